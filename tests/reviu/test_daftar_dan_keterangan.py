"""DFT102 to DFT106: lists and captions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from akuntabel.bacaan import JenisDaftar, JenisTabel, Peran
from akuntabel.impor.baca import baca
from akuntabel.impor.kenali import kenali
from akuntabel.reviu import Berkas
from akuntabel.reviu.daftar_aturan import semua_aturan
from akuntabel.reviu.kata import beda_kata, sama
from akuntabel.sumber import Sumber
from akuntabel.temuan import Temuan, Tingkat
from tests.reviu.rakit_bacaan import bacaan, isi, jalankan, judul, keterangan, tabel, teks, temuan


@pytest.mark.parametrize(
    ("kiri", "kanan", "hasil"),
    [
        ("Presentase PPKS", "Persentase PPKS", True),
        ("IKU Tahun 2022", "Indikator Kinerja Utama Tahun 2022:", True),
        ("LuarPanti Sosial", "Luar Panti Sosial", True),
        ("Rencana Kinerja Tahun 2022", "Rencana Kinerja Tahun 2021", False),
        ("Capaian Kinerja", "Capaian Anggaran", False),
    ],
)
def test_sama__ejaan_dan_singkatan_bukan_beda(kiri: str, kanan: str, hasil: bool) -> None:
    assert sama(kiri, kanan) is hasil


def test_beda_kata__menyebut_kata_tanpa_padanan() -> None:
    assert beda_kata("Persentase Peningkatan PPKS", "Persentase PPKS") == (("peningkatan",), ())


def test_nomor_tabel_dipakai_dua_judul__ditunjuk() -> None:
    badan = keterangan(("3.1", "Capaian Kinerja"), ("3.2", "Anggaran"), ("3.2", "Efisiensi"))
    hasil = temuan("DFT102", bacaan(keterangan=badan))
    assert [(t.tertulis, t.tingkat) for t in hasil] == [("Tabel 3.2", Tingkat.PERINGATAN)]


def test_tabel_lanjutan_dan_nomor_yang_dimulai_lagi_per_bab__dibiarkan() -> None:
    lanjut = keterangan(("3.1", "Capaian Kinerja"), ("3.1", "Capaian Kinerja (Lanjutan)"))
    ulang = keterangan(("1", "Pegawai"), ("2", "Sarana"), ("1", "Capaian"), ("2", "Anggaran"))
    assert temuan("DFT102", bacaan(keterangan=lanjut)) == []
    assert temuan("DFT102", bacaan(keterangan=ulang)) == []


def test_daftar_tabel_bernomor_ganda__ditunjuk_tiap_nomor() -> None:
    nomor = ["8", "8", "9", "10", "10", "11", "12", "11"]
    daftar = isi(*((n, f"Tabel ke {i} satu", "") for i, n in enumerate(nomor)), jenis=JenisDaftar.TABEL)
    hasil = temuan("DFT102", bacaan(daftar=daftar))
    assert [t.tertulis for t in hasil] == ["Tabel 8", "Tabel 10", "Tabel 11"]


def test_dua_tabel_berjudul_sama__saran() -> None:
    badan = keterangan(
        ("3.1", "Capaian Kinerja Sasaran Strategis"), ("3.4", "Capaian Kinerja Sasaran Strategis")
    )
    assert [t.tingkat for t in temuan("DFT102", bacaan(keterangan=badan))] == [Tingkat.SARAN]
    antara = (replace(judul(("3.2", "Sasaran 2"))[0], letak=Sumber(baris=100, halaman=None)),)
    per_sasaran = (replace(badan[0], letak=Sumber(baris=90)), badan[1])
    assert temuan("DFT102", bacaan(keterangan=per_sasaran, judul=antara)) == []


def test_kalimat_yang_dimulai_kata_tabel__bukan_judul() -> None:
    badan = keterangan(("3.1", "Capaian"), ("3.2", "Anggaran"), ("3.1", "menunjukkan bahwa capaian naik"))
    assert temuan("DFT102", bacaan(keterangan=badan)) == []
    assert temuan("DFT106", bacaan(keterangan=badan)) == []


def test_nomor_tabel_mundur__ditunjuk() -> None:
    badan = keterangan(("3.1", "A"), ("3.4", "B"), ("3.3", "C"), ("4.1", "D"))
    assert [t.tertulis for t in temuan("DFT106", bacaan(keterangan=badan))] == ["Tabel 3.3"]


PASANGAN = [*((f"3.{i}", "A") for i in range(1, 6)), ("", ""), ("", ""), ("3.6", "B"), ("", "")]


def test_tabel_angka_tanpa_judul__satu_saran_bila_yang_lain_berjudul() -> None:
    kolom = [("Indikator", Peran.INDIKATOR), ("Target", Peran.TARGET)]
    semua = [
        tabel(JenisTabel.CAPAIAN, kolom, ["A", "1"], nomor=n, judul_tabel=j, urutan=u)
        for u, (n, j) in enumerate(PASANGAN, start=1)
    ]
    hasil = temuan("DFT106", bacaan(tabel=tuple(semua)))
    assert [(t.tingkat, len(t.lokasi_lain)) for t in hasil] == [(Tingkat.SARAN, 1)]
    assert temuan("DFT106", bacaan(tabel=tuple(semua[3:]))) == []


ISI = isi(
    ("BAB I", "PENDAHULUAN", "1"), ("1.1", "Latar Belakang", "1"), ("1.2", "Dasar Hukum", "2"),
    ("BAB II", "PERENCANAAN KINERJA", "4"), ("2.1", "Tujuan dan Sasaran", "4"),
)  # fmt: skip
BADAN = judul(
    ("BAB I", "Pendahuluan"), ("1.1.", "Latar Belakang"), ("1.2", "Dasar hukum"),
    ("BAB II", "PERENCANAAN KINERJA"), ("2.1", "Tujuan dan Sasaran"),
)  # fmt: skip


def test_daftar_isi_sama__terpenuhi() -> None:
    assert temuan("DFT103", bacaan(daftar=ISI, judul=BADAN)) == []
    assert len(jalankan("DFT103", bacaan(daftar=ISI, judul=BADAN))) == 1


def test_judul_tidak_ada_di_daftar_isi_dan_sebaliknya__disebut() -> None:
    dua = [(j.nomor, j.teks) for j in BADAN]
    lebih = judul(*dua[:3], ("1.3", "Isu Strategis"), *dua[3:])
    hasil = temuan("DFT103", bacaan(daftar=ISI, judul=lebih))
    assert [(t.tingkat, t.tertulis) for t in hasil] == [(Tingkat.SARAN, "1.3 Isu Strategis")]
    kurang = judul(*((j.nomor, j.teks) for j in BADAN if j.nomor != "1.2"))
    hasil = temuan("DFT103", bacaan(daftar=ISI, judul=kurang))
    assert [(t.tingkat, t.tertulis) for t in hasil] == [(Tingkat.PERINGATAN, "1.2 Dasar Hukum")]


def test_bunyi_judul_berbeda__saran_atau_peringatan_menurut_jauhnya() -> None:
    dekat = judul(*((j.nomor, "Tujuan dan Sasaran Dinas" if j.nomor == "2.1" else j.teks) for j in BADAN))
    jauh = judul(*((j.nomor, "Realisasi Anggaran" if j.nomor == "2.1" else j.teks) for j in BADAN))
    assert [t.tingkat for t in temuan("DFT103", bacaan(daftar=ISI, judul=dekat))] == [Tingkat.SARAN]
    assert [t.tingkat for t in temuan("DFT103", bacaan(daftar=ISI, judul=jauh))] == [Tingkat.PERINGATAN]


def test_judul_yang_hampir_tidak_dikenali__tidak_dinilai() -> None:
    assert temuan("DFT103", bacaan(daftar=ISI, judul=BADAN[:2])) == []


def test_daftar_tabel_berbeda_judul__ditunjuk_dengan_tempat_di_badan() -> None:
    pasangan = [("3.1", "Skala Nilai"), ("3.2", "Capaian Kinerja"), ("3.3", "Anggaran"), ("3.4", "Efisiensi")]
    daftar = isi(*((n, t, "") for n, t in pasangan), jenis=JenisDaftar.TABEL)
    badan = keterangan(*pasangan[:3], ("3.4", "Efisiensi Sumber Daya"))
    hasil = temuan("DFT104", bacaan(daftar=daftar, keterangan=badan))
    assert [(t.lokasi.baris, [s.baris for s in t.lokasi_lain]) for t in hasil] == [(503, [103])]


def test_halaman_turun__satu_temuan_untuk_semua_butir() -> None:
    daftar = isi(
        ("", "KATA PENGANTAR", "i"), ("BAB III", "AKUNTABILITAS", "10"), ("3.1", "Capaian", "10"),
        ("3.1.1", "Skala", "1"), ("3.1.2", "Banding", "1"), ("3.2", "Anggaran", "15"),
    )  # fmt: skip
    hasil = temuan("DFT105", bacaan(daftar=daftar))
    assert [(t.tertulis, t.hitungan, len(t.lokasi_lain)) for t in hasil] == [("1", "1 < 10", 1)]


def test_halaman_per_bab__dibiarkan() -> None:
    daftar = isi(
        ("BAB I", "A", "1"), ("1.1", "B", "4"), ("BAB II", "C", "1"), ("2.1", "D", "3"),
        ("BAB III", "E", "III-1"),
    )  # fmt: skip
    assert temuan("DFT105", bacaan(daftar=daftar)) == []


def test_judul_yang_ada_di_teks_atau_di_halaman_daftar__tidak_disebut_hilang() -> None:
    kurang = judul(*((j.nomor, j.teks) for j in BADAN if j.nomor != "1.2"))
    assert temuan("DFT103", bacaan(daftar=ISI, judul=kurang, teks=teks("1.2 Dasar Hukum laporan ini"))) == []
    bocor = (*BADAN, replace(BADAN[1], letak=Sumber(baris=502)))
    assert temuan("DFT101", bacaan(daftar=ISI, judul=bocor)) == []


def test_nomor_tabel_terpisah_spasi_atau_menempel__disambung() -> None:
    pisah = keterangan(("3", ". 1 Capaian"), ("3", ". 2 Anggaran"), ("3", ". 3 Efisiensi"), ("3", "4Pegawai"))
    assert temuan("DFT102", bacaan(keterangan=pisah)) == []


def test_judul_yang_terbaca_sebaris_saja__tidak_disebut_beda() -> None:
    panjang = "Program Kegiatan dan Anggaran Perjanjian Kinerja Perubahan Dinas Sosial Kota Arunika"
    dekat = judul(*((j.nomor, panjang if j.nomor == "2.1" else j.teks) for j in BADAN))
    daftar = isi(*((b.nomor, panjang.rsplit(" ", 4)[0] if b.nomor == "2.1" else b.teks, "1") for b in ISI))
    assert temuan("DFT103", bacaan(daftar=daftar, judul=dekat)) == []


def test_judul_kembar_di_laman_satu_baris__tidak_tahu_subbabnya() -> None:
    kepala = "<tr><th>Indikator</th><th>Target</th></tr>"
    judul = "Perbandingan Realisasi Kinerja dengan Target Sasaran"
    isi_tabel = f"<table>{kepala}<tr><td>Nilai</td><td>70</td></tr></table>"
    satu = f"<p>Tabel 3.{{}} {judul}</p>{isi_tabel}"
    isi = "<h1>BAB III</h1><h2>3.1 Sasaran 1</h2>{}<h2>3.2 Sasaran 2</h2>{}"
    laman = isi.format(satu.format(1), satu.format(2))
    kode = {n: _dft102(laman.replace("<h2>", n)) for n in ("<h2>", "\n<h2>")}

    assert kode == {"<h2>": 0, "\n<h2>": 0}
    assert _dft102(laman.replace("<h2>3.2 Sasaran 2</h2>", "\n").replace("<h2>", "\n<h2>")) == 1


def _dft102(isi: str) -> int:
    bacaan = kenali(baca(f"<html><body>{isi}</body></html>".encode(), "a.html"))
    satu = next(a for a in semua_aturan() if a.kode == "DFT102")
    return sum(isinstance(t, Temuan) for t in satu.periksa(Berkas(bacaan, date(2025, 3, 1))))
