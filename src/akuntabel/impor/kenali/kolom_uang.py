"""Columns of amounts: what stands there is an amount, also where alone it would be a code or a range."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from akuntabel.bacaan import AngkaTerbaca, JenisSel, SelTerbaca
from akuntabel.bilangan import Bilangan, Rusak, digit_asing, parse_angka

_DEPAN = r"(?:(?i:Rp\.?|IDR)\s?)?"
_EKOR = r"(?:,[0-9]{2}|,-{1,2})?"
_RAPI = re.compile(rf"{_DEPAN}[0-9]{{1,3}}(?:\.[0-9]{{3}}){{2,}}{_EKOR}(?:\s?[0-9a-z]\))?")
_BERTITIK = re.compile(rf"{_DEPAN}(?P<badan>[0-9]+(?:\.[0-9]+)+){_EKOR}")
_MIN_RAPI = 2
_DIGIT_UANG = 6
_RIBUAN = 3


def baca_uang_rusak(kolom: Sequence[SelTerbaca]) -> dict[int, SelTerbaca]:
    """Return the malformed amounts of a column of amounts, by the identity of what was read."""
    berisi = [s for s in kolom if s.jenis is not JenisSel.KOSONG]
    rapi = sum(s.jenis is JenisSel.ANGKA and _RAPI.fullmatch(_satu_baris(s.teks)) is not None for s in berisi)
    if rapi < _MIN_RAPI or rapi * 2 <= len(berisi):
        return {}
    return {id(s): baru for s in berisi if (baru := _baca_ulang(s)) is not None}


def _satu_baris(teks: str) -> str:
    return " ".join(teks.split())


def _baca_ulang(sel: SelTerbaca) -> SelTerbaca | None:
    """Return a cell as the malformed amount it is; None where it is none, or known for one."""
    rapi = _satu_baris(sel.teks)
    if sel.jenis is JenisSel.RUSAK:
        return None
    if digit_asing(rapi, "Rp") is not None:
        return _rusak(sel, rapi, rapi, "")
    cocok = _BERTITIK.fullmatch(rapi)
    salah = _salah_kelompok(cocok["badan"]) if cocok else ""
    return _rusak(sel, rapi, rapi.replace(".", ""), salah) if salah else None


def _salah_kelompok(badan: str) -> str:
    """Say which dot of an amount does not set off groups of three; one alone may be a decimal point."""
    depan, *lain = badan.split(".")
    pendek = len(lain) == 1 and len(lain[0]) < _RIBUAN
    if pendek or sum(map(len, (depan, *lain))) < _DIGIT_UANG:
        return ""
    salah = next((k for k in lain if len(k) != _RIBUAN), "")
    if salah:
        wajib = "setiap kelompok di belakang titik harus tiga angka"
        return f'Kelompok "{salah}" berisi {len(salah)} angka; {wajib}.'
    return f'Kelompok pertama "{depan}" berisi lebih dari tiga angka.' if len(depan) > _RIBUAN else ""


def _rusak(sel: SelTerbaca, rapi: str, baca: str, alasan: str) -> SelTerbaca:
    hasil = parse_angka(baca, satuan="Rp")
    bacaan = hasil.kandidat if isinstance(hasil, Rusak) else (hasil,) if isinstance(hasil, Bilangan) else ()
    alasan = alasan or (hasil.alasan if isinstance(hasil, Rusak) else "")
    angka = AngkaTerbaca(rapi, tuple(replace(b, cetak=rapi) for b in bacaan), sel.letak, alasan)
    return SelTerbaca(sel.teks, JenisSel.RUSAK, sel.letak, angka)
