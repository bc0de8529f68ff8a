"""Plausibility and explanation on published documents: every finding there is, by file, code and place.

Each one was read against the text of its document. A finding that is not listed here is noise.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from akuntabel.reviu import Berkas, periksa
from akuntabel.temuan import Temuan, Tingkat
from tests.reviu.korpus_terbaca import SEED, laporan

KODE = (
    "LOG102", "LOG103", "LOG104", "LOG105", "LOG106", "LOG107", "LOG108", "LOG109", "LOG112", "LOG113",
    "LOG114", "LOG115",
    "ANL102", "ANL103", "ANL104", "ANL105", "ANL107", "ANL108", "ANL109", "ANL110", "ANL111",
    "NAR120", "NAR121", "NAR122", "NAR123", "LKP105", "LKP106", "LKP107", "SEL102", "SEL103", "SKL105",
)  # fmt: skip
DITEMUKAN = {
    "cianjur2015_dkp.pdf": set(),
    "grobogan2021_dpupr.pdf": set(),
    "jabar2016_bplhd.pdf": {("LOG102", 16)},
    "jabar2016_disbun.pdf": set(),
    "jabar2016_dishub_bab3.pdf": set(),
    "jabar2016_diskimrum_bagian1.pdf": set(),
    "jabar2016_perikanan_bab3.pdf": set(),
    "jabar2016_rs_jiwa.pdf": {("ANL103", 20), ("LOG102", 19), ("LOG105", 7)},
    "kaltim2021_bapenda.pdf": {("LOG105", 21)},
    "ntt2024_upbu_tardamu.pdf": {("LOG103", 28)},
    SEED: {
        ("LOG104", 45), ("NAR121", 45), ("LOG105", 272), ("ANL105", 288), ("SEL103", 301), ("NAR122", 334),
        ("LKP107", 343), ("LOG102", 466), ("ANL111", 492), ("ANL110", 511), ("ANL104", 523), ("LOG114", 549),
        ("ANL107", 580), ("ANL109", 580), ("NAR122", 592), ("LOG112", 602), ("SKL105", 606), ("LOG106", 608),
        ("LOG107", 612), ("LOG113", 351), ("LOG115", 47), ("NAR120", 622), ("LKP105", 630), ("LOG109", 663),
    },
}  # fmt: skip


@cache
def temuan(korpus: Path, nama: str) -> tuple[Temuan, ...]:
    semua = periksa(Berkas(laporan(korpus, nama), date(2026, 1, 1)), pilih=KODE).temuan
    return tuple(t for t in semua if t.kode in KODE)


@pytest.mark.parametrize("nama", DITEMUKAN)
def test_temuan_kewajaran__tepat_yang_dibaca(korpus: Path, nama: str) -> None:
    assert {(t.kode, t.lokasi.halaman or t.lokasi.baris) for t in temuan(korpus, nama)} == DITEMUKAN[nama]


def test_laporan_contoh__dihitung_seperti_ditelaah(korpus: Path) -> None:
    menurut = {t.kode: t for t in temuan(korpus, SEED)}

    assert "5 program, 7 kegiatan, dan 18 subkegiatan" in menurut["LOG104"].pesan
    assert (
        "dari 12 baris, 2 melampaui target, 7 tepat, 1 di bawah, 2 tanpa capaian" in menurut["NAR120"].pesan
    )
    assert "3,97 → 57,05 → 98,2" in menurut["ANL104"].pesan
    assert "target 2025 97" in menurut["LOG102"].pesan
    assert "45 dari 53" in menurut["LKP107"].pesan
    assert "70,63%" in menurut["LOG106"].pesan
    assert all(t.tingkat is not Tingkat.GALAT for t in menurut.values())


def test_target_direvisi__empat_dari_lima(korpus: Path) -> None:
    (satu,) = [t for t in temuan(korpus, "ntt2024_upbu_tardamu.pdf") if t.kode == "LOG103"]
    assert "4 dari 5" in satu.pesan
    assert "200, di tempat lain 750 dan 14500" in satu.pesan
    assert {s.halaman for s in (satu.lokasi, *satu.lokasi_lain)} == {28, 29, 67}
