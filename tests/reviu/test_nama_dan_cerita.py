"""NAM101, NAM102, SAT101, VER101, NAR110, LOG110."""

from __future__ import annotations

from dataclasses import replace

import pytest

from akuntabel.bacaan import JenisTabel, Peran, TabelTerbaca
from akuntabel.reviu.aturan.satuan import satuan_keliru
from tests.reviu.rakit_bacaan import bacaan, tabel, teks, temuan
from tests.reviu.test_kelengkapan import berangka

NAMA = "Persentase {}PPKS prioritas yang mandiri memenuhi kebutuhan dasar"


def rencana(nama: str, target: str, urutan: int) -> TabelTerbaca:
    kolom = [("Indikator", Peran.INDIKATOR), ("Target", Peran.TARGET)]
    return berangka(tabel(JenisTabel.PK, kolom, (nama, target), nama=0, urutan=urutan, nomor=f"2.{urutan}"))


def test_nama_berbeda_pada_kata_peningkatan__ditunjuk() -> None:
    dua = (rencana(NAMA.format("Peningkatan "), "5%", 1), rencana(NAMA.format(""), "5", 2))
    hasil = temuan("NAM101", bacaan(tabel=dua))
    assert len(hasil) == 1
    assert "peningkatan" in hasil[0].pesan


def test_nama_berbeda_ejaan_atau_target_lain__dibiarkan() -> None:
    ejaan = (rencana(NAMA.format(""), "5", 1), rencana(NAMA.format("").replace("Persen", "Presen"), "5", 2))
    target = (rencana(NAMA.format("Peningkatan "), "5", 1), rencana(NAMA.format(""), "60", 2))
    kata = (rencana(NAMA.format(""), "5", 1), rencana(NAMA.format("anak "), "5", 2))
    for satu in (ejaan, target, kata):
        assert temuan("NAM101", bacaan(tabel=satu)) == []


def test_ukuran_lain_pada_nama_pendek__ditunjuk() -> None:
    dua = (
        rencana("Jumlah koperasi sehat (unit)", "65", 1),
        rencana("Persentase koperasi sehat (%)", "65", 2),
    )
    assert ["ersentase" in t.pesan for t in temuan("NAM101", bacaan(tabel=dua))] == [True]


def senarai(urutan: int, *nama: str, target: str = "") -> TabelTerbaca:
    kolom = [("Indikator", Peran.INDIKATOR), ("Target", Peran.TARGET)]
    baris = [(n, target and f"{target}{i}") for i, n in enumerate(nama)]
    return berangka(tabel(JenisTabel.PK, kolom, *baris, nama=0, urutan=urutan, nomor=f"2.{urutan}"))


def test_ukuran_lain_di_senarai_tanpa_angka__ditunjuk_menurut_isi_senarainya() -> None:
    lain = ("Indeks kepuasan pelanggan pasar", "Jumlah pedagang yang terdata")
    biasa = ("Persentase kios yang terisi", *lain)
    ganti = ("Jumlah kios yang terisi", *lain)
    tabel_lain = (senarai(1, *biasa, target="5"), senarai(2, *biasa, target="5"))
    assert len(temuan("NAM101", bacaan(tabel=(*tabel_lain, senarai(3, *ganti))))) == 1
    assert temuan("NAM101", bacaan(tabel=(*tabel_lain, senarai(3, *ganti, "Luas pasar yang tertata")))) == []
    assert temuan("NAM101", bacaan(tabel=(*tabel_lain, senarai(3, *ganti, target="7")))) == []


def capaian(nama: str, nilai: str, urutan: int) -> TabelTerbaca:
    kolom = [("Indikator", Peran.INDIKATOR), ("Capaian", Peran.CAPAIAN)]
    return berangka(tabel(JenisTabel.CAPAIAN, kolom, (nama, nilai), nama=0, urutan=urutan))


@pytest.mark.parametrize(("nilai", "banyak"), [("97,87", 1), ("100", 0)])
def test_ukuran_lain_dengan_capaian_yang_sama__hanya_yang_berpecahan(nilai: str, banyak: int) -> None:
    dua = (capaian("Persentase bayi terlayani", nilai, 1), capaian("Jumlah bayi terlayani", nilai, 2))
    assert len(temuan("NAM101", bacaan(tabel=dua))) == banyak


def test_baris_sama_dengan_dua_satuan__saran() -> None:
    kolom = [("Program", Peran.PROGRAM), ("Indikator", Peran.INDIKATOR), ("Target", Peran.TARGET)]
    sama = ("Pemberian Akses Pendidikan", "Jumlah orang yang mendapat akses")
    ganda = berangka(tabel(JenisTabel.PK, kolom, (*sama, "40 Orang"), (*sama, "40 Anak"), nama=0))
    wajar = berangka(tabel(JenisTabel.PK, kolom, (*sama, "40 Orang"), (*sama, "40 orang"), nama=0))
    assert [t.tertulis for t in temuan("NAM102", bacaan(tabel=(ganda,)))] == ["Anak"]
    assert temuan("NAM102", bacaan(tabel=(wajar,))) == []


