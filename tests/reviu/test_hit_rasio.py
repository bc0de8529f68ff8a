from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from akuntabel.bacaan import Peran
from akuntabel.impor.baca import baca
from akuntabel.impor.kenali import kenali
from akuntabel.reviu import Berkas, periksa
from akuntabel.reviu.aturan.hit_rasio import capaian, kemajuan, serapan
from akuntabel.temuan import Tingkat
from tests.reviu.bentuk import berkas, tabel, temuan, terpenuhi

IND, T, H, C = Peran.INDIKATOR, Peran.TARGET, Peran.REALISASI, Peran.CAPAIAN
KOLOM = (IND, T, H, C)
ANGGARAN = (Peran.PROGRAM, Peran.PAGU, Peran.BELANJA, Peran.SERAPAN)
BENAR = [
    ("Jalan mantap", "84 %", "79,82 %", "95,02 %"),
    ("Surat terkirim", "720 lembar", "720 lembar", "100%"),
    ("Kunjungan", "21.000 orang", "8.247 orang", "39,27"),
    ("Nilai aset", "28.644 orang", "35.644 orang", "124,43"),
]


@pytest.mark.parametrize(
    "baris",
    [
        *BENAR,
        ("Layanan", "90", "98,2", "109"),
        ("Benih", "50", "302,97", "605,93"),
        ("Angka kemiskinan", "10", "12", "80"),
        ("Prevalensi stunting", "14,0", "12,0", "116,67"),
        ("Tanpa target", "-", "12,0", "116,67"),
        ("Tingkat nol", "0", "12,0", "0"),
        ("Target turun", "-1,00", "-1,50", "70"),
        ("Dibulatkan", "95%", "96%", "100,97%"),
    ],
)
def test_a_right_row_is_never_told(baris: tuple[str, ...]) -> None:
    assert not temuan(capaian, berkas(tabel(KOLOM, baris)))
    assert not temuan(capaian, berkas(tabel(KOLOM, *BENAR, baris)))


def test_right_rows_are_told_with_their_calculation() -> None:
    ada = terpenuhi(capaian, berkas(tabel(KOLOM, *BENAR)))
    assert next(t.hitungan for t in ada) == "79,82 ÷ 84 × 100 = 95,02; tercetak 95,02 %"
    assert len(ada) == 4


@pytest.mark.parametrize(
    ("baris", "tingkat", "kata", "benar"),
    [
        (("Bebas banjir", "80 %", "80,53 %", "99,34 %"), Tingkat.PERINGATAN, "terbalik", "100,66 %"),
        (("Tempat pembuangan", "18", "25", "61%"), Tingkat.PERINGATAN, "diharapkan turun", "139%"),
        (("Mandiri", "25%", "34,48%", "100%"), Tingkat.PERINGATAN, "dipatok 100", "138%"),
        (("Sisa berkas", "3%", "-100%", "-33,33%"), Tingkat.PERINGATAN, "dikalikan 100", "-3.333,33%"),
        (("Tersedia", "102,00", "110,00", "109,82"), Tingkat.GALAT, "", "107,84"),
        (("Standar", "88,00", "96,72", "110,03"), Tingkat.GALAT, "", "109,91"),
        (("Tertib", "80", "70", "78,50"), Tingkat.GALAT, "dua angka bertukar tempat", "87,50"),
    ],
)
def test_a_wrong_row_is_named(baris: tuple[str, ...], tingkat: Tingkat, kata: str, benar: str) -> None:
    (satu,) = temuan(capaian, berkas(tabel(KOLOM, *BENAR, baris)))
    assert satu.tingkat is tingkat
    assert kata in satu.pesan
    assert satu.seharusnya == benar
    assert satu.tertulis == baris[3]
    assert satu.lokasi.baris_tabel == 5
    assert temuan(capaian, berkas(tabel(KOLOM, baris)))


def test_the_method_of_most_rows_counts() -> None:
    turun = [("A", "10", "12", "80"), ("B", "20", "22", "90"), ("C", "50", "45", "110")]
    assert not temuan(capaian, berkas(tabel(KOLOM, *turun)))
    (satu,) = temuan(capaian, berkas(tabel(KOLOM, *turun, ("D", "40", "44", "95"))))
    assert satu.nilai_seharusnya == 90


def test_two_methods_live_in_one_table() -> None:
    campur = [*BENAR, ("X", "10", "12", "80"), ("Y", "20", "22", "90")]
    assert not temuan(capaian, berkas(tabel(KOLOM, *campur)))


def test_a_cap_that_rows_share_is_a_method() -> None:
    baris = [("A", "10", "20", "120"), ("B", "10", "15", "120"), ("C", "10", "9", "90")]
    assert not temuan(capaian, berkas(tabel(KOLOM, *baris)))


def test_a_swap_with_the_next_row_is_named() -> None:
    salah = [("Q", "80", "70", "95,00"), ("S", "80", "76", "87,50")]
    pertama, kedua = temuan(capaian, berkas(tabel(KOLOM, *BENAR, *salah)))
    assert 'tertukar dengan baris "S"' in pertama.pesan
    assert 'tertukar dengan baris "Q"' in kedua.pesan


