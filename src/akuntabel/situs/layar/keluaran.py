"""The facts of a year as files: workbook, workbook with its pictures, archive, form for the text in Word."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from akuntabel import api
from akuntabel.situs.akses import tahunan
from akuntabel.situs.lingkup import BukuTerbuka
from akuntabel.situs.potret import potret

from .terima_buku import nama_buku, tulis_buku, tulis_paket
from .unduhan import lampiran


@tahunan()
@require_GET
def unduh_buku(request: HttpRequest, buku: BukuTerbuka) -> HttpResponse:
    """Return the facts as a workbook."""
    return lampiran(*tulis_buku(potret(buku)))


@tahunan()
@require_GET
def unduh_paket(request: HttpRequest, buku: BukuTerbuka) -> HttpResponse:
    """Return the workbook with its pictures and annexes."""
    return lampiran(*tulis_paket(potret(buku)))


@tahunan()
@require_GET
def unduh_arsip(request: HttpRequest, buku: BukuTerbuka) -> HttpResponse:
    """Return all facts as an archive that any installation takes in again."""
    isi = potret(buku)
    return lampiran(nama_buku(isi, "arsip", ".potret.zip"), api.arsip_potret(isi))


@tahunan()
@require_GET
def unduh_formulir_narasi(request: HttpRequest, buku: BukuTerbuka) -> HttpResponse:
    """Return the Word form in which all text of the report can be written."""
    isi = potret(buku)
    return lampiran(nama_buku(isi, "narasi", ".docx"), api.formulir_narasi_potret(isi))
