"""Versions of a year's documents: the list, one version, and what differs between two."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.http import require_GET

from akuntabel.kinerja.beda_rencana import beda_rencana
from akuntabel.kinerja.penetapan import LangkahPenetapan, boleh_langkah
from akuntabel.kinerja.potret import Potret
from akuntabel.situs.akses import boleh_ubah, lingkup, tahunan
from akuntabel.situs.akun.peran import Tindakan
from akuntabel.situs.jadwal import susun_jadwal
from akuntabel.situs.lingkup import BukuTerbuka
from akuntabel.situs.perencanaan.penetapan import Penetapan
from akuntabel.situs.potret import potret
from akuntabel.situs.tetapkan import pihak_dari, pihak_penanda, potret_beku, setuju, versi

from .tampil_penetapan import jejak, susun_daftar

_SEHALAMAN = 100
_DIGIT = 18
KINI = "kini"


def cari(buku: BukuTerbuka, nomor: str) -> Penetapan:
    """Return a version of an opened year by its number; raises Http404 when there is none."""
    dikenal = nomor.isdecimal() and nomor.isascii() and len(nomor) <= _DIGIT
    semua = Penetapan.objects.dalam(buku).select_related("tahun_kinerja__instansi", "oleh")
    satu: Penetapan | None = semua.filter(pk=nomor if dikenal else 0).first()
    if satu is None:
        raise Http404
    return satu


@tahunan()
@require_GET
def penetapan(request: HttpRequest, buku: BukuTerbuka) -> HttpResponse:
    """List the documents of a year with their versions."""
    tk = buku.tahun_kinerja
    (jadwal,) = susun_jadwal(lingkup(request), tk.tahun, localdate(), tk.instansi.kode)
    daftar = susun_daftar(buku, potret(buku), {k.aturan.kode: k for k in jadwal.kewajiban})
    isi = {"daftar": daftar, "boleh": boleh_ubah(request, buku, Tindakan.UBAH_RENCANA)}
    return render(request, "layanan/penetapan.html", isi)


@tahunan()
@require_GET
def dokumen(request: HttpRequest, buku: BukuTerbuka) -> HttpResponse:
    """Show one version: its state, what it lacks, who did what, and what can be done now."""
    satu = cari(buku, request.GET.get("nomor", ""))
    return halaman_dokumen(request, buku, satu)


def halaman_dokumen(
    request: HttpRequest, buku: BukuTerbuka, satu: Penetapan, salah: str = ""
) -> HttpResponse:
    """Return the page of a version, with what went wrong."""
    boleh = boleh_ubah(request, buku, Tindakan.UBAH_RENCANA)
    peran = lingkup(request).peran(Tindakan.TANDA_TANGAN, buku.tahun_kinerja.instansi)
    pihak = None if buku.tahun_kinerja.dikunci else pihak_dari(satu, peran)
    sudah = setuju(satu)
    dapat = {x.name.lower(): boleh_langkah(satu.keadaan_kini, x) for x in LangkahPenetapan}
    isi = {
        "satu": satu,
        "salah": salah,
        "jejak": jejak(satu),
        "pihak": [(p.label, sudah.get(n)) for n, p in enumerate(pihak_penanda(satu), start=1)],
        "lain": [v for v in versi(buku, satu.jenis_dokumen, satu.pihak) if v.pk != satu.pk],
        "boleh": boleh,
        "dapat": dapat,
        "sebagai": pihak if dapat["setujui"] and pihak not in sudah else None,
    }
    return render(request, "layanan/penetapan_dokumen.html", isi, status=422 if salah else 200)


@tahunan()
@require_GET
def beda(request: HttpRequest, buku: BukuTerbuka) -> HttpResponse:
    """Show what differs between two versions, or between a version and today."""
    lama, sebut_lama = _sisi(buku, request.GET.get("lama", ""))
    baru, sebut_baru = _sisi(buku, request.GET.get("baru", KINI))
    hasil = beda_rencana(lama, baru)
    halaman = Paginator(hasil, _SEHALAMAN).get_page(request.GET.get("halaman"))
    isi = {
        "halaman": halaman,
        "banyak": len(hasil),
        "lama": sebut_lama,
        "baru": sebut_baru,
        "kunci": f"lama={request.GET.get('lama', '')}&baru={request.GET.get('baru', KINI)}",
    }
    return render(request, "layanan/penetapan_beda.html", isi)


def _sisi(buku: BukuTerbuka, nomor: str) -> tuple[Potret, str]:
    if nomor == KINI:
        return potret(buku), "Data hari ini"
    satu = cari(buku, nomor)
    return potret_beku(satu), f"{satu.jenis} {satu.label}"
