"""The planning tree. Codes 1.02.06 and 1.02.07 are invented; the other codes follow the pattern of 2024."""

from __future__ import annotations

from akuntabel.kinerja.pohon import (
    Kegiatan,
    Misi,
    PemilikMisi,
    PeranProgram,
    Program,
    Sasaran,
    Subkegiatan,
    Tujuan,
    Visi,
)

_REKAAN = "Kode dan nama rekaan; periksa nomenklatur yang berlaku sebelum meniru."

VISI = (Visi("V1", "Arunika yang sehat, terbuka, dan maju bersama laut", "RPJMD-2025"),)

MISI = (
    Misi("M1", "I", "Membangun manusia yang sehat dan terdidik sejak dalam kandungan"),
    Misi("M4", "IV", "Menyelenggarakan pemerintahan yang melayani dan dapat dipercaya"),
    Misi("MD1", "1", "Mencegah sakit sebelum mengobati", PemilikMisi.PERANGKAT_DAERAH),
    Misi("MD2", "2", "Mendekatkan layanan yang bermutu kepada semua warga", PemilikMisi.PERANGKAT_DAERAH),
)

TUJUAN = (
    Tujuan("T1", "Meningkatnya derajat kesehatan masyarakat", ("M1",)),
    Tujuan("T2", "Meningkatnya akses dan mutu layanan kesehatan", ("M1",)),
    Tujuan("T3", "Meningkatnya akuntabilitas kinerja Dinas Kesehatan", ("M4",)),
)

SASARAN = (
    Sasaran("S1", "Menurunnya kematian ibu serta membaiknya gizi dan kekebalan anak", "T1"),
    Sasaran("S2", "Terkendalinya penyakit menular dan tidak menular", "T1"),
    Sasaran("S3", "Meningkatnya mutu layanan kesehatan dan ketersediaan obat", "T2"),
    Sasaran("S4", "Meningkatnya peran serta masyarakat dalam hidup sehat", "T2"),
    Sasaran("S5", "Meningkatnya kualitas perencanaan dan evaluasi kinerja dinas", "T3"),
)

PROGRAM = (
    Program(
        "P1",
        "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota",
        "1.02.01",
        PeranProgram.PENUNJANG,
    ),
    Program(
        "P2",
        "Program Pemenuhan Upaya Kesehatan Perorangan dan Upaya Kesehatan Masyarakat",
        "1.02.02",
        sasaran="S3",
    ),
    Program("P3", "Program Sediaan Farmasi, Alat Kesehatan, dan Makanan Minuman", "1.02.04", sasaran="S3"),
    Program("P4", "Program Pemberdayaan Masyarakat Bidang Kesehatan", "1.02.05", sasaran="S4"),
    Program("P5", "Program Kesehatan Keluarga dan Perbaikan Gizi", "1.02.06", sasaran="S1", catatan=_REKAAN),
    Program("P6", "Program Pencegahan dan Pengendalian Penyakit", "1.02.07", sasaran="S2", catatan=_REKAAN),
)

_KEGIATAN = {
    "P1.1": ("1.02.01.2.01", "Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah"),
    "P1.2": ("1.02.01.2.02", "Administrasi Keuangan Perangkat Daerah"),
    "P1.3": ("1.02.01.2.08", "Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah"),
    "P2.1": ("1.02.02.2.01", "Penyediaan Fasilitas Pelayanan Kesehatan"),
    "P2.2": ("1.02.02.2.02", "Penyediaan Layanan Kesehatan"),
    "P2.3": ("1.02.02.2.03", "Penyelenggaraan Sistem Informasi Kesehatan secara Terintegrasi"),
    "P3.1": ("1.02.04.2.01", "Pengadaan dan Pengelolaan Obat"),
    "P3.2": ("1.02.04.2.03", "Pembinaan Produksi Pangan Industri Rumah Tangga"),
    "P4.1": ("1.02.05.2.02", "Pelaksanaan Upaya Promotif dan Preventif"),
    "P4.2": ("1.02.05.2.03", "Pengembangan Upaya Kesehatan Bersumber Daya Masyarakat"),
    "P5.1": ("1.02.06.2.01", "Pelayanan Kesehatan Ibu dan Anak"),
    "P5.2": ("1.02.06.2.02", "Perbaikan Gizi Masyarakat"),
    "P6.1": ("1.02.07.2.01", "Pengendalian Penyakit Tidak Menular"),
    "P6.2": ("1.02.07.2.02", "Pengendalian Penyakit Menular dan Kejadian Luar Biasa"),
}

