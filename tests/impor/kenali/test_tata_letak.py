"""Headers of reports of all kinds of agencies: the roles of their columns and the kind of table."""

from __future__ import annotations

import pytest

from akuntabel.bacaan import JenisTabel
from akuntabel.impor.kenali.waktu import baca_tahun, baca_triwulan
from tests.impor.kenali.tabel_buatan import kenali, peran

J = JenisTabel

TATA_LETAK = {
    "kementerian: output dan realisasi fisik": (
        """Kode | Rincian Output | Satuan | Target>2 | Realisasi>2 | Capaian>2
           | | | Volume | Pagu (Rp) | Volume | (Rp) | Output (%) | Anggaran (%)
           2361 | Layanan data | Layanan | 12 | 400.000.000 | 9 | 300.000.000 | 75,00 | 75,00
           2362 | Peta | Lembar | 40 | 200.000.000 | 50 | 190.000.000 | 125,00 | 95,00""",
        "",
        "KODE INDIKATOR SATUAN TARGET PAGU REALISASI BELANJA CAPAIAN SERAPAN",
        J.EFISIENSI,
    ),
    "kementerian: DIPA, sisa pagu": (
        """No | Program | Pagu DIPA | Realisasi | % | Sisa Pagu
           1 | Dukungan Manajemen | 900.000.000 | 810.000.000 | 90,00 | 90.000.000
           2 | Layanan Publik | 500.000.000 | 400.000.000 | 80,00 | 100.000.000""",
        "Realisasi Anggaran",
        "NOMOR PROGRAM PAGU BELANJA SERAPAN SISA",
        J.ANGGARAN,
    ),
    "lembaga: target dan realisasi dua tahun, capaian terpisah": (
        """Indikator Kinerja^2 | Target>2 | Realisasi>2 | Capaian (%)>2
           2021 | 2022 | 2021 | 2022 | 2021 | 2022
           Persentase rekomendasi ditindaklanjuti | 80 | 85 | 60 | 68 | 75,00 | 80,00
           Jumlah kajian | 4 | 5 | 4 | 4 | 100 | 80""",
        "",
        "INDIKATOR TARGET TARGET REALISASI REALISASI CAPAIAN CAPAIAN",
        J.TAHUN_JAMAK,
    ),
    "pengadilan: perkara": (
        """No | Jenis Perkara | Sisa Tahun Lalu | Masuk | Beban Perkara | Putus | Sisa
           1 | Gugatan | 12 | 240 | 252 | 240 | 12
           2 | Permohonan | 1 | 60 | 61 | 60 | 1""",
        "",
        "NOMOR INDIKATOR SISA PENYEBUT PENYEBUT PEMBILANG SISA",
        J.LAIN,
    ),
    "pengadilan: capaian": (
        """NO. | KINERJA UTAMA | INDIKATOR KINERJA | TARGET | REALISASI | CAPAIAN
           1. | Peradilan yang pasti | a. Persentase perkara selesai tepat waktu | 95% | 98% | 103,16%
           1. | Peradilan yang pasti | b. Persentase sisa perkara | 90% | 81% | 90%""",
        "",
        "NOMOR SASARAN INDIKATOR TARGET REALISASI CAPAIAN",
        J.CAPAIAN,
    ),
    "polres: crime total dan clearance": (
        """No | Jenis Tindak Pidana | Crime Total | Crime Clearance | %
           1 | Pencurian | 40 | 30 | 75
           2 | Penipuan | 20 | 12 | 60""",
        "",
        "NOMOR URAIAN TARGET REALISASI CAPAIAN",
        J.CAPAIAN,
    ),
    "polres: DIPA revisi": (
        """NO | PROGRAM | PAGU AWAL | PAGU REVISI | REALISASI | PROSENTASE
           1 | Harkamtibmas | 800.000.000 | 1.000.000.000 | 970.000.000 | 97,00
           2 | Penyidikan | 500.000.000 | 400.000.000 | 392.000.000 | 98,00""",
        "Penyerapan Anggaran",
        "NOMOR PROGRAM PAGU PAGU BELANJA SERAPAN",
        J.ANGGARAN,
    ),
    "RSUD: standar di samping target": (
        """No | Indikator | Standar | Target | Realisasi | Capaian (%)
           1 | Angka hunian | 60-85 % | 70 % | 66,5 % | 95
           2 | Kematian di bawah 48 jam | 25 | 20 | 16 | 80""",
        "",
        "NOMOR INDIKATOR PEMBANDING TARGET REALISASI CAPAIAN",
        J.PEMBANDING,
    ),
    "RSUD: pendapatan BLUD": (
        """No | Uraian Pendapatan | Target (Rp) | Realisasi (Rp) | %
           1 | Jasa layanan | 40.000.000.000 | 42.000.000.000 | 105,00
           2 | Kerja sama | 1.000.000.000 | 900.000.000 | 90,00""",
        "Pendapatan BLUD Tahun 2022",
        "NOMOR URAIAN TARGET REALISASI CAPAIAN",
        J.CAPAIAN,
    ),
    "kecamatan: realisasi sebelum target": (
        """No | Indikator Kinerja | Realisasi | Target | Capaian (%)
           1 | Indeks kepuasan | 84 | 80 | 105
           2 | Persentase RT aktif | 81 | 90 | 90""",
        "",
        "NOMOR INDIKATOR REALISASI TARGET CAPAIAN",
        J.CAPAIAN,
    ),
    "triwulan: target tahunan, empat triwulan, kumulatif": (
        """No | Indikator | Target | Realisasi>5 | Capaian
           | | | TW I | TW II | TW III | TW IV | s.d. TW IV |
           1 | Jumlah kunjungan | 400 | 100 | 90 | 80 | 50 | 320 | 80
           2 | Jumlah laporan | 12 | 3 | 3 | 3 | 3 | 12 | 100""",
        "",
        "NOMOR INDIKATOR TARGET REALISASI REALISASI REALISASI REALISASI REALISASI CAPAIAN",
        J.TRIWULAN,
    ),
    "triwulan: target dan realisasi setiap triwulan": (
        """Indikator^2 | Triwulan I>2 | Triwulan II>2
           Target | Realisasi | Target | Realisasi
           Jumlah kunjungan | 100 | 90 | 200 | 210""",
        "",
        "INDIKATOR TARGET REALISASI TARGET REALISASI",
        J.TRIWULAN,
    ),
    "triwulan: rencana aksi": (
        """Sasaran^2 | Indikator^2 | Target^2 | Target Triwulan>4 | Anggaran^2
           I | II | III | IV
           Terlayaninya warga | Persentase layanan | 100% | 25% | 50% | 75% | 100% | 250.000.000""",
        "Rencana Aksi Kinerja",
        "SASARAN INDIKATOR TARGET TARGET TARGET TARGET TARGET PAGU",
        J.RENCANA_AKSI,
    ),
    "E.81": (
        """No^2 | Program^2 | Target Renstra 2026>2^2 | Target Renja 2022>2^2 | Realisasi TW>4 | Capaian>2^2
           I>2 | II>2
           1 | 2 | 3>2 | 4>2 | 5>2 | 6>2 | 7>2
           | | K | Rp | K | Rp | K | Rp | K | Rp | K | Rp
           1 | Prog. A | 100 | 900.000.000 | 40 | 300.000.000 | 10 | 6.000.000 | 20 | 9.000.000 | 75 | 50
           2 | Prog. B | 100 | 900.000.000 | 50 | 200.000.000 | 10 | 6.000.000 | 20 | 9.000.000 | 60 | 75""",
        "",
        "NOMOR PROGRAM TARGET_AKHIR LAIN TARGET PAGU REALISASI BELANJA REALISASI BELANJA CAPAIAN SERAPAN",
        J.TRIWULAN,
    ),
    "LRA: kelompok belanja": (
        """Kode>2 | Uraian^2 | Operasi>2 | Modal>2
           | | Anggaran | Realisasi | Anggaran | Realisasi
           5 | 1 | Belanja Daerah | 900.000,00 | 450.000,00 | 100.000,00 | 50.000,00""",
        "Laporan Realisasi Anggaran",
        "KODE KODE URAIAN PAGU BELANJA PAGU BELANJA",
        J.ANGGARAN,
    ),
    "LRA: lebih/(kurang)": (
        """Uraian | Anggaran 2022 | Realisasi 2022 | Lebih/(Kurang) | %
           Belanja Pegawai | 1.000.000.000 | 950.000.000 | (50.000.000) | 95,00
           Belanja Modal | 500.000.000 | 450.000.000 | (50.000.000) | 90,00""",
        "",
        "URAIAN PAGU BELANJA SISA SERAPAN",
        J.ANGGARAN,
    ),
    "renstra: kondisi awal dan akhir": (
        """Sasaran^2 | Indikator^2 | Satuan^2 | Kondisi Awal^2 | Target pada Tahun>3 | Kondisi Akhir^2
           2022 | 2023 | 2024
           Naiknya mutu | Indeks mutu | Indeks | 70 | 72 | 74 | 76 | 80""",
        "",
        "SASARAN INDIKATOR SATUAN LAIN TARGET TARGET TARGET TARGET_AKHIR",
        J.RENSTRA,
    ),
    "kemajuan terhadap target akhir": (
        """No | Indikator | Target Akhir Renstra (2026) | Realisasi 2022 | Tingkat Kemajuan (%)
           1 | Indeks mutu | 80 | 72 | 90
           2 | Persentase layanan | 100 | 95 | 95""",
        "",
        "NOMOR INDIKATOR TARGET_AKHIR REALISASI KEMAJUAN",
        J.KEMAJUAN,
    ),
    "pembanding nasional": (
        """Indikator Kinerja | Realisasi 2022 | Realisasi Nasional | Keterangan
           Indeks mutu | 72 | 80 | di bawah nasional""",
        "",
        "INDIKATOR REALISASI PEMBANDING URAIAN",
        J.PEMBANDING,
    ),
    "kinerja dan anggaran per sasaran": (
        """Sasaran^2 | Indikator^2 | Kinerja>3 | Anggaran>3
           Target | Realisasi | Capaian | Pagu | Realisasi | Capaian
           Terlayaninya warga | Persentase layanan | 80 | 72 | 90 | 500.000.000 | 400.000.000 | 80""",
        "",
        "SASARAN INDIKATOR TARGET REALISASI CAPAIAN PAGU BELANJA SERAPAN",
        J.EFISIENSI,
    ),
    "efisiensi dari dua persentase": (
        """No | Sasaran | % Capaian Kinerja | % Penyerapan Anggaran | Tingkat Efisiensi
           1 | Terlayaninya warga | 102,00 | 94,15 | 7,85""",
        "Efisiensi Penggunaan Sumber Daya",
        "NOMOR SASARAN CAPAIAN SERAPAN EFISIENSI",
        J.EFISIENSI,
    ),
    "ringkasan predikat": (
        """Predikat | Jumlah Indikator | Persentase
           Sangat Baik | 6 | 60
           Baik | 4 | 40""",
        "",
        "PREDIKAT CACAH PORSI",
        J.RINGKASAN,
    ),
    "skala": (
        """No | Interval Nilai Realisasi Kinerja | Kriteria Penilaian Realisasi Kinerja
           1 | 91 % <= 100 % | Sangat Tinggi
           2 | 76 % <= 90 % | Tinggi""",
        "",
        "NOMOR LAIN PREDIKAT",
        J.SKALA,
    ),
    "perjanjian kinerja": (
        """No | Sasaran Program | Indikator Kinerja Program | Satuan | Target
           1 | Terlayaninya warga | Persentase layanan | % | 90""",
        "",
        "NOMOR SASARAN INDIKATOR SATUAN TARGET",
        J.PK,
    ),
    "analisis dan solusi": (
        """No | Indikator | Target | Realisasi | Capaian | Hambatan/Kendala | Upaya
           1 | Persentase layanan | 80 | 72 | 90 | Kurang tenaga | Menambah tenaga""",
        "",
        "NOMOR INDIKATOR TARGET REALISASI CAPAIAN ANALISIS SOLUSI",
        J.ANALISIS,
    ),
    "program yang menunjang": (
        """Sasaran | Indikator | Capaian | Program/Kegiatan | Indikator | Capaian | Menunjang/Tidak Menunjang
           Mutu naik | Persentase layanan | 90% | Program Pelayanan | Jumlah loket | 100% | Menunjang""",
        "",
        "SASARAN INDIKATOR CAPAIAN PROGRAM INDIKATOR CAPAIAN STATUS",
        J.MENUNJANG,
    ),
    "realisasi keuangan dan fisik": (
        """No | Kegiatan | Anggaran (Rp) | Realisasi Keuangan>2 | Realisasi Fisik (%)
           | | | (Rp) | (%) |
           1 | Jalan | 900.000.000 | 810.000.000 | 90,00 | 100
           2 | Jembatan | 500.000.000 | 400.000.000 | 80,00 | 95""",
        "",
        "NOMOR PROGRAM PAGU BELANJA SERAPAN LAIN",
        J.ANGGARAN,
    ),
    "kolom kumulatif di antaranya": (
        """Bulan | RPD | RPD Kumulatif | Realisasi Anggaran | Tingkat Penyerapan (%)
           Januari | 500.000.000 | 500.000.000 | 400.000.000 | 80,00
           Februari | 600.000.000 | 1.100.000.000 | 300.000.000 | 50,00
           Maret | 200.000.000 | 1.300.000.000 | 150.000.000 | 75,00""",
        "",
        "URAIAN PAGU LAIN BELANJA SERAPAN",
        J.ANGGARAN,
    ),
    "salah ketik dan huruf renggang": (
        """No | I n d i k a t o r | Terget | Realiasi | Capain (%)
           1 | Persentase layanan | 80 | 72 | 90""",
        "",
        "NOMOR INDIKATOR TARGET REALISASI CAPAIAN",
        J.CAPAIAN,
    ),
    "pegawai": (
        """No | Golongan | Laki-laki | Perempuan | Jumlah
           1 | Golongan III | 10 | 12 | 22""",
        "",
        "NOMOR LAIN LAIN LAIN JUMLAH",
        J.PEGAWAI,
    ),
}


