"""Many tasks in processes of their own: one that breaks its process costs itself alone."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

_TUGAS_PER_PROSES = 50


def banyak_inti() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def serentak(fungsi: Callable[[T], R], tugas: Sequence[T], pekerja: int) -> Iterator[tuple[int, R | None]]:
    """Yield number and result of every task as it ends; None when its process broke down.

    ``fungsi`` is a function of a module, tasks and results can be pickled. What it raises is raised here.
    """
    sisa = dict(enumerate(tugas))
    if not sisa:
        return
    kolam = _kolam(min(pekerja, len(sisa)))
    try:
        janji = {kolam.submit(fungsi, t): n for n, t in sisa.items()}
        for selesai in as_completed(janji):
            if not isinstance(selesai.exception(), BrokenProcessPool):
                sisa.pop(janji[selesai])
                yield janji[selesai], selesai.result()
    except BaseException:
        kolam.shutdown(wait=False, cancel_futures=True)
        raise
    kolam.shutdown()
    for nomor, satu in sisa.items():
        yield nomor, _sendiri(fungsi, satu)


def _sendiri(fungsi: Callable[[T], R], tugas: T) -> R | None:
    """Run a task that was in a pool that broke down alone, so that only the culprit fails."""
    with _kolam(1) as kolam:
        try:
            return kolam.submit(fungsi, tugas).result()
        except BrokenProcessPool:
            return None


def _kolam(pekerja: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(
        pekerja,
        mp_context=multiprocessing.get_context("spawn"),
        initializer=_abaikan_henti,
        max_tasks_per_child=_TUGAS_PER_PROSES,
    )


def _abaikan_henti() -> None:
    """Leave Ctrl+C to the process that waits for the results."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
