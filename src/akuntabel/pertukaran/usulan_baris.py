"""Rows a sheet still lacks: for indicators without target or result, for subkegiatan without money."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from akuntabel.kinerja.dokumen import URUTAN_ANGGARAN, Dokumen, JenisDokumen, kebaruan
from akuntabel.kinerja.potret import Potret

from .bentuk import Lembar
from .susunan import PAGU, REALISASI, REALISASI_ANGGARAN, TARGET_RENSTRA, TARGET_TAHUNAN

_MENENGAH = (JenisDokumen.IKU, JenisDokumen.RPJMD, JenisDokumen.RENSTRA)
_TAHUNAN = (JenisDokumen.RENJA, JenisDokumen.PK)
Isi = Mapping[str, str]


def usulan_baris(potret: Potret, lembar: Lembar) -> tuple[Isi, ...]:
    """Return the rows that are still to be filled, with the cells that are known already."""
    pengusul = _PENGUSUL.get(lembar.nama)
    return tuple(pengusul(potret)) if pengusul else ()


def _terbaru(potret: Potret, urutan: tuple[JenisDokumen, ...]) -> Dokumen | None:
    calon = [d for d in potret.dokumen if d.jenis in urutan]
    return max(calon, key=lambda d: kebaruan(d, urutan), default=None)


def _target_renstra(potret: Potret) -> Iterator[Isi]:
    yield from _target(potret, _terbaru(potret, _MENENGAH))


def _target_tahunan(potret: Potret) -> Iterator[Isi]:
    for isi in _target(potret, _terbaru(potret, _TAHUNAN)):
        yield {**isi, "tahun": str(potret.tahun)}


def _target(potret: Potret, dokumen: Dokumen | None) -> Iterator[Isi]:
    if dokumen is None:
        return
    ada = {t.indikator for t in potret.target if t.dokumen == dokumen.kode}
    for i in potret.indikator:
        if i.kode not in ada:
            yield {"indikator": i.kode, "dokumen": dokumen.kode}


def _realisasi(potret: Potret) -> Iterator[Isi]:
    ada = {r.indikator for r in potret.realisasi if r.tahun == potret.tahun and r.triwulan is None}
    for i in potret.indikator:
        if i.kode not in ada:
            yield {"indikator": i.kode, "tahun": str(potret.tahun)}


def _pagu(potret: Potret) -> Iterator[Isi]:
    dokumen = _terbaru(potret, URUTAN_ANGGARAN)
    if dokumen is None:
        return
    ada = {p.simpul for p in potret.pagu if p.dokumen == dokumen.kode}
    for s in potret.subkegiatan:
        if s.kode not in ada:
            yield {"simpul": s.kode, "dokumen": dokumen.kode}


def _realisasi_anggaran(potret: Potret) -> Iterator[Isi]:
    ada = {r.simpul for r in potret.realisasi_anggaran}
    for s in potret.subkegiatan:
        if s.kode not in ada:
            yield {"simpul": s.kode, "status": "dilaporkan"}


_PENGUSUL: Mapping[str, Callable[[Potret], Iterator[Isi]]] = {
    TARGET_RENSTRA.nama: _target_renstra,
    TARGET_TAHUNAN.nama: _target_tahunan,
    REALISASI.nama: _realisasi,
    PAGU.nama: _pagu,
    REALISASI_ANGGARAN.nama: _realisasi_anggaran,
}
