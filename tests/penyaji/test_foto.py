"""Photographs: upright, bounded, side by side; broken ones are refused in words."""

from __future__ import annotations

import io
from typing import Any

import pytest
from PIL import Image

from akuntabel.naskah import Gambar
from akuntabel.penyaji.foto import LEBAR, perlu_disiapkan, siapkan
from akuntabel.penyaji.galat import GambarTidakSah
from akuntabel.penyaji.rupa import rupa_gambar
from akuntabel.penyaji.tema import baca_tema


def _foto(lebar: int, tinggi: int, warna: str = "red", format_: str = "JPEG", putar: int = 1) -> bytes:
    keluar = io.BytesIO()
    exif = Image.Exif()
    if putar != 1:
        exif[0x0112] = putar
    Image.new("RGB", (lebar, tinggi), warna).save(keluar, format_, exif=exif)
    return keluar.getvalue()


def _gambar(isi: bytes, *lain: bytes) -> Gambar:
    return Gambar("g", (), "alt", isi=isi, berdampingan=lain)


def test_foto__small_upright_one_stays_as_it_is() -> None:
    isi = _foto(400, 300)

    assert not perlu_disiapkan(_gambar(isi))
    assert rupa_gambar(_gambar(isi), baca_tema("baku")).png == isi


def test_foto__turned_by_its_note_is_turned() -> None:
    isi = _foto(400, 300, putar=6)

    rupa = rupa_gambar(_gambar(isi), baca_tema("baku"))

    assert (rupa.lebar, rupa.tinggi) == (300, 400)


def test_foto__wider_than_print_needs_is_made_smaller() -> None:
    hasil = Image.open(io.BytesIO(siapkan(_foto(4000, 3000), ())))

    assert hasil.size == (LEBAR, LEBAR * 3 // 4)


def test_deret__one_height_in_order_with_white_between() -> None:
    hasil = Image.open(io.BytesIO(siapkan(_foto(1600, 1200), (_foto(600, 1200, "blue"),))))

    tengah = hasil.height // 2
    warna: list[Any] = [hasil.convert("RGB").getpixel((x, tengah)) for x in (10, hasil.width - 10)]
    assert abs(hasil.width - LEBAR) <= 2
    assert warna[0][0] > 200 > warna[0][2]
    assert warna[1][2] > 200 > warna[1][0]


def test_deret__of_png_stays_png_and_equal_input_gives_equal_bytes() -> None:
    satu = _foto(100, 80, format_="PNG")
    hasil = siapkan(satu, (satu,))

    siapkan.cache_clear()
    assert hasil == siapkan(satu, (satu,))
    assert hasil.startswith(b"\x89PNG")


@pytest.mark.parametrize("isi", [b"\xff\xd8\xffrusak", _foto(400, 300)[:200], b"\x89PNG\r\n\x1a\n", b""])
def test_foto__broken_is_refused_in_words(isi: bytes) -> None:
    with pytest.raises(GambarTidakSah, match="rusak"):
        siapkan(isi, (_foto(10, 10),))
