"""Paragraphs of an authored section as blocks: lists rebuilt from number instances and levels."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

from akuntabel.naskah import (
    Baris,
    Blok,
    Daftar,
    Gambar,
    GantiBaris,
    Gaya,
    Kolom,
    Kutipan,
    Paragraf,
    Penomoran,
    Sebaris,
    Sel,
    Tabel,
    Tulisan,
    bakukan_narasi,
    teks_sebaris,
)

from .docx_celah import tanpa_celah
from .docx_media import GambarTerbaca
from .docx_paket import DIBUANG, W, nilai, tingkat
from .docx_sebaris import AWALAN_NARASI, Kamus, baca_sebaris

TAG_KUTIPAN = "kutipan"
AWALAN_MEDIA = "media:"
"""Begins the key of a picture read from a document; its digest follows."""
_LABEL_GAMBAR = re.compile(r"\s*Gambar\s+[\d.]*\d\s*\.?\s*", re.IGNORECASE)
_KOLOM_TERBANYAK = 60
_GAYA = {"teks tengah": Gaya.TENGAH, "teks kecil": Gaya.KECIL, "judul kecil": Gaya.JUDUL}
_LANJUTAN = re.compile(r"list continue(?: ([2-9]))?\Z")
_POLOS = ("", "normal", "body text")


@dataclass(slots=True)
class _DaftarTerbuka:
    """A list while its items are being read."""

    tingkat: int
    nomor: str
    penomoran: Penomoran
    butir: list[list[Blok]] = field(default_factory=list)


@dataclass(slots=True)
class PembacaBlok:
    """Reads block-level elements into blocks; ``celah`` is the text of a gap that may still stand first."""

    kamus: Kamus
    penomoran: Mapping[tuple[str, int], Penomoran]
    celah: str = ""
    bertemu_celah: bool = False
    _hasil: list[Blok] = field(default_factory=list)
    _terbuka: list[_DaftarTerbuka] = field(default_factory=list)
    _mengutip: bool = False

    def baca(self, unsur: Iterable[etree._Element]) -> tuple[Blok, ...]:
        """Return the blocks of elements in normal form."""
        self._jelajah(unsur)
        self._tutup(-1)
        return bakukan_narasi(self._hasil)

    def _jelajah(self, unsur: Iterable[etree._Element]) -> None:
        for satu in unsur:
            if satu.tag in DIBUANG:
                continue
            if satu.tag == f"{W}p":
                self._paragraf(satu)
            elif satu.tag == f"{W}tbl":
                self._lain(_tabel(satu, self.kamus))
                self._gambar(self.kamus.media.gambar(satu) if self.kamus.media else ())
            elif satu.tag == f"{W}sdt" and nilai(satu, f"{W}sdtPr/{W}tag") == TAG_KUTIPAN:
                dalam = PembacaBlok(self.kamus, self.penomoran).baca(satu.iterchildren(f"{W}sdtContent"))
                self._lain(Kutipan(_tanpa_kutipan(dalam)))
            elif satu.tag == f"{W}sdt" and self.kamus.kunci(satu).startswith(AWALAN_NARASI):
                self._tutup(-1)
            else:
                self._jelajah(satu)

    def _paragraf(self, unsur: etree._Element) -> None:
        gaya = self.kamus.gaya.nama.get(nilai(unsur, f"{W}pPr/{W}pStyle"), "")
        isi = baca_sebaris(unsur, self.kamus)
        if self.celah and (gaya == "celah" or self.celah in teks_sebaris(isi)):
            isi = self._tanpa_celah(isi)
        gambar = tuple(self.kamus.media.gambar(unsur)) if self.kamus.media else ()
        if gambar and not teks_sebaris(isi).strip():
            self._gambar(gambar)
            return
        if gaya == "caption" and self._beri_judul(isi):
            return
        nomor, dalam = self._nomor(unsur)
        lanjutan = _LANJUTAN.match(gaya)
        if nomor:
            self._butir(nomor, dalam, isi)
        elif lanjutan:
            self._lanjutan(int(lanjutan[1] or 1) - 1, Paragraf(isi))
        elif gaya == "quote":
            self._kutip(Paragraf(isi))
        else:
            self._lain(Paragraf(isi, _gaya_paragraf(unsur, gaya)))
        self._gambar(gambar)

    def _gambar(self, gambar: Iterable[GambarTerbaca]) -> None:
        for satu in gambar:
            self._lain(Gambar(f"{AWALAN_MEDIA}{satu.sidik}", (), satu.alt, isi=satu.isi, svg=satu.nama))

    def _beri_judul(self, isi: tuple[Sebaris, ...]) -> bool:
        """Take a caption as that of the picture before it; its label and number are printed anew."""
        akhir = self._hasil[-1] if self._hasil and not self._terbuka else None
        if not isinstance(akhir, Gambar) or akhir.judul:
            return False
        label = _LABEL_GAMBAR.match(teks_sebaris(isi))
        self._hasil[-1] = replace(akhir, judul=_buang_awal(isi, label.end() if label else 0))
        return True

    def _tanpa_celah(self, isi: tuple[Sebaris, ...]) -> tuple[Sebaris, ...]:
        """Take the printed text of a gap off; what was typed beside it stays."""
        sisa = tanpa_celah(isi, self.celah)
        if sisa is None:
            return isi
        self.bertemu_celah = True
        return sisa

    def _nomor(self, unsur: etree._Element) -> tuple[str, int]:
        daftar = nilai(unsur, f"{W}pPr/{W}numPr/{W}numId")
        if daftar == "0":
            return "", 0
        if daftar:
            return daftar, tingkat(nilai(unsur, f"{W}pPr/{W}numPr/{W}ilvl"))
        return self.kamus.gaya.nomor.get(nilai(unsur, f"{W}pPr/{W}pStyle"), ("", 0))

    def _butir(self, nomor: str, dalam: int, isi: tuple[Sebaris, ...]) -> None:
        self._tutup(dalam)
        atas = self._terbuka[-1] if self._terbuka else None
        jenis = self.penomoran.get((nomor, dalam), Penomoran.BULIR)
        if atas is not None and atas.tingkat == dalam and self._lain_daftar(atas, nomor, jenis):
            self._tutup(dalam - 1)
            atas = None
        if atas is None or atas.tingkat != dalam:
            atas = _DaftarTerbuka(dalam, nomor, jenis)
            self._terbuka.append(atas)
        atas.butir.append([Paragraf(isi)])

    def _lain_daftar(self, atas: _DaftarTerbuka, nomor: str, jenis: Penomoran) -> bool:
        return atas.nomor != nomor if self.kamus.utuh else atas.penomoran is not jenis

    def _lanjutan(self, dalam: int, blok: Blok) -> None:
        self._tutup(dalam)
        if self._terbuka:
            self._terbuka[-1].butir[-1].append(blok)
        else:
            self._hasil.append(blok)

    def _lain(self, blok: Blok) -> None:
        self._tutup(-1)
        self._hasil.append(blok)
        self._mengutip = False

    def _kutip(self, paragraf: Paragraf) -> None:
        """Add a quote paragraph; neighbours are one quotation."""
        akhir = self._hasil[-1] if self._hasil and self._mengutip and not self._terbuka else None
        if isinstance(akhir, Kutipan):
            self._hasil[-1] = Kutipan((*akhir.isi, paragraf))
        else:
            self._lain(Kutipan((paragraf,)))
        self._mengutip = True

    def _tutup(self, sampai: int) -> None:
        """Close the lists deeper than a level; each goes into the last item of the one around it."""
        while self._terbuka and self._terbuka[-1].tingkat > sampai:
            selesai = self._terbuka.pop()
            daftar = Daftar(tuple(tuple(b) for b in selesai.butir), selesai.penomoran)
            (self._terbuka[-1].butir[-1] if self._terbuka else self._hasil).append(daftar)


def _gaya_paragraf(unsur: etree._Element, gaya: str) -> Gaya:
    if gaya in _POLOS and nilai(unsur, f"{W}pPr/{W}jc") == "center":
        return Gaya.TENGAH
    return Gaya.JUDUL if gaya.startswith("heading ") else _GAYA.get(gaya, Gaya.BIASA)


def _tanpa_kutipan(isi: tuple[Blok, ...]) -> tuple[Blok, ...]:
    """Open the quotations that quote paragraphs make inside a control that is one already."""
    return tuple(b for blok in isi for b in (blok.isi if isinstance(blok, Kutipan) else (blok,)))


def _buang_awal(isi: tuple[Sebaris, ...], panjang: int) -> tuple[Sebaris, ...]:
    hasil: list[Sebaris] = []
    for satu in isi:
        if panjang > 0 and isinstance(satu, Tulisan):
            sisa = satu.teks[panjang:]
            panjang -= len(satu.teks)
            if sisa:
                hasil.append(replace(satu, teks=sisa))
        elif panjang > 0:
            panjang -= len(teks_sebaris((satu,)))
        else:
            hasil.append(satu)
    return tuple(hasil)


def _tabel(unsur: etree._Element, kamus: Kamus) -> Tabel:
    """Return a table somebody put into a section, cells as they stand; tables in cells become text."""
    kepala: list[Baris] = []
    badan: list[Baris] = []
    for tr in anak_tabel(unsur, f"{W}tr"):
        sel = [_sel(tc, kamus) for tc in anak_tabel(tr, f"{W}tc")]
        utama = not badan and tr.find(f"{W}trPr/{W}tblHeader") is not None
        (kepala if utama else badan).append(Baris(tuple(sel)))
    kolom = max((sum(s.lebar for s in b.sel) for b in (*kepala, *badan)), default=1)
    return Tabel("", (), (Kolom(),) * kolom, tuple(kepala), tuple(badan))


def anak_tabel(unsur: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Yield the rows of a table or the cells of a row, not those inside; deleted rows are left out."""
    for satu in unsur:
        if satu.tag in DIBUANG or satu.find(f"{W}trPr/{W}del") is not None:
            continue
        if satu.tag == tag:
            yield satu
        elif satu.tag not in (f"{W}tbl", f"{W}p"):
            yield from anak_tabel(satu, tag)


def _sel(tc: etree._Element, kamus: Kamus) -> Sel:
    isi: list[Sebaris] = []
    for p in tc.iter(f"{W}p"):
        baris = baca_sebaris(p, kamus)
        isi += [GantiBaris(), *baris] if isi and baris else baris
    return Sel(tuple(isi), lebar=min(max(tingkat(nilai(tc, f"{W}tcPr/{W}gridSpan")), 1), _KOLOM_TERBANYAK))
