"""Insertions: cells of real workbooks as tables, and what is wrong with a row."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from akuntabel.kinerja.instansi import Instansi
from akuntabel.kinerja.pohon import Sasaran, Tujuan
from akuntabel.kinerja.potret import Potret
from akuntabel.kinerja.sisipan import BarisSisipan, JenisSisipan, SelSisipan, Sisipan, letak_sel
from akuntabel.pertukaran.beda import beda_buku
from akuntabel.pertukaran.buku import baca_buku, tulis_buku
from akuntabel.pertukaran.hasil import HasilBaca
from akuntabel.pertukaran.rentang_sel import RentangSel, baca_rentang_sel
from akuntabel.pertukaran.tabel_sisipan import ambil_isi, susutkan
from akuntabel.pertukaran.tambal import tambal
from akuntabel.pertukaran.xlsx import LembarMentah
from akuntabel.temuan import Tingkat

POTRET = Potret(
    2022,
    Instansi("D", "Dinas", "Kota", "Kota"),
    tujuan=(Tujuan("T1", "Tujuan"),),
    sasaran=(Sasaran("S1", "Sasaran satu", "T1"),),
)
KOLOM = {
    "kode": 1,
    "bagian": 2,
    "jenis": 4,
    "judul": 5,
    "teks": 6,
    "rentang": 7,
    "baris_judul": 8,
    "gambar": 9,
}
TABEL = {"kode": "X", "bagian": "struktur", "jenis": "tabel", "judul": "Sarana"}


def _baca(ubah: Callable[[Workbook], None], **sel: Any) -> HasilBaca:
    buku = load_workbook(io.BytesIO(tulis_buku(POTRET)))
    for kunci, nilai in sel.items():
        buku["Sisipan"].cell(5, KOLOM[kunci], nilai)
    ubah(buku)
    keluar = io.BytesIO()
    buku.save(keluar)
    return baca_buku(keluar.getvalue(), nama="buku.xlsx")


def _sarana(buku: Workbook) -> None:
    lembar = buku.create_sheet("Data Sarana")
    isi = [
        ("Sarana", "Keadaan", None, None),
        (None, "Baik", "Porsi", "Tanggal"),
        ("Puskesmas", 1250, 0.982, None),
    ]
    for baris in isi:
        lembar.append(baris)
    lembar.merge_cells("A1:A2")
    lembar.merge_cells("B1:D1")
    lembar["B3"].number_format = "#,##0"
    lembar["C3"].number_format = "0.0%"
    lembar["D3"] = date(2022, 12, 31)
    lembar["D3"].number_format = "dd/mm/yyyy"


def _diam(_: Workbook) -> None:
    return


@pytest.mark.parametrize(
    "rentang", ["'Data Sarana'!A1:D3", "Data Sarana'!$A$1:$D$3", "data_sarana!D3:A1", "$Data Sarana.A1:F40"]
)
def test_tabel__cells_of_an_own_sheet_come_as_they_are_shown(rentang: str) -> None:
    hasil = _baca(_sarana, **TABEL, rentang=rentang, baris_judul=2)

    assert hasil.temuan == ()
    assert hasil.potret is not None
    (sisipan,) = hasil.potret.sisipan
    assert sisipan.isi == (
        BarisSisipan((SelSisipan("Sarana", tinggi=2), SelSisipan("Keadaan", lebar=3))),
        BarisSisipan((SelSisipan("Baik"), SelSisipan("Porsi"), SelSisipan("Tanggal"))),
        BarisSisipan(
            (
                SelSisipan("Puskesmas"),
                SelSisipan("1.250"),
                SelSisipan("98,2%"),
                SelSisipan("31 Desember 2022"),
            )
        ),
    )
    assert hasil.sumber["sisipan:X"].lembar == "Sisipan"


def test_tabel__of_a_sheet_of_the_workbook_itself() -> None:
    hasil = _baca(_diam, **TABEL, rentang="Sasaran!A4:B5")

    assert hasil.potret is not None
    assert [[s.teks for s in b.sel] for b in hasil.potret.sisipan[0].isi] == [
        ["Kode *", "Uraian sasaran *"],
        ["S1", "Sasaran satu"],
    ]


def test_tabel__merge_across_the_header_is_cut_there() -> None:
    def ubah(buku: Workbook) -> None:
        _sarana(buku)
        buku["Data Sarana"].unmerge_cells("A1:A2")
        buku["Data Sarana"].merge_cells("A1:A3")

    hasil = _baca(ubah, **TABEL, rentang="'Data Sarana'!A1:D3", baris_judul=2)

    assert hasil.potret is not None
    isi = hasil.potret.sisipan[0].isi
    assert (isi[0].sel[0].tinggi, isi[2].sel[0].teks) == (2, "")


def _galat(hasil: HasilBaca) -> list[tuple[str, str, str]]:
    assert hasil.potret is None
    return [(t.kode, t.lokasi.lembar, t.lokasi.sel) for t in hasil.temuan if t.tingkat is Tingkat.GALAT]


@pytest.mark.parametrize(
    ("sel", "kode", "tempat"),
    [
        ({**TABEL, "rentang": "A1:B2"}, "NAR513", "G5"),
        ({**TABEL, "rentang": "'Data Sarana'!A:D"}, "NAR513", "G5"),
        ({**TABEL, "rentang": "'Data Sarena'!A1:B2"}, "NAR514", "G5"),
        ({**TABEL, "rentang": "[lain.xlsx]Data!A1:B2"}, "NAR514", "G5"),
        ({**TABEL, "rentang": "'Data Sarana'!J50:Z90"}, "NAR516", "G5"),
        ({**TABEL, "rentang": "'Data Sarana'!A1:D1"}, "NAR517", "G5"),
        ({**TABEL}, "NAR511", "G5"),
        ({**TABEL, "judul": None, "rentang": "'Data Sarana'!A1:B3"}, "NAR511", "E5"),
        ({**TABEL, "jenis": "paragraf"}, "NAR511", "F5"),
        ({**TABEL, "jenis": "gambar", "gambar": "FOTO9"}, "SEL503", "I5"),
        ({**TABEL, "bagian": "struktr", "rentang": "'Data Sarana'!A1:B3"}, "NAR512", "B5"),
        ({**TABEL, "bagian": "struktur:S1", "rentang": "'Data Sarana'!A1:B3"}, "NAR512", "B5"),
        ({**TABEL, "bagian": "a7:S9", "rentang": "'Data Sarana'!A1:B3"}, "SEL503", "B5"),
        ({**TABEL, "bagian": "tren", "rentang": "'Data Sarana'!A1:B3"}, "NAR506", "B5"),
    ],
)
def test_baris__what_is_wrong_is_told_at_its_cell(sel: dict[str, Any], kode: str, tempat: str) -> None:
    assert (kode, "Sisipan", tempat) in _galat(_baca(_sarana, **sel))


def test_bagian__unknown_key_proposes_the_nearest() -> None:
    hasil = _baca(_sarana, **(TABEL | {"bagian": "struktr"}), rentang="'Data Sarana'!A1:B3")

    assert [u.teks for u in hasil.temuan[0].usulan] == ["struktur"]


def test_lembar__unknown_name_and_whole_columns_propose_a_range() -> None:
    salah = _baca(_sarana, **TABEL, rentang="'Data Sarena'!A1:B2").temuan[0]
    kolom = _baca(_sarana, **TABEL, rentang="'Data Sarana'!A:D").temuan[0]

    assert salah.usulan[0].teks == "'Data Sarana'!A1:B2"
    assert kolom.usulan[0].teks == "'Data Sarana'!A1:D3"


def test_sel__formula_error_inside_a_table_is_told_where_it_stands() -> None:
    def ubah(buku: Workbook) -> None:
        _sarana(buku)
        buku["Data Sarana"]["B3"] = "=1/0"

    hasil = _baca(ubah, **TABEL, rentang="'Data Sarana'!A1:D3")

    assert ("LKP521", "Data Sarana", "B3") in _galat(hasil)


def test_tabel__too_large_is_refused_in_words() -> None:
    def ubah(buku: Workbook) -> None:
        lembar = buku.create_sheet("Besar")
        for n in range(301):
            lembar.append([n])

    assert ("NAR515", "Sisipan", "G5") in _galat(_baca(ubah, **TABEL, rentang="Besar!A1:A301"))


def test_lembar__referred_to_is_not_reported_as_unread_but_others_are() -> None:
    def ubah(buku: Workbook) -> None:
        _sarana(buku)
        buku.create_sheet("Coretan")["A1"] = "x"

    hasil = _baca(ubah, **TABEL, rentang="'Data Sarana'!A1:D3", baris_judul=2)

    assert [(t.kode, t.lokasi.lembar) for t in hasil.temuan] == [("LKP525", "Coretan")]


def test_buku__without_the_sheet_is_read_as_before() -> None:
    def ubah(buku: Workbook) -> None:
        del buku["Sisipan"]

    hasil = _baca(ubah)

    assert hasil.temuan == ()
    assert hasil.potret is not None
    assert hasil.potret.sisipan == ()


def test_formulir__lists_every_section_and_shows_its_title() -> None:
    buku = load_workbook(io.BytesIO(tulis_buku(POTRET)))
    daftar = [c.value for kolom in buku["Daftar"].iter_cols() for c in kolom]

    assert {"struktur", "a7:S1", "ikhtisar", "target_realisasi:S1", "langkah"} <= set(daftar)
    assert "MATCH" in str(buku["Sisipan"]["C5"].value)
    assert any(
        "B5" in str(v.sqref) and v.type == "list" for v in buku["Sisipan"].data_validations.dataValidation
    )


@given(
    st.lists(st.tuples(*[st.integers(0, 7)] * 4), max_size=8),
    st.tuples(*[st.integers(0, 7)] * 4),
    st.integers(0, 3),
)
@settings(max_examples=200, deadline=None)
def test_ambil_isi__any_merges_give_a_whole_rectangle(
    gabungan: list[tuple[int, int, int, int]], sudut: tuple[int, int, int, int], judul: int
) -> None:
    lembar = LembarMentah("L")
    lembar.gabungan = [(min(a, b), min(k, n), max(a, b), max(k, n)) for a, k, b, n in gabungan]
    a, k, b, n = sudut
    petak = susutkan(lembar, RentangSel("L", min(a, b), min(k, n), max(a, b), max(k, n)))

    isi = ambil_isi(lembar, petak, judul)

    assert len(isi) == petak.banyak_baris
    letak = letak_sel(isi)
    assert sum(s.lebar * s.tinggi for _, _, s in letak) == petak.banyak_baris * petak.banyak_kolom
    assert not [1 for baris, _, s in letak if baris < judul < baris + s.tinggi]


@given(st.text(max_size=40))
def test_rentang__any_text_is_a_range_or_none(teks: str) -> None:
    petak = baca_rentang_sel(teks)

    assert petak is None or baca_rentang_sel(str(petak)) == petak


@pytest.mark.parametrize(
    "isi",
    [
        (BarisSisipan((SelSisipan("a", lebar=2),)), BarisSisipan((SelSisipan("b"),))),
        (BarisSisipan((SelSisipan("a", tinggi=3),)),),
        (BarisSisipan((SelSisipan("a", lebar=10**9),)),),
        (BarisSisipan(),),
    ],
)
def test_letak_sel__no_table_is_refused(isi: tuple[BarisSisipan, ...]) -> None:
    with pytest.raises(ValueError, match=r"tabel|sel"):
        letak_sel(isi)


def test_beda__never_gives_a_new_table_the_cells_of_another() -> None:
    isi = (BarisSisipan((SelSisipan("a"),)), BarisSisipan((SelSisipan("1"),)))
    lama = replace(POTRET, sisipan=(Sisipan("A", "struktur", JenisSisipan.TABEL, "Ada", isi=isi),))
    baru = replace(lama, sisipan=(Sisipan("B", "isu", JenisSisipan.TABEL, "Baru", isi=isi), *lama.sisipan))
    buku = tulis_buku(lama)

    hasil = baca_buku(tambal(buku, beda_buku(buku, lama, baru)), nama="buku.xlsx")

    assert [(t.kode, t.lokasi.sel) for t in hasil.temuan] == [("NAR511", "G6")]
