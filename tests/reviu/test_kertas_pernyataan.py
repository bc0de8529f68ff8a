"""The checklist: yes and no only where something decides, the wording of the form untouched."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from akuntabel import api
from akuntabel.bacaan import Bacaan
from akuntabel.hasil_reviu import HasilReviu, Pengecualian, StatusBaca, Terpenuhi
from akuntabel.impor.baca import baca
from akuntabel.impor.kenali import kenali
from akuntabel.reviu.kertas.jawaban import Jawaban
from akuntabel.reviu.kertas.pernyataan import jawab_pernyataan
from akuntabel.sumber import Sumber
from akuntabel.temuan import Temuan, Tingkat

PROFIL = """# LAPORAN KINERJA DINAS PANGAN KOTA ARUNIKA TAHUN 2025

## BAB I PENDAHULUAN

### 1.1 Tugas dan fungsi

Dinas Pangan melaksanakan urusan pangan.

### 1.2 Struktur organisasi

### 1.3 Sumber daya manusia

### 1.4 Anggaran

### 1.5 Isu strategis
"""
CAPAIAN = """
## BAB III AKUNTABILITAS KINERJA

Tabel 3.1 Capaian Kinerja Tahun 2025

| No | Sasaran | Indikator | Satuan | Target | Realisasi | Capaian (%) |
|---|---|---|---|---|---|---|
| 1 | Terjaganya stok pangan | Ketersediaan beras | % | 80,00 | 76,00 | 95,00 |
| 2 | Terjaganya mutu pangan | Pangan segar aman | % | 90,00 | 90,00 | 100,00 |
"""
PENUTUP = """
## BAB IV PENUTUP

