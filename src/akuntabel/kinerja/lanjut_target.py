"""The targets of the new year: what the Renstra states for it becomes the first version of its PK."""

from __future__ import annotations

from dataclasses import dataclass

from .dokumen import JenisDokumen
from .indeks import Indeks
from .indikator import Target
from .lanjut_dokumen import memuat
from .potret import Potret


@dataclass(frozen=True, slots=True)
class TargetLanjut:
    """All targets, those made from the Renstra, and the indicators that have none for the new year."""

    semua: tuple[Target, ...]
    dari_renstra: tuple[Target, ...]
    tanpa_renstra: tuple[str, ...]
    tanpa_target: tuple[str, ...]


def lanjutkan_target(potret: Potret, tahun: int, pk: str) -> TargetLanjut:
    """Return the targets with rows of the PK ``pk`` for the indicators of tujuan and sasaran.

    Quarterly targets of past years go: no report shows them. ``tanpa_renstra`` are indicators of tujuan and
    sasaran, ``tanpa_target`` those of program, kegiatan and subkegiatan without any target for the year.
    """
    indeks = Indeks(potret)
    riwayat = tuple(t for t in potret.target if t.triwulan is None or t.tahun >= tahun)
    ada_pk = {t.indikator for t in riwayat if t.dokumen == pk and t.tahun == tahun}
    bertarget = {t.indikator for t in riwayat if t.tahun == tahun}
    rencana = {*(t.kode for t in potret.tujuan), *(s.kode for s in potret.sasaran)}
    baru: list[Target] = []
    tanpa_renstra: list[str] = []
    for i in (i for i in potret.indikator if i.induk in rencana and i.kode not in ada_pk):
        asal = _dari_renstra(indeks, i.kode, tahun)
        if asal is None:
            tanpa_renstra.append(i.kode)
        else:
            catatan = f"Dari {asal.dokumen}; cocokkan dengan PK {tahun}."
            baru.append(Target(i.kode, pk, tahun, asal.nilai, atas=asal.atas, catatan=catatan))
    tanpa = tuple(
        i.kode for i in potret.indikator if i.induk and i.induk not in rencana and i.kode not in bertarget
    )
    return TargetLanjut((*riwayat, *baru), tuple(baru), tuple(tanpa_renstra), tanpa)


def _dari_renstra(indeks: Indeks, indikator: str, tahun: int) -> Target | None:
    """Return the target of the Renstra in force in the year: of its newest version that states one."""
    semua = indeks.dokumen_jenis(JenisDokumen.RENSTRA)
    berlaku = [d for d in semua if memuat(d, tahun)]
    masa = (berlaku[-1].periode_awal, berlaku[-1].periode_akhir) if berlaku else (None, None)
    urutan = {d.kode: n for n, d in enumerate(semua) if (d.periode_awal, d.periode_akhir) == masa}
    calon = [
        t
        for t in indeks.potret.target
        if t.indikator == indikator and t.tahun == tahun and t.triwulan is None and t.dokumen in urutan
    ]
    return max(calon, key=lambda t: urutan[t.dokumen], default=None)
