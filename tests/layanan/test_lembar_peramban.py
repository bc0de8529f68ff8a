"""Sheets filled as people fill them: keys, blocks from Excel, two at once, and without any script."""

from __future__ import annotations

from typing import Any

import pytest

from tests.situs.layar import rupa_baik

from .layar import masuk

pytestmark = pytest.mark.peramban
TEMPEL = """teks => {
    const papan = new DataTransfer();
    papan.setData("text/plain", teks);
    document.activeElement.dispatchEvent(
        new ClipboardEvent("paste", {clipboardData: papan, bubbles: true, cancelable: true}));
}"""


def buka(halaman: Any, alamat: str, lembar: str, kode: str = "DINKES") -> None:
    halaman.goto(f"{alamat}/i/{kode}/2025/lembar/{lembar}/")


def kabar(halaman: Any, teks: str) -> None:
    halaman.wait_for_selector(f"#keadaan-lembar:has-text('{teks}')")


def sel(halaman: Any, baris: str, kolom: str) -> Any:
    nomor = halaman.evaluate(
        "k => [...document.querySelectorAll('table.lembar thead th')].findIndex(s => s.dataset.kolom === k)",
        kolom,
    )
    return halaman.locator(f"tr[data-baris='{baris}'] > *").nth(nomor)


def test_angka_yang_meragukan__disebut_diperbaiki_diurungkan(peramban: Any, alamat: str) -> None:
    halaman = masuk(peramban, alamat, "operator")
    buka(halaman, alamat, "realisasi")
    rupa_baik(halaman, "layanan-lembar")
    halaman.set_viewport_size({"width": 1280, "height": 900})
    milik = sel(halaman, "IT3; 2025; ", "nilai")
    semula = milik.inner_text()
    milik.click()
    halaman.keyboard.type("1.234")
    halaman.keyboard.press("Enter")
    kabar(halaman, "1 sel harus diperbaiki")
    milik.click()
    assert "ribuan atau desimal" in halaman.inner_text("#pesan-sel")
    assert milik.get_attribute("aria-invalid") == "true"
    rupa_baik(halaman, "layanan-lembar-salah")
    halaman.set_viewport_size({"width": 1280, "height": 900})
    halaman.click("text=Tulis 1,234")
    kabar(halaman, "Semua tersimpan pukul")
    assert milik.inner_text() == "1,2340"
    halaman.keyboard.press("Control+z")
    halaman.keyboard.press("Control+z")
    kabar(halaman, "Semua tersimpan pukul")
    halaman.reload()
    assert sel(halaman, "IT3; 2025; ", "nilai").inner_text() == semula
    assert halaman.keluhan == []


def test_renstra__ditempel_dari_excel(peramban: Any, alamat: str) -> None:
    halaman = masuk(peramban, alamat, "perencana")
    buka(halaman, alamat, "indikator")
    halaman.click("#tambah-baris")
    indikator = [f"TMP{n}\tS1\t\tIndikator tempel {n}\t%" for n in range(1, 41)]
    halaman.evaluate(TEMPEL, "\r\n".join(indikator) + "\r\n")
    kabar(halaman, "Semua tersimpan pukul")
    assert halaman.locator("tr[data-baris^='TMP']").count() == 40

    buka(halaman, alamat, "target-renstra")
    halaman.click("tr[data-baris^='+TMP1;'] > * >> nth=0")
    judul = halaman.locator("table.lembar thead th").all_inner_texts()
    halaman.keyboard.press("Home")
    for _ in range(judul.index("2025")):
        halaman.keyboard.press("ArrowRight")
    halaman.evaluate(TEMPEL, "\n".join(f"{n},5\t98,2%\t-" for n in range(1, 41)))
    kabar(halaman, "Semua tersimpan pukul")
    halaman.goto(f"{alamat}/i/DINKES/2025/rencana/")
    assert "Indikator tempel 40\t%\t40,5\t98,2\t–" in halaman.inner_text("main")
    assert halaman.keluhan == []


