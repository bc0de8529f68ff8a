"""A person's workbook is patched: what was asked changes, everything else stays."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal as D
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from openpyxl.comments import Comment
from openxml_audit import OpenXmlValidator

from akuntabel.kinerja.indikator import Target
from akuntabel.kinerja.narasi import Narasi
from akuntabel.kinerja.potret import Potret
from akuntabel.pertukaran.bagian import LANJUTAN
from akuntabel.pertukaran.baris import susun_baris, tahun_renstra
from akuntabel.pertukaran.beda import KUNCI, beda_buku, ubahan_narasi
from akuntabel.pertukaran.buku import baca_buku, urutkan
from akuntabel.pertukaran.rumus_geser import geser_rumus
from akuntabel.pertukaran.susunan import LEMBAR
from akuntabel.pertukaran.tambal import TambalDitolak, Ubahan, tambal
from akuntabel.pertukaran.tulis.buku_kerja import tulis
from akuntabel.temuan import Tingkat
from tests.libreoffice import simpan as simpan_libreoffice

from .potret_acak import potret_acak
from .potret_lengkap import PANJANG, POTRET

TANPA_GAMBAR = replace(
    POTRET, aset=(), sisipan=(), lampiran=(), instansi=replace(POTRET.instansi, lambang="")
)


def buku(potret: Potret, cadangan: int = 1) -> bytes:
    return tulis(susun_baris(potret), potret.tahun, tahun_renstra(potret), cadangan=cadangan)


def baca(isi: bytes) -> Potret:
    hasil = baca_buku(isi, nama="buku.xlsx")
    assert [t for t in hasil.temuan if t.tingkat is Tingkat.GALAT] == []
    assert hasil.potret is not None
    return hasil.potret


def tanpa_urutan(potret: Potret) -> dict[str, Any]:
    """Return the facts with the rows of every sheet as a sorted list."""
    rapi = urutkan(potret)
    isi = {f.name: getattr(rapi, f.name) for f in fields(rapi)}
    return {k: sorted(map(repr, v)) if isinstance(v, tuple) else v for k, v in isi.items()}


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
@given(potret_acak(), potret_acak())
def test_tambal__dari_potret_mana_pun_ke_potret_mana_pun(satu: Potret, dua: Potret) -> None:
    isi = buku(satu)
    lama = baca(isi)

    ditambal = tambal(isi, beda_buku(isi, lama, dua))

    assert tanpa_urutan(baca(ditambal)) == tanpa_urutan(dua)
    assert beda_buku(ditambal, baca(ditambal), dua) == ()


def ubah_dengan_openpyxl(isi: bytes, ubah: Any) -> bytes:
    kerja = openpyxl.load_workbook(io.BytesIO(isi))
    ubah(kerja)
    keluaran = io.BytesIO()
    kerja.save(keluaran)
    return keluaran.getvalue()


def lembar(isi: bytes, nama: str) -> Any:
    return openpyxl.load_workbook(io.BytesIO(isi))[nama]


def bagian(isi: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
        return {n: arsip.read(n) for n in arsip.namelist()}


def tambahan_orang(kerja: Any) -> None:
    """Move a column, add an own one, an own sheet, a comment and a remark below the data."""
    realisasi = kerja["Realisasi"]
    realisasi.move_range("N4:N60", cols=2)
    realisasi["N4"], realisasi["N5"] = "Kolom saya", "titipan"
    realisasi["F5"].comment = Comment("tanya Bu Contoh", "saya")
    kerja.create_sheet("Coretan")["A1"] = "=1+1"


BARU = replace(
    TANPA_GAMBAR,
    instansi=replace(TANPA_GAMBAR.instansi, nama="Dinas Sosial & Pemberdayaan <Baru>", laman=""),
    tanggal_laporan=date(2023, 3, 17),
    realisasi=(
        replace(TANPA_GAMBAR.realisasi[0], nilai=D("71.23456"), pembilang=None, penyebut=None, catatan="=A1"),
        *TANPA_GAMBAR.realisasi[1:],
        replace(TANPA_GAMBAR.realisasi[0], tahun=2019, catatan="baru"),
    ),
)


@pytest.mark.parametrize("simpan", ["asli", "openpyxl", "libreoffice"])
def test_tambal__buku_yang_disimpan_ulang_dan_ditambahi_orang(simpan: str) -> None:
    isi = buku(TANPA_GAMBAR)
    if simpan != "asli":
        isi = ubah_dengan_openpyxl(isi, tambahan_orang)
    if simpan == "libreoffice":
        isi = simpan_libreoffice(isi, "xlsx")

    ditambal = tambal(isi, beda_buku(isi, baca(isi), BARU))

    assert tanpa_urutan(baca(ditambal)) == tanpa_urutan(BARU)
    if simpan != "asli":
        assert lembar(ditambal, "Realisasi")["N5"].value == "titipan"
        assert "tanya Bu Contoh" in lembar(ditambal, "Realisasi")["F5"].comment.text
        assert lembar(ditambal, "Coretan")["A1"].value == "=1+1"
    if simpan == "openpyxl":
        assert tanpa_urutan(baca(simpan_libreoffice(ditambal, "xlsx"))) == tanpa_urutan(BARU)


def test_tambal__bagian_lain_tetap_sama_sampai_bitnya() -> None:
    isi = buku(TANPA_GAMBAR)
    sesudah = bagian(tambal(isi, [Ubahan("Realisasi", 5, "nilai", D("71.2"))]))

    berubah = {n for n, b in bagian(isi).items() if sesudah[n] != b}

    assert berubah == {letak_lembar(isi, "Realisasi")}
    assert list(sesudah) == list(bagian(isi))


def test_beda__setiap_lembar_punya_kunci_alami() -> None:
    lain = ("Narasi", "Target Renstra", "Target Tahunan")
    tanpa = [
        lmb.nama
        for lmb in LEMBAR
        if not lmb.tegak and lmb.nama not in (*KUNCI, *lain) and "kode" not in [k.kunci for k in lmb.kolom]
    ]
    assert tanpa == []


def test_tambal__tanpa_ubahan_sama_saja() -> None:
    isi = buku(TANPA_GAMBAR)
    assert tambal(isi, []) == isi
    assert beda_buku(isi, baca(isi), TANPA_GAMBAR) == ()


def test_tambal__rumus_diganti_nilai_dan_urutan_hitungnya_dibuang() -> None:
    def berumus(kerja: Any) -> None:
        kerja["Realisasi"]["F5"] = "=1+1"

    isi = ubah_dengan_openpyxl(buku(TANPA_GAMBAR), berumus)
    sesudah = tambal(isi, [Ubahan("Realisasi", 5, "nilai", D("7.5"))])

    assert lembar(sesudah, "Realisasi")["F5"].value == 7.5
    assert b'fullCalcOnLoad="1"' in bagian(sesudah)["xl/workbook.xml"]


def test_tambal__rumus_yang_dipakai_bersama_diwariskan() -> None:
    isi = buku(TANPA_GAMBAR)
    nama = letak_lembar(isi, "Realisasi")
    xml = bagian(isi)[nama].decode()
    for baris, rumus in (
        (5, '<f t="shared" ref="F5:F7" si="0">G5/$H$5*"G5"</f>'),
        (6, '<f t="shared" si="0"/>'),
    ):
        xml = re.sub(
            rf'<c r="F{baris}"([^>]*?)/?>(?:<v>[^<]*</v></c>)?',
            rf'<c r="F{baris}"\1>{rumus}<v>1</v></c>',
            xml,
        )
    isi = ganti_bagian(isi, nama, xml.encode())

    sesudah = tambal(isi, [Ubahan("Realisasi", 5, "nilai", D(3))])

    assert lembar(sesudah, "Realisasi")["F5"].value == 3
    assert lembar(sesudah, "Realisasi")["F6"].value == '=G6/$H$5*"G5"'


def letak_lembar(isi: bytes, nama: str) -> str:
    return f"xl/worksheets/sheet{openpyxl.load_workbook(io.BytesIO(isi)).sheetnames.index(nama) + 1}.xml"


def ganti_bagian(isi: bytes, nama: str, baru: bytes) -> bytes:
    keluaran = io.BytesIO()
    with zipfile.ZipFile(keluaran, "w") as arsip:
        for n, b in bagian(isi).items():
            arsip.writestr(n, baru if n == nama else b)
    return keluaran.getvalue()


def test_tambal__format_tampil_mengikuti_isi() -> None:
    def bentuk(kerja: Any) -> None:
        kerja["Realisasi"]["F5"], kerja["Realisasi"]["F5"].number_format = 0.5, "0.0%"
        kerja["Realisasi"]["F6"], kerja["Realisasi"]["F6"].number_format = 0.5, "yyyy-mm-dd"
        kerja["Realisasi"]["F7"], kerja["Realisasi"]["F7"].number_format = 5, "#,##0.0"
        kerja["Identitas"]["B6"].number_format = "General"

    isi = ubah_dengan_openpyxl(buku(TANPA_GAMBAR), bentuk)
    sesudah = tambal(
        isi,
        [
            *(Ubahan("Realisasi", n, "nilai", D("71.255")) for n in (5, 6, 7)),
            Ubahan("Identitas", None, "tanggal_laporan", date(2023, 3, 17)),
        ],
    )

    sel = lembar(sesudah, "Realisasi")
    assert (sel["F5"].value, sel["F5"].number_format) == (0.71255, "0.0%")
    assert (sel["F6"].value, sel["F6"].number_format) == (71.255, "General")
    assert (sel["F7"].value, sel["F7"].number_format) == (71.255, "#,##0.000")


def test_tambal__baris_di_luar_yang_disiapkan_ikut_berdaftar_dan_bernama() -> None:
    isi = buku(TANPA_GAMBAR, cadangan=1)
    akhir = lembar(isi, "Indikator").max_row
    tambahan = [replace(TANPA_GAMBAR.indikator[0], kode=f"X{n}", nama=f"Nama {n}") for n in range(4)]
    baru = replace(TANPA_GAMBAR, indikator=(*TANPA_GAMBAR.indikator, *tambahan))

    sesudah = tambal(isi, beda_buku(isi, baca(isi), baru))

    assert tanpa_urutan(baca(sesudah)) == tanpa_urutan(baru)
    halaman = lembar(sesudah, "Indikator")
    assert halaman.max_row == akhir + 3
    assert halaman.auto_filter.ref.endswith(str(akhir + 3))
    assert all(str(v.sqref).endswith(str(akhir + 3)) for v in halaman.data_validations.dataValidation)
    assert halaman[f"C{akhir + 3}"].value.startswith(f'=IF($B{akhir + 3}=""')
    assert f"'Indikator'!$A$5:$A${akhir + 3}" in lembar(sesudah, "Realisasi")["B5"].value
    assert f"'Indikator'!$A$5:$A${akhir}," not in lembar(sesudah, "Realisasi")["B5"].value


def test_tambal__kolom_tahun_yang_belum_ada_ditambahkan_di_kanan() -> None:
    isi = buku(TANPA_GAMBAR)
    indikator, dokumen = TANPA_GAMBAR.target[0].indikator, TANPA_GAMBAR.target[0].dokumen
    baru = replace(TANPA_GAMBAR, target=(*TANPA_GAMBAR.target, Target(indikator, dokumen, 2039, D(3))))

    sesudah = tambal(isi, beda_buku(isi, baca(isi), baru))

    assert tanpa_urutan(baca(sesudah)) == tanpa_urutan(baru)


def test_narasi__teks_panjang_dilanjutkan_dan_kembali_pendek() -> None:
    isi = buku(TANPA_GAMBAR)

    panjang = tambal(isi, ubahan_narasi(isi, {"ikhtisar": PANJANG, "kata_pengantar": "Pendek."}))
    teks = {n.bagian: n.teks for n in baca(panjang).narasi}
    pendek = tambal(panjang, ubahan_narasi(panjang, {"ikhtisar": "Singkat."}))

    assert teks["ikhtisar"] == PANJANG
    assert teks["kata_pengantar"] == "Pendek."
    assert next(n.teks for n in baca(pendek).narasi if n.bagian == "ikhtisar") == "Singkat."
    assert f"ikhtisar{LANJUTAN}" not in [s.value for s in lembar(pendek, "Narasi")["A"]]


def test_narasi__bagian_yang_belum_terdaftar_mendapat_baris() -> None:
    def hapus(kerja: Any) -> None:
        for baris in kerja["Narasi"].iter_rows(min_row=5):
            for sel in baris:
                sel.value = None

    isi = ubah_dengan_openpyxl(buku(replace(TANPA_GAMBAR, narasi=())), hapus)
    sesudah = tambal(isi, ubahan_narasi(isi, {"ikhtisar": "Teks."}))

    assert baca(sesudah).narasi == (Narasi("ikhtisar", "Teks."),)


def test_tambal__sel_gabungan_dan_lembar_yang_hilang_ditolak_dengan_kalimat() -> None:
    gabung = ubah_dengan_openpyxl(buku(TANPA_GAMBAR), lambda k: k["Realisasi"].merge_cells("A5:A6"))
    hilang = ubah_dengan_openpyxl(buku(TANPA_GAMBAR), lambda k: k.remove(k["Isu"]))

    with pytest.raises(TambalDitolak, match="Sel A6 di lembar Realisasi bagian dari sel gabungan"):
        tambal(gabung, [Ubahan("Realisasi", 6, "indikator", "S1.I1")])
    with pytest.raises(TambalDitolak, match="Lembar Isu tidak ada"):
        tambal(hilang, [Ubahan("Isu", 5, "uraian", "x")])
    with pytest.raises(KeyError):
        tambal(gabung, [Ubahan("Isu", 5, "tak_ada", "x")])


def tersimpan(isi: bytes, lembar: str, sel: str) -> Any:
    return openpyxl.load_workbook(io.BytesIO(isi), data_only=True)[lembar][sel].value


def test_tambal__hasil_rumus_yang_bergantung_padanya_dibuang_yang_lain_tetap() -> None:
    def berumus(kerja: Any) -> None:
        kerja["Realisasi"]["F5"] = "=G5*100"
        kerja["Realisasi"]["F6"] = "=G6*2"
        kerja["Realisasi"]["J5"] = '="capaian "&F5'
        kerja.create_sheet("Coretan")["A1"] = "=SUM(Realisasi!F:F)"
        kerja["Coretan"]["A2"] = "=1+1"

    isi = simpan_libreoffice(ubah_dengan_openpyxl(buku(TANPA_GAMBAR), berumus), "xlsx")
    sesudah = tambal(isi, [Ubahan("Realisasi", 5, "pembilang", D(7)), Ubahan("Indikator", 5, "nama", "Baru")])

    dibuang = [("Realisasi", "F5"), ("Realisasi", "J5"), ("Coretan", "A1"), ("Realisasi", "B5")]
    assert [tersimpan(isi, *s) is None for s in dibuang] == [False] * 4
    assert [tersimpan(sesudah, *s) for s in dibuang] == [None] * 4
    for sel in (("Realisasi", "F6"), ("Coretan", "A2")):
        assert tersimpan(sesudah, *sel) == tersimpan(isi, *sel) is not None
    temuan = baca_buku(sesudah, nama="buku.xlsx").temuan
    assert [t.lokasi.sel for t in temuan if t.kode == "LKP521"] == ["F5", "J5"]


@pytest.mark.parametrize(
    ("rumus", "baris", "kolom", "hasil"),
    [
        ("A1+$A1+A$1+$A$1", 2, 1, "B3+$A3+B$1+$A$1"),
        ("SUM(A1:B2)", 1, 0, "SUM(A2:B3)"),
        ("'Lembar A1'!B2&\"A1\"", 1, 1, "'Lembar A1'!C3&\"A1\""),
        ("LOG10(A1)+A1_x+x.A1", 1, 0, "LOG10(A2)+A1_x+x.A1"),
        ("A1", -1, 0, "#REF!"),
        ("XFD1", 0, 1, "#REF!"),
    ],
)
def test_geser_rumus__acuan_nisbi_ikut_yang_tetap_tinggal(
    rumus: str, baris: int, kolom: int, hasil: str
) -> None:
    assert geser_rumus(rumus, baris, kolom) == hasil


def test_tambal__buku_yang_ditambal_sah_menurut_skema(tmp_path: Path) -> None:
    isi = buku(TANPA_GAMBAR, cadangan=1)
    tambahan = [replace(TANPA_GAMBAR.sasaran[0], kode=f"X{n}") for n in range(4)]
    baru = replace(BARU, sasaran=(*BARU.sasaran, *tambahan), narasi=())
    berkas = tmp_path / "buku.xlsx"
    berkas.write_bytes(tambal(isi, beda_buku(isi, baca(isi), baru)))

    hasil = OpenXmlValidator().validate(str(berkas))

    assert [e for e in hasil.errors if "Worksheet" in str(e) or "Styles" in str(e)] == []
    assert hasil.is_valid
