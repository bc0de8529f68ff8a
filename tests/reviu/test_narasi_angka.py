"""NAR104, NAR111-NAR117: figures of sentences against the tables and against each other."""

from __future__ import annotations

import pytest

from akuntabel.bacaan import Peran
from akuntabel.impor.baca import baca
from akuntabel.impor.kenali import kenali
from akuntabel.reviu.kalimat import semua_sebutan
from akuntabel.temuan import Temuan
from tests.reviu.rakit_bacaan import temuan

UANG = """
Tabel 3.9 Anggaran dan Realisasi

| Program | Anggaran (Rp) | Realisasi (Rp) | % |
|---|---|---|---|
| Program Kearsipan | 1.500.250.000 | 1.412.903.117 | 94,18 |
| Program Perpustakaan | 420.110.000 | 320.200.359 | 76,22 |
| Program Penunjang | 90.000.500 | 61.410.204 | 68,23 |
| Jumlah | 2.010.360.500 | 1.794.513.680 | 89,26 |
"""
DERET = """
Tabel 3.3 Perbandingan Realisasi

| No | Indikator Kinerja | Target 2023 | Realisasi 2021 | Realisasi 2022 | Realisasi 2023 |
|---|---|---|---|---|---|
| 1 | {nama} | 90 | 41,2 | 66,9 | 92,4 |
"""


def periksa(kode: str, kalimat: str, tabel: str = "") -> list[Temuan]:
    isi = f"# BAB III AKUNTABILITAS KINERJA TAHUN 2023\n\n{kalimat}\n{tabel}"
    return temuan(kode, kenali(baca(isi.encode(), "laporan.md")))


@pytest.mark.parametrize(
    ("kalimat", "peran"),
    [
        ("Pagu anggaran sebesar Rp1.500.250.000.", Peran.PAGU),
        ("Realisasi anggaran sebesar Rp1.500.250.000.", Peran.BELANJA),
        ("Realisasi atas pagu anggaran itu sebesar Rp1.500.250.000.", Peran.BELANJA),
        ("Anggaran tersebut terealisasi sebesar Rp1.500.250.000.", Peran.BELANJA),
        ("Sisa anggaran sebesar Rp1.500.250.000.", Peran.SISA),
        ("Belanja yang tidak terserap sebesar Rp1.500.250.000.", Peran.SISA),
        ("Capaian realisasi anggaran sebesar 76,93%.", Peran.CAPAIAN),
        ("Target belum tercapai: realisasinya 66,88%.", Peran.BELANJA),
        ("Realisasi target capaian yaitu 56,12%.", Peran.BELANJA),
        ("Indikator itu mencapai target kinerja sebesar 96,95%.", Peran.CAPAIAN),
        ("Layanan itu diberikan kepada 2.400 orang.", None),
    ],
)
def test_sebutan__dari_kata_di_depannya(kalimat: str, peran: Peran | None) -> None:
    isi = kenali(baca(f"# BAB I\n\n{kalimat}\n".encode(), "laporan.md"))
    ((satu,),) = semua_sebutan(isi)
    assert satu.peran is peran


def test_kalimat__titik_rp_bukan_batas_dan_halaman_tidak_memutus() -> None:
    halaman = (
        "# BAB III\n\nMenurut catatan bendahara, realisasi anggaran dana itu sepanjang tahun sebesar Rp\n"
        "\f\n10.491.732.000,00 atau 94,53%, sedangkan pagunya sebesar Rp. 11.098.838.000.\n"
    )
    isi = kenali(baca(halaman.encode(), "laporan.md"))
    (kalimat,) = semua_sebutan(isi)
    assert [str(s.angka.bacaan[0].nilai) for s in kalimat] == ["10491732000.00", "94.53", "11098838000"]
    assert [s.rupiah for s in kalimat] == [True, False, True]


