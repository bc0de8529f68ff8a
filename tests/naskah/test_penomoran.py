"""Numbers of captioned tables and figures."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from akuntabel.naskah import (
    Blok,
    Daftar,
    Gambar,
    Kutipan,
    Narasi,
    Naskah,
    Tabel,
    beri_nomor,
    label_rujukan,
    telusuri,
)
from tests.naskah.kecil import bab, gambar, lampiran, naskah, paragraf, tabel


def nomor(n: Naskah) -> dict[str, str]:
    return {b.kunci: b.nomor for b in telusuri(beri_nomor(n)) if isinstance(b, Tabel | Gambar)}


def test_beri_nomor__chapter_and_running_number_start_anew_in_each_chapter() -> None:
    n = naskah(bab("b1", tabel("a"), tabel("b")), bab("b2"), bab("b3", tabel("c"), tabel("d")))
    assert nomor(n) == {"a": "1.1", "b": "1.2", "c": "3.1", "d": "3.2"}


def test_beri_nomor__tables_and_figures_are_counted_apart() -> None:
    n = naskah(bab("b1", gambar("g1"), tabel("t1"), gambar("g2"), tabel("t2")))
    assert nomor(n) == {"g1": "1.1", "t1": "1.1", "g2": "1.2", "t2": "1.2"}


def test_beri_nomor__sections_go_on_counting_within_their_chapter() -> None:
    n = naskah(
        bab("b1", tabel("a"), bab("s1", tabel("b"), tingkat=2), bab("s2", tabel("c"), tingkat=2), tabel("d"))
    )
    assert nomor(n) == {"a": "1.1", "b": "1.2", "c": "1.3", "d": "1.4"}


def test_beri_nomor__loose_blocks_between_chapters_are_no_chapters() -> None:
    assert nomor(naskah(paragraf("x"), bab("b1", tabel("a")), paragraf("y"), bab("b2", tabel("b")))) == {
        "a": "1.1", "b": "2.1",
    }  # fmt: skip


def test_beri_nomor__derived_table_is_numbered_under_the_one_before() -> None:
    isi = [tabel("a"), tabel("b"), tabel("b1", turunan=True), tabel("b2", turunan=True), tabel("c"),
           tabel("c1", turunan=True)]  # fmt: skip
    n = naskah(bab("b1"), bab("b2"), bab("b3", *isi))
    assert nomor(n) == {"a": "3.1", "b": "3.2", "b1": "3.2.1", "b2": "3.2.2", "c": "3.3", "c1": "3.3.1"}


def test_beri_nomor__derived_table_without_one_before_it_is_numbered_on_its_own() -> None:
    assert nomor(naskah(bab("b1", tabel("a", turunan=True), tabel("b")))) == {"a": "1.1", "b": "1.2"}


def test_beri_nomor__uncaptioned_ones_take_no_number() -> None:
    n = naskah(bab("b1", tabel("a", judul=""), gambar("g", judul=""), tabel("b"), gambar("h")))
    assert nomor(n) == {"a": "", "g": "", "b": "1.1", "h": "1.1"}


def test_beri_nomor__front_matter_and_annexes_stay_unnumbered() -> None:
    n = naskah(
        bab("b1", tabel("a")), awal=(bab("kata", tabel("depan")),), akhir=(lampiran("L", tabel("lamp")),)
    )
    assert nomor(n) == {"depan": "", "a": "1.1", "lamp": ""}


def test_beri_nomor__reaches_into_lists_quotations_and_authored_text() -> None:
    isi: tuple[Blok, ...] = (
        Kutipan((tabel("a"),)),
        Narasi("saran", (tabel("b"),)),
        Daftar(((paragraf("satu"), tabel("c")), (tabel("d"),))),
    )
    assert nomor(naskah(bab("b1", *isi))) == {"a": "1.1", "b": "1.2", "c": "1.3", "d": "1.4"}


def test_beri_nomor__table_behind_a_chart_takes_no_number() -> None:
    assert nomor(naskah(bab("b1", gambar("g", data=tabel("data", judul="")), tabel("a")))) == {
        "g": "1.1", "data": "", "a": "1.1",
    }  # fmt: skip


def test_beri_nomor__changes_nothing_else_and_can_be_repeated() -> None:
    asal = naskah(bab("b1", paragraf("x"), tabel("a"), gambar("g")), akhir=(lampiran("L"),))
    sekali = beri_nomor(asal)
    assert beri_nomor(sekali) == sekali
    polos = [replace(b, nomor="") if isinstance(b, Tabel | Gambar) else b for b in telusuri(sekali)]
    assert [b for b in polos if not hasattr(b, "isi")] == [b for b in telusuri(asal) if not hasattr(b, "isi")]


@st.composite
def badan(draw: st.DrawFn, dalam: int = 2) -> tuple[Blok, ...]:
    """Draw blocks: captioned tables, derived ones, figures, sections and quotations."""
    isi: list[Blok] = []
    for _ in range(draw(st.integers(0, 4))):
        macam = draw(st.integers(0, 5 if dalam else 3))
        kunci = f"k{draw(st.integers(0, 10**9))}"
        match macam:
            case 0 | 1:
                isi.append(tabel(kunci, turunan=macam == 1))
            case 2:
                isi.append(gambar(kunci))
            case 3:
                isi.append(tabel(kunci, judul=""))
            case 4:
                isi.append(bab(kunci, *draw(badan(dalam - 1)), tingkat=3 - dalam + 1))
            case _:
                isi.append(Kutipan(draw(badan(dalam - 1))))
    return tuple(isi)


@given(st.lists(badan(), min_size=1, max_size=3))
def test_beri_nomor__numbers_are_unique_in_reading_order_and_begin_with_the_chapter(
    daftar: list[tuple[Blok, ...]],
) -> None:
    hasil = beri_nomor(naskah(*(bab(f"b{n}", *isi) for n, isi in enumerate(daftar))))
    for jenis in (Tabel, Gambar):
        urut = [
            tuple(int(x) for x in b.nomor.split("."))
            for b in telusuri(hasil)
            if isinstance(b, jenis) and b.nomor
        ]
        assert urut == sorted(set(urut))
    for n, blok in enumerate(hasil.isi, start=1):
        bernomor = [b.nomor for b in telusuri([blok]) if isinstance(b, Tabel | Gambar) and b.nomor]
        assert all(x.startswith(f"{n}.") for x in bernomor)


def test_label_rujukan__names_numbered_ones_and_annexes() -> None:
    n = naskah(
        bab("b1", tabel("t"), gambar("g"), tabel("kosong", judul="")),
        akhir=(lampiran("L1", tabel("lamp"), nomor="Lampiran I"),),
    )
    assert label_rujukan(beri_nomor(n)) == {"t": "Tabel 1.1", "g": "Gambar 1.1", "L1": "Lampiran I"}
