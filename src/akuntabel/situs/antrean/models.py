"""A piece of long work: whose it is, how far it has come, how it ended."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models


class JenisTugas(models.TextChoices):
    """What is done."""

    REVIU = "reviu", "Reviu berkas"
    CEK = "cek", "Reviu laporan sendiri"


class KeadaanTugas(models.TextChoices):
    """How far it has come."""

    MENUNGGU = "menunggu", "Menunggu giliran"
    BERJALAN = "berjalan", "Berjalan"
    SELESAI = "selesai", "Selesai"
    GAGAL = "gagal", "Tidak selesai"
    BATAL = "batal", "Dibatalkan"


TERBUKA = (KeadaanTugas.MENUNGGU, KeadaanTugas.BERJALAN)


class TugasLatar(models.Model):
    """Work of one person; nobody else sees it. Its files lie in a folder of its own (``folder.py``).

    ``pilihan`` is what was asked for, ``langkah`` the steps so far, ``ringkas`` what came of it in figures,
    ``denyut`` the last sign of life of the process that does it.
    """

    nomor = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    pemilik = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    tahun_kinerja = models.ForeignKey(
        "instansi.TahunKinerja", models.CASCADE, null=True, blank=True, related_name="+"
    )
    jenis = models.CharField(max_length=20, choices=JenisTugas.choices)
    judul = models.CharField(max_length=200)
    pilihan = models.JSONField(default=dict)
    keadaan = models.CharField(max_length=20, choices=KeadaanTugas.choices, default=KeadaanTugas.MENUNGGU)
    langkah = models.JSONField(default=list)
    ringkas = models.JSONField(default=dict)
    pesan = models.TextField(blank=True, default="")
    minta_henti = models.BooleanField(default=False)
    dibuat = models.DateTimeField()
    mulai = models.DateTimeField(null=True, blank=True)
    denyut = models.DateTimeField(null=True, blank=True)
    selesai = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-dibuat", "nomor")
        indexes: ClassVar = (
            models.Index(fields=("keadaan", "dibuat"), name="tugas_antrean"),
            models.Index(fields=("pemilik", "-dibuat"), name="tugas_pemilik"),
        )

    def __str__(self) -> str:
        return self.judul

    @property
    def terbuka(self) -> bool:
        """Tell whether it waits or runs."""
        return self.keadaan in TERBUKA

    @property
    def berhasil(self) -> bool:
        """Tell whether there is a result."""
        return self.keadaan == KeadaanTugas.SELESAI

    @property
    def langkah_lalu(self) -> list[str]:
        """Return the steps that are done."""
        return list(self.langkah) if not self.terbuka else list(self.langkah[:-1])

    @property
    def langkah_kini(self) -> str:
        """Return what it does now."""
        if self.keadaan == KeadaanTugas.MENUNGGU:
            return "menunggu giliran"
        if not self.terbuka:
            return ""
        return str(self.langkah[-1]) if self.langkah else "menyiapkan"
