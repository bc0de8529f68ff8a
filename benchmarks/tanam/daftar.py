"""The registry of fault classes: what is defined in `kelas.toml`, and the function that plants it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from akuntabel.naskah import Naskah
from akuntabel.temuan import Tingkat


@dataclass(frozen=True)
class Tanaman:
    """A document with one fault.

    ``asal`` is what stood there, ``tertanam`` what stands there now, ``tempat`` says where in words.
    ``kunci`` are other texts of the same relation: a finding that quotes one is about this fault.
    """

    naskah: Naskah
    asal: str
    tertanam: str
    tempat: str
    kunci: tuple[str, ...] = ()


Penanam = Callable[[Naskah, Random], Tanaman | None]


@dataclass(frozen=True)
class Kelas:
    """One class of faults; ``ketik``: the base has its list of tables typed by hand."""

    kode: str
    cacat: str
    tempat: str
    ikutan: str
    perbaikan: str
    ketemu: str = ""
    tingkat: str = "peringatan"
    tanda: str = ""

    def cukup_berat(self, tingkat: Tingkat) -> bool:
        urutan = list(Tingkat)
        return urutan.index(tingkat) <= urutan.index(Tingkat(self.tingkat))

    def membicarakan(self, pesan: str) -> bool:
        return not self.tanda or bool(re.search(self.tanda, pesan))

    @property
    def ketik(self) -> bool:
        return self.kode.startswith("TOC-DAFTAR")


_PENANAM: dict[str, Penanam] = {}


@cache
def semua_kelas() -> dict[str, Kelas]:
    """Return the classes by code, in the order of the file."""
    isi = tomllib.loads(Path(__file__).with_name("kelas.toml").read_text("utf-8"))
    return {kode: Kelas(kode, **satu) for kode, satu in isi.items()}


def kelas(kode: str) -> Callable[[Penanam], Penanam]:
    """Register the planter of a class."""

    def daftarkan(fungsi: Penanam) -> Penanam:
        _PENANAM[kode] = fungsi
        return fungsi

    return daftarkan


def penanam(kode: str) -> Penanam:
    """Return the planter of a class."""
    from . import kelas_angka, kelas_antar, kelas_bentuk, kelas_jumlah, kelas_susunan, kelas_teks  # noqa: F401

    return _PENANAM[kode]