@pytest.mark.parametrize("nama", TATA_LETAK)
def test_tata_letak__gives_the_roles_and_the_kind(nama: str) -> None:
    teks, judul, harapan, jenis = TATA_LETAK[nama]
    terbaca = kenali(teks, judul)
    assert peran(terbaca) == harapan
    assert terbaca.jenis is jenis


def test_kode_di_beberapa_lajur__gives_the_levels_of_the_rows() -> None:
    terbaca = kenali(
        """Kode>3 | Uraian | Anggaran | Realisasi
           2.16 | | | Dinas Kominfo | 900.000 | 450.000
           2.16 | 2.16.01 | | Program Penunjang | 900.000 | 450.000
           2.16 | 2.16.01 | 5.1.02 | Belanja Barang | 600.000 | 300.000
           2.16 | 2.16.01 | 5.1.02.01 | Belanja Pakai Habis | 600.000 | 300.000
           2.16 | 2.16.01 | 5.2.02 | Belanja Modal | 300.000 | 150.000"""
    )
    assert [(b.jenjang, b.induk) for b in terbaca.baris] == [(0, None), (1, 0), (2, 1), (3, 2), (2, 1)]


def test_tahun__stands_in_every_level_of_the_header() -> None:
    terbaca = kenali(
        """Indikator^2 | Tahun Lalu>2 | Tahun n>2 | Target Akhir 2026^2
           Target | Realisasi | Target | Realisasi
           Indeks | 70 | 72 | 74 | 76 | 90""",
        tahun=2022,
    )
    assert [k.tahun for k in terbaca.kolom] == [None, 2021, 2021, 2022, 2022, 2026]
    assert [k.kelompok for k in terbaca.kolom][1:5] == [1, 1, 2, 2]


