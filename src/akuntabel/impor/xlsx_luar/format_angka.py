"""Number formats of a workbook: what a cell shows, in Indonesian signs.

Read are sections, digits, thousands, scaling, per cent, literals, currencies and dates. Fractions and
conditions are shown as plain numbers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache

BAWAAN = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00",
    12: "General", 13: "General", 14: "dd/mm/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy",
    18: "h:mm", 19: "h:mm:ss", 20: "h:mm", 21: "h:mm:ss", 22: "dd/mm/yyyy h:mm",
    37: "#,##0;(#,##0)", 38: "#,##0;(#,##0)", 39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;(#,##0.00)",
    41: '#,##0;(#,##0);"-"', 42: '"Rp"#,##0;("Rp"#,##0);"-"', 43: '#,##0.00;(#,##0.00);"-"',
    44: '"Rp"#,##0.00;("Rp"#,##0.00);"-"', 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss", 48: "##0.0E+0",
    49: "@",
}  # fmt: skip
"""Formats that a workbook names by number only."""

_UMUM_ANGKA = 11
_UMUM_DESIMAL = 9
_HITUNG = Context(prec=60, rounding=ROUND_HALF_UP)
_BULAN = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
    "November", "Desember",
)  # fmt: skip
_UNSUR = re.compile(
    r'"([^"]*)"|\\(.)|_.|\*.|\[([^\]]*)\]|(General)|([0#?.,]+)|(%)|([Ee][+-][0#?]+)|(.)', re.DOTALL
)
_TANGGAL = re.compile(r"yyyy|yy|mmmm|mmm|mm|m|dddd|ddd|dd|d|hh|h|ss|s|.", re.DOTALL)
_HURUF_TANGGAL = frozenset("ymdhs")


@dataclass(frozen=True, slots=True)
class _Bagian:
    """A section of a format: text before and after the digits, and how the digits are set."""

    depan: str
    angka: str
    belakang: str
    persen: int
    umum: bool
    ilmiah: bool
    tanggal: str


def teks_angka(nilai: Decimal, kode: str, *, dari_1904: bool = False) -> str:
    """Return a number as a cell with this format shows it."""
    bagian = urai_format(kode)
    pakai = bagian[0]
    if len(bagian) > 2 and nilai == 0:
        pakai = bagian[2]
    elif len(bagian) > 1 and nilai < 0:
        pakai, nilai = bagian[1], -nilai
    if pakai.tanggal:
        return _tanggal(nilai, pakai.tanggal, dari_1904=dari_1904)
    return _rapi(pakai.depan + _digit(nilai, pakai) + pakai.belakang)


@lru_cache(maxsize=512)
def urai_format(kode: str) -> tuple[_Bagian, ...]:
    """Return the sections of a format for numbers."""
    return tuple(_bagian(b) for b in _pisah(kode)[:3])


def _pisah(kode: str) -> list[str]:
    """Split sections at semicolons that are no literals."""
    hasil, mulai = [], 0
    for cocok in re.finditer(r'"[^"]*"|\\.|\[[^\]]*\]|;', kode):
        if cocok[0] == ";":
            hasil.append(kode[mulai : cocok.start()])
            mulai = cocok.end()
    return [*hasil, kode[mulai:]]


def _bagian(kode: str) -> _Bagian:
    depan, angka, belakang, tanggal = "", "", "", False
    persen, umum, ilmiah = 0, False, False
    for kutip, lepas, kurung, general, digit, tanda, pangkat, biasa in _UNSUR.findall(kode):
        literal = kutip or lepas or _mata_uang(kurung) or (biasa if biasa not in ("@", "") else "")
        if tanda:
            persen, literal = persen + 1, "%"
        tanggal = tanggal or (bool(biasa) and biasa.lower() in _HURUF_TANGGAL)
        umum, ilmiah = umum or bool(general) or biasa == "@", ilmiah or bool(pangkat)
        angka += digit
        if angka or umum:
            belakang += literal
        else:
            depan += literal
    return _Bagian(depan, angka, belakang, persen, umum, ilmiah, kode if tanggal and not umum else "")


def _mata_uang(kurung: str) -> str:
    return kurung[1:].partition("-")[0] if kurung.startswith("$") else ""


def _digit(nilai: Decimal, bagian: _Bagian) -> str:
    if bagian.ilmiah or (bagian.umum and not bagian.angka):
        return _umum(nilai)
    if not bagian.angka:
        return ""
    bulat, _, pecahan = bagian.angka.rstrip(",").partition(".")
    skala = len(bagian.angka) - len(bagian.angka.rstrip(",")) + len(bulat) - len(bulat.rstrip(","))
    nilai = _HITUNG.multiply(nilai, Decimal(100) ** bagian.persen) / Decimal(1000) ** skala
    teks = _bulatkan(nilai, len(pecahan))
    paling_sedikit = len(pecahan.rstrip("#?"))
    ribuan = "," in bulat.rstrip(",")
    return _indonesia(_pangkas(teks, paling_sedikit), ribuan=ribuan, nol_depan="0" in bulat)


def _umum(nilai: Decimal) -> str:
    """Return a number as a cell without format shows it: at most eleven digits."""
    bulat = max(nilai.adjusted() + 1, 1)
    desimal = max(0, min(_UMUM_DESIMAL, _UMUM_ANGKA - bulat - 1))
    return _indonesia(_pangkas(_bulatkan(nilai, desimal), 0), ribuan=False, nol_depan=True)


def _bulatkan(nilai: Decimal, desimal: int) -> str:
    hasil = _HITUNG.quantize(nilai, Decimal(1).scaleb(-desimal))
    return format(abs(hasil) if hasil == 0 else hasil, "f")


def _pangkas(teks: str, paling_sedikit: int) -> str:
    """Drop zeros at the end that the format does not ask for."""
    bulat, titik, pecahan = teks.partition(".")
    tetap = pecahan[:paling_sedikit] + pecahan[paling_sedikit:].rstrip("0")
    return bulat + (titik + tetap if tetap else "")


def _indonesia(teks: str, *, ribuan: bool, nol_depan: bool) -> str:
    bulat, _, pecahan = teks.partition(".")
    tanda = "-" if bulat.startswith("-") else ""
    bulat = bulat.lstrip("-")
    if ribuan:
        bulat = f"{int(bulat):,}".replace(",", ".")
    if not nol_depan and bulat == "0":
        bulat = ""
    return tanda + bulat + ("," + pecahan if pecahan else "")


def _rapi(teks: str) -> str:
    return " ".join(teks.split())


def _tanggal(nilai: Decimal, kode: str, *, dari_1904: bool) -> str:
    hari = int(nilai)
    if not 0 <= hari <= 2_950_000:
        return _umum(nilai)
    if hari < 60 and not dari_1904:
        hari += 1
    awal = datetime(1904, 1, 1) if dari_1904 else datetime(1899, 12, 30)  # noqa: DTZ001 - a wall clock
    detik = int(((nilai - int(nilai)) * 86_400).to_integral_value(ROUND_HALF_UP))
    try:
        saat = awal + timedelta(days=hari, seconds=detik)
    except OverflowError:
        return _umum(nilai)
    bersih = re.sub(r'\[[^\]]*\]|_.|\*.|@|AM/PM|"', "", kode.partition(";")[0]).replace("\\", "")
    return _rapi(_isi_tanggal(saat, bersih))


def _isi_tanggal(saat: datetime, kode: str) -> str:
    hasil: list[str] = []
    jam = False
    for unsur in _TANGGAL.findall(kode):
        kecil = unsur.lower()
        menit = jam and kecil in ("m", "mm")
        hasil.append(f"{saat.minute:02d}" if menit else _unsur_tanggal(saat, kecil, unsur))
        if kecil[0].isalpha():
            jam = kecil in ("h", "hh")
    return "".join(hasil)


def _unsur_tanggal(saat: datetime, kecil: str, asli: str) -> str:
    bulan = _BULAN[saat.month - 1]
    return {
        "yyyy": f"{saat.year:04d}", "yy": f"{saat.year % 100:02d}", "mmmm": bulan, "mmm": bulan[:3],
        "mm": f"{saat.month:02d}", "m": str(saat.month), "dddd": "", "ddd": "", "dd": f"{saat.day:02d}",
        "d": str(saat.day), "hh": f"{saat.hour:02d}", "h": str(saat.hour), "ss": f"{saat.second:02d}",
        "s": str(saat.second),
    }.get(kecil, asli)  # fmt: skip
