"""Reading web pages of others: headings, paragraphs, lists and tables with their spans."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree, html

from akuntabel.bacaan import DokumenLuar, Format
from akuntabel.naskah import (
    Bab,
    Baris,
    Blok,
    Daftar,
    GantiBaris,
    Kolom,
    Paragraf,
    Penomoran,
    Sebaris,
    Sel,
    Tabel,
    Tulisan,
)
from akuntabel.sumber import Sumber

from .luar import TakTerbaca, dokumen_luar, ujung_baris

_JUDUL = {f"h{n}": n for n in range(1, 7)}
_DIABAIKAN = frozenset(
    {
        "button", "canvas", "head", "iframe", "input", "nav", "noscript", "object", "script", "select",
        "style", "svg", "template",
    }
)  # fmt: skip
_BLOK = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dir",
        "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4",
        "h5", "h6", "header", "hr", "html", "legend", "li", "main", "menu", "ol", "p", "pre", "section",
        "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    }
)  # fmt: skip
_RUSAK = "Halaman web ini rusak atau terpotong, jadi tidak terbaca."
_TERSEMBUNYI = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_PECAH = "\n"
_PARAGRAF = "\x1d"
_DALAM = 150
_BANYAK_SEL = 400_000
_RENTANG = 1_000


def baca_html(isi: bytes, nama: str) -> DokumenLuar:
    """Return the document of a web page.

    Raises:
        TakTerbaca: Nothing can be made of it, or a table has more cells than a report.
    """
    try:
        pengurai = html.HTMLParser(
            encoding=_sandi(isi), remove_comments=True, remove_pis=True, no_network=True
        )
        akar = html.document_fromstring(isi, parser=pengurai)
    except (etree.LxmlError, ValueError, LookupError, AssertionError) as salah:
        raise TakTerbaca(_RUSAK) from salah
    pembaca = _Pembaca()
    pembaca.baca(akar, 0)
    pembaca.tutup()
    return dokumen_luar(nama, Format.HTML, pembaca.isi)


def _sandi(isi: bytes) -> str:
    if isi.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    cocok = re.search(rb"charset\s*=\s*[\"']?([\w-]{1,40})", isi[:4096], re.IGNORECASE)
    try:
        isi.decode("utf-8")
    except UnicodeDecodeError:
        dinyatakan = cocok[1].decode("ascii", "replace").lower() if cocok else "cp1252"
        return "cp1252" if dinyatakan in ("utf-8", "utf8") else dinyatakan
    return "utf-8"


@dataclass(slots=True)
class _Pembaca:
    """Walks a page; text gathers until a block begins or ends. ``nomor`` counts blocks from 1."""

    isi: list[Blok] = field(default_factory=list)
    teks: list[str] = field(default_factory=list)
    nomor: int = 0
    tabel: int = 0

    def baca(self, unsur: html.HtmlElement, dalam: int) -> None:
        """Take an element in, with what is inside it and the text behind it left to its parent."""
        if not isinstance(unsur.tag, str) or unsur.tag in _DIABAIKAN or _disembunyikan(unsur):
            return
        if unsur.tag in _BLOK:
            self.tutup()
        if unsur.tag in _JUDUL:
            self._judul(unsur)
        elif unsur.tag == "table" and _bertabel(unsur):
            self._tabel(unsur)
        elif unsur.tag in ("ul", "ol") and unsur.find(".//table") is None:
            self._daftar(unsur)
        else:
            self._dalam(unsur, dalam)
        if unsur.tag in _BLOK:
            self.tutup()

    def _dalam(self, unsur: html.HtmlElement, dalam: int) -> None:
        if unsur.tag == "br":
            self.teks.append(_PECAH)
        if dalam > _DALAM:
            self.teks.append(str(unsur.text_content()))
            return
        self.teks.append(_polos(unsur.text))
        for anak in unsur:
            self.baca(anak, dalam + 1)
            self.teks.append(_polos(anak.tail))

    def tutup(self) -> None:
        """Make a paragraph of the text so far."""
        sebaris = self._sebaris("".join(self.teks))
        self.teks = []
        if sebaris:
            self.isi.append(Paragraf(sebaris, letak=Sumber(baris=self.nomor)))

    def _sebaris(self, teks: str) -> tuple[Sebaris, ...]:
        if not teks.strip():
            return ()
        self.nomor += 1
        return _tulisan(teks, Sumber(baris=self.nomor))

    def _judul(self, unsur: html.HtmlElement) -> None:
        judul = self._sebaris(_teks(unsur))
        if judul:
            letak = Sumber(baris=self.nomor)
            self.isi.append(Bab(f"blok:{self.nomor}", _JUDUL[unsur.tag], judul, (), letak=letak))

    def _daftar(self, unsur: html.HtmlElement) -> None:
        butir = [b for satu in unsur.iter("li") if (b := self._butir(satu))]
        if butir:
            jenis = Penomoran.ANGKA if unsur.tag == "ol" else Penomoran.BULIR
            self.isi.append(Daftar(tuple(butir), jenis))

    def _butir(self, unsur: html.HtmlElement) -> tuple[Blok, ...]:
        sebaris = self._sebaris(_teks(unsur, tanpa=("ul", "ol")))
        return (Paragraf(sebaris, letak=Sumber(baris=self.nomor)),) if sebaris else ()

    def _tabel(self, unsur: html.HtmlElement) -> None:
        for keterangan in unsur.iterchildren("caption"):
            self.teks.append(_teks(keterangan))
            self.tutup()
        baris = _baris_tabel(unsur)
        self.nomor += 1
        letak = Sumber(baris=self.nomor, tabel=self.tabel + 1)
        hasil, lebar = _susun_baris(baris, letak)
        if not any(s.isi for b in hasil for s in b.sel):
            return
        self.tabel += 1
        kepala = _banyak_kepala(baris)
        kunci = f"tabel:{self.tabel}"
        self.isi.append(
            Tabel(kunci, (), (Kolom(),) * lebar, tuple(hasil[:kepala]), tuple(hasil[kepala:]), letak=letak)
        )


def _disembunyikan(unsur: html.HtmlElement) -> bool:
    return "hidden" in unsur.attrib or bool(_TERSEMBUNYI.search(unsur.get("style") or ""))


def _bertabel(unsur: html.HtmlElement) -> bool:
    """Tell whether a table holds cells of its own: one around other tables only lays the page out."""
    return unsur.find(".//table") is None and unsur.find(".//tr") is not None


def _polos(teks: str | None) -> str:
    return re.sub(r"\s+", " ", (teks or "").replace(_PARAGRAF, " "))


def _teks(unsur: html.HtmlElement, tanpa: tuple[str, ...] = ()) -> str:
    """Return the text inside; paragraphs inside it and forced breaks are marked."""
    return "".join(_potongan(unsur, tanpa, 0))


def _potongan(unsur: html.HtmlElement, tanpa: tuple[str, ...], dalam: int) -> Iterator[str]:
    yield _polos(unsur.text)
    for anak in unsur:
        if isinstance(anak.tag, str) and anak.tag not in _DIABAIKAN and anak.tag not in tanpa:
            batas = _PECAH if anak.tag == "br" else _PARAGRAF if anak.tag in _BLOK else ""
            yield batas
            if dalam > _DALAM:
                yield _polos(str(anak.text_content()))
            elif not _disembunyikan(anak):
                yield from _potongan(anak, tanpa, dalam + 1)
            yield batas if batas == _PARAGRAF else ""
        yield _polos(anak.tail)


def _tulisan(teks: str, letak: Sumber) -> tuple[Sebaris, ...]:
    hasil: list[Sebaris] = []
    for paragraf in teks.split(_PARAGRAF):
        baris = [b for b in (" ".join(x.split()) for x in paragraf.split(_PECAH)) if b]
        if baris and hasil:
            hasil.append(GantiBaris())
        berikut = baris[1:]
        hasil += [Tulisan(ujung_baris(b, n), letak=letak) for b, n in zip(baris, berikut, strict=False)]
        hasil += [Tulisan(b, letak=letak) for b in baris[-1:]]
    return tuple(hasil)


def _baris_tabel(unsur: html.HtmlElement) -> list[html.HtmlElement]:
    return [b for b in unsur.iter("tr") if not _disembunyikan(b) and any(s.tag in ("td", "th") for s in b)]


def _banyak_kepala(baris: list[html.HtmlElement]) -> int:
    """Return how many of the first rows the page itself calls header."""
    banyak = 0
    for satu in baris:
        induk = satu.getparent()
        berkepala = induk is not None and induk.tag == "thead"
        if not berkepala and not all(s.tag == "th" for s in satu if s.tag in ("td", "th")):
            break
        banyak += 1
    return banyak if banyak < len(baris) else 0


def _susun_baris(baris: list[html.HtmlElement], letak: Sumber) -> tuple[list[Baris], int]:
    """Return the rows, each padded to the width of the table, and that width."""
    tertutup: set[tuple[int, int]] = set()
    isi: list[list[Sel]] = []
    lebar = 0
    for nomor, satu in enumerate(baris):
        isi.append(_sel_baris(satu, replace(letak, baris_tabel=nomor + 1), tertutup, len(baris) - nomor))
        terisi = [(s.letak.kolom or 1) - 1 + s.lebar for s in isi[-1]]
        lebar = max([lebar, *terisi])
        if lebar * len(isi) > _BANYAK_SEL or len(tertutup) > _BANYAK_SEL:
            raise TakTerbaca("Tabel di halaman web ini terlalu besar untuk sebuah laporan.")
    return [_genap(b, n, lebar, letak, tertutup) for n, b in enumerate(isi)], lebar


def _sel_baris(
    unsur: html.HtmlElement, letak: Sumber, tertutup: set[tuple[int, int]], sisa: int
) -> list[Sel]:
    hasil: list[Sel] = []
    kolom, nomor = 0, (letak.baris_tabel or 1) - 1
    for sel in unsur.iterchildren("td", "th"):
        while (nomor, kolom) in tertutup:
            kolom += 1
        lebar, tinggi = _rentang(sel.get("colspan")), min(_rentang(sel.get("rowspan")), sisa)
        tempat = replace(letak, kolom=kolom + 1)
        hasil.append(Sel(_tulisan(_teks(sel), tempat), lebar, tinggi, letak=tempat))
        tertutup.update((nomor + b, kolom + k) for b in range(tinggi) for k in range(lebar))
        if len(tertutup) > 4 * _BANYAK_SEL:
            raise TakTerbaca("Tabel di halaman web ini terlalu besar untuk sebuah laporan.")
        kolom += lebar
    return hasil


def _genap(sel: list[Sel], nomor: int, lebar: int, letak: Sumber, tertutup: set[tuple[int, int]]) -> Baris:
    kosong = [
        Sel(letak=replace(letak, baris_tabel=nomor + 1, kolom=k + 1))
        for k in range(lebar)
        if (nomor, k) not in tertutup
    ]
    return Baris(tuple([*sel, *kosong]))


def _rentang(teks: str | None) -> int:
    digit = (teks or "").strip()
    return max(1, min(int(digit), _RENTANG)) if digit.isdecimal() and len(digit) < 9 else 1
