"""Walking a Naskah: children of a block, every inline node, plain text, labels of what can be referred to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .sebaris import Angka, CelahSebaris, GantiBaris, Pecahan, Rujukan, Sebaris, Tulisan
from .simpul import (
    Bab,
    Blok,
    Daftar,
    DeretKartu,
    Gambar,
    Kartu,
    Kutipan,
    Lampiran,
    Narasi,
    Naskah,
    Paragraf,
    TandaTangan,
)
from .tabel import Tabel


def anak(blok: Blok) -> tuple[Blok, ...]:
    """Return the blocks directly inside a block."""
    match blok:
        case Bab() | Lampiran() | Kutipan() | Narasi():
            return blok.isi
        case Daftar():
            return tuple(b for butir in blok.butir for b in butir)
        case DeretKartu():
            return blok.kartu
        case Gambar() if blok.data is not None:
            return (blok.data,)
        case _:
            return ()


def telusuri(awal: Naskah | Iterable[Blok]) -> Iterator[Blok]:
    """Yield every block in reading order, parents before children."""
    blok_awal = (*awal.awal, *awal.isi, *awal.lampiran) if isinstance(awal, Naskah) else awal
    for blok in blok_awal:
        yield blok
        yield from telusuri(anak(blok))


def sebaris_blok(blok: Blok) -> Iterator[Sebaris]:
    """Yield the inline nodes of a block itself, not of the blocks inside it."""
    match blok:
        case Paragraf():
            yield from blok.isi
        case Tabel():
            yield from (s for baris in (*blok.kepala, *blok.badan) for sel in baris.sel for s in sel.isi)
            yield from (*blok.judul, *blok.sumber, *(s for catatan in blok.catatan for s in catatan))
        case Gambar():
            yield from (*blok.judul, *blok.kalimat, *blok.sumber)
        case Kartu():
            yield from (*blok.judul, *blok.predikat, *(s for butir in blok.butir for s in butir.isi))
        case Bab() | Lampiran():
            yield from blok.judul
        case TandaTangan():
            yield from blok.tempat_tanggal
        case _:
            return


def kunci_tercetak(naskah: Naskah) -> frozenset[str]:
    """Return the keys of the facts that a document prints."""
    semua = (s for blok in telusuri(naskah) for s in sebaris_blok(blok))
    return frozenset(s.kunci for s in semua if isinstance(s, Angka) and s.kunci)


def pengantar(blok: Blok) -> bool:
    """Tell whether a block is a paragraph that leads to a table or picture and should stand before it."""
    return isinstance(blok, Paragraf) and any(isinstance(s, Rujukan) for s in blok.isi)


def label_rujukan(naskah: Naskah) -> dict[str, str]:
    """Return the printed label ("Tabel 3.2", "Gambar 1.1", "Lampiran I") of every key one can refer to."""
    label: dict[str, str] = {}
    for blok in telusuri(naskah):
        match blok:
            case Tabel() if blok.nomor:
                label[blok.kunci] = f"Tabel {blok.nomor}"
            case Gambar() if blok.nomor:
                label[blok.kunci] = f"Gambar {blok.nomor}"
            case Lampiran():
                label[blok.kunci] = blok.nomor
            case _:
                pass
    return label


def teks_sebaris(isi: Iterable[Sebaris], label: dict[str, str] | None = None) -> str:
    """Return inline nodes as plain text; references need their ``label`` table."""
    return "".join(_teks(s, label or {}) for s in isi)


def _teks(s: Sebaris, label: dict[str, str]) -> str:
    match s:
        case Tulisan():
            return s.teks
        case Angka():
            return s.cetak
        case Rujukan():
            return label.get(s.kunci, s.kunci)
        case Pecahan():
            faktor = f" × {s.faktor}" if s.faktor else ""
            return f"({s.pembilang} / {s.penyebut}){faktor}"
        case CelahSebaris():
            return f"[Belum diisi: {s.pesan}]"
        case GantiBaris():
            return "\n"
