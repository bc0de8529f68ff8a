"""Parsing of arguments and dispatch."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from importlib import import_module

from akuntabel import __version__

from .argumen import (
    arsip,
    baca,
    batal,
    buka,
    cek,
    formulir,
    gabung,
    impor_anggaran,
    lanjut,
    reviu,
    serap,
    susun,
)
from .bahasa import PenguraiIndonesia

PERINTAH = (formulir, baca, cek, susun, reviu, arsip, buka, batal, lanjut, impor_anggaran, serap, gabung)
"""The commands in the order of the help."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code."""
    pengurai = susun_pengurai()
    pilihan = pengurai.parse_args(argv)
    jalankan: Callable[[argparse.Namespace], int] = import_module(
        f".{pilihan.perintah.replace('-', '_')}", __package__
    ).jalankan
    try:
        return jalankan(pilihan)
    except KeyboardInterrupt:
        print("Dihentikan.", file=sys.stderr)
        return 130
    except BrokenPipeError:
        return 141


def susun_pengurai() -> argparse.ArgumentParser:
    """Return the parser of all commands."""
    pengurai = PenguraiIndonesia(
        prog="akuntabel",
        description="Akuntabilitas kinerja instansi pemerintah: dari data kinerja ke LKjIP.",
        epilog="Bantuan satu perintah: akuntabel PERINTAH --help",
    )
    pengurai.add_argument(
        "--versi", action="version", version=f"akuntabel {__version__}", help="tampilkan versi"
    )
    perintah = pengurai.add_subparsers(dest="perintah", metavar="PERINTAH", required=True, title="perintah")
    for satu in PERINTAH:
        satu.tambah(perintah)
    return pengurai
