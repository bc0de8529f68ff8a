"""Marks that need something outside the repository, and the paths tests share."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

AKAR = Path(__file__).resolve().parent.parent
PERAMBAN = ("chromium", "chromium-browser", "google-chrome")
ARGUMEN_PERAMBAN = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]

settings.register_profile("akuntabel", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("akuntabel")


def _letak_korpus() -> Path | None:
    letak = os.environ.get("AKUNTABEL_KORPUS", "")
    return Path(letak) if letak and Path(letak).is_dir() else None


def _letak_peramban() -> str | None:
    return next((letak for nama in PERAMBAN if (letak := shutil.which(nama))), None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    tersedia = {
        "korpus": (_letak_korpus() is not None, "AKUNTABEL_KORPUS tidak menunjuk sebuah folder"),
        "peramban": (_letak_peramban() is not None, "Chromium tidak terpasang"),
        "lambat": (os.environ.get("AKUNTABEL_LAMBAT") == "1", "pengukuran panjang: AKUNTABEL_LAMBAT=1"),
    }
    for item in items:
        for marka, (ada, alasan) in tersedia.items():
            if not ada and item.get_closest_marker(marka):
                item.add_marker(pytest.mark.skip(reason=alasan))


@pytest.fixture(scope="session")
def akar() -> Path:
    """Return the root of the repository."""
    return AKAR


@pytest.fixture(scope="session")
def korpus() -> Path:
    """Return the folder of published documents; mark the test ``korpus`` as well."""
    letak = _letak_korpus()
    if letak is None:
        pytest.skip("AKUNTABEL_KORPUS tidak menunjuk sebuah folder")
    return letak


@pytest.fixture(scope="session")
def chromium() -> str:
    """Return the path of the browser; mark the test ``peramban`` as well."""
    letak = _letak_peramban()
    if letak is None:
        pytest.skip("Chromium tidak terpasang")
    return letak


@pytest.fixture(scope="module")
def peramban(chromium: str) -> Iterator[Any]:
    """Return a running browser; mark the test ``peramban`` as well.

    Not for the whole session: while Playwright runs there is an event loop, and Django refuses its database.
    """
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright tidak terpasang")
    with sync_api.sync_playwright() as p:
        satu = p.chromium.launch(executable_path=chromium, args=ARGUMEN_PERAMBAN)
        yield satu
        satu.close()
