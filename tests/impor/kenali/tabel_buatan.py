"""Tables for the tests of recognition, written as one sees them."""

from __future__ import annotations

import re

from akuntabel.bacaan import TabelTerbaca
from akuntabel.impor.kenali.tabel import Konteks, kenali_tabel
from akuntabel.naskah import Baris, Kolom, Sel, Tabel, Tulisan


def sel(teks: str, lebar: int = 1, tinggi: int = 1) -> Sel:
    return Sel((Tulisan(teks),) if teks else (), lebar=lebar, tinggi=tinggi)


def tabel(teks: str, kepala: int = 0) -> Tabel:
    """Return the table of lines of cells between bars; "isi>3" spans three columns, "isi^2" two rows."""
    baris = [Baris(tuple(_sel(s) for s in b.strip().split("|"))) for b in teks.strip().split("\n")]
    lebar = max(sum(s.lebar for s in b.sel) for b in baris)
    return Tabel("", (), (Kolom(),) * lebar, tuple(baris[:kepala]), tuple(baris[kepala:]))


def _sel(teks: str) -> Sel:
    cocok = re.fullmatch(r"(.*?)(?:>([0-9]+))?(?:\^([0-9]+))?", teks.strip())
    assert cocok
    return sel(cocok[1].strip(), int(cocok[2] or 1), int(cocok[3] or 1))


def kenali(teks: str, judul: str = "", tahun: int | None = 2022, kepala: int = 0) -> TabelTerbaca:
    return kenali_tabel(tabel(teks, kepala), 1, Konteks(judul=judul, tahun_laporan=tahun))


def peran(terbaca: TabelTerbaca) -> str:
    return " ".join(k.peran.name for k in terbaca.kolom)
