"""How programs and kegiatan supported their sasaran, in the notation of ``analisis``."""

from __future__ import annotations

TEKS_PROGRAM = """
# P2
~ Menunjang. Puskesmas yang memenuhi standar bertambah, dan biaya operasional tersedia sejak awal tahun.
- Kekurangan dokter spesialis di rumah sakit daerah membatasi pembukaan ruang rawat baru.
> Dokter spesialis dari rumah sakit provinsi ditugaskan bergilir melalui perjanjian kerja sama.

# P2.1
~ Menunjang. Pengembangan puskesmas selesai tepat waktu; sebagian alat rumah sakit tiba setelah tahun
berakhir sehingga tidak dibayar.

# P2.2
~ Menunjang. Iuran jaminan dan biaya operasional dibayar tanpa tunggakan, dan layanan berjalan sesuai jam
buka.

# P2.3
~ Menunjang. Data dikirim tepat waktu oleh sebagian besar fasilitas; dua fasilitas pesisir terkendala
jaringan.

# P3
~ Menunjang. Obat esensial lengkap hampir di semua puskesmas karena distribusi mengikuti pemakaian mingguan.

# P3.1
~ Menunjang. Jenis obat yang tersedia sedikit di bawah target akibat keterlambatan penyedia, tanpa
mengganggu layanan.

# P3.2
~ Menunjang. Pengawasan disertai pembinaan di tempat produksi, sehingga pemilik usaha langsung memperbaiki
kekurangan.

# P4
~ Menunjang. Kegiatan kelurahan dipakai sebagai pintu masuk perilaku hidup bersih dan pemeriksaan kesehatan.

# P4.1
~ Menunjang. Pemeriksaan di tempat warga berkumpul melampaui rencana dan menjadi sumber data penderita baru.

# P4.2
~ Menunjang. Posyandu aktif bertambah karena kader mendapat pelatihan di tempat dan pembina tetap.

# P5
~ Menunjang. Hampir semua ibu bersalin di fasilitas kesehatan; kematian yang tersisa terjadi akibat rujukan
terlambat.

# P5.1
~ Menunjang. Pemeriksaan kehamilan lengkap memenuhi target, tetapi belum cukup untuk mencegah keterlambatan
rujukan dari pesisir.

# P5.2
~ Menunjang. Penimbangan bulanan dan makanan tambahan lokal menurunkan jumlah balita pendek.

# P6
~ Tidak menunjang. Pengendalian penyakit menular berhasil, tetapi penderita penyakit tidak menular yang
berobat teratur jauh di bawah target karena layanan belum mendatangi penderita.
- Rencana program masih bertumpu pada layanan di dalam gedung puskesmas.
> Rancangan program tahun berikutnya memindahkan sebagian dana ke kunjungan kader dan layanan di tempat
kerja.

# P6.1
~ Tidak menunjang. Pelatihan petugas tempat kerja tertunda sehingga titik layanan tekanan darah tidak
bertambah, dan dananya tidak terserap.

# P6.1.1
~ Tidak menunjang. Penderita yang dilayani bertambah, tetapi belum mendekati penyebut baru yang jauh lebih
besar.

# P6.2
~ Menunjang. Angka bebas jentik membaik dan tidak ada kematian akibat demam berdarah; dana penanggulangan
kejadian luar biasa tidak terpakai karena tidak ada kejadian.

# P1.1
~ Menunjang. Dokumen perencanaan dan laporan evaluasi selesai tepat waktu dan dipakai sebagai bahan
pembahasan anggaran.
"""
