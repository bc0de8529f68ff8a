"""One digit of one numeral of a DOCX changed by hand, and whether the review tells it.

The population are the numerals of the body as people read it: paragraphs, headings, captions, cells and text
boxes. Contents pages (Word renews them), headers, footers and pictures are left out.
"""

from __future__ import annotations

import io
import random
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from lxml import etree

from akuntabel.temuan import Temuan

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_ANGKA = re.compile(r"\d(?:[\d.,]*\d)?")
_DAFTAR_ISI = re.compile(r"toc \d|table of figures", re.IGNORECASE)
_DOKUMEN = "word/document.xml"


@dataclass(frozen=True, slots=True)
class Perusakan:
    """A damaged document: the numeral before and after, and whether it prints a fact of its own."""

    isi: bytes
    lama: str
    baru: str
    berkunci: bool


def rusak_satu(isi: bytes, benih: int) -> Perusakan:
    """Return the document with one digit of one of its numerals changed, chosen by the seed."""
    acak = random.Random(benih)
    akar = etree.fromstring(_bagian(isi)[_DOKUMEN])
    p, mulai, lama = acak.choice(list(_angka(akar, _gaya_daftar_isi(isi))))
    tempat = acak.choice([n for n, h in enumerate(lama) if h.isdigit()])
    digit = acak.choice([d for d in "0123456789" if d != lama[tempat]])
    berkunci = _ganti(p, mulai + tempat, digit)
    baru = lama[:tempat] + digit + lama[tempat + 1 :]
    return Perusakan(dengan_bagian(isi, _DOKUMEN, etree.tostring(akar)), lama, baru, berkunci)


def banyak_angka(isi: bytes) -> int:
    """Return how many numerals the population has."""
    return sum(1 for _ in _angka(etree.fromstring(_bagian(isi)[_DOKUMEN]), _gaya_daftar_isi(isi)))


def _angka(akar: etree._Element, daftar_isi: frozenset[str]) -> Iterator[tuple[etree._Element, int, str]]:
    for p in akar.iter(f"{W}p"):
        gaya = p.find(f"{W}pPr/{W}pStyle")
        if (gaya is not None and gaya.get(f"{W}val") in daftar_isi) or _ganda(p):
            continue
        teks = "".join(t.text or "" for t in _teks(p))
        yield from ((p, c.start(), c[0]) for c in _ANGKA.finditer(teks))


def _ganda(p: etree._Element) -> bool:
    return next(p.iterancestors(_MC), None) is not None


def _teks(p: etree._Element) -> list[etree._Element]:
    """Return the text elements of a paragraph itself, not of text boxes in it."""
    return [t for t in p.iter(f"{W}t") if next(t.iterancestors(f"{W}p")) is p and not _ganda(t)]


def _ganti(p: etree._Element, posisi: int, digit: str) -> bool:
    """Put a digit at a place of the text; tell whether it stands in a number control."""
    for t in _teks(p):
        isi = t.text or ""
        if posisi < len(isi):
            t.text = isi[:posisi] + digit + isi[posisi + 1 :]
            kotak = next(t.iterancestors(f"{W}sdt"), None)
            tanda = None if kotak is None else kotak.find(f"{W}sdtPr/{W}tag")
            return tanda is not None and not tanda.get(f"{W}val", "").startswith("narasi:")
        posisi -= len(isi)
    raise ValueError("no such place")


def _gaya_daftar_isi(isi: bytes) -> frozenset[str]:
    gaya = etree.fromstring(_bagian(isi)["word/styles.xml"]).iter(f"{W}style")
    bernama = ((g, g.find(f"{W}name")) for g in gaya)
    return frozenset(
        g.get(f"{W}styleId", "")
        for g, nama in bernama
        if nama is not None and _DAFTAR_ISI.match(nama.get(f"{W}val", ""))
    )


def lucuti(isi: bytes) -> bytes:
    """Return the document as another word processor might leave it: no marks, no memory."""
    akar = etree.fromstring(_bagian(isi)[_DOKUMEN])
    for sifat in list(akar.iter(f"{W}sdtPr")):
        induk = sifat.getparent()
        if induk is not None:
            induk.remove(sifat)
    return dengan_bagian(
        isi, _DOKUMEN, etree.tostring(akar), tanpa=lambda nama: nama.startswith("customXml/")
    )


def _bagian(isi: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(isi)) as paket:
        return {n: paket.read(n) for n in paket.namelist() if n.endswith(".xml")}


def dengan_bagian(
    isi: bytes, nama: str, bagian: bytes, tanpa: Callable[[str], bool] = lambda _: False
) -> bytes:
    """Return the package with another part in the place of one, without those left out."""
    keluar = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(isi)) as paket, zipfile.ZipFile(keluar, "w", zipfile.ZIP_STORED) as baru:
        for satu in paket.namelist():
            if not tanpa(satu):
                baru.writestr(satu, bagian if satu == nama else paket.read(satu))
    return keluar.getvalue()


def ditemukan(rusak: Perusakan, temuan: Iterable[Temuan]) -> bool:
    """Tell whether a finding (of those that were not there before) names the numeral, its row or sentence."""
    return any(rusak.baru in _disebut(t) for t in temuan)


def _disebut(t: Temuan) -> set[str]:
    return set(_ANGKA.findall(f"{t.tertulis} | {t.kutipan} | {t.hitungan} | {t.pesan}"))
