"""Charts: accepted by the engine, say every label as given, draw what the numbers say."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from html import unescape
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from akuntabel.laporan.gambar import (
    BatangCapaian,
    BatangSerapan,
    TitikTren,
    grafik_capaian,
    grafik_serapan,
    grafik_tren,
    tren_mini,
)
from akuntabel.laporan.gambar import warna as warna_gambar
from akuntabel.laporan.gambar.sumbu import susun_sumbu
from akuntabel.naskah import Gambar
from akuntabel.penyaji.rupa import PALET, Rupa, rupa_gambar
from akuntabel.penyaji.tema import baca_tema

NAMA_PANJANG = (
    "Persentase keluarga yang memperoleh layanan administrasi kependudukan terintegrasi dengan sistem "
    "informasi di wilayah kecamatan dan kelurahan"
)
BATANG = (
    BatangCapaian("Indeks Kepuasan Masyarakat", Decimal("119.87"), "119,87%", True),
    BatangCapaian(NAMA_PANJANG, Decimal("72.5"), "72,50%", False),
    BatangCapaian("Nilai SAKIP", Decimal(300), "300,00%", True),
    BatangCapaian("Angka kematian ibu", Decimal(0), "0,00%", False),
    BatangCapaian("Indeks Pembangunan Manusia", None, "belum diukur", None),
    BatangCapaian("Indeks tanpa predikat", Decimal(80), "80,00%", None),
)
SERAPAN = (
    BatangSerapan("Program Penunjang", Decimal("72.85"), "72,85% (Rp15,6 miliar dari Rp21,4 miliar)"),
    BatangSerapan("Program Pemberdayaan", Decimal("94.2"), "94,20% (Rp1 miliar dari Rp1,1 miliar)", True),
    BatangSerapan("Program Pembinaan", None, "realisasi belum diisi"),
    BatangSerapan("Program Berlebih", Decimal("230.5"), "230,50% (Rp2 miliar dari Rp1 miliar)"),
)


def titik(tahun: int, target: str | None, realisasi: str | None, *, sebanding: bool = True) -> TitikTren:
    rencana, hasil = (None if n is None else Decimal(n) for n in (target, realisasi))
    return TitikTren(tahun, rencana, hasil, f"T{target}", f"R{realisasi}", sebanding)


SERI = (
    titik(2022, "68.5", "68.76"),
    titik(2023, "70", None),
    titik(2024, "72", "74.11"),
    titik(2025, "73", "73.55"),
    titik(2026, "74", None),
)


def rupa(spek: dict[str, Any], tema: str = "baku") -> Rupa:
    return rupa_gambar(Gambar("coba", (), "", spek=spek), baca_tema(tema))


def tulisan(spek: dict[str, Any]) -> list[str]:
    return [unescape(t) for t in re.findall(r"<text[^>]*>([^<]*)</text>", rupa(spek).svg)]


def lapisan(spek: dict[str, Any], jenis: str) -> list[dict[str, Any]]:
    return [satu for satu in spek["layer"] if satu["mark"]["type"] == jenis]


def nilai_dalam(isi: object) -> Iterator[object]:
    if isinstance(isi, dict):
        for satu in isi.values():
            yield from nilai_dalam(satu)
    elif isinstance(isi, list):
        for satu in isi:
            yield from nilai_dalam(satu)
    else:
        yield isi


SEMUA = {
    "capaian": lambda: grafik_capaian(BATANG),
    "capaian satu": lambda: grafik_capaian(BATANG[:1]),
    "capaian kosong": lambda: grafik_capaian(()),
    "serapan": lambda: grafik_serapan(SERAPAN),
    "serapan kosong": lambda: grafik_serapan(()),
    "tren": lambda: grafik_tren(SERI, "Indeks", batas=2025),
    "tren satu": lambda: grafik_tren(SERI[:1], "Indeks"),
    "tren kosong": lambda: grafik_tren((), "Indeks"),
    "mini": lambda: tren_mini(SERI),
    "mini satu": lambda: tren_mini(SERI[:1]),
    "mini kosong": lambda: tren_mini(()),
}


@pytest.mark.parametrize("buat", SEMUA.values(), ids=SEMUA.keys())
def test_specification__plain_exact_and_accepted_by_the_engine(buat: Any) -> None:
    spek = buat()
    assert json.dumps(spek) == json.dumps(buat())
    assert not [n for n in nilai_dalam(spek) if isinstance(n, float | Decimal)]
    assert rupa(spek).svg == rupa(spek).svg


@pytest.mark.parametrize("tema", ["baku", "perwali"])
def test_charts__printed_about_as_wide_as_drawings_in_every_theme(tema: str) -> None:
    for spek in (grafik_capaian(BATANG), grafik_serapan(SERAPAN), grafik_tren(SERI, "Indeks")):
        assert 540 <= rupa(spek, tema).lebar <= 640


def test_palette__same_colours_as_the_printers() -> None:
    for nama, kode in PALET.items():
        assert getattr(warna_gambar, nama.upper()) == kode


def test_capaian__every_name_and_label_is_printed() -> None:
    isi = tulisan(grafik_capaian(BATANG))
    assert {b.label for b in BATANG} <= set(isi)
    assert NAMA_PANJANG in " ".join(isi)
    assert {"target 100%", "0%", "100%", "150%"} <= set(isi)


def test_capaian__missed_targets_are_told_in_words_and_by_another_fill() -> None:
    spek = grafik_capaian(BATANG)
    assert tulisan(spek).count("belum tercapai") == 2
    isi = [b["isi"] for b in lapisan(spek, "rect")[0]["data"]["values"]]
    assert isi[0] == isi[2] != isi[1] == isi[3]


def test_capaian__bar_beyond_150_ends_there_with_a_break() -> None:
    spek = grafik_capaian(BATANG)
    assert [b["nilai"] for b in lapisan(spek, "rect")[0]["data"]["values"]] == [
        "119.87",
        "72.5",
        "150",
        "0",
        "80",
    ]
    assert len(lapisan(spek, "rule")[0]["data"]["values"]) == 2


def test_capaian__exactly_150_has_no_break() -> None:
    spek = grafik_capaian([BatangCapaian("A", Decimal(150), "150%", True)])
    assert lapisan(spek, "rule")[0]["data"]["values"] == []


def test_capaian__fourteen_long_names_stay_on_a_page() -> None:
    spek = grafik_capaian([BATANG[1]] * 14)
    assert rupa(spek).tinggi < 800


def test_serapan__labels_printed_and_inferred_bar_hatched_and_named() -> None:
    spek = grafik_serapan(SERAPAN)
    isi = tulisan(spek)
    assert {b.label for b in SERAPAN} | {b.nama for b in SERAPAN} <= set(isi)
    assert isi.count("angka diturunkan") == 1
    assert len(lapisan(spek, "rule")[0]["data"]["values"]) > 10


def test_serapan__nothing_inferred_means_no_hatching() -> None:
    assert lapisan(grafik_serapan(SERAPAN[:1]), "rule")[0]["data"]["values"] == []


def test_tren__labels_and_names_of_both_series_are_printed_once_outlined() -> None:
    isi = tulisan(grafik_tren(SERI, "Indeks"))
    label = {f"T{t.target}" for t in SERI} | {f"R{t.realisasi}" for t in SERI if t.realisasi}
    assert label | {"Target", "Realisasi", "2026", "Indeks"} <= set(isi)
    assert "RNone" not in isi


def test_tren__missing_year_and_new_period_break_the_lines() -> None:
    target, realisasi = lapisan(grafik_tren(SERI, "Indeks", batas=2025), "line")
    assert [b["ruas"] for b in realisasi["data"]["values"]] == [0, 1, 1]
    assert [b["ruas"] for b in target["data"]["values"]] == [0, 0, 0, 1, 1]


def test_tren__year_that_cannot_be_compared_is_hollow_alone_and_explained() -> None:
    spek = grafik_tren([titik(2023, None, "5"), titik(2024, None, "6", sebanding=False)], "Persen")
    baris = lapisan(spek, "line")[1]["data"]["values"]
    assert baris[0]["ruas"] != baris[1]["ruas"]
    assert baris[0]["isi"] != baris[1]["isi"]
    assert "lingkaran kosong: tidak sebanding dengan tahun lain" in " ".join(tulisan(spek))


def test_tren__cut_axis_is_said_and_axis_from_zero_is_not() -> None:
    catatan = "sumbu tegak tidak mulai dari nol"
    assert catatan in tulisan(grafik_tren(SERI, "Indeks"))
    assert catatan not in tulisan(grafik_tren([titik(2024, "10", "2"), titik(2025, "12", "9")], "Orang"))


def test_tren__wide_labels_are_broken_between_words() -> None:
    seri = [
        TitikTren(t, Decimal(10), Decimal(11), "Rp15,6 miliar", "Rp14,25 miliar") for t in range(2018, 2028)
    ]
    isi = tulisan(grafik_tren(seri, "Rupiah"))
    assert {"Rp15,6", "Rp14,25", "miliar"} <= set(isi)


def test_tren__without_data_says_so() -> None:
    assert tulisan(grafik_tren([titik(2025, None, None)], "Indeks")) == ["belum ada data"]


def test_tren_mini__is_110_by_28_whatever_it_shows() -> None:
    for seri in (SERI, SERI[:1], ()):
        hasil = rupa(tren_mini(seri))
        assert (hasil.lebar, hasil.tinggi) == (110, 28)


ANGKA = st.decimals(min_value=-1000, max_value=10**9, places=2)


@given(st.lists(ANGKA, min_size=1, max_size=12))
@settings(max_examples=200)
def test_sumbu__holds_every_value_and_zero_unless_it_says_so(nilai: list[Decimal]) -> None:
    sumbu = susun_sumbu(nilai)
    assert sumbu.bawah <= min(nilai) <= max(nilai) < sumbu.atas
    assert sumbu.dari_nol == (sumbu.bawah <= 0)
    assert 1 <= len(sumbu.tanda) <= 6
    assert all(sumbu.bawah <= t <= sumbu.atas for t in sumbu.tanda)
