"""A sheet of facts edited in the browser: as a grid like in a spreadsheet, and row by row as a form."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from akuntabel.api import Lembar, jenis_fakta
from akuntabel.situs.akses import boleh_ubah, tahunan
from akuntabel.situs.akun.peran import Tindakan
from akuntabel.situs.isian import BARU, HasilSimpan, UbahSel, periksa, sel_dari, simpan
from akuntabel.situs.lingkup import BukuTerbuka
from akuntabel.situs.tulis import tindakan_jenis

from .tampil_lembar import (
    LEMBAR_MENURUT_ALAMAT,
    alamat_lembar,
    formulir_baris,
    jawaban_simpan,
    susun_lembar,
)


def lembar_alamat(nama: str) -> Lembar:
    """Return the sheet of an address; raises Http404 when there is none."""
    if nama not in LEMBAR_MENURUT_ALAMAT:
        raise Http404
    return LEMBAR_MENURUT_ALAMAT[nama]


def tindakan_lembar(nama: str) -> Tindakan:
    """Return what one must be allowed to do to change the sheet of an address."""
    return tindakan_jenis(jenis_fakta(lembar_alamat(nama))[0])


@tahunan(ubah=tindakan_lembar)
@require_http_methods(["GET", "POST"])
def lembar(request: HttpRequest, buku: BukuTerbuka, nama: str) -> HttpResponse:
    """Show a sheet as a grid; cells sent as JSON are checked, or written."""
    milik = lembar_alamat(nama)
    if request.method == "POST":
        return _terima_sel(request, buku, milik)
    if milik.tegak:
        return redirect("baris", buku.tahun_kinerja.instansi.kode, buku.tahun_kinerja.tahun, nama)
    isi = {
        "l": susun_lembar(buku, milik, request.GET),
        "boleh": boleh_ubah(request, buku, tindakan_lembar(nama)),
    }
    return render(request, "layanan/lembar.html", isi)


def _terima_sel(request: HttpRequest, buku: BukuTerbuka, milik: Lembar) -> HttpResponse:
    try:
        isi = json.loads(request.body)
        sel, hapus = list(sel_dari(isi.get("sel", []))), [str(x) for x in isi.get("hapus", [])]
    except (ValueError, AttributeError, TypeError, RecursionError):
        return JsonResponse({"gagal": "Permintaan tidak terbaca. Muat ulang halaman ini."}, status=422)
    hasil = periksa(buku, milik, sel) if isi.get("coba") else simpan(buku, milik, sel, hapus)
    return JsonResponse(jawaban_simpan(buku, milik, hasil))


@tahunan(ubah=tindakan_lembar)
@require_http_methods(["GET", "POST"])
def baris(request: HttpRequest, buku: BukuTerbuka, nama: str) -> HttpResponse:
    """Show one row as a form, and take it back."""
    milik = lembar_alamat(nama)
    kunci = milik.nama if milik.tegak else request.GET.get("kunci", "").replace("\0", "")
    isi: Mapping[str, Any] = {"boleh": boleh_ubah(request, buku, tindakan_lembar(nama))}
    if request.method == "GET":
        return render(request, "layanan/baris.html", {"f": formulir_baris(buku, milik, kunci), **isi})
    hasil = _simpan_baris(request, buku, milik, kunci)
    if hasil.gagal or hasil.benturan or hasil.ditolak:
        formulir = formulir_baris(buku, milik, kunci, hasil=hasil, diketik=request.POST)
        return render(request, "layanan/baris.html", {"f": formulir, **isi}, status=422)
    if milik.tegak:
        return redirect(request.get_full_path())
    return redirect(alamat_lembar(buku, milik))


def _simpan_baris(request: HttpRequest, buku: BukuTerbuka, milik: Lembar, kunci: str) -> HasilSimpan:
    if "hapus" in request.POST:
        return simpan(buku, milik, (), (kunci,))
    sel = [
        UbahSel(kunci or "+1", kolom, request.POST.get(f"lama:{kolom}", ""), _rapi(nilai))
        for kolom, nilai in _isian(request).items()
        if _rapi(nilai) != request.POST.get(f"lama:{kolom}", "")
    ]
    if not sel and (not kunci or kunci.startswith(BARU)):
        return HasilSimpan(gagal="Belum ada yang diisi. Isilah sekurang-kurangnya yang wajib.")
    return simpan(buku, milik, sel)


def _isian(request: HttpRequest) -> Mapping[str, str]:
    return {k.removeprefix("isi:"): str(v) for k, v in request.POST.items() if k.startswith("isi:")}


def _rapi(teks: str) -> str:
    """Return what was typed with plain line ends: browsers send others."""
    return teks.replace("\r\n", "\n").replace("\0", "").strip()
