"""Keys of facts: written form and back, and what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.fakta import KODE_SAH, Kunci

KATA = st.from_regex(r"[a-z_]{1,8}", fullmatch=True)
ATRIBUT = st.from_regex(r"[a-z_0-9]{1,8}", fullmatch=True)
KODE = st.from_regex(r"[^\s:@/]{1,10}", fullmatch=True)
TAHUN = st.from_regex(r"[0-9]{4}(-tw[1-4])?", fullmatch=True).filter(str.isascii)
KUNCI = st.builds(Kunci, KATA, KODE, ATRIBUT, st.just("") | TAHUN, st.just("") | KODE)


@pytest.mark.parametrize(
    ("teks", "kunci"),
    [
        ("indikator:S1.1.realisasi@2022", Kunci("indikator", "S1.1", "realisasi", "2022")),
        (
            "indikator:S1.1.target@2022-tw3/PK-2022",
            Kunci("indikator", "S1.1", "target", "2022-tw3", "PK-2022"),
        ),
        ("indikator:I.target@2022/DPA.v1", Kunci("indikator", "I", "target", "2022", "DPA.v1")),
        ("instansi:Dinas-Ä.pagu", Kunci("instansi", "Dinas-Ä", "pagu")),
        ("total_anggaran:X.pagu_2/APBD", Kunci("total_anggaran", "X", "pagu_2", "", "APBD")),
        ("a:b..c", Kunci("a", "b.", "c")),
    ],
)
def test_parse__written_form_and_back(teks: str, kunci: Kunci) -> None:
    assert Kunci.parse(teks) == kunci
    assert str(kunci) == teks


@given(KUNCI)
def test_parse__reads_back_every_key(kunci: Kunci) -> None:
    assert Kunci.parse(str(kunci)) == kunci


@pytest.mark.parametrize(
    "teks",
    [
        "",
        "indikator",
        "indikator:S1",
        "indikator:.realisasi",
        ":S1.realisasi",
        "Indikator:S1.realisasi",
        "indikator:S1.Realisasi",
        "indikator:S 1.realisasi",
        "indikator:S1.realisasi@",
        "indikator:S1.realisasi@22",
        "indikator:S1.realisasi@2022-tw5",
        "indikator:S1.realisasi@2022-tw0",
        "indikator:S1.realisasi@20222",
        "indikator:S1.realisasi@2022/",
        "indikator:S1.realisasi/PK@2022",
        "indikator:S1.realisasi@2022/PK/2",
        "indikator:S1:x.realisasi",
        "indikator:S1.realisasi@2022\n",
        " indikator:S1.realisasi@2022",
        "indikator:S1.realisasi@٢٠٢٢",
    ],
)
def test_parse__anything_else_is_refused(teks: str) -> None:
    with pytest.raises(ValueError, match="not a fact key"):
        Kunci.parse(teks)


@given(st.text(max_size=30))
def test_parse__text_is_refused_or_comes_back_unchanged(teks: str) -> None:
    try:
        kunci = Kunci.parse(teks)
    except ValueError:
        return
    assert str(kunci) == teks


@pytest.mark.parametrize(
    ("kode", "sah"), [("S1.1", True), ("a/b", False), ("a b", False), ("a:b", False), ("", False)]
)
def test_kode_sah__is_what_a_key_can_carry(kode: str, sah: bool) -> None:
    assert (KODE_SAH.fullmatch(kode) is not None) is sah
