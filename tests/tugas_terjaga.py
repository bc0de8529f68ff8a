"""Tasks for guarded processes: some end well, some hang, grow, break or fail."""

from __future__ import annotations

import os
import time


def kerjakan(tugas: str) -> str:
    match tugas.split():
        case ["tidur", detik, *_]:
            time.sleep(int(detik))
        case ["memori", mb]:
            wadah = []
            for _ in range(int(mb)):
                wadah.append(bytearray(os.urandom(1)) * (1 << 20))
                time.sleep(1 / 2000)
        case ["sekaligus", mb]:
            bytearray(int(mb) << 20)
        case ["patah"]:
            os._exit(9)
        case ["salah"]:
            raise LookupError("tidak ada")
        case ["proses"]:
            return str(os.getpid())
    return tugas


def halaman(tugas: str) -> int:
    return 40 if tugas.endswith("40") else 0
