"""What shows which documents of a year are there: of many agencies at once, in a handful of queries."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q

from akuntabel.kinerja.dokumen import Dokumen
from akuntabel.kinerja.indikator import StatusRealisasi
from akuntabel.kinerja.kewajiban import BahanKewajiban, diukur_triwulan
from akuntabel.kinerja.penetapan import KeadaanPenetapan
from akuntabel.kinerja.tindak_lanjut import StatusTindakLanjut

from .instansi.models import BarisDokumen, BarisTanggalLaporan
from .lingkup import BukuTerbuka
from .pengukuran.models import BarisRealisasi, BarisRencanaAksi, BarisTindakLanjut
from .perencanaan.models import BarisIndikator, BarisTarget
from .perencanaan.penetapan import Penetapan

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
    dokumen, triwulan = _dokumen(buku), _triwulan(buku)
    aksi, tindak_lanjut, laporan = _aksi(buku), _tindak_lanjut(buku), _laporan(buku)
    return {
        pk: BahanKewajiban(
            tuple(dokumen[pk]),
            *triwulan[pk],
            aksi.get(pk, 0),
            tindak_lanjut.get(pk, (0, 0)),
            laporan.get(pk),
        )
        for pk in (b.tahun_kinerja.pk for b in buku)
    }


def _dokumen(buku: Sequence[BukuTerbuka]) -> Mapping[int, list[Dokumen]]:
    hasil: dict[int, list[Dokumen]] = defaultdict(list)
    for pk, *isi in BarisDokumen.objects.dalam_semua(buku).values_list(_TK, *_ISI_DOKUMEN):
        hasil[pk].append(Dokumen(judul="", **dict(zip(_ISI_DOKUMEN, isi, strict=True))))
    return _ditetapkan(buku, hasil)


def _ditetapkan(
    buku: Sequence[BukuTerbuka], dokumen: Mapping[int, list[Dokumen]]
) -> Mapping[int, list[Dokumen]]:
    """Return the documents with those signed here in place of what was only noted of the same version."""
    hasil = defaultdict(list, {pk: list(semua) for pk, semua in dokumen.items()})
    tanda = KeadaanPenetapan.DITANDATANGANI.value
    milik = Penetapan.objects.dalam_semua(buku).filter(pihak="", keadaan=tanda)
    for p in milik.select_related("tahun_kinerja").only(
        "jenis", "perubahan", "tanggal", "label", "tahun_kinerja__tahun"
    ):
        jenis, pk = p.jenis_dokumen, p.tahun_kinerja_id
        hasil[pk] = [d for d in hasil[pk] if (d.jenis, d.perubahan) != (jenis, p.perubahan)]
        satu = Dokumen(p.label, jenis, "", tahun=p.tahun_kinerja.tahun, tanggal=p.tanggal)
        hasil[pk].append(replace(satu, perubahan=p.perubahan))
    return hasil


def _triwulan(buku: Sequence[BukuTerbuka]) -> Mapping[int, tuple[int, Mapping[int, int]]]:
    """Return how many indicators each quarter asks for, and how many of them it has."""
    semua, utama = _indikator(buku)
    hasil = list(
        _bertriwulan(BarisRealisasi, buku, utama).values_list(_TK, "indikator", "triwulan", "status")
    )
    bertriwulan: dict[int, set[str]] = defaultdict(set)
    for pk, kode in _bertriwulan(BarisTarget, buku, utama).values_list(_TK, "indikator").distinct():
        bertriwulan[pk].add(kode)
    for pk, kode, _, _ in hasil:
        bertriwulan[pk].add(kode)
    diukur = {
        b.tahun_kinerja.pk: diukur_triwulan(
            semua[b.tahun_kinerja.pk], utama[b.tahun_kinerja.pk], bertriwulan[b.tahun_kinerja.pk]
        )
        for b in buku
    }
    terisi: dict[int, Counter[int]] = defaultdict(Counter)
    for pk, kode, triwulan, status in hasil:
        if kode in diukur[pk] and status is not StatusRealisasi.BELUM_DILAPORKAN:
            terisi[pk][triwulan] += 1
    return {pk: (len(kode), terisi[pk]) for pk, kode in diukur.items()}


def _indikator(buku: Sequence[BukuTerbuka]) -> tuple[Mapping[int, set[str]], Mapping[int, set[str]]]:
    semua: dict[int, set[str]] = defaultdict(set)
    utama: dict[int, set[str]] = defaultdict(set)
    for pk, kode, iku in BarisIndikator.objects.dalam_semua(buku).values_list(_TK, "kode", "iku"):
        semua[pk].add(kode)
        if iku:
            utama[pk].add(kode)
    return semua, utama


def _bertriwulan(model: Any, buku: Sequence[BukuTerbuka], utama: Mapping[int, set[str]]) -> Any:
    """Return the rows by quarter of the main indicators; of all where an agency has declared none."""
    iku = BarisIndikator.objects.dalam_semua(buku).filter(
        tahun_kinerja_id=OuterRef(_TK), kunci_baris=OuterRef("indikator"), iku=True
    )
    tanpa = [b.tahun_kinerja.pk for b in buku if not utama.get(b.tahun_kinerja.pk)]
    semua = model.objects.dalam_semua(buku).filter(triwulan__isnull=False, tahun=F("tahun_kinerja__tahun"))
    return semua.filter(Exists(iku) | Q(tahun_kinerja_id__in=tanpa)).order_by()


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
