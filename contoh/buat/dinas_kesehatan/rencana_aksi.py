"""Actions of 2026, each bound to what it answers and to an office that is responsible for it."""

from __future__ import annotations

from akuntabel.kinerja.analisis import RencanaAksi

_BARIS = (
    (
        "I1.1",
        "A-I1.1-H1",
        "Menambah satu ambulans laut dan membuka rumah tunggu kelahiran kedua di kelurahan pesisir",
        "Kepala Bidang Kesehatan Masyarakat",
        "Triwulan II 2026",
        "2 rumah tunggu kelahiran dan 2 ambulans laut siap pakai",
    ),
    (
        "I1.1",
        "A-I1.1-H2",
        "Melaksanakan simulasi penanganan perdarahan setiap bulan di puskesmas rawat inap",
        "Kepala Bidang Pelayanan Kesehatan",
        "Januari–Desember 2026",
        "12 simulasi di setiap puskesmas rawat inap",
    ),
    (
        "I1.2",
        "A-I1.2-H1",
        "Menghubungkan catatan gizi keluarga pendatang antarpuskesmas",
        "Kepala Bidang Kesehatan Masyarakat",
        "Triwulan I 2026",
        "14 puskesmas memakai catatan bersama",
    ),
    (
        "I1.3",
        "A-I1.3-H1",
        "Menyelenggarakan kelas orang tua tentang imunisasi di kelurahan dengan penundaan tertinggi",
        "Kepala Bidang Kesehatan Masyarakat",
        "Triwulan I–III 2026",
        "8 kelurahan",
    ),
    (
        "I1.3",
        "A-I1.3-H2",
        "Menghubungkan seluruh klinik swasta ke register imunisasi kota",
        "Kepala Bidang Sumber Daya Kesehatan",
        "Triwulan II 2026",
        "100% klinik swasta yang melayani imunisasi",
    ),
    (
        "I2.1",
        "A-I2.1-H1",
        "Menyusun daftar penderita hipertensi per rukun warga dan menugaskan kader berkunjung setiap bulan",
        "Kepala Bidang Pencegahan dan Pengendalian Penyakit",
        "Triwulan I 2026",
        "32 kelurahan mempunyai daftar dan jadwal kunjungan",
    ),
    (
        "I2.1",
        "A-I2.1-H2",
        "Membuka layanan sore mingguan di semua puskesmas",
        "Kepala Bidang Pelayanan Kesehatan",
        "Triwulan II 2026",
        "14 puskesmas",
    ),
    (
        "I2.1",
        "A-I2.1-H3",
        "Melatih petugas pengukur tekanan darah di tempat kerja mitra",
        "Kepala Bidang Pencegahan dan Pengendalian Penyakit",
        "Februari–April 2026",
        "96 tempat kerja mitra",
    ),
    (
        "I2.2",
        "A-I2.2-H1",
        "Menguji tim gerak cepat melalui simulasi kejadian luar biasa di pelabuhan",
        "Kepala Bidang Pencegahan dan Pengendalian Penyakit",
        "Triwulan III 2026",
        "1 simulasi dengan waktu tanggap kurang dari 24 jam",
    ),
    (
        "I3.2",
        "A-I3.2-H1",
        "Menambah tempat tidur kelas standar dan memberlakukan rujukan balik secara tertulis",
        "Direktur Rumah Sakit Umum Daerah",
        "Triwulan III 2026",
        "12 tempat tidur tambahan",
    ),
    (
        "I3.2",
        "A-I3.2-H2",
        "Menetapkan jadwal tetap pemeriksaan laboratorium pada akhir pekan",
        "Direktur Rumah Sakit Umum Daerah",
        "Triwulan I 2026",
        "Hasil laboratorium utama tersedia setiap hari",
    ),
    (
        "I3.3",
        "A-I3.3-H1",
        "Memantau stok obat esensial setiap pekan dan membagi pengadaan menjadi dua tahap",
        "Kepala UPTD Instalasi Farmasi",
        "Januari dan Juli 2026",
        "Persediaan 18 bulan pada akhir tahun",
    ),
    (
        "I4.1",
        "A-I4.1-H1",
        "Menindaklanjuti peserta pemeriksaan kesehatan dengan hasil tidak normal",
        "Kepala Bidang Kesehatan Masyarakat",
        "Januari–Desember 2026",
        "Seluruh peserta dengan hasil tidak normal dihubungi dalam 14 hari",
    ),
    (
        "I5.1",
        "A-I5.1-H1",
        "Memeriksa kesesuaian usulan anggaran dengan catatan evaluasi sebelum Renja ditetapkan",
        "Kepala Subbagian Perencanaan dan Evaluasi",
        "April 2026",
        "100% usulan anggaran",
    ),
)

RENCANA_AKSI = tuple(
    RencanaAksi(f"RA{nomor:02d}", uraian, perihal, menjawab, jabatan, waktu, target)
    for nomor, (perihal, menjawab, uraian, jabatan, waktu, target) in enumerate(_BARIS, start=1)
)
