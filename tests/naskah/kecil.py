"""Small pieces of a Naskah."""

from __future__ import annotations

from datetime import date

from akuntabel.naskah import Bab, Blok, Gambar, Kolom, Lampiran, Naskah, Paragraf, Sel, Tabel, Tulisan
from akuntabel.naskah.tabel import Baris


def tabel(kunci: str, *, judul: str = "Tabel", turunan: bool = False) -> Tabel:
    """Return a table with one cell; an empty ``judul`` leaves it uncaptioned."""
    kepala = (Tulisan(judul),) if judul else ()
    return Tabel(kunci, kepala, (Kolom(),), (), (Baris((Sel((Tulisan("isi"),)),)),), turunan=turunan)


def gambar(kunci: str, *, judul: str = "Gambar", data: Tabel | None = None) -> Gambar:
    """Return a picture."""
    return Gambar(kunci, (Tulisan(judul),) if judul else (), "alt", svg="<svg/>", data=data)


def paragraf(teks: str) -> Paragraf:
    """Return a paragraph."""
    return Paragraf((Tulisan(teks),))


def bab(kunci: str, *isi: Blok, tingkat: int = 1) -> Bab:
    """Return a chapter or section."""
    return Bab(kunci, tingkat, (Tulisan(kunci),), isi)


def lampiran(kunci: str, *isi: Blok, nomor: str = "") -> Lampiran:
    """Return an annex."""
    return Lampiran(kunci, (Tulisan(kunci),), isi, nomor)


def naskah(*isi: Blok, awal: tuple[Blok, ...] = (), akhir: tuple[Blok, ...] = ()) -> Naskah:
    """Return a document with this body, front matter and annexes."""
    return Naskah("Judul", "Dinas Contoh", date(2023, 2, 28), "kaki", awal, isi, akhir)
