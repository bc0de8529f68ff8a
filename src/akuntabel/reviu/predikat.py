"""Words of judgement: which phrase of a text is the predicate of a capaian."""

from __future__ import annotations

import re

from akuntabel.reviu.kata import bakukan

_KATA = (
    r"(?:sangat|amat)\s+(?:baik|tinggi|berhasil|memuaskan|rendah|kurang|buruk|efektif|efisien)"
    r"|(?:cukup|kurang|tidak|agak)\s+(?:baik|tinggi|berhasil|memuaskan|rendah|kurang|efektif|efisien)"
    r"|memuaskan|istimewa|berhasil|gagal|baik|tinggi|sedang|rendah|cukup|kurang|buruk"
)
_HURUF = r"AA|A|BB|B|CC|C|D"
PREDIKAT = re.compile(rf"\b(?:{_KATA})\b", re.IGNORECASE)
SELURUHNYA = re.compile(
    rf"\W*(?:(?:{_KATA})|(?-i:{_HURUF}))(?:\s*[/(,]\s*(?:{_KATA}|[A-Z]{{1,3}})\s*\)?)*\W*", re.IGNORECASE
)
_ISYARAT = re.compile(
    r"\b(?:(?:di|ter)?\s?kategori(?:kan)?|kat[ae]gori|predikat|kriteria|kualifikasi|sebutan|klasifikasi)\b"
    r"(?:\s+(?:yang|capaian|kinerja|pencapaian|nilai|adalah|dengan|sebagai))*"
    rf"[\s:=“”\"'‘’(]*(?P<predikat>(?:(?-i:{_HURUF})\s*[/(,=]\s*)?(?:{_KATA})|(?-i:{_HURUF})\b)",
    re.IGNORECASE,
)
_SIMPULAN = re.compile(
    rf"\b(?:adalah|dinyatakan|tergolong|termasuk)\s+(?P<predikat>(?-i:(?=[A-Z]))(?:{_KATA}))\s*[.\"”]*\s*$",
    re.IGNORECASE,
)
_RANAH_LAIN = re.compile(
    r"\b(?:sakip|akip|lke|evaluasi|opini|akreditasi|ikm|skm|kepuasan|mutu|reformasi|spbe|zona|indeks|indek|maturitas"
    r"|kematangan|efisiensi|penghargaan|piala|juara|lomba|status|stunting|gizi|risiko|rawan|miskin|ekonomi|hibah"
    r"|wtp|wtn|adipura|lppd|serapan|penyerapan|anggaran)\b",
    re.IGNORECASE,
)
_KINERJA = re.compile(
    r"\b(?:capaian|pencapaian|kinerja|kemajuan|keberhasilan|indikator\s?sasaran)", re.IGNORECASE
)


def predikat_sel(teks: str) -> str:
    """Return the predicate that fills a cell, empty where the cell says something else."""
    rapi = " ".join(teks.split())
    return rapi if rapi and len(rapi) <= 40 and SELURUHNYA.fullmatch(rapi) else ""


def predikat_kalimat(kalimat: str) -> list[tuple[str, int, int]]:
    """Return the predicates a sentence gives to a capaian, with the span of cue and word.

    Grades of other things (SAKIP, satisfaction, efficiency, accreditation) are left out.
    """
    if _RANAH_LAIN.search(kalimat) or not _KINERJA.search(kalimat):
        return []
    hasil = [(c["predikat"], c.start(), c.end()) for c in _ISYARAT.finditer(kalimat)]
    akhir = None if hasil else _SIMPULAN.search(kalimat)
    return hasil if akhir is None else [(akhir["predikat"], akhir.start(), akhir.end())]


def pecah_kalimat(teks: str) -> list[str]:
    """Return the sentences of a text."""
    return [k for k in re.split(r"(?<=[.;!?])\s+(?=[\"“(]?[A-Z0-9])", " ".join(teks.split())) if k]


def sama_predikat(kiri: str, kanan: str) -> bool:
    """Tell whether two prints are one predicate: case and brackets do not matter, initials do for words."""
    a, b = _bakukan(kiri), _bakukan(kanan)
    return a == b or _inisial(a) == b or _inisial(b) == a


def _bakukan(teks: str) -> str:
    tanpa = bakukan(re.sub(r"\([^)]*\)", " ", teks)).replace("amat ", "sangat ")
    return tanpa or bakukan(teks)


def _inisial(teks: str) -> str:
    kata = teks.split()
    return "".join(k[0] for k in kata) if len(kata) > 1 else teks
