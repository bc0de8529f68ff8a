"""Agencies, for those who administer them: list, new, name and years; and the page of one agency for all."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from akuntabel.situs.akses import instansian, lingkup, untuk
from akuntabel.situs.akun.peran import Tindakan
from akuntabel.situs.instansi.models import Instansi
from akuntabel.situs.kelola import instansi as kelola
from akuntabel.situs.kelola.formulir import Bidang, Formulir
from akuntabel.situs.kelola.orang import TidakDapat
from akuntabel.situs.kelola.tahun_baru import sumber

from .kabar import kabarkan
from .masukan_cari import teks_pilihan

_SEHALAMAN = 50
_KODE = Bidang(
    "kode",
    "Kode",
    paling=kelola.PANJANG_KODE,
    bantuan="Huruf, angka, titik, tanda hubung; bagian dari alamat halaman dan tidak berubah lagi.",
)


@untuk(Tindakan.KELOLA_INSTANSI)
@require_GET
def kelola_instansi(request: HttpRequest) -> HttpResponse:
    """List the agencies one administers."""
    cari = teks_pilihan(request, "cari")
    semua = lingkup(request).instansi(Tindakan.KELOLA_INSTANSI).order_by("nama", "pk")
    if cari:
        semua = semua.filter(Q(nama__icontains=cari) | Q(kode__icontains=cari))
    halaman = Paginator(semua.prefetch_related("tahun_kinerja"), _SEHALAMAN).get_page(
        request.GET.get("halaman")
    )
    return render(request, "layanan/kelola/instansi.html", {"halaman": halaman, "cari": cari})


@untuk(Tindakan.KELOLA_INSTANSI)
@require_http_methods(["GET", "POST"])
def instansi_baru(request: HttpRequest) -> HttpResponse:
    """Make an agency."""
    pemerintah = {i.kode: i for i in lingkup(request).instansi(Tindakan.KELOLA_INSTANSI).filter(induk=None)}
    pilihan = tuple((k, i.nama) for k, i in pemerintah.items())
    awal = pilihan[0][0] if len(pilihan) == 1 else ""
    induk = Bidang("induk", "Pemerintah daerah", nilai=awal, pilihan=pilihan)
    formulir = Formulir(*_bidang(), _KODE, induk, kiriman=_kiriman(request))
    if request.method == "POST":
        isi = _isi(formulir, formulir.nilai("kode"))
        if salah := kelola.salah_kode(isi.kode):
            formulir.tolak("kode", salah)
        if formulir.sah:
            try:
                baru = kelola.buat(request.user, pemerintah[formulir.nilai("induk")], isi)
            except TidakDapat as salah:
                formulir.tolak("kode", str(salah))
            else:
                kabarkan(request, f"{baru} sudah dibuat. Mulailah tahun kinerjanya, lalu tugaskan orangnya.")
                return redirect("satu_instansi", kode=baru.kode)
    status = 200 if formulir.sah else 422
    return render(request, "layanan/kelola/instansi_baru.html", {"formulir": formulir}, status=status)


@instansian()
@require_GET
def satu_instansi(request: HttpRequest, instansi: Instansi) -> HttpResponse:
    """Show an agency: its years, what it continues and what continues it."""
    kelola_ini = lingkup(request).boleh(Tindakan.KELOLA_INSTANSI, instansi)
    boleh_mulai = kelola_ini or lingkup(request).boleh(Tindakan.UBAH_RENCANA, instansi)
    isi = {
        "instansi": instansi,
        "tahun": list(instansi.tahun_kinerja.all()),
        "pendahulu": list(instansi.pendahulu.select_related("lama").order_by("tahun", "lama__nama")),
        "penerus": list(instansi.penerus.select_related("baru").order_by("tahun", "baru__nama")),
        "kelola": kelola_ini,
        "boleh_mulai": boleh_mulai,
        "boleh_kunci": lingkup(request).boleh(Tindakan.KUNCI_TAHUN, instansi),
        "sumber": sumber(instansi) if boleh_mulai else (),
        "terlihat": {i.pk for i in lingkup(request).instansi()},
    }
    return render(request, "layanan/kelola/satu_instansi.html", isi)


@instansian(Tindakan.KELOLA_INSTANSI)
@require_http_methods(["GET", "POST"])
def ubah_instansi(request: HttpRequest, instansi: Instansi) -> HttpResponse:
    """Change the name on the screens and the years."""
    formulir = Formulir(*_bidang(instansi), kiriman=_kiriman(request))
    if request.method == "POST":
        isi = _isi(formulir, instansi.kode)
        if formulir.sah:
            try:
                kelola.ubah(request.user, instansi, isi)
            except TidakDapat as salah:
                formulir.tolak("sampai", str(salah))
            else:
                kabarkan(request, f"{instansi} disimpan.")
                return redirect("satu_instansi", kode=instansi.kode)
    status = 200 if formulir.sah else 422
    isi_halaman = {"formulir": formulir, "instansi": instansi}
    return render(request, "layanan/kelola/ubah_instansi.html", isi_halaman, status=status)


def _kiriman(request: HttpRequest):  # type: ignore[no-untyped-def]
    return request.POST if request.method == "POST" else None


def _bidang(i: Instansi | None = None) -> tuple[Bidang, ...]:
    sejak, sampai = (str(t or "") for t in (i and i.sejak, i and i.sampai))
    return (
        Bidang("nama", "Nama", nilai=i.nama if i else "", paling=kelola.PANJANG_NAMA),
        Bidang("sejak", "Ada sejak tahun", nilai=sejak, wajib=False, bantuan="Kosong: sejak dulu."),
        Bidang("sampai", "Sampai tahun", nilai=sampai, wajib=False, bantuan="Kosong: seterusnya."),
    )


def _isi(formulir: Formulir, kode: str) -> kelola.IsiInstansi:
    isi = kelola.IsiInstansi(kode, formulir.nilai("nama"), formulir.tahun("sejak"), formulir.tahun("sampai"))
    if salah := kelola.salah_masa(isi):
        formulir.tolak("sampai", salah)
    return isi
