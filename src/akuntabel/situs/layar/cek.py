"""The agency's own check: what the core finds in the facts, and the review of the finished report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from akuntabel import api
from akuntabel.api import TemuanIsian
from akuntabel.situs.akses import tahunan
from akuntabel.situs.antrean.models import JenisTugas, TugasLatar
from akuntabel.situs.lingkup import BukuTerbuka
from akuntabel.situs.potret import potret
from akuntabel.situs.simpanan import Simpanan
from akuntabel.temuan import Temuan, Tingkat

from .cetakan import celah_laporan
from .tampil_lembar import alamat_lembar

_BATAS_TAMPIL = 200
_REVIU_TAMPIL = 5
_LEMBAR = {x.nama: x for x in api.LEMBAR_ISIAN}
_temuan: Simpanan[tuple[TemuanIsian, ...]] = Simpanan()


@dataclass(frozen=True, slots=True)
class Butir:
    """A finding, its row and column, and where it is repaired."""

    temuan: Temuan
    baris: str = ""
    kolom: str = ""
    alamat: str = ""


@dataclass(frozen=True, slots=True)
class Kelompok:
    """The findings of one severity; ``lebih`` are not shown."""

    tingkat: Tingkat
    butir: tuple[Butir, ...]
    lebih: int

    @property
    def banyak(self) -> int:
        """Return how many there are."""
        return len(self.butir) + self.lebih


@tahunan()
@require_GET
def cek(request: HttpRequest, buku: BukuTerbuka) -> HttpResponse:
    """Show the findings by severity, and offer the review of the report."""
    reviu = TugasLatar.objects.filter(
        pemilik=request.user, jenis=JenisTugas.CEK, tahun_kinerja=buku.tahun_kinerja
    )
    temuan = _temuan.ambil(buku.tahun_kinerja.tanda, lambda: api.cek_potret(potret(buku)))
    isi = {"kelompok": _kelompok(buku, temuan), "bersih": not temuan, "reviu": reviu[:_REVIU_TAMPIL]}
    isi["celah"] = len(celah_laporan(buku))
    return render(request, "layanan/cek.html", isi)


def _kelompok(buku: BukuTerbuka, temuan: Sequence[TemuanIsian]) -> list[Kelompok]:
    hasil = []
    for tingkat in Tingkat:
        semua = [t for t in temuan if t.temuan.tingkat is tingkat]
        tampil = tuple(_butir(buku, t) for t in semua[:_BATAS_TAMPIL])
        hasil.append(Kelompok(tingkat, tampil, len(semua) - len(tampil)))
    return hasil


def _butir(buku: BukuTerbuka, satu: TemuanIsian) -> Butir:
    lembar = _LEMBAR.get(satu.temuan.lokasi.lembar)
    if lembar is None:
        return Butir(satu.temuan)
    kolom = next((k.judul for k in lembar.kolom if k.kunci == satu.kolom), "")
    cari = f"?{urlencode({'cari': satu.baris.partition(';')[0]})}" if satu.baris else ""
    return Butir(satu.temuan, satu.baris, kolom, f"{alamat_lembar(buku, lembar)}{cari}")
