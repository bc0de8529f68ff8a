"""What was handed over: what each file is, what is wrong with it, and where it leads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from akuntabel import api
from akuntabel.api import JenisBerkas
from akuntabel.situs.akses import lingkup, masuk, untuk
from akuntabel.situs.akun.peran import Tindakan
from akuntabel.situs.antrean.antre import AntreanPenuh
from akuntabel.situs.instansi.models import TahunKinerja
from akuntabel.situs.layar import kiriman as layar_kiriman
from akuntabel.situs.layar.kabar import kabarkan
from akuntabel.situs.layar.reviu import antrekan_reviu
from akuntabel.situs.layar.titipan import titipkan
from akuntabel.situs.muat import KunciKembar
from akuntabel.situs.potret import potret

from . import muat_tahun, terima
from .muat_tahun import Bacaan
from .terima import Kiriman, Unggahan

_BUKU = (JenisBerkas.BUKU, JenisBerkas.ARSIP)
_TAHUN_DITAWARKAN = 12
_DAPAT_DIREVIU = (".docx", ".pdf", ".html", ".htm", ".md", ".txt", ".xlsx")


@dataclass(frozen=True, slots=True)
class Telaah:
    """A workbook or archive, the year it belongs to when that is there, and how many rows would change."""

    bacaan: Bacaan
    tahun: TahunKinerja | None = None
    ubahan: int = 0


@dataclass(frozen=True, slots=True)
class Tujuan:
    """A file that goes to a page of some year, or to review; ``utama`` is the year it was made of."""

    berkas: Unggahan
    halaman: str
    tahun: tuple[TahunKinerja, ...]
    utama: TahunKinerja | None = None
    reviu: bool = True


@masuk
@require_http_methods(["GET", "POST"])
def kiriman(request: HttpRequest) -> HttpResponse:
    """Show what was handed over, or take in what was missing or repaired."""
    kini = terima.teringat(request)
    if request.method == "POST":
        terima.ingat(request, _gabung(kini, terima.terima(request.FILES.getlist("berkas"))))
        return redirect("kiriman")
    return _tampil(request, kini) if kini.berkas else redirect("beranda")


@masuk
@require_POST
def muat(request: HttpRequest) -> HttpResponse:
    """Make agency and year of the workbooks that were agreed to."""
    kini = terima.teringat(request)
    dipilih = [u for u in kini.jenis(*_BUKU) if u.sidik in request.POST.getlist("berkas")]
    tahun = []
    for u in dipilih:
        bacaan = muat_tahun.baca(u, kini.jenis(*terima.PENDAMPING))
        if bacaan.potret is None or bacaan.galat:
            return _tampil(request, kini, 422)
        try:
            tahun.append(muat_tahun.muat(lingkup(request), bacaan.potret, f"Memuat {u.nama}"))
        except KunciKembar as salah:
            return _tampil(request, kini, 422, salah=f"{u.nama} memuat baris kembar: {salah}.")
        terima.lupakan(request, [u])
    if tahun:
        kabarkan(request, f"Sudah dimuat: {', '.join(str(tk) for tk in tahun)}.")
    if len(tahun) == 1 and not terima.teringat(request).berkas:
        return redirect("ringkasan", kode=tahun[0].instansi.kode, tahun=tahun[0].tahun)
    return redirect("kiriman")


@untuk(Tindakan.REVIU_BERKAS)
@require_POST
def reviu(request: HttpRequest) -> HttpResponse:
    """Have a document reviewed."""
    kini = terima.teringat(request)
    satu = next((u for u in kini.berkas if u.sidik == request.POST.get("berkas")), None)
    if satu is None:
        return redirect("kiriman")
    try:
        tugas = antrekan_reviu(request, layar_kiriman.Kiriman(satu.nama, satu.isi))
    except AntreanPenuh as penuh:
        return _tampil(request, kini, 422, salah=str(penuh))
    terima.lupakan(request, [satu])
    return redirect("tugas", nomor=tugas.pk)


def _gabung(lama: Kiriman, baru: Kiriman) -> Kiriman:
    """Return what is handed over now: newer files take the place of those they repair."""
    ganti = {u.nama for u in baru.berkas}
    buku_lama, buku_baru = lama.jenis(*_BUKU), baru.jenis(*_BUKU)
    if len(buku_lama) == len(buku_baru) == 1:
        ganti.add(buku_lama[0].nama)
    return Kiriman((*(u for u in lama.berkas if u.nama not in ganti), *baru.berkas), baru.ditolak)


def _tampil(request: HttpRequest, kini: Kiriman, status: int = 200, **lain: object) -> HttpResponse:
    telaah = [_telaah(request, kini, u) for u in kini.jenis(*_BUKU)]
    isi = {
        "kiriman": kini,
        "telaah": [t for t in telaah if not t.bacaan.asing],
        "siap": [t for t in telaah if t.bacaan.dapat_dimuat],
        "tujuan": list(_tujuan(request, kini, [t.bacaan.berkas for t in telaah if t.bacaan.asing])),
        **lain,
    }
    return render(request, "sendiri/kiriman.html", isi, status=status)


def _telaah(request: HttpRequest, kini: Kiriman, berkas: Unggahan) -> Telaah:
    bacaan = muat_tahun.baca(berkas, kini.jenis(*terima.PENDAMPING))
    tk = muat_tahun.tahun_ada(bacaan.potret) if bacaan.potret else None
    if tk is None or bacaan.potret is None:
        return Telaah(bacaan)
    return Telaah(bacaan, tk, muat_tahun.banyak_ubahan(lingkup(request).buka(tk), bacaan.potret))


def _tujuan(request: HttpRequest, kini: Kiriman, asing: list[Unggahan]) -> Iterator[Tujuan]:
    """Yield where files go that are no workbook, and keep them for the pages they may go to."""
    tahun = tuple(TahunKinerja.objects.select_related("instansi").order_by("-tahun", "instansi__nama"))
    tahun = tahun[:_TAHUN_DITAWARKAN]
    for u in kini.jenis(JenisBerkas.DOCX):
        utama = _pemilik(request, u, tahun)
        _titipkan(request, u, tahun, "suntingan")
        yield Tujuan(u, "suntingan", (utama,) if utama else tahun, utama)
    for u in (*asing, *kini.jenis(JenisBerkas.LAIN)):
        _titipkan(request, u, tahun, "impor_anggaran")
        yield Tujuan(u, "impor_anggaran", tahun, reviu=u.nama.lower().endswith(_DAPAT_DIREVIU))
    if not kini.jenis(*_BUKU):
        for u in kini.jenis(JenisBerkas.LAMPIRAN):
            yield Tujuan(u, "", ())


def _titipkan(request: HttpRequest, u: Unggahan, tahun: tuple[TahunKinerja, ...], halaman: str) -> None:
    for tk in tahun:
        titipkan(request, lingkup(request).buka(tk), u.isi, u.nama, halaman=halaman)


def _pemilik(request: HttpRequest, u: Unggahan, tahun: tuple[TahunKinerja, ...]) -> TahunKinerja | None:
    """Return the year a document was made of; None for any other document."""
    for tk in tahun:
        isi = potret(lingkup(request).buka(tk))
        try:
            api.telaah_serapan_isi(u.isi, u.nama, api.Tujuan(isi, "data kinerja"))
        except api.BukanDokumenAkuntabel:
            return None
        except api.Ditolak:
            continue
        return tk
    return None
