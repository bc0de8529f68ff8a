"""Inline content of a DOCX paragraph as nodes: runs, fields, formulas, number controls."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from akuntabel.naskah import (
    Angka,
    CelahSebaris,
    GantiBaris,
    Pecahan,
    Rujukan,
    Sebaris,
    Tulisan,
    teks_sebaris,
)

from .docx_media import Media
from .docx_paket import DIBUANG, GayaDokumen, W, nilai

M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
AWALAN_NARASI = "narasi:"

_CELAH = re.compile(r"\[Belum diisi: (?P<pesan>.*?)(?: \((?P<pengisi>[^()]*)\))?\]", re.DOTALL)
_REF = re.compile(r"\s*REF\s+(\S+)")
_HURUF_KHUSUS = {f"{W}tab": "\t", f"{W}noBreakHyphen": "\u2011", f"{W}softHyphen": "\u00ad"}
_HEKS = re.compile(r"[0-9A-Fa-f]{1,4}")
_MATI = ("0", "false", "off")


@dataclass(frozen=True, slots=True)
class Kamus:
    """What the tags, bookmarks and styles of one document mean.

    ``utuh`` is False for a document saved by a word processor that drops tags: that one also drops formulas
    and gives every item of a list a list of its own, so neither is looked at.
    """

    gaya: GayaDokumen
    pendek: Mapping[str, str] = field(default_factory=dict)
    penanda: Mapping[str, str] = field(default_factory=dict)
    celah: Mapping[str, str] = field(default_factory=dict)
    media: Media | None = None
    utuh: bool = True

    def kunci(self, kotak: etree._Element) -> str:
        """Return the key of a content control, empty when it is not one of ours."""
        tag = nilai(kotak, f"{W}sdtPr/{W}tag")
        return self.pendek.get(tag, tag if ":" in tag else "")


def teks_dalam(unsur: etree._Element) -> str:
    """Return the text of an element as it reads now: insertions in, deletions out."""
    if unsur.tag == f"{W}t":
        return unsur.text or ""
    if unsur.tag == f"{W}br" or unsur.tag == f"{W}cr":
        return "\n"
    if unsur.tag in _HURUF_KHUSUS:
        return _HURUF_KHUSUS[str(unsur.tag)]
    if unsur.tag == f"{W}sym":
        return _lambang(unsur)
    return "".join(teks_dalam(anak) for anak in unsur if anak.tag not in DIBUANG)


def baca_sebaris(paragraf: etree._Element, kamus: Kamus) -> tuple[Sebaris, ...]:
    """Return the inline nodes of a paragraph, not yet in normal form."""
    return _medan_ditutup(_telusuri(paragraf, kamus), kamus)


def _telusuri(unsur: Iterable[etree._Element], kamus: Kamus) -> Iterator[Sebaris | _Medan]:
    for anak in unsur:
        if anak.tag in DIBUANG:
            continue
        if anak.tag == f"{W}r":
            yield from _lari(anak, kamus)
        elif anak.tag == f"{W}sdt" and kamus.kunci(anak) and not kamus.kunci(anak).startswith(AWALAN_NARASI):
            yield _angka(anak, kamus)
        elif anak.tag == f"{M}oMath":
            yield _pecahan(anak)
        elif anak.tag == f"{W}fldSimple":
            yield _Medan("begin", anak.get(f"{W}instr", ""))
            yield _Medan("separate")
            yield from _telusuri(anak, kamus)
            yield _Medan("end")
        else:
            yield from _telusuri(anak, kamus)


@dataclass(frozen=True, slots=True)
class _Medan:
    """A mark of a complex field, or a piece of its instruction."""

    tanda: str
    perintah: str = ""


def _lari(lari: etree._Element, kamus: Kamus) -> Iterator[Sebaris | _Medan]:
    rupa = _rupa(lari, kamus)
    celah = kamus.gaya.nama.get(nilai(lari, f"{W}rPr/{W}rStyle")) == "celah sebaris"
    for anak in lari:
        hasil = _isi_lari(anak, rupa, celah=celah)
        if hasil is not None:
            yield hasil


def _isi_lari(anak: etree._Element, rupa: tuple[bool, bool, bool], *, celah: bool) -> Sebaris | _Medan | None:
    match str(anak.tag).removeprefix(W):
        case "t":
            return _celah(anak.text or "") if celah else Tulisan(anak.text or "", *rupa)
        case "br" | "cr":
            return GantiBaris() if anak.get(f"{W}type", "textWrapping") == "textWrapping" else None
        case "sym":
            return Tulisan(_lambang(anak), *rupa)
        case "fldChar":
            return _Medan(anak.get(f"{W}fldCharType", ""))
        case "instrText":
            return _Medan("perintah", anak.text or "")
        case _:
            khusus = _HURUF_KHUSUS.get(str(anak.tag))
            return None if khusus is None else Tulisan(khusus, *rupa)


def _lambang(unsur: etree._Element) -> str:
    """Return a symbol of a symbol font; one without a place in Unicode becomes a bullet."""
    kode = unsur.get(f"{W}char", "")
    nilai_ = int(kode, 16) if _HEKS.fullmatch(kode) else 0
    return chr(nilai_) if 0x20 < nilai_ < 0xD800 else "•"


def _celah(teks: str) -> Sebaris:
    cocok = _CELAH.fullmatch(teks)
    return CelahSebaris(cocok["pesan"], cocok["pengisi"] or "") if cocok else Tulisan(teks)


def _rupa(lari: etree._Element, kamus: Kamus) -> tuple[bool, bool, bool]:
    sifat = lari.find(f"{W}rPr")
    if sifat is None:
        return False, False, False
    gaya = kamus.gaya.nama.get(nilai(sifat, f"{W}rStyle"), "")
    return (
        _hidup(sifat, "b") or gaya == "strong",
        _hidup(sifat, "i") or gaya == "emphasis",
        nilai(sifat, f"{W}vertAlign") == "superscript",
    )


def _hidup(sifat: etree._Element, nama: str) -> bool:
    unsur = sifat.find(f"{W}{nama}")
    return unsur is not None and unsur.get(f"{W}val", "true") not in _MATI


def _angka(kotak: etree._Element, kamus: Kamus) -> Angka:
    lari = next((r for r in kotak.iter(f"{W}r")), None)
    tebal, miring, _ = (False, False, False) if lari is None else _rupa(lari, kamus)
    return Angka(teks_dalam(kotak), kamus.kunci(kotak), tebal=tebal, miring=miring)


def _pecahan(rumus: etree._Element) -> Sebaris:
    def teks(unsur: etree._Element | None) -> str:
        return "" if unsur is None else "".join(t.text or "" for t in unsur.iter(f"{M}t"))

    pecahan = rumus.find(f"{M}f")
    if pecahan is None:
        return Tulisan(teks(rumus))
    sisa = "".join(teks(anak) for anak in rumus if anak is not pecahan)
    faktor = sisa.removeprefix(" × ").removeprefix("×").strip() if sisa.strip() else ""
    return Pecahan(teks(pecahan.find(f"{M}num")), teks(pecahan.find(f"{M}den")), faktor)


@dataclass(slots=True)
class _MedanTerbuka:
    """A field while it is being read; its result counts only after the separator."""

    perintah: str = ""
    hasil: list[Sebaris] = field(default_factory=list)
    terpisah: bool = False


def _medan_ditutup(isi: Iterable[Sebaris | _Medan], kamus: Kamus) -> tuple[Sebaris, ...]:
    """Replace fields by their result, references of ours by the node they came from."""
    tumpuk = [_MedanTerbuka(terpisah=True)]
    for satu in isi:
        if isinstance(satu, _Medan):
            _tanggapi(tumpuk, satu, kamus)
        elif tumpuk[-1].terpisah:
            tumpuk[-1].hasil.append(satu)
    while len(tumpuk) > 1:
        terputus = tumpuk.pop()
        tumpuk[-1].hasil.extend(terputus.hasil)
    return tuple(tumpuk[0].hasil)


def _tanggapi(tumpuk: list[_MedanTerbuka], satu: _Medan, kamus: Kamus) -> None:
    if satu.tanda == "begin":
        tumpuk.append(_MedanTerbuka(satu.perintah))
    elif satu.tanda == "perintah":
        tumpuk[-1].perintah += satu.perintah
    elif satu.tanda == "separate":
        tumpuk[-1].terpisah = True
    elif satu.tanda == "end" and len(tumpuk) > 1:
        selesai = tumpuk.pop()
        if tumpuk[-1].terpisah:
            tumpuk[-1].hasil.extend(_hasil_medan(selesai.perintah, selesai.hasil, kamus))


def _hasil_medan(perintah: str, hasil: list[Sebaris], kamus: Kamus) -> list[Sebaris]:
    cocok = _REF.match(perintah)
    if cocok and cocok[1] in kamus.penanda and teks_sebaris(hasil):
        return [Rujukan(kamus.penanda[cocok[1]])]
    return hasil


__all__ = ["AWALAN_NARASI", "DIBUANG", "Kamus", "M", "baca_sebaris", "teks_dalam"]
