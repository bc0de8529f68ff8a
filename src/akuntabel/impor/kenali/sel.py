"""A cell: which figure its text holds, and what else it can be.

`parse_angka` is strict, as our own documents are; what people print elsewhere is taken apart here until
strict readings are left: certain ones alone, uncertain ones side by side, malformed ones with the reason.
"""

from __future__ import annotations

import re
from dataclasses import replace

from akuntabel.bacaan import AngkaTerbaca, JenisSel, SelTerbaca
from akuntabel.bilangan import Bilangan, Kosong, Rentang, Rusak, digit_asing, parse_angka
from akuntabel.sumber import Sumber

from .angka_asing import baca_inggris, dugaan_koma, tampak_kode

_PANJANG = 120
_GALAT = re.compile(r"#\s?(?:REF!|DIV/0!|VALUE!|NAME\?|N/A|NUM!|NULL!|####+)", re.IGNORECASE)
_BATAS = re.compile(
    r"(?:[<>≤≥]=?|±|min(?:imal|imum)?\.?|maks(?:imal|imum)?\.?|paling\s+\w+|kurang\s+dari|lebih\s+dari)\s*(.*)",
    re.IGNORECASE | re.DOTALL,
)
_ANGKA = r"[0-9][0-9.,]*"
_RENTANG = re.compile(
    rf"({_ANGKA})\s*%?\s*(?:[-–—<≤]|s\.?\s?/?\s?d\.?|sampai(?:\s+dengan)?|hingga)\s*"
    rf"({_ANGKA}\s*(?:%|[^\W\d_][\w ]{{0,20}})?)",
    re.IGNORECASE,
)
_TAHUN = re.compile(r"(?:19|20)[0-9]{2}")
_DENGAN_KURUNG = re.compile(r"([^()]*[0-9][^()]*?)\s*[(\[]\s*([^()\[\]]{1,40})\s*[)\]]\s*[.;]?")
_PREDIKAT_ANGKA = re.compile(
    rf"(?:[A-Z]{{1,2}}[+\-]?|(?i:nilai|indeks|skor|sebesar|(?:sangat |cukup |kurang )?(?:baik|tinggi|puas)))"
    rf"\s*[(/:=]?\s*({_ANGKA}\s?%?)\s*\)?"
)
_BERCATATAN = re.compile(rf"((?:Rp\.?\s*)?[-+−–]?{_ANGKA}\s?%?)(?:\s*[a-z]\)|\s+[0-9]\))(?:\s*[0-9a-z]\))*")
_KURUNG_PENUH = re.compile(r"(?:Rp\.?\s*)?\([^()]*\)\s*%?")
_PER = re.compile(
    rf"({_ANGKA})\s*(?:/|per)\s*(10{{2,3}}(?:\.?0{{3}}){{0,2}}\s*(?:[^\W\d_][\w .]{{0,24}})?)", re.IGNORECASE
)
_DUA = re.compile(r"([^/|]*[0-9][^/|]*)\s*[/|\n]\s*([^/|]*[0-9][^/|]*)")
_BADAN = re.compile(r"[0-9][0-9.,]*[0-9]|[0-9]")
_WAJAR = re.compile(
    r"[0-9]+(?:,[0-9]+)?|[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?|[0-9]+\.[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?"
)
_KOMA_TIGA = re.compile(r"-?[1-9][0-9]{0,2},[0-9]{3}")
_SEBAGIAN_KATA = re.compile(r"[^\W\d_]{2,}")
_KATA_MAKS = 4
_KATA_AWAL = re.compile(r"(?!IDR|Rp)(?:[^\W\d_]{3,}|[^\W\d_]+ )", re.IGNORECASE)


