"""Figures as HTML: drawing or photograph, caption, the sentence below, the table behind a chart."""

from __future__ import annotations

from base64 import b64encode

from akuntabel.naskah import Gambar, teks_sebaris

from .aman import lolos
from .jangkar import Butir
from .konteks import Konteks
from .sebaris import sebaris, sumber
from .tabel import judul_bernomor, tabel
from .vektor import NamaGambar, SvgTidakSah, sisipkan

LEBAR_BERGULIR = 360
_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8"


def gambar(g: Gambar, k: Konteks) -> str:
    """Return a figure with everything that belongs to it."""
    jangkar = k.jangkar(g)
    nama = jangkar.nomor or jangkar.judul or g.alt or "Gambar"
    rupa = rupa_gambar(g, k) or '<p class="tanpa-gambar">Gambar tidak dapat ditampilkan.</p>'
    kelas = k.kelas("l", min(max(g.lebar, 10), 100))
    return (
        f'<figure class="gambar" id="{jangkar.pengenal}">{_bingkai(rupa, kelas, nama, _bergulir(g, k))}'
        f"{_judul(g, jangkar, k)}</figure>{_bawah(g, nama, k)}"
    )


def rupa_gambar(g: Gambar, k: Konteks) -> str:
    """Return the picture alone, empty when there is nothing that can be shown."""
    rupa = k.rupa.get(g.kunci)
    svg = (rupa.svg if rupa else "") or g.svg
    if svg:
        judul = " ".join(teks_sebaris(g.judul, k.label).split())
        nama = NamaGambar(judul, g.alt) if judul else NamaGambar(g.alt or "Gambar", "")
        try:
            return sisipkan(svg, f"s_{k.nomor_gambar()}", nama)
        except SvgTidakSah:
            return ""
    return _raster((rupa.png if rupa else b"") or g.isi, g.alt)


def _raster(isi: bytes, alt: str) -> str:
    jenis = "png" if isi.startswith(_PNG) else "jpeg" if isi.startswith(_JPEG) else ""
    if not jenis:
        return ""
    return f'<img alt="{lolos(alt)}" src="data:image/{jenis};base64,{b64encode(isi).decode()}">'


def _bergulir(g: Gambar, k: Konteks) -> bool:
    """Tell whether a drawing is too wide to be read when shrunk to a telephone."""
    rupa = k.rupa.get(g.kunci)
    return rupa is not None and bool(rupa.svg) and rupa.lebar > LEBAR_BERGULIR


def _bingkai(rupa: str, kelas: str, nama: str, bergulir: bool) -> str:
    if not bergulir:
        return f'<div class="bingkai {kelas}">{rupa}</div>'
    return (
        f'<div class="gulir {kelas}" role="region" aria-label="{lolos(nama)}, dapat digeser" tabindex="0">'
        f'<div class="bingkai lega">{rupa}</div></div>'
    )


def _judul(g: Gambar, jangkar: Butir, k: Konteks) -> str:
    if not g.judul:
        return ""
    return f"<figcaption>{judul_bernomor(jangkar.nomor, sebaris(g.judul, k, tautkan=False))}</figcaption>"


def _bawah(g: Gambar, nama: str, k: Konteks) -> str:
    kalimat = f'<p class="kalimat">{sebaris(g.kalimat, k)}</p>' if g.kalimat else ""
    asal = sumber(g.sumber, k)
    if g.data is None:
        return kalimat + asal
    data = tabel(g.data, k, f"Data {nama}")
    ringkasan = f'Lihat tabel <span class="terbaca">{lolos(nama)}</span>'
    return f'{kalimat}{asal}<details class="data"><summary>{ringkasan}</summary>{data}</details>'
