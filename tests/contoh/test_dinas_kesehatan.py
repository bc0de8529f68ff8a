"""The complete example: everything a final report needs is there, and its texts agree with its figures."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from akuntabel.fakta import KODE_SAH
from akuntabel.kinerja.agregasi import gabungkan
from akuntabel.kinerja.analisis import JenisAnalisis
from akuntabel.kinerja.belanja import Belanja
from akuntabel.kinerja.berkas import berkas_potret
from akuntabel.kinerja.capaian import Alasan, Arah
from akuntabel.kinerja.dokumen import JenisDokumen
from akuntabel.kinerja.indeks import Indeks
from akuntabel.kinerja.indikator import Lingkup, StatusRealisasi
from akuntabel.kinerja.kanonik import from_json, sidik_isi, to_json
from akuntabel.kinerja.narasi import LingkupBagian, daftar_bagian
from akuntabel.kinerja.pengukuran import Pengukuran
from akuntabel.kinerja.skala import Kelas, Skala
from akuntabel.peraturan import semua
from contoh.buat.dinas_kesehatan import NAMA, potret

P = potret()
INDEKS = Indeks(P)
UKUR = Pengukuran(INDEKS, Skala("uji", (Kelas("semua", "0", Decimal(0)),)))
BELANJA = Belanja(INDEKS)
SASARAN = INDEKS.indikator_sasaran
BERKODE = [
    "pejabat",
    "unit",
    "fungsi",
    "isu",
    "dokumen",
    "visi",
    "misi",
    "tujuan",
    "sasaran",
    "program",
    "kegiatan",
    "subkegiatan",
    "indikator",
    "pembanding",
    "analisis",
    "rencana_aksi",
    "aset",
]


def _capaian(kode: str) -> Decimal | None:
    return UKUR.capaian(INDEKS.indikator[kode], 2025).nilai


def _tak_tercapai() -> list[str]:
    return [i.kode for i in SASARAN if (c := _capaian(i.kode)) is not None and c < 100]


def test_nama__says_agency_city_and_year():
    assert NAMA == "dinas-kesehatan-kota-arunika-2025"
    assert "rekaan" in P.instansi.catatan.lower()


@pytest.mark.parametrize("daftar", BERKODE)
def test_kode__valid_and_unique_in_its_list(daftar: str):
    kode = [b.kode for b in getattr(P, daftar)]
    assert kode
    assert len(kode) == len(set(kode))
    assert all(KODE_SAH.fullmatch(k) for k in kode)


def test_pohon__counts_as_planned():
    assert (len(P.tujuan), len(P.sasaran), len(P.program), len(P.subkegiatan)) == (3, 5, 6, 28)
    assert sorted(len(INDEKS.indikator_simpul(s.kode)) for s in P.sasaran) == [1, 2, 3, 3, 3]


def test_rujukan__every_reference_resolves():
    simpul, indikator, dokumen = set(INDEKS.simpul), set(INDEKS.indikator), set(INDEKS.dokumen)
    unit, analisis = {u.kode for u in P.unit}, {a.kode for a in P.analisis}
    pasangan = [
        ({i.induk for i in P.indikator}, simpul | {""}),
        ({i.pendahulu for i in P.indikator} | {i.rincian_dari for i in P.indikator}, indikator | {""}),
        ({t.indikator for t in P.target} | {r.indikator for r in P.realisasi}, indikator),
        ({p.indikator for p in P.pembanding}, indikator),
        ({t.dokumen for t in P.target} | {p.dokumen for p in P.pagu}, dokumen),
        ({t.dokumen for t in P.total_anggaran} | {v.dokumen for v in P.visi}, dokumen),
        (
            {p.simpul for p in P.pagu} | {r.simpul for r in P.realisasi_anggaran},
            {s.kode for s in P.subkegiatan},
        ),
        ({m for t in P.tujuan for m in t.misi}, {m.kode for m in P.misi}),
        ({s.tujuan for s in P.sasaran}, simpul),
        ({p.sasaran for p in P.program} | {s.sasaran for s in P.subkegiatan}, simpul | {""}),
        ({k.program for k in P.kegiatan} | {s.kegiatan for s in P.subkegiatan}, simpul),
        ({u.induk for u in P.unit} | {i.unit for i in P.isu}, unit | {""}),
        ({a.perihal for a in P.analisis} | {r.perihal for r in P.rencana_aksi}, simpul | indikator),
        ({a.menjawab for a in P.analisis} | {r.menjawab for r in P.rencana_aksi}, analisis | {""}),
        ({P.instansi.lambang}, {a.kode for a in P.aset}),
    ]
    for dipakai, dikenal in pasangan:
        assert dipakai <= dikenal


def test_simpul__each_has_indicators_and_only_predecessors_hang_free():
    assert all(INDEKS.indikator_simpul(kode) for kode in INDEKS.simpul)
    lepas = {i.kode for i in P.indikator if not i.induk}
    assert lepas == {i.pendahulu for i in P.indikator if i.pendahulu} == {"L1.2", "L2.1"}


@pytest.mark.parametrize("i", [i for i in P.indikator if i.induk], ids=lambda i: i.kode)
def test_indikator__has_target_and_a_state_for_the_year(i):
    assert UKUR.target(i.kode, 2025) is not None
    assert UKUR.realisasi(i, 2025).status is not StatusRealisasi.BELUM_DILAPORKAN


@pytest.mark.parametrize(
    ("kode", "nilai"),
    [
        ("I1.1", Decimal(500) / 6),  # (2 x 6 - 7) / 6
        ("I1.2", (22 - Decimal(231700) / 21840) * 100 / 11),
        ("I2.1", Decimal(2841600) / 54320 * 100 / 85),
        ("I2.3", Decimal(100)),  # target 0, none died
        ("I3.1", Decimal("86.37") * 100 / Decimal("84.5")),
        ("I3.2", (160 - Decimal(5065100) / 61320) * 100 / 80),  # above the upper end
        ("I3.3", 100 - Decimal("0.7") * 100 / 18),
        ("I4.1", Decimal("152.47")),
        ("I5.1", Decimal(100)),  # BB as promised
    ],
)
def test_capaian__as_computed_by_hand(kode: str, nilai: Decimal):
    hasil = _capaian(kode)
    assert hasil is not None
    assert hasil == pytest.approx(nilai, abs=Decimal("1e-20"))


def test_capaian__missed_exceeded_and_unmeasured_cases_exist():
    assert _tak_tercapai() == ["I1.1", "I1.3", "I2.1", "I3.2", "I3.3"]
    assert UKUR.capaian(INDEKS.indikator["I2.2"], 2025).alasan is Alasan.TIDAK_ADA_KEJADIAN
    assert UKUR.capaian(INDEKS.indikator["IP2b"], 2025).alasan is Alasan.TIDAK_BERLAKU
    assert {i.arah for i in SASARAN} == set(Arah)


@pytest.mark.parametrize("i", SASARAN, ids=lambda i: i.kode)
def test_indikator_sasaran__has_factors_comparator_and_data_plan(i):
    jenis = {a.jenis for a in P.analisis if a.perihal == i.kode}
    assert {JenisAnalisis.PENDUKUNG, JenisAnalisis.PENGHAMBAT, JenisAnalisis.SOLUSI} <= jenis
    assert INDEKS.pembanding(i.kode)
    assert all((i.definisi, i.sumber_data, i.penanggung_jawab, i.frekuensi, i.mekanisme))
    assert all(UKUR.capaian(i, t).nilai is not None for t in (2023, 2024)) or i.kode == "I4.2"


@pytest.mark.parametrize(
    "a", [a for a in P.analisis if a.jenis is JenisAnalisis.PENGHAMBAT], ids=lambda a: a.kode
)
def test_penghambat__is_answered_by_a_solution_on_the_same_subject(a):
    assert [s for s in P.analisis if s.menjawab == a.kode and s.perihal == a.perihal]


@pytest.mark.parametrize("kode", _tak_tercapai())
def test_indikator_tak_tercapai__has_an_action_for_every_obstacle(kode: str):
    hambatan = {a.kode for a in P.analisis if a.perihal == kode and a.jenis is JenisAnalisis.PENGHAMBAT}
    aksi = [r for r in P.rencana_aksi if r.perihal == kode]
    assert hambatan == {r.menjawab for r in aksi}
    assert all(r.penanggung_jawab and r.waktu and r.target for r in aksi)


def test_analisis_program__every_kegiatan_of_a_sasaran_is_analysed_and_says_what_the_figures_say():
    pendukung = [p.kode for p in P.program if p.sasaran]
    kode = [*pendukung, *(k.kode for k in P.kegiatan if k.program in pendukung)]
    for satu in kode:
        teks = next(a.uraian for a in P.analisis if a.perihal == satu and a.jenis is JenisAnalisis.PROGRAM)
        capaian = UKUR.capaian_simpul(satu)
        assert capaian is not None
        menunjang = capaian >= P.pengaturan.batas_menunjang
        assert teks.startswith("Menunjang." if menunjang else "Tidak menunjang.")


def test_pagu__dppa_is_complete_and_adds_up_to_the_stated_totals():
    dppa = [p for p in P.pagu if p.dokumen == "DPPA-2025"]
    assert {p.simpul for p in dppa} == {s.kode for s in P.subkegiatan}
    assert {p.simpul for p in P.pagu if p.dokumen == "DPA-2025"} == {s.kode for s in P.subkegiatan}
    for t in (t for t in P.total_anggaran if t.tahun == 2025):
        assert t.pagu == sum(p.jumlah for p in dppa if p.sumber_dana == t.sumber_dana)
        assert t.realisasi == sum(r.jumlah for r in P.realisasi_anggaran if r.sumber_dana == t.sumber_dana)
    total = sum(t.pagu for t in P.total_anggaran if t.tahun == 2025)
    assert total == sum(p.jumlah for p in dppa) == 203_856_235_000
    assert BELANJA.sumber_dana == ("APBD", "DAK")


def test_pergeseran__keeps_the_total():
    geser = {p.simpul: p.jumlah for p in P.pagu if p.dokumen == "DPA-2025-G1"}
    semula = [p.jumlah for p in P.pagu if p.dokumen == "DPA-2025" and p.simpul in geser]
    assert sum(geser.values()) == sum(semula)


def test_penyerapan__within_bounds_and_as_the_text_says():
    serapan = {s.kode: BELANJA.serapan(s.kode).nilai or Decimal(0) for s in P.subkegiatan}
    assert all(Decimal(71) <= nilai <= Decimal("99.6") for nilai in serapan.values())
    urut = sorted(serapan, key=lambda kode: serapan[kode])
    assert set(urut[:2]) == {"P6.1.1", "P6.2.3"}  # hipertensi, kejadian luar biasa
    assert set(urut[-2:]) == {"P2.2.1", "P4.1.2"}  # jaminan kesehatan, pemeriksaan gratis
    for kode, nilai in serapan.items():
        assert BELANJA.realisasi.simpul(kode) is not None
        assert nilai < 100


def test_sasaran__each_has_money_and_programs():
    for s in P.sasaran:
        assert BELANJA.pagu.sasaran(s.kode) is not None
        assert INDEKS.program_sasaran(s.kode)


def test_rincian__adds_up_to_its_head():
    kepala = {i.rincian_dari for i in P.indikator if i.rincian_dari}
    assert len(kepala) == 4
    for kode in kepala:
        rincian = [i for i in P.indikator if i.rincian_dari == kode]
        for tabel in (P.target, P.realisasi):
            nilai = {b.indikator: b.nilai for b in tabel}
            assert nilai[kode] == sum(nilai[i.kode] or 0 for i in rincian)


def test_triwulan__agrees_with_the_year():
    berkala = dict.fromkeys(r.indikator for r in P.realisasi if r.triwulan)
    assert len(berkala) >= 2
    for kode in berkala:
        i = INDEKS.indikator[kode]
        baris = {r.triwulan: UKUR.nilai(i, r) for r in P.realisasi if r.indikator == kode and r.tahun == 2025}
        assert gabungkan([baris[t] for t in (1, 2, 3, 4)], i.agregasi) == baris[None]


def test_perubahan__pk_changes_exactly_one_target_and_says_why():
    def isi(dokumen: str) -> dict[str, Decimal]:
        return {t.indikator: t.nilai for t in P.target if t.dokumen == dokumen}

    awal, akhir = isi("PK-2025"), isi("PK-2025-P1")
    assert {k for k in awal if awal[k] != akhir[k]} == {"I4.1"}
    assert INDEKS.dokumen["PK-2025-P1"].alasan_perubahan is not None
    assert INDEKS.renstra is INDEKS.dokumen["RENSTRA-2025-P1"]
    assert {k: v for k, v in isi("RENJA-2025-P1").items()} == akhir


def test_rencana_aksi_triwulan__sums_to_the_target_where_quarters_add_up():
    for kode in ("I1.1", "I4.1"):
        per = [t.nilai for t in P.target if t.indikator == kode and t.dokumen == "RENAKSI-2025"]
        berlaku = UKUR.target(kode, 2025)
        assert berlaku is not None
        assert sum(per) == berlaku.target.nilai


def _bagian_diharapkan() -> set[str]:
    lingkup = {
        LingkupBagian.DOKUMEN: [""],
        LingkupBagian.SASARAN: [s.kode for s in P.sasaran],
        LingkupBagian.INDIKATOR: [i.kode for i in SASARAN],
    }
    return {f"{b.kunci}:{k}" if k else b.kunci for b in daftar_bagian() for k in lingkup[b.lingkup]}


def test_narasi__every_section_is_written_once_and_none_is_unknown():
    tertulis = [n.bagian for n in P.narasi]
    assert len(tertulis) == len(set(tertulis))
    assert set(tertulis) == _bagian_diharapkan()
    assert all(len(n.teks) > 40 for n in P.narasi)


def test_narasi__has_no_numerals_but_years_so_none_can_contradict():
    for n in P.narasi:
        tanpa_butir = re.sub(r"^\d+\. ", "", n.teks, flags=re.MULTILINE)
        assert re.sub(r"\b20\d\d\b", "", tanpa_butir) == re.sub(
            r"\d", "", re.sub(r"\b20\d\d\b", "", tanpa_butir)
        )


def test_narasi__claims_in_words_hold():
    def nilai(kode: str, tahun: int) -> Decimal:
        return UKUR.realisasi(INDEKS.indikator[kode], tahun).nilai or Decimal(0)

    assert all(nilai("I2.3", t) > 0 for t in (2022, 2023, 2024))
    assert nilai("I2.3", 2025) == 0
    kenaikan = [nilai("I3.1", t) - nilai("I3.1", t - 1) for t in (2023, 2024, 2025)]
    assert max(kenaikan) == kenaikan[-1]
    assert nilai("I5.1", 2025) == nilai("I5.1", 2024) + 1
    assert min(SASARAN, key=lambda i: _capaian(i.kode) or Decimal(999)).kode == "I2.1"
    tiga = [r.nilai or 0 for r in P.realisasi if r.indikator == "I4.1" and r.triwulan in (1, 2, 3)]
    assert sum(tiga) > 60_000  # passed before the target was raised in October


def test_ikhtisar__fits_about_half_a_page():
    assert 130 <= len(INDEKS.narasi["ikhtisar"].teks.split()) <= 200


def test_ragam__every_kind_of_row_is_used():
    assert {a.jenis for a in P.analisis} == set(JenisAnalisis)
    assert {p.lingkup for p in P.pembanding} == set(Lingkup)
    assert {d.jenis for d in P.dokumen} == set(JenisDokumen)
    assert any(p.nilai is None for p in P.pembanding)
    assert any(p.nilai is not None and not p.sebanding for p in P.pembanding)
    assert {i.sebanding for i in P.indikator if i.pendahulu} == {True, False}
    assert len(P.unit) == 14


def test_pembanding__national_figures_are_labelled_as_samples():
    nasional = [p for p in P.pembanding if p.lingkup is Lingkup.NASIONAL and p.nilai is not None]
    assert nasional
    assert all("angka contoh" in p.pemilik.lower() and "contoh" in p.sumber.lower() for p in nasional)


def test_dasar_hukum__is_known_and_not_revoked():
    dirujuk = {d.peraturan for d in P.dokumen if d.peraturan}
    dicabut = {kode for p in semua().values() for kode in p.mencabut}
    assert dirujuk <= set(semua())
    assert not dirujuk & dicabut


def test_orang__are_invented_and_have_no_number():
    assert all(not p.nip for p in P.pejabat)
    assert all("Rekaan" in p.nama or "Bukan Orang Nyata" in p.nama for p in P.pejabat)
    assert not re.search(rb"\d{16,}", re.sub(rb"[0-9a-f]{64}", b"", to_json(P)))


def test_lambang__is_a_png_of_its_own_file():
    aset = P.aset[0]
    assert aset.isi.startswith(b"\x89PNG\r\n\x1a\n")
    assert aset.berkas == "lambang-kota-arunika.png"


def test_potret__comes_back_from_canonical_json():
    assert from_json(to_json(P), {sidik_isi(b.isi): b.isi for b in berkas_potret(P)}) == P
