"""Outlines, contents without their heading, captions below their table."""

from __future__ import annotations

from akuntabel.bacaan import Bacaan, JenisDaftar
from akuntabel.impor.baca import baca
from akuntabel.impor.kenali import kenali


def bacaan(*baris: str) -> Bacaan:
    return kenali(baca("\n\n".join(baris).encode(), "laporan.txt"))


ISI = ("Laporan ini disusun sebagai pertanggungjawaban kinerja instansi selama satu tahun anggaran.",)


def test_sistematika__bukan_judul() -> None:
    satu = bacaan(
        "BAB I PENDAHULUAN",
        "1.1 Sistematika Penulisan",
        "BAB I PENDAHULUAN",
        "1.1 Sistematika Penulisan",
        "BAB II PERENCANAAN KINERJA",
        "2.1 Rencana Strategis",
        "BAB II PERENCANAAN KINERJA",
        *ISI,
        "2.1 Rencana Strategis",
        *ISI,
    )
    assert [j.nomor for j in satu.judul] == ["BAB I", "1.1", "BAB II", "2.1"]
    assert [t.teks for t in satu.teks if t.butir][-1] == "2.1 Rencana Strategis"


def test_daftar_isi_tanpa_halaman__menjadi_butirnya() -> None:
    satu = bacaan(
        "DAFTAR ISI",
        "BAB I PENDAHULUAN",
        "1.1 Latar Belakang\t1",
        "BAB II PERENCANAAN KINERJA",
        "2.1 Rencana Strategis\tII-4",
        "BAB I PENDAHULUAN",
        *ISI,
        "BAB II PERENCANAAN KINERJA",
        *ISI,
    )
    assert [(b.nomor, b.halaman) for b in satu.daftar] == [
        ("BAB I", ""),
        ("1.1", "1"),
        ("BAB II", ""),
        ("2.1", "II-4"),
    ]
    assert [j.nomor for j in satu.judul if j.nomor] == ["BAB I", "BAB II"]


def test_butir_dua_baris_dan_lampiran_tanpa_halaman() -> None:
    satu = bacaan(
        "DAFTAR TABEL",
        "Tabel 3. 1 Perkembangan Pagu dari Tahun 2020",
        "sampai dengan Tahun 2024\t49",
        "Tabel 3. 2 Realisasi Anggaran\t50",
        "DAFTAR LAMPIRAN",
        "Lampiran 1. Indikator Kinerja Utama",
        "Lampiran 2. Perjanjian Kinerja",
    )
    assert [(b.jenis, b.nomor, b.halaman) for b in satu.daftar] == [
        (JenisDaftar.TABEL, "3.1", "49"),
        (JenisDaftar.TABEL, "3.2", "50"),
        (JenisDaftar.LAMPIRAN, "1", ""),
        (JenisDaftar.LAMPIRAN, "2", ""),
    ]
    assert satu.daftar[0].teks == "Perkembangan Pagu dari Tahun 2020 sampai dengan Tahun 2024"


def test_keterangan_di_bawah_tabelnya() -> None:
    tabel = "| Program | Pagu | Realisasi |\n|---|---|---|\n| Program A | 100 | 90 |"
    satu = kenali(
        baca(f"{tabel}\n\nTabel 3.1 Anggaran Tahun 2024\n\nTabel 3.2 Sisa\n\n{tabel}\n".encode(), "l.md")
    )
    assert [(k.nomor, k.tabel) for k in satu.keterangan] == [("3.1", 1), ("3.2", 2)]
    assert [(t.nomor, t.tahun) for t in satu.tabel] == [("3.1", 2024), ("3.2", None)]
