from __future__ import annotations

from pathlib import Path

import pytest

from .berkas_jahat import BAIK, DIPERIKSA, DITOLAK
from .klien import LAMBANG, buka, kirim, teks


@pytest.mark.parametrize("nama", DITOLAK)
def test_berkas_jahat__ditolak_dengan_kalimat_dan_tidak_disimpan(nama: str, tmp_path: Path) -> None:
    _, klien = buka(tmp_path)
    berkas, isi, ungkapan = DITOLAK[nama]

    jawaban = kirim(klien, "/", (berkas, isi))

    assert jawaban.status_code == 422
    assert ungkapan.casefold() in teks(jawaban).casefold()
    assert berkas in teks(jawaban)
    assert list(tmp_path.rglob("*.*")) == []


@pytest.mark.parametrize("nama", DIPERIKSA)
def test_berkas_buruk__disimpan_dan_halamannya_menyebut_masalahnya(nama: str, tmp_path: Path) -> None:
    _, klien = buka(tmp_path)
    berkas, isi, ungkapan = DIPERIKSA[nama]

    jawaban = kirim(klien, "/", (berkas, isi))

    assert jawaban.status_code == 200
    assert ungkapan in teks(jawaban)
    assert "Harus diperbaiki" in teks(jawaban)


def test_berkas_jahat__cukup_banyak_jenisnya() -> None:
    assert len(DITOLAK) + len(DIPERIKSA) > 25


def test_gambar_bernama_buku_kerja__tidak_menimpa_buku_kerja(tmp_path: Path) -> None:
    _, klien = buka(tmp_path)

    kirim(klien, "/", ("a.xlsx", BAIK), ("a.xlsx", LAMBANG.read_bytes()))

    assert (tmp_path / "a" / "a.xlsx").read_bytes() == BAIK
    assert (tmp_path / "a" / "a.png").read_bytes() == LAMBANG.read_bytes()


def test_gambar_dan_pdf__diterima_di_samping_buku_kerja_dan_yang_lama_tersimpan(tmp_path: Path) -> None:
    _, klien = buka(tmp_path)
    kirim(klien, "/", ("a.xlsx", BAIK), ("foto.png", LAMBANG.read_bytes()))
    lain = LAMBANG.read_bytes() + b"lain"

    kirim(klien, "/buku/a/ganti/", ("foto.png", lain), ("pernyataan.pdf", b"%PDF-1.7 isi"))

    assert (tmp_path / "a" / "foto.png").read_bytes() == lain
    assert (tmp_path / "a" / "foto.salinan-1.png").read_bytes() == LAMBANG.read_bytes()
    assert (tmp_path / "a" / "pernyataan.pdf").read_bytes() == b"%PDF-1.7 isi"


def test_satu_baik_satu_jahat__yang_baik_tetap_masuk(tmp_path: Path) -> None:
    _, klien = buka(tmp_path)

    jawaban = kirim(
        klien, "/", ("baik.xlsx", BAIK), ("jahat.xlsx", b"MZ\0"), ("lambang.png", LAMBANG.read_bytes())
    )

    assert "Dinas Sosial Kota Pasuruan" in teks(jawaban)
    assert "jahat.xlsx" in teks(jawaban)
    assert sorted(p.name for p in (tmp_path / "baik").iterdir()) == ["baik.xlsx", "lambang.png"]


@pytest.mark.parametrize(
    ("dikirim", "folder"),
    [
        ("CON.xlsx", "_CON"),
        ("nul.potret.xlsx", "_nul"),
        ("LKjIP Dinkes (revisi 2).xlsx", "LKjIP-Dinkes-revisi-2"),
        ("laporan akhir. .xlsx", "laporan-akhir"),
        ("Ünïcode Ω.xlsx", "Unicode"),
        ("报告.xlsx", "buku-kerja"),
        ("a" * 240 + ".xlsx", "a" * 60),
        ("gaji\u202excod.xlsx", "gajixcod"),
    ],
)
def test_nama__aman_di_semua_sistem(dikirim: str, folder: str, tmp_path: Path) -> None:
    _, klien = buka(tmp_path)

    kirim(klien, "/", (dikirim, BAIK))

    assert [p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*.xlsx")] == [
        f"{folder}/{folder}.xlsx"
    ]


def test_nama_sama__menjadi_nomor_berikutnya_dan_tidak_menimpa(tmp_path: Path) -> None:
    _, klien = buka(tmp_path)

    for _ in range(3):
        kirim(klien, "/", ("buku.xlsx", BAIK))

    assert sorted(p.name for p in tmp_path.iterdir()) == ["buku", "buku-2", "buku-3"]


def test_terlalu_banyak_berkas__pesannya_jelas(tmp_path: Path) -> None:
    _, klien = buka(tmp_path)

    jawaban = kirim(klien, "/", *((f"{n}.png", b"x") for n in range(61)))

    assert jawaban.status_code == 400
    assert "Paling banyak 60 berkas" in teks(jawaban)
