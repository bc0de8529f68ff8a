"""Addresses of the single-person mode: those of the application without accounts, and its own."""

from __future__ import annotations

from django.urls import path

from akuntabel.situs import urls_layanan

from . import beranda, kiriman, mulai_kosong, pintu

TANPA = frozenset(
    {
        "beranda", "masuk", "masuk_kode", "keluar", "akun_saya", "ganti_sandi", "akhiri_sesi",
        "nyalakan_kode", "matikan_kode", "pemulihan_baru", "orang", "orang_baru", "sunting_orang",
        "sandi_orang", "kode_orang", "tugas_baru", "akhiri_tugas", "catatan",
    }
)  # fmt: skip
"""Pages about accounts, and those this mode has in another shape."""

urlpatterns = [
    path("", beranda.beranda, name="beranda"),
    path("masuk/", pintu.masuk, name="masuk"),
    path("tutup/", pintu.tutup, name="tutup"),
    path("kiriman/", kiriman.kiriman, name="kiriman"),
    path("kiriman/muat/", kiriman.muat, name="muat_kiriman"),
    path("kiriman/reviu/", kiriman.reviu, name="reviu_kiriman"),
    path("mulai/", mulai_kosong.mulai, name="mulai_kosong"),
    path("formulir/", mulai_kosong.formulir, name="formulir_kosong"),
    *(p for p in urls_layanan.urlpatterns if p.name not in TANPA),
]

handler400 = "akuntabel.situs.sendiri.penolakan.tidak_terbaca"
handler403 = urls_layanan.handler403
handler404 = urls_layanan.handler404
handler500 = "akuntabel.situs.sendiri.penolakan.tak_terduga"
