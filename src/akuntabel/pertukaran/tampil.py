"""What a cell shows: its number format applied the way a spreadsheet with Indonesian settings does.

Covers what tables of plans and budgets use: decimals, thousands, per cent, currency and units as literal
text, other sections for negative numbers and zero, dates. A format beyond that (fractions, exponents,
conditions) shows the plain number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache

from akuntabel.bilangan import BULAN, cetak_angka, cetak_tanggal

from .sel import Sel, desimal_tepat, rapikan_tepi, tanggal_serial, tulisan_sel

BAWAAN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 37: "#,##0", 38: "#,##0",
    39: "#,##0.00", 40: "#,##0.00", 41: "#,##0", 42: "#,##0", 43: "#,##0.00",
    44: "#,##0.00", 18: "h:mm", 19: "h:mm:ss", 20: "h:mm", 21: "h:mm:ss", 45: "mm:ss", 46: "h:mm:ss",
}  # fmt: skip
"""Built-in formats whose code does not stand in the file."""

_UMUM = "general"
_ANGKA_UMUM = 10
_PALING = 10
_POTONGAN = re.compile(
    r'"([^"]*)"|\\(.)|_.|\*.|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|([#0?.,]+)|(%)|(.)', re.DOTALL
)
_RUMIT = re.compile(r"[#0?][^;]*/|e[+-]|\[[<>=]", re.IGNORECASE)
_HIASAN = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')


@dataclass(frozen=True, slots=True)
class _Pola:
    """A section of a format: text before and after, decimals at least and at most, thousands, scale."""

    depan: str
    belakang: str
    kurang: int
    lebih: int
    ribuan: bool
    nol: int
    pangkat: int
    berangka: bool


def tampilan(sel: Sel, *, sejak_1904: bool = False) -> str:
    """Return what a reader sees in a cell; text without white space around it."""
    if sel.jenis == "logis":
        return "Ya" if sel.isi in ("1", "true") else "Tidak"
    if sel.jenis != "angka":
        return rapikan_tepi(sel.isi)
    if sel.tanggal:
        return _tanggal(sel, sejak_1904)
    nilai = desimal_tepat(sel.isi)
    if nilai is None:
        return sel.isi
    bagian = _bagian(sel.format)
    if not bagian or nilai.adjusted() > 30:
        return _umum(nilai, sel)
    pola, positif = _pilih(bagian, nilai)
    return rapikan_tepi(_cetak(pola, nilai, negatif=nilai < 0 and not positif))


def _umum(nilai: Decimal, sel: Sel) -> str:
    """Return a number without a format: the ten digits a column of usual width has room for."""
    if nilai.adjusted() > 30 or sel.persen:
        return tulisan_sel(sel)
    bulat = max(nilai.adjusted() + 1, 1)
    teks = cetak_angka(nilai, max(_ANGKA_UMUM - bulat, 0))
    teks = teks.rstrip("0").rstrip(",") if "," in teks else teks
    return teks.replace(".", "")


@lru_cache(maxsize=500)
def _bagian(kode: str) -> tuple[_Pola, ...]:
    """Return the sections of a format; none for the general one and for what is not covered."""
    polos = _HIASAN.sub("", kode).casefold()
    if not kode or _UMUM in polos or "@" in polos.partition(";")[0] or _RUMIT.search(_HIASAN.sub("", kode)):
        return ()
    if re.search(r"\[[<>=]", kode):
        return ()
    return tuple(_pola(b) for b in re.split(r';(?=(?:[^"]*"[^"]*")*[^"]*$)', kode)[:3])


def _pilih(bagian: tuple[_Pola, ...], nilai: Decimal) -> tuple[_Pola, bool]:
    """Return the section of a value, and whether that section already tells the sign."""
    if nilai < 0 and len(bagian) > 1:
        return bagian[1], True
    if not nilai and len(bagian) > 2:
        return bagian[2], True
    return bagian[0], False


def _pola(kode: str) -> _Pola:
    depan: list[str] = []
    belakang: list[str] = []
    angka = ""
    pangkat = 0
    for kutip, lolos, mata_uang, digit, persen, lain in _POTONGAN.findall(kode):
        if digit and not angka and any(d in digit for d in "#0?"):
            angka = digit
            continue
        pangkat += 2 if persen else 0
        teks = kutip or lolos or mata_uang or persen or (digit if angka else "") or lain
        (belakang if angka else depan).append(teks)
    bulat, _, pecahan = angka.partition(".")
    skala = (
        len(bulat) - len(bulat.rstrip(",")) if "." not in angka else len(pecahan) - len(pecahan.rstrip(","))
    )
    tempat = pecahan.replace(",", "")
    return _Pola(
        "".join(depan),
        "".join(belakang),
        min(len(tempat.rstrip("#?")), _PALING),
        min(len(tempat), _PALING),
        "," in bulat.rstrip(","),
        bulat.count("0"),
        pangkat - 3 * skala,
        bool(angka),
    )


def _cetak(pola: _Pola, nilai: Decimal, *, negatif: bool) -> str:
    if not pola.berangka:
        return pola.depan
    teks = cetak_angka(abs(nilai).scaleb(pola.pangkat), pola.lebih)
    bulat, _, pecahan = teks.partition(",")
    while len(pecahan) > pola.kurang and pecahan.endswith("0"):
        pecahan = pecahan[:-1]
    if not pola.ribuan:
        bulat = bulat.replace(".", "").zfill(pola.nol)
    bulat = "" if bulat == "0" and not pola.nol and pecahan else bulat
    tanda = "-" if negatif and teks.strip("0.,") else ""
    return f"{tanda}{pola.depan}{bulat}{',' if pecahan else ''}{pecahan}{pola.belakang}"


def _tanggal(sel: Sel, sejak_1904: bool) -> str:
    """Return a date in words, or a time of day, as far as the format shows them."""
    hari = tanggal_serial(sel.isi, sejak_1904=sejak_1904)
    polos = _HIASAN.sub("", sel.format).casefold()
    if re.search(r"[hs]", polos) and not re.search(r"[yd]", polos):
        return _jam(sel.isi)
    if hari is None:
        return tulisan_sel(sel)
    if polos and not re.search(r"[md]", polos):
        return str(hari.year)
    if not sel.berhari:
        return f"{BULAN[hari.month - 1]} {hari.year}" if "y" in polos or not polos else BULAN[hari.month - 1]
    return _dengan_hari(hari, polos)


def _dengan_hari(hari: date, polos: str) -> str:
    if polos and "y" not in polos and "m" in polos:
        return f"{hari.day} {BULAN[hari.month - 1]}"
    return cetak_tanggal(hari)


def _jam(isi: str) -> str:
    nilai = desimal_tepat(isi)
    if nilai is None or not 0 <= nilai < 3_000_000:
        return isi
    detik = int((nilai % 1 * 86_400).to_integral_value())
    jam = timedelta(seconds=detik) // timedelta(hours=1)
    return f"{jam:02}.{detik % 3600 // 60:02}"