_SUBKEGIATAN = {
    "P1.1.1": ("0001", "Penyusunan Dokumen Perencanaan Perangkat Daerah"),
    "P1.1.2": ("0007", "Evaluasi Kinerja Perangkat Daerah"),
    "P1.2.1": ("0001", "Penyediaan Gaji dan Tunjangan ASN"),
    "P1.3.1": ("0002", "Penyediaan Jasa Komunikasi, Sumber Daya Air, dan Listrik"),
    "P2.1.1": ("0006", "Pengembangan Puskesmas"),
    "P2.1.2": ("0014", "Pengadaan Alat Kesehatan Fasilitas Pelayanan Kesehatan"),
    "P2.1.3": ("0020", "Pemeliharaan Rutin dan Berkala Alat Kesehatan"),
    "P2.2.1": ("0026", "Pengelolaan Jaminan Kesehatan Masyarakat"),
    "P2.2.2": ("0033", "Operasional Pelayanan Puskesmas"),
    "P2.2.3": ("0032", "Operasional Pelayanan Rumah Sakit"),
    "P2.2.4": ("0036", "Pelayanan Rujukan Gawat Darurat Ibu Hamil dari Wilayah Pesisir"),
    "P2.3.1": ("0002", "Pengelolaan Sistem Informasi Kesehatan"),
    "P3.1.1": ("0001", "Pengadaan Obat, Bahan Medis Habis Pakai, dan Vaksin"),
    "P3.1.2": ("0002", "Pengelolaan Gudang dan Distribusi Obat"),
    "P3.2.1": ("0001", "Pengawasan dan Tindak Lanjut Produksi Pangan Industri Rumah Tangga"),
    "P4.1.1": ("0001", "Promosi Kesehatan dan Gerakan Masyarakat Hidup Sehat"),
    "P4.1.2": ("0002", "Penyelenggaraan Pemeriksaan Kesehatan Gratis"),
    "P4.2.1": ("0001", "Pembinaan Posyandu dan Kader Kesehatan"),
    "P5.1.1": ("0001", "Pengelolaan Pelayanan Kesehatan Ibu Hamil"),
    "P5.1.2": ("0002", "Pengelolaan Pelayanan Kesehatan Ibu Bersalin dan Nifas"),
    "P5.1.3": ("0003", "Pengelolaan Pelayanan Imunisasi"),
    "P5.2.1": ("0001", "Pengelolaan Pelayanan Kesehatan Gizi Masyarakat"),
    "P5.2.2": ("0002", "Pemberian Makanan Tambahan Berbahan Pangan Lokal"),
    "P6.1.1": ("0001", "Pengelolaan Pelayanan Kesehatan Penderita Hipertensi"),
    "P6.1.2": ("0002", "Pengelolaan Pelayanan Kesehatan Penderita Diabetes Melitus"),
    "P6.2.1": ("0001", "Pengelolaan Pelayanan Kesehatan Orang Terduga Tuberkulosis"),
    "P6.2.2": ("0002", "Pengendalian Nyamuk Penular Demam Berdarah Dengue"),
    "P6.2.3": ("0003", "Surveilans dan Kewaspadaan Dini Kejadian Luar Biasa"),
}

_SASARAN_LAIN = {"P1.1.2": "S5", "P2.2.4": "S1"}
"""Sub-activities that serve another sasaran than their program."""


def _induk(kode: str) -> str:
    return kode.rpartition(".")[0]


KEGIATAN = tuple(
    Kegiatan(kode, nama, _induk(kode), nomenklatur) for kode, (nomenklatur, nama) in _KEGIATAN.items()
)

SUBKEGIATAN = tuple(
    Subkegiatan(
        kode,
        nama,
        _induk(kode),
        f"{_KEGIATAN[_induk(kode)][0]}.{nomor}",
        _SASARAN_LAIN.get(kode, ""),
    )
    for kode, (nomor, nama) in _SUBKEGIATAN.items()
)
