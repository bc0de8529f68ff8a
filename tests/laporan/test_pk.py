"""The Perjanjian Kinerja has the words, columns and signatures of the official form.

Form texts: PermenPANRB 53/2014, Anak Lampiran I/2 and I/5.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal as D

import pytest

from akuntabel.kinerja.anggaran import Pagu
from akuntabel.kinerja.dokumen import Dokumen, JenisDokumen
from akuntabel.kinerja.indeks import Indeks
from akuntabel.kinerja.instansi import Pejabat, PeranPejabat, StatusPejabat
from akuntabel.kinerja.pohon import Program
from akuntabel.laporan import Susunan, susun_lkjip, susun_pk
from akuntabel.naskah import Blok, JenisBaris, Kop, Lampiran, Naskah, TandaTangan, telusuri
from akuntabel.sumber import Sumber
from contoh.buat import dinas_kesehatan, dinas_sosial
from tests.laporan.potret_kecil import KOSONG
from tests.laporan.telaah import isi_baris, paragraf, susunan, tabel, teks_naskah

BENTUK_I2 = (
    "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan dan akuntabel serta "
    "berorientasi pada hasil, kami yang bertanda tangan di bawah ini:",
    "selanjutnya disebut pihak pertama",
    "selaku atasan pihak pertama, selanjutnya disebut pihak kedua",
    "Pihak pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, "
    "dalam rangka mencapai target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen "
    "perencanaan. Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab kami.",
    "Pihak kedua akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian "
    "kinerja dari perjanjian ini dan mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan "
    "dan sanksi.",
)


@pytest.fixture(scope="module")
def hasil() -> Susunan:
    return susunan("dinas_kesehatan", "pk")


def tanda_tangan(naskah: Naskah) -> list[TandaTangan]:
    return [b for b in telusuri(naskah) if isinstance(b, TandaTangan)]


def jenis(blok: tuple[Blok, ...]) -> list[str]:
    return [type(b).__name__ for b in blok]


@pytest.mark.parametrize("kalimat", BENTUK_I2)
def test_pernyataan__is_worded_as_the_regulation_words_it(hasil: Susunan, kalimat: str) -> None:
    assert paragraf(hasil.naskah).count(kalimat) == 1


def test_pernyataan__stands_in_the_order_of_the_form(hasil: Susunan) -> None:
    isi = paragraf(hasil.naskah)
    assert [isi.index(k) for k in BENTUK_I2] == sorted(isi.index(k) for k in BENTUK_I2)
    assert isi[0] == "PERJANJIAN KINERJA PERUBAHAN TAHUN 2025"


def test_kop__names_government_and_agency(hasil: Susunan) -> None:
    (kop,) = [b for b in telusuri(hasil.naskah) if isinstance(b, Kop)]
    assert kop.baris[:2] == ("PEMERINTAH KOTA ARUNIKA", "DINAS KESEHATAN")


def test_lampiran__has_the_columns_of_form_i5(hasil: Susunan) -> None:
    kinerja = tabel(hasil.naskah, "pk_kinerja")
    assert isi_baris(kinerja.kepala[0]) == ["No", "Sasaran Strategis", "Indikator Kinerja", "Target"]
    assert isi_baris(kinerja.kepala[1]) == ["(1)", "(2)", "(3)", "(4)"]
    assert isi_baris(tabel(hasil.naskah, "pk_anggaran").kepala[0])[1:] == [
        "Program",
        "Anggaran (Rp)",
        "Keterangan",
    ]


def test_lampiran__has_a_row_for_each_strategic_indicator_and_each_program(hasil: Susunan) -> None:
    p = dinas_kesehatan.potret()
    strategis = [i for i in p.indikator if i.induk in {s.kode for s in p.sasaran}]
    assert len(tabel(hasil.naskah, "pk_kinerja").badan) == len(strategis)
    badan = tabel(hasil.naskah, "pk_anggaran").badan
    assert len(badan) == len(p.program) + 1
    assert badan[-1].jenis is JenisBaris.JUMLAH


def test_lampiran__ceilings_add_up_to_the_total(hasil: Susunan) -> None:
    *isi, total = (isi_baris(b) for b in tabel(hasil.naskah, "pk_anggaran").badan)
    angka = [int(b[2].replace(".", "")) for b in isi]
    assert sum(angka) == int(total[1].replace(".", ""))


def test_lampiran__says_which_funds_a_program_uses(hasil: Susunan) -> None:
    dana = {p.sumber_dana for p in dinas_kesehatan.potret().pagu}
    keterangan = " ".join(isi_baris(b)[3] for b in tabel(hasil.naskah, "pk_anggaran").badan[:-1])
    assert all(d in keterangan for d in dana)


def test_tanda_tangan__has_the_superior_left_on_both_pages(hasil: Susunan) -> None:
    for t in tanda_tangan(hasil.naskah):
        assert [p.sebutan for p in t.pihak] == ["Pihak Kedua,", "Pihak Pertama,"]
    assert len(tanda_tangan(hasil.naskah)) == 2


def test_tanda_tangan__says_the_kind_of_appointment_of_both() -> None:
    pejabat = (
        Pejabat("A", PeranPejabat.KEPALA_PD, "Kepala Dinas", "Nama A", status=StatusPejabat.PLT),
        Pejabat("B", PeranPejabat.KEPALA_DAERAH, "Wali Kota", "Nama B", status=StatusPejabat.PJ),
    )
    (t, _) = tanda_tangan(susun_pk(replace(KOSONG, pejabat=pejabat)).naskah)
    assert [p.jabatan for p in t.pihak] == ["Pj. Wali Kota", "Plt. Kepala Dinas"]


def test_pk__takes_its_date_from_its_newest_version() -> None:
    p = dinas_kesehatan.potret()
    baru = [d for d in p.dokumen if d.jenis is JenisDokumen.PK and d.tahun == p.tahun]
    akhir = max(baru, key=lambda d: d.perubahan)
    hasil = susun_pk(
        replace(
            p, dokumen=tuple(replace(d, tanggal=date(2025, 9, 1)) if d is akhir else d for d in p.dokumen)
        )
    )
    assert hasil.naskah.tanggal == date(2025, 9, 1)
    assert teks_naskah(hasil.naskah).count("1 September 2025") == 2


def test_pk__without_a_date_says_so_instead_of_inventing_one() -> None:
    hasil = susunan("dinas_sosial", "pk")
    assert "dokumen:tanggal_pk@2022" in [c.kunci for c in hasil.celah]
    assert "Pasuruan, [Belum diisi: tanggal]" in teks_naskah(hasil.naskah)


def test_lkjip__carries_the_perjanjian_kinerja_as_its_first_annex() -> None:
    for modul in (dinas_sosial, dinas_kesehatan):
        laporan, pk = susun_lkjip(modul.potret()).naskah, susun_pk(modul.potret()).naskah
        lampiran = laporan.lampiran[0]
        assert isinstance(lampiran, Lampiran)
        assert lampiran.nomor == "Lampiran I"
        assert lampiran.isi == pk.isi
        assert "GantiHalaman" in jenis(pk.isi)


def test_lkjip__says_when_the_perjanjian_kinerja_was_changed_and_why() -> None:
    p = dinas_kesehatan.potret()
    diubah = [d for d in p.dokumen if d.jenis is JenisDokumen.PK and d.perubahan]
    isi = " ".join(paragraf(susun_lkjip(p).naskah))
    assert bool(diubah) == ("versi terakhir" in isi)
    for d in diubah:
        assert d.alasan_perubahan is None or d.alasan_perubahan.value in isi


def test_kop__does_not_say_pemerintah_twice() -> None:
    instansi = replace(dinas_sosial.potret().instansi, pemerintah="Pemerintah Kota Contoh")
    (kop,) = [
        b
        for b in telusuri(susun_pk(replace(dinas_sosial.potret(), instansi=instansi)).naskah)
        if isinstance(b, Kop)
    ]
    assert kop.baris[0] == "PEMERINTAH KOTA CONTOH"


def test_pk__keeps_where_its_figures_stand() -> None:
    potret = dinas_sosial.potret()
    di = Sumber("x.xlsx", "Target Tahunan", "F7")
    sumber = {f"target:{t.indikator}@{t.tahun}/{t.dokumen}": di for t in potret.target}
    isi = susun_pk(potret, sumber=sumber)
    assert di in [f.sumber for f in isi.fakta.values()]


def versi(*, perubahan: int, tanggal: date | None = None) -> Susunan:
    """Return the agreement where P1 has 100 in the DPA and 150 in the DPPA, P2 only 70 in the DPPA."""
    dokumen = (
        Dokumen("PK", JenisDokumen.PK, "PK", tahun=2022, perubahan=perubahan, tanggal=tanggal),
        Dokumen("DPA", JenisDokumen.DPA, "DPA", tahun=2022, tanggal=date(2022, 1, 3)),
        Dokumen("DPPA", JenisDokumen.DPPA, "DPPA", tahun=2022, tanggal=date(2022, 10, 3)),
    )
    pagu = (Pagu("P1", "DPA", D(100)), Pagu("P1", "DPPA", D(150)), Pagu("P2", "DPPA", D(70)))
    program = tuple(Program(f"P{n}", f"Program {n}", sasaran="S1") for n in (1, 2))
    return susun_pk(replace(KOSONG, dokumen=dokumen, pagu=pagu, program=program))


def anggaran(hasil: Susunan) -> list[str]:
    return ["|".join(isi_baris(b)[:3]) for b in tabel(hasil.naskah, "pk_anggaran").badan]


def test_pk__that_was_not_revised_has_the_ceilings_it_was_signed_with() -> None:
    assert anggaran(versi(perubahan=0)) == ["1|Program 1|100", "Jumlah|100|"]
    assert versi(perubahan=0).naskah.judul == "Perjanjian Kinerja Dinas Contoh Kota Contoh Tahun 2022"


def test_pk__that_was_revised_has_those_of_the_newest_budget_there_was() -> None:
    baru = ["1|Program 1|150", "2|Program 2|70", "Jumlah|220|"]
    assert anggaran(versi(perubahan=1)) == baru
    assert anggaran(versi(perubahan=1, tanggal=date(2022, 11, 1))) == baru
    assert anggaran(versi(perubahan=1, tanggal=date(2022, 5, 1))) == ["1|Program 1|100", "Jumlah|100|"]
    hasil = versi(perubahan=2).naskah
    assert hasil.judul.startswith("Perjanjian Kinerja Perubahan ")
    assert paragraf(hasil).count("PERJANJIAN KINERJA PERUBAHAN TAHUN 2022") == 2


def test_pk__a_program_without_a_ceiling_is_a_gap() -> None:
    p = dinas_sosial.potret()
    tanpa = p.program[0]
    turunan = {k for k in Indeks(p).simpul if Indeks(p).program_dari(k) == tanpa.kode}
    sisa = tuple(x for x in p.pagu if x.simpul not in turunan)
    celah = {c.kunci: c for c in susun_pk(replace(p, pagu=sisa)).celah}
    assert celah[f"anggaran:pagu.{tanpa.kode}"].lembar == "Pagu"
    assert "anggaran:pagu" in {c.kunci for c in susun_pk(replace(p, pagu=())).celah}
    assert not [c.kunci for c in susun_pk(p).celah if c.kunci.startswith("anggaran:pagu")]
