"""Published workbooks and exports: read with the totals they print, or refused with a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from akuntabel.impor.anggaran import EksporAnggaran, EksporDitolak, baca_ekspor
from akuntabel.kinerja.baris_ekspor import (
    PAGU,
    REALISASI,
    banyak_diperiksa,
    jumlah_subkegiatan,
    selisih_jumlah,
    subkegiatan,
)

pytestmark = pytest.mark.korpus


def baca(korpus: Path, nama: str) -> EksporAnggaran:
    return baca_ekspor((korpus / "dokumen" / "xlsx" / nama).read_bytes(), nama)


def test_lamsel__jumlah_tercetak_dan_semua_jumlah_di_atas_subkegiatan(korpus: Path) -> None:
    ekspor = baca(korpus, "lamsel2026_lra_juli.xlsx")

    # row 490: Jumlah 10.701.893.800,00 operasi + 109.048.100,00 modal; realisasi 643.531.783,00
    assert jumlah_subkegiatan(ekspor.baris, PAGU) == 10_701_893_800 + 109_048_100
    assert jumlah_subkegiatan(ekspor.baris, REALISASI) == 643_531_783
    assert (len(subkegiatan(ekspor.baris)), banyak_diperiksa(ekspor.baris)) == (42, 24)
    assert selisih_jumlah(ekspor.baris) == ()
    assert (ekspor.keterangan.tahun, ekspor.keterangan.bulan) == (2026, 7)
    assert {b.pd for b in subkegiatan(ekspor.baris)} == {"Dinas Komunikasi dan Informatika"}


def test_deli_serdang__tanpa_kode_jenjang_dari_penjumlahan(korpus: Path) -> None:
    ekspor = baca(korpus, "deliserdang2025_evaluasi_renja_bappedalitbang.xlsx")

    # row 113: Rp 14.723.660.349 budget, Rp 12.023.973.159 spent
    assert jumlah_subkegiatan(ekspor.baris, PAGU) == 14_723_660_349
    assert jumlah_subkegiatan(ekspor.baris, REALISASI) == 12_023_973_159
    assert selisih_jumlah(ekspor.baris) == ()
    assert len(subkegiatan(ekspor.baris)) == 69


def test_elkpj__formulir_dengan_kode_lama(korpus: Path) -> None:
    ekspor = baca(korpus, "elkpj_form_capaian_opd.xlsx")

    terisi = [b for b in subkegiatan(ekspor.baris) if b.jumlah.get(PAGU)]
    assert [(str(b.kode), int(b.jumlah[PAGU]), int(b.jumlah[REALISASI])) for b in terisi] == [
        ("X.XX.01.2.02.01", 120_000_000, 115_000_000)
    ]


@pytest.mark.parametrize(
    ("nama", "kata"),
    [
        ("satker_pusat2023_realisasi_belanja_tw.xlsx", "menurut rekening"),
        ("tangsel2020_rekap_pendapatan_mhtml.xls", "rekap pendapatan"),
    ],
)
def test_bukan_rekap_subkegiatan__ditolak(korpus: Path, nama: str, kata: str) -> None:
    with pytest.raises(EksporDitolak, match=kata):
        baca(korpus, nama)


def test_semua_berkas__terbaca_atau_ditolak_dengan_kalimat(korpus: Path) -> None:
    ditolak = {}
    for berkas in sorted((korpus / "dokumen" / "xlsx").iterdir()):
        try:
            baca_ekspor(berkas.read_bytes(), berkas.name)
        except EksporDitolak as tolak:
            ditolak[berkas.name] = str(tolak)

    assert len(ditolak) == 2
    assert all(kalimat.endswith(".") for kalimat in ditolak.values())


def test_berkas_lain_di_korpus__ditolak_dengan_kalimat(korpus: Path) -> None:
    for folder in ("docx", "pk", "text", "triwulan_pdf"):
        for berkas in sorted((korpus / "dokumen" / folder).iterdir()):
            with pytest.raises(EksporDitolak, match=r"\.$"):
                baca_ekspor(berkas.read_bytes(), berkas.name)
