"""The example reports of the project: rules that are no arithmetic stay silent on what we print ourselves."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from akuntabel import api
from akuntabel.impor.baca import baca
from akuntabel.impor.kenali import kenali
from akuntabel.reviu import Berkas, periksa
from tests.reviu.test_korpus_aturan import KODE

CONTOH = {
    "dinas-kesehatan-kota-arunika-2025.xlsx": set(),
    "dinas-sosial-kota-pasuruan-2022.xlsx": {"SAT101", "NAR117"},
}
"""The second follows a published report: units that do not count what the indicator names, figures of
sentences that no table prints."""


@pytest.mark.parametrize("garis_besar", ["analisis", "sasaran"])
@pytest.mark.parametrize("buku", CONTOH)
def test_laporan_contoh__tanpa_temuan(akar: Path, tmp_path: Path, buku: str, garis_besar: str) -> None:
    pilihan = api.Pilihan(format=("docx",), garis_besar=garis_besar)
    api.susun(akar / "contoh" / buku, tmp_path, pilihan)
    letak = next(tmp_path.glob("*.docx"))
    bacaan = kenali(baca(letak.read_bytes(), letak.name))
    temuan = [t for t in periksa(Berkas(bacaan, date(2026, 2, 28)), pilih=KODE).temuan if t.kode in KODE]
    assert [(t.kode, t.pesan) for t in temuan if t.kode not in CONTOH[buku]] == []
