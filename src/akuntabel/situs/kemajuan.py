"""How far a year is, counted in the database: what the first page and its to-do list stand on."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Q

from akuntabel.kinerja.indikator import StatusRealisasi

from .anggaran.models import BarisPagu, BarisRealisasiAnggaran
from .lingkup import BukuTerbuka
from .pengukuran.models import BarisAnalisis, BarisRealisasi
from .perencanaan.models import BarisIndikator, BarisSasaran, BarisTarget


@dataclass(frozen=True, slots=True)
class Kemajuan:
    """Counts of a year: indicators, main ones, those with a target, results and what they lack."""

    sasaran: int
    indikator: int
    iku: int
    bertarget: int
    terukur: int
    tanpa_sumber: int
    teranalisis: int
    pagu: int
    belanja: int


def kemajuan(buku: BukuTerbuka) -> Kemajuan:
    """Return the counts of an opened year."""
    tahun = buku.tahun_kinerja.tahun
    indikator = BarisIndikator.objects.dalam(buku).aggregate(n=Count("pk"), u=Count("pk", filter=Q(iku=True)))
    iku = BarisIndikator.objects.dalam(buku).filter(iku=True).order_by().values("kode")
    bertarget = BarisTarget.objects.dalam(buku).filter(tahun=tahun, triwulan__isnull=True)
    hasil = (
        BarisRealisasi.objects.dalam(buku)
        .filter(tahun=tahun)
        .exclude(status=StatusRealisasi.BELUM_DILAPORKAN)
        .aggregate(n=Count("indikator", distinct=True), tanpa=Count("pk", filter=Q(sumber="", bukti="")))
    )
    teranalisis = BarisAnalisis.objects.dalam(buku).filter(perihal__in=iku)
    return Kemajuan(
        BarisSasaran.objects.dalam(buku).count(),
        indikator["n"],
        indikator["u"],
        bertarget.order_by().values("indikator").distinct().count(),
        hasil["n"],
        hasil["tanpa"],
        teranalisis.order_by().values("perihal").distinct().count(),
        BarisPagu.objects.dalam(buku).order_by().values("simpul").distinct().count(),
        BarisRealisasiAnggaran.objects.dalam(buku).order_by().values("simpul").distinct().count(),
    )
