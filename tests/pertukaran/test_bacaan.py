"""Documents to a workbook: one thing, one row; doubt and contradiction stand in the cells that have them."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from akuntabel.pertukaran.bacaan import HasilBuku, TanpaIsi
from akuntabel.pertukaran.terima import baca_buku
from tests.pertukaran.buku_bacaan import baris_lembar, buku_berkas

PK = """# PERJANJIAN KINERJA TAHUN 2024
Dinas Sosial Kota Arunika

Tabel 1 Perjanjian Kinerja Tahun 2024

| No | Sasaran Strategis | Indikator Kinerja | Satuan | Target |
|----|----|----|----|----|
| 1 | Meningkatnya layanan sosial | Persentase lansia yang terlayani | % | 80 |
| 2 | Meningkatnya mutu data | Jumlah keluarga yang didata | keluarga | 1.250 |
"""
LKJIP = """# LAPORAN KINERJA INSTANSI PEMERINTAH TAHUN 2024
Dinas Sosial Kota Arunika

## BAB III AKUNTABILITAS KINERJA

Tabel 3.1 Capaian Kinerja Tahun 2024

| No | Sasaran Strategis | Indikator Kinerja | Satuan | Target | Realisasi | Capaian (%) |
|----|----|----|----|----|----|----|
| 1 | Meningkatnya layanan sosial | Persentase lansia yang terlayani | % | {target} | {hasil} | {capaian} |
| 2 | Meningkatnya mutu data | Jumlah keluarga yang didata | keluarga | 1.250 | 1.000 | 80,00 |

Tabel 3.2 Realisasi Anggaran Tahun 2024

