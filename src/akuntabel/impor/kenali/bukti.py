"""Roles of columns put to the proof: what the figures say of what the words say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, permutations

from akuntabel.bacaan import BarisTerbaca, KolomTerbaca, Peran

from .hubungan import Bukti, Deret, deret_angka, uji_rasio, uji_selisih, uji_tumbuh
from .peran import LABEL

_P = Peran
PASANGAN = {
    _P.CAPAIAN: (_P.TARGET, _P.REALISASI),
    _P.SERAPAN: (_P.PAGU, _P.BELANJA),
    _P.KEMAJUAN: (_P.TARGET_AKHIR, _P.REALISASI),
    _P.BANDING: (_P.PEMBANDING, _P.REALISASI),
}
"""Ratio columns with the roles of what they divide by and what they divide."""
_SELISIH = {_P.SISA: (_P.PAGU, _P.BELANJA), _P.SELISIH: (_P.TARGET, _P.REALISASI)}
_BUKAN_NILAI = frozenset({*LABEL, _P.NOMOR, _P.KODE, _P.SATUAN, _P.SUMBER, _P.ANALISIS, _P.SOLUSI, _P.STATUS})
_PENYEBUT = frozenset({_P.TARGET, _P.PAGU, _P.TARGET_AKHIR, _P.PEMBANDING, _P.JUMLAH, _P.PENYEBUT, _P.LAIN})
_PEMBILANG = frozenset({_P.REALISASI, _P.BELANJA, _P.JUMLAH, _P.PEMBILANG, _P.LAIN})
_MAKS_KOLOM = 30
_MAKS_CACAH = 6
_MAKS_TETANGGA = 14
_CONTOH = 6


@dataclass(slots=True)
class _Meja:
    """The columns on the table while they are being proved."""

    kolom: list[KolomTerbaca]
    deret: list[Deret]

    def cari(self, *peran: Peran) -> list[int]:
        """Return the places of columns with figures of these roles."""
        return [n for n, k in enumerate(self.kolom) if k.peran in peran and any(self.deret[n])]

    def rasio(self, a: int, b: int, r: int, *, longgar: bool = False) -> Bukti:
        """Ask the rows for a ratio."""
        return uji_rasio(self.deret[a], self.deret[b], self.deret[r], longgar=longgar)

    def mungkin(self, a: int, b: int, r: int) -> bool:
        """Tell by the first rows whether a ratio is worth asking all of them."""
        contoh = uji_rasio(*(self.deret[n][:_CONTOH] for n in (a, b, r)))
        return contoh.cocok * 2 >= contoh.semua

    def ubah(self, n: int, peran: Peran, seperti: int | None = None) -> None:
        """Set a role; ``seperti`` is the column whose group it joins."""
        kelompok = self.kolom[n if seperti is None else seperti].kelompok
        self.kolom[n] = replace(self.kolom[n], peran=peran, kelompok=kelompok)

    def buktikan(self, *nomor: int) -> None:
        """Mark columns as proved."""
        for n in nomor:
            self.kolom[n] = replace(self.kolom[n], terbukti=True)


def buktikan(kolom: Sequence[KolomTerbaca], baris: Sequence[BarisTerbaca]) -> tuple[KolomTerbaca, ...]:
    """Return the columns, their roles corrected where figures leave no doubt and proved where they agree."""
    if not baris or len(kolom) > _MAKS_KOLOM * 2:
        return tuple(kolom)
    meja = _Meja(list(kolom), [deret_angka(baris, n) for n in range(len(kolom))])
    for r in meja.cari(*PASANGAN):
        _rasio(meja, r)
    _tanpa_nama(meja)
    for r in meja.cari(*_SELISIH):
        _selisih(meja, r)
    for r in meja.cari(_P.SELISIH, _P.PERTUMBUHAN):
        _tumbuh(meja, r)
    _pembilang(meja)
    for r in meja.cari(_P.JUMLAH, _P.LAIN):
        _sisa(meja, r)
    return tuple(meja.kolom)


def _rasio(meja: _Meja, r: int) -> None:
    """Prove a ratio column with the pair its words want; else look for the pair it is the ratio of."""
    for a, b in _menurut_kata(meja, r):
        bukti = meja.rasio(a, b, r)
        if bukti.sebagian_besar or meja.rasio(a, b, r, longgar=True).sebagian_besar:
            _satukan(meja, a, b, r)
            return
    if (pasangan := _terbaik(meja, r)) is not None:
        _pakai(meja, *pasangan, r)


def _menurut_kata(meja: _Meja, r: int) -> Iterator[tuple[int, int]]:
    """Yield the pair of columns of the group that belongs to a ratio column by the words."""
    penyebut, pembilang = PASANGAN[meja.kolom[r].peran]
    a = _terdekat(meja, r, meja.cari(penyebut))
    b = _terdekat(meja, r, meja.cari(pembilang))
    if a is not None and b is not None:
        yield a, b


def _terdekat(meja: _Meja, r: int, calon: Sequence[int]) -> int | None:
    """Return the column of the group of ``r``, else one of no other year; the nearest of them."""
    asal = meja.kolom[r]

    def jarak(n: int) -> tuple[bool, bool, int]:
        lain = meja.kolom[n]
        tahun = None not in (lain.tahun, asal.tahun) and lain.tahun != asal.tahun
        return lain.kelompok != asal.kelompok, tahun, abs(n - r)

    return min((n for n in calon if not jarak(n)[1]), key=jarak, default=None)


def _terbaik(meja: _Meja, r: int) -> tuple[int, int] | None:
    """Return the two columns of which the third is the ratio beyond doubt."""
    nilai = sorted((n for n in _bernilai(meja) if n != r), key=lambda n: abs(n - r))[:_MAKS_TETANGGA]
    terbaik: tuple[int, int] | None = None
    paling = 0
    for a, b in permutations(nilai, 2):
        if meja.kolom[a].peran not in _PENYEBUT or meja.kolom[b].peran not in _PEMBILANG:
            continue
        bukti = meja.rasio(a, b, r) if meja.mungkin(a, b, r) else Bukti()
        if bukti.kuat and bukti.cocok > paling:
            terbaik, paling = (a, b), bukti.cocok
    return terbaik


def _bernilai(meja: _Meja) -> list[int]:
    return [n for n, k in enumerate(meja.kolom) if k.peran not in _BUKAN_NILAI and any(meja.deret[n])]


def _pakai(meja: _Meja, a: int, b: int, r: int) -> None:
    """Give three columns that are one ratio the roles that go together."""
    penyebut = meja.kolom[a].peran
    uang = penyebut is _P.PAGU or (
        penyebut is not _P.TARGET and (meja.kolom[r].peran is _P.SERAPAN or _beruang(meja, a))
    )
    tiga = (_P.PAGU, _P.BELANJA, _P.SERAPAN) if uang else (_P.TARGET, _P.REALISASI, _P.CAPAIAN)
    if meja.kolom[a].peran in (_P.TARGET_AKHIR, _P.PEMBANDING):
        tiga = next((p, q, h) for h, (p, q) in PASANGAN.items() if p is meja.kolom[a].peran)
    for n, peran in zip((a, b, r), tiga, strict=True):
        meja.ubah(n, peran, seperti=r)
    _satukan(meja, a, b, r)


def _satukan(meja: _Meja, a: int, b: int, r: int) -> None:
    """Prove three columns that go together, and put columns of the same roles out of their group."""
    meja.buktikan(a, b, r)
    asal = meja.kolom[b]
    if meja.kolom[a].kelompok == asal.kelompok and _semasa(meja.kolom[r], asal):
        meja.ubah(r, meja.kolom[r].peran, seperti=b)
    baru = max(k.kelompok for k in meja.kolom) + 1
    for n, lain in enumerate(meja.kolom):
        sama = any(lain.peran is meja.kolom[m].peran for m in (a, b, r))
        if sama and n not in (a, b, r) and lain.kelompok == meja.kolom[r].kelompok and not lain.terbukti:
            peran = _P.LAIN if "mulatif" in lain.judul.casefold() else lain.peran
            meja.kolom[n] = replace(lain, kelompok=baru, peran=peran)


def _semasa(satu: KolomTerbaca, lain: KolomTerbaca) -> bool:
    return satu.triwulan == lain.triwulan and (satu.tahun == lain.tahun or None in (satu.tahun, lain.tahun))


def _beruang(meja: _Meja, n: int) -> bool:
    angka = [x for x in meja.deret[n] if x is not None]
    return sum(x.satuan == "Rp" or abs(x.nilai) >= 1_000_000 for x in angka) * 2 > len(angka)


def _tanpa_nama(meja: _Meja) -> None:
    """Find the ratio in a table whose headers name none."""
    if meja.cari(*PASANGAN):
        return
    for r in meja.cari(_P.LAIN, _P.JUMLAH, _P.PORSI)[:_MAKS_TETANGGA]:
        if (pasangan := _terbaik(meja, r)) is not None:
            _pakai(meja, *pasangan, r)
            return


def _selisih(meja: _Meja, r: int) -> None:
    """Prove a column of differences."""
    a, b = (_terdekat(meja, r, meja.cari(p)) for p in _SELISIH[meja.kolom[r].peran])
    if a is None or b is None:
        return
    if uji_selisih(meja.deret[a], meja.deret[b], meja.deret[r]).sebagian_besar:
        meja.buktikan(a, b, r)


def _tumbuh(meja: _Meja, r: int) -> None:
    """Tell growth in per cent from a difference, where two years stand side by side."""
    tahunan = sorted((k.tahun, n) for n, k in enumerate(meja.kolom) if k.peran is _P.REALISASI and k.tahun)
    for (dahulu, a), (sekarang, b) in pairwise(tahunan):
        if dahulu == sekarang or uji_selisih(meja.deret[b], meja.deret[a], meja.deret[r]).sebagian_besar:
            continue
        if uji_tumbuh(meja.deret[a], meja.deret[b], meja.deret[r]).sebagian_besar:
            meja.kolom[r] = replace(meja.kolom[r], peran=_P.PERTUMBUHAN)
            meja.buktikan(a, b, r)


def _pembilang(meja: _Meja) -> None:
    """Find which of two counts the realisasi is the share of."""
    cacah = meja.cari(_P.PENYEBUT, _P.PEMBILANG)
    for r in meja.cari(_P.REALISASI):
        for a, b in permutations(cacah[:_MAKS_CACAH], 2):
            if meja.rasio(a, b, r).kuat:
                meja.ubah(a, _P.PENYEBUT)
                meja.ubah(b, _P.PEMBILANG)
                meja.buktikan(a, b, r)
                return


def _sisa(meja: _Meja, r: int) -> None:
    """Find the column that holds what is left of the budget under another name."""
    a, b = (_terdekat(meja, r, meja.cari(p)) for p in (_P.PAGU, _P.BELANJA))
    if a is not None and b is not None and uji_selisih(meja.deret[a], meja.deret[b], meja.deret[r]).kuat:
        meja.ubah(r, _P.SISA, seperti=b)
        meja.buktikan(r)