@pytest.mark.parametrize(
    ("kalimat", "kata"),
    [
        ("Alokasi anggaran program itu sebesar Rp1.412.903.117.", "realisasi anggaran Program Kearsipan"),
        ("Realisasi anggaran dinas sebesar Rp2.010.360.500.", "pagu Jumlah"),
        (
            "Dengan alokasi anggaran sebesar Rp1.733.103.476.",
            "dikurangi realisasi anggaran Program P",
        ),
    ],
)
def test_sebutan_keliru__ditunjuk(kalimat: str, kata: str) -> None:
    (satu,) = periksa("NAR111", kalimat, UANG)
    assert kata.casefold() in satu.pesan.casefold()


@pytest.mark.parametrize(
    "kalimat",
    [
        "Realisasi anggaran program itu sebesar Rp1.412.903.117.",
        "Alokasi anggaran dinas sebesar Rp2.010.360.500.",
        "Alokasi anggaran dinas lain sebesar Rp70.061.854.430.",
        "Sisa anggaran sebesar Rp1.412.903.117.",
        "Layanan itu menelan Rp1.412.903.117.",
        "Alokasi anggaran dua program itu sebesar Rp1.920.360.000.",
    ],
)
def test_sebutan_benar_atau_tidak_dikenal__dibiarkan(kalimat: str) -> None:
    assert periksa("NAR111", kalimat, UANG) == []


def test_realisasi_yang_sama_dengan_pagunya__boleh_disebut_keduanya() -> None:
    tabel = UANG.replace("320.200.359", "420.110.037").replace("420.110.000", "420.110.037")
    assert periksa("NAR111", "Alokasi anggaran sebesar Rp420.110.037.", tabel) == []
    assert periksa("NAR111", "Realisasi anggaran sebesar Rp420.110.037.", tabel) == []


def test_uang__jumlah_keseluruhan_yang_dekat_dengan_tabel_dan_tidak_sama() -> None:
    (satu,) = periksa("NAR112", "Jumlah pagu Rp2.110.360.500 dengan realisasi Rp1.801.513.680.", UANG)
    assert "2.010.360.500 dan 1.794.513.680" in satu.pesan


@pytest.mark.parametrize(
    "kalimat",
    [
        "Jumlah pagu Rp9.110.360.500 dengan realisasi Rp8.801.513.680.",
        "Pagu tahun 2022 sebesar Rp1.500.250.000 dengan realisasi Rp1.100.003.117.",
        "Pagu Rp1.500.250.000 dan pagu Rp420.110.000 untuk dua program.",
        "Pagu program itu Rp1.500.250.000, sampai dengan triwulan II terealisasi Rp712.903.117.",
        "Pagu program itu Rp1.500.250.000 dan realisasinya Rp1,41 miliar.",
        "Dari pagu Rp1.500.250.000 itu kegiatan pertama terealisasi Rp41.000.000.",
    ],
)
def test_uang__lingkup_lain_atau_dibulatkan__dibiarkan(kalimat: str) -> None:
    assert periksa("NAR112", kalimat, UANG) == []


@pytest.mark.parametrize(
    ("kalimat", "nama", "ada"),
    [
        ("Rata-rata realisasi selama tiga tahun adalah 92,4%.", "Persentase arsip tertata", True),
        ("Rata-rata realisasi selama tiga tahun adalah 66,83%.", "Persentase arsip tertata", False),
        ("Rata-rata realisasi selama tiga tahun adalah 70,10%.", "Persentase arsip tertata", False),
        ("Nilai rata-rata kepuasan adalah 92,4.", "Persentase arsip tertata", False),
        ("Rata-rata lama sekolah sampai dengan tahun ini 92,4.", "Rata-rata lama sekolah", False),
        ("Realisasi selama tiga tahun terakhir naik menjadi 92,4%.", "Persentase arsip tertata", False),
    ],
)
def test_rata_rata(kalimat: str, nama: str, ada: bool) -> None:
    assert bool(periksa("NAR113", kalimat, DERET.format(nama=nama))) is ada


