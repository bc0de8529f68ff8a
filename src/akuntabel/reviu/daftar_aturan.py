"""A rule of review: one small function with code, alias, severity and basis.

A rule is a generator over a Berkas. It yields a Temuan for each fault and a Terpenuhi for each thing it could
check and found right, and may hand the relation behind either to the network as a Hubungan. ``@aturan``
registers it; the modules of ``reviu.aturan`` are loaded by `semua_aturan`.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from akuntabel.hasil_reviu import Terpenuhi
from akuntabel.temuan import Temuan, Tingkat

from .berkas import Berkas
from .hubungan import Hubungan

Hasil = Temuan | Terpenuhi | Hubungan
Periksa = Callable[[Berkas], Iterator[Hasil]]


@dataclass(frozen=True, slots=True)
class Aturan:
    """A registered rule. ``pokok`` orders causes on the screen: 0 first (see docs/aturan).

    ``tingkat`` is the severity it gives at most; law-based rules are never GALAT.
    """

    kode: str
    alias: str
    judul: str
    tingkat: Tingkat
    kriteria: str
    pokok: int
    periksa: Periksa


_DAFTAR: dict[str, Aturan] = {}


def aturan(
    kode: str, alias: str, judul: str, *, tingkat: Tingkat, kriteria: str = "", pokok: int = 9
) -> Callable[[Periksa], Periksa]:
    """Register a rule.

    Raises:
        ValueError: The code is taken.
    """

    def daftar(periksa: Periksa) -> Periksa:
        if kode in _DAFTAR:
            raise ValueError(f"rule code {kode} is taken")
        _DAFTAR[kode] = Aturan(kode, alias, judul, tingkat, kriteria, pokok, periksa)
        return periksa

    return daftar


@lru_cache(maxsize=1)
def semua_aturan() -> tuple[Aturan, ...]:
    """Return every rule, ordered by code."""
    paket = importlib.import_module("akuntabel.reviu.aturan")
    for modul in pkgutil.iter_modules(paket.__path__):
        importlib.import_module(f"{paket.__name__}.{modul.name}")
    return tuple(_DAFTAR[kode] for kode in sorted(_DAFTAR))
