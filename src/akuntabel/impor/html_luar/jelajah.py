"""The walk through a page: one pass over its elements, without recursion however deep they nest."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from lxml import etree

from akuntabel.bacaan import BarisBerulang
from akuntabel.naskah import Bab, Blok, Daftar, Gambar, Paragraf, Penomoran, Sebaris, Tulisan, teks_sebaris
from akuntabel.sumber import Sumber

from .tabel import TabelTerbuka
from .tersembunyi import Tersembunyi
from .untai import Untai, baris_sumber, rumus

_JUDUL = {f"h{n}": n for n in range(1, 7)}
_BLOK = frozenset(
    (
        "p", "div", "section", "article", "header", "main", "aside", "address", "blockquote", "pre", "figure",
        "figcaption", "details", "summary", "form", "fieldset", "legend", "center", "dl", "dd", "hr", "body",
        "tr", "td", "th", "thead", "tbody", "tfoot", "dir", "menu", "caption", "table", "ul", "ol", "li",
        "footer", "dt", *_JUDUL,
    )
)  # fmt: skip
_TEBAL = frozenset(("b", "strong", "th", *_JUDUL))
_PENOMORAN = {"a": Penomoran.HURUF, "A": Penomoran.HURUF}


@dataclass(slots=True)
class _DaftarTerbuka:
    penomoran: Penomoran
    butir: list[list[Blok]] = field(default_factory=list)


@dataclass(slots=True)
class Penjelajah:
    """Collects blocks; ``rangka`` are tables that only place things."""

    tersembunyi: Tersembunyi
    rangka: set[etree._Element]
    blok: list[Blok] = field(default_factory=list)
    berulang: list[BarisBerulang] = field(default_factory=list)
    _untai: Untai = field(default_factory=Untai)
    _wadah: list[TabelTerbuka | _DaftarTerbuka] = field(default_factory=list)
    _bertabel: list[bool] = field(default_factory=list)
    _butir: dict[etree._Element, int] = field(default_factory=dict)
    _dilewati: set[etree._Element] = field(default_factory=set)
    _tabel: int = 0
    _tebal: int = 0
    _atas: int = 0
    _kaki: int = 0
    _judul: int = 0

    def baca(self, akar: etree._Element) -> None:
        """Walk a page."""
        jalan = etree.iterwalk(akar, events=("start", "end"))
        for kejadian, unsur in jalan:
            if not isinstance(unsur.tag, str):
                continue
            if kejadian == "end":
                self._akhiri(unsur)
            elif self.tersembunyi(unsur) or self._sekaligus(unsur):
                jalan.skip_subtree()
                self._dilewati.add(unsur)
            else:
                self._mulai(unsur)
        self._putus()

    def _sekaligus(self, unsur: etree._Element) -> bool:
        """Take an element in whose inside is not walked; False for any other."""
        baris = baris_sumber(unsur)
        gaya = unsur.get("style", "")
        if unsur.tag == "br":
            self._untai.pisah("\n", baris)
        elif unsur.tag == "math":
            self._tambah(rumus(unsur), baris)
        elif unsur.tag in ("img", "svg"):
            self._gambar(unsur)
        elif "mso-tab-count" in gaya:
            self._untai.pisah("\t", baris)
        else:
            return False
        return True

    def _gambar(self, unsur: etree._Element) -> None:
        if self._wadah and isinstance(self._wadah[-1], TabelTerbuka):
            return
        self._putus()
        judul = next((t.text or "" for t in unsur.iter("title")), "")
        alt = unsur.get("alt") or judul
        self._simpan(Gambar("", (), " ".join(alt.split()), letak=Sumber(baris=baris_sumber(unsur))))

    def _mulai(self, unsur: etree._Element) -> None:
        tag = str(unsur.tag)
        if tag in _BLOK:
            self._putus()
        self._tebal += _tebal(unsur)
        self._atas += tag == "sup"
        self._kaki += tag == "footer"
        if tag in _JUDUL:
            self._judul = _JUDUL[tag]
        if (buka := _PEMBUKA.get(tag)) is not None:
            buka(self, unsur)
        self._tambah(f"[{unsur.text or ''}" if _celah(unsur) else unsur.text, baris_sumber(unsur))

    def _akhiri(self, unsur: etree._Element) -> None:
        tag = str(unsur.tag)
        if unsur not in self._dilewati:
            if tag == "dt":
                self._sambung_istilah()
            elif tag in _BLOK:
                self._putus()
            self._tebal -= _tebal(unsur)
            self._atas -= tag == "sup"
            self._kaki -= tag == "footer"
            if tag in _JUDUL:
                self._judul = 0
            if _celah(unsur):
                self._tambah("]", baris_sumber(unsur))
            if (tutup := _PENUTUP.get(tag)) is not None:
                tutup(self, unsur)
        self._tambah(unsur.tail, baris_sumber(unsur))

    def _sambung_istilah(self) -> None:
        """Let the meaning of a term follow it in one paragraph."""
        if any(t.strip() for t, _, _ in self._untai.potong):
            titik_dua = self._untai.potong[-1][0].rstrip().endswith(":")
            self._untai.tambah(" " if titik_dua else ": ", None)

    def _tambah(self, teks: str | None, baris: int | None) -> None:
        self._untai.tambah(teks, baris, tebal=self._tebal > 0, atas=self._atas > 0)

    def _putus(self) -> None:
        """End a block: its text goes where one is now."""
        istilah = [t for t, _, _ in self._untai.potong if t.strip()]
        if istilah == [": "]:
            return
        baris = self._untai.ambil()
        if not baris:
            return
        if self._kaki:
            self.berulang += [BarisBerulang(teks_sebaris(b), (b[0].letak,)) for b in baris]
        elif self._wadah and isinstance(atas := self._wadah[-1], TabelTerbuka):
            self._dalam_tabel(atas, baris)
        elif self._judul and not self._wadah:
            self.blok.append(Bab("", self._judul, _sambung(baris), (), letak=baris[0][0].letak))
        else:
            self._simpan(Paragraf(_sambung(baris), letak=baris[0][0].letak))

    def _dalam_tabel(self, tabel: TabelTerbuka, baris: list[list[Tulisan]]) -> None:
        """Give text to the open cell; what stands between cells comes after the table."""
        if tabel.sel is None:
            tabel.sesudah.append(Paragraf(_sambung(baris), letak=baris[0][0].letak))
            return
        for satu in baris:
            tabel.sel.tambah(satu)

    def _simpan(self, blok: Blok) -> None:
        atas = self._wadah[-1] if self._wadah else None
        if isinstance(atas, TabelTerbuka):
            atas.sesudah.append(blok)
        elif isinstance(atas, _DaftarTerbuka):
            if not atas.butir:
                atas.butir.append([])
            atas.butir[-1].append(blok)
        else:
            self.blok.append(blok)

    def mulai_tabel(self, unsur: etree._Element) -> None:
        """Begin a table unless it is a mere frame."""
        self._bertabel.append(unsur not in self.rangka)
        if self._bertabel[-1]:
            self._tabel += 1
            self._wadah.append(TabelTerbuka(self._tabel, baris_sumber(unsur)))

    def tutup_tabel(self, unsur: etree._Element) -> None:
        """End a table; what its cells could not hold follows it."""
        self._bertabel.pop()
        if unsur in self.rangka:
            return
        terbuka = self._tutup_sampai(TabelTerbuka)
        if terbuka is None:
            return
        if (jadi := terbuka.tutup()) is not None:
            self._simpan(jadi)
        for blok in terbuka.sesudah:
            self._simpan(blok)

    def _tutup_sampai(self, jenis: type[TabelTerbuka]) -> TabelTerbuka | None:
        while self._wadah and not isinstance(self._wadah[-1], jenis):
            self.tutup_daftar(None)
        atas = self._wadah.pop() if self._wadah else None
        return atas if isinstance(atas, TabelTerbuka) else None

    def mulai_bagian(self, unsur: etree._Element) -> None:
        """Begin a group of rows, a row or a cell of the table one is in."""
        tabel = self._tabel_kini()
        if tabel is None:
            return
        if unsur.tag == "tr":
            tabel.mulai_baris()
        elif unsur.tag in ("td", "th"):
            tabel.mulai_sel(unsur)
        else:
            tabel.mulai_kelompok(str(unsur.tag))

    def tutup_sel(self, unsur: etree._Element) -> None:
        """End a cell."""
        tabel = self._tabel_kini()
        if tabel is not None:
            tabel.sel = None

    def tutup_kelompok(self, unsur: etree._Element) -> None:
        """End a group of rows; rows after it belong to none."""
        tabel = self._tabel_kini()
        if tabel is not None:
            tabel.mulai_kelompok("tbody")

    def _tabel_kini(self) -> TabelTerbuka | None:
        """Return the table an element is a part of; None for parts of frames and strays."""
        atas = self._wadah[-1] if self._wadah else None
        return atas if isinstance(atas, TabelTerbuka) and self._bertabel and self._bertabel[-1] else None

    def tutup_keterangan(self, unsur: etree._Element) -> None:
        """Put the caption of a table before it."""
        tabel = self._tabel_kini()
        if tabel is None or not tabel.sesudah:
            return
        keterangan = tabel.sesudah.pop()
        self._wadah.pop()
        self._simpan(keterangan)
        self._wadah.append(tabel)

    def mulai_daftar(self, unsur: etree._Element) -> None:
        """Begin a list; one in a cell stays text."""
        if self._wadah and isinstance(self._wadah[-1], TabelTerbuka):
            return
        bernomor = unsur.tag == "ol"
        jenis = _PENOMORAN.get(unsur.get("type", ""), Penomoran.ANGKA) if bernomor else Penomoran.BULIR
        self._wadah.append(_DaftarTerbuka(jenis))

    def mulai_butir(self, unsur: etree._Element) -> None:
        """Begin an item."""
        atas = self._wadah[-1] if self._wadah else None
        if isinstance(atas, _DaftarTerbuka):
            atas.butir.append([])
        elif isinstance(atas, TabelTerbuka):
            self._tambah(self._nomor_butir(unsur.getparent()), baris_sumber(unsur))

    def _nomor_butir(self, induk: etree._Element | None) -> str:
        """Return the printed number of the next item of a list in a cell, empty for bullets."""
        if induk is None or induk.tag != "ol" or induk.get("type", "1") != "1":
            return ""
        awal = induk.get("start", "1")
        baku = int(awal) if awal.isdecimal() and len(awal) < 6 else 1
        self._butir[induk] = self._butir.get(induk, baku - 1) + 1
        return f"{self._butir[induk]}. "

    def tutup_daftar(self, _: etree._Element | None) -> None:
        """End a list."""
        if not self._wadah or not isinstance(atas := self._wadah[-1], _DaftarTerbuka):
            return
        self._wadah.pop()
        if butir := tuple(tuple(b) for b in atas.butir if b):
            self._simpan(Daftar(butir, atas.penomoran))


def _celah(unsur: etree._Element) -> bool:
    """Tell a marked gap of our own pages, which stands in brackets in all other formats."""
    return unsur.tag == "mark" and "celah-sebaris" in unsur.get("class", "")


def _tebal(unsur: etree._Element) -> bool:
    return unsur.tag in _TEBAL or "font-weight:bold" in unsur.get("style", "").replace(" ", "")


def _sambung(baris: list[list[Tulisan]]) -> tuple[Sebaris, ...]:
    """Return lines as one text: a break of a line is a space."""
    hasil: list[Tulisan] = []
    for nomor, satu in enumerate(baris):
        if nomor:
            akhir = hasil[-1]
            hasil[-1] = Tulisan(f"{akhir.teks} ", akhir.tebal, atas=akhir.atas, letak=akhir.letak)
        hasil += satu
    return tuple(hasil)


_Aksi = Callable[[Penjelajah, etree._Element], None]
_PEMBUKA: dict[str, _Aksi] = {
    "table": Penjelajah.mulai_tabel,
    **dict.fromkeys(("thead", "tbody", "tfoot", "tr", "td", "th"), Penjelajah.mulai_bagian),
    **dict.fromkeys(("ul", "ol", "dir", "menu"), Penjelajah.mulai_daftar),
    "li": Penjelajah.mulai_butir,
}
_PENUTUP: dict[str, _Aksi] = {
    "table": Penjelajah.tutup_tabel,
    "caption": Penjelajah.tutup_keterangan,
    **dict.fromkeys(("td", "th"), Penjelajah.tutup_sel),
    **dict.fromkeys(("thead", "tbody", "tfoot"), Penjelajah.tutup_kelompok),
    **dict.fromkeys(("ul", "ol", "dir", "menu"), Penjelajah.tutup_daftar),
}
