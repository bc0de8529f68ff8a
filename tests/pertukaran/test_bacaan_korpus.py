"""Published reports become workbooks: the transcribed rows arrive with the figures as printed."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.pertukaran.buku_bacaan import HILANG, buku_berkas, nasib_baris

pytestmark = pytest.mark.korpus

DOKUMEN = {
    "cianjur2015_dkp": (36, 34, 0),
    "grobogan2021_dpupr": (22, 22, 0),
    "jabar2016_bplhd": (43, 43, 0),
    "jabar2016_disbun": (89, 81, 0),
    "jabar2016_dishub_bab3": (15, 15, 0),
    "jabar2016_perikanan_bab3": (36, 32, 3),
    "jabar2016_rs_jiwa": (20, 18, 1),
    "kaltim2021_bapenda": (33, 33, 0),
    "ntt2024_upbu_tardamu": (46, 31, 2),
}
"""Transcribed rows, those in cells (or beside a contradicted one), and those only told in a sentence."""


@pytest.mark.parametrize("nama", DOKUMEN)
def test_baris_transkripsi__sampai_di_buku_kerja(korpus: Path, nama: str) -> None:
    folder = korpus / "dokumen"
    buku = buku_berkas(folder / "lkjip_pdf" / f"{nama}.pdf")

    nasib = Counter(t for _, t in nasib_baris(f"lkjip_pdf/{nama}.pdf", folder, buku.isi))

    banyak, bersel, kalimat = DOKUMEN[nama]
    assert sum(nasib.values()) == banyak
    assert nasib["sel"] + nasib["nilai lain"] >= bersel, nasib
    assert nasib[HILANG] <= kalimat, nasib


def test_semua_dokumen__sembilan_puluh_persen_berada_di_sel() -> None:
    banyak, bersel, kalimat = (sum(semua) for semua in zip(*DOKUMEN.values(), strict=True))

    assert bersel * 100 >= banyak * 90
    assert (banyak - kalimat) * 100 >= banyak * 98
