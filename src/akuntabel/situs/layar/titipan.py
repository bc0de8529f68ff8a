"""A file that was looked at and waits to be applied: kept by its digest, known to this session alone."""

from __future__ import annotations

from django.http import HttpRequest

from akuntabel.situs import gudang
from akuntabel.situs.lingkup import BukuTerbuka


def titipkan(request: HttpRequest, buku: BukuTerbuka, isi: bytes) -> str:
    """Keep a file for this session and year, and return its digest."""
    sidik = gudang.simpan(isi)
    request.session[_kunci(buku)] = [sidik, buku.tahun_kinerja.tanda]
    return sidik


def isi_titipan(request: HttpRequest, buku: BukuTerbuka) -> bytes:
    """Return the file a form speaks of; empty when it is not the one this session looked at."""
    sidik = request.POST.get("titipan", "")
    titipan, _ = request.session.get(_kunci(buku)) or ("", "")
    return gudang.baca(sidik) if sidik and titipan == sidik else b""


def sudah_lama(request: HttpRequest, buku: BukuTerbuka) -> bool:
    """Tell whether the facts have changed since this session looked at its file."""
    _, tanda = request.session.get(_kunci(buku)) or ("", "")
    return bool(tanda != buku.tahun_kinerja.tanda)


def _kunci(buku: BukuTerbuka) -> str:
    return f"titipan:{buku.tahun_kinerja.pk}"
