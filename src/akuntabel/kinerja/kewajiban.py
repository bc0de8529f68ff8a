"""What a year asks of an agency and how far it is: on time, late, missing, waiting."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from .aturan_kewajiban import AturanKewajiban, aturan_kewajiban
from .dokumen import Dokumen, JenisDokumen
from .indikator import StatusRealisasi
from .potret import Potret
from .tindak_lanjut import StatusTindakLanjut

_MENENGAH = (JenisDokumen.RPJMD, JenisDokumen.RENSTRA, JenisDokumen.IKU)


class KeadaanKewajiban(Enum):
    """How far a document of the year is."""

    TEPAT_WAKTU = "tepat waktu"
    TERLAMBAT = "terlambat"
    ADA = "ada"
    BELUM = "belum"
    LEWAT = "lewat tenggat"
    MENUNGGU = "menunggu"
    TIDAK_DIMINTA = "tidak diminta"


@dataclass(frozen=True, slots=True)
class BahanKewajiban:
    """The facts that show what is there.

    ``indikator`` counts what is measured each quarter, ``triwulan`` how many of them a quarter has,
    ``tindak_lanjut`` the finished recommendations and all of them.
    """

    dokumen: tuple[Dokumen, ...] = ()
    indikator: int = 0
    triwulan: Mapping[int, int] = field(default_factory=dict)
    rencana_aksi: int = 0
    tindak_lanjut: tuple[int, int] = (0, 0)
    laporan: date | None = None


@dataclass(frozen=True, slots=True)
class TenggatKhusus:
    """A due date a government sets itself; without a date it does not ask for the document at all."""

    tanggal: date | None
    alasan: str


@dataclass(frozen=True, slots=True)
class Kewajiban:
    """A document of the year: due when, there since when, how many days late (to this day while missing)."""

    aturan: AturanKewajiban
    keadaan: KeadaanKewajiban
    tenggat: date | None = None
    tanggal: date | None = None
    hari: int = 0
    terisi: int = 0
    dari: int = 0
    khusus: TenggatKhusus | None = None

    @property
    def selesai(self) -> bool:
        """Tell whether it is there."""
        return self.keadaan in (
            KeadaanKewajiban.TEPAT_WAKTU,
            KeadaanKewajiban.TERLAMBAT,
            KeadaanKewajiban.ADA,
        )

    @property
    def terbuka(self) -> bool:
        """Tell whether somebody still has to do something."""
        return self.keadaan in (KeadaanKewajiban.BELUM, KeadaanKewajiban.LEWAT, KeadaanKewajiban.MENUNGGU)


@dataclass(frozen=True, slots=True)
class _Bukti:
    ada: bool
    tanggal: date | None = None
    terisi: int = 0
    dari: int = 0


def kewajiban(
    tahun: int,
    bahan: BahanKewajiban,
    pada: date,
    *,
    untuk: str = "perangkat daerah",
    khusus: Mapping[str, TenggatKhusus] | None = None,
) -> tuple[Kewajiban, ...]:
    """Return what a year asks of a kind of agency, as it stands on a day.

    ``khusus`` are the due dates a government sets itself, by the code of the rule.
    """
    milik = (a for a in aturan_kewajiban() if untuk in a.untuk)
    return tuple(_satu(a, tahun, bahan, pada, (khusus or {}).get(a.kode)) for a in milik)


def bahan_potret(potret: Potret) -> BahanKewajiban:
    """Return what the facts of a year show."""
    kini = [r for r in potret.realisasi if r.triwulan and r.tahun == potret.tahun]
    bertarget = {t.indikator for t in potret.target if t.triwulan and t.tahun == potret.tahun}
    diukur = diukur_triwulan(
        {i.kode for i in potret.indikator},
        {i.kode for i in potret.indikator if i.iku},
        bertarget | {r.indikator for r in kini},
    )
    terukur = Counter(
        r.triwulan
        for r in kini
        if r.triwulan and r.indikator in diukur and r.status is not StatusRealisasi.BELUM_DILAPORKAN
    )
    selesai = sum(t.status is StatusTindakLanjut.SELESAI for t in potret.tindak_lanjut)
    return BahanKewajiban(
        potret.dokumen,
        len(diukur),
        terukur,
        len(potret.rencana_aksi),
        (selesai, len(potret.tindak_lanjut)),
        potret.tanggal_laporan,
    )


def diukur_triwulan(semua: Set[str], utama: Set[str], bertriwulan: Set[str]) -> Set[str]:
    """Return the indicators asked for every quarter: the main ones where there are any.

    Of these, those with a target or a result by quarter; where none has, all of them.
    """
    milik = utama or semua
    return milik & bertriwulan or milik


def _satu(
    aturan: AturanKewajiban, tahun: int, bahan: BahanKewajiban, pada: date, khusus: TenggatKhusus | None
) -> Kewajiban:
    acuan = _acuan(aturan, bahan, tahun)
    bukti = _bukti(aturan, bahan, tahun, acuan)
    tenggat = khusus.tanggal if khusus else _tenggat(aturan, tahun, acuan)
    keadaan, hari = _keadaan(aturan, bukti, tenggat, pada)
    if not bukti.ada and _tidak_diminta(aturan, bahan, tahun, khusus):
        keadaan, hari, tenggat = KeadaanKewajiban.TIDAK_DIMINTA, 0, None
    return Kewajiban(aturan, keadaan, tenggat, bukti.tanggal, hari, bukti.terisi, bukti.dari, khusus)


def _keadaan(
    aturan: AturanKewajiban, bukti: _Bukti, tenggat: date | None, pada: date
) -> tuple[KeadaanKewajiban, int]:
    if bukti.ada and (bukti.tanggal is None or tenggat is None):
        return KeadaanKewajiban.ADA, 0
    if tenggat is None:
        menunggu = aturan.tenggat is not None and aturan.tenggat.sesudah is not None
        return (KeadaanKewajiban.MENUNGGU if menunggu else KeadaanKewajiban.BELUM), 0
    telat = max(0, ((bukti.tanggal if bukti.ada and bukti.tanggal else pada) - tenggat).days)
    if bukti.ada:
        return (KeadaanKewajiban.TERLAMBAT if telat else KeadaanKewajiban.TEPAT_WAKTU), telat
    return (KeadaanKewajiban.LEWAT if telat else KeadaanKewajiban.BELUM), telat


def _tidak_diminta(
    aturan: AturanKewajiban, bahan: BahanKewajiban, tahun: int, khusus: TenggatKhusus | None
) -> bool:
    if khusus is not None:
        return khusus.tanggal is None
    if aturan.bila is not None:
        return not _dokumen(bahan, aturan.bila, tahun)
    return aturan.bukti == "tindak lanjut" and not bahan.tindak_lanjut[1]


def _tenggat(aturan: AturanKewajiban, tahun: int, acuan: date | None) -> date | None:
    return aturan.tenggat.tanggal(tahun, acuan) if aturan.tenggat else None


def _acuan(aturan: AturanKewajiban, bahan: BahanKewajiban, tahun: int) -> date | None:
    """Return the date of the document a due date counts from: that of its first version."""
    if aturan.tenggat is None or aturan.tenggat.sesudah is None:
        return None
    tanggal = [d.tanggal for d in _dokumen(bahan, aturan.tenggat.sesudah, tahun) if d.tanggal]
    return min(tanggal, default=None)


def _bukti(aturan: AturanKewajiban, bahan: BahanKewajiban, tahun: int, acuan: date | None) -> _Bukti:
    jenis, _, isi = aturan.bukti.partition(":")
    match jenis:
        case "dokumen":
            return _bukti_dokumen(aturan, _dokumen(bahan, JenisDokumen(isi), tahun), acuan)
        case "triwulan":
            terisi = bahan.triwulan.get(int(isi), 0)
            return _Bukti(0 < bahan.indikator <= terisi, None, terisi, bahan.indikator)
        case "rencana aksi":
            resmi = _bukti_dokumen(aturan, _dokumen(bahan, JenisDokumen.RENCANA_AKSI, tahun), None)
            return resmi if resmi.ada else _Bukti(bahan.rencana_aksi > 0)
        case "tindak lanjut":
            selesai, semua = bahan.tindak_lanjut
            return _Bukti(0 < semua == selesai, None, selesai, semua)
    return _Bukti(bahan.laporan is not None, bahan.laporan)


def _bukti_dokumen(aturan: AturanKewajiban, dokumen: Sequence[Dokumen], acuan: date | None) -> _Bukti:
    """Return whether a document is there and since when: a changed one counts from the change it follows."""
    if aturan.bila is None:
        cocok = [d for d in dokumen if not d.perubahan] or list(dokumen)
    else:
        cocok = [d for d in dokumen if d.perubahan and d.tanggal and (acuan is None or acuan <= d.tanggal)]
    tanggal = [d.tanggal for d in cocok if d.tanggal]
    ada = bool(tanggal) if aturan.bertanggal else bool(cocok)
    return _Bukti(ada, min(tanggal, default=None))


def _dokumen(bahan: BahanKewajiban, jenis: JenisDokumen, tahun: int) -> list[Dokumen]:
    """Return the documents of a kind that hold in a year, of plans those of the newest period.

    What was only carried over is not there yet.
    """
    semua = [d for d in bahan.dokumen if d.jenis is jenis and not d.diteruskan and _berlaku(d, tahun)]
    terbaru = max((d.periode_awal for d in semua if d.periode_awal), default=None)
    return [d for d in semua if d.periode_awal in (None, terbaru)] if jenis in _MENENGAH else semua


def _berlaku(dokumen: Dokumen, tahun: int) -> bool:
    if dokumen.jenis in _MENENGAH:
        awal = dokumen.periode_awal or dokumen.tahun or tahun
        return awal <= tahun <= (dokumen.periode_akhir or tahun)
    return dokumen.tahun in (None, tahun)
