from __future__ import annotations

from akuntabel.kinerja.narasi import LingkupBagian, daftar_bagian


def test_daftar_bagian__keys_are_unique_and_every_section_says_what_belongs_there() -> None:
    bagian = daftar_bagian()
    kunci = [b.kunci for b in bagian]
    assert len(kunci) == len(set(kunci))
    assert [b.kunci for b in bagian if not (b.judul and b.petunjuk and b.pengisi)] == []


def test_daftar_bagian__keys_can_carry_the_code_of_a_node() -> None:
    assert [b.kunci for b in daftar_bagian() if ":" in b.kunci or b.kunci != b.kunci.strip()] == []


def test_daftar_bagian__analysis_is_written_per_indicator() -> None:
    lingkup = {b.kunci: b.lingkup for b in daftar_bagian()}
    assert lingkup["penyebab"] is LingkupBagian.INDIKATOR
    assert lingkup["efisiensi"] is LingkupBagian.SASARAN
    assert lingkup["kata_pengantar"] is LingkupBagian.DOKUMEN
