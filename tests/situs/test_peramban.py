"""The ways of a planner alone through the application, in Chromium and at the real command."""

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
    halaman.locator(".taruh").get_by_role("button", name="Kirim", exact=True).click()
    halaman.wait_for_load_state()


def test_berkas_rusak_diperbaiki_lalu_dimuat__sampai_dokumen_di_tangan(
    peramban: Any, situs: Jendela, rusak: Path
) -> None:
    halaman = layar(peramban, situs, permissions=["clipboard-read", "clipboard-write"], accept_downloads=True)
    rupa_baik(halaman, "beranda kosong")

    kirim(halaman, rusak)
    satu = halaman.locator(".temuan > li", has_text="Lembar Realisasi, sel F5").first
    satu.get_by_text("Lihat baris di sekitarnya").click()
    assert satu.locator(".sel-ini").inner_text() == "98.2"
    satu.get_by_role("button", name="Salin alamat").click()
    assert halaman.evaluate("navigator.clipboard.readText()") == "Realisasi!F5"
    rupa_baik(halaman, "kiriman")

    kirim(halaman, *UTUH)
    halaman.get_by_role("button", name="Muat dan buka").click()
    halaman.wait_for_url("**/i/DINKES/2025/")
    halaman.get_by_role("navigation").get_by_role("link", name="Laporan").click()
    with halaman.expect_download() as unduhan:
        halaman.get_by_role("link", name="Word (DOCX)").first.click()
    with zipfile.ZipFile(unduhan.value.path()) as docx:
        assert "word/document.xml" in docx.namelist()
    for alamat in ("/", "/tutup/"):
        halaman.goto(situs.alamat + alamat)
        rupa_baik(halaman, alamat)
    assert halaman.keluhan == []


def test_tanpa_javascript__tetap_sampai_ke_tahun(peramban: Any, situs: Jendela) -> None:
    halaman = layar(peramban, situs, java_script_enabled=False)

    halaman.set_input_files("input[name=berkas]", str(PASURUAN))
    halaman.locator(".taruh").get_by_role("button", name="Kirim").click()
    halaman.get_by_role("button", name="Muat dan buka").click()

    assert "Dinas Sosial Kota Pasuruan" in halaman.title()


def test_jatuhkan_berkas__dikirim_tanpa_tombol(peramban: Any, situs: Jendela) -> None:
    halaman = layar(peramban, situs)
    halaman.evaluate(
        """() => {
            const data = new DataTransfer();
            data.items.add(new File([new Uint8Array([77, 90, 0])], "dijatuhkan.xlsx"));
            document.querySelector("[data-taruh]").dispatchEvent(
                new DragEvent("drop", {dataTransfer: data, bubbles: true, cancelable: true}));
        }"""
    )

    halaman.get_by_text("dijatuhkan.xlsx").wait_for()
    rupa_baik(halaman, "berkas ditolak")


def test_halaman_lain_dan_kunci_lama__tidak_dapat_memakai_aplikasi(
    peramban: Any, situs: Jendela, tmp_path: Path
) -> None:
    jahat = tmp_path / "jahat.html"
    jahat.write_text(f'<form method="post" action="{situs.alamat}/mulai/"></form>', encoding="utf-8")
    halaman = layar(peramban, situs)

    halaman.goto(jahat.as_uri())
    halaman.evaluate("document.forms[0].submit()")
    halaman.wait_for_url("**/mulai/")
    assert "Tidak ada yang diubah" in halaman.locator("main").inner_text()

    halaman.context.clear_cookies()
    halaman.goto(situs.alamat)
    assert "jalankan lagi: akuntabel buka" in halaman.locator("main").inner_text()
    rupa_baik(halaman, "tanpa kunci")


def test_tombol_tutup__proses_berakhir_dan_data_tetap(peramban: Any, tmp_path: Path) -> None:
    with jendela(tmp_path) as satu:
        halaman = layar(peramban, satu)
        isian = {"nama": "Dinas Uji", "kode": "UJI", "pemerintah": "Kota Uji", "tempat": "Uji"}
        for nama, teks in isian.items():
            halaman.fill(f"#{nama}", teks)
        halaman.get_by_role("button", name="Mulai tahun ini").click()
        halaman.get_by_role("button", name="Tutup aplikasi").click()
        halaman.locator("main").get_by_role("button", name="Tutup aplikasi").click()

        assert "sudah ditutup" in halaman.get_by_role("heading", level=1).inner_text()
        assert satu.proses.wait(20) == 0
    with jendela(tmp_path) as lagi:
        assert "Dinas Uji Kota Uji" in layar(peramban, lagi).locator("main").inner_text()


def test_ctrl_c__folder_sementara_yang_kosong_dihapus() -> None:
    with jendela(None) as satu:
        assert (satu.folder / "akuntabel.sqlite3").exists()
        os.killpg(satu.proses.pid, 2)
        assert satu.proses.stdout is not None
        keluaran = satu.proses.stdout.read()
        satu.proses.wait(20)

    assert satu.proses.returncode == 0
    assert keluaran.strip().endswith("Akuntabel ditutup.")
    assert not satu.folder.exists()
