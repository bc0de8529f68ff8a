"""Every sentence the reader of workbooks can say, by code. Numbers from 501 on belong to workbooks.

A sentence names what is wrong and what to do; sheet, cell, what stands there and what is expected travel with
the Temuan.
"""

from __future__ import annotations

from collections.abc import Mapping

from akuntabel.temuan import Tingkat

G, P, S = Tingkat.GALAT, Tingkat.PERINGATAN, Tingkat.SARAN

_LENGKAP = {
    "LKP501": (G, "{pesan}"),
    "LKP502": (G, "{pesan}"),
    "LKP503": (G, "{pesan}"),
    "LKP504": (G, "{pesan}"),
    "LKP505": (G, "{pesan}"),
    "LKP511": (
        G,
        'Lembar "{nama}" tidak ada. Kembalikan lembar itu dari buku kerja asal, atau kembalikan namanya.',
    ),
    "LKP512": (
        G,
        'Kolom wajib "{nama}" tidak ada. Tambahkan kolom dengan judul itu, atau kembalikan judulnya.',
    ),
    "LKP513": (P, 'Kolom "{nama}" tidak ada, jadi isinya dianggap kosong.'),
    "LKP514": (
        P,
        'Kolom "{nama}" tidak dikenal, jadi tidak dibaca. Perbaiki judulnya bila isinya diperlukan.',
    ),
    "LKP515": (G, "Baris judul kolom tidak ditemukan. Kembalikan baris judul dari buku kerja asal."),
    "LKP516": (G, 'Isian wajib "{nama}" kosong. Isilah, atau kosongkan seluruh baris bila tidak dipakai.'),
    "LKP517": (
        G,
        "Lembar berisi lebih dari {batas} baris, jadi tidak dibaca. Pastikan lembar ini bukan tempelan "
        "data lain.",
    ),
    "LKP518": (
        P,
        "Ada isi jauh di bawah tabel; isi itu dan seterusnya tidak dibaca. Hapuslah, atau pindahkan ke "
        "dalam tabel.",
    ),
    "LKP520": (G, 'Judul kolom "{nama}" ada dua kali. Hapuslah salah satunya.'),
    "LKP521": (
        G,
        "Rumus di sel ini belum punya hasil tersimpan. Bukalah buku kerja di Excel, simpan, lalu coba lagi.",
    ),
    "LKP522": (G, "Rumus di sel ini menghasilkan galat. Perbaiki rumusnya, atau ketik isinya langsung."),
    "LKP523": (
        P,
        "Sel digabung. Isinya dibaca untuk setiap baris yang digabung hanya bila berupa kode atau pilihan; "
        "sebaiknya pisahkan selnya dan ulangi isinya.",
    ),
    "LKP525": (S, 'Lembar "{nama}" bukan bagian buku kerja ini, jadi tidak dibaca.'),
    "LKP526": (
        P,
        "Isian ini tidak dipakai untuk {untuk}, jadi tidak dibaca. Kosongkan, atau pindahkan ke kolom "
        "yang benar.",
    ),
}

_BILANGAN = {
    "NUM501": (G, "Angka tidak dapat dibaca dengan pasti. {alasan}"),
    "NUM502": (
        P,
        "Isian ini dibaca sebagai kosong, bukan nol. Kosongkan selnya; bila maksudnya nol, ketik 0.",
    ),
    "NUM503": (
        G,
        "Excel mengubah isian ini menjadi tanggal. Ketik ulang angkanya; rentang ditulis 4 s.d. 6.",
    ),
    "NUM504": (
        P,
        'Satuannya "%", tetapi nilainya di bawah 1. Mungkin maksudnya {dugaan}? Nilai dibaca apa adanya.',
    ),
    "NUM505": (G, "Jumlah uang tidak boleh negatif."),
    "NUM506": (G, "Di sini hanya bilangan bulat antara {awal} dan {akhir}."),
    "NUM507": (G, "Tahun harus empat angka, antara 1990 dan 2100."),
    "NUM508": (G, "Tanggal tidak dapat dibaca. Tulislah seperti 28 Februari 2023."),
    "NUM509": (G, "Triwulan hanya 1, 2, 3 atau 4; kosong untuk setahun."),
    "NUM510": (
        P,
        "Persentase bagian dari keseluruhan ini lebih dari 100. Periksa pembilang, penyebut, atau nilainya.",
    ),
    "NUM511": (
        G,
        "Nomor ini tersimpan sebagai angka, padahal Excel hanya menyimpan 15 angka pertama; sisanya hilang. "
        "Ubah format sel menjadi Teks, lalu ketik ulang.",
    ),
    "NUM512": (
        P,
        "Kode ini tersimpan sebagai angka, jadi nol di belakang (1.10) bisa hilang. Ubah format sel "
        "menjadi Teks.",
    ),
    "NUM513": (G, "Isian ini TRUE/FALSE, padahal yang diminta {diminta}."),
    "NUM514": (S, 'Excel mengubah isian ini menjadi tanggal; dibaca sebagai "{dibaca}".'),
    "NUM515": (G, "Jawab dengan ya atau tidak."),
    "NUM516": (P, "Rupiah ditulis dengan kata satuan, jadi mungkin sudah dibulatkan. Tulislah rupiah penuh."),
}

