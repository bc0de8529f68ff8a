"""Indicators and targets of subkegiatan (Tabel 2.5): head indicators and the rows that detail them."""

from __future__ import annotations

from .baris import Baris, buat_indikator, buat_target

_KW = "Kewenangan Kabupaten/Kota"
_ANAK = 'Satuan tercetak "Anak"; disamakan dengan indikator induk yang menghitung orang.'

_PEMBERDAYAAN = (
    Baris(
        "P1.K1.S1.I1",
        f"Jumlah orang mendapat peningkatan kapasitas pekerja sosial masyarakat {_KW}",
        "121",
        "Orang",
    ),
    Baris(
        "P1.K1.S2.I1",
        f"Jumlah Tenaga Kesejahteraan Sosial Kecamatan yang meningkat kapasitasnya {_KW}",
        "4",
        "Orang",
        'Tercetak "Meningkatkan Kapasitasnya", dengan "Kewenangan Kabupaten/Kota" dua kali.',
    ),
    Baris(
        "P1.K1.S3.I1",
        f"Jumlah keluarga yang meningkat kapasitasnya {_KW}",
        "4851",
        "Orang",
        'Nama menghitung keluarga, satuan yang tercetak "Orang"; satuan dibiarkan. Tercetak "Meningkatkan".',
    ),
    Baris(
        "P1.K1.S4.I1",
        f"Jumlah lembaga kesejahteraan sosial yang meningkat kapasitasnya {_KW}",
        "5",
        "Lembaga",
        'Tercetak "Meningkatkan Kapasitasnya".',
    ),
)


def _rincian(kode: str, nama: str, target: str, catatan: str = "") -> Baris:
    """Return a detail in persons that adds up to the first indicator of its node."""
    return Baris(kode, nama, target, "Orang", catatan, "I1", True)


_REUNIFIKASI = "Orang yang mendapatkan pelayanan reunifikasi keluarga"
_AKSES = f"Jumlah orang yang mendapatkan akses ke layanan pendidikan dan kesehatan dasar {_KW}"

_REHABILITASI_DASAR = (
    Baris(
        "P2.K1.S1.I1",
        f"Jumlah orang yang mendapatkan pelayanan reunifikasi keluarga {_KW}",
        "220",
        "Orang",
        "Rinciannya berjumlah 219.",
    ),
    _rincian("P2.K1.S1.I2", "Lansia terlantar yang mendapat bantuan sosial santunan", "110"),
    _rincian("P2.K1.S1.I3", f"{_REUNIFIKASI}: anak/balita terlantar", "10"),
    _rincian("P2.K1.S1.I4", f"{_REUNIFIKASI}: anak jalanan", "11", f'Tercetak "Anjal". {_ANAK}'),
    _rincian("P2.K1.S1.I5", f"{_REUNIFIKASI}: gelandangan", "6"),
    _rincian("P2.K1.S1.I6", f"{_REUNIFIKASI}: pengemis", "76"),
    _rincian("P2.K1.S1.I7", f"{_REUNIFIKASI}: T4", "6", 'Singkatan "T4" tidak dijelaskan dalam laporan.'),
    Baris("P2.K1.S2.I1", _AKSES, "40", "Orang"),
    _rincian("P2.K1.S2.I2", "Klien yang mendapatkan akses layanan kesehatan", "10", _ANAK),
    _rincian("P2.K1.S2.I3", "Klien yang mendapatkan akses layanan pendidikan", "30", _ANAK),
)

_REHABILITASI_LAINNYA = (
    Baris("P2.K2.S1.I1", f"Jumlah orang yang mendapatkan layanan data dan pengaduan {_KW}", "26", "Orang"),
    Baris(
        "P2.K2.S1.I2",
        "Jenis PMKS yang terdata",
        "26",
        "Orang",
        'Nama menghitung jenis, satuan yang tercetak "Orang"; satuan dibiarkan.',
        "I1",
    ),
    Baris(
        "P2.K2.S2.I1",
        f"Jumlah orang yang mendapatkan alat bantu dan alat bantu peraga sesuai kebutuhan {_KW}",
        "11",
        "Item",
        'Nama menghitung orang, satuan yang tercetak "Item"; satuan dibiarkan.',
    ),
    Baris(
        "P2.K2.S2.I2",
        "Belanja pelayanan aksesibilitas bagi penyandang disabilitas",
        "5",
        "Item",
        rincian_dari="I1",
    ),
    Baris(
        "P2.K2.S2.I3",
        "Alat bantu (kursi roda, kaki palsu, tangan palsu, serta alat bantu lainnya)",
        "6",
        "Unit",
        "Kurung tutup tidak tercetak; satuan berbeda dari indikator induk, maka tidak dijumlahkan.",
        "I1",
    ),
    Baris(
        "P2.K2.S3.I1", f"Jumlah peserta bimbingan fisik, mental, spiritual dan sosial {_KW}", "1303", "Orang"
    ),
    _rincian("P2.K2.S3.I2", "PPKS yang mendapatkan bantuan sosial", "493"),
    _rincian("P2.K2.S3.I3", "PPKS yang mendapatkan pelayanan sosial", "125"),
    _rincian("P2.K2.S3.I4", "PPKS yang mendapatkan pembinaan", "104"),
    _rincian("P2.K2.S3.I5", "PPKS yang mengikuti lomba (HALUN dan Jambore ODGJ)", "581"),
    Baris("P2.K2.S4.I1", _AKSES, "40", "Orang", 'Satuan tercetak "Anak"; nama indikator menghitung orang.'),
    _rincian("P2.K2.S4.I2", "Klien yang mendapatkan akses layanan kesehatan", "10", _ANAK),
    _rincian("P2.K2.S4.I3", "Klien yang mendapatkan akses layanan pendidikan", "30", _ANAK),
)

