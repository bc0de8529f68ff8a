"""Addresses of the application."""

from __future__ import annotations

from django.urls import path

from .layar import (
    anggaran,
    beranda,
    hasil_reviu,
    impor_anggaran,
    laporan,
    masuk,
    pengukuran,
    rencana,
    reviu,
    riwayat,
    suntingan,
    tugas,
)

_TAHUN = "i/<str:kode>/<int:tahun>/"
_REVIU = "reviu/<uuid:nomor>/"
_TUGAS = "tugas/<uuid:nomor>/"

urlpatterns = [
    path("", beranda.beranda, name="beranda"),
    path("masuk/", masuk.masuk, name="masuk"),
    path("keluar/", masuk.keluar, name="keluar"),
    path("instansi/", beranda.daftar, name="instansi"),
    path("reviu/", reviu.daftar_reviu, name="daftar_reviu"),
    path(_REVIU, hasil_reviu.hasil_reviu, name="hasil_reviu"),
    path(f"{_REVIU}unduh/<str:nama>", hasil_reviu.unduh_reviu, name="unduh_reviu"),
    path("tugas/cek/", tugas.mulai_cek, name="mulai_cek"),
    path(_TUGAS, tugas.tugas, name="tugas"),
    path(f"{_TUGAS}langkah/", tugas.langkah, name="langkah_tugas"),
    path(f"{_TUGAS}tindak/", tugas.tindak, name="tindak_tugas"),
    path(_TAHUN, beranda.ringkasan, name="ringkasan"),
    path(f"{_TAHUN}rencana/", rencana.rencana, name="rencana"),
    path(f"{_TAHUN}pengukuran/", pengukuran.pengukuran, name="pengukuran"),
    path(f"{_TAHUN}anggaran/", anggaran.anggaran, name="anggaran"),
    path(f"{_TAHUN}anggaran/impor/", impor_anggaran.impor_anggaran, name="impor_anggaran"),
    path(f"{_TAHUN}laporan/suntingan/", suntingan.suntingan, name="suntingan"),
    path(f"{_TAHUN}laporan/", laporan.laporan, name="laporan"),
    path(f"{_TAHUN}laporan/unduh/", laporan.unduh, name="unduh_laporan"),
    path(f"{_TAHUN}buku-kerja/", laporan.buku_kerja, name="buku_kerja"),
    path(f"{_TAHUN}buku-kerja/unduh/", laporan.unduh_buku, name="unduh_buku"),
    path(f"{_TAHUN}riwayat/", riwayat.riwayat, name="riwayat"),
    path(f"{_TAHUN}riwayat/batal/", riwayat.batal, name="batal"),
]

handler400 = "akuntabel.situs.penolakan.tidak_terbaca"
handler403 = "akuntabel.situs.penolakan.ditolak"
handler404 = "akuntabel.situs.penolakan.tidak_ada"
handler500 = "akuntabel.situs.penolakan.tak_terduga"
