from __future__ import annotations

import re

import pytest

from akuntabel.api.terjaga import Batas, Gagal, jalankan_terjaga
from tests.impor.berkas_luar_jahat import JAHAT
from tests.tugas_baca import baca_jahat

TERBACA = {
    "teks-pipa-berbaris", "teks-tab-berjeda", "teks-daftar-isi-panjang", "teks-daftar-dalam",
    "teks-nomor-panjang", "teks-titik", "teks-bintang", "teks-rumus", "teks-dolar", "teks-kurung",
    "teks-lebih-kecil", "teks-spasi-lebar", "teks-spasi-berkolom", "teks-pagar", "teks-halaman-kosong",
    "teks-utf16-ganjil", "xlsx-gabungan-raksasa",
    "acak-berkepala-html", "html-rentang-raksasa", "teks-tabel-html-terbuka", "teks-tabel-html-rusak",
}  # fmt: skip
"""Files that are odd but can be read; of all others one must be told what they are."""


@pytest.fixture(scope="module")
def hasil() -> dict[str, str | Gagal]:
    nama = list(JAHAT)
    return {nama[n]: h for n, h in jalankan_terjaga(baca_jahat, nama, 2, batas=Batas(detik=15))}


@pytest.mark.parametrize("nama", JAHAT)
def test_masukan_jahat__kalimat_di_dalam_batas(nama: str, hasil: dict[str, str | Gagal]) -> None:
    kalimat = hasil[nama]

    assert isinstance(kalimat, str), kalimat
    assert bool(kalimat) != (nama in TERBACA)
    assert not kalimat or re.fullmatch(r"[A-Z].{10,250}\.", kalimat)
    assert "Traceback" not in kalimat
