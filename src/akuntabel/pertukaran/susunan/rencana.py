"""Sheets of the plan: Visi Misi, Tujuan, Sasaran, Program, Indikator and both target sheets."""

from __future__ import annotations

from dataclasses import replace

from akuntabel.kinerja.agregasi import Agregasi
from akuntabel.kinerja.capaian import Arah, Metode
from akuntabel.kinerja.indikator import Indikator
from akuntabel.kinerja.pohon import PemilikMisi, PeranProgram, Sasaran, Tujuan
from akuntabel.pertukaran.bentuk import Jenis, Kolom, Lembar, Tahap

from .kolom import (
    CATATAN,
    SASARAN_RPJMD,
    SIMPUL,
    angka,
    bulat,
    daftar_rujukan,
    kode,
    nama,
    pilihan,
    rujukan,
    tahun,
    teks,
    uraian,
    wajib,
    ya_tidak,
)

RENSTRA = ("Renstra", "RPJMD", "IKU")

VISI_MISI = Lembar(
    nama="Visi Misi",
    tahap=Tahap.RENCANA,
    penjelasan="Visi dan misi kepala daerah (dan misi perangkat daerah bila ada). Visi lebih dulu.",
    kolom=(
        kode("M1"),
        Kolom(
            "jenis",
            "Jenis",
            Jenis.PILIHAN,
            "Visi atau Misi.",
            "Misi",
            wajib=True,
            pilihan=(("Visi", "Visi"), ("Misi", "Misi")),
            lebar=10,
        ),
        Kolom(
            "nomor",
            "Nomor",
            Jenis.TEKS,
            "Nomor misi seperti tercetak di dokumennya; kosong untuk visi.",
            "III",
            lebar=10,
        ),
        wajib(
            uraian(
                "uraian", "Uraian", "Bunyi visi atau misi.", "Meningkatkan kesejahteraan sosial masyarakat"
            )
        ),
        pilihan("pemilik", "Pemilik misi", PemilikMisi, "Hanya untuk misi.", "kepala daerah"),
        rujukan("dokumen", "Dokumen", ("dokumen",), "Hanya untuk visi: kode dokumen asalnya.", "RPJMD"),
        nama("dokumen", "Judul dokumen"),
        CATATAN,
    ),
)

TUJUAN = Lembar(
    nama="Tujuan",
    tahap=Tahap.RENCANA,
    penjelasan="Tujuan Renstra. Kode tujuan, sasaran, program, kegiatan dan subkegiatan tidak boleh "
    "saling kembar.",
    kolom=(
        kode("T1"),
        wajib(
            uraian("uraian", "Uraian tujuan", "Bunyi tujuan.", "Meningkatnya keberdayaan sosial masyarakat")
        ),
        daftar_rujukan(
            "misi",
            "Misi",
            ("misi",),
            "Kode misi yang didukung; lebih dari satu dipisah titik koma.",
            "M1; M3",
        ),
        SASARAN_RPJMD,
        CATATAN,
    ),
    atribut="tujuan",
    model=Tujuan,
    jenis_kode="tujuan",
)

SASARAN = Lembar(
    nama="Sasaran",
    tahap=Tahap.RENCANA,
    penjelasan="Sasaran strategis di bawah tujuan.",
    kolom=(
        kode("S1"),
        wajib(
            uraian("uraian", "Uraian sasaran", "Bunyi sasaran.", "Meningkatnya kemandirian penerima bantuan")
        ),
        wajib(rujukan("tujuan", "Tujuan", ("tujuan",), "Kode tujuan di atasnya.", "T1")),
        nama("tujuan", "Uraian tujuan"),
        SASARAN_RPJMD,
        CATATAN,
    ),
    atribut="sasaran",
    model=Sasaran,
    jenis_kode="sasaran",
)

