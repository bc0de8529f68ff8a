"""The editions of the national classification a government works with: its own, and those shipped."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction

from akuntabel.api import DaftarTerbaca
from akuntabel.kinerja.daftar_nomenklatur import (
    BedaNomenklatur,
    ButirNomenklatur,
    EdisiNomenklatur,
    beda_nomenklatur,
    edisi_bawaan,
    edisi_tahun,
)
from akuntabel.kinerja.potret import Potret
from akuntabel.situs.akun.models import Pengguna
from akuntabel.situs.instansi.models import Instansi, TahunKinerja
from akuntabel.situs.lingkup import BukuTerbuka
from akuntabel.situs.perencanaan import nomenklatur as tabel
from akuntabel.situs.simpanan import Simpanan

_SEKALI_TULIS = 1000
_berisi: Simpanan[EdisiNomenklatur] = Simpanan()
_beda: Simpanan[tuple[BedaNomenklatur, ...]] = Simpanan()


def semua_edisi(pemerintah: Instansi) -> tuple[EdisiNomenklatur, ...]:
    """Return the editions without the rows of the government's own lists; one query."""
    milik = tabel.EdisiNomenklatur.objects.filter(pemerintah=pemerintah)
    return (*(EdisiNomenklatur(_kode(e), e.dasar, e.sejak, e.sampai, ()) for e in milik), *edisi_bawaan())


def edisi_berlaku(tk: TahunKinerja) -> EdisiNomenklatur | None:
    """Return the edition that holds for a year of an agency, with its rows; two queries at most."""
    edisi = edisi_tahun(semua_edisi(tk.instansi.pemerintah), tk.tahun)
    return None if edisi is None else berisi(edisi)


def berisi(edisi: EdisiNomenklatur) -> EdisiNomenklatur:
    """Return an edition with its rows."""
    if not edisi.lengkap:
        return edisi
    return _berisi.ambil(edisi.kode, lambda: _baca(edisi))


def _kode(edisi: tabel.EdisiNomenklatur) -> str:
    """Return a code that is another after every loading."""
    return f"{edisi.pk}-{edisi.dimuat_pada:%Y%m%d%H%M%S%f}"


def _baca(edisi: EdisiNomenklatur) -> EdisiNomenklatur:
    baris = tabel.BarisNomenklatur.objects.filter(edisi_id=int(edisi.kode.partition("-")[0]))
    isi = tuple(ButirNomenklatur(*b) for b in baris.values_list("kode", "nama", "indikator", "satuan"))
    return EdisiNomenklatur(edisi.kode, edisi.dasar, edisi.sejak, edisi.sampai, isi)


def beda_tahun(
    buku: BukuTerbuka, kini: Potret, edisi: EdisiNomenklatur | None
) -> tuple[BedaNomenklatur, ...]:
    """Return the nodes of an opened year that differ from its edition; kept until something changes."""
    if edisi is None:
        return ()
    tanda = f"{buku.tahun_kinerja.tanda} {edisi.kode}"
    return _beda.ambil(tanda, lambda: beda_nomenklatur(kini, edisi))


@dataclass(frozen=True, slots=True)
class TelaahNomenklatur:
    """What a file would do to an edition: rows new, changed, the same, and gone from it."""

    baru: tuple[ButirNomenklatur, ...]
    berubah: tuple[tuple[ButirNomenklatur, ButirNomenklatur], ...]
    tetap: int
    hilang: tuple[ButirNomenklatur, ...]


def telaah_nomenklatur(pemerintah: Instansi, dasar: str, daftar: DaftarTerbaca) -> TelaahNomenklatur:
    """Compare a file with what the edition of that name holds."""
    milik = tabel.BarisNomenklatur.objects.filter(edisi__pemerintah=pemerintah, edisi__dasar=dasar)
    lama = {b[0]: ButirNomenklatur(*b) for b in milik.values_list("kode", "nama", "indikator", "satuan")}
    kini = {b.kode: b for b in daftar.butir}
    bersama = [(lama[k], b) for k, b in kini.items() if k in lama]
    return TelaahNomenklatur(
        tuple(b for k, b in kini.items() if k not in lama),
        tuple((a, b) for a, b in bersama if a != b),
        sum(a == b for a, b in bersama),
        tuple(b for k, b in lama.items() if k not in kini),
    )


def muat_nomenklatur(
    pemerintah: Instansi,
    edisi: tuple[str, int, int | None],
    daftar: DaftarTerbaca,
    pengguna: Pengguna,
) -> None:
    """Make an edition (decree, first and last year) hold exactly these rows, all or none."""
    dasar, sejak, sampai = edisi
    with transaction.atomic():
        milik, _ = tabel.EdisiNomenklatur.objects.update_or_create(
            pemerintah=pemerintah,
            dasar=dasar,
            defaults={"sejak": sejak, "sampai": sampai, "dimuat_oleh": pengguna},
        )
        milik.baris.all().delete()
        baris = [
            tabel.BarisNomenklatur(
                edisi=milik, kode=b.kode, nama=b.nama, indikator=b.indikator, satuan=b.satuan[:200]
            )
            for b in daftar.butir
        ]
        tabel.BarisNomenklatur.objects.bulk_create(baris, batch_size=_SEKALI_TULIS)
