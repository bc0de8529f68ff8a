"""A budget export comes in: shown first, then applied."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from akuntabel import api
from akuntabel.api import TelaahAnggaran
from akuntabel.situs.akses import boleh_ubah, tahunan
from akuntabel.situs.akun.peran import Tindakan
from akuntabel.situs.kalimat import tanpa_pilihan
from akuntabel.situs.lingkup import BukuTerbuka
from akuntabel.situs.muat import KunciKembar, beda_isi
from akuntabel.situs.potret import potret
from akuntabel.situs.uraian_anggaran import pilihan_anggaran, uraian_anggaran

from .kiriman import Kiriman, KirimanDitolak, satu_berkas
from .penerapan import berubah, terapkan_telaah
from .titipan import isi_titipan, nama_titipan, sudah_lama, titipkan

AKHIRAN = (".xlsx", ".xls", ".ods", ".html", ".htm", ".mht", ".mhtml", ".csv")
_APA = "ekspor"
_JENIS = ("program", "kegiatan", "subkegiatan", "pagu", "realisasi_anggaran", "total_anggaran")
_PILIHAN = ("kolom", "lembar", "dokumen", "sisip", "paksa")
_PANJANG = 300


@tahunan(ubah=Tindakan.UBAH_ANGGARAN)
@require_http_methods(["GET", "POST"])
def impor_anggaran(request: HttpRequest, buku: BukuTerbuka) -> HttpResponse:
    """Offer to take an export in, show what it would change, and apply it."""
    if request.method == "GET":
        return _tampil(request, buku, {})
    try:
        kiriman = _kiriman(request, buku)
        api.kenali(kiriman.isi, ekspor=True)
    except (KirimanDitolak, api.Ditolak) as tolak:
        return _tampil(request, buku, {"salah": str(tolak)}, 422)
    pilihan = {n: request.POST.get(n, "").strip()[:_PANJANG] for n in _PILIHAN}
    try:
        telaah = api.telaah_anggaran_isi(kiriman.isi, kiriman.nama, potret(buku), pilihan_anggaran(pilihan))
        if request.POST.get("terapkan") == "ya":
            return _terapkan(request, buku, telaah)
    except (api.EksporDitolak, api.Ditolak, KunciKembar) as tolak:
        titipan = titipkan(request, buku, kiriman.isi, kiriman.nama)
        gagal = {"salah": tanpa_pilihan(str(tolak)), "tetap": "--paksa" in str(tolak), "titipan": titipan}
        return _tampil(request, buku, {"pilihan": pilihan, **gagal}, 422)
    titipan = titipkan(request, buku, kiriman.isi, kiriman.nama)
    isi: dict[str, object] = {"pilihan": pilihan, "titipan": titipan}
    return _tampil(request, buku, isi | uraian_anggaran(telaah))


def _kiriman(request: HttpRequest, buku: BukuTerbuka) -> Kiriman:
    ditelaah = isi_titipan(request, buku)
    if ditelaah:
        return Kiriman(nama_titipan(request, buku), ditelaah)
    return satu_berkas(request, "berkas", "ekspor anggaran dari aplikasi keuangan", AKHIRAN)


def _terapkan(request: HttpRequest, buku: BukuTerbuka, telaah: TelaahAnggaran) -> HttpResponse:
    if sudah_lama(request, buku):
        return berubah(request, _APA)
    perihal = f"Mengimpor anggaran dari {telaah.nama_ekspor}"
    return terapkan_telaah(request, buku, beda_isi(buku, telaah.rencana.potret, _JENIS), perihal, _APA)


def _tampil(
    request: HttpRequest, buku: BukuTerbuka, isi: Mapping[str, object], status: int = 200
) -> HttpResponse:
    boleh = boleh_ubah(request, buku, Tindakan.UBAH_ANGGARAN)
    konteks = {"boleh": boleh, "akhiran": ",".join(AKHIRAN), **isi}
    return render(request, "layanan/impor_anggaran.html", konteks, status=status)
