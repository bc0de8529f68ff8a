"""Money: ceilings by budget document, spending, and totals that documents state themselves. Whole rupiah."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum


@dataclass(frozen=True, slots=True)
class Pagu:
    """A ceiling of a node in a budget document; entered at subkegiatan level wherever it is known.

    ``jumlah`` in rupiah. A ceiling of a node whose descendants have ceilings too is the document's own
    total: it is compared with their sum, never used instead of it.
    """

    simpul: str
    dokumen: str
    jumlah: Decimal
    sumber_dana: str = "APBD"
    catatan: str = ""


class StatusUang(Enum):
    """Whether an amount was reported or derived from others."""

    DILAPORKAN = "dilaporkan"
    DITURUNKAN = "diturunkan"


@dataclass(frozen=True, slots=True)
class RealisasiAnggaran:
    """Spending of a node in the reporting year, in rupiah."""

    simpul: str
    jumlah: Decimal
    sumber_dana: str = "APBD"
    status: StatusUang = StatusUang.DILAPORKAN
    alasan: str = ""
    sumber: str = ""
    catatan: str = ""


@dataclass(frozen=True, slots=True)
class TotalAnggaran:
    """A total that a document states itself, a fact of its own: the budget of the whole agency in a year."""

    tahun: int
    dokumen: str
    pagu: Decimal
    sumber_dana: str = "APBD"
    realisasi: Decimal | None = None
    catatan: str = ""


@dataclass(frozen=True, slots=True)
class JenisBelanja:
    """One kind of spending of the reporting year (pegawai, barang dan jasa, modal, ...), in rupiah."""

    jenis: str
    pagu: Decimal | None = None
    realisasi: Decimal | None = None
    sumber: str = ""
    catatan: str = ""
