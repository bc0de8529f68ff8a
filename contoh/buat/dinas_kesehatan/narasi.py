"""Authored text of the whole report, one ``==`` heading a section key."""

from __future__ import annotations

from akuntabel.kinerja.narasi import Narasi

from .narasi_indikator import TEKS_TARGET
from .narasi_penyebab import TEKS_PENYEBAB
from .narasi_sasaran import TEKS_SASARAN
from .narasi_tren import TEKS_TREN
from .teks import potong, rapikan

_TEKS = """
== kata_pengantar
Puji syukur ke hadirat Tuhan Yang Maha Esa. Dengan rahmat-Nya, Dinas Kesehatan Kota Arunika menyelesaikan
Laporan Kinerja Tahun 2025, tahun pertama pelaksanaan Rencana Strategis 2025–2029.

Laporan ini kami susun agar Wali Kota, Dewan Perwakilan Rakyat Daerah, dan warga dapat menilai sendiri apa
yang dijanjikan dalam perjanjian kinerja, apa yang dicapai, dan berapa biayanya. Keberhasilan kami sajikan
beserta sebabnya; **kegagalan kami sampaikan apa adanya**, terutama pelayanan penderita hipertensi dan
kematian ibu yang belum turun sesuai janji.

Terima kasih kami sampaikan kepada para bidan, perawat, dokter, kader posyandu, lurah, dan koperasi nelayan
yang mengerjakan sebagian besar dari apa yang tertulis di sini. Saran pembaca kami harapkan sebagai bahan
perbaikan pada tahun berikutnya.

Kota Arunika dan seluruh isi laporan ini adalah rekaan yang dibuat sebagai contoh.

== ikhtisar
Tahun 2025 menunjukkan dua wajah. Upaya yang **mendatangi warga** berhasil melampaui rencana: pemeriksaan
kesehatan gratis di pasar dan tempat kerja, posyandu bagi segala umur, serta makanan tambahan dari ikan
lokal yang menurunkan stunting. Untuk pertama kali dalam empat tahun, tidak seorang pun
meninggal karena demam berdarah. Predikat SAKIP dinas naik satu tingkat.

Sebaliknya, upaya yang **menunggu warga datang** tertinggal. Penderita hipertensi yang dilayani sesuai
standar jauh di bawah target, dan rujukan ibu hamil dari pesisir masih terlambat. Rumah sakit daerah mulai
terlalu padat, sedangkan imunisasi dan ketersediaan obat hanya sedikit di bawah sasaran. Tidak ada kejadian
luar biasa, sehingga kecepatan penanganannya tidak dapat diukur.

Anggaran terserap baik, kecuali pada kegiatan hipertensi yang pelatihannya tertunda dan dana siaga kejadian
luar biasa yang memang tidak terpakai.

Tahun depan dinas memusatkan tenaga pada tiga hal:
1. mendatangi penderita hipertensi di rumah dan tempat kerja;
2. memindahkan ibu hamil berisiko dari pesisir sebelum hari persalinan;
3. mengurangi kepadatan rawat inap melalui rujukan balik.

== latar_belakang
Setiap rupiah yang dibelanjakan dinas berasal dari warga, dan warga berhak mengetahui hasilnya. Perjanjian
kinerja yang ditandatangani Kepala Dinas dan Wali Kota memuat hasil yang dijanjikan; laporan kinerja adalah
pertanggungjawabannya.

Laporan ini ditujukan kepada Wali Kota sebagai pemberi amanah, Inspektorat sebagai pereviu, perencana kota
sebagai pemakai hasil evaluasi, dan masyarakat. Isinya juga menjadi bahan penyusunan Rencana Kerja tahun
berikutnya, sehingga setiap hambatan yang disebut disertai langkah yang akan dilakukan.

== organisasi
Dinas Kesehatan melayani kota pelabuhan dengan permukiman padat di pusat kota dan kampung nelayan di
pesisir. Layanan diberikan melalui puskesmas di seluruh kecamatan, satu rumah sakit umum daerah,
laboratorium kesehatan, dan instalasi farmasi. Jumlah perawat dan bidan memadai, tetapi **dokter spesialis
dan tenaga gizi masih kurang**. Kader posyandu menjadi ujung tombak di kelurahan dan dibina langsung oleh
puskesmas.

== anggaran
Anggaran dinas bersumber dari pendapatan kota dan dana alokasi khusus. Pergeseran pada bulan Mei memindahkan
sebagian dana siaga kejadian luar biasa ke pengendalian nyamuk karena musim hujan datang lebih awal.
Perubahan anggaran pada bulan Oktober menambah pembayaran iuran jaminan kesehatan, operasional rumah sakit,
dan pemeriksaan kesehatan gratis, serta mengurangi belanja pegawai mengikuti jumlah pegawai yang pensiun.

Dibandingkan dengan tahun sebelumnya, kenaikan terutama dipakai untuk menanggung lebih banyak warga tidak
mampu dan mengembangkan puskesmas pesisir.

== isu_strategis
Dua perubahan memengaruhi pekerjaan dinas. Penyakit tidak menular menjadi penyebab utama kesakitan penduduk
usia kerja, dan permintaan layanan rawat inap tumbuh lebih cepat daripada kapasitas rumah sakit. Sementara
itu masalah lama, yaitu kematian ibu dan gizi balita, kini terpusat di wilayah pesisir yang sulit dijangkau.
Isu strategis menurut bidang adalah sebagai berikut.

== renstra
Rencana Strategis 2025–2029 disusun dari rancangan teknokratik RPJMD melalui forum perangkat daerah yang
dihadiri puskesmas, organisasi profesi, dan wakil kader. Setelah RPJMD ditetapkan pada Agustus 2025, Renstra
diubah pada bulan berikutnya. **Tujuan dan sasaran tetap**; yang berubah adalah target pemeriksaan kesehatan
gratis, karena dukungan program nasional memungkinkan jangkauan yang lebih luas.

Dibandingkan dengan Renstra 2021–2026 terdapat tiga perbedaan indikator:
- indikator stunting berganti nama tanpa perubahan rumus, sehingga rangkaian datanya dapat disambung;
- indikator hipertensi memakai penyebut seluruh perkiraan penderita, sehingga **tidak dapat dibandingkan**
dengan angka lama;
- indikator posyandu yang melayani seluruh siklus hidup merupakan indikator baru.

== rencana_kinerja
Rencana Kerja 2025 memprioritaskan keselamatan ibu dan bayi, pemulihan gizi balita, pengendalian hipertensi,
dan mutu rumah sakit. Perubahan Rencana Kerja pada bulan September mengikuti perubahan Renstra dan menjadi
dasar perubahan anggaran.

== perjanjian_kinerja
Perjanjian kinerja ditandatangani pada Januari 2025 setelah dokumen pelaksanaan anggaran disahkan.
Perjanjian itu diubah pada bulan Oktober karena strategi pencapaian sasaran berubah: anggaran pemeriksaan
kesehatan gratis bertambah dan target indikatornya dinaikkan. Target indikator lain **tidak diubah**,
termasuk yang sudah diperkirakan sulit dicapai.

== pengukuran
Data dikumpulkan unit pelaksana setiap bulan, diperiksa bidang penanggung jawab, lalu dibahas dalam rapat
evaluasi triwulanan yang dipimpin Kepala Dinas. Persentase dihitung dari pembilang dan penyebutnya, bukan
dari rata-rata persentase unit. Perbedaan antara register puskesmas dan aplikasi diselesaikan sebelum angka
ditetapkan, dan buktinya disimpan Subbagian Perencanaan dan Evaluasi.

== realisasi_anggaran
Penyerapan tertinggi terdapat pada jaminan kesehatan masyarakat dan pemeriksaan kesehatan gratis, karena
keduanya dibayar menurut jumlah warga yang dilayani. Penyerapan terendah terdapat pada dua subkegiatan:
- **pelayanan penderita hipertensi**, karena pelatihan petugas tempat kerja tertunda sampai tahun
berikutnya;
- **surveilans dan kewaspadaan dini kejadian luar biasa**, karena dana penanggulangan hanya boleh dipakai
bila kejadian ditetapkan.

Sisa dana alokasi khusus pada pengadaan alat kesehatan berasal dari alat yang diserahkan penyedia setelah
batas waktu dan karena itu tidak dibayar. Sisa anggaran rujukan pesisir terjadi karena pelayaran dihentikan
selama gelombang tinggi.

== kesimpulan
Sebagian besar sasaran tercapai atau hampir tercapai dengan anggaran yang lebih kecil daripada pagunya.
Keberhasilan terbesar terdapat pada peran serta masyarakat, dan kelemahan terbesar pada pengendalian
penyakit tidak menular. Jumlah kematian ibu berkurang tetapi belum memenuhi janji.

Pelajaran utama tahun ini sederhana: layanan yang mendatangi warga berhasil, layanan yang menunggu
tertinggal. Kepala Dinas bertanggung jawab atas kedua hasil itu.

== saran
Untuk tahun berikutnya dinas mengambil langkah sebagai berikut.
1. Menjadikan daftar penderita hasil pemeriksaan kesehatan gratis sebagai dasar kunjungan hipertensi.
2. Mengusulkan ambulans laut kedua dan rumah tunggu kelahiran pada pembahasan anggaran.
3. Meninjau kembali target pemeriksaan kesehatan gratis agar **tetap menantang**, karena target tahun
ini ternyata terlalu rendah.
4. Meninjau jadwal survei akreditasi bersama lembaga penyelenggara sebelum target ditetapkan.
"""

NARASI = tuple(
    Narasi(bagian, rapikan(isi))
    for teks in (_TEKS, TEKS_SASARAN, TEKS_TREN, TEKS_TARGET, TEKS_PENYEBAB)
    for bagian, isi in potong(teks, "== ")
)
