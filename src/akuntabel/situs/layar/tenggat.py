"""Due dates a government sets itself: a small form, and the log of what was decided and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from akuntabel.kinerja.aturan_kewajiban import AturanKewajiban, aturan_kewajiban
from akuntabel.situs.akses import lingkup, untuk
from akuntabel.situs.akun.peran import Tindakan
from akuntabel.situs.instansi.models import Instansi, KeputusanTenggat
from akuntabel.situs.instansi.tenggat import Keputusan
from akuntabel.situs.jadwal import tahun_terlihat

_SEHALAMAN = 30
_SENDIRI = "tanggal"
_ALASAN_TERPENDEK = 5
_ALASAN_TERPANJANG = 1000


@dataclass(frozen=True, slots=True)
class _Pilihan:
    instansi: Mapping[str, Instansi]
    tahun: Mapping[str, int]
    kewajiban: Mapping[str, AturanKewajiban]


@untuk(Tindakan.ATUR_TENGGAT)
@require_http_methods(["GET", "POST"])
def tenggat(request: HttpRequest) -> HttpResponse:
    """Offer the form and the log; store a decision."""
    milik = lingkup(request).instansi(Tindakan.ATUR_TENGGAT).order_by("induk_id", "nama")
    pilihan = _Pilihan(
        {i.kode: i for i in milik},
        {str(t): t for t in tahun_terlihat(lingkup(request))},
        {a.kode: a for a in aturan_kewajiban()},
    )
    if request.method == "GET":
        return _halaman(request, pilihan, {}, [])
    isi = {k: request.POST.get(k, "").replace("\0", "").strip() for k in _ISIAN}
    salah = _salah(pilihan, isi)
    if salah:
        return _halaman(request, pilihan, isi, salah)
    _simpan(request, pilihan, isi)
    return redirect("tenggat")


_ISIAN = ("instansi", "tahun", "kewajiban", "keputusan", "tanggal", "alasan")


def _salah(pilihan: _Pilihan, isi: Mapping[str, str]) -> list[str]:
    salah = []
    if isi["instansi"] not in pilihan.instansi:
        salah.append("Pilihlah untuk siapa tenggat ini berlaku.")
    if isi["tahun"] not in pilihan.tahun:
        salah.append("Pilihlah tahun kinerjanya.")
    if isi["kewajiban"] not in pilihan.kewajiban:
        salah.append("Pilihlah dokumennya.")
    if isi["keputusan"] not in Keputusan.values:
        salah.append("Pilihlah keputusannya.")
    if isi["keputusan"] == _SENDIRI and _tanggal(isi["tanggal"]) is None:
        salah.append("Isilah tanggal tenggatnya, misalnya 2026-02-15.")
    if not _ALASAN_TERPENDEK <= len(isi["alasan"]) <= _ALASAN_TERPANJANG:
        salah.append("Tulislah alasannya, paling banyak 1.000 huruf; alasan ini tercatat.")
    return salah


def _tanggal(teks: str) -> date | None:
    try:
        return date.fromisoformat(teks)
    except ValueError:
        return None


def _simpan(request: HttpRequest, pilihan: _Pilihan, isi: Mapping[str, str]) -> None:
    KeputusanTenggat.objects.create(
        instansi=pilihan.instansi[isi["instansi"]],
        tahun=pilihan.tahun[isi["tahun"]],
        kewajiban=isi["kewajiban"],
        keputusan=isi["keputusan"],
        tanggal=_tanggal(isi["tanggal"]) if isi["keputusan"] == _SENDIRI else None,
        alasan=isi["alasan"],
        oleh=request.user,
        pada=timezone.now(),
    )


def _halaman(
    request: HttpRequest, pilihan: _Pilihan, isi: Mapping[str, str], salah: list[str]
) -> HttpResponse:
    milik = [i.pk for i in pilihan.instansi.values()]
    catatan = KeputusanTenggat.objects.filter(instansi__in=milik).select_related("instansi", "oleh")
    halaman = Paginator(catatan, _SEHALAMAN).get_page(request.GET.get("halaman"))
    for satu in halaman:
        satu.nama_kewajiban = _nama(pilihan, satu.kewajiban)
    konteks = {
        "pilihan": pilihan,
        "keputusan": Keputusan.choices,
        "isi": isi,
        "salah": salah,
        "halaman": halaman,
    }
    return render(request, "layanan/tenggat.html", konteks, status=422 if salah else 200)


def _nama(pilihan: _Pilihan, kode: str) -> str:
    return pilihan.kewajiban[kode].nama if kode in pilihan.kewajiban else kode
