"""Numbers in authored text that were facts and are none now: found where it matters, silent elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from akuntabel.kinerja.analisis import Analisis, JenisAnalisis
from akuntabel.kinerja.anggaran import Pagu, RealisasiAnggaran
from akuntabel.kinerja.dokumen import Dokumen, JenisDokumen
from akuntabel.kinerja.indikator import Indikator
from akuntabel.kinerja.narasi import Narasi
from akuntabel.kinerja.pohon import Program
from akuntabel.kinerja.potret import Potret
from akuntabel.laporan import susun_lkjip
from akuntabel.laporan.usang import AngkaUsang, angka_usang
from akuntabel.sumber import Sumber
from contoh.buat import dinas_kesehatan, dinas_sosial
from tests.laporan.potret_kecil import NAIK, TURUN, diukur, potret, realisasi, target

D = Decimal
UANG = (
    Program("P1", "Program Gizi", sasaran="S1"),
    Pagu("P1", "DPA", D("2500000000")),
    RealisasiAnggaran("P1", D("2137905264")),
)


def usang(lama: Potret, baru: Potret) -> list[AngkaUsang]:
    sumber = {"realisasi:I1@2022": Sumber("b.xlsx", "Realisasi", "F5")}
    return list(angka_usang(susun_lkjip(lama).fakta.values(), susun_lkjip(baru, sumber=sumber), baru))


def ringkas(hasil: list[AngkaUsang]) -> list[tuple[str, str, str]]:
    return [(u.bagian, u.angka, u.baru) for u in hasil]


def berubah(
    teks: str, lama: str, baru: str, dasar: Indikator = NAIK, bagian: str = "tren:I1"
) -> list[AngkaUsang]:
    """Return what is found in a text of an indicator when its result changes; the target is 90."""
    isi = (Narasi(bagian, teks),)
    return usang(
        replace(diukur(lama, "90", dasar), narasi=isi), replace(diukur(baru, "90", dasar), narasi=isi)
    )


# --- what is found ---


def test_realisasi_berubah__sentence_number_name_old_new_and_cell_are_said() -> None:
    (u,) = berubah("Layanan meluas. Tahun ini cakupan menjadi 81,37% setelah jemput bola.", "81.37", "82.5")
    assert (u.bagian, u.kalimat) == ("tren:I1", "Tahun ini cakupan menjadi 81,37% setelah jemput bola.")
    assert (u.angka, u.lama.cetak, u.baru) == ("81,37%", "81,37", "82,5")
    assert u.perihal == "realisasi 2022 indikator Persentase contoh (I1)"
    assert (u.sumber.lembar, u.sumber.sel) == ("Realisasi", "F5")


def test_capaian_berubah__leads_to_the_cell_of_the_result() -> None:
    (u,) = berubah("Capaiannya 90,41 persen.", "81.37", "82.5")
    assert u.perihal == "capaian 2022 indikator Persentase contoh (I1)"
    assert (u.angka, u.baru, u.sumber.sel) == ("90,41", "91,67%", "F5")


@pytest.mark.parametrize(
    ("teks", "angka"),
    [
        ("Terserap Rp2.137.905.264.", "Rp2.137.905.264"),
        ("Terserap 2.137.905.264 rupiah.", "2.137.905.264"),
        ("Terserap Rp2,14 miliar.", "Rp2,14 miliar"),
        ("Terserap sekitar Rp2.138 juta pada akhir tahun.", "Rp2.138 juta"),
    ],
)
def test_uang_berubah__is_found_whole_and_rounded_with_a_scale_word(teks: str, angka: str) -> None:
    isi = (Narasi("realisasi_anggaran", teks),)
    lama = potret(*UANG, narasi=isi)
    baru = replace(lama, realisasi_anggaran=(RealisasiAnggaran("P1", D("2201000000")),))
    hasil = usang(lama, baru)
    assert [(u.angka, u.baru) for u in hasil] == [(angka, "Rp2.201.000.000")]
    assert hasil[0].sumber.lembar == "Realisasi Anggaran"


def test_bilangan_kecil__counts_when_unit_and_subject_are_named() -> None:
    assert ringkas(berubah("Terjadi 7 kasus.", "7", "8", TURUN)) == [("tren:I1", "7", "8")]
    assert berubah("Ada 7 kader baru.", "7", "8", TURUN) == []
    utuh = berubah("Angka kematian contoh tercatat 7 kasus.", "7", "8", TURUN, "kesimpulan")
    assert ringkas(utuh) == [("kesimpulan", "7", "8")]
    assert berubah("Kebakaran pasar tercatat 7 kasus.", "7", "8", TURUN, "kesimpulan") == []


def test_analisis__in_a_table_cell_is_looked_at_too() -> None:
    isi = (Analisis("A1", "I1", JenisAnalisis.PENDUKUNG, "Cakupan 81,37% berkat kader."),)
    lama, baru = (replace(diukur(n, "90"), analisis=isi) for n in ("81.37", "82.5"))
    assert ringkas(usang(lama, baru)) == [("analisis:A1", "81,37%", "82,5")]


def test_versi_dokumen__another_budget_document_is_the_same_figure() -> None:
    isi = (Narasi("realisasi_anggaran", "Pagunya Rp2.500.000.000."),)
    lama = potret(*UANG, narasi=isi)
    dppa = Dokumen("DPPA", JenisDokumen.DPPA, "DPPA Contoh", tahun=2022)
    baru = replace(lama, dokumen=(*lama.dokumen, dppa), pagu=(Pagu("P1", "DPPA", D("2600000000")),))
    assert [(u.angka, u.baru) for u in usang(lama, baru)] == [("Rp2.500.000.000", "Rp2.600.000.000")]


# --- what stays silent ---


@pytest.mark.parametrize(
    "teks",
    [
        "Sejak 2022 cakupan dihitung ulang.",
        "Dasarnya Peraturan Nomor 7 Tahun 2022, Pasal 7 ayat 7.",
        "Rapat tanggal 7 Maret 2022 membahasnya pada Tabel 7.",
        "Pada triwulan 7 belum ada data.",
        "Ada 7 faktor.",
        "Ada 7.",
        "Tidak ada angka.",
    ],
)
def test_angka_lain__years_laws_and_small_integers_are_no_alarm(teks: str) -> None:
    assert berubah(teks, "7", "8", TURUN) == []


def test_angka_baru__that_is_right_now_is_no_alarm() -> None:
    assert berubah("Cakupan 82,5%.", "81.37", "82.5") == []


def test_angka_sama__that_another_fact_still_has_is_no_alarm() -> None:
    """The target of 90 stands, so that 90% may mean it."""
    assert berubah("Target 90,00% terlampaui.", "90", "95") == []


def test_bagian_lain__few_digits_about_another_code_are_no_alarm() -> None:
    lain = replace(NAIK, kode="I2", nama="Persentase lain")
    isi = (Narasi("tren:I2", "Naik 81,37%."),)

    def dua(nilai: str) -> Potret:
        baris = (
            target("90"),
            target("80", indikator="I2"),
            realisasi(nilai),
            realisasi("70", indikator="I2"),
        )
        return potret(*baris, indikator=(NAIK, lain), narasi=isi)

    assert usang(dua("81.37"), dua("82.5")) == []


def test_teks_tahun_lalu__has_its_own_mark_and_is_left_out() -> None:
    isi = (Narasi("tren:I1", "Cakupan 81,37%.", tahun_lalu=True),)
    lama, baru = (replace(diukur(n, "90"), narasi=isi) for n in ("81.37", "82.5"))
    assert usang(lama, baru) == []


@pytest.mark.parametrize("contoh", [dinas_kesehatan.potret, dinas_sosial.potret], ids=["kesehatan", "sosial"])
def test_contoh__unchanged_or_with_every_figure_changed_has_no_alarm(contoh: Callable[[], Potret]) -> None:
    p = contoh()
    assert usang(p, p) == []
    lain = replace(
        p,
        realisasi=tuple(replace(r, nilai=r.nilai * 2 if r.nilai else r.nilai) for r in p.realisasi),
        realisasi_anggaran=tuple(replace(r, jumlah=r.jumlah * 2) for r in p.realisasi_anggaran),
    )
    assert usang(p, lain) == []


# --- properties ---

ANGKA = st.one_of(
    st.decimals(0, 100, places=2).map(lambda n: f"{n}%".replace(".", ",")),
    st.integers(0, 10**11).map(lambda n: f"Rp{n:,}".replace(",", ".")),
    st.integers(0, 9999).map(lambda n: f"{n} kasus"),
    st.sampled_from(["80%", "90%", "88,89%", "80", "90 persen"]),
)
TEKS = st.lists(
    st.one_of(ANGKA, st.sampled_from(["Cakupan", "naik", "menjadi", "contoh.", "Tahun 2022"])), max_size=12
)


@settings(max_examples=60, deadline=None)
@given(TEKS)
def test_tak_berubah__whatever_the_text_nothing_is_outdated(potong: list[str]) -> None:
    p = replace(diukur("80", "90"), narasi=(Narasi("ikhtisar", " ".join(["Teks", *potong])),))
    assert usang(p, p) == []


@settings(max_examples=60, deadline=None)
@given(TEKS, st.decimals(0, 100, places=2))
def test_berubah__only_numbers_that_were_facts_and_are_none_now_are_named(
    potong: list[str], n: Decimal
) -> None:
    isi = (Narasi("tren:I1", " ".join(["Teks", *potong])),)
    lama, baru = (replace(diukur(str(x), "90"), narasi=isi) for x in ("80", n))
    for u in usang(lama, baru):
        assert u.angka in u.kalimat
        assert u.baru != u.lama.cetak
        assert u.angka.strip("%") in ("80", "88,89", "80,00", "88,9")
