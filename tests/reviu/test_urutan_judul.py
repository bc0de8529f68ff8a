"""DFT101: numbers of headings."""

from __future__ import annotations

import pytest

from akuntabel.reviu.penomoran import baca_halaman, baca_nomor, nomor_bab
from tests.reviu.rakit_bacaan import bacaan, isi, jalankan, judul, temuan


@pytest.mark.parametrize(
    ("teks", "nomor"),
    [
        ("3.1.6", (3, 1, 6)),
        ("1.2.", (1, 2)),
        ("BAB III", (3,)),
        ("Bab 2", (2,)),
        ("II.4", (2, 4)),
        ("3-1", (3, 1)),
        ("A.", None),
        ("", None),
        ("IIII.1", None),
        ("1999", None),
    ],
)
def test_baca_nomor__bentuk_yang_tercetak(teks: str, nomor: tuple[int, ...] | None) -> None:
    assert baca_nomor(teks) == nomor


def test_halaman_dan_bab__selain_angka_tidak_ditebak() -> None:
    assert (baca_halaman(" 12 "), baca_halaman("iv"), baca_halaman("III-5")) == (12, None, None)
    assert (nomor_bab("BAB IV PENUTUP"), nomor_bab("Babak 2")) == (4, None)


BAIK = judul(
    ("BAB I", "PENDAHULUAN"), ("1.1", "Latar Belakang"), ("1.2.", "Dasar Hukum"),
    ("BAB III", "AKUNTABILITAS"), ("3.1", "Capaian"), ("3.1.1", "Skala"), ("3.1.2", "Banding"),
    ("3.2", "Anggaran"),
)  # fmt: skip


def test_nomor_naik__terpenuhi() -> None:
    assert temuan("DFT101", bacaan(judul=BAIK)) == []
    assert len(jalankan("DFT101", bacaan(judul=BAIK))) == 1


def test_subbab_berulang__ditunjuk_yang_kedua() -> None:
    rusak = judul(
        ("BAB III", "AKUNTABILITAS"), ("3.1.6", "Analisis Penyebab"), ("3.1.7", "Efisiensi"),
        ("3.1.6", "ANALISIS PENYEBAB"), ("3.1.8", "Program"),
    )  # fmt: skip
    hasil = temuan("DFT101", bacaan(judul=rusak))
    assert [(t.lokasi.baris, [s.baris for s in t.lokasi_lain]) for t in hasil] == [(4, [2])]
    assert "muncul dua kali" in hasil[0].pesan


def test_nomor_mundur__ditunjuk() -> None:
    hasil = temuan("DFT101", bacaan(judul=judul(("3.1", "A"), ("3.3", "B"), ("3.2", "C"))))
    assert [t.tertulis for t in hasil] == ["3.2"]


def test_nomor_bab_lain__ditunjuk_sekali_dengan_usulan() -> None:
    daftar = isi(
        ("BAB III", "AKUNTABILITAS", "10"), ("3.1", "Capaian", "10"), ("1.3.1", "Skala", "1"),
        ("1.3.2", "Banding", "1"), ("3.2", "Anggaran", "15"),
    )  # fmt: skip
    hasil = temuan("DFT101", bacaan(daftar=daftar))
    assert [(t.lokasi.baris, t.tertulis) for t in hasil] == [(502, "1.3.1")]
    assert hasil[0].usulan[0].teks == "3.1.1"
    assert [s.baris for s in hasil[0].lokasi_lain] == [503]


def test_satu_subbab_salah_bab__ditunjuk() -> None:
    rusak = judul(("BAB III", "X"), ("3.1", "A"), ("3.1.1", "B"), ("1.1.3", "C"), ("3.1.2", "D"))
    assert [t.tertulis for t in temuan("DFT101", bacaan(judul=rusak))] == ["1.1.3"]


def test_kerangka_sendiri_di_dalam_bab__dibiarkan() -> None:
    sendiri = judul(
        ("BAB III", "X"), ("3.1", "A"), ("1.1", "Sasaran 1"), ("1.1.1", "Indikator 1"),
        ("1.1", "Sasaran 1"), ("3.2", "B"),
    )  # fmt: skip
    assert temuan("DFT101", bacaan(judul=sendiri)) == []


def test_subbab_berhuruf_dan_judul_tanpa_nomor__dibiarkan() -> None:
    huruf = judul(("BAB I", "X"), ("A.", "Umum"), ("B.", "Khusus"), ("BAB II", "Y"), ("A.", "Umum"))
    assert temuan("DFT101", bacaan(judul=huruf)) == []


def test_nomor_yang_meneruskan_hitungan_dengan_bab_keliru__ditunjuk() -> None:
    rusak = judul(
        ("BAB III", "X"), ("1.1", "A"), ("3.1.1", "B"), ("3.1.2", "C"), ("1.1.3", "D"), ("1.1.4", "E"),
        ("3.2", "F"),
    )  # fmt: skip
    hasil = temuan("DFT101", bacaan(judul=rusak))
    assert [(t.tertulis, len(t.lokasi_lain)) for t in hasil] == [("1.1.3", 1)]
    assert hasil[0].usulan[0].teks == "3.1.3"
