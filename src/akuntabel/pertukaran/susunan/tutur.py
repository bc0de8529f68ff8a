"""Sheets of what people write: Analisis, Rencana Aksi, Narasi, Kalimat, Gambar, Catatan Final."""

from __future__ import annotations

from akuntabel.kinerja.analisis import Analisis, CatatanFinal, JenisAnalisis, RencanaAksi
from akuntabel.kinerja.narasi import Aset, Kalimat
from akuntabel.pertukaran.bentuk import Jenis, Kolom, Lembar, Tahap

from .kolom import (
    CATATAN,
    SIMPUL,
    TAHUN_LALU,
    kode,
    nama,
    pilihan,
    rujukan,
    tanggal,
    teks,
    uraian,
    wajib,
    ya_tidak,
)

PERIHAL = ("indikator", *SIMPUL)

ANALISIS = Lembar(
    nama="Analisis",
    tahap=Tahap.NARASI,
    penjelasan="Faktor pendukung, penghambat, solusi, upaya efisiensi dan analisis program. Sebab hanya "
    "dapat ditulis manusia.",
    kolom=(
        kode("A1"),
        wajib(
            rujukan(
                "perihal", "Perihal", PERIHAL, "Kode indikator, sasaran, program, ... yang dibahas.", "S1.I1"
            )
        ),
        nama("perihal", "Nama perihal"),
        wajib(pilihan("jenis", "Jenis", JenisAnalisis, "Apa yang ditulis.", "faktor penghambat")),
        wajib(
            uraian("uraian", "Uraian", "Satu atau dua kalimat.", "Pendamping baru mulai bekerja bulan Mei")
        ),
        rujukan("menjawab", "Menjawab", ("analisis",), "Untuk solusi: kode hambatan yang dijawab.", "A1"),
        TAHUN_LALU,
        CATATAN,
    ),
    atribut="analisis",
    model=Analisis,
    jenis_kode="analisis",
)

RENCANA_AKSI = Lembar(
    nama="Rencana Aksi",
    tahap=Tahap.NARASI,
    penjelasan="Langkah tahun depan: apa, siapa, kapan, diukur dengan apa.",
    kolom=(
        kode("RA1"),
        wajib(uraian("uraian", "Uraian", "Apa yang dilakukan.", "Merekrut pendamping pada bulan Januari")),
        rujukan(
            "perihal", "Perihal", PERIHAL, "Kode indikator, sasaran, program, ... yang diperbaiki.", "S1.I1"
        ),
        nama("perihal", "Nama perihal"),
        rujukan("menjawab", "Menjawab", ("analisis",), "Kode hambatan yang dijawab.", "A1"),
        teks("penanggung_jawab", "Penanggung jawab", "Siapa.", lebar=26),
        teks("waktu", "Waktu", "Kapan, ditulis sebagai teks.", "Triwulan I 2023"),
        teks("target", "Target", "Ukuran keberhasilannya.", "12 pendamping"),
        TAHUN_LALU,
        CATATAN,
    ),
    atribut="rencana_aksi",
    model=RencanaAksi,
    jenis_kode="rencana_aksi",
)

NARASI = Lembar(
    nama="Narasi",
    tahap=Tahap.NARASI,
    penjelasan='Tulislah di kolom Teks. Baris kosong memisah paragraf; "- ", "1. " dan "a. " memulai butir, '
    'dua spasi di depannya satu tingkat lebih dalam; **tebal**, *miring*; "# " judul kecil; "> " kutipan; '
    "| a | b | baris tabel; [gambar: KODE] gambar dari lembar Gambar.",
    kolom=(
        Kolom(
            "bagian",
            "Bagian",
            Jenis.TEKS,
            "Kunci bagian; jangan diubah. Teks yang sangat panjang dilanjutkan pada baris "
            "berikut dengan kunci yang sama ditambah (lanjutan).",
            "ikhtisar",
            wajib=True,
            lebar=24,
        ),
        Kolom("judul", "Judul bagian", Jenis.BACA, "Judul di laporan.", lebar=28),
        Kolom("petunjuk", "Petunjuk", Jenis.BACA, "Apa yang ditulis di sini.", lebar=38),
        Kolom("pengisi", "Pengisi", Jenis.BACA, "Siapa yang sebaiknya menulis.", lebar=18),
        uraian(
            "teks",
            "Teks",
            "Tulisan Anda, dengan tanda seperti di atas bila perlu. Paling banyak 32.767 huruf per sel.",
            "Kinerja tahun ini ...",
            lebar=90,
        ),
        TAHUN_LALU,
        CATATAN,
    ),
)

KALIMAT = Lembar(
    nama="Kalimat",
    tahap=Tahap.NARASI,
    penjelasan="Hanya bila kalimat otomatis ingin diubah atau dimatikan. Boleh dikosongkan seluruhnya.",
    kolom=(
        wajib(teks("kunci", "Kunci kalimat", "Kunci templat kalimat.", "capaian_naik_melampaui", lebar=30)),
        teks("kode", "Kode", "Hanya untuk kode ini; kosong = untuk semua.", "S1.I1", lebar=14),
        ya_tidak("dipakai", "Dipakai", "tidak bila kalimat ini dimatikan.", "ya"),
        uraian("teks", "Teks pengganti", "Bunyi kalimat pengganti.", lebar=70),
        CATATAN,
    ),
    atribut="kalimat",
    model=Kalimat,
)

GAMBAR = Lembar(
    nama="Gambar",
    tahap=Tahap.NARASI,
    penjelasan="Gambar PNG atau JPEG; berkasnya diletakkan satu folder dengan buku kerja ini.",
    kolom=(
        kode("LAMBANG"),
        wajib(
            teks("berkas", "Berkas", "Nama berkas gambar di folder buku kerja ini.", "lambang.png", lebar=32)
        ),
        uraian(
            "alt",
            "Keterangan gambar",
            "Apa yang terlihat pada gambar, untuk pembaca tunanetra.",
            "Lambang Kota Contoh",
        ),
        CATATAN,
    ),
    atribut="aset",
    model=Aset,
    jenis_kode="gambar",
)

CATATAN_FINAL = Lembar(
    nama="Catatan Final",
    tahap=Tahap.NARASI,
    penjelasan="Bila laporan difinalkan padahal masih ada catatan terbuka: mengapa, dan siapa yang "
    "memutuskan.",
    kolom=(
        wajib(uraian("alasan", "Alasan", "Mengapa difinalkan.", "Data triwulan IV menyusul dari provinsi")),
        wajib(teks("oleh", "Oleh", "Jabatan yang memutuskan.", "Sekretaris", lebar=30)),
        wajib(tanggal("tanggal", "Tanggal", "Tanggal keputusan.")),
    ),
    atribut="catatan_final",
    model=CatatanFinal,
)
