"""The catalogue of calculations cannot drift: each of its tables is recomputed, each formula compared."""

from __future__ import annotations

import re
from dataclasses import fields
from datetime import date
from functools import cache
from typing import Any

import pytest

from akuntabel.kinerja.capaian import METODE_BAKU, Metode
from akuntabel.kinerja.efisiensi import METODE_EFISIENSI
from akuntabel.kinerja.potret import Pengaturan
from akuntabel.peraturan import berlaku
from tests.contoh_algoritma import CONTOH, PER_BARIS, SELURUH, TEKS, Baris, Contoh

AKHIR_TAHUN = date(2022, 12, 31)

KASUS = [
    pytest.param(c, b, id=f"{c}-{n}") for c in CONTOH if c.cara in PER_BARIS for n, b in enumerate(c.baris, 1)
]


@pytest.mark.parametrize(("contoh", "baris"), KASUS)
def test_contoh__row_is_what_the_code_computes(contoh: Contoh, baris: Baris) -> None:
    PER_BARIS[contoh.cara](baris, **contoh.argumen)


@pytest.mark.parametrize("contoh", [c for c in CONTOH if c.cara in SELURUH], ids=str)
def test_contoh__table_is_what_the_code_computes(contoh: Contoh) -> None:
    SELURUH[contoh.cara](contoh.baris)


def test_contoh__every_way_of_recomputing_is_used_and_known() -> None:
    assert {c.cara for c in CONTOH} == {*PER_BARIS, *SELURUH}
    assert [str(c) for c in CONTOH if not c.baris] == []


def test_contoh__every_table_of_the_page_is_marked() -> None:
    baris = TEKS.splitlines()
    kepala = [n for n, isi in enumerate(baris) if isi.startswith("|") and not baris[n - 1].startswith("|")]
    assert [n + 1 for n in kepala if not baris[n - 2].startswith("<!-- ")] == []


# --- agreement with the law files -------------------------------------------------------------------------


@cache
def bagian() -> dict[str, str]:
    """Return the text below each heading, by heading."""
    potong = re.split(r"^#{2,3} (.+)$", TEKS, flags=re.MULTILINE)
    return dict(zip(potong[1::2], potong[2::2], strict=True))


def metode(peran: str) -> list[dict[str, Any]]:
    return list(berlaku(peran, pada=AKHIR_TAHUN).isi["metode"])


SEMUA_METODE = [
    pytest.param(m, id=m["id"]) for peran in ("metode_capaian", "efisiensi") for m in metode(peran)
]


@pytest.mark.parametrize("isi", SEMUA_METODE)
def test_metode__has_a_heading_with_its_formula_and_what_is_uncertain(isi: dict[str, Any]) -> None:
    tulisan = bagian()[f"`{isi['id']}`"]
    assert f"Rumus: {isi['rumus']}\n" in tulisan
    assert f"Keyakinan: {isi['keyakinan']}" in tulisan
    if "tafsir" in isi:
        assert f"Tafsir: {isi['tafsir']}\n" in tulisan


@pytest.mark.parametrize("kode", [*(m.value for m in Metode), *METODE_EFISIENSI])
def test_metode__of_the_code_has_a_heading_with_a_worked_table(kode: str) -> None:
    assert "<!-- contoh: " in bagian()[f"`{kode}`"]


def test_metode__code_and_law_files_name_the_same() -> None:
    assert {m["id"] for m in metode("metode_capaian")} == {*(m.value for m in Metode), "ordinal"}
    assert {m["id"] for m in metode("efisiensi")} == set(METODE_EFISIENSI)


def test_metode__defaults_of_code_and_law_files_agree() -> None:
    baku = berlaku("metode_capaian", pada=AKHIR_TAHUN).isi["baku"]
    assert dict(baku) == {arah.value: m.value for arah, m in METODE_BAKU.items()}
    assert Pengaturan().efisiensi in berlaku("efisiensi", pada=AKHIR_TAHUN).isi["baku"]


def test_skala__interpretation_of_the_law_file_is_printed() -> None:
    skala = berlaku("skala_capaian", pada=AKHIR_TAHUN).isi
    assert f"Tafsir: {skala['tafsir']}\n" in bagian()["Skala dan predikat"]
    assert f"Keyakinan: {skala['keyakinan']}" in bagian()["Skala dan predikat"]


def test_pengaturan__every_choice_is_listed() -> None:
    daftar = next(c for c in CONTOH if c.cara == "pengaturan")
    assert [b["Kode"] for b in daftar.baris] == [f.name for f in fields(Pengaturan)]


@pytest.mark.parametrize(
    "judul",
    [
        "Capaian",
        "Target yang dipakai",
        "Kemajuan",
        "Penyerapan dan penjumlahan anggaran",
        "Perbandingan antartahun",
        "Pembanding",
        "Agregasi triwulan",
        "Rata-rata",
        "Skala dan predikat",
        "Efisiensi",
        "Menunjang dan tidak menunjang",
        "Pembulatan dan arti angka tercetak",
    ],
)
def test_halaman__has_a_section_for_every_part_of_the_report(judul: str) -> None:
    assert bagian()[judul].strip()
