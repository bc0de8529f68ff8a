"""The few verbs that command line, web and notebooks share: formulir, cek, susun, arsip, reviu.

A verb is loaded when it is asked for: reviewing a document does not wait for what builds one. A module and a
verb never share a name, or the module would stand in the way of the verb.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from akuntabel.hasil_reviu import (
        Cakupan,
        HasilReviu,
        Pengecualian,
        Penugasan,
        Salinan,
        StatusBaca,
        TabelDikenal,
    )
    from akuntabel.impor import BukanDokumenAkuntabel
    from akuntabel.impor.anggaran import EksporDitolak
    from akuntabel.peraturan import KetentuanTidakAda
    from akuntabel.pertukaran.arsip import ArsipTidakSah
    from akuntabel.pertukaran.tulis.rekap import LembarRekap, tulis_rekap

    from .acuan_reviu import AcuanDiminta, acuan_diminta
    from .bacaan_buku import BukuDibaca, PilihanBaca, TakDibaca, baca_ke_buku
    from .bagan_laporan import NAMA_BAGAN, Bagan, bagan, svg_bagan
    from .berkas_luar import taksir_berkas
    from .bidang import FormulirBidang, formulir_bidang
    from .borongan import NAMA_REKAP, HasilBuku, Status, buku_di, cek_borongan, susun_borongan
    from .buku_kerja import baca, buka_arsip, cek, formulir, tulis_buku
    from .cuplikan_lembar import BarisCuplikan, Cuplikan, cuplikan
    from .daftar_terbaca import DaftarTerbaca, SalahNomenklatur, baca_nomenklatur
    from .dasar_reviu import DasarReviu, DasarTidakSah, baca_dasar
    from .gabung import TelaahGabung, telaah_gabung, terapkan_gabung
    from .gagal import CelahLaporan, Ditolak, TidakTerbaca
    from .hitungan import Hitungan, LembarIku, celah_potret, hitung, lembar_iku
    from .impor_anggaran import (
        PilihanAnggaran,
        TelaahAnggaran,
        telaah_anggaran,
        telaah_anggaran_isi,
        terapkan_anggaran,
    )
    from .jenis_kiriman import JenisBerkas, kenali
    from .keluaran import DOKUMEN, nama_berkas
    from .lembar_isian import (
        LEMBAR_ISIAN,
        BarisIsian,
        DasarIsian,
        HasilIsian,
        Jenis,
        Kolom,
        Lembar,
        Suntingan,
        TabelIsian,
        TemuanIsian,
        jenis_fakta,
        kolom_isian,
        nama_kode,
        periksa_isian,
        tabel_isian,
        terima_isian,
        usulan_baris,
    )
    from .lembar_rekap import rekap_reviu
    from .narasi_word import formulir_narasi, formulir_narasi_potret
    from .penetapan import Beku, bekukan, bongkar, celah_penetapan
    from .pengecualian_reviu import PengecualianTidakSah, baca_pengecualian, tak_terpakai
    from .pengubahan import HasilBatal, Perubahan, akan_batal, batal, perubahan, ubah_buku
    from .penyusunan import (
        FORMAT,
        HasilSusun,
        Lapor,
        Pilihan,
        arsip_potret,
        catatan_final,
        cetak,
        salah_susun,
        susun,
        susun_potret,
    )
    from .periksa_berkas import tolak_gambar, tolak_lampiran
    from .pohon_tercetak import (
        JENJANG,
        PERANGKAT,
        Dahan,
        banyak_dahan,
        cetak_pohon,
        gambar_dahan,
        susun_dahan_kinerja,
    )
    from .potret_langsung import cek_potret
    from .rekap import rekap_xlsx
    from .reviu import PilihanReviu, aturan_tak_dikenal, reviu_berkas, reviu_isi
    from .reviu_banyak import dokumen_di, reviu_borongan
    from .reviu_json import json_reviu
    from .salinan import tulis_menyimpan, tulis_utuh
    from .salinan_reviu import bentuk_reviu, tulis_bersama
    from .serapan import (
        AngkaBerubah,
        BagianSerap,
        HasilSerap,
        Keadaan,
        Luar,
        TelaahSerapan,
        Tujuan,
        potret_serapan,
        telaah_serapan,
        telaah_serapan_isi,
        terapkan_serapan,
        ubahan_serapan,
    )
    from .serentak import banyak_inti
    from .setelan_reviu import SetelanTidakSah, baca_setelan
    from .tahun_baru import lanjut, lanjut_potret
    from .terjaga import Batas, Gagal, SebabGagal, jalankan_terjaga
    from .uraian_ubahan import UraianUbahan, uraikan

__all__ = [
    "DOKUMEN",
    "FORMAT",
    "JENJANG",
    "LEMBAR_ISIAN",
    "NAMA_BAGAN",
    "NAMA_REKAP",
    "PERANGKAT",
    "AcuanDiminta",
    "AngkaBerubah",
    "ArsipTidakSah",
    "Bagan",
    "BagianSerap",
    "BarisCuplikan",
    "BarisIsian",
    "Batas",
    "Beku",
    "BukanDokumenAkuntabel",
    "BukuDibaca",
    "Cakupan",
    "CelahLaporan",
    "Cuplikan",
    "DaftarTerbaca",
    "Dahan",
    "DasarIsian",
    "DasarReviu",
    "DasarTidakSah",
    "Ditolak",
    "EksporDitolak",
    "FormulirBidang",
    "Gagal",
    "HasilBatal",
    "HasilBuku",
    "HasilIsian",
    "HasilReviu",
    "HasilSerap",
    "HasilSusun",
    "Hitungan",
    "Jenis",
    "JenisBerkas",
    "Keadaan",
    "KetentuanTidakAda",
    "Kolom",
    "Lapor",
    "Lembar",
    "LembarIku",
    "LembarRekap",
    "Luar",
    "Pengecualian",
    "PengecualianTidakSah",
    "Penugasan",
    "Perubahan",
    "Pilihan",
    "PilihanAnggaran",
    "PilihanBaca",
    "PilihanReviu",
    "SalahNomenklatur",
    "Salinan",
    "SebabGagal",
    "SetelanTidakSah",
    "Status",
    "StatusBaca",
    "Suntingan",
    "TabelDikenal",
    "TabelIsian",
    "TakDibaca",
    "TelaahAnggaran",
    "TelaahGabung",
    "TelaahSerapan",
    "TemuanIsian",
    "TidakTerbaca",
    "Tujuan",
    "UraianUbahan",
    "acuan_diminta",
    "akan_batal",
    "arsip_potret",
    "aturan_tak_dikenal",
    "baca",
    "baca_dasar",
    "baca_ke_buku",
    "baca_nomenklatur",
    "baca_pengecualian",
    "baca_setelan",
    "bagan",
    "banyak_dahan",
    "banyak_inti",
    "batal",
    "bekukan",
    "bentuk_reviu",
    "bongkar",
    "buka_arsip",
    "buku_di",
    "catatan_final",
    "cek",
    "cek_borongan",
    "cek_potret",
    "celah_penetapan",
    "celah_potret",
    "cetak",
    "cetak_pohon",
    "cuplikan",
    "dokumen_di",
    "formulir",
    "formulir_bidang",
    "formulir_narasi",
    "formulir_narasi_potret",
    "gambar_dahan",
    "hitung",
    "jalankan_terjaga",
    "jenis_fakta",
    "json_reviu",
    "kenali",
    "kolom_isian",
    "lanjut",
    "lanjut_potret",
    "lembar_iku",
    "nama_berkas",
    "nama_kode",
    "periksa_isian",
    "perubahan",
    "potret_serapan",
    "rekap_reviu",
    "rekap_xlsx",
    "reviu_berkas",
    "reviu_borongan",
    "reviu_isi",
    "salah_susun",
    "susun",
    "susun_borongan",
    "susun_dahan_kinerja",
    "susun_potret",
    "svg_bagan",
    "tabel_isian",
    "tak_terpakai",
    "taksir_berkas",
    "telaah_anggaran",
    "telaah_anggaran_isi",
    "telaah_gabung",
    "telaah_serapan",
    "telaah_serapan_isi",
    "terapkan_anggaran",
    "terapkan_gabung",
    "terapkan_serapan",
    "terima_isian",
    "tolak_gambar",
    "tolak_lampiran",
    "tulis_bersama",
    "tulis_buku",
    "tulis_menyimpan",
    "tulis_rekap",
    "tulis_utuh",
    "ubah_buku",
    "ubahan_serapan",
    "uraikan",
    "usulan_baris",
]

_ASAL = {
    "akuntabel.hasil_reviu": (
        "Cakupan",
        "HasilReviu",
        "Pengecualian",
        "Penugasan",
        "Salinan",
        "StatusBaca",
        "TabelDikenal",
    ),
    "akuntabel.impor": ("BukanDokumenAkuntabel",),
    "akuntabel.impor.anggaran": ("EksporDitolak",),
    "akuntabel.peraturan": ("KetentuanTidakAda",),
    "akuntabel.pertukaran.arsip": ("ArsipTidakSah",),
    ".daftar_terbaca": ("DaftarTerbaca", "SalahNomenklatur", "baca_nomenklatur"),
    "akuntabel.pertukaran.tulis.rekap": ("LembarRekap", "tulis_rekap"),
    ".bacaan_buku": ("BukuDibaca", "PilihanBaca", "TakDibaca", "baca_ke_buku"),
    ".acuan_reviu": ("AcuanDiminta", "acuan_diminta"),
    ".berkas_luar": ("taksir_berkas",),
    ".bidang": ("FormulirBidang", "formulir_bidang"),
    ".borongan": ("NAMA_REKAP", "HasilBuku", "Status", "buku_di", "cek_borongan", "susun_borongan"),
    ".buku_kerja": ("baca", "buka_arsip", "cek", "formulir", "tulis_buku"),
    ".bagan_laporan": ("NAMA_BAGAN", "Bagan", "bagan", "svg_bagan"),
    ".potret_langsung": ("cek_potret",),
    ".terjaga": ("Batas", "Gagal", "SebabGagal", "jalankan_terjaga"),
    ".cuplikan_lembar": ("BarisCuplikan", "Cuplikan", "cuplikan"),
    ".narasi_word": ("formulir_narasi", "formulir_narasi_potret"),
    ".gabung": ("TelaahGabung", "telaah_gabung", "terapkan_gabung"),
    ".gagal": ("CelahLaporan", "Ditolak", "TidakTerbaca"),
    ".impor_anggaran": (
        "PilihanAnggaran",
        "TelaahAnggaran",
        "telaah_anggaran",
        "telaah_anggaran_isi",
        "terapkan_anggaran",
    ),
    ".hitungan": ("Hitungan", "LembarIku", "celah_potret", "hitung", "lembar_iku"),
    ".dasar_reviu": ("DasarReviu", "DasarTidakSah", "baca_dasar"),
    ".keluaran": ("DOKUMEN", "nama_berkas"),
    ".jenis_kiriman": ("JenisBerkas", "kenali"),
    ".pengecualian_reviu": ("PengecualianTidakSah", "baca_pengecualian", "tak_terpakai"),
    ".penetapan": ("Beku", "bekukan", "bongkar", "celah_penetapan"),
    ".penyusunan": (
        "FORMAT",
        "HasilSusun",
        "Lapor",
        "Pilihan",
        "arsip_potret",
        "catatan_final",
        "cetak",
        "salah_susun",
        "susun",
        "susun_potret",
    ),
    ".periksa_berkas": ("tolak_gambar", "tolak_lampiran"),
    ".pohon_tercetak": (
        "JENJANG",
        "PERANGKAT",
        "Dahan",
        "banyak_dahan",
        "cetak_pohon",
        "gambar_dahan",
        "susun_dahan_kinerja",
    ),
    ".rekap": ("rekap_xlsx",),
    ".lembar_isian": (
        "BarisIsian",
        "DasarIsian",
        "HasilIsian",
        "Jenis",
        "Kolom",
        "LEMBAR_ISIAN",
        "Lembar",
        "Suntingan",
        "TabelIsian",
        "TemuanIsian",
        "jenis_fakta",
        "kolom_isian",
        "nama_kode",
        "periksa_isian",
        "tabel_isian",
        "terima_isian",
        "usulan_baris",
    ),
    ".lembar_rekap": ("rekap_reviu",),
    ".setelan_reviu": ("SetelanTidakSah", "baca_setelan"),
    ".reviu": ("PilihanReviu", "aturan_tak_dikenal", "reviu_berkas", "reviu_isi"),
    ".reviu_banyak": ("dokumen_di", "reviu_borongan"),
    ".reviu_json": ("json_reviu",),
    ".salinan": ("tulis_menyimpan", "tulis_utuh"),
    ".salinan_reviu": ("bentuk_reviu", "tulis_bersama"),
    ".serapan": (
        "AngkaBerubah",
        "BagianSerap",
        "HasilSerap",
        "Keadaan",
        "Luar",
        "TelaahSerapan",
        "Tujuan",
        "potret_serapan",
        "telaah_serapan",
        "telaah_serapan_isi",
        "terapkan_serapan",
        "ubahan_serapan",
    ),
    ".serentak": ("banyak_inti",),
    ".tahun_baru": ("lanjut", "lanjut_potret"),
    ".pengubahan": ("HasilBatal", "Perubahan", "akan_batal", "batal", "perubahan", "ubah_buku"),
    ".uraian_ubahan": ("UraianUbahan", "uraikan"),
}
_TEMPAT = {nama: modul for modul, semua in _ASAL.items() for nama in semua}


def __getattr__(nama: str) -> object:
    """Load the module of a verb the first time it is asked for."""
    if nama not in _TEMPAT:
        raise AttributeError(f"module {__name__!r} has no attribute {nama!r}")
    nilai: object = getattr(import_module(_TEMPAT[nama], __name__), nama)
    globals()[nama] = nilai
    return nilai
