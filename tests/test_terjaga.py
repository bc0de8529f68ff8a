from __future__ import annotations

import sys
import time

import pytest

from akuntabel.api.terjaga import Batas, Gagal, SebabGagal, jalankan_terjaga
from tests.tugas_terjaga import halaman, kerjakan

BATAS = Batas(detik=1, memori=160 << 20)


def jalankan(*tugas: str, pekerja: int = 2) -> list[str | Gagal]:
    hasil = dict(jalankan_terjaga(kerjakan, tugas, pekerja, halaman=halaman, batas=BATAS))
    return [hasil[n] for n in range(len(tugas))]


def sebab(hasil: str | Gagal) -> SebabGagal:
    assert isinstance(hasil, Gagal)
    assert hasil.kalimat.endswith(".")
    return hasil.sebab


def test_yang_gagal_hanya_merugikan_dirinya() -> None:
    hasil = jalankan("satu", "patah", "dua", "tidur 30", "salah", "tiga")

    assert [h for h in hasil if isinstance(h, str)] == ["satu", "dua", "tiga"]
    assert [sebab(hasil[n]) for n in (1, 3, 4)] == [SebabGagal.PATAH, SebabGagal.WAKTU, SebabGagal.SALAH]


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS hanya tahu memori terbanyak")
def test_memori__pelan_dan_sekaligus() -> None:
    hasil = jalankan("memori 400", "sekaligus 4000", "sesudah")

    assert [sebab(h) for h in hasil[:2]] == [SebabGagal.MEMORI, SebabGagal.MEMORI]
    assert hasil[2] == "sesudah"


def test_waktu__bertambah_menurut_halaman() -> None:
    hasil = jalankan("hitung 2", "hitung 2 40")

    assert sebab(hasil[0]) is SebabGagal.WAKTU
    assert hasil[1] == "hitung 2 40"
    assert Batas().milidetik(60) == 11_000


def test_waktu__juga_bila_tidak_bekerja_atau_tidak_melepas_diri() -> None:
    assert [sebab(h) for h in jalankan("tidur 60", "regex")] == [SebabGagal.WAKTU, SebabGagal.WAKTU]
    assert jalankan("tidur 2") == ["tidur 2"]


def test_proses_dipakai_lagi__dan_bubar_bila_ditinggalkan() -> None:
    assert len(set(jalankan("proses", "proses", "proses", pekerja=1))) == 1

    mulai = time.monotonic()
    for _ in jalankan_terjaga(kerjakan, ["satu", "tidur 60"], 2, batas=Batas(detik=60)):
        break
    assert time.monotonic() - mulai < 20
    assert list(jalankan_terjaga(kerjakan, [], 2)) == []
