"""The one shape of every fault: from a workbook cell that is no number to a total that does not add up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from enum import Enum

from .sumber import Sumber


class Tingkat(Enum):
    """Severity. On screen: *Harus diperbaiki*, *Perlu penjelasan*, *Saran*."""

    GALAT = "galat"
    PERINGATAN = "peringatan"
    SARAN = "saran"

    @property
    def sebutan(self) -> str:
        """Return the words shown to people."""
        return _SEBUTAN[self]


_SEBUTAN = {
    Tingkat.GALAT: "Harus diperbaiki",
    Tingkat.PERINGATAN: "Perlu penjelasan",
    Tingkat.SARAN: "Saran",
}


_BANYAK_CALON = 5_000


@dataclass(frozen=True, slots=True)
class Usulan:
    """A proposed repair: what to write instead and why."""

    teks: str
    dasar: str = ""


@dataclass(frozen=True, slots=True)
class Temuan:
    """One fault: where it stands, what was found, what was expected, what to do.

    ``kode`` is three letters and three digits (``NUM001``); ``tertulis`` is quoted as the reader sees it.
    """

    kode: str
    tingkat: Tingkat
    pesan: str
    lokasi: Sumber = Sumber()
    tertulis: str = ""
    seharusnya: str = ""
    usulan: tuple[Usulan, ...] = ()
    kriteria: str = ""


def usul_serupa(tertulis: str, dikenal: Iterable[str]) -> tuple[Usulan, ...]:
    """Propose the known texts that look most like the written one."""
    daftar = list(dict.fromkeys(dikenal))[:_BANYAK_CALON]
    kecil = {d.casefold(): d for d in reversed(daftar)}
    dekat = get_close_matches(tertulis.casefold(), kecil, n=3)
    return tuple(Usulan(kecil[d], "paling mirip") for d in dekat)


def urut(temuan: list[Temuan]) -> list[Temuan]:
    """Return findings ordered by severity, keeping the order of discovery within each."""
    urutan = list(Tingkat)
    return sorted(temuan, key=lambda t: urutan.index(t.tingkat))
