from __future__ import annotations

import pytest

from akuntabel.kinerja.nomenklatur import KodeNomenklatur, baca_kode


@pytest.mark.parametrize(
    ("tertulis", "baku", "jenjang"),
    [
        ("1", "1", "urusan"),
        ("2.16", "2.16", "bidang urusan"),
        ("1.06.02", "1.06.02", "program"),
        ("1.06.02.2.03", "1.06.02.2.03", "kegiatan"),
        ("1.06.02.2.03.0003", "1.06.02.2.03.0003", "subkegiatan"),
        ("1.06.02.2.03.03", "1.06.02.2.03.03", "subkegiatan"),
        ("1.6.2.2.3.3", "1.06.02.2.03.3", "subkegiatan"),
        ("1.06.02.02.03.0001", "1.06.02.2.03.0001", "subkegiatan"),
        ("1.02.02.201", "1.02.02.2.01", "kegiatan"),
        ("X.XX.01.202.01", "X.XX.01.2.02.01", "subkegiatan"),
        ("1-02-01-2.05-0003", "1.02.01.2.05.0003", "subkegiatan"),
        ("1.02.01.2.05.0003.", "1.02.01.2.05.0003", "subkegiatan"),
    ],
)
def test_baca_kode__segala_cara_menulis(tertulis: str, baku: str, jenjang: str) -> None:
    kode = baca_kode(tertulis)

    assert kode is not None
    assert (str(kode), kode.jenjang) == (baku, jenjang)


@pytest.mark.parametrize(
    "bukan",
    [
        "",
        "Dinas",
        "2026",
        "1.02.02.2",
        "1.02.02.3.01",
        "5.1.02.01.001.00024",
        "2.16.2.20.2.21.01.0000",
        "X.XX.XX",
    ],
)
def test_baca_kode__yang_bukan_kode_ditolak(bukan: str) -> None:
    assert baca_kode(bukan) is None


def kode(teks: str) -> KodeNomenklatur:
    hasil = baca_kode(teks)
    assert hasil is not None
    return hasil


@pytest.mark.parametrize(
    ("kiri", "kanan", "sama", "setara"),
    [
        ("1.06.02.2.03.0003", "1.06.02.2.03.0003", True, True),
        ("1.06.02.2.03.03", "1.06.02.2.03.0003", False, True),
        ("X.XX.01.2.02.01", "1.02.01.2.02.0001", False, True),
        ("1.06.02.2.03.0003", "1.06.02.2.03.0004", False, False),
        ("1.06.02.2.03", "1.06.02.2.03.0003", False, False),
    ],
)
def test_setara__angka_yang_sama_walaupun_ditulis_lain(
    kiri: str, kanan: str, sama: bool, setara: bool
) -> None:
    assert (kode(kiri) == kode(kanan)) is sama
    assert kode(kiri).setara(kode(kanan)) is setara


def test_induk__naik_satu_jenjang_dan_melompati_kewenangan() -> None:
    sub = kode("1.06.02.2.03.0003")

    assert str(sub.induk) == "1.06.02.2.03"
    assert sub.induk is not None
    assert str(sub.induk.induk) == "1.06.02"
    assert kode("1").induk is None


def test_penunjang__hanya_program_01() -> None:
    assert kode("1.06.01.2.05.0003").penunjang
    assert not kode("1.06.02").penunjang
