"""What comes from a word processor fits into a cell and is read as the same blocks."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from akuntabel.laporan.narasi_tanda import tulis_baris, urai_baris
from akuntabel.laporan.narasi_tulis import tulis
from akuntabel.laporan.narasi_urai import urai
from akuntabel.naskah import (
    Angka,
    Baris,
    CelahSebaris,
    Daftar,
    Gambar,
    GantiBaris,
    Gaya,
    Harfiah,
    Kolom,
    Kutipan,
    Paragraf,
    Pecahan,
    Penomoran,
    Rujukan,
    Sel,
    Tabel,
    Tulisan,
    bakukan_tulisan,
)

MUSLIHAT = st.sampled_from(
    [
        "*", "**", "\\", "\\\\", "\\*", "{*", "*}", "{^", "^}", "^", "# ", "> ", "- ", "1. ", "a) ", "| a |",
        "|---|", "[gambar: A]", "[gambar: A | b]", "]", " ", "  ", "\u00a0", "\n", "\t", "x", "kata", "1.250",
        "Rp5", "98,2%", "• ", "---", "\u2028", "\\n", "2*3*4",
    ]
)  # fmt: skip
HURUF = st.text(st.characters(codec="utf-8"), max_size=8)
TEKS = st.lists(st.one_of(MUSLIHAT, MUSLIHAT, HURUF), max_size=4).map("".join)
SEBARIS = st.one_of(
    st.builds(Tulisan, TEKS, st.booleans(), st.booleans(), st.booleans()),
    st.builds(Tulisan, TEKS),
    st.builds(Angka, st.sampled_from(["12", "1.250,5%"]), st.just("i:a"), tebal=st.booleans()),
    st.builds(lambda c: Angka(c, harfiah=Harfiah.NARASI), st.sampled_from(["7", "2023"])),
    st.just(GantiBaris()),
    st.just(Rujukan("tabel:x")),
    st.builds(CelahSebaris, st.just("pesan"), st.just("siapa")),
    st.builds(Pecahan, TEKS, TEKS, st.just("100%")),
)
ISI = st.lists(SEBARIS, max_size=5).map(tuple)
PARAGRAF = st.builds(Paragraf, ISI, st.sampled_from(Gaya))
SEL = st.builds(Sel, ISI, st.integers(1, 3))
BARIS = st.lists(SEL, max_size=3).map(lambda s: Baris(tuple(s)))
TABEL = st.builds(
    lambda kepala, badan, judul: Tabel("t", judul, (Kolom(),), tuple(kepala), tuple(badan)),
    st.lists(BARIS, max_size=2), st.lists(BARIS, max_size=3), ISI,
)  # fmt: skip
GAMBAR = st.builds(
    Gambar, st.sampled_from(["gambar:A1", "lain|x ]", "gambar:"]), ISI, st.just("alt"), isi=st.just(b"x")
)


def _dalam(dalam: Any) -> Any:
    butir = st.lists(st.one_of(PARAGRAF, dalam), max_size=3).map(tuple)
    return st.one_of(
        st.builds(Daftar, st.lists(butir, max_size=3).map(tuple), st.sampled_from(Penomoran)),
        st.builds(Kutipan, st.lists(st.one_of(PARAGRAF, dalam), max_size=3).map(tuple)),
    )


BLOK = st.recursive(st.one_of(PARAGRAF, TABEL, GAMBAR), _dalam, max_leaves=8)


@settings(max_examples=250, deadline=None)
@given(st.lists(BLOK, max_size=4))
def test_tulis__is_read_as_the_normal_form_of_the_same_blocks(isi):
    assert urai(tulis(isi)) == bakukan_tulisan(isi)


@settings(max_examples=120, deadline=None)
@given(st.lists(BLOK, max_size=3))
def test_bakukan__twice_is_once(isi):
    sekali = bakukan_tulisan(isi)
    assert bakukan_tulisan(sekali) == sekali


@settings(max_examples=120, deadline=None)
@given(st.lists(st.one_of(MUSLIHAT, HURUF, st.just("\n"), st.just("  ")), max_size=14).map("".join))
def test_urai__written_again_any_text_is_read_the_same(teks):
    blok = urai(teks)
    assert urai(tulis(blok)) == blok


@settings(max_examples=100, deadline=None)
@given(ISI)
def test_tulis_baris__of_a_cell_uses_its_own_line_breaks(isi):
    teks = tulis_baris(isi, ganti="\n")
    baku = bakukan_tulisan((Paragraf(isi),))
    assert urai_baris(teks) == (baku[0].isi if baku else ())


@pytest.mark.parametrize(
    "teks",
    [
        "Satu paragraf saja, naik 12% dari 2024.",
        "Dua.\n\nParagraf.",
        "- satu\n  - dalam\n    1. lebih dalam\n- dua",
        "1. satu\n\n   masih butir satu\n2. dua",
        "a. huruf\nb. huruf",
        "# Judul kecil\n\nIsi.",
        "> Kutipan.\n>\n> Dua paragraf.",
        "| Bulan | Kasus |\n|---|---|\n| Januari | 12 |\n| Februari | 9 |",
        "[gambar: FOTO1 | Penyerahan bantuan]",
        "Alamat:\\\nJalan **Merdeka** *baru* 1",
        "Harga 5*3*2 dan catatan*) tetap.",
        "{**B**}adan {**P**}usat, luas 5 m{^2^}",
        "Tanda \\# dan \\[gambar: X] \\> biasa",
    ],
)
def test_tulis__what_people_write_comes_back_to_the_letter_or_the_meaning(teks):
    blok = urai(teks)
    hasil = tulis(blok)
    assert urai(hasil) == blok
    rapi = teks.replace("   masih", "  masih").replace(
        "Tanda \\# dan \\[gambar: X] \\>", "Tanda # dan [gambar: X] >"
    )
    assert hasil == rapi


def test_urai__nested_items_hang_under_their_item():
    (daftar,) = urai("- satu\n  - dalam\n  - dalam juga\n- dua")
    assert isinstance(daftar, Daftar)
    (satu, dua) = daftar.butir
    assert isinstance(satu[1], Daftar)
    assert len(satu[1].butir) == 2
    assert len(dua) == 1


def test_urai__indentation_alone_makes_no_paragraph_part_of_an_item():
    """Old texts often begin paragraphs with spaces; only two or three under an item belong to it."""
    blok = urai("- butir\n\n     Dengan demikian selesai.")
    assert [type(b) for b in blok] == [Daftar, Paragraf]


def test_urai__a_header_row_needs_its_rule():
    (tabel,) = urai("| a | b |\n| c | d |")
    assert isinstance(tabel, Tabel)
    assert (tabel.kepala, len(tabel.badan)) == ((), 2)
    (tabel,) = urai("| a | b |\n|---|---|\n| c |")
    assert isinstance(tabel, Tabel)
    assert len(tabel.kepala) == 1
    assert len(tabel.badan[0].sel) == 2
