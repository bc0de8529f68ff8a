"""Running headers and footers: lines that stand at one height of many pages."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from akuntabel.bacaan import BarisBerulang
from akuntabel.sumber import Sumber

from .baris import BarisTeks, susun_baris
from .bidang import Persegi
from .halaman import Halaman
from .nomor_halaman import beri_nomor, berurutan, hanya_nomor
from .tulisan import teks_baris

_TEPI = 0.12
_TEPI_NOMOR = 0.3
_SETINGGI = 0.012
"""Shares of the page height: margins of running lines, of lone page numbers, and how far a line shifts."""

_UJUNG = 2

_ANGKA = re.compile(r"\d+|\b[ivxl]{1,7}$")
_ISI = re.compile(r"(?:tabel|gambar|grafik|diagram|bagan|lampiran|sumber)\b", re.IGNORECASE)

Kelompok = list[tuple[Halaman, BarisTeks]]


def pisahkan_berulang(
    halaman: Sequence[Halaman], tabel: Mapping[int, Sequence[Persegi]]
) -> tuple[BarisBerulang, ...]:
    """Take running lines out of pages, set their printed numbers, and return the lines.

    ``tabel`` are the extents of grids by page: a header row repeated on each page is no running line.
    """
    sebentuk: dict[str, Kelompok] = defaultdict(list)
    for h in halaman:
        for baris in _calon(h):
            if not _dalam_tabel(baris, h, tabel.get(h.nomor, ())):
                sebentuk[_bentuk(baris)].append((h, baris))
    berulang = [k for semua in sebentuk.values() for k in _yang_berulang(semua, len(halaman))]
    beri_nomor([[(h, teks_baris(b.kata)) for h, b in k] for k in berulang])
    _lepaskan(berulang)
    return tuple(_satu(k) for k in berulang)


def _calon(halaman: Halaman) -> list[BarisTeks]:
    """Return lines in the margins, and the first and last ones wherever the print ends."""
    semua = susun_baris(halaman.kata)
    ujung = {*range(_UJUNG), *range(len(semua) - _UJUNG, len(semua))}
    return [b for n, b in enumerate(semua) if n in ujung or _di_tepi(b, halaman)]


def _di_tepi(baris: BarisTeks, halaman: Halaman) -> bool:
    p = baris.persegi
    tepi = _TEPI_NOMOR if hanya_nomor(teks_baris(baris.kata)) else _TEPI
    return p[3] < tepi * halaman.tinggi or p[1] > (1 - tepi) * halaman.tinggi


def _dalam_tabel(baris: BarisTeks, halaman: Halaman, tabel: Iterable[Persegi]) -> bool:
    x, y = (baris.persegi[0] + baris.persegi[2]) / 2, (baris.persegi[1] + baris.persegi[3]) / 2
    return any(
        t[0] <= x <= t[2] and t[1] <= y <= t[3] and t[3] - t[1] > 0.5 * _TEPI * halaman.tinggi for t in tabel
    )


def _bentuk(baris: BarisTeks) -> str:
    teks = teks_baris(baris.kata)
    return "#" if hanya_nomor(teks) else _ANGKA.sub("#", teks).casefold()


def _yang_berulang(semua: Kelompok, cacah: int) -> list[Kelompok]:
    """Return the running lines of one shape by height; pages of another size have them elsewhere."""
    setinggi = list(_setinggi(semua))
    berulang = [k for k in setinggi if _berulang(k, cacah)]
    if berulang and not hanya_nomor(teks_baris(semua[0][1].kata)):
        return [k for k in setinggi if k in berulang or all(_di_tepi(b, h) for h, b in k)]
    return berulang


def _setinggi(semua: Kelompok) -> Iterator[Kelompok]:
    kumpul: Kelompok = []
    for satu in sorted(semua, key=lambda hb: hb[1].dasar / hb[0].tinggi):
        if kumpul and _tinggi(satu) - _tinggi(kumpul[-1]) > _SETINGGI:
            yield kumpul
            kumpul = []
        kumpul.append(satu)
    if kumpul:
        yield kumpul


def _tinggi(satu: tuple[Halaman, BarisTeks]) -> float:
    return satu[1].dasar / satu[0].tinggi


def _berulang(kelompok: Kelompok, cacah: int) -> bool:
    """Whether lines of one shape at one height are running: on many pages, with few pages between."""
    teks = teks_baris(kelompok[0][1].kata)
    nomor = sorted({h.nomor for h, _ in kelompok})
    if _ISI.match(teks) or len(nomor) < (2 if cacah < 5 else 3):
        return False
    if hanya_nomor(teks):
        return berurutan([(h.nomor, teks_baris(b.kata)) for h, b in kelompok])
    return len(nomor) >= 0.3 * cacah or len(nomor) * 2.5 >= nomor[-1] - nomor[0] + 1


def _lepaskan(berulang: Iterable[Kelompok]) -> None:
    buang: dict[int, set[int]] = defaultdict(set)
    semua: dict[int, Halaman] = {}
    for kelompok in berulang:
        for h, baris in kelompok:
            semua[h.nomor] = h
            buang[h.nomor].update(map(id, baris.kata))
    for nomor, h in semua.items():
        h.kata = [k for k in h.kata if id(k) not in buang[nomor]]


def _satu(kelompok: Kelompok) -> BarisBerulang:
    urut = sorted(kelompok, key=lambda hb: hb[0].nomor)
    letak = tuple(Sumber(halaman=h.nomor, halaman_cetak=h.cetak, kotak=h.kotak(b.persegi)) for h, b in urut)
    return BarisBerulang(teks_baris(urut[0][1].kata), letak)
