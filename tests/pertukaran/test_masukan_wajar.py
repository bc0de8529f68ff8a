"""What people do to a workbook without meaning harm: it is read, and nothing is changed silently."""

from __future__ import annotations

import io
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from akuntabel.kinerja.indikator import StatusRealisasi
from akuntabel.kinerja.potret import Potret
from akuntabel.pertukaran.buku import HasilBaca, baca_buku, tulis_aset

from .potret_lengkap import POTRET
from .test_masukan_buruk import buku_baik


@pytest.fixture
def buku(tmp_path: Path) -> Workbook:
    tulis_aset(POTRET, tmp_path)
    return openpyxl.load_workbook(io.BytesIO(buku_baik()))


def baca(buku: Workbook, folder: Path) -> HasilBaca:
    keluaran = io.BytesIO()
    buku.save(keluaran)
    return baca_buku(keluaran.getvalue(), nama="buku.xlsx", folder=folder)


def potret(buku: Workbook, folder: Path) -> Potret:
    hasil = baca(buku, folder)
    assert hasil.potret is not None, [(t.kode, str(t.lokasi), t.pesan) for t in hasil.temuan]
    return hasil.potret


@pytest.mark.parametrize(
    ("isi", "bentuk", "nilai"),
    [
        (0.982, "0.0%", "98.2"),
        (0.98199999999999998, "0.00%", "98.2"),
        (98.19999999999999, "General", "98.2"),
        ("98,2", "@", "98.2"),
        ("98,2%", "@", "98.2"),
        ("98,2 %", "@", "98.2"),
        ("\u00a098,2\u00a0", "@", "98.2"),
        ("'98,2", "@", "98.2"),
        (98.2, '0.0" %"', "98.2"),
        (1, "General", "1"),
        (0, "General", "0"),
    ],
)
def test_angka__dibaca_sebagaimana_terlihat(
    buku: Workbook, tmp_path: Path, isi: Any, bentuk: str, nilai: str
) -> None:
    buku["Realisasi"]["F5"] = isi
    buku["Realisasi"]["F5"].number_format = bentuk

    hasil = baca(buku, tmp_path)

    assert hasil.temuan == ()
    assert hasil.potret is not None
    assert hasil.potret.realisasi[0].nilai == Decimal(nilai)


def test_pecahan_persen__diperingatkan_tetapi_tidak_diubah(buku: Workbook, tmp_path: Path) -> None:
    buku["Realisasi"]["F5"] = 0.982
    buku["Realisasi"]["F5"].number_format = "General"

    assert potret(buku, tmp_path).realisasi[0].nilai == Decimal("0.982")


@pytest.mark.parametrize(
    ("isi", "bawah", "atas"),
    [
        ("40-60", "40", "60"),
        ("40 - 60", "40", "60"),
        ("40–60", "40", "60"),
        ("40 s.d. 60", "40", "60"),
        ("40 s/d 60", "40", "60"),
        ("40 sampai dengan 60", "40", "60"),
        ("40%-60%", "40", "60"),
        ("-5 s.d. -1", "-5", "-1"),
        ("0,5–1,25", "0.5", "1.25"),
        ("40", "40", None),
    ],
)
def test_rentang__ditulis_dengan_berbagai_cara(
    buku: Workbook, tmp_path: Path, isi: str, bawah: str, atas: str | None
) -> None:
    buku["Target Renstra"]["E6"] = isi

    (target,) = [t for t in potret(buku, tmp_path).target if (t.indikator, t.tahun) == ("S1.I1", 2022)][:1]

    assert target.nilai == Decimal(bawah)
    assert target.atas == (None if atas is None else Decimal(atas))


@pytest.mark.parametrize("isi", ["BB", " bb ", 4])
def test_tingkatan__nama_atau_peringkatnya(buku: Workbook, tmp_path: Path, isi: Any) -> None:
    buku["Realisasi"]["F8"] = isi

    assert potret(buku, tmp_path).realisasi[3].nilai == Decimal(4)


@pytest.mark.parametrize(
    "isi",
    ["28 Februari 2023", "28/02/2023", "2023-02-28", date(2023, 2, 28), datetime(2023, 2, 28, 9, 30)],  # noqa: DTZ001
)
def test_tanggal__sel_tanggal_atau_teks(buku: Workbook, tmp_path: Path, isi: Any) -> None:
    buku["Identitas"]["B6"] = isi

    assert potret(buku, tmp_path).tanggal_laporan == date(2023, 2, 28)


@pytest.mark.parametrize("isi", ["Belum Dilaporkan", " belum  dilaporkan ", "BELUM_DILAPORKAN"])
def test_pilihan__tanpa_membedakan_huruf_besar_dan_spasi(buku: Workbook, tmp_path: Path, isi: str) -> None:
    buku["Realisasi"]["E10"] = isi

    assert potret(buku, tmp_path).realisasi[5].status is StatusRealisasi.BELUM_DILAPORKAN


