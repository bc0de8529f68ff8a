"""Tables drawn with pipes: Markdown, with or without a rule row, and grids of plus signs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .baris import BarisTeks
from .larik import BarisLarik, Larik, SelLarik, sel_larik

_GARIS = re.compile(r"[\s|+:=\-–—]+")
_BANYAK_KOLOM = 300
_PIPA = re.compile(r"(?<!\\)\|")


def baca_pipa(baris: Sequence[BarisTeks], mulai: int) -> tuple[Larik | None, int]:
    """Return the table whose first line this is, None for none, and the line after its last."""
    akhir = mulai
    while akhir < len(baris) and _berpipa(baris[akhir].teks):
        akhir += 1
    isi = baris[mulai:akhir]
    if not _meyakinkan(isi):
        return None, akhir
    larik = Larik(baris[mulai].letak)
    if sum(b.teks.lstrip().startswith("+") for b in isi) >= 2:
        _isi_petak(larik, isi)
    else:
        _isi_baris(larik, isi)
    return (larik if larik.baris else None), akhir


def _berpipa(teks: str) -> bool:
    return 0 < teks.count("|") <= _BANYAK_KOLOM or (teks.lstrip().startswith("+") and _garis(teks))


def _garis(teks: str) -> bool:
    """Tell whether a line is a rule: nothing but dashes, pipes and plus signs."""
    return bool(_GARIS.fullmatch(teks)) and any(t in teks for t in "-=")


def _meyakinkan(isi: Sequence[BarisTeks]) -> bool:
    """Tell whether lines with pipes are a table: a rule, an outer pipe, or several rows of several cells."""
    if not isi:
        return False
    if isi[0].teks.lstrip().startswith(("|", "+")) or any(_garis(b.teks) for b in isi[1:2]):
        return True
    return len(isi) >= 2 and min(len(_PIPA.findall(b.teks)) for b in isi) >= 2


def _isi_baris(larik: Larik, isi: Sequence[BarisTeks]) -> None:
    for satu in isi:
        if not _garis(satu.teks):
            larik.baris.append(_sel(satu))
        elif not larik.kepala:
            larik.kepala = len(larik.baris)
    if larik.kepala == len(larik.baris):
        larik.kepala = 0


def _isi_petak(larik: Larik, isi: Sequence[BarisTeks]) -> None:
    """Rows of a grid are parted by rules; the lines between two rules are one row."""
    baris: BarisLarik = ()
    for satu in isi:
        if not _garis(satu.teks):
            baris = _gabung(baris, _sel(satu))
            continue
        if baris:
            larik.baris.append(baris)
        baris = ()
        if "=" in satu.teks:
            larik.kepala = len(larik.baris)
    if baris:
        larik.baris.append(baris)


def _gabung(atas: BarisLarik, bawah: BarisLarik) -> BarisLarik:
    lebar = max(len(atas), len(bawah))
    kosong = (SelLarik(),) * lebar
    return tuple(
        a.tambah(b) for a, b in zip((*atas, *kosong)[:lebar], (*bawah, *kosong)[:lebar], strict=True)
    )


def _sel(baris: BarisTeks) -> BarisLarik:
    teks = baris.teks.strip()
    teks = teks.removeprefix("|")
    potong = _PIPA.split(teks)
    if len(potong) > 1 and not potong[-1].strip():
        potong.pop()
    return tuple(sel_larik(p.replace("\\|", "|"), baris.letak) for p in potong)
