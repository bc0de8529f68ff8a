from __future__ import annotations

from decimal import Decimal

import pytest

from akuntabel.bilangan import Rentang

D = Decimal


def test_rentang__bounds_are_inside() -> None:
    rentang = Rentang(D(1), D(2))
    assert rentang.memuat(D(1))
    assert rentang.memuat(D(2))
    assert not rentang.memuat(D("2.0000001"))


def test_rentang__touching_intervals_overlap() -> None:
    assert Rentang(D(1), D(2)).beririsan(Rentang(D(2), D(3)))
    assert not Rentang(D(1), D(2)).beririsan(Rentang(D("2.1"), D(3)))
    assert Rentang(D(0), D(9)).beririsan(Rentang.tepat(D(4)))


def test_rentang__crossed_bounds_are_refused() -> None:
    with pytest.raises(ValueError, match="batas bawah"):
        Rentang(D(2), D(1))


def test_tercetak__whole_number_is_exact() -> None:
    assert Rentang.tercetak(D(109), 0) == Rentang.tepat(D(109))


def test_tercetak__decimals_spread_half_a_unit_times_the_scale() -> None:
    assert Rentang.tercetak(D("76.93"), 2) == Rentang(D("76.925"), D("76.935"))
    assert Rentang.tercetak(D("1.2"), 1, D(10**9)) == Rentang(D(1_150_000_000), D(1_250_000_000))


def test_tercetak__long_numeral_keeps_every_digit() -> None:
    panjang = D("9" * 60 + ".5")
    assert Rentang.tercetak(panjang, 1).atas == D("9" * 60 + ".55")


def test_terpotong__holds_rounded_and_cut_off_values() -> None:
    assert Rentang.terpotong(D(109), 0) == Rentang(D("108.5"), D(110))
    assert Rentang.terpotong(D("67.5"), 1) == Rentang(D("67.45"), D("67.6"))


def test_terpotong__negative_value_is_cut_towards_zero() -> None:
    assert Rentang.terpotong(D("-1.5"), 1) == Rentang(D("-1.6"), D("-1.45"))
