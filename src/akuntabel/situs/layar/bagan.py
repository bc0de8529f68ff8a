"""Charts of the report on the pages: what they say at once, each picture at an address of its own."""

from __future__ import annotations

import re

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from akuntabel import api
from akuntabel.situs.akses import tahunan
from akuntabel.situs.lingkup import BukuTerbuka
from akuntabel.situs.potret import potret
from akuntabel.situs.simpanan import Simpanan

_bagan: Simpanan[api.Bagan | None] = Simpanan()
_svg: Simpanan[bytes] = Simpanan()
_AKAR = re.compile(r'<svg[^>]*?(?P<sisi>width="(?P<lebar>\d+)" height="(?P<tinggi>\d+)" viewBox="[^"]*")>')
_LEGA, _LEGA_KANAN = 48, 24
_HURUF = "Liberation Sans, Arial, Helvetica, sans-serif"
_KEBIJAKAN = "sandbox; default-src 'none'; style-src 'unsafe-inline'"
_GELAP = {
    "#262626": "#e3e7ec",
    "#595959": "#a8b1bc",
    "#1f5a94": "#7fb0e6",
    "#e08214": "#f0a552",
    "#f6c583": "#7a5320",
    "#f0f0f0": "#29313b",
    "#e3e3e3": "#353e49",
    "#8c8c8c": "#77828f",
    "#ffffff": "#15191f",
    "white": "#15191f",
}
"""What the colours of the printed page are on a dark screen."""


def bagan_halaman(buku: BukuTerbuka, nama: str) -> dict[str, object] | None:
    """Return a chart for a page, None when there is nothing to draw yet."""
    satu = _ambil(buku, nama)
    return None if satu is None else {"nama": nama, "isi": satu}


def _ambil(buku: BukuTerbuka, nama: str) -> api.Bagan | None:
    tanda = f"{buku.tahun_kinerja.tanda}:{nama}"
    return _bagan.ambil(tanda, lambda: api.bagan(potret(buku), nama))


@tahunan()
@require_GET
def bagan(request: HttpRequest, buku: BukuTerbuka, nama: str) -> HttpResponse:
    """Return a chart as SVG that follows the light or dark screen."""
    satu = _ambil(buku, nama) if nama in api.NAMA_BAGAN else None
    if satu is None:
        raise Http404
    isi = _svg.ambil(f"{buku.tahun_kinerja.tanda}:{nama}", lambda: _gambar(satu))
    jawaban = HttpResponse(isi, content_type="image/svg+xml")
    jawaban.headers["Content-Security-Policy"] = _KEBIJAKAN
    return jawaban


def _gambar(satu: api.Bagan) -> bytes:
    aturan = "".join(
        f'[fill="{terang}"]{{fill:{gelap}}}[stroke="{terang}"]{{stroke:{gelap}}}'
        for terang, gelap in _GELAP.items()
    )
    gaya = f"<style>@media (prefers-color-scheme: dark){{{aturan}}}</style>"
    svg = api.svg_bagan(satu).replace('font-family="Liberation Sans"', f'font-family="{_HURUF}"')
    return _AKAR.sub(lambda cocok: _berlega(cocok) + gaya, svg, count=1).encode()


def _berlega(cocok: re.Match[str]) -> str:
    """Return the head of a picture with room at its sides: a font of the screen may be wider."""
    lebar, tinggi = int(cocok["lebar"]) + _LEGA + _LEGA_KANAN, int(cocok["tinggi"])
    akar = cocok[0][: cocok.start("sisi") - cocok.start()]
    return f'{akar}width="{lebar}" height="{tinggi}" viewBox="-{_LEGA} 0 {lebar} {tinggi}">'
