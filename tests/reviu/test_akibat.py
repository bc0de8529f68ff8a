"""A ratio that is wrong only because a figure it uses is wrong is told with that figure."""

from __future__ import annotations

from decimal import Decimal

from akuntabel.reviu.akibat import serap_akibat
from akuntabel.sumber import Sumber
from akuntabel.temuan import Temuan, Tingkat, Usulan


def temuan(kode: str, tertulis: str, benar: str, lokasi: Sumber) -> Temuan:
    return Temuan(kode, Tingkat.GALAT, "", lokasi, tertulis, kutipan="baris", nilai_seharusnya=Decimal(benar))


def test_rasio_yang_benar_dengan_jumlah_yang_benar__menjadi_tempat_lain() -> None:
    jumlah = temuan("SUM104", "165", "175", Sumber(tabel=1, baris_tabel=4, kolom=7))
    rasio = temuan("HIT101", "70,00", "66.00", Sumber(tabel=1, baris_tabel=4, kolom=8))
    (satu,) = serap_akibat([rasio, jumlah])
    assert satu.kode == "SUM104"
    assert satu.lokasi_lain == (rasio.lokasi,)


def test_rasio_yang_tetap_salah__berdiri_sendiri() -> None:
    jumlah = temuan("SUM104", "165", "175", Sumber(tabel=1, baris_tabel=4, kolom=7))
    rasio = temuan("HIT101", "71,00", "66.00", Sumber(tabel=1, baris_tabel=4, kolom=8))
    baris_lain = temuan("HIT101", "70,00", "66.00", Sumber(tabel=1, baris_tabel=5, kolom=8))
    assert serap_akibat([rasio, jumlah, baris_lain]) == [rasio, jumlah, baris_lain]


def test_persen_kalimat__menurut_angka_tabel() -> None:
    letak = Sumber(baris=30)
    ketik = Temuan(
        "NAR105",
        Tingkat.PERINGATAN,
        "",
        letak,
        "Rp1.855.539.600",
        kutipan="kalimat",
        usulan=(Usulan("1.855.359.600", nilai=Decimal(1855359600)),),
    )
    persen = Temuan(
        "NAR103",
        Tingkat.PERINGATAN,
        "",
        letak,
        "97,24%",
        kutipan="kalimat",
        nilai_seharusnya=Decimal("97.25"),
    )
    assert [t.kode for t in serap_akibat([persen, ketik])] == ["NAR105"]
