"""A ratio that is wrong only because a figure it uses is wrong is told with that figure."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from akuntabel.reviu.akibat import serap_akibat, serap_ulangan
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


def test_nama_yang_sudah_disebut__tidak_diulang() -> None:
    satu, dua = Sumber(tabel=3, baris_tabel=4, kolom=2), Sumber(tabel=4, baris_tabel=3, kolom=4)
    nama = replace(temuan("NAM101", "Presentase layanan", "0", dua), lokasi_lain=(satu,))
    ulang = replace(temuan("NAM107", "Presentase layanan", "0", satu), lokasi_lain=(dua,))
    lebih = replace(ulang, lokasi_lain=(dua, Sumber(tabel=4, baris_tabel=9, kolom=4)))

    assert [t.kode for t in serap_ulangan([nama, ulang])] == ["NAM101"]
    assert [t.kode for t in serap_ulangan([nama, lebih])] == ["NAM101", "NAM107"]


def test_capaian_salah_yang_dikutip_kalimat__menjadi_tempat_lain() -> None:
    tabel = temuan("HIT101", "132,5%", "132.0", Sumber(tabel=9, baris_tabel=3, kolom=5))
    kalimat = temuan("NAR104", "132,5%", "132.05", Sumber(halaman=18, baris=19))
    lain = temuan("NAR104", "132,5%", "131.05", Sumber(halaman=18, baris=22))

    assert serap_ulangan([tabel, kalimat, lain]) == [replace(tabel, lokasi_lain=(kalimat.lokasi,)), lain]


def test_sel_yang_sama__menurut_hitungannya() -> None:
    letak = Sumber(tabel=9, baris_tabel=3, kolom=5)
    hitung = temuan("HIT101", "132,5%", "132.0", letak)
    beda = temuan("HIT120", "132,5%", "132.05", letak)
    asal = temuan("HIT120", "60", "66.24", Sumber(tabel=9, baris_tabel=4, kolom=5))

    assert serap_ulangan([beda, hitung, asal]) == [hitung, asal]


def test_selisih_jumlah_karena_baris_yang_hilang__menjadi_tempat_lain() -> None:
    hilang = temuan("SUM103", "1.400", "1400", Sumber(tabel=2, baris_tabel=5, kolom=3))
    pagu, belanja = (
        temuan("SUM102", "1.400", "1310", Sumber(tabel=2, baris_tabel=5, kolom=k)) for k in (3, 4)
    )
    lain = temuan("SUM102", "1.400", "1310", Sumber(tabel=2, baris_tabel=2, kolom=4))
    satu, dua = serap_ulangan([pagu, hilang, belanja, lain])
    assert (satu.kode, satu.lokasi_lain, dua) == ("SUM103", (belanja.lokasi,), lain)


def test_angka_yang_berselisih_karena_tahun_kepalanya__menjadi_tempat_lain() -> None:
    kepala = temuan("TPL108", "2021", "2024", Sumber(tabel=5, baris_tabel=1, kolom=3))
    ulang = temuan("HIT120", "53,1%", "37.1", Sumber(tabel=5, baris_tabel=2, kolom=3))
    kolom_lain = temuan("HIT120", "53,1%", "37.1", Sumber(tabel=5, baris_tabel=2, kolom=4))
    judul = replace(temuan("TPL108", "2021", "2024", Sumber(baris=9)), lokasi_lain=(kolom_lain.lokasi,))
    assert [t.kode for t in serap_akibat([ulang, kepala])] == ["TPL108"]
    assert [t.kode for t in serap_akibat([kolom_lain, judul])] == ["TPL108"]
    assert [t.kode for t in serap_akibat([kolom_lain, kepala])] == ["HIT120", "TPL108"]
