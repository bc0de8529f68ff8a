"""The style sheet of a page: the fixed part, and what the theme and the document decide."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from importlib.resources import files

from akuntabel.penyaji.tema import Tema

from .aman import lolos_css
from .warna import cerah, terbaca

LATAR_TERANG = "#f4f6f8"
LATAR_GELAP = "#1c232b"
_HITAM, _PUTIH, _TINTA = "#000000", "#ffffff", "#1a1f26"
_HURUF_KAKI = "font:8pt var(--huruf-cetak),Arial,sans-serif"
_KONTRAS_KEPALA = Decimal(7)
_ATURAN = {"k": ".{n}{{width:{u}%}}", "m": ".{n}{{min-width:{u}rem}}", "l": ".{n}{{--lebar:{u}%}}"}
_SPASI = re.compile(r"\s*\n\s*")
_KOMENTAR = re.compile(r"/\*.*?\*/", re.DOTALL)


def lembar_gaya(tema: Tema, kaki: str, lebar: Iterable[tuple[str, int]]) -> str:
    """Return the whole style sheet; ``lebar`` are the width classes in use."""
    kelas = "".join(_ATURAN[awalan].format(n=f"{awalan}{u}", u=u) for awalan, u in sorted(lebar))
    return f"{_peubah(tema)}{_tetap()}{kelas}{_halaman(tema, kaki)}"


@cache
def _tetap() -> str:
    isi = files(__package__).joinpath("gaya.css").read_text(encoding="utf-8")
    return _SPASI.sub("\n", _KOMENTAR.sub("", isi)).strip()


@cache
def _peubah(tema: Tema) -> str:
    kepala = terbaca(tema.warna_kepala_tabel, _TINTA, _PUTIH, _KONTRAS_KEPALA)
    return (
        f":root{{--aksen-terang:{terbaca(tema.warna_aksen, LATAR_TERANG, _HITAM)};"
        f"--aksen-gelap:{terbaca(cerah(tema.warna_aksen), LATAR_GELAP, _PUTIH)};--kepala-terang:{kepala};"
        f"--huruf-cetak:{lolos_css(tema.huruf_docx)},{lolos_css(tema.huruf_pdf)}}}\n"
    )


def _halaman(tema: Tema, kaki: str) -> str:
    m, kertas = tema.margin, tema.kertas
    tepi = f"margin:{m.atas}mm {m.kanan}mm {m.bawah}mm {m.kiri}mm"
    rata = "justify" if tema.rata == "penuh" else "left"
    return (
        f"@page{{size:{kertas.lebar}mm {kertas.tinggi}mm;{tepi};"
        f"@bottom-left{{content:{lolos_css(kaki)};{_HURUF_KAKI}}}"
        f"@bottom-right{{content:counter(page);{_HURUF_KAKI}}}}}"
        "@page:first{@bottom-left{content:none}@bottom-right{content:none}}"
        f"@page lanskap{{size:{kertas.tinggi}mm {kertas.lebar}mm}}"
        f"@media print{{html{{font-size:{tema.ukuran}pt}}body{{line-height:{tema.spasi}}}"
        f"main p{{text-align:{rata};margin-bottom:{tema.jarak}pt}}table{{font-size:{tema.ukuran_tabel}pt}}"
        f".sumber,.catatan,.p-kecil{{font-size:{tema.ukuran_kecil}pt}}}}"
    )
