"""Pictures and annexes of the report, and the emblem of the letterhead."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from akuntabel import api
from akuntabel.kinerja.kunci import kode_sah
from akuntabel.kinerja.lampiran import JenisLampiran, LampiranBerkas
from akuntabel.kinerja.narasi import Aset
from akuntabel.kinerja.potret import Potret
from akuntabel.situs.akses import boleh_ubah, tahunan
from akuntabel.situs.akun.peran import Tindakan
from akuntabel.situs.lingkup import BukuTerbuka, TidakDiizinkan
from akuntabel.situs.muat import beda_isi
from akuntabel.situs.nama import nama_aman
from akuntabel.situs.potret import potret
from akuntabel.situs.tulis import Berbenturan, Catatan, terapkan

from .kiriman import BATAS_BERKAS, MB
from .unduhan import lampiran as kirim_lampiran

_DISIMPAN = ("instansi", "aset", "lampiran")


class IsianDitolak(ValueError):
    """What was sent cannot be taken; the message says why."""


@tahunan(ubah=Tindakan.UBAH_LAPORAN)
@require_http_methods(["GET", "POST"])
def gambar(request: HttpRequest, buku: BukuTerbuka) -> HttpResponse:
    """List pictures and annexes, take new ones, take old ones away, choose the emblem."""
    if request.method == "GET":
        return _tampilkan(request, buku)
    try:
        baru, perihal = _ubah(request, potret(buku))
        terapkan(buku, beda_isi(buku, baru, _DISIMPAN), Catatan(perihal, timezone.now()))
    except (IsianDitolak, api.Ditolak, TidakDiizinkan) as salah:
        return _tampilkan(request, buku, salah=str(salah), status=422)
    except Berbenturan:
        pesan = "Data diubah orang lain sementara itu, jadi tidak ada yang disimpan. Coba sekali lagi."
        return _tampilkan(request, buku, salah=pesan, status=409)
    return redirect("gambar", buku.tahun_kinerja.instansi.kode, buku.tahun_kinerja.tahun)


@tahunan()
@require_http_methods(["GET"])
def unduh_gambar(request: HttpRequest, buku: BukuTerbuka) -> HttpResponse:
    """Return the file of a picture or annex, always to be saved."""
    isi = potret(buku)
    kode = request.GET.get("kode", "")
    berkas = next((b for b in _semua(isi) if b.kode == kode), None)
    if berkas is None:
        return render(request, "layanan/ditolak.html", {"judul": "Berkas tidak ada"}, status=404)
    return kirim_lampiran(nama_aman(berkas.berkas), berkas.isi)


def _tampilkan(request: HttpRequest, buku: BukuTerbuka, *, status: int = 200, **lain: Any) -> HttpResponse:
    isi = potret(buku)
    konteks = {
        "boleh": boleh_ubah(request, buku, Tindakan.UBAH_LAPORAN),
        "aset": isi.aset,
        "lampiran": isi.lampiran,
        "lambang": isi.instansi.lambang,
        "jenis": [j.value for j in JenisLampiran],
        **lain,
    }
    return render(request, "layanan/gambar.html", konteks, status=status)


def _ubah(request: HttpRequest, isi: Potret) -> tuple[Potret, str]:
    kode = request.POST.get("kode", "").replace("\0", "").strip()
    match request.POST.get("aksi"):
        case "gambar":
            return _tambah_gambar(request, isi, kode), f"Menambah gambar {kode}"
        case "lampiran":
            return _tambah_lampiran(request, isi, kode), f"Menambah lampiran {kode}"
        case "hapus":
            return _hapus(isi, kode), f"Menghapus berkas {kode}"
        case "lambang" if any(a.kode == kode for a in isi.aset):
            return replace(isi, instansi=replace(isi.instansi, lambang=kode)), f"Memilih lambang {kode}"
    raise IsianDitolak("Pilihan tidak dikenal. Muat ulang halaman ini.")


def _tambah_gambar(request: HttpRequest, isi: Potret, kode: str) -> Potret:
    nama, berkas = _berkas(request, isi, kode)
    api.tolak_gambar(berkas, nama)
    alt = request.POST.get("alt", "").replace("\0", "").strip()
    return replace(isi, aset=(*isi.aset, Aset(kode, nama, berkas, alt)))


def _tambah_lampiran(request: HttpRequest, isi: Potret, kode: str) -> Potret:
    nama, berkas = _berkas(request, isi, kode)
    api.tolak_lampiran(berkas, nama)
    judul = request.POST.get("judul", "").replace("\0", "").strip()
    jenis = request.POST.get("jenis", "")
    if not judul or jenis not in [j.value for j in JenisLampiran]:
        raise IsianDitolak("Lampiran memerlukan judul dan jenisnya.")
    satu = LampiranBerkas(kode, JenisLampiran(jenis), judul, nama, berkas)
    return replace(isi, lampiran=(*isi.lampiran, satu))


def _berkas(request: HttpRequest, isi: Potret, kode: str) -> tuple[str, bytes]:
    """Return the name and bytes of the file that was sent, both new in this year."""
    berkas = request.FILES.get("berkas")
    if berkas is None:
        raise IsianDitolak("Belum ada berkas yang dipilih.")
    if not kode_sah(kode):
        raise IsianDitolak("Kode wajib diisi: huruf, angka, titik, atau garis; tanpa spasi dan tanda : @ / ;")
    nama = nama_aman(berkas.name)
    terpakai = _semua(isi)
    if any(b.kode.casefold() == kode.casefold() for b in terpakai):
        raise IsianDitolak(f'Kode "{kode}" sudah dipakai. Pakai kode lain, atau hapus dulu yang lama.')
    if any(b.berkas.casefold() == nama.casefold() for b in terpakai):
        raise IsianDitolak(f'Berkas bernama "{nama}" sudah ada. Ganti namanya, atau hapus dulu yang lama.')
    if (berkas.size or 0) > BATAS_BERKAS:
        raise IsianDitolak(f"{nama} lebih besar daripada {BATAS_BERKAS // MB} MB, jadi tidak dibuka.")
    return nama, berkas.read()


def _semua(isi: Potret) -> list[Aset | LampiranBerkas]:
    return [*isi.aset, *isi.lampiran]


def _hapus(isi: Potret, kode: str) -> Potret:
    if isi.instansi.lambang == kode:
        raise IsianDitolak(f"{kode} dipakai sebagai lambang. Pilih lambang lain dulu.")
    if any(kode in s.gambar for s in isi.sisipan):
        raise IsianDitolak(f"{kode} dipakai di sisipan laporan, jadi tidak dihapus.")
    return replace(
        isi,
        aset=tuple(a for a in isi.aset if a.kode != kode),
        lampiran=tuple(x for x in isi.lampiran if x.kode != kode),
    )
