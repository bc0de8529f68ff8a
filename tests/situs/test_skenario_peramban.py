"""A planner's February from end to end in the browser: last year's file in, Word edits back, new figures."""

from __future__ import annotations

import zipfile
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

TAHUN = "/i/DINKES/2026/"
BUKU = "buku-kerja-2026-Dinas-Kesehatan-Kota-Arunika.xlsx"


@pytest.fixture(scope="module")
def situs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Jendela]:
    with jendela(tmp_path_factory.mktemp("februari")) as satu:
        yield satu


class Kerja:
    """The planner: a page, and a folder for what is fetched and typed."""

    def __init__(self, halaman: Any, situs: Jendela, folder: Path) -> None:
        self.halaman, self.alamat, self.folder = halaman, situs.alamat, folder

    @property
    def isi(self) -> str:
        return str(self.halaman.locator("main").inner_text())

    def ke(self, bagian: str) -> None:
        self.halaman.goto(f"{self.alamat}{TAHUN}{bagian}")

    def tekan(self, nama: str) -> None:
        self.halaman.get_by_role("button", name=nama).first.click()
        self.halaman.wait_for_load_state()

    def ambil(self, bagian: str, tautan: str, nama: str) -> Path:
        self.ke(bagian)
        with self.halaman.expect_download() as unduhan:
            self.halaman.get_by_role("link", name=tautan).first.click()
        unduhan.value.save_as(self.folder / nama)
        return self.folder / nama

    def buku(self) -> Path:
        """Return the workbook as it stands, with its pictures beside it."""
        folder = self.folder / "buku"
        with zipfile.ZipFile(self.ambil("buku-kerja/", "Beserta gambarnya", "buku.zip")) as arsip:
            arsip.extractall(folder)
        return folder / BUKU

    def muat(self, buku: Path) -> None:
        self.ke("buku-kerja/")
        self.halaman.set_input_files("#berkas", str(buku))
        self.tekan("Lihat dulu yang akan berubah")
        self.tekan("Muat")


def test_februari__seluruhnya_di_peramban(peramban: Any, situs: Jendela, tmp_path: Path) -> None:
    kerja = Kerja(layar(peramban, situs, accept_downloads=True), situs, tmp_path)
    kirim(kerja.halaman, *UTUH)
    kerja.tekan("Muat dan buka")
    tahun_baru(kerja)
    impor_anggaran(kerja)
    isi_angka(kerja)

    docx = kerja.ambil("laporan/", "Word (DOCX)", "koreksi Kadis.docx")
    sebelum, serapan = februari.teks_narasi(kerja.buku()), februari.serapan_tercetak(docx)
    februari.koreksi(docx)
    serap(kerja, docx)
    harapan = februari.suntingan(sebelum, serapan, libreoffice=False)
    buku = kerja.buku()
    assert februari.teks_narasi(buku) == {**sebelum, **harapan}

    februari.ubah_angka(buku)
    kerja.muat(buku)
    periksa_hasil(kerja.ambil("laporan/", "Word (DOCX)", "akhir.docx"), buku)
    assert kerja.halaman.keluhan == []


def tahun_baru(kerja: Kerja) -> None:
    kerja.halaman.goto(kerja.alamat)
    kerja.halaman.get_by_role("link", name="Tahun baru").click()
    kerja.tekan("Lihat dulu yang akan dibuat")
    assert "Perlu ditinjau" in kerja.isi
    kerja.tekan("Mulai tahun 2026")
    kerja.halaman.wait_for_url(f"**{TAHUN}")


def impor_anggaran(kerja: Kerja) -> None:
    potret = februari.potret(kerja.buku())
    harapan = februari.belanja_2026(potret)
    tulis_ekspor(kerja.folder / "lra-2026.xlsx", potret, 2026, harapan)
    kerja.halaman.goto(kerja.alamat)
    kirim(kerja.halaman, kerja.folder / "lra-2026.xlsx")
    kerja.tekan("Impor ke Dinas Kesehatan Kota Arunika 2026")
    assert "Yang akan berubah" in kerja.isi
    rupa_baik(kerja.halaman, "telaah anggaran")
    kerja.tekan("Terapkan perubahan")
    pagu = {p.simpul: int(p.jumlah) for p in februari.potret(kerja.buku()).pagu}
    assert pagu == {k: b.pagu for k, b in harapan.items()}


def isi_angka(kerja: Kerja) -> None:
    """Type the results at Excel and load the workbook again."""
    buku = kerja.buku()
    narasi = ("Narasi", {"Bagian": "realisasi_anggaran"}, {"Teks": februari.TABEL, "Teks tahun lalu": ""})
    excel.isi(buku, *februari.realisasi(februari.HASIL_2026), narasi)
    kerja.muat(buku)


def serap(kerja: Kerja, docx: Path) -> None:
    kerja.halaman.goto(kerja.alamat)
    kirim(kerja.halaman, docx)
    rupa_baik(kerja.halaman, "kiriman Word")
    kerja.tekan("Ambil suntingannya")
    rupa_baik(kerja.halaman, "telaah serapan")
    assert "9,48" in kerja.isi
    assert februari.LUAR in kerja.isi
    kerja.tekan("Ambil 4 bagian")


def periksa_hasil(docx: Path, buku: Path) -> None:
    """The text is the one that was typed in Word, the numbers are those of the data."""
    terbaca = baca_docx_sendiri(docx.read_bytes())
    fakta = {f.kunci: f.cetak for f in terbaca.fakta}
    assert fakta["indikator:I4.1.realisasi@2026"] == "105.002"
    assert fakta["indikator:I1.2.realisasi@2026"] == "9,84"
    semua = {k: februari.tulis_narasi(b) for k, b in terbaca.narasi.items()}
    tertulis = {k: februari.tulis_narasi(februari.urai(t)) for k, t in februari.teks_narasi(buku).items()}
    assert {k: semua.get(k) for k in tertulis} == tertulis
