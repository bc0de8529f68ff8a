"""The ways of a planner through the pages, in Chromium."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from .klien import ARUNIKA, PASURUAN, UTUH
from .layar import Jendela, jendela, rupa_baik

pytestmark = pytest.mark.peramban

DETIK = 40_000
FOKUS = "document.activeElement.textContent.trim() || document.activeElement.id"


@pytest.fixture(scope="module")
def situs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Jendela]:
    with jendela(tmp_path_factory.mktemp("kerja")) as satu:
        yield satu


@pytest.fixture(scope="module")
def rusak(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the complete example with three faults in known cells."""
    buku = load_workbook(ARUNIKA)
    buku["Realisasi"]["F5"] = "98.2"
    buku["Indikator"]["B6"] = "S9"
    buku["Narasi"]["A6"] = "ikhtisarr"
    berkas = tmp_path_factory.mktemp("rusak") / "rusak.xlsx"
    buku.save(berkas)
    return berkas


def layar(peramban: Any, situs: Jendela, **pilihan: Any) -> Any:
    """Return a page that has entered; what the console complains of is collected."""
    konteks = peramban.new_context(**{"viewport": {"width": 1280, "height": 900}, **pilihan})
    halaman = konteks.new_page()
    halaman.set_default_timeout(DETIK)
    halaman.keluhan = []
    halaman.on("console", lambda pesan: halaman.keluhan.append(pesan.text))
    halaman.on("pageerror", lambda galat: halaman.keluhan.append(str(galat)))
    halaman.goto(situs.masuk)
    return halaman


def kirim(halaman: Any, *berkas: Path) -> None:
    halaman.set_input_files("#berkas", [str(b) for b in berkas])
    halaman.get_by_role("button", name="Kirim", exact=True).click()
    halaman.wait_for_load_state()


def test_jalan_utuh__dari_buku_kerja_sampai_dokumen_di_tangan(peramban: Any, situs: Jendela) -> None:
    halaman = layar(peramban, situs)

    kirim(halaman, *UTUH)
    assert halaman.get_by_role("heading", level=1).inner_text() == "Tidak ada masalah"
    halaman.get_by_role("link", name="Susun dokumen").first.click()
    halaman.get_by_role("button", name="Susun", exact=True).click()
    halaman.wait_for_url("**/hasil/")

    with halaman.expect_download() as unduhan:
        halaman.get_by_role("link", name="Unduh LKjIP-2025-Dinas-Kesehatan-Kota-Arunika.docx").click()
    with zipfile.ZipFile(unduhan.value.path()) as docx:
        assert "word/document.xml" in docx.namelist()
    assert halaman.keluhan == []


def test_laporan_html__tampil_dalam_kotak_pasir(peramban: Any, situs: Jendela) -> None:
    halaman = layar(peramban, situs)
    kirim(halaman, PASURUAN)
    kode = halaman.url.rstrip("/").rpartition("/")[2]
    halaman.goto(f"{situs.alamat}/buku/{kode}/susun/")
    halaman.get_by_role("button", name="Susun", exact=True).click()
    halaman.wait_for_url("**/hasil/")

    with halaman.context.expect_page() as dibuka:
        halaman.get_by_role("link", name="Lihat LKjIP-2022-Dinas-Sosial-Kota-Pasuruan.html").click()
    laporan = dibuka.value

    assert laporan.evaluate("self.origin") == "null"
    assert laporan.evaluate("getComputedStyle(document.querySelector('table')).borderCollapse") == "collapse"
    assert "isian belum lengkap" in halaman.locator("main").inner_text()
    laporan.close()


def test_temuan__sel_ditandai_dan_alamatnya_dapat_disalin(peramban: Any, situs: Jendela, rusak: Path) -> None:
    halaman = layar(peramban, situs, permissions=["clipboard-read", "clipboard-write"])
    kirim(halaman, rusak)

    satu = halaman.locator(".temuan > li").first
    assert "Lembar Realisasi, sel F5" in satu.inner_text()
    satu.get_by_text("Lihat baris di sekitarnya").click()
    assert satu.locator(".sel-ini").inner_text() == "98.2"
    satu.get_by_role("button", name="Salin alamat").click()
    assert halaman.evaluate("navigator.clipboard.readText()") == "Realisasi!F5"

    kirim(halaman, *UTUH)
    assert "Versi sebelumnya disimpan sebagai rusak.salinan-1.xlsx" in halaman.locator("main").inner_text()
    assert (situs.folder / "rusak" / "rusak.xlsx").read_bytes() == ARUNIKA.read_bytes()


def test_jatuhkan_berkas__dikirim_tanpa_tombol(peramban: Any, situs: Jendela) -> None:
    halaman = layar(peramban, situs)
    isi = list(PASURUAN.read_bytes())

    halaman.evaluate(
        """isi => {
            const data = new DataTransfer();
            data.items.add(new File([new Uint8Array(isi)], "dijatuhkan.xlsx"));
            document.querySelector("[data-taruh]").dispatchEvent(
                new DragEvent("drop", {dataTransfer: data, bubbles: true, cancelable: true}));
        }""",
        isi,
    )

    halaman.wait_for_url("**/buku/dijatuhkan/")
    assert "Dinas Sosial Kota Pasuruan" in halaman.locator("header").inner_text()


