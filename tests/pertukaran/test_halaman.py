"""How a sheet looks: rows as high as their texts, still free to grow, dates and pages as people expect."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace

import openpyxl
import pytest

from akuntabel.kinerja.pohon import Sasaran
from akuntabel.pertukaran.buku import tulis_buku
from akuntabel.pertukaran.susunan import INDIKATOR, LEMBAR
from akuntabel.pertukaran.tulis.halaman import banyak_baris, tinggi_baris

from .potret_lengkap import POTRET

SATU_BARIS = 15
LEBAR_URAIAN = 50


def bagian(nama: str, isi: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
        return arsip.read(nama).decode()


@pytest.mark.parametrize(
    ("teks", "lebar", "baris"), [("", 10, 1), ("a" * 10, 10, 1), ("a" * 11, 10, 2), ("a\n\nb", 10, 3)]
)
def test_banyak_baris__menurut_lebar_dan_ganti_baris(teks: str, lebar: int, baris: int) -> None:
    assert banyak_baris(teks, lebar) == baris


def test_tinggi_baris__yang_terpanjang_menentukan_sampai_batas_excel() -> None:
    assert tinggi_baris([("", 10), ("a" * 25, 10), ("b" * 50, 50)]) == 3 * SATU_BARIS
    assert tinggi_baris([]) == SATU_BARIS
    assert tinggi_baris([("a" * 32_767, 10)]) <= 409


def test_tulis_buku__baris_setinggi_teksnya_dan_boleh_tumbuh() -> None:
    panjang = Sasaran("S9", "kata " * 40, POTRET.tujuan[0].kode)
    isi = tulis_buku(replace(POTRET, sasaran=(panjang, *POTRET.sasaran)))

    sasaran = openpyxl.load_workbook(io.BytesIO(isi))["Sasaran"]
    assert sasaran.row_dimensions[5].height == SATU_BARIS * (200 // LEBAR_URAIAN)
    lembar = [bagian(f"xl/worksheets/sheet{n}.xml", isi) for n in range(1, len(LEMBAR) + 2)]
    assert not any("customHeight" in baris for xml in lembar[1:] for baris in re.findall(r"<row [^>]*>", xml))


def test_tulis_buku__tanggal_bernama_bulan_indonesia_di_setiap_komputer() -> None:
    buku = openpyxl.load_workbook(io.BytesIO(tulis_buku(POTRET)))

    assert buku["Identitas"]["B6"].number_format == "[$-421]d mmmm yyyy"


def test_tulis_buku__lembar_lebar_dicetak_beberapa_halaman_dengan_kode_di_kiri() -> None:
    lembar = openpyxl.load_workbook(io.BytesIO(tulis_buku(POTRET)))["Indikator"]

    assert lembar.page_setup.fitToWidth == -(-sum(k.lebar for k in INDIKATOR.kolom) // 280)
    assert lembar.page_setup.fitToWidth > 1
    assert lembar.print_title_cols == "$A:$A"
    assert lembar.print_title_rows == "$4:$4"


def test_tulis_buku__kotak_penjelasan_setinggi_teksnya() -> None:
    isi = tulis_buku(POTRET)
    kotak = [int(t) for t in re.findall(r"height:([0-9]+)", bagian("xl/drawings/vmlDrawing1.vml", isi))]
    teks = re.findall(r"<t[^>]*>([^<]*)</t>", bagian("xl/comments1.xml", isi))

    # A line of 15 pixels is a little more than 11 points; VML gives points.
    assert len(kotak) == len(teks) > 5
    assert all(tinggi >= 11 * banyak_baris(t, 44) for tinggi, t in zip(kotak, teks, strict=True))
