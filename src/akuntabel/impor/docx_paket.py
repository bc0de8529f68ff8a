"""Opening a DOCX somebody sends us: bounded unzipping and XML, styles and numbering by meaning."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast

from lxml import etree

from akuntabel import wadah
from akuntabel.naskah import Penomoran
from akuntabel.wadah import MB, Batas, Sebab, WadahDitolak

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DIBUANG = frozenset(
    f"{W}{nama}" for nama in ("del", "moveFrom", "pPr", "rPr", "sdtPr", "sdtEndPr", "instrText", "delText")
) | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
"""Elements whose text is not read: deleted under tracked changes, properties, doubles."""
BATAS = Batas(berkas=200 * MB, banyak_anggota=10_000, seluruh=200 * MB)

TOLAK = {
    Sebab.BERKAS_BESAR: "Berkas .docx ini terlalu besar untuk dibuka dengan aman.",
    Sebab.BANYAK_ANGGOTA: "Isi berkas .docx ini terlalu besar untuk dibuka dengan aman.",
    Sebab.ISI_BESAR: "Isi berkas .docx ini terlalu besar untuk dibuka dengan aman.",
    Sebab.NISBAH: "Berkas .docx ini mengembang tidak wajar ketika dibuka, jadi ditolak.",
    Sebab.TERENKRIPSI: "Berkas .docx ini dilindungi kata sandi. Simpanlah salinan tanpa kata sandi.",
    Sebab.NAMA: "Berkas .docx ini memuat bagian yang menunjuk ke luar dirinya, jadi ditolak.",
    Sebab.RUSAK: "Berkas ini bukan dokumen .docx yang utuh.",
    Sebab.XML_RUSAK: "Berkas .docx ini memuat bagian yang rusak.",
    Sebab.DTD: "Berkas .docx ini memuat deklarasi DOCTYPE, yang tidak diizinkan.",
}


class BukanDokumenAkuntabel(ValueError):
    """A file that is not one of our documents; the message says in Indonesian why."""


def buka_paket(isi: bytes) -> dict[str, bytes]:
    """Return the XML parts of a DOCX by name, within limits of size, ratio and number.

    Raises:
        BukanDokumenAkuntabel: If it is no zip, is damaged, encrypted or out of proportion.
    """
    try:
        with wadah.buka(isi, BATAS) as berkas:
            nama = [n for n in berkas.namelist() if n.endswith((".xml", ".rels"))]
            return {n: wadah.baca(berkas, n, BATAS) for n in nama}
    except WadahDitolak as tolak:
        raise BukanDokumenAkuntabel(TOLAK[tolak.sebab]) from tolak


def urai_xml(isi: bytes) -> etree._Element:
    """Parse a part without entities, document types and network.

    Raises:
        BukanDokumenAkuntabel: If the part is broken or declares a document type.
    """
    pengurai = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        wadah.periksa_xml(isi)
        return etree.fromstring(isi, pengurai)
    except WadahDitolak as tolak:
        raise BukanDokumenAkuntabel(TOLAK[tolak.sebab]) from tolak
    except etree.XMLSyntaxError as galat:
        raise BukanDokumenAkuntabel(TOLAK[Sebab.XML_RUSAK]) from galat


def cari(unsur: etree._Element, jalur: str) -> etree._Element | None:
    """Return the first element on a path, as ``find`` does, in a third of its time."""
    return next(iter(_jalan(jalur)(unsur)), None)


@cache
def _jalan(jalur: str) -> Callable[[etree._Element], list[etree._Element]]:
    """Return a path, compiled; one of elements alone gives elements."""
    return cast("Callable[[etree._Element], list[etree._Element]]", etree.ETXPath(jalur))


def nilai(unsur: etree._Element | None, jalur: str) -> str:
    """Return w:val of a descendant, empty when there is none."""
    anak = None if unsur is None else cari(unsur, jalur)
    return "" if anak is None else anak.get(f"{W}val", "")


@dataclass(frozen=True, slots=True)
class GayaDokumen:
    """Names of styles by id, in lower case, and the list each paragraph style belongs to by itself."""

    nama: Mapping[str, str]
    nomor: Mapping[str, tuple[str, int]]


def baca_gaya(bagian: Mapping[str, bytes]) -> GayaDokumen:
    """Return the styles of a document."""
    isi = bagian.get("word/styles.xml")
    if isi is None:
        return GayaDokumen({}, {})
    nama: dict[str, str] = {}
    nomor: dict[str, tuple[str, int]] = {}
    for gaya in urai_xml(isi).iter(f"{W}style"):
        kode = gaya.get(f"{W}styleId", "")
        nama[kode] = nilai(gaya, f"{W}name").lower()
        daftar = nilai(gaya, f"{W}pPr/{W}numPr/{W}numId")
        if daftar and daftar != "0":
            nomor[kode] = (daftar, tingkat(nilai(gaya, f"{W}pPr/{W}numPr/{W}ilvl")))
    return GayaDokumen(nama, nomor)


def tingkat(teks: str) -> int:
    """Return a list level, zero when it is none."""
    return int(teks) if teks.isdecimal() and len(teks) < 3 else 0


def baca_penomoran(bagian: Mapping[str, bytes]) -> Mapping[tuple[str, int], Penomoran]:
    """Return the marks of every list instance and level."""
    isi = bagian.get("word/numbering.xml")
    if isi is None:
        return {}
    akar = urai_xml(isi)
    bentuk = {
        a.get(f"{W}abstractNumId", ""): {
            tingkat(t.get(f"{W}ilvl", "")): _penomoran(nilai(t, f"{W}numFmt")) for t in a.iter(f"{W}lvl")
        }
        for a in akar.iter(f"{W}abstractNum")
    }
    return {
        (n.get(f"{W}numId", ""), t): p
        for n in akar.iter(f"{W}num")
        for t, p in bentuk.get(nilai(n, f"{W}abstractNumId"), {}).items()
    }


def _penomoran(bentuk: str) -> Penomoran:
    if bentuk in ("bullet", "none", ""):
        return Penomoran.BULIR
    return Penomoran.HURUF if "Letter" in bentuk else Penomoran.ANGKA
