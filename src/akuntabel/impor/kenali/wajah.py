"""What a cell or a row looks like: a header, a figure, a row of column numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from .leksikon import cakupan, cari_arti
from .waktu import baca_satuan, hanya_waktu

_NILAI = re.compile(
    r"(?:Rp|IDR)?[\s.]*[(<>≤≥±+\-–]?\s*(?:Rp\.?)?\s*[0-9][0-9.,\s\-]*(?:%|[^\W\d_]{1,12})?\s*\)?(?:,-)?",
    re.IGNORECASE,
)
_TAHUN = re.compile(r"(?:19|20)[0-9]{2}")
_NOMOR_KOLOM = re.compile(r"\(?\s*([0-9]{1,2})(?:,00)?\s*[a-z]?\s*\)?\s*(?:[=:].{0,40})?")
_RUMUS_KOLOM = re.compile(r"\(?\s*(?:[a-z]|[0-9]{1,2})?\s*\)?\s*=?\s*[\s()0-9a-z+*/xX×:%\-–]{1,40}")
_HURUF_KOLOM = re.compile(r"[a-zA-Z]\)?(?:\s*=[^|]{1,30})?")
_MAKS_KATA = 14


def tampak_nilai(teks: str) -> bool:
    """Tell whether a cell holds a figure; a year is none."""
    rapi = teks.strip()
    return bool(rapi) and not _TAHUN.fullmatch(rapi) and bool(_NILAI.fullmatch(rapi))


def tampak_kepala(teks: str) -> bool:
    """Tell whether a text can be a header: a year, or words of which most are words of headers."""
    if hanya_waktu(teks):
        return True
    dikenal, semua = cakupan(teks)
    return 0 < semua <= _MAKS_KATA and dikenal * 2 >= semua and cari_arti(teks) is not None


def pasti_kepala(teks: str) -> bool:
    """Tell whether a text holds nothing but words of headers, years and units."""
    if hanya_waktu(teks) or (baca_satuan(teks) and len(teks) <= 12):
        return True
    dikenal, semua = cakupan(teks)
    return 0 < semua == dikenal


def baris_nomor_kolom(teks: Sequence[str]) -> bool:
    """Tell whether a row numbers the columns: (1) (2) (3), 1 2 3, or 4 5 6=5/4."""
    isi = [t for t in teks if t.strip()]
    nomor = [int(c[1]) for c in (_NOMOR_KOLOM.fullmatch(t.strip()) for t in isi) if c]
    if len(nomor) < len(isi):
        rumus = sum(bool(_RUMUS_KOLOM.fullmatch(t.strip().casefold())) for t in isi)
        if rumus < len(isi) or len(nomor) * 2 < len(isi):
            return False
    if len(nomor) < 2 or nomor[0] > 2 or (len(isi) * 2 < len(teks) and len(nomor) < 5):
        return False
    naik = all(1 <= b - a <= 2 for a, b in pairwise(nomor))
    return naik and (len(nomor) > 2 or all(t.strip().startswith("(") for t in isi) or len(isi) == len(teks))


def baris_huruf_kolom(teks: Sequence[str]) -> bool:
    """Tell whether a row names the columns by letters: a b c d, or i j k=j/i."""
    isi = [t.strip() for t in teks if t.strip()]
    huruf = [t[0].casefold() for t in isi if _HURUF_KOLOM.fullmatch(t)]
    return len(huruf) == len(isi) > 3 and all(0 < ord(b) - ord(a) <= 2 for a, b in pairwise(huruf))


def baris_satuan(teks: Sequence[str]) -> bool:
    """Tell whether a row says K, Rp, % below groups, with column numbers where it says nothing."""
    isi = [t.strip() for t in teks if t.strip()]
    satuan = [t for t in isi if _bayangan(t)]
    return len(satuan) > 2 and all(t in satuan or nomor_saja(t) for t in isi)


def nomor_saja(teks: str) -> bool:
    """Tell whether a text is a column number and nothing else."""
    cocok = _NOMOR_KOLOM.fullmatch(teks.strip())
    return cocok is not None and len(teks.strip()) <= 4


def _bayangan(teks: str) -> bool:
    if cakupan(teks) != (1, 1):
        return False
    arti = cari_arti(teks)
    return arti is not None and arti.peran is None


def nomor_kolom_jarang(teks: Sequence[str], berikut: Sequence[Sequence[str]]) -> bool:
    """Tell whether a row numbers columns of which some were left out: 1 2 3 7 8 9, above words."""
    letak = [n for n, t in enumerate(teks) if t.strip()]
    cocok = [_NOMOR_KOLOM.fullmatch(teks[n].strip()) for n in letak]
    nomor = [int(c[1]) for c in cocok if c]
    if len(nomor) < max(4, len(letak)) or nomor[0] > 2 or nomor[-1] > 40:
        return False
    naik = all(b > a for a, b in pairwise(nomor))
    return naik and any(len(b[n].strip()) > 6 and not tampak_nilai(b[n]) for b in berikut for n in letak)
