"""Columns of the grid that are one column of the table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from .kisi import BarisKisi, Kisi, Petak
from .wajah import tampak_nilai


def rapatkan(kisi: Kisi, kepala: int) -> Kisi:
    """Join neighbours a reader found for one column: header here, figures there; or never both filled."""
    kolom = 1
    while kolom < kisi.lebar:
        if _satu_kolom(kisi, kepala, kolom):
            kisi = replace(kisi, baris=tuple(_gabung(b, kolom) for b in kisi.baris))
        else:
            kolom += 1
    return kisi


def _satu_kolom(kisi: Kisi, kepala: int, kolom: int) -> bool:
    kiri, kanan = kisi.kolom(kolom - 1), kisi.kolom(kolom)
    if not kepala or any(a.teks and b.teks and a is not b for a, b in zip(kiri, kanan, strict=True)):
        return False
    judul = [_berteks(k[:kepala]) for k in (kiri, kanan)]
    isi = [_berteks(k[kepala:]) for k in (kiri, kanan)]
    if judul == [True, False] and isi == [False, True]:
        return not any(p.kiri for p in kanan[:kepala])
    if judul == [False, True] and isi == [True, False]:
        return not any(p.lebar > 1 for p in kiri[:kepala])
    return judul == [True, False] and all(isi) and _nilai_saja(kiri[kepala:]) and _nilai_saja(kanan[kepala:])


def _berteks(petak: Sequence[Petak]) -> bool:
    return any(p.teks for p in petak)


def _nilai_saja(petak: Sequence[Petak]) -> bool:
    return all(tampak_nilai(p.teks) for p in petak if p.teks)


def _gabung(baris: BarisKisi, kolom: int) -> BarisKisi:
    kiri, kanan = baris.petak[kolom - 1], baris.petak[kolom]
    satu = kanan if kanan.teks and not kiri.teks else kiri
    petak = (*baris.petak[: kolom - 1], satu, *baris.petak[kolom + 1 :])
    return replace(baris, petak=tuple(_sempit(petak, n, kolom) for n in range(len(petak))))


def _sempit(petak: Sequence[Petak], n: int, kolom: int) -> Petak:
    """Return a place whose span is one less when it went over the joined columns."""
    satu = petak[n]
    return replace(satu, lebar=satu.lebar - 1) if n < kolom <= n + satu.lebar - 1 else satu
