"""Documents of the planning and budget cycle, and the legal bases. Local regulations are invented."""

from __future__ import annotations

from datetime import date

from akuntabel.kinerja.dokumen import AlasanPerubahan, Dokumen, JenisDokumen
from akuntabel.peraturan import ambil

_PUSAT = (
    "uu_23_2014",
    "pp_8_2006",
    "pp_18_2016",
    "pp_72_2019",
    "pp_12_2019",
    "perpres_29_2014",
    "permenpanrb_53_2014",
    "permenpanrb_88_2021",
    "permenpanrb_89_2021",
    "permendagri_86_2017",
    "permendagri_90_2019",
    "permendagri_77_2020",
    "kepmendagri_900_1_15_5_3406_2024",
)


def _pusat(kode: str) -> Dokumen:
    peraturan = ambil(kode)
    return Dokumen(
        kode=kode.upper().replace("_", "-"),
        jenis=JenisDokumen.PERATURAN,
        judul=peraturan.judul,
        tahun=peraturan.tahun,
        dasar_hukum=True,
        peraturan=kode,
    )


def _daerah(kode: str, jenis: JenisDokumen, judul: str, tanggal: date) -> Dokumen:
    return Dokumen(
        kode=kode,
        jenis=jenis,
        judul=judul,
        tahun=tanggal.year,
        tanggal=tanggal,
        dasar_hukum=True,
        catatan="Peraturan rekaan.",
    )


_DAERAH = (
    _daerah(
        "PERDA-RPJMD",
        JenisDokumen.PERATURAN,
        "Peraturan Daerah Kota Arunika Nomor 3 Tahun 2025 tentang Rencana Pembangunan Jangka Menengah Daerah "
        "Kota Arunika Tahun 2025–2029",
        date(2025, 8, 18),
    ),
    _daerah(
        "PERDA-APBDP",
        JenisDokumen.PERATURAN,
        "Peraturan Daerah Kota Arunika Nomor 5 Tahun 2025 tentang Perubahan Anggaran Pendapatan dan Belanja "
        "Daerah Tahun Anggaran 2025",
        date(2025, 9, 29),
    ),
    _daerah(
        "SOTK",
        JenisDokumen.SOTK,
        "Peraturan Daerah Kota Arunika Nomor 7 Tahun 2021 tentang Pembentukan dan Susunan Perangkat Daerah",
        date(2021, 11, 22),
    ),
    _daerah(
        "TUPOKSI",
        JenisDokumen.TUPOKSI,
        "Peraturan Wali Kota Arunika Nomor 48 Tahun 2021 tentang Kedudukan, Susunan Organisasi, Tugas, "
        "Fungsi, dan Tata Kerja Dinas Kesehatan",
        date(2021, 12, 13),
    ),
    _daerah(
        "PERWALI-SAKIP",
        JenisDokumen.PERATURAN,
        "Peraturan Wali Kota Arunika Nomor 19 Tahun 2023 tentang Pedoman Pelaksanaan Sistem Akuntabilitas "
        "Kinerja Instansi Pemerintah",
        date(2023, 5, 8),
    ),
)

