"""A budget export into the workbook: shown first, then applied."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from akuntabel import api
from akuntabel.situs.keadaan import Keadaan
from akuntabel.situs.pekerjaan import Pekerjaan
from akuntabel.situs.unggahan import terima
from akuntabel.situs.uraian_anggaran import pilihan_anggaran, uraian_anggaran

from .halaman import ambil, tampilkan
from .masukan import BERUBAH, cari_masukan, sidik_buku


@dataclass(frozen=True, slots=True)
class Pilihan:
    """What the form of the preview says: which export, and how it is read."""

    ekspor: str
    kolom: str = ""
    lembar: str = ""
    dokumen: str = ""
    sisip: bool = False
    paksa: bool = False

    @property
    def untuk_api(self) -> api.PilihanAnggaran:
        """Return the choices of the verb."""
        return pilihan_anggaran(self._isi())

    def alamat(self, kode: str) -> str:
        """Return the address of the preview."""
        isi = {"ekspor": self.ekspor, **self._isi()}
        return f"{reverse('anggaran', args=[kode])}?{urlencode({n: v for n, v in isi.items() if v})}"

    def _isi(self) -> dict[str, str]:
        isi = {"kolom": self.kolom, "lembar": self.lembar, "dokumen": self.dokumen}
        return isi | {n: "ya" for n in ("sisip", "paksa") if getattr(self, n)}


def _baca(isian: QueryDict) -> Pilihan:
    teks = {n: isian.get(n, "").strip()[:300] for n in ("ekspor", "kolom", "lembar", "dokumen")}
    return Pilihan(**teks, sisip=isian.get("sisip") == "ya", paksa=isian.get("paksa") == "ya")


@require_http_methods(["GET", "POST"])
def anggaran(request: HttpRequest, kode: str) -> HttpResponse:
    """Take an export in, or show what it would change."""
    k, p = ambil(kode)
    if request.method == "POST":
        return _terima(request, k, p)
    pilihan = _baca(request.GET)
    letak = cari_masukan(p, pilihan.ekspor) if pilihan.ekspor else None
    if letak is None:
        return tampilkan(request, "anggaran", p)
    return _telaah(request, k, p, pilihan, letak)


def _terima(request: HttpRequest, k: Keadaan, p: Pekerjaan) -> HttpResponse:
    kiriman = terima(k, request.FILES.getlist("berkas")[:1], ekspor=True)
    if not kiriman.berkas:
        if not kiriman.ditolak:
            k.kabarkan("salah", "Pilihlah ekspor anggaran lebih dulu.")
        return tampilkan(request, "anggaran", p, status=422)
    satu = kiriman.berkas[0]
    letak = p.simpan_masukan(satu.nama, satu.isi)
    return redirect(Pilihan(f"masukan/{letak.name}").alamat(p.kode))


def _telaah(request: HttpRequest, k: Keadaan, p: Pekerjaan, pilihan: Pilihan, letak: Path) -> HttpResponse:
    try:
        telaah = api.telaah_anggaran(letak, p.buku, pilihan.untuk_api)
    except (api.EksporDitolak, api.Ditolak, api.TidakTerbaca) as salah:
        k.kabarkan("salah", _kalimat(salah), letak.name)
        isi = {"pilihan": pilihan, "tawarkan_paksa": "--paksa" in str(salah)}
        return tampilkan(request, "anggaran", p, isi, status=422)
    isi = {
        "pilihan": pilihan,
        **uraian_anggaran(telaah),
        "sidik": sidik_buku(p),
    }
    return tampilkan(request, "anggaran_telaah", p, isi)


def _kalimat(salah: Exception) -> str:
    if isinstance(salah, api.TidakTerbaca):
        return f"{len(salah.temuan)} hal di buku kerja harus diperbaiki dulu; lihat Periksa."
    return str(salah)


@require_POST
def terapkan(request: HttpRequest, kode: str) -> HttpResponse:
    """Change the workbook as it was shown."""
    k, p = ambil(kode)
    pilihan = _baca(request.POST)
    letak = cari_masukan(p, pilihan.ekspor)
    if letak is None:
        return redirect("anggaran", kode=kode)
    if request.POST.get("sidik") != sidik_buku(p):
        k.kabarkan("awas", BERUBAH)
        return redirect(pilihan.alamat(kode))
    try:
        salinan = api.terapkan_anggaran(api.telaah_anggaran(letak, p.buku, pilihan.untuk_api))
    except (api.EksporDitolak, api.Ditolak, api.TidakTerbaca) as salah:
        k.kabarkan("salah", _kalimat(salah))
        return redirect(pilihan.alamat(kode))
    k.kabarkan(
        "baik", f"Anggaran diimpor dari {letak.name}. Buku kerja sebelumnya disimpan sebagai {salinan.name}."
    )
    return redirect("temuan", kode=kode)
