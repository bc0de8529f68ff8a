"""The report made from the facts of a published LKjIP holds its tables, its figures and its silences.

Expected values are those printed in the published report, or worked out by hand from what it prints.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from akuntabel.bilangan import bulatkan
from akuntabel.kinerja.indikator import StatusRealisasi
from akuntabel.laporan import Susunan, susun_lkjip
from akuntabel.naskah import Baris, JenisBaris, Tabel, Tulisan, teks_sebaris, telusuri
from contoh.buat.dinas_sosial import potret
from tests.laporan.telaah import bab, isi_baris, paragraf, petak, susunan, tabel, teks_naskah

SASARAN = "Meningkatnya Layanan Pemerlu Pelayanan Kesejahteraan Sosial (PPKS)"
TUJUAN = "Meningkatnya kemandirian Pemerlu Pelayanan Kesejahteraan Sosial (PPKS)"
IKU = "Persentase PPKS yang terakses layanan sosial dasar"

BARIS_TABEL = {
    "1.1": 2,
    "2.1": 2,
    "2.2": 1,
    "2.3": 2,
    "2.4": 1,
    "2.4.1": 6,
    "2.5": 61,
    "2.5.1": 32,
    "3.1": 5,
    "3.2": 1,
    "3.2.1": 1,
    "3.3": 1,
    "3.4": 1,
    "3.5": 1,
    "3.6": 4,
    "3.7": 1,
    "3.8": 15,
    "3.9": 7,
    "4.1": 2,
    "4.2": 7,
}
"""Rows of each table: those of the published one, plus the totals and the table of actions it lacks.

