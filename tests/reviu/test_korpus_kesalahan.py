"""Known faults of published reports: each is found where it stands, or listed with why it is not.

The numbers are those of ``dokumen/kesalahan.md``, which lies beside the documents.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from akuntabel.reviu import Berkas, periksa
from akuntabel.temuan import Temuan
from tests.reviu.korpus_terbaca import laporan

pytestmark = pytest.mark.korpus

ARITMETIKA = frozenset("APJK")
PALING_SEDIKIT = {"semua": 70, "aritmetika": 90}
TARDAMU, GROBOGAN, BAPENDA = "ntt2024_upbu_tardamu.pdf", "grobogan2021_dpupr.pdf", "kaltim2021_bapenda.pdf"
CIANJUR, JIWA, BPLHD = "cianjur2015_dkp.pdf", "jabar2016_rs_jiwa.pdf", "jabar2016_bplhd.pdf"
DISHUB, PERIKANAN, DISBUN = (
    "jabar2016_dishub_bab3.pdf",
    "jabar2016_perikanan_bab3.pdf",
    "jabar2016_disbun.pdf",
)


@dataclass(frozen=True)
class Bukti:
    """One finding that has to be there: its rule, its page, and figures or words it has to quote."""

    kode: str
    halaman: int
    kata: tuple[str, ...]


@dataclass(frozen=True)
class Kesalahan:
    """A fault of a report. Without ``bukti`` it is not found, for the reason in ``sebab``."""

    nomor: str
    jenis: str
    berkas: str
    bukti: tuple[Bukti, ...] = ()
    sebab: str = ""


def satu(nomor: str, jenis: str, berkas: str, *bukti: tuple[str, int, str]) -> Kesalahan:
    return Kesalahan(nomor, jenis, berkas, tuple(Bukti(k, h, tuple(t.split("|"))) for k, h, t in bukti))


DAFTAR = (
    satu("E01", "KI", TARDAMU, ("HIT104", 28, "201,29|161,03|dibagi 4, bukan 5")),
    satu("E02", "K", TARDAMU, ("HIT104", 28, "132,85|dibagi 3, bukan 5"),
        ("HIT104", 28, "114,92|dibagi 4, bukan 5"), ("HIT104", 28, "126,29|dibagi 4, bukan 5")),
    Kesalahan("E03", "I", TARDAMU, sebab="angka grafik; nama barisnya hanya “Capaian Kinerja”"),
    satu("E04", "T", TARDAMU, ("TPL104", 33, "Jumlah penumpang|Jumlah Kargo")),
    satu("E05", "T", TARDAMU, ("NAR110", 33, "kegagalan|100%"), ("NAR110", 50, "kegagalan|408,28%")),
    satu("E06", "I", TARDAMU, ("NAR112", 56, "15,060,466,000|15.181.191.000|14,589,265,149|14.487.969.149")),
    satu("E07", "I", TARDAMU, ("HIT101", 55, "97|96,54|Tabel 3.1")),
    satu("E08", "K", TARDAMU, ("NAR115", 56, "E 0,12%|NE 80,10%|12,04%|bukan persen")),
    satu("E09", "TI", TARDAMU, ("NAR116", 56, "2022 dan 2023|0,13%|63,05%|tersalin")),
    satu("E10", "P", TARDAMU, ("NAR114", 59, "1,57%|6,76%|Belanja Pegawai")),
    satu("E11", "K", TARDAMU, ("HIT111", 71, "1.387.287.001|salin-seret"),
        ("HIT111", 71, "1.264.108.407|salin-seret")),
    satu("E12", "I", TARDAMU, ("HIT120", 71, "Pergerakan Pesawat|153,62|100|Tabel 3.1"),
        ("HIT120", 71, "Indeks Kepuasaan|96,54 dan 90")),
    satu("E13", "I", TARDAMU, ("HIT120", 67, "135%|27%|Tabel 3.1"), ("LOG103", 28, "sama dengan realisasi")),
    Kesalahan("E14", "D", TARDAMU, sebab="tahun di judul grafik tidak dibandingkan dengan gambarnya"),
    satu("E25", "A", GROBOGAN, ("HIT101", 3, "99,34%|100,66|terbalik")),
    satu("E26", "P", GROBOGAN, ("HIT102", 73, "92,72|92,75")),
    satu("E27", "F", GROBOGAN, ("NUM101", 47, "2.8766.522.000"), ("NUM101", 47, "9.871.1466.000")),
    satu("E28", "J", GROBOGAN, ("SUM105", 74, "jumlah")),
    satu("E29", "T", GROBOGAN, ("TPL102", 65, "2020|2021")),
    satu("E30", "JA", BAPENDA,
        ("SUM102", 35, "5.592.564.661.777,00|10.091.132.219.000,10|92,98|3.887.063.493.756")),
    satu("E31", "PI", BAPENDA, ("HIT102", 43, "78,91%|69,18|182.064.333.827"),
        ("SUM101", 43, "156.658.349.846,00|182.064.333.827")),
    satu("E32", "I", BAPENDA, ("ANG101", 42, "182.064.333.827|182.064.333.825")),
    satu("E33", "T", BAPENDA, ("TPL102", 30, "2020|2021|judul")),
    satu("E34", "T", BAPENDA, ("TPL102", 45, "2019|2021")),
    satu("E35", "D", BAPENDA, *(("DFT102", 51, f"Tabel {n}") for n in (8, 10, 11))),
    satu("E36", "A", CIANJUR, ("HIT101", 26, "61%|138,89|yang diharapkan turun")),
    satu("E37", "F", CIANJUR, ("NUM101", 49, "650.290.147.50"), ("NUM101", 50, "2.807.870.000.00")),
    satu("E52", "P", JIWA, ("HIT101", 27, "107,30|112,94")),
    satu("E53", "P", JIWA, ("HIT102", 28, "89,66|Kedua angka pembentuknya sama")),
    satu("E54", "KI", DISHUB, ("HIT104", 3, "105,59|104,48"), ("HIT104", 4, "104,35|104,48")),
    satu("E55", "A", DISHUB, ("HIT105", 4, "-0.13|Tandanya terbalik"), ("HIT105", 4, 'Tertulis "-"|0,67')),
    satu("E56", "S", DISHUB, ("SKL102", 3, "lebih dari satu skala|80 % sampai dengan 119 %|Lebih dari 100")),
    satu("E57", "P", PERIKANAN, ("HIT102", 22, "94.32|97,08|BELANJA LANGSUNG")),
    satu("E58", "J", PERIKANAN, ("SUM101", 22, "81.501.814.214,00|53.910.717.206|27.591.097.008")),
    satu("E59", "J", PERIKANAN, ("SUM102", 23, "10.009.106.981,00|9.956.676.981|52.430.000")),
    satu("E60", "I", PERIKANAN, ("NAR111", 23, "10.491.732.000,00|realisasi|pagu"), ("NAR114", 23, "94,53%")),
    satu("E61", "I", PERIKANAN, ("HIT120", 6, "100,46|99,24"), ("HIT101", 4, "89,50|95,02")),
    satu("E62", "IA", PERIKANAN, ("HIT101", 6, "78,75|0,14|0,19|target 105")),
    satu("E63", "A", PERIKANAN, ("HIT101", 4, "109,82|107,84")),
    satu("E64", "T", PERIKANAN, ("TPL106", 3, "201637")),
    satu("E71", "I", BPLHD, ("HIT120", 23, "Indeks Kualitas Udara|66,24|60")),
    satu("E72", "D", BPLHD, ("DFT101", 23, "1.1.3|bab 3")),
)  # fmt: skip
BUKAN = (
    (PERIKANAN, "605,93"),
    (BPLHD, "5-6%"),
    (DISBUN, "-1,00"),
    (DISBUN, "inflasi nasional"),
)
"""Printed text that is right, however unusual: truncated, a range, a negative target, no figure at all."""


@cache
def temuan(korpus: Path, berkas: str) -> tuple[Temuan, ...]:
    return periksa(Berkas(laporan(korpus, berkas), date(2022, 12, 31))).temuan


def terbukti(bukti: Bukti, semua: tuple[Temuan, ...]) -> bool:
    return any(
        t.kode == bukti.kode
        and bukti.halaman in {s.halaman for s in (t.lokasi, *t.lokasi_lain)}
        and all(k in f"{t.tertulis} {t.pesan} {t.hitungan}" for k in bukti.kata)
        for t in semua
    )


def ditemukan(korpus: Path, kesalahan: Kesalahan) -> bool:
    semua = temuan(korpus, kesalahan.berkas)
    return bool(kesalahan.bukti) and all(terbukti(b, semua) for b in kesalahan.bukti)


@pytest.mark.parametrize("kesalahan", [k for k in DAFTAR if k.bukti], ids=lambda k: k.nomor)
def test_kesalahan_terbit__dikutip_di_halamannya(korpus: Path, kesalahan: Kesalahan) -> None:
    semua = temuan(korpus, kesalahan.berkas)
    assert [b for b in kesalahan.bukti if not terbukti(b, semua)] == []


def test_bagian_yang_ditemukan__di_atas_batas(korpus: Path) -> None:
    hasil = {k: ditemukan(korpus, k) for k in DAFTAR}
    aritmetika = [dapat for k, dapat in hasil.items() if ARITMETIKA & set(k.jenis)]

    assert 100 * sum(hasil.values()) >= PALING_SEDIKIT["semua"] * len(hasil)
    assert 100 * sum(aritmetika) >= PALING_SEDIKIT["aritmetika"] * len(aritmetika)


def test_daftar__memuat_semua_nomor_dan_sebab_yang_terlewat(korpus: Path) -> None:
    isi = (korpus / "dokumen/kesalahan.md").read_text(encoding="utf-8")
    tertulis = [b.removeprefix("- ").split()[0] for b in isi.splitlines() if b.startswith("- E")]

    assert [k.nomor for k in DAFTAR] == tertulis
    assert [k.nomor for k in DAFTAR if bool(k.bukti) == bool(k.sebab)] == []


@pytest.mark.parametrize(("berkas", "tercetak"), BUKAN)
def test_bukan_kesalahan__tidak_ditandai(korpus: Path, berkas: str, tercetak: str) -> None:
    assert [t for t in temuan(korpus, berkas) if tercetak in f"{t.tertulis} {t.hitungan}"] == []
