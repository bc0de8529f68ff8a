"""Indicators of goal, objective, programs and kegiatan with targets and results (Tabel 2.1-2.5, 3.2-3.8)."""

from __future__ import annotations

from decimal import Decimal

from akuntabel.kinerja.indikator import (
    Indikator,
    Lingkup,
    Pembanding,
    Realisasi,
    StatusRealisasi,
    Target,
)

from .baris import TAHUN, Baris, buat_indikator, buat_target

SASARAN = (
    Indikator(
        "T1.I1",
        "T1",
        "Persentase peningkatan PPKS prioritas yang mandiri memenuhi kebutuhan sosial dasarnya",
        "%",
        catatan=(
            'Tabel 2.1 dan 2.3 menulis "Presentase"; Tabel 2.3 menghilangkan kata "peningkatan", sehingga '
            "laju dan tingkat tercampur. Dipakai nama dalam Renstra (Tabel 2.1). Pembilang dan penyebut "
            "tidak dicetak."
        ),
    ),
    Indikator(
        "S1.I1",
        "S1",
        "Persentase PPKS yang terakses layanan sosial dasar",
        "%",
        iku=True,
        definisi=(
            "Mengukur bagian PPKS yang memperoleh layanan sosial dasar sehingga masalah kesejahteraan "
            "sosialnya tertangani dengan baik."
        ),
        pembilang="Jumlah sasaran PPKS yang terakses layanan sosial dasar",
        penyebut="Jumlah total PPKS",
        faktor=Decimal(100),
        sumber_data=(
            "Bidang Pemberdayaan Sosial dan Penanganan Fakir Miskin; Bidang Rehabilitasi Sosial; Bidang "
            "Perlindungan dan Jaminan Sosial"
        ),
        catatan=(
            'Tercetak dalam sembilan ejaan, antara lain "Presentase", "Prosentase" dan "%PPKS"; satu di '
            'antaranya "yang terlayani" (subbab 3.1.3). Definisi operasional diparafrasakan dari Tabel 2.2.'
        ),
    ),
)

_NAMA_SAMA = "Kegiatan P2.K1 dan P2.K2 memakai nama indikator yang sama dengan target berbeda (80% dan 100%)."
_DTKS = "Program dan kegiatannya memakai indikator yang sama dengan target berbeda (2% dan 2,9%)."

_PROGRAM = (
    Baris("P1.I1", "Persentase bantuan sosial yang tersalurkan", "100", "%", "Tidak ada pada Tabel 3.8."),
    Baris("P1.I2", "Persentase PSKS yang aktif", "82", "%"),
    Baris("P1.K1.I1", "Persentase PSKS yang meningkat kapasitasnya", "100", "%"),
    Baris("P2.I1", "Persentase PMKS yang direhabilitasi sesuai tahun dasar", "9.2", "%"),
    Baris("P2.K1.I1", "Persentase PPKS yang mendapatkan layanan sosial", "80", "%", _NAMA_SAMA),
    Baris("P2.K2.I1", "Persentase PPKS yang mendapatkan layanan sosial", "100", "%", _NAMA_SAMA),
    Baris("P3.I1", "Persentase DTKS yang diperbarui", "2", "%", f'Tercetak "di update". {_DTKS}'),
    Baris("P3.K1.I1", "Persentase DTKS yang diperbarui", "2.9", "%", f'Tercetak "di update". {_DTKS}'),
    Baris("P4.I1", "Persentase korban bencana yang tertangani", "54.6", "%"),
    Baris(
        "P4.K1.I1",
        "Persentase korban bencana yang tertangani",
        "2",
        "%",
        'Tercetak "Persentase korban yang tertangani".',
    ),
    Baris(
        "P4.K2.I1",
        "Jumlah rapat koordinasi anggota Taruna Siaga Bencana kegiatan pemberdayaan masyarakat terhadap "
        "kesiapsiagaan bencana",
        "90",
        "%",
        'Nama menghitung rapat, satuan yang tercetak "%"; spasi yang hilang dibetulkan.',
    ),
    Baris(
        "P5.I1",
        "Persentase cakupan pemeliharaan Taman Makam Pahlawan",
        "1.81",
        "%",
        "Program dan kegiatannya memakai indikator yang sama dengan target berbeda (1,81% dan 100%).",
    ),
    Baris("P5.K1.I1", "Persentase cakupan pemeliharaan Taman Makam Pahlawan", "100", "%"),
)

PROGRAM = buat_indikator(_PROGRAM)

