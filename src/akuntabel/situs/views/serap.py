"""Word edits back into the workbook: what would be taken, what must be decided, what is only told."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from akuntabel import api
from akuntabel.api import JenisBerkas
from akuntabel.situs.keadaan import Keadaan as KeadaanSitus
from akuntabel.situs.pekerjaan import Pekerjaan
from akuntabel.situs.unggahan import terima
from akuntabel.situs.uraian_serap import uraian_serap

from .halaman import ambil, tampilkan
from .masukan import BERUBAH, cari_masukan, sidik_buku


def alamat_telaah(kode: str, jalur: str, *, paksa: bool = False) -> str:
    """Return the address of the comparison of a document."""
    isi = {"dok": jalur} | ({"paksa": "ya"} if paksa else {})
    return f"{reverse('serap', args=[kode])}?{urlencode(isi)}"


@require_http_methods(["GET", "POST"])
def serap(request: HttpRequest, kode: str) -> HttpResponse:
    """Take a document in, or show what was changed in it."""
    k, p = ambil(kode)
    if request.method == "POST":
        return _terima(request, k, p)
    jalur = request.GET.get("dok", "")
    letak = cari_masukan(p, jalur, ".docx") if jalur else None
    if letak is None:
        return _pilih(request, p)
    return _telaah(request, k, p, jalur, letak)


def _pilih(request: HttpRequest, p: Pekerjaan, *, status: int = 200, **isi: object) -> HttpResponse:
    docx = [b for f in (p.keluaran, p.masukan) for b in p.daftar(f) if b.nama.lower().endswith(".docx")]
    return tampilkan(request, "serap", p, {"docx": docx, **isi}, status=status)


def _terima(request: HttpRequest, k: KeadaanSitus, p: Pekerjaan) -> HttpResponse:
    kiriman = terima(k, request.FILES.getlist("berkas")[:1])
    docx = kiriman.jenis(JenisBerkas.DOCX)
    if not docx:
        if not kiriman.ditolak:
            k.kabarkan("salah", "Pilihlah dokumen Word (.docx) yang disusun dari buku kerja ini.")
        return _pilih(request, p, status=422)
    letak = p.simpan_masukan(docx[0].nama, docx[0].isi)
    return redirect(alamat_telaah(p.kode, f"masukan/{letak.name}"))


def _telaah(request: HttpRequest, k: KeadaanSitus, p: Pekerjaan, jalur: str, letak: Path) -> HttpResponse:
    paksa = request.GET.get("paksa") == "ya"
    try:
        telaah = api.telaah_serapan(letak, p.buku, paksa=paksa)
    except (api.Ditolak, api.BukanDokumenAkuntabel, api.TidakTerbaca) as salah:
        k.kabarkan("salah", _kalimat(salah), letak.name)
        return _pilih(request, p, status=422, dok=jalur, tawarkan_paksa="--paksa" in str(salah))
    isi = {
        "dok": jalur,
        "paksa": paksa,
        "sidik": sidik_buku(p),
        **uraian_serap(telaah),
    }
    return tampilkan(request, "serap_telaah", p, isi)


def _kalimat(salah: Exception) -> str:
    if isinstance(salah, api.TidakTerbaca):
        return f"{len(salah.temuan)} hal di buku kerja harus diperbaiki dulu; lihat Periksa."
    return str(salah)


@require_POST
def terapkan(request: HttpRequest, kode: str) -> HttpResponse:
    """Write the sections into the workbook as they were shown."""
    k, p = ambil(kode)
    jalur, paksa = request.POST.get("dok", ""), request.POST.get("paksa") == "ya"
    letak = cari_masukan(p, jalur, ".docx")
    if letak is None:
        return redirect("serap", kode=kode)
    if request.POST.get("sidik") != sidik_buku(p):
        k.kabarkan("awas", BERUBAH)
        return redirect(alamat_telaah(kode, jalur, paksa=paksa))
    utamakan = "word" if request.POST.get("utamakan") == "word" else "buku"
    try:
        telaah = api.telaah_serapan(letak, p.buku, paksa=paksa)
        hasil = api.terapkan_serapan(telaah, utamakan=utamakan, hapus=request.POST.get("hapus") == "ya")
    except (api.Ditolak, api.BukanDokumenAkuntabel, api.TidakTerbaca) as salah:
        k.kabarkan("salah", _kalimat(salah), letak.name)
        return redirect("serap", kode=kode)
    return _selesai(k, p, letak, hasil)


def _selesai(k: KeadaanSitus, p: Pekerjaan, letak: Path, hasil: api.HasilSerap) -> HttpResponse:
    if hasil.salinan is None:
        k.kabarkan("awas", "Tidak ada yang perlu ditulis ke buku kerja.", letak.name)
        return redirect("serap", kode=p.kode)
    k.kabarkan(
        "baik",
        f"{len(hasil.tertulis)} bagian ditulis ke buku kerja. Versi sebelumnya disimpan sebagai "
        f"{hasil.salinan.name}. "
        "Susunlah lagi supaya dokumen memuat teks dan angka yang terbaru.",
    )
    return redirect("temuan", kode=p.kode)
