"""Sheets about the agency itself: Identitas, Pejabat, Unit, Fungsi, Isu, Dokumen."""

from __future__ import annotations

from dataclasses import replace

from akuntabel.kinerja.dokumen import AlasanPerubahan, Dokumen, JenisDokumen
from akuntabel.kinerja.efisiensi import METODE_EFISIENSI
from akuntabel.kinerja.instansi import Fungsi, Isu, Pejabat, PeranPejabat, StatusPejabat, UnitKerja
from akuntabel.kinerja.skala import AturanCelah
from akuntabel.pertukaran.bentuk import Jenis, Kolom, Lembar, Tahap

from .kolom import (
    CATATAN,
    angka,
    bulat,
    kode,
    nama,
    pilihan,
    rujukan,
    tahun,
    tanggal,
    teks,
    uraian,
    wajib,
    ya_tidak,
)

INSTANSI = (
    wajib(teks("instansi.kode", "Kode instansi", "Kode pendek perangkat daerah, tanpa spasi.", "DINSOS")),
    wajib(teks("instansi.nama", "Nama perangkat daerah", "Nama menurut peraturan SOTK.", "Dinas Sosial")),
    wajib(
        teks("instansi.pemerintah", "Pemerintah daerah", "Nama daerah tanpa kata Pemerintah.", "Kota Contoh")
    ),
    wajib(teks("instansi.tempat", "Tempat", "Tempat penandatanganan laporan.", "Contoh")),
    teks("instansi.urusan", "Urusan", "Urusan pemerintahan yang diampu."),
    teks("instansi.bidang_urusan", "Bidang urusan", "Bidang urusan menurut nomenklatur.", "Bidang Sosial"),
    teks("instansi.kepala_daerah", "Sebutan kepala daerah", "Wali Kota, Bupati, atau Gubernur.", "Wali Kota"),
    uraian("instansi.tugas", "Tugas", "Tugas pokok menurut peraturan SOTK, satu kalimat."),
    uraian("instansi.alamat", "Alamat", "Alamat kantor untuk sampul dan kop."),
    teks("instansi.telepon", "Telepon", "Nomor telepon kantor, ditulis sebagai teks."),
    teks("instansi.laman", "Laman", "Alamat situs resmi."),
    teks("instansi.pos_el", "Pos-el", "Alamat surat elektronik resmi."),
    rujukan(
        "instansi.lambang", "Lambang", ("gambar",), "Kode gambar lambang daerah di lembar Gambar.", "LAMBANG"
    ),
    uraian("instansi.catatan", "Catatan instansi", "Catatan untuk diri sendiri; tidak dicetak."),
)

_EFISIENSI = tuple((metode, metode) for metode in METODE_EFISIENSI)

PENGATURAN = (
    teks(
        "pengaturan.skala",
        "Skala capaian",
        "Nama skala lain bila instansi tidak memakai skala yang berlaku; biasanya dikosongkan.",
    ),
    pilihan(
        "pengaturan.aturan_celah",
        "Aturan celah skala",
        AturanCelah,
        "Nilai di antara dua kelas tercetak (90,5 di antara 90 dan 91): batas_bawah memakai nilai apa "
        "adanya, "
        "bulatkan membulatkannya dulu.",
        "batas_bawah",
    ),
    bulat(
        "pengaturan.desimal_capaian",
        "Desimal capaian",
        "Banyaknya angka di belakang koma untuk capaian.",
        "2",
    ),
    angka(
        "pengaturan.batas_capaian",
        "Batas capaian",
        "Capaian paling tinggi yang dicetak, dalam persen; kosong = tanpa batas.",
        "120",
    ),
    angka(
        "pengaturan.batas_rata_rata",
        "Batas capaian dalam rata-rata",
        "Capaian paling tinggi yang masuk hitungan rata-rata, dalam persen; kosong = tanpa batas.",
        "100",
    ),
    angka(
        "pengaturan.batas_menunjang",
        "Batas menunjang",
        "Program atau kegiatan disebut menunjang mulai capaian ini, dalam persen.",
        "76",
    ),
    Kolom(
        "pengaturan.efisiensi",
        "Metode efisiensi",
        Jenis.PILIHAN,
        "Cara menghitung efisiensi; nama metode dicetak di bawah tabelnya.",
        "selisih",
        pilihan=_EFISIENSI,
    ),
    bulat(
        "pengaturan.tahun_pembanding",
        "Banyaknya tahun pembanding",
        "Berapa tahun sebelumnya yang ditampilkan pada perbandingan realisasi.",
        "2",
    ),
)

IDENTITAS = Lembar(
    nama="Identitas",
    tahap=Tahap.AWAL,
    penjelasan="Isilah kolom Isi. Satu isian satu baris; urutan baris boleh diubah, nama isian jangan.",
    kolom=(
        wajib(tahun("tahun", "Tahun laporan", "Tahun anggaran yang dilaporkan.", "2022")),
        tanggal("tanggal_laporan", "Tanggal laporan", "Tanggal laporan ditandatangani."),
        *INSTANSI,
        *PENGATURAN,
    ),
    tegak=True,
)

