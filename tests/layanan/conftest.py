"""The running application that the browser tests of this folder share."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.conftest import AKAR


@pytest.fixture(scope="session")
def alamat(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    perintah = [
        sys.executable,
        "-m",
        "akuntabel.situs",
        "layani",
        "--port",
        "0",
        "--contoh",
        str(AKAR / "contoh"),
    ]
    lingkungan = {k: v for k, v in os.environ.items() if k not in ("DJANGO_SETTINGS_MODULE", "DATABASE_URL")}
    lingkungan |= {"PYTHONPATH": str(AKAR / "src"), "AKUNTABEL_DATA": str(tmp_path_factory.mktemp("data"))}
    lingkungan |= {"AKUNTABEL_HTTPS": "0"}
    proses = subprocess.Popen(perintah, stdout=subprocess.PIPE, encoding="utf-8", env=lingkungan)
    assert proses.stdout is not None
    try:
        yield next(c[0] for b in proses.stdout if (c := re.search(r"http://127\.0\.0\.1:\d+", b)))
    finally:
        proses.terminate()
        proses.wait(20)
        proses.stdout.close()


@pytest.fixture(autouse=True)
def konteks_ditutup(request: pytest.FixtureRequest) -> Iterator[None]:
    """Close what a test opened in the browser: pages left open go on working beside the next tests."""
    yield
    if "peramban" in request.fixturenames:
        for konteks in request.getfixturevalue("peramban").contexts:
            konteks.close()