_RENSTRA = {
    "T1.I1": ("5", "5", "5", "5", "5"),
    "S1.I1": ("90", "92", "95", "97", "99"),
}

TARGET = (
    *(
        Target(kode, "RENSTRA", tahun, Decimal(nilai))
        for kode, deret in _RENSTRA.items()
        for tahun, nilai in enumerate(deret, start=TAHUN)
    ),
    Target(
        "T1.I1",
        "RENJA-2022",
        TAHUN,
        Decimal(5),
        catatan='Tabel 2.3; nama indikatornya tercetak tanpa kata "peningkatan".',
    ),
    Target(
        "S1.I1",
        "RENJA-2022",
        TAHUN,
        Decimal(90),
        catatan="Tabel 2.3; kolomnya bergeser dan nama indikatornya tidak tercetak.",
    ),
    Target("S1.I1", "PK-2022", TAHUN, Decimal(90)),
    *buat_target(_PROGRAM),
)

_TANPA_BAGIAN = "Hanya persentasenya yang dicetak; pembilang dan penyebutnya tidak diketahui."
_CAPAIAN_SAJA = "Sumber hanya menyebut persentase capaian, bukan realisasinya."
_TANPA_BENCANA = "Tidak ada bencana yang terjadi di Kota Pasuruan pada tahun 2022."


def _iku(tahun: int, nilai: str, sumber: str, catatan: str) -> Realisasi:
    return Realisasi("S1.I1", tahun, nilai=Decimal(nilai), sumber=sumber, catatan=catatan)


def _capaian(kode: str, capaian: str, catatan: str = "") -> Realisasi:
    return Realisasi(
        kode,
        TAHUN,
        status=StatusRealisasi.BELUM_DILAPORKAN,
        capaian_dokumen=Decimal(capaian),
        alasan=_CAPAIAN_SAJA,
        sumber="Monev 2022",
        catatan=catatan,
    )


def _tanpa_kejadian(kode: str) -> Realisasi:
    return Realisasi(
        kode,
        TAHUN,
        status=StatusRealisasi.TIDAK_ADA_KEJADIAN,
        alasan=_TANPA_BENCANA,
        sumber="Monev 2022",
        catatan='Tabel 3.8 mencetak "-" dan status "Tidak Menunjang".',
    )


_LAMPAU = f"{_TANPA_BAGIAN} Laporan tidak menjelaskan lonjakan 3,97; 57,05; 98,2."

REALISASI = (
    _iku(2020, "3.97", "LKjIP 2020", _LAMPAU),
    _iku(2021, "57.05", "LKjIP 2021", _LAMPAU),
    _iku(2022, "98.2", "LKPJ 2022", _TANPA_BAGIAN),
    _capaian("T1.I1", "100"),
    _capaian("P1.I2", "100"),
    _capaian("P1.K1.I1", "100", "Kolom Menunjang/Tidak Menunjang pada Tabel 3.8 kosong."),
    _capaian("P2.I1", "100"),
    _capaian("P2.K1.I1", "70.63", 'Tabel 3.8 tetap menyatakan "Menunjang".'),
    _capaian("P2.K2.I1", "100"),
    _capaian("P3.I1", "100", _DTKS),
    _capaian("P3.K1.I1", "100", _DTKS),
    _tanpa_kejadian("P4.I1"),
    _tanpa_kejadian("P4.K1.I1"),
    _capaian("P4.K2.I1", "111"),
    _capaian("P5.I1", "110"),
    _capaian("P5.K1.I1", "100"),
)

PEMBANDING = (
    Pembanding(
        "PB1",
        "S1.I1",
        Lingkup.PROVINSI,
        "Dinas Sosial Provinsi Jawa Timur",
        nama_indikator=(
            "Persentase PPKS terlantar yang mendapatkan pelayanan dan rehabilitasi sosial di dalam panti"
        ),
        nilai=Decimal("0.13"),
        tahun=TAHUN,
        cakupan=(
            "PPKS terlantar di dalam panti; angka Kota Pasuruan mencakup PPKS di luar panti atau di "
            "masyarakat"
        ),
        sebanding=False,
        alasan=(
            "Cakupannya berbeda (di dalam panti dan di luar panti) dan satuan angka provinsi tidak dicetak."
        ),
        sumber="SAKIP Dinas Sosial Provinsi Jawa Timur Tahun 2022",
        catatan=(
            "Tabel 3.5 mencetak capaian 1,32 tanpa rumus; angka itu tidak dapat diperoleh dan tidak dipakai."
        ),
    ),
)