PROGRAM = Lembar(
    nama="Program",
    tahap=Tahap.RENCANA,
    penjelasan="Program, lalu kegiatannya, lalu subkegiatannya. Di bawah induknya masing-masing.",
    kolom=(
        kode("P1.K1.S1"),
        Kolom(
            "jenjang",
            "Jenjang",
            Jenis.PILIHAN,
            "program, kegiatan atau subkegiatan.",
            "subkegiatan",
            wajib=True,
            pilihan=tuple((j, j) for j in ("program", "kegiatan", "subkegiatan")),
            lebar=13,
        ),
        rujukan(
            "induk",
            "Induk",
            ("program", "kegiatan"),
            "Kode program (untuk kegiatan) atau kegiatan (untuk subkegiatan); kosong untuk program.",
            "P1.K1",
        ),
        teks(
            "nomenklatur",
            "Kode nomenklatur",
            "Kode rekening program, ditulis sebagai teks.",
            "1.06.02.2.03.01",
            lebar=20,
        ),
        wajib(
            uraian(
                "nama",
                "Nama",
                "Nama menurut nomenklatur.",
                "Fasilitasi Bantuan Sosial Kesejahteraan Keluarga",
            )
        ),
        pilihan(
            "peran",
            "Peran",
            PeranProgram,
            "Hanya untuk program: pendukung sasaran atau penunjang.",
            "pendukung sasaran",
        ),
        rujukan(
            "sasaran",
            "Sasaran",
            ("sasaran",),
            "Sasaran yang didukung program; untuk subkegiatan hanya bila berbeda dari programnya.",
            "S1",
        ),
        nama("sasaran", "Uraian sasaran"),
        CATATAN,
    ),
)

_SATUAN = wajib(teks("satuan", "Satuan", "Satuan nilai: %, orang, indeks, dokumen, ...", "%", lebar=12))

INDIKATOR = Lembar(
    nama="Indikator",
    tahap=Tahap.RENCANA,
    penjelasan="Semua indikator: tujuan, sasaran, program, kegiatan, subkegiatan. Satu indikator satu baris.",
    kolom=(
        kode("S1.I1"),
        rujukan(
            "induk",
            "Induk",
            SIMPUL,
            "Kode tujuan, sasaran, program, kegiatan atau subkegiatan yang diukur. Kosong hanya untuk "
            "indikator Renstra lama yang disebut sebagai pendahulu.",
            "S1",
        ),
        nama("induk", "Uraian induk"),
        wajib(
            uraian("nama", "Nama indikator", "Bunyi indikator.", "Persentase keluarga miskin yang mandiri")
        ),
        _SATUAN,
        pilihan(
            "arah",
            "Arah",
            Arah,
            "naik: makin besar makin baik; turun: makin kecil makin baik; rentang; stabil.",
            "naik",
        ),
        ya_tidak("iku", "IKU", "ya bila termasuk Indikator Kinerja Utama.", "ya"),
        replace(
            ya_tidak("spm", "SPM", "ya bila Standar Pelayanan Minimal; targetnya 100 persen setiap tahun."),
            boleh_tiada=True,
        ),
        pilihan(
            "agregasi",
            "Agregasi",
            Agregasi,
            "Dari triwulan menjadi setahun: jumlah, akhir, atau rata-rata.",
            "akhir",
        ),
        ya_tidak(
            "target_kumulatif",
            "Target kumulatif",
            "ya bila target akhir Renstra adalah jumlah semua tahunnya, bukan target tahun terakhir saja.",
            "tidak",
        ),
        pilihan("metode", "Rumus capaian", Metode, "Hanya bila bukan rumus baku untuk arahnya."),
        bulat(
            "desimal",
            "Desimal",
            "Banyaknya angka di belakang koma saat dicetak; kosong = seperti diisi.",
            "2",
        ),
        uraian("definisi", "Definisi operasional", "Apa yang diukur dan batasannya.", lebar=40),
        uraian(
            "pembilang",
            "Pembilang",
            "Bunyi pembilang rumus.",
            "Jumlah keluarga miskin yang mandiri",
            lebar=32,
        ),
        uraian("penyebut", "Penyebut", "Bunyi penyebut rumus.", "Jumlah keluarga miskin dibina", lebar=32),
        angka("faktor", "Faktor", "Pengali rumus: 100 untuk persen.", "100"),
        teks("sumber_data", "Sumber data", "Dari mana data diperoleh."),
        teks("penanggung_jawab", "Penanggung jawab", "Bidang yang bertanggung jawab."),
        teks("frekuensi", "Frekuensi", "Kapan diukur.", "triwulanan", lebar=14),
        teks("mekanisme", "Mekanisme", "Cara pengumpulan data."),
        replace(
            teks("media", "Media", "Tempat data dicatat: aplikasi, formulir, buku register.", "SIKS-NG"),
            boleh_tiada=True,
        ),
        Kolom(
            "tingkatan",
            "Tingkatan",
            Jenis.DAFTAR,
            "Untuk indikator bertingkat: semua nama tingkatan dari terendah ke tertinggi, dipisah titik "
            "koma.",
            "D; C; CC; B; BB; A; AA",
            lebar=24,
        ),
        angka("bobot", "Bobot", "Bobot dalam rata-rata sasaran; kosong = sama rata."),
        rujukan(
            "rincian_dari", "Rincian dari", ("indikator",), "Kode indikator utama yang dirinci indikator ini."
        ),
        ya_tidak(
            "rincian_menjumlah",
            "Rincian menjumlah",
            "ya bila rincian bila dijumlah sama dengan indikator utamanya.",
        ),
        replace(
            rujukan(
                "pendahulu",
                "Pendahulu",
                ("indikator",),
                "Kode indikator Renstra sebelumnya yang diteruskan indikator ini.",
            ),
            longgar=True,
        ),
        ya_tidak(
            "sebanding",
            "Sebanding",
            "Apakah dapat dibandingkan dengan pendahulunya; kosong = belum dinilai.",
            "",
        ),
        uraian("alasan_sebanding", "Alasan sebanding", "Mengapa sebanding atau tidak.", lebar=28),
        CATATAN,
    ),
    atribut="indikator",
    model=Indikator,
    jenis_kode="indikator",
)

