"""Small builders of inline nodes: text whose numerals are marked, years, names, joined sequences."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from akuntabel.bilangan import cetak_tanggal, find_angka
from akuntabel.naskah import Angka, Harfiah, Paragraf, Sebaris, Sel, Tulisan
from akuntabel.naskah.tabel import Rata

Isi = tuple[Sebaris, ...]


def teks(isi: str, *, tebal: bool = False, miring: bool = False, harfiah: Harfiah = Harfiah.NAMA) -> Isi:
    """Return text as inline nodes; each numeral in it becomes a literal of the given kind."""
    hasil: list[Sebaris] = []
    akhir = 0
    for mulai, henti in find_angka(isi):
        if mulai > akhir:
            hasil.append(Tulisan(isi[akhir:mulai], tebal, miring))
        hasil.append(Angka(isi[mulai:henti], harfiah=harfiah, tebal=tebal, miring=miring))
        akhir = henti
    if akhir < len(isi):
        hasil.append(Tulisan(isi[akhir:], tebal, miring))
    return tuple(hasil)


def awal_besar(isi: str) -> str:
    """Return a text with a capital first letter."""
    return isi[:1].upper() + isi[1:]


def alasan(isi: str, pengganti: str = "alasannya belum dicatat.") -> Isi:
    """Return a reason as the end of a sentence: with its full stop, or a word that it is missing."""
    bersih = isi.strip() or pengganti
    return teks(bersih if bersih.endswith((".", "!", "?")) else f"{bersih}.")


def tahun(nilai: int) -> Isi:
    """Return a year as a literal numeral."""
    return (Angka(str(nilai), harfiah=Harfiah.TAHUN),)


def tanggal(nilai: date) -> Isi:
    """Return a date in words as literal numerals."""
    return teks(cetak_tanggal(nilai), harfiah=Harfiah.TANGGAL)


def gabung(*bagian: str | Isi | Sebaris) -> Isi:
    """Return the parts one after another; plain strings are text with literal numerals."""
    hasil: list[Sebaris] = []
    for b in bagian:
        if isinstance(b, str):
            hasil.extend(teks(b))
        elif isinstance(b, tuple):
            hasil.extend(b)
        else:
            hasil.append(b)
    return tuple(hasil)


def sela(bagian: Iterable[Isi], pemisah: str = ", ", terakhir: str = " dan ") -> Isi:
    """Return parts as an enumeration: "a, b dan c"."""
    daftar = list(bagian)
    hasil: list[Sebaris] = []
    for n, isi in enumerate(daftar):
        if n:
            hasil.append(Tulisan(terakhir if n == len(daftar) - 1 else pemisah))
        hasil.extend(isi)
    return tuple(hasil)


def paragraf(*bagian: str | Isi | Sebaris) -> Paragraf:
    """Return a paragraph of these parts."""
    return Paragraf(gabung(*bagian))


def sel(*bagian: str | Isi | Sebaris, **lain: object) -> Sel:
    """Return a cell of these parts; further fields of ``Sel`` by name."""
    return Sel(gabung(*bagian), **lain)  # type: ignore[arg-type]


def sel_angka(isi: Isi, *, tebal: bool = False) -> Sel:
    """Return a right-aligned cell."""
    return Sel(isi, rata=Rata.KANAN, tebal=tebal)
