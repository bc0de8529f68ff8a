"""Addresses of the application."""

from __future__ import annotations

from django.urls import path

from .layar import (
    anggaran,
    beranda,
    gambar,
    laporan,
    lembar,
    masuk,
    pejabat,
    penetapan,
    penetapan_baru,
    penetapan_unduh,
    pengukuran,
    rencana,
    riwayat,
    tanda_tangan,
)

_TAHUN = "i/<str:kode>/<int:tahun>/"

urlpatterns = [
    path("", beranda.beranda, name="beranda"),
    path("masuk/", masuk.masuk, name="masuk"),
    path("keluar/", masuk.keluar, name="keluar"),
    path("instansi/", beranda.daftar, name="instansi"),
    path("tanda-tangan/", tanda_tangan.antrean, name="tanda_tangan"),
    path(_TAHUN, beranda.ringkasan, name="ringkasan"),
    path(f"{_TAHUN}rencana/", rencana.rencana, name="rencana"),
    path(f"{_TAHUN}pejabat/", pejabat.pejabat, name="pejabat"),
    path(f"{_TAHUN}penetapan/", penetapan.penetapan, name="penetapan"),
    path(f"{_TAHUN}penetapan/baru/", penetapan_baru.baru, name="penetapan_baru"),
    path(f"{_TAHUN}penetapan/dokumen/", penetapan.dokumen, name="penetapan_dokumen"),
    path(f"{_TAHUN}penetapan/beda/", penetapan.beda, name="penetapan_beda"),
    path(f"{_TAHUN}penetapan/unduh/", penetapan_unduh.unduh, name="penetapan_unduh"),
    path(f"{_TAHUN}penetapan/langkah/", penetapan_unduh.langkah, name="penetapan_langkah"),
    path(f"{_TAHUN}penetapan/tanda-tangan/", tanda_tangan.tandai, name="tanda_tangani"),
    path(f"{_TAHUN}pengukuran/", pengukuran.pengukuran, name="pengukuran"),
    path(f"{_TAHUN}anggaran/", anggaran.anggaran, name="anggaran"),
    path(f"{_TAHUN}laporan/", laporan.laporan, name="laporan"),
    path(f"{_TAHUN}laporan/unduh/", laporan.unduh, name="unduh_laporan"),
    path(f"{_TAHUN}buku-kerja/", laporan.buku_kerja, name="buku_kerja"),
    path(f"{_TAHUN}buku-kerja/unduh/", laporan.unduh_buku, name="unduh_buku"),
    path(f"{_TAHUN}lembar/<slug:nama>/", lembar.lembar, name="lembar"),
    path(f"{_TAHUN}lembar/<slug:nama>/baris/", lembar.baris, name="baris"),
    path(f"{_TAHUN}gambar/", gambar.gambar, name="gambar"),
    path(f"{_TAHUN}gambar/unduh/", gambar.unduh_gambar, name="unduh_gambar"),
    path(f"{_TAHUN}riwayat/", riwayat.riwayat, name="riwayat"),
    path(f"{_TAHUN}riwayat/batal/", riwayat.batal, name="batal"),
]

handler400 = "akuntabel.situs.penolakan.tidak_terbaca"
handler403 = "akuntabel.situs.penolakan.ditolak"
handler404 = "akuntabel.situs.penolakan.tidak_ada"
handler500 = "akuntabel.situs.penolakan.tak_terduga"
