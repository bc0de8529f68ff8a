"""Gaps of a report: what has not been filled in yet."""

from __future__ import annotations

from dataclasses import dataclass


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
