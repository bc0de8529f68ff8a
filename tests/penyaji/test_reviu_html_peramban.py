"""The page of a review in Chromium: no fault of axe-core, no width lost, filters without a script."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from akuntabel.api.dasar_reviu import DasarReviu, DokumenLama
from akuntabel.hasil_reviu import Pengecualian, TemuanLama
from akuntabel.penyaji import reviu_html
from tests.situs.layar import rupa_baik

from .reviu_contoh import LAPORAN, tinjau

pytestmark = pytest.mark.peramban


@pytest.fixture(scope="module")
def berkas(tmp_path_factory: pytest.TempPathFactory) -> Path:
    hasil, _ = tinjau(LAPORAN)
    pertama = TemuanLama(hasil.sidik[0], hasil.temuan[0].kode, hasil.temuan[0].tingkat, "lama")
    dibiarkan = Pengecualian("Sudah dijelaskan", "Inspektur", kode="SUM102", kutipan="150.000.000")
    dasar = DasarReviu((DokumenLama("laporan.md", "", (pertama,)),))
    letak = tmp_path_factory.mktemp("reviu") / "laporan.reviu.html"
    letak.write_bytes(reviu_html.tulis(*tinjau(LAPORAN, dasar=dasar, pengecualian=(dibiarkan,))))
    return letak


def buka(peramban: Any, berkas: Path, **pilihan: Any) -> Any:
    """Return the page; what the console complains of is collected."""
    halaman = peramban.new_context(viewport={"width": 1280, "height": 800}, **pilihan).new_page()
    halaman.keluhan = []
    halaman.on("console", lambda pesan: halaman.keluhan.append(pesan.text))
    halaman.goto(berkas.as_uri())
    return halaman


def test_rupa__tanpa_cela_sempit_dan_lebar_terang_dan_gelap(peramban: Any, berkas: Path) -> None:
    rupa_baik(buka(peramban, berkas, bypass_csp=True), "reviu")


def test_kebijakan__tidak_ada_yang_dilanggar(peramban: Any, berkas: Path) -> None:
    halaman = buka(peramban, berkas)
    assert halaman.keluhan == []
    assert halaman.evaluate("getComputedStyle(document.querySelector('table')).borderCollapse") == "collapse"


def test_tautan__membawa_ke_sel_dan_kembali(peramban: Any, berkas: Path) -> None:
    halaman = buka(peramban, berkas, java_script_enabled=False)
    kartu = halaman.locator(".temuan > li", has_text="HIT101")
    kartu.locator("a").first.click()
    sel = halaman.locator(".naskah td:target")
    assert sel.inner_text().startswith("95")
    sel.locator("a").click()
    assert halaman.locator(".temuan > li:target").inner_text() == kartu.inner_text()


def test_saringan__bekerja_tanpa_skrip(peramban: Any, berkas: Path) -> None:
    halaman = buka(peramban, berkas, java_script_enabled=False)
    semua = halaman.locator("#temuan .temuan > li:visible")
    galat = halaman.locator("#temuan .temuan > li.s-galat:visible")
    banyak, banyak_galat = semua.count(), galat.count()
    assert (banyak, banyak_galat) == (2, 1), halaman.locator("#temuan .temuan > li").all_inner_texts()
    halaman.locator(".saring summary").click()
    halaman.locator("#f-s-galat").uncheck()
    assert (semua.count(), galat.count()) == (1, 0)
    halaman.locator("#f-s-galat").check()
    halaman.locator("#f-baru").check()
    assert semua.count() == 1
    assert halaman.locator(".naskah .lencana.b-tetap").first.is_hidden()
