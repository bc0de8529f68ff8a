"""What we print comes back: example workbook to report to workbook, figure by figure."""

from __future__ import annotations

from pathlib import Path

import pytest

from akuntabel import api
from tests.conftest import AKAR
from tests.pertukaran.buku_bacaan import baris_lembar, buku_berkas
from tests.pertukaran.fakta_bolak_balik import fakta_buku, hilang

CONTOH = AKAR / "contoh"
BANYAK = {"dinas-kesehatan-kota-arunika-2025": 277, "dinas-sosial-kota-pasuruan-2022": 111}
"""Facts that stand in text and tables of the printed report."""
BERTENTANGAN = {
    "dinas-kesehatan-kota-arunika-2025": [],
    "dinas-sosial-kota-pasuruan-2022": ["instansi:DINSOS.total_anggaran@2022/DPPA-2022-APBD"],
}
"""Facts the report itself contradicts: the total of the DPPA, and the sum over the programs of the DPA."""


def lain(isi: bytes) -> str:
    """Return the values that a workbook shows beside a cell because the document contradicts itself."""
    return "\n".join(str(b["Nilai lain"]) for b in baris_lembar(isi, "Asal Bacaan") if b["Nilai lain"])


@pytest.fixture(scope="module")
def laporan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("laporan")
    for nama in BANYAK:
        api.susun(CONTOH / f"{nama}.xlsx", folder / nama, api.Pilihan(format=("docx", "pdf")))
    return folder


@pytest.mark.parametrize("format_", ["docx", "pdf"])
@pytest.mark.parametrize("nama", BANYAK)
def test_laporan_sendiri__kembali_utuh(laporan: Path, nama: str, format_: str) -> None:
    berkas = next((laporan / nama).glob(f"*.{format_}"))
    potret = api.baca(CONTOH / f"{nama}.xlsx").potret
    assert potret is not None

    buku = buku_berkas(berkas)
    banyak, kurang = hilang(potret, buku.isi)

    assert banyak == BANYAK[nama]
    bertentangan = lain(buku.isi).replace(".", "")
    assert [k for k, f in kurang.items() if str(f[3]) not in bertentangan] == []
    assert sorted(kurang) == BERTENTANGAN[nama]


@pytest.mark.parametrize("nama", BANYAK)
def test_pdf_dan_docx__memberi_angka_yang_sama(laporan: Path, nama: str) -> None:
    semua = [fakta_buku(buku_berkas(b).isi) for b in sorted((laporan / nama).glob("LKjIP*.[dp]*[xf]"))]

    assert len(semua) == 2
    assert semua[0] == semua[1]


def test_pembanding__angka_yang_hilang_ketahuan(laporan: Path) -> None:
    nama = "dinas-sosial-kota-pasuruan-2022"
    potret = api.baca(CONTOH / f"{nama}.xlsx").potret
    assert potret is not None
    lain_tahun = buku_berkas(next((laporan / nama).glob("*.docx")), tahun=2021)

    _, kurang = hilang(potret, lain_tahun.isi)

    assert sum(k.startswith("program:") and "realisasi" in k for k in kurang) == 5
