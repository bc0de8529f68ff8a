"""Chart of achievement: one thin bar per indicator against the line of the target."""

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
    lapis_batang,
    lapis_potongan,
    skala,
    tinggi_lajur,
    ujung_sumbu,
)
from .lapis import Spek, berlapis, data, lapis, medan, piksel, teks, teks_berhalo
from .warna import ABU, ABU_MUDA, BIRU, HURUF, JARAK_BARIS, JINGGA, JINGGA_MUDA, LEBAR, REDUP, TINTA

BELUM_TERCAPAI = "belum tercapai"
"""Printed below the value of an indicator that missed its target, so that colour is not needed."""

GARIS_TARGET = "target 100%"
"""Printed above the line of the target."""

_TERBESAR = 150
_TERKECIL = 110
_LEBAR_NAMA = (110, 140, 170, 200, 230, 262)
_BARIS_NAMA = 3


@dataclass(frozen=True, slots=True)
class BatangCapaian:
    """Achievement of one indicator in per cent; without ``nilai`` the ``label`` says why there is none.

    ``label`` is printed as it stands; ``tercapai`` is None when no judgement can be made.
    """

    nama: str
    nilai: Decimal | None
    label: str
    tercapai: bool | None


def grafik_capaian(batang: Sequence[BatangCapaian]) -> Spek:
    """Return a chart of achievement per indicator with the target as a line at 100 per cent.

    A bar beyond 150 per cent ends there with a break in it; its label still gives the value.
    """
    nama = _lebar_nama([b.nama for b in batang])
    label = max((lebar_teks(t, HURUF, tebal=True) for b in batang for t in _label(b)), default=0)
    plot = max(LEBAR - 2 * TEPI - nama - 2 * SELA - label, PLOT_TERKECIL)
    lajur = list(_susun(batang, nama, plot + label))
    tinggi = tinggi_lajur(lajur)
    ujung = ujung_sumbu((b.nilai for b in batang), _TERKECIL, _TERBESAR)
    lapisan = [
        lapis_batang(lajur, ujung),
        lapis_potongan(lajur, ujung, plot),
        _garis_nol(tinggi),
        *_garis_target(tinggi),
        *_tulisan(lajur, plot),
    ]
    return berlapis((plot, tinggi), lapisan, {"scale": skala(ujung), "axis": _sumbu(ujung)})


def _lebar_nama(nama: Sequence[str]) -> int:
    """Return the narrowest column in which every name keeps to its lines, else the widest."""
    for lebar in _LEBAR_NAMA:
        baris = [t for n in nama for t in bungkus(n, lebar, HURUF, maksimum=_BARIS_NAMA)]
        if not any(t.endswith("…") for t in baris):
            return max((lebar_teks(t, HURUF) for t in baris), default=0)
    return _LEBAR_NAMA[-1]


def _label(b: BatangCapaian) -> tuple[str, ...]:
    if b.nilai is None:
        return ()
    return (b.label, BELUM_TERCAPAI) if b.tercapai is False else (b.label,)


def _susun(batang: Sequence[BatangCapaian], nama: int, lebar_pesan: int) -> Iterator[Lajur]:
    atas = 0
    for b in batang:
        baris = bungkus(b.nama, nama, HURUF, maksimum=_BARIS_NAMA)
        label = _label(b) or bungkus(b.label, lebar_pesan, HURUF, maksimum=_BARIS_NAMA)
        tinggi = max(len(baris), len(label), 1) * JARAK_BARIS + SELA
        letak = atas + (tinggi - TEBAL) // 2
        yield Lajur(baris, label, b.nilai, _warna(b.tercapai), atas, tinggi, letak)
        atas += tinggi


def _warna(tercapai: bool | None) -> tuple[str, str]:
    """Return fill and outline: dark when reached, light in a strong outline when not, grey when unknown."""
    if tercapai is None:
        return ABU_MUDA, ABU
    return (BIRU, BIRU) if tercapai else (JINGGA_MUDA, JINGGA)


def _sumbu(ujung: Decimal) -> Spek:
    return {
        "values": [n for n in (0, 50, 100, 150) if n <= ujung],
        "labelExpr": "datum.label + '%'",
        "title": None,
        "labelFontSize": HURUF,
        "labelColor": REDUP,
        "domain": False,
    }


def _garis_nol(tinggi: int) -> Spek:
    return lapis(
        data([{"x": 0, "y": 0, "y2": tinggi}]), {"type": "rule", "stroke": REDUP, "strokeWidth": 1},
        x=medan("x"), y=piksel("y"), y2={"field": "y2"},
    )  # fmt: skip


def _garis_target(tinggi: int) -> tuple[Spek, Spek]:
    garis = lapis(
        data([{"x": 100, "y": -4, "y2": tinggi}]), {"type": "rule", "stroke": TINTA, "strokeWidth": 1},
        x=medan("x"), y=piksel("y"), y2={"field": "y2"},
    )  # fmt: skip
    judul = teks(
        data([{"x": 100, "y": -8, "teks": GARIS_TARGET}]), {"align": "center"}, x=medan("x"), y=piksel("y")
    )
    return garis, judul


def _tulisan(lajur: Sequence[Lajur], plot: int) -> Iterator[Spek]:
    """Yield names left of the bars, values right of them, and messages where there is no bar."""
    yield teks(_baris(lajur, [s.nama for s in lajur]), {"align": "right"}, x={"value": -SELA}, y=piksel("y"))
    ada, kosong = ([s for s in lajur if (s.nilai is None) is tanpa] for tanpa in (False, True))
    kanan = {"x": {"value": plot + SELA}, "y": piksel("y")}
    pertama = data([{"y": _dasar(s, s.label)[0], "teks": s.label[0]} for s in ada])
    lanjutan = data([{"y": y, "teks": t} for s in ada for y, t in _berpasangan(s, s.label)[1:]])
    yield teks(pertama, {"fontWeight": "bold"}, **kanan)
    yield teks(lanjutan, {"fill": REDUP}, **kanan)
    pesan = {"fill": REDUP, "fontStyle": "italic"}
    yield from teks_berhalo(
        _baris(kosong, [s.label for s in kosong]), pesan, x={"value": SELA}, y=piksel("y")
    )


def _baris(lajur: Sequence[Lajur], tulisan: Sequence[tuple[str, ...]]) -> Spek:
    pasangan = zip(lajur, tulisan, strict=True)
    return data([{"y": y, "teks": t} for satu, baris in pasangan for y, t in _berpasangan(satu, baris)])


def _berpasangan(satu: Lajur, baris: tuple[str, ...]) -> list[tuple[int, str]]:
    return list(zip(_dasar(satu, baris), baris, strict=True))


def _dasar(satu: Lajur, baris: tuple[str, ...]) -> range:
    """Return the base lines of text centred in its strip."""
    awal = satu.atas + (satu.tinggi - len(baris) * JARAK_BARIS) // 2 + 10
    return range(awal, awal + len(baris) * JARAK_BARIS, JARAK_BARIS)
