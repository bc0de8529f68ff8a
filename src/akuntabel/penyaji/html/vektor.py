"""Drawings as inline SVG: rewritten from a list of what is allowed, named for those who cannot see them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from .aman import lolos

_RUANG_SVG = "{http://www.w3.org/2000/svg}"
_NAMA_UNSUR = """
    svg g defs symbol use path rect circle ellipse line polyline polygon text tspan clipPath mask pattern
    linearGradient radialGradient stop marker
"""
_NAMA_ATRIBUT = """
    id d x y x1 y1 x2 y2 dx dy cx cy r rx ry fx fy width height viewBox points transform fill fill-opacity
    fill-rule stroke stroke-width stroke-opacity stroke-dasharray stroke-dashoffset stroke-linecap
    stroke-linejoin stroke-miterlimit opacity font-family font-size font-weight font-style text-anchor
    dominant-baseline letter-spacing clip-path clip-rule clipPathUnits mask maskUnits offset stop-color
    stop-opacity gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits
    patternTransform marker-start marker-mid marker-end markerWidth markerHeight markerUnits orient refX
    refY preserveAspectRatio display visibility vector-effect color rotate textLength lengthAdjust
"""
_UNSUR = frozenset(_NAMA_UNSUR.split())
_ATRIBUT = frozenset(_NAMA_ATRIBUT.split())
_TAUTAN = ("href", "{http://www.w3.org/1999/xlink}href")
_TUJUAN = re.compile(r"url\(\s*['\"]?#([^'\")]+)['\"]?\s*\)")
_UKURAN = re.compile(r"(\d+)(?:\.\d+)?(?:px)?")
_PENGURAI = etree.XMLParser(
    resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
)


class SvgTidakSah(ValueError):
    """A drawing that is no well-formed SVG."""


@dataclass(frozen=True, slots=True)
class NamaGambar:
    """Accessible name and description of a drawing."""

    judul: str
    uraian: str


def sisipkan(svg: str, awalan: str, nama: NamaGambar) -> str:
    """Return a drawing to stand in a page.

    Args:
        svg: The drawing. Scripts, links, style sheets and whatever else is not drawing are left out.
        awalan: Start of every id inside; unique in the page.
        nama: What a reader hears instead.

    Raises:
        SvgTidakSah: If it cannot be parsed.
    """
    try:
        akar = etree.fromstring(svg.encode("utf-8", "ignore"), _PENGURAI)
    except (etree.XMLSyntaxError, ValueError) as galat:
        raise SvgTidakSah(f"Gambar SVG tidak dapat dibaca: {galat}") from galat
    if akar.tag != f"{_RUANG_SVG}svg":
        raise SvgTidakSah("Gambar SVG tidak berakar pada unsur svg.")
    isi = "".join(_isi(akar, awalan))
    uraian = f'<desc id="{awalan}_u">{lolos(nama.uraian)}</desc>' if nama.uraian else ""
    sebutan = f"{awalan}_n {awalan}_u" if uraian else f"{awalan}_n"
    return (
        f'<svg role="img" aria-labelledby="{sebutan}"{_atribut_akar(akar, awalan)}>'
        f'<title id="{awalan}_n">{lolos(nama.judul)}</title>{uraian}{isi}</svg>'
    )


def _atribut_akar(akar: etree._Element, awalan: str) -> str:
    atribut = _milik(akar)
    lebar, tinggi = (_UKURAN.fullmatch(atribut.get(sisi, "")) for sisi in ("width", "height"))
    if "viewBox" not in atribut and lebar and tinggi:
        atribut["viewBox"] = f"0 0 {lebar[1]} {tinggi[1]}"
    return "".join(_atribut(atribut, awalan))


def _isi(unsur: etree._Element, awalan: str) -> Iterator[str]:
    if unsur.text:
        yield lolos(unsur.text)
    for anak in unsur:
        yield from _unsur(anak, awalan)
        if anak.tail:
            yield lolos(anak.tail)


def _unsur(unsur: etree._Element, awalan: str) -> Iterator[str]:
    nama = str(unsur.tag).removeprefix(_RUANG_SVG)
    if nama not in _UNSUR:
        return
    yield f"<{nama}{''.join(_atribut(_milik(unsur), awalan))}>"
    yield from _isi(unsur, awalan)
    yield f"</{nama}>"


def _atribut(atribut: Mapping[str, str], awalan: str) -> Iterator[str]:
    for nama, nilai in atribut.items():
        if nama in _TAUTAN:
            if nilai.startswith("#"):
                yield f' href="#{awalan}_{lolos(nilai[1:])}"'
        elif nama == "id":
            yield f' id="{awalan}_{lolos(nilai)}"'
        elif nama in _ATRIBUT:
            setempat = _TUJUAN.sub(lambda cocok: f"url(#{awalan}_{cocok[1]})", nilai)
            yield f' {nama}="{lolos(setempat)}"'


def _milik(unsur: etree._Element) -> dict[str, str]:
    """Return the attributes of an element, its ``style`` taken apart: the page allows no inline styles."""
    milik = {str(nama): str(nilai) for nama, nilai in unsur.attrib.items()}
    pasangan = (deklarasi.partition(":") for deklarasi in milik.pop("style", "").split(";"))
    gaya = {nama.strip(): nilai.strip() for nama, _, nilai in pasangan}
    return milik | {nama: nilai for nama, nilai in gaya.items() if nama != "id"}
