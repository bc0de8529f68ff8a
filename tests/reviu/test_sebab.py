from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from akuntabel.reviu.sebab import gabung_sebab
from akuntabel.sumber import Sumber
from akuntabel.temuan import Temuan, Tingkat


def temuan(
    kode: str, hitungan: str, halaman: int, tertulis: str = "5,00", kutipan: str = "1 | Jalan | 5,00"
) -> Temuan:
    lokasi = Sumber(halaman=halaman)
    return Temuan(kode, Tingkat.GALAT, "pesan", lokasi, tertulis=tertulis, hitungan=hitungan, kutipan=kutipan)


def test_one_calculation_in_two_tables_is_one_finding() -> None:
    (satu,) = gabung_sebab(
        [temuan("HIT102", "1 ÷ 2", 3), temuan("HIT102", "1 ÷ 2", 7), temuan("HIT102", "1 ÷ 2", 7)]
    )
    assert satu.lokasi == Sumber(halaman=3)
    assert satu.lokasi_lain == (Sumber(halaman=7),)


def test_what_differs_in_rule_figure_or_calculation_stays_apart() -> None:
    semua = [
        temuan("HIT102", "1 ÷ 2", 3),
        temuan("HIT101", "1 ÷ 2", 3),
        temuan("HIT102", "1 ÷ 3", 3),
        temuan("HIT102", "1 ÷ 2", 3, "6,00"),
        temuan("TPL101", "", 3),
        temuan("TPL101", "", 4),
    ]
    assert gabung_sebab(semua) == semua


def test_long_amounts_are_one_fact_under_any_name() -> None:
    for hitungan, banyak in (("12.500.000 ÷ 25.000.000", 1), ("12 ÷ 25", 2)):
        dua = [temuan("HIT102", hitungan, 1), temuan("HIT102", hitungan, 2, kutipan="Jembatan | 5,00")]
        assert len(gabung_sebab(dua)) == banyak


@given(
    st.lists(
        st.tuples(st.sampled_from(("HIT101", "NUM101", "SKL101")), st.sampled_from("ab"), st.integers(1, 3))
    )
)
def test_no_place_is_lost_and_joining_twice_changes_nothing(isi: list[tuple[str, str, int]]) -> None:
    semua = [temuan(k, h, n) for k, h, n in isi]
    digabung = gabung_sebab(semua)
    tempat = {(t.kode, t.hitungan, s) for t in digabung for s in (t.lokasi, *t.lokasi_lain)}
    assert tempat == {(t.kode, t.hitungan, t.lokasi) for t in semua}
    assert gabung_sebab(digabung) == digabung
