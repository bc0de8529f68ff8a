"""A mark in the place of a digit, and what looks like one but is none."""

from __future__ import annotations

import pytest

from akuntabel.bilangan import digit_asing


@pytest.mark.parametrize(
    ("teks", "tanda", "baca"),
    [
        ("1O5.000", "O", ("105.000", "15.000")),
        ("17.7l3.282.070a)", "l", ("17.713.282.070",)),
        ("24.060.000.00-", "-", ("24.060.000.000",)),
        ("4.716.937.80O", "O", ("4.716.937.800",)),
        ("21.395.6S2.799", "S", ("21.395.652.799",)),
        ("101.404.82B,00", "B", ("101.404.828,00",)),
        ("Rp 96B.680.660", "B", ("Rp 968.680.660", "Rp 96.680.660")),
        ("Rp18O.018.150,-", "O", ("Rp180.018.150,-", "Rp18.018.150,-")),
        ("20.142.000.0-0", "-", ("20.142.000.000",)),
        ("1,O50,811", "O", ("1,050,811",)),
        ("91-.160.954", "-", ("910.160.954", "91.160.954")),
        ("l50.250.000", "l", ("150.250.000", "50.250.000")),
    ],
)
def test_tanda_di_tempat_satu_angka(teks: str, tanda: str, baca: tuple[str, ...]) -> None:
    assert digit_asing(teks) == (tanda, baca)


@pytest.mark.parametrize(
    "teks",
    [
        "1.234.567", "-1.234.567", "185.018.150,-", "100.000-200.000", "5-1.000", "1-5.018.150", "3.5-4.000",
        "1.234.567a)", "45.250g", "45,25l", "12.50a", "5.1.02.01.B", "1O5O.000", "1.234 orang", "2021-2026",
        "$10.000.000", "$1,500,000",
    ],
)  # fmt: skip
def test_satuan_rentang_tanda_dan_kode__dibiarkan(teks: str) -> None:
    assert digit_asing(teks) is None


def test_uang_bukan_rentang() -> None:
    assert digit_asing("188.4-4.959", "Rp") == ("-", ("188.404.959",))
    assert digit_asing("188.4-4.959") is None
