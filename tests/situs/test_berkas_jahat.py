from __future__ import annotations

from pathlib import Path

import pytest
from django.test import Client

from akuntabel.situs.instansi.models import Instansi, TahunKinerja

from .berkas_jahat import BAIK, DIPERIKSA, DITOLAK
from .klien import LAMBANG, kirim, muat, teks

# An old workbook may be a budget export; an archive is opened to be judged.
DISIMPAN = ("excel lama", "arsip dirusak")


@pytest.mark.parametrize("nama", [n for n in DITOLAK if n not in DISIMPAN])
def test_berkas_jahat__ditolak_dengan_kalimat_dan_tidak_disimpan(
    nama: str, klien: Client, tmp_path: Path
) -> None:
    berkas, isi, ungkapan = DITOLAK[nama]

    jawaban = kirim(klien, "/", (berkas, isi))

    assert jawaban.status_code == 422
    assert ungkapan.casefold() in teks(jawaban).casefold()
    assert berkas in teks(jawaban)
    assert list(tmp_path.rglob("*.*")) == []


@pytest.mark.parametrize("nama", [*DIPERIKSA, *DISIMPAN])
def test_berkas_buruk__masalahnya_disebut_dan_tidak_ada_yang_dimuat(nama: str, klien: Client) -> None:
    berkas, isi, ungkapan = (DIPERIKSA | DITOLAK)[nama]

    jawaban = kirim(klien, "/", (berkas, isi))

    assert jawaban.status_code == 200
    if nama in DIPERIKSA:
        assert "Harus diperbaiki" in teks(jawaban)
    if nama != "excel lama":
        assert ungkapan in teks(jawaban)
    muat(klien, jawaban)
    assert not Instansi.objects.exists()


def test_berkas_buruk__dipaksa_dimuat_tetap_tidak_dimuat(klien: Client) -> None:
    kirim(klien, "/", ("rumus.xlsx", DIPERIKSA["rumus perintah"][1]))
    sidik = klien.session["kiriman"]["berkas"][0][1]

    jawaban = klien.post("/kiriman/muat/", {"berkas": sidik})

    assert jawaban.status_code == 422
    assert not TahunKinerja.objects.exists()


def test_gambar_bernama_buku_kerja__tidak_menimpa_buku_kerja(klien: Client) -> None:
    jawaban = kirim(klien, "/", ("a.xlsx", BAIK), ("a.xlsx", LAMBANG.read_bytes()))

    assert "Dinas Sosial Kota Pasuruan" in teks(jawaban)
    assert [n for n, *_ in klien.session["kiriman"]["berkas"]] == ["a.xlsx", "a.png"]


def test_satu_baik_satu_jahat__yang_baik_tetap_dapat_dimuat(klien: Client) -> None:
    jawaban = kirim(
        klien, "/", ("baik.xlsx", BAIK), ("jahat.xlsx", b"MZ\0"), ("lambang.png", LAMBANG.read_bytes())
    )

    assert "jahat.xlsx" in teks(jawaban)
    muat(klien, jawaban)
    assert TahunKinerja.objects.get().instansi.nama == "Dinas Sosial Kota Pasuruan"


@pytest.mark.parametrize(
    ("dikirim", "disebut"),
    [("CON.xlsx", "_CON.xlsx"), ("../../a.xlsx", "a.xlsx"), ("gaji\u202excod.xlsx", "gajixcod.xlsx")],
)
def test_nama__aman_di_semua_sistem(dikirim: str, disebut: str, klien: Client) -> None:
    kirim(klien, "/", (dikirim, BAIK))

    assert [n for n, *_ in klien.session["kiriman"]["berkas"]] == [disebut]


def test_terlalu_banyak_berkas__pesannya_jelas(klien: Client) -> None:
    jawaban = kirim(klien, "/", *((f"{n}.png", b"x") for n in range(61)))

    assert jawaban.status_code == 400
    assert "Paling banyak 60 berkas" in teks(jawaban)
