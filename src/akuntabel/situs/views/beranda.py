"""The first page: hand over a file, go on with a workbook, or begin with an empty one."""

from __future__ import annotations

import re
import tempfile
from datetime import date
from pathlib import Path

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from akuntabel import api
from akuntabel.api import JenisBerkas
from akuntabel.situs import pekerjaan
from akuntabel.situs.keadaan import Keadaan, Titipan, keadaan
from akuntabel.situs.pekerjaan import Pekerjaan
from akuntabel.situs.unggahan import Kiriman, Unggahan, terima

from .titipan import serahkan


@require_http_methods(["GET", "POST"])
def beranda(request: HttpRequest) -> HttpResponse:
    """Show the start, or take in files."""
    k = keadaan()
    if request.method == "GET":
        return _tampil(request, k)
    kiriman = terima(k, request.FILES.getlist("berkas"))
    if not kiriman.berkas and not kiriman.ditolak:
        k.kabarkan("salah", "Belum ada berkas yang dipilih. Pilihlah buku kerja .xlsx lebih dulu.")
    tujuan = _taruh(k, kiriman)
    return tujuan or _tampil(request, k, status=422)


def _tampil(request: HttpRequest, k: Keadaan, *, status: int = 200) -> HttpResponse:
    daftar = [(p, pekerjaan.periksa(k, p)) for p in pekerjaan.semua(k)]
    tahun = date.today().year - 1  # noqa: TID251, DTZ011
    return render(request, "situs/beranda.html", {"daftar": daftar, "tahun": tahun}, status=status)


def _taruh(k: Keadaan, kiriman: Kiriman) -> HttpResponse | None:
    """Keep what was handed over and return where to go on; None when nothing could be used."""
    pendamping = kiriman.pendamping
    ada = [
        *(_buku_baru(k, u, pendamping) for u in kiriman.jenis(JenisBerkas.BUKU)),
        *(p for u in kiriman.jenis(JenisBerkas.ARSIP) if (p := _dari_arsip(k, u)) is not None),
    ]
    docx = kiriman.jenis(JenisBerkas.DOCX)
    if docx:
        k.titipan = Titipan(docx[0].nama, docx[0].isi)
        return _ke_serap(ada or pekerjaan.semua(k), k)
    if pendamping and not ada:
        k.kabarkan("awas", "Gambar dan PDF diterima bersama buku kerjanya, atau di halaman buku kerja itu.")
    if len(ada) == 1:
        return redirect("temuan", kode=ada[0].kode)
    return redirect("beranda") if ada else None


def _ke_serap(ada: list[Pekerjaan], k: Keadaan) -> HttpResponse | None:
    if len(ada) == 1:
        return serahkan(k, ada[0])
    if not ada:
        k.titipan = None
        k.kabarkan(
            "awas", "Untuk mengambil suntingan Word, pilih juga buku kerja tempat dokumen itu disusun."
        )
        return None
    return redirect("titipan")


def _buku_baru(k: Keadaan, unggahan: Unggahan, pendamping: list[Unggahan]) -> Pekerjaan:
    p = pekerjaan.baru(k, unggahan.nama)
    p.buku.write_bytes(unggahan.isi)
    for u in pendamping:
        p.simpan_pendamping(u.nama, u.isi)
    return p


def _dari_arsip(k: Keadaan, unggahan: Unggahan) -> Pekerjaan | None:
    """Return the workbook taken out of an archive; None, and a message, when it is damaged."""
    with tempfile.TemporaryDirectory(prefix="akuntabel-") as sementara:
        berkas = Path(sementara) / "arsip.zip"
        berkas.write_bytes(unggahan.isi)
        try:
            potret, _ = api.buka_arsip(berkas)
        except api.ArsipTidakSah as salah:
            k.kabarkan("salah", str(salah), unggahan.nama)
            return None
    p = pekerjaan.baru(k, unggahan.nama)
    try:
        api.tulis_buku(potret, p.buku)
    except api.Ditolak as tolak:
        pekerjaan.buang(p)
        k.kabarkan("salah", str(tolak), unggahan.nama)
        return None
    return p


@require_POST
def formulir(request: HttpRequest) -> HttpResponse:
    """Make an empty workbook."""
    k = keadaan()
    tahun, awal, akhir = (tahun_tertulis(request.POST.get(n, "")) for n in ("tahun", "awal", "akhir"))
    if not tahun or not awal or not akhir or not awal <= tahun <= akhir <= awal + 10:
        k.kabarkan(
            "salah",
            "Tahun ditulis dengan empat angka antara 2000 dan 2100, dan tahun pelaporan harus berada di "
            "dalam "
            "periode Renstra, misalnya 2025 dalam 2025 sampai 2029.",
        )
        return _tampil(request, k, status=422)
    p = pekerjaan.baru(k, f"lkjip-{tahun}")
    p.buku.write_bytes(api.formulir(tahun, (awal, akhir)))
    k.kabarkan(
        "baik", "Buku kerja kosong sudah dibuat. Unduh, isi menurut lembar Petunjuk, lalu kirim kembali."
    )
    return redirect("temuan", kode=p.kode)


def tahun_tertulis(teks: str) -> int | None:
    """Return a year typed by a user; None when it is none of 2000 to 2100."""
    return int(teks) if re.fullmatch(r"2[01]\d\d", teks.strip()) and int(teks) <= 2100 else None
