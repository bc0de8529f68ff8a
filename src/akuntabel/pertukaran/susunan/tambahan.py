"""Sheets of what an agency adds of its own: Pegawai, Jenis Belanja, Tindak Lanjut LHE, Sisipan, Lampiran."""

from __future__ import annotations

from akuntabel.kinerja.anggaran import JenisBelanja
from akuntabel.kinerja.lampiran import JenisLampiran, LampiranBerkas
from akuntabel.kinerja.pegawai import KelompokPegawai, Pegawai
from akuntabel.kinerja.sisipan import JenisSisipan, Sisipan
from akuntabel.kinerja.tindak_lanjut import StatusTindakLanjut, TindakLanjut
from akuntabel.pertukaran.bentuk import Jenis, Kolom, Lembar, Tahap

from .kolom import (
    CATATAN,
    TAHUN_LALU,
    bulat,
    daftar_rujukan,
    kode,
    nama,
    pilihan,
    rupiah,
    tahun,
    teks,
    uraian,
    wajib,
)

SISIPAN = Lembar(
    nama="Sisipan",
    tahap=Tahap.NARASI,
    penjelasan="Paragraf, tabel atau gambar Anda sendiri di bagian mana pun: foto kegiatan, penghargaan, "
    "inovasi, sarana dan prasarana, program unggulan. Boleh kosong seluruhnya.",
    kolom=(
        kode("FOTO1"),
        wajib(
            Kolom(
                "bagian",
                "Bagian",
                Jenis.TEMPAT,
                "Di bagian mana disisipkan; pilih dari daftar. Per sasaran atau indikator: kunci:kode, "
                "misalnya a7:S1 atau tren:S1.I1.",
                "a7:S1",
                lebar=24,
            )
        ),
        nama("bagian", "Judul bagian"),
        wajib(pilihan("jenis", "Jenis", JenisSisipan, "paragraf, tabel atau gambar.", "gambar")),
        uraian(
            "judul",
            "Judul",
            "Judul tabel atau gambar; nomornya dicetak sendiri dan masuk daftar tabel atau daftar gambar.",
            "Posyandu keliling di kampung nelayan",
            lebar=40,
        ),
        uraian(
            "teks",
            "Teks",
            "Untuk paragraf: tulisan Anda, dengan tanda yang sama seperti di lembar Narasi. Untuk tabel dan "
            "gambar: kalimat pengantar, boleh kosong.",
            lebar=60,
        ),
        teks(
            "rentang",
            "Rentang sel",
            "Untuk tabel: lembar dan selnya di buku kerja ini, juga lembar buatan Anda sendiri. Format angka "
            "dan sel gabungan ikut.",
            "'Data Sarana'!A3:F20",
            lebar=26,
        ),
        bulat(
            "baris_judul", "Baris judul", "Untuk tabel: berapa baris pertama yang menjadi kepala; kosong = 1."
        ),
        daftar_rujukan(
            "gambar",
            "Gambar",
            ("gambar",),
            "Untuk gambar: kode di lembar Gambar; lebih dari satu (berdampingan) dipisah titik koma.",
            "FOTO1; FOTO2",
        ),
        bulat("lebar", "Lebar (%)", "Untuk gambar: bagian dari lebar halaman, 10 sampai 100; kosong = 100."),
        teks("sumber", "Sumber", "Dicetak di bawah tabel atau gambar.", "Dokumentasi Bidang P2P", lebar=28),
        bulat("urutan", "Urutan", "Urutan di dalam bagian yang sama; kosong = menurut baris.", "1"),
        TAHUN_LALU,
        CATATAN,
    ),
    atribut="sisipan",
    model=Sisipan,
    jenis_kode="sisipan",
    boleh_tiada=True,
)

