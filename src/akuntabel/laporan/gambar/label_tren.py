"""Labels of a series: where they stand, in how many lines, and how much room they need."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from .bungkus import bungkus, lebar_teks
from .lapis import Baris, Spek, data, desimal, medan, teks_berhalo
from .titik import TitikTren
from .warna import BIRU, HURUF, JARAK_BARIS, REDUP

Bentuk = tuple[tuple[str, str | int], ...]
"""Properties of a text mark."""

_HURUF_RAPAT = 9
_NAIK = -8
_TURUN = 16
_HURUF_BESAR = 8


@dataclass(frozen=True, slots=True)
class BarisLabel:
    """One printed line: the point it belongs to, its distance below the point in px, its look."""

    tahun: int
    nilai: Decimal
    teks: str
    turun: int
    bentuk: Bentuk


@dataclass(frozen=True, slots=True)
class _Deret:
    """A series with its name: what of a year it prints, on which side of the point."""

    nama: str
    tebal: bool
    warna: str
    isi: tuple[tuple[int, Decimal, str, bool], ...]


def susun_label(
    urut: Sequence[TitikTren], nama_target: str, nama_realisasi: str, lebar_tahun: int
) -> tuple[BarisLabel, ...]:
    """Return the labels of target and result, each on the outer side, names beside the first of each.

    Labels wider than a year's ``lebar_tahun`` px are broken into lines and set smaller.
    """
    deret = (_target(urut, nama_target), _realisasi(urut, nama_realisasi))
    ukuran = HURUF
    if any(lebar_teks(teks, HURUF, tebal=d.tebal) > lebar_tahun for d in deret for _, _, teks, _ in d.isi):
        ukuran = _HURUF_RAPAT
    return tuple(baris for d in deret for baris in _baris_deret(d, lebar_tahun, ukuran))


def lapis_label(label: Sequence[BarisLabel]) -> Iterator[Spek]:
    """Yield the layers of labels, in the order given, so that no outline covers a later one."""
    for kunci in dict.fromkeys((b.turun, b.bentuk) for b in label):
        baris: list[Baris] = [
            {"tahun": b.tahun, "nilai": desimal(b.nilai), "teks": b.teks}
            for b in label
            if (b.turun, b.bentuk) == kunci
        ]
        tanda = {"align": "center", "dy": kunci[0], **dict(kunci[1])}
        yield from teks_berhalo(data(baris, "nilai"), tanda, x=medan("tahun"), y=medan("nilai"))


def ruang_label(label: Sequence[BarisLabel], tinggi_titik: Sequence[int], tinggi: int) -> tuple[int, int]:
    """Return by how many px labels run over the top and the foot of the plot.

    Args:
        label: The labels.
        tinggi_titik: Height of the point of each above the foot, in px.
        tinggi: Height of the plot in px.
    """
    pasangan = list(zip(label, tinggi_titik, strict=True))
    atas = max((letak - b.turun + _HURUF_BESAR - tinggi for b, letak in pasangan), default=0)
    bawah = max((b.turun + 2 - letak for b, letak in pasangan), default=0)
    return max(atas, 0), max(bawah, 0)


def _target(urut: Sequence[TitikTren], nama: str) -> _Deret:
    isi = tuple(
        (t.tahun, t.target, t.label_target, t.realisasi is None or t.realisasi < t.target)
        for t in urut
        if t.target is not None
    )
    return _Deret(nama, False, REDUP, isi)


def _realisasi(urut: Sequence[TitikTren], nama: str) -> _Deret:
    isi = tuple(
        (t.tahun, t.realisasi, t.label_realisasi, t.target is None or t.realisasi >= t.target)
        for t in urut
        if t.realisasi is not None
    )
    return _Deret(nama, True, BIRU, isi)


def _baris_deret(deret: _Deret, lebar_tahun: int, ukuran: int) -> Iterator[BarisLabel]:
    """Yield the lines of a series; the name is one more line, furthest from the point."""
    bentuk = (
        ("fill", deret.warna),
        ("fontSize", ukuran),
        ("fontWeight", "bold" if deret.tebal else "normal"),
    )
    nama: Bentuk = (("fill", deret.warna), ("fontSize", HURUF))
    for urut, (tahun, nilai, teks, di_atas) in enumerate(deret.isi):
        baris: list[tuple[str, Bentuk]] = [(t, bentuk) for t in _pecah(teks, lebar_tahun, ukuran)]
        if urut == 0:
            baris.insert(0 if di_atas else len(baris), (deret.nama, nama))
        awal = _NAIK - (len(baris) - 1) * JARAK_BARIS if di_atas else _TURUN
        for urutan, (satu, rupa) in enumerate(baris):
            yield BarisLabel(tahun, nilai, satu, awal + urutan * JARAK_BARIS, rupa)


def _pecah(teks: str, lebar: int, ukuran: int) -> tuple[str, ...]:
    """Return a label in lines, without ever dividing a word or a number."""
    terpanjang = max((lebar_teks(kata, ukuran, tebal=True) for kata in teks.split()), default=0)
    return bungkus(teks, max(lebar, terpanjang), ukuran, tebal=True)
