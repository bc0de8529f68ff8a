"""``akuntabel baca``: what it writes, what it refuses, and that no work of people is lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from akuntabel.cli import main
from tests.pertukaran.test_bacaan import PK, lkjip, tulis


def test_dua_dokumen__menjadi_satu_buku_kerja(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    buku = tmp_path / "buku.xlsx"

    kode = main(
        ["baca", str(tulis(tmp_path, "pk.md", PK)), str(lkjip(tmp_path)), "--ke", str(buku), "--json"]
    )

    hasil = json.loads(capsys.readouterr().out)
    assert kode == 0
    assert buku.exists()
    assert (hasil["tahun"], hasil["instansi"]) == (2024, "Dinas Sosial Kota Arunika")
    assert hasil["baris"]["Indikator"] == 2
    assert len(hasil["dibaca"]) == 2


def test_buku_yang_ada__tidak_ditimpa_tanpa_diminta(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    buku = tulis(tmp_path, "buku.xlsx", "tulisan orang")

    assert main(["baca", str(lkjip(tmp_path)), "--ke", str(buku)]) == 1

    assert buku.read_text(encoding="utf-8") == "tulisan orang"
    assert "--timpa" in capsys.readouterr().err


def test_timpa__yang_lama_tersimpan_dan_dapat_dikembalikan(tmp_path: Path) -> None:
    buku = tulis(tmp_path, "buku.xlsx", "tulisan orang")

    assert main(["baca", str(lkjip(tmp_path)), "--ke", str(buku), "--timpa"]) == 0
    assert buku.read_bytes()[:2] == b"PK"
    assert [b.read_text(encoding="utf-8") for b in tmp_path.glob("buku.salinan-*")] == ["tulisan orang"]
    assert main(["batal", str(buku), "--ya"]) == 0

    assert buku.read_text(encoding="utf-8") == "tulisan orang"


def test_satu_dokumen_rusak__disebut_dan_yang_lain_tetap_dibaca(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rusak = tmp_path / "rusak.pdf"
    rusak.write_bytes(b"%PDF-1.7 bukan isi")

    assert main(["baca", str(rusak), str(lkjip(tmp_path)), "--ke", str(tmp_path / "buku.xlsx")]) == 1

    assert (tmp_path / "buku.xlsx").exists()
    assert "rusak.pdf tidak ikut" in capsys.readouterr().err


def test_semua_tak_terbaca__tidak_ada_yang_ditulis(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    surat = tulis(tmp_path, "surat.md", "# Surat Tahun 2024\n\nIsi surat saja.")

    assert main(["baca", str(surat), "--ke", str(tmp_path / "buku.xlsx")]) == 1

    assert not (tmp_path / "buku.xlsx").exists()
    assert "Tidak ada tabel" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("tambahan", "pesan"),
    [
        (["--ke", "buku.xls"], ".xlsx"),
        (["--ke", "buku.xlsx", "--tahun", "20"], "di luar 2000"),
        (["--ke", "buku.xlsx", "--proses", "0"], "paling sedikit 1"),
    ],
)
def test_pilihan_salah__disebut_sebabnya(
    tambahan: list[str], pesan: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["baca", str(lkjip(tmp_path)), *tambahan]) == 2
    assert pesan in capsys.readouterr().err


def test_folder_kosong__ditolak_dan_disebut(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kosong = tmp_path / "kosong"
    kosong.mkdir()

    assert main(["baca", str(kosong), str(lkjip(tmp_path)), "--ke", str(tmp_path / "buku.xlsx")]) == 2

    assert not (tmp_path / "buku.xlsx").exists()
    assert f"Tidak ada dokumen di folder {kosong}" in capsys.readouterr().err
