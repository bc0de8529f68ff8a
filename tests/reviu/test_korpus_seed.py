"""The published report the project starts from: what must be found in it, and what must be left alone."""

from __future__ import annotations

import os
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from akuntabel import api

KORPUS = Path(os.environ.get("AKUNTABEL_KORPUS", "tidak-ada")) / "seed"
pytestmark = [
    pytest.mark.korpus,
    pytest.mark.skipif(not KORPUS.is_dir(), reason="AKUNTABEL_KORPUS tidak menunjuk sebuah folder"),
]


@cache
def hasil() -> tuple[api.HasilReviu, tuple[str, ...]]:
    berkas = next(KORPUS.glob("*.txt"))
    baris = tuple(berkas.read_text(encoding="utf-8").splitlines())
    return api.reviu_berkas(berkas, api.PilihanReviu(date(2026, 1, 1))), baris


@pytest.mark.parametrize(
    ("kode", "di_baris", "di_pesan"),
    [
        ("SUM103", "24.055.295.545", "berselisih 94"),
        ("NUM", "Rp91-.160.954", "91-.160.954"),
        ("HIT102", "Rp287.982.480", "72,24%"),
        ("NUM", "36.0509.030", "36.0509.030"),
        ("SUM101", "910.960.954", "910.160.954"),
        ("ANG101", "24.055.295.545", "28.568.613.969"),
        ("HIT107", "28.568.613.969", "67,5"),
        ("HIT103", "99 %", "99,19"),
        ("HIT106", "1,32", "0,13"),
        ("SKL", "AA / Sangat Memuaskan", "AA / Sangat Memuaskan"),
        ("HIT109", "1 (satu) Sasaran", "109"),
        ("SUM106", "220 Orang", "219"),
        ("LKP104", "PPKS prioritas yang mandiri", "100%"),
        ("NAM101", "PPKS prioritas yang mandiri", "Peningkatan"),
        ("HIT121", "Pemeliharaan Taman Makam Pahlawan", "1,81%"),
        ("HIT121", "korban yang tertangani", "54,6%"),
        ("HIT121", "DTKS yang di update", "2,9%"),
        ("TPL101", "Dinas Tenaga Kerja", "5 tempat"),
        ("LOG104", "6 program, 14 kegiatan", "6 program"),
        ("DFT101", "3.1.6", "muncul dua kali"),
        ("DFT101", "1.3.1", "tidak berawalan 3"),
        ("ANL101", "Solusi yang dilakukan", "Solusi"),
        ("NAR113", "Rata-rata perbandingan", "3,97; 57,05; 98,2 adalah 53,07"),
        ("NAR111", "20.429 KPM", "dikurangi realisasi anggaran Program Penanganan Bencana"),
        ("NAR117", "4.587 KPM", "Rp. 70.061.854.430"),
        ("SUM103", "24.055.295.545", "1.204.394.236, yaitu 76,02%"),
        ("ANG102", "28.155.762.151", "28.568.613.969 (Tabel 3.7) dan Rp24.055.295.545"),
        ("ANL104", "57,05", "3,97 → 57,05 → 98,2"),
        ("ANL105", "akses", "tidak satu pun tercetak"),
        ("LOG104", "6 program, 14 kegiatan", "5 program, 7 kegiatan, dan 18 subkegiatan"),
        ("NAR121", "rata-rata berhasil", "hanya satu indikator"),
        ("NAM102", "Anak", "sekali dalam Orang"),
        ("SAT101", "Orang", "dihitung dalam Orang"),
        ("TPL105", "Berbasis", "berhenti pada kata"),
        ("LOG110", "Tidak Menunjang", "tidak ada Bencana"),
        ("VER101", "Nomor 4 Tahun 2022", "Nomor 11 Tahun 2022"),
    ],
)
def test_yang_harus_ditemukan(kode: str, di_baris: str, di_pesan: str) -> None:
    reviu, baris = hasil()
    cocok = [t for t in reviu.temuan if t.kode.startswith(kode) and di_pesan in t.pesan]
    assert cocok, [t.pesan for t in reviu.temuan if t.kode.startswith(kode)]
    tempat = [t.lokasi.baris for t in cocok] + [s.baris for t in cocok for s in t.lokasi_lain]
    assert any(n is not None and di_baris in baris[n - 1] for n in tempat), tempat


def test_asal_angka__yang_pasti_disebut_dan_yang_kebetulan_dinamai_dugaan() -> None:
    reviu, _ = hasil()
    efisiensi = next(t.pesan for t in reviu.temuan if t.kode == "HIT107")
    assert "serapan ÷ capaian × 100 bila serapannya 73,64 dari Tabel 3.9" in efisiensi
    assert "Rp17.713.282.070 ÷ Rp24.055.295.545" in efisiensi
    banding = next(t.pesan for t in reviu.temuan if t.kode == "HIT106")
    assert "dugaan saja" in banding
    assert "sama dengan" not in banding
    alokasi = next(t for t in reviu.temuan if t.kode == "NAR111")
    assert alokasi.hitungan == "17.713.282.070 − 58.758.076 = 17.654.523.994"


@pytest.mark.parametrize(
    ("tertulis", "di_baris"),
    [
        ("109", "98,2"),
        ("109 %", "98,2%"),
        ("109%", "98,2 %"),
        ("72,85%", "21.395.652.799"),
        ("73,64%", "24.055.295.545"),
        ("92,70%", "843.763.040"),
        ("42,85%", "137.134.680"),
        ("76,93", "28.568.613.969"),
        ("184.469.990", "Rehabilitasi Sosial Dasar"),
        ("1.399.894.548", "Rehabilitasi Sosial Penyandang"),
        ("62.408.600", "Perlindungan Sosial Korban"),
        ("1.303 Orang", "Jumlah Peserta Bimbingan"),
        ("11 Item", "Jumlah orang"),
    ],
)
def test_yang_tidak_boleh_dipersoalkan(tertulis: str, di_baris: str) -> None:
    reviu, baris = hasil()
    hitungan = ("HIT", "SUM", "NUM")
    salah = [
        t
        for t in reviu.temuan
        if t.kode.startswith(hitungan)
        and t.tertulis.removeprefix("Rp. ").strip() == tertulis
        and t.lokasi.baris is not None
        and di_baris in baris[t.lokasi.baris - 1]
        and t.kode != "HIT109"
    ]
    assert not salah, [(t.kode, t.pesan) for t in salah]


def test_cakupan__sebagian_besar_hubungan_cocok() -> None:
    reviu, _ = hasil()
    assert len(reviu.tabel) >= 18
    assert len(reviu.memenuhi) >= 20


@pytest.mark.parametrize(
    ("tertulis", "usul"),
    [
        ("Rp. 36.0509.030", "Rp360.509.030"),
        ("Rp91-.160.954", "Rp910.160.954"),
        ("Rp287.982.480", "Rp27.982.480"),
        ("Rp. 910.960.954", "Rp910.160.954"),
        ("Rp24.055.295.545", "Rp24.055.295.451"),
    ],
)
def test_perbaikan_diusulkan_pertama(tertulis: str, usul: str) -> None:
    pertama = {t.usulan[0].teks for t in hasil()[0].temuan if t.tertulis == tertulis and t.usulan}
    assert usul in pertama
