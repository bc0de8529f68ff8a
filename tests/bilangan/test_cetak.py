from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.bilangan import bulatkan, cetak_angka, cetak_persen, cetak_rupiah

D = Decimal


@pytest.mark.parametrize(
    ("nilai", "desimal", "hasil"),
    [
        ("2.5", 0, "3"),
        ("-2.5", 0, "-3"),
        ("0.125", 2, "0.13"),
        ("109.1111", 2, "109.11"),
        ("1.005", 2, "1.01"),
    ],
)
def test_bulatkan__half_goes_away_from_zero(nilai: str, desimal: int, hasil: str) -> None:
    assert bulatkan(D(nilai), desimal) == D(hasil)


@pytest.mark.parametrize("nilai", ["NaN", "Infinity", "1E+5000"])
def test_bulatkan__value_that_cannot_be_printed_is_refused(nilai: str) -> None:
    with pytest.raises(ValueError, match="desimal"):
        bulatkan(D(nilai), 2)


@pytest.mark.parametrize(
    ("nilai", "desimal", "teks"),
    [
        ("1234.5", None, "1.234,5"),
        ("1234567.89", None, "1.234.567,89"),
        ("1234.500", None, "1.234,5"),
        ("1E+3", None, "1.000"),
        ("0.050", None, "0,05"),
        ("98.2", 2, "98,20"),
        ("999.995", 2, "1.000,00"),
        ("-1234", None, "-1.234"),
        ("28155762151", 0, "28.155.762.151"),
    ],
)
def test_cetak_angka__dots_and_comma(nilai: str, desimal: int | None, teks: str) -> None:
    assert cetak_angka(D(nilai), desimal) == teks


def test_cetak_angka__minimum_fills_with_zeros() -> None:
    assert cetak_angka(D(5), minimum=2) == "5,00"
    assert cetak_angka(D("5.125"), minimum=2) == "5,125"


@pytest.mark.parametrize(
    ("nilai", "teks"),
    [
        (1234567, "Rp1.234.567"),
        (D("1234.5"), "Rp1.234,50"),
        (D("1234.00"), "Rp1.234"),
        (D("1234.001"), "Rp1.234"),
        (-1234, "-Rp1.234"),
        (D("-0.001"), "Rp0"),
    ],
)
def test_cetak_rupiah__sen_only_where_they_are(nilai: Decimal | int, teks: str) -> None:
    assert cetak_rupiah(nilai) == teks


def test_cetak_rupiah__without_symbol() -> None:
    assert cetak_rupiah(-21395652799, lambang=False) == "-21.395.652.799"


def test_cetak_persen__has_no_space() -> None:
    assert cetak_persen(D("76.9345")) == "76,93%"
    assert cetak_persen(D(109), 0) == "109%"


@given(st.decimals("-0.004", "0", allow_nan=False))
def test_cetak__rounded_zero_has_no_sign(nilai: Decimal) -> None:
    assert (cetak_angka(nilai, 2), cetak_rupiah(nilai), cetak_persen(nilai)) == ("0,00", "Rp0", "0,00%")
