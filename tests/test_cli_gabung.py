"""``formulir --bidang`` and ``gabung``: from the main workbook to the units and back, with an undo."""

from __future__ import annotations

import io
import json
import shutil
from dataclasses import replace
from decimal import Decimal as D
from pathlib import Path

import pytest

from akuntabel import api
from akuntabel.cli import main
from akuntabel.pertukaran.tambal import Ubahan, tambal
from tests.kinerja.test_bidang import INDUK

FORMULIR = ("formulir", "--bidang", "semua")


class Terminal(io.StringIO):
    """An answer typed at a terminal."""

    def isatty(self) -> bool:
        """Tell that a person sits there."""
        return True


@pytest.fixture(scope="module")
def asli(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the main workbook with the units' workbooks beside it, written once."""
    folder = tmp_path_factory.mktemp("asli")
    api.tulis_buku(INDUK, folder / "lkjip.xlsx")
    assert main([*FORMULIR, str(folder / "bidang"), "--dari", str(folder / "lkjip.xlsx")]) == 0
    return folder


@pytest.fixture
def buku(asli: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(asli / "lkjip.xlsx", tmp_path))


@pytest.fixture
def bidang(asli: Path, buku: Path) -> Path:
    """The folder of the units' workbooks, in which one ceiling of Kesehatan Masyarakat was changed."""
    folder = Path(shutil.copytree(asli / "bidang", buku.parent / "bidang"))
    ubah(folder / "lkjip-U4.xlsx", 7)
    return folder


def ubah(berkas: Path, nilai: int) -> None:
    berkas.write_bytes(tambal(berkas.read_bytes(), [Ubahan("Pagu", 5, "jumlah", D(nilai))]))


def pagu(buku: Path) -> D:
    hasil = api.baca(buku).potret
    assert hasil is not None
    return hasil.pagu[0].jumlah


def test_formulir_bidang__semua_menjadi_satu_berkas_tiap_bidang(
    buku: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = buku.parent / "untuk-bidang"

    assert main([*FORMULIR, str(folder), "--dari", str(buku)]) == 0
    assert sorted(p.name for p in folder.iterdir()) == ["lkjip-U2.xlsx", "lkjip-U4.xlsx", "lkjip-U5.xlsx"]
    keluar = capsys.readouterr().out
    assert "Bidang Kesehatan Masyarakat: 2 indikator, 3 program/kegiatan/subkegiatan" in keluar
    assert f"akuntabel gabung {folder} --ke" in keluar


def test_formulir_bidang__satu_bidang_satu_berkas(buku: Path) -> None:
    berkas = buku.parent / "kesmas.xlsx"

    assert main(["formulir", str(berkas), "--dari", str(buku), "--bidang", "kesehatan masyarakat"]) == 0
    assert main(["cek", str(berkas)]) == 0
    assert main(["formulir", str(berkas), "--dari", str(buku), "--bidang", "U4"]) == 1
    assert main(["formulir", str(berkas), "--dari", str(buku), "--bidang", "U4", "--timpa"]) == 0


@pytest.mark.parametrize(
    ("argumen", "kata"),
    [
        (["x.xlsx", "--bidang", "U4"], "--dari BUKU.xlsx"),
        (["--dari", "lkjip.xlsx", "--bidang", "U4"], "berkas yang akan ditulis"),
        (["x.docx", "--dari", "lkjip.xlsx", "--bidang", "U4"], "harus berakhiran .xlsx"),
        (["x.xlsx", "--dari", "lkjip.xlsx", "--bidang", "U4", "--tahun", "2025"], "mengikuti buku kerja"),
        (["x.xlsx", "--dari", "lkjip.xlsx", "--bidang", "Bidang Pertanian"], "tidak ada di lembar Unit"),
        (["x.xlsx", "--dari", "lkjip.xlsx", "--bidang", "U6"], "Isilah kolom Penanggung jawab"),
        (["x.xlsx", "--dari", "tiada.xlsx", "--bidang", "U4"], "tidak ditemukan"),
    ],
)
def test_formulir_bidang__pilihan_salah_disebut(
    argumen: list[str],
    kata: str,
    buku: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(buku.parent)

    assert main(["formulir", *argumen]) == 2
    assert kata in capsys.readouterr().err
    assert [p.name for p in buku.parent.iterdir()] == ["lkjip.xlsx"]


def test_gabung__tanpa_terminal_menunjukkan_lalu_menunggu_ya(
    bidang: Path, buku: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sebelum = buku.read_bytes()

    assert main(["gabung", str(bidang), "--ke", str(buku)]) == 1
    hasil = capsys.readouterr()
    assert "Baris 5 (P1.1.1, DPA: Balita)" in hasil.out
    assert "Pagu: 1 → 7" in hasil.out
    assert "Bidang Kesehatan Masyarakat: 1 sel diubah\n" in hasil.out
    assert "Sekretariat: tidak ada yang diubah\n" in hasil.out
    assert "--ya" in hasil.err
    assert buku.read_bytes() == sebelum


@pytest.mark.parametrize(("jawab", "kode", "nilai"), [("y\n", 0, 7), ("T\n", 1, 1), ("", 1, 1)])
def test_gabung__di_terminal_bertanya_dahulu(
    jawab: str, kode: int, nilai: int, bidang: Path, buku: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", Terminal(jawab))
    monkeypatch.setattr("sys.stderr", layar := Terminal())

    assert main(["gabung", str(bidang), "--ke", str(buku)]) == kode
    assert "Lanjutkan? [y/T]" in layar.getvalue()
    assert pagu(buku) == nilai


def test_gabung__dapat_dibatalkan(bidang: Path, buku: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sebelum = buku.read_bytes()

    assert main(["gabung", str(bidang / "lkjip-U4.xlsx"), "--ke", str(buku), "--ya"]) == 0
    assert f"akuntabel batal {buku}" in capsys.readouterr().out
    assert pagu(buku) == 7
    assert main(["batal", str(buku), "--ya"]) == 0
    assert buku.read_bytes() == sebelum


def test_gabung__benturan_disebut_ketiga_isinya_dan_yang_lain_tetap_masuk(
    bidang: Path, buku: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ubah(bidang / "lkjip-U5.xlsx", 5)
    ubah(buku, 9)

    assert main(["gabung", str(bidang), "--ke", str(buku), "--ya"]) == 1
    keluar = capsys.readouterr().out
    assert "Lembar Pagu, P1.1.1 / DPA / APBD, Pagu: buku kerja utama juga berubah" in keluar
    for sisi in (
        "saat dibagikan               1",
        "buku kerja utama             9",
        "Bidang Kesehatan Masyarakat  7",
    ):
        assert sisi in keluar
    hasil = api.baca(buku).potret
    assert hasil is not None
    assert [p.jumlah for p in hasil.pagu] == [9, 5]


@pytest.mark.parametrize(("utamakan", "nilai"), [("bidang", 7), ("buku", 9)])
def test_gabung__utamakan_menyelesaikan_benturan(utamakan: str, nilai: int, bidang: Path, buku: Path) -> None:
    ubah(buku, 9)

    assert main(["gabung", str(bidang), "--ke", str(buku), "--ya", "--utamakan", utamakan]) == 0
    assert pagu(buku) == nilai


def test_gabung__kedua_kali_tidak_ada_lagi(
    bidang: Path, buku: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["gabung", str(bidang), "--ke", str(buku), "--ya"]) == 0
    capsys.readouterr()
    assert main(["gabung", str(bidang), "--ke", str(buku)]) == 0
    assert "Tidak ada lagi yang perlu digabung" in capsys.readouterr().out


def test_gabung__json(bidang: Path, buku: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ubah(buku, 9)
    capsys.readouterr()

    assert main(["gabung", str(bidang), "--ke", str(buku), "--ya", "--json"]) == 1
    isi = json.loads(capsys.readouterr().out)
    assert (isi["digabung"], isi["ubahan"], len(isi["benturan"])) == (False, [], 1)
    assert isi["benturan"][0]["bidang"] == [{"nama": "Bidang Kesehatan Masyarakat", "isi": "7"}]


def test_gabung__bukan_buku_bidang_atau_milik_tahun_lain_ditolak(
    bidang: Path, buku: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lain = buku.parent / "lain.xlsx"
    api.tulis_buku(replace(INDUK, tahun=2026), lain)

    assert main(["gabung", str(buku), "--ke", str(buku), "--ya"]) == 2
    assert "bukan buku kerja bidang" in capsys.readouterr().err
    assert main(["gabung", str(bidang), "--ke", str(lain), "--ya"]) == 2
    assert "berasal dari buku kerja DINKES tahun 2025" in capsys.readouterr().err
    assert main(["gabung", str(bidang / "tiada.xlsx"), "--ke", str(buku), "--ya"]) == 2


def test_gabung__buku_bidang_bergalat_disebut_selnya(
    bidang: Path, buku: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    berkas = bidang / "lkjip-U4.xlsx"
    berkas.write_bytes(tambal(berkas.read_bytes(), [Ubahan("Realisasi", 5, "indikator", "TIADA")]))

    assert main(["gabung", str(bidang), "--ke", str(buku), "--ya"]) == 2
    assert "lkjip-U4.xlsx, lembar Realisasi, sel A5" in capsys.readouterr().err
    assert pagu(buku) == 1
