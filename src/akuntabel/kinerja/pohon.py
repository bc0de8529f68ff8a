"""The planning tree: visi, misi, tujuan, sasaran, program, kegiatan, subkegiatan.

Every node has a stable ``kode`` of the user's, unique over the whole tree; ``nomenklatur`` is the code of
the national classification of the fiscal year.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True, slots=True)
class Visi:
    """The vision of the head of the region."""

    kode: str
    uraian: str
    dokumen: str = ""
    catatan: str = ""


class PemilikMisi(Enum):
    """Whose mission it is."""

    KEPALA_DAERAH = "kepala daerah"
    PERANGKAT_DAERAH = "perangkat daerah"


@dataclass(frozen=True, slots=True)
class Misi:
    """A mission; ``nomor`` as printed in its document ("III")."""

    kode: str
    nomor: str
    uraian: str
    pemilik: PemilikMisi = PemilikMisi.KEPALA_DAERAH
    catatan: str = ""


@dataclass(frozen=True, slots=True)
class Tujuan:
    """A goal; ``misi`` are the missions it serves, ``sasaran_rpjmd`` codes of the government's plan."""

    kode: str
    uraian: str
    misi: tuple[str, ...] = ()
    catatan: str = ""
    sasaran_rpjmd: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sasaran:
    """A strategic objective under a goal; ``sasaran_rpjmd`` are those of the government's plan it serves.

    They are codes of another Potret, that of the government in the same year.
    """

    kode: str
    uraian: str
    tujuan: str
    catatan: str = ""
    sasaran_rpjmd: tuple[str, ...] = ()


class PeranProgram(Enum):
    """Whether a program serves a sasaran or runs the office."""

    PENDUKUNG = "pendukung sasaran"
    PENUNJANG = "penunjang"


@dataclass(frozen=True, slots=True)
class Program:
    """A program; ``sasaran`` is the one it serves, empty for a penunjang program."""

    kode: str
    nama: str
    nomenklatur: str = ""
    peran: PeranProgram = PeranProgram.PENDUKUNG
    sasaran: str = ""
    catatan: str = ""


@dataclass(frozen=True, slots=True)
class Kegiatan:
    """An activity of a program."""

    kode: str
    nama: str
    program: str
    nomenklatur: str = ""
    catatan: str = ""


@dataclass(frozen=True, slots=True)
class Subkegiatan:
    """A sub-activity; ``sasaran`` only when it serves another one than its program."""

    kode: str
    nama: str
    kegiatan: str
    nomenklatur: str = ""
    sasaran: str = ""
    catatan: str = ""