_SATUAN = {
    "SAT501": (
        G,
        'Satuan isian ini "{bersatuan}", sedangkan satuan yang berlaku "{satuan}". Samakan satuannya, '
        "atau ketik angkanya tanpa satuan.",
    ),
}

_SKALA = {
    "SKL501": (G, "Tingkatan ini tidak ada dalam daftar tingkatan indikator {indikator}."),
    "SKL502": (G, "Nama tingkatan kembar dalam satu indikator."),
}

_SELARAS = {
    "SEL501": (G, "Kode ini sudah dipakai di {tempat}. Beri kode lain."),
    "SEL502": (G, "{apa} yang sama sudah ada di {tempat}. Hapuslah salah satunya."),
    "SEL503": (
        G,
        'Kode "{kode}" tidak ada di lembar {lembar}. Perbaiki kodenya, atau tambahkan barisnya di sana.',
    ),
    "SEL504": (
        P,
        'Kode "{kode}" tidak ada di lembar {lembar}. Boleh dibiarkan bila memang dari buku kerja lain.',
    ),
    "SEL505": (G, "Pilihan tidak dikenal. Pilihlah dari daftar di sel."),
    "SEL506": (G, "{apa} harus {seharusnya_jenis}, sedangkan {kode} adalah {jenis}."),
}

_NAMA = {
    "NAM501": (G, "Kode tidak boleh memuat spasi atau tanda : @ / ; dan paling panjang 60 huruf."),
}

_LOGIKA = {
    "LOG501": (G, 'Statusnya "{status}", tetapi ada nilainya. Kosongkan nilainya, atau ubah statusnya.'),
    "LOG502": (G, 'Statusnya "{status}", tetapi nilainya kosong. Isilah nilainya, atau pilih status lain.'),
    "LOG503": (G, 'Status "{status}" memerlukan alasan. Isilah kolom Alasan.'),
    "LOG504": (G, "Pembilang dan penyebut harus diisi keduanya, atau dikosongkan keduanya."),
    "LOG505": (
        G,
        "Nilai dan pembilang/penyebut diisi bersamaan. Kosongkan Nilai; nilainya dihitung sendiri.",
    ),
    "LOG506": (G, "Rentang terbalik: batas bawah lebih besar daripada batas atas."),
    "LOG507": (G, "Unit ini menjadi induk dirinya sendiri, langsung atau lewat unit lain: {jalur}."),
    "LOG508": (
        P,
        "Program pendukung sasaran belum menyebut sasarannya. Isilah kolom Sasaran, atau ubah perannya "
        "menjadi penunjang.",
    ),
    "LOG509": (
        P,
        "Program penunjang menyebut sasaran. Kosongkan sasarannya, atau ubah perannya menjadi pendukung "
        "sasaran.",
    ),
    "LOG510": (G, "Periode terbalik: tahun awal lebih besar daripada tahun akhir."),
    "LOG511": (
        G,
        "Penyebut nol, jadi nilainya tidak dapat dihitung. Pilih status tidak ada kejadian bila memang "
        "tidak ada yang diukur.",
    ),
    "LOG512": (
        P,
        "Pembanding tanpa nilai sebaiknya menyebut alasan: bagaimana diketahui standarnya tidak ada.",
    ),
    "LOG513": (
        P,
        "Baris ini tidak berisi satu target pun, jadi tidak dipakai. Isilah targetnya, atau hapus barisnya.",
    ),
    "LOG515": (G, "Rincian saling merujuk melingkar: {jalur}."),
    "LOG516": (
        G,
        "Pendahulu indikator ini kembali ke dirinya sendiri: {jalur}. Pendahulu adalah indikator yang "
        "digantikan, jadi kosongkan salah satunya.",
    ),
}

_VERSI = {
    "VER501": (
        P,
        "Dokumen {kode} berjenis {jenis}, padahal lembar ini untuk {untuk}. Periksa kode dokumennya.",
    ),
    "VER502": (P, "Tahun {tahun} di luar periode dokumen {kode} ({awal}–{akhir})."),
}

_ANGGARAN = {
    "ANG501": (P, "Realisasi {kode} {realisasi} lebih besar daripada pagunya {pagu} ({dokumen})."),
    "ANG502": (
        P,
        "{banyak} pagu menurut {kode} tidak ikut dihitung: dokumen itu {tahun_dokumen}, sedangkan yang "
        "dihitung hanya dokumen anggaran tahun {tahun}. Periksa tahunnya di lembar Dokumen, atau hapus pagu "
        "itu.",
    ),
}

