"""Spelling: what is doubted, what a region may choose, and how it is told."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from akuntabel import api
from akuntabel.reviu.ejaan.dugaan import duga
from akuntabel.reviu.ejaan.ketikan import ketikan

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


@pytest.mark.parametrize(("letak", "diduga"), [("Kecamatan", False), ("Yayasan", True)])
def test_nama_tempat__tidak_diduga(letak: str, diduga: bool) -> None:
    isi = f"# DINAS SOSIAL\n\nPendampingan {letak} Masyarakata. {'Layanan bagi masyarakat. ' * 4}\n"
    hasil = api.reviu_isi(isi.encode(), "a.md", api.PilihanReviu(date(2025, 3, 1)))

    assert any("masyarakata" in t.pesan for t in hasil.temuan if t.kode == "EJA101") is diduga
