"""The agency's own check, and the charts on the pages."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from lxml import etree

from akuntabel import api
from akuntabel.situs.instansi.models import TahunKinerja
from akuntabel.situs.lingkup import buka_sistem
from akuntabel.situs.muat import beda
from akuntabel.situs.tulis import terapkan

from .bahan import BERKAS_CONTOH, CATATAN, instansi, pengguna, potret_contoh, tahun
from .test_halaman import teks

pytestmark = pytest.mark.django_db
ARUNIKA = potret_contoh(BERKAS_CONTOH[0])


@pytest.fixture
def tk(db: None) -> TahunKinerja:
    return tahun(instansi("DINKES", instansi("KOTA")), ARUNIKA)


@pytest.fixture
def klien(tk: TahunKinerja) -> Client:
    hasil = Client()
    hasil.force_login(pengguna("pengamat", "pengamat", tk.instansi))
    return hasil


def alamat(nama: str, *lain: str) -> str:
    return reverse(nama, args=("DINKES", ARUNIKA.tahun, *lain))


def test_cek__tempat_temuan_ditautkan_ke_lembarnya(klien: Client, tk: TahunKinerja) -> None:
    assert "Tidak ada yang salah" in teks(klien.get(alamat("cek")))
    hilang = ARUNIKA.indikator[-1]
    buku = buka_sistem(tk)
    terapkan(buku, beda(buku, replace(ARUNIKA, indikator=ARUNIKA.indikator[:-1])), CATATAN)

    jawaban = klien.get(alamat("cek"))
    assert f'Kode "{hilang.kode}" tidak ada di lembar Indikator' in teks(jawaban)
    tautan = f'href="{alamat("lembar", "realisasi")}?cari={hilang.kode}"'
    assert tautan in jawaban.content.decode()
    assert klien.get(alamat("lembar", "realisasi"), {"cari": hilang.kode}).status_code == 200


def test_cek__sama_dengan_memeriksa_buku_kerja() -> None:
    rusak = replace(ARUNIKA, indikator=ARUNIKA.indikator[:-1])
    assert sorted(t.temuan.kode for t in api.cek_potret(rusak)) == ["SEL503", "SEL503"]
    assert api.cek_potret(ARUNIKA) == ()


@pytest.mark.parametrize(
    ("halaman", "nama"), [("ringkasan", "capaian-iku"), ("pengukuran", "capaian"), ("anggaran", "serapan")]
)
def test_bagan__di_halaman_dengan_kalimat_dan_tabel(klien: Client, halaman: str, nama: str) -> None:
    isi = klien.get(alamat(halaman)).content.decode()
    assert f'src="{alamat("bagan", nama)}"' in isi
    assert 'loading="lazy"' in isi
    satu = api.bagan(ARUNIKA, nama)
    assert satu is not None
    assert satu.kalimat in isi
    assert satu.baris[0][1] in isi

    gambar = klien.get(alamat("bagan", nama))
    assert gambar.headers["Content-Type"] == "image/svg+xml"
    assert gambar.headers["Content-Security-Policy"].startswith("sandbox")
    assert etree.fromstring(gambar.content).tag.endswith("svg")
    assert b"prefers-color-scheme: dark" in gambar.content
    assert b" style=" not in gambar.content


def test_bagan_tak_dikenal__tidak_ada(klien: Client) -> None:
    assert klien.get(alamat("bagan", "rahasia")).status_code == 404


def test_halaman_berbagan_dan_cek__jumlah_kueri_tetap(klien: Client) -> None:
    for nama in ("ringkasan", "cek"):
        klien.get(alamat(nama))
        with CaptureQueriesContext(
            connection,
        ) as kueri:
            klien.get(alamat(nama))
        assert len(kueri) <= 8, nama
