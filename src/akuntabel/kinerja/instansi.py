"""Who reports: the agency, its units, functions, strategic issues and officials."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum


@dataclass(frozen=True, slots=True)
class Instansi:
    """The reporting agency and its government."""

    kode: str
    nama: str
    pemerintah: str
    tempat: str
    urusan: str = ""
    bidang_urusan: str = ""
    kepala_daerah: str = ""
    tugas: str = ""
    alamat: str = ""
    telepon: str = ""
    laman: str = ""
    pos_el: str = ""
    lambang: str = ""
    catatan: str = ""

    @property
    def nama_lengkap(self) -> str:
        """Return the agency with its government ("Dinas Sosial Kota Pasuruan")."""
        return self.nama if self.nama.endswith(self.pemerintah) else f"{self.nama} {self.pemerintah}"


@dataclass(frozen=True, slots=True)
class UnitKerja:
    """A box of the organisation chart; ``induk`` is the unit above, empty for the head."""

    kode: str
    nama: str
    induk: str = ""
    catatan: str = ""


@dataclass(frozen=True, slots=True)
class Fungsi:
    """A function of the agency, in the order of its regulation."""

    kode: str
    uraian: str
    catatan: str = ""


@dataclass(frozen=True, slots=True)
class Isu:
    """A strategic issue, belonging to a unit or to the whole agency (empty ``unit``)."""

    kode: str
    uraian: str
    unit: str = ""
    catatan: str = ""


class PeranPejabat(Enum):
    """In which role an official signs."""

    KEPALA_PD = "kepala perangkat daerah"
    KEPALA_DAERAH = "kepala daerah"
    PEJABAT_UNIT_KERJA = "pejabat unit"


class StatusPejabat(Enum):
    """Kind of appointment."""

    DEFINITIF = "definitif"
    PLT = "Plt."
    PLH = "Plh."
    PJ = "Pj."


@dataclass(frozen=True, slots=True)
class Pejabat:
    """One who signs; a name left empty prints as a line to be filled in by hand.

    ``unit`` is the unit an official of a unit leads, ``mulai`` and ``selesai`` are the first and last day in
    office (None = not stated, so always).
    """

    kode: str
    peran: PeranPejabat
    jabatan: str
    nama: str = ""
    pangkat: str = ""
    nip: str = ""
    status: StatusPejabat = StatusPejabat.DEFINITIF
    unit: str = ""
    mulai: date | None = None
    selesai: date | None = None
    catatan: str = ""

    @property
    def sebutan(self) -> str:
        """Return the position with the kind of appointment ("Plt. Kepala Dinas Sosial")."""
        tanda = "" if self.status is StatusPejabat.DEFINITIF else f"{self.status.value} "
        return tanda + self.jabatan

    def menjabat(self, pada: date | None) -> bool:
        """Tell whether he or she is in office on a day; on an unknown day whether not known to have left."""
        if pada is None:
            return self.selesai is None
        return (self.mulai or pada) <= pada <= (self.selesai or pada)


def pejabat_pada(calon: Iterable[Pejabat], pada: date | None) -> Pejabat | None:
    """Return who is in office on a day, of several who came last; None when nobody is."""
    ada = [p for p in calon if p.menjabat(pada)]
    return max(ada, key=lambda p: p.mulai or date.min) if ada else None
