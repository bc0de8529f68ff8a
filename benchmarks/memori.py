"""Peak memory of a command and its children, watched from outside every 10 ms."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass

import psutil

MB = 1_000_000
_JEDA = 0.01


@dataclass(frozen=True, slots=True)
class Puncak:
    """Peaks in MB (10^6 bytes) of resident memory; ``bersama`` is the largest sum at one moment.

    The sum counts pages shared by both processes twice, so it is never too small.
    """

    induk: int
    anak: int
    bersama: int


def puncak(perintah: Sequence[str]) -> Puncak:
    """Run a command to its end and return its peaks.

    Raises CalledProcessError when it fails.
    """
    with subprocess.Popen(perintah, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as proses:
        hasil = _amati(psutil.Process(proses.pid), proses)
        galat = proses.stderr.read() if proses.stderr else b""
    if proses.returncode:
        raise subprocess.CalledProcessError(proses.returncode, perintah, stderr=galat)
    return hasil


def _amati(utama: psutil.Process, proses: subprocess.Popen[bytes]) -> Puncak:
    induk = anak = bersama = 0
    while proses.poll() is None:
        sendiri = rss(utama)
        turunan = [rss(p) for p in _turunan(utama)]
        induk, anak = max(induk, sendiri), max(anak, *turunan, 0)
        bersama = max(bersama, sendiri + sum(turunan))
        time.sleep(_JEDA)
    return Puncak(induk // MB, anak // MB, bersama // MB)


def _turunan(proses: psutil.Process) -> list[psutil.Process]:
    try:
        return list(proses.children(recursive=True))
    except psutil.NoSuchProcess:
        return []


def rss(proses: psutil.Process) -> int:
    """Return the resident memory in bytes, 0 when the process is gone."""
    try:
        return int(proses.memory_info().rss)
    except psutil.NoSuchProcess:
        return 0
