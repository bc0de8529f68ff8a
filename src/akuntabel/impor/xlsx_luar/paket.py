"""The package of a workbook: its sheets, shared texts and number formats."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from lxml import etree

from akuntabel import wadah
from akuntabel.impor.jenis_berkas import BATAS_ZIP
from akuntabel.impor.luar import TakTerbaca

from .format_angka import BAWAAN

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_BANYAK_TEKS = 1_000_000
BANYAK_LEMBAR = 100


@dataclass(frozen=True, slots=True)
class Lembar:
    """A sheet: its name and the part it is kept in."""

    nama: str
    bagian: str


@dataclass(frozen=True, slots=True)
class Buku:
    """What the sheets of a workbook share. ``gaya`` is the number format of each cell style."""

    lembar: tuple[Lembar, ...]
    teks: tuple[str, ...]
    gaya: tuple[str, ...]
    dari_1904: bool


def baca_buku(arsip: zipfile.ZipFile) -> Buku:
    """Return the workbook; hidden sheets are left out when there are others.

    Raises:
        TakTerbaca: There is no sheet of cells.
    """
    akar = urai(baca_bagian(arsip, "xl/workbook.xml"))
    hubungan = dict(_hubungan(arsip, "xl/workbook.xml"))
    lembar = [
        (s.get("state", "visible") == "visible", Lembar(s.get("name", ""), hubungan.get(s.get(_R, ""), "")))
        for s in akar.iter("{*}sheet")
    ]
    ada = set(arsip.namelist())
    berisi = [(tampak, s) for tampak, s in lembar if s.bagian in ada and "chartsheets/" not in s.bagian]
    pakai = [s for tampak, s in berisi if tampak] or [s for _, s in berisi]
    if not pakai:
        raise TakTerbaca("Buku kerja ini tidak mempunyai lembar yang dapat dibaca.")
    sifat = akar.find("{*}workbookPr")
    dari_1904 = sifat is not None and sifat.get("date1904") in ("1", "true")
    return Buku(tuple(pakai[:BANYAK_LEMBAR]), _teks_bersama(arsip), _gaya(arsip), dari_1904)


def baca_bagian(arsip: zipfile.ZipFile, nama: str) -> bytes:
    """Return a part, after looking that it declares no document type."""
    isi = wadah.baca(arsip, nama, BATAS_ZIP)
    wadah.periksa_xml(isi)
    return isi


def urai(isi: bytes) -> etree._Element:
    """Return the root of an XML part."""
    return etree.fromstring(isi, etree.XMLParser(resolve_entities=False, no_network=True))


def telusuri_bagian(isi: bytes, *tag: str) -> Iterator[etree._Element]:
    """Yield elements of a part one by one, each emptied when the next is asked for."""
    cari = [f"{{*}}{t}" for t in tag]
    for _, unsur in etree.iterparse(BytesIO(isi), tag=cari, resolve_entities=False, no_network=True):
        yield unsur
        unsur.clear()
        while (induk := unsur.getparent()) is not None and unsur.getprevious() is not None:
            del induk[0]


def _hubungan(arsip: zipfile.ZipFile, bagian: str) -> Iterator[tuple[str, str]]:
    folder, nama = posixpath.split(bagian)
    try:
        akar = urai(baca_bagian(arsip, f"{folder}/_rels/{nama}.rels"))
    except wadah.WadahDitolak:
        return
    for unsur in akar.iter("{*}Relationship"):
        tujuan = unsur.get("Target", "")
        utuh = tujuan.lstrip("/") if tujuan.startswith("/") else posixpath.normpath(f"{folder}/{tujuan}")
        yield unsur.get("Id", ""), utuh


def _teks_bersama(arsip: zipfile.ZipFile) -> tuple[str, ...]:
    if "xl/sharedStrings.xml" not in arsip.namelist():
        return ()
    isi = baca_bagian(arsip, "xl/sharedStrings.xml")
    hasil: list[str] = []
    for unsur in telusuri_bagian(isi, "si"):
        hasil.append(teks_kaya(unsur))
        if len(hasil) > _BANYAK_TEKS:
            raise TakTerbaca("Buku kerja ini terlalu besar untuk sebuah laporan, jadi tidak dibaca.")
    return tuple(hasil)


def teks_kaya(unsur: etree._Element) -> str:
    """Return the text of a string with or without runs; reading aids of other scripts are left out."""
    return "".join(
        t.text or ""
        for t in unsur.iter("{*}t")
        if (induk := t.getparent()) is None or etree.QName(induk).localname != "rPh"
    )


def _gaya(arsip: zipfile.ZipFile) -> tuple[str, ...]:
    if "xl/styles.xml" not in arsip.namelist():
        return ()
    akar = urai(baca_bagian(arsip, "xl/styles.xml"))
    kode = dict(BAWAAN)
    for unsur in akar.iter("{*}numFmt"):
        if (nomor := unsur.get("numFmtId", "")).isdecimal():
            kode[int(nomor)] = unsur.get("formatCode", "General")
    sel = akar.find("{*}cellXfs")
    nomor_sel = [x.get("numFmtId", "0") for x in sel.iterfind("{*}xf")] if sel is not None else []
    return tuple(kode.get(int(n) if n.isdecimal() else 0, "General") for n in nomor_sel)
