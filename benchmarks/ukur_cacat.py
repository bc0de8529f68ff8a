"""Measure what the review finds of planted faults: recall, false alarms, place, first repair, by class.

``python -m benchmarks.ukur_cacat [--terbuka 8] [--tertutup 4] [--rincian FOLDER]`` writes
``docs/ukuran-cacat.md``. The cases of the closed seeds are only counted.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

AKAR = Path(__file__).resolve().parent.parent
sys.path[:0] = [p for p in (str(AKAR),) if p not in sys.path]

from benchmarks.tanam.daftar import semua_kelas  # noqa: E402
from benchmarks.tanam.halaman import halaman_ukuran  # noqa: E402
from benchmarks.tanam.rincian import tulis_rincian  # noqa: E402
from benchmarks.tanam.ukuran import TERTUTUP, semua_kasus  # noqa: E402


def main() -> None:
    """Run the cases and write the page."""
    pilihan = _pilihan()
    benih = [*range(pilihan.terbuka), *range(TERTUTUP, TERTUTUP + pilihan.tertutup)]
    kasus = semua_kasus(pilihan.kelas or semua_kelas(), benih, pilihan.pekerja)
    if pilihan.rincian:
        tulis_rincian(kasus, pilihan.rincian)
    teks = halaman_ukuran(kasus)
    print(teks)
    if not pilihan.kelas:
        Path(pilihan.keluaran).write_text(teks, encoding="utf-8")


def _pilihan() -> argparse.Namespace:
    baca = argparse.ArgumentParser(description="Mengukur temuan atas kesalahan yang ditanam.")
    baca.add_argument("--terbuka", type=int, default=8)
    baca.add_argument("--tertutup", type=int, default=4)
    baca.add_argument("--pekerja", type=int, default=2)
    baca.add_argument("--kelas", nargs="*", default=[], help="hanya kelas ini; halaman tidak ditulis")
    baca.add_argument("--rincian", type=Path, help="folder untuk rincian kasus terbuka")
    baca.add_argument("--keluaran", default=str(AKAR / "docs" / "ukuran-cacat.md"))
    return baca.parse_args()


if __name__ == "__main__":
    main()
