from __future__ import annotations

from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.styles import numbers

from akuntabel.bacaan import DokumenLuar, Format
from akuntabel.impor.baca import baca
from akuntabel.impor.luar import TakTerbaca
from akuntabel.impor.xlsx_luar.format_angka import teks_angka
from akuntabel.naskah import Bab, Paragraf, Tabel, teks_sebaris, telusuri


def buku(*baris: tuple[Any, ...], gabung: tuple[str, ...] = (), **format_sel: str) -> bytes:
    buku = openpyxl.Workbook()
    lembar = buku.active
    assert lembar is not None
    lembar.title = "Capaian"
    for satu in baris:
        lembar.append(satu)
    for rentang in gabung:
        lembar.merge_cells(rentang)
    for sel, kode in format_sel.items():
        lembar[sel].number_format = kode
    aliran = BytesIO()
    buku.save(aliran)
    return aliran.getvalue()


def tabel(dokumen: DokumenLuar) -> list[Tabel]:
    return [b for b in telusuri(dokumen.naskah) if isinstance(b, Tabel)]


def sel(tabel: Tabel) -> list[list[str]]:
    return [[teks_sebaris(s.isi) for s in b.sel] for b in tabel.badan]


@pytest.mark.parametrize(
    ("nilai", "kode", "teks"),
    [
        ("0.982", "0.0%", "98,2%"),
        ("0.982", "0.0 %", "98,2 %"),
        ("1.0911111", "0%", "109%"),
        ("98.214285714", "General", "98,21428571"),
        ("98.2142857142857", "General", "98,21428571"),
        ("21978595696", "General", "21978595696"),
        ("21978595696", "#,##0", "21.978.595.696"),
        ("-1234.5", "#,##0.00;(#,##0.00)", "(1.234,50)"),
        ("1234.5", '_("Rp"* #,##0_);_("Rp"* \\(#,##0\\);_("Rp"* "-"_);_(@_)', "Rp1.235"),
        ("0", '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)', "-"),
        ("1500000", "[$Rp-421] #,##0", "Rp 1.500.000"),
        ("12345678", "#,##0.0,,", "12,3"),
        ("12.5", '0.0 "Orang"', "12,5 Orang"),
        ("0.5", "#.##", ",5"),
        ("12.50", "0.0#", "12,5"),
        ("2.5", "0", "3"),
        ("0", '_(* #,##0_);_(* \\(#,##0\\);_(* "-"??_);_(@_)', "-"),
        ("0", "#", ""),
        ("-0.001", "0.00", "0,00"),
        ("45291", "dd/mm/yyyy", "31/12/2023"),
        ("45291", "d mmmm yyyy", "31 Desember 2023"),
        ("45291.5", "yyyy-mm-dd hh:mm", "2023-12-31 12:00"),
        ("5", "@", "5"),
        ("7", "[Red]0;[Blue]-0", "7"),
        ("7", '"Tahun "0', "Tahun 7"),
    ],
)
def test_format_angka(nilai: str, kode: str, teks: str) -> None:
    assert teks_angka(Decimal(nilai), kode) == teks


def test_lembar__judul_tabel_dan_letaknya() -> None:
    isi = buku(
        ("Tabel 3.1 Capaian Kinerja",),
        (),
        ("No", "Indikator", "Tahun 2030", None, "Capaian"),
        (None, None, "Target", "Realisasi", None),
        (1, "Jalan mantap", 0.9, 0.982, "#DIV/0!"),
        (2, "Air\nbersih", 1234567, 21.5, 100),
        (),
        ("Sumber: Dinas",),
        gabung=("A3:A4", "B3:B4", "C3:D3", "E3:E4", "A1:E1"),
        C5="0%",
        D5="0.0%",
        C6="#,##0",
    )
    dokumen = baca(isi, "uji.xlsx")
    (satu,) = tabel(dokumen)
    (bab,) = dokumen.naskah.isi

    assert dokumen.format is Format.XLSX
    assert isinstance(bab, Bab)
    assert [teks_sebaris(b.isi) for b in bab.isi if isinstance(b, Paragraf)] == [
        "Tabel 3.1 Capaian Kinerja",
        "Sumber: Dinas",
    ]
    assert sel(satu) == [
        ["No", "Indikator", "Tahun 2030", "Capaian"],
        ["Target", "Realisasi"],
        ["1", "Jalan mantap", "90%", "98,2%", "#DIV/0!"],
        ["2", "Air bersih", "1.234.567", "21,5", "100"],
    ]
    assert [(s.lebar, s.tinggi) for s in satu.badan[0].sel] == [(1, 2), (1, 2), (2, 1), (1, 2)]
    letak = satu.badan[2].sel[3].letak
    assert (letak.lembar, letak.sel, letak.baris) == ("Capaian", "D5", 5)
    assert (letak.tabel, letak.baris_tabel, letak.kolom) == (1, 3, 4)


def test_lembar__beberapa_tabel_dan_baris_kosong_di_tengah() -> None:
    isi = buku(
        ("No", "Nama", "Nilai"),
        (1, "Satu", 10),
        (),
        (2, "Dua", 20),
        (),
        (),
        ("Kode", "Program", "Pagu"),
        ("A", "Jalan", 30),
    )

    assert [len(t.badan) for t in tabel(baca(isi, "uji.xlsx"))] == [3, 2]


def test_lembar_tersembunyi__dilewati() -> None:
    buku_kerja = openpyxl.Workbook()
    kedua = buku_kerja.create_sheet("Bantu")
    kedua.sheet_state = "hidden"
    for lembar in buku_kerja.worksheets:
        lembar.append(["No", "Nilai"])
        lembar.append([1, 2])
    aliran = BytesIO()
    buku_kerja.save(aliran)

    assert len(tabel(baca(aliran.getvalue(), "uji.xlsx"))) == 1


def test_rumus_belum_dihitung__kalimat() -> None:
    with pytest.raises(TakTerbaca, match="belum pernah dihitung"):
        baca(buku(("No", "Nilai"), (1, "=1+1")), "uji.xlsx")


def test_kosong__kalimat() -> None:
    with pytest.raises(TakTerbaca, match="kosong"):
        baca(buku(), "uji.xlsx")


def test_kode_bawaan__dikenal() -> None:
    isi = buku(("No", "Persen"), (1, 0.5), B2=numbers.FORMAT_PERCENTAGE_00)

    assert sel(tabel(baca(isi, "uji.xlsx"))[0])[1] == ["1", "50,00%"]


@pytest.mark.korpus
def test_korpus__evaluasi_renja_dengan_kepala_empat_baris(korpus: Path) -> None:
    (berkas,) = (korpus / "dokumen" / "xlsx").glob("deliserdang*.xlsx")
    (satu,) = tabel(baca(berkas.read_bytes(), berkas.name))
    baris = {b.sel[0].letak.baris: {s.letak.sel: teks_sebaris(s.isi) for s in b.sel} for b in satu.badan}

    assert [baris[14][f"{k}14"] for k in ("J", "AD", "AF")] == ["100", "200", "200"]
    assert [baris[23][f"{k}23"] for k in ("J", "AD", "AF")] == ["45", "625", "1.389"]
    assert [baris[11][f"{k}11"] for k in ("R", "U", "X", "AA", "AC")] == [
        "2.004.106.779", "2.286.043.325", "2.759.455.579", "5.079.357.490", "12.023.973.159",
    ]  # fmt: skip
