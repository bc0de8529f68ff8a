"""Changing a Naskah: a block by identity, a cell by its place, words in a run of text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from akuntabel.naskah import (
    Angka,
    Bab,
    Blok,
    Daftar,
    GantiBaris,
    Kutipan,
    Lampiran,
    Narasi,
    Naskah,
    Paragraf,
    Sebaris,
    Tabel,
    Tulisan,
    teks_sebaris,
)

Pengganti = Callable[[Blok], tuple[Blok, ...]]


def ganti(naskah: Naskah, lama: Blok, *baru: Blok) -> Naskah:
    """Return the document with one block replaced by others, or by nothing."""
    return petakan(naskah, lambda b: baru if b is lama else (b,))


def petakan(naskah: Naskah, ubah: Pengganti) -> Naskah:
    """Return the document with every block passed through ``ubah``, outer blocks first."""
    return replace(
        naskah,
        awal=_semua(naskah.awal, ubah),
        isi=_semua(naskah.isi, ubah),
        lampiran=_semua(naskah.lampiran, ubah),
    )


def _semua(blok: tuple[Blok, ...], ubah: Pengganti) -> tuple[Blok, ...]:
    return tuple(dalam for satu in blok for b in ubah(satu) for dalam in (_isi(b, ubah),))


def _isi(blok: Blok, ubah: Pengganti) -> Blok:
    match blok:
        case Bab() | Lampiran() | Kutipan() | Narasi():
            return replace(blok, isi=_semua(blok.isi, ubah))
        case Daftar():
            return replace(blok, butir=tuple(_semua(b, ubah) for b in blok.butir))
        case _:
            return blok


def isi_sel(tabel: Tabel, letak: tuple[int, int], teks: str) -> Tabel:
    """Return the table with another text in one cell; ``letak`` counts header rows and cells from 0."""
    semua = [*tabel.kepala, *tabel.badan]
    nomor, urutan = letak
    sel = list(semua[nomor].sel)
    sel[urutan] = replace(sel[urutan], isi=(Tulisan(teks),) if teks else ())
    semua[nomor] = replace(semua[nomor], sel=tuple(sel))
    batas = len(tabel.kepala)
    return replace(tabel, kepala=tuple(semua[:batas]), badan=tuple(semua[batas:]))


def ganti_teks(isi: tuple[Sebaris, ...], lama: str, baru: str) -> tuple[Sebaris, ...] | None:
    """Return inline nodes with the first ``lama`` replaced; None when it stands in no run of text."""
    for awal, akhir in _untai(isi):
        teks = teks_sebaris(isi[awal:akhir])
        if lama in teks:
            return (*isi[:awal], Tulisan(teks.replace(lama, baru, 1)), *isi[akhir:])
    return None


def _untai(isi: tuple[Sebaris, ...]) -> Iterator[tuple[int, int]]:
    """Yield the runs of plain text, single nodes first so that the rest of a paragraph stays as it is."""
    biasa = [isinstance(s, (Tulisan, Angka)) for s in isi]
    yield from ((n, n + 1) for n, ya in enumerate(biasa) if ya)
    awal = 0
    for n, s in enumerate((*isi, GantiBaris())):
        if not isinstance(s, (Tulisan, Angka)):
            if n - awal > 1:
                yield awal, n
            awal = n + 1


def ganti_paragraf(naskah: Naskah, blok: Paragraf, lama: str, baru: str) -> Naskah | None:
    """Return the document with words of one paragraph replaced."""
    isi = ganti_teks(blok.isi, lama, baru)
    return None if isi is None else ganti(naskah, blok, replace(blok, isi=isi))


def paragraf(teks: str) -> Paragraf:
    """Return a plain paragraph."""
    return Paragraf((Tulisan(teks),))


def teks(blok: Paragraf | Tabel | Bab) -> str:
    """Return the text of a paragraph, or the title of a table or heading."""
    return teks_sebaris(blok.isi if isinstance(blok, Paragraf) else blok.judul)
