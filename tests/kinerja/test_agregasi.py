from __future__ import annotations

from decimal import Decimal

import pytest

from akuntabel.kinerja.agregasi import Agregasi, gabungkan

D = Decimal


@pytest.mark.parametrize(
    ("agregasi", "hasil"),
    [(Agregasi.JUMLAH, "100"), (Agregasi.AKHIR, "40"), (Agregasi.RATA_RATA, "25")],
)
def test_gabungkan__four_quarters(agregasi: Agregasi, hasil: str) -> None:
    assert gabungkan([D(10), D(20), D(30), D(40)], agregasi) == D(hasil)


@pytest.mark.parametrize(
    ("agregasi", "hasil"), [(Agregasi.JUMLAH, "40"), (Agregasi.AKHIR, "30"), (Agregasi.RATA_RATA, "20")]
)
def test_gabungkan__missing_periods_are_not_zero(agregasi: Agregasi, hasil: str) -> None:
    assert gabungkan([D(10), None, D(30), None], agregasi) == D(hasil)


@pytest.mark.parametrize("agregasi", [*Agregasi])
def test_gabungkan__nothing_reported_is_nothing(agregasi: Agregasi) -> None:
    assert gabungkan([None, None], agregasi) is None
    assert gabungkan([], agregasi) is None


def test_gabungkan__reported_zero_is_the_last_value() -> None:
    assert gabungkan([D(10), D(0)], Agregasi.AKHIR) == D(0)
    assert gabungkan([D(10), D(0)], Agregasi.RATA_RATA) == D(5)