PEJABAT = Lembar(
    nama="Pejabat",
    tahap=Tahap.AWAL,
    penjelasan="Pejabat yang menandatangani laporan dan perjanjian kinerja. Nama yang kosong dicetak "
    "sebagai garis.",
    kolom=(
        kode("KEPALA"),
        wajib(
            pilihan(
                "peran", "Peran", PeranPejabat, "Sebagai apa ia menandatangani.", "kepala perangkat daerah"
            )
        ),
        wajib(
            teks(
                "jabatan",
                "Jabatan",
                "Nama jabatan seperti dicetak di atas tanda tangan.",
                "Kepala Dinas Sosial",
                lebar=36,
            )
        ),
        teks("nama", "Nama", "Nama lengkap dengan gelar.", lebar=32),
        teks("pangkat", "Pangkat", "Pangkat dan golongan.", "Pembina Utama Muda"),
        teks("nip", "NIP", "Ditulis sebagai teks agar angkanya tidak berubah."),
        pilihan("status", "Status", StatusPejabat, "Definitif, Plt., Plh. atau Pj.", "definitif"),
        replace(
            rujukan("unit", "Unit", ("unit",), "Kode unit yang dipimpinnya; hanya untuk pejabat unit."),
            boleh_tiada=True,
        ),
        replace(
            tanggal("mulai", "Mulai menjabat", "Hari pertama menjabat; kosong = sejak semula.", ""),
            boleh_tiada=True,
        ),
        replace(
            tanggal("selesai", "Selesai menjabat", "Hari terakhir menjabat; kosong = masih menjabat.", ""),
            boleh_tiada=True,
        ),
        CATATAN,
    ),
    atribut="pejabat",
    model=Pejabat,
    jenis_kode="pejabat",
)

UNIT = Lembar(
    nama="Unit",
    tahap=Tahap.AWAL,
    penjelasan="Kotak bagan organisasi dari atas ke bawah. Kotak paling atas tidak punya induk.",
    kolom=(
        kode("SEKRETARIAT"),
        wajib(teks("nama", "Nama unit", "Nama unit menurut SOTK.", "Sekretariat", lebar=44)),
        rujukan("induk", "Induk", ("unit",), "Kode unit di atasnya; kosong untuk kepala.", "KADIN"),
        nama("induk", "Nama induk"),
        CATATAN,
    ),
    atribut="unit",
    model=UnitKerja,
    jenis_kode="unit",
)

FUNGSI = Lembar(
    nama="Fungsi",
    tahap=Tahap.AWAL,
    penjelasan="Fungsi perangkat daerah menurut peraturan SOTK, dalam urutan peraturannya.",
    kolom=(
        kode("F1"),
        wajib(uraian("uraian", "Uraian fungsi", "Bunyi fungsi.", "perumusan kebijakan bidang sosial")),
        CATATAN,
    ),
    atribut="fungsi",
    model=Fungsi,
    jenis_kode="fungsi",
)

ISU = Lembar(
    nama="Isu",
    tahap=Tahap.AWAL,
    penjelasan="Isu strategis yang dihadapi, untuk seluruh perangkat daerah atau untuk satu unit.",
    kolom=(
        kode("ISU1"),
        wajib(uraian("uraian", "Uraian isu", "Satu kalimat.", "Data penerima bantuan belum mutakhir")),
        rujukan(
            "unit", "Unit", ("unit",), "Kode unit yang menghadapinya; kosong = seluruh perangkat daerah."
        ),
        nama("unit", "Nama unit"),
        CATATAN,
    ),
    atribut="isu",
    model=Isu,
    jenis_kode="isu",
)

DOKUMEN = Lembar(
    nama="Dokumen",
    tahap=Tahap.RENCANA,
    penjelasan="Dokumen sumber: RPJMD, Renstra, IKU, Renja, PK, DPA dan perubahannya, serta dasar hukum.",
    kolom=(
        kode("RENSTRA", lebar=22),
        wajib(pilihan("jenis", "Jenis", JenisDokumen, "Jenis dokumen.", "Renstra")),
        wajib(uraian("judul", "Judul", "Judul resmi dokumen.", "Rencana Strategis Dinas Sosial 2021-2026")),
        teks("nomor", "Nomor", "Nomor penetapan.", "12"),
        tahun("tahun", "Tahun", "Tahun dokumen tahunan (Renja, PK, DPA) atau tahun penetapan.", "2022"),
        tanggal("tanggal", "Tanggal", "Tanggal penetapan."),
        bulat(
            "perubahan",
            "Perubahan ke-",
            "0 untuk dokumen pertama, 1 untuk perubahan pertama, dan seterusnya.",
            "0",
        ),
        replace(
            pilihan("alasan_perubahan", "Alasan perubahan", AlasanPerubahan, "Hanya untuk perubahan PK."),
            lebar=30,
        ),
        tahun("periode_awal", "Periode awal", "Tahun pertama RPJMD atau Renstra.", "2021"),
        tahun("periode_akhir", "Periode akhir", "Tahun terakhir RPJMD atau Renstra.", "2026"),
        ya_tidak("dasar_hukum", "Dasar hukum", "ya bila dicantumkan sebagai dasar hukum di laporan."),
        teks("peraturan", "Kode peraturan", "Kode peraturan di daftar peraturan bila ada; boleh kosong."),
        replace(
            ya_tidak(
                "diteruskan",
                "Diteruskan",
                "ya bila baris ini disiapkan dari tahun lalu: lengkapi nomor dan tanggalnya atau pastikan "
                "masih berlaku, lalu kosongkan sel ini.",
                "",
            ),
            boleh_tiada=True,
        ),
        CATATAN,
    ),
    atribut="dokumen",
    model=Dokumen,
    jenis_kode="dokumen",
)
