"""Findings left standing on purpose: a TOML file in which somebody says why and signs for it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from akuntabel.hasil_reviu import HasilReviu, Pengecualian

from .setelan_toml import BukanToml, baca_toml

_TEKS = ("sidik", "kode", "kutipan", "berkas", "alasan", "oleh")
_KUTIPAN_TERPENDEK = 10
_BUKAN_HURUF = re.compile(r"\W+")


class PengecualianTidakSah(Exception):
    """A file of exceptions cannot be used; the message names the entry and what is missing."""


def baca_pengecualian(isi: bytes) -> tuple[Pengecualian, ...]:
    """Read the entries of a file. Raises PengecualianTidakSah."""
    try:
        data = baca_toml(isi)
    except BukanToml as salah:
        raise PengecualianTidakSah(f"Isinya {salah}.") from salah
    daftar = data.get("pengecualian")
    if set(data) != {"pengecualian"} or not isinstance(daftar, list):
        raise PengecualianTidakSah("Isinya harus butir-butir [[pengecualian]] dan tidak ada yang lain.")
    return tuple(_butir(satu, nomor) for nomor, satu in enumerate(daftar, 1))


def tak_terpakai(
    daftar: Sequence[Pengecualian], hasil: Sequence[HasilReviu]
) -> tuple[tuple[int, Pengecualian], ...]:
    """Return the entries no finding of the run answers to, numbered from 1."""
    terpakai = {id_ for h in hasil for id_ in h.pengecualian if id_ is not None}
    return tuple((n, p) for n, p in enumerate(daftar, 1) if p not in terpakai)


def _butir(satu: Any, nomor: int) -> Pengecualian:
    if not isinstance(satu, dict):
        raise _salah(nomor, "bukan butir [[pengecualian]]")
    if asing := sorted(set(satu) - {*_TEKS, "tanggal"}):
        raise _salah(nomor, f"isian {', '.join(asing)} tidak dikenal")
    if bukan := [n for n in _TEKS if not isinstance(satu.get(n, ""), str)]:
        raise _salah(nomor, f"{bukan[0]} harus teks di antara tanda petik")
    teks = {n: satu.get(n, "").strip() for n in _TEKS}
    for isian, arti in (("alasan", "mengapa temuan ini dibiarkan"), ("oleh", "siapa yang memutuskannya")):
        if not teks[isian]:
            raise _salah(nomor, f"{isian} belum diisi: tulis {arti}")
    _periksa_pengenal(teks, nomor)
    return Pengecualian(**teks, tanggal=_tanggal(satu, nomor))


def _periksa_pengenal(teks: Mapping[str, str], nomor: int) -> None:
    if teks["sidik"]:
        return
    if not (teks["kode"] and teks["kutipan"]):
        raise _salah(nomor, "sebut sidik temuannya, atau kode beserta kutipan")
    if len(_BUKAN_HURUF.sub("", teks["kutipan"])) < _KUTIPAN_TERPENDEK:
        raise _salah(nomor, f"kutipan terlalu pendek; tulis paling sedikit {_KUTIPAN_TERPENDEK} huruf")


def _tanggal(satu: Mapping[str, Any], nomor: int) -> date | None:
    nilai = satu.get("tanggal")
    if nilai is None or (isinstance(nilai, date) and not isinstance(nilai, datetime)):
        return nilai
    raise _salah(nomor, "tanggal ditulis tahun-bulan-hari tanpa tanda petik, misalnya 2026-01-31")


def _salah(nomor: int, apa: str) -> PengecualianTidakSah:
    return PengecualianTidakSah(f"Pengecualian ke-{nomor}: {apa}.")
