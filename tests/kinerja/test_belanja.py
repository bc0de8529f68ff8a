"""Roll-up of money: every level is the exact sum of what was entered below it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.bilangan import bulatkan
from akuntabel.kinerja.anggaran import Pagu, RealisasiAnggaran, StatusUang, TotalAnggaran
from akuntabel.kinerja.belanja import Belanja, Uang, jumlahkan, serap
from akuntabel.kinerja.capaian import Alasan, Hasil
from akuntabel.kinerja.dokumen import JenisDokumen
from akuntabel.kinerja.indeks import Indeks
from akuntabel.kinerja.pohon import Kegiatan, Program, Subkegiatan
from akuntabel.kinerja.potret import Potret
from tests.kinerja.kecil import DPA, PROGRAM_TERBIT, belanja, dinas_sosial, dokumen, pohon, potret

D = Decimal
URAIAN_PAGU = {"U1": 100, "U2": 50, "U3": 30, "U4": 20}


@pytest.mark.parametrize(
    ("program", "tercetak"),
    [("PS", "72.85"), ("RS", "76.02"), ("PJ", "92.70"), ("PB", "42.85"), ("TMP", "72.24")],
)
def test_serapan__programs_of_the_published_report(program: str, tercetak: str) -> None:
    nilai = dinas_sosial().serapan(program).nilai
    assert nilai is not None
    assert bulatkan(nilai, 2) == D(tercetak)


def test_total__of_the_published_report() -> None:
    uang = dinas_sosial()
    program = [kode for kode, *_ in PROGRAM_TERBIT]
    pagu, realisasi = uang.total(uang.pagu, program), uang.total(uang.realisasi, program)
    assert pagu is not None
    assert realisasi is not None
    assert (pagu.jumlah, realisasi.jumlah) == (D("24055295451"), D("17713282070"))
    serapan = serap(realisasi, pagu).nilai
    assert serapan is not None
    assert bulatkan(serapan, 2) == D("73.64")
    assert uang.serapan_sasaran("S1").nilai == serapan


def test_total__one_derived_amount_marks_every_sum_above_it() -> None:
    uang = dinas_sosial()
    total = uang.total(uang.realisasi, [kode for kode, *_ in PROGRAM_TERBIT])
    assert total is not None
    assert total.diturunkan
    diturunkan = {k: u.diturunkan for k, *_ in PROGRAM_TERBIT if (u := uang.realisasi.simpul(k))}
    assert diturunkan == {"PS": False, "RS": True, "PJ": False, "PB": False, "TMP": False}
    pagu = uang.total(uang.pagu, ["RS"])
    assert pagu is not None
    assert not pagu.diturunkan


def _jumlah(uang: Uang | None) -> Decimal | None:
    return uang.jumlah if uang else None


def test_simpul__sums_what_was_entered_below() -> None:
    pagu = belanja(URAIAN_PAGU).pagu
    diperoleh = {k: _jumlah(pagu.simpul(k)) for k in ("U1", "K1", "K2", "P1", "P2")}
    assert diperoleh == {"U1": D(100), "K1": D(150), "K2": D(30), "P1": D(180), "P2": D(20)}


def test_simpul__own_entry_counts_where_nothing_is_entered_below() -> None:
    pagu = belanja({"K1": 150, "U3": 30}).pagu
    assert _jumlah(pagu.simpul("K1")) == D(150)
    assert _jumlah(pagu.simpul("P1")) == D(180)
    assert pagu.pernyataan("K1") is None


def test_simpul__own_entry_above_entered_parts_is_only_a_statement() -> None:
    pagu = belanja({**URAIAN_PAGU, "P1": 999}).pagu
    assert _jumlah(pagu.simpul("P1")) == D(180)
    assert pagu.pernyataan("P1") == D(999)
    assert pagu.pernyataan("P2") is None
    assert "P1" not in pagu.terpakai


def test_simpul__statement_over_grandchildren_is_none_of_the_sum_either() -> None:
    pagu = belanja({"U1": 100, "K1": 120, "P1": 130}).pagu
    assert _jumlah(pagu.simpul("P1")) == D(100)
    assert (pagu.pernyataan("K1"), pagu.pernyataan("P1")) == (D(120), D(130))


def test_simpul__nothing_entered_is_nothing_and_entered_zero_is_zero() -> None:
    pagu = belanja({"U1": 0}).pagu
    assert _jumlah(pagu.simpul("K1")) == D(0)
    assert pagu.simpul("P2") is None
    assert pagu.simpul("tidak ada") is None


def test_sasaran__takes_the_subkegiatan_that_serves_it_from_another_program() -> None:
    uang = belanja(URAIAN_PAGU)
    assert _jumlah(uang.pagu.sasaran("S1")) == D(150)
    assert _jumlah(uang.pagu.sasaran("S2")) == D(50)
    assert _jumlah(uang.pagu.bagian("P1", "S2")) == D(30)
    assert _jumlah(uang.pagu.bagian("P2", "S2")) == D(20)
    assert _jumlah(uang.pagu.bagian("P1", "S1")) == D(150)
    assert uang.pagu.bagian("P2", "S1") is None


def test_sasaran__parts_name_the_nodes_they_come_from() -> None:
    bagian = belanja(URAIAN_PAGU).pagu.sasaran("S2")
    assert bagian is not None
    assert sorted(bagian.bagian) == ["U3", "U4"]


def test_sasaran__penunjang_program_serves_none() -> None:
    uang = belanja({"U1": 7}, program=(Program("P1", "Penunjang"), Program("P2", "Dua", sasaran="S2")))
    assert uang.pagu.sasaran("S1") is None
    assert _jumlah(uang.pagu.simpul("P1")) == D(7)


def test_serapan__is_the_ratio_of_sums_and_never_the_mean_of_percentages() -> None:
    uang = belanja({"U1": 900, "U2": 100}, {"U1": 900, "U2": 50})
    assert uang.serapan("K1").nilai == D(95)


def test_serapan__missing_parts_give_reasons() -> None:
    uang = belanja({"U1": 100}, {"U4": 5})
    assert uang.serapan("P1") == Hasil(None, Alasan.BELUM_DILAPORKAN)
    assert uang.serapan("P2") == Hasil(None, Alasan.TARGET_KOSONG)
    assert uang.serapan_sasaran("S2") == Hasil(None, Alasan.TARGET_KOSONG)
    assert belanja({"U1": 0}, {"U1": 0}).serapan("P1") == Hasil(None, Alasan.PENYEBUT_NOL)


def _berdokumen(*urutan: tuple[str, JenisDokumen, int, int, bool]) -> Belanja:
    """Return the money where each of these documents states its own place as amount."""
    dok = tuple(dokumen(kode, jenis, tahun=tahun, perubahan=versi) for kode, jenis, tahun, versi, _ in urutan)
    pagu = tuple(Pagu("U1", kode, D(n)) for n, (kode, *_, isi) in enumerate(urutan, start=1) if isi)
    return Belanja(Indeks(pohon(dokumen=dok, pagu=pagu)))


DPA_ASLI = ("A", JenisDokumen.DPA, 2022, 0, True)
DPA_UBAH = ("B", JenisDokumen.DPA, 2022, 1, True)
GESER = ("C", JenisDokumen.PERGESERAN, 2022, 0, True)
GESER_DUA = ("D", JenisDokumen.PERGESERAN, 2022, 2, True)
DPPA = ("E", JenisDokumen.DPPA, 2022, 0, True)
DPPA_KOSONG = ("F", JenisDokumen.DPPA, 2022, 3, False)
DPPA_LAMA = ("G", JenisDokumen.DPPA, 2021, 5, True)
RENJA = ("H", JenisDokumen.RENJA, 2022, 9, True)


@pytest.mark.parametrize(
    ("dokumen_ada", "dipakai"),
    [
        ([DPA_ASLI], "A"),
        ([DPA_ASLI, DPA_UBAH], "B"),
        ([DPA_UBAH, DPA_ASLI], "B"),
        ([GESER, DPA_UBAH], "C"),
        ([GESER_DUA, GESER], "D"),
        ([DPPA, GESER_DUA, DPA_UBAH], "E"),
        ([DPA_ASLI, DPPA_KOSONG], "A"),
        ([DPA_ASLI, DPPA_LAMA], "A"),
        ([DPA_ASLI, RENJA], "A"),
    ],
)
def test_dokumen__newest_kind_and_version_of_the_year_that_has_ceilings(
    dokumen_ada: list[tuple[str, JenisDokumen, int, int, bool]], dipakai: str
) -> None:
    uang = _berdokumen(*dokumen_ada)
    assert uang.dokumen is not None
    assert uang.dokumen.kode == dipakai
    tempat = next(n for n, d in enumerate(dokumen_ada, start=1) if d[0] == dipakai)
    assert _jumlah(uang.pagu.simpul("U1")) == D(tempat)


def test_dokumen__without_ceilings_there_is_none() -> None:
    uang = _berdokumen(DPPA_LAMA, RENJA, DPPA_KOSONG)
    assert uang.dokumen is None
    assert uang.pagu.simpul("U1") is None


def test_sumber_dana__amounts_of_one_node_add_up_and_can_be_asked_apart() -> None:
    p = pohon(
        pagu=(
            Pagu("U1", "DPA", D(60), "APBD"),
            Pagu("U1", "DPA", D(40), "DAK"),
            Pagu("U2", "DPA", D(5), "APBD"),
        ),
        realisasi_anggaran=(RealisasiAnggaran("U1", D(30), "APBD"), RealisasiAnggaran("U1", D(10), "DAK")),
    )
    semua, dak, lain = (Belanja(Indeks(p), sumber_dana=d) for d in (None, "DAK", "Hibah"))
    assert _jumlah(semua.pagu.simpul("K1")) == D(105)
    assert _jumlah(semua.realisasi.simpul("K1")) == D(40)
    assert _jumlah(dak.pagu.simpul("K1")) == D(40)
    assert dak.serapan("P1").nilai == D(25)
    assert lain.pagu.simpul("P1") is None
    assert semua.sumber_dana == ("APBD", "DAK")


def test_sumber_dana__one_derived_part_marks_the_node() -> None:
    p = pohon(
        realisasi_anggaran=(
            RealisasiAnggaran("U1", D(30)),
            RealisasiAnggaran("U1", D(10), "DAK", StatusUang.DITURUNKAN),
        )
    )
    uang = Belanja(Indeks(p)).realisasi.simpul("U1")
    assert uang is not None
    assert (uang.jumlah, uang.diturunkan) == (D(40), True)


def test_jumlahkan__unknown_parts_are_no_zero() -> None:
    assert jumlahkan([("a", None), ("b", None)]) is None
    assert jumlahkan([]) is None
    assert jumlahkan([("a", None), ("b", Uang(D(5), True))]) == Uang(D(5), True, ("b",))


@st.composite
def pohon_acak(draw: st.DrawFn) -> tuple[Potret, dict[str, int]]:
    """Draw a tree with amounts at random leaves: kegiatan without subkegiatan, and subkegiatan."""
    bentuk = draw(st.lists(st.lists(st.integers(0, 3), max_size=3), min_size=1, max_size=3))
    kegiatan, sub, daun = [], [], []
    for p, isi in enumerate(bentuk):
        for k, banyak in enumerate(isi):
            kegiatan.append(Kegiatan(f"P{p}K{k}", "", f"P{p}"))
            sub += [Subkegiatan(f"P{p}K{k}U{u}", "", f"P{p}K{k}") for u in range(banyak)]
            daun += [f"P{p}K{k}U{u}" for u in range(banyak)] or [f"P{p}K{k}"]
    isian = draw(st.dictionaries(st.sampled_from(daun), st.integers(0, 10**12))) if daun else {}
    isi_potret = potret(
        dokumen=(DPA,),
        program=tuple(Program(f"P{p}", "", sasaran="S1") for p in range(len(bentuk))),
        kegiatan=tuple(draw(st.permutations(kegiatan))),
        subkegiatan=tuple(draw(st.permutations(sub))),
        pagu=tuple(Pagu(k, "DPA", D(v)) for k, v in isian.items()),
    )
    return isi_potret, isian


def _tepat(isian: dict[str, int], awalan: str) -> Decimal | None:
    cocok = [v for k, v in isian.items() if k.startswith(awalan)]
    return D(sum(cocok)) if cocok else None


@given(pohon_acak())
def test_simpul__every_parent_is_the_sum_of_its_entered_leaves(kasus: tuple[Potret, dict[str, int]]) -> None:
    p, isian = kasus
    pagu = Belanja(Indeks(p)).pagu
    for kode in [s.kode for baris in (p.program, p.kegiatan, p.subkegiatan) for s in baris]:
        assert _jumlah(pagu.simpul(kode)) == _tepat(isian, kode)


@given(pohon_acak())
def test_simpul__every_parent_is_the_sum_of_its_children(kasus: tuple[Potret, dict[str, int]]) -> None:
    p, _ = kasus
    indeks = Indeks(p)
    pagu = Belanja(indeks).pagu
    for kode in (*(x.kode for x in p.program), *(x.kode for x in p.kegiatan)):
        anak = [_jumlah(pagu.simpul(a.kode)) for a in indeks.anak(kode)]
        ada = [v for v in anak if v is not None]
        if anak:
            assert _jumlah(pagu.simpul(kode)) == (sum(ada, D(0)) if ada else None)


@given(pohon_acak())
def test_simpul__order_of_rows_changes_nothing(kasus: tuple[Potret, dict[str, int]]) -> None:
    p, _ = kasus
    balik = replace(p, kegiatan=p.kegiatan[::-1], subkegiatan=p.subkegiatan[::-1], pagu=p.pagu[::-1])
    satu, dua = Belanja(Indeks(p)), Belanja(Indeks(balik))
    for simpul in p.program:
        assert _jumlah(satu.pagu.simpul(simpul.kode)) == _jumlah(dua.pagu.simpul(simpul.kode))
    assert _jumlah(satu.pagu.sasaran("S1")) == _jumlah(dua.pagu.sasaran("S1"))


@given(pohon_acak())
def test_total__over_programs_equals_the_sum_of_all_entries(kasus: tuple[Potret, dict[str, int]]) -> None:
    p, isian = kasus
    uang = Belanja(Indeks(p))
    harapan = D(sum(isian.values())) if isian else None
    assert _jumlah(uang.total(uang.pagu, [x.kode for x in p.program])) == harapan
    assert _jumlah(uang.pagu.sasaran("S1")) == harapan


@given(pohon_acak(), st.integers(0, 10**6))
def test_simpul__an_entry_above_entered_parts_never_changes_the_sum(
    kasus: tuple[Potret, dict[str, int]], jumlah: int
) -> None:
    p, isian = kasus
    berisi = [x.kode for x in p.program if _tepat(isian, x.kode) is not None]
    lebih = replace(p, pagu=(*(Pagu(k, "DPA", D(jumlah)) for k in berisi), *p.pagu))
    pagu = Belanja(Indeks(lebih)).pagu
    for kode in berisi:
        assert _jumlah(pagu.simpul(kode)) == _tepat(isian, kode)
        assert pagu.pernyataan(kode) == D(jumlah)


def test_total__unknown_program_adds_nothing() -> None:
    uang = belanja(URAIAN_PAGU)
    assert _jumlah(uang.total(uang.pagu, ["P1", "P2", "P9"])) == D(200)
    assert uang.total(uang.pagu, []) is None


def test_total_dokumen__takes_the_newest_document_of_each_source_of_funds() -> None:
    dpa, dppa = dokumen("A", JenisDokumen.DPA), dokumen("P", JenisDokumen.DPPA)
    isi = (
        TotalAnggaran(2022, "P", D(120)),
        TotalAnggaran(2022, "A", D(100)),
        TotalAnggaran(2022, "A", D(7), "DAK"),
        TotalAnggaran(2021, "A", D(90)),
    )
    buku = Belanja(Indeks(potret(dokumen=(dpa, dppa), total_anggaran=isi)))
    assert buku.total_dokumen(2022) == (isi[0], isi[2])
