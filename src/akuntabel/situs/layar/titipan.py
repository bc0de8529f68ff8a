"""A file that was looked at and waits to be applied: kept by its digest, known to this session alone."""

from __future__ import annotations

from django.http import HttpRequest

from akuntabel.situs import gudang
from akuntabel.situs.lingkup import BukuTerbuka


def titipkan(
    request: HttpRequest, buku: BukuTerbuka, isi: bytes, nama: str = "", *, halaman: str = ""
) -> str:
    """Keep a file for this session, page (this one unless named) and year, and return its digest."""
    sidik = gudang.simpan(isi)
    request.session[_kunci(request, buku, halaman)] = [sidik, buku.tahun_kinerja.tanda, nama]
    return sidik


def isi_titipan(request: HttpRequest, buku: BukuTerbuka) -> bytes:
    """Return the file a form speaks of; empty when it is not the one this session looked at."""
    sidik = request.POST.get("titipan", "")
    titipan = _titipan(request, buku)[0]
    return gudang.baca(sidik) if sidik and titipan == sidik else b""


def nama_titipan(request: HttpRequest, buku: BukuTerbuka) -> str:
    """Return what the file was called."""
    return _titipan(request, buku)[2]


def sudah_lama(request: HttpRequest, buku: BukuTerbuka) -> bool:
    """Tell whether the facts have changed since this session looked at its file."""
    return _titipan(request, buku)[1] != buku.tahun_kinerja.tanda


def _titipan(request: HttpRequest, buku: BukuTerbuka) -> tuple[str, str, str]:
    sidik, tanda, nama = request.session.get(_kunci(request, buku)) or ("", "", "")
    return str(sidik), str(tanda), str(nama)


def _kunci(request: HttpRequest, buku: BukuTerbuka, halaman: str = "") -> str:
    kini = request.resolver_match.url_name if request.resolver_match else ""
    return f"titipan:{halaman or kini}:{buku.tahun_kinerja.pk}"