@pytest.mark.parametrize(
    ("nama", "satuan", "keliru"),
    [
        ("Jumlah orang yang mendapatkan alat bantu", "Item", True),
        ("Jumlah Keluarga Penerima Manfaat (KPM)", "Item", True),
        ("Jumlah Makam yang terpelihara", "m2", True),
        ("Jumlah tempat pengungsian", "Kecamatan", True),
        ("Jumlah rapat koordinasi", "%", True),
        ("Jumlah orang yang dilayani", "Jiwa", False),
        ("Jumlah orang yang dilayani", "Anak", False),
        ("Jumlah lembaga", "Lembaga", False),
        ("Jumlah dokumen", "Item", False),
        ("Persentase orang yang dilayani", "%", False),
        ("Luas lahan", "m2", False),
    ],
)
def test_satuan_keliru(nama: str, satuan: str, keliru: bool) -> None:
    assert satuan_keliru(nama, satuan) is keliru


def test_satuan_keliru_di_tabel__satu_temuan_per_tabel() -> None:
    kolom = [("Indikator", Peran.INDIKATOR), ("Target", Peran.TARGET)]
    baris = [
        ("Jumlah orang yang dibina", "11 Item"),
        ("Jumlah makam", "1.000 m2"),
        ("Jumlah lembaga", "5 Lembaga"),
    ]
    hasil = temuan("SAT101", bacaan(tabel=(berangka(tabel(JenisTabel.PK, kolom, *baris, nama=0)),)))
    assert [(t.tertulis, len(t.lokasi_lain)) for t in hasil] == [("Item", 1)]


ATUR = "Peraturan Wali Kota Arunika Nomor {} Tahun {} tentang Tugas Pokok dan Fungsi Dinas Sosial{}"


def test_peraturan_bernomor_dua__ditunjuk() -> None:
    isi = teks(
        f"Sesuai {ATUR.format(11, 2022, ' adalah membantu Wali Kota.')}", f"3. {ATUR.format(4, 2022, ';')}"
    )
    hasil = temuan("VER101", bacaan(teks=isi))
    assert [(t.tertulis, t.lokasi.baris) for t in hasil] == [("Nomor 4 Tahun 2022", 301)]


@pytest.mark.parametrize(
    "lain",
    [
        ATUR.format(4, 2023, "."),
        ATUR.format(11, 2022, "."),
        "Peraturan Wali Kota Arunika Nomor 4 Tahun 2022 tentang Perubahan atas Tugas Pokok dan Fungsi Dinas.",
        "Peraturan Wali Kota Arunika Nomor 4 Tahun 2022 tentang Tugas Pokok dan Fungsi Dinas Kesehatan.",
        "Peraturan Daerah Nomor 4 Tahun 2022 tentang Tugas Pokok dan Fungsi Dinas Sosial.",
    ],
)
def test_peraturan_lain__dibiarkan(lain: str) -> None:
    assert temuan("VER101", bacaan(teks=teks(ATUR.format(11, 2022, "."), lain))) == []


GAGAL = "Kegagalan pencapaian target dipengaruhi oleh minat masyarakat."


def test_cerita_kegagalan_padahal_tercapai__ditunjuk() -> None:
    isi = teks("Tahun 2023 capaian sebesar 78,67%.", "Tahun 2024 capaian indikator ini sebesar 100%.", GAGAL)
    assert [t.lokasi.baris for t in temuan("NAR110", bacaan(teks=isi))] == [302]


def test_cerita_kegagalan_yang_benar_atau_tanpa_angka__dibiarkan() -> None:
    kurang = teks("Tahun 2024 capaian indikator ini sebesar 78,67%.", GAGAL)
    assert temuan("NAR110", bacaan(teks=kurang)) == []
    assert temuan("NAR110", bacaan(teks=teks(GAGAL))) == []
    beda = tuple(replace(t, bagian=i) for i, t in enumerate(teks("Capaian sebesar 100%.", GAGAL)))
    assert temuan("NAR110", bacaan(teks=beda)) == []


def test_tidak_ada_kejadian_dinilai_tidak_menunjang__saran() -> None:
    kolom = [("Program", Peran.PROGRAM), ("Capaian", Peran.CAPAIAN), ("Menunjang / Tidak", Peran.STATUS)]
    satu = tabel(JenisTabel.MENUNJANG, kolom, ["Penanganan Bencana", "-", "Tidak Menunjang"], nama=0)
    kalimat = teks("Hal ini karena tidak ada bencana pada tahun 2024.")
    assert len(temuan("LOG110", bacaan(tabel=(satu,), teks=kalimat))) == 1
    assert temuan("LOG110", bacaan(tabel=(satu,))) == []
