"""One case: ``python -m benchmarks.tanam KELAS BENIH [--simpan FOLDER]`` plants it and judges."""

from __future__ import annotations

import argparse
from pathlib import Path

from .jalan import dokumen, jalankan
from .rincian import baris
from .ukuran import TERTUTUP


def main() -> None:
    """Show one open case; closed seeds are refused, they serve only to be counted."""
    baca = argparse.ArgumentParser(description="Menanam satu kesalahan, lalu menunjukkan temuannya.")
    baca.add_argument("kelas")
    baca.add_argument("benih", type=int)
    baca.add_argument("--simpan", type=Path, help="simpan laporan benar dan laporan bertanam di folder ini")
    pilihan = baca.parse_args()
    if pilihan.benih >= TERTUTUP:
        baca.error("benih tertutup hanya dihitung, tidak ditampilkan")
    kasus = jalankan(pilihan.kelas, pilihan.benih)
    if kasus is None:
        print("Tidak ada laporan yang cocok untuk kelas ini.")
        return
    print("\n".join(baris(kasus)))
    if pilihan.simpan:
        pilihan.simpan.mkdir(parents=True, exist_ok=True)
        for nama, isi in dokumen(pilihan.kelas, pilihan.benih).items():
            (pilihan.simpan / nama).write_bytes(isi)


main()