def test_dua_orang_satu_sel__keduanya_ditunjukkan(peramban: Any, alamat: str) -> None:
    satu, dua = masuk(peramban, alamat, "perencana"), masuk(peramban, alamat, "operator")
    for halaman in (satu, dua):
        buka(halaman, alamat, "realisasi")
    for halaman, teks, akhir in (
        (satu, "kata satu", "Semua tersimpan pukul"),
        (dua, "kata dua", "diubah orang lain"),
    ):
        sel(halaman, "I2.3; 2025; ", "catatan").click()
        halaman.keyboard.type(teks)
        halaman.keyboard.press("Enter")
        kabar(halaman, akhir)
    sel(dua, "I2.3; 2025; ", "catatan").click()
    assert 'sudah mengisi "kata satu"; isian Anda "kata dua"' in dua.inner_text("#pesan-sel")
    dua.click("text=Pakai isian saya")
    kabar(dua, "Semua tersimpan pukul")
    satu.reload()
    assert sel(satu, "I2.3; 2025; ", "catatan").inner_text() == "kata dua"


def test_belum_tersimpan__tetap_ada_setelah_halaman_dimuat_ulang(peramban: Any, alamat: str) -> None:
    halaman = masuk(peramban, alamat, "perencana")
    halaman.on("dialog", lambda dialog: dialog.accept())
    buka(halaman, alamat, "pejabat")
    halaman.click("#tambah-baris")
    halaman.keyboard.type("PJ-BARU")
    halaman.keyboard.press("Tab")
    kabar(halaman, "Baris baru ini belum lengkap")
    halaman.reload()
    halaman.wait_for_selector("tr[data-baris^='+']:has-text('PJ-BARU')")


def test_rpjmd__diisi_bappeda_dengan_papan_ketik(peramban: Any, alamat: str) -> None:
    halaman = masuk(peramban, alamat, "bappeda")
    for lembar, isi in (
        ("visi-misi", ("M9", "Misi", "IX", "Mewujudkan kota yang ramah pejalan kaki")),
        ("tujuan", ("T9", "Meningkatnya keselamatan di jalan", "M9")),
        ("sasaran", ("S9", "Berkurangnya korban kecelakaan", "T9")),
    ):
        buka(halaman, alamat, lembar, "ARUNIKA")
        halaman.click("#tambah-baris")
        for teks in isi:
            halaman.keyboard.type(teks)
            halaman.keyboard.press("Tab")
        kabar(halaman, "Semua tersimpan pukul")
    halaman.goto(f"{alamat}/i/ARUNIKA/2025/rencana/")
    assert "Berkurangnya korban kecelakaan" in halaman.inner_text("main")
    assert halaman.keluhan == []


def test_tanpa_javascript__baris_diisi_lewat_formulir(peramban: Any, alamat: str) -> None:
    halaman = masuk(peramban, alamat, "perencana", java_script_enabled=False)
    buka(halaman, alamat, "fungsi")
    halaman.click("text=Tambah baris")
    halaman.fill("[name='isi:kode']", "F 1")
    halaman.fill("[name='isi:uraian']", "Perumusan kebijakan teknis")
    halaman.click("button:has-text('Simpan')")
    assert "Belum disimpan" in halaman.inner_text("main")
    assert halaman.input_value("[name='isi:uraian']") == "Perumusan kebijakan teknis"
    halaman.fill("[name='isi:kode']", "F-TANPA-SKRIP")
    halaman.click("button:has-text('Simpan')")
    assert "F-TANPA-SKRIP\tPerumusan kebijakan teknis" in halaman.inner_text("table.lembar")


def test_formulir_baris_dan_gambar__rapi_dan_terbaca(peramban: Any, alamat: str) -> None:
    halaman = masuk(peramban, alamat, "perencana")
    for jalan in ("lembar/indikator/baris/?kunci=I1.1", "lembar/identitas/baris/", "gambar/", "pejabat/"):
        halaman.goto(f"{alamat}/i/DINKES/2025/{jalan}")
        rupa_baik(halaman, f"layanan-{jalan.split('/')[1] or jalan.strip('/')}")
    assert halaman.keluhan == []
