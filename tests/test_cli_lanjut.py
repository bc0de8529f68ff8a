"""``akuntabel lanjut``: from workbook or archive, refusals with their reasons, and the account it prints."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from akuntabel import api
from akuntabel.cli import main
from akuntabel.kinerja.dokumen import Dokumen, JenisDokumen
from akuntabel.temuan import Tingkat
from tests.conftest import AKAR
from tests.laporan.potret_kecil import KOSONG

CONTOH = AKAR / "contoh"
KESEHATAN = CONTOH / "dinas-kesehatan-kota-arunika-2025.xlsx"
SOSIAL = CONTOH / "dinas-sosial-kota-pasuruan-2022.xlsx"


@pytest.mark.parametrize(("contoh", "tahun"), [(KESEHATAN, 2026), (SOSIAL, 2023)])
def test_contoh__menjadi_buku_kerja_tahun_berikutnya_tanpa_galat(
    contoh: Path, tahun: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sebelum = contoh.read_bytes()
    baru = tmp_path / "baru.xlsx"

    assert main(["lanjut", str(contoh), str(baru)]) == 0

    keluar = capsys.readouterr().out
    assert f"Buku kerja tahun {tahun} ditulis" in keluar
    for judul in ("Dibawa", "Dikosongkan", "Perlu ditinjau", "Harus diisi", "akuntabel cek"):
        assert judul in keluar
    hasil = api.baca(baru)
    assert hasil.potret is not None
    assert hasil.potret.tahun == tahun
    assert not [t for t in hasil.temuan if t.tingkat is Tingkat.GALAT]
    assert contoh.read_bytes() == sebelum
    assert [(tmp_path / a.berkas).read_bytes() for a in hasil.potret.aset] == [
        a.isi for a in hasil.potret.aset
    ]


def test_arsip__sama_hasilnya_dengan_buku_kerjanya(tmp_path: Path) -> None:
    api.susun(SOSIAL, tmp_path, api.Pilihan(format=("html",)))
    (arsip,) = tmp_path.glob("*.potret.zip")
    dari_buku, dari_arsip = tmp_path / "a.xlsx", tmp_path / "b.xlsx"

    assert main(["lanjut", str(SOSIAL), str(dari_buku)]) == 0
    assert main(["lanjut", str(arsip), str(dari_arsip)]) == 0
    assert dari_buku.read_bytes() == dari_arsip.read_bytes()


def test_laporan_jadi__ditolak_dengan_saran(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    laporan = tmp_path / "LKjIP.docx"
    laporan.write_bytes(b"x")

    assert main(["lanjut", str(laporan), str(tmp_path / "b.xlsx")]) == 1
    assert "tidak memuat seluruh data" in capsys.readouterr().err


def test_buku_lama__tidak_pernah_ditimpa(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lama = Path(shutil.copy(SOSIAL, tmp_path / "lama.xlsx"))

    assert main(["lanjut", str(lama), str(lama), "--timpa"]) == 1
    assert "buku kerja lama itu sendiri" in capsys.readouterr().err
    assert lama.read_bytes() == SOSIAL.read_bytes()


def test_berkas_yang_sudah_ada__perlu_timpa(tmp_path: Path) -> None:
    baru = tmp_path / "baru.xlsx"
    baru.write_bytes(b"isi lama")

    assert main(["lanjut", str(SOSIAL), str(baru)]) == 1
    assert baru.read_bytes() == b"isi lama"
    assert main(["lanjut", str(SOSIAL), str(baru), "--timpa"]) == 0
    assert api.baca(baru).potret is not None


@pytest.mark.parametrize(
    ("argumen", "kode", "kata"),
    [
        (["tiada.xlsx", "b.xlsx"], 2, "tidak ditemukan"),
        ([str(SOSIAL), "b.docx"], 2, "harus berakhiran .xlsx"),
        ([str(SOSIAL), "b.xlsx", "--renstra-baru", "2030"], 2, "tidak terbaca"),
        ([str(SOSIAL), "b.xlsx", "--renstra-baru", "2030-2034"], 1, "tidak termasuk periode Renstra baru"),
        ([str(AKAR / "pyproject.toml"), "b.xlsx"], 2, "belum dapat dilanjutkan"),
    ],
)
def test_masukan_salah__disebut_sebabnya(
    argumen: list[str],
    kode: int,
    kata: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)

    assert main(["lanjut", *argumen]) == kode
    assert kata in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_di_luar_renstra__ditolak_kecuali_periode_baru_disebut(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    renstra = Dokumen("R", JenisDokumen.RENSTRA, "Renstra 2018-2022", periode_awal=2018, periode_akhir=2022)
    lama, baru = tmp_path / "lama.xlsx", tmp_path / "baru.xlsx"
    api.tulis_buku(replace(KOSONG, dokumen=(renstra,)), lama)

    assert main(["lanjut", str(lama), str(baru)]) == 1
    assert "--renstra-baru 2023-2027" in capsys.readouterr().err
    assert main(["lanjut", str(lama), str(baru), "--renstra-baru", "2023-2027"]) == 0


def test_json__memuat_setiap_butir(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lanjut", str(SOSIAL), str(tmp_path / "b.xlsx"), "--json"]) == 0
    isi = json.loads(capsys.readouterr().out)

    assert (isi["ditulis"], isi["tahun"]) == (True, 2023)
    assert {"perlakuan": "Dikosongkan", "lembar": "Pagu", "pesan": "19 baris pagu tahun 2022"} in isi["butir"]
    assert main(["lanjut", str(SOSIAL), str(tmp_path / "b.xlsx"), "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["ditulis"] is False


def test_lembar_dan_kolom_sendiri__disebut_tidak_ikut(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    buku = load_workbook(SOSIAL)
    buku.create_sheet("Coretan")["A1"] = "hitungan"
    buku["Unit"].cell(4, 9).value = "Telepon"
    buku.save(tmp_path / "lama.xlsx")

    assert main(["lanjut", str(tmp_path / "lama.xlsx"), str(tmp_path / "baru.xlsx")]) == 0
    keluar = " ".join(capsys.readouterr().out.split())
    assert "Coretan lembar buatan sendiri tidak ikut" in keluar
    assert 'kolom buatan sendiri "Telepon" tidak ikut' in keluar
    assert "Coretan" not in load_workbook(tmp_path / "baru.xlsx").sheetnames
