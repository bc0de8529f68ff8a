"""Rows: what kind they are, what they are about, and which lies below which."""

from __future__ import annotations

import pytest

from akuntabel.bacaan import JenisBarisTerbaca, TabelTerbaca
from akuntabel.impor.baca import baca
from akuntabel.impor.kenali import kenali
from akuntabel.impor.kenali.jenis_baris import sebagai_jumlah, sebagai_rata


def tabel(kepala: str, *baris: str) -> TabelTerbaca:
    garis = "|" + "---|" * (kepala.count("|") + 1)
    teks = "\n".join([f"| {kepala} |", garis, *(f"| {b} |" for b in baris)])
    return kenali(baca(teks.encode(), "t.md")).tabel[0]


def jenjang(satu: TabelTerbaca) -> list[tuple[int, int | None]]:
    return [(b.jenjang, b.induk) for b in satu.baris]


def jenis(satu: TabelTerbaca) -> list[str]:
    return [b.jenis.value for b in satu.baris]


@pytest.mark.parametrize(
    "teks",
    [
        "Jumlah",
        "TOTAL",
        "JUMLAH :",
        "Jumlah I",
        "Jumlah (1 + 2)",
        "Sub Total",
        "Grand Total",
        "TOTAL BELANJA",
        "Jumlah Belanja Operasi",
        "TOTAL ANGGARAN (WAJIB + PILIHAN)",
        "Total Urusan Wajib",
        "Jumlah Anggaran Dinas Perpustakaan Kota Arunika",
        "Total APBD 2024",
    ],
)
def test_jumlah(teks: str) -> None:
    assert sebagai_jumlah(teks)


@pytest.mark.parametrize(
    "teks",
    [
        "Jumlah penumpang yang dilayani",
        "Jumlah kegiatan verifikasi dan validasi data",
        "Jumlah program kerja yang disusun",
        "Jumlah dokumen anggaran",
        "Total fertility rate",
        "Sejumlah kegiatan",
    ],
)
def test_indikator_yang_berawal_jumlah(teks: str) -> None:
    assert not sebagai_jumlah(teks)


@pytest.mark.parametrize(
    ("teks", "rata"),
    [
        ("Rata-rata", True),
        ("RATA - RATA CAPAIAN", True),
        ("Rata-rata Capaian Sasaran III : Meningkatnya tata kelola", True),
        ("Nilai rata-rata capaian kinerja", True),
        ("Rata-rata lama sekolah", False),
        ("Rata-rata waktu tunggu layanan", False),
        ("Capaian indikator rata-rata", False),
    ],
)
def test_rata_rata(teks: str, rata: bool) -> None:
    assert sebagai_rata(teks) is rata


def test_jenis__kelompok_jumlah_nomor_kolom_dan_kepala_ulang() -> None:
    satu = tabel(
        "No | Indikator Kinerja | Satuan | Target | Realisasi",
        "(1) | (2) | (3) | (4) | (5)",
        "Misi I: Meningkatkan layanan | | | | ",
        "1 | Jumlah belanja yang diverifikasi | Dok | 10 | 8",
        "2 | Rata-rata waktu tunggu | Menit | 15 | 12",
        "No | Indikator Kinerja | Satuan | Target | Realisasi",
        "3 | Persentase layanan daring | % | 80 | 60",
        " | Rata-rata capaian | | | 85",
    )
    assert jenis(satu)[-6:] == ["kelompok", "data", "data", "kepala ulang", "data", "rata-rata"]
    assert "nomor kolom" not in jenis(satu)[1:]


def test_jumlah__bernomor_adalah_indikator() -> None:
    satu = tabel(
        "No | Indikator | Target | Realisasi | %",
        "1 | Jumlah realisasi pendapatan | 100 | 90 | 90",
        "2 | Jumlah wajib pajak | 40 | 50 | 125",
    )
    assert jenis(satu) == ["data", "data"]


def test_jenjang__kata_program_dan_kegiatan() -> None:
    satu = tabel(
        "No | Program / Kegiatan | Pagu | Realisasi",
        " | TOTAL | 160 | 150",
        " | Satuan kerja pusat | 160 | 150",
        "a. | Program Pelayanan | 100 | 90",
        "1) | Kegiatan Surat | 60 | 50",
        "2) | Kegiatan Rapat | 40 | 40",
        "b. | Program Sarana | 60 | 60",
        "1) | Kegiatan Gedung | 60 | 60",
    )
    assert satu.baris[0].jenis is JenisBarisTerbaca.JUMLAH
    assert jenjang(satu)[1:] == [(0, None), (1, 1), (2, 2), (2, 2), (1, 1), (2, 5)]


def test_jenjang__kode_dan_kode_di_depan_nama() -> None:
    satu = tabel(
        "Kode | Uraian | Anggaran | Realisasi",
        "2.16.01 | Program Penunjang | 100 | 90",
        "2.16.01.2.01 | Perencanaan | 60 | 50",
        "2.16.01.2.01.0001 | Penyusunan Dokumen | 60 | 50",
        "2.16.01.2.02 | Keuangan | 40 | 40",
        "2.16.02 | Program Informasi | 10 | 9",
    )
    assert jenjang(satu) == [(0, None), (1, 0), (2, 1), (1, 0), (0, None)]
    assert satu.baris[2].kode == "2.16.01.2.01.0001"


def test_nama__indikator_di_tabel_kinerja_kegiatan_di_tabel_anggaran() -> None:
    anggaran = tabel(
        "Indikator | Program | Kegiatan | Pagu | Realisasi Anggaran",
        "Persentase jalan mantap | Program Jalan | Kegiatan Pelapisan | 100 | 90",
    )
    assert anggaran.baris[0].nama == "Kegiatan Pelapisan"
    kinerja = tabel(
        "Sasaran | Indikator Kinerja | Satuan | Target | Realisasi",
        "Meningkatnya jalan | Persentase jalan mantap | % | 80 | 75",
    )
    assert kinerja.baris[0].nama == "Persentase jalan mantap"


def test_satuan_baris__membuat_ribuan_pasti() -> None:
    satu = tabel(
        "Indikator Kinerja | Satuan | Target | Realisasi",
        "Jumlah pengunjung perpustakaan | Orang | 1.250 | 1.300",
        "Persentase buku terpinjam | % | 80 | 75",
    )
    sel = satu.baris[0].sel[2]
    assert sel.angka is not None
    assert [str(b.nilai) for b in sel.angka.bacaan] == ["1250"]


def test_jenjang__nama_program_di_atas_kolom_nomor() -> None:
    satu = tabel(
        "No | Kegiatan | Anggaran (Rp)",
        "PROGRAM TANI | | 300.000.000",
        "1 | Pembibitan | 200.000.000",
        "1.1 | Kebun Induk | 200.000.000",
        "2 | Penyuluhan | 100.000.000",
        "2.1 | Kunjungan Kebun | 100.000.000",
    )

    assert satu.baris[0].nama == "PROGRAM TANI"
    assert jenis(satu)[0] == "data"
    assert jenjang(satu) == [(0, None), (1, 0), (2, 1), (1, 0), (2, 3)]
