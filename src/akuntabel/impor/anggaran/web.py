"""Web pages saved as .xls, .html or .mht to grids, with cells that span rows and columns."""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Iterator
from email.message import Message

from lxml import etree, html

from .buku import RUSAK, angka_biner
from .kisi import (
    BANYAK_BARIS,
    BANYAK_KOLOM,
    BANYAK_SEL,
    EksporDitolak,
    Gabungan,
    Kisi,
    Nilai,
    kisi,
    terlalu_besar,
)

_BANYAK_BAGIAN = 200
_SEL = ("td", "th")
_GARIS = ("h1", "h2", "h3", "h4", "h5", "p", "title", "caption", "center", "div")


def baca_mhtml(isi: bytes) -> list[Kisi]:
    """Return the tables of a page saved with its parts (.mht, often named .xls).

    Raises:
        EksporDitolak: it has no page, or is damaged.
    """
    try:
        pesan = email.message_from_bytes(isi.lstrip(b"\xef\xbb\xbf \r\n\t"), policy=email.policy.compat32)
        halaman = [(_nama(b), _isi(b)) for b in _bagian(pesan)]
    except (RecursionError, LookupError, ValueError, TypeError) as salah:
        raise EksporDitolak(RUSAK) from salah
    return [k for nama, teks in halaman for k in baca_html(teks, nama)]


def _bagian(pesan: Message) -> Iterator[Message]:
    for nomor, bagian in enumerate(pesan.walk()):
        if nomor > _BANYAK_BAGIAN:
            raise EksporDitolak("Halaman web ini terdiri atas terlalu banyak bagian, jadi tidak dibuka.")
        if bagian.get_content_type() == "text/html":
            yield bagian


def _isi(bagian: Message) -> bytes:
    muatan = bagian.get_payload(decode=True)
    isi = muatan if isinstance(muatan, bytes) else b""
    sandi = bagian.get_content_charset()
    return isi.decode(sandi, "replace").encode() if sandi else isi


def _nama(bagian: Message) -> str:
    letak = str(bagian.get("Content-Location", "")).split("?")[0]
    return letak.rstrip("/").rpartition("/")[2][:31] or "halaman"


def baca_html(isi: bytes, nama: str = "halaman") -> list[Kisi]:
    """Return one grid of a page: the lines above and between its tables are rows of one cell.

    Raises:
        EksporDitolak: nothing can be read, or a table is larger than an export.
    """
    try:
        pengurai = html.HTMLParser(
            encoding=_sandi(isi), huge_tree=False, remove_comments=True, no_network=True
        )
        akar = html.document_fromstring(isi, parser=pengurai)
    except (etree.LxmlError, ValueError, LookupError) as salah:
        raise EksporDitolak(RUSAK) from salah
    pembaca = _Halaman(nama)
    for unsur in akar.iter():
        pembaca.baca(unsur)
    return [pembaca.kisi()] if pembaca.berisi else []


def _sandi(isi: bytes) -> str:
    awal = isi[:4096]
    if awal.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    cocok = re.search(rb"charset\s*=\s*[\"']?([\w-]+)", awal, re.IGNORECASE)
    if cocok:
        return cocok[1].decode("ascii").lower()
    try:
        isi.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _di_tabel(unsur: html.HtmlElement) -> bool:
    """Tell whether an element stands in a row of a table, or around a table."""
    return unsur.find(".//table") is not None or next(unsur.iterancestors("tr"), None) is not None


class _Halaman:
    """Collects rows in document order; a table within a cell is read as a table of its own."""

    def __init__(self, nama: str) -> None:
        self._nama = nama
        self._baris: list[list[Nilai]] = []
        self._gabungan: list[Gabungan] = []
        self._tertahan: dict[tuple[int, int], None] = {}
        self._banyak = 0
        self.berisi = False

    def baca(self, unsur: html.HtmlElement) -> None:
        """Take an element in: a row of a table, or a line outside one."""
        if not isinstance(unsur.tag, str):
            return
        if unsur.tag == "tr":
            self._tr(unsur)
            self.berisi = True
        elif unsur.tag in _GARIS and not _di_tabel(unsur):
            self._garis(unsur)

    def _garis(self, unsur: html.HtmlElement) -> None:
        if unsur.tag in ("div", "center") and len(unsur):
            return
        if teks := " ".join(unsur.text_content().split())[:500]:
            self._tambah([teks])

    def _tambah(self, baris: list[Nilai]) -> None:
        self._banyak += len(baris)
        if len(self._baris) >= BANYAK_BARIS or self._banyak > BANYAK_SEL:
            raise EksporDitolak(terlalu_besar(self._nama))
        self._baris.append(baris)

    def _tr(self, unsur: html.HtmlElement) -> None:
        nomor = len(self._baris)
        baris: list[Nilai] = []
        for sel in unsur:
            if sel.tag not in _SEL:
                continue
            while (nomor, len(baris)) in self._tertahan:
                baris.append(None)
            self._sel(sel, nomor, baris)
        self._tambah(baris[:BANYAK_KOLOM])

    def _sel(self, sel: html.HtmlElement, nomor: int, baris: list[Nilai]) -> None:
        lebar = _rentang(sel.get("colspan"), BANYAK_KOLOM)
        tinggi = _rentang(sel.get("rowspan"), 500)
        awal = len(baris)
        if awal >= BANYAK_KOLOM:
            return
        baris.extend([_nilai(sel), *[None] * (lebar - 1)])
        if lebar > 1 or tinggi > 1:
            self._gabungan.append((nomor, awal, nomor + tinggi - 1, awal + lebar - 1))
        for b in range(1, tinggi):
            self._tertahan.update(dict.fromkeys((nomor + b, awal + k) for k in range(lebar)))
        if len(self._tertahan) > BANYAK_SEL:
            raise EksporDitolak(terlalu_besar(self._nama))

    def kisi(self) -> Kisi:
        """Return what was collected."""
        return kisi(self._nama, self._baris, self._gabungan)


def _rentang(teks: str | None, paling: int) -> int:
    digit = (teks or "").strip()
    return max(1, min(int(digit), paling)) if digit.isdecimal() and len(digit) < 9 else 1


def _nilai(sel: html.HtmlElement) -> Nilai:
    """Return the number Excel keeps beside the text of a cell, else its text without tables inside it."""
    if (angka := sel.get("x:num")) and (nilai := angka_biner(angka)) is not None:
        return nilai
    return " ".join(sel.text_content().split())[:2000]
