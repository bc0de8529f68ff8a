"""What shows which documents of a year are there: of many agencies at once, in a handful of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q

from akuntabel.kinerja.dokumen import Dokumen
from akuntabel.kinerja.indikator import StatusRealisasi
from akuntabel.kinerja.kewajiban import BahanKewajiban
from akuntabel.kinerja.tindak_lanjut import StatusTindakLanjut

from .instansi.models import BarisDokumen, BarisTanggalLaporan
from .lingkup import BukuTerbuka
from .pengukuran.models import BarisRealisasi, BarisRencanaAksi, BarisTindakLanjut
from .perencanaan.models import BarisIndikator

_TK = "tahun_kinerja_id"
_ISI_DOKUMEN = (
    "kode",
    "jenis",
    "tahun",
    "tanggal",
    "perubahan",
    "periode_awal",
    "periode_akhir",
    "diteruskan",
)


def bahan_kewajiban(buku: Sequence[BukuTerbuka]) -> Mapping[int, BahanKewajiban]:
    """Return the evidence of opened years by the number of the year in the database."""
    dokumen, indikator, triwulan = _dokumen(buku), _indikator(buku), _triwulan(buku)
    aksi, tindak_lanjut, laporan = _aksi(buku), _tindak_lanjut(buku), _laporan(buku)
    return {
        pk: BahanKewajiban(
            tuple(dokumen[pk]),
            *_terukur(indikator.get(pk, (0, 0)), triwulan[pk]),
            aksi.get(pk, 0),
            tindak_lanjut.get(pk, (0, 0)),
            laporan.get(pk),
        )
        for pk in (b.tahun_kinerja.pk for b in buku)
    }


def _terukur(
    indikator: tuple[int, int], triwulan: Mapping[int, tuple[int, int]]
) -> tuple[int, Mapping[int, int]]:
    """Return what is measured and how much of it each quarter has: main indicators where there are any."""
    utama, semua = indikator
    return utama or semua, {t: banyak[0] if utama else banyak[1] for t, banyak in triwulan.items()}


def _dokumen(buku: Sequence[BukuTerbuka]) -> Mapping[int, list[Dokumen]]:
    hasil: dict[int, list[Dokumen]] = defaultdict(list)
    for pk, *isi in BarisDokumen.objects.dalam_semua(buku).values_list(_TK, *_ISI_DOKUMEN):
        hasil[pk].append(Dokumen(judul="", **dict(zip(_ISI_DOKUMEN, isi, strict=True))))
    return hasil


def _indikator(buku: Sequence[BukuTerbuka]) -> Mapping[int, tuple[int, int]]:
    cacah = _per_tahun(BarisIndikator, buku).annotate(u=Count("pk", filter=Q(iku=True)), n=Count("pk"))
    return {b[_TK]: (b["u"], b["n"]) for b in cacah}


def _triwulan(buku: Sequence[BukuTerbuka]) -> Mapping[int, Mapping[int, tuple[int, int]]]:
    utama = BarisIndikator.objects.dalam_semua(buku).filter(
        tahun_kinerja_id=OuterRef(_TK), kunci_baris=OuterRef("indikator"), iku=True
    )
    cacah = (
        BarisRealisasi.objects.dalam_semua(buku)
        .filter(triwulan__isnull=False, tahun=F("tahun_kinerja__tahun"))
        .exclude(status=StatusRealisasi.BELUM_DILAPORKAN)
        .order_by()
        .values(_TK, "triwulan")
        .annotate(u=Count("pk", filter=Exists(utama)), n=Count("pk"))
    )
    hasil: dict[int, dict[int, tuple[int, int]]] = defaultdict(dict)
    for b in cacah:
        hasil[b[_TK]][b["triwulan"]] = (b["u"], b["n"])
    return hasil


def _aksi(buku: Sequence[BukuTerbuka]) -> Mapping[int, int]:
    return {b[_TK]: b["n"] for b in _per_tahun(BarisRencanaAksi, buku).annotate(n=Count("pk"))}


def _tindak_lanjut(buku: Sequence[BukuTerbuka]) -> Mapping[int, tuple[int, int]]:
    selesai = Count("pk", filter=Q(status=StatusTindakLanjut.SELESAI))
    cacah = _per_tahun(BarisTindakLanjut, buku).annotate(s=selesai, n=Count("pk"))
    return {b[_TK]: (b["s"], b["n"]) for b in cacah}


def _laporan(buku: Sequence[BukuTerbuka]) -> Mapping[int, date]:
    return dict(BarisTanggalLaporan.objects.dalam_semua(buku).values_list(_TK, "tanggal"))


def _per_tahun(model: Any, buku: Sequence[BukuTerbuka]) -> Any:
    return model.objects.dalam_semua(buku).order_by().values(_TK)
