"""The spreadsheet border: binary numbers become exact ones, number formats say what is shown."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.pertukaran.sel import (
    Sel,
    desimal_tepat,
    nilai_tampil,
    sifat_format,
    tanggal_serial,
    tulisan_sel,
)


@pytest.mark.parametrize(
    ("angka", "nilai"),
    [
        ("98.2", "98.2"),
        ("98.199999999999989", "98.2"),
        ("0.30000000000000004", "0.3"),
        ("1.0E-2", "0.01"),
        ("12345678901234.56", "12345678901234.6"),
        ("1E3", "1000"),
        ("-0", "0"),
    ],
)
def test_desimal_tepat__lima_belas_angka_seperti_excel(angka: str, nilai: str) -> None:
    assert str(desimal_tepat(angka)) == nilai


@pytest.mark.parametrize("angka", ["", "x", "nan", "inf", "1e999"])
def test_desimal_tepat__bukan_angka(angka: str) -> None:
    assert desimal_tepat(angka) is None


@given(st.decimals(min_value=-(10**10), max_value=10**10, places=4, allow_nan=False))
def test_desimal_tepat__setiap_angka_15_digit_kembali(nilai: Decimal) -> None:
    assert desimal_tepat(repr(float(nilai))) == nilai


@pytest.mark.parametrize(
    ("nomor", "kode", "persen", "tanggal", "berhari"),
    [
        (0, "", False, False, False),
        (9, "", True, False, True),
        (10, "", True, False, True),
        (14, "", False, True, True),
        (17, "", False, True, False),
        (164, "0.0%", True, False, True),
        (164, '0.0" %"', False, False, False),
        (164, r"0.0\%", False, False, False),
        (164, "#,##0", False, False, False),
        (164, "[$-421]d mmmm yyyy", False, True, True),
        (164, "mmm-yy", False, True, False),
        (164, "[Red]#,##0;[Blue]-#,##0", False, False, False),
        (164, '#,##0 "hari"', False, False, False),
    ],
)
def test_sifat_format__persen_dan_tanggal(
    nomor: int, kode: str, persen: bool, tanggal: bool, berhari: bool
) -> None:
    hasil = sifat_format(nomor, kode)

    assert hasil[:2] == (persen, tanggal)
    assert not tanggal or hasil[2] is berhari


def test_nilai_tampil__persen_dikalikan_seratus() -> None:
    assert nilai_tampil(Sel("angka", "0.98199999999999998", persen=True)) == Decimal("98.2")


@pytest.mark.parametrize(
    ("serial", "sejak_1904", "hasil"),
    [
        ("44985", False, date(2023, 2, 28)),
        ("44985.375", False, date(2023, 2, 28)),
        ("43523", True, date(2023, 2, 28)),
        ("-1", False, None),
        ("99999999", False, None),
    ],
)
def test_tanggal_serial__kedua_penanggalan(serial: str, sejak_1904: bool, hasil: date | None) -> None:
    assert tanggal_serial(serial, sejak_1904=sejak_1904) == hasil


@pytest.mark.parametrize(
    ("sel", "tertulis"),
    [
        (Sel("angka", "0.13"), "0,13"),
        (Sel("angka", "98.199999999999989"), "98,2"),
        (Sel("angka", "0.982", persen=True), "98,2%"),
        (Sel("angka", "125000000"), "125000000"),
        (Sel("angka", "-0.5"), "-0,5"),
        (Sel("angka", "1.5E+300"), "1,5E+300"),
        (Sel("angka", "44986", tanggal=True), "1 Maret 2023"),
        (Sel("angka", "44986", tanggal=True, berhari=False), "Maret 2023"),
        (Sel("teks", " 98.2 "), " 98.2 "),
        (Sel("galat", "#REF!"), "#REF!"),
    ],
)
def test_tulisan_sel__seperti_terlihat_dengan_setelan_indonesia(sel: Sel, tertulis: str) -> None:
    assert tulisan_sel(sel) == tertulis


def test_tulisan_sel__tanggal_sejak_1904_menurut_bukunya() -> None:
    assert tulisan_sel(Sel("angka", "43524", tanggal=True), sejak_1904=True) == "1 Maret 2023"
