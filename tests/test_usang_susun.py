"""``susun`` after figures changed: outdated numbers in text are listed until they are mended."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from akuntabel import api
from akuntabel.cli import main
from akuntabel.kinerja.narasi import Narasi
from akuntabel.kinerja.potret import Potret
from tests.laporan.potret_kecil import diukur

Susun = Callable[..., int]
LAMA = replace(
    diukur("81.37", "90"),
    narasi=(
        Narasi("ikhtisar", "Persentase contoh hanya 81,37%."),
        Narasi("tren:I1", "Cakupan menjadi 81,37 persen. Capaiannya 90,41%."),
    ),
)


def berealisasi(p: Potret, nilai: str) -> Potret:
    return replace(p, realisasi=tuple(replace(r, nilai=Decimal(nilai)) for r in p.realisasi))


@pytest.fixture
def susun(tmp_path: Path) -> Susun:
    """Return a function that writes a workbook and builds it into one folder."""

    def _susun(p: Potret, *lain: str) -> int:
        buku = tmp_path / "buku.xlsx"
        api.tulis_buku(p, buku, timpa=True)
        return main(["susun", str(buku), "--keluaran", str(tmp_path / "hasil"), "--format", "html", *lain])

    return _susun


def usang_json(capsys: pytest.CaptureFixture[str]) -> list[dict[str, str]]:
    hasil: list[dict[str, str]] = json.loads(capsys.readouterr().out)["angka_usang"]
    return hasil


def test_susun__names_outdated_numbers_until_they_are_mended(
    susun: Susun, capsys: pytest.CaptureFixture[str]
) -> None:
    assert susun(LAMA, "--json") == 0
    assert usang_json(capsys) == []
    assert susun(LAMA, "--json") == 0
    assert usang_json(capsys) == []
    baru = berealisasi(LAMA, "82.5")
    assert susun(baru, "--json") == 0
    pertama = usang_json(capsys)
    assert [(u["bagian"], u["angka"], u["lama"], u["baru"], u["lembar"], u["sel"]) for u in pertama] == [
        ("ikhtisar", "81,37%", "81,37", "82,5", "Realisasi", "F5"),
        ("tren:I1", "81,37", "81,37", "82,5", "Realisasi", "F5"),
        ("tren:I1", "90,41%", "90,41%", "91,67%", "Realisasi", "F5"),
    ]
    assert susun(baru, "--json") == 0
    assert usang_json(capsys) == pertama
    benar = replace(baru, narasi=(LAMA.narasi[0], Narasi("tren:I1", "Cakupan menjadi 82,5 persen.")))
    assert susun(benar, "--json") == 0
    assert [u["bagian"] for u in usang_json(capsys)] == ["ikhtisar"]
    lagi = berealisasi(benar, "83")
    assert susun(lagi, "--json") == 0
    assert [(u["bagian"], u["angka"], u["baru"]) for u in usang_json(capsys)] == [
        ("ikhtisar", "81,37%", "83"),
        ("tren:I1", "82,5", "83"),
    ]


def test_terminal__shows_section_sentence_and_place_after_the_summary(
    susun: Susun, capsys: pytest.CaptureFixture[str]
) -> None:
    susun(LAMA)
    susun(berealisasi(LAMA, "82.5"))
    keluar = " ".join(capsys.readouterr().out.split())
    assert "Angka di dalam narasi yang mungkin sudah usang (3):" in keluar
    assert "Bagian ikhtisar: “Persentase contoh hanya 81,37%.”" in keluar
    assert "81,37% kini 82,5: realisasi 2022 indikator Persentase contoh (I1) (lembar Realisasi" in keluar


def test_terminal__shows_ten_and_says_how_many_more(susun: Susun, capsys: pytest.CaptureFixture[str]) -> None:
    banyak = "\n\n".join(f"Paragraf {chr(97 + n)} menyebut 81,37%." for n in range(13))
    lama = replace(LAMA, narasi=(Narasi("tren:I1", banyak),))
    susun(lama)
    susun(berealisasi(lama, "82.5"))
    keluar = capsys.readouterr().out
    assert keluar.count("Bagian tren:I1") == 10
    assert "… dan 3 lagi" in keluar


@pytest.mark.parametrize("isi", [b"", b"PK\x03\x04rusak", b"x" * 1000])
def test_arsip_rusak__is_no_reason_to_fail(
    isi: bytes, susun: Susun, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    susun(LAMA)
    (arsip,) = (tmp_path / "hasil").glob("*.zip")
    arsip.write_bytes(isi)
    capsys.readouterr()
    assert susun(berealisasi(LAMA, "82.5"), "--json", "--timpa") == 0
    assert usang_json(capsys) == []
