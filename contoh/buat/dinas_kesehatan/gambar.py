"""The emblem of the invented city: drawn here, kept as PNG so that every build has the same bytes.

Run ``python -m contoh.buat.dinas_kesehatan.gambar`` after a change of the drawing.
"""

from __future__ import annotations

from math import atan2, cos, degrees, pi, sin
from pathlib import Path

import vl_convert

from akuntabel.kinerja.narasi import Aset

BERKAS = Path(__file__).parents[2] / "lambang-kota-arunika.png"
_BIRU, _LAUT, _MUDA, _EMAS, _JINGGA, _PUTIH = "#12355b", "#1f6f8b", "#7fc4d4", "#f2b632", "#e8853a", "#ffffff"
_PERISAI = (
    "M200 22 C262 52 318 58 366 52 C374 190 352 330 200 438 C48 330 26 190 34 52 C82 58 138 52 200 22 Z"
)


def _titik(jari: float, sudut: float) -> str:
    return f"{200 + jari * cos(sudut):.1f} {232 - jari * sin(sudut):.1f}"


def _sinar() -> str:
    """Return the nine rays of the rising sun, alternately long and short."""
    hasil = []
    for n in range(9):
        tengah = pi * (n + 1) / 10
        ujung = 132 if n % 2 == 0 else 112
        hasil.append(f"M{_titik(78, tengah - 0.07)} L{_titik(ujung, tengah)} L{_titik(78, tengah + 0.07)} Z")
    return f'<path d="{" ".join(hasil)}" fill="{_EMAS}"/>'


def _ombak(atas: int, warna: str) -> str:
    lengkung = " q20 -18 40 0 t40 0" * 5
    return f'<path d="M0 {atas}{lengkung} V460 H0 Z" fill="{warna}"/>'


def _daun(sisi: int) -> str:
    """Return a branch of leaves along one side (-1 left, 1 right)."""
    hasil = []
    for n in range(8):
        t = pi * (0.075 + n * 0.046)
        x, y = 200 + sisi * 204 * sin(t), 208 + 250 * cos(t)
        arah = degrees(atan2(-250 * sin(t), sisi * 204 * cos(t)))
        for miring in (-26, 26):
            putar = f"rotate({arah + miring:.1f} {x:.1f} {y:.1f})"
            hasil.append(f'<ellipse cx="{x + 15:.1f}" cy="{y:.1f}" rx="19" ry="6.5" transform="{putar}"/>')
    return f'<g fill="#3f7d4e">{"".join(hasil)}</g>'


def _bintang() -> str:
    titik = []
    for n in range(10):
        jari, sudut = (18.0 if n % 2 == 0 else 7.4), pi / 2 + n * pi / 5
        titik.append(f"{200 + jari * cos(sudut):.1f},{72 - jari * sin(sudut):.1f}")
    return f'<polygon points="{" ".join(titik)}" fill="{_EMAS}"/>'


def svg_lambang() -> str:
    """Return the emblem: a rising sun over three waves in a shield, with a star and two branches."""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="480" viewBox="-24 0 448 492">'
        f'<defs><clipPath id="p"><path d="{_PERISAI}"/></clipPath></defs>'
        f"{_daun(-1)}{_daun(1)}"
        f'<path d="{_PERISAI}" fill="{_BIRU}"/>'
        f'<g clip-path="url(#p)">{_sinar()}'
        f'<circle cx="200" cy="232" r="66" fill="{_JINGGA}"/>'
        f'<circle cx="200" cy="232" r="54" fill="{_EMAS}"/>'
        f"{_ombak(252, _MUDA)}{_ombak(296, _LAUT)}{_ombak(344, _PUTIH)}{_ombak(360, _BIRU)}</g>"
        f"{_bintang()}"
        f'<path d="{_PERISAI}" fill="none" stroke="{_PUTIH}" stroke-width="14"/>'
        f'<path d="{_PERISAI}" fill="none" stroke="{_EMAS}" stroke-width="8"/>'
        f'<path d="{_PERISAI}" fill="none" stroke="{_BIRU}" stroke-width="2.5"/></svg>'
    )


def gambar_lambang() -> bytes:
    """Draw the emblem anew (PNG)."""
    return bytes(vl_convert.svg_to_png(svg_lambang(), scale=1.2))


def aset() -> tuple[Aset, ...]:
    """Return the pictures of the report."""
    keterangan = "Lambang rekaan Kota Arunika: matahari terbit di atas ombak dalam perisai biru, diapit daun."
    return (Aset("LAMBANG", BERKAS.name, BERKAS.read_bytes(), keterangan, "Lambang rekaan."),)


if __name__ == "__main__":
    BERKAS.write_bytes(gambar_lambang())
