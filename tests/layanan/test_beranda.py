"""The first page of every role: what is to be done, why, until when; calm when there is nothing."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.urls import NoReverseMatch, reverse

from akuntabel.kinerja.kewajiban import BahanKewajiban, kewajiban
from akuntabel.situs.akun.models import Pengguna
from akuntabel.situs.akun.peran import Peran
from akuntabel.situs.bagian import SETAHUN, tautan
from akuntabel.situs.contoh.kota import perangkat_daerah, potret_pemerintah, potret_perangkat
from akuntabel.situs.instansi.models import Instansi, TahunKinerja
from akuntabel.situs.jadwal import Jadwal
from akuntabel.situs.layar.daftar_kerja import Keadaan, daftar_kerja

from .bahan import instansi, pengguna, tahun

pytestmark = pytest.mark.django_db
POTRET = potret_perangkat(perangkat_daerah()[0], 2025)
TANPA_LAPORAN = replace(POTRET, tanggal_laporan=None)


@pytest.fixture
def kota(db: None) -> dict[str, Instansi]:
    induk = instansi("KOTA")
    milik = instansi("SATU", induk)
    tahun(induk, potret_pemerintah(2025))
    tahun(milik, replace(TANPA_LAPORAN, dokumen=tuple(d for d in POTRET.dokumen if d.kode != "PK")))
    return {"induk": induk, "milik": milik}


def beranda(siapa: Pengguna, alamat: str = "/") -> str:
    klien = Client()
    klien.force_login(siapa)
    jawaban = klien.get(alamat)
    assert jawaban.status_code == 200
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", jawaban.content.decode().split("<main")[1])).split())


@pytest.mark.parametrize(
    ("peran", "di", "kalimat"),
    [
        ("perencana", "milik", "Susun LKjIP 2025."),
        ("kepala_pd", "milik", "Tanda tangani Perjanjian Kinerja 2025."),
        ("kepala_bidang", "milik", "Jelaskan penyebab capaian 3 IKU tahun 2025."),
        ("koordinator", "induk", "Perjanjian Kinerja 2025 belum ada pada 1 instansi."),
        ("kepala_daerah", "induk", "LKjIP pemerintah daerah 2025 belum ada pada 1 instansi."),
        ("admin", "induk", "Tunjuk perencana bagi 1 perangkat daerah."),
    ],
)
def test_setiap_peran__melihat_yang_menunggunya(
    kota: dict[str, Instansi], peran: str, di: str, kalimat: str
) -> None:
    assert kalimat in beranda(pengguna("x", peran, kota[di]))


def test_setiap_peran__punya_daftar_walau_kosong(kota: dict[str, Instansi]) -> None:
    for peran in Peran.values:
        isi = beranda(pengguna(f"a-{peran}", peran, kota["milik"]))
        assert "Yang perlu dikerjakan sekarang" in isi, peran


@pytest.mark.parametrize("peran", ["pengamat", "apip_ketua", "evaluator"])
def test_tanpa_yang_menunggu__tenang(kota: dict[str, Instansi], peran: str) -> None:
    assert "Tidak ada yang menunggu Anda saat ini." in beranda(pengguna("x", peran, kota["milik"]))


def test_tautan__setiap_satu_membuka_halaman(kota: dict[str, Instansi]) -> None:
    klien = Client()
    klien.force_login(pengguna("p", "perencana", kota["milik"]))
    isi = klien.get("/").content.decode() + klien.get("/i/SATU/2025/jadwal/").content.decode()
    alamat = set(re.findall(r'href="(/i/SATU/2025/[^"]*)"', isi.replace("&amp;", "&")))
    assert len(alamat) > 8
    assert {a: klien.get(a).status_code for a in alamat} == dict.fromkeys(alamat, 200)


def test_admin__orang_tanpa_penugasan(kota: dict[str, Instansi]) -> None:
    Pengguna.objects.create_user("baru", nama="Baru", pemerintah=kota["induk"])
    Pengguna.objects.create_user("asing", nama="Asing", pemerintah=instansi("KOTA-LAIN"))
    assert "Beri penugasan kepada 1 orang" in beranda(pengguna("x", "admin", kota["induk"]))


def test_siklus__tujuh_langkah_dengan_keadaannya(kota: dict[str, Instansi]) -> None:
    isi = beranda(pengguna("x", "pengamat", kota["milik"]))
    assert re.search(r"Rencana 2 sasaran, 7 indikator Perjanjian lewat tenggat \d+ hari", isi)
    assert "Pengukuran 7 dari 7 indikator Anggaran 12 dari 12 realisasi" in isi


def test_pindah__tetap_di_bagian_yang_sama_atau_tahun_terdekat(kota: dict[str, Instansi]) -> None:
    klien = Client()
    klien.force_login(pengguna("k", "koordinator", kota["induk"]))

    def tuju(**isi: str) -> Any:
        jawaban = klien.get("/pindah/", isi)
        return jawaban.headers.get("Location", jawaban.status_code)

    assert tuju(instansi="SATU", tahun="2025", ke="anggaran") == "/i/SATU/2025/anggaran/"
    assert tuju(instansi="SATU", tahun="2019", ke="https://lain") == "/i/SATU/2025/"
    assert tuju(instansi="SATU", tahun="2025", ke="beranda") == "/?instansi=SATU&tahun=2025"
    assert tuju(instansi="SATU", tahun="9" * 5000) == "/i/SATU/2025/"
    assert tuju(instansi="TIDAK-ADA", tahun="2025") == 200
    assert "Sejauh mana Instansi SATU 2025" in beranda(
        Pengguna.objects.get(username="k"), "/?instansi=SATU&tahun=2025"
    )


def test_pindah__tidak_membuka_instansi_orang_lain(kota: dict[str, Instansi]) -> None:
    lain = instansi("LAIN", instansi("KOTA-LAIN"))
    tahun(lain, POTRET)
    siapa = pengguna("p", "perencana", lain)
    klien = Client()
    klien.force_login(siapa)
    assert "Pilih instansi lebih dulu" in klien.get("/pindah/?instansi=SATU&tahun=2025").content.decode()
    assert "SATU" not in beranda(siapa, "/?instansi=SATU&tahun=2025")


def test_kepala_halaman__menyebut_instansi_dan_tahun_yang_terbuka(kota: dict[str, Instansi]) -> None:
    klien = Client()
    klien.force_login(pengguna("k", "koordinator", kota["induk"]))
    isi = klien.get("/i/SATU/2025/laporan/").content.decode()
    assert '<option value="SATU" selected>' in isi
    assert 'name="ke" value="laporan"' in isi
    assert re.search(r'<a href="/i/SATU/2025/laporan/" aria-current="page">Laporan', isi)


def test_bagian__mencakup_alamat_yang_bernama_sesudahnya() -> None:
    rencana = next(b for b in SETAHUN if b.sebutan == "Rencana")
    assert rencana.mencakup("rencana_sunting")
    assert not rencana.mencakup("rencanaku")
    ada = [t.alamat for t in tautan(SETAHUN, "", ("SATU", 2025))]
    assert len(ada) == len(set(ada))
    with pytest.raises(NoReverseMatch):
        reverse("evaluasi", args=("SATU", 2025))


def test_apip__diminta_mereviu_sebelum_lkjip_daerah() -> None:
    satu = Instansi(pk=1, kode="SATU", nama="Satu", jenis="perangkat daerah", induk_id=2)
    pada = date(2026, 3, 1)
    isi = kewajiban(2025, BahanKewajiban(laporan=date(2026, 2, 20)), pada)
    jadwal = (Jadwal(satu, 2025, isi, None, {}),)

    def kerja(hari: date) -> list[str]:
        return [k.teks for k in daftar_kerja(["inspektur"], Keadaan(hari, 2025, jadwal, None, None))]

    assert kerja(pada) == ["Reviu 1 LKjIP 2025 yang sudah ada."]
    assert kerja(date(2026, 4, 1)) == []


def test_tahun_kosong__halaman_mengajarkan_langkah_pertama(kota: dict[str, Instansi]) -> None:
    baru = instansi("BARU", kota["induk"])
    TahunKinerja.objects.create(instansi=baru, tahun=2025)
    siapa = pengguna("p", "perencana", baru)
    for bagian in ("rencana", "pengukuran", "anggaran", "laporan", "riwayat"):
        isi = beranda(siapa, f"/i/BARU/2025/{bagian}/")
        assert "buku kerja" in isi.lower(), bagian
