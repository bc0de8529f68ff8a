"""Efficiency methods; vectors of the regulation sheet, section 7.3."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.bilangan import bulatkan
from akuntabel.kinerja.capaian import SERATUS, capaian, penyerapan
from akuntabel.kinerja.efisiensi import (
    METODE_EFISIENSI,
    keluaran_masukan,
    masukan_keluaran,
    pmk_214_2017,
    pmk_249_2011,
    selisih,
    sisa,
)

D = Decimal
POSITIF = st.decimals(min_value=D("0.01"), max_value=D(1000), places=2)


def _persen(atas: str, bawah: str) -> Decimal:
    nilai = penyerapan(D(atas), D(bawah)).nilai
    assert nilai is not None
    return nilai


TEPAT = capaian(D(90), D("98.2")).nilai or D(0)
CETAK = D(109)
SERAPAN_BARIS = _persen("21978595696", "28568613969")
SERAPAN_SASARAN = _persen("17713282070", "24055295545")


@pytest.mark.parametrize(
    ("metode", "nilai_c", "hasil", "desimal"),
    [
        ("selisih", CETAK, "32.067", 3),
        ("selisih", TEPAT, "32.178", 3),
        ("sisa", CETAK, "23.067", 3),
        ("sisa", TEPAT, "23.067", 3),
        ("masukan_keluaran", CETAK, "70.580", 3),
        ("masukan_keluaran", TEPAT, "70.509", 3),
        ("keluaran_masukan", CETAK, "141.68", 2),
        ("keluaran_masukan", TEPAT, "141.83", 2),
    ],
)
def test_efisiensi__row_of_the_published_report(
    metode: str, nilai_c: Decimal, hasil: str, desimal: int
) -> None:
    assert bulatkan(METODE_EFISIENSI[metode](nilai_c, SERAPAN_BARIS), desimal) == D(hasil)


def test_masukan_keluaran__reproduces_the_printed_67_5_from_the_budget_of_the_sasaran() -> None:
    assert bulatkan(masukan_keluaran(TEPAT, SERAPAN_SASARAN), 3) == D("67.487")
    assert bulatkan(masukan_keluaran(TEPAT, SERAPAN_SASARAN), 1) == D("67.5")
    assert bulatkan(masukan_keluaran(CETAK, SERAPAN_SASARAN), 3) == D("67.556")


def test_pmk__raw_value_beyond_twenty_is_limited() -> None:
    mentah = SERATUS - masukan_keluaran(TEPAT, SERAPAN_BARIS)
    assert bulatkan(mentah, 3) == D("29.491")
    assert pmk_249_2011(TEPAT, SERAPAN_BARIS) == D(20)
    assert pmk_214_2017(TEPAT, SERAPAN_BARIS) == D(20)


@pytest.mark.parametrize(
    ("nilai_c", "serapan", "hasil"),
    [("100", "90", "10"), ("100", "100", "0"), ("80", "88", "-10"), ("100", "130", "-20"),
     ("100", "80", "20"), ("125", "95", "20"), ("125", "100", "20"), ("120", "102", "15")],
)  # fmt: skip
def test_pmk__one_output_by_hand(nilai_c: str, serapan: str, hasil: str) -> None:
    assert pmk_249_2011(D(nilai_c), D(serapan)) == D(hasil)
    assert pmk_214_2017(D(nilai_c), D(serapan)) == D(hasil)


@given(nilai_c=POSITIF, serapan=POSITIF)
def test_efisiensi__methods_agree_on_what_is_efficient(nilai_c: Decimal, serapan: Decimal) -> None:
    efisien = nilai_c > serapan
    assert (selisih(nilai_c, serapan) > 0) is efisien
    assert (masukan_keluaran(nilai_c, serapan) < SERATUS) is efisien
    assert (keluaran_masukan(nilai_c, serapan) > SERATUS) is efisien
    assert (pmk_249_2011(nilai_c, serapan) > 0) is efisien


@given(nilai_c=POSITIF, serapan=POSITIF)
def test_pmk__stays_between_minus_twenty_and_twenty(nilai_c: Decimal, serapan: Decimal) -> None:
    assert D(-20) <= pmk_249_2011(nilai_c, serapan) <= D(20)


def test_sisa__is_the_unspent_share_whatever_was_achieved() -> None:
    assert sisa(D(100), D("76.93")) == D("23.07")
    assert sisa(D(130), D(101)) == D(-1)


def test_efisiensi__zero_divisor_is_refused() -> None:
    with pytest.raises(ZeroDivisionError):
        masukan_keluaran(D(0), D(50))
    with pytest.raises(ZeroDivisionError):
        keluaran_masukan(D(100), D(0))
    with pytest.raises(ZeroDivisionError):
        pmk_249_2011(D(0), D(50))
