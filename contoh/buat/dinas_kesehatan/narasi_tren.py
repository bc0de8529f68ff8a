"""Authored text per indicator: why the figures moved over the years."""

from __future__ import annotations

TEKS_TREN = """
== tren:I1.1
Jumlah kematian ibu berkurang perlahan. Penurunan berasal dari pusat kota setelah setiap ibu berisiko
didampingi bidan, sedangkan kematian di pesisir hampir tidak berubah karena jarak dan cuaca.

== tren:I1.2
Stunting turun setiap tahun. Penurunan tahun ini sedikit lebih lambat daripada dua tahun sebelumnya karena
balita yang tersisa berasal dari keluarga yang berpindah-pindah dan lebih sulit dipulihkan.

== tren:I1.3
Cakupan naik pesat setelah pandemi lalu mendatar. Penurunan kecil tahun ini terjadi karena sebagian orang
tua menunda suntikan ganda dan catatan klinik swasta terlambat masuk.

== tren:I2.1
Angka tahun ini tampak jauh lebih rendah daripada tahun lalu, tetapi **keduanya mengukur hal yang berbeda**.
Jumlah penderita yang benar-benar dilayani justru bertambah; yang membesar adalah penyebutnya, dari
pengunjung puskesmas menjadi seluruh perkiraan penderita di kota.

== tren:I2.2
Pada tiga tahun sebelumnya setiap kejadian luar biasa ditangani tepat waktu. Tahun ini tidak ada kejadian,
sehingga tidak ada angka yang ditambahkan ke rangkaian itu.

== tren:I2.3
Kematian akibat demam berdarah naik turun mengikuti musim hujan. Tahun ini nihil karena pemberantasan sarang
nyamuk dimulai sebelum hujan, bukan setelah kasus muncul.

== tren:I3.1
Kepuasan masyarakat naik setiap tahun. Kenaikan tahun ini adalah yang terbesar dan bersumber dari waktu
tunggu yang lebih singkat, unsur yang paling lama dikeluhkan.

== tren:I3.2
Pemakaian tempat tidur naik terus: dari terlalu rendah, masuk ke rentang ideal, dan tahun ini melewati batas
atasnya. Penambahan tempat tidur pada tahun-tahun lalu tidak dilanjutkan, sedangkan rujukan dari daerah
sekitar bertambah.

== tren:I3.3
Persediaan pernah kurang, lalu sempat berlebih pada tahun lalu. Tahun ini kembali mendekati sasaran dari
arah bawah.

== tren:I4.1
Selama tiga tahun peserta bertambah sedikit demi sedikit. Lonjakan tahun ini terjadi karena layanan
dipindahkan dari puskesmas ke pasar, sekolah, dan tempat kerja, serta adanya dukungan program nasional.

== tren:I4.2
Indikator ini baru diukur mulai tahun pertama Renstra sehingga belum mempunyai pembanding antartahun. Angka
tahun ini menjadi **titik awal**.

== tren:I5.1
Predikat bertahan pada tingkat yang sama selama dua tahun dan naik setelah pohon kinerja disusun ulang.
"""
