"""A finding that names two documents: only the reviewed one is marked, the other one is named."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from akuntabel import api
from akuntabel.hasil_reviu import HasilReviu
from akuntabel.impor.baca import baca
from akuntabel.impor.kenali import kenali
from akuntabel.penyaji.catatan.uraian import semua_catatan
from akuntabel.penyaji.reviu_html import tulis
from akuntabel.penyaji.sarif.letak import letak
from akuntabel.sumber import Sumber
from akuntabel.temuan import Temuan, Tingkat

ISI = b"# BAB III\n\nTarget indikator 90%.\n\nKalimat lain.\n"
DI_SINI, DI_PK = Sumber(baris=3), Sumber("PK-2025.pdf", baris=5)


@pytest.fixture
def hasil() -> HasilReviu:
    pesan = "Target 90%, di PK 95%."
    temuan = Temuan("SEL112", Tingkat.PERINGATAN, pesan, DI_SINI, "90%", lokasi_lain=(DI_PK,))
    kosong = api.reviu_isi(ISI, "a.md", api.PilihanReviu(date(2026, 1, 1), pilih=("SEL112",)))
    return replace(kosong, temuan=(temuan,), sidik=("x",))


def test_catatan_hanya_di_dokumen_yang_direviu(hasil: HasilReviu) -> None:
    assert [c.letak for c in semua_catatan(hasil)] == [DI_SINI]


def test_halaman_menyebut_dokumen_lain_tanpa_menandainya(hasil: HasilReviu) -> None:
    html = tulis(hasil, kenali(baca(ISI, "a.md"))).decode()
    assert "PK-2025.pdf, baris 5" in html
    kalimat = re.search(r"<p[^>]*>[^\n]*Kalimat lain\.", html)
    assert kalimat is not None
    assert "mark" not in kalimat.group().rpartition("<p")[2]


def test_sarif_menunjuk_berkas_lain() -> None:
    fisik = letak(DI_PK, "/kerja/a.md", 0)["physicalLocation"]
    assert isinstance(fisik, dict)
    assert fisik["artifactLocation"] == {"uri": "PK-2025.pdf"}
