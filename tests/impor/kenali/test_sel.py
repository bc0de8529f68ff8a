"""Cells as people print them: certain readings, several readings, malformed ones, and what is no figure."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.bacaan import JenisSel, SelTerbaca
from akuntabel.bilangan import cetak_angka, cetak_rupiah
from akuntabel.impor.kenali.sel import baca_sel
from akuntabel.impor.kenali.selaras import selaraskan_kolom
from akuntabel.sumber import TANPA_LETAK, Sumber


def sel(teks: str, satuan: str = "") -> SelTerbaca:
    return baca_sel(teks, TANPA_LETAK, satuan)


def nilai(satu: SelTerbaca) -> list[str]:
    return [str(b.nilai) for b in satu.angka.bacaan] if satu.angka else []


@pytest.mark.parametrize(
    ("teks", "bacaan"),
    [
        ("98,2 %", ["98.2"]),
        ("84.61", ["84.61"]),
        ("420,494,148", ["420494148"]),
        ("1,234.50", ["1234.50"]),
        ("15.200.000.000,-", ["15200000000"]),
        ("93.02*)", ["93.02"]),
        ("(3.14)", ["-3.14", "3.14"]),
        ("(80%)", ["-80", "80"]),
        ("Rp 3,227,584,000", ["3227584000"]),
        ("Rp.3,227,584.50", ["3227584.50"]),
        ("47.121%", ["47.121", "47121"]),
        ("Nilai 65,3", ["65.3"]),
        ("Sangat Baik (91,20)", ["91.20"]),
        ("98,2 1)", ["98.2"]),
        ("73,64a)", ["73.64"]),
        ("90% a) b)", ["90"]),
        ("98,2%\nSangat Baik", ["98.2"]),
        ("89/100.000 KH", ["89"]),
        ("97 (B)", ["97"]),
        ("BB (72,45)", ["72.45"]),
        ("1 (satu)", ["1"]),
        ("12 dokumen", ["12"]),
        ("1.234", ["1234", "1.234"]),
        ("420,494", ["420.494", "420494"]),
        ("- 0,13", ["-0.13", "0.13"]),
        ("1 234 567", ["1234567"]),
        ("45,5 juta", ["45500000.0"]),
    ],
)
def test_angka(teks: str, bacaan: list[str]) -> None:
    assert sel(teks).jenis is JenisSel.ANGKA
    assert nilai(sel(teks)) == bacaan


@pytest.mark.parametrize(
    ("teks", "pertama"),
    [
        ("91-.160.954", "910160954"),
        ("Rp. 36.0509.030", "360509030"),
        ("2.8766.522.000", "28766522000"),
        ("650.290.147.50", "650290147.50"),
        ("21,395.652.799", "21395652799"),
        ("10,801,622,027,06", "10801622027.06"),
        ("Rp. 48.000.000.00,-", "48000000.00"),
    ],
)
def test_rusak__disimpan_dengan_alasan_dan_dugaan(teks: str, pertama: str) -> None:
    satu = sel(teks)
    assert satu.jenis is JenisSel.RUSAK
    assert satu.angka is not None
    assert satu.angka.alasan
    assert nilai(satu)[0] == pertama
    assert satu.bilangan is None


@pytest.mark.parametrize(
    ("teks", "bawah", "atas"),
    [("5-6%", "5", "6"), ("60 s/d 85 %", "60", "85"), ("6–9 hari", "6", "9"), ("51 ≤ 65", "51", "65")],
)
def test_rentang(teks: str, bawah: str, atas: str) -> None:
    satu = sel(teks)
    assert satu.jenis is JenisSel.RENTANG
    assert satu.kedua is not None
    assert nilai(satu) == [bawah]
    assert str(satu.kedua.bacaan[0].nilai) == atas


@pytest.mark.parametrize(
    ("teks", "kedua"),
    [("8 (80%)", "80"), ("45/50", "50"), ("19.260 (107%)", "107"), ("2 Dok / 5.000.000", "5000000")],
)
def test_dua_angka(teks: str, kedua: str) -> None:
    satu = sel(teks)
    assert satu.jenis is JenisSel.ANGKA
    assert satu.kedua is not None
    assert str(satu.kedua.bacaan[0].nilai) == kedua


@pytest.mark.parametrize(
    ("teks", "jenis"),
    [
        ("", JenisSel.KOSONG),
        ("-", JenisSel.KOSONG),
        ("n/a", JenisSel.KOSONG),
        ("#DIV/0!", JenisSel.GALAT),
        ("< inflasi nasional", JenisSel.BATAS),
        ("≤ 60 menit", JenisSel.BATAS),
        ("Program A 2", JenisSel.TEKS),
        ("Tahun 2022", JenisSel.TEKS),
        ("2021-2026", JenisSel.TEKS),
        ("3 dari 4 orang hadir pada rapat", JenisSel.TEKS),
        ("Sangat Baik", JenisSel.TEKS),
        ("5.1.02.01.001.00024", JenisSel.TEKS),
        ("1.01.02.202", JenisSel.TEKS),
        ("5.02.001", JenisSel.TEKS),
        ("X.XX.01.202.01", JenisSel.TEKS),
        ("3.10.5 Persentase penanganan (%)", JenisSel.TEKS),
        ("22/12/2020", JenisSel.TEKS),
        ("2023-03-31", JenisSel.TEKS),
    ],
)
def test_bukan_angka(teks: str, jenis: JenisSel) -> None:
    assert sel(teks).jenis is jenis


@given(st.text(max_size=60))
def test_apa_pun__tidak_pernah_gagal(teks: str) -> None:
    letak = Sumber(halaman=3)
    assert baca_sel(teks, letak).letak == letak


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=2))
def test_cetakan_kita__kembali_sebagai_bacaan_pertama(angka: Decimal) -> None:
    assert nilai(sel(cetak_angka(angka, 2)))[0] == str(angka.quantize(Decimal("0.01")) + 0)
    assert Decimal(nilai(sel(cetak_rupiah(angka)))[0]) == angka


def test_kolom_bertitik_desimal__mendahulukan_desimal() -> None:
    kolom = selaraskan_kolom([sel("84.61"), sel("1.234"), sel("0.98")])
    assert nilai(kolom[1]) == ["1.234", "1234"]
    tetap = selaraskan_kolom([sel("84,61"), sel("1.234"), sel("0,98")])
    assert nilai(tetap[1]) == ["1234", "1.234"]


def test_kolom_ribuan_inggris__mendahulukan_ribuan() -> None:
    kolom = selaraskan_kolom([sel("420,494,148"), sel("420,494")])
    assert nilai(kolom[1]) == ["420494", "420.494"]


def test_kolom__besarnya_angka_lain_menentukan() -> None:
    kolom = selaraskan_kolom([sel("3"), sel("5"), sel("1.234"), sel("2")])
    assert nilai(kolom[2]) == ["1.234", "1234"]
    kolom = selaraskan_kolom([sel("845"), sel("1.234"), sel("12"), sel("910")])
    assert nilai(kolom[1]) == ["1234", "1.234"]


@given(st.lists(st.text(alphabet="0123456789.,-%() Rp", max_size=14), max_size=8))
def test_kolom__tidak_ada_bacaan_yang_hilang(teks: list[str]) -> None:
    asal = [sel(t) for t in teks]
    for lama, baru in zip(asal, selaraskan_kolom(asal), strict=True):
        assert sorted(nilai(lama)) == sorted(nilai(baru))
        assert (lama.jenis, lama.teks) == (baru.jenis, baru.teks)


@pytest.mark.parametrize(
    ("teks", "bacaan"),
    [
        ("3.256.00.0000", ["3256000000"]),
        ("74.86.2415.000", ["74862415000"]),
        ("2.270.900.-00", ["2270900000"]),
        ("Rp 1O9.765.186", ["109765186", "19765186"]),
    ],
)
def test_rusak__titik_bergeser_atau_tanda_di_tempat_satu_angka(teks: str, bacaan: list[str]) -> None:
    satu = sel(teks)

    assert satu.jenis is JenisSel.RUSAK
    assert nilai(satu) == bacaan


@pytest.mark.parametrize("teks", ["5.1.02.01.001", "12.03.2025", "1.05.02.2.01.0001"])
def test_kode_dan_tanggal__bukan_angka_rusak(teks: str) -> None:
    assert sel(teks).jenis is JenisSel.TEKS


@pytest.mark.parametrize(("teks", "angka"), [("+1,24a)", "1.24"), ("−0,96a)", "-0.96")])
def test_angka_bertanda_dengan_catatan(teks: str, angka: str) -> None:
    assert (sel(teks).jenis, nilai(sel(teks))) == (JenisSel.ANGKA, [angka])
