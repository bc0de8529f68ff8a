"""Line breaking: nothing is lost, nothing is too wide; widths agree with the font that is shipped."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

import akuntabel.penyaji
from akuntabel.laporan.gambar import bungkus, lebar_teks

FONTA = Path(akuntabel.penyaji.__file__).parent / "fonta"
HURUF_LATIN = "".join(chr(kode) for kode in range(32, 127)) + "–“”‘’•×≥≤"
KATA = st.text(alphabet="abcdefgKLMNOPaiueo0123456789,.%()", min_size=1, max_size=40)


def lebar_sebenarnya(teks: str, ukuran: int, berkas: str) -> float:
    with TTFont(FONTA / berkas) as fonta:
        peta, metrik = fonta.getBestCmap(), fonta["hmtx"].metrics
        return sum(metrik[peta[ord(h)]][0] for h in teks) * ukuran / fonta["head"].unitsPerEm


@pytest.mark.parametrize(
    ("tebal", "berkas"), [(False, "LiberationSans-Regular.ttf"), (True, "LiberationSans-Bold.ttf")]
)
def test_lebar_teks__every_character_at_least_as_wide_as_in_the_font(tebal: bool, berkas: str) -> None:
    for huruf in HURUF_LATIN:
        sebenarnya = lebar_sebenarnya(huruf * 100, 10, berkas)
        assert 0 <= lebar_teks(huruf * 100, 10, tebal=tebal) - sebenarnya <= sebenarnya * 0.6


def test_lebar_teks__known_word_is_exact_to_a_pixel() -> None:
    assert lebar_teks("Program", 10) == -(-lebar_sebenarnya("Program", 10, "LiberationSans-Regular.ttf") // 1)


@given(st.lists(KATA, max_size=12), st.integers(min_value=30, max_value=300))
def test_bungkus__any_text_keeps_its_characters_and_fits(kata: list[str], lebar: int) -> None:
    teks = " ".join(kata)
    baris = bungkus(teks, lebar, 10)
    assert all(lebar_teks(b, 10) <= lebar for b in baris)
    assert re.sub(r"[-\s]", "", "".join(baris)) == re.sub(r"\s", "", teks)


def test_bungkus__long_word_is_divided_between_syllables() -> None:
    assert bungkus("Penanggulangan", 50, 10) == ("Penanggu-", "langan")


def test_bungkus__hyphenated_word_is_divided_at_its_hyphen() -> None:
    assert bungkus("undang-undangan", 50, 10) == ("undang-", "undangan")


def test_bungkus__too_many_lines_end_in_an_ellipsis() -> None:
    baris = bungkus("Persentase penduduk yang memperoleh layanan", 80, 10, maksimum=2)
    assert len(baris) == 2
    assert baris[1].endswith("…")
    assert lebar_teks(baris[1], 10) <= 80


def test_bungkus__empty_text_has_no_line() -> None:
    assert bungkus("  ", 80, 10) == ()
