"""Facts and their keys: one value per key, with the string it is printed as and where it comes from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from .sumber import Sumber

_KUNCI = re.compile(
    r"(?P<jenis>[a-z_]+):(?P<kode>[^\s:@/]+)\.(?P<atribut>[a-z_0-9]+)"
    r"(?:@(?P<tahun>[0-9]{4}(?:-tw[1-4])?))?(?:/(?P<versi>[^\s:@/]+))?"
)
KODE_SAH = re.compile(r"[^\s:@/]+")


@dataclass(frozen=True, slots=True)
class Kunci:
    """The address of a fact, written ``jenis:kode.atribut@tahun/versi``.

    ``kode`` is the stable code the user gave a row; ``tahun`` may carry a quarter (``2022-tw3``).
    """

    jenis: str
    kode: str
    atribut: str
    tahun: str = ""
    versi: str = ""

    def __str__(self) -> str:
        """Return the written form."""
        tahun = f"@{self.tahun}" if self.tahun else ""
        versi = f"/{self.versi}" if self.versi else ""
        return f"{self.jenis}:{self.kode}.{self.atribut}{tahun}{versi}"

    @classmethod
    def parse(cls, teks: str) -> Kunci:
        """Read the written form; raise ValueError when it is none."""
        cocok = _KUNCI.fullmatch(teks)
        if cocok is None:
            raise ValueError(f"not a fact key: {teks!r}")
        return cls(**{nama: nilai or "" for nama, nilai in cocok.groupdict().items()})


@dataclass(frozen=True, slots=True)
class Fakta:
    """A figure of the report: its key, exact value, canonical print, unit and origin.

    ``rumus`` is the derivation as one would write it down ("98,2 / 90 × 100"), empty for what was entered;
    ``asal`` are the keys it was computed from.
    """

    kunci: str
    nilai: Decimal
    cetak: str
    satuan: str = ""
    sumber: Sumber = Sumber()
    rumus: str = ""
    asal: tuple[str, ...] = ()
