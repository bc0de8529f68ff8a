"""Amounts that are parts: one table splits a budget row over sasaran, another states it whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from .petikan import Nama, Perihal, Petik, Sifat, nama_pokok

_UANG = (Sifat.PAGU, Sifat.BELANJA)
Jumlahan = dict[str, list[Decimal]]
"""Ceilings by the name of the budget row, one for each row that states it."""


def tanpa_bagian(per_tabel: Sequence[Sequence[Petik]]) -> list[list[Petik]]:
    """Return the statements of each table without the amounts of parts.

    A row that stands several times in one table is split when its amounts add up to what another table states
    for it once.
    """
    jumlah = [_pagu(semua) for semua in per_tabel]
    utuh = _utuh(jumlah)
    hasil = []
    for semua, pagu in zip(per_tabel, jumlah, strict=True):
        terbagi = {k for k, isi in pagu.items() if len(isi) > 1 and sum(isi) in utuh.get(k, ())}
        hasil.append(list(_bersih(semua, terbagi)) if terbagi else list(semua))
    return hasil


def _pagu(semua: Iterable[Petik]) -> Jumlahan:
    hasil: Jumlahan = {}
    for p in semua:
        if p.nama.perihal is Perihal.PROGRAM and p.sifat is Sifat.PAGU and isinstance(p.isi, Decimal):
            hasil.setdefault(nama_pokok(p.nama.kunci), []).append(p.isi)
    return hasil


def _utuh(jumlah: Iterable[Jumlahan]) -> dict[str, set[Decimal]]:
    hasil: dict[str, set[Decimal]] = {}
    for pagu in jumlah:
        for kunci, isi in pagu.items():
            if len(isi) == 1:
                hasil.setdefault(kunci, set()).add(isi[0])
    return hasil


def _bersih(semua: Iterable[Petik], terbagi: set[str]) -> Iterator[Petik]:
    for p in semua:
        ini = _satu(p.nama, terbagi)
        if p.sifat in _UANG and nama_pokok(p.nama.kunci) in terbagi:
            continue
        yield replace(p, nama=ini, induk=_satu(p.induk, terbagi) if p.induk else None)


def _satu(nama: Nama, terbagi: set[str]) -> Nama:
    """Return a name without the mark that set it apart from its other parts."""
    pokok = nama_pokok(nama.kunci)
    if nama.perihal is not Perihal.PROGRAM or not {pokok, nama_pokok(nama.kunci.partition("@")[2])} & terbagi:
        return nama
    return replace(nama, kunci="@".join(b.partition("#")[0] for b in nama.kunci.split("@")))
