"""The one shape of every fault: from a workbook cell that is no number to a total that does not add up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
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

    @property
    def urutan(self) -> int:
        """Return its place among the severities, 0 for the gravest."""
        return _URUTAN[self]


_SEBUTAN = {
    Tingkat.GALAT: "Harus diperbaiki",
    Tingkat.PERINGATAN: "Perlu penjelasan",
    Tingkat.SARAN: "Saran",
}
_URUTAN = {tingkat: nomor for nomor, tingkat in enumerate(Tingkat)}


_BANYAK_CALON = 5_000


@dataclass(frozen=True, slots=True)
class Usulan:
    """A proposed repair: what to write instead, as it is to be printed, and why.

    ``nilai`` is the number in ``teks``; ``keyakinan`` runs from 0 to 1, None where nobody weighed it.
    """

    teks: str
    dasar: str = ""
    nilai: Decimal | None = None
    keyakinan: Decimal | None = None

    @property
    def kalimat(self) -> str:
        """Return what to write and why: "99,19 (98,2 / 99)"."""
        return f"{self.teks} ({self.dasar})" if self.dasar else self.teks


@dataclass(frozen=True, slots=True)
class Temuan:
    """One fault: where it stands, what was found, what was expected, what to do.

    ``kode`` is three letters and three digits (``NUM001``); ``tertulis`` is quoted as the reader sees it,
    ``kutipan`` is the line or row around it. ``hitungan`` is the calculation that shows the fault ("98,2 /
    99 = 99,19; tercetak 100"), ``nilai_seharusnya`` the one number that would be right, if there is one.
    ``lokasi_lain`` are the other places the same cause shows. ``alias`` is the name of the rule.
    """

    kode: str
    tingkat: Tingkat
    pesan: str
    lokasi: Sumber = Sumber()
    tertulis: str = ""
    seharusnya: str = ""
    usulan: tuple[Usulan, ...] = ()
    kriteria: str = ""
    alias: str = ""
    kutipan: str = ""
    hitungan: str = ""
    nilai_seharusnya: Decimal | None = None
    lokasi_lain: tuple[Sumber, ...] = ()


def usul_serupa(tertulis: str, dikenal: Iterable[str]) -> tuple[Usulan, ...]:
    """Propose the known texts that look most like the written one."""
    daftar = list(dict.fromkeys(dikenal))[:_BANYAK_CALON]
    kecil = {d.casefold(): d for d in reversed(daftar)}
    dekat = get_close_matches(tertulis.casefold(), kecil, n=3)
    return tuple(Usulan(kecil[d], "paling mirip") for d in dekat)


def urut(temuan: list[Temuan]) -> list[Temuan]:
    """Return findings ordered by severity, keeping the order of discovery within each."""
    return sorted(temuan, key=lambda t: t.tingkat.urutan)


def sebut_banyak(temuan: Iterable[Temuan]) -> str:
    """Return how many findings there are of each severity ("3 harus diperbaiki, 1 saran"); empty for none."""
    banyak = Counter(t.tingkat for t in temuan)
    return ", ".join(f"{banyak[t]} {t.sebutan.lower()}" for t in Tingkat if banyak[t])
