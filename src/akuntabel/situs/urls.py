"""Addresses of the page."""

from __future__ import annotations

from django.urls import path

from .views import (
    anggaran,
    batal,
    beranda,
    berkas,
    lanjut,
    masuk,
    serap,
    susun,
    temuan,
    titipan,
    tugas,
    tutup,
)

urlpatterns = [
    path("masuk/", masuk.masuk, name="masuk"),
    path("", beranda.beranda, name="beranda"),
    path("formulir/", beranda.formulir, name="formulir"),
    path("dokumen-word/", titipan.titipan, name="titipan"),
    path("tutup/", tutup.tutup, name="tutup"),
    path("buku/<str:kode>/", temuan.temuan, name="temuan"),
    path("buku/<str:kode>/ganti/", temuan.ganti, name="ganti"),
    path("buku/<str:kode>/anggaran/", anggaran.anggaran, name="anggaran"),
    path("buku/<str:kode>/anggaran/terapkan/", anggaran.terapkan, name="terapkan_anggaran"),
    path("buku/<str:kode>/formulir-narasi/", berkas.formulir_narasi, name="formulir_narasi"),
    path("buku/<str:kode>/batal/", batal.batal, name="batal"),
    path("buku/<str:kode>/lanjut/", lanjut.lanjut, name="lanjut"),
    path("buku/<str:kode>/dari-tahun-lalu/", lanjut.dari_tahun_lalu, name="dari_tahun_lalu"),
    path("buku/<str:kode>/serap/", serap.serap, name="serap"),
    path("buku/<str:kode>/serap/terapkan/", serap.terapkan, name="terapkan_serapan"),
    path("buku/<str:kode>/susun/", susun.susun, name="susun"),
    path("buku/<str:kode>/hasil/", susun.hasil, name="hasil"),
    path("buku/<str:kode>/tugas/<int:nomor>/", tugas.tugas, name="tugas"),
    path("buku/<str:kode>/tugas/<int:nomor>/langkah/", tugas.langkah, name="langkah"),
    path("buku/<str:kode>/berkas/<path:jalur>", berkas.berkas, name="berkas"),
]

handler400 = "akuntabel.situs.galat.kiriman_buruk"
handler403 = "akuntabel.situs.galat.kiriman_buruk"
handler404 = "akuntabel.situs.galat.tidak_ada"
handler500 = "akuntabel.situs.galat.tak_terduga"
