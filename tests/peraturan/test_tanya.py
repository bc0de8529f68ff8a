"""Which regulation answers for a role at a date."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.peraturan import (
    PERAN,
    Peraturan,
    ambil,
    baca_tambahan,
    berlaku,
    pencabut,
    pengganti,
    semua,
    semua_berlaku,
)

BARU = """
kode = "{kode}"
jenis = "{jenis}"
nomor = "99"
tahun = {tahun}
judul = "Peraturan contoh"
{tambahan}
keyakinan = "dibaca"
diperiksa_terakhir = 2026-11-24
sumber = "Contoh untuk pengujian."
[mengatur.skala_capaian]
nama = "Skala contoh"
selang = "tutup_bawah"
[[mengatur.skala_capaian.baris]]
predikat = "Baik"
tercetak = "≥ 60"
bawah = 60
[[mengatur.skala_capaian.baris]]
predikat = "Kurang"
tercetak = "< 60"
bawah = 0
atas = 60
"""


def _tambahan(
    folder: Path, kode: str, tahun: int, *, jenis: str = "perkada", tambahan: str = ""
) -> Peraturan:
    berkas = folder / f"{kode}.toml"
    berkas.write_text(BARU.format(kode=kode, jenis=jenis, tahun=tahun, tambahan=tambahan), encoding="utf-8")
    return baca_tambahan(berkas)


def test_berlaku__new_national_regulation_changes_only_the_future(tmp_path: Path) -> None:
    baru = _tambahan(
        tmp_path,
        "permendagri_99_2027",
        2027,
        jenis="permendagri",
        tambahan='berlaku_sejak = 2027-03-01\nmencabut = ["permendagri_86_2017"]',
    )
    sebelum = berlaku("skala_capaian", pada=date(2027, 2, 28), tambahan=(baru,))
    sesudah = berlaku("skala_capaian", pada=date(2027, 3, 1), tambahan=(baru,))
    assert (sebelum.peraturan.kode, sesudah.peraturan.kode) == ("permendagri_86_2017", "permendagri_99_2027")
    assert pencabut("permendagri_86_2017", pada=date(2027, 3, 1), tambahan=(baru,)) == (
        "permendagri_99_2027",
    )


def test_berlaku__regional_scale_wins_for_its_caller_only(tmp_path: Path) -> None:
    lokal = _tambahan(tmp_path, "perwali_99_2016", 2016)
    pada = date(2022, 12, 31)
    assert berlaku("skala_capaian", pada=pada, tambahan=(lokal,)).peraturan.kode == "perwali_99_2016"
    assert berlaku("skala_capaian", pada=pada).peraturan.kode == "permendagri_86_2017"
    assert "perwali_99_2016" not in semua()


def test_berlaku__regional_rule_does_not_touch_other_roles(tmp_path: Path) -> None:
    lokal = _tambahan(tmp_path, "perwali_99_2016", 2016)
    struktur = berlaku("struktur_lkj", pada=date(2022, 12, 31), tambahan=(lokal,))
    assert struktur.peraturan.kode == "permenpanrb_53_2014"


def test_berlaku__later_regional_rule_replaces_the_earlier_one(tmp_path: Path) -> None:
    lama = _tambahan(tmp_path, "perwali_99_2016", 2016)
    berkas = tmp_path / "perwali_99_2020.toml"
    isi = BARU.format(
        kode="perwali_99_2020", jenis="perkada", tahun=2020, tambahan='mencabut = ["perwali_99_2016"]'
    )
    berkas.write_text(isi, encoding="utf-8")
    baru = baca_tambahan(berkas, lain=(lama,))
    jawab = berlaku("skala_capaian", pada=date(2022, 12, 31), tambahan=(baru, lama))
    assert jawab.peraturan.kode == "perwali_99_2020"


def test_berlaku__date_before_any_regulation_names_role_and_earliest_date() -> None:
    with pytest.raises(LookupError, match=r"'struktur_lkj' pada 2014-11-30.*sejak 2014-12-01"):
        berlaku("struktur_lkj", pada=date(2014, 11, 30))


def test_berlaku__unknown_role_lists_the_known_ones() -> None:
    with pytest.raises(LookupError, match=r"'warna' tidak dikenal.*skala_capaian"):
        berlaku("warna", pada=date(2022, 12, 31))


def test_berlaku__evaluation_of_2021_used_the_old_predicates_until_the_last_day() -> None:
    assert berlaku("predikat_evaluasi", pada=date(2021, 12, 30)).peraturan.kode == "permenpanrb_12_2015"
    assert berlaku("predikat_evaluasi", pada=date(2021, 12, 31)).peraturan.kode == "permenpanrb_88_2021"


def test_semua_berlaku__alternative_scales_come_from_several_sources() -> None:
    semua_skala = semua_berlaku("skala_capaian_alternatif", pada=date(2022, 12, 31))
    assert [nama for satu in semua_skala for nama in satu.isi] == ["lan_239_2003", "maluku_tengah_2021"]


@pytest.mark.parametrize(
    ("kode", "oleh"),
    [
        ("permenpanrb_12_2015", "permenpanrb_88_2021"),
        ("permenpanrb_29_2010", "permenpanrb_53_2014"),
        ("uu_32_2004", "uu_23_2014"),
        ("uu_33_2004", "uu_1_2022"),
        ("inpres_7_1999", "perpres_29_2014"),
    ],
)
def test_pencabut__counts_from_the_first_day_of_the_revoking_regulation(kode: str, oleh: str) -> None:
    mulai = ambil(oleh).mulai
    assert pencabut(kode, pada=mulai) == (oleh,)
    assert pencabut(kode, pada=mulai - timedelta(days=1)) == ()


def test_pencabut__revoking_regulation_without_known_date_counts_from_the_next_year() -> None:
    assert pencabut("pp_58_2005", pada=date(2019, 12, 31)) == ()
    assert pencabut("pp_58_2005", pada=date(2020, 1, 1)) == ("pp_12_2019",)


def test_pengganti__substance_moved_without_formal_revocation() -> None:
    pada = date(2023, 2, 28)
    assert pengganti("pp_38_2007", pada=pada) == ("uu_23_2014",)
    assert pencabut("pp_38_2007", pada=pada) == ()


def test_ambil__unknown_code_is_named() -> None:
    with pytest.raises(KeyError, match="pp_1_1900"):
        ambil("pp_1_1900")


@given(
    peran=st.sampled_from(sorted(PERAN)),
    pada=st.dates(min_value=date(2018, 1, 1), max_value=date(2040, 12, 31)),
)
def test_berlaku__answer_has_started_and_is_not_revoked(peran: str, pada: date) -> None:
    jawab = berlaku(peran, pada=pada)
    assert jawab.peraturan.mulai <= pada
    assert not pencabut(jawab.peraturan.kode, pada=pada)
