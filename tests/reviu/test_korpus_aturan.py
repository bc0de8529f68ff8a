"""Published documents: known faults that are no arithmetic are found at their place, and little else is.

``DIKENAL`` holds file, code and page (line for text files). What is found beside them must be a saran.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from akuntabel.reviu import Berkas, periksa
from akuntabel.temuan import Temuan, Tingkat
from tests.reviu.korpus_terbaca import SEED, laporan

pytestmark = pytest.mark.korpus

KODE = (
    *(f"DFT10{i}" for i in range(1, 7)), *(f"TPL10{i}" for i in range(1, 10)),
    *(f"SKL10{i}" for i in range(1, 5)), "LKP102", "LKP103", "LKP104", "ANL101", "SEL101", "NAM101", "NAM102",
    "SAT101", "VER101", "NAR110", "LOG110",
    "NAR104", *(f"NAR11{i}" for i in range(1, 10)),
)  # fmt: skip
DIKENAL = {
    "grobogan2021_dpupr.pdf": {("TPL102", 65), ("SAT101", 54)},
    "jabar2016_bplhd.pdf": {("DFT101", 23), ("NAR104", 18), ("NAR111", 28)},
    "jabar2016_dishub_bab3.pdf": {("SKL102", 3), ("NAR104", 13), ("NAR112", 30), ("NAR118", 30)},
    "jabar2016_perikanan_bab3.pdf": {
        ("TPL106", 3), ("NAR111", 23), ("NAR112", 14), ("NAR114", 23)},
    "jabar2016_rs_jiwa.pdf": {("DFT101", 27), ("LKP103", 15)},
    "cianjur2015_dkp.pdf": {("LKP103", 23), ("DFT101", 10), ("DFT101", 12), ("DFT103", 5), ("NAR118", 32)},
    "kaltim2021_bapenda.pdf": {("TPL102", 30), ("TPL102", 45), ("DFT102", 51)},
    "ntt2024_upbu_tardamu.pdf": {("TPL104", 33), ("NAR110", 33), ("NAR110", 50), ("DFT105", 4),
        ("NAR118", 31), ("NAR118", 47), ("NAR112", 56),
        ("NAR114", 59), ("NAR114", 60), ("NAR115", 56), ("NAR116", 56)},
    "jabar2016_disbun.pdf": set(),
    "jabar2016_diskimrum_bagian1.pdf": {("DFT102", 29)},
    SEED: {
        ("DFT101", 81), ("DFT101", 590), ("DFT105", 81), ("TPL101", 99), ("TPL103", 522), ("TPL105", 494),
        ("SKL102", 652), ("ANL101", 563), ("ANL101", 600),
        ("LKP104", 300), ("NAM101", 272), ("NAM102", 376), ("SAT101", 348), ("VER101", 206), ("LOG110", 612),
        ("NAR111", 555), ("NAR113", 527), ("NAR117", 555),
    },
}  # fmt: skip


@cache
def temuan(korpus: Path, nama: str) -> tuple[Temuan, ...]:
    semua = periksa(Berkas(laporan(korpus, nama), date(2026, 1, 1)), pilih=KODE).temuan
    return tuple(t for t in semua if t.kode in KODE)


@pytest.mark.parametrize("nama", DIKENAL)
def test_kesalahan_dikenal__ditemukan_di_tempatnya(korpus: Path, nama: str) -> None:
    semua = temuan(korpus, nama)
    tempat = {(t.kode, t.lokasi.halaman or t.lokasi.baris) for t in semua}
    berat = {(t.kode, t.lokasi.halaman or t.lokasi.baris) for t in semua if t.tingkat is not Tingkat.SARAN}

    assert DIKENAL[nama] - tempat == set()
    assert berat - DIKENAL[nama] == set()


def test_nama_instansi_lain__disebut_sekali_dengan_lima_tempat(korpus: Path) -> None:
    asing = [t for t in temuan(korpus, SEED) if t.kode == "TPL101"]
    assert [(t.tingkat, len(t.lokasi_lain)) for t in asing] == [(Tingkat.GALAT, 4)]
