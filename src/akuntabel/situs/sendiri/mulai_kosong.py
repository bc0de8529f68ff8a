"""A year that begins with nothing: agency and year in the application, or an empty workbook to fill in."""

from __future__ import annotations

import re
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_POST

from akuntabel import api
from akuntabel.kinerja.dokumen import Dokumen, JenisDokumen
from akuntabel.kinerja.instansi import Instansi
from akuntabel.kinerja.potret import Potret
from akuntabel.situs.akses import lingkup, untuk
from akuntabel.situs.akun.peran import Tindakan
from akuntabel.situs.layar.kabar import kabarkan
from akuntabel.situs.layar.unduhan import lampiran

from . import muat_tahun
from .beranda import tampilkan_beranda

_SEPULUH = 10
_PANJANG = {"nama": 150, "kode": 40, "pemerintah": 100, "tempat": 100}
_SEBUTAN = {"nama": "Nama perangkat daerah", "kode": "Kode", "pemerintah": "Pemerintah", "tempat": "Tempat"}
_SALAH_TAHUN = (
    "Tahun ditulis dengan empat angka antara 2000 dan 2100, dan tahun pelaporan harus berada di dalam "
    "periode Renstra, misalnya 2025 dalam 2025 sampai 2029."
)
Tahun = tuple[int, int, int]


@untuk(Tindakan.UBAH_RENCANA)
@require_POST
def mulai(request: HttpRequest) -> HttpResponse:
    """Make the agency and its empty year."""
    isian = {n: " ".join(request.POST.get(n, "").replace("\0", " ").split()) for n in _PANJANG}
    tahun = tahun_dan_periode(request.POST.get)
    salah = [_SALAH_TAHUN] if tahun is None else []
    salah += [f"{_SEBUTAN[n]} belum diisi." for n, teks in isian.items() if not teks]
    salah += [f"{_SEBUTAN[n]} paling panjang {p} huruf." for n, p in _PANJANG.items() if len(isian[n]) > p]
    if tahun is None or salah:
        return tampilkan_beranda(request, 422, salah_mulai=salah, isian=request.POST)
    kosong = _kosong(isian, tahun)
    if muat_tahun.tahun_ada(kosong):
        salah = [
            f"{kosong.instansi.nama_lengkap} tahun {kosong.tahun} sudah ada; bukalah dari daftar di atas."
        ]
        return tampilkan_beranda(request, 422, salah_mulai=salah, isian=request.POST)
    tk = muat_tahun.muat(lingkup(request), kosong, "Memulai tahun kosong")
    kabarkan(request, f"{tk} sudah dimulai. Isilah dari halaman Rencana, atau muat buku kerja Excel.")
    return redirect("ringkasan", kode=tk.instansi.kode, tahun=tk.tahun)


@untuk(Tindakan.LIHAT)
@require_GET
def formulir(request: HttpRequest) -> HttpResponse:
    """Return an empty workbook."""
    tahun = tahun_dan_periode(request.GET.get)
    if tahun is None:
        return tampilkan_beranda(request, 422, salah_formulir=_SALAH_TAHUN, isian_formulir=request.GET)
    return lampiran(f"lkjip-{tahun[0]}.xlsx", api.formulir(tahun[0], tahun[1:]))


def tahun_dan_periode(ambil: Callable[[str, str], str]) -> Tahun | None:
    """Return reporting year, first and last year of the Renstra; None when one is wrong."""
    tahun, awal, akhir = (_tahun(ambil(n, "")) for n in ("tahun", "awal", "akhir"))
    if tahun and awal and akhir and awal <= tahun <= akhir <= awal + _SEPULUH:
        return tahun, awal, akhir
    return None


def _tahun(teks: str) -> int | None:
    """Return a year typed by a user; None when it is none of 2000 to 2100."""
    rapi = teks.strip()
    return int(rapi) if re.fullmatch(r"20[0-9][0-9]|2100", rapi) else None


def _kosong(isian: dict[str, str], tahun: Tahun) -> Potret:
    pelaporan, awal, akhir = tahun
    instansi = Instansi(**isian)
    renstra = Dokumen(
        "RENSTRA", JenisDokumen.RENSTRA, f"Rencana Strategis {instansi.nama_lengkap} Tahun {awal}-{akhir}",
        periode_awal=awal, periode_akhir=akhir,
    )  # fmt: skip
    return Potret(tahun=pelaporan, instansi=instansi, dokumen=(renstra,))
