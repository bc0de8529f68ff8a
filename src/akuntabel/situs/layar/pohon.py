"""The tree of performance of a year: drawn, as a list, and on one sheet of paper."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.utils.timezone import localdate
from django.views.decorators.http import require_GET

from akuntabel import api
from akuntabel.situs.akses import lingkup, tahunan
from akuntabel.situs.lingkup import BukuTerbuka
from akuntabel.situs.pendukung import sasaran_pendukung
from akuntabel.situs.potret import potret

from .unduhan import lampiran

_BENTUK = {"pdf": "PDF, satu lembar A3", "png": "Gambar (PNG)", "svg": "Gambar vektor (SVG)"}
_BANYAK = 60
_BAKU = 3


@tahunan()
@require_GET
def pohon(request: HttpRequest, buku: BukuTerbuka) -> HttpResponse:
    """Show the tree as picture and as list, down to a level of one's choice."""
    dahan, sampai = _dahan(request, buku)
    isi = {
        "dahan": dahan,
        # Drawn by the core, which escapes every text in it.
        "gambar": mark_safe(api.gambar_dahan(dahan)) if dahan else "",
        "banyak": api.banyak_dahan(dahan),
        "jenjang": tuple(enumerate(api.JENJANG, 1)),
        "sampai": sampai,
        "bentuk": _BENTUK,
    }
    return render(request, "layanan/pohon.html", isi)


@tahunan()
@require_GET
def unduh_pohon(request: HttpRequest, buku: BukuTerbuka) -> HttpResponse:
    """Return the tree as a file."""
    bentuk = request.GET.get("bentuk", "")
    dahan, _ = _dahan(request, buku)
    if bentuk not in _BENTUK or not dahan:
        isi = {
            "judul": "Tidak ada yang dapat diunduh",
            "teks": "Rencananya masih kosong, atau bentuk berkasnya tidak dikenal.",
        }
        return render(request, "layanan/ditolak.html", isi, status=404)
    tk = buku.tahun_kinerja
    judul = f"Pohon Kinerja {tk.instansi.nama} Tahun {tk.tahun}"
    isi_berkas = api.cetak_pohon(api.gambar_dahan(dahan), bentuk, judul, localdate())
    return lampiran(f"Pohon-Kinerja-{tk.tahun}-{tk.instansi.kode}.{bentuk}", isi_berkas)


def _dahan(request: HttpRequest, buku: BukuTerbuka) -> tuple[tuple[api.Dahan, ...], int]:
    """Return the tree and how deep it is shown: as asked, or all of a small one."""
    pendukung = sasaran_pendukung(lingkup(request), buku)
    isi = potret(buku)
    semua = api.susun_dahan_kinerja(isi, pendukung=pendukung)
    minta = request.GET.get("sampai", "")
    if minta in map(str, range(1, len(api.JENJANG) + 1)):
        sampai = int(minta)
    else:
        sampai = len(api.JENJANG) if api.banyak_dahan(semua) <= _BANYAK else _BAKU
    return api.susun_dahan_kinerja(isi, sampai=sampai, pendukung=pendukung), sampai
