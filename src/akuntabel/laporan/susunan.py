"""What building a document gives: the Naskah, the facts it prints, the gaps still open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from akuntabel.fakta import Fakta
from akuntabel.laporan.celah import CelahLaporan
from akuntabel.laporan.konteks import Konteks
from akuntabel.naskah import Naskah, beri_nomor, kunci_tercetak


@dataclass(frozen=True, slots=True)
class Susunan:
    """A built document."""

    naskah: Naskah
    fakta: Mapping[str, Fakta]
    celah: tuple[CelahLaporan, ...]
    peraturan: tuple[str, ...]


def rampungkan(naskah: Naskah, k: Konteks) -> Susunan:
    """Return a numbered document with the facts it prints, its gaps and the regulations applied."""
    bernomor = beri_nomor(naskah)
    tercetak = kunci_tercetak(bernomor)
    fakta = {kunci: isi for kunci, isi in k.fakta.items() if kunci in tercetak}
    return Susunan(bernomor, fakta, tuple(k.celah.values()), tuple(k.hukum.diterapkan))
