"""Gaps of a report on the terminal and for machines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TextIO

from .tampilan import bungkus

if TYPE_CHECKING:
    from akuntabel.laporan import CelahLaporan

_CELAH_TAMPIL = 4


def cetak_celah(celah: Sequence[CelahLaporan], aliran: TextIO) -> None:
    """Print the gaps by sheet, what the structure demands first."""
    urutan = sorted(celah, key=lambda c: not c.wajib)
    for lembar in dict.fromkeys(c.lembar for c in urutan):
        isi = [c for c in urutan if c.lembar == lembar]
        print(f"  Lembar {lembar} ({len(isi)}):", file=aliran)
        for c in isi[:_CELAH_TAMPIL]:
            wajib = " [wajib]" if c.wajib else ""
            if lembar == "Narasi":
                wajib = f" (kunci {c.kunci.partition('narasi:')[2]}){wajib}"
            pesan = f"{c.pesan[:1].upper()}{c.pesan[1:]}{wajib}. Diisi {c.pengisi}."
            for baris in bungkus(pesan, "    - ", "      "):
                print(baris, file=aliran)
        if len(isi) > _CELAH_TAMPIL:
            print(f"    - … dan {len(isi) - _CELAH_TAMPIL} lagi", file=aliran)


def json_celah(celah: Sequence[CelahLaporan]) -> list[dict[str, object]]:
    """Return gaps for machines."""
    return [
        {"kunci": c.kunci, "pesan": c.pesan, "pengisi": c.pengisi, "lembar": c.lembar, "wajib": c.wajib}
        for c in celah
    ]
