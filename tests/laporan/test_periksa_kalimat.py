"""Rows of the sheet Kalimat that change nothing, or leave a slot in braces, are told before printing."""

from __future__ import annotations

from pathlib import Path

import pytest

from akuntabel.api import cek, tulis_buku
from akuntabel.kinerja.narasi import Kalimat
from akuntabel.laporan.kalimat import templat
from akuntabel.laporan.periksa_kalimat import periksa_kalimat
from akuntabel.sumber import Sumber
from akuntabel.temuan import Temuan, Tingkat
from tests.laporan.potret_kecil import potret

KUNCI = "capaian_naik_melampaui"


def periksa(*kalimat: Kalimat) -> tuple[Temuan, ...]:
    return periksa_kalimat(potret(*kalimat), {})


@pytest.mark.parametrize(
    "kalimat",
    [
        Kalimat(KUNCI, teks="Realisasi {indikator} {realisasi}, target {target}, capaian {capaian}."),
        Kalimat(KUNCI, teks="{Indikator} melampaui target."),
        Kalimat(KUNCI, kode="I1", teks="Tanpa isian."),
        Kalimat(KUNCI, dipakai=False, teks="Dimatikan, jadi {apa_pun} tidak tercetak."),
        Kalimat(KUNCI, teks="Himpunan {{tetap}} berkurung."),
        Kalimat("capaian_turun_melampaui", teks="{indikator} turun."),
    ],
)
def test_periksa_kalimat__yang_dikenal_tanpa_temuan(kalimat: Kalimat) -> None:
    assert periksa(kalimat) == ()


def test_periksa_kalimat__semua_templat_bawaan_sah_sebagai_pengganti() -> None:
    bawaan = [Kalimat(kunci, teks=varian[0]) for kunci, varian in templat().items()]

    assert periksa(*bawaan) == ()


def test_periksa_kalimat__kunci_asing_diusulkan_yang_terdekat() -> None:
    (temuan,) = periksa(Kalimat("capaian_naik_melampui", teks="{apa}"))

    assert (temuan.kode, temuan.tingkat) == ("NAR601", Tingkat.PERINGATAN)
    assert temuan.usulan[0].teks == KUNCI


def test_periksa_kalimat__setiap_isian_asing_disebut_dengan_usulannya() -> None:
    kabur, salah = periksa(Kalimat(KUNCI, teks="{realisai} dari {target}; {Tahun}."))

    assert (kabur.kode, kabur.tertulis) == ("NAR602", "{Tahun}")
    assert (salah.kode, salah.tertulis) == ("NAR602", "{realisai}")
    assert salah.usulan[0].teks == "{realisasi}"
    assert "{capaian}" in salah.seharusnya


@pytest.mark.parametrize("teks", ["Realisasi {realisasi", "Realisasi realisasi}"])
def test_periksa_kalimat__kurung_tanpa_pasangan_disebut(teks: str) -> None:
    (temuan,) = periksa(Kalimat(KUNCI, teks=teks))

    assert (temuan.kode, temuan.tingkat) == ("NAR603", Tingkat.PERINGATAN)


def test_periksa_kalimat__tempatnya_baris_untuk_kode_itu() -> None:
    sumber = {f"kalimat:{KUNCI}": Sumber(sel="D5"), f"kalimat:{KUNCI}/I1": Sumber(sel="D6")}
    temuan = periksa_kalimat(potret(Kalimat(KUNCI, kode="I1", teks="{x}")), sumber)

    assert [t.lokasi.sel for t in temuan] == ["D6"]


def test_cek__menyebut_lembar_dan_sel_kalimat(tmp_path: Path) -> None:
    tulis_buku(potret(Kalimat("kunci_asing", teks="x"), Kalimat(KUNCI, teks="{y}")), tmp_path / "buku.xlsx")

    hasil = cek(tmp_path / "buku.xlsx")

    kalimat = [(t.kode, str(t.lokasi)) for t in hasil.temuan if t.lokasi.lembar == "Kalimat"]
    assert kalimat == [
        ("NAR601", "buku.xlsx, lembar Kalimat, sel A5"),
        ("NAR602", "buku.xlsx, lembar Kalimat, sel A6"),
    ]
    assert hasil.potret is not None
