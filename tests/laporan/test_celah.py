"""What is missing is said: where it is filled in, by whom, and whether the law asks for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from akuntabel.kinerja.analisis import JenisAnalisis
from akuntabel.kinerja.dokumen import JenisDokumen
from akuntabel.kinerja.indikator import StatusRealisasi
from akuntabel.kinerja.instansi import Pejabat, PeranPejabat
from akuntabel.kinerja.narasi import daftar_bagian
from akuntabel.kinerja.potret import Potret
from akuntabel.laporan import Susunan, susun_lkjip, susun_pk
from akuntabel.naskah import Bab, Celah, CelahSebaris, TandaTangan, telusuri
from akuntabel.pertukaran.susunan import LEMBAR
from contoh.buat import dinas_kesehatan
from tests.laporan.potret_kecil import KOSONG, NAIK, potret, target
from tests.laporan.telaah import GARIS_BESAR, bab, semua_sebaris, susunan, teks_naskah

LENGKAP = dinas_kesehatan.potret()
TAHUN = 2025


def tanpa(nama: str, buang: Callable[[Any], bool]) -> Potret:
    """Return the complete example without some rows; AssertionError when there were none."""
    baris = getattr(LENGKAP, nama)
    sisa = tuple(b for b in baris if not buang(b))
    assert len(sisa) < len(baris)
    isi: dict[str, Any] = {nama: sisa}
    return replace(LENGKAP, **isi)


def wajib(hasil: Susunan) -> list[str]:
    return [c.kunci for c in hasil.celah if c.wajib]


@pytest.mark.parametrize("garis_besar", GARIS_BESAR)
def test_contoh_lengkap__has_no_gap_at_all(garis_besar: str) -> None:
    hasil = susunan("dinas_kesehatan", garis_besar)
    assert hasil.celah == ()
    assert not [b for b in telusuri(hasil.naskah) if isinstance(b, Celah)]
    assert not [s for s in semua_sebaris(hasil.naskah) if isinstance(s, CelahSebaris)]


def test_contoh_lengkap__has_no_gap_in_its_perjanjian_kinerja() -> None:
    assert susunan("dinas_kesehatan", "pk").celah == ()


@pytest.mark.parametrize("garis_besar", GARIS_BESAR)
def test_potret_kosong__gives_a_whole_draft_with_every_chapter(garis_besar: str) -> None:
    hasil = susun_lkjip(KOSONG, garis_besar=garis_besar)
    judul = [b.nomor for b in hasil.naskah.isi if isinstance(b, Bab)]
    assert judul == ["BAB I", "BAB II", "BAB III", "BAB IV"]
    assert len(hasil.celah) > 15
    assert all(c.lembar and c.pengisi and c.pesan for c in hasil.celah)
    assert [t for t in telusuri(hasil.naskah) if isinstance(t, TandaTangan)]


def test_potret_kosong__lists_what_the_law_asks_for() -> None:
    assert {
        "instansi:tugas",
        "instansi:isu",
        "perencanaan:sasaran",
        "dokumen:PK@2022",
        "anggaran:realisasi",
        "rencana_aksi",
        "identitas:tanggal_laporan",
    } <= set(wajib(susun_lkjip(KOSONG)))


def test_potret_kosong__marks_every_authored_section_that_is_not_optional() -> None:
    harus = {f"narasi:{b.kunci}" for b in daftar_bagian() if not b.pilihan and b.lingkup.value == "dokumen"}
    assert harus <= {c.kunci for c in susun_lkjip(KOSONG).celah}


def test_potret_kosong__gives_a_perjanjian_kinerja_with_two_parties() -> None:
    hasil = susun_pk(KOSONG)
    tanda_tangan = [b for b in telusuri(hasil.naskah) if isinstance(b, TandaTangan)]
    assert [len(t.pihak) for t in tanda_tangan] == [2, 2]
    assert {"pejabat:kepala_pd", "pejabat:kepala_daerah"} <= {c.kunci for c in hasil.celah}


@pytest.mark.parametrize("garis_besar", GARIS_BESAR)
def test_celah__every_one_is_marked_in_the_document_or_prints_an_empty_line(garis_besar: str) -> None:
    hasil = susun_lkjip(potret(target("90"), indikator=(NAIK,)), garis_besar=garis_besar)
    kotak = {b.kunci for b in telusuri(hasil.naskah) if isinstance(b, Celah)}
    dalam = [s for s in semua_sebaris(hasil.naskah) if isinstance(s, CelahSebaris)]
    tanpa_kotak = {c.kunci for c in hasil.celah} - kotak
    assert kotak <= {c.kunci for c in hasil.celah}
    assert {k.partition(":")[0] for k in tanpa_kotak} <= {
        "analisis", "dokumen", "identitas", "indikator", "pejabat", "pembanding", "realisasi", "target",
        "target_akhir",
    }  # fmt: skip
    assert len(dalam) >= len([k for k in tanpa_kotak if not k.startswith("pejabat")])


def test_celah__names_sheets_of_the_workbook() -> None:
    lembar = {lembar.nama for lembar in LEMBAR}
    semua = (susun_lkjip(KOSONG), susun_lkjip(potret()), susunan("dinas_sosial"), susun_pk(KOSONG))
    assert {c.lembar for h in semua for c in h.celah} - lembar == set()


def test_celah__is_listed_once_however_often_it_is_marked() -> None:
    hasil = susun_lkjip(potret(indikator=(NAIK,)))
    assert len({c.kunci for c in hasil.celah}) == len(hasil.celah)
    assert [c.kunci for c in hasil.celah].count("realisasi:I1@2022") == 1


def _analisis(perihal: str, *jenis: JenisAnalisis) -> Callable[[Any], bool]:
    return lambda a: a.perihal == perihal and a.jenis in jenis


HILANG: dict[str, tuple[Callable[[], Potret], str]] = {
    "1 target": (
        lambda: tanpa("target", lambda t: t.indikator == "I1.1" and t.tahun == TAHUN),
        f"target:I1.1@{TAHUN}",
    ),
    "1 realisasi": (
        lambda: tanpa("realisasi", lambda r: r.indikator == "I1.2" and r.tahun == TAHUN),
        f"realisasi:I1.2@{TAHUN}",
    ),
    "4 pembanding": (lambda: tanpa("pembanding", lambda p: p.indikator == "I1.1"), "pembanding:I1.1"),
    "5 penyebab": (
        lambda: tanpa("analisis", _analisis("I1.1", *JenisAnalisis)),
        "analisis:I1.1.penyebab",
    ),
    "PK": (lambda: tanpa("dokumen", lambda d: d.jenis is JenisDokumen.PK), f"dokumen:PK@{TAHUN}"),
    "isu": (lambda: tanpa("isu", lambda _: True), "instansi:isu"),
    "tugas": (lambda: replace(LENGKAP, instansi=replace(LENGKAP.instansi, tugas="")), "instansi:tugas"),
    "realisasi anggaran": (lambda: tanpa("realisasi_anggaran", lambda _: True), "anggaran:realisasi"),
    "rencana aksi": (lambda: tanpa("rencana_aksi", lambda _: True), "rencana_aksi"),
    "tanggal": (lambda: replace(LENGKAP, tanggal_laporan=None), "identitas:tanggal_laporan"),
    "sasaran": (lambda: tanpa("sasaran", lambda _: True), "perencanaan:sasaran"),
}


@pytest.mark.parametrize("garis_besar", GARIS_BESAR)
@pytest.mark.parametrize("nama", HILANG)
def test_hilang__what_the_law_asks_for_is_a_mandatory_gap(nama: str, garis_besar: str) -> None:
    buat, kunci = HILANG[nama]
    assert kunci in wajib(susun_lkjip(buat(), garis_besar=garis_besar))


@pytest.mark.parametrize(
    "nama", ["1 target", "1 realisasi", "4 pembanding", "isu", "tugas", "rencana aksi", "tanggal"]
)
def test_hilang__one_missing_thing_is_one_mandatory_gap(nama: str) -> None:
    buat, kunci = HILANG[nama]
    semua = wajib(susun_lkjip(buat()))
    assert [k for k in semua if k != kunci and not k.startswith("analisis:")] == []


def test_hilang_penyebab__asks_for_the_cause_and_for_a_solution_only_below_target() -> None:
    tercapai = [i.kode for i in LENGKAP.indikator if i.kode in ("I1.1", "I1.2", "I1.3")]
    for kode in tercapai:
        hasil = susun_lkjip(tanpa("analisis", _analisis(kode, *JenisAnalisis)))
        capaian = hasil.fakta.get(f"indikator:{kode}.capaian@{TAHUN}")
        assert capaian is not None
        harus = {f"analisis:{kode}.penyebab"}
        if capaian.nilai < 100:
            harus.add(f"analisis:{kode}.solusi")
        assert harus == set(wajib(hasil))


def test_hilang_solusi__of_an_obstacle_is_a_mandatory_gap() -> None:
    strategis = {i.kode for i in LENGKAP.indikator if i.induk in {s.kode for s in LENGKAP.sasaran}}
    hambatan = [a for a in LENGKAP.analisis if a.jenis is JenisAnalisis.PENGHAMBAT and a.perihal in strategis]
    assert len(hambatan) > 3
    for h in hambatan[::4]:
        hasil = susun_lkjip(tanpa("analisis", _solusi_untuk(h.perihal)))
        assert wajib(hasil) == [f"analisis:{h.perihal}.solusi"]


def _solusi_untuk(perihal: str) -> Callable[[Any], bool]:
    dari = {a.kode for a in LENGKAP.analisis if a.perihal == perihal}
    return lambda a: a.jenis is JenisAnalisis.SOLUSI and (a.perihal == perihal or a.menjawab in dari)


@pytest.mark.parametrize("garis_besar", GARIS_BESAR)
def test_hilang_tahun_lalu__is_a_mandatory_gap_when_the_indicator_existed(garis_besar: str) -> None:
    p = tanpa("realisasi", lambda r: r.indikator == "I1.1" and r.tahun == TAHUN - 1)
    assert any(r.indikator == "I1.1" and r.tahun == TAHUN - 2 for r in p.realisasi)
    assert [k for k in wajib(susun_lkjip(p, garis_besar=garis_besar)) if "I1.1" in k]


@pytest.mark.parametrize("garis_besar", GARIS_BESAR)
def test_hilang_target_akhir__of_the_renstra_is_a_mandatory_gap(garis_besar: str) -> None:
    akhir = max(t.tahun for t in LENGKAP.target if t.indikator == "I1.1")
    p = tanpa("target", lambda t: t.indikator == "I1.1" and t.tahun == akhir)
    assert [k for k in wajib(susun_lkjip(p, garis_besar=garis_besar)) if "I1.1" in k]


@pytest.mark.parametrize("garis_besar", GARIS_BESAR)
def test_hilang_belanja__of_a_sasaran_leaves_its_efficiency_open(garis_besar: str) -> None:
    p = replace(LENGKAP, program=tuple(replace(x, sasaran="S1") for x in LENGKAP.program))
    p = replace(p, subkegiatan=tuple(replace(s, sasaran="") for s in p.subkegiatan))
    assert [k for k in wajib(susun_lkjip(p, garis_besar=garis_besar)) if "S2" in k]


@pytest.mark.parametrize("garis_besar", GARIS_BESAR)
def test_hilang_program__that_supports_a_sasaran_leaves_the_last_analysis_open(garis_besar: str) -> None:
    p = replace(LENGKAP, program=(), kegiatan=(), subkegiatan=())
    hasil = susun_lkjip(p, garis_besar=garis_besar)
    assert any(c.wajib and c.lembar == "Program" for c in hasil.celah)


def test_hilang_analisis__of_a_program_that_does_not_support_is_a_gap() -> None:
    asli = susun_lkjip(LENGKAP)
    assert not any(k.endswith(".program") for k in (c.kunci for c in asli.celah))
    hasil = susun_lkjip(tanpa("analisis", lambda a: a.jenis is JenisAnalisis.PROGRAM))
    assert [c.kunci for c in hasil.celah if c.kunci.endswith(".program")]


@pytest.mark.parametrize("status", [StatusRealisasi.TIDAK_ADA_KEJADIAN, StatusRealisasi.TIDAK_BERLAKU])
def test_tanpa_kejadian__is_no_gap_and_stays_out_of_every_mean(status: StatusRealisasi) -> None:
    ganti = tuple(
        replace(r, status=status, nilai=None, pembilang=None, penyebut=None, alasan="Tidak ada kejadian.")
        if r.indikator == "I1.1" and r.tahun == TAHUN
        else r
        for r in LENGKAP.realisasi
    )
    hasil = susun_lkjip(replace(LENGKAP, realisasi=ganti))
    assert "realisasi" not in {k.partition(":")[0] for k in wajib(hasil)}
    assert f"indikator:I1.1.capaian@{TAHUN}" not in hasil.fakta
    terukur = [f"indikator:{k}.capaian@{TAHUN}" for k in ("I1.2", "I1.3")]
    rata = sum((hasil.fakta[k].nilai for k in terukur), Decimal(0)) / 2
    assert abs(hasil.fakta[f"sasaran:S1.capaian@{TAHUN}"].nilai - rata) < Decimal("0.0001")


def test_nol__is_a_result_and_never_a_gap() -> None:
    ganti = tuple(
        replace(r, nilai=Decimal(0), pembilang=None, penyebut=None)
        if r.indikator == "I1.1" and r.tahun == TAHUN
        else r
        for r in LENGKAP.realisasi
    )
    hasil = susun_lkjip(replace(LENGKAP, realisasi=ganti))
    assert hasil.celah == ()
    assert hasil.fakta[f"indikator:I1.1.realisasi@{TAHUN}"].nilai == 0


def test_nama_pejabat__may_stay_empty_in_a_final_report_of_its_own_hand() -> None:
    pejabat = Pejabat("K", PeranPejabat.KEPALA_PD, "Kepala Dinas Contoh")
    hasil = susun_lkjip(replace(KOSONG, pejabat=(pejabat,)))
    assert [c.wajib for c in hasil.celah if c.kunci == "pejabat:kepala_pd"] == [False]


def test_dasar_hukum__names_the_mandatory_one_that_is_missing() -> None:
    p = tanpa("dokumen", lambda d: d.peraturan == "perpres_29_2014")
    hasil = susun_lkjip(p)
    assert [c.kunci for c in hasil.celah] == ["hukum:perpres_29_2014"]
    assert "Nomor 29 Tahun 2014" in hasil.celah[0].pesan
    assert [b.kunci for b in telusuri(bab(hasil.naskah, "dasar_hukum").isi) if isinstance(b, Celah)]


def test_celah_sebaris__says_what_is_missing_in_the_text() -> None:
    isi = teks_naskah(susun_lkjip(potret(target("90"))).naskah)
    assert "[Belum diisi: realisasi]" in isi
    assert "[Belum diisi: tanggal laporan]" in isi


def test_celah__are_the_same_in_both_outlines() -> None:
    for p in (KOSONG, potret(target("90")), tanpa("analisis", lambda _: True)):
        satu, dua = (susun_lkjip(p, garis_besar=g).celah for g in GARIS_BESAR)
        assert set(satu) == set(dua)
