"""Every numeral of a report is an Angka, bound to the fact whose value it prints or literal for a reason."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

import pytest

from akuntabel.bilangan import Bilangan, Konvensi, parse_angka
from akuntabel.fakta import Kunci
from akuntabel.kinerja.anggaran import TotalAnggaran
from akuntabel.kinerja.capaian import Arah, Metode
from akuntabel.laporan import Susunan, susun_lkjip
from akuntabel.naskah import Angka, Kartu, Tulisan
from contoh.buat import dinas_kesehatan, dinas_sosial
from tests.laporan.potret_kecil import NAIK, potret, realisasi, target
from tests.laporan.telaah import SEMUA, angka_terikat, semua_blok, semua_sebaris, susunan, teks_naskah

CACAH = re.compile(r"(\d[\d.]*) \([a-z ]+\)")


@pytest.fixture(scope="module", params=SEMUA, ids="-".join)
def hasil(request: pytest.FixtureRequest) -> Susunan:
    return susunan(*request.param)


def tingkatan() -> set[str]:
    return {t for i in dinas_kesehatan.potret().indikator for t in i.tingkatan}


def test_naskah__no_text_caption_header_or_note_holds_a_digit(hasil: Susunan) -> None:
    berangka = [s.teks for s in semua_sebaris(hasil.naskah) if isinstance(s, Tulisan) and _berdigit(s.teks)]
    assert berangka == []


def _berdigit(teks: str) -> bool:
    return any(c.isdigit() for c in teks)


def test_naskah__no_label_of_a_card_holds_a_digit(hasil: Susunan) -> None:
    kartu = [b for b in semua_blok(hasil.naskah) if isinstance(b, Kartu)]
    label = [b.label for k in kartu for b in k.butir]
    assert not any(map(_berdigit, label))


def test_naskah__every_angka_prints_a_numeral_or_a_grade(hasil: Susunan) -> None:
    semua = [s for s in semua_sebaris(hasil.naskah) if isinstance(s, Angka)]
    assert semua
    assert [a.cetak for a in semua if not _berdigit(a.cetak) and a.cetak not in tingkatan()] == []


def test_naskah__every_bound_numeral_has_its_fact(hasil: Susunan) -> None:
    assert {a.kunci for a in angka_terikat(hasil.naskah)} <= set(hasil.fakta)
    assert all(kunci == f.kunci for kunci, f in hasil.fakta.items())
    assert all(str(Kunci.parse(kunci)) == kunci for kunci in hasil.fakta)


def test_fakta__are_only_those_the_document_prints(hasil: Susunan) -> None:
    assert set(hasil.fakta) - {a.kunci for a in angka_terikat(hasil.naskah)} == set()


def nilai_tercetak(cetak: str) -> tuple[Decimal, Decimal]:
    """Return the printed value and half a unit of its last digit (zero for a whole number)."""
    cocok = CACAH.fullmatch(cetak)
    dibaca = parse_angka((cocok[1] if cocok else cetak).lstrip("+"), konvensi=Konvensi.INDONESIA)
    assert isinstance(dibaca, Bilangan), f"{cetak!r} tidak terbaca sebagai bilangan"
    setengah = Decimal((0, (5,), -dibaca.desimal - 1)) if dibaca.desimal else Decimal(0)
    return dibaca.nilai, setengah


def periksa_cetak(hasil: Susunan) -> list[str]:
    """Return the bound numerals whose print is not their value within rounding."""
    salah = []
    for a in angka_terikat(hasil.naskah):
        fakta = hasil.fakta[a.kunci]
        if a.cetak in tingkatan():
            continue
        nilai, setengah = nilai_tercetak(a.cetak)
        if abs(nilai - fakta.nilai) > setengah:
            salah.append(f"{a.kunci}: tercetak {a.cetak}, nilainya {fakta.nilai}")
    return salah


def test_naskah__every_bound_numeral_prints_its_value_within_rounding(hasil: Susunan) -> None:
    assert periksa_cetak(hasil) == []


def test_naskah__a_fact_printed_twice_never_shows_two_values(hasil: Susunan) -> None:
    tercetak: dict[str, set[Decimal]] = {}
    for a in angka_terikat(hasil.naskah):
        if a.cetak not in tingkatan():
            tercetak.setdefault(a.kunci, set()).add(nilai_tercetak(a.cetak)[0])
    assert {k: v for k, v in tercetak.items() if len(v) > 1} == {}


def test_naskah__a_falling_budget_prints_the_value_of_its_facts() -> None:
    turun = TotalAnggaran(2022, "DPPA-2022", Decimal(20_000_000_000))
    potret = dinas_sosial.potret()
    lama = tuple(t for t in potret.total_anggaran if t.tahun != 2022)
    hasil = susun_lkjip(replace(potret, total_anggaran=(*lama, turun)))
    assert periksa_cetak(hasil) == []


def test_fakta__of_one_input_are_equal_in_both_outlines() -> None:
    for contoh in ("dinas_sosial", "dinas_kesehatan"):
        assert susunan(contoh, "analisis").fakta.keys() >= susunan(contoh, "pk").fakta.keys()
        satu, dua = (susunan(contoh, g).fakta for g in ("analisis", "sasaran"))
        assert satu == dua


def _rumus(hasil: Susunan, kunci: str) -> str:
    return hasil.fakta[kunci].rumus


@pytest.mark.parametrize(
    ("arah", "metode", "rumus"),
    [
        (Arah.NAIK, None, "90 / 80 × 100"),
        (Arah.TURUN, None, "(2 × 80 − 90) / 80 × 100"),
        (Arah.TURUN, Metode.TURUN_INVERSI, "80 / 90 × 100"),
        (Arah.STABIL, None, "100 − |90 − 80| / |80| × 100"),
    ],
)
def test_rumus_capaian__is_the_formula_that_was_used(arah: Arah, metode: Metode | None, rumus: str) -> None:
    p = potret(target("80"), realisasi("90"), indikator=(replace(NAIK, arah=arah, metode=metode),))
    assert _rumus(susun_lkjip(p), "indikator:I1.capaian@2022") == rumus


def test_rumus_realisasi__uses_the_declared_factor() -> None:
    satu = replace(NAIK, satuan="per mil", faktor=Decimal(1000))
    p = potret(target("80"), realisasi(None, pembilang=Decimal(3), penyebut=Decimal(40)), indikator=(satu,))
    assert _rumus(susun_lkjip(p), "indikator:I1.realisasi@2022") == "3 / 40 × 1.000"


def test_triwulan__a_year_that_is_not_complete_says_so() -> None:
    p = potret(target("80"), realisasi("90", triwulan=1), realisasi("91", triwulan=2))
    assert "baru dari 2 di antara 4 triwulan" in teks_naskah(susun_lkjip(p).naskah)
