"""Making documents: what to make, the work in the background, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods

from akuntabel import api
from akuntabel.api import CelahLaporan
from akuntabel.situs import pekerjaan
from akuntabel.situs.keadaan import Keadaan
from akuntabel.situs.pekerjaan import Pekerjaan
from akuntabel.situs.tugas import Lapor

from .halaman import ambil, tampilkan

_DOKUMEN = {"lkjip": "LKjIP", "pk": "Perjanjian Kinerja"}
_GARIS_BESAR = {"analisis": "menurut analisis", "sasaran": "menurut sasaran"}
_TEMA = {"baku": "Baku (A4, 11 pt)", "perwali": "Perwali (F4, 12 pt, spasi 1,5)"}
_AWAL = "dokumen=lkjip&garis_besar=analisis&tema=baku"
_FORMAT = {"docx": "Word (DOCX)", "pdf": "PDF", "html": "Halaman web (HTML)"}


@require_http_methods(["GET", "POST"])
def susun(request: HttpRequest, kode: str) -> HttpResponse:
    """Ask what to make, or start making it."""
    k, p = ambil(kode)
    if request.method == "GET":
        return _formulir(request, p)
    pilihan, keberatan = _pilihan(request.POST)
    if pekerjaan.periksa(k, p).galat:
        keberatan = "Buku kerja masih memuat yang harus diperbaiki. Perbaiki dulu, lalu susun."
    if pilihan is None or keberatan:
        k.kabarkan("salah", keberatan)
        return _formulir(request, p, status=422)
    judul = f"Menyusun {_DOKUMEN[pilihan.dokumen]}"
    tugas = k.papan.mulai(judul, kode, _kerja(k, p, pilihan))
    return redirect("tugas", kode=kode, nomor=tugas.nomor)


def _formulir(request: HttpRequest, p: Pekerjaan, *, status: int = 200) -> HttpResponse:
    isi = {
        "dokumen": _DOKUMEN,
        "garis_besar": _GARIS_BESAR,
        "tema": _TEMA,
        "format": _FORMAT,
        "isian": request.POST or QueryDict(f"{_AWAL}&timpa=ya" if "timpa" in request.GET else _AWAL),
        "format_dipilih": request.POST.getlist("format") or list(_FORMAT),
    }
    return tampilkan(request, "susun", p, isi, status=status)


def _pilihan(isian: QueryDict) -> tuple[api.Pilihan | None, str]:
    """Return the choices of the form, or what is wrong with them."""
    dokumen, garis_besar, tema = (isian.get(n, "") for n in ("dokumen", "garis_besar", "tema"))
    if dokumen not in _DOKUMEN or garis_besar not in _GARIS_BESAR or tema not in _TEMA:
        return None, "Pilihan dokumen tidak dikenal. Muat ulang halaman ini lalu pilih lagi."
    format_ = tuple(f for f in _FORMAT if f in isian.getlist("format"))
    if not format_:
        return None, "Pilihlah paling sedikit satu bentuk: Word, PDF, atau halaman web."
    alasan, oleh = isian.get("alasan", "").strip()[:1000], isian.get("oleh", "").strip()[:200]
    final = isian.get("final") == "ya"
    if final and bool(alasan) != bool(oleh):
        return None, "Alasan dan siapa yang meloloskannya diisi bersama, atau keduanya dikosongkan."
    catatan = api.catatan_final(alasan, oleh, date.today()) if final and alasan else None  # noqa: TID251, DTZ011
    timpa = isian.get("timpa") == "ya"
    return api.Pilihan(dokumen, format_, tema, garis_besar, final, catatan, None, timpa), ""


def _kerja(k: Keadaan, p: Pekerjaan, pilihan: api.Pilihan) -> Callable[[Lapor], api.HasilSusun]:
    def kerjakan(lapor: Lapor) -> api.HasilSusun:
        hasil = api.susun(p.buku, p.keluaran, pilihan, lapor)
        k.hasil[p.kode, pilihan.dokumen] = hasil
        return hasil

    return kerjakan


@require_GET
def hasil(request: HttpRequest, kode: str) -> HttpResponse:
    """Show the documents made, and what is not filled in yet."""
    k, p = ambil(kode)
    milik = [(d, k.hasil[kode, d]) for d in _DOKUMEN if (kode, d) in k.hasil]
    terbaru = [(_DOKUMEN[d], h, kelompokkan(h.celah)) for d, h in milik]
    berkas = p.daftar(p.keluaran)
    isi = {"susunan": terbaru, "berkas": berkas, "ada_salinan": any(b.salinan for b in berkas)}
    return tampilkan(request, "hasil", p, isi)


def kelompokkan(celah: Sequence[CelahLaporan]) -> list[tuple[str, list[CelahLaporan]]]:
    """Return the gaps by sheet, what the structure demands first."""
    urutan = sorted(celah, key=lambda c: not c.wajib)
    lembar = dict.fromkeys(c.lembar for c in urutan)
    return [(nama, [c for c in urutan if c.lembar == nama]) for nama in lembar]
