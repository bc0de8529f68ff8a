"""The pages say what the facts say, in the words of the report."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from html import unescape
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from docx import Document

from akuntabel.kinerja.indikator import Realisasi
from akuntabel.situs.instansi.models import TahunKinerja, tanda_baru
from akuntabel.situs.layar.terima_buku import tulis_buku
from akuntabel.situs.lingkup import buka_sistem
from akuntabel.situs.muat import beda
from akuntabel.situs.potret import potret
from akuntabel.situs.riwayat.models import Kumpulan
from akuntabel.situs.tulis import terapkan

from .bahan import BERKAS_CONTOH, CATATAN, instansi, pengguna, potret_contoh, tahun

pytestmark = pytest.mark.django_db
ARUNIKA = potret_contoh(BERKAS_CONTOH[0])
SEHALAMAN = ("ringkasan", "rencana", "pengukuran", "anggaran", "laporan", "buku_kerja", "riwayat")


@pytest.fixture
def tk(db: None) -> TahunKinerja:
    return tahun(instansi("DINKES", instansi("KOTA")), ARUNIKA)


@pytest.fixture
def klien(tk: TahunKinerja) -> Client:
    hasil = Client()
    hasil.force_login(pengguna("perencana", "perencana", tk.instansi))
    return hasil


def alamat(nama: str) -> str:
    return reverse(nama, args=("DINKES", ARUNIKA.tahun))


def teks(jawaban: Any) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", jawaban.content.decode())).split())


def test_pengukuran__target_realisasi_dan_capaian_seperti_di_laporan(klien: Client) -> None:
    isi = teks(klien.get(alamat("pengukuran")))
    assert "Jumlah kematian ibu IKU orang 6 7 83,33% Tinggi" in isi


def test_anggaran__jumlah_dan_serapan_seperti_di_laporan(klien: Client) -> None:
    isi = teks(klien.get(alamat("anggaran")))
    assert "Jumlah 203.856.235.000 196.627.507.387 96,45%" in isi


def test_rencana__target_setiap_tahun(klien: Client) -> None:
    isi = teks(klien.get(alamat("rencana")))
    assert "Umur harapan hidup saat lahir tahun 73,5 73,7 73,9 74,1 74,3" in isi


@pytest.mark.parametrize("bentuk", ["docx", "pdf", "html"])
def test_lkjip__dapat_diunduh(klien: Client, bentuk: str) -> None:
    jawaban = klien.get(alamat("unduh_laporan"), {"bentuk": bentuk})
    assert jawaban.status_code == 200
    assert (
        f'filename="LKjIP-2025-Dinas-Kesehatan-Kota-Arunika.{bentuk}"'
        in jawaban.headers["Content-Disposition"]
    )
    assert jawaban.headers["Content-Disposition"].startswith("attachment")
    if bentuk == "docx":
        isi = "\n".join(p.text for p in Document(io.BytesIO(jawaban.content)).paragraphs)
        assert "LAPORAN KINERJA INSTANSI PEMERINTAH" in isi.upper()


def _kirim(klien: Client, isi: bytes, **lain: str) -> Any:
    berkas = SimpleUploadedFile("buku.xlsx", isi)
    return klien.post(alamat("buku_kerja"), {"berkas": berkas, **lain})


def test_buku_kerja__pulang_pergi_tanpa_perubahan(klien: Client) -> None:
    buku = klien.get(alamat("unduh_buku")).content
    assert "Tidak ada yang perlu dimuat" in teks(_kirim(klien, buku))


def test_buku_kerja__dilihat_dulu_lalu_dimuat_lalu_dibatalkan(klien: Client, tk: TahunKinerja) -> None:
    asal = potret(buka_sistem(tk))
    ubah = replace(asal, visi=(replace(asal.visi[0], uraian="Visi yang baru"),))

    lihat = _kirim(klien, tulis_buku(ubah)[1])

    assert "Visi 0 1 0" in teks(lihat)
    assert potret(buka_sistem(tk)) == asal
    titipan = re.search(r'name="titipan" value="(\w+)"', lihat.content.decode())
    assert titipan is not None
    klien.post(alamat("buku_kerja"), {"titipan": titipan[1], "terapkan": "ya"})
    tk.refresh_from_db()
    assert potret(buka_sistem(tk)) == ubah
    terakhir = Kumpulan.objects.dalam(buka_sistem(tk)).order_by("-pk").first()
    assert terakhir is not None

    klien.post(alamat("batal"), {"kumpulan": terakhir.pk})

    tk.refresh_from_db()
    assert potret(buka_sistem(tk)) == asal
    assert "dibatalkan" in teks(klien.get(alamat("riwayat")))


def test_buku_kerja__titipan_orang_lain_tidak_dipakai(klien: Client, tk: TahunKinerja) -> None:
    lihat = _kirim(klien, klien.get(alamat("unduh_buku")).content)
    titipan = re.search(r'name="titipan" value="(\w+)"', lihat.content.decode())
    lain = Client()
    lain.force_login(pengguna("lain", "perencana", tk.instansi))

    jawaban = lain.post(
        alamat("buku_kerja"), {"titipan": titipan[1] if titipan else "x" * 64, "terapkan": "ya"}
    )

    assert jawaban.status_code == 422
    assert "Belum ada berkas yang dipilih" in teks(jawaban)


@pytest.mark.parametrize("isi", [b"", b"bukan buku", b"PK\x03\x04rusak", b"%PDF-1.7"])
def test_buku_kerja__berkas_lain_ditolak_dengan_kalimat(klien: Client, isi: bytes) -> None:
    jawaban = _kirim(klien, isi)
    assert jawaban.status_code == 422
    assert "Traceback" not in jawaban.content.decode()


def test_buku_kerja__instansi_lain_ditolak(klien: Client) -> None:
    lain = replace(ARUNIKA, instansi=replace(ARUNIKA.instansi, kode="LAIN", nama="Dinas Lain"))
    assert "milik Dinas Lain Kota Arunika (LAIN), sedangkan" in teks(_kirim(klien, tulis_buku(lain)[1]))


@pytest.mark.parametrize("jalan", ["/i/DINKES/1999/", "/i/DINKES/apa/", "/x/"])
def test_alamat_lain__halaman_yang_menjelaskan(klien: Client, jalan: str) -> None:
    jawaban = klien.get(jalan)
    assert jawaban.status_code == 404
    assert "Halaman tidak ditemukan" in teks(jawaban)
    assert jawaban.headers["Cache-Control"] == "no-store"


def test_buku_kerja__tahun_lain_ditolak(klien: Client) -> None:
    jawaban = _kirim(klien, tulis_buku(replace(ARUNIKA, tahun=2026))[1])
    assert "tahun 2026, sedangkan halaman ini tahun 2025" in teks(jawaban)


@pytest.mark.parametrize("nama", SEHALAMAN)
def test_banyak_kueri__tetap_dengan_400_indikator(klien: Client, tk: TahunKinerja, nama: str) -> None:
    sedikit = _kueri(klien, nama)
    buku = buka_sistem(TahunKinerja.objects.get(pk=tk.pk))
    asal = potret(buku)
    contoh = asal.indikator[0]
    banyak = [replace(contoh, kode=f"X{n}", nama=f"Indikator {n}") for n in range(400)]
    hasil = [Realisasi(i.kode, asal.tahun, nilai=asal.realisasi[0].nilai) for i in banyak]
    baru = replace(asal, indikator=(*asal.indikator, *banyak), realisasi=(*asal.realisasi, *hasil))
    terapkan(buku, beda(buku, baru), CATATAN)

    assert _kueri(klien, nama) == sedikit


def _kueri(klien: Client, nama: str) -> int:
    TahunKinerja.objects.update(tanda=tanda_baru())
    with CaptureQueriesContext(connection) as kueri:
        assert klien.get(alamat(nama)).status_code == 200
    return len(kueri)


def test_halaman__tanpa_gaya_dan_skrip_di_dalamnya(klien: Client) -> None:
    for nama in SEHALAMAN:
        jawaban = klien.get(alamat(nama))
        isi = jawaban.content.decode()
        assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?![^>]*src=)", isi), nama
        kebijakan = jawaban.headers["Content-Security-Policy"]
        assert "unsafe" not in kebijakan
        assert "default-src 'none'" in kebijakan
