"""Chart of a series over years: what was reached against the path of the targets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from akuntabel.bilangan import cetak_angka

from .bungkus import lebar_teks
from .label_tren import lapis_label, ruang_label, susun_label
from .lapis import Baris, Spek, angka, berlapis, data, desimal, lapis, medan
from .sumbu import Sumbu, susun_sumbu
from .titik import BULATAN, TitikTren, pesan_kosong, ruas_realisasi
from .warna import ABU, BIRU, HURUF, JINGGA, LEBAR, REDUP

TIDAK_DARI_NOL = "sumbu tegak tidak mulai dari nol"
"""Said above a chart whose value axis is cut."""

TIDAK_SEBANDING = "lingkaran kosong: tidak sebanding dengan tahun lain"
"""Explains hollow points."""

_TINGGI = 170
_RUANG_SUMBU = 20


def grafik_tren(
    titik: Sequence[TitikTren],
    satuan: str,
    *,
    batas: int | None = None,
    nama_target: str = "Target",
    nama_realisasi: str = "Realisasi",
) -> Spek:
    """Return the chart of a series: a line of what was reached, a dashed one of what was planned.

    Missing years leave a gap. A year that cannot be compared is hollow and not joined to the others.

    Args:
        titik: The years; later ones may have a target only.
        satuan: Unit, printed above the axis.
        batas: First year of the second planning period; a thin rule stands before it and the path breaks.
        nama_target: Name of the planned series, beside its first label.
        nama_realisasi: Name of the other.
    """
    urut = sorted((t for t in titik if not _kosong(t)), key=lambda t: t.tahun)
    if not urut:
        return _tanpa_data()
    sumbu = susun_sumbu([n for t in urut for n in (t.target, t.realisasi) if n is not None])
    lebar = LEBAR - _RUANG_SUMBU - max(lebar_teks(cetak_angka(n, sumbu.desimal), HURUF) for n in sumbu.tanda)
    label = susun_label(urut, nama_target, nama_realisasi, lebar // (urut[-1].tahun - urut[0].tahun + 1))
    atas, bawah = ruang_label(label, [sumbu.piksel(b.nilai, _TINGGI) for b in label], _TINGGI)
    jalur, palang = _jalur_target(urut, batas)
    garis, bulatan = _jalur_realisasi(urut)
    lapisan = [*_batas(batas, urut), *_garis_nol(sumbu), jalur, garis, palang, bulatan, *lapis_label(label)]
    gambar = berlapis((lebar, _TINGGI), lapisan, _datar(urut, bawah), _tegak(sumbu))
    return {**gambar, "title": _kepala(satuan, sumbu, urut, atas)}


def _kosong(t: TitikTren) -> bool:
    return t.target is None and t.realisasi is None


def _tanpa_data() -> Spek:
    return berlapis((LEBAR - _RUANG_SUMBU, 24), [pesan_kosong(12)], {})


def _kepala(satuan: str, sumbu: Sumbu, urut: Sequence[TitikTren], ruang: int) -> Spek:
    catatan = [] if sumbu.dari_nol else [TIDAK_DARI_NOL]
    if any(not t.sebanding and t.realisasi is not None for t in urut):
        catatan.append(TIDAK_SEBANDING)
    kecil = {"fontSize": HURUF, "subtitleFontSize": HURUF, "fontWeight": "normal", "subtitleColor": REDUP}
    return {"text": satuan, "subtitle": "; ".join(catatan), "anchor": "start", "offset": 6 + ruang, **kecil}


def _datar(urut: Sequence[TitikTren], ruang: int) -> Spek:
    awal, akhir = urut[0].tahun, urut[-1].tahun
    skala = {"domain": [{"expr": f"{awal - 1}.5"}, {"expr": f"{akhir}.5"}], "nice": False, "zero": False}
    sumbu = {
        "values": list(range(awal, akhir + 1)),
        "format": "d",
        "title": None,
        "labelFontSize": HURUF,
        "labelPadding": 4 + ruang,
    }
    return {"scale": skala, "axis": sumbu}


def _tegak(sumbu: Sumbu) -> Spek:
    skala = {"domain": [angka(sumbu.bawah), angka(sumbu.atas)], "nice": False, "zero": False}
    tanda = ",".join(desimal(n) for n in sumbu.tanda)
    garis = {"values": {"expr": f"[{tanda}]"}, "format": f",.{sumbu.desimal}f", "title": None, "grid": True}
    return {"scale": skala, "axis": {**garis, "labelFontSize": HURUF, "labelColor": REDUP}}


def _batas(batas: int | None, urut: Sequence[TitikTren]) -> Iterator[Spek]:
    """Yield the rule between two planning periods, if both are in the chart."""
    if batas is not None and urut[0].tahun < batas <= urut[-1].tahun:
        garis = data([{"tahun": f"{batas - 1}.5"}], "tahun")
        yield lapis(garis, {"type": "rule", "stroke": ABU, "strokeWidth": 1}, x=medan("tahun"))


def _garis_nol(sumbu: Sumbu) -> Iterator[Spek]:
    """Yield the line of zero where it is not the lower end."""
    if sumbu.bawah < 0:
        yield lapis(data([{"nilai": 0}]), {"type": "rule", "stroke": ABU, "strokeWidth": 1}, y=medan("nilai"))


def _jalur_target(urut: Sequence[TitikTren], batas: int | None) -> tuple[Spek, Spek]:
    """Return the dashed path, broken between planning periods, and its marks."""
    baris: list[Baris] = []
    ruas = 0
    for t in urut:
        if t.target is None:
            continue
        ruas += bool(baris) and (t.tahun == batas or t.tahun - 1 != baris[-1]["tahun"])
        baris.append({"tahun": t.tahun, "nilai": desimal(t.target), "ruas": ruas})
    saluran = {"x": medan("tahun"), "y": medan("nilai")}
    garis = {"type": "line", "stroke": JINGGA, "strokeWidth": 1, "strokeDash": [5, 3]}
    jalur = lapis(data(baris, "nilai"), garis, **saluran, detail={"field": "ruas", "type": "nominal"})
    palang = {
        "type": "point",
        "shape": "stroke",
        "stroke": JINGGA,
        "strokeWidth": 2,
        "size": 160,
        "opacity": 1,
    }
    return jalur, lapis(data(baris, "nilai"), palang, **saluran)


def _jalur_realisasi(urut: Sequence[TitikTren]) -> tuple[Spek, Spek]:
    """Return the line of what was reached, and its points."""
    isi = data(ruas_realisasi(urut), "nilai")
    saluran = {"x": medan("tahun"), "y": medan("nilai")}
    garis = {"type": "line", "stroke": BIRU, "strokeWidth": 2}
    jalur = lapis(isi, garis, **saluran, detail={"field": "ruas", "type": "nominal"})
    tanda = {**BULATAN, "stroke": BIRU, "strokeWidth": 2, "size": 40}
    return jalur, lapis(isi, tanda, **saluran, fill={"field": "isi", "type": "nominal", "scale": None})
