from __future__ import annotations

import pytest

from akuntabel.laporan import susun_lkjip
from akuntabel.naskah import Tabel, telusuri
from akuntabel.pertukaran.buku import baca_buku, tulis_buku, urutkan
from akuntabel.temuan import Tingkat
from benchmarks.besar import BESAR, SEDANG, Ukuran, potret_besar
from benchmarks.borongan import Borongan, Langkah


@pytest.mark.parametrize("ukuran", [BESAR, SEDANG])
def test_potret_besar__its_workbook_reads_back_as_the_same_facts_without_any_finding(ukuran: Ukuran) -> None:
    potret = potret_besar(3, ukuran)
    hasil = baca_buku(tulis_buku(potret), nama="besar.xlsx")
    assert [t for t in hasil.temuan if t.tingkat is Tingkat.GALAT] == []
    assert hasil.potret is not None
    assert urutkan(hasil.potret) == urutkan(potret)


def test_potret_besar__is_the_promised_size_and_leaves_no_gap() -> None:
    potret = potret_besar()
    susunan = susun_lkjip(potret, garis_besar="sasaran")
    tabel = [b for b in telusuri(susunan.naskah) if isinstance(b, Tabel) and b.nomor]
    assert len(potret.indikator) == 200
    assert len(tabel) >= 40
    assert susunan.celah == ()


def test_potret_besar__same_seed_same_facts_and_another_seed_others() -> None:
    assert potret_besar(7) == potret_besar(7)
    assert potret_besar(7).realisasi != potret_besar(8).realisasi


def test_borongan__growth_is_the_slope_of_memory_after_the_warm_up() -> None:
    tumbuh = [Langkah(1, 60, 500_000_000 if n < 10 else 200_000_000 + 3_000 * n) for n in range(40)]
    borongan = Borongan(20.0, tuple(tumbuh))
    assert borongan.laju == 2.0
    assert borongan.kemiringan() == pytest.approx(3.0)
