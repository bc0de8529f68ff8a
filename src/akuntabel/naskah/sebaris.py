"""Inline nodes of a Naskah: what stands within a paragraph or a table cell."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from akuntabel.sumber import TANPA_LETAK, Sumber


class Harfiah(Enum):
    """Why a numeral is bound to no fact."""

    TAHUN = "tahun"
    PERATURAN = "peraturan"
    NOMOR = "nomor"
    TANGGAL = "tanggal"
    NAMA = "nama"
    NARASI = "narasi"


@dataclass(frozen=True, slots=True)
class Tulisan:
    """Text without numerals of its own; in a document of others, one printed line with its ``letak``."""

    teks: str
    tebal: bool = False
    miring: bool = False
    atas: bool = False
    letak: Sumber = field(default=TANPA_LETAK, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Angka:
    """A numeral: bound to a fact by ``kunci``, or literal for the reason ``harfiah``.

    Exactly one of the two is set. ``cetak`` is the string to print, unit included where it belongs to it.
    """

    cetak: str
    kunci: str = ""
    harfiah: Harfiah | None = None
    tebal: bool = False
    miring: bool = False

    def __post_init__(self) -> None:
        """Refuse a numeral that is bound and literal, or neither."""
        if bool(self.kunci) == (self.harfiah is not None):
            raise ValueError(f"numeral {self.cetak!r} needs either a fact key or a literal reason")


@dataclass(frozen=True, slots=True)
class Rujukan:
    """A reference to a captioned table, figure or annex by its ``kunci``; printed as "Tabel 3.2"."""

    kunci: str


@dataclass(frozen=True, slots=True)
class Pecahan:
    """A formula: ``pembilang`` over ``penyebut``, times ``faktor`` (empty for one)."""

    pembilang: str
    penyebut: str
    faktor: str = ""


@dataclass(frozen=True, slots=True)
class CelahSebaris:
    """A marked gap inside a sentence or a cell: what is missing and who should fill it."""

    pesan: str
    pengisi: str = ""


@dataclass(frozen=True, slots=True)
class GantiBaris:
    """A line break inside a paragraph or a cell."""


Sebaris = Tulisan | Angka | Rujukan | Pecahan | CelahSebaris | GantiBaris
