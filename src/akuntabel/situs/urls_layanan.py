"""Addresses of the application."""

from __future__ import annotations

from django.urls import path

from .akun import views as akun
from .anggaran import views as anggaran
from .instansi import views as instansi
from .pelaporan import views as pelaporan
from .pengukuran import views as pengukuran
from .perencanaan import views as perencanaan
from .riwayat import views as riwayat

_TAHUN = "i/<slug:kode>/<int:tahun>/"

urlpatterns = [
    path("", instansi.beranda, name="beranda"),
    path("masuk/", akun.masuk, name="masuk"),
    path("keluar/", akun.keluar, name="keluar"),
    path("instansi/", instansi.daftar, name="instansi"),
    path(_TAHUN, instansi.ringkasan, name="ringkasan"),
    path(f"{_TAHUN}rencana/", perencanaan.rencana, name="rencana"),
    path(f"{_TAHUN}pengukuran/", pengukuran.pengukuran, name="pengukuran"),
    path(f"{_TAHUN}anggaran/", anggaran.anggaran, name="anggaran"),
    path(f"{_TAHUN}laporan/", pelaporan.laporan, name="laporan"),
    path(f"{_TAHUN}laporan/unduh/", pelaporan.unduh, name="unduh_laporan"),
    path(f"{_TAHUN}buku-kerja/", pelaporan.buku_kerja, name="buku_kerja"),
    path(f"{_TAHUN}buku-kerja/unduh/", pelaporan.unduh_buku, name="unduh_buku"),
    path(f"{_TAHUN}riwayat/", riwayat.riwayat, name="riwayat"),
    path(f"{_TAHUN}riwayat/batal/", riwayat.batal, name="batal"),
]
