"""Authored text per indicator: progress to the end of the Renstra, and comparison with others."""

from __future__ import annotations

TEKS_TARGET = """
== target_menengah:I1.1
Target akhir Renstra **tidak akan tercapai** dengan cara kerja sekarang. Percepatan bergantung pada ambulans
laut kedua dan rumah tunggu kelahiran, yang sudah masuk rencana aksi tahun berikutnya.

== target_menengah:I1.2
Laju penurunan masih sejalan dengan target akhir. Bagian tersulit adalah keluarga pendatang, yang ditangani
melalui catatan gizi bersama antarpuskesmas.

== target_menengah:I1.3
Target akhir dapat dicapai bila catatan klinik swasta lengkap dan penundaan berkurang.

== target_menengah:I2.1
Target akhir menuntut perubahan cara, bukan sekadar tambahan dana. Dengan daftar penderita per rukun warga,
dinas memperkirakan sebagian besar selisih dapat dikejar dalam dua tahun.

== target_menengah:I2.2
Target akhir sama setiap tahun dan hanya dapat dinilai bila ada kejadian. Kesiapan dijaga melalui simulasi.

== target_menengah:I2.3
Target akhir sudah terpenuhi tahun ini dan harus dipertahankan setiap tahun.

== target_menengah:I3.1
Sisa jarak menuju target akhir kecil. Perbaikan ruang tunggu di pesisir menjadi sumber kenaikan berikutnya.

== target_menengah:I3.2
Rentang target tidak berubah sampai akhir Renstra. Pemakaian tempat tidur harus **diturunkan** ke dalam
rentang itu, dengan rujukan balik lebih dahulu dan penambahan tempat tidur kemudian.

== target_menengah:I3.3
Target akhir sama dengan target tahunan; yang diperlukan adalah kestabilan, bukan kenaikan.

== target_menengah:I4.1
Realisasi tahun pertama sudah menempuh sebagian besar jarak ke target akhir. Target tahun-tahun
berikutnya akan ditinjau agar tetap menantang.

== target_menengah:I4.2
Kemajuan sesuai rencana. Posyandu yang tersisa kekurangan kader dan memerlukan pembinaan lebih lama.

== target_menengah:I5.1
Satu tingkat lagi diperlukan sampai akhir Renstra. Syaratnya adalah pemakaian hasil evaluasi dalam
penyusunan anggaran.

== pembanding:I1.1
Dinas menilai diri terhadap targetnya sendiri dan terhadap hasil audit setiap kematian.

== pembanding:I1.2
Perbandingan dengan provinsi sahih karena sama-sama memakai pengukuran semua balita, dan **angka kota lebih
baik**. Angka nasional dalam contoh ini berasal dari survei, sehingga hanya disajikan sebagai latar.

== pembanding:I1.3
Cakupan kota berada di atas provinsi dan di atas angka nasional contoh, tetapi masih di bawah target kota
sendiri.

== pembanding:I2.1
Kota berada di bawah rata-rata provinsi. Beberapa daerah tetangga lebih dahulu menyusun daftar penderita per
wilayah, dan cara itu akan ditiru.

== pembanding:I2.2
Standar itu tetap menjadi acuan simulasi tim gerak cepat pada tahun berikutnya.

== pembanding:I2.3
Target nihil dipilih karena setiap kematian akibat demam berdarah pada dasarnya dapat dicegah.

== pembanding:I3.1
Indeks kota melebihi rata-rata provinsi dan Kota Baruna, yang memakai kuesioner yang sama.

== pembanding:I3.2
Sebagai gambaran, rumah sakit lain di provinsi rata-rata tidak sepadat rumah sakit daerah kota, sehingga
rujukan ke rumah sakit sekitar masih mungkin dilakukan.

== pembanding:I3.3
Persediaan kota sedikit di bawah rata-rata provinsi, dengan selisih kurang dari sebulan pemakaian.

== pembanding:I4.1
Perbandingan yang lebih adil adalah bagian penduduk yang diperiksa. Ukuran itu diusulkan menjadi indikator
pada perubahan Renstra berikutnya.

== pembanding:I4.2
Kota mendahului rata-rata provinsi pada tahun pertama penerapan.

== pembanding:I5.1
Sebagai gantinya, dinas membandingkan catatan evaluasinya dengan catatan perangkat daerah lain di kota untuk
menemukan praktik yang dapat ditiru.
"""
