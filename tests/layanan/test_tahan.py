"""What people do that nobody planned: late locks, two sessions, undoing twice, acts of others."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from akuntabel.situs.akun.peran import Tindakan
from akuntabel.situs.instansi.models import KeadaanTahun, TahunKinerja
from akuntabel.situs.layar.terima_buku import tulis_buku
from akuntabel.situs.lingkup import Lingkup, TahunTerkunci, TidakDiizinkan, buka_sistem
from akuntabel.situs.muat import beda
from akuntabel.situs.potret import potret
from akuntabel.situs.riwayat.models import Kumpulan
from akuntabel.situs.tulis import terapkan

from .bahan import BERKAS_CONTOH, CATATAN, instansi, pengguna, potret_contoh, tahun

pytestmark = pytest.mark.django_db
ARUNIKA = potret_contoh(BERKAS_CONTOH[0])
SEHALAMAN = (
    "ringkasan",
    "rencana",
    "pengukuran",
    "anggaran",
    "laporan",
    "buku_kerja",
    "unduh_buku",
    "riwayat",
)


@pytest.fixture
def tk(db: None) -> TahunKinerja:
    return tahun(instansi("DINKES", instansi("KOTA")), ARUNIKA)


def _klien(tk: TahunKinerja, peran: str) -> Client:
    hasil = Client()
    hasil.force_login(pengguna(peran, peran, tk.instansi))
    return hasil


def _alamat(nama: str) -> str:
    return reverse(nama, args=("DINKES", ARUNIKA.tahun))


def _batal(klien: Client, kumpulan: Any) -> int:
    return klien.post(_alamat("batal"), {"kumpulan": kumpulan}).status_code


def _nomor(tk: TahunKinerja) -> list[int]:
    return list(Kumpulan.objects.dalam(buka_sistem(tk)).order_by("pk").values_list("pk", flat=True))


def test_muatan_pertama_dibatalkan__halaman_tetap_terbuka_dan_data_dapat_kembali(tk: TahunKinerja) -> None:
    klien = _klien(tk, "perencana")
    assert _batal(klien, _nomor(tk)[0]) == 302
    for nama in SEHALAMAN:
        assert klien.get(_alamat(nama)).status_code == 200, nama
    assert _batal(klien, _nomor(tk)[-1]) == 302
    tk.refresh_from_db()
    assert potret(buka_sistem(tk)) == ARUNIKA


def test_yang_sudah_dibatalkan__tidak_dibatalkan_dua_kali(tk: TahunKinerja) -> None:
    klien = _klien(tk, "perencana")
    pertama = _nomor(tk)[0]
    assert _batal(klien, pertama) == 302
    assert _batal(klien, _nomor(tk)[-1]) == 302
    assert _batal(klien, pertama) == 409


@pytest.mark.parametrize("nomor", ["", "-1", "9" * 30, "9" * 5000, "satu"])
def test_nomor_perubahan_yang_aneh__tidak_ditemukan(tk: TahunKinerja, nomor: str) -> None:
    assert _batal(_klien(tk, "perencana"), nomor) == 404


def test_tahun_dikunci_setelah_dibuka__tetap_tidak_berubah(tk: TahunKinerja) -> None:
    orang = pengguna("p", "perencana", tk.instansi)
    buku = Lingkup(orang, timezone.localdate()).buka(tk, Tindakan.UBAH_RENCANA)
    ubahan = beda(buku, replace(ARUNIKA, visi=()))
    TahunKinerja.objects.update(keadaan=KeadaanTahun.DIKUNCI)
    with pytest.raises(TahunTerkunci):
        terapkan(buku, ubahan, CATATAN)
    assert potret(buka_sistem(TahunKinerja.objects.get(pk=tk.pk))) == ARUNIKA


def test_bappeda__mengubah_rencana_bukan_realisasi(tk: TahunKinerja) -> None:
    buku = Lingkup(pengguna("b", "bappeda", tk.instansi), timezone.localdate()).buka(
        tk, Tindakan.UBAH_RENCANA
    )
    realisasi = (replace(ARUNIKA.realisasi[0], nilai=None), *ARUNIKA.realisasi[1:])
    with pytest.raises(TidakDiizinkan, match="ubah realisasi"):
        terapkan(buku, beda(buku, replace(ARUNIKA, realisasi=realisasi)), CATATAN)
    assert terapkan(buku, beda(buku, replace(ARUNIKA, visi=())), CATATAN) is not None


def test_dua_sesi__yang_ditelaah_sebelum_orang_lain_mengubah_tidak_menimpa(tk: TahunKinerja) -> None:
    klien = _klien(tk, "perencana")
    baru = replace(ARUNIKA, visi=(replace(ARUNIKA.visi[0], uraian="Visi sesi pertama"),))
    lihat = klien.post(_alamat("buku_kerja"), {"berkas": SimpleUploadedFile("b.xlsx", tulis_buku(baru)[1])})
    titipan = re.search(r'name="titipan" value="(\w+)"', lihat.content.decode())
    assert titipan is not None
    buku = buka_sistem(TahunKinerja.objects.get(pk=tk.pk))
    orang_lain = replace(
        ARUNIKA, misi=(replace(ARUNIKA.misi[0], uraian="Misi orang lain"), *ARUNIKA.misi[1:])
    )
    terapkan(buku, beda(buku, orang_lain), CATATAN)

    jawaban = klien.post(_alamat("buku_kerja"), {"titipan": titipan[1], "terapkan": "ya"})

    assert jawaban.status_code == 409
    assert potret(buka_sistem(TahunKinerja.objects.get(pk=tk.pk))) == orang_lain


def test_akun_contoh__tidak_dapat_masuk_di_luar_contoh(tk: TahunKinerja, settings: Any) -> None:
    klien = _klien(tk, "perencana")
    orang = type(pengguna("lain", "pengamat", tk.instansi)).objects.get(username="perencana")
    orang.contoh = True
    orang.save()
    assert klien.get(reverse("beranda")).status_code == 200
    settings.AKUNTABEL_CONTOH = False
    assert klien.get(reverse("beranda")).status_code == 302
    isi = {"username": "perencana", "password": "sandi-perencana-panjang"}
    assert Client().post(reverse("masuk"), isi).status_code == 200


def test_sudah_masuk__alamat_masuk_tidak_berputar(tk: TahunKinerja) -> None:
    jawaban = _klien(tk, "perencana").get(reverse("masuk"), {"next": reverse("masuk")})
    assert (jawaban.status_code, jawaban.headers["Location"]) == (302, reverse("beranda"))


def test_cari__huruf_nol_tidak_merusak(tk: TahunKinerja) -> None:
    assert _klien(tk, "perencana").get(reverse("instansi"), {"cari": "a\0b"}).status_code == 200
