"""Classes of the scale of Permendagri 86/2017 as the regulation sheet prints and reads them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.kinerja.skala import AturanCelah, Kelas, Skala

D = Decimal
KELAS_86 = tuple(
    Kelas(nama, tercetak, D(bawah))
    for nama, tercetak, bawah in [
        ("Sangat Tinggi", "91 ≤ 100", 91),
        ("Tinggi", "76 ≤ 90", 76),
        ("Sedang", "66 ≤ 75", 66),
        ("Rendah", "51 ≤ 65", 51),
        ("Sangat Rendah", "≤ 50", 0),
    ]
)
KELAS_MALUKU = tuple(
    Kelas(nama, "", D(bawah))
    for nama, bawah in [
        ("Memuaskan", 85), ("Sangat Baik", 75), ("Baik", 65), ("Cukup Baik", 50), ("Agak Kurang", 30),
        ("Kurang", 0),
    ]
)  # fmt: skip
BATAS_BAWAH = Skala("86/2017", KELAS_86)
BULATKAN = Skala("86/2017", KELAS_86, AturanCelah.BULATKAN)
TERBUKA = Skala("Maluku Tengah", KELAS_MALUKU, batas_terbuka=True)


@pytest.mark.parametrize(
    ("nilai", "batas_bawah", "bulatkan"),
    [
        ("90.49", "Tinggi", "Tinggi"),
        ("90.50", "Tinggi", "Sangat Tinggi"),
        ("90.99", "Tinggi", "Sangat Tinggi"),
        ("91.00", "Sangat Tinggi", "Sangat Tinggi"),
        ("75.49", "Sedang", "Sedang"),
        ("75.50", "Sedang", "Tinggi"),
        ("75.99", "Sedang", "Tinggi"),
        ("65.50", "Rendah", "Sedang"),
        ("50.50", "Sangat Rendah", "Rendah"),
        ("50.99", "Sangat Rendah", "Rendah"),
        ("50.00", "Sangat Rendah", "Sangat Rendah"),
        ("51.00", "Rendah", "Rendah"),
        ("100", "Sangat Tinggi", "Sangat Tinggi"),
        ("109.11", "Sangat Tinggi", "Sangat Tinggi"),
        ("0", "Sangat Rendah", "Sangat Rendah"),
        ("-20", "Sangat Rendah", "Sangat Rendah"),
    ],
)
def test_predikat__between_printed_classes_the_declared_rule_decides(
    nilai: str, batas_bawah: str, bulatkan: str
) -> None:
    assert BATAS_BAWAH.predikat(D(nilai)).nama == batas_bawah
    assert BULATKAN.predikat(D(nilai)).nama == bulatkan


@pytest.mark.parametrize(
    ("nilai", "nama"),
    [
        ("85.01", "Memuaskan"),
        ("85", "Sangat Baik"),
        ("75.0001", "Sangat Baik"),
        ("75", "Baik"),
        ("30", "Kurang"),
        ("30.01", "Agak Kurang"),
        ("0", "Kurang"),
        ("-1", "Kurang"),
        ("150", "Memuaskan"),
    ],
)
def test_predikat__open_bound_belongs_to_the_class_below(nilai: str, nama: str) -> None:
    assert TERBUKA.predikat(D(nilai)).nama == nama


@given(
    st.decimals(min_value=-50, max_value=250, places=3),
    st.decimals(min_value=-50, max_value=250, places=3),
    st.sampled_from([BATAS_BAWAH, BULATKAN, TERBUKA]),
)
def test_predikat__higher_value_never_has_a_lower_class(satu: Decimal, dua: Decimal, skala: Skala) -> None:
    rendah, tinggi = skala.predikat(min(satu, dua)), skala.predikat(max(satu, dua))
    assert rendah.bawah <= tinggi.bawah


@given(st.decimals(min_value=0, max_value=250, places=3))
def test_predikat__rounding_can_only_lift(nilai: Decimal) -> None:
    assert BULATKAN.predikat(nilai).bawah >= BATAS_BAWAH.predikat(nilai).bawah


@pytest.mark.parametrize(
    "batas",
    [(), (51,), (91, 76, 66, 51, 1), (91, 76, 76, 0), (76, 91, 0), (91, 66, 76, 0), (91, 0, -10)],
    ids=["empty", "not from zero", "gap at the bottom", "twice", "rising", "crossed", "below zero"],
)
def test_skala__gaps_and_overlaps_are_refused(batas: tuple[int, ...]) -> None:
    kelas = tuple(Kelas(f"kelas {b}", "", D(b)) for b in batas)
    with pytest.raises(ValueError, match="scale"):
        Skala("rusak", kelas)