LAMPIRAN = Lembar(
    nama="Lampiran",
    tahap=Tahap.NARASI,
    penjelasan="Pindaian bertanda tangan (PDF, JPEG atau PNG) di folder buku kerja ini, dilampirkan menurut "
    "urutan baris. Tanpa perjanjian kinerja bertanda tangan, formulirnya dicetak sendiri.",
    kolom=(
        kode("PK"),
        wajib(
            pilihan(
                "jenis",
                "Jenis",
                JenisLampiran,
                "Perjanjian kinerja menggantikan formulir yang dicetak sendiri dan menjadi Lampiran I.",
                "perjanjian kinerja",
            )
        ),
        wajib(uraian("judul", "Judul", "Judul di pembatas dan daftar isi.", "Perjanjian Kinerja Tahun 2025")),
        wajib(teks("berkas", "Berkas", "Nama berkas di folder buku kerja ini.", "pk-2025-ttd.pdf", lebar=32)),
        uraian(
            "keterangan",
            "Keterangan",
            "Dicetak di halaman pembatas; boleh kosong.",
            "Ditandatangani Januari",
        ),
        CATATAN,
    ),
    atribut="lampiran",
    model=LampiranBerkas,
    jenis_kode="lampiran",
    boleh_tiada=True,
)

PEGAWAI = Lembar(
    nama="Pegawai",
    tahap=Tahap.AWAL,
    penjelasan="Jumlah pegawai menurut jabatan, golongan, pendidikan, status kepegawaian atau unit kerja; "
    "satu tabel untuk setiap kelompok yang diisi. Boleh kosong seluruhnya.",
    kolom=(
        wajib(pilihan("kelompok", "Kelompok", KelompokPegawai, "Menurut apa dihitung.", "golongan")),
        wajib(teks("rincian", "Rincian", "Golongan, jabatan, pendidikan, ...", "III/a", lebar=34)),
        bulat("laki_laki", "Laki-laki", "Banyaknya pegawai laki-laki.", "12"),
        bulat("perempuan", "Perempuan", "Banyaknya pegawai perempuan.", "18"),
        bulat(
            "jumlah",
            "Jumlah",
            "Hanya bila laki-laki dan perempuan tidak dirinci.",
        ),
        teks("sumber", "Sumber", "Dari mana angka ini.", "Sekretariat, 31 Desember 2025", lebar=28),
        CATATAN,
    ),
    atribut="pegawai",
    model=Pegawai,
    boleh_tiada=True,
)

JENIS_BELANJA = Lembar(
    nama="Jenis Belanja",
    tahap=Tahap.ANGGARAN,
    penjelasan="Pagu dan realisasi menurut jenis belanja (pegawai, barang dan jasa, modal, ...). Jumlahnya "
    "dicocokkan dengan jumlah program. Boleh kosong seluruhnya.",
    kolom=(
        wajib(teks("jenis", "Jenis belanja", "Nama jenis belanja.", "Belanja Barang dan Jasa", lebar=34)),
        rupiah("pagu", "Pagu", "Rupiah penuh, menurut dokumen anggaran terakhir.", "2.250.000.000"),
        rupiah("realisasi", "Realisasi", "Rupiah penuh.", "2.100.000.000"),
        teks("sumber", "Sumber", "Dari mana angka ini.", "Laporan Realisasi Anggaran", lebar=28),
        CATATAN,
    ),
    atribut="jenis_belanja",
    model=JenisBelanja,
    boleh_tiada=True,
)

TINDAK_LANJUT = Lembar(
    nama="Tindak Lanjut LHE",
    tahap=Tahap.NARASI,
    penjelasan="Rekomendasi Laporan Hasil Evaluasi AKIP tahun lalu dan apa yang telah dilakukan. Boleh "
    "kosong seluruhnya.",
    kolom=(
        kode("LHE1"),
        wajib(uraian("rekomendasi", "Rekomendasi", "Bunyi rekomendasi.", "Menyempurnakan pohon kinerja")),
        wajib(
            pilihan(
                "status", "Status", StatusTindakLanjut, "selesai, dalam proses, atau belum.", "dalam proses"
            )
        ),
        uraian("tindak_lanjut", "Tindak lanjut", "Apa yang telah dilakukan.", "Pohon kinerja ditinjau Juni"),
        teks("bukti", "Bukti", "Nama atau letak dokumen bukti.", "Notulen 12 Juni", lebar=28),
        tahun("tahun", "Tahun LHE", "Tahun laporan hasil evaluasinya.", "2024"),
        CATATAN,
    ),
    atribut="tindak_lanjut",
    model=TindakLanjut,
    jenis_kode="tindak_lanjut",
    boleh_tiada=True,
)
