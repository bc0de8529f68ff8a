"""Measurement over a Potret: targets that apply, results of the year, capaian, progress, means."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from akuntabel.bilangan import bulatkan
from akuntabel.kinerja.agregasi import Agregasi
from akuntabel.kinerja.capaian import Alasan, Arah, Hasil, Metode
from akuntabel.kinerja.dokumen import JenisDokumen
from akuntabel.kinerja.indikator import Indikator, Realisasi, StatusRealisasi
from akuntabel.kinerja.pengukuran import Pengukuran, faktor
from akuntabel.kinerja.potret import Pengaturan
from tests.kinerja.kecil import (
    BELUM,
    INDIKATOR,
    PK,
    RENSTRA,
    TIDAK_ADA,
    bagian,
    dokumen,
    realisasi,
    target,
    ukur,
)

D = Decimal
PK_UBAH = dokumen("PKP", JenisDokumen.PK, perubahan=1)
RENJA = dokumen("RENJA", JenisDokumen.RENJA)
RENSTRA_UBAH = dokumen("RENSTRAP", JenisDokumen.RENSTRA, tahun=2021, perubahan=1, masa=(2021, 2026))
DPA = dokumen("DPA", JenisDokumen.DPA)


@pytest.mark.parametrize(
    ("ada", "dipakai"),
    [
        (["RENSTRA"], "RENSTRA"),
        (["RENSTRA", "RENSTRAP"], "RENSTRAP"),
        (["RENSTRAP", "RENJA"], "RENJA"),
        (["RENJA", "RENSTRA", "PK"], "PK"),
        (["PKP", "PK", "RENJA"], "PKP"),
        (["PK", "PKP"], "PKP"),
        (["DPA"], "DPA"),
        (["DPA", "RENSTRA"], "RENSTRA"),
    ],
)
def test_target__agreement_before_yearly_plan_before_strategic_plan(ada: list[str], dipakai: str) -> None:
    baris = [target(str(n), dok=d) for n, d in enumerate(ada, start=1)]
    berlaku = ukur(PK_UBAH, RENJA, RENSTRA_UBAH, DPA, *baris).target("I1", 2022)
    assert berlaku is not None
    assert berlaku.dokumen.kode == dipakai
    assert berlaku.target.nilai == D(ada.index(dipakai) + 1)


def test_target__can_be_restricted_to_kinds_of_documents() -> None:
    u = ukur(target("90"), target("80", dok="RENSTRA"))
    berlaku = u.target("I1", 2022, jenis=(JenisDokumen.RENSTRA,))
    assert berlaku is not None
    assert berlaku.target.nilai == D(80)
    assert u.target("I1", 2022, jenis=(JenisDokumen.RENJA,)) is None


def test_target__of_another_year_quarter_or_unknown_document_does_not_apply() -> None:
    u = ukur(target("1", tahun=2021), target("2", triwulan=2), target("3", dok="HILANG"))
    assert u.target("I1", 2022) is None
    triwulan = u.target("I1", 2022, triwulan=2)
    assert triwulan is not None
    assert triwulan.target.nilai == D(2)


def test_capaian__of_the_published_report() -> None:
    u = ukur(target("90"), realisasi("98.2"))
    hasil = u.capaian(INDIKATOR, 2022).nilai
    assert hasil is not None
    assert bulatkan(hasil, 2) == D("109.11")
    assert u.predikat(hasil).nama == "Tercapai"


def test_kemajuan__of_the_published_report() -> None:
    u = ukur(target("99", dok="RENSTRA", tahun=2026), target("90"), realisasi("98.2"))
    hasil = u.kemajuan(INDIKATOR).nilai
    assert hasil is not None
    assert bulatkan(hasil, 2) == D("99.19")


@pytest.mark.parametrize(
    ("status", "alasan"),
    [
        (StatusRealisasi.BELUM_DILAPORKAN, Alasan.BELUM_DILAPORKAN),
        (StatusRealisasi.TIDAK_ADA_KEJADIAN, Alasan.TIDAK_ADA_KEJADIAN),
        (StatusRealisasi.TIDAK_BERLAKU, Alasan.TIDAK_BERLAKU),
    ],
)
def test_capaian__state_of_the_result_is_the_reason_even_when_a_figure_was_left_in_the_row(
    status: StatusRealisasi, alasan: Alasan
) -> None:
    u = ukur(target("90"), target("99", dok="RENSTRA", tahun=2026), realisasi("50", status=status))
    assert u.capaian(INDIKATOR, 2022) == Hasil(None, alasan)
    assert u.kemajuan(INDIKATOR) == Hasil(None, alasan)
    assert u.realisasi(INDIKATOR, 2022).nilai is None
    assert u.realisasi(INDIKATOR, 2022).status is status


def test_capaian__nothing_entered_is_not_reported() -> None:
    u = ukur(target("90"))
    assert u.capaian(INDIKATOR, 2022) == Hasil(None, Alasan.BELUM_DILAPORKAN)
    assert u.realisasi(INDIKATOR, 2022).nilai is None


def test_capaian__without_target_says_so() -> None:
    u = ukur(realisasi("98.2"))
    assert u.capaian(INDIKATOR, 2022) == Hasil(None, Alasan.TARGET_KOSONG)
    assert u.kemajuan(INDIKATOR) == Hasil(None, Alasan.TARGET_KOSONG)


def test_capaian__stated_by_a_document_is_not_turned_into_a_result() -> None:
    u = ukur(target("90"), realisasi(None, capaian_dokumen=D(111), status=BELUM))
    assert u.capaian(INDIKATOR, 2022) == Hasil(None, Alasan.BELUM_DILAPORKAN)


def test_capaian__derived_result_counts_and_stays_marked() -> None:
    u = ukur(target("90"), realisasi("45", status=StatusRealisasi.DITURUNKAN))
    assert u.capaian(INDIKATOR, 2022).nilai == D(50)
    assert u.realisasi(INDIKATOR, 2022).status is StatusRealisasi.DITURUNKAN


def test_capaian__uses_direction_range_method_and_cap_as_declared() -> None:
    turun = replace(INDIKATOR, arah=Arah.TURUN)
    assert ukur(turun, target("10"), realisasi("12")).capaian(turun, 2022).nilai == D(80)
    inversi = replace(turun, metode=Metode.TURUN_INVERSI)
    hasil = ukur(inversi, target("10"), realisasi("20")).capaian(inversi, 2022)
    assert hasil == Hasil(D(50), None, Metode.TURUN_INVERSI)
    rentang = replace(INDIKATOR, arah=Arah.RENTANG)
    assert ukur(rentang, target("40", atas=D(60)), realisasi("66")).capaian(rentang, 2022).nilai == D(90)
    batas = {"pengaturan": Pengaturan(batas_capaian=D(120))}
    assert ukur(target("10"), realisasi("30"), **batas).capaian(INDIKATOR, 2022).nilai == D(120)


def test_realisasi__parts_give_the_value_with_the_factor_of_the_formula() -> None:
    u = ukur(bagian("2095", "4587"))
    nilai = u.realisasi(INDIKATOR, 2022).nilai
    assert nilai is not None
    assert bulatkan(nilai, 2) == D("45.67")


@pytest.mark.parametrize(
    ("satuan", "tersurat", "hasil"),
    [("%", None, 100), (" % ", None, 100), ("Orang", None, 1), ("per mil", D(1000), 1000), ("%", D(1), 1)],
)
def test_faktor__declared_else_by_the_unit(satuan: str, tersurat: Decimal | None, hasil: int) -> None:
    assert faktor(replace(INDIKATOR, satuan=satuan, faktor=tersurat)) == D(hasil)


def test_realisasi__zero_denominator_gives_no_value() -> None:
    u = ukur(target("90"), bagian("0", "0"))
    assert u.realisasi(INDIKATOR, 2022).nilai is None
    assert u.capaian(INDIKATOR, 2022).nilai is None


def test_realisasi__zero_numerator_is_a_reported_zero() -> None:
    assert ukur(target("90"), bagian("0", "7")).capaian(INDIKATOR, 2022).nilai == D(0)


@pytest.mark.parametrize(
    ("agregasi", "hasil"),
    [(Agregasi.JUMLAH, "100"), (Agregasi.AKHIR, "40"), (Agregasi.RATA_RATA, "25")],
)
def test_realisasi__year_from_quarters_as_declared(agregasi: Agregasi, hasil: str) -> None:
    orang = replace(INDIKATOR, satuan="Orang", agregasi=agregasi)
    triwulan = [realisasi(str(t * 10), triwulan=t) for t in (4, 2, 1, 3)]
    tahun = ukur(orang, *triwulan).realisasi(orang, 2022)
    assert tahun.nilai == D(hasil)
    assert (tahun.dari_triwulan, tahun.baris) == (4, None)


def test_realisasi__last_quarter_is_the_last_reported_one() -> None:
    tahun = ukur(realisasi("10", triwulan=1), realisasi("30", triwulan=3)).realisasi(INDIKATOR, 2022)
    assert (tahun.nilai, tahun.dari_triwulan) == (D(30), 2)
    dengan_kosong = ukur(realisasi("10", triwulan=1), realisasi(None, triwulan=4, status=BELUM))
    assert dengan_kosong.realisasi(INDIKATOR, 2022).nilai == D(10)


@pytest.mark.parametrize("agregasi", [Agregasi.RATA_RATA, Agregasi.JUMLAH])
def test_realisasi__percentages_of_quarters_are_recomputed_from_their_parts(agregasi: Agregasi) -> None:
    """10/20 and 90/180: 100/200 = 50; 1/10 and 90/100: 91/110 = 82,73, not 50."""
    i = replace(INDIKATOR, agregasi=agregasi)
    assert ukur(i, bagian("10", "20", 1), bagian("90", "180", 2)).realisasi(i, 2022).nilai == D(50)
    nilai = ukur(i, bagian("1", "10", 1), bagian("90", "100", 2)).realisasi(i, 2022).nilai
    assert nilai is not None
    assert bulatkan(nilai, 2) == D("82.73")


def test_realisasi__position_at_the_end_is_the_ratio_of_the_last_quarter() -> None:
    u = ukur(bagian("1", "10", 1), bagian("90", "100", 2))
    assert u.realisasi(INDIKATOR, 2022).nilai == D(90)


def test_realisasi__quarters_without_events_leave_the_year_without_a_value() -> None:
    u = ukur(target("90"), *(realisasi(None, triwulan=t, status=TIDAK_ADA) for t in (1, 2)))
    assert u.realisasi(INDIKATOR, 2022).status is TIDAK_ADA
    assert u.capaian(INDIKATOR, 2022) == Hasil(None, Alasan.TIDAK_ADA_KEJADIAN)


def test_realisasi__baris_setahun_yang_baru_disiapkan_tidak_menghalangi_triwulan() -> None:
    siap, beralasan = realisasi(None, status=BELUM), realisasi(None, status=BELUM, alasan="Data direviu.")
    kuartal = realisasi("10", triwulan=1)

    assert ukur(siap, kuartal).realisasi(INDIKATOR, 2022).nilai == D(10)
    assert ukur(siap, realisasi(None, triwulan=1, status=BELUM)).realisasi(INDIKATOR, 2022).baris == siap
    assert ukur(beralasan, kuartal).realisasi(INDIKATOR, 2022).nilai is None


def test_realisasi__row_of_the_year_goes_before_quarters() -> None:
    tahun = ukur(realisasi("77"), realisasi("10", triwulan=1)).realisasi(INDIKATOR, 2022)
    assert (tahun.nilai, tahun.dari_triwulan) == (D(77), 0)


def test_realisasi__unreported_quarter_does_not_turn_parts_into_a_mean_of_percentages() -> None:
    i = replace(INDIKATOR, agregasi=Agregasi.RATA_RATA)
    u = ukur(i, bagian("1", "10", 1), bagian("90", "100", 2), realisasi(None, triwulan=3, status=BELUM))
    nilai = u.realisasi(i, 2022).nilai
    assert nilai is not None
    assert bulatkan(nilai, 2) == D("82.73")


def test_realisasi__year_with_a_derived_quarter_is_derived() -> None:
    u = ukur(realisasi("10", triwulan=1), realisasi("30", triwulan=2, status=StatusRealisasi.DITURUNKAN))
    assert u.realisasi(INDIKATOR, 2022).status is StatusRealisasi.DITURUNKAN


KAKEK = Indikator("I-2016", "S1", "Persentase lama sekali", "%")
AYAH = Indikator("I-2019", "S1", "Persentase lama", "%", pendahulu="I-2016", arah=Arah.TURUN)
ANAK = replace(INDIKATOR, pendahulu="I-2019")


def _warisan(*baris: Realisasi) -> Pengukuran:
    sasaran = (
        target("50", tahun=2020, indikator="I-2019"),
        target("40", tahun=2018, indikator="I-2016"),
        target("90"),
    )
    return ukur(KAKEK, AYAH, ANAK, *sasaran, *baris)


def test_pendahulu__earlier_years_come_from_the_indicator_it_continues() -> None:
    u = _warisan(realisasi("60", tahun=2020, indikator="I-2019"), realisasi("98.2"))
    hasil = u.realisasi(ANAK, 2020)
    assert hasil.nilai == D(60)
    assert hasil.pendahulu == AYAH


def test_pendahulu__its_own_target_and_direction_measure_it() -> None:
    """Falling: (2 × 50 − 60) / 50 = 80."""
    u = _warisan(realisasi("60", tahun=2020, indikator="I-2019"))
    assert u.capaian(ANAK, 2020).nilai == D(80)


def test_pendahulu__chain_goes_back_to_the_first() -> None:
    u = _warisan(realisasi("30", tahun=2018, indikator="I-2016"))
    assert u.realisasi(ANAK, 2018).pendahulu == KAKEK
    assert u.capaian(ANAK, 2018).nilai == D(75)


def test_pendahulu__own_row_goes_before_it_and_the_reporting_year_never_uses_it() -> None:
    u = _warisan(
        realisasi("33", tahun=2020),
        realisasi("60", tahun=2020, indikator="I-2019"),
        realisasi("61", tahun=2022, indikator="I-2019"),
    )
    assert (u.realisasi(ANAK, 2020).nilai, u.realisasi(ANAK, 2020).pendahulu) == (D(33), None)
    assert u.realisasi(ANAK, 2022).nilai is None
    assert u.realisasi(ANAK, 2022).status is BELUM


def test_pendahulu__unknown_one_is_not_reported() -> None:
    i = replace(INDIKATOR, pendahulu="HILANG")
    assert ukur(i).realisasi(i, 2019).status is BELUM


def test_pendahulu__quarters_of_the_earlier_indicator_stay_counted() -> None:
    u = _warisan(*(realisasi("60", tahun=2020, indikator="I-2019", triwulan=t) for t in (1, 2)))
    assert u.realisasi(ANAK, 2020).nilai == D(60)
    assert u.realisasi(ANAK, 2020).dari_triwulan == 2


def test_target_akhir__is_that_of_the_last_year_of_the_renstra() -> None:
    u = ukur(target("99", dok="RENSTRA", tahun=2026), target("95", tahun=2026), target("92", dok="RENSTRA"))
    akhir = u.target_akhir(INDIKATOR)
    assert akhir is not None
    assert (akhir.target.nilai, akhir.dokumen) == (D(99), RENSTRA)


def test_target_akhir__newest_version_of_the_renstra_counts() -> None:
    u = ukur(RENSTRA_UBAH, target("99", dok="RENSTRA", tahun=2026), target("98", dok="RENSTRAP", tahun=2026))
    akhir = u.target_akhir(INDIKATOR)
    assert akhir is not None
    assert akhir.target.nilai == D(98)


def test_target_akhir__without_renstra_of_the_year_there_is_none() -> None:
    lama = dokumen("LAMA", JenisDokumen.RENSTRA, tahun=2016, masa=(2016, 2021))
    u = ukur(target("99", dok="LAMA", tahun=2021), dokumen=(lama, PK))
    assert u.target_akhir(INDIKATOR) is None
    assert u.kemajuan(INDIKATOR).nilai is None


def test_kemajuan__cumulative_target_counts_all_years_of_the_renstra() -> None:
    """(100 + 150) / 1000 = 25; the year 2020 lies before the Renstra."""
    orang = replace(INDIKATOR, satuan="Orang", target_kumulatif=True)
    u = ukur(
        orang,
        target("1000", dok="RENSTRA", tahun=2026),
        realisasi("999", tahun=2020), realisasi("100", tahun=2021), realisasi("150"),
    )  # fmt: skip
    assert u.realisasi_menengah(orang) == D(250)
    assert u.kemajuan(orang).nilai == D(25)


def test_kemajuan__cumulative_target_without_this_years_result_has_none() -> None:
    orang = replace(INDIKATOR, target_kumulatif=True)
    u = ukur(orang, target("1000", dok="RENSTRA", tahun=2026), realisasi("100", tahun=2021))
    assert u.realisasi_menengah(orang) is None
    assert u.kemajuan(orang) == Hasil(None, Alasan.BELUM_DILAPORKAN)


@pytest.mark.parametrize("agregasi", [*Agregasi])
def test_realisasi_menengah__other_indicators_take_this_years_value(agregasi: Agregasi) -> None:
    i = replace(INDIKATOR, agregasi=agregasi)
    u = ukur(i, realisasi("57.05", tahun=2021), realisasi("98.2"))
    assert u.realisasi_menengah(i) == D("98.2")


def test_kemajuan__falling_indicator_uses_the_falling_formula() -> None:
    turun = replace(INDIKATOR, arah=Arah.TURUN)
    u = ukur(turun, target("10", dok="RENSTRA", tahun=2026), realisasi("12"))
    assert u.kemajuan(turun).nilai == D(80)


def test_seri__of_the_published_report_against_90() -> None:
    u = ukur(
        *(target("90", tahun=t) for t in (2020, 2021, 2022)),
        realisasi("3.97", tahun=2020), realisasi("57.05", tahun=2021), realisasi("98.2"),
    )  # fmt: skip
    titik = u.seri(INDIKATOR, (2020, 2021, 2022, 2023))
    assert [t.tahun for t in titik] == [2020, 2021, 2022, 2023]
    assert [bulatkan(t.capaian.nilai, 2) if t.capaian.nilai is not None else None for t in titik] == [
        D("4.41"), D("63.39"), D("109.11"), None,
    ]  # fmt: skip
    assert titik[3].target is None


def _sasaran(
    *nilai: str | None, bobot: tuple[str | None, ...] = (), batas: str | None = None
) -> Decimal | None:
    """Return the capaian of a sasaran whose indicators have target 100 and these results."""
    timbang = bobot or (None,) * len(nilai)
    indikator = [
        replace(INDIKATOR, kode=f"I{n}", bobot=None if b is None else D(b)) for n, b in enumerate(timbang)
    ]
    hasil = [
        realisasi(v, indikator=f"I{n}", status=BELUM if v is None else StatusRealisasi.DILAPORKAN)
        for n, v in enumerate(nilai)
    ]
    pengaturan = Pengaturan(batas_rata_rata=None if batas is None else D(batas))
    baris = [target("100", indikator=i.kode) for i in indikator]
    return ukur(*indikator, *baris, *hasil, pengaturan=pengaturan).capaian_simpul("S1")


def test_capaian_simpul__mean_of_what_is_measured() -> None:
    assert _sasaran("80", "100") == D(90)
    assert _sasaran("80", None, "100") == D(90)
    assert _sasaran("0", "100") == D(50)
    assert _sasaran(None, None) is None


def test_capaian_simpul__without_indicators_there_is_none() -> None:
    assert ukur().capaian_simpul("S9") is None


def test_capaian_simpul__weights_count_only_when_every_indicator_has_one() -> None:
    assert _sasaran("100", "50", bobot=("75", "25")) == D("87.5")
    assert _sasaran("100", "50", bobot=("75", None)) == D(75)
    assert _sasaran("100", None, "50", bobot=("60", "20", "20")) == D("87.5")


def test_capaian_simpul__cap_holds_for_single_values() -> None:
    assert _sasaran("300", "60", batas="100") == D(80)
    assert _sasaran("300", "60") == D(180)


def test_capaian_simpul__details_of_an_indicator_do_not_count() -> None:
    rinci = replace(INDIKATOR, kode="I1.a", rincian_dari="I1")
    u = ukur(
        INDIKATOR, rinci, target("100"), target("100", indikator="I1.a"), realisasi("80"),
        realisasi("20", indikator="I1.a"),
    )  # fmt: skip
    assert u.capaian_simpul("S1") == D(80)


@pytest.mark.parametrize("satuan", ["%", "Persen", " persen "])
def test_faktor__a_percentage_may_be_spelled_out(satuan: str) -> None:
    assert faktor(replace(INDIKATOR, satuan=satuan)) == 100
