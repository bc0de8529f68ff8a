"""A reorganisation: what shall happen, said in sentences before it is done."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from akuntabel.situs.akses import instansian
from akuntabel.situs.akun.peran import Tindakan
from akuntabel.situs.instansi.models import Instansi, JenisPenataan
from akuntabel.situs.kelola import penataan as kelola
from akuntabel.situs.kelola.formulir import Bidang, Formulir
from akuntabel.situs.kelola.instansi import PANJANG_KODE, PANJANG_NAMA, salah_kode
from akuntabel.situs.kelola.orang import TidakDapat

from .kabar import kabarkan

_BANYAK = 4
_PANJANG_DASAR = 500
_HABIS, _TETAP = "habis", "tetap"
_JENIS = (
    ("ganti nama", "Berganti nama"),
    ("gabung", "Digabung ke instansi lain"),
    ("pecah", "Dipecah menjadi beberapa instansi"),
)


@instansian(Tindakan.KELOLA_INSTANSI)
@require_http_methods(["GET", "POST"])
def penataan(request: HttpRequest, instansi: Instansi) -> HttpResponse:
    """Ask what shall happen, show it in sentences, and do it when it was agreed to."""
    formulir = _formulir(request)
    if request.method == "GET":
        return _tampil(request, instansi, formulir)
    rencana = _rencana(formulir, instansi)
    if rencana is None:
        return _tampil(request, instansi, formulir)
    try:
        if request.POST.get("terapkan") != "ya":
            kelola.periksa(rencana)
            return _tampil(request, instansi, formulir, list(kelola.uraikan(rencana)))
        kelola.terapkan(request.user, rencana)
    except TidakDapat as salah:
        formulir.tolak("jenis", str(salah))
        return _tampil(request, instansi, formulir)
    kabarkan(request, f"Penataan {instansi} mulai {rencana.tahun} sudah dicatat.")
    return redirect("satu_instansi", kode=instansi.kode)


def _formulir(request: HttpRequest) -> Formulir:
    bidang = [
        Bidang("jenis", "Apa yang terjadi", pilihan=_JENIS),
        Bidang("tahun", "Mulai tahun"),
        Bidang(
            "dasar",
            "Dasar",
            wajib=False,
            paling=_PANJANG_DASAR,
            bantuan="Peraturan daerah atau keputusannya.",
        ),
        Bidang(
            "nasib",
            "Instansi ini sesudahnya",
            nilai=_HABIS,
            pilihan=((_HABIS, "Tidak ada lagi"), (_TETAP, "Tetap ada; hanya sebagian yang dipecah")),
        ),
    ]
    for n in range(1, _BANYAK + 1):
        bantuan = "Kode instansi yang sudah ada, atau kode baru." if n == 1 else ""
        bidang += (
            Bidang(f"kode{n}", f"Kode penerus {n}", wajib=n == 1, paling=PANJANG_KODE, bantuan=bantuan),
            Bidang(
                f"nama{n}",
                f"Nama penerus {n}",
                wajib=False,
                paling=PANJANG_NAMA,
                bantuan="Untuk instansi baru; yang sudah ada memakai namanya sendiri." if n == 1 else "",
            ),
        )
    return Formulir(*bidang, kiriman=request.POST if request.method == "POST" else None)


def _rencana(formulir: Formulir, lama: Instansi) -> kelola.RencanaPenataan | None:
    tahun = formulir.tahun("tahun")
    semua = tuple(_penerus(formulir, lama))
    if not formulir.sah or tahun is None:
        return None
    jenis = JenisPenataan(formulir.nilai("jenis"))
    tetap = formulir.nilai("nasib") == _TETAP
    if tetap and jenis is not JenisPenataan.PECAH:
        formulir.tolak("nasib", "Hanya instansi yang dipecah dapat tetap ada.")
        return None
    return kelola.RencanaPenataan(lama, jenis, tahun, formulir.nilai("dasar"), semua, tetap)


def _penerus(formulir: Formulir, lama: Instansi):  # type: ignore[no-untyped-def]
    for n in range(1, _BANYAK + 1):
        kode, nama = formulir.nilai(f"kode{n}"), formulir.nilai(f"nama{n}")
        if not kode:
            if nama:
                formulir.tolak(f"kode{n}", f"Kode penerus {n} belum diisi.")
            continue
        if salah := salah_kode(kode):
            formulir.tolak(f"kode{n}", salah)
        satu = kelola.penerus(lama, kode, nama)
        if not satu.nama:
            formulir.tolak(f"nama{n}", f"Belum ada instansi berkode {kode}; tulis namanya.")
        yield satu


def _tampil(
    request: HttpRequest, instansi: Instansi, formulir: Formulir, kalimat: list[str] | None = None
) -> HttpResponse:
    isi = {"instansi": instansi, "formulir": formulir, "kalimat": kalimat}
    return render(request, "layanan/kelola/penataan.html", isi, status=200 if formulir.sah else 422)
