"""The agency's own check: what the core finds in the facts, and the review of the finished report."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from akuntabel import api
from akuntabel.situs.akses import tahunan
from akuntabel.situs.antrean.models import JenisTugas, TugasLatar
from akuntabel.situs.lingkup import BukuTerbuka
from akuntabel.situs.potret import potret
from akuntabel.situs.simpanan import Simpanan
from akuntabel.temuan import Temuan, Tingkat, urut

from .alamat_lembar import alamat_lembar

_BATAS_TAMPIL = 200
_REVIU_TAMPIL = 5
_temuan: Simpanan[tuple[Temuan, ...]] = Simpanan()


@dataclass(frozen=True, slots=True)
class Butir:
    """A finding and where it is repaired."""

    temuan: Temuan
    alamat: str


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
    isi: dict[str, object] = {"reviu": reviu[:_REVIU_TAMPIL]}
    try:
        temuan = _temuan.ambil(buku.tahun_kinerja.tanda, lambda: _periksa(buku))
    except api.Ditolak as tolak:
        return render(request, "layanan/cek.html", {**isi, "salah": str(tolak)})
    return render(request, "layanan/cek.html", {**isi, "kelompok": _kelompok(buku, temuan)})


def _periksa(buku: BukuTerbuka) -> tuple[Temuan, ...]:
    return tuple(urut(list(api.cek_potret(potret(buku)).temuan)))


def _kelompok(buku: BukuTerbuka, temuan: tuple[Temuan, ...]) -> list[Kelompok]:
    hasil = []
    for tingkat in Tingkat:
        semua = [t for t in temuan if t.tingkat is tingkat]
        tampil = tuple(Butir(t, _alamat(buku, t)) for t in semua[:_BATAS_TAMPIL])
        hasil.append(Kelompok(tingkat, tampil, len(semua) - len(tampil)))
    return hasil


def _alamat(buku: BukuTerbuka, temuan: Temuan) -> str:
    return alamat_lembar(buku.tahun_kinerja, temuan.lokasi.lembar) if temuan.lokasi.lembar else ""
