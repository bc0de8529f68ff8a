"""Every class has a planter, a planted document differs where it says, the judge tells hit from alarm."""

from __future__ import annotations

from decimal import Decimal
from random import Random

import pytest

from akuntabel.naskah import Naskah, Tabel, telusuri
from akuntabel.sumber import Sumber
from akuntabel.temuan import Temuan, Tingkat, Usulan
from benchmarks.tanam.acak import naskah_acak
from benchmarks.tanam.daftar import Tanaman, penanam, semua_kelas
from benchmarks.tanam.halaman import DOCS, halaman_kelas
from benchmarks.tanam.jalan import jalankan
from benchmarks.tanam.juri import putuskan
from benchmarks.tanam.kisi import jumlahan, rasio
from benchmarks.tanam.letak import Ruas
from benchmarks.tanam.nilai import nilai
from benchmarks.tanam.ukuran import TERTUTUP, jumlahkan

KELAS = semua_kelas()["ARI-CAPAIAN-DIGIT"]
UBAH = [Ruas(Sumber(tabel=1, baris_tabel=2, kolom=6), "78,5", "1 | Persentase arsip | 80 | 70 | 78,5")]


def _tanaman(asal: str = "87,5", tertanam: str = "78,5") -> Tanaman:
    return Tanaman(naskah_acak(1), asal, tertanam, "Tabel 3.1")


def _temuan(tingkat: Tingkat, tertulis: str, usul: str, letak: Sumber) -> Temuan:
    return Temuan(
        "HIT101", tingkat, f"Capaian {tertulis} tidak sesuai.", letak, tertulis,
        usulan=(Usulan(usul, nilai=nilai(usul)),),
    )  # fmt: skip


@pytest.mark.parametrize("kode", semua_kelas())
def test_every_class_plants_a_difference_and_the_same_one_twice(kode: str) -> None:
    penanaman = [
        (penanam(kode)(naskah_acak(benih), Random(benih)), penanam(kode)(naskah_acak(benih), Random(benih)))
        for benih in range(1, 9)
    ]
    for benih, (satu, dua) in enumerate(penanaman, 1):
        assert (satu is None) == (dua is None)
        if satu is not None and dua is not None:
            assert satu.naskah == dua.naskah
            assert satu.naskah != naskah_acak(benih)
            assert satu.asal != satu.tertanam


def test_relations_of_a_correct_report_hold() -> None:
    naskah = naskah_acak(3)
    assert len(rasio(naskah)) > 10
    for j in jumlahan(naskah):
        assert sum((p.nilai or Decimal(0)) for p in j.bagian) == j.jumlah.nilai


def test_one_planted_digit_changes_one_cell() -> None:
    asal = naskah_acak(3)
    tanaman = penanam("ARI-CAPAIAN-DIGIT")(asal, Random(3))
    assert tanaman is not None
    beda = [(a, b) for a, b in zip(_sel(asal), _sel(tanaman.naskah), strict=True) if a != b]
    assert len(beda) == 1


def _sel(naskah: Naskah) -> list[object]:
    return [s for t in telusuri(naskah) if isinstance(t, Tabel) for b in (*t.kepala, *t.badan) for s in b.sel]


def test_finding_at_the_planted_cell_is_a_hit_and_its_repair_is_compared() -> None:
    kena = _temuan(Tingkat.GALAT, "78,5", "87,5", UBAH[0].letak)
    putusan = putuskan(KELAS, _tanaman(), UBAH, [kena], [])
    assert putusan.kena == (kena,)
    assert putusan.tepat
    assert putusan.usul_benar
    salah = _temuan(Tingkat.GALAT, "78,5", "97,5", UBAH[0].letak)
    assert putuskan(KELAS, _tanaman(), UBAH, [salah], []).usul_benar is False


def test_finding_elsewhere_is_a_false_alarm_unless_the_base_has_it() -> None:
    lain = _temuan(Tingkat.GALAT, "55,1", "51,5", Sumber(tabel=4, baris_tabel=9, kolom=2))
    assert putuskan(KELAS, _tanaman(), UBAH, [lain], []).palsu == (lain,)
    assert not putuskan(KELAS, _tanaman(), UBAH, [lain], []).kena
    assert not putuskan(KELAS, _tanaman(), UBAH, [lain], [lain]).palsu


def test_finding_that_only_changed_its_words_is_no_new_alarm() -> None:
    lama = _temuan(Tingkat.GALAT, "55,1; 60,2", "51,5", Sumber(tabel=4, baris_tabel=9, kolom=2))
    kini = _temuan(Tingkat.GALAT, "55,1", "51,5", Sumber(tabel=4, baris_tabel=9, kolom=2))
    tabel_lain = _temuan(Tingkat.GALAT, "55,1", "51,5", Sumber(tabel=5, baris_tabel=9, kolom=2))
    assert not putuskan(KELAS, _tanaman(), UBAH, [kini], [lama]).palsu
    assert putuskan(KELAS, _tanaman(), UBAH, [lama, kini], [lama]).palsu == (kini,)
    assert putuskan(KELAS, _tanaman(), UBAH, [tabel_lain], [lama]).palsu == (tabel_lain,)


def test_finding_too_light_for_its_class_is_no_hit() -> None:
    ringan = _temuan(Tingkat.SARAN, "78,5", "87,5", UBAH[0].letak)
    putusan = putuskan(KELAS, _tanaman(), UBAH, [ringan], [])
    assert not putusan.kena
    assert putusan.ikutan == (ringan,)


def test_numeral_inside_a_longer_one_is_not_quoted() -> None:
    lain = _temuan(Tingkat.GALAT, "178,5", "1.287,5", Sumber(tabel=4, baris_tabel=9, kolom=2))
    assert putuskan(KELAS, _tanaman(), UBAH, [lain], []).palsu == (lain,)


@pytest.mark.parametrize(
    ("teks", "harap"),
    [
        ("Rp1.250.000,-", "1250000"),
        ("83.5", "83.5"),
        ("1.234", "1234"),
        ("45 kasus", "45"),
        ("−0,96a)", "-0.96"),
    ],
)
def test_numerals_are_read(teks: str, harap: str) -> None:
    assert nilai(teks) == Decimal(harap)


@pytest.mark.parametrize("teks", ["(1)", "36.0509.030", "1O5.000", "91 ≤ 100", ""])
def test_what_is_no_numeral_is_not_read(teks: str) -> None:
    assert nilai(teks) is None


def test_page_of_definitions_is_up_to_date() -> None:
    assert (DOCS / "tolok-ukur-reviu.md").read_text("utf-8") == halaman_kelas()


def test_plain_arithmetic_faults_are_found_without_false_alarm() -> None:
    """A sample in short reports, as DOCX; the floors stand below what was measured."""
    kode = [k for k in semua_kelas() if k.startswith("ARI-") and "TANDA" not in k and k != "ARI-RATA"]
    kasus = [k for satu in kode for benih in (0, 2) if (k := jalankan(satu, benih)) is not None]
    angka = jumlahkan(kasus)
    assert all(k.benih < TERTUTUP for k in kasus)
    assert angka.n >= 20
    assert angka.kena * 10 >= angka.n * 9
    assert angka.palsu * 20 <= angka.n
