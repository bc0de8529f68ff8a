"""Many tasks in guarded processes: one that hangs, grows or breaks down costs itself alone.

    jalankan_terjaga(fungsi, tugas, pekerja, *, halaman=..., batas=Batas()) -> Iterator[tuple[int, R | Gagal]]

``fungsi`` and ``halaman`` (pages of a task, for its time) are functions of a module; tasks and results can be
pickled. Nothing is raised for a task: what ``fungsi`` raises is a ``Gagal`` too.
"""

from __future__ import annotations

import multiprocessing
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Generic, TypeVar

from .anak_terjaga import (
    KELUAR_MEMORI,
    KELUAR_WAKTU,
    Batas,
    Pekerjaan,
    Pesan,
    bekerja,
    kerja_milidetik,
    memori_terpakai,
)

__all__ = ["Batas", "Gagal", "SebabGagal", "jalankan_terjaga"]

T = TypeVar("T")
R = TypeVar("R")

_JEDA_DETIK = 1 / 20
_JUTA = 1_000_000
_TUNGGU_MATI = 5


class SebabGagal(Enum):
    """Why a task gave no result."""

    WAKTU = "waktu"
    MEMORI = "memori"
    PATAH = "patah"
    SALAH = "salah"


@dataclass(frozen=True, slots=True)
class Gagal:
    """A task without result; ``rincian`` is for programmers."""

    sebab: SebabGagal
    rincian: str = ""
    batas: int = 0

    @property
    def kalimat(self) -> str:
        """Return what to tell the user."""
        match self.sebab:
            case SebabGagal.WAKTU:
                return f"Berkas tidak selesai dibaca dalam {self.batas} detik, jadi dihentikan."
            case SebabGagal.MEMORI:
                return f"Berkas membutuhkan memori lebih dari {self.batas} MB, jadi dihentikan."
            case SebabGagal.PATAH:
                return "Pembacaannya berhenti mendadak; berkas mungkin rusak."
            case SebabGagal.SALAH:
                return "Berkas tidak dapat diolah karena kesalahan di dalam program."


def jalankan_terjaga(
    fungsi: Callable[[T], R],
    tugas: Sequence[T],
    pekerja: int,
    *,
    halaman: Callable[[T], int] | None = None,
    batas: Batas | None = None,
    lanjut: Callable[[], bool] | None = None,
) -> Iterator[tuple[int, R | Gagal]]:
    """Yield number and result of every task as it ends, in up to ``pekerja`` processes at a time.

    ``lanjut`` is asked some times a second; when it says no, what is under way is ended without a result.
    """
    antrean = deque(enumerate(tugas))
    regu = _Regu[R](Pekerjaan(fungsi, halaman or _tanpa_halaman, batas or Batas()), [])
    try:
        while antrean or regu.sibuk():
            while antrean and (bebas := regu.bebas(pekerja)) is not None:
                bebas.beri(*antrean.popleft())
            yield from regu.tunggu()
            if lanjut is not None and not lanjut():
                return
    finally:
        regu.bubarkan()


def _tanpa_halaman(_: object) -> int:
    return 0


