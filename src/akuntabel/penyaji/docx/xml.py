"""WordprocessingML as strings: escaping, runs, fields and paragraphs in the order the schema wants."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cache
from xml.sax.saxutils import escape, quoteattr

RUANG_NAMA = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
}
NS = " ".join(f'xmlns:{awalan}="{uri}"' for awalan, uri in RUANG_NAMA.items())
DEKLARASI = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_TERLARANG = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_URUT_PPR = (
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "numPr", "pBdr", "tabs", "spacing", "ind", "jc",
    "rPr", "sectPr",
)  # fmt: skip


def bersih(teks: str) -> str:
    """Return a text without the characters XML cannot carry."""
    return _TERLARANG.sub("", teks)


def lolos(teks: str) -> str:
    """Escape a text for element content."""
    return escape(bersih(teks))


def atribut(teks: str) -> str:
    """Escape and quote a text for an attribute."""
    return quoteattr(bersih(teks))


def twip(seperseratus_mm: int) -> int:
    """Return 1/100 mm as twentieths of a point."""
    return round(Decimal(seperseratus_mm) * 1440 / 2540)


def setengah_titik(titik: Decimal) -> int:
    """Return points as the half points of w:sz."""
    return round(titik * 2)


@dataclass(frozen=True, slots=True)
class Huruf:
    """Direct character formatting; ``ukuran`` in half points (0: the style's), ``warna`` "RRGGBB"."""

    tebal: bool = False
    miring: bool = False
    atas: bool = False
    ukuran: int = 0
    warna: str = ""
    gaya: str = ""
    garis: bool = False

    def tambah(self, *, tebal: bool = False, miring: bool = False, atas: bool = False) -> Huruf:
        """Return this formatting with more emphasis."""
        if not (tebal or miring or atas):
            return self
        return replace(self, tebal=self.tebal or tebal, miring=self.miring or miring, atas=self.atas or atas)


POLOS = Huruf()


@cache
def rpr(huruf: Huruf) -> str:
    """Return run properties."""
    isi = (
        (f'<w:rStyle w:val="{huruf.gaya}"/>' if huruf.gaya else "")
        + ("<w:b/><w:bCs/>" if huruf.tebal else "")
        + ("<w:i/><w:iCs/>" if huruf.miring else "")
        + (f'<w:color w:val="{huruf.warna}"/>' if huruf.warna else "")
        + (f'<w:sz w:val="{huruf.ukuran}"/><w:szCs w:val="{huruf.ukuran}"/>' if huruf.ukuran else "")
        + ('<w:u w:val="single"/>' if huruf.garis else "")
        + ('<w:vertAlign w:val="superscript"/>' if huruf.atas else "")
    )
    return f"<w:rPr>{isi}</w:rPr>" if isi else ""


def lari(teks: str, huruf: Huruf = POLOS) -> str:
    """Return a run; newlines and tabs become their elements."""
    return f"<w:r>{rpr(huruf)}{_isi_lari(teks)}</w:r>"


def _isi_lari(teks: str) -> str:
    if "\n" not in teks and "\t" not in teks and "\r" not in teks:
        return f'<w:t xml:space="preserve">{lolos(teks)}</w:t>' if teks else "<w:t/>"
    bagian = re.split("(\r\n|[\r\n\t])", teks)
    return "".join(
        "<w:tab/>" if b == "\t" else "<w:br/>" if b in ("\n", "\r", "\r\n") else _isi_lari(b)
        for b in bagian
        if b
    )


def medan(perintah: str, hasil: str, huruf: Huruf = POLOS, *, basi: bool = False) -> str:
    """Return a complex field with its cached result; ``basi`` asks the reader to compute it anew."""
    sifat = rpr(huruf)
    tanda = ' w:dirty="true"' if basi else ""
    return (
        f'<w:r>{sifat}<w:fldChar w:fldCharType="begin"{tanda}/></w:r>'
        f'<w:r>{sifat}<w:instrText xml:space="preserve"> {lolos(perintah)} </w:instrText></w:r>'
        f'<w:r>{sifat}<w:fldChar w:fldCharType="separate"/></w:r>'
        f'{lari(hasil, huruf)}<w:r>{sifat}<w:fldChar w:fldCharType="end"/></w:r>'
    )


@dataclass(frozen=True, slots=True)
class Par:
    """A paragraph: style id, inline XML and direct properties by element name."""

    gaya: str
    isi: str = ""
    sifat: Mapping[str, str] = field(default_factory=dict)

    def dengan(self, **sifat: str) -> Par:
        """Return the paragraph with more direct properties (name to whole element)."""
        return replace(self, sifat={**self.sifat, **sifat})

    def xml(self) -> str:
        """Return the element."""
        return f"<w:p>{self.ppr()}{self.isi}</w:p>"

    def ppr(self) -> str:
        """Return the paragraph properties in schema order."""
        semua = dict(self.sifat)
        if self.gaya:
            semua["pStyle"] = f'<w:pStyle w:val="{self.gaya}"/>'
        isi = "".join(semua[nama] for nama in _URUT_PPR if nama in semua)
        return f"<w:pPr>{isi}</w:pPr>" if isi else ""


LEKAT = "<w:keepNext/>"
HALAMAN_BARU = "<w:pageBreakBefore/>"


def rata(nilai: str) -> str:
    """Return a justification element."""
    return f'<w:jc w:val="{nilai}"/>'


def kotak_isi(blok: str, tag: str, nomor: int) -> str:
    """Return a block-level content control.

    It is a building block to word processors: LibreOffice 7 strips the formatting of the first paragraph of a
    plain one.
    """
    bangun = '<w:docPartObj><w:docPartGallery w:val="AutoText"/></w:docPartObj>'
    return _kotak(blok, tag, nomor, bangun)


def kotak_sebaris(isi: str, tag: str, nomor: int) -> str:
    """Return an inline content control."""
    return _kotak(isi, tag, nomor, "")


def _kotak(isi: str, tag: str, nomor: int, jenis: str) -> str:
    return (
        f'<w:sdt><w:sdtPr><w:tag w:val={atribut(tag)}/><w:id w:val="{nomor}"/>{jenis}</w:sdtPr>'
        f"<w:sdtContent>{isi}</w:sdtContent></w:sdt>"
    )
