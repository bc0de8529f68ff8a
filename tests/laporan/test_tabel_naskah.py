"""Tables, keys and references of a built report hold together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

import pytest

from akuntabel.laporan import Susunan
from akuntabel.naskah import (
    Bab,
    Celah,
    Gambar,
    JenisBaris,
    Lampiran,
    Narasi,
    Paragraf,
    Rujukan,
    Sebaris,
    Tabel,
    Tulisan,
    label_rujukan,
    teks_sebaris,
    telusuri,
)
from tests.laporan.telaah import SEMUA, isi_sel, petak, semua_blok, semua_sebaris, susunan, teks_bagian

BERJENJANG = {"tujuan_sasaran": {0, 1, 2}, "rencana_kinerja": {0, 1, 2}, "menunjang": {1, 2, 3, 4, 5, 6}}
"""Columns that stay empty by the form itself: goals beside objectives, objectives beside programs."""


@pytest.fixture(scope="module", params=SEMUA, ids="-".join)
def hasil(request: pytest.FixtureRequest) -> Susunan:
    return susunan(*request.param)


def semua_tabel(hasil: Susunan) -> list[Tabel]:
    return [b for b in telusuri(hasil.naskah) if isinstance(b, Tabel)]


def test_tabel__rows_of_header_and_body_cover_the_columns_exactly(hasil: Susunan) -> None:
    assert semua_tabel(hasil)
    for t in semua_tabel(hasil):
        petak(t.kepala, len(t.kolom))
        assert petak(t.badan, len(t.kolom)), f"{t.kunci} tanpa baris"


def _kosong(t: Tabel) -> Iterator[str]:
    dasar = t.kunci.split("_S", 1)[0]
    boleh = BERJENJANG.get(dasar, set())
    for n, b in enumerate(petak(t.badan, len(t.kolom)), start=1):
        for m, s in enumerate(b):
            isian_jumlah = t.kunci == "pk_anggaran" and n == len(t.badan)
            if not isi_sel(s).strip() and m not in boleh and not isian_jumlah:
                yield f"{t.kunci} baris {n} kolom {m + 1}"


def test_tabel__no_cell_is_empty_where_the_form_does_not_leave_it_so(hasil: Susunan) -> None:
    assert [k for t in semua_tabel(hasil) for k in _kosong(t)] == []


def test_tabel__header_cells_all_say_something(hasil: Susunan) -> None:
    for t in semua_tabel(hasil):
        assert all(isi_sel(s).strip() for b in t.kepala for s in b.sel), t.kunci


def test_tabel__column_numbers_run_from_one_to_the_last_column(hasil: Susunan) -> None:
    for t in semua_tabel(hasil):
        for b in t.kepala:
            if b.jenis is JenisBaris.NOMOR:
                assert [isi_sel(s) for s in b.sel] == [f"({n})" for n in range(1, len(t.kolom) + 1)], t.kunci


def _hanya_menyatakan_tidak_ada(t: Tabel) -> bool:
    return all("tidak ada standar" in isi_sel(b.sel[-2]) for b in t.badan)


def test_tabel__captioned_ones_have_a_source_except_the_actions_to_come(hasil: Susunan) -> None:
    tanpa = [t for t in semua_tabel(hasil) if t.judul and not t.sumber and t.kunci != "rencana_aksi"]
    assert [t.kunci for t in tanpa if not _hanya_menyatakan_tidak_ada(t)] == []


def test_tabel__captions_are_numbered_once_each(hasil: Susunan) -> None:
    nomor = [b.nomor for b in semua_tabel(hasil) if b.judul]
    assert all(nomor)
    assert len(set(nomor)) == len(nomor)


def _tanda(bagian: Iterable[tuple[Sebaris, ...]]) -> set[str]:
    return {s.teks for isi in bagian for s in isi if isinstance(s, Tulisan) and s.atas}


def test_catatan__every_letter_in_a_cell_has_its_note_and_the_reverse(hasil: Susunan) -> None:
    for t in semua_tabel(hasil):
        di_sel = _tanda(s.isi for b in t.badan for s in b.sel)
        di_bawah = _tanda(t.catatan)
        assert di_sel == di_bawah, t.kunci


def _ganda(kunci: list[str]) -> list[str]:
    return [k for k, n in Counter(kunci).items() if n > 1]


def test_blok__keys_are_unique_over_the_document(hasil: Susunan) -> None:
    blok = list(semua_blok(hasil.naskah))
    assert _ganda([b.kunci for b in blok if isinstance(b, Bab | Lampiran | Tabel | Gambar)]) == []
    assert _ganda([b.bagian for b in blok if isinstance(b, Narasi)]) == []
    assert _ganda([b.kunci for b in blok if isinstance(b, Celah)]) == []


def test_narasi__placed_in_several_cells_says_the_same_in_each(hasil: Susunan) -> None:
    isi: dict[str, set[str]] = {}
    for s in (s for t in semua_tabel(hasil) for b in t.badan for s in b.sel if s.narasi):
        isi.setdefault(s.narasi, set()).add(isi_sel(s))
    assert {k: v for k, v in isi.items() if len(v) > 1} == {}


def test_rujukan__every_one_resolves(hasil: Susunan) -> None:
    label = label_rujukan(hasil.naskah)
    assert [
        s.kunci for s in semua_sebaris(hasil.naskah) if isinstance(s, Rujukan) and s.kunci not in label
    ] == []


def test_rujukan__every_captioned_table_that_is_no_detail_of_another_is_referred_to(hasil: Susunan) -> None:
    disebut = {s.kunci for s in semua_sebaris(hasil.naskah) if isinstance(s, Rujukan)}
    lepas = [t.kunci for t in semua_tabel(hasil) if t.judul and not t.turunan and t.kunci not in disebut]
    assert lepas == []


def test_naskah__has_no_empty_heading_paragraph_or_list(hasil: Susunan) -> None:
    for b in semua_blok(hasil.naskah):
        if isinstance(b, Paragraf):
            assert teks_sebaris(b.isi, label_rujukan(hasil.naskah)).strip()
        if isinstance(b, Bab):
            assert teks_sebaris(b.judul).strip()
            assert b.isi, f"bab {b.kunci} kosong"


def test_naskah__no_text_has_double_spaces_or_a_space_before_punctuation(hasil: Susunan) -> None:
    buruk = ("  ", " .", " ,", "..", ",,", "( ", " )", ";.", ":.")
    assert [t for t in teks_bagian(hasil.naskah) if any(b in t for b in buruk)] == []


def test_naskah__no_text_begins_or_ends_with_a_space(hasil: Susunan) -> None:
    assert [t for t in teks_bagian(hasil.naskah) if t != t.strip()] == []


def test_naskah__no_text_shows_a_template_slot(hasil: Susunan) -> None:
    assert [t for t in teks_bagian(hasil.naskah) if "{" in t or "}" in t] == []


def test_gambar__each_has_a_description_for_those_who_cannot_see_it(hasil: Susunan) -> None:
    assert all(b.alt.strip() for b in semua_blok(hasil.naskah) if isinstance(b, Gambar))
