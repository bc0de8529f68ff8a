"""Cards and charts of an indicator: their tone follows the declared scale, their words the whole target."""

from __future__ import annotations

from decimal import Decimal

import pytest

from akuntabel.laporan.bab.grafik import kartu_indikator, nada
from akuntabel.laporan.konteks import Konteks
from akuntabel.naskah import Nada
from tests.laporan.potret_kecil import NAIK, diukur, potret, realisasi, target


def konteks(nilai: str) -> Konteks:
    return Konteks(diukur(nilai, "100"))


@pytest.mark.parametrize(
    ("nilai", "hasil"),
    [("100", Nada.BAIK), ("91", Nada.CUKUP), ("76", Nada.CUKUP), ("75.9", Nada.KURANG), ("0", Nada.KURANG)],
)
def test_nada__is_nearly_in_the_upper_half_of_the_scale_only(nilai: str, hasil: Nada) -> None:
    assert nada(konteks(nilai), Decimal(nilai)) is hasil


def test_nada__of_nothing_measured_is_neutral() -> None:
    assert nada(konteks("80"), None) is Nada.NETRAL


def test_kartu__speaks_of_both_ends_of_a_range_target() -> None:
    isi = potret(
        target("40", tahun=2021, atas=Decimal(60)), realisasi("50", 2021),
        target("45", atas=Decimal("65.5")), realisasi("52"),
    )  # fmt: skip
    tren = kartu_indikator(Konteks(isi), NAIK).tren
    assert tren is not None
    tahun_2021, tahun_2022 = tren.alt.split("; ")[-2:]
    assert tahun_2021 == "tahun 2021 realisasi 50, target 40–60"
    assert tahun_2022 == "tahun 2022 realisasi 52, target 45–65,5"
