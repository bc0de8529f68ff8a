"""Authored text per indicator: causes of success and failure beyond the table of factors."""

from __future__ import annotations

TEKS_PENYEBAB = """
== penyebab:I1.1
Audit setiap kematian menunjukkan pola yang sama: tanda bahaya dikenali bidan, keputusan keluarga cepat,
tetapi **perjalanan terlalu lama**. Masalahnya terletak pada pengangkutan dan kesiapan menangani perdarahan,
bukan pada pemeriksaan kehamilan, yang cakupannya sudah memenuhi target.

== penyebab:I1.2
Tiga hal bekerja bersama:
- makanan tambahan dari ikan segar disukai anak dan dimasak bergiliran oleh keluarga;
- kader mendatangi balita yang tidak ditimbang;
- dokter puskesmas memeriksa penyakit penyerta sebelum memberi makanan tambahan.

== penyebab:I1.3
Kekurangan terhadap target kecil dan terpusat di beberapa kelurahan. Penyebab utamanya penundaan, bukan
penolakan, sehingga penjelasan yang sabar dari bidan lebih berguna daripada kampanye besar.

== penyebab:I2.1
Kegagalan ini **kesalahan rancangan, bukan kesalahan petugas**. Ketika rumus diubah menjadi seluruh
perkiraan penderita, rencana kegiatan masih disusun untuk penderita yang datang sendiri. Peringatan sudah
terlihat pada rapat evaluasi triwulan kedua, dan layanan sore dibuka sebagai jawaban, tetapi terlambat untuk
mengejar target tahun ini.

== penyebab:I2.2
Tidak adanya kejadian luar biasa merupakan kabar baik, namun tidak membuktikan kesiapan. Karena itu hasilnya
tidak dihitung sebagai keberhasilan maupun kegagalan.

== penyebab:I2.3
Gerakan sebelum musim hujan dan rujukan yang lebih dini menjadi penentu. Tambahan dana melalui pergeseran
anggaran pada bulan Mei memungkinkan seluruh kelurahan dilayani.

== penyebab:I3.1
Waktu tunggu dan kejelasan prosedur menyumbang kenaikan terbesar. Unsur sarana naik paling sedikit karena
ruang tunggu puskesmas pesisir belum diperbaiki.

== penyebab:I3.2
Kepadatan bukan tanda keberhasilan: risiko infeksi naik dan petugas kelelahan. Kapasitas tidak bertambah
karena kekurangan dokter spesialis membatasi pembukaan ruang baru.

== penyebab:I3.3
Selisih terhadap target berasal dari dua jenis obat yang terlambat dikirim. Peminjaman antarpuskesmas
mencegah kekosongan.

== penyebab:I4.1
Layanan berhasil karena datang ke tempat warga bekerja dan belajar. Namun **target terlalu rendah**: saat
target dinaikkan pada bulan Oktober, jumlah peserta sudah melampauinya. Dinas mengakui kelemahan perencanaan
ini dan akan menetapkan target berdasarkan kapasitas titik layanan.

== penyebab:I4.2
Pembina tetap dari puskesmas membuat jadwal posyandu teratur. Kelurahan yang menanggung makanan sehat paling
cepat menerapkan layanan bagi segala umur.

== penyebab:I5.1
Kenaikan predikat mengikuti perbaikan yang diminta Inspektorat tahun lalu, yaitu pohon kinerja yang jelas
dan pemantauan yang benar-benar dipakai untuk mengambil keputusan.
"""
