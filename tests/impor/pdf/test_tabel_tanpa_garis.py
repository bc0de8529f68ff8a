"""Tables without a grid: between level rules, in columns of white space, in frames."""

from __future__ import annotations

import pytest

from akuntabel.impor.pdf.baris import susun_baris
from akuntabel.impor.pdf.kata import Kata
from akuntabel.impor.pdf.kisi_mendatar import runtun_garis
from akuntabel.impor.pdf.renggang import belah
from akuntabel.impor.pdf.ruas import Ruas
from tests.impor.pdf.rakit import baca, isi_tabel, paragraf, tabel

ISI = """[No], [Uraian], [Target], [Realisasi], [%],
  [1], [Cakupan layanan dasar], [100], [98,5], [98,50],
  [2], [Penyelesaian pengaduan masyarakat yang masuk], [40], [36], [90,00],
  [3], [Nilai SAKIP], [75,00], [76,25], [101,67],
  [], [Jumlah], [215], [210,75], [98,02]"""
TERBACA = [
    ["No", "Uraian", "Target", "Realisasi", "%"],
    ["1", "Cakupan layanan dasar", "100", "98,5", "98,50"],
    ["2", "Penyelesaian pengaduan masyarakat yang masuk", "40", "36", "90,00"],
    ["3", "Nilai SAKIP", "75,00", "76,25", "101,67"],
    ["", "Jumlah", "215", "210,75", "98,02"],
]
KOLOM = "columns: (30pt, 120pt, 50pt, 55pt, 50pt)"


def test_garis_datar_saja__kolom_dari_sela() -> None:
    dokumen = baca(
        f"#lorem(30)\n#table({KOLOM}, stroke: none, table.hline(), {ISI},"
        " table.hline(y: 1), table.hline())\n#lorem(20)"
    )

    assert [isi_tabel(t) for t in tabel(dokumen)] == [TERBACA]
    assert len(paragraf(dokumen)) == 2


def test_nama_panjang_dekat_angka__kolom_dari_baris_lain() -> None:
    rapat = """[Program], [Pagu (Rp)], [Realisasi (Rp)], [%],
      [Program Pembinaan Perpustakaan], [1.869.796.183], [1.644.239.797], [87,93],
      [Layanan Buku], [773.651.121], [694.738.706], [89,79],
      [Layanan Arsip], [412.557.161], [328.395.500], [79,59],
      [Layanan Baca], [586.647.295], [535.022.333], [91,19]"""
    kolom = "columns: (149pt, 75pt, 75pt, 30pt), inset: (x: 1pt, y: 4pt)"
    dokumen = baca(f"#table({kolom}, stroke: (x: none, y: 0.5pt), {rapat})")

    (satu,) = tabel(dokumen)
    assert isi_tabel(satu)[1] == ["Program Pembinaan Perpustakaan", "1.869.796.183", "1.644.239.797", "87,93"]


def test_tanpa_garis__kolom_dari_sela() -> None:
    dokumen = baca(f"#lorem(30)\n#table({KOLOM}, stroke: none, {ISI})\n#lorem(20)")

    assert [isi_tabel(t) for t in tabel(dokumen)] == [TERBACA]


def test_hanya_garis_baris__tiap_pita_satu_baris() -> None:
    dokumen = baca(f"#table({KOLOM}, stroke: (x: none, y: 0.5pt), {ISI})")

    assert [isi_tabel(t) for t in tabel(dokumen)] == [TERBACA]


def _baris(y: float, *kata: tuple[float, str]) -> list[Kata]:
    return [Kata(x, y, x + 6 * len(t), y + 10, y + 9, t, 10) for x, t in kata]


@pytest.mark.parametrize(("judul", "banyak"), [("Tabel", [4, 3]), ("Total", [7])])
def test_judul_tabel_di_antara_garis__memulai_tabel_berikutnya(judul: str, banyak: list[int]) -> None:
    isi = [_baris(y, (50, "Program"), (300, "12")) for y in (102, 122, 142, 226, 246)]
    sela = [_baris(166, (50, "Sasaran"), (200, "diturunkan")), _baris(196, (50, judul), (92, "2.2"))]
    datar = [Ruas(y, 40, 400) for y in (100, 120, 140, 160, 220, 240, 260)]
    larik = [belah(b) for b in susun_baris([k for satu in (*isi, *sela) for k in satu])]

    assert [len(garis) for garis in runtun_garis(datar, larik)] == banyak


def test_jumlah_di_baris_pertama() -> None:
    dokumen = baca("""#table(columns: (120pt, 80pt, 80pt), stroke: none,
      [Belanja Daerah], [9.500.000], [9.100.000], [Belanja Pegawai], [5.000.000], [4.900.000],
      [Belanja Barang], [4.500.000], [4.200.000])""")

    assert isi_tabel(tabel(dokumen)[0])[0] == ["Belanja Daerah", "9.500.000", "9.100.000"]


def test_kalimat_dan_daftar_isi__bukan_tabel() -> None:
    dokumen = baca("""1.1 Latar Belakang #box(width: 1fr, repeat[.]) 3 \\
      1.2 Tugas dan Fungsi #box(width: 1fr, repeat[.]) 12

      Realisasi 98,5 dari target 100 dengan capaian 98,5 persen pada tahun 2024 dan 97 pada tahun 2023.
      Nama #h(40pt) : Dinas Contoh \\ Alamat #h(36pt) : Jalan Merdeka""")

    assert tabel(dokumen) == []
    assert paragraf(dokumen)[0].startswith("1.1 Latar Belakang\t3")


