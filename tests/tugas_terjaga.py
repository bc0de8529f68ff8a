"""Tasks for guarded processes: some end well, some hang, grow, break or fail."""

from __future__ import annotations

import os
import re
import time


def kerjakan(tugas: str) -> str:
    jenis, *angka = tugas.split()
    kerja = _KERJA.get(jenis)
    hasil = kerja(int(angka[0]) if angka else 0) if kerja else None
    return hasil or tugas


def halaman(tugas: str) -> int:
    return 40 if tugas.endswith("40") else 0


def _hitung(detik: int) -> None:
    akhir = time.process_time() + detik
    while time.process_time() < akhir:
        pass


def _memori(mb: int) -> None:
    wadah = []
    for _ in range(mb):
        wadah.append(bytearray(os.urandom(1)) * (1 << 20))
        time.sleep(1 / 2000)


def _sekaligus(mb: int) -> None:
    bytearray(mb << 20)


def _regex(_: int) -> None:
    re.match(r"(a+)+$", "a" * 40 + "b")


def _patah(_: int) -> None:
    os._exit(9)


def _salah(_: int) -> None:
    raise LookupError("tidak ada")


def _proses(_: int) -> str:
    return str(os.getpid())


_KERJA = {
    "tidur": time.sleep,
    "hitung": _hitung,
    "memori": _memori,
    "sekaligus": _sekaligus,
    "regex": _regex,
    "patah": _patah,
    "salah": _salah,
    "proses": _proses,
}
