from __future__ import annotations

import tempfile
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.penyaji.huruf import FOLDER_HURUF, KELUARGA
from akuntabel.penyaji.tema import FOLDER_TEMA, Kertas, TemaTidakSah, baca_tema, daftar_tema

BAKU = (FOLDER_TEMA / "baku.toml").read_text(encoding="utf-8")


def _tulis(folder: Path, isi: str) -> str:
    berkas = folder / "kota.toml"
    berkas.write_text(isi, encoding="utf-8")
    return str(berkas)


def test_baca_tema__baku_is_a4_arial_11_with_wide_left_margin() -> None:
    tema = baca_tema("baku")
    assert tema.kertas == Kertas("A4", 210, 297)
    assert (tema.margin.kiri, tema.margin.kanan, tema.margin.atas, tema.margin.bawah) == tuple(
        map(Decimal, (30, 25, 25, 25))
    )
    assert (tema.huruf_pdf, tema.huruf_docx, tema.ukuran) == ("Liberation Sans", "Arial", Decimal(11))
    assert (tema.spasi, tema.gaya_tabel) == (Decimal("1.15"), "kisi")
    assert tema.lebar_teks() == 15500
    assert tema.lebar_teks(lanskap=True) == 24200


def test_baca_tema__perwali_is_f4_bookman_12_with_wide_spacing() -> None:
    tema = baca_tema("perwali")
    assert tema.kertas == Kertas("F4", 215, 330)
    assert (tema.huruf_docx, tema.ukuran, tema.spasi) == ("Bookman Old Style", Decimal(12), Decimal("1.5"))
    assert tema.gaya_tabel == "mendatar"
    assert tema.warna_aksen != baca_tema("baku").warna_aksen


def test_daftar_tema__names_what_is_shipped_and_every_font_is_there() -> None:
    assert daftar_tema() == ("baku", "perwali")
    for nama in daftar_tema():
        for berkas in KELUARGA[baca_tema(nama).huruf_pdf]:
            assert (FOLDER_HURUF / berkas).is_file()


def test_baca_tema__own_paper_needs_its_size(tmp_path: Path) -> None:
    isi = BAKU.replace('nama = "A4"', 'nama = "Kuarto"\nlebar = 215\ntinggi = 275')
    assert baca_tema(_tulis(tmp_path, isi)).kertas == Kertas("Kuarto", 215, 275)
    with pytest.raises(TemaTidakSah, match="kertas Kuarto memerlukan lebar dan tinggi"):
        baca_tema(_tulis(tmp_path, BAKU.replace('nama = "A4"', 'nama = "Kuarto"')))


@pytest.mark.parametrize(
    ("lama", "baru", "pesan"),
    [
        ('rata = "penuh"', 'rata = "kanan"', "Pilihan: penuh, kiri"),
        ('pdf = "Liberation Sans"', 'pdf = "Comic"', "huruf.pdf"),
        ('aksen = "#1f3f66"', 'aksen = "biru"', "#rrggbb"),
        ("ukuran = 11", "ukuran = 40", "di luar batas 8 sampai 16"),
        ("ukuran = 11", "ukuran = true", "harus berupa angka"),
        ("ukuran = 11", "ukuran = nan", "di luar batas"),
        ("ukuran = 11\n", "", "huruf.ukuran belum ada"),
        ("kiri = 30", "kiri = 30\ntengah = 3", "margin.tengah tidak dikenal"),
        ("[tabel]", "[meja]", r"bagian \[meja\] tidak dikenal"),
        ('bahasa = "id-ID"', 'bahasa = "Indonesia"', "isian bahasa"),
        ("[kertas]", "[kertas", "tidak dapat dibaca"),
        ("kiri = 30\nkanan = 25", "kiri = 75\nkanan = 75", "lebar teks kurang dari 80 mm"),
    ],
)
def test_baca_tema__says_what_is_wrong_where(tmp_path: Path, lama: str, baru: str, pesan: str) -> None:
    assert lama in BAKU
    with pytest.raises(TemaTidakSah, match=pesan):
        baca_tema(_tulis(tmp_path, BAKU.replace(lama, baru)))


def test_baca_tema__unknown_name_lists_the_shipped_ones() -> None:
    with pytest.raises(TemaTidakSah, match="baku, perwali"):
        baca_tema("kota-lain")


@given(st.decimals(min_value=8, max_value=16, places=2))
def test_baca_tema__lengths_stay_exact(ukuran: Decimal) -> None:
    with tempfile.TemporaryDirectory() as sementara:
        tema = baca_tema(_tulis(Path(sementara), BAKU.replace("ukuran = 11", f"ukuran = {ukuran}")))
    assert tema.ukuran == ukuran
    assert isinstance(tema.ukuran, Decimal)
