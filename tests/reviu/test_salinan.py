"""Copies of one fact: one finding for one cause, none where units or scopes differ."""

from __future__ import annotations

from datetime import date

import pytest

from akuntabel.impor.baca import baca
from akuntabel.impor.kenali import kenali
from akuntabel.reviu import Berkas, periksa
from akuntabel.temuan import Temuan

NAMA = (
    "pengunjung perpustakaan terlayani",
    "naskah kuno dilestarikan",
    "pustakawan bersertifikat",
    "taman baca aktif",
)


def laporan(pk: tuple[str, ...], capaian: tuple[str, ...]) -> str:
    kiri = "\n".join(
        f"| {n} | Persentase {a} | {t} |" for n, (a, t) in enumerate(zip(NAMA, pk, strict=True), 1)
    )
    kanan = "\n".join(
        f"| {n} | Persentase {a} | {t} | 45 |" for n, (a, t) in enumerate(zip(NAMA, capaian, strict=True), 1)
    )
    return (
        "Tabel 2.1 Perjanjian Kinerja Tahun 2024\n\n| No | Indikator Kinerja | Target |\n|---|---|---|\n"
        f"{kiri}\n\nTabel 3.1 Capaian Kinerja Tahun 2024\n\n| No | Indikator Kinerja | Target | Realisasi |\n"
        f"|---|---|---|---|\n{kanan}\n"
    )


def temuan(isi: str) -> list[Temuan]:
    bacaan = kenali(baca(isi.encode(), "laporan.md"))
    return [t for t in periksa(Berkas(bacaan, date(2024, 12, 31)), ("HIT120",)).temuan if t.kode == "HIT120"]


def test_satu_indikator_berbeda__satu_temuan_dengan_kedua_tempatnya() -> None:
    (satu,) = temuan(laporan(("50", "60", "70", "80"), ("50", "65", "70", "80")))
    assert satu.tertulis == "65"
    assert satu.hitungan == "60 ≠ 65"
    assert [s.tabel for s in satu.lokasi_lain] == [1]


def test_banyak_indikator_berbeda__satu_sebab_satu_temuan() -> None:
    (satu,) = temuan(laporan(("50", "60", "70", "80"), ("51", "61", "71", "80")))
    assert satu.pesan.startswith("3 baris Tabel 2.1 tercetak berbeda di Tabel 3.1")
    assert len(satu.lokasi_lain) == 5


@pytest.mark.parametrize(
    ("pk", "capaian"),
    [
        (("50", "60", "70", "80"), ("50,00", "60%", "70 %", "80")),
        (("50", "60", "70,4", "80"), ("50", "60", "70", "80")),
        (("50%", "60%", "85%", "80%"), ("50%", "60%", "50", "80%")),
    ],
)
def test_pembulatan_dan_satuan_lain__dibiarkan(pk: tuple[str, ...], capaian: tuple[str, ...]) -> None:
    assert temuan(laporan(pk, capaian)) == []
