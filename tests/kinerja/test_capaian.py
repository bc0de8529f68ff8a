"""Formulas of capaian; expected values are printed in the regulation sheet, or worked out by hand."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.bilangan import bulatkan
from akuntabel.kinerja.capaian import (
    METODE_BAKU,
    Alasan,
    Arah,
    Hasil,
    Metode,
    bagi,
    capaian,
    penyerapan,
    pertumbuhan,
    rasio_pembanding,
    rata_rata,
)

D = Decimal
BESAR = st.decimals(min_value=D("0.01"), max_value=D("1E9"), places=2)
TAK_NEGATIF = st.decimals(min_value=0, max_value=D("1E9"), places=2)
BEBAS = st.decimals(min_value=D("-1E9"), max_value=D("1E9"), places=2)


def dua(hasil: Hasil, desimal: int = 2) -> Decimal:
    assert hasil.nilai is not None
    return bulatkan(hasil.nilai, desimal)


@pytest.mark.parametrize(
    ("realisasi", "target", "tercetak"),
    [
        ("98.2", "90", "109.1111"),
        ("98.2", "99", "99.1919"),
        ("70", "80", "87.5"),
        ("92", "90", "102.2222"),
        ("0", "90", "0"),
        ("3.97", "90", "4.4111"),
        ("57.05", "90", "63.3889"),
    ],
)
def test_capaian__rising_is_realisasi_over_target(realisasi: str, target: str, tercetak: str) -> None:
    hasil = capaian(D(target), D(realisasi))
    assert dua(hasil, 4) == D(tercetak)
    assert hasil.metode is Metode.NAIK
    assert hasil.alasan is None


@pytest.mark.parametrize(
    ("tahun", "target", "tercetak"),
    [(2022, "90", "109.11"), (2023, "92", "106.74"), (2024, "95", "103.37"), (2025, "97", "101.24"),
     (2026, "99", "99.19")],
)  # fmt: skip
def test_capaian__seed_result_against_every_target_of_the_renstra(
    tahun: int, target: str, tercetak: str
) -> None:
    assert dua(capaian(D(target), D("98.2"))) == D(tercetak)


@pytest.mark.parametrize(
    ("realisasi", "target", "tercetak"),
    [
        ("9", "8", "87.5"),
        ("6.5", "7", "107.142857"),
        ("12", "10", "80"),
        ("25", "10", "0"),
        ("20", "10", "0"),
        ("0", "10", "200"),
        ("10", "10", "100"),
    ],
)
def test_capaian__falling_by_the_lan_formula(realisasi: str, target: str, tercetak: str) -> None:
    hasil = capaian(D(target), D(realisasi), Arah.TURUN)
    assert dua(hasil, 6) == D(tercetak)
    assert hasil.metode is Metode.TURUN_LAN


@pytest.mark.parametrize(
    ("realisasi", "target", "tercetak"),
    [("12", "10", "83.3333"), ("20", "10", "50"), ("10", "10", "100"), ("5", "10", "200")],
)
def test_capaian__falling_by_the_inverse_formula(realisasi: str, target: str, tercetak: str) -> None:
    hasil = capaian(D(target), D(realisasi), Arah.TURUN, metode=Metode.TURUN_INVERSI)
    assert dua(hasil, 4) == D(tercetak)
    assert hasil.metode is Metode.TURUN_INVERSI


def test_capaian__inverse_formula_of_a_zero_result_has_no_value() -> None:
    hasil = capaian(D(10), D(0), Arah.TURUN, metode=Metode.TURUN_INVERSI)
    assert hasil == Hasil(None, Alasan.PENYEBUT_NOL, Metode.TURUN_INVERSI)


@given(target=BESAR, realisasi=TAK_NEGATIF)
def test_capaian__lan_formula_equals_that_of_the_civil_service_regulation(
    target: Decimal, realisasi: Decimal
) -> None:
    asn = max(D(0), (1 + (1 - realisasi / target)) * 100)
    lan = capaian(target, realisasi, Arah.TURUN).nilai
    assert lan is not None
    assert bulatkan(lan, 6) == pytest.approx(bulatkan(asn, 6))


@pytest.mark.parametrize(
    ("realisasi", "hasil"),
    [("50", "100"), ("66", "90"), ("30", "75"), ("40", "100"), ("60", "100"), ("120", "0"), ("200", "0"),
     ("0", "0")],
)  # fmt: skip
def test_capaian__range_of_40_to_60(realisasi: str, hasil: str) -> None:
    assert capaian(D(40), D(realisasi), Arah.RENTANG, target_atas=D(60)).nilai == D(hasil)


def test_capaian__range_that_begins_at_zero_holds_zero() -> None:
    assert capaian(D(0), D(0), Arah.RENTANG, target_atas=D(5)).nilai == D(100)
    assert capaian(D(0), D(6), Arah.RENTANG, target_atas=D(5)).nilai == D(80)


def test_capaian__range_without_upper_end_is_a_single_point() -> None:
    assert capaian(D(40), D(40), Arah.RENTANG).nilai == D(100)
    assert capaian(D(40), D(44), Arah.RENTANG).nilai == D(90)


@pytest.mark.parametrize(
    ("realisasi", "hasil"),
    [("50", "100"), ("45", "90"), ("55", "90"), ("100", "0"), ("130", "0"), ("0", "0")],
)
def test_capaian__stable_loses_the_same_on_both_sides(realisasi: str, hasil: str) -> None:
    assert capaian(D(50), D(realisasi), Arah.STABIL).nilai == D(hasil)


@pytest.mark.parametrize(
    ("target", "realisasi", "arah", "hasil"),
    [
        ("-2", "-1", Arah.NAIK, "150"),
        ("-2", "-3", Arah.NAIK, "50"),
        ("-2", "1", Arah.NAIK, "250"),
        ("5", "-1", Arah.NAIK, "0"),
        ("-2", "-3", Arah.TURUN, "150"),
        ("-2", "-1", Arah.TURUN, "50"),
        ("5", "-1", Arah.TURUN, "220"),
        ("-4", "-4", Arah.NAIK, "100"),
        ("-4", "-4", Arah.TURUN, "100"),
    ],
)
def test_capaian__negative_values_are_compared_by_difference_and_say_so(
    target: str, realisasi: str, arah: Arah, hasil: str
) -> None:
    diperoleh = capaian(D(target), D(realisasi), arah)
    assert diperoleh.nilai == D(hasil)
    assert diperoleh.metode is Metode.SELISIH_NEGATIF


def test_capaian__ordinal_indicator_is_rank_over_rank() -> None:
    assert capaian(D(5), D(4)).nilai == D(80)


def test_capaian__target_missing_says_so() -> None:
    assert capaian(None, D(5)) == Hasil(None, Alasan.TARGET_KOSONG)
    assert capaian(None, None) == Hasil(None, Alasan.TARGET_KOSONG)


def test_capaian__result_missing_says_so() -> None:
    assert capaian(D(5), None) == Hasil(None, Alasan.BELUM_DILAPORKAN)


def test_capaian__zero_target_of_a_rising_indicator_cannot_be_computed() -> None:
    for realisasi in (D(0), D(7)):
        assert capaian(D(0), realisasi) == Hasil(None, Alasan.TARGET_NOL, Metode.NAIK)


@pytest.mark.parametrize("metode", [None, Metode.TURUN_LAN, Metode.TURUN_INVERSI])
def test_capaian__zero_target_of_a_falling_indicator_is_met_only_by_zero(metode: Metode | None) -> None:
    assert capaian(D(0), D(0), Arah.TURUN, metode=metode).nilai == D(100)
    assert capaian(D(0), D(1), Arah.TURUN, metode=metode).nilai == D(0)


def test_capaian__zero_target_of_a_stable_indicator_is_met_only_by_zero() -> None:
    assert capaian(D(0), D(0), Arah.STABIL).nilai == D(100)
    assert capaian(D(0), D(1), Arah.STABIL).nilai == D(0)


def test_capaian__is_not_capped_unless_a_cap_is_declared() -> None:
    assert capaian(D(10), D(30)).nilai == D(300)
    assert capaian(D(10), D(30), batas=D(120)).nilai == D(120)
    assert capaian(D(10), D(11), batas=D(120)).nilai == D(110)
    assert capaian(D(10), D(0), Arah.TURUN, batas=D(150)).nilai == D(150)


def test_capaian__value_is_unrounded() -> None:
    hasil = capaian(D(90), D("98.2")).nilai
    assert hasil is not None
    assert hasil == D("109." + "1" * 47)


@given(target=BESAR, satu=BEBAS, dua_=BEBAS)
def test_capaian__rising_never_falls_when_the_result_rises(
    target: Decimal, satu: Decimal, dua_: Decimal
) -> None:
    rendah, tinggi = capaian(target, min(satu, dua_)).nilai, capaian(target, max(satu, dua_)).nilai
    assert rendah is not None
    assert tinggi is not None
    assert rendah <= tinggi


@given(target=BEBAS.filter(bool), satu=BEBAS, dua_=BEBAS)
def test_capaian__falling_never_rises_when_the_result_rises(
    target: Decimal, satu: Decimal, dua_: Decimal
) -> None:
    rendah = capaian(target, min(satu, dua_), Arah.TURUN).nilai
    tinggi = capaian(target, max(satu, dua_), Arah.TURUN).nilai
    assert rendah is not None
    assert tinggi is not None
    assert rendah >= tinggi


@given(target=BESAR, satu=BESAR, dua_=BESAR)
def test_capaian__inverse_never_rises_when_the_result_rises(
    target: Decimal, satu: Decimal, dua_: Decimal
) -> None:
    rendah = capaian(target, min(satu, dua_), Arah.TURUN, metode=Metode.TURUN_INVERSI).nilai
    tinggi = capaian(target, max(satu, dua_), Arah.TURUN, metode=Metode.TURUN_INVERSI).nilai
    assert rendah is not None
    assert tinggi is not None
    assert rendah >= tinggi


@given(target=BESAR, simpangan=st.tuples(TAK_NEGATIF, TAK_NEGATIF), tanda=st.sampled_from([1, -1]))
def test_capaian__stable_never_rises_with_the_distance_from_the_target(
    target: Decimal, simpangan: tuple[Decimal, Decimal], tanda: int
) -> None:
    dekat = capaian(target, target + tanda * min(simpangan), Arah.STABIL).nilai
    jauh = capaian(target, target + tanda * max(simpangan), Arah.STABIL).nilai
    assert dekat is not None
    assert jauh is not None
    assert D(100) >= dekat >= jauh >= 0


@given(batas=st.tuples(BESAR, BESAR), simpangan=st.tuples(TAK_NEGATIF, TAK_NEGATIF), ke_atas=st.booleans())
def test_capaian__range_never_rises_with_the_distance_from_the_range(
    batas: tuple[Decimal, Decimal], simpangan: tuple[Decimal, Decimal], ke_atas: bool
) -> None:
    bawah, atas = sorted(batas)
    dekat, jauh = (atas + s if ke_atas else bawah - s for s in sorted(simpangan))
    nilai_dekat = capaian(bawah, dekat, Arah.RENTANG, target_atas=atas).nilai
    nilai_jauh = capaian(bawah, jauh, Arah.RENTANG, target_atas=atas).nilai
    assert nilai_dekat is not None
    assert nilai_jauh is not None
    assert D(100) >= nilai_dekat >= nilai_jauh >= 0


@given(target=BEBAS.filter(bool), metode=st.sampled_from([*Metode]), arah=st.sampled_from([*Arah]))
def test_capaian__meeting_the_target_is_one_hundred_by_every_method(
    target: Decimal, metode: Metode, arah: Arah
) -> None:
    assert capaian(target, target, arah, metode=metode).nilai == D(100)


@given(
    target=st.none() | BEBAS, realisasi=st.none() | BEBAS, atas=st.none() | BEBAS,
    arah=st.sampled_from([*Arah]), metode=st.none() | st.sampled_from([*Metode]),
)  # fmt: skip
def test_capaian__gives_a_value_or_a_reason_and_never_both(
    target: Decimal | None, realisasi: Decimal | None, atas: Decimal | None, arah: Arah, metode: Metode | None
) -> None:
    hasil = capaian(target, realisasi, arah, target_atas=atas, metode=metode)
    assert (hasil.nilai is None) != (hasil.alasan is None)
    if target is None or realisasi is None:
        assert hasil.nilai is None


def test_capaian__falling_with_negative_target_does_not_go_below_zero() -> None:
    assert capaian(D(-5), D(10), Arah.TURUN).nilai == D(0)


def test_capaian__falling_with_zero_target_and_a_result_below_it_is_not_a_failure() -> None:
    hasil = capaian(D(0), D(-5), Arah.TURUN)
    assert hasil.nilai is None or hasil.nilai >= 100


@pytest.mark.parametrize("realisasi", ["-2", "-20"])
def test_capaian__outside_a_negative_range_is_below_one_hundred(realisasi: str) -> None:
    hasil = capaian(D(-10), D(realisasi), Arah.RENTANG, target_atas=D(-5))
    assert hasil.nilai is None or hasil.nilai < 100


def test_metode_baku__every_direction_has_its_formula() -> None:
    assert {
        Arah.NAIK: Metode.NAIK,
        Arah.TURUN: Metode.TURUN_LAN,
        Arah.RENTANG: Metode.RENTANG,
        Arah.STABIL: Metode.STABIL,
    } == METODE_BAKU


def test_bagi__zero_divisor_is_refused() -> None:
    with pytest.raises(ZeroDivisionError):
        bagi(D(1), D(0))


@pytest.mark.parametrize(
    ("realisasi", "pagu", "tercetak"),
    [
        ("15586151464", "21395652799", "72.85"),
        ("1204394236", "1584364538", "76.02"),
        ("843763040", "910160954", "92.70"),
        ("58758076", "137134680", "42.85"),
        ("20215254", "27982480", "72.24"),
        ("20215254", "287982480", "7.02"),
        ("17713282070", "24055295451", "73.64"),
        ("21978595696", "28568613969", "76.93"),
    ],
)
def test_penyerapan__amounts_of_the_published_report(realisasi: str, pagu: str, tercetak: str) -> None:
    assert dua(penyerapan(D(realisasi), D(pagu))) == D(tercetak)


def test_penyerapan__missing_and_zero_give_reasons() -> None:
    assert penyerapan(D(1), None) == Hasil(None, Alasan.TARGET_KOSONG)
    assert penyerapan(None, D(1)) == Hasil(None, Alasan.BELUM_DILAPORKAN)
    assert penyerapan(D(1), D(0)) == Hasil(None, Alasan.PENYEBUT_NOL)
    assert penyerapan(D(0), D(1)) == Hasil(D(0))


def test_rasio_pembanding__is_the_result_in_per_cent_of_the_benchmark() -> None:
    assert rasio_pembanding(D(45), D(60)).nilai == D(75)
    assert dua(rasio_pembanding(D("0.13"), D("98.2")), 3) == D("0.132")
    assert rasio_pembanding(D(45), D(0)) == Hasil(None, Alasan.PENYEBUT_NOL)


@pytest.mark.parametrize(
    ("kini", "lalu", "hasil"),
    [("28155762151", "23515822097", "19.73"), ("90", "100", "-10"), ("0", "5", "-100"), ("-1", "-2", "50")],
)
def test_pertumbuhan__is_measured_on_last_year(kini: str, lalu: str, hasil: str) -> None:
    assert dua(pertumbuhan(D(kini), D(lalu))) == D(hasil)


def test_pertumbuhan__from_zero_has_no_value() -> None:
    assert pertumbuhan(D(5), D(0)) == Hasil(None, Alasan.PENYEBUT_NOL)


def test_rata_rata__of_the_series_of_the_published_report() -> None:
    hasil = rata_rata([D("3.97"), D("57.05"), D("98.2")])
    assert hasil is not None
    assert bulatkan(hasil, 2) == D("53.07")


def test_rata_rata__missing_values_leave_the_mean() -> None:
    assert rata_rata([D(80), None, D(100)]) == D(90)
    assert rata_rata([None, None]) is None
    assert rata_rata([]) is None


def test_rata_rata__zero_stays_in_the_mean() -> None:
    assert rata_rata([D(0), D(100)]) == D(50)


def test_rata_rata__weights_of_missing_values_leave_too() -> None:
    assert rata_rata([D(100), None, D(50)], [D(60), D(20), D(20)]) == D("87.5")


def test_rata_rata__weights_without_value_give_none() -> None:
    assert rata_rata([None, D(50)], [D(100), D(0)]) is None


def test_rata_rata__cap_holds_for_each_value_before_the_mean() -> None:
    assert rata_rata([D(300), D(60)], batas=D(100)) == D(80)
    assert rata_rata([D(300), D(60)]) == D(180)


def test_rata_rata__values_and_weights_must_match() -> None:
    with pytest.raises(ValueError, match="zip"):
        rata_rata([D(1), D(2)], [D(1)])
