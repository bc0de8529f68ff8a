"""The papers: formal ones only for whom the law means, a draft only without open faults."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import openpyxl
import pytest
from openxml_audit import OpenXmlValidator

from akuntabel.api.salinan_kertas import salinan_kertas, salinan_xlsx
from akuntabel.api.setelan_reviu import SetelanTidakSah, baca_setelan
from akuntabel.bacaan import Bacaan, DokumenLuar, Format
from akuntabel.hasil_reviu import (
    HasilReviu,
    KeadaanTemuan,
    Pelapor,
    Pengecualian,
    Penugasan,
    Salinan,
    StatusBaca,
    TemuanLama,
    Terpenuhi,
)
from akuntabel.naskah import Naskah
from akuntabel.reviu.kertas.sifat import kenali_pelapor
from akuntabel.sumber import Sumber
from akuntabel.temuan import Temuan, Tingkat, Usulan

HARI = date(2026, 2, 3)
BACAAN = Bacaan(DokumenLuar("lkj.pdf", Format.PDF, Naskah("", "", HARI, "", (), ())))
SALAH = Temuan(
    "HIT101",
    Tingkat.GALAT,
    "Capaian 98,00 tidak sesuai dengan target 80 dan realisasi 76.",
    Sumber(halaman=7, baris=4),
    tertulis="98,00",
    kutipan="Ketersediaan beras | 80 | 76 | 98,00",
    hitungan="76 ÷ 80 × 100 = 95,00; tercetak 98,00",
    usulan=(Usulan("95,00", "realisasi ÷ target × 100"),),
)
JELASKAN = Temuan("LKP103", Tingkat.PERINGATAN, "Analisis efisiensi tidak ditemukan.", Sumber(halaman=9))
PEMDA = Penugasan("Sari W.", "Bagas P.", "", "Ratna D.", "Arunika", tanggal=HARI)


def hasil(*temuan: Temuan, instansi: str = "Pemerintah Kota Arunika", **ubah: object) -> HasilReviu:
    dasar = HasilReviu(
        "surat/lkj.pdf",
        "ab12" * 16,
        StatusBaca.TERBACA,
        instansi=instansi,
        tahun=2025,
        temuan=temuan,
        memenuhi=(Terpenuhi("SUM101", "10 + 20 = 30", ()),),
        penugasan=PEMDA,
    )
    return replace(dasar, **ubah)  # type: ignore[arg-type]


def kertas(h: HasilReviu) -> dict[str, Salinan]:
    return {s.akhiran: s for s in salinan_kertas(h, BACAAN, b"")}


def baris_docx(isi: bytes) -> list[str]:
    """Return paragraphs and table rows in order."""
    badan = docx.Document(io.BytesIO(isi)).element.body
    return [
        " | ".join("".join(t.text or "" for t in sel.iter("{*}t")) for sel in unsur.iter("{*}tc"))
        or "".join(t.text or "" for t in unsur.iter("{*}t"))
        for unsur in badan.iter("{*}tr", "{*}p")
        if unsur.tag.endswith("}tr") or not any(i.tag.endswith("}tc") for i in unsur.iterancestors())
    ]


def memuat(baris: Iterable[str], *kata: str) -> bool:
    return any(all(k in b for k in kata) for b in baris)


@pytest.mark.parametrize(
    ("instansi", "pelapor"),
    [
        ("Pemerintah Kota Arunika", Pelapor.PEMDA),
        ("PEMERINTAH KABUPATEN SELAYAR JAYA", Pelapor.PEMDA),
        ("Provinsi Nusa Arunika", Pelapor.PEMDA),
        ("Kementerian Kesehatan", Pelapor.KL),
        ("Mahkamah Agung Republik Indonesia", Pelapor.KL),
        ("Kementerian Agama Kabupaten Arunika", Pelapor.SATUAN_KERJA),
        ("Kantor Wilayah Kementerian Agama Provinsi Arunika", Pelapor.SATUAN_KERJA),
        ("Pengadilan Negeri Arunika", Pelapor.SATUAN_KERJA),
        ("Dinas Pangan Kota Arunika", Pelapor.PERANGKAT_DAERAH),
        ("Badan Pendapatan Daerah", Pelapor.PERANGKAT_DAERAH),
        ("RSUD Arunika", Pelapor.PERANGKAT_DAERAH),
        ("", Pelapor.SATUAN_KERJA),
    ],
)
def test_pelapor__menurut_namanya(instansi: str, pelapor: Pelapor) -> None:
    assert kenali_pelapor(instansi) is pelapor


def test_perangkat_daerah__bahan_cek_mandiri_tanpa_pernyataan() -> None:
    semua = kertas(hasil(instansi="Dinas Pangan Kota Arunika"))
    assert all(a.startswith(".cek-mandiri.") for a in semua)
    baris = baris_docx(semua[".cek-mandiri.kertas-kerja.reviu.docx"].isi)
    assert baris[0] == "BAHAN CEK MANDIRI"
    assert memuat(baris, "bukan kertas kerja reviu")
    assert not memuat(baris, "KERTAS KERJA REVIU")


@pytest.mark.parametrize(
    "penugasan",
    [
        replace(PEMDA, dasar_hukum_daerah="Peraturan Wali Kota Arunika Nomor 12 Tahun 2024 Pasal 9"),
        replace(PEMDA, pelapor=Pelapor.PEMDA),
    ],
)
def test_perangkat_daerah_dengan_dasar_daerah__kertas_resmi(penugasan: Penugasan) -> None:
    semua = kertas(hasil(instansi="Dinas Pangan Kota Arunika", penugasan=penugasan))
    baris = baris_docx(semua[".kertas-kerja.reviu.docx"].isi)
    assert baris[0] == "KERTAS KERJA REVIU"
    assert memuat(baris, "Pedoman", penugasan.dasar_hukum_daerah)


def test_kertas_kerja__langkah_kondisi_usul_dan_nama(tmp_path: Path) -> None:
    isi = kertas(hasil(SALAH, JELASKAN))[".kertas-kerja.reviu.docx"].isi
    baris = baris_docx(isi)
    assert memuat(baris, "1 | Penghitungan ulang", "“Ketersediaan beras | 80 | 76 | 98,00”", "halaman 7")
    assert memuat(baris, "Harus diperbaiki76 ÷ 80 × 100 = 95,00", "Usul: 95,00")
    assert memuat(baris, "2 | Kelengkapan", "Analisis efisiensi")
    assert memuat(baris, "1 hubungan cocok; tidak ada temuan.")
    assert memuat(baris, "2 temuan masih terbuka: 1 harus diperbaiki, 1 perlu penjelasan.")
    assert memuat(baris, "Sari W. | Bagas P. | ....")
    berkas = tmp_path / "kkr.docx"
    berkas.write_bytes(isi)
    assert [str(e) for e in OpenXmlValidator().validate(berkas).errors] == []


def test_catatan_hasil__yang_hilang_tetap_dan_dibiarkan() -> None:
    h = hasil(
        SALAH,
        JELASKAN,
        dibandingkan=True,
        keadaan=(KeadaanTemuan.BARU, KeadaanTemuan.TETAP),
        hilang=(TemuanLama("s", "SUM101", Tingkat.GALAT, "Jumlah pagu tidak sama."),),
        pengecualian=(None, Pengecualian("Belum ada standar biaya", "Inspektur Pembantu I")),
    )
    baris = baris_docx(kertas(h)[".catatan-hasil.reviu.docx"].isi)
    bagian = {b[:2]: n for n, b in enumerate(baris) if b[:2] in ("3.", "4.", "5.", "6.")}
    sepakat, lakukan, belum = (
        baris[bagian["3."] : bagian["4."]],
        baris[bagian["4."] : bagian["5."]],
        baris[bagian["5."] : bagian["6."]],
    )
    assert memuat(sepakat, "1 | Capaian 98,00", "95,00")
    assert not memuat(sepakat, "Analisis efisiensi")
    assert memuat(lakukan, "Jumlah pagu tidak sama.", "Tidak ditemukan lagi.")
    assert memuat(belum, "Analisis efisiensi", "Belum ada standar biaya (Inspektur Pembantu I)")


def test_galat_terbuka__rancangan_ditolak_dan_menyebut_yang_mana() -> None:
    satu = kertas(hasil(SALAH))[".rancangan-pernyataan.reviu.docx"]
    assert satu.isi == b""
    assert "1 temuan masih harus diperbaiki (HIT101 halaman 7, baris 4)" in satu.pesan


def test_tanpa_galat__rancangan_bertanda_dan_tidak_bertanda_tangan() -> None:
    satu = kertas(hasil(JELASKAN))[".rancangan-pernyataan.reviu.docx"]
    baris = baris_docx(satu.isi)
    assert baris[:2] == ["RANCANGAN", "Belum ditandatangani. Lembar ini bukan pernyataan telah direviu."]
    assert memuat(
        baris, "Kami telah mereviu Laporan Kinerja Pemerintah Kota Arunika untuk tahun anggaran 2025"
    )
    assert memuat(baris, "tanggung jawab manajemen Pemerintah Kota Arunika.")
    assert memuat(baris, "1 temuan masih perlu penjelasan")
    assert memuat(baris, "Arunika, ....")
    assert not memuat(baris, "Februari")


def test_galat_dibiarkan_dengan_alasan__rancangan_boleh() -> None:
    h = hasil(SALAH, pengecualian=(Pengecualian("Pembulatan disepakati", "Inspektur"),))
    assert kertas(h)[".rancangan-pernyataan.reviu.docx"].isi


def test_buku_temuan__satu_baris_satu_temuan() -> None:
    h = hasil(SALAH, JELASKAN, pengecualian=(None, Pengecualian("Tidak ada standar", "Inspektur")))
    (satu,) = salinan_xlsx(h, BACAAN, b"")
    lembar = openpyxl.load_workbook(io.BytesIO(satu.isi)).active
    kepala, pertama, kedua = lembar.iter_rows(values_only=True)  # type: ignore[union-attr]
    isi = dict(zip(kepala, pertama, strict=True))
    assert isi["Kode"] == "HIT101"
    assert isi["Tertulis"] == "98,00"
    assert isi["Usulan"] == "95,00 (realisasi ÷ target × 100)"
    assert isi["Status"] == "belum ditindaklanjuti"
    assert kedua[-2:] == ("Tidak ada standar (Inspektur)", "dibiarkan")


def test_setelan__dibaca() -> None:
    isi = b'\xef\xbb\xbfpenyusun = "Sari W."\nkota = " Arunika "\npelapor = "Pemda"\n'
    assert baca_setelan(isi) == Penugasan(penyusun="Sari W.", kota="Arunika", pelapor=Pelapor.PEMDA)


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        (b'ketua_tm = "B"', "Maksudnya ketua_tim"),
        (b'nip = "1"', "isian nip tidak dikenal"),
        (b"penyusun = 3", "harus teks"),
        (b'kota = "a\\nb"', "satu baris"),
        (b'pelapor = "desa"', "pilihannya"),
        (b"kota = ", "bukan TOML"),
        (b'kota = "\xff"', "UTF-8"),
    ],
)
def test_setelan_salah__disebut_isiannya(isi: bytes, pesan: str) -> None:
    with pytest.raises(SetelanTidakSah, match=pesan):
        baca_setelan(isi)
