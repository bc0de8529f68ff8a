"""Why the figures are what they are, in a small notation that keeps each obstacle beside its answer.

``#`` names the indicator or node; ``+`` a supporting factor, ``-`` an obstacle, ``>`` the solution that
answers the obstacle above it, ``=`` an effort of efficiency, ``~`` the analysis of a program.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from akuntabel.kinerja.analisis import Analisis, JenisAnalisis

from .analisis_program import TEKS_PROGRAM
from .teks import potong

_JENIS = {
    "+": (JenisAnalisis.PENDUKUNG, "D"),
    "-": (JenisAnalisis.PENGHAMBAT, "H"),
    ">": (JenisAnalisis.SOLUSI, "S"),
    "=": (JenisAnalisis.EFISIENSI, "E"),
    "~": (JenisAnalisis.PROGRAM, "P"),
}

_TEKS = """
# IT1
+ Kematian bayi dan balita menurun karena penimbangan rutin dan imunisasi menjangkau hampir semua kelurahan.
- Penyakit jantung dan stroke masih merenggut penduduk usia produktif yang tekanan darahnya tidak
terkendali.
> Pemeriksaan tekanan darah dimasukkan ke paket pemeriksaan kesehatan gratis dan hasilnya dikirim ke
puskesmas wilayah tempat tinggal peserta.

# IT2
+ Pemerintah kota membayar iuran warga tidak mampu setiap bulan tanpa tunggakan.
- Pekerja lepas pelabuhan berhenti membayar iuran ketika pekerjaannya sepi.
> Petugas kelurahan memeriksa kepesertaan saat warga mengurus surat, lalu langsung mengusulkan pengaktifan
kembali bagi yang memenuhi syarat.

# IT3
+ Seluruh rencana aksi reformasi birokrasi mempunyai penanggung jawab dan bukti yang diunggah setiap
triwulan.
- Penyederhanaan proses kerja belum menyentuh layanan administrasi di puskesmas.
> Dua prosedur yang paling sering dikeluhkan, yaitu rujukan dan surat keterangan sehat, diringkas lebih
dahulu.

# I1.1
+ Kelas ibu hamil berjalan di semua puskesmas, dan setiap ibu berisiko tinggi mempunyai bidan pendamping.
- Rujukan dari kelurahan pesisir terlambat karena ambulans laut hanya satu dan tidak berlayar saat gelombang
tinggi.
> Rumah tunggu kelahiran dibuka di dekat rumah sakit, sehingga ibu berisiko dipindahkan sebelum hari
taksiran lahir.
- Perdarahan setelah persalinan tidak segera dikenali oleh sebagian petugas jaga malam.
> Dokter dan bidan jaga dilatih ulang menangani perdarahan, disertai simulasi bulanan di setiap puskesmas
rawat inap.

# I1.2
+ Makanan tambahan berbahan ikan segar diberikan setiap hari kepada balita gizi kurang, bukan berupa biskuit
pabrik.
+ Kader mendatangi rumah balita yang dua bulan tidak ditimbang.
- Keluarga pendatang musiman berpindah sebelum masa pemulihan gizi anaknya selesai.
> Buku pemantauan gizi dibawa keluarga, dan puskesmas tujuan diberi tahu melalui aplikasi pencatatan gizi.

# I1.3
+ Imunisasi dilayani pula pada hari Sabtu di posyandu kelurahan padat penduduk.
- Sebagian orang tua menunda suntikan ganda karena khawatir anaknya demam.
> Bidan menjelaskan jadwal dan penanganan demam pada kelas ibu balita, dan orang tua yang anaknya sudah
lengkap imunisasinya diminta bercerita.
- Catatan bayi yang diimunisasi di klinik swasta terlambat masuk, sehingga sebagian belum terhitung.
> Klinik swasta mendapat akses langsung ke register imunisasi kota sejak triwulan keempat.

# I2.1
+ Obat tekanan darah tersedia di semua puskesmas tanpa kekosongan selama setahun.
- Penyebut kini mencakup seluruh perkiraan penderita, sedangkan layanan masih menunggu penderita datang ke
puskesmas.
> Daftar penderita per rukun warga disusun dari hasil pemeriksaan kesehatan gratis untuk dikunjungi kader.
- Penderita usia kerja tidak dapat datang pada jam layanan pagi.
> Layanan sore dibuka sekali seminggu di empat puskesmas dan akan diperluas.
- Lebih dari separuh tempat kerja mitra belum menyediakan petugas pengukur karena kegiatan pelatihannya
tertunda.
> Pelatihan dijadwalkan ulang pada awal tahun berikutnya bersama asosiasi pengusaha pelabuhan.

# I2.2
+ Laporan kewaspadaan dini dikirim lengkap setiap minggu oleh semua puskesmas dan rumah sakit.
- Tim gerak cepat belum pernah diuji dengan kejadian berskala pelabuhan karena tidak ada kejadian nyata.
> Simulasi bersama kantor kesehatan pelabuhan dilaksanakan agar kesiapan tetap terukur tanpa menunggu
kejadian.

