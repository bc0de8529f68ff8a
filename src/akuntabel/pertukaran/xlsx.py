"""The cells of a workbook with their number formats, in one pass and in bounded memory.

Own reader, because three things matter here that no library gives at once: how a number is shown, whether a
formula has a stored result, and a bound on what a stray cell in the last row can cost.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from .letak import alamat, nomor_kolom
from .penjaga import RUSAK, Ditolak, baca_anggota, periksa_xlsx, urai_xml
from .sel import Sel, sifat_format
from .tampil import BAWAAN

BANYAK_KOLOM = 200
BANYAK_BARIS = 20_000
JARAK_KOSONG = 1_000
_ALAMAT = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})")
_JENIS = {"b": "logis", "e": "galat"}
_LOLOS = re.compile(r"_x([0-9A-Fa-f]{4})_")
SifatGaya = tuple[bool, bool, bool, str]
_TANPA_GAYA: SifatGaya = (False, False, True, "")
_REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_REL_KETAT = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"


@dataclass(slots=True)
class LembarMentah:
    """The filled cells of a sheet by row and column (0-based).

    ``gabungan`` are merged ranges (first row, first column, last row, last column); ``terlalu_banyak`` says
    that reading stopped at the row limit; ``diabaikan`` is a cell far behind everything else.
    """

    nama: str
    sel: dict[int, dict[int, Sel]] = field(default_factory=dict)
    gabungan: list[tuple[int, int, int, int]] = field(default_factory=list)
    terlalu_banyak: bool = False
    diabaikan: str = ""


@dataclass(frozen=True, slots=True)
class BukuMentah:
    """The sheets of a workbook in order; ``sejak_1904`` is the other origin of its dates."""

    lembar: tuple[LembarMentah, ...]
    sejak_1904: bool = False


def baca_xlsx(isi: bytes) -> BukuMentah:
    """Read the cells of a workbook.

    Raises:
        Ditolak: the file is no workbook, is damaged, or is beyond the bounds.
    """
    arsip = periksa_xlsx(isi)
    try:
        return _baca(arsip)
    except Ditolak:
        raise
    except RUSAK as salah:
        raise Ditolak(
            "LKP504", "Buku kerja rusak. Bukalah di Excel (ia akan memperbaikinya), simpan, lalu coba lagi."
        ) from salah


def _baca(arsip: zipfile.ZipFile) -> BukuMentah:
    letak_buku = letak_buku_kerja(arsip)
    hubungan = hubungan_bagian(arsip, letak_buku)
    lembar, sejak_1904 = daftar_lembar(arsip, letak_buku)
    jalur = {jenis.rpartition("/")[2]: tujuan for jenis, tujuan in hubungan.values()}
    teks = _teks_bersama(arsip, jalur.get("sharedStrings", ""))
    gaya = _gaya(arsip, jalur.get("styles", ""))
    return BukuMentah(
        tuple(
            _baca_lembar(arsip, nama, hubungan[kode][1], teks, gaya)
            for nama, kode in lembar
            if hubungan[kode][0].endswith("/worksheet")
        ),
        sejak_1904,
    )


def _nama_lokal(unsur: Any) -> str:
    tag = unsur.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _unsur(arsip: zipfile.ZipFile, jalur: str, *tag: str) -> Iterator[tuple[str, Any]]:
    pilih = [f"{{*}}{t}" for t in tag]
    for _, unsur in urai_xml(baca_anggota(arsip, jalur), jalur, pilih):
        yield _nama_lokal(unsur), unsur


def hubungan_bagian(arsip: zipfile.ZipFile, jalur: str) -> Mapping[str, tuple[str, str]]:
    """Return kind and target of the relations of a part by their id; none without relations."""
    map_, nama = posixpath.split(jalur)
    berkas = posixpath.join(map_, "_rels", f"{nama}.rels")
    hasil = {}
    for _, unsur in _unsur(arsip, berkas, "Relationship"):
        if unsur.get("TargetMode") != "External":
            tujuan = posixpath.normpath(posixpath.join("/", map_, unsur.get("Target", ""))).lstrip("/")
            hasil[unsur.get("Id", "")] = (unsur.get("Type", ""), tujuan)
    return hasil


def letak_buku_kerja(arsip: zipfile.ZipFile) -> str:
    """Return the path of the part that lists the sheets."""
    for jenis, tujuan in hubungan_bagian(arsip, "").values():
        if jenis.endswith("/officeDocument"):
            return tujuan
    return "xl/workbook.xml"


def daftar_lembar(arsip: zipfile.ZipFile, jalur: str) -> tuple[list[tuple[str, str]], bool]:
    """Return name and relation id of every sheet, and whether dates count from 1904."""
    lembar: list[tuple[str, str]] = []
    sejak_1904 = False
    for tag, unsur in _unsur(arsip, jalur, "sheet", "workbookPr"):
        if tag == "sheet":
            lembar.append((unsur.get("name", ""), unsur.get(_REL) or unsur.get(_REL_KETAT) or ""))
        elif tag == "workbookPr":
            sejak_1904 = unsur.get("date1904", "") in ("1", "true")
    return lembar, sejak_1904


def _teks_bersama(arsip: zipfile.ZipFile, jalur: str) -> list[str]:
    if not jalur:
        return []
    hasil: list[str] = []
    for _, unsur in _unsur(arsip, jalur, "si"):
        hasil.append(_teks(unsur))
        unsur.clear()
    return hasil


def _teks(unsur: Any) -> str:
    """Return the text of a rich string without its phonetic help."""
    bagian: list[str] = []
    for anak in unsur:
        nama = _nama_lokal(anak)
        if nama == "t":
            bagian.append(anak.text or "")
        elif nama == "r":
            bagian.append(_teks(anak))
    return _tanpa_lolos("".join(bagian))


def _tanpa_lolos(teks: str) -> str:
    """Return the text with the escapes of the format (``_x000D_``) replaced."""
    return _LOLOS.sub(lambda c: chr(int(c[1], 16)), teks)


def _gaya(arsip: zipfile.ZipFile, jalur: str) -> list[SifatGaya]:
    """Return for every cell style whether it shows per cent, a date, a day, and its format."""
    if not jalur:
        return []
    kode: dict[int, str] = {}
    hasil: list[SifatGaya] = []
    for tag, unsur in _unsur(arsip, jalur, "numFmt", "cellXfs"):
        if tag == "numFmt":
            kode.setdefault(int(unsur.get("numFmtId", "0")), unsur.get("formatCode", ""))
        elif tag == "cellXfs":
            for xf in unsur:
                nomor = int(xf.get("numFmtId", "0"))
                tertulis = kode.get(nomor, "")
                hasil.append((*sifat_format(nomor, tertulis), tertulis or BAWAAN.get(nomor, "")))
    return hasil


def _baca_lembar(
    arsip: zipfile.ZipFile, nama: str, jalur: str, teks: list[str], gaya: list[SifatGaya]
) -> LembarMentah:
    lembar = LembarMentah(nama)
    terakhir = nomor = -1
    for tag, unsur in _unsur(arsip, jalur, "row", "mergeCell"):
        if tag == "row":
            nomor = int(unsur.get("r", nomor + 2)) - 1
            isi = _baca_baris(unsur, teks, gaya)
            unsur.clear()
            while unsur.getprevious() is not None:
                del unsur.getparent()[0]
            if not isi or lembar.diabaikan:
                continue
            if nomor > terakhir + JARAK_KOSONG or len(lembar.sel) > BANYAK_BARIS:
                lembar.terlalu_banyak = len(lembar.sel) > BANYAK_BARIS
                lembar.diabaikan = alamat(nomor, min(isi))
                continue
            terakhir = nomor
            lembar.sel[nomor] = isi
        elif tag == "mergeCell":
            _tambah_gabungan(lembar, unsur.get("ref", ""))
    return lembar


def _baca_baris(unsur: Any, teks: list[str], gaya: list[SifatGaya]) -> dict[int, Sel]:
    hasil: dict[int, Sel] = {}
    kolom = -1
    for c in unsur:
        if _nama_lokal(c) != "c":
            continue
        letak = c.get("r")
        kolom = _kolom(letak) if letak else kolom + 1
        if len(c) and kolom < BANYAK_KOLOM and (sel := _baca_sel(c, teks, gaya)) is not None:
            hasil[kolom] = sel
    return hasil


def letak_sel(alamat_sel: str) -> tuple[int, int] | None:
    """Return row and column (0-based) of an address such as F5; None when it is none."""
    cocok = _ALAMAT.fullmatch(alamat_sel)
    return None if cocok is None else (int(cocok[2]) - 1, nomor_kolom(cocok[1]))


def _kolom(letak: str) -> int:
    cocok = _ALAMAT.fullmatch(letak)
    if cocok is None:
        raise ValueError(f"alamat sel {letak!r}")
    return nomor_kolom(cocok[1])


def _baca_sel(c: Any, teks: list[str], gaya: list[SifatGaya]) -> Sel | None:
    anak = {_nama_lokal(a): a for a in c}
    jenis = c.get("t", "n")
    if jenis == "inlineStr":
        return _bukan_kosong(Sel("teks", _teks(anak["is"]))) if "is" in anak else None
    v = anak.get("v")
    isi = "" if v is None else v.text or ""
    if not isi:
        return Sel("rumus", "") if "f" in anak and jenis != "str" else None
    if jenis == "n":
        return _sel_angka(isi, int(c.get("s", "0")), gaya)
    if jenis in _JENIS:
        return Sel(_JENIS[jenis], isi)
    return _bukan_kosong(Sel("teks", teks[int(isi)] if jenis == "s" else _tanpa_lolos(isi)))


def _sel_angka(isi: str, nomor: int, gaya: list[SifatGaya]) -> Sel:
    return Sel("angka", isi, *(gaya[nomor] if nomor < len(gaya) else _TANPA_GAYA))


def _bukan_kosong(sel: Sel) -> Sel | None:
    return None if sel.kosong else sel


def _tambah_gabungan(lembar: LembarMentah, acuan: str) -> None:
    awal, _, akhir = acuan.partition(":")
    a, b = _ALAMAT.fullmatch(awal), _ALAMAT.fullmatch(akhir or awal)
    if a and b and len(lembar.gabungan) < BANYAK_BARIS:
        lembar.gabungan.append((int(a[2]) - 1, _kolom(awal), int(b[2]) - 1, _kolom(akhir or awal)))
