"""The rows around a cell, as the page shows them beside a finding."""

from __future__ import annotations

from pathlib import Path

from openpyxl import Workbook

from akuntabel import api
from akuntabel.sumber import Sumber


def buku(tmp_path: Path) -> Path:
    satu = Workbook()
    lembar = satu.active
    assert lembar is not None
    lembar.title = "Realisasi"
    for kolom in range(1, 11):
        lembar.cell(4, kolom).value = f"Judul {kolom}"
        for baris in range(5, 15):
            lembar.cell(baris, kolom).value = f"{kolom}/{baris}"
    lembar["H9"] = 0.982
    lembar["H9"].number_format = "0.0%"
    lembar["H10"] = "x" * 500
    berkas = tmp_path / "buku.xlsx"
    satu.save(berkas)
    return berkas


def test_cuplikan__rows_and_columns_around_the_cell_with_their_titles(tmp_path: Path) -> None:
    hasil = api.cuplikan(buku(tmp_path), [Sumber("buku.xlsx", "Realisasi", "H9")])

    satu = hasil["Realisasi", "H9"]
    assert satu.kolom == ("A", "B", "C", "F", "G", "H", "I", "J")
    assert satu.kepala == tuple(f"Judul {n}" for n in (1, 2, 3, 6, 7, 8, 9, 10))
    assert [b.nomor for b in satu.baris] == [7, 8, 9, 10, 11]
    assert satu.nomor == 9
    assert satu.baris[2].isi[satu.tanda] == "98,2%"
    assert len(satu.baris[3].isi[satu.tanda]) < 170


def test_cuplikan__first_row_of_data_shows_no_title_as_data(tmp_path: Path) -> None:
    satu = api.cuplikan(buku(tmp_path), [Sumber("buku.xlsx", "Realisasi", "A5")])["Realisasi", "A5"]

    assert [b.nomor for b in satu.baris] == [5, 6, 7]
    assert satu.tanda == 0


def test_cuplikan__places_that_are_not_there_are_left_out(tmp_path: Path) -> None:
    lokasi = [Sumber(lembar="Tidak Ada", sel="A1"), Sumber(lembar="Realisasi"), Sumber(), Sumber(sel="B2")]

    assert api.cuplikan(buku(tmp_path), lokasi) == {}
    (tmp_path / "rusak.xlsx").write_bytes(b"PK\x03\x04")
    assert api.cuplikan(tmp_path / "rusak.xlsx", [Sumber(lembar="Realisasi", sel="A5")]) == {}