@pytest.mark.parametrize(("isi", "nilai"), [("YA", True), (True, True), ("Tidak", False), (False, False)])
def test_ya_tidak__juga_sel_logis(buku: Workbook, tmp_path: Path, isi: Any, nilai: bool) -> None:
    buku["Realisasi"]["L5"] = isi

    assert potret(buku, tmp_path).realisasi[0].diaudit is nilai


def test_kode__spasi_tepi_dan_spasi_tetap_dibuang(buku: Workbook, tmp_path: Path) -> None:
    buku["Realisasi"]["A5"] = "\u00a0S1.I1 "

    assert potret(buku, tmp_path) == POTRET


def test_kolom__dipindah_tetap_ditemukan(buku: Workbook, tmp_path: Path) -> None:
    lembar = buku["Isu"]
    for baris in lembar.iter_rows(min_row=1, max_row=lembar.max_row):
        isi = [sel.value for sel in baris]
        for sel, nilai in zip(baris, reversed(isi), strict=True):
            sel.value = nilai

    assert potret(buku, tmp_path) == POTRET


def test_lembar__dipindah_dan_beda_huruf_tetap_ditemukan(buku: Workbook, tmp_path: Path) -> None:
    buku.move_sheet("Realisasi", offset=-10)
    buku["Realisasi"].title = "sementara"
    buku["sementara"].title = "REALISASI"

    assert potret(buku, tmp_path) == POTRET


def test_baris__kosong_di_antara_dilewati(buku: Workbook, tmp_path: Path) -> None:
    buku["Sasaran"].insert_rows(6, amount=3)

    assert potret(buku, tmp_path) == POTRET


def test_baris__tersembunyi_tetap_dibaca(buku: Workbook, tmp_path: Path) -> None:
    buku["Realisasi"].row_dimensions[6].hidden = True
    buku["Realisasi"].column_dimensions["F"].hidden = True

    assert potret(buku, tmp_path) == POTRET


def test_judul__dengan_baris_tambahan_di_atasnya_tetap_ditemukan(buku: Workbook, tmp_path: Path) -> None:
    buku["Pagu"].insert_rows(1, amount=2)

    assert potret(buku, tmp_path) == POTRET


def test_contoh__di_atas_judul_tidak_pernah_dibaca(buku: Workbook, tmp_path: Path) -> None:
    buku["Sasaran"]["A3"] = "S99"

    assert "S99" not in [s.kode for s in potret(buku, tmp_path).sasaran]


def test_gabungan__kode_diulang_di_setiap_baris(buku: Workbook, tmp_path: Path) -> None:
    buku["Realisasi"].merge_cells("A9:A10")

    hasil = potret(buku, tmp_path)

    assert [r.indikator for r in hasil.realisasi[4:]] == ["P2.1.1.I1", "P2.1.1.I1"]


def test_lanjutan__ditulis_tangan_digabung(buku: Workbook, tmp_path: Path) -> None:
    lembar = buku["Narasi"]
    lembar.insert_rows(7)
    lembar["A7"] = "ikhtisar (lanjutan)"
    lembar["E7"] = "Tambahan."

    assert potret(buku, tmp_path).narasi[0].teks == "Kinerja **baik**.\n\n- satu\n- dua\n\nTambahan."


def test_sel_nama__tidak_dibaca(buku: Workbook, tmp_path: Path) -> None:
    buku["Realisasi"]["B5"] = "#REF!"

    assert baca(buku, tmp_path).temuan == ()


def test_pendahulu__indikator_renstra_lama_tanpa_induk(buku: Workbook, tmp_path: Path) -> None:
    buku["Indikator"]["B6"] = None

    assert potret(buku, tmp_path).indikator[1].induk == ""


def test_sel_nyasar__di_sudut_terjauh_lembar_tidak_mengubah_apa_pun(buku: Workbook, tmp_path: Path) -> None:
    awal = potret(buku, tmp_path)
    buku["Realisasi"]["XFD1048576"] = "x"

    hasil = baca(buku, tmp_path)

    assert hasil.potret == awal


def test_huruf__yang_tidak_tercetak_disebut_di_selnya(buku: Workbook, tmp_path: Path) -> None:
    buku["Sasaran"]["B5"] = "Meningkat 😀 dan \u200bne\u0301 \n A"
    buku["Sasaran"]["F5"] = "catatan 😀"
    keluaran = io.BytesIO()
    buku.save(keluaran)
    tercetak = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789é .,;:()/-–&%+'\"")

    hasil = baca_buku(keluaran.getvalue(), nama="buku.xlsx", folder=tmp_path, tercetak=tercetak)

    temuan = [t for t in hasil.temuan if t.kode == "NAR507" and t.lokasi.lembar == "Sasaran"]
    assert [(t.lokasi.sel, "😀" in t.pesan, "U+1F600" in t.pesan) for t in temuan] == [("B5", True, True)]
    assert hasil.potret is not None