_PERLINDUNGAN = (
    Baris(
        "P3.K1.S1.I1",
        "Jumlah keluarga yang mendapatkan pengentasan fakir miskin Kabupaten/Kota",
        "3000",
        "Ruta",
    ),
    Baris(
        "P3.K1.S1.I2",
        "Jumlah kegiatan verifikasi dan validasi data kemiskinan/SIKS-NG",
        "1000",
        "KK",
        'Tercetak "data data Kemiskinan/SIKS NG".',
        "I1",
    ),
    Baris(
        "P3.K1.S1.I3",
        "Jumlah kegiatan verifikasi dan validasi data PBI KN dan PBI Daerah",
        "12000",
        "Jiwa",
        "Dicetak seperti pada sumber.",
        "I1",
    ),
    Baris(
        "P3.K1.S2.I1",
        "Jumlah Keluarga Penerima Manfaat (KPM) yang mendapatkan Bantuan Sosial Kesejahteraan Keluarga "
        f"{_KW}",
        "7",
        "Item",
        "Nama menghitung KPM; angka 7 adalah banyaknya baris rincian.",
    ),
    Baris("P3.K1.S2.I2", "Lembaga yang mendapatkan bantuan hibah", "3", "Lembaga", rincian_dari="I1"),
    Baris("P3.K1.S2.I3", "Jumlah pemulangan orang terlantar", "50", "Orang", rincian_dari="I1"),
    Baris("P3.K1.S2.I4", "Penerima bansos anggota LVRI", "86", "Orang", rincian_dari="I1"),
    Baris("P3.K1.S2.I5", "Hewan kurban yang dibagikan", "72", "Ekor", rincian_dari="I1"),
    Baris("P3.K1.S2.I6", "Penerima santunan kematian", "500", "Orang", rincian_dari="I1"),
    Baris("P3.K1.S2.I7", "Juru kunci yang disantuni", "45", "Orang", 'Tercetak "JuruKunci".', "I1"),
    Baris("P3.K1.S2.I8", "Peserta PKH yang tergraduasi", "1020", "KPM", rincian_dari="I1"),
)

_BENCANA = (
    Baris(
        "P4.K1.S1.I1",
        f"Jumlah orang yang mendapatkan permakanan 3x1 hari dalam masa tanggap darurat (pengungsian) {_KW}",
        "20000",
        "Jiwa",
        "Target jauh di atas subkegiatan sejenis (20 sampai 50 orang); dibiarkan seperti tercetak.",
    ),
    Baris(
        "P4.K1.S2.I1",
        "Jumlah orang yang mendapatkan pakaian dan kelengkapan lainnya yang tersedia pada masa tanggap "
        f"darurat (pengungsian) dan pascabencana {_KW}",
        "20",
        "Orang",
        'Tercetak "Pasca Bencana".',
    ),
    Baris("P4.K1.S3.I1", f"Jumlah tempat pengungsian {_KW}", "4", "Kecamatan"),
    Baris(
        "P4.K1.S4.I1",
        f"Jumlah orang yang mendapatkan penanganan khusus bagi kelompok rentan {_KW}",
        "50",
        "Orang",
    ),
    Baris(
        "P4.K1.S5.I1",
        f"Jumlah korban bencana yang mendapatkan layanan dukungan psikososial {_KW}",
        "25",
        "Orang",
    ),
    Baris(
        "P4.K2.S1.I1",
        f"Jumlah orang yang melaksanakan koordinasi, sosialisasi dan pelaksanaan Taruna Siaga Bencana {_KW}",
        "61",
        "Orang",
    ),
)

_MAKAM = (
    Baris(
        "P5.K1.S1.I1",
        "Jumlah makam yang terpenuhi pemeliharaannya pada Taman Makam Pahlawan Kabupaten/Kota",
        "1000",
        "m2",
        'Nama menghitung makam, satuan yang tercetak "m2"; satuan dibiarkan. Tercetak "Pemeliharaanya".',
    ),
)

_BARIS = (
    *_PEMBERDAYAAN,
    *_REHABILITASI_DASAR,
    *_REHABILITASI_LAINNYA,
    *_PERLINDUNGAN,
    *_BENCANA,
    *_MAKAM,
)

SUBKEGIATAN = buat_indikator(_BARIS)
TARGET = buat_target(_BARIS)
