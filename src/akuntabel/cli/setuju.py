"""Before a workbook is changed: show every change, then ask."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, TextIO

from .gagal import pesan_galat
from .tampilan import bungkus, warnai

if TYPE_CHECKING:
    from akuntabel.pertukaran.tambal import Ubahan

_TAMPIL = 60
_PANJANG = 160


def setuju(ya: bool) -> bool:
    """Ask whether to go on; without a terminal only ``--ya`` is an answer, and its absence is explained."""
    if ya:
        return True
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        pesan_galat("Belum ada yang diubah. Jalankan lagi dengan --ya untuk menyetujui perubahan di atas.")
        return False
    print("Lanjutkan? [y/T] ", end="", file=sys.stderr, flush=True)
    if sys.stdin.readline().strip().casefold() in ("y", "ya"):
        return True
    print("Tidak ada yang diubah.", file=sys.stderr)
    return False


def cetak_ubahan(ubahan: Sequence[Ubahan], aliran: TextIO, *, tampil: int = _TAMPIL) -> None:
    """Print changes by sheet and row: column, before, after; long lists and long texts are cut."""
    from akuntabel.api import uraikan

    sebelum = ("", "")
    for u in list(uraikan(ubahan))[:tampil]:
        if u.lembar != sebelum[0]:
            print(warnai(f"Lembar {u.lembar}", "tebal", aliran), file=aliran)
        if u.tempat and (u.lembar, u.tempat) != sebelum:
            print(f"  {u.tempat[:1].upper()}{u.tempat[1:]}", file=aliran)
        sebelum = (u.lembar, u.tempat)
        semula = _ringkas(u.semula)
        menjadi = _ringkas(u.menjadi) or "(dikosongkan)"
        isi = f"{u.kolom}: {semula} → {menjadi}" if semula else f"{u.kolom}: {menjadi}"
        for baris in bungkus(isi, "    ", "      "):
            print(baris, file=aliran)
    if len(ubahan) > tampil:
        print(f"  … dan {len(ubahan) - tampil} sel lagi", file=aliran)


def json_ubahan(ubahan: Sequence[Ubahan]) -> list[dict[str, str]]:
    """Return changes for machines."""
    from akuntabel.api import uraikan

    return [asdict(u) for u in uraikan(ubahan)]


def _ringkas(teks: str) -> str:
    satu = " ".join(teks.split())
    return satu if len(satu) <= _PANJANG else f"{satu[:_PANJANG]}…"
