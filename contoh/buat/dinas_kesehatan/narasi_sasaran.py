"""Authored text per sasaran: target and realisasi, efficiency, programs."""

from __future__ import annotations

TEKS_SASARAN = """
== target_realisasi:S1
Hasil sasaran ini terbelah menurut tempat tinggal. Di pusat kota hampir semua ibu melahirkan dengan selamat
dan gizi balita membaik; di pesisir rujukan masih kalah cepat dari perdarahan dan eklampsia. Stunting turun
melampaui target, imunisasi tertahan pada bayi yang orang tuanya menunda.

== target_realisasi:S2
Tidak ada kematian akibat demam berdarah dan tidak ada kejadian luar biasa sepanjang tahun. Hasil baik itu
**tidak boleh menutupi** pelayanan hipertensi, yang menjadi capaian terendah dinas tahun ini.

== target_realisasi:S3
Kepuasan masyarakat naik melampaui target meskipun rumah sakit lebih padat daripada batas ideal. Persediaan
obat esensial sedikit di bawah sasaran akibat keterlambatan penyedia pada akhir tahun; tidak ada pasien yang
pulang tanpa obat.

== target_realisasi:S4
Pemeriksaan kesehatan gratis melampaui target setelah dibuka di tempat warga berkumpul. Lonjakan itu juga
menunjukkan bahwa target, meskipun sudah dinaikkan pada bulan Oktober, disusun terlalu hati-hati. Posyandu
yang melayani seluruh siklus hidup melampaui target pada tahun pertamanya.

== target_realisasi:S5
Predikat naik satu tingkat dan sesuai target. Inspektorat mencatat perbaikan pada pohon kinerja dan
pemantauan triwulanan.

== efisiensi:S1
Pembelian langsung dari koperasi nelayan memberi manfaat ganda: ikan lebih segar dan penghasilan nelayan
bertambah. Cara yang sama akan dipakai untuk makanan ibu hamil.

== efisiensi:S2
Rendahnya belanja kegiatan hipertensi **bukan efisiensi**, melainkan pekerjaan yang belum dilaksanakan.
Penghematan yang sungguh terjadi hanya pada survei jentik.

== efisiensi:S3
Penghematan harga obat dipakai untuk menambah jumlah obat yang dibeli, sehingga tidak tampak sebagai sisa
anggaran.

== efisiensi:S4
Warga yang dilayani bertambah jauh melebihi tambahan biayanya. Sebagian selisih itu berasal dari target yang
terlalu rendah, sehingga angka efisiensi tidak boleh dibaca sebagai penghematan semata.

== efisiensi:S5
Waktu perjalanan peserta dari puskesmas pesisir, yang dahulu menyita sehari penuh, kini dipakai untuk
pelayanan.

== program:S1
Program kesehatan keluarga dan perbaikan gizi menunjang penurunan stunting. Subkegiatan rujukan gawat
darurat dari pesisir, yang berada pada program lain, **ikut menentukan** jumlah kematian ibu dan belum
mencapai target karena pelayaran sering terhenti.

== program:S2
Kegiatan pengendalian penyakit menular menunjang sasaran. Kegiatan pengendalian penyakit tidak menular tidak
menunjang: pelatihan petugas tempat kerja tertunda, layanan sore baru dibuka di sebagian puskesmas, dan
dananya tidak terserap.

== program:S3
Kedua program menunjang. Indikator akreditasi tidak berlaku tahun ini karena lembaga penyelenggara
memindahkan jadwal survei.

== program:S4
Program pemberdayaan masyarakat menunjang sasaran melalui pembinaan posyandu dan pemeriksaan kesehatan di
luar gedung.

== program:S5
Sasaran ini ditunjang subkegiatan evaluasi kinerja pada program penunjang. Laporan evaluasi selesai tepat
waktu dan catatannya dibahas dalam rapat pimpinan.
"""