def test_satuan__is_read_with_its_scale() -> None:
    terbaca = kenali(
        "Program | Pagu (Rp juta) | Realisasi (dalam ribu rupiah) | %\nA | 1.500,5 | 900.300 | 60,00"
    )
    assert [k.satuan for k in terbaca.kolom] == ["", "juta Rp", "ribu Rp", "%"]


def test_bukti__is_given_where_the_rows_agree_and_withheld_where_they_do_not() -> None:
    cocok = kenali(
        "Indikator | Target | Realisasi | Capaian\nA | 80 | 72 | 90\nB | 4 | 5 | 125\nC | 10 | 9 | 90"
    )
    salah = kenali(
        "Indikator | Target | Realisasi | Capaian\nA | 80 | 72 | 12\nB | 4 | 5 | 77\nC | 10 | 9 | 3"
    )
    assert [k.terbukti for k in cocok.kolom] == [False, True, True, True]
    assert not any(k.terbukti for k in salah.kolom)
    assert peran(salah) == "INDIKATOR TARGET REALISASI CAPAIAN"


def test_bukti__tells_performance_from_budget_where_words_do_not() -> None:
    terbaca = kenali(
        """Program | Target | Anggaran | Realisasi | Capaian
           A | 80 | 900.000.000 | 72 | 90
           B | 4 | 500.000.000 | 5 | 125
           C | 10 | 100.000.000 | 9 | 90"""
    )
    assert peran(terbaca) == "PROGRAM TARGET PAGU REALISASI CAPAIAN"