def test_persen__tertukar_dengan_baris_lain_disebut_barisnya() -> None:
    (satu,) = periksa("NAR114", "Yang tidak terserap Rp99.909.641 atau sebesar 5,82% dari pagunya.", UANG)
    assert satu.usulan[0].teks == "23,78%"
    assert 'sisa pagu Tabel 3.9 ("Program Kearsipan")' in satu.pesan


@pytest.mark.parametrize(
    "kalimat",
    [
        "Yang tidak terserap Rp99.909.641 atau sebesar 23,78% dari pagunya.",
        "Yang tidak terserap Rp99.909.641 (perlu konfirmasi) atau 23,78% dari pagunya.",
        "Yang tidak terserap Rp99.909.641 atau sebesar 4,97% dari seluruh pagu.",
        "Realisasi Rp320.200.359 atau 76,22%.",
        "Anggaran Rpb500.000.000 terealisasi Rp320.200.359 atau 64,04%.",
        "Realisasi Rp320.200.359 dengan realisasi fisik 12,34%.",
        "Bantuan dari pusat Rp777.000.111 atau 12,34%.",
    ],
)
def test_persen__dapat_dihitung_atau_bukan_bagiannya__dibiarkan(kalimat: str) -> None:
    assert periksa("NAR114", kalimat, UANG) == []


def test_efisiensi__rasio_yang_dicetak_sebagai_persen() -> None:
    (satu,) = periksa("NAR115", "Tahun 2023 efisiensi 0,12% dan nilai efisiensi (NE) sebesar 80,10%.")
    assert "E 12,04%; E tercetak adalah rasio" in satu.pesan


@pytest.mark.parametrize(
    "kalimat",
    [
        "Efisiensi sebesar 12,04% dan nilai efisiensi (NE) sebesar 80,10%.",
        "Efisiensi sebesar 0,12 dan nilai efisiensi (NE) sebesar 80,10%.",
        "Efisiensi sebesar 35% dan nilai efisiensi (NE) sebesar 100%.",
        "Nilai efisiensi sebesar 80,10% dan efisiensi sebesar 12,04%.",
        "Efisiensi anggaran sebesar 12% dan capaian sebesar 80,10%.",
    ],
)
def test_efisiensi__yang_mengikuti_rumusnya__dibiarkan(kalimat: str) -> None:
    assert periksa("NAR115", kalimat) == []


@pytest.mark.parametrize(
    ("kalimat", "ada"),
    [
        ("Capaian indikator itu sebesar 39,27 dengan realisasi 8.247 terhadap target 2.100.", True),
        ("Capaian indikator itu sebesar 39,27 dengan realisasi 8.247 terhadap target 21.000.", False),
        ("Dengan target capaian 42,5%, realisasi target capaian yaitu 56,12% dan capaian 132,05%.", False),
        ("Dengan target capaian 42,5%, realisasi target capaian yaitu 56,12% dan capaian 132,5%.", True),
        ("Target 5 - 6 orang, realisasi 7 orang, capaian 120,5%.", False),
        ("Target 40, realisasi 44, dan capaian > 100,5%.", False),
    ],
)
def test_capaian__dalam_urutan_apa_pun(kalimat: str, ada: bool) -> None:
    assert bool(periksa("NAR104", kalimat)) is ada


CAPAIAN = """
Tabel 3.1 Capaian Kinerja Tahun 2023

| No | Indikator Kinerja | Target | Realisasi | Capaian (%) |
|---|---|---|---|---|
| 1 | Persentase arsip tertata | 80 | 82 | 102,50 |
| 2 | Persentase arsip terpelihara | 60 | 45 | 75,00 |
| 3 | Persentase arsip terpindai | 50 | 70 | 140,00 |
"""