# I2.3
+ Jumantik keluarga memeriksa jentik setiap pekan, dan penderita dirujuk sebelum masuk masa kritis.
- Kepadatan nyamuk tetap naik pada awal musim hujan di permukiman padat.
> Pemberantasan sarang nyamuk digerakkan serentak sebulan sebelum musim hujan, bukan setelah kasus muncul.

# I3.1
+ Pendaftaran daring memangkas waktu tunggu di loket puskesmas dan rumah sakit.
+ Setiap keluhan tertulis dijawab petugas yang ditunjuk, dan jawabannya ditempel di ruang tunggu.
- Ruang tunggu dua puskesmas pesisir sempit dan panas.
> Kedua puskesmas masuk daftar pengembangan gedung, sementara jam layanan dibagi menurut jenis layanan.

# I3.2
+ Lama rawat menjadi lebih pendek karena rencana pulang disusun sejak hari pertama.
- Kasus rujukan dari daerah sekitar bertambah, sedangkan jumlah tempat tidur tetap.
> Pasien yang stabil dipindahkan ke puskesmas rawat inap melalui rujukan balik.
- Pasien menunggu hasil laboratorium pada akhir pekan sehingga kepulangannya tertunda.
> Pemeriksaan laboratorium utama dilayani pula pada hari Sabtu dan Minggu.

# I3.3
+ Rencana kebutuhan obat disusun dari pemakaian nyata tiap puskesmas, bukan dari perkiraan tahun lalu.
- Pengiriman dua jenis obat dari penyedia terlambat menjelang akhir tahun, sehingga persediaan di bawah
sasaran.
> Pengadaan dibagi dua tahap, dan stok antarpuskesmas saling dipinjamkan melalui instalasi farmasi.

# I4.1
+ Pemeriksaan dibuka di pasar, sekolah, dan tempat kerja, sehingga warga tidak perlu datang ke puskesmas.
+ Dukungan program nasional menambah bahan pemeriksaan dan menarik minat warga.
- Warga dengan hasil tidak normal belum seluruhnya datang untuk pemeriksaan lanjutan.
> Puskesmas menelepon peserta yang perlu diperiksa lagi dan menyediakan hari khusus bagi mereka.

# I4.2
+ Kelurahan menanggung biaya makanan sehat posyandu, dan puskesmas menugaskan satu pembina untuk setiap
posyandu.
- Kader di sebagian posyandu belum terampil melayani remaja dan lanjut usia.
> Pelatihan kader dipecah menurut kelompok umur dan dilakukan di posyandu masing-masing.

# I5.1
+ Pohon kinerja disusun ulang bersama seluruh bidang, sehingga setiap kegiatan jelas mendukung sasaran mana.
- Pemanfaatan hasil evaluasi internal untuk memperbaiki anggaran masih terbatas.
> Setiap usulan anggaran wajib menyebut catatan evaluasi yang dijawabnya sebelum dibahas.

# S1
= Bahan makanan tambahan dibeli langsung dari koperasi nelayan, sehingga biaya angkut dan perantara hilang.
= Kelas ibu hamil memakai balai kelurahan tanpa biaya sewa.

# S2
= Survei jentik dikerjakan kader bersamaan dengan kunjungan keluarga, tanpa perjalanan tersendiri.

# S3
= Pengadaan obat digabung melalui katalog elektronik sehingga harga satuannya turun.
= Alat kesehatan dipakai bergantian antarpuskesmas menurut jadwal.

# S4
= Pemeriksaan kesehatan menumpang kegiatan kelurahan yang sudah ada, sehingga biaya tenda dan undangan tidak
timbul.

# S5
= Rapat evaluasi triwulanan dilaksanakan daring dan bahannya dibaca dari satu berkas bersama.
"""


def _urai(teks: str) -> Iterator[Analisis]:
    for perihal, isi in potong(teks, "# "):
        yield from _pernyataan(perihal, _gabung(isi))


def _gabung(isi: str) -> list[str]:
    """Return one statement a line; continuation lines are joined to the statement above."""
    hasil: list[str] = []
    for baris in isi.splitlines():
        if baris[:1] in _JENIS:
            hasil.append(baris)
        else:
            hasil[-1] = f"{hasil[-1]} {baris}"
    return hasil


def _pernyataan(perihal: str, baris: list[str]) -> Iterator[Analisis]:
    nomor: Counter[str] = Counter()
    hambatan = ""
    for satu in baris:
        jenis, huruf = _JENIS[satu[0]]
        nomor[huruf] += 1
        kode = f"A-{perihal}-{huruf}{nomor[huruf]}"
        hambatan = kode if huruf == "H" else hambatan
        yield Analisis(kode, perihal, jenis, satu[2:].strip(), hambatan if huruf == "S" else "")


ANALISIS = (*_urai(_TEKS), *_urai(TEKS_PROGRAM))
