"""Long work: its steps, stopping it, beginning it again, deleting it. Its owner alone sees it."""

from __future__ import annotations

from uuid import UUID, uuid4

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.views.decorators.http import require_GET, require_POST

from akuntabel.situs.akses import lingkup, masuk
from akuntabel.situs.antrean import antre
from akuntabel.situs.antrean.folder import hapus_folder, siapkan_folder
from akuntabel.situs.antrean.models import JenisTugas, TugasLatar
from akuntabel.situs.instansi.models import TahunKinerja

_LAMA_MENUNGGU = 60


def tugas_milik(request: HttpRequest, nomor: UUID) -> TugasLatar:
    """Return work of the person who asks; of a year only while he or she may look at it. Raises Http404."""
    tugas = antre.milik(request.user, nomor)
    if tugas is None:
        raise Http404
    if tugas.tahun_kinerja is not None:
        lingkup(request).buka(tugas.tahun_kinerja)
    return tugas


@masuk
@require_GET
def tugas(request: HttpRequest, nomor: UUID) -> HttpResponse:
    """Show the steps; go on to the result when there is one."""
    satu = tugas_milik(request, nomor)
    if satu.berhasil:
        return redirect("hasil_reviu", nomor=nomor)
    menunggu = (now() - satu.dibuat).total_seconds() if satu.terbuka and satu.mulai is None else 0
    isi = {
        "tugas": satu,
        "di_depan": antre.di_depan(satu),
        "macet": menunggu > _LAMA_MENUNGGU and not antre.di_depan(satu),
    }
    return render(request, "layanan/tugas.html", isi)


@masuk
@require_GET
def langkah(request: HttpRequest, nomor: UUID) -> JsonResponse:
    """Return the steps for the script of the page."""
    satu = tugas_milik(request, nomor)
    return JsonResponse({"lalu": satu.langkah_lalu, "kini": satu.langkah_kini, "selesai": not satu.terbuka})


@masuk
@require_POST
def tindak(request: HttpRequest, nomor: UUID) -> HttpResponse:
    """Stop work, begin it again, or delete it with its files."""
    satu = tugas_milik(request, nomor)
    match request.POST.get("tindakan"):
        case "batal":
            antre.batalkan(satu, now())
        case "ulangi":
            antre.ulangi(satu, now())
        case "hapus":
            antre.hapus(satu)
            return redirect("daftar_reviu")
        case _:
            isi = {"judul": "Tindakan tidak dikenal", "teks": "Tidak ada yang diubah. Muat ulang halamannya."}
            return render(request, "layanan/ditolak.html", isi, status=422)
    return redirect("tugas", nomor=nomor)


@masuk
@require_POST
def mulai_cek(request: HttpRequest) -> HttpResponse:
    """Begin the review of one's own report: it is made of the facts and read like anybody's."""
    kode, tahun = request.POST.get("kode", ""), request.POST.get("tahun", "")
    dicari = TahunKinerja.objects.select_related("instansi").filter(instansi__kode=kode)
    tk = dicari.filter(tahun=int(tahun)).first() if tahun.isdecimal() and len(tahun) == len("2025") else None
    if tk is None:
        raise Http404
    lingkup(request).buka(tk)
    nomor = uuid4()
    siapkan_folder(nomor)
    try:
        antre.antrekan(
            request.user, now(), nomor=nomor, jenis=JenisTugas.CEK, tahun_kinerja=tk,
            judul=f"LKjIP {tk.tahun} {tk.instansi.nama}"[:200],
        )  # fmt: skip
    except antre.AntreanPenuh as penuh:
        hapus_folder(nomor)
        isi = {"judul": "Antrean Anda penuh", "teks": str(penuh)}
        return render(request, "layanan/ditolak.html", isi, status=422)
    return redirect("tugas", nomor=nomor)
