"""The new year: its workbook from this one, and the account of what was carried and what is to be done."""

from __future__ import annotations

import re

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods

from akuntabel import api
from akuntabel.situs import pekerjaan
from akuntabel.situs.keadaan import Keadaan
from akuntabel.situs.pekerjaan import Pekerjaan

from .beranda import tahun_tertulis
from .halaman import ambil, tampilkan

_PERINGKAT = ("Harus diisi", "Perlu ditinjau", "Dikosongkan", "Dibawa")


@require_http_methods(["GET", "POST"])
def lanjut(request: HttpRequest, kode: str) -> HttpResponse:
    """Explain, or write the workbook of the next year."""
    k, p = ambil(kode)
    if request.method == "GET":
        return _tampil(request, k, p)
    awal, akhir = (request.POST.get(n, "").strip() for n in ("awal", "akhir"))
    periode = (tahun_tertulis(awal), tahun_tertulis(akhir))
    if (awal or akhir) and not (periode[0] and periode[1] and periode[0] < periode[1] <= periode[0] + 10):
        k.kabarkan("salah", "Periode Renstra baru ditulis dengan dua tahun, misalnya 2027 sampai 2031.")
        return _tampil(request, k, p, status=422)
    return _lanjutkan(request, k, p, (periode[0], periode[1]) if periode[0] and periode[1] else None)


def _lanjutkan(
    request: HttpRequest, k: Keadaan, p: Pekerjaan, renstra_baru: tuple[int, int] | None
) -> HttpResponse:
    baru = pekerjaan.baru(k, nama_tahun_baru(p.kode, pekerjaan.periksa(k, p).tahun))
    try:
        hasil = api.lanjut(p.buku, baru.buku, renstra_baru=renstra_baru)
    except (api.TidakTerbaca, api.Ditolak) as salah:
        pekerjaan.buang(baru)
        k.kabarkan("salah", f"{salah}")
        return _tampil(request, k, p, status=422)
    except OSError:
        pekerjaan.buang(baru)
        raise
    k.hasil[baru.kode, "lanjut"] = hasil
    k.kabarkan("baik", f"Buku kerja tahun {hasil.potret.tahun} sudah ditulis. Buku kerja lama tidak diubah.")
    return redirect("dari_tahun_lalu", kode=baru.kode)


def _tampil(request: HttpRequest, k: Keadaan, p: Pekerjaan, *, status: int = 200) -> HttpResponse:
    tahun = pekerjaan.periksa(k, p).tahun
    isi = {"tahun_baru": tahun + 1 if tahun else None, "isian": request.POST}
    return tampilkan(request, "lanjut", p, isi, status=status)


def nama_tahun_baru(kode: str, tahun: int | None) -> str:
    """Return the name of the next year's workbook: the old one with the year counted on."""
    if tahun is None:
        return f"{kode}-lanjutan"
    if re.search(rf"(?<!\d){tahun}(?!\d)", kode):
        return re.sub(rf"(?<!\d){tahun}(?!\d)", str(tahun + 1), kode)
    return f"{kode}-{tahun + 1}"


@require_GET
def dari_tahun_lalu(request: HttpRequest, kode: str) -> HttpResponse:
    """Show what came from the old year, what must be done first of all first."""
    k, p = ambil(kode)
    hasil = k.hasil.get((kode, "lanjut"))
    if hasil is None:
        return redirect("temuan", kode=kode)
    kelompok = [(nama, [b for b in hasil.butir if b.perlakuan.value == nama]) for nama in _PERINGKAT]
    return tampilkan(request, "dari_tahun_lalu", p, {"kelompok": [k for k in kelompok if k[1]]})
