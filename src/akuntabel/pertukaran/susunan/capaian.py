"""Sheets of results and money: Realisasi, Pembanding, Pagu, Realisasi Anggaran, Total Anggaran."""

from __future__ import annotations

from dataclasses import replace

from akuntabel.kinerja.anggaran import Pagu, RealisasiAnggaran, StatusUang, TotalAnggaran
from akuntabel.kinerja.indikator import Lingkup, Pembanding, Realisasi, StatusRealisasi
from akuntabel.pertukaran.bentuk import Lembar, Tahap

from .kolom import (
    CATATAN,
    SIMPUL,
    angka,
    bulat,
    kode,
    nama,
    pilihan,
    rujukan,
    rupiah,
    tahun,
    teks,
    uraian,
    wajib,
    ya_tidak,
)

_INDIKATOR = wajib(rujukan("indikator", "Indikator", ("indikator",), "Kode indikator.", "S1.I1"))
_DANA = teks("sumber_dana", "Sumber dana", "APBD bila dikosongkan.", "APBD", lebar=14)
_SIMPUL = wajib(
    rujukan("simpul", "Kode", SIMPUL, "Kode subkegiatan (sebaiknya), kegiatan atau program.", "P1.K1.S1")
)
_DOKUMEN = wajib(rujukan("dokumen", "Dokumen", ("dokumen",), "Kode DPA, pergeseran atau DPPA.", "DPPA"))

REALISASI = Lembar(
    nama="Realisasi",
    tahap=Tahap.REALISASI,
    penjelasan="Hasil per indikator dan tahun, juga tahun-tahun sebelumnya. Isi nilai, ATAU pembilang dan "
    "penyebut.",
    kolom=(
        _INDIKATOR,
        nama("indikator", "Nama indikator"),
        wajib(tahun("tahun", "Tahun", "Tahun hasil.", "2022")),
        bulat("triwulan", "Triwulan", "1 sampai 4; kosong = setahun."),
        replace(
            pilihan(
                "status",
                "Status",
                StatusRealisasi,
                "dilaporkan; belum dilaporkan; tidak ada kejadian; tidak berlaku; diturunkan. Kosong = "
                "dilaporkan bila ada nilainya, belum dilaporkan bila tidak. Lihat Petunjuk.",
                "dilaporkan",
            ),
            wajib=False,
        ),
        angka(
            "nilai",
            "Nilai",
            "Hasil dalam satuan indikator: 98,2 untuk 98,2 %. Kosongkan bila pembilang dan penyebut diisi.",
            "98,2",
            satuan_dari="indikator",
        ),
        angka("pembilang", "Pembilang", "Angka pembilang; nilainya dihitung sendiri."),
        angka("penyebut", "Penyebut", "Angka penyebut."),
        angka(
            "capaian_dokumen",
            "Capaian di dokumen",
            "Persen capaian yang disebut sumber tanpa menyebut hasilnya; dicetak apa adanya.",
        ),
        uraian("alasan", "Alasan", "Wajib bila status bukan dilaporkan atau belum dilaporkan.", lebar=32),
        teks("sumber", "Sumber", "Dari mana angka ini.", "LKjIP 2022, tabel 3.1", lebar=28),
        ya_tidak("diaudit", "Diaudit", "ya bila sudah diperiksa."),
        teks("bukti", "Bukti", "Nama atau letak berkas bukti."),
        CATATAN,
    ),
    atribut="realisasi",
    model=Realisasi,
)

PEMBANDING = Lembar(
    nama="Pembanding",
    tahap=Tahap.REALISASI,
    penjelasan="Angka pihak lain untuk perbandingan: nasional, provinsi atau daerah lain. Tanpa nilai: "
    "jelaskan bahwa standar tidak ada.",
    kolom=(
        kode("B1"),
        _INDIKATOR,
        nama("indikator", "Nama indikator"),
        wajib(pilihan("lingkup", "Lingkup", Lingkup, "nasional, provinsi atau daerah lain.", "provinsi")),
        wajib(
            teks("pemilik", "Pemilik angka", "Siapa yang mencapai angka itu.", "Provinsi Contoh", lebar=26)
        ),
        teks("nama_indikator", "Indikator pembanding", "Bunyi indikator mereka bila berbeda.", lebar=32),
        angka("nilai", "Nilai", "Angkanya; kosong bila standar tidak ada.", "91,5", satuan_dari="indikator"),
        teks("satuan", "Satuan", "Satuan bila berbeda.", "%", lebar=12),
        tahun("tahun", "Tahun", "Tahun angka.", "2022"),
        teks("cakupan", "Cakupan", "Apa yang dicakup angka itu."),
        ya_tidak(
            "sebanding",
            "Sebanding",
            "ya bila definisi, satuan dan cakupannya sama; kosong = belum dinilai.",
            "ya",
        ),
        uraian(
            "alasan",
            "Alasan",
            "Mengapa sebanding atau tidak; bila tanpa nilai: bagaimana diketahui standar tidak ada.",
            lebar=32,
        ),
        teks("sumber", "Sumber", "Dari mana angka ini.", lebar=28),
        CATATAN,
    ),
    atribut="pembanding",
    model=Pembanding,
    jenis_kode="pembanding",
)

PAGU = Lembar(
    nama="Pagu",
    tahap=Tahap.ANGGARAN,
    penjelasan="Pagu menurut DPA, pergeseran dan DPPA. Isilah pada subkegiatan; jumlah di atasnya "
    "dihitung sendiri.",
    kolom=(
        _SIMPUL,
        nama("simpul", "Nama program/kegiatan/subkegiatan"),
        _DOKUMEN,
        nama("dokumen", "Judul dokumen"),
        wajib(rupiah("jumlah", "Pagu", "Rupiah penuh.", "125.000.000")),
        _DANA,
        CATATAN,
    ),
    atribut="pagu",
    model=Pagu,
)

REALISASI_ANGGARAN = Lembar(
    nama="Realisasi Anggaran",
    tahap=Tahap.ANGGARAN,
    penjelasan="Belanja pada tahun laporan, sebaiknya per subkegiatan.",
    kolom=(
        _SIMPUL,
        nama("simpul", "Nama program/kegiatan/subkegiatan"),
        wajib(rupiah("jumlah", "Realisasi", "Rupiah penuh.", "120.000.000")),
        _DANA,
        pilihan(
            "status",
            "Status",
            StatusUang,
            "dilaporkan, atau diturunkan bila dihitung dari angka lain.",
            "dilaporkan",
        ),
        uraian("alasan", "Alasan", "Wajib bila diturunkan: dihitung dari apa.", lebar=32),
        teks("sumber", "Sumber", "Dari mana angka ini.", lebar=28),
        CATATAN,
    ),
    atribut="realisasi_anggaran",
    model=RealisasiAnggaran,
)

TOTAL_ANGGARAN = Lembar(
    nama="Total Anggaran",
    tahap=Tahap.ANGGARAN,
    penjelasan="Jumlah seluruh anggaran perangkat daerah yang disebut dokumen itu sendiri, juga tahun "
    "sebelumnya.",
    kolom=(
        wajib(tahun("tahun", "Tahun", "Tahun anggaran.", "2022")),
        _DOKUMEN,
        nama("dokumen", "Judul dokumen"),
        wajib(rupiah("pagu", "Pagu", "Rupiah penuh.", "4.525.000.000")),
        _DANA,
        rupiah("realisasi", "Realisasi", "Rupiah penuh; kosong bila tidak disebut."),
        CATATAN,
    ),
    atribut="total_anggaran",
    model=TotalAnggaran,
)
