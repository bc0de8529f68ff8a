from __future__ import annotations

import dataclasses
import struct
from decimal import Decimal
from types import MappingProxyType
from typing import Any

import pytest

from akuntabel.naskah import Gambar
from akuntabel.penyaji import raster
from akuntabel.penyaji.galat import GambarTidakSah
from akuntabel.penyaji.pdf import GagalMencetak
from akuntabel.penyaji.raster import lupakan, rasterkan
from akuntabel.penyaji.rupa import PALET, gambar_bagan, rupa_gambar, rupakan, susunan_vega
from akuntabel.penyaji.tema import baca_tema
from tests.penyaji.naskah_contoh import PNG_FOTO, SVG_LAMBANG, naskah_lengkap

BAKU = baca_tema("baku")


def _bagan(nilai: Any, **lain: Any) -> Gambar:
    spek = {
        "data": {"values": [{"n": "Capaian", "v": nilai}]},
        "width": 300,
        "height": 80,
        "mark": {"type": "text"},
        "encoding": {"y": {"field": "n", "type": "nominal"}, "text": {"field": "v", "format": ",.2f"}},
    } | lain
    return Gambar("g", (), "bagan", spek=MappingProxyType(spek))


def test_rupakan__finds_every_picture_wherever_it_stands() -> None:
    rupa = rupakan(naskah_lengkap(), BAKU)
    assert set(rupa) == {
        "gambar:lambang", "gambar:lambang-kop", "gambar:tren", "gambar:foto", "gambar:organisasi",
        "gambar:batang",
    }  # fmt: skip
    assert all(not r.png for kunci, r in rupa.items() if kunci != "gambar:foto")
    assert all(r.lebar > 0 and r.tinggi > 0 for r in rupa.values())


def test_rupakan__gives_the_same_bytes_twice() -> None:
    satu = rupakan(naskah_lengkap(), BAKU)
    gambar_bagan.cache_clear()
    assert rupakan(naskah_lengkap(), BAKU) == satu


def test_rupa_gambar__chart_speaks_indonesian_in_the_font_of_the_theme() -> None:
    svg = rupa_gambar(_bagan(Decimal("1234567.891")), BAKU).svg
    assert "1.234.567,89" in svg
    assert 'font-family="Liberation Sans"' in svg
    perwali = rupa_gambar(_bagan(1), baca_tema("perwali")).svg
    assert 'font-family="TeX Gyre Bonum"' in perwali


def test_rupa_gambar__plain_bars_are_blue() -> None:
    gambar = _bagan(3, mark="bar", encoding={"x": {"field": "v", "type": "quantitative"}})
    assert PALET["biru"] in rupa_gambar(gambar, BAKU).svg


def test_rasterkan__png_is_twice_the_size_of_each_drawing() -> None:
    rupa = rupa_gambar(Gambar("g", (), "lambang", svg=SVG_LAMBANG), BAKU)
    png = rasterkan({"g": rupa.svg, "h": rupa.svg.replace("<svg", "<svg  ", 1)})
    assert (rupa.lebar, rupa.tinggi) == (90, 100)
    assert [struct.unpack(">II", p[16:24]) for p in png.values()] == [(180, 200)] * 2
    assert list(png) == ["g", "h"]


def test_rasterkan__nothing_new_starts_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    svg = {"g": rupa_gambar(Gambar("g", (), "lambang", svg=SVG_LAMBANG), BAKU).svg}
    lupakan()
    satu = rasterkan(svg)
    lupakan()
    assert rasterkan(svg) == satu
    monkeypatch.setattr(raster, "jalankan", None)
    assert rasterkan({"h": svg["g"]}) == {"h": satu["g"]}
    assert rasterkan({}) == {}


def test_rasterkan__what_is_remembered_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(raster, "_DIINGAT", 2)
    svg = rupa_gambar(Gambar("g", (), "lambang", svg=SVG_LAMBANG), BAKU).svg
    empat = {str(n): svg.replace("<svg", "<svg" + " " * n, 1) for n in range(1, 5)}
    assert len(rasterkan(empat)) == 4
    assert list(raster._ingatan) == [empat["3"], empat["4"]]


def test_rasterkan__what_is_no_drawing_is_refused_in_words() -> None:
    with pytest.raises(GagalMencetak, match="Pesan Typst"):
        rasterkan({"g": "<svg>rusak"})


def test_rupa_gambar__does_not_depend_on_fonts_of_the_machine() -> None:
    assert "Akuntabel" not in rupa_gambar(_bagan(3), BAKU).svg
    assert susunan_vega(BAKU)["font"] == "Akuntabel Sans"


def test_rupa_gambar__photograph_stays_as_it_is() -> None:
    rupa = rupa_gambar(Gambar("g", (), "foto", isi=PNG_FOTO), BAKU)
    assert (rupa.svg, rupa.png, rupa.lebar, rupa.tinggi) == ("", PNG_FOTO, 160, 90)


def test_rupa_gambar__reads_the_size_of_a_jpeg() -> None:
    kepala = (
        b"\xff\xd8"
        + b"\xff\xe0\x00\x04ab"
        + b"\xff\xc2\x00\x11\x08"
        + struct.pack(">HH", 48, 64)
        + b"\x00" * 8
    )
    rupa = rupa_gambar(Gambar("g", (), "foto", isi=kepala), BAKU)
    assert (rupa.lebar, rupa.tinggi) == (64, 48)


@pytest.mark.parametrize(
    ("akar", "ukuran"),
    [
        ('width="30" height="12.5"', (30, 13)),
        ('height="12px" width="30px" stroke-width="4"', (30, 12)),
        ('width="100%" height="100%" viewBox="0 0 44 22"', (44, 22)),
    ],
)
def test_rupa_gambar__reads_the_size_of_an_svg(akar: str, ukuran: tuple[int, int]) -> None:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" {akar}><rect width="3" height="4"/></svg>'
    rupa = rupa_gambar(Gambar("g", (), "kotak", svg=svg), BAKU)
    assert (rupa.lebar, rupa.tinggi) == ukuran


@pytest.mark.parametrize(
    ("gambar", "pesan"),
    [
        (Gambar("g:1", (), "x"), "g:1 tidak berisi"),
        (Gambar("g:2", (), "x", isi=b"GIF89a"), "g:2: berkas gambar harus PNG atau JPEG"),
        (Gambar("g:3", (), "x", isi=b"\xff\xd8\xff"), "g:3: berkas gambar harus PNG atau JPEG"),
        (Gambar("g:4", (), "x", svg="<svg><g/></svg>"), "g:4: SVG tidak menyebut ukurannya"),
        (Gambar("g:5", (), "x", spek={"mark": {"type": "tidak-ada"}}), "g:5 tidak dapat digambar"),
        (
            dataclasses.replace(_bagan(1, data={"url": "https://example.org/a.csv"}), kunci="g:6"),
            "g:6 tidak dapat digambar",
        ),
    ],
)
def test_rupa_gambar__refuses_what_cannot_be_printed(gambar: Gambar, pesan: str) -> None:
    with pytest.raises(GambarTidakSah, match=pesan):
        rupa_gambar(gambar, BAKU)


def test_rasterkan__label_with_illegal_characters_is_drawn() -> None:
    kepala = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="40"><text y="20">'
    png = rasterkan({"kotor": f"{kepala}A\x01B\uf0b7</text></svg>", "bersih": f"{kepala}AB?</text></svg>"})
    assert png["kotor"] == png["bersih"]
