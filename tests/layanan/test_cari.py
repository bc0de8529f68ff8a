"""Search: words in any order, without case and accents, only where one may look, whatever one types."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from akuntabel.kinerja.indikator import Indikator
from akuntabel.situs.contoh.kota import perangkat_daerah, potret_perangkat
from akuntabel.situs.instansi.models import TahunKinerja, TeksCari
from akuntabel.situs.lingkup import buka_sistem
from akuntabel.situs.muat import balikan, beda
from akuntabel.situs.potret import potret
from akuntabel.situs.tulis import Catatan, terapkan

from .bahan import CATATAN, instansi, pengguna, tahun

pytestmark = pytest.mark.django_db
POTRET = potret_perangkat(perangkat_daerah()[0], 2025)
ISI = replace(
    POTRET, indikator=(*POTRET.indikator, Indikator("X1", "S1", "Persentase Kafé yang berizin_100%", "%"))
)


@pytest.fixture
def tk(db: None) -> TahunKinerja:
    return tahun(instansi("SATU", instansi("KOTA")), ISI)


def cari(siapa: Any, kata: str, **lain: str) -> str:
    klien = Client()
    klien.force_login(siapa)
    jawaban = klien.get("/cari/", {"kata": kata, **lain})
    assert jawaban.status_code == 200
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", jawaban.content.decode().split("<main")[1])).split())


@pytest.mark.parametrize(
    "kata", ["kafe persentase", "KAFÉ", "izin  kafé", "persen kafe", "berizin_100%", "x1"]
)
def test_kata__urutan_huruf_besar_dan_aksen_tidak_dibedakan(tk: TahunKinerja, kata: str) -> None:
    isi = cari(pengguna("p", "perencana", tk.instansi), kata)
    assert "Persentase Kafé yang berizin_100% Indikator · Instansi SATU · 2025" in isi


@pytest.mark.parametrize(
    "kata", ["kafe tidakada", "%%", "__", "k_f_", "'; drop table--", "\\\\", "\x00\x00", "((*"]
)
def test_kata_lain_dan_tanda_basis_data__tidak_menemukan(tk: TahunKinerja, kata: str) -> None:
    assert "Kafé yang" not in cari(pengguna("p", "perencana", tk.instansi), kata)


def test_kata_yang_terlalu_panjang_dan_terlalu_banyak__tetap_halaman(tk: TahunKinerja) -> None:
    siapa = pengguna("p", "perencana", tk.instansi)
    assert "Tidak ada yang memuat" in cari(siapa, "z" * 100_000)
    assert "Cari" in cari(siapa, "a b c d e f g h i j k l m n o p")
    assert "paling sedikit dua huruf" in cari(siapa, "x")


def test_lingkup__hanya_instansi_yang_boleh_dilihat(tk: TahunKinerja) -> None:
    saudara = instansi("DUA", tk.instansi.induk)
    tahun(saudara, POTRET)
    asing = instansi("TIGA", instansi("LAIN"))
    tahun(asing, POTRET)
    assert "Kafé" not in cari(pengguna("a", "perencana", saudara), "kafe")
    assert "Kafé" not in cari(pengguna("b", "inspektur", asing.induk), "kafe")
    assert "Kafé" in cari(pengguna("c", "inspektur", tk.instansi.induk), "kafe")
    assert "Instansi SATU" not in cari(pengguna("d", "operator", saudara), "instansi satu")


def test_instansi_pejabat_program_dan_dokumen__ditemukan_di_kelompoknya(tk: TahunKinerja) -> None:
    siapa = pengguna("p", "perencana", tk.instansi)
    assert "Instansi Instansi SATU" in cari(siapa, "satu")
    assert "Pejabat dan unit kerja" in cari(siapa, "nama rekaan")
    assert "Program, kegiatan, subkegiatan" in cari(siapa, "p1.1.1")
    assert "Perjanjian Kinerja 2025 Dokumen" in cari(siapa, "perjanjian kinerja")


def test_kelompok__dibuka_halaman_demi_halaman(tk: TahunKinerja) -> None:
    buku = buka_sistem(tk)
    banyak = tuple(replace(POTRET.indikator[0], kode=f"Y{n}", nama=f"Cacah ke-{n}") for n in range(60))
    asal = potret(buku)
    terapkan(buku, beda(buku, replace(asal, indikator=(*asal.indikator, *banyak))), CATATAN)
    siapa = pengguna("p", "perencana", tk.instansi)
    assert "Semua 60 hasil" in cari(siapa, "cacah")
    assert "Halaman 3 dari 3" in cari(siapa, "cacah", kelompok="indikator", halaman="99")


def test_indeks__mengikuti_perubahan_dan_pembatalannya(tk: TahunKinerja) -> None:
    buku = buka_sistem(tk)
    asal = _isi()
    baru = replace(ISI, visi=(replace(ISI.visi[0], uraian="Samudra biru"),), unit=())
    kumpulan = terapkan(buku, beda(buku, baru), CATATAN)
    assert kumpulan is not None
    siapa = pengguna("p", "perencana", tk.instansi)
    assert "Samudra biru" in cari(siapa, "biru samudra")

    terapkan(buku, balikan(buku, kumpulan), Catatan("Batal", timezone.now(), membatalkan=kumpulan))

    assert "Samudra biru" not in cari(siapa, "biru samudra")
    assert _isi() == asal


def _isi() -> set[tuple[str, str, str, str]]:
    return set(TeksCari.semua.values_list("jenis", "kunci_baris", "judul", "teks"))


def test_banyak_kueri__tetap_dengan_banyak_instansi(tk: TahunKinerja) -> None:
    klien = Client()
    klien.force_login(pengguna("k", "koordinator", tk.instansi.induk))

    def kueri() -> int:
        with CaptureQueriesContext(connection) as k:
            klien.get("/cari/?kata=program")
        return len(k)

    sedikit = kueri()
    for n in range(5):
        tahun(instansi(f"B{n}", tk.instansi.induk), POTRET)
    assert kueri() == sedikit <= 12
