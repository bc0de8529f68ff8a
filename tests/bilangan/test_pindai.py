from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.bilangan import Bilangan, find_angka, parse_angka


def _potongan(teks: str) -> list[str]:
    return [teks[mulai:akhir] for mulai, akhir in find_angka(teks)]


@pytest.mark.parametrize(
    ("teks", "potongan"),
    [
        ("sebesar 28.155.762.151 dan 98,2%.", ["28.155.762.151", "98,2%"]),
        ("Rp. 1.234, sedangkan", ["Rp. 1.234"]),
        ("Rp1.234,- per orang", ["Rp1.234,-"]),
        ("Renstra 2021-2026", ["2021", "2026"]),
        ("lihat 3.1.2.", ["3.1.2"]),
        ("Nomor 188/79/423.105/2021", ["188", "79", "423.105", "2021"]),
        ("realisasi 98,2 % dari", ["98,2 %"]),
        ("Rp1,2 miliar lebih", ["Rp1,2 miliar"]),
        ("turun -5 poin", ["-5"]),
        ("antara 80 -90", ["80", "90"]),
        ("Rp91-.160.954", ["Rp91-.160.954"]),
        ("36.0509.030", ["36.0509.030"]),
        ("BAB I ....... 5", ["5"]),
        ("12 m\u00b2", ["12", "\u00b2"]),
        ("\u0663\u0664 orang", ["\u0663\u0664"]),
        ("tanpa angka", []),
    ],
)
def test_find_angka__spans_in_running_text(teks: str, potongan: list[str]) -> None:
    assert _potongan(teks) == potongan


def test_find_angka__span_carries_the_full_value() -> None:
    hasil = parse_angka(_potongan("anggaran Rp1,2 miliar tahun ini")[0])
    assert isinstance(hasil, Bilangan)
    assert hasil.nilai == 1_200_000_000


@given(st.one_of(st.text(max_size=200), st.text("0123456789.,-% Rp\u00b2\u0663miliar\n", max_size=60)))
def test_find_angka__no_digit_is_left_outside(teks: str) -> None:
    akhir = 0
    for mulai, berikut in find_angka(teks):
        assert akhir <= mulai < berikut
        assert not any(huruf.isdigit() for huruf in teks[akhir:mulai])
        assert any(huruf.isdigit() for huruf in teks[mulai:berikut])
        akhir = berikut
    assert not any(huruf.isdigit() for huruf in teks[akhir:])
