"""Spelling: what is doubted, what a region may choose, and how it is told."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from akuntabel import api
from akuntabel.reviu.ejaan.dugaan import duga
from akuntabel.reviu.ejaan.kamus import dikenal
from akuntabel.reviu.ejaan.ketikan import JenisKetikan, ketikan
from akuntabel.temuan import Tingkat

ISI = b"# BAB III AKUNTABILITAS KINERJA\n\nUraian diatas dan dibawah ini, presentase anggaran.\n"


def dugaan(teks: str, *nama: str) -> dict[str, str]:
    return {d.tertulis: d.baku for d in duga(Counter(teks.split()), nama)}


@pytest.mark.parametrize(
    ("tertulis", "baku"),
    [
        ("diatas", "di atas"),
        ("dibidang", "di bidang"),
        ("presentase", "persentase"),
        ("sosialdasar", "sosial dasar"),
    ],
)
def test_yang_dikenal_tanpa_melihat_dokumen(tertulis: str, baku: str) -> None:
    assert dugaan(tertulis) == {tertulis: baku}


def test_satu_ketikan_dari_kata_yang_sering_dipakai() -> None:
    assert dugaan("anggaran " * 3 + "anggran peningktan") == {"anggran": "anggaran"}


@pytest.mark.parametrize("kata", ["a" * 100_000, "anggran" * 6])
def test_untai_huruf_yang_lebih_panjang_daripada_kata__tidak_diperiksa(kata: str) -> None:
    assert dugaan(f"{'anggaran ' * 3}{kata}") == {}
    assert list(ketikan(f"{kata}1")) == []


def test_kata_yang_bukan_salah_eja() -> None:
    assert dugaan("telantar terlantar subkegiatan walikota lakip mempertanggungjawabkan antarkota") == {}


def test_nama_tempat_tidak_dibelah() -> None:
    assert dugaan("sukabumi", "sukabumi") == {}


@pytest.mark.parametrize("kata", ["dilaksanakan", "pelaksanaannya", "memberdayakan", "menyusun", "kegiatan"])
def test_kata_berimbuhan_dikenal(kata: str) -> None:
    assert dikenal(kata)


@pytest.mark.parametrize(
    ("teks", "jenis"),
    [
        ("antara lain : pendataan", JenisKetikan.SPASI),
        ("penetapan//kebijakan", JenisKetikan.TANDA_GANDA),
        ("bantuan yang yang diterima", JenisKetikan.KATA_GANDA),
        ("Program (PKH tahun ini", JenisKetikan.KURUNG),
        ("sebagai tolak ukur kinerja", JenisKetikan.FRASA),
    ],
)
def test_salah_ketik(teks: str, jenis: JenisKetikan) -> None:
    assert [k.jenis for k in ketikan(teks)] == [jenis]


@pytest.mark.parametrize(
    "teks", ["a) pendataan; b) survei", "https://contoh.go.id", "rata-rata (3,5)", "dst. …"]
)
def test_yang_tidak_salah_ketik(teks: str) -> None:
    assert list(ketikan(teks)) == []


def test_diringkas_menjadi_satu_saran_dan_dirinci_bila_diminta() -> None:
    ringkas, rinci = (
        api.reviu_isi(ISI, "a.md", api.PilihanReviu(date(2026, 1, 1), pilih=("EJA",), ejaan=e)).temuan
        for e in (False, True)
    )
    assert [t.pesan[:6] for t in ringkas] == ["3 kata"]
    assert {t.usulan[0].teks for t in rinci} == {"di atas", "di bawah", "persentase"}
    assert {t.tingkat for t in (*ringkas, *rinci)} == {Tingkat.SARAN}
