"""The same correct reports through our printers and back through the readers."""

from __future__ import annotations

from datetime import date

import pytest

from akuntabel import api
from akuntabel.naskah import Naskah
from akuntabel.penyaji import docx, html, pdf
from akuntabel.penyaji.tema import baca_tema
from akuntabel.temuan import Tingkat
from tests.reviu.pembangkit.naskah import buat_naskah
from tests.reviu.test_laporan_benar import HITUNGAN

BENIH = (3, 11, 27)
BENTUK = ("docx", "pdf", "html")


def cetak(naskah: Naskah, bentuk: str) -> bytes:
    tema = baca_tema("baku")
    if bentuk == "docx":
        return docx.tulis(naskah, {}, tema, halaman={})
    if bentuk == "html":
        return html.tulis(naskah, {}, tema)
    return pdf.tulis(naskah, {}, tema).isi


@pytest.mark.parametrize("bentuk", BENTUK)
@pytest.mark.parametrize("benih", BENIH)
def test_laporan_benar__tercetak_dan_terbaca_kembali(benih: int, bentuk: str) -> None:
    isi = cetak(buat_naskah(benih), bentuk)
    hasil = api.reviu_isi(isi, f"laporan.{bentuk}", api.PilihanReviu(date(2026, 1, 1)))
    salah = [
        (t.kode, t.tertulis, t.hitungan)
        for t in hasil.temuan
        if t.kode[:3] in HITUNGAN and t.tingkat is not Tingkat.SARAN
    ]
    assert hasil.alasan == ""
    assert not salah
    assert len(hasil.memenuhi) >= 10
