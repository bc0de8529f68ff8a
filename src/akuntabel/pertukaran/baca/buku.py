"""All sheets of a workbook as rows of values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from akuntabel.pertukaran.bentuk import Lembar
from akuntabel.pertukaran.catatan import Catatan
from akuntabel.pertukaran.letak import (
    LEMBAR_ASAL,
    LEMBAR_ASAL_BACAAN,
    LEMBAR_BACAAN_LAIN,
    LEMBAR_DAFTAR,
    LEMBAR_PETUNJUK,
)
from akuntabel.pertukaran.rentang_sel import baca_rentang_sel
from akuntabel.pertukaran.susunan import INDIKATOR, LEMBAR, LEMBAR_KODE, SISIPAN
from akuntabel.pertukaran.tabel_sisipan import LEMBAR_DATA_SISIPAN
from akuntabel.pertukaran.xlsx import BukuMentah, LembarMentah
from akuntabel.temuan import usul_serupa

from .angka import Konteks
from .baris import BarisBaca
from .tabel import baca_tabel, baca_tegak
from .urai import urai_baris


@dataclass(frozen=True, slots=True)
class Isi:
    """The rows of every sheet by its name."""

    baris: Mapping[str, list[BarisBaca]]

    def lembar(self, lembar: Lembar) -> list[BarisBaca]:
        """Return the rows of a sheet."""
        return self.baris.get(lembar.nama, [])

    def kode(self, jenis: str) -> dict[str, BarisBaca]:
        """Return the rows of a kind of code; the first one of equal codes."""
        hasil: dict[str, BarisBaca] = {}
        for baris in self.lembar(LEMBAR_KODE[jenis][0]):
            if baris.teks("kode") and jenis_baris(baris) == jenis:
                hasil.setdefault(baris.teks("kode"), baris)
        return hasil


def jenis_baris(baris: BarisBaca) -> str:
    """Return the kind of code a row defines; empty when it defines none."""
    if baris.lembar.jenis_kode:
        return baris.lembar.jenis_kode
    return (baris.teks("jenjang") or baris.teks("jenis")).casefold()


def baca_isi(buku: BukuMentah, catatan: Catatan) -> Isi:
    """Read every sheet; what is missing or cannot be read is noted."""
    ada = {kunci_lembar(lmb.nama): lmb for lmb in reversed(buku.lembar)}
    konteks = Konteks(catatan, buku.sejak_1904)
    hasil: dict[str, list[BarisBaca]] = {}
    for lembar in LEMBAR:
        mentah = ada.get(kunci_lembar(lembar.nama))
        if mentah is None and lembar.boleh_tiada:
            continue
        if mentah is None:
            asing = [lmb.nama for lmb in _asing(buku)]
            catatan.tambah("LKP511", lembar.nama, nama=lembar.nama, usulan=usul_serupa(lembar.nama, asing))
            continue
        hasil[lembar.nama] = list(_baca_lembar(mentah, lembar, konteks))
    isi = Isi(hasil)
    _lapor_asing(buku, isi, catatan)
    return isi


def _baca_lembar(mentah: LembarMentah, lembar: Lembar, konteks: Konteks) -> Iterator[BarisBaca]:
    if lembar.tegak:
        daftar = [baca_tegak(mentah, lembar, konteks.catatan)]
    else:
        daftar = baca_tabel(mentah, lembar, konteks.catatan)
    for baris in daftar:
        baris.sejak_1904 = konteks.sejak_1904
        urai_baris(baris, konteks)
        if lembar is INDIKATOR:
            konteks.ingat_indikator(baris)
        yield baris


def kunci_lembar(nama: str) -> str:
    """Return the name of a sheet without case and with single spaces."""
    return " ".join(nama.replace("_", " ").casefold().split())


def _asing(buku: BukuMentah) -> list[LembarMentah]:
    bacaan = (LEMBAR_ASAL_BACAAN, LEMBAR_BACAAN_LAIN)
    milik_kita = (LEMBAR_PETUNJUK, LEMBAR_DAFTAR, LEMBAR_DATA_SISIPAN, LEMBAR_ASAL, *bacaan)
    dikenal = {kunci_lembar(n) for n in (*milik_kita, *(lmb.nama for lmb in LEMBAR))}
    return [lmb for lmb in buku.lembar if kunci_lembar(lmb.nama) not in dikenal]


def _lapor_asing(buku: BukuMentah, isi: Isi, catatan: Catatan) -> None:
    """Suggest a look at sheets nobody reads; those a table is taken from are read."""
    petak = (baca_rentang_sel(b.teks("rentang")) for b in isi.lembar(SISIPAN))
    dipakai = {kunci_lembar(p.lembar) for p in petak if p is not None}
    ada = {kunci_lembar(lmb.nama) for lmb in buku.lembar}
    hilang = [lmb.nama for lmb in LEMBAR if kunci_lembar(lmb.nama) not in ada and not lmb.boleh_tiada]
    for lembar in _asing(buku):
        if kunci_lembar(lembar.nama) not in dipakai and not usul_serupa(lembar.nama, hilang):
            catatan.tambah("LKP525", lembar.nama, nama=lembar.nama)
