"""Addresses of the application."""

from __future__ import annotations

from django.urls import path, register_converter
from django.urls.converters import IntConverter

from .layar import (
    akun_saya,
    anggaran,
    beranda,
    cari,
    catatan,
    dokumen,
    gambar,
    iku,
    kelola_instansi,
    keluaran,
    kode_saya,
    kunci_tahun,
    laporan,
    lembar,
    masuk,
    masuk_kode,
    nomenklatur,
    orang,
    pejabat,
    penataan,
    penetapan,
    penetapan_baru,
    penetapan_unduh,
    pengukuran,
    penugasan,
    pilih_nomenklatur,
    pindah,
    pohon,
    rencana,
    riwayat,
    sehat,
    tahun_baru,
    tanda_tangan,
    tenggat,
)
from .urls_laporan import alamat_laporan

_INSTANSI = "i/<str:kode>/"
_TAHUN = f"{_INSTANSI}<int:tahun>/"
_ORANG = "kelola/orang/<nomor:nomor>/"


class Nomor(IntConverter):
    """A number of a row, never longer than the database takes."""

    regex = "[0-9]{1,18}"


register_converter(Nomor, "nomor")

urlpatterns = [
    path("", beranda.beranda, name="beranda"),
    path("sehat/", sehat.sehat, name="sehat"),
    path("masuk/", masuk.masuk, name="masuk"),
    path("masuk/kode/", masuk_kode.masuk_kode, name="masuk_kode"),
    path("keluar/", masuk.keluar, name="keluar"),
    path("akun/", akun_saya.akun_saya, name="akun_saya"),
    path("akun/sandi/", akun_saya.ganti_sandi, name="ganti_sandi"),
    path("akun/sesi/", akun_saya.akhiri_sesi, name="akhiri_sesi"),
    path("akun/kode/", kode_saya.nyalakan_kode, name="nyalakan_kode"),
    path("akun/kode/matikan/", kode_saya.matikan_kode, name="matikan_kode"),
    path("akun/kode/pemulihan/", kode_saya.pemulihan_baru, name="pemulihan_baru"),
    path("kelola/orang/", orang.orang, name="orang"),
    path("kelola/orang/baru/", orang.orang_baru, name="orang_baru"),
    path(_ORANG, orang.sunting_orang, name="sunting_orang"),
    path(f"{_ORANG}sandi/", orang.sandi_orang, name="sandi_orang"),
    path(f"{_ORANG}kode/", orang.kode_orang, name="kode_orang"),
    path(f"{_ORANG}tugas/", penugasan.tugas_baru, name="tugas_baru"),
    path(f"{_ORANG}tugas/<nomor:tugas>/", penugasan.akhiri_tugas, name="akhiri_tugas"),
    path("kelola/instansi/", kelola_instansi.kelola_instansi, name="kelola_instansi"),
    path("kelola/instansi/baru/", kelola_instansi.instansi_baru, name="instansi_baru"),
    path("kelola/catatan/", catatan.catatan, name="catatan"),
    path("instansi/", beranda.daftar, name="instansi"),
    path("pindah/", pindah.pindah, name="pindah"),
    path("cari/", cari.cari, name="cari"),
    path("dokumen/", dokumen.dokumen, name="dokumen"),
    path("dokumen/unduh/", dokumen.unduh_dokumen, name="unduh_dokumen"),
    path("dokumen/pengingat/", dokumen.ingatkan, name="ingatkan"),
    path("dokumen/tenggat/", tenggat.tenggat, name="tenggat"),
    path("nomenklatur/", nomenklatur.nomenklatur, name="nomenklatur"),
    path("nomenklatur/muat/", nomenklatur.muat_daftar, name="muat_nomenklatur"),
    path("tanda-tangan/", tanda_tangan.antrean, name="tanda_tangan"),
    path(_INSTANSI, kelola_instansi.satu_instansi, name="satu_instansi"),
    path(f"{_INSTANSI}ubah/", kelola_instansi.ubah_instansi, name="ubah_instansi"),
    path(f"{_INSTANSI}penataan/", penataan.penataan, name="penataan"),
    path(f"{_INSTANSI}tahun-baru/", tahun_baru.tahun_baru, name="tahun_baru"),
    path(_TAHUN, beranda.ringkasan, name="ringkasan"),
    path(f"{_TAHUN}jadwal/", dokumen.jadwal, name="jadwal"),
    path(f"{_TAHUN}rencana/", rencana.rencana, name="rencana"),
    path(f"{_TAHUN}rencana/nomenklatur/", pilih_nomenklatur.pilih_nomenklatur, name="pilih_nomenklatur"),
    path(f"{_TAHUN}iku/", iku.iku, name="iku"),
    path(f"{_TAHUN}pohon/", pohon.pohon, name="pohon"),
    path(f"{_TAHUN}pohon/unduh/", pohon.unduh_pohon, name="unduh_pohon"),
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
    path(f"{_TAHUN}buku-kerja/unduh/", keluaran.unduh_buku, name="unduh_buku"),
    path(f"{_TAHUN}buku-kerja/paket/", keluaran.unduh_paket, name="unduh_paket"),
    path(f"{_TAHUN}laporan/arsip/", keluaran.unduh_arsip, name="unduh_arsip"),
    path(f"{_TAHUN}laporan/formulir-narasi/", keluaran.unduh_formulir_narasi, name="unduh_formulir_narasi"),
    path(f"{_TAHUN}kunci/", kunci_tahun.kunci_tahun, name="kunci_tahun"),
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
