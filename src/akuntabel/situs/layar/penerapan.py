"""Applying what a preview showed: all or nothing, never over what others changed meanwhile."""

from __future__ import annotations

from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from akuntabel.situs.lingkup import BukuTerbuka
from akuntabel.situs.tulis import Berbenturan, Catatan, Ubahan, terapkan


def terapkan_telaah(
    request: HttpRequest, buku: BukuTerbuka, ubahan: Iterable[Ubahan], perihal: str, apa: str
) -> HttpResponse:
    """Change the facts and show the history; ``apa`` is what to send again when they have changed."""
    tk = buku.tahun_kinerja
    try:
        terapkan(buku, ubahan, Catatan(perihal[:200], timezone.now()))
    except Berbenturan:
        return berubah(request, apa)
    return redirect("riwayat", kode=tk.instansi.kode, tahun=tk.tahun)


def berubah(request: HttpRequest, apa: str) -> HttpResponse:
    """Say that somebody else changed the facts since the preview."""
    teks = (
        f"Data kinerja diubah orang lain setelah {apa} ini ditelaah, jadi tidak ada yang dimuat. "
        f"Kirim lagi {apa} itu untuk melihat yang akan berubah sekarang."
    )
    isi = {"judul": "Data berubah sementara itu", "teks": teks}
    return render(request, "layanan/ditolak.html", isi, status=409)
