"""A broken amount among amounts: read as such, though alone it would be a code or a range."""

from __future__ import annotations

import pytest

from akuntabel.bacaan import JenisSel
from akuntabel.impor.kenali.kolom_uang import baca_uang_rusak
from akuntabel.impor.kenali.sel import baca_sel
from akuntabel.sumber import TANPA_LETAK

UANG = ("Rp1.600.335.554", "29.346.604", "", "1.166.539.191,00")


@pytest.mark.parametrize(
    ("teks", "alasan", "nilai"),
    [
        ("1.05.0811", 'Kelompok "05" berisi 2 angka', "1050811"),
        ("360.509.0.30", 'Kelompok "0" berisi 1 angka', "360509030"),
        ("36.0509", 'Kelompok "0509" berisi 4 angka', "360509"),
        ("12345.678", 'Kelompok pertama "12345"', "12345678"),
        ("188.4-4.959", 'Tanda "-" berada di antara angka', "188404959"),
    ],
)
def test_di_kolom_uang__angka_rusak(teks: str, alasan: str, nilai: str) -> None:
    semula = [baca_sel(t, TANPA_LETAK) for t in (*UANG, teks)]
    assert semula[-1].jenis is not JenisSel.RUSAK

    (baru,) = baca_uang_rusak(semula).values()

    assert baru.jenis is JenisSel.RUSAK
    assert baru.angka is not None
    assert alasan in baru.angka.alasan
    assert [str(b.nilai) for b in baru.angka.bacaan] == [nilai]


@pytest.mark.parametrize("teks", ["84.61", "1.5", "-", "Rp2.500", "(29.346.604)", "tidak ada"])
def test_yang_bukan_uang_rusak__dibiarkan(teks: str) -> None:
    assert baca_uang_rusak([baca_sel(t, TANPA_LETAK) for t in (*UANG, teks)]) == {}


def test_di_kolom_kode__kode_tetap_kode() -> None:
    kode = [baca_sel(t, TANPA_LETAK) for t in ("1.05.0811", "1.05.0812", "29.346.604", "2.23.01.2.01")]
    assert baca_uang_rusak(kode) == {}
