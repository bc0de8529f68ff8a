"""Optional sheets: what is wrong with their rows, and what only the whole can tell."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from akuntabel.kinerja.anggaran import JenisBelanja, Pagu, RealisasiAnggaran
from akuntabel.kinerja.dokumen import Dokumen, JenisDokumen
from akuntabel.kinerja.indikator import Indikator, Target
from akuntabel.kinerja.pegawai import KelompokPegawai, Pegawai
from akuntabel.kinerja.pohon import Program
from akuntabel.kinerja.potret import Potret
from akuntabel.pertukaran.buku import baca_buku, tulis_buku

from .test_sisipan import POTRET as KECIL

DASAR = replace(
    KECIL,
    dokumen=(
        Dokumen("DPA", JenisDokumen.DPA, "DPA", tahun=2022),
        Dokumen("PK", JenisDokumen.PK, "PK", tahun=2022),
    ),
    program=(Program("P1", "Program", sasaran="S1"),),
    pagu=(Pagu("P1", "DPA", Decimal(1000)),),
    realisasi_anggaran=(RealisasiAnggaran("P1", Decimal(900)),),
)
G, U = KelompokPegawai.GOLONGAN, KelompokPegawai.UNIT_KERJA


def _temuan(potret: Potret, ubah: Callable[[Workbook], None] | None = None) -> list[tuple[str, str, str]]:
    isi = tulis_buku(potret)
    if ubah:
        buku = load_workbook(io.BytesIO(isi))
        ubah(buku)
        keluar = io.BytesIO()
        buku.save(keluar)
        isi = keluar.getvalue()
    return [(t.kode, t.lokasi.lembar, t.lokasi.sel) for t in baca_buku(isi, nama="b.xlsx").temuan]


@pytest.mark.parametrize(
    ("pegawai", "temuan"),
    [
        ((Pegawai(G, "III/a", 2, 3), Pegawai(U, "Dinas", jumlah=5)), []),
        ((Pegawai(G, "III/a", 2, 3, 6),), [("SUM502", "Pegawai", "E5")]),
        ((Pegawai(G, "III/a", 2, 3), Pegawai(U, "Dinas", jumlah=6)), [("SUM503", "Pegawai", "A6")]),
        ((Pegawai(G, "III/a", 1, 1), Pegawai(G, "III/A", 1, 1)), [("SEL502", "Pegawai", "B6")]),
        ((Pegawai(G, "III/a"),), [("LOG517", "Pegawai", "C5")]),
    ],
)
def test_pegawai__sums_that_do_not_agree(pegawai: Any, temuan: list[tuple[str, str, str]]) -> None:
    assert _temuan(replace(DASAR, pegawai=pegawai)) == temuan


@pytest.mark.parametrize(
    ("jenis", "temuan"),
    [
        ((JenisBelanja("A", Decimal(600), Decimal(500)), JenisBelanja("B", Decimal(400), Decimal(400))), []),
        ((JenisBelanja("A", Decimal(1001)),), [("SUM504", "Jenis Belanja", "B5")]),
        ((JenisBelanja("A"),), [("LOG517", "Jenis Belanja", "B5")]),
        ((JenisBelanja("A", Decimal(1000)), JenisBelanja("a")), [
            ("SEL502", "Jenis Belanja", "A6"), ("LOG517", "Jenis Belanja", "B6"),
        ]),
    ],
)  # fmt: skip
def test_jenis_belanja__is_compared_with_the_programs(jenis: Any, temuan: list[tuple[str, str, str]]) -> None:
    assert _temuan(replace(DASAR, jenis_belanja=jenis)) == temuan


@pytest.mark.parametrize(("target", "salah"), [(Decimal(100), False), (Decimal(85), True)])
def test_spm__asks_for_the_target_of_the_law(target: Decimal, salah: bool) -> None:
    indikator = Indikator("S1.I1", "S1", "Layanan", "%", spm=True, desimal=2)
    potret = replace(DASAR, indikator=(indikator,), target=(Target("S1.I1", "PK", 2022, target),))

    assert _temuan(potret) == ([("LOG518", "Target Tahunan", "F5")] if salah else [])


def test_buku_lama__without_the_sheets_and_the_column_is_read_as_before() -> None:
    def ubah(buku: Workbook) -> None:
        for nama in ("Pegawai", "Jenis Belanja", "Tindak Lanjut LHE", "Sisipan", "Lampiran"):
            del buku[nama]
        kepala = [c.value for c in buku["Indikator"][4]]
        buku["Indikator"].delete_cols(kepala.index("SPM") + 1)

    assert _temuan(DASAR, ubah) == []


def test_pegawai__counts_beyond_a_hundred_and_refuses_fractions() -> None:
    def ubah(buku: Workbook) -> None:
        buku["Pegawai"]["C5"] = 12.5

    potret = replace(DASAR, pegawai=(Pegawai(G, "III/a", 1200, 3),))

    assert _temuan(potret) == []
    assert _temuan(potret, ubah) == [("NUM506", "Pegawai", "C5")]
