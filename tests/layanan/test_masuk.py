"""Logging in: plain messages, a limit to guessing, no way out to other sites."""

from __future__ import annotations

from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from .bahan import instansi, pengguna

pytestmark = pytest.mark.django_db
SANDI = "sandi-ani-panjang"


@pytest.fixture
def klien(db: None) -> Client:
    pengguna("ani", "perencana", instansi("PD", instansi("KOTA")))
    return Client()


def _masuk(klien: Client, sandi: str, **lain: str):
    return klien.post(reverse("masuk"), {"username": "ani", "password": sandi, **lain})


def test_sandi_benar__masuk_ke_halaman_awal(klien: Client) -> None:
    jawaban = _masuk(klien, SANDI)
    assert (jawaban.status_code, jawaban.headers["Location"]) == (302, reverse("beranda"))
    assert "Selamat bekerja, Ani" in unescape(klien.get(reverse("beranda")).content.decode())


def test_sandi_salah__sebabnya_disebut_dan_isian_tidak_hilang(klien: Client) -> None:
    jawaban = _masuk(klien, "keliru")
    isi = unescape(jawaban.content.decode())
    assert "Nama pengguna atau kata sandi tidak cocok." in isi
    assert 'value="ani"' in isi
    assert "keliru" not in isi


def test_menebak_sandi__ditahan_walau_tebakan_berikutnya_benar(klien: Client) -> None:
    jawaban = [_masuk(klien, f"tebakan-{n}").status_code for n in range(6)]
    assert jawaban[-1] == 429
    assert _masuk(klien, SANDI).status_code == 429


def test_nama_yang_terlalu_panjang__ditolak_dengan_kalimat(klien: Client) -> None:
    jawaban = klien.post(reverse("masuk"), {"username": "a" * 300, "password": SANDI})
    assert jawaban.status_code == 200
    assert "paling panjang 60 huruf" in jawaban.content.decode()


def test_kue_sesi__hanya_untuk_peladen(klien: Client) -> None:
    kue = _masuk(klien, SANDI).cookies["akuntabel_sesi"]
    assert kue["httponly"]
    assert kue["samesite"] == "Strict"


@pytest.mark.parametrize("ke", ["https://lain.example/", "//lain.example/", "javascript:alert(1)"])
def test_tujuan_di_situs_lain__tidak_diikuti(klien: Client, ke: str) -> None:
    assert _masuk(klien, SANDI, next=ke).headers["Location"] == reverse("beranda")


def test_keluar__hanya_lewat_tombol(klien: Client) -> None:
    _masuk(klien, SANDI)
    assert klien.get(reverse("keluar")).status_code == 405
    assert klien.get(reverse("beranda")).status_code == 200
    klien.post(reverse("keluar"))
    assert klien.get(reverse("beranda")).status_code == 302


def test_akun_tidak_aktif__tidak_dapat_masuk(klien: Client) -> None:
    pengguna("budi", "pengamat", instansi("LAIN")).__class__.objects.filter(username="budi").update(
        is_active=False
    )
    jawaban = klien.post(reverse("masuk"), {"username": "budi", "password": "sandi-budi-panjang"})
    assert jawaban.status_code == 200
    assert klien.get(reverse("beranda")).status_code == 302
