"""Pictures in place of photographs: scenes drawn here, kept as JPEG so that every build has the same bytes.

Run ``python -m contoh.buat.dinas_kesehatan.foto`` after a change of a drawing.
"""

from __future__ import annotations

import io
from pathlib import Path

import vl_convert
from PIL import Image

from akuntabel.kinerja.lampiran import JenisLampiran, LampiranBerkas
from akuntabel.kinerja.narasi import Aset

FOLDER = Path(__file__).parents[2]
POSYANDU = "foto-posyandu-arunika.jpg"
REVIU = "reviu-arunika.jpg"
_BARIS_REVIU = tuple((220 + 26 * n, 440 - 60 * (n % 5 == 4)) for n in range(14))
_OMBAK = " t60 0" * 15
AMBULANS = "foto-ambulans-laut-arunika.jpg"
_LANGIT = (
    '<defs><linearGradient id="l" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#8fc7e8"/>'
    '<stop offset="1" stop-color="#fdf0d5"/></linearGradient></defs>'
    '<rect width="900" height="600" fill="url(#l)"/>'
)


def _orang(x: int, y: int, tinggi: int, baju: str) -> str:
    kepala = tinggi // 6
    return (
        f'<circle cx="{x}" cy="{y - tinggi + kepala}" r="{kepala}" fill="#8d5b3c"/>'
        f'<path d="M{x - kepala * 1.6:.0f} {y} L{x - kepala:.0f} {y - tinggi + 2 * kepala} '
        f'h{2 * kepala} L{x + kepala * 1.6:.0f} {y} Z" fill="{baju}"/>'
    )


def svg_posyandu() -> str:
    """Return a veranda where a child is weighed."""
    warga = "".join(
        _orang(x, 560, t, w)
        for x, t, w in (
            (150, 210, "#b8405e"),
            (240, 120, "#f2b632"),
            (640, 215, "#2a7f62"),
            (760, 190, "#5b4b8a"),
        )
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600">{_LANGIT}'
        '<rect y="520" width="900" height="80" fill="#cdb38b"/>'
        '<path d="M60 220 L450 60 L840 220 Z" fill="#9c4a2f"/>'
        '<rect x="90" y="220" width="720" height="300" fill="#f7ecd9"/>'
        '<rect x="330" y="250" width="240" height="54" fill="#1f6f8b"/>'
        '<text x="450" y="288" font-size="30" fill="#fff" text-anchor="middle" font-family="sans-serif">'
        'POSYANDU</text><path d="M450 304 V380" stroke="#444" stroke-width="6"/>'
        '<circle cx="450" cy="370" r="34" fill="#fff" '
        'stroke="#444" stroke-width="6"/><path d="M415 404 h70 l-14 64 h-42 Z" fill="#6fb1c9"/>'
        f'<circle cx="450" cy="420" r="20" fill="#8d5b3c"/>{warga}</svg>'
    )


def svg_ambulans() -> str:
    """Return a boat with a red cross before the coast."""
    ombak = "".join(
        f'<path d="M0 {y} q30 -16 60 0{_OMBAK} V600 H0 Z" fill="{w}"/>'
        for y, w in ((430, "#4a9cb8"), (480, "#2f7f9d"), (535, "#1d5f7a"))
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600">{_LANGIT}'
        '<circle cx="720" cy="120" r="58" fill="#f6c453"/>'
        '<path d="M0 430 L160 300 L330 400 L520 330 L900 430 Z" '
        'fill="#5d8a66"/><path d="M190 420 h520 l-70 90 h-370 Z" fill="#fff" stroke="#444" stroke-width="4"/>'
        '<rect x="330" y="310" width="230" height="112" fill="#fff" stroke="#444" stroke-width="4"/>'
        '<path d="M430 330 h30 v26 h26 v30 h-26 v26 h-30 v-26 h-26 v-30 h26 Z" fill="#c62828"/>'
        f'<rect x="500" y="330" width="44" height="36" fill="#9fd0e0"/>{ombak}</svg>'
    )


def svg_reviu() -> str:
    """Return a sheet in place of a scan: letterhead, lines, stamp and scrawl."""
    garis = "".join(f'<rect x="90" y="{y}" width="{w}" height="7" fill="#9a9a9a"/>' for y, w in _BARIS_REVIU)
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="620" height="877" font-family="sans-serif">'
        '<rect width="620" height="877" fill="#fbfaf4"/>'
        '<text x="310" y="80" font-size="20" text-anchor="middle">'
        'INSPEKTORAT KOTA ARUNIKA</text><rect x="90" y="96" width="440" height="3" fill="#222"/>'
        '<text x="310" y="150" font-size="17" text-anchor="middle">PERNYATAAN TELAH DIREVIU</text>'
        f'<text x="310" y="176" font-size="13" text-anchor="middle">contoh rekaan</text>{garis}'
        '<circle cx="380" cy="690" r="62" fill="none" stroke="#5b4b8a" stroke-width="5"/>'
        '<path d="M350 700 q30 -70 50 0 t60 -20 t50 10" fill="none" stroke="#1f3f8f" stroke-width="4"/></svg>'
    )


def _jpeg(svg: str) -> bytes:
    keluar = io.BytesIO()
    with Image.open(io.BytesIO(vl_convert.svg_to_png(svg))) as gambar:
        gambar.convert("RGB").save(keluar, "JPEG", quality=72)
    return keluar.getvalue()


def foto() -> tuple[Aset, ...]:
    """Return the pictures of activities."""
    isi = (
        (
            "FOTO-POSYANDU",
            POSYANDU,
            "Beranda posyandu dengan timbangan gantung; tiga warga dan seorang anak antre.",
        ),
        ("FOTO-AMBULANS", AMBULANS, "Kapal putih bertanda palang merah berlayar di depan pantai Arunika."),
    )
    return tuple(Aset(k, b, (FOLDER / b).read_bytes(), alt, "Gambar rekaan.") for k, b, alt in isi)


def lampiran() -> tuple[LampiranBerkas, ...]:
    """Return the annexed sheets."""
    isi = (FOLDER / REVIU).read_bytes()
    judul = "Pernyataan Telah Direviu"
    return (LampiranBerkas("REVIU", JenisLampiran.REVIU, judul, REVIU, isi, catatan="Lembar rekaan."),)


if __name__ == "__main__":
    (FOLDER / POSYANDU).write_bytes(_jpeg(svg_posyandu()))
    (FOLDER / AMBULANS).write_bytes(_jpeg(svg_ambulans()))
    (FOLDER / REVIU).write_bytes(_jpeg(svg_reviu()))
