"""Reading a built document in tests: every inline node, every table as a grid, all of its text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from types import ModuleType

from akuntabel.laporan import Susunan, susun_lkjip, susun_pk
from akuntabel.naskah import (
    Angka,
    Bab,
    Baris,
    Blok,
    DeretKartu,
    Gambar,
    Kartu,
    Lampiran,
    Naskah,
    Paragraf,
    Sebaris,
    Sel,
    Tabel,
    TandaTangan,
    label_rujukan,
    teks_sebaris,
    telusuri,
)
from contoh.buat import dinas_kesehatan, dinas_sosial

CONTOH: dict[str, ModuleType] = {"dinas_sosial": dinas_sosial, "dinas_kesehatan": dinas_kesehatan}
GARIS_BESAR = ("analisis", "sasaran")
SEMUA = [(contoh, bentuk) for contoh in CONTOH for bentuk in (*GARIS_BESAR, "pk")]


@cache
def susunan(contoh: str, bentuk: str = "analisis") -> Susunan:
    """Return a built example: an outline of the LKjIP, or "pk"."""
    potret = CONTOH[contoh].potret()
    return susun_pk(potret) if bentuk == "pk" else susun_lkjip(potret, garis_besar=bentuk)


def semua_blok(naskah: Naskah) -> Iterator[Blok]:
    """Yield every block, small pictures on cards included."""
    for blok in telusuri(naskah):
        yield blok
        if isinstance(blok, Kartu) and blok.tren is not None:
            yield blok.tren


def bagian_sebaris(blok: Blok) -> Iterator[tuple[Sebaris, ...]]:
    """Yield the inline sequences that stand directly in a block: text, caption, header, cells, notes."""
    match blok:
        case Paragraf():
            yield blok.isi
        case Tabel():
            yield from (blok.judul, blok.sumber, *blok.catatan)
            yield from (s.isi for b in (*blok.kepala, *blok.badan) for s in b.sel)
        case Gambar():
            yield from (blok.judul, blok.kalimat, blok.sumber)
        case Kartu():
            yield from (blok.judul, blok.predikat, *(b.isi for b in blok.butir))
        case Bab() | Lampiran():
            yield blok.judul
        case TandaTangan():
            yield blok.tempat_tanggal
        case _:
            return


def semua_sebaris(naskah: Naskah) -> Iterator[Sebaris]:
    """Yield every inline node of a document."""
    for blok in semua_blok(naskah):
        for isi in bagian_sebaris(blok):
            yield from isi


def angka_terikat(naskah: Naskah) -> Iterator[Angka]:
    """Yield every numeral that is bound to a fact."""
    return (s for s in semua_sebaris(naskah) if isinstance(s, Angka) and s.kunci)


def teks_bagian(naskah: Naskah) -> list[str]:
    """Return the plain text of every inline sequence."""
    label = label_rujukan(naskah)
    return [teks_sebaris(isi, label) for blok in semua_blok(naskah) for isi in bagian_sebaris(blok) if isi]


def teks_naskah(naskah: Naskah) -> str:
    """Return all text of a document, one sequence a line."""
    return "\n".join(teks_bagian(naskah))


def tabel(naskah: Naskah, kunci: str) -> Tabel:
    """Return the table with a key."""
    return next(b for b in telusuri(naskah) if isinstance(b, Tabel) and b.kunci == kunci)


def bab(naskah: Naskah, kunci: str) -> Bab:
    """Return the heading with a key."""
    return next(b for b in telusuri(naskah) if isinstance(b, Bab) and b.kunci == kunci)


def paragraf(blok: Blok | Naskah) -> list[str]:
    """Return the text of every paragraph in a block or document."""
    awal = blok if isinstance(blok, Naskah) else (blok,)
    label = label_rujukan(blok) if isinstance(blok, Naskah) else {}
    return [teks_sebaris(b.isi, label) for b in telusuri(awal) if isinstance(b, Paragraf)]


def isi_sel(sel: Sel) -> str:
    """Return the text of a cell."""
    return teks_sebaris(sel.isi)


def isi_baris(baris: Baris) -> list[str]:
    """Return the texts of the cells of a row."""
    return [isi_sel(s) for s in baris.sel]


def petak(baris: tuple[Baris, ...], lebar: int) -> list[list[Sel]]:
    """Return rows as a full grid, spanning cells repeated; cells that overlap or leave holes fail."""
    isi: dict[tuple[int, int], Sel] = {}
    for n, b in enumerate(baris):
        kolom = 0
        for s in b.sel:
            while (n, kolom) in isi:
                kolom += 1
            for dy in range(s.tinggi):
                for dx in range(s.lebar):
                    tempat = (n + dy, kolom + dx)
                    assert tempat not in isi, f"dua sel di baris {n + dy + 1}, kolom {kolom + dx + 1}"
                    isi[tempat] = s
            kolom += s.lebar
    harus = {(n, m) for n in range(len(baris)) for m in range(lebar)}
    assert set(isi) == harus, f"petak tanpa sel atau di luar tabel: {sorted(set(isi) ^ harus)[:5]}"
    return [[isi[n, m] for m in range(lebar)] for n in range(len(baris))]


__all__ = [
    "CONTOH", "GARIS_BESAR", "SEMUA", "DeretKartu", "angka_terikat", "bab", "bagian_sebaris", "isi_baris",
    "isi_sel", "paragraf", "petak", "semua_blok", "semua_sebaris", "susunan", "tabel", "teks_bagian",
    "teks_naskah",
]  # fmt: skip
