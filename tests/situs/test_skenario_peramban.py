"""A planner's February from end to end in the browser: last year's file in, Word edits back, new figures."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from akuntabel.impor import baca_docx_sendiri
from tests import test_skenario_februari as februari
from tests.skenario import excel
from tests.skenario.ekspor import tulis_ekspor

from .klien import UTUH
from .layar import Jendela, jendela, rupa_baik
from .test_peramban import kirim, layar

pytestmark = pytest.mark.peramban

NAMA = "LKjIP-2026-Dinas-Kesehatan-Kota-Arunika.docx"


@pytest.fixture(scope="module")
def situs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Jendela]:
    with jendela(tmp_path_factory.mktemp("februari")) as satu:
        yield satu


def isi_utama(halaman: Any) -> str:
    return str(halaman.locator("main").inner_text())


def ke(halaman: Any, nama: str) -> None:
    """Follow a link of the navigation."""
    halaman.get_by_role("navigation").get_by_role("link", name=nama).click()
    halaman.wait_for_load_state()


def unduh(halaman: Any, nama: str, tujuan: Path) -> Path:
    with halaman.expect_download() as unduhan:
        halaman.get_by_role("link", name=f"Unduh {nama}", exact=True).click()
    unduhan.value.save_as(tujuan)
    return tujuan


def susun(halaman: Any) -> None:
    ke(halaman, "Susun dokumen")
    rupa_baik(halaman, "susun")
    for lain in ("PDF", "Halaman web (HTML)"):
        halaman.get_by_label(lain).uncheck()
    halaman.get_by_role("button", name="Susun", exact=True).click()
    halaman.wait_for_url("**/hasil/")


def test_februari__seluruhnya_di_peramban(peramban: Any, situs: Jendela, tmp_path: Path) -> None:
    halaman = layar(peramban, situs)
    lama = Path(shutil.copy(UTUH[0], tmp_path / "lkjip-2025.xlsx"))

    kirim(halaman, lama, *UTUH[1:])
    ke(halaman, "Tahun berikutnya")
    rupa_baik(halaman, "lanjut")
    halaman.get_by_role("button", name="Tulis buku kerja 2026").click()
    assert "Perlu ditinjau" in isi_utama(halaman)
    rupa_baik(halaman, "dari tahun lalu")
    buku = situs.folder / "lkjip-2026" / "lkjip-2026.xlsx"

    impor_anggaran(halaman, buku, tmp_path)
    isi_angka(halaman, buku)
    susun(halaman)
    docx = unduh(halaman, NAMA, tmp_path / "koreksi Kadis.docx")
    sebelum, serapan = februari.teks_narasi(buku), februari.serapan_tercetak(docx)
    februari.koreksi(docx)

    serap(halaman, docx)
    harapan = februari.suntingan(sebelum, serapan, libreoffice=False)
    assert februari.teks_narasi(buku) == {**sebelum, **harapan}
    februari.ubah_angka(buku)
    susun(halaman)

    assert "104.318 kini 105.002" in isi_utama(halaman)
    rupa_baik(halaman, "hasil")
    periksa_hasil(unduh(halaman, NAMA, tmp_path / "akhir.docx"), buku)
    assert halaman.keluhan == []


def impor_anggaran(halaman: Any, buku: Path, tmp_path: Path) -> None:
    potret = februari.potret(buku)
    harapan = februari.belanja_2026(potret)
    tulis_ekspor(tmp_path / "lra-2026.xlsx", potret, 2026, harapan)
    ke(halaman, "Impor anggaran")
    kirim(halaman, tmp_path / "lra-2026.xlsx")
    assert "Yang akan berubah di buku kerja" in isi_utama(halaman)
    rupa_baik(halaman, "telaah anggaran")
    halaman.get_by_role("button", name="Terapkan ke buku kerja").click()
    assert "Anggaran diimpor dari lra-2026.xlsx" in isi_utama(halaman)
    assert {p.simpul: int(p.jumlah) for p in februari.potret(buku).pagu} == {
        k: b.pagu for k, b in harapan.items()
    }


def isi_angka(halaman: Any, buku: Path) -> None:
    """Type the results at Excel, straight in the work folder, and look at the page again."""
    narasi = ("Narasi", {"Bagian": "realisasi_anggaran"}, {"Teks": februari.TABEL, "Teks tahun lalu": ""})
    excel.isi(buku, *februari.realisasi(februari.HASIL_2026), narasi)
    ke(halaman, "Periksa")
    assert "0 harus diperbaiki" in isi_utama(halaman)


def serap(halaman: Any, docx: Path) -> None:
    ke(halaman, "Suntingan Word")
    rupa_baik(halaman, "serap")
    kirim(halaman, docx)
    rupa_baik(halaman, "telaah serapan")
    teks = isi_utama(halaman)
    assert "4 bagian diubah di Word" in teks
    assert "9,48" in teks
    assert "Realisasi" in teks
    assert februari.LUAR in teks
    halaman.get_by_role("button", name="Terapkan ke buku kerja").click()
    assert "4 bagian ditulis ke buku kerja" in isi_utama(halaman)


def periksa_hasil(docx: Path, buku: Path) -> None:
    """The text is the one that was typed in Word, the numbers are those of the workbook."""
    terbaca = baca_docx_sendiri(docx.read_bytes())
    fakta = {f.kunci: f.cetak for f in terbaca.fakta}
    assert fakta["indikator:I4.1.realisasi@2026"] == "105.002"
    assert fakta["indikator:I1.2.realisasi@2026"] == "9,84"
    semua = {k: februari.tulis_narasi(b) for k, b in terbaca.narasi.items()}
    tertulis = {k: februari.tulis_narasi(februari.urai(t)) for k, t in februari.teks_narasi(buku).items()}
    assert {k: semua.get(k) for k in tertulis} == tertulis
