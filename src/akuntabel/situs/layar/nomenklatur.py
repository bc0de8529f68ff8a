"""The lists of the national classification: looking something up, and loading a list of one's own."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from akuntabel import api
from akuntabel.situs import gudang
from akuntabel.situs.akses import lingkup, masuk, untuk
from akuntabel.situs.akun.peran import Tindakan
from akuntabel.situs.instansi.models import Instansi
from akuntabel.situs.nama import nama_aman
from akuntabel.situs.nomenklatur import (
    berisi,
    muat_nomenklatur,
    semua_edisi,
    telaah_nomenklatur,
)

from .masukan_cari import teks_pilihan

_SEHALAMAN = 50
_BATAS = 20 << 20
_TAHUN = range(2000, 2101)
_TITIPAN = "titipan:nomenklatur"
_ISIAN = ("dasar", "sejak", "sampai")


class _Salah(ValueError):
    """What was filled in cannot be used; the message says what to do."""


@masuk
@require_GET
def nomenklatur(request: HttpRequest) -> HttpResponse:
    """Search the list of an edition."""
    pemerintah = _pemerintah(request, Tindakan.LIHAT)
    edisi = semua_edisi(pemerintah) if pemerintah else ()
    pilih = next((e for e in edisi if e.kode == request.GET.get("edisi")), edisi[0] if edisi else None)
    cari = teks_pilihan(request, "cari")
    butir = berisi(pilih).butir if pilih else ()
    kata = cari.casefold().split()
    cocok = [b for b in butir if all(k in f"{b.kode} {b.nama} {b.indikator}".casefold() for k in kata)]
    isi = {
        "edisi": edisi,
        "pilih": pilih,
        "cari": cari,
        "halaman": Paginator(cocok, _SEHALAMAN).get_page(request.GET.get("halaman")),
        "kelola": lingkup(request).boleh(Tindakan.KELOLA_NOMENKLATUR),
    }
    return render(request, "layanan/nomenklatur.html", isi)


@untuk(Tindakan.KELOLA_NOMENKLATUR)
@require_http_methods(["GET", "POST"])
def muat_daftar(request: HttpRequest) -> HttpResponse:
    """Show what a file would change in an edition, and load it."""
    if request.method == "GET":
        return render(request, "layanan/nomenklatur_muat.html", {})
    pemerintah = _pemerintah(request, Tindakan.KELOLA_NOMENKLATUR)
    isian = {k: " ".join(request.POST.get(k, "").replace("\0", "").split()) for k in _ISIAN}
    try:
        edisi = _edisi(isian)
        sidik, nama = _berkas(request)
        daftar = api.baca_nomenklatur(gudang.baca(sidik), nama)
    except (_Salah, api.EksporDitolak) as salah:
        return _tolak(request, isian, str(salah))
    if pemerintah is None or daftar.salah or not daftar.butir:
        pesan = "Tidak ada yang dimuat. Perbaiki barisnya lalu kirim lagi berkas itu."
        return _tolak(request, isian, pesan, salah=daftar.salah)
    if request.POST.get("terapkan") == "ya":
        muat_nomenklatur(pemerintah, edisi, daftar, lingkup(request).pengguna)
        return redirect("nomenklatur")
    telaah = telaah_nomenklatur(pemerintah, edisi[0], daftar)
    isi = {"isian": isian, "telaah": telaah, "titipan": sidik, "banyak": len(daftar.butir)}
    return render(request, "layanan/nomenklatur_muat.html", isi)


def _tolak(request: HttpRequest, isian: dict[str, str], pesan: str, **lain: object) -> HttpResponse:
    isi = {"isian": isian, "pesan": pesan, **lain}
    return render(request, "layanan/nomenklatur_muat.html", isi, status=422)


def _edisi(isian: dict[str, str]) -> tuple[str, int, int | None]:
    dasar, sejak, sampai = isian["dasar"][:200], isian["sejak"], isian["sampai"]
    if not dasar:
        raise _Salah("Tulislah dasar hukum daftar ini, misalnya Kepmendagri 900.1.15.5-3406 Tahun 2024.")
    awal = int(sejak) if sejak.isdecimal() and len(sejak) == 4 else 0
    akhir = int(sampai) if sampai.isdecimal() and len(sampai) == 4 else 0
    if awal not in _TAHUN or (sampai and (akhir not in _TAHUN or akhir < awal)):
        raise _Salah("Tahun anggaran berlakunya tidak terbaca. Tulislah empat angka, misalnya 2025.")
    return dasar, awal, akhir or None


def _berkas(request: HttpRequest) -> tuple[str, str]:
    """Return digest and name of the file: uploaded now, or looked at before by this session."""
    sidik = request.POST.get("titipan", "")
    titipan, nama = request.session.get(_TITIPAN) or ("", "")
    if sidik and sidik == titipan:
        return sidik, nama
    berkas = request.FILES.get("berkas")
    if berkas is None:
        raise _Salah("Belum ada berkas yang dipilih. Pilihlah daftar .xlsx atau .csv lebih dulu.")
    if berkas.size > _BATAS:
        raise _Salah(f"Berkas lebih besar daripada {_BATAS >> 20} MB, jadi tidak dibuka.")
    sidik = gudang.simpan(berkas.read())
    nama = nama_aman(berkas.name)
    request.session[_TITIPAN] = [sidik, nama]
    return sidik, nama


def _pemerintah(request: HttpRequest, tindakan: Tindakan) -> Instansi | None:
    """Return the government of the first assignment that allows an act."""
    for p in lingkup(request).penugasan:
        if lingkup(request).boleh(tindakan, p.instansi):
            return p.instansi.pemerintah
    return None
