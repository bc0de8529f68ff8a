"""Tree, sheet of IKU and nomenclature as pages: whose data they show, what they refuse, what they write."""

from __future__ import annotations

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

from akuntabel.kinerja.dokumen import JenisDokumen
from akuntabel.kinerja.potret import Potret
from akuntabel.situs.contoh.kota import perangkat_daerah, potret_pemerintah, potret_perangkat
from akuntabel.situs.instansi.models import Instansi, TahunKinerja, tanda_baru
from akuntabel.situs.lingkup import buka_sistem
from akuntabel.situs.perencanaan.models import BarisNomenklatur, EdisiNomenklatur
from akuntabel.situs.potret import potret

from .bahan import instansi, pengguna, tahun

pytestmark = pytest.mark.django_db
TAHUN = 2025
DINSOS = next(p for p in perangkat_daerah() if p.kode == "DINSOS")
DAFTAR = (
    "Kode;Nama;Indikator;Satuan\n"
    "1.06.02;Program Pemberdayaan Sosial;;\n"
    "1.06.02.2.03;Pengembangan Potensi;;\n"
    "1.06.02.2.03.0004;Peningkatan Lembaga;Jumlah lembaga;Lembaga\n"
)


@pytest.fixture
def kota(db: None) -> Instansi:
    hasil = instansi("KOTA")
    tahun(hasil, potret_pemerintah(TAHUN))
    return hasil


@pytest.fixture
def dinas(kota: Instansi) -> TahunKinerja:
    return tahun(instansi("DINSOS", kota), potret_perangkat(DINSOS, TAHUN))


def masuk(peran: str, milik: Instansi) -> Client:
    klien = Client()
    klien.force_login(pengguna(f"{peran}-{milik.kode}", peran, milik))
    return klien


def alamat(nama: str, milik: str = "DINSOS") -> str:
    return reverse(nama, args=(milik, TAHUN))


def teks(jawaban: Any) -> str:
    isi = re.sub(r"<svg.*?</svg>", " ", jawaban.content.decode(), flags=re.S)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", isi)).split())


def kini(tk: TahunKinerja) -> Potret:
    tk.refresh_from_db()
    return potret(buka_sistem(tk))


def test_pohon__daftar_memuat_faktor_kunci_crosscutting_dan_rpjmd(dinas: TahunKinerja) -> None:
    isi = teks(masuk("perencana", dinas.instansi).get(alamat("pohon")))
    assert "Faktor kunci (CSF): Petugas layanan terlatih" in isi
    assert "Crosscutting: Dinas Komunikasi dan Informatika (pendukung)" in isi
    assert "Mendukung sasaran RPJMD S2" in isi


def test_pohon_pemerintah__menyebut_sasaran_perangkat_daerah(kota: Instansi, dinas: TahunKinerja) -> None:
    isi = teks(masuk("bappeda", kota).get(alamat("pohon", "KOTA")))
    assert "Perangkat daerah Instansi DINSOS Sasaran S2 Meningkatnya kepuasan" in isi


def test_pohon_pemerintah__tidak_membuka_instansi_yang_tidak_boleh_dilihat(
    kota: Instansi, dinas: TahunKinerja
) -> None:
    isi = teks(masuk("pengamat", kota).get(alamat("pohon", "KOTA")))
    assert "Meningkatnya mutu tata kelola pemerintahan" in isi
    assert "DINSOS" not in isi


def test_pohon_pemerintah__kueri_tetap_berapa_pun_perangkat_daerahnya(
    kota: Instansi, dinas: TahunKinerja
) -> None:
    klien = masuk("bappeda", kota)
    sedikit = _kueri(klien, alamat("pohon", "KOTA"))
    for p in perangkat_daerah()[:5]:
        tahun(instansi(p.kode, kota), potret_perangkat(p, TAHUN))
    assert _kueri(klien, alamat("pohon", "KOTA")) == sedikit


def _kueri(klien: Client, jalan: str) -> int:
    TahunKinerja.objects.update(tanda=tanda_baru())
    with CaptureQueriesContext(connection) as kueri:
        assert klien.get(jalan).status_code == 200
    return len(kueri)


