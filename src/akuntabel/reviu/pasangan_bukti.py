"""Which two columns a column of ratios comes from, when the headers do not say it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

from akuntabel.bacaan import BarisTerbaca, JenisBarisTerbaca, KolomTerbaca, Peran, TabelTerbaca

from . import rumus, selang
from .relasi import Relasi, bacaan_sel, relasi_kolom

_BUKAN_ANGKA = (Peran.NOMOR, Peran.KODE, Peran.SATUAN, Peran.INDIKATOR, Peran.SASARAN, Peran.PROGRAM)
_TAK_BERARTI = (0, 100)
_BUKTI = 4
_CONTOH = 8
_MAKS_KOLOM = 30


def pasangan_bukti(tabel: TabelTerbaca, kolom: KolomTerbaca, terbanyak: int) -> list[Relasi]:
    """Return the relations with the two columns that four rows in five, and more than ``terbanyak``, follow.

    Empty when there are none. Rows that print a full hundred or nothing do not count as evidence.
    """
    hasil = tabel.kolom.index(kolom)
    contoh = _contoh(tabel, hasil)
    if len(contoh) < _BUKTI:
        return []
    calon = [n for n, k in enumerate(tabel.kolom) if n != hasil and k.peran not in _BUKAN_ANGKA]
    terbaik: list[Relasi] = []
    for satu, dua in permutations(calon[-_MAKS_KOLOM:], 2):
        if sum(_cocok(b, hasil, satu, dua) for b in contoh) * 5 < len(contoh) * 3:
            continue
        relasi = relasi_kolom(tabel, kolom, (tabel.kolom[satu], tabel.kolom[dua]))
        cocok = _cacah_cocok([r for r in relasi if r.nilai[0] > 0])
        if cocok > terbanyak and cocok * 5 >= len(relasi) * 4:
            terbaik, terbanyak = relasi, cocok
    return terbaik


def _contoh(tabel: TabelTerbaca, hasil: int) -> list[BarisTerbaca]:
    """Return rows whose result says something, spread over the table."""
    berarti = [
        b
        for b in tabel.baris
        if b.jenis is JenisBarisTerbaca.DATA
        and hasil < len(b.sel)
        and (angka := bacaan_sel(b.sel[hasil]))
        and angka[0].nilai not in _TAK_BERARTI
    ]
    return berarti[:: max(1, len(berarti) // _CONTOH)]


def _cocok(baris: BarisTerbaca, hasil: int, satu: int, dua: int) -> bool:
    tiga = [bacaan_sel(baris.sel[n]) if n < len(baris.sel) else () for n in (hasil, satu, dua)]
    if not all(tiga):
        return False
    nilai = rumus.NAIK.hitung(selang.operan(tiga[1][0]), selang.operan(tiga[2][0]))
    return nilai is not None and nilai.beririsan(selang.hasil(tiga[0][0]))


def _cacah_cocok(relasi: Sequence[Relasi]) -> int:
    """Return how many rows are the ratio; 0 when too few of them say so with more than a full hundred."""
    cocok = [r for r in relasi if r.cocok(rumus.NAIK)]
    berarti = sum(bacaan_sel(r.hasil)[0].nilai not in _TAK_BERARTI for r in cocok)
    return len(cocok) if berarti >= _BUKTI else 0
