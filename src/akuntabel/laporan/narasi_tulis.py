"""Authored blocks written with plain marks, so that they fit into a cell and are read as the same blocks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from akuntabel.naskah import (
    Baris,
    Blok,
    Daftar,
    Gambar,
    Gaya,
    Kutipan,
    Paragraf,
    Penomoran,
    Tabel,
    bakukan_tulisan,
)
from akuntabel.naskah.baku_tulisan import AWALAN_GAMBAR

from .narasi_tanda import tulis_baris
from .narasi_urai import INDEN, memulai_blok

_HURUF_TERAKHIR = 26
_ANGKA_TERAKHIR = 999


def tulis(isi: Iterable[Blok], label: Mapping[str, str] | None = None) -> str:
    """Return blocks as text; ``urai`` of it is their normal form (``bakukan_tulisan``)."""
    return "\n\n".join(_blok(b) for b in bakukan_tulisan(isi, label))


def _blok(blok: Blok) -> str:
    match blok:
        case Paragraf():
            return f"# {tulis_baris(blok.isi)}" if blok.gaya is Gaya.JUDUL else _paragraf(blok)
        case Daftar():
            return "\n".join(
                f"{_tanda(blok.penomoran, n)} {_butir(butir)}" for n, butir in enumerate(blok.butir)
            )
        case Kutipan():
            dalam = "\n\n".join(_blok(b) for b in blok.isi)
            return "\n".join(f"> {baris}".rstrip() for baris in dalam.split("\n"))
        case Tabel():
            return _tabel(blok)
        case Gambar():
            judul = tulis_baris(blok.judul, lolos="]")
            return f"[gambar: {blok.kunci.removeprefix(AWALAN_GAMBAR)}{f' | {judul}' if judul else ''}]"
        case _:
            return ""


def _paragraf(blok: Paragraf) -> str:
    teks = tulis_baris(blok.isi)
    if not memulai_blok(_terurai(teks)):
        return teks
    letak = next((n for n, huruf in enumerate(teks) if not (huruf.isalnum() and huruf.isascii())), 0)
    return f"{teks[:letak]}\\{teks[letak:]}"


def _terurai(teks: str) -> str:
    """Return a text whose broken lines are joined as the reader joins them."""
    return teks.replace("\\\n", "\n")


def _tanda(jenis: Penomoran, nomor: int) -> str:
    if jenis is Penomoran.ANGKA:
        return f"{min(nomor + 1, _ANGKA_TERAKHIR)}."
    return f"{chr(ord('a') + nomor % _HURUF_TERAKHIR)}." if jenis is Penomoran.HURUF else "-"


def _butir(butir: Sequence[Blok]) -> str:
    kepala, *sisa = butir
    hasil = tulis_baris(kepala.isi) if isinstance(kepala, Paragraf) else ""
    sebelum: Blok = kepala
    for blok in sisa:
        rapat = isinstance(blok, Daftar) and sebelum is kepala
        hasil += ("\n" if rapat else "\n\n") + _masuk(_blok(blok))
        sebelum = blok
    return hasil


def _masuk(teks: str) -> str:
    return "\n".join(f"{' ' * INDEN}{baris}" if baris else "" for baris in teks.split("\n"))


def _tabel(tabel: Tabel) -> str:
    garis = [f"|{'---|' * len(tabel.kolom)}"] if tabel.kepala else []
    return "\n".join([*map(_baris, tabel.kepala), *garis, *map(_baris, tabel.badan)])


def _baris(baris: Baris) -> str:
    return "|" + "".join(f" {_sel(tulis_baris(s.isi, lolos='|'))} |" for s in baris.sel)


def _sel(teks: str) -> str:
    """Return the text of a cell, a mere rule guarded against being taken for the line below a header."""
    return f"\\{teks}" if teks and not teks.strip("-: ") else teks
