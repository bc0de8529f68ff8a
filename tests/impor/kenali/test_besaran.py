"""Numerals of sentences: what counts as a figure."""

from __future__ import annotations

import pytest

from akuntabel.impor.kenali.teks import baca_paragraf
from akuntabel.naskah import Paragraf, Tulisan
from akuntabel.sumber import Sumber


def angka(teks: str) -> list[str]:
    return [a.teks for a in baca_paragraf(Paragraf((Tulisan(teks),)), butir=False).angka]


@pytest.mark.parametrize(
    ("teks", "hasil"),
    [
        ("Realisasi 98,2% dari target 90% pada tahun 2024.", ["98,2%", "90%"]),
        ("Anggaran sebesar Rp. 1.584.364.538,00 terserap 76,02%.", ["Rp. 1.584.364.538,00", "76,02%"]),
        ("Terdapat 12 (dua belas) kegiatan dan 1.250 peserta.", ["12", "1.250"]),
        ("Target 5-6% tercapai 11,45%.", ["5", "6%", "11,45%"]),
        (f"NIP. {'1' * 8} {'1' * 6} 1 {'1' * 3}", []),
        ("Telepon (0343) 421 234 Kode Pos 67115", []),
        ("Peraturan Menteri Nomor 900/Kep.07-Keu/2016 tanggal 4 Januari 2016", []),
        ("Perda Nomor 12 Tahun 2021 Pasal 3 ayat (2)", []),
        ("Renstra 2021-2026 pada triwulan 3", []),
        ("3.1.2 Analisis capaian", []),
        ("3) Kegiatan rapat sebanyak 4 kali", ["4"]),
        ("3 Masih rendahnya produksi sebesar 2,5 ton", ["2,5"]),
        ("Pencapaian indikator (9) yaitu 80 persen; 4) Kegiatan lain", ["80"]),
        ("Kebijakan 4 : menambah layanan", []),
        ("pada tanggal 19 Nopember 2008", []),
        ("46", []),
        ("0 50 100 150", []),
        ("19,76%", ["19,76%"]),
        ("10.491.732.000,00 atau 94,53% dari pagunya", ["10.491.732.000,00", "94,53%"]),
        ("10.4917 Kegiatan rapat", []),
        ("Satker (05) Ditjen", []),
        ("Program 8 : Program Sarana", []),
        ("disusun pada 28/02/2023 di laman www.contoh.go.id/12/berita", []),
    ],
)
def test_besaran(teks: str, hasil: list[str]) -> None:
    assert angka(teks) == hasil


def test_letak__setiap_angka_di_barisnya() -> None:
    isi = (
        Tulisan("Realisasi mencapai 98,2% dari ", letak=Sumber(halaman=2, baris=7)),
        Tulisan("target 90% tahun ini.", letak=Sumber(halaman=3, baris=1)),
    )
    teks = baca_paragraf(Paragraf(isi), butir=False)
    assert [(a.teks, a.letak.halaman, a.letak.baris) for a in teks.angka] == [("98,2%", 2, 7), ("90%", 3, 1)]
