"""Vision, missions, goal, objective and the program tree (section 2.1 and Tabel 2.5 of the report).

Codes of the national classification follow Kepmendagri 050-5889/2021 (two-digit codes of subkegiatan).
"""

from __future__ import annotations

from akuntabel.kinerja.pohon import Kegiatan, Misi, PemilikMisi, Program, Sasaran, Subkegiatan, Tujuan, Visi

VISI = (
    Visi("V1", "Pasuruan Kota Madinah: Maju Ekonominya, Indah Kotanya, Harmonis Warganya", dokumen="RPJMD"),
)

_MISI_PD = (
    "Laporan menyebut misi ini sebagai misi Dinas Sosial. Sejak berlakunya Permendagri 86/2017 perangkat "
    "daerah lazimnya memakai misi kepala daerah."
)

MISI = (
    Misi(
        "M1",
        "I",
        "Mempercepat Pertumbuhan dan Ketahanan Ekonomi Berbasis Potensi Lokal untuk Membuka Lapangan Kerja "
        "dan Pengurangan Kemiskinan",
    ),
    Misi(
        "M3",
        "III",
        "Memantapkan Kehidupan Masyarakat Multikultural yang Harmonis dengan Modal Sosial yang Tangguh, "
        "Pendidikan dan Kesehatan Berkualitas dan Penanganan Covid-19 yang Tangkas",
    ),
    Misi(
        "MPD1",
        "a",
        "Terwujudnya peningkatan kesejahteraan sosial masyarakat penyandang masalah sosial",
        PemilikMisi.PERANGKAT_DAERAH,
        _MISI_PD,
    ),
    Misi(
        "MPD2",
        "b",
        "Terwujudnya peningkatan dan perluasan pembangunan kesejahteraan sosial oleh pemerintah dan "
        "masyarakat",
        PemilikMisi.PERANGKAT_DAERAH,
        _MISI_PD,
    ),
)

TUJUAN = (
    Tujuan(
        "T1",
        "Meningkatnya kemandirian Pemerlu Pelayanan Kesejahteraan Sosial (PPKS)",
        misi=("M1", "M3"),
        catatan=(
            'Tercetak "Pemerlu Pelayanan Sosial Dasar (PPKS)", juga "Meningkatkan kemandirian ..."; '
            "kepanjangan dibetulkan menurut singkatannya."
        ),
    ),
)

SASARAN = (
    Sasaran(
        "S1",
        "Meningkatnya Layanan Pemerlu Pelayanan Kesejahteraan Sosial (PPKS)",
        tujuan="T1",
        catatan=(
            "Tercetak dalam tujuh ejaan; dipakai yang paling sering. Tabel 2.2 menulis "
            '"Pemerlu Pelayanan Sosial Dasar".'
        ),
    ),
)

PROGRAM = (
    Program("P1", "Program Pemberdayaan Sosial", "1.06.02", sasaran="S1"),
    Program("P2", "Program Rehabilitasi Sosial", "1.06.04", sasaran="S1", catatan='Subbab 2.3: "Pogram".'),
    Program("P3", "Program Perlindungan dan Jaminan Sosial", "1.06.05", sasaran="S1"),
    Program("P4", "Program Penanganan Bencana", "1.06.06", sasaran="S1"),
    Program(
        "P5",
        "Program Pengelolaan Taman Makam Pahlawan",
        "1.06.07",
        sasaran="S1",
        catatan='Subbab 2.3: "Pengelolaan Taman Makam Pahlawan Kabupaten/Kota".',
    ),
)

_KAB_KOTA = 'Tercetak "Kab/Kota".'

KEGIATAN = (
    Kegiatan(
        "P1.K1",
        "Pengembangan Potensi Sumber Kesejahteraan Sosial Daerah Kabupaten/Kota",
        "P1",
        "1.06.02.2.03",
    ),
    Kegiatan(
        "P2.K1",
        "Rehabilitasi Sosial Dasar Penyandang Disabilitas Terlantar, Anak Terlantar, Lanjut Usia "
        "Terlantar, serta Gelandangan Pengemis di Luar Panti Sosial",
        "P2",
        "1.06.04.2.01",
        'Tercetak "LanjutUsia" dan "LuarPantiSosial".',
    ),
    Kegiatan(
        "P2.K2",
        "Rehabilitasi Sosial Penyandang Masalah Kesejahteraan Sosial (PMKS) Lainnya Bukan Korban HIV/AIDS "
        "dan NAPZA di Luar Panti Sosial",
        "P2",
        "1.06.04.2.02",
        'Tabel 2.5 mencetak huruf "P" lepas di akhir nama.',
    ),
    Kegiatan(
        "P3.K1",
        "Pengelolaan Data Fakir Miskin Cakupan Daerah Kabupaten/Kota",
        "P3",
        "1.06.05.2.02",
        _KAB_KOTA,
    ),
    Kegiatan(
        "P4.K1",
        "Perlindungan Sosial Korban Bencana Alam dan Sosial Kabupaten/Kota",
        "P4",
        "1.06.06.2.01",
        _KAB_KOTA,
    ),
    Kegiatan(
        "P4.K2",
        "Penyelenggaraan Pemberdayaan Masyarakat terhadap Kesiapsiagaan Bencana Kabupaten/Kota",
        "P4",
        "1.06.06.2.02",
        _KAB_KOTA,
    ),
    Kegiatan("P5.K1", "Pemeliharaan Taman Makam Pahlawan Nasional Kabupaten/Kota", "P5", "1.06.07.2.01"),
)


