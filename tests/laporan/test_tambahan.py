"""Optional sheets in the report: printed where they have rows, absent without a trace elsewhere."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from akuntabel.kinerja.anggaran import JenisBelanja
from akuntabel.kinerja.pegawai import KelompokPegawai, Pegawai, rekap_pegawai
from akuntabel.kinerja.potret import Potret
from akuntabel.kinerja.tindak_lanjut import StatusTindakLanjut, TindakLanjut
from akuntabel.laporan import Susunan, susun_lkjip
from akuntabel.laporan.kerangka import GARIS_BESAR
from akuntabel.naskah import CelahSebaris, Tabel, teks_sebaris, telusuri
from contoh.buat.dinas_kesehatan import potret

P = potret()
KOSONG = replace(
    P,
    pegawai=(),
    jenis_belanja=(),
    tindak_lanjut=(),
    sisipan=(),
    target=tuple(t for t in P.target if not t.triwulan),
    realisasi=tuple(r for r in P.realisasi if not r.triwulan),
    indikator=tuple(replace(i, spm=False) for i in P.indikator),
)


def _tabel(hasil: Susunan, kunci: str) -> Tabel | None:
    return next((b for b in telusuri(hasil.naskah) if isinstance(b, Tabel) and b.kunci == kunci), None)


def _isi(hasil: Susunan, kunci: str) -> list[list[str]]:
    tabel = _tabel(hasil, kunci)
    assert tabel is not None
    return [[teks_sebaris(s.isi) for s in b.sel] for b in tabel.badan]


def _nomor(p: Potret, garis_besar: str) -> dict[str, str]:
    naskah = susun_lkjip(p, garis_besar=garis_besar).naskah
    return {b.kunci: b.nomor for b in telusuri(naskah) if isinstance(b, Tabel) and b.nomor}


@pytest.mark.parametrize("garis_besar", GARIS_BESAR)
def test_kosong__leaves_no_trace_and_filled_shifts_no_table_of_the_analyses(garis_besar: str) -> None:
    polos = _nomor(KOSONG, garis_besar)
    isi = replace(P, sisipan=())
    penuh = _nomor(isi, garis_besar)

    baru = {"pegawai_golongan", "pegawai_pendidikan", "jenis_belanja", "triwulan", "tindak_lanjut"}
    assert set(penuh) - set(polos) == baru
    assert {k: v for k, v in polos.items() if v.startswith("3.")} == {
        k: v for k, v in penuh.items() if v.startswith("3.") and k not in baru
    }
    assert susun_lkjip(KOSONG, garis_besar=garis_besar).celah == ()


def test_pegawai__sums_men_and_women() -> None:
    isi = _isi(susun_lkjip(P), "pegawai_golongan")

    assert isi[0] == ["1", "Golongan II", "30", "66", "96"]
    assert isi[-1] == ["Jumlah", "241", "513", "754"]


def test_pegawai__without_men_and_women_prints_totals_alone() -> None:
    satu = Pegawai(KelompokPegawai.UNIT_KERJA, "Sekretariat", jumlah=1200)
    dua = Pegawai(KelompokPegawai.UNIT_KERJA, "Bidang", laki_laki=3)

    assert _isi(susun_lkjip(replace(P, pegawai=(satu, dua))), "pegawai_unit_kerja") == [
        ["1", "Sekretariat", "1.200"],
        ["2", "Bidang", "3"],
        ["Jumlah", "1.203"],
    ]


def test_rekap_pegawai__keeps_groups_apart_in_fixed_order() -> None:
    a = Pegawai(KelompokPegawai.UNIT_KERJA, "U", 1, 2)
    b = Pegawai(KelompokPegawai.JABATAN, "J", 4, 5)

    assert [(r.kelompok, r.seluruhnya) for r in rekap_pegawai((a, b, a))] == [
        (KelompokPegawai.JABATAN, 9),
        (KelompokPegawai.UNIT_KERJA, 6),
    ]


def test_jenis_belanja__absorption_and_the_same_total_as_the_programs() -> None:
    hasil = susun_lkjip(P)

    assert _isi(hasil, "jenis_belanja")[0] == ["Belanja Pegawai", "92.450.000.000", "90.114.352.000", "97,47"]
    assert _isi(hasil, "jenis_belanja")[-1] == ["Jumlah", "203.856.235.000", "196.627.507.387", "96,45"]
    tabel = _tabel(hasil, "jenis_belanja")
    assert tabel is not None
    assert tabel.catatan == ()


def test_jenis_belanja__that_does_not_add_up_says_so() -> None:
    lain = (JenisBelanja("Belanja Pegawai", Decimal(203_856_235_001)),)

    tabel = _tabel(susun_lkjip(replace(P, jenis_belanja=lain)), "jenis_belanja")

    assert tabel is not None
    assert teks_sebaris(tabel.catatan[0]) == (
        "Jumlah pagu menurut jenis belanja berselisih Rp1 dengan jumlah program."
    )


def test_tindak_lanjut__claimed_but_not_described_is_a_gap() -> None:
    daftar = (
        TindakLanjut("A", "Perbaiki", StatusTindakLanjut.SELESAI),
        TindakLanjut("B", "Susun", StatusTindakLanjut.BELUM),
    )

    hasil = susun_lkjip(replace(P, tindak_lanjut=daftar))

    assert [c.kunci for c in hasil.celah] == ["tindak_lanjut:A"]
    tabel = _tabel(hasil, "tindak_lanjut")
    assert tabel is not None
    assert isinstance(tabel.badan[0].sel[2].isi[0], CelahSebaris)
    assert teks_sebaris(tabel.badan[1].sel[2].isi) == "–"


def test_triwulan__quarters_and_the_declared_year() -> None:
    isi = _isi(susun_lkjip(P), "triwulan")

    target, realisasi = isi[:2]
    assert target[1] == "Jumlah kematian ibu"
    assert (target[3], realisasi[0]) == ("Target", "Realisasi")
    assert (target[-2], realisasi[-1], target[-1]) == ("6", "7", "jumlah")
    assert sum(int(x) for x in target[4:8]) == 6
    assert sum(int(x) for x in realisasi[1:5]) == 7


def test_spm__is_marked_in_the_tables_of_capaian() -> None:
    hasil = susun_lkjip(P)
    kode = next(i for i in P.indikator if i.spm).kode

    tabel = _tabel(hasil, "capaian")
    assert tabel is not None
    catatan = [teks_sebaris(c) for c in tabel.catatan if "Standar Pelayanan Minimal" in teks_sebaris(c)]
    assert len(catatan) == 1
    assert kode == "I2.2"
