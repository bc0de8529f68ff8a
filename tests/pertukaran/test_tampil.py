"""Number formats as a spreadsheet with Indonesian settings shows them."""

from __future__ import annotations

import pytest

from akuntabel.pertukaran.sel import Sel, sifat_format
from akuntabel.pertukaran.tampil import tampilan

_AKUNTANSI = '_-"Rp"* #,##0_-;-"Rp"* #,##0_-;_-"Rp"* "-"_-;_-@_-'


def _sel(angka: str, kode: str) -> Sel:
    return Sel("angka", angka, *sifat_format(200, kode), kode)


@pytest.mark.parametrize(
    ("angka", "kode", "tampil"),
    [
        ("0.982", "0.0%", "98,2%"),
        ("0.982", "0.0 %", "98,2 %"),
        ("0.982", "0.00%", "98,20%"),
        ("1234567.891", "#,##0", "1.234.568"),
        ("1234567.891", "#,##0.00", "1.234.567,89"),
        ("2.5", "0", "3"),
        ("-5", "#,##0;(#,##0)", "(5)"),
        ("-1234", _AKUNTANSI, "-Rp1.234"),
        ("0", _AKUNTANSI, "Rp-"),
        ("12345", "[$Rp-421]#,##0", "Rp12.345"),
        ("12.5", '0.0" jiwa"', "12,5 jiwa"),
        ("1500000", '#,##0.0,," juta"', "1,5 juta"),
        ("7", "000", "007"),
        ("98.25", "0.0#", "98,25"),
        ("98", "0.0#", "98,0"),
        ("-0.001", "0.0", "0,0"),
        ("0.1", "General", "0,1"),
        ("0.30000000000000004", "", "0,3"),
        ("0.3333333333333333", "", "0,333333333"),
        ("1234567890123", "", "1234567890123"),
        ("12", "# ?/?", "12"),
        ("1234", "0.00E+00", "1234"),
        ("44927", "d mmmm yyyy", "1 Januari 2023"),
        ("44927", "dd/mm/yyyy", "1 Januari 2023"),
        ("44927", "mmm-yy", "Januari 2023"),
        ("44927", "d mmm", "1 Januari"),
        ("44927", "yyyy", "2023"),
        ("0.3541666666666667", "h:mm", "08.30"),
    ],
)
def test_tampilan__seperti_yang_terlihat(angka: str, kode: str, tampil: str) -> None:
    assert tampilan(_sel(angka, kode)) == tampil


@pytest.mark.parametrize(
    ("sel", "tampil"),
    [
        (Sel("teks", "  Ambulans laut \r\n"), "Ambulans laut"),
        (Sel("logis", "1"), "Ya"),
        (Sel("logis", "0"), "Tidak"),
    ],
)
def test_tampilan__teks_dan_logis(sel: Sel, tampil: str) -> None:
    assert tampilan(sel) == tampil
