"""The sheet of main indicators: what it says, and what it names as missing."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

from docx import Document

from akuntabel import api
from akuntabel.kinerja.indikator import Indikator
from akuntabel.kinerja.potret import Potret
from tests.laporan.test_pohon import rencana

LENGKAP = Indikator(
    "I1",
    "T0.S0",
    "Persentase warga mandiri",
    "%",
    iku=True,
    definisi="Warga yang tidak lagi menerima bantuan",
    pembilang="Warga mandiri",
    penyebut="Warga dibina",
    sumber_data="Bidang Pemberdayaan",
    frekuensi="tahunan",
    mekanisme="Pendataan",
    media="Aplikasi data terpadu",
    penanggung_jawab="Kepala Bidang",
)


def berisi(*indikator: Indikator) -> Potret:
    return replace(rencana(1, 1, 0, 0, 0), indikator=indikator)


def test_lembar__hanya_iku_dan_yang_kurang_disebut() -> None:
    kurang = replace(LENGKAP, kode="I2", penyebut="", media="", frekuensi="", definisi="")
    lembar = api.lembar_iku(berisi(LENGKAP, kurang, replace(LENGKAP, kode="I3", iku=False)))
    assert [(b.kode, b.kurang) for b in lembar.butir] == [
        ("I1", ()),
        ("I2", ("Definisi operasional", "Penyebut", "Frekuensi", "Media")),
    ]
    assert lembar.keputusan == ""


def test_dokumen__word_memuat_definisi_rumus_dan_pengumpulan_data(tmp_path: Path) -> None:
    pilihan = api.Pilihan(dokumen="iku", format=("docx",))
    hasil = api.susun_potret(berisi(LENGKAP), tmp_path, pilihan, lambda _: None)
    word = Document(io.BytesIO(hasil.berkas[0].read_bytes()))
    isi = "\n".join(s.text for t in word.tables for b in t.rows for s in b.cells)
    for kata in (
        "Warga yang tidak lagi menerima bantuan",
        "Aplikasi data terpadu",
        "Kepala Bidang",
        "tahunan",
    ):
        assert kata in isi
    assert [c.pesan for c in hasil.celah] == ["Keputusan penetapan IKU"]
