"""The matrix of documents: what it says, to whom, how fast; reminders; due dates of one's own."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import date, datetime
from html import unescape
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook

from akuntabel.kinerja.kewajiban import KeadaanKewajiban, bahan_potret, kewajiban
from akuntabel.kinerja.penetapan import KeadaanPenetapan
from akuntabel.situs.bahan_kewajiban import bahan_kewajiban
from akuntabel.situs.contoh.kota import perangkat_daerah, potret_perangkat
from akuntabel.situs.instansi.models import Instansi, KeputusanTenggat
from akuntabel.situs.lingkup import buka_sistem
from akuntabel.situs.perencanaan.penetapan import Penetapan

from .bahan import BERKAS_CONTOH, CATATAN, instansi, pengguna, potret_contoh, tahun

pytestmark = pytest.mark.django_db
PERANGKAT = perangkat_daerah()
PADA = date(2026, 6, 1)


def kota(banyak: int) -> Instansi:
    induk = Instansi.objects.filter(kode="KOTA").first() or instansi("KOTA")
    for p in PERANGKAT[Instansi.objects.count() - 1 : banyak]:
        tahun(instansi(p.kode, induk), potret_perangkat(p, 2025))
    return induk


def masuk(siapa: Any) -> Client:
    klien = Client()
    klien.force_login(siapa)
    return klien


def teks(jawaban: Any) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", jawaban.content.decode())).split())


@pytest.mark.parametrize("nama", BERKAS_CONTOH)
def test_kueri_dan_potret__melihat_keadaan_yang_sama(nama: str) -> None:
    potret = potret_contoh(nama)
    tk = tahun(instansi("PD"), potret)
    dari_kueri = bahan_kewajiban((buka_sistem(tk),))[tk.pk]

    hasil = [(k.keadaan, k.tanggal, k.hari, k.terisi, k.dari) for k in kewajiban(tk.tahun, dari_kueri, PADA)]
    harap = kewajiban(tk.tahun, bahan_potret(potret), PADA)

    assert hasil == [(k.keadaan, k.tanggal, k.hari, k.terisi, k.dari) for k in harap]
    assert {k.keadaan for k in harap} > {KeadaanKewajiban.TEPAT_WAKTU}


@pytest.mark.parametrize(
    ("keadaan", "harap"),
    [
        (KeadaanPenetapan.KONSEP, KeadaanKewajiban.TEPAT_WAKTU),
        (KeadaanPenetapan.MENUNGGU, KeadaanKewajiban.TEPAT_WAKTU),
        (KeadaanPenetapan.DITANDATANGANI, KeadaanKewajiban.TERLAMBAT),
        (KeadaanPenetapan.DIBATALKAN, KeadaanKewajiban.TEPAT_WAKTU),
    ],
)
def test_pk_yang_ditetapkan_di_sini__ada_sesudah_ditandatangani(
    keadaan: KeadaanPenetapan, harap: KeadaanKewajiban
) -> None:
    tk = tahun(instansi("PD"), potret_perangkat(PERANGKAT[0], 2025))
    Penetapan.semua.create(
        tahun_kinerja=tk,
        jenis="PK",
        label="Induk",
        tanggal=date(2025, 2, 9),
        keadaan=keadaan.value,
        arsip="a",
        sidik="s",
        pada=CATATAN.pada,
    )
    bahan = bahan_kewajiban((buka_sistem(tk),))[tk.pk]
    pk = next(k for k in kewajiban(2025, bahan, PADA) if k.aturan.kode == "pk")
    assert pk.keadaan is harap


def test_tanpa_iku__semua_indikator_diukur_setiap_triwulan() -> None:
    asal = potret_perangkat(PERANGKAT[0], 2025)
    potret = replace(asal, indikator=tuple(replace(i, iku=False) for i in asal.indikator))
    tk = tahun(instansi("PD"), potret)

    hasil = bahan_kewajiban((buka_sistem(tk),))[tk.pk]

    assert (hasil.indikator, dict(hasil.triwulan)) == (3, dict(bahan_potret(potret).triwulan))


ALAMAT = ("/dokumen/", "/dokumen/pengingat/", "/dokumen/?keadaan=lewat&jenis=lkjip", "/")


def test_banyak_kueri__tetap_dengan_empat_puluh_instansi() -> None:
    klien = masuk(pengguna("k", "koordinator", kota(2)))
    sedikit = {a: _kueri(klien, a) for a in ALAMAT}
    kota(12)
    assert {a: _kueri(klien, a) for a in ALAMAT} == sedikit
    assert max(sedikit.values()) <= 30


def _kueri(klien: Client, alamat: str) -> int:
    with CaptureQueriesContext(connection) as kueri:
        assert klien.get(alamat).status_code == 200
    return len(kueri)


def test_perencana__melihat_instansinya_saja() -> None:
    kota(3)
    milik = Instansi.objects.get(kode=PERANGKAT[0].kode)
    klien = masuk(pengguna("p", "perencana", milik))
    for alamat in ("/dokumen/", "/dokumen/pengingat/", "/"):
        isi = klien.get(alamat).content.decode()
        assert PERANGKAT[1].kode not in isi, alamat


@pytest.mark.parametrize(
    "kueri",
    [
        "tahun=x",
        "tahun=99999999999999999999",
        "keadaan=%00",
        "jenis='--",
        "halaman=-1",
        "cari=%F0%9F%92%A9%00",
    ],
)
def test_saringan_yang_aneh__tetap_halaman(kueri: str) -> None:
    klien = masuk(pengguna("k", "koordinator", kota(1)))
    for nama in ("dokumen", "ingatkan", "unduh_dokumen"):
        assert klien.get(f"{reverse(nama)}?{kueri}").status_code == 200


def test_unduhan__tanggal_adalah_tanggal() -> None:
    klien = masuk(pengguna("k", "koordinator", kota(3)))
    buku = load_workbook(io.BytesIO(klien.get("/dokumen/unduh/?jenis=pk").content))
    baris = list(buku["Dokumen 2025"].iter_rows(values_only=True))
    assert baris[0][:4] == ("Instansi", "Dokumen", "Keadaan", "Tenggat")
    pk = [b for b in baris[1:] if b[4] is not None]
    assert len(pk) == 3
    assert all(b[4] == datetime(2025, 1, 20) and b[3] == datetime(2025, 2, 5) for b in pk)  # noqa: DTZ001
    assert buku["Dokumen 2025"].column_dimensions["A"].width > 10


def test_pengingat__menyebut_dokumen_tenggat_hari_dan_alamat() -> None:
    induk = instansi("KOTA")
    satu = instansi("SATU", induk)
    tahun(satu, replace(potret_perangkat(PERANGKAT[0], 2025), tanggal_laporan=None))
    pengguna("siti", "perencana", satu)
    isi = teks(masuk(pengguna("k", "koordinator", induk)).get("/dokumen/pengingat/"))

    assert re.search(r"LKjIP \(tenggat 28 Februari 2026, lewat \d+ hari\)", isi)
    assert "Yth. Bapak/Ibu perencana Instansi SATU (Siti)," in isi
    assert "http://testserver/i/SATU/2025/jadwal/" in isi


def test_jadwal__yang_terbuka_lebih_dulu_dengan_alasannya() -> None:
    satu = instansi("SATU", instansi("KOTA"))
    tahun(satu, replace(potret_perangkat(PERANGKAT[0], 2025), tanggal_laporan=None))
    isi = teks(masuk(pengguna("p", "kepala_pd", satu)).get("/i/SATU/2025/jadwal/"))
    assert "Tenggat 28 Februari 2026. Kepala perangkat daerah menyampaikan LKjIP" in isi
    assert isi.index("LKjIP") < isi.index("Sudah ada atau tidak diminta")


def isian(**lain: str) -> dict[str, str]:
    dasar = {"instansi": "KOTA", "tahun": "2025", "kewajiban": "lkjip", "keputusan": "tanggal"}
    return dasar | {"tanggal": "2026-01-31", "alasan": "rapat evaluasi dimajukan"} | lain


def test_tenggat_sendiri__berlaku_bagi_semua_lalu_dikalahkan_satu_instansi() -> None:
    induk = instansi("KOTA")
    for kode in ("SATU", "DUA"):
        data = replace(potret_perangkat(PERANGKAT[0], 2025), tanggal_laporan=date(2026, 2, 10))
        tahun(instansi(kode, induk), data)
    klien = masuk(pengguna("k", "koordinator", induk))

    assert klien.post("/dokumen/tenggat/", isian()).status_code == 302
    klien.post("/dokumen/tenggat/", isian(instansi="DUA", keputusan="tidak diminta", alasan="baru dibentuk"))

    assert "Terlambat 10 hari" in teks(klien.get("/i/SATU/2025/jadwal/"))
    halaman = teks(klien.get("/dokumen/tenggat/"))
    assert "Tenggat sendiri: 31 Januari 2026 rapat evaluasi dimajukan" in halaman
    assert "baru dibentuk" in halaman
    klien.post("/dokumen/tenggat/", isian(keputusan="kembali", alasan="rapat ditunda lagi"))
    assert "Terlambat 10 hari" not in teks(klien.get("/i/SATU/2025/jadwal/"))
    assert KeputusanTenggat.objects.count() == 3


@pytest.mark.parametrize(
    ("lain", "pesan"),
    [
        ({"tanggal": "31/01/2026"}, "Isilah tanggal tenggatnya"),
        ({"alasan": ""}, "Tulislah alasannya"),
        ({"alasan": "x" * 1001}, "Tulislah alasannya"),
        ({"instansi": "LAIN"}, "untuk siapa"),
        ({"tahun": "2099"}, "tahun kinerjanya"),
        ({"kewajiban": "x"}, "Pilihlah dokumennya"),
        ({"keputusan": "x"}, "Pilihlah keputusannya"),
    ],
)
def test_tenggat__isian_salah_dikatakan_dan_tidak_hilang(lain: dict[str, str], pesan: str) -> None:
    induk = kota(1)
    instansi("LAIN")
    jawaban = masuk(pengguna("k", "koordinator", induk)).post("/dokumen/tenggat/", isian(**lain))
    assert jawaban.status_code == 422
    assert pesan in teks(jawaban)
    assert KeputusanTenggat.objects.count() == 0
    if "alasan" not in lain:
        assert "rapat evaluasi dimajukan" in teks(jawaban)


def test_tenggat__hanya_untuk_koordinator() -> None:
    induk = kota(1)
    for peran in ("admin", "perencana", "kepala_daerah", "inspektur"):
        klien = masuk(pengguna(peran, peran, induk))
        assert klien.get("/dokumen/tenggat/").status_code == 403
        assert klien.post("/dokumen/tenggat/", isian()).status_code == 403
