"""The page as a person meets it: the real command, the real browser."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.conftest import AKAR

ARGUMEN = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


ALAMAT = re.compile(r"http://127\.0\.0\.1:\d+/masuk/\S+")

MELUAP = """() => document.documentElement.scrollWidth <= innerWidth ? [] : ["halaman",
    ...[...document.querySelectorAll("body *")]
    .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.parentElement.closest(".gulir"))
    .map(e => e.outerHTML.slice(0, 120))]"""


@dataclass(frozen=True)
class Jendela:
    """A running ``akuntabel buka``: its process, the address to enter by, and its folder."""

    proses: subprocess.Popen[str]
    masuk: str
    folder: Path

    @property
    def alamat(self) -> str:
        return self.masuk.split("/masuk/")[0]


@contextmanager
def jendela(folder: Path) -> Iterator[Jendela]:
    """Start the command without a browser and end it by its process."""
    perintah = [sys.executable, "-m", "akuntabel", "buka", "--tanpa-peramban", "--folder", str(folder)]
    lingkungan = os.environ | {"PYTHONPATH": str(AKAR / "src")}
    proses = subprocess.Popen(
        perintah, stdout=subprocess.PIPE, encoding="utf-8", env=lingkungan, start_new_session=True
    )
    assert proses.stdout is not None
    try:
        masuk = next(
            c[0] for baris in proses.stdout if (c := re.search(r"http://127\.0\.0\.1:\d+/masuk/\S+", baris))
        )
        yield Jendela(proses, masuk, folder)
    finally:
        if proses.poll() is None:
            os.killpg(proses.pid, 2)
            proses.wait(20)
        proses.stdout.close()


def langgar(halaman: Any, skrip: str) -> list[str]:
    """Return what axe-core finds wrong with a page."""
    halaman.evaluate(skrip)
    hasil = halaman.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [f"{v['id']}: {v['nodes'][0]['html'][:120]}" for v in hasil["violations"]]


def meluap(halaman: Any) -> list[str]:
    """Return what sticks out of a page to the side."""
    return list(halaman.evaluate(MELUAP))
