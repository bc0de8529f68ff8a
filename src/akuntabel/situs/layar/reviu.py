"""A document of anybody's is handed over to be reviewed; one's own earlier reviews."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from uuid import uuid4

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.views.decorators.http import require_http_methods

from akuntabel.situs.akses import untuk
from akuntabel.situs.akun.peran import Tindakan
from akuntabel.situs.antrean import antre
from akuntabel.situs.antrean.folder import hapus_folder, siapkan_folder
from akuntabel.situs.antrean.models import JenisTugas, TugasLatar
from akuntabel.situs.nama import belum_ada

from .kiriman import Kiriman, KirimanDitolak, baca_kiriman, satu_berkas

AKHIRAN = (".docx", ".pdf", ".html", ".htm", ".md", ".txt", ".xlsx")
_BANYAK_ACUAN = 10
_SEHALAMAN = 20


@untuk(Tindakan.REVIU_BERKAS)
@require_http_methods(["GET", "POST"])
def daftar_reviu(request: HttpRequest) -> HttpResponse:
    """Take a document in, and list what this person has had reviewed."""
    if request.method == "GET":
        return _tampil(request)
    try:
        laporan = satu_berkas(request, "berkas", "laporan yang akan direviu", AKHIRAN)
        dikirim = request.FILES.getlist("acuan")
        if len(dikirim) > _BANYAK_ACUAN:
            raise KirimanDitolak(f"Dokumen pembanding paling banyak {_BANYAK_ACUAN} berkas.")
        acuan = [baca_kiriman(b, AKHIRAN) for b in dikirim]
        tugas = antrekan_reviu(request, laporan, acuan)
    except (KirimanDitolak, antre.AntreanPenuh) as tolak:
        return _tampil(request, 422, salah=str(tolak))
    return redirect("tugas", nomor=tugas.pk)


def antrekan_reviu(request: HttpRequest, laporan: Kiriman, acuan: Sequence[Kiriman] = ()) -> TugasLatar:
    """Put the review of a document into the queue. Raises AntreanPenuh."""
    nomor = uuid4()
    masukan = siapkan_folder(nomor) / "masukan"
    nama = _simpan(masukan, laporan)
    pilihan = {"nama": nama, "acuan": [[_simpan(masukan, a), ""] for a in acuan]}
    try:
        return antre.antrekan(
            request.user, now(), nomor=nomor, jenis=JenisTugas.REVIU, judul=nama, pilihan=pilihan
        )
    except antre.AntreanPenuh:
        hapus_folder(nomor)
        raise


def _simpan(masukan: Path, kiriman: Kiriman) -> str:
    letak = belum_ada(masukan / kiriman.nama)
    letak.write_bytes(kiriman.isi)
    return letak.name


def _tampil(request: HttpRequest, status: int = 200, *, salah: str = "") -> HttpResponse:
    semua = TugasLatar.objects.filter(pemilik=request.user)
    halaman = Paginator(semua, _SEHALAMAN).get_page(request.GET.get("halaman"))
    isi = {"halaman": halaman, "salah": salah, "akhiran": ",".join(AKHIRAN), "banyak_acuan": _BANYAK_ACUAN}
    return render(request, "layanan/reviu.html", isi, status=status)
