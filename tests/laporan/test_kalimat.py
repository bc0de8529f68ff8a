"""Sentences that carry data: reachable, well formed, true to the direction, replaceable."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from akuntabel.kinerja.anggaran import TotalAnggaran
from akuntabel.kinerja.capaian import Arah, Metode
from akuntabel.kinerja.indikator import StatusRealisasi
from akuntabel.kinerja.narasi import Kalimat
from akuntabel.kinerja.pohon import Sasaran
from akuntabel.kinerja.potret import Pengaturan, Potret
from akuntabel.laporan import susun_lkjip
from akuntabel.laporan.kalimat import isi_pola, slot, templat
from akuntabel.laporan.tulis import teks as sebaris
from akuntabel.naskah import Paragraf, label_rujukan, teks_sebaris, telusuri
from tests.laporan.potret_kecil import (
    NAIK,
    TURUN,
    beranggaran,
    berdua,
    berprogram,
    diukur,
    pembanding,
    potret,
    realisasi,
    target,
    teks,
    tren,
)

D = Decimal
RENTANG = replace(NAIK, arah=Arah.RENTANG)
STABIL = replace(NAIK, arah=Arah.STABIL)
KEJADIAN = StatusRealisasi.TIDAK_ADA_KEJADIAN
BERLAKU = StatusRealisasi.TIDAK_BERLAKU


def _renstra(nilai: str, akhir: str) -> Potret:
    return potret(target("90"), realisasi(nilai), target(akhir, "RENSTRA", 2026))


def _rentang(nilai: str) -> Potret:
    return potret(target("60", atas=D(80)), realisasi(nilai), indikator=(RENTANG,))


def _pendahulu(sebanding: bool, alasan: str = "definisinya sama.") -> Potret:
    lama = replace(NAIK, kode="I0", induk="LAMA", nama="Persentase lama")
    baru = replace(NAIK, pendahulu="I0", sebanding=sebanding, alasan_sebanding=alasan)
    return potret(
        target("90"), realisasi("50", 2021, "I0"), realisasi("60"), indikator=(baru, lama),
    )  # fmt: skip


def _tanpa_angka(status: StatusRealisasi, alasan: str = "tidak ada bencana.") -> Potret:
    return potret(target("90"), realisasi(None, status=status, alasan=alasan))


def _total(lalu: int, kini: int) -> Potret:
    return potret(TotalAnggaran(2021, "DPA", D(lalu)), TotalAnggaran(2022, "DPA", D(kini)))


PEMICU: dict[str, Callable[[], Potret]] = {
    "capaian_naik_melampaui": lambda: diukur("98.2", "90"),
    "capaian_turun_melampaui": lambda: diukur("2", "4", TURUN),
    "capaian_memenuhi": lambda: diukur("90", "90"),
    "capaian_naik_belum": lambda: diukur("80", "90"),
    "capaian_turun_belum": lambda: diukur("5", "4", TURUN),
    "capaian_rentang_belum": lambda: _rentang("90"),
    "capaian_rentang_memenuhi": lambda: _rentang("70"),
    "capaian_stabil_memenuhi": lambda: diukur("90", "90", STABIL),
    "capaian_stabil_belum": lambda: diukur("95", "90", STABIL),
    "capaian_tidak_ada_kejadian": lambda: _tanpa_angka(KEJADIAN),
    "capaian_tidak_berlaku": lambda: _tanpa_angka(BERLAKU),
    "capaian_tidak_dihitung": lambda: potret(realisasi("80")),
    "rata_rata_sasaran": lambda: berdua("90", "110"),
    "tren_membaik": lambda: tren("50", "60"),
    "tren_memburuk": lambda: tren("60", "50"),
    "tren_berubah": lambda: tren("60", "50", STABIL),
    "tren_tetap": lambda: tren("60", "60"),
    "tren_baru": lambda: tren(None, "60"),
    "tren_tanpa_tahun_lalu": lambda: tren(None, "60", NAIK, realisasi("40", 2020)),
    "tren_tidak_diukur": lambda: tren("60", None),
    "tren_tidak_sebanding": lambda: _pendahulu(sebanding=False),
    "tren_sebanding": lambda: _pendahulu(sebanding=True),
    "menengah_tercapai": lambda: _renstra("99", "99"),
    "menengah_belum": lambda: _renstra("98.2", "99"),
    "menengah_tanpa_target": lambda: diukur("98.2", "90"),
    "menengah_tidak_diukur": lambda: potret(target("99", "RENSTRA", 2026)),
    "pembanding_sebanding": lambda: potret(target("90"), realisasi("90"), pembanding("80", True)),
    "pembanding_tidak_sebanding": lambda: potret(target("90"), realisasi("90"), pembanding("80", False)),
    "pembanding_tidak_ada": lambda: potret(target("90"), realisasi("90"), pembanding(None, None)),
    "pembanding_tanpa_realisasi": lambda: potret(target("90"), pembanding("80", True)),
    "efisiensi_efisien": lambda: beranggaran("90", ("1000", "800")),
    "efisiensi_tidak": lambda: beranggaran("90", ("1000", "1000")),
    "efisiensi_tidak_diklaim": lambda: beranggaran("80", ("1000", "500")),
    "efisiensi_tidak_dihitung": lambda: diukur("90", "90"),
    "menunjang_semua": lambda: berprogram("100", "90"),
    "menunjang_sebagian": lambda: berprogram("100", "50"),
    "menunjang_tidak_diukur": lambda: berprogram("100", None),
    "anggaran_tahunan": lambda: _total(1000, 1200),
    "anggaran_tetap": lambda: _total(1000, 1000),
    "anggaran_serapan": lambda: beranggaran("90", ("1000", "800")),
    "anggaran_rentang": lambda: beranggaran("90", ("1000", "800"), ("1000", "900"), ("1000", "700")),
    "ikhtisar_pembuka": lambda: diukur("90", "90"),
    "ikhtisar_hasil": lambda: berdua("90", "110"),
    "ikhtisar_satu": lambda: diukur("90", "90"),
    "ikhtisar_anggaran": lambda: beranggaran("90", ("1000", "800")),
    "kesimpulan_penutup": lambda: diukur("90", "90"),
    "kesimpulan_jumlah": lambda: diukur("90", "90"),
    "kesimpulan_kategori": lambda: diukur("90", "90"),
    "kesimpulan_tidak_diukur": lambda: _tanpa_angka(KEJADIAN),
}
SEMUA_VARIAN = [(kunci, n) for kunci, isi in templat().items() for n, _ in enumerate(isi)]


def terisi(p: Potret, kunci: str, pola: str) -> list[str]:
    """Return the sentences printed when the template of a key is this one; empty when it is never used."""
    isi = teks(replace(p, kalimat=(*p.kalimat, Kalimat(kunci, teks=f"⟦{pola}⟧"))))
    return re.findall(r"⟦([^⟧]*)⟧", isi)


def terpakai(p: Potret, awalan: str) -> set[str]:
    """Return the keys with this prefix that are used for a Potret."""
    semua = tuple(Kalimat(k, teks=f"⟦{k}⟧") for k in templat() if k.startswith(awalan))
    return set(re.findall(r"⟦([^⟧]*)⟧", teks(replace(p, kalimat=semua))))


def test_templat__every_key_has_a_case_here_and_every_case_a_key() -> None:
    assert set(PEMICU) == set(templat())


@pytest.mark.parametrize("kunci", templat())
def test_templat__every_key_is_reachable(kunci: str) -> None:
    assert terisi(PEMICU[kunci](), kunci, "ada")


@pytest.mark.parametrize(("kunci", "nomor"), SEMUA_VARIAN)
def test_varian__reads_as_a_sentence_with_all_its_slots_filled(kunci: str, nomor: int) -> None:
    for kalimat in terisi(PEMICU[kunci](), kunci, templat()[kunci][nomor]):
        assert not re.search(r"[{}]", kalimat)
        assert "  " not in kalimat
        assert kalimat == kalimat.strip()
        assert kalimat.endswith(".")
        assert not re.search(r"\s[.,;:]|\.\.|\(\)|[,;:]\.", kalimat)
        assert kalimat[0].isupper()
        assert kalimat.count("(") == kalimat.count(")")


@pytest.mark.parametrize(("kunci", "nomor"), SEMUA_VARIAN)
def test_varian__holds_no_numeral_and_the_same_facts_as_the_others(kunci: str, nomor: int) -> None:
    varian = templat()[kunci]
    assert not re.search(r"\d", varian[nomor])
    inti = {
        "capaian",
        "realisasi",
        "target",
        "predikat",
        "kemajuan",
        "target_akhir",
        "selisih",
        "lalu",
        "kini",
    }
    assert slot(varian[nomor]) & inti == slot(varian[0]) & inti


@pytest.mark.parametrize("kunci", [k for k, v in templat().items() if "{Indikator}" in "".join(v)])
def test_varian__begins_with_a_capital_also_for_a_name_in_small_letters(kunci: str) -> None:
    p = PEMICU[kunci]()
    kecil = replace(p, indikator=tuple(replace(i, nama=i.nama.lower()) for i in p.indikator))
    for varian in templat()[kunci]:
        assert all(kalimat[0].isupper() for kalimat in terisi(kecil, kunci, varian))


@pytest.mark.parametrize("titik", ["", "."])
@pytest.mark.parametrize(
    ("kunci", "buat"),
    [
        ("capaian_tidak_ada_kejadian", lambda a: _tanpa_angka(KEJADIAN, a)),
        ("capaian_tidak_berlaku", lambda a: _tanpa_angka(BERLAKU, a)),
        ("tren_tidak_sebanding", lambda a: _pendahulu(False, a)),
        ("tren_sebanding", lambda a: _pendahulu(True, a)),
        (
            "pembanding_tidak_sebanding",
            lambda a: potret(target("90"), realisasi("90"), pembanding("8", False, a)),
        ),
        ("pembanding_tidak_ada", lambda a: potret(target("90"), realisasi("90"), pembanding(None, None, a))),
    ],
)
def test_alasan__ends_with_one_full_stop_however_it_was_typed(
    kunci: str, buat: Callable[[str], Potret], titik: str
) -> None:
    (kalimat,) = terisi(buat(f"alasannya begini{titik}"), kunci, templat()[kunci][0])
    assert "alasannya begini." in kalimat
    assert "alasannya begini.." not in kalimat


@pytest.mark.parametrize("status", [KEJADIAN, BERLAKU])
def test_alasan__left_empty_is_no_broken_sentence(status: StatusRealisasi) -> None:
    isi = teks(_tanpa_angka(status, ""))
    assert "{" not in isi
    assert not re.search(r": (?:Indikator ini|\.)", isi)


@pytest.mark.parametrize(
    ("dasar", "nilai", "sasaran", "kunci"),
    [
        (NAIK, "91", "90", "capaian_naik_melampaui"),
        (NAIK, "89", "90", "capaian_naik_belum"),
        (TURUN, "3", "4", "capaian_turun_melampaui"),
        (TURUN, "4", "4", "capaian_memenuhi"),
        (TURUN, "9", "4", "capaian_turun_belum"),
        (TURUN, "0", "0", "capaian_memenuhi"),
        (TURUN, "1", "0", "capaian_turun_belum"),
        (replace(TURUN, metode=Metode.TURUN_INVERSI), "3", "4", "capaian_turun_melampaui"),
        (NAIK, "-2", "-4", "capaian_naik_melampaui"),
        (STABIL, "85", "90", "capaian_stabil_belum"),
    ],
)
def test_kalimat_capaian__follows_the_direction(dasar: object, nilai: str, sasaran: str, kunci: str) -> None:
    assert terpakai(diukur(nilai, sasaran, dasar), "capaian_") == {kunci}  # type: ignore[arg-type]


@pytest.mark.parametrize(("dasar", "nilai", "kunci"), [(NAIK, "98", "naik"), (TURUN, "2", "turun")])
def test_kalimat_capaian__says_exceeded_also_when_the_value_is_capped(
    dasar: object, nilai: str, kunci: str
) -> None:
    p = diukur(nilai, "90", dasar, pengaturan=Pengaturan(batas_capaian=D(100)))  # type: ignore[arg-type]
    assert terpakai(p, "capaian_") == {f"capaian_{kunci}_melampaui"}


@pytest.mark.parametrize(
    ("dasar", "lalu", "kini", "kunci"),
    [
        (NAIK, "50", "60", "tren_membaik"),
        (NAIK, "60", "50", "tren_memburuk"),
        (TURUN, "50", "60", "tren_memburuk"),
        (TURUN, "60", "50", "tren_membaik"),
        (TURUN, "60", "60", "tren_tetap"),
        (RENTANG, "50", "60", "tren_berubah"),
    ],
)
def test_kalimat_tren__judges_by_the_direction(dasar: object, lalu: str, kini: str, kunci: str) -> None:
    assert terpakai(tren(lalu, kini, dasar), "tren_") == {kunci}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("lalu", "kini", "isi"),
    [
        ("57.05", "98.2", "naik dari 57,05% menjadi 98,2% (berubah +41,15 poin persen)"),
        ("98.2", "57.05", "turun dari 98,2% menjadi 57,05% (berubah −41,15 poin persen)"),
    ],
)
def test_kalimat_tren__states_the_change_with_its_sign(lalu: str, kini: str, isi: str) -> None:
    assert isi in teks(tren(lalu, kini))


def test_kalimat_tren__a_predecessor_that_is_not_comparable_gives_no_change() -> None:
    assert terpakai(_pendahulu(sebanding=False), "tren_") == {"tren_tidak_sebanding"}
    assert terpakai(_pendahulu(sebanding=True), "tren_") == {"tren_membaik", "tren_sebanding"}


def test_kalimat_anggaran__says_that_an_equal_budget_stayed() -> None:
    (kalimat,) = terisi(_total(1000, 1000), "anggaran_tahunan", "{arah}") or ["tetap"]
    assert kalimat not in ("naik", "turun")


@pytest.mark.parametrize(("lalu", "kini", "arah"), [(1000, 1200, "naik"), (1200, 1000, "turun")])
def test_kalimat_anggaran__says_which_way_the_budget_went(lalu: int, kini: int, arah: str) -> None:
    assert terisi(_total(lalu, kini), "anggaran_tahunan", "{arah} {selisih}") == [f"{arah} Rp200"]


@pytest.mark.parametrize(
    "metode", ["sisa", "masukan_keluaran", "keluaran_masukan", "pmk_249_2011", "pmk_214_2017"]
)
def test_kalimat_efisiensi__speaks_of_a_difference_only_when_it_is_one(metode: str) -> None:
    p = beranggaran("90", ("1000", "800"), pengaturan=Pengaturan(efisiensi=metode))
    assert "Selisihnya" not in teks(p)


@pytest.mark.parametrize(
    ("metode", "hemat", "boros"),
    [("selisih", "800", "1000"), ("sisa", "800", "1000"), ("masukan_keluaran", "800", "1000"),
     ("keluaran_masukan", "800", "1000"), ("pmk_249_2011", "800", "1000")],
)  # fmt: skip
def test_kalimat_efisiensi__judges_by_the_declared_method(metode: str, hemat: str, boros: str) -> None:
    aturan = Pengaturan(efisiensi=metode)
    assert terpakai(beranggaran("90", ("1000", hemat), pengaturan=aturan), "efisiensi") == {
        "efisiensi_efisien"
    }
    assert terpakai(beranggaran("90", ("1000", boros), pengaturan=aturan), "efisiensi") == {"efisiensi_tidak"}


def test_kalimat_ikhtisar__names_the_indicator_when_there_is_one_and_counts_when_there_are_more() -> None:
    assert terpakai(diukur("98", "90"), "ikhtisar_") == {"ikhtisar_pembuka", "ikhtisar_satu"}
    assert terpakai(berdua("90", "110"), "ikhtisar_") == {"ikhtisar_pembuka", "ikhtisar_hasil"}
    assert "1 (satu) dari 2 (dua) indikator sasaran yang terukur" in teks(berdua("90", "110"))


def test_kalimat_rata_rata__needs_two_measured_indicators() -> None:
    assert terpakai(berdua("90", "110"), "rata_rata") == {"rata_rata_sasaran"}
    assert terpakai(diukur("90", "90"), "rata_rata") == set()


def test_varian__take_turns_so_that_equal_sentences_do_not_repeat() -> None:
    isi = teks(berdua("120", "120", "120", "120"))
    pertama, kedua, ketiga = (v.split("{")[0] for v in templat()["capaian_naik_melampaui"])
    assert [isi.count(x) for x in (f"{pertama}persentase contoh I1", f"{kedua}persentase contoh I2")] == [
        1,
        1,
    ]
    assert isi.count(ketiga) == 1
    assert f"{pertama}persentase contoh I4" in isi


def test_ubahan__for_one_code_changes_that_sentence_only() -> None:
    ubah = Kalimat("capaian_naik_melampaui", "I1", teks="Hanya {indikator}: {capaian}.")
    isi = teks(berdua("120", "130", kalimat=(ubah,)))
    assert "Hanya persentase contoh I1: 120,00%." in isi
    assert "Hanya persentase contoh I2" not in isi
    assert "capaiannya 130,00%" in isi or "Capaiannya 130,00%" in isi


def test_ubahan__for_one_code_goes_before_that_for_all() -> None:
    umum = Kalimat("capaian_naik_melampaui", teks="Umum {capaian}.")
    khusus = Kalimat("capaian_naik_melampaui", "I2", teks="Khusus {capaian}.")
    for urutan in ((umum, khusus), (khusus, umum)):
        isi = teks(berdua("120", "130", kalimat=urutan))
        assert "Umum 120,00%." in isi
        assert "Khusus 130,00%." in isi


def test_mati__for_one_code_leaves_the_others() -> None:
    asli = teks(berdua("120", "130"))
    isi = teks(berdua("120", "130", kalimat=(Kalimat("capaian_naik_melampaui", "I1", dipakai=False),)))
    assert "melampaui target 100%" in asli
    assert isi.count("kategori") == asli.count("kategori") - 1


@pytest.mark.parametrize("kunci", templat())
def test_mati__for_all_removes_the_sentence_and_leaves_no_empty_paragraph(kunci: str) -> None:
    p = PEMICU[kunci]()
    naskah = susun_lkjip(replace(p, kalimat=(Kalimat(kunci, dipakai=False),))).naskah
    label = label_rujukan(naskah)
    isi = [teks_sebaris(b.isi, label) for b in telusuri(naskah) if isinstance(b, Paragraf)]
    assert all(x.strip() for x in isi)
    assert all(x == x.strip() and "  " not in x for x in isi)


def test_mati__every_sentence_at_once_still_gives_a_report() -> None:
    mati = tuple(Kalimat(k, dipakai=False) for k in templat())
    for buat in PEMICU.values():
        susun_lkjip(replace(buat(), kalimat=mati))


@given(pola=st.text("{}abc:!.[]0 \n", max_size=20))
def test_isi_pola__never_fails_on_braces(pola: str) -> None:
    assert isinstance(teks_sebaris(isi_pola(pola, {"a": sebaris("X")})), str)


@example(pola="{b:c}")
@example(pola="{b!r}")
@example(pola="{:}")
@given(pola=st.text("{}bc:!.0 ", max_size=15).filter(lambda x: "{{" not in x and "}}" not in x))
def test_isi_pola__shows_unknown_slots_and_stray_braces_as_written(pola: str) -> None:
    assert teks_sebaris(isi_pola(pola, {"a": sebaris("X")})) == pola


@pytest.mark.parametrize(
    ("pola", "hasil"),
    [
        ("{a} dan {b}", "X dan {b}"),
        ("{a", "{a"),
        ("a}", "a}"),
        ("{}", "{}"),
        ("{0}", "{0}"),
        ("{a}{a}", "XX"),
    ],
)
def test_isi_pola__fills_the_slots_it_knows(pola: str, hasil: str) -> None:
    assert teks_sebaris(isi_pola(pola, {"a": sebaris("X")})) == hasil


@settings(max_examples=25)
@given(isi=st.text("{}%ab:!1. \n*", min_size=1, max_size=25))
def test_kurung_kurawal__in_names_and_texts_of_the_agency_never_break_a_report(isi: str) -> None:
    p = potret(
        target("90"), realisasi("90"),
        indikator=(replace(NAIK, nama=f"x{isi}", definisi=isi, pembilang=isi),),
        kalimat=(Kalimat("capaian_memenuhi", teks=isi), Kalimat("kesimpulan_kategori", teks=isi)),
    )  # fmt: skip
    p = replace(p, sasaran=(Sasaran("S1", f"y{isi}", "T1"),))
    for garis_besar in ("analisis", "sasaran"):
        susun_lkjip(p, garis_besar=garis_besar)
