"""The example reproduces the figures the published report states, and stays silent where it is silent."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import fields, is_dataclass
from decimal import Decimal

import pytest

from akuntabel.bilangan import bulatkan
from akuntabel.kinerja.anggaran import StatusUang
from akuntabel.kinerja.capaian import capaian, penyerapan
from akuntabel.kinerja.dokumen import JenisDokumen
from akuntabel.kinerja.indeks import Indeks
from akuntabel.kinerja.indikator import StatusRealisasi
from akuntabel.kinerja.kanonik import from_json, to_json
from akuntabel.kinerja.narasi import LingkupBagian, daftar_bagian
from akuntabel.peraturan import semua
from akuntabel.pertukaran.buku import baca_buku, tulis_buku, urutkan
from akuntabel.temuan import Tingkat
from contoh.buat import daftar_contoh
from contoh.buat.dinas_sosial import NAMA, potret

POTRET = potret()
INDEKS = Indeks(POTRET)


def _pagu(simpul: str) -> Decimal:
    return sum(
        (p.jumlah for p in POTRET.pagu if p.simpul == simpul or p.simpul.startswith(f"{simpul}.")), Decimal(0)
    )


def _realisasi_anggaran(simpul: str) -> Decimal:
    return sum((r.jumlah for r in POTRET.realisasi_anggaran if r.simpul == simpul), Decimal(0))


def _target(indikator: str, dokumen: str) -> dict[int, Decimal]:
    return {t.tahun: t.nilai for t in POTRET.target if (t.indikator, t.dokumen) == (indikator, dokumen)}


def test_daftar_contoh__finds_this_example() -> None:
    assert NAMA in [modul.NAMA for modul in daftar_contoh()]


@pytest.mark.parametrize(
    ("program", "pagu", "persen"),
    [
        ("P1", 21_395_652_799, "72.85"),
        ("P2", 1_584_364_538, "76.02"),
        ("P3", 910_160_954, "92.70"),
        ("P4", 137_134_680, "42.85"),
        ("P5", 27_982_480, "72.24"),
    ],
)
def test_pagu__sums_to_the_perjanjian_kinerja_and_gives_the_printed_absorption(
    program: str, pagu: int, persen: str
) -> None:
    hasil = penyerapan(_realisasi_anggaran(program), _pagu(program)).nilai
    assert hasil is not None
    assert _pagu(program) == pagu
    assert bulatkan(hasil, 2) == Decimal(persen)


@pytest.mark.parametrize(
    ("kegiatan", "pagu"),
    [
        ("P1.K1", 21_395_652_799),
        ("P2.K1", 184_469_990),
        ("P2.K2", 1_399_894_548),
        ("P4.K1", 62_408_600),
        ("P4.K2", 74_726_080),
        ("P5.K1", 27_982_480),
    ],
)
def test_pagu__sums_to_the_printed_ceiling_of_the_kegiatan(kegiatan: str, pagu: int) -> None:
    assert _pagu(kegiatan) == pagu


def test_sasaran__has_the_total_of_five_programs() -> None:
    program = [p.kode for p in INDEKS.program_sasaran("S1")]
    assert sum(map(_pagu, program)) == 24_055_295_451
    assert sum(map(_realisasi_anggaran, program)) == 17_713_282_070


def test_realisasi_anggaran__only_the_missing_row_is_derived_and_says_why() -> None:
    turunan = [r for r in POTRET.realisasi_anggaran if r.status is StatusUang.DITURUNKAN]
    assert [(r.simpul, r.jumlah) for r in turunan] == [("P2", Decimal(1_204_394_236))]
    assert turunan[0].alasan


def test_total_anggaran__are_those_of_two_dppa() -> None:
    total = {t.tahun: (t.dokumen, t.pagu) for t in POTRET.total_anggaran}
    assert total == {
        2021: ("DPPA-2021", Decimal(23_515_822_097)),
        2022: ("DPPA-2022", Decimal(28_155_762_151)),
    }


def test_iku__has_the_printed_series_and_capaian() -> None:
    realisasi = {r.tahun: r.nilai for r in POTRET.realisasi if r.indikator == "S1.I1"}
    assert realisasi == {2020: Decimal("3.97"), 2021: Decimal("57.05"), 2022: Decimal("98.2")}
    assert list(_target("S1.I1", "RENSTRA").values()) == [90, 92, 95, 97, 99]
    assert _target("S1.I1", "RENJA-2022") == _target("S1.I1", "PK-2022") == {2022: 90}
    hasil = capaian(_target("S1.I1", "PK-2022")[2022], realisasi[2022]).nilai
    assert hasil is not None
    assert bulatkan(hasil, 0) == 109


def test_tujuan__has_targets_and_a_capaian_without_realisasi() -> None:
    (hasil,) = [r for r in POTRET.realisasi if r.indikator == "T1.I1"]
    assert _target("T1.I1", "RENSTRA") == dict.fromkeys(range(2022, 2027), Decimal(5))
    assert (hasil.status, hasil.nilai) == (StatusRealisasi.BELUM_DILAPORKAN, None)
    assert hasil.capaian_dokumen == 100


def test_realisasi__of_2022_is_never_invented() -> None:
    bernilai = [r.indikator for r in POTRET.realisasi if r.tahun == 2022 and r.nilai is not None]
    tanpa_kejadian = {r.indikator for r in POTRET.realisasi if r.status is StatusRealisasi.TIDAK_ADA_KEJADIAN}
    assert bernilai == ["S1.I1"]
    assert tanpa_kejadian == {"P4.I1", "P4.K1.I1"}
    assert all(r.alasan for r in POTRET.realisasi if r.status is not StatusRealisasi.DILAPORKAN)


def test_pohon__has_the_rows_the_report_lists() -> None:
    assert [len(b) for b in (POTRET.program, POTRET.kegiatan, POTRET.subkegiatan)] == [5, 7, 19]
    kode = {p.kode: p.nomenklatur for p in POTRET.program}
    kode |= {k.kode: k.nomenklatur for k in POTRET.kegiatan}
    assert all(k.nomenklatur.startswith(f"{kode[k.program]}.2.") for k in POTRET.kegiatan)
    assert all(s.nomenklatur.startswith(f"{kode[s.kegiatan]}.") for s in POTRET.subkegiatan)


@pytest.mark.parametrize(
    ("induk", "target", "rincian"),
    [
        ("P2.K1.S1.I1", 220, 219),
        ("P2.K1.S2.I1", 40, 40),
        ("P2.K2.S3.I1", 1303, 1303),
        ("P2.K2.S4.I1", 40, 40),
    ],
)
def test_rincian__adds_up_where_the_report_does(induk: str, target: int, rincian: int) -> None:
    bagian = [i for i in POTRET.indikator if i.rincian_dari == induk and i.rincian_menjumlah]
    jumlah = sum(_target(i.kode, "DPA-2022")[2022] for i in bagian)
    assert _target(induk, "DPA-2022")[2022] == target
    assert jumlah == rincian
    assert {i.satuan for i in bagian} == {INDEKS.indikator[induk].satuan}


def test_target__every_program_indicator_has_one_in_the_dpa() -> None:
    punya = Counter(t.indikator for t in POTRET.target if t.dokumen == "DPA-2022")
    assert punya == Counter(i.kode for i in POTRET.indikator if i.kode.startswith("P"))


def test_references__all_point_to_a_row() -> None:
    dokumen, indikator, simpul = set(INDEKS.dokumen), set(INDEKS.indikator), set(INDEKS.simpul)
    assert {t.dokumen for t in POTRET.target} | {p.dokumen for p in POTRET.pagu} <= dokumen
    assert {t.dokumen for t in POTRET.total_anggaran} | {v.dokumen for v in POTRET.visi} <= dokumen
    assert {t.indikator for t in POTRET.target} | {r.indikator for r in POTRET.realisasi} <= indikator
    assert {i.rincian_dari for i in POTRET.indikator} - {""} <= indikator
    assert {i.induk for i in POTRET.indikator} | {p.simpul for p in POTRET.pagu} <= simpul
    assert {r.simpul for r in POTRET.realisasi_anggaran} <= simpul
    perihal = {a.perihal for a in POTRET.analisis} | {r.perihal for r in POTRET.rencana_aksi}
    assert perihal <= indikator | simpul
    assert {i.unit for i in POTRET.isu} <= {u.kode for u in POTRET.unit}
    assert {m for t in POTRET.tujuan for m in t.misi} <= {m.kode for m in POTRET.misi}


def test_codes__are_unique() -> None:
    p = POTRET
    assert len(INDEKS.simpul) == sum(map(len, (p.tujuan, p.sasaran, p.program, p.kegiatan, p.subkegiatan)))
    assert len(INDEKS.indikator) == len(p.indikator)
    assert len(INDEKS.dokumen) == len(p.dokumen)


def test_dasar_hukum__national_ones_are_in_the_register_of_law() -> None:
    nasional = [d.peraturan for d in POTRET.dokumen if d.peraturan]
    assert len(nasional) == 8
    assert set(nasional) <= set(semua())
    assert sum(d.dasar_hukum for d in POTRET.dokumen) == 12


def test_renstra__is_the_revised_one_with_its_number() -> None:
    renstra = INDEKS.renstra
    assert renstra is not None
    assert (renstra.jenis, renstra.nomor, renstra.perubahan) == (
        JenisDokumen.RENSTRA,
        "188/79/423.105/2021",
        1,
    )


def test_pembanding__is_declared_not_comparable_with_a_reason() -> None:
    (provinsi,) = POTRET.pembanding
    assert (provinsi.nilai, provinsi.satuan, provinsi.sebanding) == (Decimal("0.13"), "", False)
    assert provinsi.alasan


def test_narasi__uses_registered_keys_and_leaves_the_gaps_open() -> None:
    lingkup = {b.kunci: b.lingkup for b in daftar_bagian()}
    kunci = [n.bagian.partition(":") for n in POTRET.narasi]
    assert all((lingkup[k] is LingkupBagian.DOKUMEN) == (not kode) for k, _, kode in kunci)
    assert not {"tren", "realisasi_anggaran"} & {k for k, _, _ in kunci}


def test_rencana_aksi__are_the_seven_of_2023() -> None:
    assert [a.kode for a in POTRET.rencana_aksi] == [f"RA{n}" for n in range(1, 8)]


def test_pejabat__carries_no_personal_data() -> None:
    assert {(p.nama, p.nip, p.pangkat) for p in POTRET.pejabat} == {("", "", "")}
    assert not [t for t in _teks(POTRET) if re.search(r"\d{8} ?\d{6} ?\d ?\d{3}", t)]


def test_kanonik__round_trip_gives_the_same_facts() -> None:
    assert from_json(to_json(POTRET), {}) == POTRET


def test_buku__comes_back_as_the_same_facts_without_galat() -> None:
    hasil = baca_buku(tulis_buku(POTRET), nama=f"{NAMA}.xlsx")
    assert [t for t in hasil.temuan if t.tingkat is Tingkat.GALAT] == []
    assert hasil.potret == urutkan(POTRET)


def _teks(nilai: object) -> list[str]:
    if isinstance(nilai, str):
        return [nilai]
    if isinstance(nilai, tuple):
        return [t for v in nilai for t in _teks(v)]
    if is_dataclass(nilai):
        return [t for f in fields(nilai) for t in _teks(getattr(nilai, f.name))]
    return []
