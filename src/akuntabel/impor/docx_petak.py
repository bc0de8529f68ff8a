"""A DOCX as a sequence of pieces in reading order: headings, paragraphs, rows, authored sections.

Every paragraph of the document that says something is in exactly one piece, so that what a person changed
can be told piece by piece and nothing is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum

from lxml import etree

from akuntabel.naskah import Blok, Paragraf, Penomoran, bakukan_narasi

from .docx_blok import PembacaBlok, anak_tabel
from .docx_paket import DIBUANG, W, nilai
from .docx_sebaris import AWALAN_NARASI, Kamus, baca_sebaris
from .docx_untai import TANPA_UNTAI, AngkaTerbaca, Untai, gabung, untai

_JUDUL = re.compile(r"heading ([1-9])\Z")
_DAFTAR_ISI = re.compile(r"toc [1-9]\Z|table of figures\Z")
_HALAMAN = re.compile(r"[\s.…]*(?:\d+|[ivxlc]+)?\Z")
_ACUAN = (f"{W}commentReference", f"{W}footnoteReference", f"{W}endnoteReference")
_KOTAK_TEKS = f"{W}txbxContent"
_CUPLIKAN = 60


class JenisPetak(Enum):
    """What a piece is."""

    JUDUL = "judul"
    PARAGRAF = "paragraf"
    BARIS = "baris tabel"
    BAGIAN = "bagian narasi"
    KOTAK_TEKS = "kotak teks"
    DAFTAR_ISI = "baris daftar isi"


@dataclass(frozen=True, slots=True)
class Petak:
    """A piece: its text, the headings it stands under, and for authored sections key and blocks.

    ``tabel`` numbers the table of a row, 0 for none; ``unsur`` is the paragraph, or the table of a row.
    ``celah`` tells that the printed text of a gap still stands in a section.
    """

    jenis: JenisPetak
    tempat: tuple[str, ...]
    untai: Untai = TANPA_UNTAI
    tabel: int = 0
    bagian: str = ""
    blok: tuple[Blok, ...] = ()
    celah: bool = False
    angka: tuple[AngkaTerbaca, ...] = ()
    unsur: etree._Element | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Acuan:
    """A mark of a comment or note: its kind and number, where it stands, the text beside it."""

    jenis: str
    nomor: str
    tempat: tuple[str, ...]
    cuplikan: str


@dataclass(slots=True)
class PembacaPetak:
    """Walks a document once."""

    kamus: Kamus
    penomoran: Mapping[tuple[str, int], Penomoran]
    petak: list[Petak] = field(default_factory=list)
    acuan: list[Acuan] = field(default_factory=list)
    _jalur: list[tuple[int, str]] = field(default_factory=list)
    _tabel: int = 0

    @property
    def tempat(self) -> tuple[str, ...]:
        """Return the headings above."""
        return tuple(judul for _, judul in self._jalur)

    def jelajah(self, unsur: Iterable[etree._Element]) -> None:
        """Walk block-level elements; what was deleted under tracked changes is not there."""
        for satu in unsur:
            if satu.tag in DIBUANG:
                continue
            if satu.tag == f"{W}p":
                self._paragraf(satu)
            elif satu.tag == f"{W}tbl":
                self._baca_tabel(satu)
            elif satu.tag == f"{W}sdt" and (kunci := self._bagian_kunci(satu)):
                self._bagian(kunci, satu)
            else:
                self.jelajah(satu)

    def _bagian_kunci(self, kotak: etree._Element) -> str:
        kunci = self.kamus.kunci(kotak)
        return kunci if kunci.startswith(AWALAN_NARASI) else ""

    def _paragraf(self, p: etree._Element) -> None:
        gaya = self.kamus.gaya.nama.get(nilai(p, f"{W}pPr/{W}pStyle"), "")
        isi = untai(p, self.kamus)
        judul = _JUDUL.match(gaya)
        if judul and not isi.kosong:
            self._judul(int(judul[1]), isi.rapi)
        if not isi.kosong:
            jenis = JenisPetak.JUDUL if judul else JenisPetak.PARAGRAF
            jenis = JenisPetak.DAFTAR_ISI if _DAFTAR_ISI.match(gaya) else jenis
            self.petak.append(Petak(jenis, self.tempat, isi, unsur=p))
        self._acuan(p, isi.rapi)
        self._di_dalam(p)

    def _judul(self, tingkat: int, teks: str) -> None:
        while self._jalur and self._jalur[-1][0] >= tingkat:
            self._jalur.pop()
        self._jalur.append((tingkat, teks))

    def _di_dalam(self, unsur: etree._Element) -> None:
        """Take the sections and text boxes that stand inside a paragraph."""
        if next(unsur.iter(f"{W}sdt", _KOTAK_TEKS), None) is None:
            return
        for satu in unsur:
            if satu.tag in DIBUANG:
                continue
            if satu.tag == f"{W}sdt" and (kunci := self._bagian_kunci(satu)):
                self._bagian(kunci, satu)
            elif satu.tag == _KOTAK_TEKS:
                self._kotak_teks(satu)
            else:
                self._di_dalam(satu)

    def _kotak_teks(self, kotak: etree._Element) -> None:
        for p in kotak.iter(f"{W}p"):
            isi = untai(p, self.kamus)
            if not isi.kosong:
                self.petak.append(Petak(JenisPetak.KOTAK_TEKS, self.tempat, isi, unsur=p))

    def _baca_tabel(self, tabel: etree._Element) -> None:
        self._tabel += 1
        nomor = self._tabel
        for tr in anak_tabel(tabel, f"{W}tr"):
            par: list[etree._Element] = []
            dalam: list[etree._Element] = []
            isi = gabung(self._sel(tc, par, dalam) for tc in anak_tabel(tr, f"{W}tc"))
            if not isi.kosong:
                self.petak.append(Petak(JenisPetak.BARIS, self.tempat, isi, nomor, unsur=tabel))
            for p in par:
                self._acuan(p, isi.rapi)
                self._di_dalam(p)
            self.jelajah(dalam)

    def _sel(self, tc: etree._Element, par: list[etree._Element], dalam: list[etree._Element]) -> Untai:
        """Return the text of a cell; collect its paragraphs, and the sections and tables in it."""
        awal = len(par)
        self._bagi_sel(tc, par, dalam)
        isi = [u for u in (untai(p, self.kamus) for p in par[awal:]) if not u.kosong]
        return isi[0] if len(isi) == 1 else gabung(isi)

    def _bagi_sel(
        self, unsur: etree._Element, par: list[etree._Element], dalam: list[etree._Element]
    ) -> None:
        for satu in unsur:
            if satu.tag in DIBUANG:
                continue
            if satu.tag == f"{W}p":
                par.append(satu)
            elif satu.tag == f"{W}tbl" or (satu.tag == f"{W}sdt" and self._bagian_kunci(satu)):
                dalam.append(satu)
            else:
                self._bagi_sel(satu, par, dalam)

    def _bagian(self, kunci: str, kotak: etree._Element) -> None:
        pembaca = PembacaBlok(self.kamus, self.penomoran, self.kamus.celah.get(kunci, ""))
        if di_dalam_paragraf(kotak):
            isi = bakukan_narasi((Paragraf(baca_sebaris(kotak, self.kamus)),))
        else:
            isi = pembaca.baca(kotak.iterchildren(f"{W}sdtContent"))
        seluruh = untai(kotak, self.kamus)
        bagian = kunci.removeprefix(AWALAN_NARASI)
        self.petak.append(
            Petak(
                JenisPetak.BAGIAN,
                self.tempat,
                bagian=bagian,
                blok=isi,
                celah=pembaca.bertemu_celah and not isi,
                angka=seluruh.angka,
                unsur=kotak,
            )
        )
        self._acuan(kotak, seluruh.rapi)
        self._di_dalam(kotak)

    def _acuan(self, unsur: etree._Element, teks: str) -> None:
        for satu in unsur.iter(*_ACUAN):
            jenis = str(satu.tag).removeprefix(W).removesuffix("Reference")
            self.acuan.append(Acuan(jenis, satu.get(f"{W}id", ""), self.tempat, teks[:_CUPLIKAN]))


def tanpa_daftar_isi(kini: Iterable[Petak], lama: Iterable[Petak]) -> tuple[Petak, ...]:
    """Return pieces without the lines of contents; a line that lists nothing is a paragraph of its own.

    Word fills contents anew, so a line is known by what it names: a heading or caption now, or a line as
    written (``lama``).
    """
    kini = tuple(kini)
    dikenal = {_tanpa_halaman(p.untai.rapi) for p in lama if p.jenis is JenisPetak.DAFTAR_ISI}
    dikenal |= {p.untai.rapi for p in kini if p.jenis in (JenisPetak.JUDUL, JenisPetak.PARAGRAF)}
    return tuple(
        replace(p, jenis=JenisPetak.PARAGRAF) if _hanya_bergaya(p) else p
        for p in kini
        if p.jenis is not JenisPetak.DAFTAR_ISI or _tanpa_halaman(p.untai.rapi) not in dikenal
    )


def _hanya_bergaya(p: Petak) -> bool:
    """Tell whether a paragraph has the look of a line of contents and leads nowhere."""
    if p.jenis is not JenisPetak.DAFTAR_ISI or p.unsur is None:
        return False
    return next(p.unsur.iter(f"{W}hyperlink", f"{W}fldChar"), None) is None


def _tanpa_halaman(teks: str) -> str:
    return _HALAMAN.sub("", teks)


def di_dalam_paragraf(kotak: etree._Element) -> bool:
    """Tell whether a control stands within a paragraph."""
    terdekat = next(kotak.iterancestors(f"{W}p", f"{W}tc", f"{W}body"), None)
    return terdekat is not None and terdekat.tag == f"{W}p"


__all__ = ["Acuan", "JenisPetak", "PembacaPetak", "Petak", "di_dalam_paragraf", "tanpa_daftar_isi"]
