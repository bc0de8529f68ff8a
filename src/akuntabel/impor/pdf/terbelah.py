"""What a narrow cell splits: words and numerals broken at any letter, put together again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from .kata import Kata

_HURUF_AWAL = re.compile(r"[^\W\d_]+")
_BUTIR = re.compile(r"\w[.)]")
_ANGKA_AKHIR = re.compile(r"(?:^|[\s(:Rp-])(\d[\d.,]*)$")
_ANGKA_AWAL = re.compile(r"[\d.,]*\d|[.,](?=\d)")
_UTUH = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d*)?|\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+[.,]\d{1,4}|\d{5,}|\d{1,3}")
_TAHUN = re.compile(r"(?:19|20)\d\d")
_TANDA = ".,;:()[]\"'“”‘’%/-"
_LAZIM = frozenset(
    [
        "target",
        "satuan",
        "capaian",
        "realisasi",
        "indikator",
        "sasaran",
        "tujuan",
        "program",
        "kegiatan",
        "anggaran",
        "persentase",
        "predikat",
        "keterangan",
        "efisiensi",
        "triwulan",
        "kinerja",
        "kategori",
        "pencapaian",
        "penanggung",
        "strategis",
    ]
)
"""Words of table headers, which may be broken wherever they stand."""


def kosakata(kata: Iterable[Kata]) -> Counter[str]:
    """Return how often each word of letters was printed."""
    return Counter(k.teks.strip(_TANDA).casefold() for k in kata if not k.seperempat)


def kata_terbelah(teks: str, lanjutan: str, kata: Counter[str]) -> bool:
    """Whether a line that is one word goes on: the document knows the whole better than its parts."""
    kanan = _HURUF_AWAL.match(lanjutan)
    if not (kanan and teks.isalpha() and len(teks) > 1):
        return False
    a, b = teks.casefold(), kanan.group().casefold()
    if kanan.group()[0].isupper() != teks[-1].isupper() or _BUTIR.match(lanjutan):
        return False
    return (kata[a + b] > 0 and (len(b) < 3 or kata[a + b] >= min(kata[a], kata[b]))) or (a + b) in _LAZIM


def angka_terbelah(teks: str, lanjutan: str, *, penuh: bool) -> bool:
    """Whether a line that ends in digits goes on; ``penuh`` says that it had no room for more."""
    kiri, kanan = _ANGKA_AKHIR.search(teks), _ANGKA_AWAL.match(lanjutan)
    if not kiri or not kanan:
        return False
    a, b = kiri.group(1), kanan.group()
    if a[-1] in ".," and b[0].isdigit() and len(b) > 1:
        return bool(_UTUH.fullmatch(a + b))
    if not penuh or (_TAHUN.fullmatch(a) and _TAHUN.fullmatch(b)):
        return False
    return bool(_UTUH.fullmatch(a + b)) or b[0] in ".,"
