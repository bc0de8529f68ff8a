"""The summary of many reports: printed figures and counts, nothing computed from percentages."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from akuntabel import api
from akuntabel.cli.utama import main
from akuntabel.hasil_reviu import JumlahAnggaran
from akuntabel.impor.baca import baca
from akuntabel.impor.kenali import kenali
from akuntabel.reviu.ringkasan import ringkas_kinerja

KEPALA = "# LAPORAN KINERJA DINAS {nama} KOTA ARUNIKA TAHUN 2025\n\n## BAB III AKUNTABILITAS KINERJA\n"
CAPAIAN = """
Tabel 3.1 Capaian Kinerja Tahun 2025

| No | Sasaran | Indikator | Satuan | Target | Realisasi | Capaian (%) |
|---|---|---|---|---|---|---|
| 1 | Terjaganya stok pangan | Ketersediaan beras | % | 80,00 | 76,00 | 95,00 |
| 2 | Terjaganya mutu pangan | Pangan segar aman | % | 90,00 | 90,00 | 100,00 |
| 3 | Terjaganya harga pangan | Stabilitas harga | % | 50,00 | 55,00 | 110,00 |
"""
RATA = "| | | Rata-rata | | | | 101,67 |\n"
ANGGARAN = """
Tabel 3.2 Anggaran dan Realisasi Tahun 2025

| No | Program | Pagu (Rp) | Realisasi (Rp) | Persentase |
|---|---|---|---|---|
| 1 | Program Ketersediaan Pangan | 600.000.000 | 540.000.000 | 90,00 |
| 2 | Program Mutu Pangan | 400.000.000 | 300.000.000 | 75,00 |
"""
JUMLAH = "| | Jumlah | 1.000.000.000 | 840.000.000 | 84,00 |\n"


def ringkas(isi: str) -> Any:
    return ringkas_kinerja(kenali(baca((KEPALA.format(nama="PANGAN") + isi).encode(), "laporan.md")))


def buku(folder: Path, rekap: Path, *lain: str) -> dict[str, list[dict[str, Any]]]:
    """Run the command on a folder and return the rows of each sheet."""
    main(["reviu", str(folder), "--rekap", str(rekap), "--proses", "1", *lain])
    isi = openpyxl.load_workbook(io.BytesIO(rekap.read_bytes()))
    hasil: dict[str, list[dict[str, Any]]] = {}
    for lembar in isi:
        kepala, *baris = lembar.iter_rows(values_only=True)
        hasil[lembar.title] = [dict(zip(map(str, kepala), b, strict=True)) for b in baris]
    return hasil


def test_capaian__dihitung_banyaknya_bukan_dirata_ratakan() -> None:
    r = ringkas(CAPAIAN)
    assert (r.indikator, r.tercapai, r.rata_capaian) == (3, 2, "")
    assert ringkas(CAPAIAN + RATA).rata_capaian == "101,67"


def test_anggaran__jumlah_tercetak_dan_tidak_dijumlah_sendiri() -> None:
    jumlah = JumlahAnggaran(Decimal(1_000_000_000), Decimal(840_000_000), "84,00", "Tabel 3.2")
    assert ringkas(ANGGARAN + JUMLAH).anggaran == jumlah
    assert ringkas(ANGGARAN).anggaran is None


def test_anggaran__baris_pertama_yang_memuat_seluruhnya() -> None:
    tanpa_sebutan = ANGGARAN.replace(
        "| 1 | Program Ket", "| | Dinas Pangan | 1.000.000.000 | 840.000.000 | 84,00 |\n| 1 | Program Ket"
    )
    r = ringkas(tanpa_sebutan)
    assert r.anggaran is not None
    assert r.anggaran.pagu == 1_000_000_000


def test_pagu_perjanjian__dibandingkan_dengan_yang_direalisasikan() -> None:
    pk = ANGGARAN.replace("Tabel 3.2 Anggaran dan Realisasi", "Tabel 2.1 Anggaran Perjanjian Kinerja")
    pk = "\n".join("|".join(b.split("|")[:4]) + "|" if b.startswith("|") else b for b in pk.splitlines())
    r = ringkas(pk + "\n| | Jumlah | 900.000.000 |\n" + ANGGARAN + JUMLAH)
    assert [(j.tabel, j.pagu) for j in r.pagu_lain] == [("Tabel 2.1", 900_000_000)]


def test_rekap__satu_baris_satu_laporan_dan_jumlah(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "laporan"
    folder.mkdir()
    isi = CAPAIAN + RATA + ANGGARAN + JUMLAH
    (folder / "a.md").write_text(KEPALA.format(nama="PANGAN") + isi, encoding="utf-8")
    salah = isi.replace("| 95,00 |", "| 59,00 |")
    (folder / "b.md").write_text(KEPALA.format(nama="SOSIAL") + salah, encoding="utf-8")
    (folder / "c.pdf").write_bytes(b"%PDF-1.4 terpotong")
    semua = buku(folder, tmp_path / "rekap.xlsx")
    a, b, c, jumlah = semua["Rekap"]
    assert a["Instansi"] == "Dinas Pangan Kota Arunika"
    assert a["Harus diperbaiki"] == 0 < b["Harus diperbaiki"]
    assert "Capaian tidak sesuai" in b["Sebab terbanyak"]
    assert (a["Indikator bercapaian"], a["Capaian 100 atau lebih"], a["Capaian di bawah 100"]) == (3, 2, 1)
    assert (a["Rata-rata capaian tercetak"], a["Serapan tercetak"]) == ("101,67", "84,00")
    assert c["Keterangan"].startswith("Tidak terbaca.")
    assert c["Pagu (Rp)"] is None
    assert jumlah["Berkas"] == "Jumlah: 3 berkas"
    assert (jumlah["Pagu (Rp)"], jumlah["Realisasi anggaran (Rp)"]) == (2_000_000_000, 1_680_000_000)
    assert jumlah["Serapan tercetak"] is None
    assert jumlah["Rata-rata capaian tercetak"] is None
    assert {t["Kode"] for t in semua["Temuan"] if t["Berkas"] == "b.md"} >= {"HIT101"}
    assert "Rekap ada di" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("rekap", "pesan"),
    [("rekap.csv", ".xlsx"), ("tak-ada/rekap.xlsx", "tidak ada"), ("laporan.xlsx", "menimpa")],
)
def test_rekap_salah_tempat__disebut_dan_tidak_menulis(
    rekap: str, pesan: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "laporan.xlsx").write_bytes(b"isi orang")
    assert main(["reviu", str(tmp_path), "--rekap", str(tmp_path / rekap)]) == 2
    assert pesan in capsys.readouterr().err
    assert (tmp_path / "laporan.xlsx").read_bytes() == b"isi orang"
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("pilihan", ["--acuan", "--potret"])
def test_rekap_di_atas_pembanding__ditolak(
    pilihan: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    laporan, milik = tmp_path / "laporan.md", tmp_path / "milik.xlsx"
    laporan.write_text(KEPALA + CAPAIAN)
    milik.write_bytes(b"isi orang")
    assert main(["reviu", str(laporan), pilihan, str(milik), "--rekap", str(milik)]) == 2
    assert "menimpa" in capsys.readouterr().err
    assert milik.read_bytes() == b"isi orang"


def test_tanpa_rekap__ringkasan_tidak_dibuat() -> None:
    pilihan = api.PilihanReviu(date(2026, 2, 1))
    assert api.reviu_isi((KEPALA + CAPAIAN).encode(), "a.md", pilihan).ringkasan is None
