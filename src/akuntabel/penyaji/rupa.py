"""Pictures of a Naskah made visible: charts and drawings as SVG and PNG in the look of the theme."""

from __future__ import annotations

import json
import re
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import vl_convert

from akuntabel.naskah import Gambar, Kartu, Kop, Naskah, telusuri

from .foto import perlu_disiapkan, siapkan
from .galat import GambarTidakSah
from .huruf import FOLDER_HURUF, KELUARGA_GRAFIK
from .tema import Tema

PALET: Mapping[str, str] = {
    "biru": "#1f5a94",
    "jingga": "#e08214",
    "abu": "#8c8c8c",
    "biru_muda": "#92bbdf",
    "jingga_muda": "#f6c583",
    "abu_muda": "#cfcfcf",
}
"""Colours that stay apart for every kind of colour sight and, light against dark, in a photocopy."""

FORMAT_ANGKA: Mapping[str, Any] = {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["Rp", ""]}
"""Indonesian numerals as a d3 format locale; the browser needs the same."""

_TINTA = "#262626"
_REDUP = "#595959"
_KISI = "#e3e3e3"
_AKAR_SVG = re.compile(r"<svg\b[^>]*>")
_SISI_SVG = re.compile(r'(?<=\s)(width|height)="([\d.]+)(?:px)?"')
_KOTAK_SVG = re.compile(r'\sviewBox="[-\d.]+[ ,]+[-\d.]+[ ,]+([\d.]+)[ ,]+([\d.]+)"')
_TANPA_HURUF = re.compile(r"<svg\b(?![^>]*\bfont-family=)")


@dataclass(frozen=True, slots=True)
class Rupa:
    """A picture ready to print: ``svg`` (empty for a photograph), ``png`` (PNG or JPEG bytes), size in px."""

    svg: str
    png: bytes
    lebar: int
    tinggi: int


def rupakan(naskah: Naskah, tema: Tema) -> dict[str, Rupa]:
    """Return what every picture of a document looks like, by ``Gambar.kunci``; drawings as SVG only.

    Args:
        naskah: The document.
        tema: Font and accent of the charts.

    Raises:
        GambarTidakSah: If a picture has no content, or its chart specification is refused.
    """
    hasil: dict[str, Rupa] = {}
    for gambar in semua_gambar(naskah):
        if gambar.kunci not in hasil:
            hasil[gambar.kunci] = rupa_gambar(gambar, tema)
    return hasil


def semua_gambar(naskah: Naskah) -> Iterator[Gambar]:
    """Yield every picture, those on the cover, in letterheads and on cards included."""
    if naskah.sampul is not None and naskah.sampul.lambang is not None:
        yield naskah.sampul.lambang
    for blok in telusuri(naskah):
        match blok:
            case Gambar():
                yield blok
            case Kop() if blok.lambang is not None:
                yield blok.lambang
            case Kartu() if blok.tren is not None:
                yield blok.tren
            case _:
                pass


def rupa_gambar(gambar: Gambar, tema: Tema) -> Rupa:
    """Return what one picture looks like; a drawing has no PNG yet (see ``raster``)."""
    if gambar.isi:
        isi = siapkan(gambar.isi, gambar.berdampingan) if perlu_disiapkan(gambar) else gambar.isi
        return Rupa("", isi, *_ukuran_raster(gambar.kunci, isi))
    if gambar.spek is not None:
        svg = _svg_bagan(gambar, tema)
    elif gambar.svg:
        svg = _TANPA_HURUF.sub(f'<svg font-family="{tema.huruf_pdf}"', gambar.svg, count=1)
    else:
        raise GambarTidakSah(f"Gambar {gambar.kunci} tidak berisi bagan, gambar SVG, atau foto.")
    return Rupa(svg, b"", *_ukuran_svg(gambar.kunci, svg))


