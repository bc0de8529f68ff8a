"""Files that are sent: always as an attachment, with a type of our own choosing."""

from __future__ import annotations

from pathlib import PurePath

from django.http import HttpResponse
from django.utils.http import content_disposition_header

_JENIS = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".pdf": "application/pdf",
    ".html": "text/html; charset=utf-8",
    ".zip": "application/zip",
    ".png": "image/png",
    ".svg": "image/svg+xml",
}


def lampiran(nama: str, isi: bytes) -> HttpResponse:
    """Return a file to be saved under a name."""
    jenis = _JENIS.get(PurePath(nama).suffix.lower(), "application/octet-stream")
    jawaban = HttpResponse(isi, content_type=jenis)
    jawaban.headers["Content-Disposition"] = content_disposition_header(True, nama)
    jawaban.headers["Cache-Control"] = "private, no-store"
    return jawaban
