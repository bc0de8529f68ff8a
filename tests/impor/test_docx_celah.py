"""Where people type in the box of a gap: behind its text, before it, in the middle of it, or over it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.impor.docx_celah import tanpa_celah
from akuntabel.naskah import GantiBaris, Tulisan, teks_sebaris

LABEL, PESAN = "Belum diisi: ", "boleh dikosongkan; ketik di sini."
CELAH = LABEL + PESAN


def sisa(*isi: Tulisan | GantiBaris) -> str | None:
    hasil = tanpa_celah(isi, CELAH)
    return None if hasil is None else teks_sebaris(hasil)


@given(st.integers(0, len(CELAH)), st.text("QWXZ0123 ", min_size=1, max_size=30))
def test_ketikan__anywhere_in_the_gap_is_all_that_is_left(letak: int, teks: str) -> None:
    utuh = CELAH[:letak] + teks + CELAH[letak:]
    belah = len(utuh) // 2
    dua = (Tulisan(utuh[:belah], tebal=True), Tulisan(utuh[belah:]))
    hasil = sisa(*dua)
    assert hasil is not None
    assert sorted(hasil) == sorted(teks)


def test_di_depan__loses_the_bold_of_the_label_it_was_typed_before() -> None:
    isi = (Tulisan(f"Tulisan saya. {LABEL}", tebal=True), Tulisan(PESAN))
    assert tanpa_celah(isi, CELAH) == (Tulisan("Tulisan saya. "),)


def test_di_belakang__keeps_its_own_bold_and_its_line_break() -> None:
    isi = (Tulisan(LABEL, tebal=True), Tulisan(PESAN), GantiBaris(), Tulisan("penting", tebal=True))
    assert tanpa_celah(isi, CELAH) == (GantiBaris(), Tulisan("penting", tebal=True))


@pytest.mark.parametrize("rusak", [CELAH, LABEL, "Belum", "ketik di sini.", "Belum diisi: sini."])
def test_sisa_celah__alone_is_nothing_written(rusak: str) -> None:
    assert sisa(Tulisan(rusak)) == ""


@pytest.mark.parametrize("lain", ["Tahun ini baik.", "Belum diisi: data menyusul dari provinsi."])
def test_tulisan_lain__is_no_gap(lain: str) -> None:
    assert sisa(Tulisan(lain)) is None
