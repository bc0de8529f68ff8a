"""``akuntabel formulir --narasi``: exit codes, messages, and what is never overwritten."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from akuntabel import api
from akuntabel.cli import main
from akuntabel.impor import baca_docx_sendiri
from tests.conftest import AKAR
from tests.laporan.potret_kecil import diukur


@pytest.fixture(scope="module")
def buku(tmp_path_factory: pytest.TempPathFactory) -> Path:
    berkas = tmp_path_factory.mktemp("narasi") / "buku.xlsx"
    api.tulis_buku(diukur("80", "90"), berkas)
    return berkas


def jalan(*argumen: object) -> int:
    return main([str(a) for a in argumen])


def test_dari_buku__writes_the_form_and_says_what_comes_next(
    buku: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    berkas = tmp_path / "narasi.docx"
    assert jalan("formulir", "--narasi", berkas, "--dari", buku) == 0
    keluar, galat = capsys.readouterr()
    assert galat == ""
    assert f"akuntabel serap {berkas} --ke {buku}" in keluar
    assert "indikator:I1.realisasi@2022" in {f.kunci for f in baca_docx_sendiri(berkas.read_bytes()).fakta}


def test_tanpa_buku__says_how_to_get_the_sections_of_sasaran(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert jalan("formulir", "--narasi", tmp_path / "narasi.docx", "--tahun", "2025") == 0
    assert "--dari BUKU.xlsx" in capsys.readouterr().out


def test_berkas_yang_ada__is_kept_unless_told(buku: Path, tmp_path: Path) -> None:
    berkas = tmp_path / "narasi.docx"
    berkas.write_bytes(b"tulisan orang")
    assert jalan("formulir", "--narasi", berkas, "--dari", buku) == 1
    assert berkas.read_bytes() == b"tulisan orang"
    assert jalan("formulir", "--narasi", berkas, "--dari", buku, "--timpa") == 0
    assert berkas.read_bytes() != b"tulisan orang"


@pytest.mark.parametrize(
    ("argumen", "pesan"),
    [
        ((), "nama buku kerja belum ditulis"),
        (("buku.xlsx", "--dari", "BUKU"), "--dari hanya berlaku bersama --narasi"),
        (("buku.xlsx", "--narasi", "n.docx"), "--dari buku.xlsx"),
        (("--narasi", "n.pdf"), "harus berakhiran .docx"),
        (("--narasi", "n.docx", "--tahun", "1999"), "di luar 2000 sampai 2100"),
        (("--narasi", "n.docx", "--tahun", "2014"), "berlaku sejak 2017-01-01"),
        (("--narasi", "n.docx", "--renstra", "2025-2029"), "--renstra hanya untuk buku kerja"),
        (("--narasi", "n.docx", "--dari", "BUKU", "--tahun", "2025"), "berisi tahun 2022, bukan 2025"),
        (("--narasi", "n.docx", "--dari", "tiada.xlsx"), "tiada.xlsx tidak ditemukan"),
        (("--narasi", "n.docx", "--bidang", "U06"), "--bidang memerlukan buku kerja utamanya"),
        (("--narasi", "n.docx", "--dari", "BUKU", "--bidang", "Semua"), "hapus --bidang semua"),
        (("--narasi", "n.docx", "--dari", "BUKU", "--bidang", "U06"), "lembar Unit masih kosong"),
        (("--narasi", "tiada/n.docx", "--dari", "BUKU"), "tidak ditemukan"),
    ],
)
def test_pilihan_salah__is_named_and_nothing_is_written(
    argumen: Sequence[str],
    pesan: str,
    buku: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert jalan("formulir", *(str(buku) if a == "BUKU" else a for a in argumen)) == 2
    assert pesan in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("isi", [b"", b"bukan buku kerja", b"PK\x03\x04rusak"])
def test_buku_rusak__is_refused_with_a_message(
    isi: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rusak = tmp_path / "rusak.xlsx"
    rusak.write_bytes(isi)
    assert jalan("formulir", "--narasi", tmp_path / "n.docx", "--dari", rusak) == 2
    assert "Traceback" not in (galat := capsys.readouterr().err)
    assert "rusak.xlsx" in galat
    assert not (tmp_path / "n.docx").exists()


@pytest.mark.parametrize("contoh", sorted((AKAR / "contoh").glob("*.xlsx")), ids=lambda b: b.stem)
def test_formulir_tanpa_suntingan__is_told_as_unchanged_by_serap(contoh: Path, tmp_path: Path) -> None:
    formulir = tmp_path / "narasi.docx"
    formulir.write_bytes(api.formulir_narasi(contoh))
    assert api.telaah_serapan(formulir, contoh).ada is False


def test_bidang__gets_its_own_sections_only_and_serap_misses_none_of_the_others(tmp_path: Path) -> None:
    contoh = AKAR / "contoh" / "dinas-kesehatan-kota-arunika-2025.xlsx"
    formulir = tmp_path / "kesmas.docx"
    bidang = ("--bidang", "Kesehatan Masyarakat", "--bidang", "U02")
    assert jalan("formulir", "--narasi", formulir, "--dari", contoh, *bidang) == 0
    bagian = set(baca_docx_sendiri(formulir.read_bytes()).narasi)
    assert {"tren:I1.1", "penyebab:I4.1", "target_realisasi:S1", "realisasi_anggaran"} <= bagian
    assert not {"ikhtisar", "tren:I2.1", "target_realisasi:S2", "kesimpulan"} & bagian
    assert api.telaah_serapan(formulir, contoh).ada is False
