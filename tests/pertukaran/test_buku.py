"""Potret -> workbook -> Potret is the identity, for every field and every order a workbook can hold."""

from __future__ import annotations

import dataclasses
import io
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from openxml_audit import OpenXmlValidator

from akuntabel.kinerja.indikator import Indikator, Realisasi, Target
from akuntabel.kinerja.kanonik import sidik
from akuntabel.kinerja.narasi import Narasi
from akuntabel.kinerja.potret import Potret
from akuntabel.pertukaran.bagian import TeksTerlaluPanjang
from akuntabel.pertukaran.baris import susun_baris, tahun_renstra
from akuntabel.pertukaran.bentuk import Jenis
from akuntabel.pertukaran.buku import baca_buku, formulir, tulis_aset, tulis_buku, urutkan
from akuntabel.pertukaran.letak import LEMBAR_DAFTAR, LEMBAR_PETUNJUK, huruf_kolom
from akuntabel.pertukaran.susunan import IDENTITAS, LEMBAR
from akuntabel.pertukaran.tabel_sisipan import LEMBAR_DATA_SISIPAN
from akuntabel.pertukaran.tulis.buku_kerja import tulis
from akuntabel.sumber import Sumber
from akuntabel.temuan import Tingkat

from .potret_acak import potret_acak
from .potret_lengkap import PANJANG, POTRET

TANPA_BERKAS = replace(
    POTRET, aset=(), sisipan=(), lampiran=(), instansi=replace(POTRET.instansi, lambang="")
)


def bolak_balik(potret: Potret) -> Potret:
    isi = tulis(susun_baris(potret), potret.tahun, tahun_renstra(potret), cadangan=1)
    hasil = baca_buku(isi, nama="buku.xlsx")
    assert [t for t in hasil.temuan if t.tingkat is Tingkat.GALAT] == []
    assert hasil.potret is not None
    return hasil.potret


def semua_objek(nilai: Any) -> Iterator[Any]:
    if is_dataclass(nilai):
        yield nilai
        for f in fields(nilai):
            yield from semua_objek(getattr(nilai, f.name))
    elif isinstance(nilai, tuple):
        for isi in nilai:
            yield from semua_objek(isi)


def test_potret_lengkap__setiap_isian_berbeda_dari_bakunya() -> None:
    ada: dict[tuple[str, str], bool] = {}
    for objek in semua_objek(POTRET):
        for f in fields(objek):
            kunci = (type(objek).__name__, f.name)
            ada[kunci] = ada.get(kunci, False) or getattr(objek, f.name) != f.default

    assert [kunci for kunci, berbeda in ada.items() if not berbeda] == []


def test_buku__potret_lengkap_kembali_sama(tmp_path: Path) -> None:
    tulis_aset(POTRET, tmp_path)

    hasil = baca_buku(tulis_buku(POTRET), nama="buku.xlsx", folder=tmp_path)

    assert hasil.temuan == ()
    assert hasil.potret == POTRET
    assert sidik(hasil.potret) == sidik(POTRET)


def test_buku__potret_yang_sama_memberi_bytes_yang_sama() -> None:
    assert tulis_buku(POTRET) == tulis_buku(replace(POTRET))
    assert formulir(2022, periode=(2021, 2026)) == formulir(2022, periode=(2021, 2026))


def test_buku__bytes_tidak_bergantung_pada_benih_hash(akar: Path) -> None:
    kode = (
        "import hashlib; from tests.pertukaran.potret_lengkap import POTRET;"
        "from akuntabel.pertukaran.buku import tulis_buku;"
        "print(hashlib.sha256(tulis_buku(POTRET)).hexdigest())"
    )
    jalan = os.pathsep.join([str(akar / "src"), str(akar)])
    sidik_jari = {
        subprocess.run(
            [sys.executable, "-c", kode],
            capture_output=True,
            check=True,
            env=os.environ | {"PYTHONHASHSEED": benih, "PYTHONPATH": jalan},
        ).stdout
        for benih in ("1", "2")
    }

    assert len(sidik_jari) == 1


@pytest.mark.parametrize(
    "buat", [lambda: tulis_buku(POTRET), lambda: formulir(2022)], ids=["buku", "formulir"]
)
def test_buku__menurut_bakuan_office(buat: Callable[[], bytes], tmp_path: Path) -> None:
    berkas = tmp_path / "buku.xlsx"
    berkas.write_bytes(buat())

    assert list(OpenXmlValidator().validate(berkas).errors) == []


