"""The reporting agency of an invented city: identity, officials, units, functions, strategic issues."""

from __future__ import annotations

from akuntabel.kinerja.instansi import Fungsi, Instansi, Isu, Pejabat, PeranPejabat, UnitKerja

REKAAN = (
    "Contoh rekaan. Kota Arunika, Provinsi Sagara Raya, semua nama, peraturan daerah, dan angka di dalamnya "
    "dikarang untuk memperagakan laporan yang lengkap; tidak ada yang menggambarkan daerah atau orang nyata."
)

INSTANSI = Instansi(
    kode="DINKES",
    nama="Dinas Kesehatan",
    pemerintah="Kota Arunika",
    tempat="Arunika",
    urusan="Urusan Pemerintahan Wajib yang Berkaitan dengan Pelayanan Dasar",
    bidang_urusan="Kesehatan",
    kepala_daerah="Wali Kota Arunika",
    tugas=(
        "membantu Wali Kota melaksanakan urusan pemerintahan bidang kesehatan yang menjadi kewenangan daerah "
        "dan tugas pembantuan yang diberikan kepada Kota Arunika"
    ),
    alamat="Jalan Fajar Bahari Nomor 12, Kota Arunika, Provinsi Sagara Raya",
    telepon="(0000) 000000",
    laman="https://dinkes.arunika.example",
    pos_el="dinkes@arunika.example",
    lambang="LAMBANG",
    catatan=REKAAN,
)

PEJABAT = (
    Pejabat(
        kode="KADIS",
        peran=PeranPejabat.KEPALA_PD,
        jabatan="Kepala Dinas Kesehatan Kota Arunika",
        nama="dr. Contoh Nama Rekaan, M.Kes.",
        pangkat="Pembina Utama Muda",
        catatan="Nama rekaan; NIP sengaja dikosongkan.",
    ),
    Pejabat(
        kode="WALIKOTA",
        peran=PeranPejabat.KEPALA_DAERAH,
        jabatan="Wali Kota Arunika",
        nama="Misal Bukan Orang Nyata, S.Sos.",
        catatan="Nama rekaan.",
    ),
)

UNIT = (
    UnitKerja("U01", "Kepala Dinas"),
    UnitKerja("U02", "Sekretariat", "U01"),
    UnitKerja("U03", "Subbagian Perencanaan dan Evaluasi", "U02"),
    UnitKerja("U04", "Subbagian Keuangan", "U02"),
    UnitKerja("U05", "Subbagian Umum dan Kepegawaian", "U02"),
    UnitKerja("U06", "Bidang Kesehatan Masyarakat", "U01"),
    UnitKerja("U07", "Bidang Pencegahan dan Pengendalian Penyakit", "U01"),
    UnitKerja("U08", "Bidang Pelayanan Kesehatan", "U01"),
    UnitKerja("U09", "Bidang Sumber Daya Kesehatan", "U01"),
    UnitKerja("U10", "Kelompok Jabatan Fungsional", "U01"),
    UnitKerja("U11", "Rumah Sakit Umum Daerah", "U01"),
    UnitKerja("U12", "UPTD Puskesmas", "U01"),
    UnitKerja("U13", "UPTD Laboratorium Kesehatan", "U01"),
    UnitKerja("U14", "UPTD Instalasi Farmasi", "U01"),
)

FUNGSI = (
    Fungsi("F1", "merumuskan kebijakan teknis di bidang kesehatan"),
    Fungsi("F2", "melaksanakan pelayanan kesehatan masyarakat dan pelayanan kesehatan perorangan"),
    Fungsi("F3", "mencegah dan mengendalikan penyakit serta menanggulangi kejadian luar biasa"),
    Fungsi("F4", "mengelola sediaan farmasi, alat kesehatan, dan tenaga kesehatan"),
    Fungsi("F5", "membina dan mengawasi fasilitas pelayanan kesehatan pemerintah dan swasta"),
    Fungsi("F6", "memantau, mengevaluasi, dan melaporkan penyelenggaraan urusan kesehatan"),
    Fungsi("F7", "melaksanakan administrasi dinas dan fungsi lain yang diberikan Wali Kota"),
)

ISU = (
    Isu(
        "ISU01", "Keterlambatan rujukan ibu hamil berisiko tinggi dari wilayah pesisir ke rumah sakit", "U06"
    ),
    Isu("ISU02", "Balita gizi kurang yang tidak hadir di posyandu dan baru ditemukan saat sakit", "U06"),
    Isu("ISU03", "Penolakan dan penundaan imunisasi di kelurahan dengan mobilitas penduduk tinggi", "U06"),
    Isu("ISU04", "Penderita hipertensi usia kerja yang tidak terjangkau jam layanan puskesmas", "U07"),
    Isu("ISU05", "Kepadatan nyamuk penular demam berdarah yang naik setiap awal musim hujan", "U07"),
    Isu("ISU06", "Kesiapsiagaan terhadap kejadian luar biasa di kota pelabuhan", "U07"),
    Isu("ISU07", "Pasien rawat inap melebihi kapasitas ideal Rumah Sakit Umum Daerah", "U08"),
    Isu("ISU08", "Mutu layanan yang belum merata antara puskesmas pusat kota dan pesisir", "U08"),
    Isu("ISU09", "Stok obat esensial yang tidak seimbang antarpuskesmas", "U09"),
    Isu("ISU10", "Kekurangan dokter spesialis dan tenaga gizi", "U09"),
    Isu("ISU11", "Data kinerja yang masih dihimpun dari beberapa aplikasi yang belum terhubung", "U02"),
)
