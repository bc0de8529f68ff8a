"""The workbook of the new year, from that of the old one or from its archive."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from akuntabel.kinerja.lanjut import ButirLanjut, HasilLanjut, Perlakuan, TidakDapatLanjut, lanjutkan
from akuntabel.kinerja.potret import Potret
from akuntabel.pertukaran import arsip
from akuntabel.pertukaran.urutan import urutkan
from akuntabel.temuan import Temuan, Tingkat

from .buku_kerja import baca, tulis_buku
from .gagal import Ditolak, TidakTerbaca

_LEMBAR_SENDIRI, _KOLOM_SENDIRI = "LKP525", "LKP514"
_DOKUMEN_JADI = (".docx", ".doc", ".pdf", ".html", ".odt")


def lanjut(
    lama: Path, baru: Path, *, renstra_baru: tuple[int, int] | None = None, timpa: bool = False
) -> HasilLanjut:
    """Write the workbook of the next year; the old file is only read.

    Args:
        lama: workbook or archive of the year that ends.
        baru: workbook to be written; pictures are put beside it.
        renstra_baru: first and last year of a new Renstra, when one begins.
        timpa: overwrite ``baru``; the old file itself is never overwritten.

    Raises:
        TidakTerbaca: the old workbook has problems that must be repaired first.
        Ditolak: the year does not follow, the old file is a report, or something would be overwritten.
        OSError: a file cannot be read or written.
    """
    potret, temuan = _baca(lama)
    if baru.exists() and baru.samefile(lama):
        raise Ditolak(f"{baru.name} adalah buku kerja lama itu sendiri. Pakai nama lain untuk yang baru.")
    hasil = lanjut_potret(potret, renstra_baru=renstra_baru)
    tulis_buku(hasil.potret, baru, timpa=timpa)
    return replace(hasil, butir=(*hasil.butir, *_tidak_ikut(temuan)))


def lanjut_potret(potret: Potret, *, renstra_baru: tuple[int, int] | None = None) -> HasilLanjut:
    """Return the facts of the next year, in the order of the workbook. Raises Ditolak when none follows."""
    try:
        hasil = lanjutkan(potret, renstra_baru=renstra_baru)
    except TidakDapatLanjut as salah:
        raise Ditolak(str(salah)) from salah
    return replace(hasil, potret=urutkan(hasil.potret))


def _tidak_ikut(temuan: Iterable[Temuan]) -> Iterator[ButirLanjut]:
    """Yield a line for each sheet and column of people's own: the new workbook does not have them."""
    for t in temuan:
        if t.kode == _LEMBAR_SENDIRI:
            pesan = "lembar buatan sendiri tidak ikut; salin bila masih perlu"
        elif t.kode == _KOLOM_SENDIRI:
            pesan = f'kolom buatan sendiri "{t.tertulis}" tidak ikut; salin bila masih perlu'
        else:
            continue
        yield ButirLanjut(Perlakuan.DITINJAU, t.lokasi.lembar, pesan)


def _baca(lama: Path) -> tuple[Potret, tuple[Temuan, ...]]:
    if lama.suffix.lower() in _DOKUMEN_JADI:
        raise Ditolak(
            f"{lama.name} adalah laporan jadi, yang tidak memuat seluruh data. Pakai buku kerja tahun itu "
            "(.xlsx), atau arsip (.potret.zip) yang ditulis bersama laporannya. Bila keduanya tidak ada, "
            f"buatlah buku kerja dari laporan itu: akuntabel baca {lama.name} --ke BUKU.xlsx"
        )
    if lama.suffix.lower() == ".zip":
        try:
            return arsip.baca_arsip(lama.read_bytes())[0], ()
        except arsip.ArsipTidakSah as salah:
            raise Ditolak(str(salah)) from salah
    hasil = baca(lama)
    galat = [t for t in hasil.temuan if t.tingkat is Tingkat.GALAT]
    if hasil.potret is None or galat:
        raise TidakTerbaca(galat or hasil.temuan)
    return hasil.potret, hasil.temuan
