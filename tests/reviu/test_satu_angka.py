"""One changed digit in a DOCX of our own: found from its memory, from its marks, and by name without both."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from akuntabel import api
from akuntabel.api.potret_reviu import baca_potret
from akuntabel.bacaan import Bacaan, Identitas
from akuntabel.impor.docx_luar import baca_docx
from akuntabel.reviu import Berkas, periksa
from akuntabel.reviu.data_tercetak import DataTercetak
from akuntabel.temuan import Temuan
from benchmarks.satu_angka import dengan_bagian, ditemukan, lucuti, rusak_satu

HARI = date(2026, 2, 28)
CUPLIKAN = range(30)
SISANYA = range(30, 100)
SENDIRI = Identitas("Dinas Sosial Kota Pasuruan", "Kota Pasuruan", 2022, "lkjip")


@dataclass(frozen=True)
class Pasangan:
    isi: bytes
    arsip: Path
    data: DataTercetak


@pytest.fixture(scope="module")
def pasangan(akar: Path, tmp_path_factory: pytest.TempPathFactory) -> Pasangan:
    folder = tmp_path_factory.mktemp("satu")
    api.susun(akar / "contoh" / "dinas-sosial-kota-pasuruan-2022.xlsx", folder, api.Pilihan(format=("docx",)))
    isi, arsip = next(folder.glob("*.docx")).read_bytes(), next(folder.glob("*.zip"))
    data, dikenal = baca_potret(arsip, Bacaan(baca_docx(isi, "a.docx"), SENDIRI))
    assert data is not None, dikenal.alasan
    return Pasangan(isi, arsip, data)


def bertanda(isi: bytes, data: DataTercetak) -> tuple[Sequence[Temuan], Sequence[Temuan]]:
    """Return what the rules say that look at marks and memory: without the data and with it."""
    bacaan = Bacaan(baca_docx(isi, "laporan.docx"), SENDIRI)
    tanpa, dengan = (
        periksa(Berkas(bacaan, HARI, potret=d), pilih=("SEL120", "SEL121")).temuan for d in (None, data)
    )
    return tanpa, dengan


def test_dokumen_utuh__tanpa_temuan(pasangan: Pasangan) -> None:
    assert bertanda(pasangan.isi, pasangan.data) == ((), ())


@pytest.mark.parametrize("semua", [CUPLIKAN, pytest.param(SISANYA, marks=pytest.mark.lambat)], ids=len)
def test_satu_digit_diubah__selalu_ditemukan_dengan_dan_tanpa_data(semua: range, pasangan: Pasangan) -> None:
    luput = []
    berkunci = 0
    for benih in semua:
        rusak = rusak_satu(pasangan.isi, benih)
        biasa, menurut_data = bertanda(rusak.isi, pasangan.data)
        berkunci += rusak.berkunci
        if not (len(biasa) == len(menurut_data) == 1 and rusak.baru in menurut_data[0].tertulis):
            luput.append((benih, rusak.lama, rusak.baru))
        assert {t.kode for t in biasa} == {"SEL120"}
        assert {t.kode for t in menurut_data} == {"SEL121" if rusak.berkunci else "SEL120"}
    assert luput == []
    assert 0 < berkunci < len(semua)


def test_jalan_lengkap__biasa_dan_dengan_data(pasangan: Pasangan) -> None:
    rusak = rusak_satu(pasangan.isi, 7)
    for potret in (None, pasangan.arsip):
        pilihan = api.PilihanReviu(HARI, potret=potret)
        hasil = api.reviu_isi(rusak.isi, "laporan.docx", pilihan)
        assert ditemukan(rusak, [t for t in hasil.temuan if t.kode in ("SEL120", "SEL121")])


def test_tanpa_tanda_dan_ingatan__data_menemukan_target_di_tabel(pasangan: Pasangan) -> None:
    polos = lucuti(pasangan.isi)
    assert baca_docx(polos, "a.docx").ubahan is None
    pilihan = api.PilihanReviu(HARI, pilih=("SEL122", "ANG111"), potret=pasangan.arsip)
    assert api.reviu_isi(polos, "laporan.docx", pilihan).temuan == ()
    with zipfile.ZipFile(io.BytesIO(polos)) as paket:
        dokumen = paket.read("word/document.xml")
    assert b"24.055.295.451" in dokumen
    ubah = dokumen.replace(b"24.055.295.451", b"24.055.295.541")
    temuan = api.reviu_isi(dengan_bagian(polos, "word/document.xml", ubah), "laporan.docx", pilihan).temuan
    assert temuan
    assert {t.kode for t in temuan} == {"ANG111"}
    assert {t.tertulis for t in temuan} == {"24.055.295.541"}
