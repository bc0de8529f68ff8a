"""From the bytes of a DOCX to a DokumenLuar."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from akuntabel.bacaan import BarisBerulang, DokumenLuar, Format
from akuntabel.impor.docx_ingatan import masih_asli
from akuntabel.impor.docx_paket import (
    DIBUANG,
    BukanDokumenAkuntabel,
    W,
    buka_paket,
    cari,
    nilai,
    tingkat,
    urai_xml,
)
from akuntabel.impor.luar import TANPA_TANGGAL, TakTerbaca, susun_bab
from akuntabel.naskah import AngkaDisunting, Bab, Blok, Gambar, GantiBaris, Naskah, Paragraf, Sebaris, Tulisan
from akuntabel.sumber import Sumber

from .gaya import Gaya, baca_gaya
from .penomoran import Penomor, baca_penomor
from .tabel import baca_tabel
from .tanda_sendiri import TandaSendiri, tanda_sendiri
from .ubahan import angka_berubah
from .untai import kotak_teks, tebal_semua, untai

_PANJANG_JUDUL = 200
_KEDALAMAN = 40
_AWAL_BAGIAN = 4096
_TEPI = re.compile(rb"<(?:[A-Za-z0-9]+:)?(?:hdr|ftr)[\s>]")
_BINGKAI = f"{W}drawing"
_RUPA = "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic"
_BAGAN = "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"
_SIFAT = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_KETAT = b"http://purl.oclc.org/ooxml/"


def baca_docx(isi: bytes, nama: str) -> DokumenLuar:
    """Read a DOCX somebody else wrote.

    Raises:
        TakTerbaca: No DOCX, damaged, encrypted or out of proportion.
    """
    try:
        bagian = {nama_bagian: _baku(b) for nama_bagian, b in buka_paket(isi).items()}
        badan = urai_xml(bagian["word/document.xml"]).find(f"{W}body")
        pembaca = Pembaca(baca_gaya(bagian), baca_penomor(bagian), tanda_sendiri(bagian))
        pembaca.jelajah(badan if badan is not None else ())
        pembaca.jelajah(_catatan(bagian))
        berulang = tuple(_berulang(bagian))
        ubahan = _ubahan(isi, pembaca)
    except BukanDokumenAkuntabel as tolak:
        raise TakTerbaca(str(tolak)) from tolak
    except KeyError as tolak:
        raise TakTerbaca("Berkas ini bukan dokumen .docx yang utuh.") from tolak
    naskah = Naskah(nama, "", TANPA_TANGGAL, "", (), susun_bab(pembaca.blok))
    return DokumenLuar(
        nama,
        Format.DOCX,
        naskah,
        berulang=berulang,
        berkunci=pembaca.tanda.berkunci(pembaca.blok),
        ubahan=ubahan,
    )


def _ubahan(isi: bytes, kini: Pembaca) -> tuple[AngkaDisunting, ...] | None:
    """Return the numerals that changed since the document was written; None when it does not remember."""
    if kini.tanda.data is None:
        return None
    if masih_asli(isi):
        return ()
    asli = kini.tanda.data.asli()
    if "word/document.xml" not in asli:
        return None
    try:
        dahulu = Pembaca(baca_gaya(asli), baca_penomor(asli), kini.tanda.kosong())
        dahulu.jelajah(urai_xml(asli["word/document.xml"]).iterchildren())
    except (BukanDokumenAkuntabel, TakTerbaca):
        return None
    return angka_berubah(
        dahulu.tanda.tanpa_daftar_isi(dahulu.blok), kini.tanda.tanpa_daftar_isi(kini.blok), kini.tanda.narasi
    )


def paragraf_urut(badan: etree._Element) -> list[etree._Element]:
    """Return the paragraphs of a body in the order of ``Sumber.baris``: the first is number 1."""
    pembaca = Pembaca({}, baca_penomor({}), TandaSendiri(None))
    pembaca.jelajah(badan)
    return pembaca.paragraf


def _baku(isi: bytes) -> bytes:
    """Return a part with the names of strict documents as the usual ones."""
    if _KETAT not in isi[:_AWAL_BAGIAN]:
        return isi
    return isi.replace(_KETAT + b"wordprocessingml/main", W[1:-1].encode()).replace(
        _KETAT + b"officeDocument/math", b"http://schemas.openxmlformats.org/officeDocument/2006/math"
    )


def _catatan(bagian: Mapping[str, bytes]) -> Iterator[etree._Element]:
    for nama in ("word/footnotes.xml", "word/endnotes.xml"):
        if nama in bagian:
            yield from (c for c in urai_xml(bagian[nama]) if c.get(f"{W}type") is None)


def _berulang(bagian: Mapping[str, bytes]) -> Iterator[BarisBerulang]:
    """Yield headers and footers, each text once; they have no place of their own in the file."""
    teks: dict[str, None] = {}
    for nama, isi in sorted(bagian.items()):
        if nama.startswith("word/") and nama.endswith(".xml") and _TEPI.search(isi[:_AWAL_BAGIAN]):
            for p in urai_xml(isi).iter(f"{W}p"):
                if satu := " ".join(untai(p).split()):
                    teks.setdefault(satu)
    yield from (BarisBerulang(t, ()) for t in teks)


@dataclass(slots=True)
class Pembaca:
    """Walks the body once; keeps the paragraphs in the order they are counted in, and counts tables."""

    gaya: Mapping[str, Gaya]
    penomor: Penomor
    tanda: TandaSendiri
    blok: list[Blok] = field(default_factory=list)
    paragraf: list[etree._Element] = field(default_factory=list)
    tabel: int = 0

    def jelajah(self, unsur: Iterable[etree._Element], dalam: int = 0) -> None:
        """Take block-level elements in; wrappers of any kind are looked into."""
        if dalam > _KEDALAMAN:
            raise TakTerbaca("Susunan berkas .docx ini bertingkat terlalu dalam.")
        for satu in unsur:
            if satu.tag in DIBUANG:
                continue
            if satu.tag == f"{W}p":
                self._paragraf(satu, dalam)
            elif satu.tag == f"{W}tbl":
                self._tabel(satu, dalam)
            else:
                self.jelajah(satu, dalam + 1)

    def _paragraf(self, p: etree._Element, dalam: int) -> None:
        self.paragraf.append(p)
        letak = Sumber(baris=len(self.paragraf))
        gaya = self.gaya.get(nilai(p, f"{W}pPr/{W}pStyle"), Gaya())
        self.tanda.catat(p, len(self.paragraf), daftar_isi=gaya.daftar_isi)
        nomor = self._nomor(p, gaya)
        teks = untai(p).strip()
        if teks.strip():
            self.blok.append(_blok(p, teks, nomor, gaya, letak))
        self._gambar(p, letak)
        self._kotak_teks(p, dalam)

    def _gambar(self, p: etree._Element, letak: Sumber) -> None:
        """Take the pictures of a paragraph in, by what they say to those who cannot see them."""
        for bingkai in p.iter(_BINGKAI):
            if next(bingkai.iter(_RUPA, _BAGAN), None) is not None:
                sifat = next(bingkai.iter(_SIFAT), None)
                alt = "" if sifat is None else sifat.get("descr", "")
                self.blok.append(Gambar("", (), " ".join(alt.split()), letak=letak))

    def _nomor(self, p: etree._Element, gaya: Gaya) -> str:
        """Return the printed list number of a paragraph and count it."""
        langsung = cari(p, f"{W}pPr/{W}numPr")
        if langsung is not None:
            nomor = nilai(langsung, f"{W}numId") or gaya.nomor
            lapis = nilai(langsung, f"{W}ilvl")
            return self.penomor.maju(nomor, tingkat(lapis) if lapis else gaya.lapis)
        return self.penomor.maju(gaya.nomor, gaya.lapis) if gaya.nomor else ""

    def _kotak_teks(self, p: etree._Element, dalam: int) -> None:
        for kotak in kotak_teks(p):
            self.jelajah(kotak, dalam + 1)

    def _tabel(self, tbl: etree._Element, dalam: int) -> None:
        self.tabel += 1
        urutan = self.tabel
        dalamnya: list[etree._Element] = []

        def baca_isi(tc: etree._Element) -> tuple[tuple[Sebaris, ...], Sumber]:
            return self._sel(tc, dalamnya)

        tempat = len(self.blok)
        tabel = baca_tabel(tbl, urutan, baca_isi)
        self.blok.insert(tempat, tabel)
        self.jelajah(dalamnya, dalam + 1)

    def _sel(self, tc: etree._Element, dalamnya: list[etree._Element]) -> tuple[tuple[Sebaris, ...], Sumber]:
        """Return the text of a cell, a break between its paragraphs; tables inside it come later."""
        awal = Sumber(baris=len(self.paragraf) + 1)
        isi: list[Sebaris] = []
        for p in _paragraf_sel(tc, dalamnya):
            self.paragraf.append(p)
            gaya = self.gaya.get(nilai(p, f"{W}pPr/{W}pStyle"), Gaya())
            self.tanda.catat(p, len(self.paragraf), daftar_isi=gaya.daftar_isi)
            nomor = self._nomor(p, gaya)
            for teks in untai(p).split("\n"):
                if teks.strip():
                    isi += [GantiBaris()] if isi else []
                    awalan, nomor = (f"{nomor} " if nomor else ""), ""
                    letak = Sumber(baris=len(self.paragraf))
                    isi.append(Tulisan(awalan + teks, tebal_semua(p), letak=letak))
        return tuple(isi), awal


def _paragraf_sel(tc: etree._Element, dalamnya: list[etree._Element]) -> Iterator[etree._Element]:
    tumpuk = list(reversed(list(tc)))
    while tumpuk:
        satu = tumpuk.pop()
        if satu.tag in DIBUANG or satu.tag == f"{W}tcPr":
            continue
        if satu.tag == f"{W}p":
            yield satu
            tumpuk += reversed(list(kotak_teks(satu)))
        elif satu.tag == f"{W}tbl":
            dalamnya.append(satu)
        else:
            tumpuk += reversed(list(satu))


def _blok(p: etree._Element, teks: str, nomor: str, gaya: Gaya, letak: Sumber) -> Bab | Paragraf:
    rapi = " ".join(teks.split())
    langsung = nilai(p, f"{W}pPr/{W}outlineLvl")
    judul = int(langsung) + 1 if langsung.isdecimal() and int(langsung) < 9 else gaya.judul
    if judul is not None and not gaya.daftar_isi and len(rapi) <= _PANJANG_JUDUL:
        return Bab("", judul, (Tulisan(rapi, letak=letak),), (), nomor.strip(), letak=letak)
    awalan = f"{nomor} " if nomor else ""
    isi = _baris(awalan + teks.replace("\n", " "), tebal_semua(p), letak)
    return Paragraf(isi, letak=letak)


def _baris(teks: str, tebal: bool, letak: Sumber) -> tuple[Sebaris, ...]:
    return (Tulisan(teks, tebal, letak=letak),)
