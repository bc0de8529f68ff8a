"""Regulation files: what is refused, and with which words."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from akuntabel.peraturan import BerkasPeraturanRusak, baca_tambahan
from akuntabel.peraturan.muat import parse_peraturan

KEPALA = """
kode = "perwali_7_2023"
jenis = "perkada"
nomor = "7"
tahun = 2023
judul = "Peraturan Wali Kota Contoh Nomor 7 Tahun 2023"
keyakinan = "dibaca"
diperiksa_terakhir = 2026-11-24
sumber = "Contoh untuk pengujian."
"""


def _skala(*baris: str, selang: str = "tutup_bawah") -> str:
    bagian = "".join(f"[[mengatur.skala_capaian.baris]]\n{satu}\n" for satu in baris)
    return f'{KEPALA}[mengatur.skala_capaian]\nnama = "Skala"\nselang = "{selang}"\n{bagian}'


BAIK = 'predikat = "Baik"\ntercetak = "≥ 60"\nbawah = 60'
KURANG = 'predikat = "Kurang"\ntercetak = "< 60"\nbawah = 0\natas = 60'

EFISIENSI = """
[mengatur.efisiensi]
baku = ["selisih", "sisa"]
[[mengatur.efisiensi.metode]]
id = "selisih"
label = "Selisih"
rumus = "C − P"
sumber = "Contoh"
keyakinan = "dibaca"
"""


def test_parse__sound_file_is_accepted_and_frozen() -> None:
    peraturan = parse_peraturan(_skala(BAIK, KURANG), "perwali_7_2023")
    skala = peraturan.mengatur["skala_capaian"]
    assert [baris["predikat"] for baris in skala["baris"]] == ["Baik", "Kurang"]
    with pytest.raises(TypeError):
        skala["nama"] = "lain"  # type: ignore[index]


def test_parse__decimal_bound_never_becomes_float() -> None:
    peraturan = parse_peraturan(
        _skala(BAIK.replace("60", "60.1"), KURANG.replace("60", "60.1")), "perwali_7_2023"
    )
    assert peraturan.mengatur["skala_capaian"]["baris"][0]["bawah"] == Decimal("60.1")


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        (KEPALA + "judul = 1", "bukan TOML yang sah"),
        (KEPALA + 'penerbit = "X"', "isian tidak dikenal: penerbit"),
        (KEPALA.replace("tahun = 2023\n", ""), "isian wajib belum ada: tahun"),
        (KEPALA.replace('sumber = "Contoh untuk pengujian."', ""), "isian wajib belum ada: sumber"),
        (KEPALA.replace('jenis = "perkada"', 'jenis = "surat"'), "jenis: harus salah satu dari: uu"),
        (KEPALA.replace('"dibaca"', '"yakin"'), "keyakinan: harus salah satu dari: dibaca, diingat"),
        (KEPALA.replace("2026-11-24", '"2026-11-24"'), "diperiksa_terakhir: harus tanggal"),
        (KEPALA.replace("2026-11-24", "2026-11-24T01:00:00"), "diperiksa_terakhir: harus tanggal"),
        (KEPALA.replace("tahun = 2023", "tahun = true"), "tahun: harus bilangan bulat"),
        (KEPALA.replace("tahun = 2023", "tahun = 23"), "tahun 23 tidak masuk akal"),
        (KEPALA + "berlaku_sejak = 2022-01-01", "berlaku_sejak mendahului tahun peraturan"),
        (KEPALA.replace("perwali_7_2023", "perwali_8_2023"), "harus sama dengan nama berkas"),
        (KEPALA + "mencabut = []", "mencabut: harus daftar yang tidak kosong"),
        (KEPALA + '[mengatur.warna]\nnama = "biru"', "mengatur: isian tidak dikenal: warna"),
        (KEPALA + "[mengatur.dasar_hukum_wajib]", "isian wajib belum ada: kode"),
        (_skala(BAIK, KURANG, selang="terbuka"), "selang: harus salah satu dari: tutup_bawah, tutup_atas"),
        (_skala(BAIK, KURANG.replace("atas = 60", "atas = 59")), "ada celah antara 'Kurang' dan 'Baik'"),
        (_skala(BAIK, KURANG.replace("atas = 60", "atas = 61")), "ada tumpang tindih antara"),
        (_skala(KURANG, BAIK), "hanya baris pertama boleh tanpa batas atas"),
        (_skala(BAIK, KURANG.replace("bawah = 0", "bawah = 60")), "batas bawah harus lebih kecil"),
        (_skala(BAIK.replace("bawah = 60", "bawah = nan"), KURANG), "bawah: harus bilangan"),
        (_skala(BAIK, BAIK), "'tercetak' berulang: ≥ 60"),
        (KEPALA + EFISIENSI, "efisiensi.baku: tidak ada dalam 'metode': sisa"),
    ],
)
def test_parse__defective_file_is_refused_with_a_clear_message(isi: str, pesan: str) -> None:
    with pytest.raises(BerkasPeraturanRusak) as galat:
        parse_peraturan(isi, "perwali_7_2023")
    assert pesan in str(galat.value)
    assert str(galat.value).startswith("perwali_7_2023.toml")


@pytest.mark.parametrize(
    ("nama", "isi", "pesan"),
    [
        ("perwali_7_2023", KEPALA + 'mencabut = ["perwali_1_1900"]', "belum dikenal: perwali_1_1900"),
        ("perwali_7_2023", KEPALA + 'mencabut = ["perwali_7_2023"]', "tidak dapat mencabut dirinya sendiri"),
        ("pp_8_2006", KEPALA.replace("perwali_7_2023", "pp_8_2006"), "kode 'pp_8_2006' sudah dipakai"),
    ],
)
def test_baca_tambahan__file_that_contradicts_known_law_is_refused(
    tmp_path: Path, nama: str, isi: str, pesan: str
) -> None:
    berkas = tmp_path / f"{nama}.toml"
    berkas.write_text(isi, encoding="utf-8")
    with pytest.raises(BerkasPeraturanRusak, match=pesan):
        baca_tambahan(berkas)


def test_baca_tambahan__file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    berkas = tmp_path / "perwali_7_2023.toml"
    berkas.write_bytes(_skala(BAIK, KURANG).encode("utf-16"))
    with pytest.raises(BerkasPeraturanRusak, match="bukan teks UTF-8"):
        baca_tambahan(berkas)
