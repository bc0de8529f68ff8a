"""The guarded process: does tasks one by one and ends itself before it takes too much memory."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

KELUAR_MEMORI = 77
KELUAR_WAKTU = 78
_JEDA_DETIK = 1 / 20
_JUTA = 1_000_000
_TUGAS_PER_PROSES = 50
_CADANGAN = 32 * 1024 * 1024


class Pesan(Enum):
    """What the process says: it begins (with its time), it is done, it failed."""

    MULAI = "mulai"
    HASIL = "hasil"
    SALAH = "salah"
    MEMORI = "memori"


@dataclass(frozen=True, slots=True)
class Batas:
    """What a task may take: seconds of work, more of them for each page, and bytes of memory.

    Counted is the time the process works, so that a busy machine fails nobody; of the time that passes it
    may take ``sabar`` times as much. ``persiapan`` are the seconds for starting the process and counting
    pages.
    """

    detik: int = 5
    milidetik_per_halaman: int = 100
    memori: int = 512 * 1024 * 1024
    sabar: int = 4
    persiapan: int = 60

    def milidetik(self, halaman: int) -> int:
        """Return the time for a task of so many pages."""
        return self.detik * 1000 + self.milidetik_per_halaman * halaman


@dataclass(frozen=True, slots=True)
class Pekerjaan:
    """What is done with every task: the work itself, how many pages it has, what it may take."""

    fungsi: Callable[[Any], Any]
    halaman: Callable[[Any], int]
    batas: Batas


def bekerja(sambungan: Connection, pekerjaan: Pekerjaan) -> None:
    """Do the tasks that come, until the other side is gone or this process has grown."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    memori = pekerjaan.batas.memori
    _batasi_memori(memori)
    penjaga = _Penjaga(memori)
    threading.Thread(target=penjaga.awasi, daemon=True).start()
    for urutan in range(_TUGAS_PER_PROSES):
        try:
            tugas = sambungan.recv()
        except (EOFError, OSError):
            return
        jawaban = _kerjakan(sambungan, tugas, pekerjaan, penjaga)
        penjaga.selesai()
        lanjut = urutan + 1 < _TUGAS_PER_PROSES and memori_terpakai() * 2 < memori
        _kirim(sambungan, *jawaban, lanjut)
        if not lanjut:
            return


def _kerjakan(
    sambungan: Connection, tugas: Any, pekerjaan: Pekerjaan, penjaga: _Penjaga
) -> tuple[Pesan, Any]:
    try:
        waktu = pekerjaan.batas.milidetik(pekerjaan.halaman(tugas))
        sambungan.send((Pesan.MULAI, penjaga.mulai(waktu), True))
        return Pesan.HASIL, pekerjaan.fungsi(tugas)
    except MemoryError:
        return Pesan.MEMORI, ""
    except Exception as salah:
        return Pesan.SALAH, f"{type(salah).__name__}: {salah}"[:500]


def _kirim(sambungan: Connection, pesan: Pesan, isi: Any, lanjut: bool) -> None:
    try:
        sambungan.send((pesan, isi, lanjut))
    except OSError:
        return
    except Exception as salah:
        sambungan.send((Pesan.SALAH, f"{type(salah).__name__}: {salah}"[:500], lanjut))


@dataclass(slots=True)
class _Penjaga:
    """Ends the process at once when it takes more memory or time than it may."""

    memori: int
    tenggat: int = 0

    def mulai(self, milidetik: int) -> tuple[int, int]:
        """Begin a task; return its time and the work of the process so far, both in milliseconds."""
        terpakai = time.process_time_ns()
        self.tenggat = terpakai + milidetik * _JUTA
        return milidetik, terpakai // _JUTA

    def selesai(self) -> None:
        """End a task."""
        self.tenggat = 0

    def awasi(self) -> None:
        """Look again and again."""
        tunggu = threading.Event()
        while not tunggu.wait(_JEDA_DETIK):
            if memori_terpakai() > self.memori:
                os._exit(KELUAR_MEMORI)
            if self.tenggat and time.process_time_ns() > self.tenggat:
                os._exit(KELUAR_WAKTU)


def _batasi_memori(memori: int) -> None:
    """Let the system refuse what no watching would notice in time.

    Counted are pages of the process's own, touched or not; shared libraries are not.
    """
    if sys.platform != "linux":
        return
    import resource

    batas = memori + _CADANGAN
    resource.setrlimit(resource.RLIMIT_DATA, (batas, batas))


def memori_terpakai(pid: int | str = "self") -> int:
    """Return the bytes a process holds in memory now; 0 where the system does not say."""
    try:
        halaman = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
        return halaman * os.sysconf("SC_PAGE_SIZE")
    except (OSError, IndexError, ValueError, AttributeError):
        return _memori_tanpa_proc() if pid == "self" else 0


def kerja_milidetik(pid: int) -> int:
    """Return how long a process has worked; 0 where the system does not say."""
    try:
        bagian = (
            Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        )
        return (int(bagian[11]) + int(bagian[12])) * 1000 // os.sysconf("SC_CLK_TCK")
    except (OSError, IndexError, ValueError, AttributeError):
        return 0


def _memori_tanpa_proc() -> int:
    """Return the bytes of this process where there is no /proc; on macOS the most it ever held."""
    if sys.platform == "win32":
        return _memori_windows()
    try:
        import resource
    except ImportError:
        return 0
    paling = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return paling if sys.platform == "darwin" else paling * 1024


class _PencacahMemori(ctypes.Structure):
    _fields_ = (
        ("cb", ctypes.c_uint32),
        ("PageFaultCount", ctypes.c_uint32),
        ("PeakWorkingSetSize", ctypes.c_size_t),
        ("WorkingSetSize", ctypes.c_size_t),
        ("QuotaPeakPagedPoolUsage", ctypes.c_size_t),
        ("QuotaPagedPoolUsage", ctypes.c_size_t),
        ("QuotaPeakNonPagedPoolUsage", ctypes.c_size_t),
        ("QuotaNonPagedPoolUsage", ctypes.c_size_t),
        ("PagefileUsage", ctypes.c_size_t),
        ("PeakPagefileUsage", ctypes.c_size_t),
    )


def _memori_windows() -> int:
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - the name exists on Windows only
    kernel.GetCurrentProcess.restype = ctypes.c_void_p
    kernel.K32GetProcessMemoryInfo.argtypes = (ctypes.c_void_p, ctypes.c_void_p, ctypes.c_uint32)
    cacah = _PencacahMemori(cb=ctypes.sizeof(_PencacahMemori))
    if not kernel.K32GetProcessMemoryInfo(kernel.GetCurrentProcess(), ctypes.byref(cacah), cacah.cb):
        return 0
    return int(cacah.WorkingSetSize)
