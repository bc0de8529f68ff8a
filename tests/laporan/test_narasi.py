"""Authored text becomes paragraphs and lists without losing a word."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.kinerja.narasi import Aset, Narasi, daftar_bagian
from akuntabel.laporan import susun_lkjip
from akuntabel.laporan.narasi import urai
from akuntabel.naskah import (
    Angka,
    Blok,
    Daftar,
    Gambar,
    Harfiah,
    Paragraf,
    Penomoran,
    Tulisan,
    teks_sebaris,
    telusuri,
)
from akuntabel.naskah import Narasi as BlokNarasi
from tests.laporan.potret_kecil import KOSONG
from tests.laporan.telaah import bab


def isi(blok: Blok) -> str | list[str]:
    """Return the text of a paragraph, the texts of the items of a list."""
    if isinstance(blok, Daftar):
        return [_satu(b) for butir in blok.butir for b in butir]
    return _satu(blok)


def _satu(blok: Blok) -> str:
    assert isinstance(blok, Paragraf)
    return teks_sebaris(blok.isi)


def semua_teks(blok: tuple[Blok, ...]) -> str:
    return "".join(teks_sebaris(b.isi) for b in telusuri(blok) if isinstance(b, Paragraf))


def tekanan(blok: tuple[Blok, ...]) -> list[tuple[str, bool, bool]]:
    (p,) = blok
    assert isinstance(p, Paragraf)
    return [(s.teks, s.tebal, s.miring) for s in p.isi if isinstance(s, Tulisan)]


def test_urai__blank_lines_part_paragraphs_and_line_breaks_join() -> None:
    assert [isi(b) for b in urai("Satu\ndua.\n\nTiga.\n \n\nEmpat.")] == ["Satu dua.", "Tiga.", "Empat."]


def test_urai__windows_line_ends_are_line_ends() -> None:
    assert urai("Satu\r\ndua.\r\n\r\n- a\r\n- b") == urai("Satu\ndua.\n\n- a\n- b")


@pytest.mark.parametrize(
    ("teks", "jenis"),
    [
        ("- satu\n- dua", Penomoran.BULIR),
        ("• satu\n• dua", Penomoran.BULIR),
        ("* satu\n* dua", Penomoran.BULIR),
        ("1. satu\n2. dua", Penomoran.ANGKA),
        ("1) satu\n2) dua", Penomoran.ANGKA),
        ("a. satu\nb. dua", Penomoran.HURUF),
        ("a) satu\nb) dua", Penomoran.HURUF),
    ],
)
def test_urai__marks_begin_a_list_of_their_kind(teks: str, jenis: Penomoran) -> None:
    (daftar,) = urai(teks)
    assert isinstance(daftar, Daftar)
    assert daftar.penomoran is jenis
    assert isi(daftar) == ["satu", "dua"]


def test_urai__a_list_may_follow_its_sentence_at_once_and_end_in_another() -> None:
    blok = urai("Langkahnya:\n1. satu\n2. dua\nSelesai.")
    assert [type(b) for b in blok] == [Paragraf, Daftar, Paragraf]
    assert [isi(b) for b in blok] == ["Langkahnya:", ["satu", "dua"], "Selesai."]


def test_urai__two_kinds_of_marks_are_two_lists() -> None:
    assert [isi(b) for b in urai("1. satu\n- dua")] == [["satu"], ["dua"]]


@pytest.mark.parametrize(
    "teks", ["2022. Tahun", "1.204 orang", "-5 persen", "a.n. Kepala Dinas", "- ", "A. Judul"]
)
def test_urai__what_only_looks_like_a_mark_stays_text(teks: str) -> None:
    (p,) = urai(teks)
    assert isinstance(p, Paragraf)
    assert isi(p) == teks.strip()


def test_urai__emphasis_is_kept_apart_from_its_marks() -> None:
    assert tekanan(urai("Biasa **tebal** dan *miring*.")) == [
        ("Biasa ", False, False),
        ("tebal", True, False),
        (" dan ", False, False),
        ("miring", False, True),
        (".", False, False),
    ]


@pytest.mark.parametrize(
    "teks", ["3 * 4 = 12", "a ** b", "*", "**", "satu * dua * tiga", "*buka saja", "2*3*4 m"]
)
def test_urai__stars_that_mark_nothing_stay_as_written(teks: str) -> None:
    assert isi(urai(teks)[0]) == teks


def test_urai__every_numeral_is_a_literal_of_authored_text() -> None:
    blok = urai("Tahun 2022 ada **15** kasus, Rp1.000 dan 98,2%.\n- 3 butir")
    semua = [s for b in telusuri(blok) if isinstance(b, Paragraf) for s in b.isi]
    angka = [s for s in semua if isinstance(s, Angka)]
    assert [a.cetak for a in angka] == ["2022", "15", "Rp1.000", "98,2%", "3"]
    assert {a.harfiah for a in angka} == {Harfiah.NARASI}
    assert [a.tebal for a in angka] == [False, True, False, False, False]


@given(teks=st.text("ABÉ漢 *\n\r\t", max_size=60))
def test_urai__loses_no_letter_of_any_text(teks: str) -> None:
    assert _huruf(semua_teks(urai(teks))) == _huruf(teks)


def _huruf(teks: str) -> str:
    return "".join(c for c in teks if not c.isspace() and c != "*")


@given(teks=st.text(max_size=80))
def test_urai__takes_any_text_and_gives_no_empty_paragraph(teks: str) -> None:
    assert all(teks_sebaris(b.isi).strip() for b in telusuri(urai(teks)) if isinstance(b, Paragraf))


@dataclass(frozen=True)
class Potongan:
    """A run of words and how it is emphasised."""

    kata: str
    tanda: str

    @property
    def tertulis(self) -> str:
        return f"{self.tanda}{self.kata}{self.tanda}"


KATA = st.text("ABCÉ漢.,;()", min_size=1, max_size=6).map(lambda k: f"K{k}")
POTONGAN = st.builds(Potongan, KATA, st.sampled_from(["", "*", "**"]))
BARIS = st.lists(POTONGAN, min_size=1, max_size=4)
TANDA = {Penomoran.BULIR: "- ", Penomoran.ANGKA: "1. ", Penomoran.HURUF: "a) "}
BAGIAN = st.tuples(st.sampled_from([None, *Penomoran]), st.lists(BARIS, min_size=1, max_size=3))


def _tertulis(baris: list[Potongan], jenis: Penomoran | None) -> str:
    return (TANDA[jenis] if jenis else "") + " ".join(p.tertulis for p in baris)


def _polos(baris: list[Potongan]) -> str:
    return " ".join(p.kata for p in baris)


@given(dokumen=st.lists(BAGIAN, max_size=4), akhir=st.sampled_from(["\n", "\r\n"]))
def test_urai__gives_back_the_structure_that_was_written(
    dokumen: list[tuple[Penomoran | None, list[list[Potongan]]]], akhir: str
) -> None:
    teks = (akhir * 2).join(akhir.join(_tertulis(b, jenis) for b in baris) for jenis, baris in dokumen)
    harapan = [
        [_polos(b) for b in baris] if jenis else " ".join(map(_polos, baris)) for jenis, baris in dokumen
    ]
    hasil = urai(teks)
    assert [isi(b) for b in hasil] == harapan
    assert [b.penomoran if isinstance(b, Daftar) else None for b in hasil] == [j for j, _ in dokumen]


@pytest.mark.parametrize("kunci", [b.kunci for b in daftar_bagian() if b.lingkup.value == "dokumen"])
def test_bagian__every_section_of_the_document_is_placed_where_it_was_written(kunci: str) -> None:
    naskah = susun_lkjip(replace(KOSONG, narasi=(Narasi(kunci, "Isi bagian ini."),))).naskah
    (blok,) = [b for b in telusuri(naskah) if isinstance(b, BlokNarasi)]
    assert blok.bagian == kunci
    assert semua_teks(blok.isi) == "Isi bagian ini."


def test_bagian__text_of_white_space_only_is_still_a_gap() -> None:
    hasil = susun_lkjip(replace(KOSONG, narasi=(Narasi("latar_belakang", " \n "),)))
    assert "narasi:latar_belakang" in [c.kunci for c in hasil.celah]
    assert bab(hasil.naskah, "latar_belakang").isi


def test_bagian__a_picture_is_that_of_the_sheet_and_an_unknown_code_is_a_gap() -> None:
    aset = (Aset("FOTO1", "foto.png", b"\x89PNG\r\n\x1a\n", "Penyerahan bantuan"),)
    teks = "Isi.\n\n[gambar: FOTO1 | Penyerahan bantuan 2025]\n\n[gambar: LAIN | Tidak ada]"
    hasil = susun_lkjip(replace(KOSONG, aset=aset, narasi=(Narasi("latar_belakang", teks),)))
    (blok,) = [b for b in telusuri(hasil.naskah) if isinstance(b, BlokNarasi)]
    _, gambar, celah = blok.isi
    assert isinstance(gambar, Gambar)
    assert (gambar.isi, gambar.alt, gambar.nomor) == (aset[0].isi, "Penyerahan bantuan", "1.1")
    assert teks_sebaris(gambar.judul) == "Penyerahan bantuan 2025"
    assert isinstance(celah, Paragraf)
    assert "gambar:LAIN" in [c.kunci for c in hasil.celah]
