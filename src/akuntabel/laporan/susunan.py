"""What building a document gives: the Naskah, the facts it prints, the gaps still open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from akuntabel.fakta import Fakta
from akuntabel.naskah import Naskah


@dataclass(frozen=True, slots=True)
class CelahLaporan:
    """Something not filled in yet.

    ``wajib`` marks what the mandated structure asks for (PermenPANRB 53/2014, Lampiran II): a final
    document is refused while one of these is open. ``lembar`` is where in the workbook it is filled.
    """

    kunci: str
    pesan: str
    pengisi: str = ""
    lembar: str = ""
    wajib: bool = False


@dataclass(frozen=True, slots=True)
class Susunan:
    """A built document."""

    naskah: Naskah
    fakta: Mapping[str, Fakta]
    celah: tuple[CelahLaporan, ...]
    peraturan: tuple[str, ...]
