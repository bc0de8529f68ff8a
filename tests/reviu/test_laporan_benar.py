"""Reports without a fault: no rule of arithmetic may find one."""

from __future__ import annotations

import os
from collections import Counter

import pytest

from akuntabel.impor.kenali import kenali
from akuntabel.reviu import Berkas, periksa
from akuntabel.temuan import Temuan, Tingkat
from tests.reviu.pembangkit.naskah import buat_naskah, seperti_terbaca

HITUNGAN = ("HIT", "SUM", "NUM", "ANG", "LOG", "NAR")
BANYAK = 1000 if os.environ.get("AKUNTABEL_LAMBAT") == "1" else 50


def temuan_hitungan(benih: int) -> tuple[list[Temuan], int]:
    naskah = buat_naskah(benih)
    hasil = periksa(Berkas(kenali(seperti_terbaca(naskah)), naskah.tanggal), pilih=HITUNGAN)
    salah = [t for t in hasil.temuan if t.kode[:3] in HITUNGAN and t.tingkat is not Tingkat.SARAN]
    return salah, len(hasil.terpenuhi)


@pytest.mark.parametrize("awal", range(0, BANYAK, 10))
def test_laporan_benar__tanpa_temuan_hitungan(awal: int) -> None:
    for benih in range(awal, awal + 10):
        salah, cocok = temuan_hitungan(benih)
        assert not salah, f"benih {benih}: {salah[0].kode} {salah[0].pesan} [{salah[0].hitungan}]"
        assert cocok >= 5, f"benih {benih}: hanya {cocok} hubungan diperiksa"


def test_pembangkit__beragam() -> None:
    dilihat = Counter(str(buat_naskah(n).instansi) for n in range(60))
    assert len(dilihat) >= 7
    assert buat_naskah(7) == buat_naskah(7)