def test_papan_ketik__seluruh_jalan_tanpa_tetikus(peramban: Any, situs: Jendela) -> None:
    halaman = layar(peramban, situs)
    urutan = []
    for _ in range(12):
        halaman.keyboard.press("Tab")
        urutan.append(
            halaman.evaluate("document.activeElement.textContent.trim() || document.activeElement.id")
        )
    assert urutan[0] == "Langsung ke isi"
    assert "berkas" in urutan

    halaman.set_input_files("#berkas", str(PASURUAN))
    halaman.focus("#berkas")
    halaman.keyboard.press("Tab")
    halaman.keyboard.press("Enter")
    halaman.wait_for_url("**/buku/**")
    halaman.keyboard.press("Tab")
    halaman.keyboard.press("Enter")
    assert halaman.evaluate("document.activeElement.id") == "isi"
    sampai(halaman, "Susun dokumen")
    halaman.keyboard.press("Enter")
    halaman.wait_for_url("**/susun/")
    sampai(halaman, "Susun")
    halaman.keyboard.press("Enter")
    halaman.wait_for_url("**/hasil/")


def sampai(halaman: Any, teks: str) -> None:
    """Press Tab until the element of this text has the focus, visibly."""
    for _ in range(60):
        halaman.keyboard.press("Tab")
        if halaman.evaluate("document.activeElement.innerText?.trim()") == teks:
            assert halaman.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
            return
    pytest.fail(f"fokus tidak sampai ke {teks!r}")


def test_tanpa_javascript__tetap_sampai_ke_hasil(peramban: Any, situs: Jendela) -> None:
    halaman = layar(peramban, situs, java_script_enabled=False)

    halaman.set_input_files("input[name=berkas]", str(PASURUAN))
    halaman.get_by_role("button", name="Kirim").click()
    halaman.get_by_role("link", name="Susun dokumen").first.click()
    halaman.get_by_role("button", name="Susun", exact=True).click()
    halaman.wait_for_url("**/hasil/")

    assert halaman.get_by_role("link", name="Unduh LKjIP-2022").first.is_visible()


def test_halaman__dapat_diakses_dan_tidak_meluap(peramban: Any, situs: Jendela, rusak: Path) -> None:
    halaman = layar(peramban, situs)

    rupa_baik(halaman, "beranda")
    halaman.set_input_files("#berkas", [{"name": "a.xlsx", "mimeType": "", "buffer": b"MZ" + bytes(9)}])
    halaman.get_by_role("button", name="Kirim", exact=True).click()
    rupa_baik(halaman, "berkas ditolak")
    kirim(halaman, rusak)
    rupa_baik(halaman, "temuan")
    for alamat in ("/", "/tutup/", "/tidak-ada/"):
        halaman.goto(situs.alamat + alamat)
        rupa_baik(halaman, alamat)
    halaman.context.clear_cookies()
    halaman.goto(situs.alamat)
    rupa_baik(halaman, "tanpa kunci")


def test_kunci_lama__halaman_menyebut_yang_harus_dilakukan(peramban: Any, situs: Jendela) -> None:
    halaman = layar(peramban, situs)
    halaman.context.clear_cookies()

    halaman.goto(situs.alamat)

    assert "jalankan lagi: akuntabel buka" in halaman.locator("main").inner_text()


def test_halaman_lain__tidak_dapat_memakai_situs_ini(peramban: Any, situs: Jendela, tmp_path: Path) -> None:
    jahat = tmp_path / "jahat.html"
    jahat.write_text(
        f'<form method="post" action="{situs.alamat}/formulir/"><input name="tahun" value="2031">'
        '<input name="awal" value="2031"><input name="akhir" value="2035"></form>',
        encoding="utf-8",
    )
    halaman = layar(peramban, situs)

    halaman.goto(jahat.as_uri())
    halaman.evaluate("document.forms[0].submit()")
    halaman.wait_for_url("**/formulir/")

    assert "Tidak ada yang diubah" in halaman.locator("main").inner_text()
    assert not (situs.folder / "lkjip-2031").exists()


def test_tombol_tutup__proses_berakhir_dan_berkas_tetap(peramban: Any, tmp_path: Path) -> None:
    with jendela(tmp_path) as satu:
        halaman = layar(peramban, satu)
        halaman.get_by_role("button", name="Buat buku kerja kosong").click()
        halaman.get_by_role("button", name="Tutup aplikasi").click()
        halaman.locator("main").get_by_role("button", name="Tutup aplikasi").click()

        assert "sudah ditutup" in halaman.get_by_role("heading", level=1).inner_text()
        assert satu.proses.wait(20) == 0
    assert list(tmp_path.glob("lkjip-*/lkjip-*.xlsx"))


def test_ctrl_c__berakhir_tanpa_jejak(tmp_path: Path) -> None:
    with jendela(tmp_path) as satu:
        os.killpg(satu.proses.pid, 2)
        assert satu.proses.stdout is not None
        keluaran = satu.proses.stdout.read()
        satu.proses.wait(20)

    assert satu.proses.returncode == 0
    assert "Berkas Anda tetap ada" in keluaran