@dataclass(slots=True)
class _Pekerja(Generic[R]):
    """A process and what it is doing.

    ``tenggat`` is when it must be done, on a clock that only runs; ``kerja`` how long it may have worked in
    all by then, 0 while that is not known.
    """

    proses: BaseProcess
    sambungan: Connection
    batas: Batas
    nomor: int | None = None
    tenggat: int = 0
    kerja: int = 0
    milidetik: int = 0

    def beri(self, nomor: int, tugas: Any) -> None:
        """Give it a task. A process that is already dead is noticed when its answer is awaited."""
        self.nomor = nomor
        self.kerja = 0
        self.milidetik = self.batas.persiapan * 1000
        self.tenggat = time.monotonic_ns() + self.milidetik * _JUTA
        with suppress(OSError):
            self.sambungan.send(tugas)

    def _mulai(self, milidetik: int, terpakai: int) -> None:
        self.milidetik = milidetik
        self.kerja = terpakai + milidetik
        self.tenggat = time.monotonic_ns() + milidetik * self.batas.sabar * _JUTA

    def jawaban(self) -> tuple[R | Gagal, bool] | None:
        """Return what came out of its task and whether it can go on; None while it is at work."""
        try:
            while self.sambungan.poll():
                pesan, isi, lanjut = self.sambungan.recv()
                if pesan is not Pesan.MULAI:
                    return self._hasil(pesan, isi), lanjut
                self._mulai(*isi)
        except (EOFError, OSError):
            return self._mati(), False
        return self._lewat_batas()

    def _hasil(self, pesan: Pesan, isi: Any) -> R | Gagal:
        if pesan is Pesan.HASIL:
            hasil: R = isi
            return hasil
        return self._memori() if pesan is Pesan.MEMORI else Gagal(SebabGagal.SALAH, isi)

    def _mati(self) -> Gagal:
        self.proses.join(_TUNGGU_MATI)
        kode = self.proses.exitcode
        if kode == KELUAR_WAKTU:
            return self._waktu()
        return self._memori() if kode == KELUAR_MEMORI else Gagal(SebabGagal.PATAH, f"exit code {kode}")

    def _waktu(self) -> Gagal:
        return Gagal(SebabGagal.WAKTU, batas=-(-self.milidetik // 1000))

    def _memori(self) -> Gagal:
        return Gagal(SebabGagal.MEMORI, batas=self.batas.memori >> 20)

    def _lewat_batas(self) -> tuple[R | Gagal, bool] | None:
        pid = self.proses.pid or 0
        if time.monotonic_ns() > self.tenggat or 0 < self.kerja < kerja_milidetik(pid):
            return self._waktu(), False
        return (self._memori(), False) if memori_terpakai(pid) > self.batas.memori else None

    def henti(self) -> None:
        """End the process whatever it does."""
        self.proses.kill()
        self.proses.join(_TUNGGU_MATI)
        self.sambungan.close()


@dataclass(slots=True)
class _Regu(Generic[R]):
    """The processes at work."""

    pekerjaan: Pekerjaan
    anggota: list[_Pekerja[R]]

    def sibuk(self) -> bool:
        """Tell whether any has a task."""
        return any(p.nomor is not None for p in self.anggota)

    def bebas(self, paling_banyak: int) -> _Pekerja[R] | None:
        """Return a process without task, a new one while there are fewer than allowed."""
        for satu in self.anggota:
            if satu.nomor is None:
                return satu
        return self._mulai() if len(self.anggota) < max(1, paling_banyak) else None

    def _mulai(self) -> _Pekerja[R]:
        konteks = multiprocessing.get_context("spawn")
        kita, anak = konteks.Pipe()
        proses = konteks.Process(target=bekerja, args=(anak, self.pekerjaan), daemon=True)
        proses.start()
        anak.close()
        self.anggota.append(_Pekerja(proses, kita, self.pekerjaan.batas))
        return self.anggota[-1]

    def tunggu(self) -> Iterator[tuple[int, R | Gagal]]:
        """Yield what is done, after waiting a moment for something to happen."""
        wait([p.sambungan for p in self.anggota if p.nomor is not None], _JEDA_DETIK)
        for satu in list(self.anggota):
            nomor = satu.nomor
            jawaban = satu.jawaban() if nomor is not None else None
            if nomor is None or jawaban is None:
                continue
            hasil, lanjut = jawaban
            satu.nomor = None
            if not lanjut:
                self.anggota.remove(satu)
                satu.henti()
            yield nomor, hasil

    def bubarkan(self) -> None:
        """End all processes."""
        for satu in self.anggota:
            satu.henti()
        self.anggota.clear()