@pytest.mark.parametrize(("bentuk", "awal"), [("svg", b"<svg"), ("pdf", b"%PDF"), ("png", b"\x89PNG")])
def test_pohon__diunduh(dinas: TahunKinerja, bentuk: str, awal: bytes) -> None:
    klien = masuk("perencana", dinas.instansi)
    jawaban = klien.get(alamat("unduh_pohon"), {"bentuk": bentuk, "sampai": "3"})
    assert jawaban.content.startswith(awal)
    assert f"Pohon-Kinerja-2025-DINSOS.{bentuk}" in jawaban.headers["Content-Disposition"]


def test_pohon__bentuk_lain_ditolak_dengan_kalimat(dinas: TahunKinerja) -> None:
    jawaban = masuk("perencana", dinas.instansi).get(alamat("unduh_pohon"), {"bentuk": "exe"})
    assert jawaban.status_code == 404
    assert "Tidak ada yang dapat diunduh" in teks(jawaban)


@pytest.mark.parametrize("nama", ["pohon", "iku", "rencana"])
def test_kosong__mengajar_dari_mana_mulai(kota: Instansi, nama: str) -> None:
    milik = instansi("BARU", kota)
    tahun(milik, Potret(TAHUN, potret_perangkat(DINSOS, TAHUN).instansi))
    jawaban = masuk("perencana", milik).get(alamat(nama, "BARU"))
    assert jawaban.status_code == 200
    assert "Rencana" in teks(jawaban)
    assert re.search(r"masih kosong|Belum ada indikator", teks(jawaban))


def test_iku__yang_kurang_disebut_di_kartunya(kota: Instansi) -> None:
    potret_dinsos = potret_perangkat(DINSOS, TAHUN)
    tanpa = tuple(d for d in potret_dinsos.dokumen if d.jenis is not JenisDokumen.IKU)
    milik = instansi("DINSOS", kota)
    tahun(milik, replace(potret_dinsos, dokumen=tanpa))
    isi = teks(masuk("pengamat", milik).get(alamat("iku")))
    assert "Keputusan penetapan IKU belum dicatat" in isi
    assert "Belum diisi: Definisi operasional, Formula, Sumber data, Frekuensi, Mekanisme, Media" in isi


def test_memilih__dilihat_dulu_lalu_ditambahkan(dinas: TahunKinerja) -> None:
    klien, asal = masuk("perencana", dinas.instansi), kini(dinas)
    pilih = {"kode": ["1.06.04.2.01.0001"], "sasaran": "S1"}

    lihat = klien.post(alamat("pilih_nomenklatur"), pilih)
    assert "Program 1.06.04 Program Rehabilitasi Sosial mendukung sasaran S1" in teks(lihat)
    assert kini(dinas) == asal

    klien.post(alamat("pilih_nomenklatur"), {**pilih, "terapkan": "ya"})
    baru = kini(dinas)
    assert baru.subkegiatan[-1].nama == "Penyediaan Permakanan"
    assert baru.kegiatan[-1].program == baru.program[-1].kode == "1.06.04"


@pytest.mark.parametrize(
    ("isian", "pesan"),
    [
        ({}, "Belum ada yang dipilih"),
        ({"kode": ["1.06.04.2.01.01"], "sasaran": "S1"}, "tidak ada di daftar nomenklatur tahun ini"),
        ({"kode": ["1.06.04"]}, "Pilihlah sasaran"),
    ],
)
def test_memilih__yang_keliru_ditolak_utuh(dinas: TahunKinerja, isian: dict[str, Any], pesan: str) -> None:
    asal = kini(dinas)
    jawaban = masuk("perencana", dinas.instansi).post(
        alamat("pilih_nomenklatur"), {**isian, "terapkan": "ya"}
    )
    assert jawaban.status_code == 422
    assert pesan in teks(jawaban)
    assert kini(dinas) == asal


def test_memilih__tahun_tanpa_edisi_menyebut_edisi_yang_ada(kota: Instansi) -> None:
    milik = instansi("DINSOS", kota)
    tahun(milik, potret_perangkat(DINSOS, 2024))
    jawaban = masuk("perencana", milik).get(reverse("pilih_nomenklatur", args=("DINSOS", 2024)))
    assert "Belum ada daftar nomenklatur yang berlaku untuk tahun anggaran 2024" in teks(jawaban)
    assert "Kepmendagri 050-5889 Tahun 2021 (2021–2023)" in teks(jawaban)
    assert 'type="checkbox"' not in jawaban.content.decode()


