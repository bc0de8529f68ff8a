"""The reviewed document as it was read: headings, paragraphs, lists, tables, and where its pages begin."""

from __future__ import annotations

from collections.abc import Iterable

from akuntabel.naskah import (
    Bab,
    Blok,
    Daftar,
    Gambar,
    Kutipan,
    Naskah,
    Paragraf,
    Penomoran,
    Tabel,
    anak,
    sebaris_blok,
)
from akuntabel.penyaji.html.aman import lolos

from .konteks import Konteks
from .tabel import tabel
from .tulisan import sebaris

_TERENDAH = 6
_DAFTAR = {
    Penomoran.ANGKA: ("<ol>", "</ol>"),
    Penomoran.HURUF: ('<ol type="a">', "</ol>"),
    Penomoran.BULIR: ("<ul>", "</ul>"),
}


def dokumen(naskah: Naskah, k: Konteks) -> str:
    """Return the whole document."""
    return _blok((*naskah.awal, *naskah.isi, *naskah.lampiran), k, 3)


def _blok(isi: Iterable[Blok], k: Konteks, tingkat: int) -> str:
    return "".join([_satu(b, k, tingkat) for b in isi])


def _satu(b: Blok, k: Konteks, tingkat: int) -> str:
    match b:
        case Paragraf():
            return f"{_halaman(b, k)}<p>{sebaris(b.isi, k)}</p>"
        case Tabel():
            return tabel(b, k)
        case Bab():
            nomor = f'<span class="nomor">{lolos(b.nomor)}</span> ' if b.nomor else ""
            judul = f"<h{tingkat}>{nomor}{sebaris(b.judul, k)}</h{tingkat}>"
            return f"{_halaman(b, k)}{judul}{_blok(b.isi, k, min(tingkat + 1, _TERENDAH))}"
        case Daftar():
            buka, tutup = _DAFTAR[b.penomoran]
            return buka + "".join([f"<li>{_blok(butir, k, tingkat)}</li>" for butir in b.butir]) + tutup
        case Kutipan():
            return f"<blockquote>{_blok(b.isi, k, tingkat)}</blockquote>"
        case Gambar():
            return f'{_halaman(b, k)}<p class="gambar">[Gambar] {sebaris(b.judul, k)}</p>'
        case _:
            teks = sebaris(sebaris_blok(b), k)
            return (f"<p>{teks}</p>" if teks else "") + _blok(anak(b), k, tingkat)


def _halaman(b: Paragraf | Bab | Gambar, k: Konteks) -> str:
    return k.batas_halaman(b.letak, "p")
