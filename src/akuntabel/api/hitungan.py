"""What the screens show of a Potret: the same measurement and money the report prints."""

from __future__ import annotations

from dataclasses import dataclass

from akuntabel.kinerja.belanja import Belanja
from akuntabel.kinerja.indeks import Indeks
from akuntabel.kinerja.pengukuran import Pengukuran
from akuntabel.kinerja.potret import Potret
from akuntabel.laporan import CelahLaporan, LembarIku, lembar_iku, susun_lkjip
from akuntabel.laporan.konteks import Konteks

__all__ = ["Hitungan", "LembarIku", "celah_potret", "hitung", "lembar_iku"]


@dataclass(frozen=True, slots=True)
class Hitungan:
    """Look-ups, measurement on the scale that applies, and money of one Potret."""

    indeks: Indeks
    ukur: Pengukuran
    belanja: Belanja


def hitung(potret: Potret) -> Hitungan:
    """Return the answers about a Potret; nothing is computed before it is asked for.

    Raises KetentuanTidakAda when no scale of capaian applies to the year.
    """
    konteks = Konteks(potret)
    return Hitungan(konteks.indeks, konteks.ukur, konteks.belanja)


def celah_potret(potret: Potret) -> tuple[CelahLaporan, ...]:
    """Return what the report of these facts still lacks."""
    return susun_lkjip(potret).celah