| No | Program/Kegiatan | Anggaran (Rp) | Realisasi (Rp) | % |
|----|----|----|----|----|
| 1 | Program Rehabilitasi Sosial | 900.000.000 | 810.000.000 | 90,00 |
| 1.1 | Kegiatan Rehabilitasi Lansia | 900.000.000 | 810.000.000 | 90,00 |
|  | Jumlah | 900.000.000 | 810.000.000 | 90,00 |
"""


def tulis(folder: Path, nama: str, isi: str) -> Path:
    berkas = folder / nama
    berkas.write_text(isi, encoding="utf-8")
    return berkas


def lkjip(folder: Path, target: str = "80", realisasi: str = "72", capaian: str = "90,00") -> Path:
    return tulis(folder, "lkjip.md", LKJIP.format(target=target, hasil=realisasi, capaian=capaian))


def asal(buku: HasilBuku, lembar: str, kolom: str) -> list[dict[str, object]]:
    semua = baris_lembar(buku.isi, "Asal Bacaan")
    return [b for b in semua if b["Lembar"] == lembar and b["Kolom"] == kolom]


def test_pk_dan_lkjip__satu_indikator_satu_baris(tmp_path: Path) -> None:
    buku = buku_berkas(tulis(tmp_path, "pk.md", PK), lkjip(tmp_path))

    indikator = baris_lembar(buku.isi, "Indikator")
    assert [(b["Kode"], b["Nama indikator"], b["Satuan"]) for b in indikator] == [
        ("S1.I1", "Persentase lansia yang terlayani", "%"),
        ("S2.I1", "Jumlah keluarga yang didata", "keluarga"),
    ]
    assert [(b["Dokumen"], b["Tahun"], b["Target"]) for b in baris_lembar(buku.isi, "Target Tahunan")] == [
        ("PK-2024", 2024, 80),
        ("PK-2024", 2024, 1250),
    ]
    assert [(b["Indikator"], b["Nilai"]) for b in baris_lembar(buku.isi, "Realisasi")] == [
        ("S1.I1", 72),
        ("S2.I1", 1000),
    ]


def test_identitas_dan_pohon_program__terisi(tmp_path: Path) -> None:
    buku = buku_berkas(lkjip(tmp_path))

    assert (buku.tahun, buku.instansi) == (2024, "Dinas Sosial Kota Arunika")
    isian = {str(b["Isian"]).removesuffix(" *"): b["Isi"] for b in baris_lembar(buku.isi, "Identitas")}
    assert isian["Nama perangkat daerah"] == "Dinas Sosial"
    assert isian["Pemerintah daerah"] == "Kota Arunika"
    program = [(b["Kode"], b["Jenjang"], b["Induk"]) for b in baris_lembar(buku.isi, "Program")]
    assert program == [("P1", "program", None), ("P1.K1", "kegiatan", "P1")]
    assert [(b["Kode"], b["Pagu"]) for b in baris_lembar(buku.isi, "Pagu")] == [
        ("P1", 900_000_000),
        ("P1.K1", 900_000_000),
    ]
    assert [b["Realisasi"] for b in baris_lembar(buku.isi, "Total Anggaran")] == [810_000_000]


def test_target_pk_dan_lkjip_berlainan__keduanya_disebut_dengan_tempatnya(tmp_path: Path) -> None:
    buku = buku_berkas(tulis(tmp_path, "pk.md", PK), lkjip(tmp_path, target="85", capaian="84,71"))

    (satu, _) = asal(buku, "Target Tahunan", "Target")
    assert satu["Kepastian"] == "Berbeda"
    assert "85 di lkjip.md Tabel 3.1" in str(satu["Alasan"])
    assert '"80" = 80 (pk.md, Tabel 1' in str(satu["Nilai lain"])
    baris = baris_lembar(buku.isi, "Target Tahunan")[0]
    assert baris["Target"] == 85
    assert baris["Catatan"] == "Berbeda: Target. Lihat lembar Asal Bacaan."


def test_dua_nilai_sama_kuat__sel_dikosongkan(tmp_path: Path) -> None:
    lain = tulis(tmp_path, "pk-lain.md", PK.replace("| % | 80 |", "| % | 82 |"))

    buku = buku_berkas(tulis(tmp_path, "pk.md", PK), lain)

    (satu, _) = asal(buku, "Target Tahunan", "Target")
    assert satu["Kepastian"] == "Berbeda"
    assert str(satu["Alasan"]).startswith("Tidak dapat diputuskan")
    assert baris_lembar(buku.isi, "Target Tahunan")[0]["Target"] is None


@pytest.mark.parametrize(
    ("realisasi", "nilai", "alasan"),
    [
        ("72", 72, "tidak cocok dengan capaian tercetak 95,00"),
        ("650.290.147.50", 650290147.5, "dibaca sebagai 650290147,50"),
    ],
)
def test_angka_yang_meragukan__ditandai_tidak_diperbaiki_diam_diam(
    realisasi: str, nilai: float, alasan: str, tmp_path: Path
) -> None:
    buku = buku_berkas(lkjip(tmp_path, realisasi=realisasi, capaian="95,00"))

    satu = asal(buku, "Realisasi", "Nilai")[0]
    assert (satu["Kepastian"], satu["Tercetak"]) == ("Ragu", realisasi)
    assert alasan in str(satu["Alasan"])
    assert baris_lembar(buku.isi, "Realisasi")[0]["Nilai"] == nilai


def test_satuan_yang_dihitung__membaca_titik_sebagai_ribuan(tmp_path: Path) -> None:
    buku = buku_berkas(tulis(tmp_path, "pk.md", PK))

    assert baris_lembar(buku.isi, "Target Tahunan")[1]["Target"] == 1250


def test_tanda__warna_dan_komentar_di_selnya(tmp_path: Path) -> None:
    buku = buku_berkas(lkjip(tmp_path, capaian="95,00"))

    halaman = load_workbook(BytesIO(buku.isi))["Realisasi"]
    sel = {str(c.comment.text): c for baris in halaman.iter_rows(min_row=5) for c in baris if c.comment}
    teks, ragu = next((t, c) for t, c in sel.items() if t.startswith("RAGU"))
    assert ragu.value == 72
    assert ragu.fill.start_color.rgb == "FFFFF2CC"
    assert 'Tercetak "72"' in teks
    assert "lkjip.md" in teks
    pasti = next(c for t, c in sel.items() if t.startswith("PASTI"))
    assert pasti.fill.start_color.rgb in ("00000000", None)


def test_asal_bacaan__lembar_pertama_dan_setiap_sel_ada_di_dalamnya(tmp_path: Path) -> None:
    buku = buku_berkas(lkjip(tmp_path, capaian="95,00"))

    assert load_workbook(BytesIO(buku.isi)).sheetnames[0] == "Asal Bacaan"
    daftar = baris_lembar(buku.isi, "Asal Bacaan")
    assert len(daftar) == sum(buku.sel.values())
    urutan = ["Berbeda", "Ragu", "Usulan", "Jelas", "Pasti"]
    tempat = [urutan.index(str(b["Kepastian"])) for b in daftar]
    assert tempat == sorted(tempat)
    terbaca = [b for b in daftar if b["Kepastian"] != "Usulan" and b["Lembar"] != "Identitas"]
    assert all(b["Berkas"] == "lkjip.md" and b["Baris"] and b["Tabel"] and b["Tercetak"] for b in terbaca)


def test_cek__hanya_celah_yang_disebut(tmp_path: Path) -> None:
    buku = buku_berkas(lkjip(tmp_path))

    temuan = baca_buku(buku.isi, nama="buku.xlsx").temuan

    assert {t.kode for t in temuan if t.tingkat.value == "galat"} <= {"LKP516"}
    assert all("Asal Bacaan" not in t.lokasi.lembar for t in temuan)


def test_baris_tanpa_tempat__tidak_hilang(tmp_path: Path) -> None:
    tabel = """
Tabel 3.3 Rencana Penarikan Dana dan Realisasi Tahun 2024

| Bulan | Anggaran (Rp) | Realisasi (Rp) | % |
|----|----|----|----|
| Januari | 70.000.000 | 63.000.000 | 90,00 |
| Februari | 80.000.000 | 76.000.000 | 95,00 |
"""
    berkas = tulis(tmp_path, "lkjip.md", LKJIP.format(target=80, hasil=72, capaian="90,00") + tabel)

    lain = baris_lembar(buku_berkas(berkas).isi, "Bacaan Lain")

    assert [b["Baris"] for b in lain] == ["Januari", "Februari"]
    assert "63.000.000" in str(lain[0]["Angka yang tercetak"])


def test_tanpa_tabel_yang_dikenal__disebut_sebabnya(tmp_path: Path) -> None:
    with pytest.raises(TanpaIsi, match="Tidak ada tabel"):
        buku_berkas(tulis(tmp_path, "surat.md", "# Surat Tahun 2024\n\nIsi surat saja."))


def test_masukan_sama__byte_sama(tmp_path: Path) -> None:
    berkas = lkjip(tmp_path)

    assert buku_berkas(berkas).isi == buku_berkas(berkas).isi


def test_nilai_desimal__tetap_tepat(tmp_path: Path) -> None:
    buku = buku_berkas(lkjip(tmp_path, target="80,10", realisasi="72,09", capaian="90,00"))

    nilai = baris_lembar(buku.isi, "Realisasi")[0]["Nilai"]
    assert Decimal(str(nilai)) == Decimal("72.09")