_PERENCANAAN = (
    Dokumen(
        kode="RPJMD-2025",
        jenis=JenisDokumen.RPJMD,
        judul="Rencana Pembangunan Jangka Menengah Daerah Kota Arunika Tahun 2025–2029",
        nomor="Peraturan Daerah Kota Arunika Nomor 3 Tahun 2025",
        tahun=2025,
        tanggal=date(2025, 8, 18),
        periode_awal=2025,
        periode_akhir=2029,
    ),
    Dokumen(
        kode="RENSTRA-2021",
        jenis=JenisDokumen.RENSTRA,
        judul="Rencana Strategis Dinas Kesehatan Kota Arunika Tahun 2021–2026",
        nomor="Peraturan Wali Kota Arunika Nomor 33 Tahun 2021",
        tahun=2021,
        tanggal=date(2021, 9, 6),
        periode_awal=2021,
        periode_akhir=2026,
        catatan="Digantikan oleh Renstra 2025–2029 sebelum berakhir.",
    ),
    Dokumen(
        kode="RENSTRA-2025",
        jenis=JenisDokumen.RENSTRA,
        judul="Rencana Strategis Dinas Kesehatan Kota Arunika Tahun 2025–2029",
        nomor="Peraturan Wali Kota Arunika Nomor 2 Tahun 2025",
        tahun=2025,
        tanggal=date(2025, 1, 13),
        periode_awal=2025,
        periode_akhir=2029,
        catatan="Disusun dari rancangan teknokratik RPJMD.",
    ),
    Dokumen(
        kode="RENSTRA-2025-P1",
        jenis=JenisDokumen.RENSTRA,
        judul="Perubahan Rencana Strategis Dinas Kesehatan Kota Arunika Tahun 2025–2029",
        nomor="Peraturan Wali Kota Arunika Nomor 37 Tahun 2025",
        tahun=2025,
        tanggal=date(2025, 9, 15),
        perubahan=1,
        periode_awal=2025,
        periode_akhir=2029,
        catatan="Menyesuaikan Renstra dengan RPJMD yang ditetapkan pada Agustus 2025.",
    ),
    Dokumen(
        kode="IKU-2025",
        jenis=JenisDokumen.IKU,
        judul="Indikator Kinerja Utama Dinas Kesehatan Kota Arunika Tahun 2025–2029",
        nomor="Keputusan Kepala Dinas Kesehatan Kota Arunika Nomor 14 Tahun 2025",
        tahun=2025,
        tanggal=date(2025, 1, 20),
    ),
    Dokumen(
        kode="RENJA-2025",
        jenis=JenisDokumen.RENJA,
        judul="Rencana Kerja Dinas Kesehatan Kota Arunika Tahun 2025",
        nomor="Peraturan Wali Kota Arunika Nomor 29 Tahun 2024",
        tahun=2025,
        tanggal=date(2024, 7, 15),
    ),
    Dokumen(
        kode="RENJA-2025-P1",
        jenis=JenisDokumen.RENJA,
        judul="Perubahan Rencana Kerja Dinas Kesehatan Kota Arunika Tahun 2025",
        nomor="Peraturan Wali Kota Arunika Nomor 38 Tahun 2025",
        tahun=2025,
        tanggal=date(2025, 9, 22),
        perubahan=1,
    ),
    *(
        Dokumen(
            kode=f"PK-{tahun}",
            jenis=JenisDokumen.PK,
            judul=f"Perjanjian Kinerja Dinas Kesehatan Kota Arunika Tahun {tahun}",
            tahun=tahun,
            tanggal=date(tahun, 1, 31),
        )
        for tahun in (2022, 2023, 2024)
    ),
    Dokumen(
        kode="PK-2025",
        jenis=JenisDokumen.PK,
        judul="Perjanjian Kinerja Dinas Kesehatan Kota Arunika Tahun 2025",
        tahun=2025,
        tanggal=date(2025, 1, 30),
    ),
    Dokumen(
        kode="PK-2025-P1",
        jenis=JenisDokumen.PK,
        judul="Perjanjian Kinerja Perubahan Dinas Kesehatan Kota Arunika Tahun 2025",
        tahun=2025,
        tanggal=date(2025, 10, 20),
        perubahan=1,
        alasan_perubahan=AlasanPerubahan.STRATEGI,
    ),
    Dokumen(
        kode="RENAKSI-2025",
        jenis=JenisDokumen.RENCANA_AKSI,
        judul="Rencana Aksi Pencapaian Kinerja Dinas Kesehatan Kota Arunika Tahun 2025 (Perubahan)",
        tahun=2025,
        tanggal=date(2025, 10, 24),
        perubahan=1,
    ),
)

_ANGGARAN = (
    Dokumen(
        kode="DPPA-2024",
        jenis=JenisDokumen.DPPA,
        judul="Dokumen Pelaksanaan Perubahan Anggaran Dinas Kesehatan Kota Arunika Tahun Anggaran 2024",
        tahun=2024,
        tanggal=date(2024, 10, 11),
    ),
    Dokumen(
        kode="DPA-2025",
        jenis=JenisDokumen.DPA,
        judul="Dokumen Pelaksanaan Anggaran Dinas Kesehatan Kota Arunika Tahun Anggaran 2025",
        tahun=2025,
        tanggal=date(2025, 1, 6),
    ),
    Dokumen(
        kode="DPA-2025-G1",
        jenis=JenisDokumen.PERGESERAN,
        judul="Pergeseran Dokumen Pelaksanaan Anggaran Dinas Kesehatan Kota Arunika Tahun Anggaran 2025",
        tahun=2025,
        tanggal=date(2025, 5, 19),
        perubahan=1,
    ),
    Dokumen(
        kode="DPPA-2025",
        jenis=JenisDokumen.DPPA,
        judul="Dokumen Pelaksanaan Perubahan Anggaran Dinas Kesehatan Kota Arunika Tahun Anggaran 2025",
        tahun=2025,
        tanggal=date(2025, 10, 10),
    ),
)

_LAPORAN = (
    Dokumen(
        kode="LKJ-2024",
        jenis=JenisDokumen.LAPORAN,
        judul="Laporan Kinerja Dinas Kesehatan Kota Arunika Tahun 2024",
        tahun=2024,
        tanggal=date(2025, 2, 21),
    ),
    Dokumen(
        kode="MONEV-2025",
        jenis=JenisDokumen.LAPORAN,
        judul="Laporan Pemantauan dan Evaluasi Kinerja Dinas Kesehatan Kota Arunika Triwulan IV Tahun 2025",
        tahun=2025,
        tanggal=date(2026, 1, 23),
    ),
)

DOKUMEN = (*(_pusat(kode) for kode in _PUSAT), *_DAERAH, *_PERENCANAAN, *_ANGGARAN, *_LAPORAN)
