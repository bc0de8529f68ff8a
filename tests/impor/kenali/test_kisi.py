"""The grid: spans unfolded, whatever a reader or a hostile file says of them."""

from __future__ import annotations

from time import perf_counter

from hypothesis import given, settings
from hypothesis import strategies as st

from akuntabel.bacaan import Peran
from akuntabel.impor.kenali.kisi import LEBAR_MAKS, susun_kisi
from akuntabel.impor.kenali.tabel import Konteks, kenali_tabel
from akuntabel.naskah import Baris, GantiBaris, Kolom, Sel, Tabel, Tulisan, teks_sebaris
from akuntabel.sumber import Sumber
from tests.impor.kenali.tabel_buatan import kenali, peran, sel, tabel

P = Peran
POTONGAN = (
    "", "1", "90%", "Target", "Realisasi", "Capaian (%)", "2021", "TW I", "(1)", "K", "Rp", "Indikator",
    "1.234,5", "#REF!", "-", "Anggaran (Rp)", "\x00", "٣",
)  # fmt: skip
SEL = st.builds(sel, st.sampled_from(POTONGAN) | st.text(max_size=8), st.integers(-1, 5), st.integers(-1, 5))
BARIS = st.lists(SEL, max_size=7).map(lambda s: Baris(tuple(s)))
TABEL = st.builds(
    lambda kolom, baris, kepala: Tabel(
        "", (), (Kolom(),) * kolom, tuple(baris[:kepala]), tuple(baris[kepala:])
    ),
    st.integers(0, 8),
    st.lists(BARIS, max_size=8),
    st.integers(0, 3),
)


@given(TABEL)
@settings(max_examples=150, deadline=None)
def test_tabel_apa_pun__is_a_grid_in_which_every_row_has_every_column(acak: Tabel) -> None:
    terbaca = kenali_tabel(acak, 1)
    assert [k.nomor for k in terbaca.kolom] == list(range(1, len(terbaca.kolom) + 1))
    assert {len(b.sel) for b in terbaca.baris} <= {len(terbaca.kolom)}


@given(TABEL)
@settings(max_examples=100, deadline=None)
def test_kisi__shows_nothing_but_what_cells_say(acak: Tabel) -> None:
    kisi = susun_kisi(acak, 1)
    ada = {" ".join(t.split()) for b in kisi.baris for t in b.teks}
    muat = {" ".join(teks_sebaris(s.isi).split()) for b in (*acak.kepala, *acak.badan) for s in b.sel}
    assert ada <= muat | {""}


def test_gabungan_tegak__repeats_one_object_and_a_level_one_leaves_empty_places() -> None:
    kisi = susun_kisi(tabel("A^2 | B>2\nC | D\nE | F | G"))
    assert [b.teks for b in kisi.baris] == [("A", "B", ""), ("A", "C", "D"), ("E", "F", "G")]
    assert kisi.baris[0].petak[0] is kisi.baris[1].petak[0]
    assert kisi.baris[0].petak[2].kiri


def test_sel_terbaca__of_a_tall_cell_is_one_object_in_all_its_rows() -> None:
    terbaca = kenali("Sasaran | Indikator | Target\nMutu naik^2 | Indeks | 80\nJumlah | 90")
    assert terbaca.baris[0].sel[0] is terbaca.baris[1].sel[0]


def test_kolom_kosong__is_dropped_and_the_others_keep_where_they_stood() -> None:
    terbaca = kenali("Indikator | | Target\nIndeks | | 80")
    assert peran(terbaca) == "INDIKATOR TARGET"
    assert [k.nomor for k in terbaca.kolom] == [1, 2]
    assert terbaca.kolom[1].letak.kolom == 3
    assert terbaca.baris[0].sel[1].letak.kolom == 3


def test_gabungan_raksasa__is_cut() -> None:
    kisi = susun_kisi(Tabel("", (), (), (), (Baris((sel("x", 10**9, 10**9), sel("y"))),)))
    assert kisi.lebar <= LEBAR_MAKS


def test_kepala_dan_angka_di_dua_kolom__are_one_column() -> None:
    terbaca = kenali(
        "No | Indikator | Target | | Realisasi |\n1 | Indeks | | 80 | | 72\n2 | Jumlah | | 4 | | 4"
    )
    assert peran(terbaca) == "NOMOR INDIKATOR TARGET REALISASI"


def test_baris_bertumpuk__in_one_row_of_cells_are_rows() -> None:
    def tumpuk(*teks: str) -> Sel:
        isi = [s for t in teks for s in (Tulisan(t), GantiBaris())]
        return Sel(tuple(isi[:-1]))

    kepala = Baris(tuple(sel(t) for t in ("Sasaran", "Indikator", "Target", "Realisasi", "Capaian")))
    isi = Baris(
        (
            sel("Mutu naik"),
            tumpuk("Indeks", "Jumlah"),
            tumpuk("80", "4"),
            tumpuk("72", "5"),
            tumpuk("90", "125"),
        )
    )
    terbaca = kenali_tabel(Tabel("", (), (Kolom(),) * 5, (kepala,), (isi,)), 1)
    assert [[s.teks for s in b.sel] for b in terbaca.baris] == [
        ["Mutu naik", "Indeks", "80", "72", "90"],
        ["Mutu naik", "Jumlah", "4", "5", "125"],
    ]


def test_angka_terpotong_ujung_baris__stays_one_row() -> None:
    def cetak(*teks: str) -> Sel:
        return Sel(
            tuple(Tulisan(t, letak=Sumber(kotak=(0, 12 * n, 40, 12 * n + 11))) for n, t in enumerate(teks))
        )

    kepala = Baris(tuple(sel(t) for t in ("Kegiatan", "Anggaran", "Realisasi")))
    terpotong = Baris((cetak("Gaji"), cetak("400.00", "0.000"), cetak("90.000.", "000")))
    terpisah = Baris((cetak("Gaji"), cetak("400.000 ", "500.000"), cetak("90.000 ", "80.000")))
    terbaca = kenali_tabel(Tabel("", (), (Kolom(),) * 3, (kepala,), (terpotong, terpisah)), 1)
    assert [[s.teks for s in b.sel] for b in terbaca.baris] == [
        ["Gaji", "400.000.000", "90.000.000"],
        ["Gaji", "400.000", "90.000"],
        ["Gaji", "500.000", "80.000"],
    ]


def test_tanpa_kepala__takes_over_the_columns_of_the_table_before() -> None:
    dahulu = kenali("Indikator | Target | Realisasi | Capaian\nIndeks | 80 | 72 | 90")
    lanjut = kenali_tabel(tabel("Jumlah laporan | 4 | 5 | 125"), 2, Konteks(sebelum=dahulu))
    assert [k.peran for k in lanjut.kolom] == [P.INDIKATOR, P.TARGET, P.REALISASI, P.CAPAIAN]
    assert kenali_tabel(tabel("a | 4"), 2, Konteks(sebelum=dahulu)).kolom_peran(P.CAPAIAN) == ()


def test_tabel_lebar_tanpa_arti__is_given_up_quickly() -> None:
    baris = Baris(tuple(sel(str(n * 7 % 97 + 3)) for n in range(55)))
    kepala = Baris(tuple(sel(f"Kolom {n}") for n in range(55)))
    mulai = perf_counter()
    terbaca = kenali_tabel(Tabel("", (), (Kolom(),) * 55, (kepala,), (baris,) * 120), 1)
    assert len(terbaca.baris) == 120
    assert perf_counter() - mulai < 10
