"""Addresses of checking, reviewing and what comes back from other programs."""

from __future__ import annotations

from django.urls import path

from .layar import bagan, cek, hasil_reviu, impor_anggaran, reviu, suntingan, tugas

_TAHUN = "i/<str:kode>/<int:tahun>/"
_REVIU = "reviu/<uuid:nomor>/"
_TUGAS = "tugas/<uuid:nomor>/"

alamat_laporan = (
    path(f"{_TAHUN}cek/", cek.cek, name="cek"),
    path(f"{_TAHUN}bagan/<slug:nama>.svg", bagan.bagan, name="bagan"),
    path(f"{_TAHUN}anggaran/impor/", impor_anggaran.impor_anggaran, name="impor_anggaran"),
    path(f"{_TAHUN}laporan/suntingan/", suntingan.suntingan, name="suntingan"),
    path("reviu/", reviu.daftar_reviu, name="daftar_reviu"),
    path(_REVIU, hasil_reviu.hasil_reviu, name="hasil_reviu"),
    path(f"{_REVIU}unduh/<str:nama>", hasil_reviu.unduh_reviu, name="unduh_reviu"),
    path("tugas/cek/", tugas.mulai_cek, name="mulai_cek"),
    path(_TUGAS, tugas.tugas, name="tugas"),
    path(f"{_TUGAS}langkah/", tugas.langkah, name="langkah_tugas"),
    path(f"{_TUGAS}tindak/", tugas.tindak, name="tindak_tugas"),
)