_INDIKATOR = wajib(rujukan("indikator", "Indikator", ("indikator",), "Kode indikator.", "S1.I1"))
_DOKUMEN = wajib(
    rujukan("dokumen", "Dokumen", ("dokumen",), "Kode dokumen yang menetapkan target.", "RENSTRA")
)

TARGET_RENSTRA = Lembar(
    nama="Target Renstra",
    tahap=Tahap.RENCANA,
    penjelasan="Target jangka menengah dari RPJMD, Renstra atau IKU: satu indikator satu baris, satu "
    "tahun satu kolom.",
    kolom=(_INDIKATOR, nama("indikator", "Nama indikator"), _DOKUMEN, CATATAN),
    tahunan=True,
)


def _target(kunci: str, judul: str, keterangan: str) -> Kolom:
    return Kolom(kunci, judul, Jenis.RENTANG, keterangan, "90", lebar=12, satuan_dari="indikator")


TARGET_TAHUNAN = Lembar(
    nama="Target Tahunan",
    tahap=Tahap.RENCANA,
    penjelasan="Target dari Renja, PK dan Rencana Aksi: satu indikator, dokumen dan tahun satu baris.",
    kolom=(
        _INDIKATOR,
        nama("indikator", "Nama indikator"),
        replace(_DOKUMEN, contoh="PK"),
        nama("dokumen", "Judul dokumen"),
        wajib(tahun("tahun", "Tahun", "Tahun target.", "2022")),
        _target("target", "Target", "Target setahun: angka, rentang (40–60), atau nama tingkatan."),
        *(
            _target(f"tw{n}", f"TW {romawi}", f"Target triwulan {romawi}; boleh kosong.")
            for n, romawi in enumerate(("I", "II", "III", "IV"), 1)
        ),
        CATATAN,
    ),
)
