from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.bilangan import Bilangan, Rentang, bulatkan, cetak_angka, parse_angka
from akuntabel.reviu import selang


def angka(teks: str) -> Bilangan:
    dibaca = parse_angka(teks, satuan="Orang" if "," not in teks else "")
    assert isinstance(dibaca, Bilangan)
    return dibaca


def r(bawah: str, atas: str) -> Rentang:
    return Rentang(Decimal(bawah), Decimal(atas))


def capaian(target: Rentang, realisasi: Rentang) -> Rentang | None:
    return selang.persen(realisasi, target)


@pytest.mark.parametrize(
    ("target", "realisasi", "tercetak", "boleh"),
    [
        ("90", "98,2", "109", True),
        ("90", "98,2", "109,11", True),
        ("99", "98,2", "100", False),
        ("99", "98,2", "99", True),
        ("13", "11", "84,61", True),
        ("13", "11", "84,62", True),
        ("13", "11", "84,60", False),
        ("50", "302,97", "605,93", True),
        ("88,00", "96,72", "110,03", False),
        ("102,00", "110,00", "109,82", False),
        ("21.395.652.799", "15.586.151.464", "72,85", True),
        ("287.982.480", "20.215.254", "72,24", False),
        ("550", "781", "142", True),
        ("340", "338,5", "99", True),
    ],
)
def test_ratio_by_hand(target: str, realisasi: str, tercetak: str, boleh: bool) -> None:
    t, h, c = angka(target), angka(realisasi), angka(tercetak)
    assert selang.mungkin([selang.hasil(c)], capaian, [selang.operan(t)], [selang.operan(h)]) is boleh


def test_any_reading_of_an_ambiguous_numeral_will_do() -> None:
    ribu, pecahan = Rentang.tepat(Decimal(1250)), r("1.2495", "1.2505")
    tercetak = [selang.hasil(angka("125,0"))]
    assert selang.mungkin(tercetak, capaian, [Rentang.tepat(Decimal(1))], [ribu, pecahan])
    assert not selang.mungkin(tercetak, capaian, [Rentang.tepat(Decimal(1))], [ribu])


def test_money_in_millions_has_a_tolerance() -> None:
    juta = angka("12")
    assert selang.operan(juta) == r("12", "12")
    assert selang.operan(juta, satuan_cetak=Decimal(1)) == r("11.5", "12.5")


def test_a_result_with_a_scale_word_keeps_its_scale() -> None:
    dibaca = parse_angka("Rp1,2 miliar")
    assert isinstance(dibaca, Bilangan)
    assert selang.hasil(dibaca) == r("1150000000", "1300000000")


def test_whole_results_of_sums_are_exact() -> None:
    assert selang.hasil(angka("219"), bulat_tepat=True) == r("219", "219")
    assert selang.hasil(angka("219")) == r("218.5", "220")


def test_a_divisor_around_zero_gives_nothing() -> None:
    assert selang.bagi(r("1", "1"), r("-0.5", "0.5")) is None
    assert selang.bagi(r("1", "1"), r("0", "0")) is None
    assert not selang.mungkin([r("0", "1000")], capaian, [r("0", "0")], [r("1", "1")])


DESIMAL = st.decimals(min_value=-10_000, max_value=10_000, places=4)
PASANG = st.tuples(DESIMAL, DESIMAL).map(sorted)


@given(PASANG, PASANG, st.data())
def test_intervals_hold_every_value_of_their_operands(
    a: list[Decimal], b: list[Decimal], data: st.DataObject
) -> None:
    satu, dua = Rentang(*a), Rentang(*b)
    x = data.draw(st.decimals(min_value=satu.bawah, max_value=satu.atas, places=4))
    y = data.draw(st.decimals(min_value=dua.bawah, max_value=dua.atas, places=4))
    assert selang.tambah(satu, dua).memuat(x + y)
    assert selang.kurang(satu, dua).memuat(x - y)
    assert selang.kali(satu, dua).memuat(x * y)
    assert selang.mutlak(satu).memuat(abs(x))
    hasil = selang.bagi(satu, dua)
    if hasil is not None:
        assert hasil.bawah - Decimal("1e-20") <= x / y <= hasil.atas + Decimal("1e-20")


@given(
    st.decimals(min_value="0.01", max_value=100_000, places=6),
    st.decimals(min_value="0.01", max_value=100_000, places=6),
    st.integers(1, 3),
    st.integers(1, 3),
)
def test_a_rounded_ratio_of_rounded_operands_is_never_impossible(
    target: Decimal, realisasi: Decimal, desimal: int, operan: int
) -> None:
    if bulatkan(target, operan) == 0:
        return
    t, h = angka(cetak_angka(target, operan)), angka(cetak_angka(realisasi, operan))
    c = angka(cetak_angka(realisasi * 100 / target, desimal))
    kena_nol = t.rentang.memuat(Decimal(0))
    assert kena_nol or selang.mungkin([selang.hasil(c)], capaian, [selang.operan(t)], [selang.operan(h)])


def test_mean_divided_by_a_count_of_its_own() -> None:
    nilai = [Rentang.tepat(Decimal(x)) for x in ("100", "100", "96", "100", "408")]
    assert selang.rata(nilai) == r("160.8", "160.8")
    assert selang.rata(nilai, 4) == r("201", "201")
    assert selang.rata([]) is None
