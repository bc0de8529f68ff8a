"""What reading a numeral can give: a number, a stated nothing, or a malformed text."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from akuntabel.bilangan.rentang import Rentang


class Konvensi(Enum):
    """How much a reader may assume about who wrote the numeral."""

    KETAT = "ketat"
    """Somebody else's document: "1.234" alone is refused, because it may be 1234 or 1,234."""
    INDONESIA = "indonesia"
    """Our own print: a dot always separates thousands, a comma always starts the decimals."""


@dataclass(frozen=True, slots=True)
class Bilangan:
    """A numeral that was read.

    Attributes:
        nilai: value with sign and scale word applied ("Rp1,2 miliar" is 1200000000).
        cetak: the text exactly as printed.
        desimal: printed decimals, before the scale word.
        satuan: "%", "Rp", "Orang"; empty where none was printed or given.
        rentang: the values the print may stand for.
    """

    nilai: Decimal
    cetak: str
    desimal: int
    satuan: str
    rentang: Rentang


@dataclass(frozen=True, slots=True)
class Kosong:
    """A stated nothing ("", "-", "n/a", "nihil"). It is never zero.

    Attributes:
        cetak: the text exactly as printed.
        alasan: Indonesian sentence that says what stood there.
    """

    cetak: str
    alasan: str


@dataclass(frozen=True, slots=True)
class Rusak:
    """A text that is not a sound numeral.

    Attributes:
        cetak: the text exactly as printed.
        alasan: Indonesian sentence that says what is wrong.
        kandidat: readings a human may choose from, likeliest first; may be empty.
    """

    cetak: str
    alasan: str
    kandidat: tuple[Bilangan, ...] = ()


Hasil = Bilangan | Kosong | Rusak
