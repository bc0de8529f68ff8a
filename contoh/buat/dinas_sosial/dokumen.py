"""Documents and legal bases (section 1.3 of the report, source lines, and citations in its text)."""

from __future__ import annotations

from akuntabel.kinerja.dokumen import Dokumen, JenisDokumen

_DICABUT = "Dicantumkan seperti pada daftar dasar hukum laporan; periksa keberlakuannya di JDIH."


def _peraturan(kode: str, nomor: str, tahun: int, judul: str, catatan: str = "") -> Dokumen:
    return Dokumen(
        kode=kode.upper().replace("_", "-"),
        jenis=JenisDokumen.PERATURAN,
        judul=judul,
        nomor=nomor,
        tahun=tahun,
        dasar_hukum=True,
        peraturan=kode,
        catatan=catatan,
    )


NASIONAL = (
    _peraturan(
        "uu_28_1999",
        "28",
        1999,
        "Undang-Undang Nomor 28 Tahun 1999 tentang Penyelenggaraan Negara yang Bersih dan Bebas dari "
        "Korupsi, Kolusi dan Nepotisme",
    ),
    _peraturan(
        "uu_32_2004",
        "32",
        2004,
        "Undang-Undang Nomor 32 Tahun 2004 tentang Pemerintahan Daerah sebagaimana telah diubah kedua kali "
        "dengan Undang-Undang Nomor 12 Tahun 2008",
        _DICABUT,
    ),
    _peraturan(
        "uu_33_2004",
        "33",
        2004,
        "Undang-Undang Nomor 33 Tahun 2004 tentang Perimbangan Keuangan antara Pemerintah Pusat dan "
        "Pemerintahan Daerah",
        f'Tercetak "Pemerintah Daerah". {_DICABUT}',
    ),
    _peraturan(
        "pp_38_2007",
        "38",
        2007,
        "Peraturan Pemerintah Nomor 38 Tahun 2007 tentang Pembagian Urusan Pemerintahan antara Pemerintah, "
        "Pemerintahan Daerah Provinsi, dan Pemerintahan Daerah Kabupaten/Kota",
        f'Kata "Pembagian" tidak tercetak. {_DICABUT}',
    ),
    _peraturan(
        "inpres_7_1999",
        "7",
        1999,
        "Instruksi Presiden Nomor 7 Tahun 1999 tentang Akuntabilitas Kinerja Instansi Pemerintah",
        f'Tercetak "Intruksi Presiden Nomor 07". {_DICABUT}',
    ),
    _peraturan(
        "permenpanrb_53_2014",
        "53",
        2014,
        "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014 "
        "tentang Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas Laporan "
        "Kinerja Instansi Pemerintah",
        "Judul tercetak tanpa kata Instansi Pemerintah.",
    ),
    _peraturan(
        "permenpanrb_12_2015",
        "12",
        2015,
        "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 12 Tahun 2015 tentang "
        "Pedoman Evaluasi atas Implementasi Sistem Akuntabilitas Kinerja Instansi Pemerintah",
        _DICABUT,
    ),
    _peraturan(
        "permendagri_86_2017",
        "86",
        2017,
        "Peraturan Menteri Dalam Negeri Nomor 86 Tahun 2017 tentang Tata Cara Perencanaan, Pengendalian "
        "dan Evaluasi Pembangunan Daerah, Tata Cara Evaluasi Rancangan Peraturan Daerah tentang Rencana "
        "Pembangunan Jangka Panjang Daerah dan Rencana Pembangunan Jangka Menengah Daerah, serta Tata Cara "
        "Perubahan Rencana Pembangunan Jangka Panjang Daerah, Rencana Pembangunan Jangka Menengah Daerah, "
        "dan Rencana Kerja Pemerintah Daerah",
        "Tidak ada pada daftar dasar hukum laporan, tetapi disebut sebagai sumber Tabel 3.1.",
    ),
)

