from __future__ import annotations

from decimal import Decimal

import pytest

from akuntabel.impor.anggaran.judul import baca_judul
from akuntabel.impor.anggaran.uang import SelRusak, baca_uang, inggris


@pytest.mark.parametrize(
    ("teks", "nilai"),
    [
        ("10.701.893.800,00", "10701893800"),
        ("1,234,567.00", "1234567"),
        ("Rp 1.234.567,-", "1234567"),
        ("(1.250)", "-1250"),
        ("(1.250.000,00)", "-1250000"),
        ("-1.250.000", "-1250000"),
        ("1 234 567", "1234567"),
        ("1.234.567,89", "1234567.89"),
        ("643531783", "643531783"),
        ("-", "0"),
        ("Rp -", "0"),
        ("0,00", "0"),
    ],
)
def test_baca_uang__cara_menulis_yang_jelas(teks: str, nilai: str) -> None:
    assert baca_uang(teks) == Decimal(nilai)


@pytest.mark.parametrize(("koma", "teks", "nilai"), [(False, "1.250", 1250), (True, "1,250", 1250)])
def test_baca_uang__satu_pemisah_menurut_kolomnya(koma: bool, teks: str, nilai: int) -> None:
    assert baca_uang(teks, koma) == nilai


@pytest.mark.parametrize("teks", ["#REF!", "12 orang", "21,276,070,424,00", "lihat lampiran", "9" * 40])
def test_baca_uang__yang_bukan_rupiah_disebut_rusak(teks: str) -> None:
    assert baca_uang(teks) == SelRusak(teks)


def test_baca_uang__kosong_bukan_nol() -> None:
    assert baca_uang(None) is None
    assert baca_uang(" ") is None


def test_baca_uang__sisa_biner_dibuang() -> None:
    assert baca_uang(Decimal("1250000.0000001")) == Decimal(1_250_000)


@pytest.mark.parametrize(
    ("kolom", "koma"),
    [
        (["1.234.567,00", "1.250"], False),
        (["1,234,567.00", "1,250"], True),
        (["1,250", "2,500"], True),
        (["1.250", "2.500"], False),
        ([Decimal(5), None], False),
    ],
)
def test_inggris__dari_isi_kolomnya(kolom: list[str], koma: bool) -> None:
    assert inggris(kolom) is koma


@pytest.mark.parametrize(
    ("garis", "peran", "bagian"),
    [
        (["Kode"], "kode", False),
        (["Kode Rekening"], "kode", False),
        (["Nama Rekening"], "nama", False),
        (["PROGRAM/KEG/SUB KEGIATAN"], "nama", False),
        (["Indikator Kinerja Program"], "", False),
        (["Kelompok Belanja", "Operasi", "Anggaran"], "pagu", True),
        (["Kelompok Belanja", "Tak Terduga", "Realisasi"], "realisasi", True),
        (["Target Kinerja dan Anggaran Renja", "K"], "", False),
        (["Target Kinerja dan Anggaran Renja", "Rp."], "pagu", False),
        (["Realisasi Kinerja Pada Triwulan", "II", "Rp."], "realisasi", True),
        (["Kinerja", "Realisasi"], "", False),
        (["REALISASI TARGET"], "", False),
        (["Realisasi Anggaran", "Pagu"], "pagu", False),
        (["Realisasi s.d. Bulan Ini"], "realisasi", False),
        (["Anggaran", "Setelah Perubahan"], "perubahan", False),
        (["Anggaran Sebelum Perubahan"], "pagu", False),
        (["DPPA"], "perubahan", False),
        (["Bertambah/(Berkurang)"], "sisa", False),
        (["Sisa Anggaran"], "sisa", False),
        (["% Realisasi Anggaran"], "persen", False),
        (["Sumber Dana"], "", False),
        (["No"], "", False),
    ],
)
def test_baca_judul__peran_dari_garis_terbawah_ke_atas(garis: list[str], peran: str, bagian: bool) -> None:
    judul = baca_judul(garis, 2025)

    assert (judul.peran, judul.bagian) == (peran, bagian)


def test_baca_judul__tahun_lain_dan_renstra_dinilai_rendah() -> None:
    ini = baca_judul(["Realisasi 2025"], 2025)

    assert baca_judul(["Realisasi 2024"], 2025).nilai < ini.nilai
    assert baca_judul(["Target Renstra 2030", "Rp"], 2025).nilai < ini.nilai
    assert (
        baca_judul(["Realisasi s.d. Bulan Lalu"], 2025).nilai
        < baca_judul(["Realisasi Bulan Ini"], 2025).nilai
    )
