"""The cells of a sheet as they are shown, and its merged ranges."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Context, Decimal, InvalidOperation

from lxml import etree

from akuntabel.impor.luar import TakTerbaca

from .format_angka import teks_angka
from .paket import Buku, teks_kaya, telusuri_bagian

BANYAK_SEL = 400_000
BANYAK_BARIS = 1_048_576
BANYAK_KOLOM = 1_000
_BANYAK_GABUNGAN = 100_000
_BINER = Context(prec=15)
_LETAK = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")
_LEPAS_XML = re.compile(r"_x([0-9A-Fa-f]{4})_")


@dataclass(frozen=True, slots=True)
class SelLembar:
    """A cell with something in it: its text as shown, and whether it is a number."""

    teks: str
    angka: bool = False


@dataclass(slots=True)
class IsiLembar:
    """The cells of a sheet by row and column from 1. ``rumus`` and ``tanpa_nilai`` count its formulas."""

    sel: dict[int, dict[int, SelLembar]] = field(default_factory=dict)
    gabungan: list[tuple[int, int, int, int]] = field(default_factory=list)
    rumus: int = 0
    tanpa_nilai: int = 0


def baca_lembar(isi: bytes, buku: Buku) -> IsiLembar:
    """Return what a sheet shows.

    Raises:
        TakTerbaca: It has more cells than a report.
    """
    hasil = IsiLembar()
    baris = banyak = 0
    for unsur in telusuri_bagian(isi, "row", "mergeCell"):
        if etree.QName(unsur).localname == "mergeCell":
            _gabungan(hasil, unsur.get("ref", ""))
            continue
        nomor = unsur.get("r", "")
        baris = int(nomor) if nomor.isdecimal() and len(nomor) < 8 else baris + 1
        banyak += _baris(hasil, unsur, min(baris, BANYAK_BARIS), buku)
        if banyak > BANYAK_SEL:
            raise TakTerbaca("Lembar kerja ini terlalu besar untuk sebuah laporan, jadi tidak dibaca.")
    return hasil


def huruf_kolom(nomor: int) -> str:
    """Return the letters of a column counted from 1."""
    huruf = ""
    while nomor:
        nomor, digit = divmod(nomor - 1, 26)
        huruf = chr(ord("A") + digit) + huruf
    return huruf


def _baris(hasil: IsiLembar, unsur: etree._Element, baris: int, buku: Buku) -> int:
    kolom = banyak = 0
    for sel in unsur.iterfind("{*}c"):
        letak = _letak(sel.get("r", ""))
        kolom = letak[1] if letak else kolom + 1
        banyak += 1
        isi = _sel(hasil, sel, buku)
        if isi is None:
            continue
        if kolom > BANYAK_KOLOM:
            raise TakTerbaca(
                f"Sel {huruf_kolom(kolom)}{baris} berisi, padahal laporan tidak pernah selebar itu. Hapuslah "
                "kolom yang tidak dipakai, lalu coba lagi."
            )
        hasil.sel.setdefault(baris, {})[kolom] = isi
    return banyak


def _letak(teks: str) -> tuple[int, int] | None:
    cocok = _LETAK.fullmatch(teks)
    if cocok is None:
        return None
    kolom = 0
    for huruf in cocok[1]:
        kolom = kolom * 26 + ord(huruf) - ord("A") + 1
    return int(cocok[2]), kolom


def _gabungan(hasil: IsiLembar, rujukan: str) -> None:
    awal, _, akhir = rujukan.partition(":")
    atas, bawah = _letak(awal), _letak(akhir)
    if atas and bawah and len(hasil.gabungan) < _BANYAK_GABUNGAN:
        hasil.gabungan.append((*atas, *bawah))


def _sel(hasil: IsiLembar, sel: etree._Element, buku: Buku) -> SelLembar | None:
    nilai = sel.find("{*}v")
    isi = nilai.text or "" if nilai is not None else ""
    jenis = sel.get("t", "n")
    if sel.find("{*}f") is not None:
        hasil.rumus += 1
        hasil.tanpa_nilai += not isi and jenis != "str"
    if jenis == "inlineStr":
        dalam = sel.find("{*}is")
        return _teks(teks_kaya(dalam) if dalam is not None else "")
    if not isi:
        return None
    match jenis:
        case "s":
            return _teks(buku.teks[int(isi)] if isi.isdecimal() and int(isi) < len(buku.teks) else "")
        case "b":
            return SelLembar("TRUE" if isi == "1" else "FALSE")
        case "n":
            return _angka(isi, sel.get("s", "0"), buku)
        case _:
            return _teks(isi)


def _teks(isi: str) -> SelLembar | None:
    isi = _LEPAS_XML.sub(lambda m: chr(int(m[1], 16)), isi) if "_x" in isi else isi
    isi = re.sub(r"[^\S\n]+", " ", isi.replace("\r\n", "\n").replace("\r", "\n")).strip()
    return SelLembar(isi) if isi else None


def _angka(isi: str, gaya: str, buku: Buku) -> SelLembar | None:
    try:
        nilai = _BINER.create_decimal(isi)
    except InvalidOperation:
        return _teks(isi)
    if not nilai.is_finite() or abs(nilai.adjusted()) > 40:
        return _teks(isi)
    nomor = int(gaya) if gaya.isdecimal() else 0
    kode = buku.gaya[nomor] if nomor < len(buku.gaya) else "General"
    teks = teks_angka(Decimal(nilai), kode, dari_1904=buku.dari_1904)
    return SelLembar(teks, angka=True) if teks else None
