from __future__ import annotations

from dataclasses import replace

import pytest

from akuntabel.bacaan import Peran, SelTerbaca
from akuntabel.reviu.aturan.hit_arah import arah
from akuntabel.reviu.aturan.hit_banding import banding
from akuntabel.reviu.aturan.hit_deret import deret
from akuntabel.reviu.aturan.hit_rasio import capaian
from akuntabel.reviu.aturan.hit_rata import rata_rata
from akuntabel.reviu.aturan.hit_selisih import selisih
from akuntabel.temuan import Tingkat
from tests.reviu.bentuk import Isi, R, berkas, sel, tabel, temuan, terpenuhi

IND, T, H, C = Peran.INDIKATOR, Peran.TARGET, Peran.REALISASI, Peran.CAPAIAN
LIMA = [("A", "100"), ("B", "100"), ("C", "96,87"), ("D", "100"), ("E", "408,28")]
TAHUN = (IND, (H, 0), (H, 1), Peran.SELISIH)
SELISIH = [
    ("A", "1,00", "2,50", "1,50"),
    ("B", "4,00", "3,00", "-1,00"),
    ("C", "10,00", "12,00", "2,00"),
]


def test_a_mean_of_its_rows_holds() -> None:
    isi = berkas(tabel((IND, C), *LIMA, Isi(R, ("Rata-rata", "161,03"))))
    assert not temuan(rata_rata, isi)
    (satu,) = terpenuhi(rata_rata, isi)
    assert satu.hitungan == "(100 + 100 + 96,87 + 100 + 408,28) ÷ 5 = 161,03; tercetak 161,03"


@pytest.mark.parametrize(
    ("tercetak", "kata", "tingkat"),
    [
        ("201,29", "dibagi 4, bukan 5", Tingkat.GALAT),
        ("99,37", "dibatasi 100", Tingkat.PERINGATAN),
        ("150,00", "hasil hitungnya 161,03", Tingkat.GALAT),
    ],
)
def test_a_wrong_mean_names_its_divisor(tercetak: str, kata: str, tingkat: Tingkat) -> None:
    (satu,) = temuan(rata_rata, berkas(tabel((IND, C), *LIMA, Isi(R, ("Rata-rata", tercetak)))))
    assert kata in satu.pesan
    assert satu.tingkat is tingkat
    assert satu.seharusnya == "161,03"


def test_rows_without_a_figure_are_not_zero() -> None:
    baris = [("A", "80"), ("B", "-"), ("C", "90")]
    assert not temuan(rata_rata, berkas(tabel((IND, C), *baris, Isi(R, ("Rata-rata", "85")))))
    (satu,) = temuan(rata_rata, berkas(tabel((IND, C), *baris, Isi(R, ("Rata-rata", "56,67")))))
    assert "dihitung nol" in satu.pesan


def test_means_of_blocks_and_the_mean_of_means() -> None:
    isi = tabel(
        (IND, C),
        ("A", "80"),
        ("B", "90"),
        Isi(R, ("Rata-rata sasaran 1", "85")),
        ("C", "100"),
        ("D", "110"),
        ("E", "120"),
        Isi(R, ("Rata-rata sasaran 2", "110")),
        Isi(R, ("Rata-rata", "97,50")),
    )
    assert not temuan(rata_rata, berkas(isi))
    assert len(terpenuhi(rata_rata, berkas(isi))) == 3


def test_differences_by_the_pair_most_rows_follow() -> None:
    assert not temuan(selisih, berkas(tabel(TAHUN, *SELISIH)))
    salah = ("D", "99,62", "99,75", "-0,13")
    (satu,) = temuan(selisih, berkas(tabel(TAHUN, *SELISIH, salah)))
    assert "Tandanya terbalik" in satu.pesan
    assert satu.seharusnya == "0,13"


def test_a_dash_where_a_difference_is_due() -> None:
    (satu,) = temuan(selisih, berkas(tabel(TAHUN, *SELISIH, ("D", "71,92", "72,59", "-"))))
    assert satu.seharusnya == "0,67"
    assert satu.tingkat is Tingkat.PERINGATAN
    assert not temuan(selisih, berkas(tabel(TAHUN, *SELISIH, ("D", "72,59", "72,59", "-"))))


