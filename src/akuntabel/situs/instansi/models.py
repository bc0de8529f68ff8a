"""Agencies, their years, units, officials and documents."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from django.db import models

from akuntabel.kinerja import instansi as fakta
from akuntabel.kinerja.dokumen import Dokumen
from akuntabel.kinerja.pegawai import Pegawai
from akuntabel.kinerja.potret import Pengaturan
from akuntabel.situs.baris import baris_dari

from .teks_cari import TeksCari as TeksCari
from .tenggat import KeputusanTenggat as KeputusanTenggat


class JenisInstansi(models.TextChoices):
    """What kind of unit answers for its performance."""

    PEMERINTAH = "pemerintah", "Pemerintah daerah"
    PERANGKAT_DAERAH = "perangkat daerah", "Perangkat daerah"


class Instansi(models.Model):
    """An agency, or the government it belongs to (``induk`` empty); its name of a year is in its profile.

    ``sejak`` and ``sampai`` are the first and the last year in which it exists.
    """

    kode = models.CharField("kode", max_length=60, unique=True)
    nama = models.CharField("nama", max_length=200)
    jenis = models.CharField("jenis", max_length=20, choices=JenisInstansi.choices)
    induk = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="perangkat_daerah")
    sejak = models.IntegerField("sejak tahun", null=True, blank=True)
    sampai = models.IntegerField("sampai tahun", null=True, blank=True)

    class Meta:
        ordering = ("nama",)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(sejak__isnull=True)
                | models.Q(sampai__isnull=True)
                | models.Q(sejak__lte=models.F("sampai")),
                name="instansi_sejak_sampai",
            ),
        )

    def __str__(self) -> str:
        return self.nama

    @property
    def jenis_baku(self) -> str:
        """Return the kind as the rules of the core name it."""
        return str(JenisInstansi(self.jenis).label).lower()

    @property
    def pemerintah(self) -> Instansi:
        """Return the government it belongs to, or is."""
        return self.induk or self

    @property
    def pemerintah_id(self) -> int:
        """Return the number of the government it belongs to, or is."""
        return int(self.induk_id or self.pk)

    def ada(self, tahun: int) -> bool:
        """Tell whether the agency exists in a year."""
        return (self.sejak or tahun) <= tahun <= (self.sampai or tahun)


class JenisPenataan(models.TextChoices):
    """What a reorganisation does to an agency."""

    GANTI_NAMA = "ganti nama", "Berganti nama"
    GABUNG = "gabung", "Digabung"
    PECAH = "pecah", "Dipecah"


class Penataan(models.Model):
    """A reorganisation: from a year on ``baru`` continues ``lama``; the years before keep their shape."""

    lama = models.ForeignKey(Instansi, models.PROTECT, related_name="penerus")
    baru = models.ForeignKey(Instansi, models.PROTECT, related_name="pendahulu")
    jenis = models.CharField(max_length=20, choices=JenisPenataan.choices)
    tahun = models.IntegerField()
    dasar = models.TextField(blank=True, default="")

    class Meta:
        constraints = (models.UniqueConstraint(fields=("lama", "baru"), name="penataan_satu"),)


class KeadaanTahun(models.TextChoices):
    """Whether the facts of a year may be changed."""

    TERBUKA = "terbuka", "Terbuka"
    DIKUNCI = "dikunci", "Dikunci"


def tanda_baru() -> str:
    """Return a mark that was never used: not even by a change that was rolled back."""
    return secrets.token_hex(16)


class TahunKinerja(models.Model):
    """The facts of one agency in one reporting year; ``tanda`` is another after every change."""

    instansi = models.ForeignKey(Instansi, models.PROTECT, related_name="tahun_kinerja")
    tahun = models.IntegerField()
    keadaan = models.CharField(max_length=20, choices=KeadaanTahun.choices, default=KeadaanTahun.TERBUKA)
    alasan_kunci = models.TextField(blank=True, default="")
    tanda = models.CharField(max_length=32, default=tanda_baru, editable=False)

    class Meta:
        ordering = ("-tahun",)
        constraints: ClassVar = (
            models.UniqueConstraint(fields=("instansi", "tahun"), name="tahun_kinerja_satu"),
            models.CheckConstraint(
                condition=models.Q(tahun__gte=2000, tahun__lte=2100), name="tahun_kinerja_wajar"
            ),
        )

    def __str__(self) -> str:
        return f"{self.instansi} {self.tahun}"

    @property
    def dikunci(self) -> bool:
        """Tell whether nothing may be changed."""
        return self.keadaan == KeadaanTahun.DIKUNCI


@dataclass(frozen=True, slots=True)
class TanggalLaporan:
    """The date of the report, once it is known."""

    tanggal: date


BarisTanggalLaporan = baris_dari("BarisTanggalLaporan", "tanggal_laporan", TanggalLaporan, __name__)
BarisInstansi = baris_dari("BarisInstansi", "instansi", fakta.Instansi, __name__)
BarisPengaturan = baris_dari("BarisPengaturan", "pengaturan", Pengaturan, __name__)
BarisPejabat = baris_dari("BarisPejabat", "pejabat", fakta.Pejabat, __name__)
BarisUnitKerja = baris_dari("BarisUnitKerja", "unit", fakta.UnitKerja, __name__)
BarisFungsi = baris_dari("BarisFungsi", "fungsi", fakta.Fungsi, __name__)
BarisIsu = baris_dari("BarisIsu", "isu", fakta.Isu, __name__)
BarisDokumen = baris_dari("BarisDokumen", "dokumen", Dokumen, __name__)
BarisPegawai = baris_dari("BarisPegawai", "pegawai", Pegawai, __name__)
