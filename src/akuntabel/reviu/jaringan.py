"""The constraint network: what several failing relations have in common is told once, where it stands.

Relations over printed numerals that fail are put together when they share one. The numeral whose replacement
makes most of them hold, and breaks none that holds, is their culprit; where none stands out the findings of
the rules stay as they are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from akuntabel.bacaan import AngkaTerbaca, Bacaan
from akuntabel.bilangan import Bilangan
from akuntabel.temuan import Temuan

from .calon import Calon, cari_calon
from .hubungan import Hubungan, Salin, bersama
from .pelaku import tulis_hasil, tulis_pelaku
from .tercetak import Tercetak
from .usulan_jaringan import ragukan_jumlah, usulkan_nisbah, usulkan_salin
from .usulan_rusak import usulkan_rusak

_MAKS_HUBUNGAN = 60
_ANGKA_PENTING = 5
"""A rounder amount is printed in many places for many reasons."""


@dataclass
class Jaringan:
    """All relations of a document, those that fail set apart."""

    hubungan: Sequence[Hubungan]
    tercetak: Tercetak
    milik: dict[int, list[Hubungan]] = field(init=False)

    def __post_init__(self) -> None:
        """Sort the relations by the numerals they hold."""
        milik: defaultdict[int, list[Hubungan]] = defaultdict(list)
        for satu in self.hubungan:
            for angka in satu.angka:
                milik[id(angka)].append(satu)
        self.milik = dict(milik)

    @property
    def gagal(self) -> list[Hubungan]:
        """Return the relations that fail, of sound numerals."""
        return [h for h in self.hubungan if not h.cocok and not any(a.alasan for a in h.angka)]


def lokalkan(temuan: Sequence[Temuan], hubungan: Sequence[Hubungan], bacaan: Bacaan) -> list[Temuan]:
    """Return the findings, each cause once where it stands, with the best supported repair first."""
    lengkap = [h for h in hubungan if len(h.angka) > 1 and all(a.bacaan for a in h.angka)]
    jaringan = Jaringan(lengkap, Tercetak(bacaan))
    baru: dict[int, Temuan | None] = {}
    for kelompok in bersama(jaringan.gagal):
        if len(kelompok) <= _MAKS_HUBUNGAN:
            baru.update(_kelompok(kelompok, jaringan))
    hasil = [baru.get(id(t), t) for t in temuan]
    return usulkan_rusak([t for t in hasil if t is not None], jaringan.milik, jaringan.tercetak, bacaan)


def _kelompok(kelompok: Sequence[Hubungan], jaringan: Jaringan) -> Iterator[tuple[int, Temuan | None]]:
    """Yield what becomes of the findings of one component, by their identity."""
    sisa, ganti = list(kelompok), dict[int, tuple[AngkaTerbaca, Bilangan]]()
    while calon := _unggul(cari_calon(sisa, jaringan.milik, jaringan.tercetak), sisa):
        ganti[id(calon.angka)] = (calon.angka, calon.baca)
        yield from _ceritakan(calon, sisa, jaringan)
        sisa = [h for h in sisa if all(h is not t for t in calon.tetap)]
    for satu in sisa:
        if satu.temuan is None:
            continue
        lain = usulkan_nisbah(satu, ganti, jaringan.milik, jaringan.tercetak)
        lain = lain or ragukan_jumlah(satu, jaringan.milik)
        lain = lain or usulkan_salin(satu, jaringan.milik, jaringan.tercetak)
        if lain:
            yield id(satu.temuan), lain


def _ceritakan(
    calon: Calon, sisa: Sequence[Hubungan], jaringan: Jaringan
) -> Iterator[tuple[int, Temuan | None]]:
    tetap = {id(h) for h in calon.tetap}
    masih = {id(h.temuan) for h in sisa if id(h) not in tetap}
    serap = {id(h.temuan): h.temuan for h in calon.tetap if h.temuan and id(h.temuan) not in masih}
    if not serap:
        return
    setempat = next((t for t in serap.values() if t.lokasi == calon.angka.letak), None)
    tulis = tulis_pelaku(calon, jaringan.tercetak) if setempat is None else tulis_hasil(calon, setempat)
    yield from ((kunci, None) for kunci in serap)
    yield id(setempat or next(iter(serap.values()))), tulis


def _unggul(calon: Sequence[Calon], gagal: Sequence[Hubungan]) -> Calon | None:
    """Return the one candidate that stands out, None where none does."""
    layak = [c for c in calon if _terbukti(c)]
    if not layak:
        return None
    terbaik = max(layak, key=lambda c: c.bobot)
    sama = [
        c
        for c in calon
        if c.bobot >= terbaik.bobot and c is not terbaik and set(c.tetap) & set(terbaik.tetap)
    ]
    return None if sama else terbaik


def _terbukti(calon: Calon) -> bool:
    """Tell whether a candidate is more than one way among others to mend its relations."""
    if len(calon.tetap) > 1:
        return len({h.kode for h in calon.tetap if not isinstance(h, Salin)}) > 0 or calon.dukungan > 0
    (satu,) = calon.tetap
    if isinstance(satu, Salin):
        return False
    if calon.hasil_dari(satu):
        return satu.tepat and bool(calon.tercetak)
    if satu.tepat:
        return calon.jarak <= 1 and calon.dukungan >= 0
    return calon.jarak <= 2 and bool(calon.tercetak) and calon.angka_penting >= _ANGKA_PENTING
