"""A folder of agencies: every workbook its own result, one table, nothing stops the others."""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from akuntabel import api
from akuntabel.api.serentak import serentak
from akuntabel.cli import main
from akuntabel.cli.tabel import cetak_tabel
from akuntabel.kinerja.potret import Potret
from tests.conftest import AKAR
from tests.laporan.potret_kecil import KOSONG
from tests.tugas_patah import patah_pada_dua


def instansi(nama: str) -> Potret:
    return replace(KOSONG, instansi=replace(KOSONG.instansi, nama=nama))


def jalankan(*argumen: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "akuntabel", *map(str, argumen)],
        env={**os.environ, "PYTHONPATH": str(AKAR / "src"), "COLUMNS": "100"},
        capture_output=True, text=True, encoding="utf-8", timeout=120, check=False,
    )  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of two good workbooks, one broken one, and what must be passed over."""
    letak = tmp_path / "opd"
    letak.mkdir()
    api.tulis_buku(instansi("Dinas Satu"), letak / "satu.xlsx")
    api.tulis_buku(instansi("Dinas Dua"), letak / "dua.xlsx")
    (letak / "rusak.xlsx").write_bytes(b"PK\x03\x04 bukan apa-apa")
    for lewat in ("~$satu.xlsx", ".~lock.satu.xlsx#", "satu.salinan-1.xlsx", "Rekap.xlsx", "catatan.txt"):
        shutil.copy(letak / "satu.xlsx", letak / lewat)
    (letak / "lama").mkdir()
    shutil.copy(letak / "satu.xlsx", letak / "lama" / "lain.xlsx")
    return letak


def test_susun_folder__yang_baik_tersusun_yang_rusak_di_tabel_rekap_dan_rincian(
    folder: Path, tmp_path: Path
) -> None:
    keluaran = tmp_path / "hasil"
    hasil = jalankan("susun", folder, "--keluaran", keluaran, "--format", "html")

    assert hasil.returncode == 2
    assert sorted(p.suffix for p in keluaran.iterdir()) == [".html", ".html", ".xlsx", ".zip", ".zip"]
    baris = hasil.stdout.splitlines()
    assert re.search(r"^Instansi\s+Status\s+Hal\.\s+Belum diisi\s+Galat\s+Peringatan\s+Detik$", baris[0])
    assert [b.split()[:2] for b in baris[2:4]] == [["Dinas", "Dua"], ["rusak.xlsx", "tidak"]]
    assert re.search(r"^3 buku kerja\s+2 berhasil", hasil.stdout, re.MULTILINE)
    assert "rusak.xlsx (tidak terbaca)\n  Berkas rusak atau terpotong." in hasil.stdout
    assert "3/3 " in hasil.stderr
    assert "Traceback" not in hasil.stderr
    rekap = openpyxl.load_workbook(keluaran / "rekap.xlsx")
    assert rekap.sheetnames == ["Rekap", "Masalah", "Belum diisi"]
    satu = next(b for b in rekap["Rekap"].values if b[0] == "satu.xlsx")
    assert satu[1:4] == ("Dinas Satu Kota Contoh", KOSONG.tahun, "tersusun")
    celah = [b for b in rekap["Belum diisi"].values if b[0] == "satu.xlsx"]
    assert satu[5] == len(celah) > 0


def test_susun_folder__hasil_bernama_sama_ditolak_dengan_nama_keduanya(folder: Path, tmp_path: Path) -> None:
    (folder / "rusak.xlsx").unlink()
    shutil.copy(folder / "satu.xlsx", folder / "satu {lagi}.xlsx")
    keluaran = tmp_path / "hasil"

    hasil = jalankan("susun", folder, "--keluaran", keluaran, "--format", "html", "--json", "--proses", 1)

    assert hasil.returncode == 1
    assert [p.name for p in keluaran.glob("*.html")] == ["LKjIP-2022-Dinas-Dua-Kota-Contoh.html"]
    isi = {h["buku"]: h for h in json.loads(hasil.stdout)}
    assert {b: h["status"] for b, h in isi.items()} == {
        "dua.xlsx": "tersusun", "satu.xlsx": "ditolak", "satu {lagi}.xlsx": "ditolak",
    }  # fmt: skip
    pesan = "satu {lagi}.xlsx dan satu.xlsx berisi instansi dan tahun yang sama"
    assert isi["satu.xlsx"]["pesan"].startswith(pesan)
    assert isi["dua.xlsx"]["belum_diisi"] != []


def test_cek_folder__kode_keluar_menurut_yang_terburuk(folder: Path) -> None:
    assert jalankan("cek", folder, "--proses", 1).returncode == 2
    (folder / "rusak.xlsx").unlink()
    buku = openpyxl.load_workbook(folder / "satu.xlsx")
    buku["Identitas"]["B5"] = "dua ribu"
    keluaran = io.BytesIO()
    buku.save(keluaran)
    (folder / "satu.xlsx").write_bytes(keluaran.getvalue())
    hasil = jalankan("cek", folder, "--proses", 1)

    assert hasil.returncode == 1
    assert "galat[NUM507]" in hasil.stdout
    assert "satu.xlsx (ada galat)" in hasil.stdout


@pytest.mark.parametrize("argumen", [("cek",), ("susun", "--final", "--oleh", "x")])
def test_folder__tanpa_buku_kerja_atau_pilihan_salah_berkode_2(
    argumen: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    perintah, *pilihan = argumen
    kosong = tmp_path / "kosong"
    kosong.mkdir()
    if pilihan:
        api.tulis_buku(KOSONG, kosong / "a.xlsx")

    assert main([perintah, str(kosong), *pilihan]) == 2
    assert ("--oleh" if pilihan else "Tidak ada buku kerja (.xlsx) di folder") in capsys.readouterr().err
    assert main([perintah, str(kosong), "--proses", "0"]) == 2
    assert "--proses" in capsys.readouterr().err


def test_serentak__proses_yang_patah_hanya_merugikan_dirinya() -> None:
    assert dict(serentak(patah_pada_dua, [0, 1, 2, 3, 4], 2)) == {0: 0, 1: 10, 2: None, 3: 30, 4: 40}
    assert list(serentak(patah_pada_dua, [], 2)) == []


def test_cetak_tabel__kolom_pertama_menyempit_di_terminal_sempit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    aliran = io.StringIO()

    cetak_tabel(
        ("Nama", "Status", "N"),
        [("Dinas yang namanya panjang sekali benar", "tersusun", "12")],
        ("1", "", "12"),
        aliran,
    )

    baris = aliran.getvalue().splitlines()
    assert baris[2] == "Dinas yang namanya panjan…  tersusun  12"
    assert max(map(len, baris)) == 40