Langkah yang akan ditempuh untuk meningkatkan kinerja ialah menambah gudang cadangan pangan.
"""


def hasil(**ubah: object) -> HasilReviu:
    return replace(HasilReviu("laporan.md", "", StatusBaca.TERBACA, tahun=2025), **ubah)  # type: ignore[arg-type]


def bacaan(teks: str) -> Bacaan:
    return kenali(baca(teks.encode(), "laporan.md"))


def jawaban(h: HasilReviu, teks: str = "") -> dict[str, Jawaban]:
    return {p.kode: p.isian.jawaban for p in jawab_pernyataan(h, bacaan(teks or PROFIL)).butir}


def temuan(kode: str, tingkat: Tingkat = Tingkat.PERINGATAN) -> Temuan:
    return Temuan(kode, tingkat, f"Ada yang salah menurut {kode}.", Sumber(halaman=12))


def cocok(kode: str) -> Terpenuhi:
    return Terpenuhi(kode, "4 sasaran sama", ())


def test_formulir__dua_puluh_tiga_pernyataan_dalam_tiga_kelompok() -> None:
    daftar = jawab_pernyataan(hasil(), bacaan(PROFIL))
    assert [sum(p.kelompok == k for p in daftar.butir) for k in ("I", "II", "III")] == [6, 7, 10]
    satu = next(p for p in daftar.butir if p.kode == "III.9")
    assert satu.teks == 'Jika "tidak" telah terdapat penjelasan yang memadai'


@pytest.mark.parametrize(
    ("butir", "kode"), [("III.1", "SEL110"), ("III.2", "SEL111"), ("III.4", "SEL112"), ("III.5", "SEL113")]
)
def test_acuan__temuan_tidak_cocok_ya_selain_itu_belum(butir: str, kode: str) -> None:
    assert jawaban(hasil(temuan=(temuan(kode),)))[butir] is Jawaban.TIDAK
    assert jawaban(hasil(memenuhi=(cocok(kode),)))[butir] is Jawaban.YA
    assert jawaban(hasil(temuan=(temuan("HIT101"),), memenuhi=(cocok("HIT101"),)))[butir] is Jawaban.BELUM
    assert jawaban(hasil(temuan=(temuan(kode, Tingkat.SARAN),)))[butir] is Jawaban.BELUM


def test_temuan_yang_dibiarkan__tidak_menjawab_tidak() -> None:
    dibiarkan = (Pengecualian("PK perubahan belum dicetak", "Sekretaris"),)
    assert jawaban(hasil(temuan=(temuan("SEL110"),), pengecualian=dibiarkan))["III.1"] is Jawaban.BELUM


@pytest.mark.parametrize(
    ("kode", "jadi"),
    [
        ({"SEL110": True, "SEL111": True}, Jawaban.TIDAK_BERLAKU),
        ({"SEL110": False, "SEL111": True}, Jawaban.BELUM),
        ({"SEL110": True}, Jawaban.BELUM),
    ],
)
def test_bersyarat__tidak_berlaku_hanya_bila_semua_ya(kode: dict[str, bool], jadi: Jawaban) -> None:
    memenuhi = tuple(cocok(k) for k, benar in kode.items() if benar)
    salah = tuple(temuan(k) for k, benar in kode.items() if not benar)
    terjawab = jawab_pernyataan(hasil(temuan=salah, memenuhi=memenuhi), bacaan(PROFIL)).butir
    (butir,) = (p for p in terjawab if p.kode == "III.3")
    assert butir.isian.jawaban is jadi
    assert ("jawaban tidak" in butir.isian.catatan) is bool(salah)


def test_data_penting__ya_bila_kelimanya_ada_dan_menyebut_yang_tidak() -> None:
    assert jawaban(hasil(), PROFIL)["I.1"] is Jawaban.YA
    (butir,) = (
        p
        for p in jawab_pernyataan(hasil(), bacaan(PROFIL.replace("Sumber daya manusia", "Sarana"))).butir
        if p.kode == "I.1"
    )
    assert butir.isian.jawaban is Jawaban.BELUM
    assert "sumber daya manusia" in butir.isian.catatan
    assert "Tugas dan fungsi" in butir.isian.bukti


def test_target_dan_capaian__ya_menurut_tabel_tidak_menurut_temuan() -> None:
    tanpa, berisi = jawaban(hasil(), PROFIL), jawaban(hasil(), PROFIL + CAPAIAN)
    assert (tanpa["I.2"], tanpa["I.3"]) == (Jawaban.BELUM, Jawaban.BELUM)
    assert (berisi["I.2"], berisi["I.3"]) == (Jawaban.YA, Jawaban.YA)
    assert jawaban(hasil(temuan=(temuan("LKP104"),)), PROFIL + CAPAIAN)["I.3"] is Jawaban.TIDAK


def test_upaya_perbaikan__dari_bab_penutup() -> None:
    assert jawaban(hasil(), PROFIL + CAPAIAN + PENUTUP)["I.5"] is Jawaban.YA
    assert jawaban(hasil(), PROFIL + CAPAIAN)["I.5"] is Jawaban.BELUM


def test_mekanisme__selalu_dijawab_orang() -> None:
    terjawab = jawaban(hasil(), PROFIL + CAPAIAN + PENUTUP)
    assert {terjawab[f"II.{n}"] for n in range(1, 8)} == {Jawaban.BELUM}
    assert terjawab["III.8"] is Jawaban.BELUM


def test_tak_terbaca__tidak_menjawab_apa_pun() -> None:
    h = hasil(status=StatusBaca.TAK_TERBACA, alasan="Rusak.")
    assert set(jawaban(h, PROFIL + CAPAIAN).values()) == {Jawaban.BELUM}


def test_kertas__lewat_api_memuat_semua_temuan() -> None:
    isi = (PROFIL + CAPAIAN.replace("95,00", "59,00")).encode()
    h = api.reviu_isi(isi, "laporan.md", api.PilihanReviu(date(2026, 2, 1), salinan=("kertas", "xlsx")))
    assert [t.kode for t in h.temuan] == ["HIT101", "LKP106"]
    assert [s.akhiran for s in h.salinan] == [
        ".cek-mandiri.kertas-kerja.reviu.docx",
        ".cek-mandiri.catatan-hasil.reviu.docx",
        ".cek-mandiri.checklist.reviu.docx",
        ".cek-mandiri.kertas-kerja.reviu.xlsx",
        ".reviu.xlsx",
    ]
