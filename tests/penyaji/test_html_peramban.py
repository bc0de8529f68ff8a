from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from akuntabel.fakta import Fakta
from akuntabel.penyaji.html import tulis
from akuntabel.penyaji.rupa import rupakan
from akuntabel.penyaji.tema import baca_tema
from akuntabel.sumber import Sumber

from .naskah_contoh import naskah_lengkap

pytestmark = pytest.mark.peramban

KUNCI = "indikator:S1.1.realisasi@2023"
BUKA_SEMUA = "document.querySelectorAll('details').forEach(d => { d.open = true })"


@pytest.fixture(scope="module")
def halaman(peramban: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[object]:
    tema, naskah = baca_tema("baku"), naskah_lengkap()
    fakta = {KUNCI: Fakta(KUNCI, Decimal("88.35"), "88,35", "Indeks", Sumber("data.xlsx", "Realisasi", "D4"))}
    berkas: Path = tmp_path_factory.mktemp("html") / "laporan.html"
    berkas.write_bytes(tulis(naskah, rupakan(naskah, tema), tema, fakta=fakta))
    lembar = peramban.new_page(viewport={"width": 360, "height": 800})
    lembar.keluhan = []
    lembar.on("console", lambda pesan: lembar.keluhan.append(pesan.text))
    lembar.goto(berkas.as_uri())
    yield lembar
    lembar.close()


def test_telepon__tidak_ada_yang_meluap_ke_samping(halaman) -> None:
    assert halaman.evaluate("document.documentElement.scrollWidth") == 360
    halaman.evaluate(BUKA_SEMUA)
    assert halaman.evaluate("document.documentElement.scrollWidth") == 360


def test_kebijakan__tidak_ada_yang_dilanggar(halaman) -> None:
    assert halaman.keluhan == []
    assert halaman.evaluate("getComputedStyle(document.querySelector('table')).borderCollapse") == "collapse"


def test_pengenal__unik_dan_daftar_isi_sampai(halaman) -> None:
    pengenal = halaman.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
    tujuan = halaman.evaluate("[...document.querySelectorAll('nav a')].map(a => a.hash.slice(1))")

    assert len(pengenal) == len(set(pengenal))
    assert len(tujuan) > 10
    assert set(tujuan) <= set(pengenal)


def test_asal_angka__terbuka_saat_tautannya_diikuti(halaman) -> None:
    halaman.evaluate("document.getElementById('asal-angka').open = false")
    halaman.locator("main a.asal").first.click()

    assert halaman.locator("tr:target").is_visible()


def test_layar_lebar__daftar_isi_terlihat_tanpa_dibuka(halaman) -> None:
    halaman.evaluate("document.querySelectorAll('details').forEach(d => { d.open = false })")
    halaman.set_viewport_size({"width": 1280, "height": 900})

    assert halaman.locator("nav a").first.is_visible()
    halaman.set_viewport_size({"width": 360, "height": 800})
    assert not halaman.locator("nav a").first.is_visible()
