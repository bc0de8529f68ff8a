"""The page of a workbook: what is wrong, where, and what to do."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_POST

from akuntabel import api
from akuntabel.api import Cuplikan, JenisBerkas, Perubahan
from akuntabel.situs import pekerjaan
from akuntabel.situs.keadaan import Keadaan
from akuntabel.situs.pekerjaan import Pekerjaan
from akuntabel.situs.unggahan import terima
from akuntabel.temuan import Temuan, Tingkat

from .halaman import ambil, tampilkan

_BATAS_TAMPIL = 300


@dataclass(frozen=True, slots=True)
class Butir:
    """A finding and the rows around its cell."""

    nomor: int
    temuan: Temuan
    cuplikan: Cuplikan | None


@dataclass(frozen=True, slots=True)
class Kelompok:
    """The findings of one severity."""

    tingkat: Tingkat
    butir: list[Butir]
    lebih: int

    @property
    def banyak(self) -> int:
        """Return how many there are."""
        return len(self.butir) + self.lebih


@require_GET
def temuan(request: HttpRequest, kode: str) -> HttpResponse:
    """Show the findings by severity."""
    k, p = ambil(kode)
    isi = {"kelompok": _kelompok(k, p), "berkas": p.daftar(p.folder), "perubahan": _perubahan(p)}
    return tampilkan(request, "temuan", p, isi)


def _kelompok(k: Keadaan, p: Pekerjaan) -> list[Kelompok]:
    semua = pekerjaan.periksa(k, p).temuan
    tampil = {t: [x for x in semua if x.tingkat is t][:_BATAS_TAMPIL] for t in Tingkat}
    lokasi = [x.lokasi for daftar in tampil.values() for x in daftar]
    cuplikan = pekerjaan.ingat(k, f"cuplikan:{p.kode}", p, lambda: api.cuplikan(p.buku, lokasi))
    hasil, nomor = [], 0
    for tingkat, daftar in tampil.items():
        butir = [
            Butir(nomor + n, x, cuplikan.get((x.lokasi.lembar, x.lokasi.sel)))
            for n, x in enumerate(daftar, start=1)
        ]
        nomor += len(butir)
        hasil.append(Kelompok(tingkat, butir, sum(x.tingkat is tingkat for x in semua) - len(butir)))
    return [h for h in hasil if h.butir]


@require_POST
def ganti(request: HttpRequest, kode: str) -> HttpResponse:
    """Take a newer version of the workbook, or pictures; the older version is kept."""
    k, p = ambil(kode)
    kiriman = terima(k, request.FILES.getlist("berkas"))
    buku, pendamping = kiriman.jenis(JenisBerkas.BUKU), kiriman.pendamping
    if len(buku) > 1:
        k.kabarkan("salah", "Kirimkan satu buku kerja saja untuk menggantikan yang ini.")
    elif buku or pendamping:
        for u in pendamping:
            p.simpan_pendamping(u.nama, u.isi)
        if buku:
            _ganti_buku(k, p, buku[0].isi)
    elif not kiriman.ditolak:
        k.kabarkan(
            "salah",
            "Pilihlah buku kerja .xlsx yang lebih baru, gambarnya (PNG atau JPEG), atau lampirannya (PDF).",
        )
    return redirect("temuan", kode=kode)


def _ganti_buku(k: Keadaan, p: Pekerjaan, isi: bytes) -> None:
    if p.buku.read_bytes() == isi:
        k.kabarkan("awas", f"Isi yang dikirim sama dengan {p.buku.name}. Apakah sudah disimpan di Excel?")
        return
    try:
        salinan = api.ubah_buku(p.buku, isi, "mengganti buku kerja dengan versi yang dikirim")
    except api.Ditolak as tolak:
        k.kabarkan("salah", str(tolak))
        return
    k.kabarkan("baik", f"Buku kerja diperbarui. Versi sebelumnya disimpan sebagai {salinan.name}.")


def _perubahan(p: Pekerjaan) -> Perubahan | None:
    """Return the change that can be taken back; none when there is none or its record is broken."""
    try:
        daftar = api.perubahan(p.buku)
    except api.Ditolak:
        return None
    return daftar[-1] if daftar else None