def baca_sel(teks: str, letak: Sumber, satuan: str = "") -> SelTerbaca:
    """Return what a cell holds; ``satuan`` is the unit of its row or column."""
    rapi = " ".join(teks.split())
    if _GALAT.search(rapi) and len(rapi) < 20:
        return SelTerbaca(
            teks, JenisSel.GALAT, letak, AngkaTerbaca(rapi, (), letak, "Nilai galat lembar kerja.")
        )
    if len(rapi) > _PANJANG or not rapi:
        return SelTerbaca(teks, JenisSel.TEKS if rapi else JenisSel.KOSONG, letak)
    hasil = parse_angka(rapi, satuan=satuan)
    if isinstance(hasil, Kosong):
        return SelTerbaca(teks, JenisSel.KOSONG, letak)
    if isinstance(hasil, Bilangan):
        return SelTerbaca(teks, JenisSel.ANGKA, letak, AngkaTerbaca(rapi, _bacaan(rapi, hasil), letak))
    if digit_asing(rapi, satuan) is not None:
        rusak = AngkaTerbaca(rapi, hasil.kandidat, letak, hasil.alasan)
        return SelTerbaca(teks, JenisSel.RUSAK, letak, rusak)
    return _urai(teks, rapi, letak, satuan) or _dari_rusak(teks, rapi, letak, hasil)


def _bacaan(rapi: str, hasil: Bilangan) -> tuple[Bilangan, ...]:
    """Return the readings of a sound numeral: "420,494" may use the English thousands mark."""
    if hasil.nilai < 0 and _KURUNG_PENUH.fullmatch(rapi):
        return (hasil, _positif(hasil))
    if not _KOMA_TIGA.fullmatch(rapi.removesuffix("%").strip()):
        return (hasil,)
    ribuan = parse_angka(rapi.replace(",", "."), satuan="orang")
    if not isinstance(ribuan, Bilangan):
        return (hasil,)
    return (hasil, replace(ribuan, cetak=hasil.cetak, satuan=hasil.satuan))


def _positif(angka: Bilangan) -> Bilangan:
    rentang = Rentang(angka.rentang.atas.copy_abs(), angka.rentang.bawah.copy_abs())
    return replace(angka, nilai=angka.nilai.copy_abs(), rentang=rentang)


def _urai(teks: str, rapi: str, letak: Sumber, satuan: str) -> SelTerbaca | None:
    """Take a cell apart that holds more than one numeral or words beside it."""
    for pola, urai in _URAIAN:
        cocok = pola.fullmatch(rapi if pola is not _DUA else teks.strip())
        if cocok and (hasil := urai(cocok, letak, satuan)) is not None:
            return replace(hasil, teks=teks)
    return None


def _batas(cocok: re.Match[str], letak: Sumber, satuan: str) -> SelTerbaca:
    batas = baca_sel(cocok[1], letak, satuan) if cocok[1] else None
    return SelTerbaca(cocok[0], JenisSel.BATAS, letak, batas.angka if batas else None)


def _rentang(cocok: re.Match[str], letak: Sumber, satuan: str) -> SelTerbaca | None:
    if _TAHUN.fullmatch(cocok[1]):
        return None
    bawah, atas = baca_sel(cocok[1], letak, satuan), baca_sel(cocok[2], letak, satuan)
    if bawah.bilangan is None or atas.bilangan is None or not bawah.bilangan.nilai < atas.bilangan.nilai:
        return None
    return SelTerbaca(cocok[0], JenisSel.RENTANG, letak, bawah.angka, atas.angka)


def _berkurung(cocok: re.Match[str], letak: Sumber, satuan: str) -> SelTerbaca | None:
    """Return a figure with a second one, or with mere words, in brackets."""
    utama = baca_sel(cocok[1], letak, satuan)
    if utama.bilangan is None:
        return None
    dalam = baca_sel(cocok[2], letak)
    kedua = dalam.angka if dalam.bilangan is not None and not _TAHUN.fullmatch(cocok[2]) else None
    return SelTerbaca(cocok[0], JenisSel.ANGKA, letak, utama.angka, kedua)


def _berdua(cocok: re.Match[str], letak: Sumber, satuan: str) -> SelTerbaca | None:
    pertama, kedua = baca_sel(cocok[1], letak, satuan), baca_sel(cocok[2], letak)
    if pertama.bilangan is None or kedua.bilangan is None:
        return None
    return SelTerbaca(cocok[0], JenisSel.ANGKA, letak, pertama.angka, kedua.angka)