DAERAH = (
    Dokumen(
        "PERDA-7-2016",
        JenisDokumen.PERATURAN,
        "Peraturan Daerah Kota Pasuruan Nomor 7 Tahun 2016 tentang Pembentukan dan Susunan Perangkat Daerah",
        nomor="7",
        tahun=2016,
        dasar_hukum=True,
    ),
    Dokumen(
        "RPJMD",
        JenisDokumen.RPJMD,
        "Peraturan Daerah Kota Pasuruan Nomor 4 Tahun 2021 tentang Rencana Pembangunan Jangka Menengah "
        "Daerah Kota Pasuruan Tahun 2021-2026",
        nomor="4",
        tahun=2021,
        periode_awal=2021,
        periode_akhir=2026,
        dasar_hukum=True,
    ),
    Dokumen(
        "SOTK",
        JenisDokumen.SOTK,
        "Peraturan Wali Kota Pasuruan Nomor 50 Tahun 2016 tentang Susunan Organisasi dan Tata Kerja "
        "Perangkat Daerah",
        nomor="50",
        tahun=2016,
        dasar_hukum=True,
        catatan=(
            'Daftar dasar hukum menulis "Struktur Organisasi"; judul di sini mengikuti cap Lampiran VIII '
            "pada Gambar 1.1."
        ),
    ),
    Dokumen(
        "TUPOKSI",
        JenisDokumen.TUPOKSI,
        "Peraturan Wali Kota Pasuruan Nomor 11 Tahun 2022 tentang Tugas Pokok dan Fungsi Dinas Sosial",
        nomor="11",
        tahun=2022,
        dasar_hukum=True,
        catatan=(
            "Ikhtisar dan subbab 1.2.1 menulis Nomor 11 Tahun 2022, daftar dasar hukum menulis Nomor 4 "
            "Tahun 2022. Dipakai nomor yang tercetak dua kali; periksa di JDIH Kota Pasuruan."
        ),
    ),
)

PERENCANAAN = (
    Dokumen(
        "RENSTRA",
        JenisDokumen.RENSTRA,
        "Rencana Strategis Perubahan Dinas Sosial Kota Pasuruan Tahun 2021-2026",
        nomor="188/79/423.105/2021",
        tahun=2021,
        perubahan=1,
        periode_awal=2021,
        periode_akhir=2026,
        catatan=(
            "Ditetapkan dengan Surat Keputusan Kepala Dinas Sosial. Masa berlaku 2021-2026 disebut 5 "
            "tahun; target tersedia untuk 2022 sampai dengan 2026. Naskah sebelum perubahan tidak disebut."
        ),
    ),
    Dokumen(
        "IKU-2022",
        JenisDokumen.IKU,
        "Indikator Kinerja Utama Dinas Sosial Kota Pasuruan Tahun 2022",
        tahun=2022,
    ),
    Dokumen(
        "RENJA-2022", JenisDokumen.RENJA, "Rencana Kerja Dinas Sosial Kota Pasuruan Tahun 2022", tahun=2022
    ),
    Dokumen(
        "PK-2022",
        JenisDokumen.PK,
        "Perjanjian Kinerja Dinas Sosial Kota Pasuruan Tahun 2022",
        tahun=2022,
        catatan=(
            'Sistematika menyebut "Penetapan Kinerja Perubahan", bagian lain hanya "Perjanjian Kinerja". '
            "Tidak ada keterangan bahwa perjanjian berubah, maka dicatat sebagai versi pertama."
        ),
    ),
)

PENGANGGARAN = (
    Dokumen(
        "DPPA-2021",
        JenisDokumen.DPPA,
        "Dokumen Pelaksanaan Perubahan Anggaran Dinas Sosial Tahun 2021",
        tahun=2021,
    ),
    Dokumen("DPA-2022", JenisDokumen.DPA, "Dokumen Pelaksanaan Anggaran Dinas Sosial Tahun 2022", tahun=2022),
    Dokumen(
        "DPPA-2022",
        JenisDokumen.DPPA,
        "Dokumen Pelaksanaan Perubahan Anggaran Dinas Sosial Tahun 2022",
        tahun=2022,
        catatan="Hanya totalnya yang diketahui (Tabel 1.1); pagu per subkegiatan berasal dari DPA 2022.",
    ),
)

LAPORAN = (
    Dokumen(
        "LKJIP-2020",
        JenisDokumen.LAPORAN,
        "Laporan Kinerja Instansi Pemerintah (LKjIP) Dinas Sosial Kota Pasuruan Tahun 2020",
        tahun=2020,
    ),
    Dokumen(
        "LKJIP-2021",
        JenisDokumen.LAPORAN,
        "Laporan Kinerja Instansi Pemerintah (LKjIP) Dinas Sosial Kota Pasuruan Tahun 2021",
        tahun=2021,
    ),
    Dokumen(
        "LKPJ-2022",
        JenisDokumen.LAPORAN,
        "Laporan Keterangan Pertanggungjawaban (LKPJ) Tahun 2022",
        tahun=2022,
    ),
    Dokumen(
        "MONEV-2022",
        JenisDokumen.LAPORAN,
        "Monitoring dan Evaluasi (Monev) Dinas Sosial Kota Pasuruan Tahun 2022",
        tahun=2022,
    ),
    Dokumen(
        "SAKIP-JATIM-2022",
        JenisDokumen.LAPORAN,
        "SAKIP Dinas Sosial Provinsi Jawa Timur Tahun 2022",
        tahun=2022,
    ),
)

DOKUMEN = (*NASIONAL, *DAERAH, *PERENCANAAN, *PENGANGGARAN, *LAPORAN)
