"""Files of a version, and the steps its planner takes with it."""

from __future__ import annotations

from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from akuntabel.kinerja.dokumen import JenisDokumen
from akuntabel.kinerja.penetapan import KeadaanPenetapan, LangkahPenetapan
from akuntabel.situs import gudang
from akuntabel.situs.akses import tahunan
from akuntabel.situs.akun.peran import Tindakan
from akuntabel.situs.lingkup import BukuTerbuka
from akuntabel.situs.nama import kode_folder
from akuntabel.situs.perencanaan.penetapan import Penetapan
from akuntabel.situs.tetapkan import (
    BATAS_PINDAIAN,
    Permintaan,
    TetapkanDitolak,
    langkahkan,
    periksa_pindaian,
    potret_beku,
)

from .cetakan import cetak_dokumen
from .penetapan import cari, halaman_dokumen
from .unduhan import lampiran

_PERENCANA = (LangkahPenetapan.AJUKAN, LangkahPenetapan.BATALKAN, LangkahPenetapan.UNGGAH)


@tahunan()
@require_GET
def unduh(request: HttpRequest, buku: BukuTerbuka) -> HttpResponse:
    """Return the document of a version, its archive, or the signed file; always as an attachment."""
    satu, bentuk = cari(buku, request.GET.get("nomor", "")), request.GET.get("bentuk", "")
    dasar = kode_folder(f"{satu.jenis} {satu.pihak} {satu.label} {buku.tahun_kinerja.tahun}")
    if bentuk == "arsip":
        return lampiran(f"{dasar}.potret.zip", gudang.baca(satu.arsip))
    if bentuk == "pindaian" and satu.berkas:
        return lampiran(f"{dasar}-bertanda-tangan.pdf", gudang.baca(satu.berkas))
    if bentuk not in ("docx", "pdf") or satu.jenis_dokumen is not JenisDokumen.PK:
        raise Http404
    return lampiran(f"{dasar}.{bentuk}", cetak(satu, bentuk))


def cetak(satu: Penetapan, bentuk: str) -> bytes:
    """Return the Perjanjian Kinerja of a version, made of its frozen facts; a draft says that it is one."""
    final = satu.keadaan_kini in (KeadaanPenetapan.MENUNGGU, KeadaanPenetapan.DITANDATANGANI)
    return cetak_dokumen(potret_beku(satu), "pk", bentuk, pejabat=satu.pihak, final=final)[1]


@tahunan(ubah=Tindakan.UBAH_RENCANA)
@require_POST
def langkah(request: HttpRequest, buku: BukuTerbuka) -> HttpResponse:
    """Hand a version in for signature, cancel a draft, or keep the signed file."""
    satu = cari(buku, request.POST.get("nomor", ""))
    return jalankan(request, buku, satu, {x.value: x for x in _PERENCANA})


def jalankan(
    request: HttpRequest,
    buku: BukuTerbuka,
    satu: Penetapan,
    boleh: dict[str, LangkahPenetapan],
    pihak: int | None = None,
) -> HttpResponse:
    """Do the step a form asks for, and return to the page of the version."""
    pilih = boleh.get(request.POST.get("langkah", ""))
    try:
        if pilih is None:
            raise TetapkanDitolak("Langkah ini tidak dikenal. Muat ulang halaman, lalu pilih lagi.")
        berkas = pindaian(request.FILES.get("berkas")) if pilih is LangkahPenetapan.UNGGAH else b""
        alasan = " ".join(request.POST.get("alasan", "").replace("\0", "").split())
        if pilih is LangkahPenetapan.KEMBALIKAN and not alasan:
            raise TetapkanDitolak(
                "Tulislah alasan pengembalian, supaya perencana tahu yang harus diperbaiki."
            )
        nama = getattr(request.FILES.get("berkas"), "name", "") or ""
        minta = Permintaan(pilih, buku.pengguna, timezone.now(), pihak, alasan, berkas, nama)
        langkahkan(satu, minta)
    except TetapkanDitolak as salah:
        return halaman_dokumen(request, buku, satu, str(salah))
    tk = buku.tahun_kinerja
    alamat = reverse("penetapan_dokumen", args=(tk.instansi.kode, tk.tahun))
    return redirect(f"{alamat}?nomor={satu.pk}")


def pindaian(berkas: UploadedFile | None) -> bytes:
    """Return the signed file of a form. Raises TetapkanDitolak when there is none, or it is no PDF."""
    if berkas is None:
        raise TetapkanDitolak("Belum ada berkas yang dipilih. Pilihlah pindaian (PDF) lebih dulu.")
    if (berkas.size or 0) > BATAS_PINDAIAN:
        raise TetapkanDitolak(f"Pindaian lebih besar daripada {BATAS_PINDAIAN >> 20} MB. Perkecil dulu.")
    return periksa_pindaian(berkas.read())
