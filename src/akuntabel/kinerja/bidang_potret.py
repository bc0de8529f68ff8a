"""The Potret a unit gets: its own rows, and those they refer to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from .bidang import MilikBidang
from .indeks import Indeks
from .indikator import Realisasi, StatusRealisasi
from .pohon import Kegiatan, Subkegiatan
from .potret import Potret


def potret_bidang(potret: Potret, milik: MilikBidang) -> Potret:
    """Return the rows of a unit with what they refer to; complete in itself, without pictures."""
    simpul = _simpul(potret, milik)
    indikator = _indikator(potret, milik)
    analisis = _analisis(potret, milik)
    target = tuple(t for t in potret.target if t.indikator in milik.indikator)
    pagu = tuple(p for p in potret.pagu if p.simpul in milik.simpul)
    tujuan = {s.tujuan for s in potret.sasaran if s.kode in simpul} | simpul
    dokumen = {t.dokumen for t in target} | {p.dokumen for p in pagu}
    return Potret(
        tahun=potret.tahun,
        instansi=replace(potret.instansi, lambang=""),
        tanggal_laporan=potret.tanggal_laporan,
        pengaturan=potret.pengaturan,
        unit=potret.unit,
        isu=tuple(i for i in potret.isu if i.kode in milik.isu),
        dokumen=tuple(d for d in potret.dokumen if d.kode in dokumen),
        tujuan=tuple(replace(t, misi=()) for t in potret.tujuan if t.kode in tujuan),
        sasaran=tuple(s for s in potret.sasaran if s.kode in simpul),
        program=tuple(p for p in potret.program if p.kode in simpul),
        kegiatan=tuple(k for k in potret.kegiatan if k.kode in simpul),
        subkegiatan=tuple(s for s in potret.subkegiatan if s.kode in simpul),
        indikator=tuple(i for i in potret.indikator if i.kode in indikator),
        target=target,
        realisasi=(
            *(r for r in potret.realisasi if r.indikator in milik.indikator),
            *_realisasi_kosong(potret, milik),
        ),
        pembanding=tuple(p for p in potret.pembanding if p.indikator in milik.indikator),
        pagu=pagu,
        realisasi_anggaran=tuple(r for r in potret.realisasi_anggaran if r.simpul in milik.simpul),
        analisis=tuple(a for a in potret.analisis if a.kode in analisis),
        rencana_aksi=tuple(r for r in potret.rencana_aksi if r.kode in milik.rencana_aksi),
        narasi=tuple(n for n in potret.narasi if n.bagian in milik.bagian),
    )


def _indikator(potret: Potret, milik: MilikBidang) -> set[str]:
    """Return its indicators with those they continue, detail or are named beside."""
    dikenal = Indeks(potret).indikator
    hasil: set[str] = set()
    antrean = [*milik.indikator, *_perihal(potret, milik)]
    while antrean:
        i = dikenal.get(antrean.pop())
        if i is not None and i.kode not in hasil:
            hasil.add(i.kode)
            antrean += [i.pendahulu, i.rincian_dari]
    return hasil


def _simpul(potret: Potret, milik: MilikBidang) -> set[str]:
    """Return its nodes, those above them, and those its indicators and statements are about."""
    indeks = Indeks(potret)
    induk = {indeks.indikator[k].induk for k in _indikator(potret, milik)}
    hasil: set[str] = set()
    antrean = [*milik.simpul, *induk, *_perihal(potret, milik)]
    while antrean:
        simpul = indeks.simpul.get(antrean.pop())
        if simpul is None or simpul.kode in hasil:
            continue
        hasil.add(simpul.kode)
        if isinstance(simpul, Kegiatan):
            antrean.append(simpul.program)
        elif isinstance(simpul, Subkegiatan):
            antrean.append(simpul.kegiatan)
        antrean.append(getattr(simpul, "sasaran", ""))
        antrean.append(getattr(simpul, "tujuan", ""))
    return hasil


def _perihal(potret: Potret, milik: MilikBidang) -> Iterable[str]:
    analisis = _analisis(potret, milik)
    yield from (a.perihal for a in potret.analisis if a.kode in analisis)
    yield from (r.perihal for r in potret.rencana_aksi if r.kode in milik.rencana_aksi)
    for bagian in milik.bagian:
        yield bagian.partition(":")[2]


def _analisis(potret: Potret, milik: MilikBidang) -> set[str]:
    """Return its statements with the obstacles they and its actions answer."""
    menjawab = {a.kode: a.menjawab for a in potret.analisis}
    hasil: set[str] = set()
    antrean = [*milik.analisis, *(r.menjawab for r in potret.rencana_aksi if r.kode in milik.rencana_aksi)]
    while antrean:
        kode = antrean.pop()
        if kode in menjawab and kode not in hasil:
            hasil.add(kode)
            antrean.append(menjawab[kode])
    return hasil


def _realisasi_kosong(potret: Potret, milik: MilikBidang) -> Iterable[Realisasi]:
    """Yield an empty row for each of its indicators that has none this year, to be filled by typing."""
    ada = {r.indikator for r in potret.realisasi if r.tahun == potret.tahun}
    for i in potret.indikator:
        if i.kode in milik.indikator and i.kode not in ada:
            yield Realisasi(i.kode, potret.tahun, StatusRealisasi.BELUM_DILAPORKAN)
