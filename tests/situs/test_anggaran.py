"""A budget export through the pages: shown, agreed to, taken back."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from django.test import Client

from akuntabel import api
from tests.skenario.ekspor import Belanja, tulis_ekspor

from .klien import ARUNIKA, buka, kirim, teks, utuh


@pytest.fixture(scope="module")
def siap(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a work folder with the workbook of 2026, whose budget is still empty."""
    lama, baru = tmp_path_factory.mktemp("lama"), tmp_path_factory.mktemp("kerja")
    for nama, isi in utuh("lkjip-2025.xlsx"):
        (lama / nama).write_bytes(isi)
    (baru / "lkjip-2026").mkdir()
    api.lanjut(lama / "lkjip-2025.xlsx", baru / "lkjip-2026" / "lkjip-2026.xlsx")
    return baru


@pytest.fixture
def klien(siap: Path, tmp_path: Path) -> Client:
    return buka(shutil.copytree(siap, tmp_path / "kerja"))[1]


@pytest.fixture
def buku(tmp_path: Path) -> Path:
    return tmp_path / "kerja" / "lkjip-2026" / "lkjip-2026.xlsx"


def ekspor(tmp_path: Path, buku: Path, tahun: int = 2026) -> tuple[str, bytes]:
    potret = api.baca(buku).potret
    assert potret is not None
    isi = {s.kode: Belanja(1_000_000 * n, 900_000 * n) for n, s in enumerate(potret.subkegiatan, 1)}
    tulis_ekspor(tmp_path / "ekspor.xlsx", potret, tahun, isi)
    return "Rekap Belanja.xlsx", (tmp_path / "ekspor.xlsx").read_bytes()


def isian(halaman: str, alamat: str) -> dict[str, str]:
    """Return the hidden fields of the form that leads to an address."""
    formulir = next(
        f for f in re.findall(r"<form.*?</form>", halaman, flags=re.S) if f'action="{alamat}"' in f
    )
    return dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', formulir))


def test_ekspor__ditampilkan_dulu_lalu_diterapkan_dan_dibatalkan(
    klien: Client, buku: Path, tmp_path: Path
) -> None:
    semula = buku.read_bytes()

    jawaban = kirim(klien, "/buku/lkjip-2026/anggaran/", ekspor(tmp_path, buku))
    assert "Yang akan berubah di buku kerja" in teks(jawaban)
    assert re.search(r"Lembar Pagu \(\d+ baru", teks(jawaban))
    assert buku.read_bytes() == semula

    terapkan = "/buku/lkjip-2026/anggaran/terapkan/"
    jawaban = klien.post(terapkan, isian(jawaban.content.decode(), terapkan), follow=True)
    assert "Anggaran diimpor dari Rekap Belanja.xlsx" in teks(jawaban)
    potret = api.baca(buku).potret
    assert potret is not None
    banyak = len(potret.subkegiatan)
    assert sum(r.jumlah for r in potret.realisasi_anggaran) == 900_000 * banyak * (banyak + 1) // 2

    klien.post("/buku/lkjip-2026/batal/", follow=True)
    assert buku.read_bytes() == semula


def test_ekspor__buku_kerja_yang_berubah_sementara_itu_tidak_diubah(
    klien: Client, buku: Path, tmp_path: Path
) -> None:
    terapkan = "/buku/lkjip-2026/anggaran/terapkan/"
    halaman = kirim(klien, "/buku/lkjip-2026/anggaran/", ekspor(tmp_path, buku)).content.decode()
    buku.write_bytes(ARUNIKA.read_bytes())

    jawaban = klien.post(terapkan, isian(halaman, terapkan), follow=True)

    assert "berubah sejak daftar ini ditampilkan" in teks(jawaban)
    assert buku.read_bytes() == ARUNIKA.read_bytes()


def test_ekspor__tahun_lain_ditolak_dan_boleh_diteruskan(klien: Client, buku: Path, tmp_path: Path) -> None:
    jawaban = kirim(klien, "/buku/lkjip-2026/anggaran/", ekspor(tmp_path, buku, 2024))

    assert jawaban.status_code == 422
    assert "Ekspor ini untuk tahun 2024" in teks(jawaban)
    assert "--paksa" not in teks(jawaban)
    alamat = "/buku/lkjip-2026/anggaran/"
    jawaban = klien.get(alamat, isian(jawaban.content.decode(), alamat))
    assert "Yang akan berubah" in teks(jawaban)


BUKAN_EKSPOR = {
    "kosong.xlsx": b"",
    "program.xls": b"MZ\x90\0",
    "lkjip.pdf": b"%PDF-1.7",
    "catatan.csv": b"halo;dunia\n1;2\n",
    "lama.xls": bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 5000,
    "halaman.html": b"<html><body><p>tidak ada tabel</p></body></html>",
}


def test_bukan_ekspor__disebut_tanpa_mengubah_apa_pun(klien: Client, buku: Path) -> None:
    semula = buku.read_bytes()
    for nama, isi in BUKAN_EKSPOR.items():
        jawaban = kirim(klien, "/buku/lkjip-2026/anggaran/", (nama, isi))

        assert jawaban.status_code == 422, nama
        assert nama in teks(jawaban)
        assert "Tidak diterima." in teks(jawaban)
    assert buku.read_bytes() == semula