def test_kepala_ulang__in_the_body_is_marked() -> None:
    terbaca = kenali("Indikator | Target\nIndeks | 80\nINDIKATOR | TARGET\nJumlah laporan | 4")
    assert [b.jenis.value for b in terbaca.baris] == ["data", "kepala ulang", "data"]


@pytest.mark.parametrize(
    ("teks", "tahun"),
    [
        ("Tahun 2022", 2022), ("Tahun n", 2022), ("n-1", 2021), ("Tahun (n+1)", 2023), ("s.d. 2021", 2021),
        ("2021-2026", None), ("Tahun lalu", 2021), ("Nomor 12/2020", None), ("Target", None),
    ],
)  # fmt: skip
def test_baca_tahun__knows_the_year_of_a_header(teks: str, tahun: int | None) -> None:
    assert baca_tahun(teks, 2022) == tahun


@pytest.mark.parametrize(
    ("teks", "triwulan"),
    [
        ("TW I", 1), ("Triwulan IV", 4), ("Realisasi s.d. TW III", 3), ("Tri Wulan 2", 2),
        ("Triwulan I - IV", None), ("TW I s.d. TW III", None), ("Tahunan", None), ("Q3", 3),
    ],
)  # fmt: skip
def test_baca_triwulan__knows_the_quarter_of_a_header(teks: str, triwulan: int | None) -> None:
    assert baca_triwulan(teks) == triwulan


