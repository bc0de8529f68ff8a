"""Measure the three formats: time against bare parts and LibreOffice, memory, batches.

``python -m benchmarks.ukur_laporan [--ulang 5] [--borongan 200] [--borongan-besar 30]`` writes
``docs/ukuran.md``.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

AKAR = Path(__file__).resolve().parent.parent
sys.path[:0] = [p for p in (str(AKAR),) if p not in sys.path]

CARA = ("utuh", "bagian", "libreoffice")
GARIS_BESAR = "sasaran"


def main() -> None:
    """Measure everything and write the page."""
    pilihan = _pilihan()
    from benchmarks.halaman_ukuran import HasilUkur, susun_halaman

    with tempfile.TemporaryDirectory(prefix="ukur-") as folder:
        buku = _buku(Path(folder))
        waktu = {nama: _waktu(berkas, pilihan.ulang) for nama, berkas in buku.items()}
        memori = {nama: _memori(berkas, Path(folder)) for nama, berkas in buku.items()}
    hasil = HasilUkur(waktu, memori, _borongan(pilihan), pilihan.ulang)
    halaman = susun_halaman(hasil)
    print(halaman)
    Path(pilihan.keluaran).write_text(halaman, encoding="utf-8")


def _pilihan() -> argparse.Namespace:
    baca = argparse.ArgumentParser(
        description="Mengukur penyusunan laporan; hasilnya menjadi docs/ukuran.md."
    )
    baca.add_argument("--ulang", type=int, default=5, help="banyak ulangan setiap cara")
    baca.add_argument("--borongan", type=int, default=200, help="banyak laporan sedang yang diborong")
    baca.add_argument("--borongan-besar", type=int, default=30, help="banyak laporan besar yang diborong")
    baca.add_argument("--keluaran", default=str(AKAR / "docs" / "ukuran.md"))
    return baca.parse_args()


def _buku(folder: Path) -> dict[str, Path]:
    """Return the workbooks to measure with, by what they are called on the page."""
    from akuntabel.pertukaran.buku import tulis_buku
    from benchmarks.besar import potret_besar

    besar = folder / "besar.xlsx"
    besar.write_bytes(tulis_buku(potret_besar()))
    contoh = sorted((AKAR / "contoh").glob("*.xlsx"))
    return {**{f"Contoh {b.stem}": b for b in contoh}, "Besar (rekaan)": besar}


def _waktu(berkas: Path, ulang: int) -> dict[str, list[float]]:
    """Return seconds by step; the ways take turns, so that a busy machine is busy for all of them."""
    hasil: dict[str, list[float]] = defaultdict(list)
    for n in range(ulang):
        for cara in CARA:
            perintah = [sys.executable, "-m", "benchmarks.satu_kali", cara, str(berkas), GARIS_BESAR]
            keluaran = subprocess.run(perintah, check=True, capture_output=True, cwd=AKAR).stdout
            for nama, detik in json.loads(keluaran).items():
                hasil[f"{cara}: {nama}"].append(detik)
        _lapor(f"{berkas.stem}: ulangan {n + 1} dari {ulang}")
    return dict(hasil)


def _memori(berkas: Path, folder: Path) -> object:
    from benchmarks.memori import puncak

    perintah = [sys.executable, "-m", "akuntabel", "susun", str(berkas), "--garis-besar", GARIS_BESAR]
    semua = [puncak([*perintah, "--keluaran", str(folder / f"{berkas.stem}-{n}")]) for n in range(3)]
    _lapor(f"{berkas.stem}: memori {semua}")
    return max(semua, key=lambda p: p.bersama)


def _borongan(pilihan: argparse.Namespace) -> Iterable[object]:
    from benchmarks.besar import BESAR, SEDANG
    from benchmarks.borongan import borong

    hasil = []
    for nama, ukuran, banyak in (
        ("sedang", SEDANG, pilihan.borongan),
        ("besar", BESAR, pilihan.borongan_besar),
    ):
        hasil.append((nama, borong(banyak, ukuran, GARIS_BESAR)))
        _lapor(f"borongan {nama} selesai: {hasil[-1][1].laju:.2f} laporan per detik")
    return hasil


def _lapor(teks: str) -> None:
    print(teks, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
