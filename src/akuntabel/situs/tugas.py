"""Work that takes longer than a page may: done in a thread, one at a time, with steps one can watch."""

from __future__ import annotations

import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

Lapor = Callable[[str], None]
Kerja = Callable[[Lapor], Any]


@dataclass(slots=True)
class Tugas:
    """A piece of work: its steps so far, and how it ended."""

    nomor: int
    judul: str
    kode: str
    langkah: list[str] = field(default_factory=list)
    hasil: Any = None
    galat: Exception | None = None
    selesai: bool = False

    @property
    def berhasil(self) -> bool:
        """Tell whether it has ended well."""
        return self.selesai and self.galat is None

    @property
    def langkah_lalu(self) -> list[str]:
        """Return the steps that are done."""
        return self.langkah if self.selesai else self.langkah[:-1]

    @property
    def langkah_kini(self) -> str:
        """Return the step under way, empty when there is none."""
        return "" if self.selesai or not self.langkah else self.langkah[-1]


class Papan:
    """The board of all work since the start."""

    def __init__(self) -> None:
        """Begin empty."""
        self._tugas: dict[int, Tugas] = {}
        self._giliran = threading.Lock()
        self._kunci = threading.Lock()

    def mulai(self, judul: str, kode: str, kerja: Kerja) -> Tugas:
        """Start work and return at once; it waits for its turn while other work runs."""
        with self._kunci:
            tugas = Tugas(len(self._tugas) + 1, judul, kode, ["menunggu giliran"])
            self._tugas[tugas.nomor] = tugas
        threading.Thread(target=self._kerjakan, args=(tugas, kerja), daemon=True).start()
        return tugas

    def _kerjakan(self, tugas: Tugas, kerja: Kerja) -> None:
        with self._giliran:
            tugas.langkah.clear()
            try:
                tugas.hasil = kerja(tugas.langkah.append)
            except Exception as salah:
                tugas.galat = salah
            finally:
                tugas.selesai = True

    def cari(self, nomor: int) -> Tugas | None:
        """Return work by its number."""
        return self._tugas.get(nomor)

    @property
    def berjalan(self) -> list[Tugas]:
        """Return the work that has not ended."""
        return [t for t in self._tugas.values() if not t.selesai]


def jejak(salah: Exception) -> str:
    """Return the traceback for the terminal; never for a page."""
    return "".join(traceback.format_exception(salah))
