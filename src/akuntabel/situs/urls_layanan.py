"""Addresses of the application."""

from __future__ import annotations

from django.urls import path

from .layar import (
    anggaran,
    beranda,
    cari,
    dokumen,
    gambar,
    iku,
    keluaran,
    laporan,
    lembar,
    masuk,
    nomenklatur,
    pengukuran,
    pilih_nomenklatur,
    pindah,
    pohon,
    rencana,
    riwayat,
    tenggat,
)
from .urls_laporan import alamat_laporan

_TAHUN = "i/<str:kode>/<int:tahun>/"

urlpatterns = [
    path("", beranda.beranda, name="beranda"),
    path("masuk/", masuk.masuk, name="masuk"),
    path("keluar/", masuk.keluar, name="keluar"),
    path("instansi/", beranda.daftar, name="instansi"),
    path("pindah/", pindah.pindah, name="pindah"),
    path("cari/", cari.cari, name="cari"),
    path("dokumen/", dokumen.dokumen, name="dokumen"),
    path("dokumen/unduh/", dokumen.unduh_dokumen, name="unduh_dokumen"),
    path("dokumen/pengingat/", dokumen.ingatkan, name="ingatkan"),
    path("dokumen/tenggat/", tenggat.tenggat, name="tenggat"),
    path("nomenklatur/", nomenklatur.nomenklatur, name="nomenklatur"),
    path("nomenklatur/muat/", nomenklatur.muat_daftar, name="muat_nomenklatur"),
    path(_TAHUN, beranda.ringkasan, name="ringkasan"),
    path(f"{_TAHUN}jadwal/", dokumen.jadwal, name="jadwal"),
    path(f"{_TAHUN}rencana/", rencana.rencana, name="rencana"),
    path(f"{_TAHUN}rencana/nomenklatur/", pilih_nomenklatur.pilih_nomenklatur, name="pilih_nomenklatur"),
    path(f"{_TAHUN}iku/", iku.iku, name="iku"),
    path(f"{_TAHUN}pohon/", pohon.pohon, name="pohon"),
    path(f"{_TAHUN}pohon/unduh/", pohon.unduh_pohon, name="unduh_pohon"),
    path(f"{_TAHUN}pengukuran/", pengukuran.pengukuran, name="pengukuran"),
    path(f"{_TAHUN}anggaran/", anggaran.anggaran, name="anggaran"),
    path(f"{_TAHUN}laporan/", laporan.laporan, name="laporan"),
    path(f"{_TAHUN}laporan/unduh/", laporan.unduh, name="unduh_laporan"),
    path(f"{_TAHUN}buku-kerja/", laporan.buku_kerja, name="buku_kerja"),
    path(f"{_TAHUN}buku-kerja/unduh/", keluaran.unduh_buku, name="unduh_buku"),
    path(f"{_TAHUN}buku-kerja/paket/", keluaran.unduh_paket, name="unduh_paket"),
    path(f"{_TAHUN}laporan/arsip/", keluaran.unduh_arsip, name="unduh_arsip"),
    path(f"{_TAHUN}laporan/formulir-narasi/", keluaran.unduh_formulir_narasi, name="unduh_formulir_narasi"),
    path(f"{_TAHUN}lembar/<slug:nama>/", lembar.lembar, name="lembar"),
    path(f"{_TAHUN}lembar/<slug:nama>/baris/", lembar.baris, name="baris"),
    path(f"{_TAHUN}gambar/", gambar.gambar, name="gambar"),
    path(f"{_TAHUN}gambar/unduh/", gambar.unduh_gambar, name="unduh_gambar"),
    path(f"{_TAHUN}riwayat/", riwayat.riwayat, name="riwayat"),
    path(f"{_TAHUN}riwayat/batal/", riwayat.batal, name="batal"),
    *alamat_laporan,
]

handler400 = "akuntabel.situs.penolakan.tidak_terbaca"
handler403 = "akuntabel.situs.penolakan.ditolak"
handler404 = "akuntabel.situs.penolakan.tidak_ada"
handler500 = "akuntabel.situs.penolakan.tak_terduga"
