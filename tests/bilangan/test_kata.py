from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.bilangan import (
    BULAN,
    cacah,
    cetak_tanggal,
    parse_romawi,
    parse_tanggal,
    romawi,
    terbilang,
)


@pytest.mark.parametrize(
    ("n", "kata"),
    [
        (0, "nol"),
        (10, "sepuluh"),
        (11, "sebelas"),
        (19, "sembilan belas"),
        (20, "dua puluh"),
        (100, "seratus"),
        (121, "seratus dua puluh satu"),
        (1000, "seribu"),
        (1100, "seribu seratus"),
        (2023, "dua ribu dua puluh tiga"),
        (100_000, "seratus ribu"),
        (101_000, "seratus satu ribu"),
        (1_000_000, "satu juta"),
        (1_001_000, "satu juta seribu"),
        (2_000_000_011, "dua miliar sebelas"),
        (999 * 10**12, "sembilan ratus sembilan puluh sembilan triliun"),
    ],
)
def test_terbilang__spells_the_number(n: int, kata: str) -> None:
    assert terbilang(n) == kata


@pytest.mark.parametrize("n", [-1, 10**15])
def test_terbilang__outside_its_reach_is_refused(n: int) -> None:
    with pytest.raises(ValueError, match="terbilang"):
        terbilang(n)


@given(st.integers(0, 10**15 - 1), st.integers(0, 10**15 - 1))
def test_terbilang__different_numbers_have_different_words(a: int, b: int) -> None:
    assert (terbilang(a) == terbilang(b)) == (a == b)


def test_cacah__number_and_words() -> None:
    assert cacah(1) == "1 (satu)"
    assert cacah(4851) == "4.851 (empat ribu delapan ratus lima puluh satu)"


@pytest.mark.parametrize(
    ("n", "huruf"), [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (1999, "MCMXCIX"), (2024, "MMXXIV")]
)
def test_romawi__canonical_form(n: int, huruf: str) -> None:
    assert romawi(n) == huruf
    assert romawi(n, kecil=True) == huruf.lower()


@given(st.integers(1, 3999), st.booleans())
def test_parse_romawi__reads_back_what_romawi_wrote(n: int, kecil: bool) -> None:
    assert parse_romawi(romawi(n, kecil=kecil)) == n


@pytest.mark.parametrize("teks", ["", "IIII", "IC", "VX", "MMMM", "BAB", "1"])
def test_parse_romawi__other_text_is_none(teks: str) -> None:
    assert parse_romawi(teks) is None


@pytest.mark.parametrize("n", [0, 4000])
def test_romawi__outside_its_reach_is_refused(n: int) -> None:
    with pytest.raises(ValueError, match="Romawi"):
        romawi(n)


@pytest.mark.parametrize(
    "teks",
    [
        "28 Februari 2023",
        "28 FEBRUARI 2023",
        "28\u00a0februari 2023",
        "28 Pebruari 2023",
        "2023-02-28",
        "28/02/2023",
        "28-02-2023",
        "28/2/2023",
    ],
)
def test_parse_tanggal__accepted_forms(teks: str) -> None:
    assert parse_tanggal(teks) == date(2023, 2, 28)


@pytest.mark.parametrize(
    "teks",
    [
        "",
        "30 Februari 2023",
        "02/28/2023",
        "28-02/2023",
        "28 February 2023",
        "28 Februari",
        "28.02.2023",
        "Februari 2023",
    ],
)
def test_parse_tanggal__other_text_is_none(teks: str) -> None:
    assert parse_tanggal(teks) is None


@given(st.dates(min_value=date(1000, 1, 1)))
def test_cetak_tanggal__reads_back(tanggal: date) -> None:
    assert parse_tanggal(cetak_tanggal(tanggal)) == tanggal


def test_cetak_tanggal__indonesian_month() -> None:
    assert cetak_tanggal(date(2023, 2, 8)) == "8 Februari 2023"
    assert len(BULAN) == 12


@given(st.text(max_size=40))
def test_parse__any_text_is_safe(teks: str) -> None:
    assert parse_tanggal(teks) is None or any(huruf in "0123456789" for huruf in teks)
    assert parse_romawi(teks) is None or teks.strip().upper().isalpha()