def _sub(kode: str, nama: str, nomenklatur: str, catatan: str = "") -> Subkegiatan:
    return Subkegiatan(kode, nama, kode.rpartition(".")[0], nomenklatur, catatan=catatan)


_POTENSI = "Peningkatan Kemampuan Potensi"
_KEWENANGAN = "Kewenangan Kabupaten/Kota"

SUBKEGIATAN = (
    _sub("P1.K1.S1", f"{_POTENSI} Pekerja Sosial Masyarakat {_KEWENANGAN}", "1.06.02.2.03.01", _KAB_KOTA),
    _sub(
        "P1.K1.S2",
        f"{_POTENSI} Tenaga Kesejahteraan Sosial Kecamatan {_KEWENANGAN}",
        "1.06.02.2.03.02",
        _KAB_KOTA,
    ),
    _sub(
        "P1.K1.S3",
        f"{_POTENSI} Sumber Kesejahteraan Sosial Keluarga {_KEWENANGAN}",
        "1.06.02.2.03.03",
        _KAB_KOTA,
    ),
    _sub(
        "P1.K1.S4",
        f"{_POTENSI} Sumber Kesejahteraan Sosial Kelembagaan Masyarakat {_KEWENANGAN}",
        "1.06.02.2.03.04",
        _KAB_KOTA,
    ),
    _sub("P2.K1.S1", "Pemberian Pelayanan Reunifikasi Keluarga", "1.06.04.2.01.04"),
    _sub("P2.K1.S2", "Pemberian Akses ke Layanan Pendidikan dan Kesehatan Dasar", "1.06.04.2.01.08"),
    _sub("P2.K2.S1", "Pemberian Layanan Data dan Pengaduan", "1.06.04.2.02.01"),
    _sub("P2.K2.S2", "Penyediaan Alat Bantu", "1.06.04.2.02.05"),
    _sub("P2.K2.S3", "Pemberian Bimbingan Fisik, Mental, Spiritual, dan Sosial", "1.06.04.2.02.07"),
    _sub("P2.K2.S4", "Pemberian Akses ke Layanan Pendidikan dan Kesehatan Dasar", "1.06.04.2.02.10"),
    _sub(
        "P3.K1.S1",
        "Pengelolaan Data Fakir Miskin Cakupan Daerah Kabupaten/Kota",
        "1.06.05.2.02.02",
        "Namanya sama dengan kegiatan induknya.",
    ),
    _sub("P3.K1.S2", "Fasilitasi Bantuan Sosial Kesejahteraan Keluarga", "1.06.05.2.02.03"),
    _sub("P4.K1.S1", "Penyediaan Makanan", "1.06.06.2.01.01"),
    _sub("P4.K1.S2", "Penyediaan Sandang", "1.06.06.2.01.02"),
    _sub("P4.K1.S3", "Penyediaan Tempat Penampungan Pengungsi", "1.06.06.2.01.03"),
    _sub("P4.K1.S4", "Penanganan Khusus bagi Kelompok Rentan", "1.06.06.2.01.04"),
    _sub("P4.K1.S5", "Pelayanan Dukungan Psikososial", "1.06.06.2.01.05"),
    _sub("P4.K2.S1", "Koordinasi, Sosialisasi dan Pelaksanaan Taruna Siaga Bencana", "1.06.06.2.02.02"),
    _sub(
        "P5.K1.S1",
        "Pemeliharaan Taman Makam Pahlawan Nasional Kabupaten/Kota",
        "1.06.07.2.01.02",
        "Nama subkegiatan tidak tercetak pada Tabel 2.5; diisi menurut nomenklatur yang indikatornya sama. "
        "Pagunya juga tidak tercetak.",
    ),
)