@pytest.mark.parametrize(
    ("kalimat", "ada"),
    [
        ("Rata-rata capaian 3 indikator kinerja adalah 105,38%.", True),
        ("Rata-rata capaian 3 (tiga) indikator kinerja adalah 105,83%.", False),
        ("Rata-rata capaian dari 3 indikator dengan batas 100 adalah 91,67%.", False),
        ("Capaian kinerja sebesar 105,38%, yaitu rata-rata capaian dari 3 indikator.", True),
        ("Rata-rata capaian 9 indikator kinerja dinas lain adalah 105,38%.", False),
        ("Rata-rata capaian 3 indikator kinerja di atas 90%.", False),
    ],
)
def test_rata_rata_indikator__dari_tabel_yang_memuat_sejumlah_itu(kalimat: str, ada: bool) -> None:
    assert bool(periksa("NAR119", kalimat, CAPAIAN)) is ada


def test_rata_rata_yang_tercetak_di_tabel__ditunjuk_di_tabelnya_saja() -> None:
    tabel = CAPAIAN + "| | Rata-rata | | | 105,38 |\n"
    assert periksa("NAR119", "Rata-rata capaian 3 indikator kinerja adalah 105,38%.", tabel) == []


@pytest.mark.parametrize(
    ("kalimat", "ada"),
    [
        ("Realisasi persentase arsip tertata tahun 2022 sebesar 69,6%.", True),
        ("Realisasi persentase arsip tertata tahun 2022 sebesar 66,9%.", False),
        ("Realisasi persentase arsip tertata tahun 2019 sebesar 69,6%.", False),
        ("Realisasi persentase arsip tertata sampai triwulan III tahun 2023 sebesar 69,6%.", False),
        ("Tahun 2023 realisasi persentase arsip tertata lebih dari 90%.", False),
        ("Tahun 2023 persentase arsip tertata terealisasi 92,4% dari target 90%.", False),
        ("Tahun 2023 persentase arsip tertata terealisasi 92,4% dari target 95%.", True),
        ("Tahun 2023 realisasi arsip lain sebesar 71,3%.", False),
        ("Realisasi persentase arsip tertata meningkat sebesar 25,5%.", False),
        ("Realisasi persentase arsip tertata meningkat menjadi 94,2%.", True),
        ("Realisasi persentase arsip tertata 92,4%, dibandingkan dengan realisasi provinsi 88,1%.", False),
        ("Realisasi persentase arsip tertata 92,4%; realisasi tahun sebelumnya 61,1%.", False),
        ("Target persentase arsip tertata belum tercapai: realisasinya 92,4%.", False),
        ("Pada tahun 2023 persentase arsip tertata dipantau 2 kali. Realisasinya 94,2%.", True),
        ("Pada tahun 2023 persentase arsip tertata dipantau 2 kali. Realisasi kegiatan lain 94,2%.", False),
    ],
)
def test_indikator_bernama__menurut_tahunnya(kalimat: str, ada: bool) -> None:
    assert bool(periksa("NAR118", kalimat, DERET.format(nama="Persentase arsip tertata"))) is ada


def test_dua_indikator_di_depan_satu_angka__dibiarkan() -> None:
    baris = "| 2 | Jumlah dokumen terpelihara | 40 | 31 | 37 | 44 |\n"
    tabel = DERET.format(nama="Persentase arsip tertata") + baris
    kalimat = "Tahun 2023 realisasi persentase arsip tertata dan jumlah dokumen terpelihara 92,4% dan 44."
    assert periksa("NAR118", kalimat, tabel) == []


def test_angka_lepas__satu_saran_yang_menyebut_semuanya() -> None:
    kalimat = (
        "Layanan arsip tahun ini menjangkau 20.417 orang dengan realisasi anggaran sebesar Rp1.733.103.476. "
        "Sebanyak 4.586 pemohon diperiksa oleh petugas, dan 2.093 di antaranya dinyatakan layak dilayani."
    )
    (satu,) = periksa("NAR117", kalimat, UANG)
    assert "20.417; 4.586; 2.093" in satu.pesan
    assert "1.733.103.476" not in satu.pesan
    assert periksa("NAR117", kalimat.replace("Sebanyak", "Menurut data BPS"), UANG) == []
