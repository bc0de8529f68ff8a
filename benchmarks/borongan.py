"""Many different reports on two cores: reports per second, and the memory of the workers as they go on."""

from __future__ import annotations

import os
import tempfile
from collections import defaultdict
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from statistics import linear_regression
from time import perf_counter

import psutil

from akuntabel import api
from benchmarks.besar import Ukuran, potret_besar
from benchmarks.memori import MB

PEKERJA = 2
_PEMANASAN = 10


@dataclass(frozen=True, slots=True)
class Langkah:
    """One report made: by which worker, how large, the worker's memory in bytes afterwards."""

    pekerja: int
    halaman: int
    rss: int


@dataclass(frozen=True, slots=True)
class Borongan:
    """All reports of a batch in the order of their seeds, and its seconds, the start of workers included."""

    detik: float
    langkah: tuple[Langkah, ...]

    @property
    def laju(self) -> float:
        """Return reports per second."""
        return len(self.langkah) / self.detik

    @property
    def per_pekerja(self) -> list[list[int]]:
        """Return the memory in bytes after each report, worker by worker."""
        kumpulan: dict[int, list[int]] = defaultdict(list)
        for langkah in self.langkah:
            kumpulan[langkah.pekerja].append(langkah.rss)
        return list(kumpulan.values())

    def rss_setelah(self, banyak: int) -> int:
        """Return the mean memory of a worker in MB when the batch has made this many reports."""
        letak = banyak // PEKERJA - 1
        nilai = [rss[min(letak, len(rss) - 1)] for rss in self.per_pekerja]
        return round(sum(nilai) / len(nilai) / MB)

    def kemiringan(self) -> float:
        """Return the growth of a worker in kB per report after warm-up (least squares, mean)."""
        lereng = [
            linear_regression(range(len(rss) - _PEMANASAN), rss[_PEMANASAN:]).slope
            for rss in self.per_pekerja
            if len(rss) > _PEMANASAN + 1
        ]
        return sum(lereng) / len(lereng) / 1000 if lereng else 0.0


def borong(banyak: int, ukuran: Ukuran, garis_besar: str) -> Borongan:
    """Make this many different reports, three formats and archive each, with two spawned workers."""
    awal = perf_counter()
    with ProcessPoolExecutor(PEKERJA, mp_context=get_context("spawn")) as kolam:
        hasil = kolam.map(_satu, range(banyak), [ukuran] * banyak, [garis_besar] * banyak)
        langkah = tuple(hasil)
    return Borongan(perf_counter() - awal, langkah)


def _satu(benih: int, ukuran: Ukuran, garis_besar: str) -> Langkah:
    with tempfile.TemporaryDirectory(prefix="ukur-") as folder:
        pilihan = api.Pilihan(garis_besar=garis_besar)
        hasil = api.susun_potret(potret_besar(benih, ukuran), Path(folder), pilihan, lambda _: None)
    return Langkah(os.getpid(), hasil.halaman, psutil.Process().memory_info().rss)