def _per(cocok: re.Match[str], letak: Sumber, _: str) -> SelTerbaca | None:
    return _ganti(cocok, letak, f"per {cocok[2].strip()}")


def _predikat(cocok: re.Match[str], letak: Sumber, satuan: str) -> SelTerbaca | None:
    return _ganti(cocok, letak, satuan)


def _ganti(cocok: re.Match[str], letak: Sumber, satuan: str) -> SelTerbaca | None:
    """Return the first numeral of a cell as its figure, printed as the whole cell is."""
    dalam = baca_sel(cocok[1], letak, satuan)
    if dalam.bilangan is None or dalam.angka is None:
        return None
    return SelTerbaca(cocok[0], JenisSel.ANGKA, letak, replace(dalam.angka, teks=cocok[0]))


_URAIAN = (
    (_BATAS, _batas),
    (_RENTANG, _rentang),
    (_DENGAN_KURUNG, _berkurung),
    (_PER, _per),
    (_PREDIKAT_ANGKA, _predikat),
    (_BERCATATAN, _predikat),
    (_DUA, _berdua),
)


def _dari_rusak(teks: str, rapi: str, letak: Sumber, rusak: Rusak) -> SelTerbaca:
    """Decide whether what the strict reader refused is foreign, malformed or mere text."""
    badan = _BADAN.findall(rapi)
    if not badan or _bercerita(rapi) or tampak_kode(rapi):
        return SelTerbaca(teks, JenisSel.TEKS, letak)
    if inggris := baca_inggris(rapi):
        return SelTerbaca(teks, JenisSel.ANGKA, letak, AngkaTerbaca(rapi, (inggris,), letak))
    angka = AngkaTerbaca(rapi, _dahulukan_desimal(_berdua_tanda(rapi, rusak.kandidat)), letak)
    wajar = all(_WAJAR.fullmatch(b) for b in badan)
    if rusak.kandidat and wajar and (len(badan) == 1 or "-" not in rapi.strip("- ")):
        return SelTerbaca(teks, JenisSel.ANGKA, letak, angka)
    if len(badan) == 1 or rusak.kandidat:
        bacaan = dugaan_koma(rapi) or rusak.kandidat or _hanya_angka(rapi)
        return SelTerbaca(teks, JenisSel.RUSAK, letak, replace(angka, bacaan=bacaan, alasan=rusak.alasan))
    return SelTerbaca(teks, JenisSel.TEKS, letak)


def _berdua_tanda(rapi: str, kandidat: tuple[Bilangan, ...]) -> tuple[Bilangan, ...]:
    """Add the plain reading of "(3.14)": brackets may set off instead of negate."""
    if not _KURUNG_PENUH.fullmatch(rapi) or any(k.nilai > 0 for k in kandidat):
        return kandidat
    return (*kandidat, *(_positif(k) for k in kandidat if k.nilai < 0))


def _dahulukan_desimal(kandidat: tuple[Bilangan, ...]) -> tuple[Bilangan, ...]:
    """Put decimals first for percentages: "47.121%" is hardly a thousand."""
    if not any(k.satuan == "%" for k in kandidat):
        return kandidat
    return tuple(sorted(kandidat, key=lambda k: k.desimal == 0))


def _hanya_angka(rapi: str) -> tuple[Bilangan, ...]:
    """Return the digits of a malformed numeral as one whole number."""
    hasil = parse_angka("".join(h for h in rapi if h.isascii() and h.isdigit()), satuan="orang")
    return (hasil,) if isinstance(hasil, Bilangan) else ()


def _bercerita(rapi: str) -> bool:
    """Tell whether words, not a figure, fill the cell."""
    kata = _SEBAGIAN_KATA.findall(rapi)
    berkata_awal = _KATA_AWAL.match(rapi) is not None
    return len(kata) > _KATA_MAKS or berkata_awal
