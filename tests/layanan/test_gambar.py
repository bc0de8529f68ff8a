"""Pictures and annexes sent in the browser, judged by their content."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from akuntabel.kinerja.potret import Potret
from akuntabel.situs.instansi.models import TahunKinerja
from akuntabel.situs.lingkup import buka_sistem
from akuntabel.situs.potret import potret
from tests.pertukaran.potret_lengkap import png

from .bahan import BERKAS_CONTOH, instansi, pengguna, potret_contoh, tahun

pytestmark = pytest.mark.django_db
ARUNIKA = potret_contoh(BERKAS_CONTOH[0])
SISI = ("DINKES", ARUNIKA.tahun)
PNG = png()


@pytest.fixture
def tk(db: None) -> TahunKinerja:
    return tahun(instansi("DINKES", instansi("KOTA")), ARUNIKA)


@pytest.fixture
def klien(tk: TahunKinerja) -> Client:
    hasil = Client()
    hasil.force_login(pengguna("perencana", "perencana", tk.instansi))
    return hasil


def kini(tk: TahunKinerja) -> Potret:
    return potret(buka_sistem(TahunKinerja.objects.get(pk=tk.pk)))


def kirim(klien: Client, aksi: str, nama: str, isi: bytes, **lain: str) -> HttpResponse:
    berkas = SimpleUploadedFile(nama, isi)
    return klien.post(reverse("gambar", args=SISI), {"aksi": aksi, "berkas": berkas, **lain})


def test_lambang__diunggah_dipilih_dan_dikirim_sebagai_unduhan(klien: Client, tk: TahunKinerja) -> None:
    assert kirim(klien, "gambar", "lambang baru.png", PNG, kode="LOGO2", alt="Lambang").status_code == 302
    klien.post(reverse("gambar", args=SISI), {"aksi": "lambang", "kode": "LOGO2"})

    assert kini(tk).instansi.lambang == "LOGO2"
    assert next(a for a in kini(tk).aset if a.kode == "LOGO2").isi == PNG
    jawaban = klien.get(reverse("unduh_gambar", args=SISI), {"kode": "LOGO2"})
    assert jawaban.content == PNG
    assert jawaban.headers["Content-Disposition"].startswith("attachment")
    ditolak = klien.post(reverse("gambar", args=SISI), {"aksi": "hapus", "kode": "LOGO2"})
    assert (ditolak.status_code, "dipakai sebagai lambang" in ditolak.content.decode()) == (422, True)


@pytest.mark.parametrize(
    ("aksi", "nama", "isi", "pesan"),
    [
        ("gambar", "a.png", b"<svg onload=alert(1)>", "bukan PNG atau JPEG"),
        ("gambar", "a.png", PNG[:40], "rusak"),
        ("lampiran", "a.pdf", b"MZ\x90\x00", "bukan PDF, JPEG, atau PNG"),
        ("lampiran", "a.pdf", b"%PDF-1.7 bukan", "a.pdf"),
    ],
)
def test_isi_yang_salah__ditolak_dengan_alasan(
    klien: Client, tk: TahunKinerja, aksi: str, nama: str, isi: bytes, pesan: str
) -> None:
    sebelum = kini(tk)

    jawaban = kirim(klien, aksi, nama, isi, kode="X1", judul="Judul", jenis="lainnya")

    assert jawaban.status_code == 422
    assert pesan in jawaban.content.decode()
    assert kini(tk) == sebelum


def test_kode_terpakai__tidak_menimpa(klien: Client, tk: TahunKinerja) -> None:
    kirim(klien, "gambar", "satu.png", PNG, kode="G1")

    jawaban = kirim(klien, "gambar", "dua.png", PNG, kode="g1")

    assert jawaban.status_code == 422
    assert "sudah dipakai" in jawaban.content.decode()