2.5: 3 head rows, 9 rows of 5 programs (one with two indicators) and 7 kegiatan take 13, 19 subkegiatan the
rest; 2.5.1: 5 programs, 7 kegiatan, 19 subkegiatan, the total; 3.6: 4 statements about the one indicator;
3.8: 14 numbered rows, one of them with two indicators; 4.1: one group row and one sasaran.
"""


@pytest.fixture(scope="module")
def hasil() -> Susunan:
    return susunan("dinas_sosial")


def bernomor(hasil: Susunan) -> dict[str, Tabel]:
    return {b.nomor: b for b in telusuri(hasil.naskah) if isinstance(b, Tabel) and b.nomor}


def nilai(hasil: Susunan, kunci: str, desimal: int = 2) -> Decimal:
    return bulatkan(hasil.fakta[kunci].nilai, desimal)


def kepala(t: Tabel) -> list[list[tuple[str, int, int]]]:
    return [
        [(teks_sebaris(s.isi), s.lebar, s.tinggi) for s in b.sel]
        for b in t.kepala
        if b.jenis is JenisBaris.KEPALA
    ]


def rentang_sel(t: Tabel) -> list[list[tuple[int, int]]]:
    return [[(lebar, tinggi) for _, lebar, tinggi in b] for b in kepala(t)]


def test_tabel__are_those_of_the_published_report_in_its_order(hasil: Susunan) -> None:
    assert list(bernomor(hasil)) == list(BARIS_TABEL)


@pytest.mark.parametrize(("nomor", "banyak"), BARIS_TABEL.items())
def test_tabel__has_the_rows_of_the_published_one(hasil: Susunan, nomor: str, banyak: int) -> None:
    assert len(bernomor(hasil)[nomor].badan) == banyak


@pytest.mark.parametrize(
    ("nomor", "rentang"),
    [
        ("1.1", [[(1, 1)] * 3]),
        ("2.1", [[(1, 2)] * 4 + [(5, 1)], [(1, 1)] * 5]),
        ("2.2", [[(1, 2)] * 4 + [(3, 1)], [(1, 1)] * 3]),
        ("2.3", [[(1, 1)] * 6]),
        ("2.4", [[(1, 1)] * 4]),
        ("2.5", [[(1, 1)] * 3]),
        ("2.5.1", [[(2, 1), (1, 1)]]),
        ("3.1", [[(1, 1)] * 3]),
        ("3.2", [[(1, 2)] * 4 + [(3, 1), (1, 2)], [(1, 1)] * 3]),
        ("3.2.1", [[(1, 1)] * 5]),
        ("3.3", [[(1, 2)] * 4 + [(3, 1), (3, 1)], [(1, 1)] * 6]),
        ("3.4", [[(1, 1)] * 6]),
        ("3.5", [[(1, 1)] * 6]),
        ("3.6", [[(1, 1)] * 8]),
        ("3.7", [[(1, 2)] * 2 + [(4, 1), (3, 1), (1, 2)], [(1, 1)] * 7]),
        ("3.8", [[(1, 1)] * 9]),
        ("3.9", [[(1, 1)] * 4]),
        ("4.1", [[(1, 3)] * 4 + [(10, 1)], [(2, 1)] * 5, [(1, 1)] * 10]),
    ],
)
def test_tabel__header_spans_as_in_the_published_one(
    hasil: Susunan, nomor: str, rentang: list[list[tuple[int, int]]]
) -> None:
    assert rentang_sel(bernomor(hasil)[nomor]) == rentang


@pytest.mark.parametrize(
    "nomor", ["1.1", "2.1", "2.2", "2.3", "2.5", "3.4", "3.5", "3.6", "3.7", "3.8", "3.9"]
)
def test_tabel__has_column_numbers_where_the_published_one_has(hasil: Susunan, nomor: str) -> None:
    assert [b.jenis for b in bernomor(hasil)[nomor].kepala][-1] is JenisBaris.NOMOR


def test_tabel_11__states_two_budgets_and_the_change(hasil: Susunan) -> None:
    isi = [isi_baris(b) for b in tabel(hasil.naskah, "anggaran_tahunan").badan]
    assert isi == [["APBD", "2021", "23.515.822.097"], ["APBD", "2022", "28.155.762.151"]]
    assert any("naik sebesar Rp4.639.940.054 atau 19,73%" in p for p in paragraf(hasil.naskah))


def test_tabel_21__has_the_target_path_of_the_renstra(hasil: Susunan) -> None:
    tujuan, sasaran = (isi_baris(b) for b in tabel(hasil.naskah, "tujuan_sasaran").badan)
    assert tujuan[1:3] == [TUJUAN, ""]
    assert tujuan[-5:] == ["5%"] * 5
    assert sasaran[1:4] == ["", SASARAN, IKU]
    assert sasaran[-5:] == ["90%", "92%", "95%", "97%", "99%"]


def test_tabel_23__is_numbered_1_and_1_1(hasil: Susunan) -> None:
    isi = [isi_baris(b) for b in tabel(hasil.naskah, "rencana_kinerja").badan]
    assert [(b[0], b[-2], b[-1]) for b in isi] == [("1", "%", "5"), ("1.1", "%", "90")]


def test_tabel_241__lists_five_programs_and_the_sum_the_published_one_lacks(hasil: Susunan) -> None:
    isi = [isi_baris(b) for b in tabel(hasil.naskah, "pk_program").badan]
    assert [b[-1] for b in isi] == [
        "21.395.652.799",
        "1.584.364.538",
        "910.160.954",
        "137.134.680",
        "27.982.480",
        "24.055.295.451",
    ]
    assert isi[-1][0] == "Jumlah"


def test_tabel_251__numbers_kegiatan_one_to_seven_and_subkegiatan_below_them(hasil: Susunan) -> None:
    label = [isi_baris(b)[0] for b in tabel(hasil.naskah, "anggaran_kegiatan").badan if len(b.sel) == 3]
    assert [x for x in label if "." not in x] == [str(n) for n in range(1, 8)]
    assert label[:5] == ["1", "1.1", "1.2", "1.3", "1.4"]
    assert label[-2:] == ["7", "7.1"]


def test_tabel_31__prints_the_five_classes_of_the_regulation(hasil: Susunan) -> None:
    isi = [isi_baris(b)[1:] for b in tabel(hasil.naskah, "skala").badan]
    assert isi == [
        ["Sangat Tinggi", "91 ≤ 100"],
        ["Tinggi", "76 ≤ 90"],
        ["Sedang", "66 ≤ 75"],
        ["Rendah", "51 ≤ 65"],
        ["Sangat Rendah", "≤ 50"],
    ]


@pytest.mark.parametrize("kunci", ["capaian", "pengukuran_S1", "penyebab", "efisiensi"])
def test_tabel_32_321_36_37__state_capaian_as_109_11(hasil: Susunan, kunci: str) -> None:
    assert "109,11" in isi_baris(tabel(hasil.naskah, kunci).badan[0])


def test_tabel_33__compares_three_years(hasil: Susunan) -> None:
    (baris,) = tabel(hasil.naskah, "tren").badan
    assert isi_baris(baris)[4:] == ["3,97", "57,05", "98,2", "–", "–", "109,11"]


def test_tabel_34__progress_is_99_19_and_not_reached(hasil: Susunan) -> None:
    (baris,) = tabel(hasil.naskah, "menengah").badan
    assert isi_baris(baris)[3:] == ["98,2%", "99%", "99,19"]
    assert nilai(hasil, "indikator:S1.I1.kemajuan@2022") == Decimal("99.19")


def test_tabel_35__shows_the_province_without_a_ratio(hasil: Susunan) -> None:
    t = tabel(hasil.naskah, "pembanding")
    assert isi_baris(t.badan[0])[4] == "0,13"
    assert isi_baris(t.badan[0])[5].startswith("tidak sebanding")
    assert "1,32" not in teks_naskah(hasil.naskah)
    assert not [k for k in hasil.fakta if ".rasio" in k]


def test_tabel_37__efficiency_is_the_difference_of_the_exact_percentages(hasil: Susunan) -> None:
    # 98,2 / 90 × 100 = 109,1111…; 17.713.282.070 / 24.055.295.451 × 100 = 73,6356…; difference 35,4754…
    (baris,) = tabel(hasil.naskah, "efisiensi").badan
    pagu, uang, serapan, efisiensi = isi_baris(baris)[-4:]
    assert (pagu, uang.rstrip("a)"), serapan) == ("24.055.295.451", "17.713.282.070", "73,64")
    assert efisiensi == "+35,48"
    assert bulatkan(hasil.fakta["sasaran:S1.efisiensi@2022"].nilai, 4) == Decimal("35.4754")
    assert "67,5" not in teks_naskah(hasil.naskah)


@pytest.mark.parametrize(
    ("program", "pagu", "uang", "persen"),
    [
        ("Pemberdayaan Sosial", "21.395.652.799", "15.586.151.464", "72,85"),
        ("Rehabilitasi Sosial", "1.584.364.538", "1.204.394.236", "76,02"),
        ("Perlindungan dan Jaminan Sosial", "910.160.954", "843.763.040", "92,70"),
        ("Penanganan Bencana", "137.134.680", "58.758.076", "42,85"),
        ("Pengelolaan Taman Makam Pahlawan", "27.982.480", "20.215.254", "72,24"),
    ],
)
def test_tabel_39__states_ceiling_spending_and_absorption(
    hasil: Susunan, program: str, pagu: str, uang: str, persen: str
) -> None:
    baris = _baris_39(hasil, f"Program {program}")
    assert [isi_baris(baris)[n] for n in (1, 3)] == [pagu, persen]
    assert isi_baris(baris)[2].split("b)")[0] == uang


def _baris_39(hasil: Susunan, nama: str) -> Baris:
    return next(b for b in tabel(hasil.naskah, "realisasi_anggaran").badan if isi_baris(b)[0] == nama)


def test_tabel_39__first_and_last_row_are_the_sum_of_the_programs(hasil: Susunan) -> None:
    badan = tabel(hasil.naskah, "realisasi_anggaran").badan
    assert [b.jenis for b in badan] == [
        JenisBaris.SUBJUMLAH,
        *[JenisBaris.BIASA] * 5,
        JenisBaris.JUMLAH,
    ]
    assert isi_baris(badan[0])[0] == SASARAN
    for b in (badan[0], badan[-1]):
        assert isi_baris(b)[1] == "24.055.295.451"
        assert isi_baris(b)[2].startswith("17.713.282.070")
        assert isi_baris(b)[3] == "73,64"


def test_rehabilitasi_sosial__is_printed_with_a_mark_and_its_note(hasil: Susunan) -> None:
    t = tabel(hasil.naskah, "realisasi_anggaran")
    sel = _baris_39(hasil, "Program Rehabilitasi Sosial").sel[2]
    (tanda,) = [s.teks for s in sel.isi if isinstance(s, Tulisan) and s.atas]
    (catatan,) = [teks_sebaris(c) for c in t.catatan if teks_sebaris(c).startswith(tanda)]
    assert "diturunkan, perlu konfirmasi" in catatan
    assert teks_sebaris(sel.isi) == f"1.204.394.236{tanda}"


def test_jumlah_turunan__is_marked_wherever_it_is_printed(hasil: Susunan) -> None:
    berangka = [p for p in paragraf(hasil.naskah) if "17.713.282.070" in p]
    assert berangka
    assert all("Rp17.713.282.070 (diturunkan, perlu konfirmasi)" in p for p in berangka)


def test_total_dppa__is_a_fact_of_its_own_and_not_the_sum(hasil: Susunan) -> None:
    total = hasil.fakta["instansi:DINSOS.total_anggaran@2022/DPPA-2022-APBD"]
    pagu = hasil.fakta["instansi:DINSOS.pagu@2022/DPA-2022"]
    assert (total.nilai, pagu.nilai) == (Decimal(28_155_762_151), Decimal(24_055_295_451))
    catatan = " ".join(teks_sebaris(c) for c in tabel(hasil.naskah, "realisasi_anggaran").catatan)
    assert "Rp28.155.762.151" in catatan
    assert "Rp4.100.466.700" in catatan


def test_capaian_dokumen__never_becomes_a_realisasi_or_a_computed_capaian(hasil: Susunan) -> None:
    baris = [r for r in potret().realisasi if r.capaian_dokumen is not None]
    assert len(baris) > 5
    for r in baris:
        assert f"indikator:{r.indikator}.realisasi@2022" not in hasil.fakta
        assert f"indikator:{r.indikator}.capaian@2022" not in hasil.fakta
        assert hasil.fakta[f"indikator:{r.indikator}.capaian_dokumen@2022"].nilai == r.capaian_dokumen


def test_capaian_dokumen__is_marked_as_stated_by_its_source(hasil: Susunan) -> None:
    t = tabel(hasil.naskah, "menunjang")
    baris = next(b for b in t.badan if "70,63" in "".join(isi_baris(b)))
    assert "70,63a)" in isi_baris(baris)
    assert any(
        "menurut Monev 2022" in teks_sebaris(c) and "dihitung ulang" in teks_sebaris(c) for c in t.catatan
    )


def test_tidak_ada_kejadian__is_said_in_words_never_zero_nor_failure(hasil: Susunan) -> None:
    tanpa = [r.indikator for r in potret().realisasi if r.status is StatusRealisasi.TIDAK_ADA_KEJADIAN]
    assert tanpa == ["P4.I1", "P4.K1.I1"]
    t = tabel(hasil.naskah, "menunjang")
    baris = [[teks_sebaris(s.isi) for s in b] for b in petak(t.badan, 9)]
    kejadian = [b for b in baris if b[4] in ("PROGRAM PENANGANAN BENCANA", _KORBAN)]
    assert [(b[6], b[7]) for b in kejadian] == [("tidak ada kejadian", "Tidak dapat diukur")] * 2
    assert not [
        k for k in hasil.fakta for i in tanpa if k.startswith((f"indikator:{i}.real", f"indikator:{i}.cap"))
    ]


_KORBAN = "Perlindungan Sosial Korban Bencana Alam dan Sosial Kabupaten/Kota"


def test_tabel_38__is_numbered_one_to_fourteen_with_the_status_of_each(hasil: Susunan) -> None:
    baris = [[teks_sebaris(s.isi) for s in b] for b in petak(tabel(hasil.naskah, "menunjang").badan, 9)]
    status = dict.fromkeys((b[0], b[7]) for b in baris)
    assert [n for n, _ in status] == [str(n) for n in range(1, 15)]
    assert [s for _, s in status].count("Menunjang") == 9
    assert [s for _, s in status].count("Tidak menunjang") == 1
    assert [s for _, s in status].count("Tidak dapat diukur") == 2


def test_tabel_41__groups_by_mission_and_counts_by_class(hasil: Susunan) -> None:
    kelompok, baris = tabel(hasil.naskah, "rekapitulasi").badan
    assert kelompok.jenis is JenisBaris.KELOMPOK
    assert isi_baris(kelompok) == ["MISI I dan III"]
    assert isi_baris(baris) == ["1", SASARAN, "1", "109,11", "1", "100", *["–"] * 8]


def test_ikhtisar__counts_what_is_entered_and_not_what_the_published_text_claims(hasil: Susunan) -> None:
    isi = " ".join(paragraf(bab(hasil.naskah, "ikhtisar")))
    assert "5 (lima) program, 7 (tujuh) kegiatan dan 19 (sembilan belas) subkegiatan" in isi
    assert "terealisasi 98,2% dari target 90% pada tahun 2022 dengan capaian 109,11%" in isi


def test_kalimat__about_two_percentages_uses_those_of_the_tables(hasil: Susunan) -> None:
    assert any("capaian kinerja 109,11% dan penyerapan anggaran 73,64%" in p for p in paragraf(hasil.naskah))
    assert "109,11%, termasuk kategori Sangat Tinggi" in teks_naskah(hasil.naskah)
    assert "berubah +41,15 poin persen" in teks_naskah(hasil.naskah)


def test_solusi__the_published_report_left_out_is_the_only_mandatory_gap(hasil: Susunan) -> None:
    assert [c.kunci for c in hasil.celah if c.wajib] == ["analisis:S1.I1.solusi"]


def test_naskah__has_no_name_or_number_of_another_agency(hasil: Susunan) -> None:
    assert "Tenaga Kerja Kota" not in teks_naskah(hasil.naskah)


def test_naskah__every_name_of_the_agency_comes_from_the_identity() -> None:
    asli = potret()
    lain = replace(asli, instansi=replace(asli.instansi, nama="Dinas Ganti", pemerintah="Kota Uji"))
    naskah = susun_lkjip(lain).naskah
    assert "Dinas Ganti Kota Uji" in naskah.judul
    assert sum("Dinas Ganti Kota Uji" in p for p in paragraf(naskah)) > 8
