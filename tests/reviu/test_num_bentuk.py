from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from akuntabel.bacaan import AngkaTerbaca, Peran, TabelTerbaca
from akuntabel.bilangan import Rusak, parse_angka
from akuntabel.reviu.aturan.hit_rasio import serapan
from akuntabel.reviu.aturan.num_bentuk import (
    cacat_bentuk,
    campuran_desimal,
    nilai_galat,
    pengelompokan,
    tanda_asing,
)
from akuntabel.sumber import TANPA_LETAK
from akuntabel.temuan import Tingkat
from tests.reviu.bentuk import berkas, tabel, temuan

ANGGARAN = (Peran.PROGRAM, Peran.PAGU, Peran.BELANJA, Peran.SERAPAN)


@pytest.mark.parametrize(
    ("teks", "kode"),
    [
        ("36.0509.030", "NUM101"),
        ("2.8766.522.000", "NUM101"),
        ("650.290.147.50", "NUM101"),
        ("Rp91-.160.954", "NUM102"),
        ("1.2O4.000", "NUM102"),
        ("1.264.00-", "NUM102"),
        ("Rp1.2S4.000", "NUM102"),
        ("12..500", "NUM102"),
        ("1,1.5", ""),
        ("1.500.000", ""),
        ("84.61", ""),
        ("1,234,567", ""),
        ("12 500", ""),
        ("5 orang 6 kali", ""),
    ],
)
def test_what_is_wrong_with_a_numeral(teks: str, kode: str) -> None:
    hasil = parse_angka(teks, satuan="Rp")
    alasan, calon = (hasil.alasan, hasil.kandidat) if isinstance(hasil, Rusak) else ("", ())
    assert cacat_bentuk(AngkaTerbaca(teks, calon, TANPA_LETAK, alasan)) == kode


def test_the_reading_its_row_allows_is_proposed() -> None:
    isi = berkas(tabel(ANGGARAN, ("Jaminan", "Rp71-.260.954", "Rp643.763.040", "90,38%")))
    (satu,) = temuan(tanda_asing, isi)
    assert satu.seharusnya == ""
    isi = berkas(tabel(ANGGARAN, ("Jaminan", "Rp71-.260.954", "Rp641.763.040", "90,36%")))
    (satu,) = temuan(tanda_asing, isi)
    assert satu.seharusnya == "Rp710.260.954"
    assert satu.usulan[0].keyakinan == Decimal("0.95")
    assert satu.tingkat is Tingkat.GALAT
    assert not temuan(serapan, isi)


def test_an_only_reading_is_proposed_with_less_confidence() -> None:
    (satu,) = temuan(pengelompokan, berkas(tabel((Peran.PROGRAM, Peran.PAGU), ("Data", "Rp. 26.0509.030"))))
    assert satu.seharusnya == "Rp260.509.030"
    assert satu.usulan[0].keyakinan == Decimal("0.6")


def test_a_broken_amount_in_a_column_without_a_known_header_is_told() -> None:
    def tanpa_peran(*baris: tuple[str, str]) -> TabelTerbaca:
        satu = tabel((Peran.URAIAN, Peran.JUMLAH), *baris, ("D", "29.3O6.604"))
        return replace(satu, kolom=(satu.kolom[0], replace(satu.kolom[1], peran=Peran.LAIN)))

    uang = tanpa_peran(("A", "1.600.335.554"), ("B", "29.346.604"), ("C", "1.166.539.191"))
    (satu,) = temuan(tanda_asing, berkas(uang))
    assert satu.seharusnya == "29.306.604"
    assert not temuan(tanda_asing, berkas(tanpa_peran(("A", "12"), ("B", "15"), ("C", "1.166.539.191"))))


def test_error_values_of_a_table_are_one_finding() -> None:
    isi = berkas(tabel(ANGGARAN, ("A", "1.000", "#REF!", "#DIV/0!"), ("B", "2.000", "1.000", "50")))
    (satu,) = temuan(nilai_galat, isi)
    assert satu.tertulis == "#REF!"
    assert len(satu.lokasi_lain) == 1


def test_mixed_decimal_marks_are_a_suggestion() -> None:
    kolom = (Peran.INDIKATOR, Peran.TARGET, Peran.REALISASI, Peran.CAPAIAN)
    isi = tabel(kolom, ("A", "105", "101.12", "96,30"), ("B", "110", "125,5", "114,09"))
    (satu,) = temuan(campuran_desimal, berkas(isi))
    assert satu.tingkat is Tingkat.SARAN
    assert satu.tertulis == "101.12"
    assert satu.usulan[0].teks == "101,12"
    assert not temuan(campuran_desimal, berkas(tabel(kolom, ("A", "1.050", "1.012", "96,38"))))


def test_many_figures_of_one_fault_are_one_finding() -> None:
    semua = [(n, f"21,276,07{i},424,00") for i, n in enumerate("ABCDE")]
    (satu,) = temuan(pengelompokan, berkas(tabel((Peran.PROGRAM, Peran.PAGU), *semua)))
    assert "5 angka" in satu.pesan
    assert len(satu.lokasi_lain) == 4
    assert len(temuan(pengelompokan, berkas(tabel((Peran.PROGRAM, Peran.PAGU), *semua[:3])))) == 3
