"""How many people work in the agency: rows by group (position, grade, education, ...), and their sums."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum


class KelompokPegawai(Enum):
    """By what people are counted; each group counts everybody once."""

    JABATAN = "jabatan"
    GOLONGAN = "golongan"
    PENDIDIKAN = "pendidikan"
    STATUS = "status kepegawaian"
    UNIT_KERJA = "unit kerja"


@dataclass(frozen=True, slots=True)
class Pegawai:
    """One row of a group: men, women, and a total only where the two are not known."""

    kelompok: KelompokPegawai
    rincian: str
    laki_laki: int | None = None
    perempuan: int | None = None
    jumlah: int | None = None
    sumber: str = ""
    catatan: str = ""

    @property
    def seluruhnya(self) -> int | None:
        """Return how many there are."""
        return jumlah_pegawai(self.laki_laki, self.perempuan, self.jumlah)


def jumlah_pegawai(laki_laki: int | None, perempuan: int | None, jumlah: int | None) -> int | None:
    """Return the number of a row: men and women where both are known, else the stated total, else what is."""
    if laki_laki is not None and perempuan is not None:
        return laki_laki + perempuan
    if jumlah is not None:
        return jumlah
    return laki_laki if laki_laki is not None else perempuan


@dataclass(frozen=True, slots=True)
class RekapPegawai:
    """A group with its sums; men and women only where every row tells them."""

    kelompok: KelompokPegawai
    baris: tuple[Pegawai, ...]

    @property
    def berjenis_kelamin(self) -> bool:
        """Tell whether every row knows men and women."""
        return all(p.laki_laki is not None and p.perempuan is not None for p in self.baris)

    @property
    def laki_laki(self) -> int:
        """Return the number of men."""
        return sum(p.laki_laki or 0 for p in self.baris)

    @property
    def perempuan(self) -> int:
        """Return the number of women."""
        return sum(p.perempuan or 0 for p in self.baris)

    @property
    def seluruhnya(self) -> int:
        """Return the number of people."""
        return sum(p.seluruhnya or 0 for p in self.baris)


def rekap_pegawai(pegawai: Iterable[Pegawai]) -> tuple[RekapPegawai, ...]:
    """Return the groups that have rows, in fixed order."""
    semua = tuple(pegawai)
    isi = ((k, tuple(p for p in semua if p.kelompok is k)) for k in KelompokPegawai)
    return tuple(RekapPegawai(k, baris) for k, baris in isi if baris)