def susunan_vega(tema: Tema) -> dict[str, Any]:
    """Return the Vega-Lite ``config`` of a theme: chart font, palette, light grid, thin bars."""
    huruf = KELUARGA_GRAFIK[tema.huruf_pdf]
    return {
        "background": "white",
        "font": huruf,
        "padding": 4,
        "view": {"stroke": None, "continuousWidth": 480, "continuousHeight": 220},
        "axis": {
            "labelFont": huruf, "titleFont": huruf, "labelFontSize": 11, "titleFontSize": 11,
            "titleFontWeight": "normal", "labelColor": _TINTA, "titleColor": _REDUP, "gridColor": _KISI,
            "domainColor": _REDUP, "tickColor": _REDUP, "labelLimit": 260, "tickSize": 4,
        },
        "axisX": {"grid": False},
        "axisY": {"domain": False, "ticks": False, "tickCount": 5},
        "axisBand": {"grid": False},
        "legend": {
            "labelFont": huruf, "titleFont": huruf, "labelFontSize": 11, "titleFontSize": 11,
            "labelColor": _TINTA, "titleColor": _REDUP, "orient": "top", "titleFontWeight": "normal",
        },
        "header": {"labelFont": huruf, "titleFont": huruf, "labelFontSize": 11, "titleFontSize": 11},
        "title": {"font": huruf, "fontSize": 12, "color": _TINTA, "anchor": "start"},
        "text": {"font": huruf, "fontSize": 11, "fill": _TINTA},
        "bar": {"fill": PALET["biru"]},
        "line": {"stroke": PALET["biru"], "strokeWidth": 2},
        "area": {"fill": PALET["biru_muda"]},
        "point": {"fill": PALET["biru"], "filled": True, "size": 45},
        "rule": {"stroke": PALET["jingga"], "strokeWidth": 2},
        "tick": {"stroke": PALET["jingga"], "thickness": 2},
        "range": {"category": list(PALET.values()), "ordinal": {"scheme": "blues"}},
    }  # fmt: skip


@cache
def _daftarkan_huruf() -> None:
    vl_convert.register_font_directory(str(FOLDER_HURUF / "grafik"))


def _svg_bagan(gambar: Gambar, tema: Tema) -> str:
    spek = json.dumps(gambar.spek, default=_angka_json)
    susunan = json.dumps(susunan_vega(tema))
    try:
        svg = gambar_bagan(spek, susunan)
    except ValueError as galat:
        raise GambarTidakSah(f"Bagan {gambar.kunci} tidak dapat digambar: {galat}") from galat
    return svg.replace(KELUARGA_GRAFIK[tema.huruf_pdf], tema.huruf_pdf)


@lru_cache(maxsize=256)
def gambar_bagan(spek: str, susunan: str) -> str:
    """Return a chart as SVG; remembered, for a report is built again and again with few figures changed."""
    _daftarkan_huruf()
    isi = json.loads(spek)
    isi.pop("$schema", None)
    svg: str = vl_convert.vegalite_to_svg(
        isi, config=json.loads(susunan), format_locale=dict(FORMAT_ANGKA), allowed_base_urls=[]
    )
    return svg


def _angka_json(nilai: object) -> str | dict[str, Any]:
    """Let exact numbers and read-only mappings into the chart; Vega reads the digits itself."""
    return dict(nilai) if isinstance(nilai, Mapping) else str(nilai)


def _ukuran_svg(kunci: str, svg: str) -> tuple[int, int]:
    akar = _AKAR_SVG.search(svg)
    sisi = dict(_SISI_SVG.findall(akar[0])) if akar else {}
    if len(sisi) == 2:
        return _bulat(sisi["width"]), _bulat(sisi["height"])
    if akar and (kotak := _KOTAK_SVG.search(akar[0])):
        return _bulat(kotak[1]), _bulat(kotak[2])
    raise GambarTidakSah(f"Gambar {kunci}: SVG tidak menyebut ukurannya (width dan height, atau viewBox).")


def _bulat(teks: str) -> int:
    utuh, _, pecahan = teks.partition(".")
    return int(utuh or "0") + (1 if pecahan.strip("0") else 0)


def _ukuran_raster(kunci: str, isi: bytes) -> tuple[int, int]:
    if isi.startswith(b"\x89PNG\r\n\x1a\n") and len(isi) >= 24:
        lebar, tinggi = struct.unpack(">II", isi[16:24])
        return int(lebar), int(tinggi)
    ukuran = _ukuran_jpeg(isi) if isi.startswith(b"\xff\xd8") else None
    if ukuran is None:
        raise GambarTidakSah(f"Gambar {kunci}: berkas gambar harus PNG atau JPEG yang utuh.")
    return ukuran


def _ukuran_jpeg(isi: bytes) -> tuple[int, int] | None:
    letak = 2
    while letak + 9 <= len(isi) and isi[letak] == 0xFF:
        penanda = isi[letak + 1]
        if 0xC0 <= penanda <= 0xCF and penanda not in (0xC4, 0xC8, 0xCC):
            tinggi, lebar = struct.unpack(">HH", isi[letak + 5 : letak + 9])
            return int(lebar), int(tinggi)
        letak += 2 + int.from_bytes(isi[letak + 2 : letak + 4], "big")
    return None
