"""Blocks of a document as HTML."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from akuntabel.naskah import (
    Bab,
    Blok,
    Celah,
    Daftar,
    DaftarOtomatis,
    DeretKartu,
    Gambar,
    GantiHalaman,
    Gaya,
    Kartu,
    Kop,
    Kutipan,
    Lampiran,
    Narasi,
    Paragraf,
    Penomoran,
    Tabel,
    TandaTangan,
)

from .aman import lolos
from .daftar_isi import daftar_otomatis
from .formulir import kop, tanda_tangan
from .gambar import gambar
from .kartu import deret_kartu, kartu
from .konteks import Konteks
from .sebaris import sebaris
from .tabel import tabel

_DAFTAR = {
    Penomoran.ANGKA: ("<ol>", "</ol>"),
    Penomoran.HURUF: ('<ol type="a">', "</ol>"),
    Penomoran.BULIR: ("<ul>", "</ul>"),
}
_GAYA = {
    Gaya.BIASA: "",
    Gaya.TENGAH: ' class="p-tengah"',
    Gaya.KECIL: ' class="p-kecil"',
    Gaya.JUDUL: ' class="p-judul"',
}


def blok(isi: Iterable[Blok], k: Konteks) -> str:
    """Return blocks one after the other."""
    return "".join([_satu(b, k) for b in isi])


def _satu(b: Blok, k: Konteks) -> str:
    match b:
        case Paragraf():
            return f"<p{_GAYA[b.gaya]}>{sebaris(b.isi, k)}</p>"
        case Tabel():
            return tabel(b, k)
        case Bab() | Lampiran():
            return _bagian(b, k)
        case Gambar():
            return gambar(b, k)
        case Daftar():
            return _daftar(b, k)
        case Kutipan():
            return f"<blockquote>{blok(b.isi, k)}</blockquote>"
        case Narasi():
            return f'<div class="narasi" data-bagian="{lolos(b.bagian)}">{blok(b.isi, k)}</div>'
        case Celah():
            return _celah(b)
        case Kartu():
            return kartu(b, k)
        case DeretKartu():
            return deret_kartu(b, k)
        case TandaTangan():
            return tanda_tangan(b, k)
        case Kop():
            return kop(b, k)
        case DaftarOtomatis():
            return daftar_otomatis(b, k)
        case GantiHalaman():
            return '<div class="ganti-halaman"></div>'
        case _:
            assert_never(b)


def _bagian(b: Bab | Lampiran, k: Konteks) -> str:
    jangkar = k.jangkar(b)
    h = f"h{jangkar.tingkat}"
    nomor = f'<span class="nomor">{lolos(b.nomor)}</span> ' if b.nomor else ""
    judul = sebaris(b.judul, k, tautkan=False)
    sebelum = k.asal.masuk(jangkar.pengenal, f"{jangkar.nomor} {jangkar.judul}".strip() or "Bagian")
    isi = blok((*b.isi, *(b.pengganti if isinstance(b, Lampiran) else ())), k)
    k.asal.kembali(sebelum)
    jenis = "bab" if isinstance(b, Bab) else "lampiran"
    return f'<section class="{jenis}" id="{jangkar.pengenal}"><{h}>{nomor}{judul}</{h}>{isi}</section>'


def _daftar(b: Daftar, k: Konteks) -> str:
    buka, tutup = _DAFTAR[b.penomoran]
    return buka + "".join([f"<li>{blok(butir, k)}</li>" for butir in b.butir]) + tutup


def _celah(b: Celah) -> str:
    pengisi = f'<p class="pengisi">Diisi oleh: {lolos(b.pengisi)}</p>' if b.pengisi else ""
    return (
        f'<div class="celah" role="note" data-celah="{lolos(b.kunci)}">'
        f"<p><strong>Belum diisi:</strong> {lolos(b.pesan)}</p>{pengisi}</div>"
    )
