"""Lists of the classification: what is shipped, what a plan differs in, what choosing adds."""

from __future__ import annotations

from dataclasses import replace

import pytest

from akuntabel.kinerja.daftar_nomenklatur import (
    ButirNomenklatur,
    EdisiNomenklatur,
    beda_nomenklatur,
    edisi_bawaan,
    edisi_tahun,
)
from akuntabel.kinerja.instansi import Instansi
from akuntabel.kinerja.nomenklatur import baca_kode
from akuntabel.kinerja.pilih_nomenklatur import TidakTerpilih, tambah_pilihan
from akuntabel.kinerja.pohon import PeranProgram, Program, Sasaran, Subkegiatan, Tujuan
from akuntabel.kinerja.potret import Potret

KOSONG = Potret(
    2025,
    Instansi("PD", "Dinas Rekaan", "Kota Rekaan", "Rekaan"),
    tujuan=(Tujuan("T1", "Meningkatnya keberdayaan"),),
    sasaran=(Sasaran("S1", "Meningkatnya kemandirian", "T1"),),
)
EDISI = EdisiNomenklatur(
    "uji",
    "Keputusan Uji",
    2025,
    None,
    (
        ButirNomenklatur("1.06.02", "Program Pemberdayaan Sosial"),
        ButirNomenklatur("1.06.02.2.03", "Pengembangan Potensi"),
        ButirNomenklatur("1.06.02.2.03.0004", "Peningkatan Lembaga"),
        ButirNomenklatur("X.XX.01", "Program Penunjang"),
    ),
)


def test_bawaan__setiap_kode_sah_berinduk_dan_tidak_kembar() -> None:
    for edisi in edisi_bawaan():
        kode = [baca_kode(b.kode) for b in edisi.butir]
        assert None not in kode
        assert len(set(kode)) == len(kode)
        for k in kode:
            if k is not None and k.jenjang in ("kegiatan", "subkegiatan"):
                assert k.induk in kode, k


def test_edisi_tahun__tidak_pernah_edisi_tahun_lain() -> None:
    terpilih = {t: edisi_tahun(edisi_bawaan(), t) for t in (2022, 2024, 2025, 2030)}
    assert {t: e.dasar if e else None for t, e in terpilih.items()} == {
        2022: "Kepmendagri 050-5889 Tahun 2021",
        2024: None,
        2025: "Kepmendagri 900.1.15.5-3406 Tahun 2024",
        2030: None,
    }


def test_edisi_tahun__daftar_lengkap_lebih_dulu() -> None:
    assert edisi_tahun((*edisi_bawaan(), EDISI), 2025) == EDISI


def test_memilih_subkegiatan__induknya_ikut_sekali() -> None:
    hasil = tambah_pilihan(KOSONG, ["1.06.02.2.03.0004", "1.06.02.2.03"], EDISI.butir, sasaran="S1")

    assert [(p.kode, p.sasaran) for p in hasil.program] == [("1.06.02", "S1")]
    assert [(k.nama, k.program) for k in hasil.kegiatan] == [("Pengembangan Potensi", "1.06.02")]
    assert [(s.nomenklatur, s.kegiatan) for s in hasil.subkegiatan] == [("1.06.02.2.03.0004", "1.06.02.2.03")]
    assert beda_nomenklatur(hasil, EDISI) == ()
    assert tambah_pilihan(hasil, ["1.06.02.2.03.0004"], EDISI.butir) == hasil


def test_memilih_penunjang__bidang_urusan_diisi() -> None:
    hasil = tambah_pilihan(KOSONG, ["X.XX.01"], EDISI.butir, bidang="1.06")
    assert [(p.nomenklatur, p.peran) for p in hasil.program] == [("1.06.01", PeranProgram.PENUNJANG)]
    assert beda_nomenklatur(hasil, EDISI) == ()


@pytest.mark.parametrize(
    ("kode", "isian", "pesan"),
    [
        ("1.06.02.2.03.04", {"sasaran": "S1"}, "tidak ada di daftar"),
        ("1.06.02", {}, "Pilihlah sasaran"),
        ("1.06.02", {"sasaran": "S9"}, "S9 tidak ada"),
        ("X.XX.01", {}, "Isilah bidang urusan"),
        ("X.XX.01", {"bidang": "X.XX"}, "Isilah bidang urusan"),
        ("bukan kode", {"sasaran": "S1"}, "tidak ada di daftar"),
    ],
)
def test_memilih__ditolak_dengan_alasan(kode: str, isian: dict[str, str], pesan: str) -> None:
    with pytest.raises(TidakTerpilih, match=pesan):
        tambah_pilihan(KOSONG, [kode], EDISI.butir, **isian)


def test_memilih__kode_simpul_yang_terpakai_ditolak() -> None:
    terpakai = replace(KOSONG, sasaran=(*KOSONG.sasaran, Sasaran("1.06.02", "Kebetulan sama", "T1")))
    with pytest.raises(TidakTerpilih, match="sudah dipakai"):
        tambah_pilihan(terpakai, ["1.06.02"], EDISI.butir, sasaran="S1")


def test_beda__nama_lain_dan_kode_di_luar_daftar() -> None:
    potret = replace(
        KOSONG,
        program=(
            Program("P1", "Program pemberdayaan  sosial", "1.06.02"),
            Program("P2", "Program Lain", "1.06.02"),
        ),
        subkegiatan=(Subkegiatan("K1", "Peningkatan Lembaga", "x", "1.06.02.2.03.04"),),
    )
    beda = {b.simpul: b.pesan for b in beda_nomenklatur(potret, EDISI)}
    assert set(beda) == {"P2", "K1"}
    assert 'bernama "Program Pemberdayaan Sosial"' in beda["P2"]
    assert "tidak ada di Keputusan Uji" in beda["K1"]


def test_beda__daftar_sebagian_tidak_menyalahkan_yang_tidak_dimuatnya() -> None:
    sebagian = replace(EDISI, lengkap=False)
    potret = replace(
        KOSONG,
        subkegiatan=(
            Subkegiatan("K1", "Yang tidak dimuat", "x", "1.06.02.2.03.0099"),
            Subkegiatan("K2", "Menurut edisi lama", "x", "1.06.02.2.03.04"),
        ),
    )
    beda = beda_nomenklatur(potret, sebagian)
    assert [b.simpul for b in beda] == ["K2"]
    assert "edisi lain" in beda[0].pesan
