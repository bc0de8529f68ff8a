"""Sums worked out by hand: two kegiatan of 30 and 12, a program of 42."""

from __future__ import annotations

from decimal import Decimal

from akuntabel.bilangan import Bilangan, parse_angka
from akuntabel.kinerja.baris_ekspor import (
    PAGU,
    REALISASI,
    BarisEkspor,
    banyak_diperiksa,
    jumlah_subkegiatan,
    persen_salah,
    satukan,
    selisih_jumlah,
)
from akuntabel.kinerja.jenjang_ekspor import simpulkan_jenjang
from akuntabel.kinerja.nomenklatur import baca_kode


def b(
    jenjang: str,
    nama: str,
    pagu: int,
    realisasi: int | None = None,
    *,
    kode: str = "",
    pd: str = "",
    persen: str = "",
) -> BarisEkspor:
    jumlah = {PAGU: Decimal(pagu)} | ({} if realisasi is None else {REALISASI: Decimal(realisasi)})
    angka = parse_angka(persen, satuan="%")
    return BarisEkspor(
        jenjang, nama, jumlah, baca_kode(kode), kode, angka if isinstance(angka, Bilangan) else None, pd
    )


RAPI = (
    b("program", "Program A", 42, 21, kode="1.06.02"),
    b("kegiatan", "K1", 30, 15, kode="1.06.02.2.01"),
    b("subkegiatan", "S1", 10, 10, kode="1.06.02.2.01.0001"),
    b("akun", "Belanja", 10, 10),
    b("subkegiatan", "S2", 20, 5, kode="1.06.02.2.01.0002"),
    b("kegiatan", "K2", 12, 6, kode="1.06.02.2.02"),
    b("subkegiatan", "S3", 12, 6, kode="1.06.02.2.02.0001"),
    b("total", "Jumlah", 42, 21),
)


def test_selisih_jumlah__tidak_ada_bila_semua_menjumlah() -> None:
    assert selisih_jumlah(RAPI) == ()
    assert banyak_diperiksa(RAPI) == 4
    assert jumlah_subkegiatan(RAPI, PAGU) == 42


def test_selisih_jumlah__menyebut_kedua_jumlah_dan_selisihnya() -> None:
    salah = (*RAPI[:5], b("kegiatan", "K2", 15, 6, kode="1.06.02.2.02"), *RAPI[6:])

    (satu,) = selisih_jumlah(salah)

    assert (satu.baris.nama, satu.uang) == ("K2", PAGU)
    assert (satu.tertulis, satu.dihitung, satu.selisih) == (Decimal(15), Decimal(12), Decimal(3))


def test_selisih_jumlah__subkegiatan_yang_salah_tempat_tidak_ikut_dijumlah() -> None:
    asing = b("subkegiatan", "Tersasar", 5, 1, kode="1.06.04.2.01.0001")

    assert selisih_jumlah((*RAPI[:7], asing, b("total", "Jumlah", 47, 22))) == ()


def test_persen__dibulatkan_atau_dipotong_diterima_yang_lain_disebut() -> None:
    tepat = b("subkegiatan", "A", 3, 2, persen="66,67")
    potong = b("subkegiatan", "B", 3, 2, persen="66,66")
    salah = b("subkegiatan", "C", 3, 2, persen="67,66")

    bagian = b("subkegiatan", "D", 3, 2, persen="0,6666666667")

    assert [(x.nama, round(n, 2)) for x, n in persen_salah((tepat, potong, salah, bagian))] == [
        ("C", Decimal("66.67"))
    ]


def test_satukan__pagu_dan_realisasi_dari_dua_tabel_menjadi_satu_baris() -> None:
    dpa = b("subkegiatan", "S1", 10, kode="1.06.02.2.01.0001")
    lra = BarisEkspor("subkegiatan", "S1", {REALISASI: Decimal(4)}, baca_kode("1.06.02.2.01.0001"))

    tunggal, ganda = satukan((dpa, lra))

    assert ganda == ()
    assert [x.jumlah for x in tunggal] == [{PAGU: 10, REALISASI: 4}]


def test_satukan__tabel_yang_tercetak_dua_kali_dihitung_sekali() -> None:
    tunggal, ganda = satukan((RAPI[2], RAPI[2]))

    assert (len(tunggal), ganda) == (1, ())


def test_satukan__yang_bertentangan_tidak_diputuskan() -> None:
    tunggal, ganda = satukan((RAPI[2], b("subkegiatan", "S1", 11, 10, kode="1.06.02.2.01.0001")))

    assert tunggal == ()
    assert len(ganda) == 2


def test_satukan__unit_yang_berbeda_dijumlahkan() -> None:
    kode = "1.06.02.2.01.0001"
    tunggal, _ = satukan(
        (
            b("subkegiatan", "S1", 10, 4, kode=kode, pd="Dinas"),
            b("subkegiatan", "S1", 5, 1, kode=kode, pd="UPTD"),
        )
    )

    assert [x.jumlah for x in tunggal] == [{PAGU: 15, REALISASI: 5}]


def test_simpulkan_jenjang__dari_penjumlahan_saja() -> None:
    tanpa = [
        b("", "Urusan", 42, 21),
        b("program", "Program A", 42, 21),
        b("", "K1", 30, 15),
        b("", "S1", 10, 10),
        b("", "S2", 20, 5),
        b("", "Nihil", 0, 0),
        b("", "K2", 12, 6),
        b("", "S3", 12, 6),
    ]

    jenjang = [x.jenjang for x in simpulkan_jenjang(tanpa)]

    assert jenjang == ["", "program", "kegiatan", *["subkegiatan"] * 3, "kegiatan", "subkegiatan"]


def test_simpulkan_jenjang__tidak_menebak_bila_jumlahnya_tidak_cocok() -> None:
    tanpa = [b("program", "Program A", 42, 21), b("", "K1", 30, 15), b("", "S1", 10, 10), b("", "S2", 21, 5)]

    assert [x.jenjang for x in simpulkan_jenjang(tanpa)] == ["program", "", "", ""]
