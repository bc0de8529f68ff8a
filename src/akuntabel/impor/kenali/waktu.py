"""Years, quarters and units that stand in column headers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from akuntabel.bilangan import parse_romawi, satuan_baku

_TAHUN = re.compile(r"(?<![0-9./-])((?:19|20)[0-9]{2})(?![0-9]|[./][0-9])")
_RENTANG = re.compile(
    r"(?:19|20)[0-9]{2}\s*(?:[-–—]|s\.?\s*/?\s*d\.?|sampai(?: dengan)?)\s*(?:19|20)[0-9]{2}"
)
_SAMPAI = re.compile(
    r"(?:s\.?\s*/?\s*d\.?|sampai(?: dengan)?)\s*(?:tahun\s*)?((?:19|20)[0-9]{2})", re.IGNORECASE
)
_LALU = re.compile(r"\b(?:tahun|thn|th)\.?\s*(?:yang\s+)?(?:lalu|sebelumnya)\b", re.IGNORECASE)
_TAHUN_N = re.compile(
    r"\b(?:tahun|thn\.?|th\.?)?\s*\(?\bn\s*(?:([-–+])\s*([0-9]))?\)?(?![^\W\d_])", re.IGNORECASE
)
_SEKITAR = re.compile(
    r"\b(?:tahun anggaran|tahun|thn|th|ta|s\.?/?d|sampai dengan|ke)\b|[().,:\-–/]", re.IGNORECASE
)
_TRIWULAN = re.compile(
    r"\b(?:tri\s?wulan|tri\s?wln|tw|kuartal|quarter|q)\s*[.\-]?\s*(?:ke\s*[-–]?\s*)?(iv|i{1,3}|[1-4])\b",
    re.IGNORECASE,
)
_TRIWULAN_SAJA = re.compile(r"\b(?:tri\s?wulan|tw)\b", re.IGNORECASE)
_TRIWULAN_RENTANG = re.compile(
    r"\b(?:tri\s?wulan|tw)\s*(?:iv|i{1,3}|[1-4])\s*(?:[-–,&]|s\.?\s*/?\s*d\.?|sampai(?: dengan)?|dan)\s*"
    r"(?:tri\s?wulan|tw)?\s*(?:iv|i{1,3}|[1-4])\b",
    re.IGNORECASE,
)
_ROMAWI = {"I": 1, "II": 2, "III": 3, "IV": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_SATUAN = re.compile(
    r"(?:dalam\s+)?(?:(ribu|juta|miliar|milyar|triliun)(?:an)?\s*)?(rp\.?|rupiah|idr|%|persen)?\s*(ribu|juta|miliar|milyar)?(?:an)?",
    re.IGNORECASE,
)
_SATUAN_LAIN = re.compile(
    r"orang|unit|dokumen|laporan|hari|ha|hektar|ton|kg|km|m2|jiwa|kk|buah|paket|kali|indeks|nilai|poin|skor|bulan|menit|jam|desa|kasus|perkara",
    re.IGNORECASE,
)
_KURUNG = re.compile(r"[(\[]([^()\[\]]{0,40})[)\]]")
_EKOR = re.compile(
    r"((?:^|(?<=\s))(?:dalam\s+)?(?:(?:ribu|juta|miliar|milyar)(?:an)?\s+)?(?:rp\.?|rupiah)|%)\s*$",
    re.IGNORECASE,
)


def baca_tahun(teks: str, tahun_ini: int | None = None) -> int | None:
    """Return the one year a header names; "Tahun n", "n-1" count from ``tahun_ini``; a period is no year."""
    if sampai := _SAMPAI.search(teks):
        return int(sampai[1])
    if tahun_ini is not None and _LALU.search(teks):
        return tahun_ini - 1
    if _RENTANG.search(teks):
        return None
    tahun = {int(t) for t in _TAHUN.findall(teks)}
    if len(tahun) == 1:
        return tahun.pop()
    nisbi = _TAHUN_N.fullmatch(teks.strip())
    if not nisbi or tahun_ini is None:
        return None
    beda = int(nisbi[2] or 0)
    return tahun_ini + (beda if nisbi[1] == "+" else -beda)


def baca_triwulan(teks: str) -> int | None:
    """Return the quarter a header names, None for none or several."""
    if _TRIWULAN_RENTANG.search(teks):
        return None
    semua = {int(t) if t.isdigit() else parse_romawi(t.upper()) for t in _TRIWULAN.findall(teks)}
    return semua.pop() if len(semua) == 1 else None


def triwulan_tingkat(tingkat: Sequence[str]) -> int | None:
    """Return the quarter of a column: named in one text, or "II" alone below a text that says triwulan."""
    for n in range(len(tingkat) - 1, -1, -1):
        if (langsung := baca_triwulan(tingkat[n])) is not None:
            return langsung
        if tingkat[n].strip() in _ROMAWI and any(_TRIWULAN_SAJA.search(t) for t in tingkat[:n]):
            return _ROMAWI[tingkat[n].strip()]
    return None


def nomor_triwulan(teks: str) -> bool:
    """Tell whether a header text can be the bare number of a quarter."""
    return teks.strip() in _ROMAWI


def hanya_waktu(teks: str) -> bool:
    """Tell whether a header text names a year or a quarter and nothing else."""
    if _TAHUN_N.fullmatch(teks.strip()):
        return True
    sisa = _TRIWULAN.sub(" ", _TAHUN.sub(" ", _RENTANG.sub(" ", teks)))
    return sisa != teks and not _SEKITAR.sub(" ", sisa).strip()


def baca_satuan(teks: str) -> str:
    """Return the unit a header names in brackets or at its end: "Rp", "%", "juta Rp"; "" for none."""
    for isi in _KURUNG.findall(teks):
        if satuan := _satuan(isi.strip()):
            return satuan
    ekor = _EKOR.search(teks)
    return _satuan(ekor[1]) if ekor else ""


def _satuan(teks: str) -> str:
    cocok = _SATUAN.fullmatch(teks)
    if teks and cocok and any(cocok.groups()):
        skala = (cocok[1] or cocok[3] or "").casefold()
        dasar = satuan_baku((cocok[2] or "Rp").rstrip(".")) if skala or cocok[2] else ""
        return f"{skala} {dasar}".strip()
    return satuan_baku(teks) if _SATUAN_LAIN.fullmatch(teks) else ""
