"""Eight people at once, each asking page after page without a pause: the times they wait."""

from __future__ import annotations

import http.client
import json
import os
import random
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path

import psutil

from .peladen_sementara import AKAR, granian

ORANG = 8
INSTANSI = 10
_BENIH = 20261124
Waktu = dict[str, list[int]]


@dataclass(frozen=True, slots=True)
class Putaran:
    """Microseconds by page, for years no worker had read and afterwards; the server's work for a request."""

    pertama: Waktu
    lagi: Waktu
    kerja_pertama: int
    kerja_lagi: int
    beban: str


def ukur(lingkungan: dict[str, str], putaran: int) -> list[Putaran]:
    """Serve a filled database as an installation would, and ask it ``putaran`` times."""
    bekal = json.loads(perintah(lingkungan, "bekal", str(ORANG), str(INSTANSI)))
    hasil = []
    with granian(lingkungan) as (port, proses):
        for nomor in range(putaran):
            perintah(lingkungan, "segarkan")
            pertama, kerja_pertama = _serentak(port, proses, bekal, _BENIH + nomor)
            lagi, kerja_lagi = _serentak(port, proses, bekal, -_BENIH - nomor)
            beban = f"{os.getloadavg()[0]:.1f}".replace(".", ",")
            hasil.append(Putaran(pertama, lagi, kerja_pertama, kerja_lagi, beban))
    return hasil


def perintah(lingkungan: dict[str, str], *isi: str) -> str:
    """Run a step that needs Django on that database, in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "benchmarks.layanan_bekal", *isi],
        check=True, stdout=subprocess.PIPE, text=True, cwd=AKAR,
        env=os.environ | lingkungan | {"PYTHONPATH": f"{AKAR / 'src'}:{AKAR}"},
    ).stdout  # fmt: skip


def perintah_situs(lingkungan: dict[str, str], *isi: str) -> None:
    """Run a command of the server on that database, in a process of its own."""
    subprocess.run(
        [sys.executable, "-m", "akuntabel.situs", *isi],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=AKAR,
        env=os.environ | lingkungan | {"PYTHONPATH": f"{AKAR / 'src'}:{AKAR}"},
    )  # fmt: skip


def _serentak(port: int, proses: int, bekal: dict[str, object], benih: int) -> tuple[Waktu, int]:
    hasil: Waktu = {nama: [] for nama in bekal["alamat"]}
    gagal: list[str] = []
    orang = [
        threading.Thread(target=_seorang, args=(port, sesi, bekal["alamat"], benih + n, hasil, gagal))
        for n, sesi in enumerate(bekal["sesi"])
    ]
    awal = _kerja(proses)
    for satu in orang:
        satu.start()
    for satu in orang:
        satu.join()
    if gagal:
        raise RuntimeError(gagal[0])
    return hasil, (_kerja(proses) - awal) // sum(map(len, hasil.values()))


def _kerja(proses: int) -> int:
    """Return the microseconds the processor has worked for a server: what others do does not count in it."""
    semua = psutil.Process(proses).children(recursive=True)
    return int(sum(p.cpu_times().user + p.cpu_times().system for p in semua) * 1_000_000)


def _seorang(
    port: int, sesi: str, alamat: dict[str, list[str]], benih: int, hasil: Waktu, gagal: list[str]
) -> None:
    """Ask every page of every agency once, in an order of one's own."""
    semua = [(nama, a) for nama, daftar in alamat.items() for a in daftar]
    random.Random(benih).shuffle(semua)
    sambungan = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    for nama, satu in semua:
        awal = time.perf_counter_ns()
        sambungan.request("GET", satu, headers={"Cookie": f"akuntabel_sesi={sesi}"})
        jawaban = sambungan.getresponse()
        jawaban.read()
        hasil[nama].append((time.perf_counter_ns() - awal) // 1000)
        if jawaban.status != http.client.OK:
            gagal.append(f"{satu}: {jawaban.status}")
            break
    sambungan.close()


def folder_data(folder: Path) -> dict[str, str]:
    """Return the environment of a server without TLS on this computer."""
    return {"AKUNTABEL_DATA": str(folder), "AKUNTABEL_HTTPS": "0", "AKUNTABEL_CONTOH": "1",
            "SECRET_KEY": "u" * 64, "DJANGO_SETTINGS_MODULE": "akuntabel.situs.layanan"}  # fmt: skip
