"""A DOCX edited as Word would leave it: the tree of its body and what a person does to it."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

from lxml import etree

from tests.serapan.dasar import bagian, paket

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NS = {"w": W[1:-1]}
DOKUMEN = "word/document.xml"
_DAFTAR_ISI = ("TOC", "Tableof")


class Word:
    """An open document."""

    def __init__(self, isi: bytes) -> None:
        self.bagian = bagian(isi)
        self.akar = etree.fromstring(self.bagian[DOKUMEN])
        self.badan: Any = self.akar.find(f"{W}body")

    def simpan(self) -> bytes:
        """Return the package with the edited body."""
        return paket(
            {**self.bagian, DOKUMEN: etree.tostring(self.akar, xml_declaration=True, encoding="UTF-8")}
        )

    def kotak(self, tag: str) -> Any:
        """Return the first control of a tag."""
        return next(s for s in self.akar.iter(f"{W}sdt") if tanda(s) == tag)

    def angka(self) -> list[Any]:
        """Return the number controls outside sections."""
        return [
            s for s in self.akar.iter(f"{W}sdt") if ":" in tanda(s) and not tanda(s).startswith("narasi:")
        ]

    def bagian_narasi(self) -> list[Any]:
        """Return the controls of sections."""
        return [s for s in self.akar.iter(f"{W}sdt") if tanda(s).startswith("narasi:")]

    def paragraf(self) -> list[Any]:
        """Return the paragraphs that say something and are no lines of contents."""
        return [
            p
            for p in self.badan.iter(f"{W}p")
            if teks(p).strip() and not gaya(p).startswith(("TOC", "Tableof"))
        ]

    def cari(self, isi: str) -> Any:
        """Return the first paragraph that holds a text, lines of contents left out."""
        return next(p for p in self.paragraf() if isi in teks(p))


def tanda(kotak: Any) -> str:
    """Return the tag of a control."""
    unsur = kotak.find(f"{W}sdtPr/{W}tag")
    return "" if unsur is None else unsur.get(f"{W}val", "")


def teks(unsur: Any) -> str:
    """Return the text of an element."""
    return "".join(t.text or "" for t in unsur.iter(f"{W}t"))


def gaya(p: Any) -> str:
    """Return the style of a paragraph."""
    unsur = p.find(f"{W}pPr/{W}pStyle")
    return "" if unsur is None else unsur.get(f"{W}val", "")


def lari(p: Any) -> Iterator[Any]:
    """Yield the texts of a paragraph that are neither in a control nor in a field."""
    for t in p.iter(f"{W}t"):
        di_kotak = next(t.iterancestors(f"{W}sdt"), None)
        milik = di_kotak is None or tanda(di_kotak).startswith(("narasi:", "kutipan"))
        if milik and (t.text or "").strip():
            yield t


def ganti(p: Any, dari: str, ke: str) -> None:
    """Replace a text within one run."""
    t = next(t for t in p.iter(f"{W}t") if dari in (t.text or ""))
    t.text = t.text.replace(dari, ke, 1)


def baru(isi: str, gaya_: str = "BodyText", *, tebal: bool = False) -> Any:
    """Return a paragraph somebody typed."""
    p = etree.Element(f"{W}p")
    sifat = etree.SubElement(p, f"{W}pPr")
    etree.SubElement(sifat, f"{W}pStyle").set(f"{W}val", gaya_)
    r = etree.SubElement(p, f"{W}r")
    if tebal:
        etree.SubElement(etree.SubElement(r, f"{W}rPr"), f"{W}b")
    t = etree.SubElement(r, f"{W}t")
    t.text = isi
    t.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return p


def tabel(baris: list[list[str]]) -> Any:
    """Return a table somebody inserted."""
    tbl = etree.Element(f"{W}tbl")
    for satu in baris:
        tr = etree.SubElement(tbl, f"{W}tr")
        for isi in satu:
            etree.SubElement(tr, f"{W}tc").append(baru(isi))
    return tbl


def baris_baru(tr: Any, isi: str) -> Any:
    """Return a copy of a row with other text and without controls."""
    hasil = copy.deepcopy(tr)
    for tc in hasil.iter(f"{W}tc"):
        for anak in [e for e in tc if e.tag != f"{W}tcPr"]:
            tc.remove(anak)
        tc.append(baru(isi))
        isi = ""
    return hasil
