"""The local page is tested with the settings of ``akuntabel buka``, not those with a database."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import override_settings

from akuntabel.situs.keadaan import Keadaan
from akuntabel.situs.pengaturan import setelan

from .klien import KUNCI, PORT


@pytest.fixture(autouse=True)
def setelan_lokal(tmp_path: Path) -> Iterator[None]:
    with override_settings(**setelan(Keadaan(tmp_path, KUNCI, PORT))):
        yield
