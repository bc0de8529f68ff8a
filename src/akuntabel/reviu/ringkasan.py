"""A report in a few figures, as printed: indicators met, average, absorption, ceilings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from akuntabel.bacaan import (
    Bacaan,
    BarisTerbaca,
    JenisBarisTerbaca,
    JenisTabel,
    KolomTerbaca,
    Peran,
    SelTerbaca,
    TabelTerbaca,
)
from akuntabel.hasil_reviu import JumlahAnggaran, RingkasanKinerja

_PENUH = Decimal(100)
_SEDIKITNYA = 3
_BERANGGARAN = (JenisTabel.ANGGARAN, JenisTabel.PK, JenisTabel.EFISIENSI, JenisTabel.CAPAIAN)


def ringkas_kinerja(bacaan: Bacaan) -> RingkasanKinerja:
    """Return the figures of a report for a table of many reports; nothing is computed from percentages."""
    capaian = _capaian(bacaan)
    return RingkasanKinerja(
        indikator=len(capaian),
        tercapai=sum(c >= _PENUH for c in capaian.values()),
        rata_capaian=_rata(bacaan),
        anggaran=_anggaran(bacaan),
        pagu_lain=tuple(_pagu_lain(bacaan)),
    )


def _capaian(bacaan: Bacaan) -> dict[str, Decimal]:
    """Return the printed capaian of each indicator of goals and targets; the first of several counts."""
    berindikator = [t for t in _tahun_ini(bacaan, JenisTabel.CAPAIAN) if t.kolom_peran(Peran.INDIKATOR)]
    atas = [t for t in berindikator if not t.kolom_peran(Peran.PROGRAM)]
    hasil: dict[str, Decimal] = {}
    for tabel in atas or berindikator:
        kolom = _kolom(tabel, Peran.CAPAIAN, bacaan.identitas.tahun)
        for baris in tabel.baris:
            sel = _sel(baris, kolom)
            if baris.jenis is JenisBarisTerbaca.DATA and sel is not None and sel.bilangan is not None:
                hasil.setdefault(baris.entitas or baris.nama.casefold(), sel.bilangan.nilai)
    return hasil


def _rata(bacaan: Bacaan) -> str:
    for tabel in _tahun_ini(bacaan, JenisTabel.CAPAIAN):
        kolom = _kolom(tabel, Peran.CAPAIAN, bacaan.identitas.tahun)
        for baris in tabel.baris:
            sel = _sel(baris, kolom)
            if baris.jenis is JenisBarisTerbaca.RATA_RATA and sel is not None and sel.bilangan is not None:
                return " ".join(sel.teks.split())
    return ""


def _anggaran(bacaan: Bacaan) -> JumlahAnggaran | None:
    """Return the largest printed total that has both ceiling and spending."""
    semua = [j for t in _tahun_ini(bacaan, *_BERANGGARAN) for j in _jumlah(t, bacaan.identitas.tahun)]
    return max((j for j in semua if j.belanja is not None), key=lambda j: j.pagu, default=None)


def _pagu_lain(bacaan: Bacaan) -> Iterator[JumlahAnggaran]:
    """Yield the printed totals of ceilings that stand without spending: agreement, plan."""
    for tabel in bacaan.tabel:
        if tabel.jenis in (JenisTabel.PK, JenisTabel.ANGGARAN) and not tabel.kolom_peran(Peran.BELANJA):
            yield from _jumlah(tabel, bacaan.identitas.tahun)


def _jumlah(tabel: TabelTerbaca, tahun: int | None) -> Iterator[JumlahAnggaran]:
    """Yield the totals of a table: rows called so, else the one row that all others add up to."""
    kolom = {p: _kolom(tabel, p, tahun) for p in (Peran.PAGU, Peran.BELANJA, Peran.SERAPAN)}
    bernilai = [(b, j) for b in tabel.baris if (j := _nilai(b, kolom, tabel.sebutan)) is not None]
    jumlah = [j for b, j in bernilai if b.jenis is JenisBarisTerbaca.JUMLAH]
    yield from jumlah or _puncak(bernilai)


def _nilai(
    baris: BarisTerbaca, kolom: Mapping[Peran, KolomTerbaca | None], sebutan: str
) -> JumlahAnggaran | None:
    pagu, belanja, serapan = (_sel(baris, kolom[p]) for p in (Peran.PAGU, Peran.BELANJA, Peran.SERAPAN))
    if pagu is None or pagu.bilangan is None:
        return None
    terpakai = belanja.bilangan.nilai if belanja is not None and belanja.bilangan is not None else None
    tercetak = " ".join(serapan.teks.split()) if serapan is not None else ""
    return JumlahAnggaran(pagu.bilangan.nilai, terpakai, tercetak, sebutan)


def _puncak(bernilai: Sequence[tuple[BarisTerbaca, JumlahAnggaran]]) -> Iterator[JumlahAnggaran]:
    """Yield the largest row when the rows of the highest level below it add up to it."""
    if len(bernilai) < _SEDIKITNYA:
        return
    atas = max(bernilai, key=lambda b: b[1].pagu)
    lain = [b for b in bernilai if b is not atas]
    tertinggi = min(b.jenjang for b, _ in lain)
    if sum(j.pagu for b, j in lain if b.jenjang == tertinggi) == atas[1].pagu:
        yield atas[1]


def _tahun_ini(bacaan: Bacaan, *jenis: JenisTabel) -> list[TabelTerbaca]:
    return [t for t in bacaan.tabel if t.jenis in jenis and t.tahun in (None, bacaan.identitas.tahun)]


def _kolom(tabel: TabelTerbaca, peran: Peran, tahun: int | None) -> KolomTerbaca | None:
    """Return the column of the year; none where a quarter or another year is meant."""
    calon = [k for k in tabel.kolom_peran(peran) if k.triwulan is None and k.tahun in (None, tahun)]
    return calon[0] if calon else None


def _sel(baris: BarisTerbaca, kolom: KolomTerbaca | None) -> SelTerbaca | None:
    return baris.sel[kolom.nomor - 1] if kolom is not None and kolom.nomor <= len(baris.sel) else None