def test_columns_of_years_are_kept_apart() -> None:
    kolom = (IND, (T, 0), (H, 0), (C, 0), (T, 1), (H, 1), (C, 1))
    isi = berkas(tabel(kolom, ("A", "10", "5", "50,0", "20", "15", "75,0")))
    assert not temuan(capaian, isi)
    assert len(terpenuhi(capaian, isi)) == 2


def test_a_column_whose_rows_mostly_fail_is_not_believed() -> None:
    acak = [(n, "10", "7", c) for n, c in zip("ABCDE", ("3", "11", "45", "70", "91"), strict=True)]
    assert not temuan(capaian, berkas(tabel(KOLOM, *acak)))


def test_the_digit_too_many_in_a_budget_is_found() -> None:
    (satu,) = temuan(serapan, berkas(tabel(ANGGARAN, ("Taman", "Rp387.982.480", "Rp20.215.254", "53,14%"))))
    assert satu.tingkat is Tingkat.GALAT
    assert satu.seharusnya == "5,21%"
    isi = berkas(tabel(ANGGARAN, ("Kebun", "Rp287.982.480", "Rp20.215.254", "72,24%")))
    (banding,) = periksa(isi, ["HIT102"]).temuan
    assert banding.usulan[0].teks == "Rp27.982.480"
    assert "satu angka berlebih (8)" in banding.pesan


def test_percentages_copied_within_the_column_are_named() -> None:
    baris = [
        ("Langsung", "86.408.000", "81.501.814", "94,32"),
        ("Tidak langsung", "29.958.823", "29.084.854", "94,32"),
        ("Lain", "1.000.000", "500.000", "50,00"),
    ]
    (satu,) = temuan(serapan, berkas(tabel(ANGGARAN, *baris)))
    assert 'Angka yang sama tercetak pada baris "Langsung"' in satu.pesan
    assert satu.nilai_seharusnya == Decimal("97.08")


def test_spending_copied_from_the_budget_is_named() -> None:
    baris = ("Pengembangan", "1.399.735.000,-", "1.399.735.000,-", "89,66")
    (satu,) = temuan(serapan, berkas(tabel(ANGGARAN, baris)))
    assert "salah satu mungkin tersalin" in satu.pesan


@pytest.mark.parametrize(("tercetak", "salah"), [("100%", 1), ("99%", 0), ("99,19%", 0)])
def test_progress_is_not_complete_below_the_final_target(tercetak: str, salah: int) -> None:
    kolom = (IND, Peran.REALISASI, Peran.TARGET_AKHIR, Peran.KEMAJUAN)
    assert len(temuan(kemajuan, berkas(tabel(kolom, ("Akses", "98,2 %", "99 %", tercetak))))) == salah


def test_a_table_that_stands_upright_is_read_by_its_rows() -> None:
    kolom = (Peran.URAIAN, C, C, C)
    atas = [("Target (ha)", "900", "980", "1.150,00"), ("Realisasi (ha)", "855", "999,6", "1.173,00")]
    assert not temuan(capaian, berkas(tabel(kolom, *atas, ("Capaian (%)", "95,00", "102,00", "102,00"))))
    (satu,) = temuan(capaian, berkas(tabel(kolom, *atas, ("Capaian (%)", "95,00", "102,00", "120,00"))))
    assert satu.seharusnya == "102,00"
    assert satu.lokasi.kolom == 4
    uang = (Peran.URAIAN, Peran.JUMLAH, Peran.JUMLAH)
    rupiah = [("Anggaran", "Rp1.000.000", "Rp2.000.000"), ("Realisasi Anggaran", "Rp900.000", "Rp1.500.000")]
    (satu,) = temuan(serapan, berkas(tabel(uang, *rupiah, ("Persentase serapan", "90%", "57%"))))
    assert satu.seharusnya == "75%"


def test_columns_that_nearly_all_rows_are_the_ratio_of_are_taken() -> None:
    kolom = (IND, T, Peran.JUMLAH, H, C)
    baris = [("A", "10", "5", "9", "50"), ("B", "20", "5", "9", "25"), ("C", "8", "2", "9", "25")]
    baris += [("D", "4", "3", "9", "75"), ("E", "50", "20", "9", "40"), ("G", "5", "4", "9", "80")]
    assert not temuan(capaian, berkas(tabel(kolom, *baris)))
    (satu,) = temuan(capaian, berkas(tabel(kolom, *baris, ("F", "20", "6", "9", "35"))))
    assert satu.seharusnya == "30"


def test_operands_of_one_size_are_shown_where_their_digits_allow() -> None:
    """In a column of dots as decimals 5.953 may be either; beside 5.998 both are read alike."""
    isi = (
        "Tabel 3.3 Kemajuan terhadap Target Akhir Renstra\n\n"
        "| No | Indikator | Realisasi 2024 | Target Akhir Renstra | Tingkat Kemajuan |\n"
        "|---|---|---|---|---|\n"
        "| 1 | Persentase koperasi sehat | 48.25 | 64 | 75 |\n"
        "| 2 | Persentase posyandu aktif | 60.5 | 70 | 86 |\n"
        "| 3 | Jumlah lansia terlayani | 5.953 | 5.998 | 101 |\n"
    )  # fmt: skip
    bacaan = kenali(baca(isi.encode(), "laporan.md"))
    (satu,) = periksa(Berkas(bacaan, date(2024, 12, 31)), ("HIT103",)).temuan
    assert [u.teks for u in satu.usulan] == ["99"]
