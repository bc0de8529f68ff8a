"""Measurement over a Potret: which target applies, what was achieved, how that compares over the years."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from akuntabel.bilangan import satuan_baku

from .agregasi import Agregasi, gabungkan
from .capaian import SERATUS, Alasan, Hasil, bagi, capaian, rata_rata
from .dokumen import URUTAN_TARGET, Dokumen, JenisDokumen, kebaruan
from .indeks import Indeks
from .indikator import Indikator, Realisasi, StatusRealisasi, Target
from .skala import Kelas, Skala

_ALASAN_STATUS = {
    StatusRealisasi.BELUM_DILAPORKAN: Alasan.BELUM_DILAPORKAN,
    StatusRealisasi.TIDAK_ADA_KEJADIAN: Alasan.TIDAK_ADA_KEJADIAN,
    StatusRealisasi.TIDAK_BERLAKU: Alasan.TIDAK_BERLAKU,
}


@dataclass(frozen=True, slots=True)
class TargetBerlaku:
    """A target and the document that sets it."""

    target: Target
    dokumen: Dokumen


@dataclass(frozen=True, slots=True)
class NilaiRealisasi:
    """The result of an indicator in a year.

    ``nilai`` is None with the reason in ``status``; ``pendahulu`` is set when the figure belongs to the
    indicator of an earlier Renstra; ``baris`` is the row it was entered in, None when quarters were
    aggregated or nothing was entered.
    """

    nilai: Decimal | None
    status: StatusRealisasi
    baris: Realisasi | None = None
    pendahulu: Indikator | None = None
    dari_triwulan: int = 0


@dataclass(frozen=True, slots=True)
class TitikSeri:
    """A year of a series."""

    tahun: int
    target: TargetBerlaku | None
    realisasi: NilaiRealisasi
    capaian: Hasil


class Pengukuran:
    """Answers about indicators of one Potret; every percentage comes from ``kinerja.capaian``."""

    def __init__(self, indeks: Indeks, skala: Skala) -> None:
        """Take the look-ups and the scale that applies."""
        self.indeks = indeks
        self.potret = indeks.potret
        self.skala = skala

    @cached_property
    def _target(self) -> dict[tuple[str, int, int | None], list[TargetBerlaku]]:
        kumpulan: dict[tuple[str, int, int | None], list[TargetBerlaku]] = {}
        for t in self.potret.target:
            dokumen = self.indeks.dokumen.get(t.dokumen)
            if dokumen is not None:
                kunci = (t.indikator, t.tahun, t.triwulan)
                kumpulan.setdefault(kunci, []).append(TargetBerlaku(t, dokumen))
        return kumpulan

    @cached_property
    def _realisasi(self) -> dict[tuple[str, int, int | None], Realisasi]:
        return {(r.indikator, r.tahun, r.triwulan): r for r in self.potret.realisasi}

    def target(
        self, indikator: str, tahun: int, *, jenis: Sequence[JenisDokumen] = (), triwulan: int | None = None
    ) -> TargetBerlaku | None:
        """Return the target that applies: PK before Renja before Renstra, the newest version of each.

        ``jenis`` restricts to kinds of documents. Targets of program indicators set in a budget document
        come last.
        """
        calon = self._target.get((indikator, tahun, triwulan), [])
        cocok = [c for c in calon if not jenis or c.dokumen.jenis in jenis]
        return max(cocok, key=lambda c: kebaruan(c.dokumen, URUTAN_TARGET), default=None)

    def nilai(self, indikator: Indikator, realisasi: Realisasi) -> Decimal | None:
        """Return the value of a row: from its parts where both are known, else as entered."""
        if realisasi.status not in (StatusRealisasi.DILAPORKAN, StatusRealisasi.DITURUNKAN):
            return None
        if realisasi.pembilang is not None and realisasi.penyebut:
            return bagi(realisasi.pembilang * faktor(indikator), realisasi.penyebut)
        return realisasi.nilai

    def realisasi(self, indikator: Indikator, tahun: int, dilalui: tuple[str, ...] = ()) -> NilaiRealisasi:
        """Return the result of a year, following ``pendahulu`` into an earlier Renstra.

        ``dilalui`` are the codes already followed: a circle of predecessors has no result.
        """
        baris = self._realisasi.get((indikator.kode, tahun, None))
        triwulan = [self._realisasi.get((indikator.kode, tahun, t)) for t in (1, 2, 3, 4)]
        if baris is not None and not (_menunggu(baris) and self._ada_nilai(indikator, triwulan)):
            return NilaiRealisasi(self.nilai(indikator, baris), baris.status, baris)
        if any(triwulan):
            return self._dari_triwulan(indikator, triwulan)
        pendahulu = self.indeks.indikator.get(indikator.pendahulu)
        if pendahulu is None or tahun >= self.potret.tahun or pendahulu.kode in dilalui:
            return NilaiRealisasi(None, StatusRealisasi.BELUM_DILAPORKAN)
        lama = self.realisasi(pendahulu, tahun, (*dilalui, indikator.kode))
        return replace(lama, pendahulu=lama.pendahulu or pendahulu)

    def realisasi_triwulan(self, indikator: str, tahun: int, triwulan: int) -> Realisasi | None:
        """Return the row of a quarter, None when there is none."""
        return self._realisasi.get((indikator, tahun, triwulan))

    def bertriwulan(self, indikator: Indikator) -> bool:
        """Tell whether the reporting year of an indicator has a target or a result by quarter."""
        kode, tahun = indikator.kode, self.potret.tahun
        return any(
            self.realisasi_triwulan(kode, tahun, t) or self.target(kode, tahun, triwulan=t)
            for t in (1, 2, 3, 4)
        )

    def _ada_nilai(self, indikator: Indikator, baris: Sequence[Realisasi | None]) -> bool:
        return any(b is not None and self.nilai(indikator, b) is not None for b in baris)

    def _dari_triwulan(self, indikator: Indikator, baris: Sequence[Realisasi | None]) -> NilaiRealisasi:
        ada = [b for b in baris if b is not None]
        terisi = [b for b in ada if self.nilai(indikator, b) is not None]
        if not terisi:
            return NilaiRealisasi(None, ada[-1].status)
        turunan = any(b.status is StatusRealisasi.DITURUNKAN for b in terisi)
        status = StatusRealisasi.DITURUNKAN if turunan else StatusRealisasi.DILAPORKAN
        return NilaiRealisasi(self._gabungan(indikator, terisi), status, dari_triwulan=len(terisi))

    def _gabungan(self, indikator: Indikator, terisi: Sequence[Realisasi]) -> Decimal | None:
        """Return the year's value: from summed parts where every quarter has them, else as declared."""
        bagian = [(b.pembilang, b.penyebut) for b in terisi if b.pembilang is not None and b.penyebut]
        if len(bagian) < len(terisi) or indikator.agregasi is Agregasi.AKHIR:
            return gabungkan([self.nilai(indikator, b) for b in terisi], indikator.agregasi)
        atas, bawah = (sum(nilai, Decimal(0)) for nilai in zip(*bagian, strict=True))
        return bagi(atas * faktor(indikator), bawah)

    def capaian(self, indikator: Indikator, tahun: int, *, penuh: bool = False) -> Hasil:
        """Return the capaian of a year in per cent, or the reason why there is none.

        ``penuh`` leaves out the cap, to judge whether a target was met.
        """
        hasil = self.realisasi(indikator, tahun)
        pemilik = hasil.pendahulu or indikator
        target = self.target(pemilik.kode, tahun)
        if hasil.status in _ALASAN_STATUS:
            return Hasil(None, _ALASAN_STATUS[hasil.status])
        return self._banding(pemilik, target.target if target else None, hasil.nilai, penuh=penuh)

    def _banding(
        self, indikator: Indikator, target: Target | None, nilai: Decimal | None, *, penuh: bool = False
    ) -> Hasil:
        return capaian(
            target.nilai if target else None,
            nilai,
            indikator.arah,
            target_atas=target.atas if target else None,
            metode=indikator.metode,
            batas=None if penuh else self.potret.pengaturan.batas_capaian,
        )

    def target_akhir(self, indikator: Indikator) -> TargetBerlaku | None:
        """Return the target of the last year of the Renstra in force."""
        renstra = self.indeks.renstra
        if renstra is None or renstra.periode_akhir is None:
            return None
        return self.target(indikator.kode, renstra.periode_akhir, jenis=(JenisDokumen.RENSTRA,))

    def realisasi_menengah(self, indikator: Indikator) -> Decimal | None:
        """Return what counts against the end of the Renstra: this year's value, or the sum of its years."""
        kini = self.realisasi(indikator, self.potret.tahun).nilai
        renstra = self.indeks.renstra
        if not indikator.target_kumulatif or renstra is None or renstra.periode_awal is None:
            return kini
        tahun = range(renstra.periode_awal, self.potret.tahun + 1)
        return (
            None
            if kini is None
            else gabungkan([self.realisasi(indikator, t).nilai for t in tahun], Agregasi.JUMLAH)
        )

    def kemajuan(self, indikator: Indikator) -> Hasil:
        """Return progress towards the end target of the Renstra in per cent."""
        akhir = self.target_akhir(indikator)
        kini = self.realisasi(indikator, self.potret.tahun)
        if kini.status in _ALASAN_STATUS:
            return Hasil(None, _ALASAN_STATUS[kini.status])
        return self._banding(indikator, akhir.target if akhir else None, self.realisasi_menengah(indikator))

    def seri(self, indikator: Indikator, tahun: Sequence[int]) -> tuple[TitikSeri, ...]:
        """Return target, result and capaian of each year."""
        return tuple(self._titik(indikator, t) for t in tahun)

    def _titik(self, indikator: Indikator, tahun: int) -> TitikSeri:
        hasil = self.realisasi(indikator, tahun)
        pemilik = hasil.pendahulu or indikator
        return TitikSeri(tahun, self.target(pemilik.kode, tahun), hasil, self.capaian(indikator, tahun))

    def capaian_simpul(self, kode: str) -> Decimal | None:
        """Return the (weighted) mean capaian of the indicators of a node; None when none is measured.

        The mean is unrounded; single values above ``batas_rata_rata`` enter it capped when that is set.
        """
        daftar = self.indeks.indikator_simpul(kode, rincian=False)
        nilai = [self.capaian(i, self.potret.tahun).nilai for i in daftar]
        bobot = [i.bobot for i in daftar]
        timbang = [b for b in bobot if b is not None]
        return rata_rata(
            nilai,
            timbang if len(timbang) == len(daftar) else None,
            batas=self.potret.pengaturan.batas_rata_rata,
        )

    def predikat(self, nilai: Decimal) -> Kelas:
        """Return the class of a capaian on the declared scale."""
        return self.skala.predikat(nilai)


def _menunggu(baris: Realisasi) -> bool:
    """Tell whether a row was only prepared: it says nothing, so it does not stand in the way of quarters."""
    return baris.status is StatusRealisasi.BELUM_DILAPORKAN and not baris.alasan


def faktor(indikator: Indikator) -> Decimal:
    """Return the factor of the formula: as declared, else 100 for a percentage, else 1."""
    if indikator.faktor is not None:
        return indikator.faktor
    return SERATUS if satuan_baku(indikator.satuan) == "%" else Decimal(1)
