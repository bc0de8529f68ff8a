"""Published reports: figures of a row stand in one row of a table, in cells of their own, on their page."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import cache
from itertools import permutations
from pathlib import Path

import pytest

from akuntabel.bacaan import DokumenLuar
from akuntabel.impor.pdf import baca_pdf
from akuntabel.naskah import Baris, teks_sebaris
from tests.impor.pdf.rakit import tabel

_HALAMAN = re.compile(r"\d+")
_TOKEN = re.compile(r"\d[\d.,]*")
_PANGKAT = re.compile(r"[mM][23]\b")
_BUKAN_ANGKA = re.compile(r"\D")
LANTAI = 99

ISIAN = {
    "capaian.csv": ("target", "realisasi", "capaian_published"),
    "anggaran.csv": ("pagu", "realisasi", "persen_published"),
}


@cache
def dokumen(berkas: Path) -> DokumenLuar:
    return baca_pdf(berkas.read_bytes(), berkas.name)


@cache
def baris_halaman(berkas: Path) -> dict[int, list[list[set[str]]]]:
    """Return, by page, the rows of tables as the numerals of each cell, digits alone."""
    hasil: dict[int, list[list[set[str]]]] = {}
    for satu in tabel(dokumen(berkas)):
        for baris in satu.badan:
            sel = [_angka(s) for s in _teks(baris)]
            for halaman in {s.letak.halaman for s in baris.sel if s.letak.halaman}:
                hasil.setdefault(halaman, []).append(sel)
    return hasil


def _teks(baris: Baris) -> Iterator[str]:
    for sel in baris.sel:
        yield teks_sebaris(sel.isi)


def _angka(teks: str) -> set[str]:
    """Return the numerals of a cell; one with many is a column that was not split."""
    token = [_BUKAN_ANGKA.sub("", t) for t in _TOKEN.findall(_PANGKAT.sub("", teks))]
    return {*token, "".join(token)} if len(token) <= 2 else set()


def _ada(dicari: list[str], baris: list[list[set[str]]]) -> bool:
    return any(_sebaris(dicari, sel) for sel in baris)


def _sebaris(dicari: list[str], sel: list[set[str]]) -> bool:
    tempat = [[n for n, isi in enumerate(sel) if d in isi] for d in dicari]
    if not all(tempat):
        return False
    pilihan = sorted({n for t in tempat for n in t})
    return any(
        all(n in t for n, t in zip(urutan, tempat, strict=True))
        for urutan in permutations(pilihan[:12], len(dicari))
    )


def luput(folder: Path) -> tuple[int, list[str]]:
    """Return how many rows were looked for and which were not found."""
    cacah, hilang = 0, []
    for nama, isian in ISIAN.items():
        with (folder / nama).open(encoding="utf-8") as aliran:
            for baris in csv.DictReader(aliran):
                halaman = _HALAMAN.findall(baris["page_or_line"])
                dicari = [d for i in isian if (d := _BUKAN_ANGKA.sub("", _PANGKAT.sub("", baris[i])))]
                if not _bertabel(baris) or len(dicari) < 2:
                    continue
                cacah += 1
                ada = baris_halaman(folder / baris["source_file"]).get(int(halaman[0]), [])
                if not _ada(dicari, ada):
                    tempat = f"{baris['source_file']} h{baris['page_or_line']}"
                    hilang.append(f"{tempat}: {[baris[i] for i in isian]} {baris[_nama(baris)][:40]}")
    return cacah, hilang


def _bertabel(baris: dict[str, str]) -> bool:
    """Whether a row of a PDF was taken from one table, not from a sentence or from two tables."""
    tempat = baris["page_or_line"]
    return baris["source_file"].endswith(".pdf") and "narasi" not in tempat and "/" not in tempat


def _nama(baris: dict[str, str]) -> str:
    return "indikator" if "indikator" in baris else "program_kegiatan"


@pytest.mark.korpus
def test_angka_baris__berdiri_dalam_satu_baris_tabel(korpus: Path) -> None:
    cacah, hilang = luput(korpus / "dokumen")

    print(*hilang, sep="\n")
    assert cacah > 300
    assert len(hilang) * 100 <= (100 - LANTAI) * cacah, hilang


@pytest.mark.korpus
def test_semua_berkas__terbaca_atau_ditolak_dengan_kalimat(korpus: Path) -> None:
    for berkas in sorted((korpus / "dokumen").rglob("*.pdf")):
        if berkas.stem.endswith("_scan"):
            with pytest.raises(ValueError, match="pindaian"):
                baca_pdf(berkas.read_bytes(), berkas.name)
        else:
            assert tabel(dokumen(berkas)), berkas.name