LANJUTAN = {
    "renja triwulan: kinerja dan anggaran berpasangan": (
        """Program^2 | Target^2 | Pagu^2 | Triwulan I>2 | Total s.d. Triwulan I>2
           Realisasi | Penyerapan Anggaran | Total Realisasi | Total Penyerapan Anggaran
           A | 10 | 100.000.000 | 2 | 20.000.000 | 2 | 20.000.000""",
        "PROGRAM TARGET PAGU REALISASI BELANJA REALISASI BELANJA",
    ),
    "perkara: pembilang dan penyebut": (
        """Indikator | Perkara Selesai Tepat Waktu | Jumlah Perkara | Realisasi | Target | Capaian
           A | 95 | 100 | 95% | 90% | 105,56%
           B | 45 | 50 | 90% | 90% | 100%""",
        "INDIKATOR PEMBILANG PENYEBUT REALISASI TARGET CAPAIAN",
    ),
    "dua target: PK dan renstra": (
        """Indikator | Target PK | Realisasi | % terhadap PK | Target Renstra | % Realisasi terhadap Renstra
           A | 10 | 9 | 90 | 20 | 45
           B | 4 | 5 | 125 | 10 | 50""",
        "INDIKATOR TARGET REALISASI CAPAIAN TARGET_AKHIR KEMAJUAN",
    ),
    "pertumbuhan dalam persen": (
        """Indikator | Realisasi 2021 | Realisasi 2022 | Naik/Turun (%)
           A | 72 | 75 | 4,17
           B | 50 | 40 | -20,00""",
        "INDIKATOR REALISASI REALISASI PERTUMBUHAN",
    ),
    "anggaran murni dan perubahan": (
        """Program | Anggaran>2 | Realisasi | %
           | Murni | Perubahan | |
           A | 100.000.000 | 120.000.000 | 108.000.000 | 90,00
           B | 100.000.000 | 80.000.000 | 76.000.000 | 95,00""",
        "PROGRAM PAGU PAGU BELANJA SERAPAN",
    ),
    "ringkasan tanpa kata predikat di atasnya": (
        """Sasaran | Jumlah IKU | Melampaui Target (>100%)>2 | Sesuai Target>2 | Tidak Mencapai Target>2
           | | Jumlah | % | Jumlah | % | Jumlah | %
           A | 10 | 3 | 30 | 5 | 50 | 2 | 20""",
        "SASARAN CACAH CACAH PORSI CACAH PORSI CACAH PORSI",
    ),
    "keadaan barang bukan predikat": (
        """No | Sarana | Kondisi>3 | Jumlah
           | | Baik | Sedang | Rusak Berat |
           1 | Puskesmas | 12 | 2 | 1 | 15""",
        "NOMOR LAIN LAIN LAIN LAIN JUMLAH",
    ),
    "baris bernama target dan realisasi": (
        """Uraian | 2020 | 2021 | 2022
           Target | 90 | 92 | 95
           Realisasi | 88 | 93 | 96""",
        "URAIAN LAIN LAIN LAIN",
    ),
}


@pytest.mark.parametrize("nama", LANJUTAN)
def test_tata_letak_lanjutan__gives_the_roles(nama: str) -> None:
    teks, harapan = LANJUTAN[nama]
    assert peran(kenali(teks, "Perkembangan Capaian")) == harapan


def test_nama_baris__is_found_where_no_header_says_it() -> None:
    terbaca = kenali("No | Pelayanan Balai | Target | Realisasi\n1 | Pengujian air | 10 | 9")
    assert peran(terbaca) == "NOMOR URAIAN TARGET REALISASI"
    assert terbaca.baris[0].nama == "Pengujian air"


def test_jumlah__in_a_table_about_the_budget_is_the_budget() -> None:
    teks = "Sumber | Tahun | Jumlah\nAPBD | 2021 | Rp. 23.000.000.000\nAPBD | 2022 | Rp. 28.000.000.000"
    assert peran(kenali(teks, "Perbandingan Anggaran Tahun 2021 dan Tahun 2022")) == "SUMBER URAIAN PAGU"
    assert peran(kenali(teks, "Perbandingan Realisasi Anggaran")) == "SUMBER URAIAN JUMLAH"
