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
