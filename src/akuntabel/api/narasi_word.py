"""The Word form for authored text, empty or with the sections and figures of a workbook."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from akuntabel.kinerja.bidang import MilikBidang, PembagianBidang
from akuntabel.kinerja.instansi import Instansi
from akuntabel.kinerja.potret import Potret
from akuntabel.laporan import Susunan
from akuntabel.laporan.formulir_narasi import susun_formulir_narasi
from akuntabel.temuan import Tingkat

from .bidang import cari_bidang
from .buku_kerja import baca
from .gagal import Ditolak, TidakTerbaca


def formulir_narasi(dari: Path | None = None, tahun: int | None = None, bidang: Sequence[str] = ()) -> bytes:
    """Return a DOCX in which all authored text can be written.

    Args:
        dari: the workbook whose sasaran, indicators and figures it shows; without it only the sections of
            the whole document are there.
        tahun: the reporting year; needed without a workbook, checked against it otherwise.
        bidang: units by code or name; only their sections are there then.

    Raises:
        TidakTerbaca: the workbook has problems that must be repaired first.
        Ditolak: the workbook is of another year, or a unit is not known or has nothing to write.
        LookupError: no regulation governs the year.
        OSError: the workbook cannot be read.
    """
    return _cetak(_kosong(tahun) if dari is None else _dari_buku(dari, tahun, bidang))


def formulir_narasi_potret(potret: Potret) -> bytes:
    """Return the same form with the sections and figures of these facts."""
    return _cetak(susun_formulir_narasi(potret))


def _cetak(susunan: Susunan) -> bytes:
    from akuntabel.penyaji import docx
    from akuntabel.penyaji.raster import lengkapi_png
    from akuntabel.penyaji.rupa import rupakan
    from akuntabel.penyaji.tema import baca_tema

    tema = baca_tema("baku")
    naskah = susunan.naskah
    return docx.tulis(naskah, lengkapi_png(rupakan(naskah, tema)), tema)


def _kosong(tahun: int | None) -> Susunan:
    if tahun is None:
        raise ValueError("a form without a workbook needs a year")
    return susun_formulir_narasi(Potret(tahun, Instansi("OPD", "", "", "")))


def _dari_buku(berkas: Path, tahun: int | None, bidang: Sequence[str]) -> Susunan:
    hasil = baca(berkas)
    galat = [t for t in hasil.temuan if t.tingkat is Tingkat.GALAT]
    if hasil.potret is None or galat:
        raise TidakTerbaca(galat or hasil.temuan)
    if tahun not in (None, hasil.potret.tahun):
        raise Ditolak(
            f"{berkas.name} berisi tahun {hasil.potret.tahun}, bukan {tahun}. Hapus --tahun, atau pakai buku "
            f"kerja tahun {tahun}."
        )
    if not bidang:
        return susun_formulir_narasi(hasil.potret, sumber=hasil.sumber)
    milik = _milik(hasil.potret, bidang)
    hanya = frozenset(kunci for m in milik for kunci in m.bagian)
    penulis = ", ".join(m.bidang.nama for m in milik)
    if not hanya:
        raise Ditolak(f"Tidak ada bagian narasi yang ditulis {penulis}. Periksa lembar Indikator dan Unit.")
    return susun_formulir_narasi(hasil.potret, sumber=hasil.sumber, hanya=hanya, penulis=penulis)


def _milik(potret: Potret, bidang: Sequence[str]) -> list[MilikBidang]:
    pembagian = PembagianBidang(potret)
    return [pembagian.milik(u) for u in dict.fromkeys(cari_bidang(pembagian, b) for b in bidang)]