def _muat(klien: Client, isi: str, **lain: str) -> Any:
    data = {"dasar": "Keputusan Uji", "sejak": "2025", "sampai": "", **lain}
    berkas = SimpleUploadedFile("daftar.csv", isi.encode())
    return klien.post(reverse("muat_nomenklatur"), {**data, "berkas": berkas})


def _terapkan(klien: Client, lihat: Any) -> Any:
    titipan = re.search(r'name="titipan" value="(\w+)"', lihat.content.decode())
    assert titipan is not None
    data = {"dasar": "Keputusan Uji", "sejak": "2025", "sampai": "", "titipan": titipan[1], "terapkan": "ya"}
    return klien.post(reverse("muat_nomenklatur"), data)


def test_daftar__dimuat_lalu_dipakai_dan_menilai_rencana(kota: Instansi, dinas: TahunKinerja) -> None:
    klien = masuk("bappeda", kota)
    lihat = _muat(klien, DAFTAR)
    assert "3 baru, 0 berubah, 0 sama (dilewati), 0 hilang" in teks(lihat)
    assert not EdisiNomenklatur.objects.exists()

    assert _terapkan(klien, lihat).status_code == 302
    assert BarisNomenklatur.objects.count() == 3
    isi = teks(masuk("perencana", dinas.instansi).get(alamat("rencana")))
    assert "1 simpul berbeda dari nomenklatur Keputusan Uji P1 Kode 1.06.01 tidak ada" in isi
    assert "Peningkatan Lembaga" in teks(klien.get(reverse("nomenklatur"), {"cari": "lembaga"}))

    ubah = _muat(klien, DAFTAR.replace("Pengembangan Potensi", "Pengembangan Potensi Sosial"))
    assert "0 baru, 1 berubah, 2 sama (dilewati), 0 hilang" in teks(ubah)


@pytest.mark.parametrize(
    ("isi", "lain", "pesan"),
    [
        (DAFTAR + "1.06.02;Kembar;;\n", {}, "5 Kode 1.06.02 tertulis dua kali"),
        (DAFTAR + "abc;Salah;;\n", {}, '5 "abc" bukan kode nomenklatur'),
        (DAFTAR + "1.06.03;;;\n", {}, "5 Namanya kosong"),
        ("Satu;Dua\n1;2\n", {}, "Tidak ada baris kepala"),
        (DAFTAR, {"dasar": ""}, "Tulislah dasar hukum"),
        (DAFTAR, {"sejak": "dua"}, "Tahun anggaran berlakunya tidak terbaca"),
        (DAFTAR, {"sampai": "2024"}, "Tahun anggaran berlakunya tidak terbaca"),
    ],
)
def test_daftar__salah_satu_baris_berarti_tidak_ada_yang_dimuat(
    kota: Instansi, isi: str, lain: dict[str, str], pesan: str
) -> None:
    jawaban = _muat(masuk("koordinator", kota), isi, **lain)
    assert jawaban.status_code == 422
    assert pesan in teks(jawaban)
    assert not BarisNomenklatur.objects.exists()


def test_daftar__bukan_urusan_perencana(dinas: TahunKinerja) -> None:
    klien = masuk("perencana", dinas.instansi)
    assert klien.get(reverse("muat_nomenklatur")).status_code == 403
    assert _muat(klien, DAFTAR).status_code == 403


def test_daftar__milik_satu_pemerintah_saja(kota: Instansi, dinas: TahunKinerja) -> None:
    lain = instansi("KOTA-LAIN")
    klien = masuk("koordinator", lain)
    _terapkan(klien, _muat(klien, DAFTAR))
    assert "Keputusan Uji" not in teks(masuk("perencana", dinas.instansi).get(alamat("pilih_nomenklatur")))
    assert "Keputusan Uji" in teks(klien.get(reverse("nomenklatur")))


def test_nul_pada_isian__tidak_merusak_basis_data(kota: Instansi) -> None:
    berkas = SimpleUploadedFile("daftar.csv", DAFTAR.encode())
    isi = {"dasar": "Kepmendagri\0 1", "sejak": "2025", "sampai": "", "terapkan": "ya", "berkas": berkas}

    jawaban = masuk("koordinator", kota).post(reverse("muat_nomenklatur"), isi)
    assert jawaban.status_code == 302, teks(jawaban)

    assert EdisiNomenklatur.objects.get().dasar == "Kepmendagri 1"
