"""Chart of spending: per programme the budget as a light bar and what was spent inside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from .bungkus import bungkus, lebar_teks
from .lajur import (
    PLOT_TERKECIL,
    SELA,
    TEBAL,
    TEPI,
    Lajur,
    lapis_arsiran,
    lapis_batang,
    lapis_potongan,
    skala,
    tinggi_lajur,
    ujung_sumbu,
)
from .lapis import Spek, berlapis, data, lapis, medan, piksel, teks
from .warna import ABU, ABU_PUCAT, BIRU, HURUF, JARAK_BARIS, LEBAR, PUTIH, REDUP, TINTA

DITURUNKAN = "angka diturunkan"
"""Printed below a figure that no document states as such."""

_TERBESAR = 120
_PAGU = 100
_BARIS_NAMA = 3


@dataclass(frozen=True, slots=True)
class BatangSerapan:
    """Spending of one programme in per cent of its budget; ``label`` is printed as it stands.

    ``diturunkan`` marks a figure worked out from others: its bar is hatched and it is said in words.
    """

    nama: str
    nilai: Decimal | None
    label: str
    diturunkan: bool = False


def grafik_serapan(batang: Sequence[BatangSerapan]) -> Spek:
    """Return a chart of spending per programme; the light bar is the whole budget.

    A bar beyond 120 per cent of the budget ends there with a break in it.
    """
    label = max((lebar_teks(b.label, HURUF) for b in batang), default=0)
    plot = max(LEBAR - 2 * TEPI - SELA - label, PLOT_TERKECIL)
    lajur = list(_susun(batang))
    ujung = ujung_sumbu((b.nilai for b in batang), _PAGU, _TERBESAR)
    berarsir = [satu for b, satu in zip(batang, lajur, strict=True) if b.diturunkan and b.nilai is not None]
    lapisan = [
        _pagu(lajur),
        lapis_batang(lajur, ujung),
        lapis_arsiran(berarsir, ujung, plot),
        lapis_potongan(lajur, ujung, plot),
        _batas_pagu(lajur if ujung > _PAGU else ()),
        _nama(lajur),
        *_label(lajur, plot),
    ]
    return berlapis((plot, tinggi_lajur(lajur)), lapisan, {"scale": skala(ujung), "axis": None})


def _susun(batang: Sequence[BatangSerapan]) -> Iterator[Lajur]:
    atas = 0
    for b in batang:
        nama = bungkus(b.nama, LEBAR - 2 * TEPI, HURUF, maksimum=_BARIS_NAMA)
        label = (b.label, DITURUNKAN) if b.diturunkan and b.nilai is not None else (b.label,)
        letak = atas + len(nama) * JARAK_BARIS + 4
        tinggi = letak - atas + max(TEBAL, len(label) * JARAK_BARIS) + SELA
        warna = (PUTIH if b.diturunkan else BIRU, BIRU)
        yield Lajur(nama, label, b.nilai, warna, atas, tinggi, letak)
        atas += tinggi


def _pagu(lajur: Sequence[Lajur]) -> Spek:
    baris = [{"x": 0, "x2": _PAGU, "y": satu.batang, "y2": satu.batang + TEBAL} for satu in lajur]
    return lapis(
        data(baris), {"type": "rect", "fill": ABU_PUCAT, "stroke": ABU, "strokeWidth": 1},
        x=medan("x"), x2={"field": "x2"}, y=piksel("y"), y2={"field": "y2"},
    )  # fmt: skip


def _batas_pagu(lajur: Sequence[Lajur]) -> Spek:
    """Return the end of the budget, over the bars that run beyond it."""
    baris = [{"x": _PAGU, "y": satu.batang - 2, "y2": satu.batang + TEBAL + 2} for satu in lajur]
    return lapis(
        data(baris), {"type": "rule", "stroke": TINTA, "strokeWidth": 1},
        x=medan("x"), y=piksel("y"), y2={"field": "y2"},
    )  # fmt: skip


def _nama(lajur: Sequence[Lajur]) -> Spek:
    baris = [
        {"y": satu.atas + 10 + n * JARAK_BARIS, "teks": t} for satu in lajur for n, t in enumerate(satu.nama)
    ]
    return teks(data(baris), {}, x={"value": 0}, y=piksel("y"))


def _label(lajur: Sequence[Lajur], plot: int) -> Iterator[Spek]:
    """Yield the labels beside the bars, their second lines, and those of programmes without a figure."""
    berangka = [satu for satu in lajur if satu.nilai is not None]
    utama = [{"y": satu.batang + 9, "teks": satu.label[0]} for satu in berangka]
    yield teks(data(utama), {}, x={"value": plot + SELA}, y=piksel("y"))
    kedua = [{"y": satu.batang + 9 + JARAK_BARIS, "teks": t} for satu in berangka for t in satu.label[1:]]
    yield teks(data(kedua), {"fill": REDUP}, x={"value": plot + SELA}, y=piksel("y"))
    kosong = [{"y": satu.batang + 9, "teks": satu.label[0]} for satu in lajur if satu.nilai is None]
    yield teks(data(kosong), {"fill": REDUP, "fontStyle": "italic"}, x={"value": plot + SELA}, y=piksel("y"))