def test_garis_datar_dengan_kepala_berwarna__kepala_gabungan_dan_dua_tabel_sehalaman() -> None:
    isi = """#table(columns: (80pt, 50pt, 50pt, 50pt, 50pt), stroke: (x: none, y: 0.5pt),
      fill: (_, y) => if y < 2 { luma(230) },
      table.cell(rowspan: 2)[Indikator],
      table.cell(colspan: 2)[Tahun 2023], table.cell(colspan: 2)[Tahun 2024],
      [Target], [Realisasi], [Target], [Realisasi],
      [Angka harapan hidup penduduk], [71,5], [71,8], [72], [72,4])
    """
    dokumen = baca(f"{isi} Sumber: data sendiri. #lorem(30) {isi}")

    semua = [isi_tabel(t) for t in tabel(dokumen)]
    assert (
        semua
        == [
            [
                ["Indikator", "Tahun 2023", "Tahun 2024"],
                ["Target", "Realisasi", "Target", "Realisasi"],
                ["Angka harapan hidup penduduk", "71,5", "71,8", "72", "72,4"],
            ]
        ]
        * 2
    )


def test_dua_tabel_selebar_halaman__judul_di_antaranya_memisahkan() -> None:
    satu = f"#table({KOLOM}, stroke: (x: none, y: 0.5pt), {ISI})"
    dokumen = baca(f"{satu}\n== 2.2 #h(12pt) Rencana\n\nTabel 2.2 Rencana Kinerja\n{satu}")

    assert [isi_tabel(t) for t in tabel(dokumen)] == [TERBACA, TERBACA]


def test_garis_pendek_di_kepala__membelah_kepala_dua_tingkat() -> None:
    dokumen = baca("""#table(columns: (90pt, 50pt, 50pt, 50pt, 50pt), stroke: none, table.hline(),
      table.cell(rowspan: 2)[Indikator], table.cell(colspan: 2)[Tahun 2023],
      table.cell(colspan: 2)[Tahun 2024], table.hline(start: 1),
      [Target], [Realisasi], [Target], [Realisasi], table.hline(),
      [Cakupan air bersih], [71,5], [71,8], [72], [72,4], table.hline(),
      [Cakupan sanitasi], [61,5], [61,8], [62], [62,4], table.hline())""")

    kepala = [s for s in isi_tabel(tabel(dokumen)[0])[:2]]
    assert [s for s in kepala[0] if s] == ["Indikator", "Tahun 2023", "Tahun 2024"]
    assert [s for s in kepala[1] if s] == ["Target", "Realisasi", "Target", "Realisasi"]


def test_batas_kolom__tidak_memotong_kata_kepala() -> None:
    dokumen = baca("""#set text(size: 9pt)
      #let k = ([Capaian (%)], [Target])
      #table(columns: (80pt, 51pt, 34pt, 51pt, 34pt, 51pt, 34pt),
      inset: (x: 3pt), stroke: (x: none, y: 0.5pt),
      [Indikator], ..k, ..k, ..k,
      [Cakupan air], [100], [71], [99], [72], [98], [73],
      [Cakupan bus], [99], [72], [98], [73], [97], [74],
      [Cakupan jalan], [98], [73], [97], [74], [96], [75],
      [Cakupan ikan], [97], [74], [96], [75], [95], [76])""")

    assert isi_tabel(tabel(dokumen)[0])[0] == ["Indikator", *["Capaian (%)", "Target"] * 3]


def test_uang_yang_terlipat__bukan_angka_kolom_sebelah() -> None:
    dokumen = baca("""#set text(size: 9pt)
      #let uang(n) = [Rp. \\ #n]
      #table(columns: (90pt, 90pt, 90pt, 30pt), stroke: (x: none, y: 0.5pt),
      [Program], [Pagu (Rp)], [Realisasi (Rp)], [%],
      [Program Air], [Rp. 887.461.074], [Rp. 852.850.092], [96],
      [Program Bus], uang[1.949.102.633], uang[1.630.108.188], [83],
      [Program Ikan], uang[2.074.039.034], [Rp. 662.727.168], [31])""")

    assert [b[2:] for b in isi_tabel(tabel(dokumen)[0])[1:]] == [
        ["Rp. 852.850.092", "96"],
        ["Rp. 1.630.108.188", "83"],
        ["Rp. 662.727.168", "31"],
    ]


def test_uang_yang_terlipat_di_bawah_kepala__baris_yang_sama() -> None:
    dokumen = baca("""#let uang(n) = [Rp. \\ #n]
      #table(columns: (80pt, 40pt, 90pt, 90pt, 30pt), stroke: none, table.hline(),
      [Sasaran], [Target], [Pagu (Rp)], [Realisasi (Rp)], [%], table.hline(),
      [Air layak \\ minum], [57], uang[11.933.852.904], uang[8.672.979.589], [72],
      [Jalan baik], [60], [Rp. 85.000.000], [Rp. 80.000.000], [94], table.hline())""")

    assert isi_tabel(tabel(dokumen)[0])[1] == [
        "Air layak minum", "57", "Rp. 11.933.852.904", "Rp. 8.672.979.589", "72",
    ]  # fmt: skip
