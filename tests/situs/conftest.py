"""The single-person mode is tested with its own settings, on the database of the tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client, override_settings

from akuntabel.situs.sendiri import pengaturan
from akuntabel.situs.sendiri.pembukaan import pasang

from .klien import buka

_MILIK_PROSES = ("DATABASES", "INSTALLED_APPS")
SETELAN = {n: getattr(pengaturan, n) for n in dir(pengaturan) if n.isupper() and n not in _MILIK_PROSES}


@pytest.fixture(autouse=True)
def mode_sendiri(tmp_path: Path) -> Iterator[None]:
    lain = {"AKUNTABEL_GUDANG": str(tmp_path / "berkas"), "AKUNTABEL_TUGAS": str(tmp_path / "tugas")}
    with override_settings(**SETELAN | lain):
        yield
    pasang(None)


@pytest.fixture
def klien(db: None, tmp_path: Path) -> Client:
    """Return a client that has entered."""
    return buka(tmp_path)