@given(potret_acak())
@settings(
    max_examples=25,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
def test_buku__potret_acak_kembali_sama(potret: Potret) -> None:
    urut = urutkan(potret)

    assert bolak_balik(urut) == urut


@given(potret_acak())
@settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_urutkan__dua_kali_sama_dengan_sekali(potret: Potret) -> None:
    assert urutkan(urutkan(potret)) == urutkan(potret)


def test_urutkan__target_menurut_lembar_indikator_dokumen_waktu() -> None:
    acak = replace(POTRET, target=tuple(reversed(POTRET.target)), narasi=tuple(reversed(POTRET.narasi)))

    assert urutkan(acak) == POTRET


def test_urutkan__anak_berdiri_menurut_induknya() -> None:
    acak = replace(POTRET, kegiatan=tuple(reversed(POTRET.kegiatan)))

    assert [k.kode for k in urutkan(acak).kegiatan] == ["P1.1", "P2.1"]


@pytest.mark.parametrize(
    "nilai",
    ["0", "-0.5", "98.2", "0.1", "1234567890123.45", "1234567890123456", "0.333333333333333333333", "1E+3"],
)
def test_buku__angka_kembali_tepat(nilai: str) -> None:
    indikator = Indikator("I", "S1", "Nama", "indeks")
    potret = replace(
        POTRET,
        aset=(),
        sisipan=(),
        lampiran=(),
        instansi=replace(POTRET.instansi, lambang=""),
        indikator=(*POTRET.indikator, indikator),
        realisasi=(Realisasi("I", 2022, nilai=Decimal(nilai)),),
    )

    assert bolak_balik(potret).realisasi[0].nilai == Decimal(nilai)


def test_buku__batas_rentang_negatif_kembali_sama() -> None:
    target = Target("S1.I2", "RENSTRA", 2022, Decimal("-5.25"), atas=Decimal("-1"))
    potret = replace(
        POTRET,
        aset=(),
        sisipan=(),
        lampiran=(),
        instansi=replace(POTRET.instansi, lambang=""),
        target=(target,),
    )

    assert bolak_balik(potret).target == (target,)


def test_buku__rentang_rupiah_dengan_tiga_desimal_kembali_sama() -> None:
    """KETAT takes "1,234" rupiah for an English thousand, so the writer must not write it."""
    indikator = Indikator("I", "S1", "Nama", "Rp")
    target = Target("I", "RENSTRA", 2022, Decimal("1.234"), atas=Decimal("5.678"))
    potret = replace(
        POTRET,
        aset=(),
        sisipan=(),
        lampiran=(),
        instansi=replace(POTRET.instansi, lambang=""),
        indikator=(*POTRET.indikator, indikator),
        target=(target,),
    )

    assert bolak_balik(potret).target == (target,)


def test_buku__teks_panjang_dilanjutkan_di_baris_berikut() -> None:
    buku = openpyxl.load_workbook(io.BytesIO(tulis_buku(POTRET)))
    bagian = [sel.value for sel in buku["Narasi"]["A"]]

    assert len(PANJANG) > 32_767
    assert bagian.count("latar_belakang (lanjutan)") == 1


def test_buku__satu_paragraf_terlalu_panjang_ditolak_dengan_jelas() -> None:
    potret = replace(POTRET, narasi=(Narasi("ikhtisar", "a" * 40_000),))

    with pytest.raises(TeksTerlaluPanjang, match="bagilah dengan baris kosong"):
        tulis_buku(potret)


def test_buku__teks_sel_terlalu_panjang_ditolak_dengan_jelas() -> None:
    potret = replace(POTRET, instansi=replace(POTRET.instansi, tugas="a" * 40_000))

    with pytest.raises(TeksTerlaluPanjang, match="Tugas"):
        tulis_buku(potret)


def test_buku__urutan_lembar() -> None:
    buku = openpyxl.load_workbook(io.BytesIO(tulis_buku(POTRET)), read_only=True)

    assert buku.sheetnames == [
        LEMBAR_PETUNJUK,
        *(lembar.nama for lembar in LEMBAR),
        LEMBAR_DATA_SISIPAN,
        LEMBAR_DAFTAR,
    ]
    assert buku.sheetnames[1:6] == ["Identitas", "Pejabat", "Unit", "Pegawai", "Fungsi"]


def test_buku__sumber_menyebut_lembar_dan_sel(tmp_path: Path) -> None:
    tulis_aset(POTRET, tmp_path)
    hasil = baca_buku(tulis_buku(POTRET), nama="buku.xlsx", folder=tmp_path)

    assert hasil.sumber["indikator:S1.I1"] == Sumber("buku.xlsx", "Indikator", "A5")
    assert hasil.sumber["realisasi:S1.I1@2022-tw3"] == Sumber("buku.xlsx", "Realisasi", "G6")
    assert hasil.sumber["target:S1.I1@2021/RENSTRA"] == Sumber("buku.xlsx", "Target Renstra", "D5")
    assert hasil.sumber["pagu:P2.1.1/DPPA"] == Sumber("buku.xlsx", "Pagu", "E6")
    assert hasil.sumber["instansi:nama"] == Sumber("buku.xlsx", "Identitas", "B8")


def test_buku__setiap_isian_model_punya_kolom() -> None:
    for lembar in LEMBAR:
        if lembar.model is not None:
            isian = {f.name for f in fields(lembar.model)} - {"isi"}
            tulisan = {k.kunci for k in lembar.kolom if k.diisi} - {"rentang"}
            assert tulisan == isian, lembar.nama
    instansi_pengaturan = {k.kunci for k in IDENTITAS.kolom if "." in k.kunci}
    assert instansi_pengaturan == {
        f"{pemilik}.{f.name}"
        for pemilik in ("instansi", "pengaturan")
        for f in fields(getattr(POTRET, pemilik))
    }


def test_buku__kolom_wajib_sama_dengan_isian_tanpa_nilai_baku() -> None:
    boleh_kosong = {"Indikator": {"induk"}}  # an indicator of the previous Renstra hangs on no node
    for lembar in LEMBAR:
        if lembar.model is None:
            continue
        tanpa_baku = {f.name for f in fields(lembar.model) if f.default is dataclasses.MISSING} - {"isi"}
        wajib = {k.kunci for k in lembar.kolom if k.wajib}
        assert tanpa_baku - boleh_kosong.get(lembar.nama, set()) <= wajib, lembar.nama


def test_formulir__dibaca_hanya_kurang_identitas() -> None:
    hasil = baca_buku(formulir(2022, periode=(2021, 2026)), nama="formulir.xlsx")

    assert hasil.potret is None
    assert {t.kode for t in hasil.temuan} == {"LKP516"}
    assert {t.lokasi.lembar for t in hasil.temuan} == {"Identitas"}


def test_formulir__identitas_saja_sudah_menjadi_potret_kosong() -> None:
    buku = openpyxl.load_workbook(io.BytesIO(formulir(2022)))
    for sel, isi in (("B7", "D"), ("B8", "Dinas"), ("B9", "Kota"), ("B10", "Kota")):
        buku["Identitas"][sel] = isi
    keluaran = io.BytesIO()
    buku.save(keluaran)

    hasil = baca_buku(keluaran.getvalue(), nama="formulir.xlsx")

    assert hasil.temuan == ()
    assert hasil.potret is not None
    assert hasil.potret.tahun == 2022
    assert hasil.potret.indikator == ()


def test_formulir__punya_kolom_tahun_renstra_dan_dua_ratus_baris_bervalidasi() -> None:
    lembar = openpyxl.load_workbook(io.BytesIO(formulir(2022, periode=(2021, 2026))))["Target Renstra"]
    judul = [str(sel.value) for sel in lembar[4]]

    assert [j for j in judul if j.isdigit()] == ["2021", "2022", "2023", "2024", "2025", "2026"]
    assert lembar.max_row == 204
    assert lembar.freeze_panes == "B5"
    assert any("A5:A204" in str(v.sqref) for v in lembar.data_validations.dataValidation)


def test_formulir__setiap_pilihan_dan_rujukan_punya_daftar() -> None:
    buku = openpyxl.load_workbook(io.BytesIO(formulir(2022)))
    for lembar in LEMBAR:
        if lembar.tegak:
            continue
        halaman = buku[lembar.nama]
        berdaftar = {
            str(v.sqref).split(":", maxsplit=1)[0]
            for v in halaman.data_validations.dataValidation
            if v.type == "list"
        }
        letak = {k.kunci: f"{huruf_kolom(n)}5" for n, k in enumerate(lembar.kolom)}
        if lembar.tahunan:
            continue
        for kolom in lembar.kolom:
            if kolom.jenis in (Jenis.PILIHAN, Jenis.RUJUKAN, Jenis.YA_TIDAK):
                assert letak[kolom.kunci] in berdaftar, (lembar.nama, kolom.judul)
