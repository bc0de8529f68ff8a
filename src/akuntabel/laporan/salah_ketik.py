"""Long numbers in authored text that miss a fact by one digit: probably mistyped, only ever a suggestion."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from akuntabel.bilangan import satuan_baku
from akuntabel.fakta import Fakta
from akuntabel.kinerja.indeks import Indeks
from akuntabel.kinerja.potret import Potret
from akuntabel.laporan.angka_narasi import AngkaNarasi, angka_narasi
from akuntabel.laporan.sebutan_fakta import sebutan_fakta
from akuntabel.laporan.susunan import Susunan

_PANJANG = 7
"""Digits from which two different figures of an agency do not differ in one place by accident."""


@dataclass(frozen=True, slots=True)
class AngkaMirip:
    """A number in authored text and the fact it nearly is."""

    bagian: str
    kalimat: str
    angka: str
    kunci: str
    perihal: str
    seharusnya: str


def angka_mirip(susunan: Susunan, potret: Potret) -> tuple[AngkaMirip, ...]:
    """Return the numbers that differ from one fact by one digit or by two digits changing places."""
    indeks = Indeks(potret)
    menurut: dict[tuple[str, int], list[tuple[str, Fakta]]] = defaultdict(list)
    for f in susunan.fakta.values():
        digit = str(abs(int(f.nilai)))
        if f.nilai == int(f.nilai) and len(digit) >= _PANJANG:
            menurut[satuan_baku(f.satuan), len(digit)].append((digit, f))
    isi = (*susunan.naskah.awal, *susunan.naskah.isi, *susunan.naskah.lampiran)
    hasil = (_periksa(a, menurut, indeks) for a in angka_narasi(isi)) if menurut else ()
    return tuple(dict.fromkeys(m for m in hasil if m is not None))


def _periksa(
    a: AngkaNarasi, menurut: dict[tuple[str, int], list[tuple[str, Fakta]]], indeks: Indeks
) -> AngkaMirip | None:
    nilai = a.bilangan.nilai
    if a.skala or nilai != int(nilai):
        return None
    digit = str(abs(int(nilai)))
    calon = [pasangan for satuan in _satuan(a, menurut) for pasangan in menurut.get((satuan, len(digit)), [])]
    dekat = {d: f for d, f in calon if _beda_satu(digit, d)}
    if len(dekat) != 1 or any(d == digit for d, _ in calon):
        return None
    (f,) = dekat.values()
    return AngkaMirip(a.bagian, a.kalimat, a.cetak, f.kunci, sebutan_fakta(f.kunci, indeks), f.cetak)


def _satuan(a: AngkaNarasi, menurut: dict[tuple[str, int], list[tuple[str, Fakta]]]) -> Iterator[str]:
    """Yield the units a number may have: its own, or those named behind it."""
    if a.satuan:
        yield a.satuan
        return
    ekor = a.ekor.casefold().split()
    yield from {s for s, _ in menurut if s.casefold() in ekor[:2]}


def _beda_satu(a: str, b: str) -> bool:
    beda = [n for n, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    if len(beda) == 2:
        i, j = beda
        return j == i + 1 and a[i] == b[j] and a[j] == b[i]
    return len(beda) == 1
