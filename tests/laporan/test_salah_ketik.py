"""Long numbers in authored text that miss a fact by one digit."""

from __future__ import annotations

from decimal import Decimal

import pytest

from akuntabel.kinerja.anggaran import Pagu, RealisasiAnggaran
from akuntabel.kinerja.narasi import Narasi
from akuntabel.kinerja.pohon import Program
from akuntabel.laporan import susun_lkjip
from akuntabel.laporan.salah_ketik import angka_mirip
from contoh.buat import dinas_kesehatan, dinas_sosial
from tests.laporan.potret_kecil import potret

BARIS = (
    Program("P1", "Program Gizi", sasaran="S1"),
    Pagu("P1", "DPA", Decimal("2500000000")),
    RealisasiAnggaran("P1", Decimal("2137905264")),
)


def mirip(teks: str) -> list[tuple[str, str]]:
    p = potret(*BARIS, narasi=(Narasi("realisasi_anggaran", teks),))
    return [(m.angka, m.seharusnya) for m in angka_mirip(susun_lkjip(p), p)]


@pytest.mark.parametrize("angka", ["Rp2.137.905.254", "Rp2.137.950.264", "Rp2.173.905.264"])
def test_satu_digit__wrong_or_two_changing_places_are_named(angka: str) -> None:
    assert mirip(f"Terserap {angka} dari pagu.") == [(angka, "Rp2.137.905.264")]


@pytest.mark.parametrize(
    "teks",
    [
        "Terserap Rp2.137.905.264.",
        "Terserap Rp2.137.905.000.",
        "Terserap Rp213.790.526.",
        "Terserap Rp2,137 miliar.",
        "Ada 2.137.905.254 butir.",
        "Target 81,37% dan 2.500 orang.",
    ],
)
def test_yang_benar_atau_lain_sekali__is_left_alone(teks: str) -> None:
    assert mirip(teks) == []


def test_contoh__have_no_such_number() -> None:
    for p in (dinas_kesehatan.potret(), dinas_sosial.potret()):
        assert angka_mirip(susun_lkjip(p), p) == ()
