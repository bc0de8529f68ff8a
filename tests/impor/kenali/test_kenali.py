"""The whole recognition on small documents: headings, captions, contents, identity, entities, hierarchy."""

from __future__ import annotations

from pathlib import Path

import pytest

from akuntabel.bacaan import Bacaan, JenisDaftar, JenisKeterangan, Peran
from akuntabel.impor.baca import baca
from akuntabel.impor.kenali import kenali
from akuntabel.impor.kenali.keterangan import baca_keterangan
from akuntabel.sumber import TANPA_LETAK

LAPORAN = """# LAPORAN KINERJA DINAS PERPUSTAKAAN KOTA ARUNIKA TAHUN 2024

DAFTAR ISI

BAB I PENDAHULUAN\t1
1.1 Latar Belakang\t2

DAFTAR TABEL

Tabel 3.1 Capaian Kinerja Tahun 2024\t9

BAB III
AKUNTABILITAS KINERJA

3.1 Capaian Kinerja Organisasi

Dinas Perpustakaan Kota Arunika melayani 12.450 orang (Perwali Nomor 12 Tahun 2021) pada 5 Mei 2024.

Tabel 3.1Capaian Kinerja Tahun 2024

| No | Indikator Kinerja | Target | Realisasi | Capaian |
|---|---|---|---|---|
| 1 | Persentase Pelayanan Sosial Dasar (PSD) | 80 | 60 | 75 |

Tabel 3.1 menunjukkan bahwa capaian masih kurang.

Tabel 3.2
Realisasi Anggaran Tahun 2024

| No | Program / Kegiatan | Pagu | Realisasi |
|---|---|---|---|
| 1 | Program A | 100 | 90 |
| 1.1 | Kegiatan B | 60 | 50 |
| 1.2 | Kegiatan C | 40 | 40 |
| 2 | Program D | 50 | 45 |
"""


@pytest.fixture(scope="module")
def bacaan() -> Bacaan:
    return kenali(baca(LAPORAN.encode(), "laporan.md"))


def test_identitas(bacaan: Bacaan) -> None:
    assert bacaan.identitas.instansi == "Dinas Perpustakaan Kota Arunika"
    assert bacaan.identitas.pemerintah == "Kota Arunika"
    assert bacaan.identitas.tahun == 2024
    assert bacaan.identitas.jenis == "lkjip"


def test_judul__bab_dan_subbab_tetapi_bukan_butir_daftar_isi(bacaan: Bacaan) -> None:
    nomor = [(j.nomor, j.tingkat) for j in bacaan.judul if j.nomor]
    assert nomor == [("BAB III", 1), ("3.1", 2)]


def test_daftar_isi(bacaan: Bacaan) -> None:
    butir = [(b.jenis, b.nomor, b.teks, b.halaman) for b in bacaan.daftar]
    assert butir == [
        (JenisDaftar.ISI, "BAB I", "PENDAHULUAN", "1"),
        (JenisDaftar.ISI, "1.1", "Latar Belakang", "2"),
        (JenisDaftar.TABEL, "3.1", "Capaian Kinerja Tahun 2024", "9"),
    ]


def test_keterangan__menempel_terpisah_dan_terikat_ke_tabelnya(bacaan: Bacaan) -> None:
    isi = [(k.nomor, k.teks, k.tabel) for k in bacaan.keterangan]
    assert isi == [("3.1", "Capaian Kinerja Tahun 2024", 1), ("3.2", "Realisasi Anggaran Tahun 2024", 2)]
    assert [(t.nomor, t.tahun) for t in bacaan.tabel] == [("3.1", 2024), ("3.2", 2024)]


def test_teks__hanya_besaran_yang_menjadi_angka(bacaan: Bacaan) -> None:
    angka = [a.teks for t in bacaan.teks for a in t.angka]
    assert angka == ["12.450"]


def test_jenjang__menurut_penomoran(bacaan: Bacaan) -> None:
    baris = bacaan.tabel[1].baris
    assert [(b.jenjang, b.induk) for b in baris] == [(0, None), (1, 0), (1, 0), (0, None)]


def test_fakta(bacaan: Bacaan) -> None:
    capaian = [f for f in bacaan.fakta if f.peran is Peran.CAPAIAN]
    assert [(f.tahun, f.angka.teks, f.tabel) for f in capaian] == [(2024, "75", 1)]


@pytest.mark.parametrize(
    ("teks", "nomor", "judul"),
    [
        ("Tabel 3.2Capaian Kinerja", "3.2", "Capaian Kinerja"),
        ("Tabel II.4. Target Belanja", "II.4", "Target Belanja"),
        ("TABEL 12 : REALISASI", "12", "REALISASI"),
        ("Grafik 3.5 Kargo Tahun 2021 - 2024", "3.5", "Kargo Tahun 2021 - 2024"),
        ("Tabel 2.2", "2.2", ""),
    ],
)
def test_keterangan(teks: str, nomor: str, judul: str) -> None:
    calon = baca_keterangan(teks, TANPA_LETAK)
    assert calon is not None
    assert (calon.nomor, calon.teks) == (nomor, judul)
    assert calon.jenis in JenisKeterangan


@pytest.mark.parametrize(
    "teks",
    [
        "Tabel Indikator Kinerja Utama",
        "Tabel 3.2 menunjukkan capaian",
        "Tabel 3.1 di atas memuat target",
        "Meja 3.1",
    ],
)
def test_bukan_keterangan(teks: str) -> None:
    assert baca_keterangan(teks, TANPA_LETAK) is None


def test_naskah_kosong__tidak_gagal(tmp_path: Path) -> None:
    assert kenali(baca(b"Satu kalimat saja.", "a.txt")).tabel == ()


@pytest.mark.parametrize(
    ("kalimat", "instansi"),
    [
        ("Puskesmas Teratai Biru 2 menyusun laporan.", "Puskesmas Teratai Biru 2"),
        ("Puskesmas Teratai Biru 2026 menyusun laporan.", "Puskesmas Teratai Biru"),
    ],
)
def test_nomor_di_belakang_nama_instansi(kalimat: str, instansi: str) -> None:
    isi = "# LAPORAN KINERJA TAHUN 2024\n\n" + "\n\n".join([kalimat] * 5)
    assert kenali(baca(isi.encode(), "laporan.md")).identitas.instansi == instansi


def test_nomor_halaman_di_belakang_nama_instansi__bukan_bagian_nama() -> None:
    kalimat = [f"Profil Puskesmas Teratai Biru {n}" for n in (3, 7, 7, 9, 12)]
    isi = "# LAPORAN KINERJA TAHUN 2024\n\n" + "\n\n".join(kalimat)
    assert kenali(baca(isi.encode(), "laporan.md")).identitas.instansi == "Puskesmas Teratai Biru"
