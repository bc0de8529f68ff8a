"""Rules that are no arithmetic: any text, however hostile, is gone through without failing or hanging."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from akuntabel.bacaan import Bacaan, JenisDaftar, JenisTabel, Peran
from tests.reviu.rakit_bacaan import bacaan, isi, jalankan, judul, keterangan, tabel, teks
from tests.reviu.test_korpus_aturan import KODE as KODE_LAMA
from tests.reviu.test_korpus_kewajaran import KODE as KODE_KEWAJARAN

KODE = (*KODE_LAMA, *KODE_KEWAJARAN)

POTONG = [
    "Dinas ",
    "Kota Arunika ",
    "Tahun 2024 ",
    "Tahun n",
    "3.1.6 ",
    "BAB III ",
    "Tabel ",
    "....",
    "…",
    "\t",
    "%",
    "kategori ",
    "Sangat Baik",
    "91 ≤ 100",
    "> 85",
    "berbasis",
    "Peraturan Daerah Nomor 1 Tahun 2024 tentang ",
    "(",
    "[",
    "rumus:",
    "capaian ",
    "sebesar 100% ",
    "Kegagalan pencapaian ",
    "karena ",
    "-",
    " ",
    "a. ",
    "1. ",
    "20XX",
    "sampai dengan ",
    "Jumlah orang ",
    "hampir seluruh program mencapai ",
    "hambatan adalah ",
    "rata-rata ",
    "periode 5 (lima) tahun ",
    "disajikan pada tabel berikut ",
]
KALIMAT = st.lists(st.sampled_from(POTONG) | st.text(max_size=8), max_size=14).map("".join)
SEL = st.lists(KALIMAT, min_size=4, max_size=4)


def susun(kalimat: list[str], nomor: list[str], baris: list[list[str]]) -> Bacaan:
    kolom = [
        (kalimat[0], Peran.INDIKATOR),
        ("Target", Peran.TARGET),
        ("2023", Peran.CAPAIAN),
        ("x", Peran.PREDIKAT),
    ]
    pasangan = list(zip(nomor, kalimat, strict=False))
    jenis = (JenisTabel.CAPAIAN, JenisTabel.SKALA, JenisTabel.PK, JenisTabel.MENUNJANG)
    return bacaan(
        teks=teks(*kalimat),
        judul=judul(*pasangan),
        daftar=isi(*((n, k, n) for n, k in pasangan))
        + isi(*((n, k, k) for n, k in pasangan), jenis=JenisDaftar.TABEL),
        keterangan=keterangan(*pasangan),
        tabel=tuple(tabel(j, kolom, *baris, urutan=i, nama=0) for i, j in enumerate(jenis, start=1)),
    )


@settings(max_examples=60)
@given(st.lists(KALIMAT, min_size=1, max_size=8), st.lists(KALIMAT, max_size=8), st.lists(SEL, max_size=6))
def test_teks_apa_pun__tidak_menggagalkan(
    kalimat: list[str], nomor: list[str], baris: list[list[str]]
) -> None:
    isi_bacaan = susun(kalimat, nomor, baris)
    for kode in KODE:
        jalankan(kode, isi_bacaan)


@pytest.mark.parametrize(
    "potong", [*POTONG, "Dinas Sosial dan ", "a ", "capaian indikator ", "1 2 3 ", "(1) "]
)
def test_teks_panjang_berulang__tidak_menggantung(potong: str) -> None:
    panjang = potong * (6_000 // max(1, len(potong)))
    isi_bacaan = susun([panjang, panjang], ["3.1", "3.1"], [[panjang] * 4] * 2)
    mulai = process_time()
    for kode in KODE:
        jalankan(kode, isi_bacaan)
    assert process_time() - mulai < 10