def test_what_is_left_of_a_budget_is_exact() -> None:
    kolom = (Peran.PROGRAM, Peran.PAGU, Peran.BELANJA, Peran.SISA)
    benar = [("A", "1.000.000", "750.000", "250.000"), ("B", "2.000.500", "2.000.000", "500")]
    assert not temuan(selisih, berkas(tabel(kolom, *benar)))
    (satu,) = temuan(selisih, berkas(tabel(kolom, *benar, ("C", "5.000.000", "1.000.000", "4.000.001"))))
    assert satu.seharusnya == "4.000.000"


def test_a_column_that_follows_no_pair_is_left_alone() -> None:
    acak = [("A", "1,00", "2,00", "7,00"), ("B", "4,00", "3,00", "9,00"), ("C", "1,00", "9,00", "8,00")]
    assert not temuan(selisih, berkas(tabel(TAHUN, *acak)))


@pytest.mark.parametrize(
    ("tercetak", "salah"),
    [("104,35", 0), ("95,83", 0), ("4,0", 0), ("-4,0", 0), ("1,04", 0), ("1,32", 1), ("13,2", 1)],
)
def test_a_benchmark_is_a_ratio_or_a_difference(tercetak: str, salah: int) -> None:
    kolom = (IND, H, Peran.PEMBANDING, Peran.BANDING)
    isi = berkas(tabel(kolom, ("Layanan", "96,0%", "92,0", tercetak)))
    ditemukan = temuan(banding, isi)
    assert len(ditemukan) == salah
    assert all("Satuan keduanya tidak sama" in t.pesan for t in ditemukan)


def test_the_sign_of_a_difference_may_be_left_out_throughout() -> None:
    tanpa = [("A", "1,00", "2,50", "1,50"), ("B", "4,00", "3,00", "1,00"), ("C", "9,00", "7,00", "2,00")]
    assert not temuan(selisih, berkas(tabel(TAHUN, *tanpa)))
    (satu,) = temuan(selisih, berkas(tabel(TAHUN, *SELISIH, ("D", "83,00", "81,00", "2,00"))))
    assert "terbalik atau hilang" in satu.pesan


def test_capaian_in_brackets_behind_the_realisasi() -> None:
    isi = tabel((IND, T, H), ("A", "24", "18"), ("B", "50", "40"))
    kurung = {"18": "85%", "40": "80%"}

    def tambah(satu: SelTerbaca) -> SelTerbaca:
        dalam = sel(kurung[satu.teks], C, 1, 3).angka if satu.teks in kurung else None
        return replace(satu, kedua=dalam)

    baris = tuple(replace(b, sel=tuple(map(tambah, b.sel))) for b in isi.baris)
    (salah,) = temuan(capaian, berkas(replace(isi, baris=baris)))
    assert salah.tertulis == "85%"
    assert salah.seharusnya == "75%"


@pytest.mark.parametrize(
    ("nama", "tercetak", "salah"),
    [
        ("Angka kematian ibu", "110", 1),
        ("Angka kematian ibu", "90", 0),
        ("Penurunan angka kematian ibu", "110", 0),
        ("Jumlah pelatihan", "110", 0),
    ],
)
def test_more_of_something_bad_is_no_success(nama: str, tercetak: str, salah: int) -> None:
    assert len(temuan(arah, berkas(tabel((IND, T, H, C), (nama, "40", "44", tercetak))))) == salah


def test_amounts_that_rise_by_one_were_dragged() -> None:
    kolom = (Peran.PROGRAM, Peran.PAGU)
    seret = [("A", "1.387.287.000"), ("B", "1.387.287.001"), ("C", "1.387.287.002"), ("D", "5.000.000")]
    (satu,) = temuan(deret, berkas(tabel(kolom, *seret)))
    assert satu.tertulis == "1.387.287.001"
    assert satu.usulan[0].teks == "1.387.287.000"
    assert not temuan(deret, berkas(tabel(kolom, *seret[:2], seret[3])))
    assert not temuan(deret, berkas(tabel(kolom, ("A", "2021"), ("B", "2022"), ("C", "2023"))))
