"""The plan as the screens print it: an indented list of nodes with their indicators and yearly targets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from akuntabel.api import Hitungan
from akuntabel.bilangan import cetak_angka
from akuntabel.kinerja.dokumen import JenisDokumen
from akuntabel.kinerja.indeks import Simpul, sebutan_simpul
from akuntabel.kinerja.indikator import Indikator
from akuntabel.kinerja.pohon import Program, Sasaran, Tujuan

_KOSONG = "–"


@dataclass(frozen=True, slots=True)
class BarisRencana:
    """An indicator with its Renstra targets by year; ``kini`` marks the reporting year."""

    kode: str
    nama: str
    satuan: str
    iku: bool
    target: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SimpulRencana:
    """A node of the plan; ``dalam`` is how deep it stands, from 0.

    ``keterangan`` are its success factors, who else works for it, and what it serves in the RPJMD.
    """

    kode: str
    jenis: str
    uraian: str
    dalam: int
    indikator: tuple[BarisRencana, ...]
    keterangan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rencana:
    """The plan of a year: vision, missions, years of the Renstra, nodes from top to bottom."""

    visi: tuple[str, ...]
    misi: tuple[tuple[str, str], ...]
    periode: tuple[int, ...]
    kini: int
    simpul: tuple[SimpulRencana, ...]


def susun_rencana(h: Hitungan) -> Rencana:
    """Return the plan as it is printed."""
    p, renstra = h.indeks.potret, h.indeks.renstra
    awal, akhir = (renstra.periode_awal, renstra.periode_akhir) if renstra else (None, None)
    periode = tuple(range(awal, akhir + 1)) if awal and akhir else (p.tahun,)
    return Rencana(
        tuple(v.uraian for v in p.visi),
        tuple((m.nomor, m.uraian) for m in p.misi),
        periode,
        p.tahun,
        tuple(_simpul(h, periode)),
    )


def _simpul(h: Hitungan, periode: tuple[int, ...]) -> Iterator[SimpulRencana]:
    p = h.indeks.potret
    for tujuan in p.tujuan:
        yield _satu(h, tujuan, 0, periode)
        for sasaran in (s for s in p.sasaran if s.tujuan == tujuan.kode):
            yield _satu(h, sasaran, 1, periode)
            for program in (x for x in p.program if x.sasaran == sasaran.kode):
                yield from _turunan(h, program, 2, periode)
    for program in (x for x in p.program if not x.sasaran):
        yield from _turunan(h, program, 0, periode)


def _turunan(h: Hitungan, simpul: Simpul, dalam: int, periode: tuple[int, ...]) -> Iterator[SimpulRencana]:
    yield _satu(h, simpul, dalam, periode)
    for anak in h.indeks.anak(simpul.kode):
        yield from _turunan(h, anak, dalam + 1, periode)


def _satu(h: Hitungan, simpul: Simpul, dalam: int, periode: tuple[int, ...]) -> SimpulRencana:
    uraian = sebutan_simpul(simpul)
    jenis = type(simpul).__name__
    if isinstance(simpul, Program) and not simpul.sasaran:
        jenis = "Program penunjang"
    indikator = tuple(_baris(h, i, periode) for i in h.indeks.indikator_simpul(simpul.kode))
    return SimpulRencana(simpul.kode, jenis, uraian, dalam, indikator, tuple(_keterangan(h, simpul)))


def _keterangan(h: Hitungan, simpul: Simpul) -> Iterator[str]:
    p = h.indeks.potret
    if isinstance(simpul, Tujuan | Sasaran) and simpul.sasaran_rpjmd:
        yield f"Mendukung sasaran RPJMD {', '.join(simpul.sasaran_rpjmd)}."
    yield from (f"Faktor kunci (CSF): {f.uraian}" for f in p.faktor_kunci if f.simpul == simpul.kode)
    for x in (x for x in p.lintas if x.simpul == simpul.kode):
        yield f"Crosscutting: {x.mitra} ({x.peran.value}){f', {x.dukungan}' if x.dukungan else ''}"


def _baris(h: Hitungan, i: Indikator, periode: tuple[int, ...]) -> BarisRencana:
    return BarisRencana(i.kode, i.nama, i.satuan, i.iku, tuple(_target(h, i, t) for t in periode))


def _target(h: Hitungan, i: Indikator, tahun: int) -> str:
    ada = h.ukur.target(i.kode, tahun, jenis=(JenisDokumen.RENSTRA,))
    if ada is None:
        return _KOSONG
    nilai = [cetak_angka(n) for n in (ada.target.nilai, ada.target.atas) if n is not None]
    return "–".join(nilai)
