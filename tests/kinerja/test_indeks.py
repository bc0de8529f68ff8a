from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from akuntabel.kinerja.dokumen import JenisDokumen
from akuntabel.kinerja.indeks import Indeks
from akuntabel.kinerja.indikator import Indikator, Lingkup, Pembanding
from akuntabel.kinerja.instansi import Instansi, Pejabat, PeranPejabat
from akuntabel.kinerja.narasi import Narasi
from akuntabel.kinerja.pohon import PeranProgram, Program, Subkegiatan
from tests.kinerja.kecil import dokumen, pohon

POHON = Indeks(pohon())


def test_anak__of_each_kind_of_node() -> None:
    anak = {kode: [a.kode for a in POHON.anak(kode)] for kode in ("T1", "S1", "P1", "K1", "U1", "X")}
    assert anak == {"T1": ["S1", "S2"], "S1": [], "P1": ["K1", "K2"], "K1": ["U1", "U2"], "U1": [], "X": []}


def test_program_dari__every_node_of_the_program_tree() -> None:
    assert {k: POHON.program_dari(k) for k in ("P2", "K3", "U4", "S1", "X")} == {
        "P2": "P2", "K3": "P2", "U4": "P2", "S1": "", "X": "",
    }  # fmt: skip


def test_program_dari__loose_subkegiatan_belongs_to_none() -> None:
    p = pohon()
    lepas = Indeks(replace(p, subkegiatan=(*p.subkegiatan, Subkegiatan("U9", "Lepas", "K9"))))
    assert lepas.program_dari("U9") == ""
    assert lepas.sasaran_dari("U9") == ""


def test_sasaran_dari__own_sasaran_goes_before_that_of_the_program() -> None:
    assert {k: POHON.sasaran_dari(k) for k in ("U1", "U3", "K2", "P1", "U4")} == {
        "U1": "S1", "U3": "S2", "K2": "S1", "P1": "S1", "U4": "S2",
    }  # fmt: skip


def test_program_sasaran__also_those_with_only_one_subkegiatan_serving_it() -> None:
    assert [p.kode for p in POHON.program_sasaran("S1")] == ["P1"]
    assert [p.kode for p in POHON.program_sasaran("S2")] == ["P1", "P2"]


def test_program_penunjang__by_their_declared_role() -> None:
    kantor = Program("P9", "Penunjang", peran=PeranProgram.PENUNJANG)
    p = pohon()
    assert [x.kode for x in Indeks(replace(p, program=(*p.program, kantor))).program_penunjang] == ["P9"]


def test_indikator_simpul__details_only_when_asked() -> None:
    induk = Indikator("A", "S1", "Induk", "Orang")
    rinci = Indikator("B", "S1", "Rincian", "Orang", rincian_dari="A")
    lain = Indikator("C", "S2", "Lain", "Orang")
    indeks = Indeks(pohon(indikator=(lain, induk, rinci)))
    assert [i.kode for i in indeks.indikator_simpul("S1")] == ["A", "B"]
    assert [i.kode for i in indeks.indikator_simpul("S1", rincian=False)] == ["A"]
    assert [i.kode for i in indeks.indikator_sasaran] == ["A", "C"]


def test_dokumen__renstra_is_the_newest_version_whose_period_holds_the_year() -> None:
    daftar = (
        dokumen("R3", JenisDokumen.RENSTRA, tahun=2021, perubahan=1, masa=(2021, 2026)),
        dokumen("R2", JenisDokumen.RENSTRA, tahun=2021, masa=(2021, 2026)),
        dokumen("R1", JenisDokumen.RENSTRA, tahun=2016, perubahan=4, masa=(2016, 2021)),
        dokumen("R0", JenisDokumen.RENSTRA, tahun=2022),
        dokumen("M1", JenisDokumen.RPJMD, tahun=2021, masa=(2021, 2026)),
    )
    indeks = Indeks(pohon(dokumen=daftar))
    assert indeks.renstra is not None
    assert indeks.renstra.kode == "R3"
    assert indeks.rpjmd is not None
    assert indeks.rpjmd.kode == "M1"
    assert Indeks(pohon(dokumen=daftar, tahun=2030)).renstra is None


def test_dokumen_tahun__newest_version_of_the_year() -> None:
    daftar = (
        dokumen("P1", JenisDokumen.PK, perubahan=1),
        dokumen("P0", JenisDokumen.PK),
        dokumen("P9", JenisDokumen.PK, tahun=2021, perubahan=9),
    )
    indeks = Indeks(pohon(dokumen=daftar))
    dipakai = indeks.dokumen_tahun(JenisDokumen.PK, 2022)
    assert dipakai is not None
    assert dipakai.kode == "P1"
    assert indeks.dokumen_tahun(JenisDokumen.PK, 2020) is None
    assert [d.kode for d in indeks.dokumen_jenis(JenisDokumen.PK)] == ["P9", "P0", "P1"]


def test_pejabat_narasi_pembanding__are_found_by_their_keys() -> None:
    kepala = Pejabat("PJ1", PeranPejabat.KEPALA_PD, "Kepala Dinas")
    indeks = Indeks(
        pohon(
            pejabat=(kepala,),
            narasi=(Narasi("saran", "Isi."), Narasi("kesimpulan", " \n ")),
            pembanding=(Pembanding("B1", "A", Lingkup.NASIONAL, "Kementerian", nilai=Decimal(5)),),
        )
    )
    assert indeks.pejabat(PeranPejabat.KEPALA_PD) == kepala
    assert indeks.pejabat(PeranPejabat.KEPALA_DAERAH) is None
    assert list(indeks.narasi) == ["saran"]
    assert [p.kode for p in indeks.pembanding("A")] == ["B1"]
    assert indeks.pembanding("Z") == ()


def test_nama_lengkap__names_the_government_once() -> None:
    assert Instansi("O", "Dinas Sosial", "Kota Pasuruan", "").nama_lengkap == "Dinas Sosial Kota Pasuruan"
    lengkap = Instansi("O", "Dinas Sosial Kota Pasuruan", "Kota Pasuruan", "")
    assert lengkap.nama_lengkap == "Dinas Sosial Kota Pasuruan"
