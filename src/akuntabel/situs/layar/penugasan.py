"""Assignments of somebody, for the Admin: added, ended."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from akuntabel.situs.akses import lingkup, untuk
from akuntabel.situs.akun.models import Pengguna
from akuntabel.situs.akun.peran import Peran, Tindakan
from akuntabel.situs.instansi.models import Instansi
from akuntabel.situs.kelola import penugasan as kelola
from akuntabel.situs.kelola.formulir import Bidang, Formulir
from akuntabel.situs.kelola.orang import TidakDapat

from .kabar import kabarkan
from .orang import satu_orang, tanya


@untuk(Tindakan.KELOLA_AKUN)
@require_http_methods(["GET", "POST"])
def tugas_baru(request: HttpRequest, nomor: int) -> HttpResponse:
    """Assign somebody a role in an agency, perhaps for a time."""
    satu = satu_orang(request, nomor)
    semua = {i.kode: i for i in lingkup(request).instansi(Tindakan.KELOLA_AKUN).order_by("nama")}
    formulir = _formulir(request, semua)
    if request.method == "GET":
        return _tampil(request, satu, formulir)
    mulai, selesai = formulir.tanggal("mulai"), formulir.tanggal("selesai")
    if mulai and selesai and mulai > selesai:
        formulir.tolak("selesai", "Tanggal akhir tidak boleh sebelum tanggal mulai.")
    if formulir.sah:
        milik = semua[formulir.nilai("instansi")]
        tugas = kelola.Tugas(formulir.nilai("peran"), milik, formulir.nilai("bidang"), mulai, selesai)
        try:
            kelola.tambah(request.user, satu, tugas)
        except TidakDapat as salah:
            formulir.tolak("peran", str(salah))
        else:
            kabarkan(request, f"{satu.nama} ditugaskan sebagai {Peran(tugas.peran).label}, {milik}.")
            return redirect("sunting_orang", nomor=satu.pk)
    return _tampil(request, satu, formulir)


def _formulir(request: HttpRequest, semua: dict[str, Instansi]) -> Formulir:
    return Formulir(
        Bidang("peran", "Peran", pilihan=tuple(Peran.choices)),
        Bidang("instansi", "Instansi", pilihan=tuple((k, f"{i.nama} ({k})") for k, i in semua.items())),
        Bidang("bidang", "Bidang", paling=60, wajib=False, bantuan="Hanya bila tugasnya satu bidang saja."),
        Bidang(
            "mulai", "Mulai tanggal", jenis="date", wajib=False, bantuan="Kosong: berlaku sejak sekarang."
        ),
        Bidang("selesai", "Sampai tanggal", jenis="date", wajib=False, bantuan="Kosong: tanpa batas waktu."),
        kiriman=request.POST if request.method == "POST" else None,
    )


def _tampil(request: HttpRequest, satu: Pengguna, formulir: Formulir) -> HttpResponse:
    isi = {"satu": satu, "formulir": formulir}
    return render(request, "layanan/kelola/tugas_baru.html", isi, status=200 if formulir.sah else 422)


@untuk(Tindakan.KELOLA_AKUN)
@require_http_methods(["GET", "POST"])
def akhiri_tugas(request: HttpRequest, nomor: int, tugas: int) -> HttpResponse:
    """End an assignment, after saying what that does."""
    satu = satu_orang(request, nomor)
    p = satu.penugasan.select_related("instansi__induk", "pengguna").filter(pk=tugas).first()
    if p is None:
        raise Http404
    teks = f"{satu.nama} mulai sekarang tidak lagi bertugas sebagai {p}. Hasil kerjanya tetap tercatat."
    if request.method == "GET":
        return tanya(request, satu, "Akhiri penugasan", teks)
    try:
        kelola.akhiri_tugas(request.user, p)
    except TidakDapat as salah:
        return tanya(request, satu, "Akhiri penugasan", teks, str(salah))
    kabarkan(request, f"Penugasan {satu.nama} sebagai {p} sudah diakhiri.")
    return redirect("sunting_orang", nomor=satu.pk)
