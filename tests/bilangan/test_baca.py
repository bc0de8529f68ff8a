"""Reading printed numerals. Expected values come from the printed sources, not from the code."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.bilangan import (
    Bilangan,
    Konvensi,
    Kosong,
    Rentang,
    Rusak,
    cetak_angka,
    cetak_persen,
    cetak_rupiah,
    parse_angka,
)

D = Decimal
TERBACA = [
    ("28.155.762.151", "28155762151", "", 0),
    ("28.568.613.969", "28568613969", "", 0),
    ("Rp. 21.395.652.799,00", "21395652799", "Rp", 2),
    ("Rp. 21.395.652.799", "21395652799", "Rp", 0),
    ("Rp21.395.652.799", "21395652799", "Rp", 0),
    ("Rp 1.234,00", "1234", "Rp", 2),
    ("Rp. 1.234", "1234", "Rp", 0),
    ("Rp.1.234", "1234", "Rp", 0),
    ("IDR 1.234", "1234", "Rp", 0),
    ("1.234 rupiah", "1234", "Rp", 0),
    ("Rp1.234,-", "1234", "Rp", 0),
    ("-Rp1.234", "-1234", "Rp", 0),
    ("Rp-1.234", "-1234", "Rp", 0),
    ("Rp(1.250)", "-1250", "Rp", 0),
    ("(1.250,50)", "-1250.50", "", 2),
    ("(5)%", "-5", "%", 0),
    ("98,2%", "98.2", "%", 1),
    ("98,2 %", "98.2", "%", 1),
    ("109%", "109", "%", 0),
    ("109 %", "109", "%", 0),
    ("98,2 persen", "98.2", "%", 1),
    ("4.851 Orang", "4851", "Orang", 0),
    ("12 m2", "12", "m2", 0),
    ("1 Sistem Informasi", "1", "Sistem Informasi", 0),
    ("3,97", "3.97", "", 2),
    ("-5", "-5", "", 0),
    ("\u22125", "-5", "", 0),
    ("1234567", "1234567", "", 0),
    ("1234,5", "1234.5", "", 1),
    ("1.234,5", "1234.5", "", 1),
    ("1,234", "1.234", "", 3),
    ("0", "0", "", 0),
    ("Rp1,2 miliar", "1200000000", "Rp", 1),
    ("Rp1,234 miliar", "1234000000", "Rp", 3),
    ("2,5 juta", "2500000", "", 1),
    ("5 ribu orang", "5000", "orang", 0),
    ("Rp1,5 Triliun", "1500000000000", "Rp", 1),
    ("Rp\u00a01.234,5", "1234.5", "Rp", 1),
    ("\u202f98,2\u202f%\u00a0", "98.2", "%", 1),
]


@pytest.mark.parametrize(("teks", "nilai", "satuan", "desimal"), TERBACA)
def test_parse_angka__printed_numeral_is_read(teks: str, nilai: str, satuan: str, desimal: int) -> None:
    hasil = parse_angka(teks)
    assert isinstance(hasil, Bilangan)
    assert (hasil.nilai, hasil.satuan, hasil.desimal, hasil.cetak) == (D(nilai), satuan, desimal, teks)


MALFORMED = [
    ("Rp. 36.0509.030", ["360509030"], '"0509"'),
    ("36.0509.030", ["360509030"], '"0509"'),
    ("Rp91-.160.954", ["910160954", "91160954"], '"-"'),
    ("91-.160.954", ["910160954", "91160954"], '"-"'),
    ("1.2O4.500", ["1204500"], '"O"'),
    ("1.234", ["1234", "1.234"], "ribuan atau desimal"),
    ("1.234%", ["1234", "1.234"], "ribuan atau desimal"),
    ("-1.234", ["-1234", "-1.234"], "ribuan atau desimal"),
    ("0.125", ["0.125"], '"0"'),
    ("Rp0.125", ["0.125"], '"0"'),
    ("98.2", ["98.2"], '"98,2"'),
    ("98.2%", ["98.2"], '"98,2"'),
    ("1,234.5", ["1234.5"], "Koma"),
    ("1,234,567", ["1234567"], "Koma"),
    ("Rp1,234", ["1234", "1.234"], "Sen"),
    ("21.395.652.7", ["21395652.7", "213956527"], '"7"'),
    ("1234.567", ["1234567", "1234.567"], '"1234"'),
    ("1234.567.890", ["1234567890"], '"1234"'),
    ("3.1.2", [], '"1"'),
    ("28.02.2023", [], '"02"'),
    ("1..234", [], "berurutan"),
    (",5", ["0.5"], "dimulai"),
    ("1.234.567.", ["1234567"], '"."'),
    ("4.851 Orang*)", ["4851"], '"*)"'),
    ("98,2%*", ["98.2"], '"*"'),
    ("1 234 567", ["1234567"], "spasi"),
    ("1,2 M", ["1200000000", "1.2"], "miliar atau meter"),
    ("Rp1,2 M", ["1200000000"], "miliar"),
    ("- 5", ["-5", "5"], "butir"),
    ("(1)", ["-1", "1"], "nomor kolom"),
    ("(-5)", ["-5"], "lebih dari satu kali"),
    ("007", ["7"], '"007"'),
    ("sekitar 5 orang", ["5"], "teks lain"),
    ("1 (satu) dokumen", ["1"], "teks lain"),
    ("Rp5.000 Orang", ["5000"], "satuan"),
    ("5 dari 10", [], "lebih dari satu"),
    ("2021-2026", [], "lebih dari satu"),
    ("$91 \\leq 100$", [], "lebih dari satu"),
    ("91 \u2264 100", [], "lebih dari satu"),
    ("28 Februari 2023", [], "lebih dari satu"),
    ("Rp", [], "tidak berisi angka"),
    ("Sangat Berhasil", [], "tidak berisi angka"),
]


@pytest.mark.parametrize(("teks", "kandidat", "alasan"), MALFORMED)
def test_parse_angka__malformed_numeral_is_refused_with_candidates(
    teks: str, kandidat: list[str], alasan: str
) -> None:
    hasil = parse_angka(teks)
    assert isinstance(hasil, Rusak)
    assert [k.nilai for k in hasil.kandidat] == [D(k) for k in kandidat]
    assert alasan in hasil.alasan


@pytest.mark.parametrize("teks", ["36.0509.030", "91-.160.954", "98.2", "0.125", "1,234.5", "1.234*)"])
def test_parse_angka__our_own_convention_refuses_what_we_never_print(teks: str) -> None:
    assert isinstance(parse_angka(teks, konvensi=Konvensi.INDONESIA), Rusak)


@pytest.mark.parametrize("satuan", ["Orang", "KPM", "m2", "Dokumen", "Rp", "hari"])
def test_parse_angka__counted_unit_proves_the_thousand(satuan: str) -> None:
    hasil = parse_angka("1.234", satuan=satuan)
    assert isinstance(hasil, Bilangan)
    assert (hasil.nilai, hasil.satuan) == (D(1234), satuan)


@pytest.mark.parametrize("satuan", ["%", "Persen", "Indeks", "Nilai AKIP", "poin", "km", "juta rupiah", "-"])
def test_parse_angka__measured_unit_leaves_the_dot_ambiguous(satuan: str) -> None:
    hasil = parse_angka("1.234", satuan=satuan)
    assert isinstance(hasil, Rusak)
    assert {k.nilai for k in hasil.kandidat} == {D(1234), D("1.234")}


def test_parse_angka__printed_unit_goes_before_the_given_one() -> None:
    hasil = parse_angka("98,2%", satuan="Orang")
    assert isinstance(hasil, Bilangan)
    assert hasil.satuan == "%"
    assert isinstance(parse_angka("1.234 km", satuan="Orang"), Rusak)


@pytest.mark.parametrize(
    "teks",
    [
        "",
        " \u00a0",
        "-",
        "\u2013",
        "\u2014",
        "\u2212",
        "n/a",
        "N/A",
        "Nihil",
        "\u2026",
        "...",
        "Rp -",
        "Rp. ...,-",
    ],
)
def test_parse_angka__stated_nothing_is_never_zero(teks: str) -> None:
    hasil = parse_angka(teks)
    assert isinstance(hasil, Kosong)
    assert hasil.cetak == teks
    assert hasil.alasan


def test_parse_angka__range_follows_the_printed_digits() -> None:
    whole, ratio, scaled = (parse_angka(t) for t in ("Rp1.234", "98,2%", "Rp1,2 miliar"))
    assert isinstance(whole, Bilangan)
    assert isinstance(ratio, Bilangan)
    assert isinstance(scaled, Bilangan)
    assert whole.rentang == Rentang.tepat(D(1234))
    assert ratio.rentang == Rentang(D("98.15"), D("98.25"))
    assert scaled.rentang == Rentang(D(1_150_000_000), D(1_250_000_000))


def test_parse_angka__text_beyond_the_bound_is_refused() -> None:
    assert isinstance(parse_angka("9" * 200), Bilangan)
    assert isinstance(parse_angka("9" * 201), Rusak)


NUMERALISH = st.text("0123456789.,-–()%RpMT Oorangmiliar\u00a0*²\u0663", max_size=30)


@given(st.one_of(st.text(max_size=250), NUMERALISH), st.sampled_from(Konvensi), st.text(max_size=10))
def test_parse_angka__any_text_gives_a_result_that_keeps_the_print(
    teks: str, konvensi: Konvensi, satuan: str
) -> None:
    hasil = parse_angka(teks, konvensi=konvensi, satuan=satuan)
    assert hasil.cetak == teks
    if isinstance(hasil, Rusak):
        assert hasil.alasan.endswith(".")
        assert all(k.cetak == teks and k.rentang.memuat(k.nilai) for k in hasil.kandidat)
    elif isinstance(hasil, Bilangan):
        assert hasil.rentang.memuat(hasil.nilai)


def _may_be(teks: str, nilai: Decimal) -> bool:
    hasil = parse_angka(teks)
    if isinstance(hasil, Bilangan):
        return hasil.nilai == nilai
    return isinstance(hasil, Rusak) and nilai in [k.nilai for k in hasil.kandidat]


def _read_back(teks: str) -> Decimal:
    hasil = parse_angka(teks, konvensi=Konvensi.INDONESIA)
    assert isinstance(hasil, Bilangan)
    return hasil.nilai


NILAI = st.decimals(-(10**18), 10**18, allow_nan=False) | st.decimals(-(10**6), 10**6, places=3)


@given(NILAI)
def test_cetak_angka__read_back_gives_the_same_value(nilai: Decimal) -> None:
    teks = cetak_angka(nilai)
    assert len(teks) > 200 or (_read_back(teks) == nilai and _may_be(teks, nilai))


@given(st.decimals(-(10**15), 10**15, places=2) | st.integers(-(10**15), 10**15), st.booleans())
def test_cetak_rupiah__read_back_gives_the_same_value(nilai: Decimal | int, lambang: bool) -> None:
    teks = cetak_rupiah(nilai, lambang=lambang)
    assert _read_back(teks) == nilai
    assert _may_be(teks, D(nilai))


@given(st.integers(0, 6).flatmap(lambda n: st.tuples(st.decimals(-(10**6), 10**6, places=n), st.just(n))))
def test_cetak_persen__read_back_gives_the_same_value(pasangan: tuple[Decimal, int]) -> None:
    nilai, desimal = pasangan
    teks = cetak_persen(nilai, desimal)
    assert _read_back(teks) == nilai
    assert _may_be(teks, nilai)
