"""The page as a person meets it: the real command, the real browser."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from tests.conftest import AKAR

ALAMAT = re.compile(r"http://127\.0\.0\.1:\d+/masuk/\S+")

RUPA = ((360, "dark"), (1280, "light"))
RUPA_LENGKAP = tuple((lebar, cahaya) for lebar in (360, 1280) for cahaya in ("light", "dark"))
"""Both widths, each in both lights: `make ukur` looks at all four."""

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
def jendela(folder: Path | None) -> Iterator[Jendela]:
    """Start the command without a browser and end it by its process; without a folder it makes one."""
    perintah = [sys.executable, "-m", "akuntabel", "buka", "--tanpa-peramban"]
    perintah += ["--folder", str(folder)] if folder else []
    lingkungan = {k: v for k, v in os.environ.items() if k not in ("DJANGO_SETTINGS_MODULE", "DATABASE_URL")}
    lingkungan |= {"PYTHONPATH": str(AKAR / "src")}
    proses = subprocess.Popen(
        perintah, stdout=subprocess.PIPE, encoding="utf-8", env=lingkungan, start_new_session=True
    )
    assert proses.stdout is not None
    try:
        masuk = next(
            c[0] for baris in proses.stdout if (c := re.search(r"http://127\.0\.0\.1:\d+/masuk/\S+", baris))
        )
        letak = next(b.partition(": ")[2].strip() for b in proses.stdout if b.startswith("Folder kerja"))
        yield Jendela(proses, masuk, Path(letak))
    finally:
        if proses.poll() is None:
            os.killpg(proses.pid, 2)
            proses.wait(20)
        proses.stdout.close()


def rupa_baik(halaman: Any, nama: str) -> None:
    """Assert that a page has no fault of axe-core and keeps its width, narrow and wide, light and dark.

    Without axe-playwright-python only the width is measured.
    """
    halaman.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
    for lebar, cahaya in RUPA_LENGKAP if os.environ.get("AKUNTABEL_LAMBAT") else RUPA:
        halaman.set_viewport_size({"width": lebar, "height": 800})
        halaman.emulate_media(color_scheme=cahaya)
        assert meluap(halaman) == [], (nama, lebar)
        assert langgar(halaman) == [], (nama, lebar, cahaya)


def langgar(halaman: Any) -> list[str]:
    """Return what axe-core finds wrong with a page."""
    if (skrip := _axe()) is None:
        return []
    if not halaman.evaluate("'axe' in window"):
        halaman.evaluate(skrip)
    hasil = halaman.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [f"{v['id']}: {v['nodes'][0]['html'][:120]}" for v in hasil["violations"]]


@cache
def _axe() -> str | None:
    try:
        letak = Path(import_module("axe_playwright_python").__file__ or "").parent / "axe.min.js"
    except ModuleNotFoundError:
        return None
    return letak.read_text(encoding="utf-8")


def meluap(halaman: Any) -> list[str]:
    """Return what sticks out of a page to the side."""
    return list(halaman.evaluate(MELUAP))
