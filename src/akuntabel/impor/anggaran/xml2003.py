"""XML spreadsheets of Excel 2003 (often named .xls) to grids."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date

from lxml import etree

from akuntabel import wadah
from akuntabel.wadah import WadahDitolak

from .buku import RUSAK, TOLAK, angka_biner
from .kisi import BANYAK_KOLOM, EksporDitolak, Gabungan, Kisi, Nilai, kisi, terlalu_besar

RUANG = "urn:schemas-microsoft-com:office:spreadsheet"
_S = f"{{{RUANG}}}"
_LOMPAT = 2_000


def baca_xml2003(isi: bytes) -> list[Kisi]:
    """Return the sheets of an XML spreadsheet.

    Raises:
        EksporDitolak: damaged, with a document type, or out of bounds.
    """
    try:
        wadah.periksa_xml(isi)
        urai = etree.iterparse(
            io.BytesIO(isi), tag=f"{_S}Worksheet", resolve_entities=False, load_dtd=False, no_network=True
        )
        return [_lembar(unsur) for _, unsur in urai]
    except WadahDitolak as tolak:
        raise EksporDitolak(TOLAK[tolak.sebab]) from tolak
    except etree.LxmlError as salah:
        raise EksporDitolak(RUSAK) from salah


def _lembar(unsur: etree._Element) -> Kisi:
    nama = unsur.get(f"{_S}Name", "lembar")
    gabungan: list[Gabungan] = []
    return kisi(nama, _baris(unsur, nama, gabungan), gabungan)


def _baris(lembar: etree._Element, nama: str, gabungan: list[Gabungan]) -> Iterator[list[Nilai]]:
    nomor = 0
    for unsur in lembar.iter(f"{_S}Row"):
        lompat = _bulat(unsur, "Index", nomor + 1) - 1 - nomor
        if lompat > _LOMPAT:
            raise EksporDitolak(terlalu_besar(nama))
        for _ in range(lompat):
            yield []
        nomor += max(lompat, 0)
        yield _sel_baris(unsur, nomor, gabungan)
        nomor += 1


def _sel_baris(unsur: etree._Element, nomor: int, gabungan: list[Gabungan]) -> list[Nilai]:
    hasil: list[Nilai] = []
    for sel in unsur.iterfind(f"{_S}Cell"):
        letak = min(_bulat(sel, "Index", len(hasil) + 1) - 1, BANYAK_KOLOM)
        hasil.extend([None] * (letak - len(hasil)))
        if len(hasil) >= BANYAK_KOLOM:
            break
        lebar = min(_bulat(sel, "MergeAcross", 0), BANYAK_KOLOM)
        tinggi = min(_bulat(sel, "MergeDown", 0), _LOMPAT)
        if lebar or tinggi:
            gabungan.append((nomor, len(hasil), nomor + tinggi, len(hasil) + lebar))
        hasil.extend([_nilai(sel.find(f"{_S}Data")), *[None] * lebar])
    return hasil


def _bulat(unsur: etree._Element, nama: str, baku: int) -> int:
    digit = unsur.get(f"{_S}{nama}", "")
    return int(digit) if digit.isdecimal() and len(digit) < 8 else baku


def _nilai(data: etree._Element | None) -> Nilai:
    if data is None:
        return None
    teks = "".join(str(t) for t in data.itertext())
    match data.get(f"{_S}Type"):
        case "Number":
            return angka_biner(teks.strip())
        case "DateTime":
            return _tanggal(teks)
        case _:
            return teks


def _tanggal(teks: str) -> Nilai:
    try:
        return date.fromisoformat(teks.strip()[:10])
    except ValueError:
        return teks
