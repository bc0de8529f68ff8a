"""The new year from the old one: Potret of year n in, Potret of year n + 1 out, and what was done to it.

Nothing is invented. Results, money and dates of the new year are empty; targets are those the Renstra states
for it; texts and documents that were carried over are marked until somebody has reviewed them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from .anggaran import TotalAnggaran
from .belanja import Belanja
from .dokumen import JenisDokumen
from .indeks import Indeks
from .indikator import Indikator, Realisasi, StatusRealisasi
from .lampiran import JenisLampiran
from .lanjut_butir import ButirLanjut, Perlakuan, susun_butir
from .lanjut_dokumen import lanjutkan_dokumen, memuat
from .lanjut_renstra import ganti_renstra
from .lanjut_target import lanjutkan_target
from .potret import Potret

__all__ = ["ButirLanjut", "HasilLanjut", "Perlakuan", "TidakDapatLanjut", "lanjutkan"]

_CATATAN_PERIKSA = re.compile(r"\s*Periksa: dari buku kerja tahun \d{4}\.")


@dataclass(frozen=True, slots=True)
class HasilLanjut:
    """The facts of the new year and the account of how they came from the old ones."""

    potret: Potret
    butir: tuple[ButirLanjut, ...]


class TidakDapatLanjut(ValueError):
    """The new year does not follow from this Potret; the message says why and what to do."""


def lanjutkan(potret: Potret, *, renstra_baru: tuple[int, int] | None = None) -> HasilLanjut:
    """Return the Potret of the next year; ``renstra_baru`` are the first and last year of a new Renstra.

    Raises:
        TidakDapatLanjut: the next year lies outside every Renstra, or outside the new one.
    """
    tahun = potret.tahun + 1
    _periksa_periode(potret, tahun, renstra_baru)
    dokumen = lanjutkan_dokumen(potret, renstra_baru)
    dasar = replace(potret, dokumen=dokumen.semua)
    if renstra_baru:
        dasar = ganti_renstra(dasar, renstra_baru[0])
    target = lanjutkan_target(dasar, tahun, dokumen.pk)
    hasil = replace(
        dasar,
        tahun=tahun,
        tanggal_laporan=None,
        pejabat=tuple(replace(p, catatan=_catatan_periksa(p.catatan, potret.tahun)) for p in dasar.pejabat),
        target=target.semua,
        realisasi=_realisasi(dasar, tahun),
        pagu=(),
        realisasi_anggaran=(),
        total_anggaran=_total(dasar),
        analisis=tuple(replace(a, tahun_lalu=True) for a in dasar.analisis),
        rencana_aksi=tuple(replace(a, tahun_lalu=True) for a in dasar.rencana_aksi),
        sisipan=tuple(replace(s, tahun_lalu=True) for s in dasar.sisipan),
        narasi=tuple(replace(n, tahun_lalu=True) if n.teks.strip() else n for n in dasar.narasi),
        lampiran=tuple(b for b in dasar.lampiran if b.jenis is JenisLampiran.KEPUTUSAN),
        pegawai=(),
        jenis_belanja=(),
        tindak_lanjut=(),
        catatan_final=(),
    )
    return HasilLanjut(hasil, tuple(susun_butir(potret, hasil, dokumen, target)))


def _periksa_periode(potret: Potret, tahun: int, renstra_baru: tuple[int, int] | None) -> None:
    if renstra_baru:
        if not renstra_baru[0] <= tahun <= renstra_baru[1]:
            raise TidakDapatLanjut(
                f"Tahun {tahun} tidak termasuk periode Renstra baru {renstra_baru[0]}-{renstra_baru[1]}. "
                "Periksa tahun awal dan akhirnya."
            )
        return
    berperiode = [
        d for d in Indeks(potret).dokumen_jenis(JenisDokumen.RENSTRA) if d.periode_awal and d.periode_akhir
    ]
    if berperiode and not any(memuat(d, tahun) for d in berperiode):
        terakhir = berperiode[-1]
        raise TidakDapatLanjut(
            f"Tahun {tahun} di luar periode Renstra {terakhir.periode_awal}-{terakhir.periode_akhir} di buku "
            f"kerja ini. Sebutkan periode Renstra penggantinya, misalnya --renstra-baru {tahun}-{tahun + 4}."
        )


def _catatan_periksa(catatan: str, tahun: int) -> str:
    bersih = _CATATAN_PERIKSA.sub("", catatan)
    return f"{bersih} Periksa: dari buku kerja tahun {tahun}.".strip()


def _hidup(potret: Potret) -> Iterable[Indikator]:
    """Yield the indicators that are measured: all but those of an earlier Renstra, which hang on nothing."""
    return (i for i in potret.indikator if i.induk)


def _realisasi(potret: Potret, tahun: int) -> tuple[Realisasi, ...]:
    """Return the history, and an empty row for all that is to be measured, by quarters where it was so.

    Quarters of past years go where the year itself is known: the report shows years only.
    """
    setahun = {(r.indikator, r.tahun) for r in potret.realisasi if r.triwulan is None}
    riwayat = (
        r
        for r in potret.realisasi
        if r.tahun <= potret.tahun and (r.triwulan is None or (r.indikator, r.tahun) not in setahun)
    )
    penerus = {i.pendahulu: i.kode for i in _hidup(potret) if i.pendahulu}
    waktu: dict[str, list[int | None]] = {}
    for r in potret.realisasi:
        if r.tahun == potret.tahun:
            waktu.setdefault(penerus.get(r.indikator, r.indikator), []).append(r.triwulan)
    kosong = (
        Realisasi(i.kode, tahun, StatusRealisasi.BELUM_DILAPORKAN, triwulan)
        for i in _hidup(potret)
        for triwulan in waktu.get(i.kode, [None])
    )
    return (*riwayat, *kosong)


def _total(potret: Potret) -> tuple[TotalAnggaran, ...]:
    """Return the totals of the year that ends, to compare with; summed up when none is stated."""
    setahun = tuple(t for t in potret.total_anggaran if t.tahun == potret.tahun)
    if setahun or not potret.pagu:
        return setahun
    hasil = []
    for dana in dict.fromkeys(p.sumber_dana for p in potret.pagu):
        belanja = Belanja(Indeks(potret), sumber_dana=dana)
        jumlah = sum((u.jumlah for u in belanja.pagu.terpakai.values()), Decimal(0))
        if belanja.dokumen is not None and jumlah:
            catatan = f"Jumlah pagu di buku kerja tahun {potret.tahun}."
            hasil.append(TotalAnggaran(potret.tahun, belanja.dokumen.kode, jumlah, dana, catatan=catatan))
    return tuple(hasil)
