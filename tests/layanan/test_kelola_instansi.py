"""Agencies over the years: made, reorganised, years begun and locked; earlier years keep their shape."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from akuntabel.situs.akun.models import CatatanKelola
from akuntabel.situs.contoh.kota import perangkat_daerah, potret_perangkat
from akuntabel.situs.instansi.models import Instansi, Penataan, TahunKinerja, tanda_baru
from akuntabel.situs.lingkup import buka_sistem
from akuntabel.situs.potret import potret
from akuntabel.situs.riwayat.models import Kumpulan

from .bahan import instansi, pengguna, tahun

pytestmark = pytest.mark.django_db
POTRET = potret_perangkat(perangkat_daerah()[0], 2025)


@pytest.fixture
def lama(db: None) -> Instansi:
    satu = instansi("LAMA", instansi("KOTA"))
    tahun(satu, POTRET)
    return satu


@pytest.fixture
def klien(lama: Instansi) -> Client:
    assert lama.induk is not None
    return _klien("koordinator", lama.induk)


def _klien(peran: str, milik: Instansi) -> Client:
    hasil = Client()
    hasil.force_login(pengguna(peran, peran, milik))
    return hasil


def _teks(jawaban: Any) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", jawaban.content.decode())).split())


def _kirim(klien: Client, ke: str, kode: str, /, **isi: str) -> Any:
    return klien.post(reverse(ke, args=(kode,)), isi)


def _catatan() -> list[str]:
    return list(CatatanKelola.objects.order_by("pk").values_list("perihal", flat=True))


def _pecah(**lain: str) -> dict[str, str]:
    asal = {"jenis": "pecah", "tahun": "2026", "nasib": "habis", "dasar": "Perda 3/2025"}
    return asal | {"kode1": "SATU", "nama1": "Dinas Satu", "kode2": "DUA", "nama2": "Dinas Dua"} | lain


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        ({"kode": "K" * 61, "nama": "Dinas"}, "Kode paling panjang 60 huruf; ini 61"),
        ({"kode": "A/B", "nama": "Dinas"}, "Kode terdiri atas"),
        ({"kode": "LAMA", "nama": "Dinas"}, 'Kode "LAMA" sudah dipakai'),
        ({"kode": "BARU", "nama": "D" * 201}, "Nama paling panjang 200 huruf"),
        ({"kode": "BARU", "nama": "Dinas", "sejak": "dulu"}, "empat angka"),
        ({"kode": "BARU", "nama": "Dinas", "sejak": "2027", "sampai": "2026"}, "tidak boleh sebelum"),
    ],
)
def test_instansi_baru__yang_keliru_disebut(klien: Client, isi: dict[str, str], pesan: str) -> None:
    jawaban = klien.post(reverse("instansi_baru"), {"induk": "KOTA", **isi})
    assert jawaban.status_code == 422
    assert pesan in _teks(jawaban)
    assert Instansi.objects.count() == 2


def test_instansi_baru__dibuat_lalu_dapat_memulai_tahun_kosong(klien: Client) -> None:
    isi = {"induk": "KOTA", "kode": "1.02.0-A", "nama": "Dinas Baru", "sejak": "2026"}
    assert klien.post(reverse("instansi_baru"), isi).status_code == 302
    lihat = _kirim(klien, "tahun_baru", "1.02.0-A", dari="kosong", tahun="2026")
    assert "Tahun 2026 milik Dinas Baru, belum ada isinya" in _teks(lihat)
    assert not TahunKinerja.objects.filter(tahun=2026).exists()
    _kirim(klien, "tahun_baru", "1.02.0-A", dari="kosong", tahun="2026", terapkan="kosong")
    assert klien.get(reverse("ringkasan", args=("1.02.0-A", 2026))).status_code == 200
    lagi = _kirim(klien, "tahun_baru", "1.02.0-A", dari="kosong", tahun="2026", terapkan="kosong")
    assert (lagi.status_code, "sudah dibuka" in _teks(lagi)) == (422, True)
    awal = _kirim(klien, "tahun_baru", "1.02.0-A", dari="kosong", tahun="2020", terapkan="kosong")
    assert (awal.status_code, "tidak ada pada tahun 2020" in _teks(awal)) == (422, True)


def test_tahun_kosong_dengan_periode__renstranya_tercatat(klien: Client, lama: Instansi) -> None:
    isi = {"dari": "kosong", "tahun": "2027", "awal": "2027", "akhir": "2031"}
    assert "periode Renstra 2027 sampai 2031" in _teks(_kirim(klien, "tahun_baru", "LAMA", **isi))
    _kirim(klien, "tahun_baru", "LAMA", terapkan="kosong", **isi)
    (renstra,) = potret(buka_sistem(lama.tahun_kinerja.get(tahun=2027))).dokumen
    assert (renstra.kode, renstra.periode_awal, renstra.periode_akhir) == ("RENSTRA", 2027, 2031)


def test_ubah_instansi__nama_tampilan_bukan_laporan(klien: Client, lama: Instansi) -> None:
    _kirim(klien, "ubah_instansi", "LAMA", nama="Nama Tampilan", sampai="2030")
    lama.refresh_from_db()
    assert (lama.nama, lama.sampai) == ("Nama Tampilan", 2030)
    assert potret(buka_sistem(lama.tahun_kinerja.get())).instansi == POTRET.instansi
    jawaban = _kirim(klien, "ubah_instansi", "LAMA", nama="Nama", sampai="2024")
    assert (jawaban.status_code, "2025 sudah dibuka" in _teks(jawaban)) == (422, True)
    assert len(_catatan()) == 1


def test_pecah__dilihat_dulu_lalu_dicatat_lalu_penerus_melanjutkan(klien: Client, lama: Instansi) -> None:
    lihat = _teks(_kirim(klien, "penataan", "LAMA", **_pecah()))
    assert "Mulai 2026 pekerjaan Instansi LAMA diteruskan oleh Dinas Satu (SATU) dan Dinas Dua (DUA)" in lihat
    assert "Data Instansi LAMA tahun 2025 tetap seperti sekarang" in lihat
    assert not Penataan.objects.exists()

    assert _kirim(klien, "penataan", "LAMA", **_pecah(terapkan="ya")).status_code == 302

    lama.refresh_from_db()
    assert lama.sampai == 2025
    assert potret(buka_sistem(lama.tahun_kinerja.get())) == POTRET
    assert "Diteruskan oleh Dinas Dua" in _teks(klien.get(reverse("satu_instansi", args=("LAMA",))))
    assert "Meneruskan Instansi LAMA , mulai 2026" in _teks(
        klien.get(reverse("satu_instansi", args=("SATU",)))
    )
    sumber = lama.tahun_kinerja.get()
    isi = {"dari": str(sumber.pk)}
    assert "Dari Instansi LAMA 2025, yang tidak berubah" in _teks(_kirim(klien, "tahun_baru", "SATU", **isi))
    assert _kirim(klien, "tahun_baru", "SATU", **isi, terapkan=sumber.tanda).status_code == 302
    baru = TahunKinerja.objects.get(instansi__kode="SATU", tahun=2026)
    hasil = potret(buka_sistem(baru))
    assert (hasil.instansi.kode, hasil.instansi.nama_lengkap) == ("SATU", "Dinas Satu Kota Arunika")
    assert [i.kode for i in hasil.indikator] == [i.kode for i in POTRET.indikator]
    assert [c for c in _catatan() if c.startswith(("Penataan", "Memulai"))] == [
        "Penataan 2026: Instansi LAMA (LAMA) dipecah, penerus Dinas Satu (SATU) dan Dinas Dua (DUA)",
        "Memulai tahun Dinas Satu 2026 dari Instansi LAMA 2025",
    ]


def test_gabung__ke_instansi_yang_ada_dan_yang_lama_tidak_memulai_tahun_lagi(
    klien: Client, lama: Instansi
) -> None:
    instansi("TUJUAN", lama.induk)
    isi = {"jenis": "gabung", "tahun": "2026", "nasib": "habis", "kode1": "TUJUAN", "terapkan": "ya"}
    assert _kirim(klien, "penataan", "LAMA", **isi).status_code == 302
    jawaban = _kirim(klien, "tahun_baru", "LAMA", dari="kosong", tahun="2026", terapkan="kosong")
    assert "tidak ada pada tahun 2026" in _teks(jawaban)
    assert "2026, dari Instansi LAMA 2025" in _teks(klien.get(reverse("tahun_baru", args=("TUJUAN",))))


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        (_pecah(kode2="", nama2=""), "paling sedikit 2 instansi penerus"),
        (_pecah(kode2="SATU"), "Kode tiap penerus harus berbeda"),
        (_pecah(kode1="LAMA"), "Kode tiap penerus harus berbeda"),
        (_pecah(nama1=""), "Belum ada instansi berkode SATU; tulis namanya"),
        (_pecah(tahun="2025"), "Tahun 2025 milik Instansi LAMA sudah dibuka"),
        (_pecah(tahun="dua ribu"), "empat angka"),
        (_pecah(jenis="gabung"), "mempunyai satu penerus"),
        (_pecah(jenis="ganti nama", nasib="tetap"), "Hanya instansi yang dipecah dapat tetap ada"),
        (_pecah(jenis="ganti nama", kode1="ADA", kode2="", nama2=""), "sudah ada"),
        (_pecah(kode1="ASING"), 'Kode "ASING" sudah dipakai'),
    ],
)
def test_penataan__yang_tidak_dapat_disebut_dan_tidak_ada_yang_berubah(
    klien: Client, lama: Instansi, isi: dict[str, str], pesan: str
) -> None:
    instansi("ADA", lama.induk)
    instansi("ASING", instansi("KOTA-LAIN"))
    banyak = Instansi.objects.count()
    jawaban = _kirim(klien, "penataan", "LAMA", **isi, terapkan="ya")
    assert jawaban.status_code == 422
    assert pesan in _teks(jawaban)
    lama.refresh_from_db()
    assert (lama.sampai, Penataan.objects.count(), Instansi.objects.count()) == (None, 0, banyak)


def test_tahun_baru__perencana_melihat_yang_dibawa_lalu_memulai(lama: Instansi) -> None:
    klien = _klien("perencana", lama)
    sumber = lama.tahun_kinerja.get()
    lihat = _kirim(klien, "tahun_baru", "LAMA", dari=str(sumber.pk))
    for kata in ("Harus diisi", "Dikosongkan", "Dibawa", "indikator dengan kode yang sama"):
        assert kata in _teks(lihat)
    assert lama.tahun_kinerja.count() == 1
    assert _kirim(klien, "tahun_baru", "LAMA", dari=str(sumber.pk), terapkan=sumber.tanda).status_code == 302
    baru = TahunKinerja.objects.get(instansi=lama, tahun=2026)
    assert potret(buka_sistem(sumber)) == POTRET
    assert Kumpulan.objects.dalam(buka_sistem(baru)).get().oleh.username == "perencana"


def test_tahun_baru__sumber_berubah_sesudah_dilihat_maka_dilihat_lagi(klien: Client, lama: Instansi) -> None:
    sumber = lama.tahun_kinerja.get()
    tanda = sumber.tanda
    TahunKinerja.objects.update(tanda=tanda_baru())
    jawaban = _kirim(klien, "tahun_baru", "LAMA", dari=str(sumber.pk), terapkan=tanda)
    assert "Yang akan dibuat: tahun 2026" in _teks(jawaban)
    assert lama.tahun_kinerja.count() == 1


@pytest.mark.parametrize(
    ("awal", "akhir"), [("2027", ""), ("2027", "2027"), ("2026", "2040"), ("2028", "2032")]
)
def test_tahun_baru__periode_renstra_yang_keliru(
    klien: Client, lama: Instansi, awal: str, akhir: str
) -> None:
    sumber = lama.tahun_kinerja.get()
    isi = {"dari": str(sumber.pk), "awal": awal, "akhir": akhir, "terapkan": sumber.tanda}
    assert _kirim(klien, "tahun_baru", "LAMA", **isi).status_code == 422
    assert lama.tahun_kinerja.count() == 1


def test_kunci__dengan_alasan_tercatat_dan_dapat_dibuka(klien: Client, lama: Instansi) -> None:
    alamat = reverse("kunci_tahun", args=("LAMA", 2025))
    assert klien.post(alamat, {"laku": "kunci"}).status_code == 422
    assert klien.post(alamat, {"laku": "kunci", "alasan": "Sudah disampaikan"}).status_code == 302
    perencana = _klien("perencana", lama)
    isi = perencana.get(alamat)
    assert "Alasannya: Sudah disampaikan" in _teks(isi)
    assert '<form method="post" class="isian">' not in isi.content.decode()
    assert perencana.post(reverse("batal", args=("LAMA", 2025)), {"kumpulan": "1"}).status_code == 409

    ulang = klien.post(alamat, {"laku": "kunci", "alasan": "Lagi"})
    assert (ulang.status_code, "sudah dikunci orang lain" in _teks(ulang)) == (422, True)
    assert klien.post(alamat, {"laku": "buka", "alasan": "Ada yang keliru"}).status_code == 302
    assert not lama.tahun_kinerja.get().dikunci
    assert _catatan() == ["Mengunci tahun Instansi LAMA 2025", "Membuka kunci tahun Instansi LAMA 2025"]


def test_batalkan__bertanya_dulu_dengan_yang_akan_terjadi(lama: Instansi) -> None:
    klien = _klien("perencana", lama)
    tk = lama.tahun_kinerja.get()
    satu = Kumpulan.objects.dalam(buka_sistem(tk)).get()
    alamat = reverse("batal", args=("LAMA", 2025))
    assert (
        f'href="{alamat}?kumpulan={satu.pk}"'
        in klien.get(reverse("riwayat", args=("LAMA", 2025))).content.decode()
    )
    tanya = _teks(klien.get(alamat, {"kumpulan": satu.pk}))
    assert "baris kembali seperti sebelum perubahan ini" in tanya
    assert f"Indikator {POTRET.indikator[0].kode}" in tanya or "baris lain" in tanya
    assert potret(buka_sistem(tk)) == POTRET
    assert _klien("pengamat", lama).get(alamat, {"kumpulan": satu.pk}).status_code == 200
    assert klien.get(alamat, {"kumpulan": "9" * 30}).status_code == 404