_JUMLAH = {
    "SUM501": (
        P,
        "Pagu {kode} tertulis {tertulis_jumlah}, sedangkan jumlah di bawahnya {jumlah} (selisih "
        "{selisih}). Laporan memakai jumlah di bawahnya.",
    ),
}

_TAMBAHAN = {
    "SUM502": (
        P,
        "Jumlah {rincian} tertulis {jumlah}, sedangkan laki-laki dan perempuan {hitung}. Laporan memakai "
        "{hitung}.",
    ),
    "SUM503": (
        P,
        "Jumlah pegawai menurut {kelompok} {jumlah}, sedangkan menurut {lain} {banding}. Setiap kelompok "
        "menghitung seluruh pegawai; periksa yang terlewat atau terhitung dua kali.",
    ),
    "SUM504": (
        P,
        "Jumlah {apa} menurut jenis belanja {jenis}, sedangkan jumlah program {program} (selisih {beda}).",
    ),
    "LOG517": (P, "Baris ini tidak berisi angka, jadi dicetak sebagai strip. Isilah, atau hapus barisnya."),
    "LOG518": (
        P,
        "Indikator {kode} bertanda SPM, tetapi target tahun {tahun} {target}. Target SPM 100 persen setiap "
        "tahun; perbaiki targetnya, atau hapus tandanya.",
    ),
}

_NARASI = {
    "NAR501": (
        G,
        'Bagian "{kunci}" tidak dikenal. Pakailah kunci yang terdaftar; untuk bagian per sasaran atau '
        "indikator: kunci:kode.",
    ),
    "NAR502": (
        G,
        'Bagian "{kunci}" sudah ada di {tempat}. Gabungkan teksnya, atau beri tanda (lanjutan) di '
        "belakang kuncinya.",
    ),
    "NAR503": (G, "Teks lebih panjang dari {batas} huruf, batas sel Excel. Bagilah ke baris lanjutan."),
    "NAR504": (G, 'Baris lanjutan "{kunci}" tidak berada di bawah baris bagiannya.'),
    "NAR505": (G, "{pesan}"),
    "NAR507": (
        P,
        "Huruf {huruf} tidak dapat dicetak di PDF dan grafik: menjadi tanda tanya atau hilang. Gantilah.",
    ),
    "NAR506": (G, 'Bagian "{kunci}" ditulis per {lingkup}, jadi kuncinya diikuti titik dua dan kode.'),
}

_SISIPAN = {
    "NAR511": (G, 'Sisipan berjenis {jenis} memerlukan kolom "{nama}". Isilah, atau pilih jenis lain.'),
    "NAR512": (
        G,
        'Bagian "{kunci}" tidak dikenal. Pilihlah kunci dari daftar di sel; untuk satu sasaran atau '
        "indikator: kunci:kode.",
    ),
    "NAR513": (
        G,
        "Rentang sel tidak dapat dibaca. Tulislah nama lembar, tanda seru, lalu sel awal:sel akhir.",
    ),
    "NAR514": (
        G,
        'Lembar "{nama}" tidak ada di buku kerja ini. Perbaiki nama lembarnya; tabel hanya diambil dari buku '
        "kerja yang sama.",
    ),
    "NAR515": (
        G,
        "Rentang berisi {baris} baris dan {kolom} kolom, terlalu besar untuk satu tabel laporan. Bagilah, "
        "atau sajikan ringkasannya.",
    ),
    "NAR516": (G, "Semua sel di rentang ini kosong. Periksa nama lembar dan selnya."),
    "NAR517": (
        G,
        "Rentang ini {baris} baris, sedangkan baris judulnya {judul}, jadi tidak ada isi tabel. Perluas "
        "rentangnya, atau kurangi Baris judul.",
    ),
    "NAR519": (
        G,
        "Semua lampiran bersama-sama lebih dari {batas} MB. Pindai ulang dengan ukuran lebih kecil, atau "
        "lampirkan sebagian saja.",
    ),
    "NAR520": (G, "Berkas {berkas} sudah dipakai baris lain. Setiap gambar dan lampiran satu baris saja."),
    "NAR518": (G, "Tabel sisipan lebih dari {batas}. Kurangi, atau gabungkan."),
}

PESAN: Mapping[str, tuple[Tingkat, str]] = {
    **_LENGKAP,
    **_BILANGAN,
    **_SATUAN,
    **_SKALA,
    **_SELARAS,
    **_NAMA,
    **_LOGIKA,
    **_VERSI,
    **_ANGGARAN,
    **_JUMLAH,
    **_TAMBAHAN,
    **_NARASI,
    **_SISIPAN,
}
