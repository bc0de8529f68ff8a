"""Neighbours: what they are, whether they belong to the report, and what differs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from akuntabel import api
from akuntabel.bacaan import Bacaan
from akuntabel.impor.baca import baca
from akuntabel.impor.kenali import kenali
from akuntabel.impor.teks import baca_teks
from akuntabel.reviu import Berkas, Reviu, periksa
from akuntabel.reviu.acuan import Acuan, JenisAcuan, kenali_jenis, pilah
from akuntabel.reviu.acuan.penjelasan import penjelasan
from tests.reviu.halaman_aturan import FOLDER, baca_contoh

KODE = ("SEL110", "SEL111", "SEL112", "SEL113", "SEL114", "SEL115", "ANG110", "NAM130")
LAPORAN = next(c.isi for c in baca_contoh(FOLDER / "ANG110.md") if not c.gagal)
PK = baca_contoh(FOLDER / "SEL112.md")[0].acuan[0][1]
RENSTRA = baca_contoh(FOLDER / "SEL111.md")[0].acuan[0][1]
IKU = baca_contoh(FOLDER / "SEL113.md")[0].acuan[0][1]
LALU = baca_contoh(FOLDER / "SEL114.md")[0].acuan[0][1]
LRA = baca_contoh(FOLDER / "ANG110.md")[0].acuan[0][1]


def dokumen(isi: str, nama: str = "laporan.md") -> Bacaan:
    return kenali(baca_teks(isi.encode(), nama))


def acuan(isi: str, nama: str = "acuan.md") -> Acuan:
    bacaan = dokumen(isi, nama)
    jenis = kenali_jenis(bacaan)
    assert jenis is not None
    return Acuan(nama, jenis, bacaan)


def reviu(laporan: Bacaan, semua: Sequence[Acuan]) -> Reviu:
    dipakai, ditolak = pilah(laporan, semua)
    assert not ditolak
    return periksa(Berkas(laporan, date(2025, 1, 1), acuan=tuple(dipakai)), pilih=KODE)


def kode(hasil: Reviu) -> list[str]:
    return [t.kode for t in hasil.temuan if t.kode in KODE]


@pytest.mark.parametrize(
    ("isi", "jenis"),
    [
        (PK, JenisAcuan.PK),
        (RENSTRA, JenisAcuan.RENSTRA),
        (IKU, JenisAcuan.IKU),
        (LALU, JenisAcuan.LKJ_LALU),
        (LRA, JenisAcuan.LRA),
        ("Dokumen Pelaksanaan Anggaran Dinas Sosial Kota Arunika\n", JenisAcuan.DPA),
        ("Rencana Aksi atas Perjanjian Kinerja Tahun 2024\n", JenisAcuan.RENAKSI),
        ("Perjanjian Kinerja dan Rencana Aksi Tahun 2024\n", JenisAcuan.PK),
        ("Rencana Kerja Dinas Sosial Tahun 2024\n\nDisusun menurut Rencana Strategis.\n", JenisAcuan.RENJA),
        ("Laporan Realisasi Anggaran menurut DPA Tahun 2024\n", JenisAcuan.LRA),
        ("| Program | Anggaran (Rp) |\n|---|---|\n| Program Kesehatan Warga | 1.000.000 |\n", JenisAcuan.DPA),
        ("Notulen rapat koordinasi\n", None),
    ],
)
def test_jenis__dari_isi(isi: str, jenis: JenisAcuan | None) -> None:
    assert kenali_jenis(dokumen(isi, "LKJ.md")) is jenis


@pytest.mark.parametrize(
    ("isi", "alasan"),
    [
        (PK.replace("DINAS KESEHATAN KOTA ARUNIKA", "DINAS SOSIAL KOTA ARUNIKA"), "milik Dinas Sosial"),
        (PK.replace("KOTA ARUNIKA", "KABUPATEN ARUNIKA"), "milik Kabupaten Arunika"),
        (PK.replace("2024", "2023"), "tentang tahun 2023"),
        (LALU.replace("2023", "2024"), "bukan laporan sebelum tahun 2024"),
    ],
)
def test_bukan_pasangannya__tidak_dibandingkan_dan_disebut(isi: str, alasan: str) -> None:
    dipakai, (ditolak,) = pilah(dokumen(LAPORAN), [acuan(isi)])
    assert not dipakai
    assert alasan in ditolak.alasan


def test_tanpa_nama_instansi__dikenal_dari_isi_yang_sama() -> None:
    tanpa = PK.replace("DINAS KESEHATAN KOTA ARUNIKA", "")
    lain = tanpa.replace("ibu", "beruang").replace("rumah sakit", "kebun").replace("jaminan", "kolam")
    lain = lain.replace("kesehatan", "koleksi").replace("Kesehatan", "Satwa").replace("rujukan", "taman")
    lain = lain.replace("Masyarakat", "Pengunjung")
    assert [a.nama for a in pilah(dokumen(LAPORAN), [acuan(tanpa)])[0]] == ["acuan.md"]
    (ditolak,) = pilah(dokumen(LAPORAN), [acuan(lain)])[1]
    assert "tidak ada sasaran, indikator, atau program yang sama" in ditolak.alasan


def test_semua_acuan_cocok__tanpa_temuan_dan_ada_buktinya() -> None:
    semua = [acuan(i, f"{n}.md") for n, i in enumerate((PK, RENSTRA, IKU, LRA))]
    hasil = reviu(dokumen(LAPORAN), semua)
    assert kode(hasil) == []
    assert {t.kode for t in hasil.terpenuhi} == {"SEL110", "SEL111", "SEL112", "SEL113", "SEL115", "ANG110"}


def test_temuan__menyebut_kedua_dokumen_dan_tempatnya() -> None:
    hasil = reviu(dokumen(LAPORAN.replace("80% | 60% | 75", "75% | 60% | 80")), [acuan(PK, "PK-2024.pdf")])
    (satu,) = hasil.temuan
    assert (satu.kode, satu.tertulis, satu.usulan[0].teks) == ("SEL112", "75%", "80%")
    assert satu.lokasi.berkas == ""
    assert [s.berkas for s in satu.lokasi_lain] == ["PK-2024.pdf"]
    assert "Tabel 3.1" in satu.pesan
    assert "PK-2024.pdf, tabel ke-1" in satu.pesan


def test_perjanjian_perubahan__mengalahkan_yang_awal() -> None:
    ubah = PK.replace("# PERJANJIAN KINERJA", "# PERJANJIAN KINERJA PERUBAHAN").replace("80%", "75%")
    laporan = dokumen(LAPORAN.replace("80% | 60% | 75", "75% | 60% | 80"))
    assert kode(reviu(laporan, [acuan(ubah, "ubah.md"), acuan(PK, "awal.md")])) == []
    assert kode(reviu(laporan, [acuan(PK, "awal.md")])) == ["SEL112"]
    assert kode(reviu(dokumen(LAPORAN), [acuan(ubah, "ubah.md"), acuan(PK, "awal.md")])) == ["SEL112"]


def test_perubahan_yang_dijelaskan__bukan_kesalahan() -> None:
    beda = LAPORAN.replace("80% | 60% | 75", "75% | 60% | 80")
    alasan = "\nTarget persentase rumah sakit terakreditasi diubah karena refocusing anggaran.\n"
    lain = "\nTarget jumlah kematian ibu diubah karena refocusing anggaran.\n"
    assert kode(reviu(dokumen(beda + alasan), [acuan(PK)])) == []
    assert kode(reviu(dokumen(beda + lain), [acuan(PK)])) == ["SEL112"]
    assert penjelasan(dokumen(beda + alasan), "Persentase rumah sakit terakreditasi") is not None
    assert penjelasan(dokumen(beda + alasan), "Jumlah kematian ibu") is None


def test_hampir_semua_berbeda__satu_temuan() -> None:
    lain = PK.replace("6 orang", "9 orang").replace("80%", "85%").replace("95%", "99%")
    hasil = reviu(dokumen(LAPORAN), [acuan(lain)])
    assert kode(hasil) == ["SEL112"]
    assert "3 dari 3 target" in hasil.temuan[0].pesan


def test_indikator_yang_satu_katanya_lain__bukan_indikator_yang_sama() -> None:
    lain = PK.replace("Jumlah kematian ibu |", "Jumlah kematian bayi |")
    hasil = reviu(dokumen(LAPORAN), [acuan(lain)])
    assert "SEL112" not in kode(hasil)
    assert "NAM130" not in kode(hasil)
    assert [t.tertulis for t in hasil.temuan if t.kode == "SEL115"] == [
        "Jumlah kematian bayi",
        "Jumlah kematian ibu",
    ]


def test_sasaran_lain_untuk_indikator_yang_sama__kedua_rumusan_disebut() -> None:
    beda = LAPORAN.replace("Meningkatnya mutu layanan rujukan", "Terjaganya kepuasan pasien")
    (satu,) = (t for t in reviu(dokumen(beda), [acuan(PK)]).temuan if t.kode == "SEL110" and t.usulan)
    assert satu.tertulis == "Terjaganya kepuasan pasien"
    assert "“Meningkatnya mutu layanan rujukan”" in satu.pesan


def test_lra_setengah_tahun__realisasinya_tidak_dibandingkan() -> None:
    juli = LRA.replace("TAHUN 2024", "BULAN JULI TAHUN 2024").replace("6.800.000.000", "3.100.000.000")
    assert kode(reviu(dokumen(LAPORAN), [acuan(juli)])) == []
    assert kode(reviu(dokumen(LAPORAN), [acuan(juli.replace("BULAN JULI ", ""))])) == ["ANG110"]


def test_program_terbagi_di_beberapa_baris__dijumlahkan() -> None:
    baris = "| 1 | Program Pemenuhan Upaya Kesehatan | 91.089.750.000 | 90.000.000.000 | 98,80 |"
    dua = baris.replace("91.089.750.000 | 90.000.000.000", "91.000.000.000 | 89.950.000.000") + "\n"
    dua += baris.replace("91.089.750.000 | 90.000.000.000", "89.750.000 | 50.000.000")
    assert baris in LAPORAN
    assert kode(reviu(dokumen(LAPORAN.replace(baris, dua)), [acuan(LRA)])) == []


@pytest.fixture(scope="module")
def pasangan(akar: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Bacaan, str]:
    """Return our own example report and its agreement as HTML."""
    folder = tmp_path_factory.mktemp("pasangan")
    buku = akar / "contoh" / "dinas-kesehatan-kota-arunika-2025.xlsx"
    api.susun(buku, folder, api.Pilihan(format=("docx",)))
    api.susun(buku, folder, api.Pilihan(dokumen="pk", format=("html",)))
    laporan = next(folder.glob("LKjIP*.docx"))
    return kenali(baca(laporan.read_bytes(), laporan.name)), next(folder.glob("PK*.html")).read_text("utf-8")


def pk_html(isi: str) -> Acuan:
    return Acuan("PK.html", JenisAcuan.PK, kenali(baca(isi.encode(), "PK.html")))


def test_pasangan_sendiri__cocok_seluruhnya(pasangan: tuple[Bacaan, str]) -> None:
    laporan, isi = pasangan
    hasil = reviu(laporan, [pk_html(isi)])
    assert kode(hasil) == []
    assert sum(t.kode == "SEL112" for t in hasil.terpenuhi) >= 10
    assert sum(t.kode == "ANG110" for t in hasil.terpenuhi) >= 6


@pytest.mark.parametrize(
    ("lama", "baru", "aturan"),
    [
        ("95,00", "96,00", "SEL112"),
        ("85,00", "58,00", "SEL112"),
        ("18,0", "8,0", "SEL112"),
        ("91.089.750.000", "91.098.750.000", "ANG110"),
        ("6.890.950.000", "6.980.950.000", "ANG110"),
    ],
)
def test_pasangan_sendiri__satu_angka_perjanjian_diubah(
    pasangan: tuple[Bacaan, str], lama: str, baru: str, aturan: str
) -> None:
    laporan, isi = pasangan
    assert isi.count(lama) >= 1
    assert kode(reviu(laporan, [pk_html(isi.replace(lama, baru))])) == [aturan]
