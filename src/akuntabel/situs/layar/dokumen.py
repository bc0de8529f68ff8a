"""The documents of a year: of every agency within reach, of one agency, and reminders of what is late."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.http import require_GET

from akuntabel import api
from akuntabel.situs.akses import lingkup, masuk, tahunan
from akuntabel.situs.akun.peran import Tindakan
from akuntabel.situs.jadwal import Jadwal, susun_jadwal, tahun_terlihat
from akuntabel.situs.lingkup import BukuTerbuka

from .masukan_cari import angka_pilihan, teks_pilihan
from .pengingat import pengingat, pengingat_semua
from .tampil_dokumen import SARINGAN, Sel, cocok, lajur, lewat, susun_baris, susun_sel
from .unduhan import lampiran

_SEHALAMAN = 20


@dataclass(frozen=True, slots=True)
class Saringan:
    """What somebody wants to see of the matrix."""

    tahun: int
    keadaan: str
    jenis: str
    cari: str

    @property
    def kueri(self) -> str:
        """Return it as the query of an address."""
        isi = {"tahun": self.tahun, "keadaan": self.keadaan, "jenis": self.jenis, "cari": self.cari}
        return urlencode({k: v for k, v in isi.items() if v})


@masuk
@require_GET
def dokumen(request: HttpRequest) -> HttpResponse:
    """Show agencies against the documents of a year."""
    tahun, saring, semua = _dipilih(request)
    dipilih = [j for j in semua if cocok(j, saring.keadaan, saring.jenis, saring.cari)]
    halaman = Paginator(dipilih, _SEHALAMAN).get_page(request.GET.get("halaman"))
    kolom = lajur(semua, saring.jenis)
    telat = lewat(semua)
    isi = {
        "tahun": tahun,
        "saring": saring,
        "saringan": SARINGAN,
        "jenis": lajur(semua),
        "kolom": kolom,
        "halaman": halaman,
        "baris": [susun_baris(j, kolom) for j in halaman],
        "banyak_lewat": sum(len(k) for _, k in telat),
        "instansi_lewat": len(telat),
        "boleh_atur": lingkup(request).boleh(Tindakan.ATUR_TENGGAT),
    }
    return render(request, "layanan/dokumen.html", isi)


@masuk
@require_GET
def unduh_dokumen(request: HttpRequest) -> HttpResponse:
    """Return the same rows as a workbook, one line a document, with dates that are dates."""
    _, saring, semua = _dipilih(request)
    dipilih = [j for j in semua if cocok(j, saring.keadaan, saring.jenis, saring.cari)]
    kepala = (
        "Instansi",
        "Dokumen",
        "Keadaan",
        "Tenggat",
        "Tanggal",
        "Terlambat (hari)",
        "Keterangan",
        "Penanggung jawab",
        "Dasar",
    )
    baris = tuple(
        (j.instansi.nama, *_baris_unduh(s))
        for j in dipilih
        for s in (susun_sel(j, k) for k in j.kewajiban if saring.jenis in ("", k.aturan.kode))
    )
    buku = api.tulis_rekap((api.LembarRekap(f"Dokumen {saring.tahun}", kepala, baris),))
    return lampiran(f"dokumen-{saring.tahun}.xlsx", buku)


def _baris_unduh(s: Sel) -> tuple[str | int | date | None, ...]:
    orang = ", ".join(s.pemegang)
    return s.nama, s.kata, s.tenggat, s.tanggal, s.hari or None, s.rinci, orang, s.sumber


@masuk
@require_GET
def ingatkan(request: HttpRequest) -> HttpResponse:
    """Offer the reminders of what is late, for everybody at once and for each agency."""
    tahun, saring, semua = _dipilih(request)
    dipilih = [j for j in semua if cocok(j, "", saring.jenis, saring.cari)]
    telat, pada, dari = lewat(dipilih, saring.jenis), localdate(), request.user.nama
    halaman = Paginator(telat, _SEHALAMAN).get_page(request.GET.get("halaman"))
    utama = request.build_absolute_uri(f"{reverse('dokumen')}?tahun={saring.tahun}")
    isi = {
        "tahun": tahun,
        "saring": saring,
        "halaman": halaman,
        "bersama": pengingat_semua(telat, pada, utama, dari) if telat else "",
        "pengingat": [(j.instansi, pengingat(j, k, pada, _alamat(request), dari)) for j, k in halaman],
    }
    return render(request, "layanan/pengingat.html", isi)


@tahunan()
@require_GET
def jadwal(request: HttpRequest, buku: BukuTerbuka) -> HttpResponse:
    """Show the documents of one agency in the year, what is next first."""
    tk = buku.tahun_kinerja
    milik = susun_jadwal(lingkup(request), tk.tahun, localdate(), tk.instansi.kode)
    sel = [susun_sel(j, k) for j in milik for k in j.kewajiban]
    berikut = sorted((s for s in sel if s.terbuka), key=lambda s: (s.tenggat is None, s.tenggat or date.max))
    isi = {"berikut": berikut, "lain": [s for s in sel if not s.terbuka]}
    return render(request, "layanan/jadwal.html", isi)


def _dipilih(request: HttpRequest) -> tuple[tuple[int, ...], Saringan, tuple[Jadwal, ...]]:
    tahun = tahun_terlihat(lingkup(request))
    kini = angka_pilihan(request, "tahun", tahun)
    keadaan = request.GET.get("keadaan", "")
    saring = Saringan(
        kini,
        keadaan if keadaan in SARINGAN else "",
        teks_pilihan(request, "jenis"),
        teks_pilihan(request, "cari"),
    )
    semua = susun_jadwal(lingkup(request), kini, localdate()) if kini else ()
    return tahun, _dikenal(saring, semua), semua


def _dikenal(saring: Saringan, semua: tuple[Jadwal, ...]) -> Saringan:
    kode = {a.kode for a in lajur(semua)}
    jenis = saring.jenis if saring.jenis in kode else ""
    return Saringan(saring.tahun, saring.keadaan, jenis, saring.cari)


def _alamat(request: HttpRequest) -> Any:
    def alamat(j: Jadwal) -> str:
        if j.buku is None:
            return request.build_absolute_uri(reverse("beranda"))
        return request.build_absolute_uri(reverse("jadwal", args=(j.instansi.kode, j.tahun)))

    return alamat
