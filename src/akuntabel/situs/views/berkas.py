"""Files of the work folder: fetched or looked at, one of those listed and nothing else."""

from __future__ import annotations

from pathlib import Path

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET

from akuntabel import api

from .halaman import ambil

_JENIS = {
    ".pdf": "application/pdf",
    ".html": "text/html; charset=utf-8",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".zip": "application/zip",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
}
# A report carries its own style; in a sandbox it can run nothing and is nobody's page.
_KEBIJAKAN_HTML = (
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'"
)
_KEBIJAKAN_PDF = "frame-ancestors 'none'; base-uri 'none'"


@require_GET
def berkas(request: HttpRequest, kode: str, jalur: str) -> HttpResponse:
    """Send a file; PDF and HTML can also be looked at."""
    _, p = ambil(kode)
    letak = p.semua_berkas().get(jalur)
    if letak is None:
        raise Http404(jalur)
    lihat = request.GET.get("lihat") == "ya" and letak.suffix.lower() in (".pdf", ".html")
    return _kirim(letak, lihat=lihat)


@require_GET
def formulir_narasi(request: HttpRequest, kode: str) -> HttpResponse:
    """Send the Word form for all authored text of a workbook."""
    k, p = ambil(kode)
    try:
        isi = api.formulir_narasi(p.buku)
    except (api.TidakTerbaca, api.Ditolak, LookupError):
        k.kabarkan("salah", "Formulir belum dapat dibuat: perbaiki dulu yang disebut di halaman Periksa.")
        return redirect("serap", kode=kode)
    jawaban = HttpResponse(isi, content_type=_JENIS[".docx"])
    jawaban.headers["Content-Disposition"] = f'attachment; filename="narasi-{p.kode}.docx"'
    return jawaban


def _kirim(letak: Path, *, lihat: bool) -> HttpResponse:
    akhiran = letak.suffix.lower()
    jawaban = FileResponse(
        letak.open("rb"),
        as_attachment=not lihat,
        filename=letak.name,
        content_type=_JENIS.get(akhiran, "application/octet-stream"),
    )
    if lihat:
        kebijakan = _KEBIJAKAN_HTML if akhiran == ".html" else _KEBIJAKAN_PDF
        jawaban.headers["Content-Security-Policy"] = kebijakan
    return jawaban
