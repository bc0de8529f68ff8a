"""Headings: what the format calls one, and what only looks like one."""

from __future__ import annotations

import re

from akuntabel.bacaan import JudulTerbaca
from akuntabel.naskah import Bab, Lampiran, Paragraf, teks_sebaris
from akuntabel.sumber import TANPA_LETAK, Sumber

_BAB = re.compile(r"(BAB\s+(?:[IVXLC]+|[0-9]+))\b[\s.:\-–]*(.*)", re.DOTALL)
_ANGKA = re.compile(r"([0-9]{1,2}(?:\.[0-9]{1,2}){1,4})\.?[\s\u00a0]+(\S.*)", re.DOTALL)
_HURUF = re.compile(r"([A-H])\.[\s\u00a0]+(\S.*)", re.DOTALL)
_TUNGGAL = re.compile(
    r"(?:KATA PENGANTAR|IKHTISAR EKSEKUTIF|RINGKASAN EKSEKUTIF|DAFTAR (?:ISI|TABEL|GAMBAR|GRAFIK|LAMPIRAN)|"
    r"LAMPIRAN|PENUTUP|PENDAHULUAN|PERENCANAAN KINERJA|AKUNTABILITAS KINERJA|EXECUTIVE SUMMARY|"
    r"PERNYATAAN TELAH DIREVIU)",
    re.IGNORECASE,
)
_BUTIR_DAFTAR = re.compile(
    r"(?:\.{3}|…|\t|\s{3})[\s.…]*(?:[ivxlc]+\s?[-–]\s?)?[ivxlc0-9]+\s*$", re.IGNORECASE
)
_PANJANG = 160
_EKOR = 400
_PANJANG_HURUF = 70


def pecah_nomor(teks: str) -> tuple[str, str]:
    """Return the number at the start of a heading and its title: "BAB I", "3.1.6", "A"; "" without one."""
    rapi = " ".join(teks.split())
    for pola in (_BAB, _ANGKA, _HURUF):
        if cocok := pola.fullmatch(rapi):
            return " ".join(cocok[1].split()), cocok[2].strip()
    return "", rapi


def judul_bab(blok: Bab | Lampiran) -> JudulTerbaca:
    """Return a heading the format knows."""
    teks = teks_sebaris(blok.judul).strip()
    nomor, judul = (blok.nomor, " ".join(teks.split())) if blok.nomor else pecah_nomor(_kapital(teks))
    letak = blok.letak if isinstance(blok, Bab) else TANPA_LETAK
    if letak == TANPA_LETAK:
        letak = _letak(blok)
    tingkat = blok.tingkat if isinstance(blok, Bab) else 1
    return JudulTerbaca(nomor.rstrip("."), judul, tingkat_nomor(nomor) or tingkat, letak)


def _kapital(teks: str) -> str:
    """Return a heading with its "Bab" as "BAB"."""
    return "BAB" + teks[3:] if teks[:4].casefold() == "bab " else teks


def _letak(blok: Bab | Lampiran) -> Sumber:
    return next((getattr(s, "letak", TANPA_LETAK) for s in blok.judul), TANPA_LETAK)


def tingkat_nomor(nomor: str) -> int | None:
    """Return the level a number speaks of: 1 for "BAB I", 3 for "3.1.6"; None for none."""
    if nomor.upper().startswith("BAB"):
        return 1
    bersih = nomor.rstrip(".")
    return bersih.count(".") + 1 if re.fullmatch(r"[0-9]+(?:\.[0-9]+)+", bersih) else None


def judul_paragraf(paragraf: Paragraf, teks: str) -> JudulTerbaca | None:
    """Return the heading a paragraph is by the look of its text, None for running text and contents."""
    rapi = " ".join(teks.split())
    if not rapi or len(rapi) > _PANJANG or rapi[-1] in ".;,:" or _BUTIR_DAFTAR.search(teks.rstrip()[-_EKOR:]):
        return None
    letak = paragraf.letak
    if letak == TANPA_LETAK:
        letak = next((getattr(s, "letak", TANPA_LETAK) for s in paragraf.isi), TANPA_LETAK)
    nomor, judul = pecah_nomor(rapi)
    if nomor.startswith("BAB"):
        return JudulTerbaca(nomor, judul, 1, letak)
    if nomor and "." in nomor and judul[:1].isalpha() and judul[:1].isupper():
        return JudulTerbaca(nomor, judul, tingkat_nomor(nomor) or 2, letak)
    if nomor and len(rapi) <= _PANJANG_HURUF and (judul.isupper() or _tebal(paragraf)):
        return JudulTerbaca(nomor, judul, 2, letak)
    if not nomor and _TUNGGAL.fullmatch(rapi) and (rapi.isupper() or _tebal(paragraf)):
        return JudulTerbaca("", rapi, 1, letak)
    return None


def _tebal(paragraf: Paragraf) -> bool:
    tulisan = [s for s in paragraf.isi if teks_sebaris((s,)).strip()]
    return bool(tulisan) and all(getattr(s, "tebal", False) for s in tulisan)
