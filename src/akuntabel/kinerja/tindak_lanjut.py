"""What became of the recommendations of the last evaluation (LHE AKIP)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class StatusTindakLanjut(Enum):
    """How far a recommendation has been followed."""

    SELESAI = "selesai"
    PROSES = "dalam proses"
    BELUM = "belum ditindaklanjuti"


@dataclass(frozen=True, slots=True)
class TindakLanjut:
    """A recommendation, what was done, and where that can be seen; ``tahun`` is that of the LHE."""

    kode: str
    rekomendasi: str
    status: StatusTindakLanjut
    tindak_lanjut: str = ""
    bukti: str = ""
    tahun: int | None = None
    catatan: str = ""
