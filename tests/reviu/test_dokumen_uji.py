"""Documents of many kinds of agencies: what was planted is found, what is right is left alone."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from akuntabel import api
from akuntabel.temuan import Temuan, Tingkat
from tests.conftest import AKAR

FOLDER = AKAR / "tests" / "reviu" / "dokumen"
HITUNGAN = ("HIT", "SUM", "NUM", "ANG", "LOG", "NAR")
NAMA = sorted(p.stem for p in FOLDER.glob("*.toml"))


def berkas(nama: str) -> Path:
    return next(p for p in FOLDER.glob(f"{nama}.*") if p.suffix != ".toml")


def kunci(nama: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{nama}.toml").read_text(encoding="utf-8"))


@cache
def temuan(nama: str) -> tuple[Temuan, ...]:
    from datetime import date

    hasil = api.reviu_berkas(berkas(nama), api.PilihanReviu(date(2026, 1, 1)))
    assert hasil.alasan == ""
    return tuple(t for t in hasil.temuan if t.kode[:3] in HITUNGAN and t.tingkat is not Tingkat.SARAN)


def cocok(t: Temuan, salah: dict[str, str]) -> bool:
    if t.kode[:3] not in salah["keluarga"].split("|"):
        return False
    return t.tertulis.strip() == salah["tercetak"] and salah.get("kutipan", "") in t.kutipan


@pytest.mark.parametrize("nama", NAMA)
def test_dokumen__yang_ditanam_ditemukan(nama: str) -> None:
    for salah in kunci(nama)["salah"]:
        daftar = [(t.kode, t.tertulis, t.hitungan) for t in temuan(nama)]
        assert any(cocok(t, salah) for t in temuan(nama)), f"{salah}: {daftar}"


@pytest.mark.parametrize("nama", NAMA)
def test_dokumen__yang_benar_dibiarkan(nama: str) -> None:
    lebih = [t for t in temuan(nama) if not any(cocok(t, s) for s in kunci(nama)["salah"])]
    assert not lebih, [(t.kode, t.tertulis, t.hitungan, t.pesan) for t in lebih]


@pytest.mark.parametrize("nama", NAMA)
def test_dokumen__penggal_bersih_memang_ada(nama: str) -> None:
    teks = berkas(nama).read_text(encoding="utf-8")
    for penggal in kunci(nama)["bersih"]:
        assert re.search(rf"(?<![0-9.,]){re.escape(penggal)}(?![0-9])", teks), penggal
