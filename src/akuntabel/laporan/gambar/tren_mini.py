"""A series as a small line in a card."""

from __future__ import annotations

from collections.abc import Sequence

from .lapis import Spek, angka, berlapis, data, lapis, medan
from .titik import BULATAN, TitikTren, pesan_kosong, ruas_realisasi
from .warna import BIRU

_LEBAR = 104
_TINGGI = 22


def tren_mini(titik: Sequence[TitikTren]) -> Spek:
    """Return the series as a line of 110 by 28 px without axes, its last point marked."""
    ada = sorted((t for t in titik if t.realisasi is not None), key=lambda t: t.tahun)
    ukuran: Spek = {"padding": 3, "autosize": "none"}
    if not ada:
        return {**ukuran, **berlapis((_LEBAR, _TINGGI), [pesan_kosong(_TINGGI // 2)], {})}
    baris = ruas_realisasi(ada)
    saluran = {"x": medan("tahun"), "y": medan("nilai")}
    garis = {"type": "line", "stroke": BIRU, "strokeWidth": 2}
    lapisan = [
        lapis(data(baris, "nilai"), garis, **saluran, detail={"field": "ruas", "type": "nominal"}),
        lapis(data(baris, "nilai"), {**BULATAN, "fill": BIRU, "size": 6}, **saluran),
        lapis(data(baris[-1:], "nilai"), {**BULATAN, "fill": BIRU, "size": 40}, **saluran),
    ]
    return {**ukuran, **berlapis((_LEBAR, _TINGGI), lapisan, *_skala(ada))}


def _skala(ada: Sequence[TitikTren]) -> tuple[Spek, Spek]:
    """Return scales that keep the marks inside; a single point stands at the right end."""
    nilai = [t.realisasi for t in ada if t.realisasi is not None]
    awal, akhir = ada[0].tahun, ada[-1].tahun
    tetap = {"nice": False, "zero": False}
    if min(nilai) == max(nilai):
        rendah, tinggi = nilai[0] - 1, nilai[0] + 1
    else:
        rendah, tinggi = min(nilai), max(nilai)
    datar = {"domain": [min(awal, akhir - 1), akhir], "range": [2, _LEBAR - 4]}
    tegak = {"domain": [angka(rendah), angka(tinggi)], "range": [_TINGGI - 4, 4]}
    return {"scale": {**datar, **tetap}, "axis": None}, {"scale": {**tegak, **tetap}, "axis": None}
