"""Every way to spoil a good workbook, and the sentence that answers it."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from akuntabel.pertukaran.baris import susun_baris, tahun_renstra
from akuntabel.pertukaran.buku import HasilBaca, baca_buku, tulis_aset
from akuntabel.pertukaran.letak import alamat
from akuntabel.pertukaran.pesan import PESAN
from akuntabel.pertukaran.susunan import INDIKATOR
from akuntabel.pertukaran.tulis.buku_kerja import tulis
from akuntabel.temuan import Temuan, Tingkat

from .potret_lengkap import POTRET

Perusak = Callable[[Workbook], None]


@dataclass(frozen=True)
class Kasus:
    """How to spoil the workbook, and the finding that must come of it."""

    perusak: Perusak
    kode: str
    lembar: str
    sel: str
    ungkapan: str
    tingkat: Tingkat = Tingkat.GALAT
    usulan: str = ""


def sel(lembar: str, alamat: str, isi: Any, bentuk: str = "General") -> Perusak:
    def rusak(buku: Workbook) -> None:
        buku[lembar][alamat] = isi
        if bentuk != "General":
            buku[lembar][alamat].number_format = bentuk

    return rusak


def indikator(kunci: str, baris: int) -> str:
    """Return the address of a cell of the sheet Indikator, wherever its column stands."""
    return alamat(baris - 1, [k.kunci for k in INDIKATOR.kolom].index(kunci))


def lalu(*perusak: Perusak) -> Perusak:
    def rusak(buku: Workbook) -> None:
        for p in perusak:
            p(buku)

    return rusak


def angka_biasa(lembar: str, alamat: str, isi: Any) -> Perusak:
    def rusak(buku: Workbook) -> None:
        buku[lembar][alamat] = isi
        buku[lembar][alamat].number_format = "General"

    return rusak


def hapus_lembar(nama: str) -> Perusak:
    return lambda buku: buku.remove(buku[nama])


def ganti_nama(lama: str, baru: str) -> Perusak:
    def rusak(buku: Workbook) -> None:
        buku[lama].title = baru

    return rusak


def lembar_baru(nama: str) -> Perusak:
    def rusak(buku: Workbook) -> None:
        buku.create_sheet(nama)["A1"] = "coretan"

    return rusak


def hapus_baris(lembar: str, nomor: int) -> Perusak:
    return lambda buku: buku[lembar].delete_rows(nomor)


def gabung(lembar: str, rentang: str) -> Perusak:
    return lambda buku: buku[lembar].merge_cells(rentang)


KELUARGA = set(
    "NUM SUM HIT ANG SEL SKL SAT TPL DFT LKP NAM DSR LOG NAR ANL VER EJA".split()  # noqa: SIM905
)
P = Tingkat.PERINGATAN
S = Tingkat.SARAN

KASUS: dict[str, Kasus] = {
    # numbers
    "titik desimal": Kasus(
        sel("Realisasi", "F5", "98.2"), "NUM501", "Realisasi", "F5", "koma desimal", usulan="98,2"
    ),
    "titik bermakna dua": Kasus(
        sel("Realisasi", "F5", "1.234"), "NUM501", "Realisasi", "F5", "ribuan atau desimal", usulan="1234"
    ),
    "bukan angka": Kasus(sel("Realisasi", "F5", "banyak"), "NUM501", "Realisasi", "F5", "tidak berisi angka"),
    "angka dengan huruf O": Kasus(
        sel("Pagu", "E6", "125.OOO.000"), "NUM501", "Pagu", "E6", "tidak dapat dibaca dengan pasti"
    ),
    "koma ribuan": Kasus(
        sel("Pagu", "E6", "Rp1,234"), "NUM501", "Pagu", "E6", "pemisah ribuan", usulan="1234"
    ),
    "tanda hubung": Kasus(sel("Realisasi", "F5", "-"), "LOG502", "Realisasi", "F5", "nilainya kosong"),
    "tanda hubung dibaca kosong": Kasus(
        sel("Pembanding", "G5", "n/a"), "NUM502", "Pembanding", "G5", "bukan nol", P
    ),
    "pecahan persen": Kasus(
        angka_biasa("Realisasi", "F5", 0.982),
        "NUM504",
        "Realisasi",
        "F5",
        "Mungkin maksudnya 98,2?",
        P,
        "98,2",
    ),
    "lebih dari seratus": Kasus(
        angka_biasa("Realisasi", "F5", 120), "NUM510", "Realisasi", "F5", "lebih dari 100", P
    ),
    "tanggal di kolom angka": Kasus(
        sel("Target Renstra", "D5", date(2023, 6, 4)), "NUM503", "Target Renstra", "D5", "menjadi tanggal"
    ),
    "logis di kolom angka": Kasus(sel("Realisasi", "F5", True), "NUM513", "Realisasi", "F5", "TRUE/FALSE"),
    "uang negatif": Kasus(
        angka_biasa("Pagu", "E6", -1), "NUM505", "Pagu", "E6", "tidak boleh negatif", usulan="1"
    ),
    "uang dengan kata juta": Kasus(
        sel("Pagu", "E6", "Rp125 juta"), "NUM516", "Pagu", "E6", "rupiah penuh", P, "125000000"
    ),
    "pecahan di kolom bulat": Kasus(
        angka_biasa("Dokumen", "G5", 1.5), "NUM506", "Dokumen", "G5", "bilangan bulat"
    ),
    "tahun dua angka": Kasus(angka_biasa("Realisasi", "C5", 22), "NUM507", "Realisasi", "C5", "empat angka"),
    "tahun dengan kata": Kasus(sel("Identitas", "B5", "TA 2022"), "NUM507", "Identitas", "B5", "empat angka"),
    "tanggal mustahil": Kasus(
        sel("Dokumen", "F5", "32 Mei 2021"), "NUM508", "Dokumen", "F5", "28 Februari 2023"
    ),
    "triwulan kelima": Kasus(
        angka_biasa("Realisasi", "D6", 5), "NUM509", "Realisasi", "D6", "1, 2, 3 atau 4"
    ),
    "NIP tersimpan sebagai angka": Kasus(
        angka_biasa("Pejabat", "F5", 190000000000000001), "NUM511", "Pejabat", "F5", "15 angka"
    ),
    "kode tersimpan sebagai angka": Kasus(
        lalu(angka_biasa("Fungsi", "A5", 1.1)), "NUM512", "Fungsi", "A5", "nol di belakang", P
    ),
    "nomenklatur tersimpan sebagai angka": Kasus(
        angka_biasa("Program", "D5", 1.1), "NUM512", "Program", "D5", "Ubah format sel menjadi Teks", P
    ),
    "tanggal di kolom teks": Kasus(
        sel("Rencana Aksi", "G5", date(2023, 3, 1)), "NUM514", "Rencana Aksi", "G5", '"1 Maret 2023"', S
    ),
    "ya tidak mungkin": Kasus(
        sel("Realisasi", "L5", "mungkin"), "NUM515", "Realisasi", "L5", "ya atau tidak"
    ),
    # units and grades
    "satuan lain": Kasus(
        sel("Realisasi", "F5", "98 orang"), "SAT501", "Realisasi", "F5", "Samakan satuannya", usulan="98"
    ),
    "format persen pada orang": Kasus(
        sel("Realisasi", "F9", 0.5, "0%"), "SAT501", "Realisasi", "F9", 'satuan yang berlaku "orang"'
    ),
    "tingkatan asing": Kasus(
        sel("Realisasi", "F8", "CCC"), "SKL501", "Realisasi", "F8", "daftar tingkatan", usulan="CC"
    ),
    "tingkatan di luar daftar": Kasus(
        angka_biasa("Realisasi", "F8", 9), "SKL501", "Realisasi", "F8", "S2.I1"
    ),
    "tingkatan kembar": Kasus(
        sel("Indikator", indikator("tingkatan", 7), "C; cc; CC; B; BB; A"),
        "SKL502",
        "Indikator",
        indikator("tingkatan", 7),
        "kembar",
    ),
    # codes and references
    "kode kembar": Kasus(sel("Indikator", "A6", "S1.I1"), "SEL501", "Indikator", "A6", "Indikator sel A5"),
    "kode simpul kembar": Kasus(
        sel("Sasaran", "A6", "T1"), "SEL501", "Sasaran", "A6", "sudah dipakai di lembar Tujuan"
    ),
    "kode berspasi": Kasus(
        sel("Unit", "A6", "SEK 1"), "NAM501", "Unit", "A6", "spasi atau tanda", usulan="SEK1"
    ),
    "kode bertitik dua": Kasus(sel("Isu", "A5", "ISU:1"), "NAM501", "Isu", "A5", ": @ / ;", usulan="ISU1"),
    "kode instansi berspasi": Kasus(sel("Identitas", "B7", "DIN SOS"), "NAM501", "Identitas", "B7", "spasi"),
    "rujukan menggantung": Kasus(
        sel("Realisasi", "A5", "S1.I9"), "SEL503", "Realisasi", "A5", 'Kode "S1.I9" tidak ada', usulan="S1.I1"
    ),
    "induk tidak ada": Kasus(
        sel("Indikator", "B6", "S9"), "SEL503", "Indikator", "B6", "Tujuan atau Sasaran atau Program"
    ),
    "misi tidak ada": Kasus(sel("Tujuan", "C5", "M1; M7"), "SEL503", "Tujuan", "C5", "M7"),
    "pendahulu tidak ada": Kasus(
        sel("Indikator", indikator("pendahulu", 5), "LAMA.1"),
        "SEL504",
        "Indikator",
        indikator("pendahulu", 5),
        "buku kerja lain",
        P,
    ),
    "pilihan asing": Kasus(
        sel("Realisasi", "E5", "dilaporkn"),
        "SEL505",
        "Realisasi",
        "E5",
        "Pilihan tidak dikenal",
        usulan="dilaporkan",
    ),
    "induk salah jenjang": Kasus(
        sel("Program", "C7", "P1"), "SEL506", "Program", "C7", "Induk subkegiatan harus kegiatan"
    ),
    "realisasi kembar": Kasus(
        angka_biasa("Realisasi", "C10", 2022), "SEL502", "Realisasi", "A10", "Realisasi sel A9"
    ),
    "target kembar": Kasus(
        angka_biasa("Target Tahunan", "F6", 5), "SEL502", "Target Tahunan", "F6", "sudah ada di lembar"
    ),
    "pagu kembar": Kasus(sel("Pagu", "A7", "P2.1.1"), "SEL502", "Pagu", "A7", "Pagu sel A6"),
    # logic
    "nilai pada belum dilaporkan": Kasus(
        sel("Realisasi", "E5", "belum dilaporkan"), "LOG501", "Realisasi", "F5", "tetapi ada nilainya"
    ),
    "dilaporkan tanpa nilai": Kasus(
        sel("Realisasi", "F5", None), "LOG502", "Realisasi", "F5", "nilainya kosong"
    ),
    "tanpa alasan": Kasus(sel("Realisasi", "J7", None), "LOG503", "Realisasi", "J7", "memerlukan alasan"),
    "pembilang tanpa penyebut": Kasus(sel("Realisasi", "H6", None), "LOG504", "Realisasi", "H6", "keduanya"),
    "nilai dan pecahan": Kasus(
        angka_biasa("Realisasi", "F6", 10), "LOG505", "Realisasi", "F6", "dihitung sendiri"
    ),
    "penyebut nol": Kasus(angka_biasa("Realisasi", "H6", 0), "LOG511", "Realisasi", "H6", "Penyebut nol"),
    "rentang terbalik": Kasus(
        sel("Target Renstra", "D5", "60,5–40"), "LOG506", "Target Renstra", "D5", "terbalik", usulan="40–60,5"
    ),
    "unit melingkar": Kasus(sel("Unit", "C5", "SEK"), "LOG507", "Unit", "C5", "KD → SEK → KD"),
    "rincian melingkar": Kasus(
        sel("Indikator", indikator("rincian_dari", 6), "S1.I1"),
        "LOG515",
        "Indikator",
        indikator("rincian_dari", 5),
        "melingkar",
    ),
    "pendahulu melingkar": Kasus(
        lalu(
            sel("Indikator", indikator("pendahulu", 5), "S1.I2"),
            sel("Indikator", indikator("pendahulu", 6), "S1.I1"),
        ),
        "LOG516",
        "Indikator",
        indikator("pendahulu", 5),
        "S1.I1 → S1.I2 → S1.I1",
    ),
    "pendahulu dirinya sendiri": Kasus(
        sel("Indikator", indikator("pendahulu", 6), "S1.I2"),
        "LOG516",
        "Indikator",
        indikator("pendahulu", 6),
        "S1.I2 → S1.I2",
    ),
    "program tanpa sasaran": Kasus(
        sel("Program", "G8", None), "LOG508", "Program", "G8", "belum menyebut", P
    ),
    "penunjang bersasaran": Kasus(sel("Program", "G5", "S1"), "LOG509", "Program", "G5", "penunjang", P),
    "periode terbalik": Kasus(
        angka_biasa("Dokumen", "J5", 2020), "LOG510", "Dokumen", "J5", "Periode terbalik"
    ),
    "pembanding tanpa nilai dan alasan": Kasus(
        sel("Pembanding", "L6", None), "LOG512", "Pembanding", "L6", "standarnya tidak ada", P
    ),
    "target kosong": Kasus(
        lalu(sel("Target Renstra", "D5", None), sel("Target Renstra", "F5", None)),
        "LOG513",
        "Target Renstra",
        "A5",
        "tidak berisi satu target pun",
        P,
    ),
    # documents and money
    "dokumen salah jenis": Kasus(
        sel("Target Renstra", "C5", "DPA"), "VER501", "Target Renstra", "C5", "berjenis DPA", P
    ),
    "pagu dari PK": Kasus(sel("Pagu", "C6", "PK"), "VER501", "Pagu", "C6", "berjenis PK", P),
    "pagu dari tahun lain": Kasus(
        angka_biasa("Dokumen", "E7", 2021), "ANG502", "Pagu", "C5", "tahun 2021", P
    ),
    "pagu dari dokumen tanpa tahun": Kasus(
        sel("Dokumen", "E7", None), "ANG502", "Pagu", "C5", "tanpa tahun", P
    ),
    "tahun di luar periode": Kasus(
        angka_biasa("Dokumen", "J5", 2025), "VER502", "Target Renstra", "I8", "2021–2025", P
    ),
    "pagu tidak menjumlah": Kasus(
        angka_biasa("Pagu", "E8", 250000000), "SUM501", "Pagu", "E8", "selisih Rp50.000.000", P, "200.000.000"
    ),
    "realisasi melebihi pagu": Kasus(
        angka_biasa("Realisasi Anggaran", "C6", 80000000),
        "ANG501",
        "Realisasi Anggaran",
        "C6",
        "Rp75.000.000",
        P,
    ),
    # text and pictures
    "bagian tidak dikenal": Kasus(
        sel("Narasi", "A6", "ikhtisarr"), "NAR501", "Narasi", "A6", "tidak dikenal", usulan="ikhtisar"
    ),
    "bagian kembar": Kasus(
        sel("Narasi", "A7", "ikhtisar"), "NAR502", "Narasi", "A7", "sudah ada di lembar Narasi sel A6"
    ),
    "lanjutan tercecer": Kasus(sel("Narasi", "A7", "ikhtisar"), "NAR504", "Narasi", "A8", "Baris lanjutan"),
    "bagian tanpa kode": Kasus(sel("Narasi", "A6", "tren"), "NAR506", "Narasi", "A6", "per indikator"),
    "bagian untuk kode asing": Kasus(sel("Narasi", "A6", "tren:S9.I9"), "SEL503", "Narasi", "A6", "S9.I9"),
    "gambar tidak ada": Kasus(
        sel("Gambar", "B5", "tidak_ada.png"), "NAR505", "Gambar", "B5", "tidak ada di folder"
    ),
    "gambar di folder lain": Kasus(
        sel("Gambar", "B5", "../lambang.png"), "NAR505", "Gambar", "B5", "cukup nama berkasnya"
    ),
    "gambar bukan gambar": Kasus(
        sel("Gambar", "B5", "palsu.png"), "NAR505", "Gambar", "B5", "bukan PNG atau JPEG"
    ),
    "gambar terlalu besar": Kasus(
        sel("Gambar", "B5", "besar.png"), "NAR505", "Gambar", "B5", "lebih besar dari 10 MB"
    ),
    # shape of the workbook
    "lembar hilang": Kasus(hapus_lembar("Isu"), "LKP511", "Isu", "", 'Lembar "Isu" tidak ada'),
    "lembar berganti nama": Kasus(
        ganti_nama("Realisasi Anggaran", "Realisasi Anggarn"),
        "LKP511",
        "Realisasi Anggaran",
        "",
        "kembalikan namanya",
        usulan="Realisasi Anggarn",
    ),
    "kolom wajib hilang": Kasus(
        sel("Realisasi", "C4", "Tahunn"), "LKP512", "Realisasi", "A4", 'Kolom wajib "Tahun"', usulan="Tahunn"
    ),
    "kolom lain hilang": Kasus(
        sel("Realisasi", "K4", None), "LKP513", "Realisasi", "A4", 'Kolom "Sumber" tidak ada', P
    ),
    "kolom asing": Kasus(
        sel("Realisasi", "P4", "Ket."), "LKP514", "Realisasi", "P4", 'Kolom "Ket." tidak dikenal', P
    ),
    "baris judul hilang": Kasus(hapus_baris("Realisasi", 4), "LKP515", "Realisasi", "", "Baris judul kolom"),
    "isian wajib kosong": Kasus(sel("Indikator", "E6", None), "LKP516", "Indikator", "E6", '"Satuan" kosong'),
    "indikator tanpa induk": Kasus(
        sel("Indikator", "B8", None), "LKP516", "Indikator", "B8", '"Induk" kosong'
    ),
    "tahun laporan kosong": Kasus(sel("Identitas", "B5", None), "LKP516", "Identitas", "B5", "Tahun laporan"),
    "kegiatan tanpa induk": Kasus(sel("Program", "C6", None), "LKP516", "Program", "C6", '"Induk" kosong'),
    "sel jauh di bawah": Kasus(
        sel("Realisasi", "A1048576", "x"), "LKP518", "Realisasi", "A1048576", "jauh di bawah", P
    ),
    "kolom kembar": Kasus(sel("Realisasi", "N4", "Nilai"), "LKP520", "Realisasi", "F4", "ada dua kali"),
    "rumus tanpa hasil": Kasus(
        sel("Realisasi", "F5", "=1+1"), "LKP521", "Realisasi", "F5", "simpan, lalu coba lagi"
    ),
    "sel galat": Kasus(sel("Realisasi", "F5", "#REF!"), "LKP522", "Realisasi", "F5", "menghasilkan galat"),
    "sel gabungan": Kasus(gabung("Realisasi", "A5:A6"), "LKP523", "Realisasi", "A5", "Sel digabung", P),
    "lembar coretan": Kasus(lembar_baru("Coretan"), "LKP525", "Coretan", "", "bukan bagian buku kerja", S),
    "isian tak dipakai": Kasus(
        sel("Visi Misi", "C5", "I"), "LKP526", "Visi Misi", "C5", "tidak dipakai untuk Visi", P
    ),
}


@cache
def buku_baik() -> bytes:
    return tulis(susun_baris(POTRET), POTRET.tahun, tahun_renstra(POTRET), cadangan=1)


def baca_setelah(perusak: Perusak, folder: Path) -> HasilBaca:
    buku = openpyxl.load_workbook(io.BytesIO(buku_baik()))
    perusak(buku)
    keluaran = io.BytesIO()
    buku.save(keluaran)
    return baca_buku(keluaran.getvalue(), nama="buku.xlsx", folder=folder)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    letak = tmp_path_factory.mktemp("gambar")
    tulis_aset(POTRET, letak)
    (letak / "palsu.png").write_text("bukan gambar")
    (letak / "besar.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(10 * 1024 * 1024))
    return letak


def cari(hasil: HasilBaca, kasus: Kasus) -> Temuan:
    cocok = [
        t
        for t in hasil.temuan
        if (t.kode, t.lokasi.lembar, t.lokasi.sel) == (kasus.kode, kasus.lembar, kasus.sel)
    ]
    assert cocok, [(t.kode, str(t.lokasi), t.pesan) for t in hasil.temuan]
    return cocok[0]


@pytest.mark.parametrize("kasus", KASUS.values(), ids=list(KASUS))
def test_masukan_buruk__disebut_tempat_dan_perbaikannya(kasus: Kasus, folder: Path) -> None:
    hasil = baca_setelah(kasus.perusak, folder)
    temuan = cari(hasil, kasus)

    assert kasus.ungkapan in temuan.pesan
    assert temuan.tingkat is kasus.tingkat
    assert kasus.usulan == "" or kasus.usulan in [u.teks for u in temuan.usulan]
    assert (hasil.potret is None) == any(t.tingkat is Tingkat.GALAT for t in hasil.temuan)


def test_masukan_buruk__buku_yang_tidak_dirusak_tanpa_temuan(folder: Path) -> None:
    hasil = baca_setelah(lambda _: None, folder)

    assert hasil.temuan == ()
    assert hasil.potret == POTRET


def test_masukan_buruk__satu_galat_tidak_menghasilkan_potret(folder: Path) -> None:
    hasil = baca_setelah(sel("Realisasi", "F5", "banyak"), folder)

    assert hasil.potret is None
    assert hasil.sumber == {}


def test_masukan_buruk__tertulis_dikutip_apa_adanya(folder: Path) -> None:
    (temuan,) = baca_setelah(sel("Realisasi", "F5", " 98.2 "), folder).temuan

    assert temuan.tertulis == " 98.2 "
    assert "98,2" in temuan.seharusnya


@pytest.mark.parametrize(
    ("isi", "bentuk", "tertulis"),
    [
        (0.13, "General", "0,13"),
        (98.19999999999999, "General", "98,2"),
        (0.982, "0.00%", "98,2%"),
        (date(2023, 3, 1), "d mmm yy", "1 Maret 2023"),
    ],
)
def test_masukan_buruk__angka_dikutip_seperti_terlihat_di_excel(
    isi: object, bentuk: str, tertulis: str, folder: Path
) -> None:
    temuan = baca_setelah(sel("Realisasi", "C5", isi, bentuk), folder).temuan

    assert [t.tertulis for t in temuan if t.lokasi.sel == "C5"] == [tertulis]


@pytest.mark.parametrize("kode", sorted(PESAN))
def test_kode__dari_keluarga_yang_disepakati(kode: str) -> None:
    assert kode[:3] in KELUARGA
    assert kode[3:].isdigit()
