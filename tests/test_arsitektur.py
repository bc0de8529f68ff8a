"""The shape of the code: sizes, forbidden names and calls, cheap start."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.pohon_sumber import pohon, simpul_modul

AKAR = Path(__file__).resolve().parent.parent
SUMBER = AKAR / "src" / "akuntabel"

BARIS_MODUL = 400
BARIS_FUNGSI = 40

# The spreadsheet border, how sure a proposal is in JSON, a column that refuses floats, geometry of pages; no
# figure is a float.
BOLEH_FLOAT = {"api/reviu_json.py", "pertukaran/sel.py", "situs/bidang_isian.py"}
GEOMETRI = ("impor/pdf/",)
NAMA_TERLARANG = {"utils.py", "util.py", "helpers.py", "helper.py", "common.py", "misc.py"}
JAM = {"today", "now", "utcnow", "fromtimestamp"}
PUSTAKA_BERAT = {"typst", "docx", "lxml", "openpyxl", "xlsxwriter", "vl_convert", "fontTools"}

AKHIRAN_TEKS = {
    "",
    ".cfg",
    ".css",
    ".html",
    ".in",
    ".json",
    ".md",
    ".py",
    ".svg",
    ".toml",
    ".txt",
    ".typ",
    ".yml",
    ".yaml",
}
LETAK_MESIN = re.compile(r"(?<![\w.~/-])/(?:work|root|home|Users)/")
PENYEDIA_PAKET = re.compile(
    r"pypi\.org|pythonhosted\.org|npmjs\.(?:org|com)|deb\.debian\.org|--(?:extra-)?index-url\s"
)

Fungsi = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def modul() -> list[Path]:
    return sorted(SUMBER.rglob("*.py"))


def nama(berkas: Path) -> str:
    return berkas.relative_to(SUMBER).as_posix()


def baris_docstring(fungsi: Fungsi) -> int:
    if ast.get_docstring(fungsi, clean=False) is None:
        return 0
    docstring = fungsi.body[0]
    return (docstring.end_lineno or docstring.lineno) - docstring.lineno + 1


def panjang(fungsi: Fungsi) -> int:
    return (fungsi.end_lineno or fungsi.lineno) - fungsi.lineno + 1 - baris_docstring(fungsi)


def memakai_float(simpul: ast.AST) -> bool:
    match simpul:
        case ast.Constant(value=float()):
            return True
        case ast.Name(id="float"):
            return True
    return False


def membaca_jam(simpul: ast.AST) -> bool:
    match simpul:
        case ast.Attribute(value=ast.Name(id="date" | "datetime"), attr=atribut):
            return atribut in JAM
        case ast.Attribute(value=ast.Attribute(attr="date" | "datetime"), attr=atribut):
            return atribut in JAM
    return False


def berkas_terlacak() -> Iterator[Path]:
    """Yield the files git knows or would add; a source archive without git has nothing to check."""
    perintah = ["git", "-C", str(AKAR), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        hasil = subprocess.run(perintah, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("bukan klon git")
    for relatif in hasil.stdout.decode().split("\0"):
        if relatif and (AKAR / relatif).is_file():
            yield AKAR / relatif


def baris_yang_memuat(pola: re.Pattern[str]) -> list[str]:
    return [
        f"{berkas.relative_to(AKAR)}:{nomor}"
        for berkas in berkas_terlacak()
        if berkas.suffix in AKHIRAN_TEKS
        for nomor, baris in enumerate(berkas.read_text(encoding="utf-8").splitlines(), start=1)
        if pola.search(baris)
    ]


def test_modul__tidak_lebih_dari_400_baris() -> None:
    pelanggar = {
        nama(berkas): jumlah
        for berkas in modul()
        if "/migrations/" not in nama(berkas)
        and (jumlah := len(berkas.read_text(encoding="utf-8").splitlines())) > BARIS_MODUL
    }

    assert pelanggar == {}


def test_fungsi__tidak_lebih_dari_40_baris_di_luar_docstring() -> None:
    pelanggar = {
        f"{nama(berkas)}:{simpul.lineno} {simpul.name}": panjang(simpul)
        for berkas in modul()
        for simpul in simpul_modul(berkas)
        if isinstance(simpul, Fungsi) and panjang(simpul) > BARIS_FUNGSI
    }

    assert pelanggar == {}


def test_float__hanya_di_perbatasan_yang_terdaftar() -> None:
    pelanggar = {
        f"{nama(berkas)}:{getattr(simpul, 'lineno', 0)}"
        for berkas in modul()
        if nama(berkas) not in BOLEH_FLOAT and not nama(berkas).startswith(GEOMETRI)
        for simpul in simpul_modul(berkas)
        if memakai_float(simpul)
    }

    assert pelanggar == set()


def test_jam__tidak_dibaca_di_bawah_antarmuka() -> None:
    pelanggar = {
        f"{nama(berkas)}:{getattr(simpul, 'lineno', 0)}"
        for berkas in modul()
        if not nama(berkas).startswith(("cli/", "situs/"))
        for simpul in simpul_modul(berkas)
        if membaca_jam(simpul)
    }

    assert pelanggar == set()


def test_nama_berkas__tidak_ada_laci_serbaguna() -> None:
    assert [nama(berkas) for berkas in modul() if berkas.name in NAMA_TERLARANG] == []


def test_docstring__setiap_modul_punya() -> None:
    assert [nama(berkas) for berkas in modul() if not ast.get_docstring(pohon(berkas))] == []


def test_berkas_terlacak__tanpa_letak_mutlak_mesin_pembuat() -> None:
    assert baris_yang_memuat(LETAK_MESIN) == []


def test_berkas_terlacak__tanpa_penyedia_paket() -> None:
    assert baris_yang_memuat(PENYEDIA_PAKET) == []


def test_cli__diimpor_tanpa_pustaka_berat() -> None:
    kode = (
        "import sys\nfrom akuntabel.cli import main\nprint(*{nama.partition('.')[0] for nama in sys.modules})"
    )
    lingkungan = os.environ | {"PYTHONPATH": str(AKAR / "src")}

    hasil = subprocess.run(
        [sys.executable, "-c", kode], capture_output=True, text=True, check=False, env=lingkungan
    )

    assert hasil.returncode == 0, hasil.stderr
    assert set(hasil.stdout.split()) & PUSTAKA_BERAT == set()


@pytest.mark.parametrize(
    ("kode", "dilarang"),
    [
        ("x = 0.5", True),
        ("x: float", True),
        ("x = float('1')", True),
        ("x = 5", False),
        ("x = 'float'", False),
    ],
)
def test_memakai_float__mengenali_literal_panggilan_dan_anotasi(kode: str, dilarang: bool) -> None:
    assert any(memakai_float(simpul) for simpul in ast.walk(ast.parse(kode))) is dilarang


@pytest.mark.parametrize(
    ("kode", "dilarang"),
    [
        ("date.today()", True),
        ("datetime.datetime.now()", True),
        ("dt.date.today()", True),
        ("date(2022, 1, 1)", False),
    ],
)
def test_membaca_jam__mengenali_kedua_cara_mengimpor(kode: str, dilarang: bool) -> None:
    assert any(membaca_jam(simpul) for simpul in ast.walk(ast.parse(kode))) is dilarang
