from __future__ import annotations

import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.naskah import Angka, Baris, JenisBaris, Kolom, Pecahan, Rata, Sel, Tabel, Tulisan
from akuntabel.penyaji.huruf import KATA_DIINGAT, Pengukur, pengukur
from akuntabel.penyaji.lebar import BANTALAN, INDEN, kolom_sel, tata_kolom, tinggi_sel
from akuntabel.penyaji.tema import baca_tema
from tests.penyaji.naskah_contoh import tabel_lebar, tabel_tegak

BAKU = baca_tema("baku")
PANJANG = "Meningkatnya kualitas pelayanan publik yang cepat pasti dan ramah bagi seluruh warga kota"


def _sel(teks: str, **opsi: object) -> Sel:
    return Sel((Tulisan(teks),), **opsi)  # type: ignore[arg-type]


def _tabel(*baris: Baris, kolom: tuple[Kolom, ...] | None = None, kepala: tuple[Baris, ...] = ()) -> Tabel:
    jumlah = sum(s.lebar for s in baris[0].sel)
    return Tabel("t", (), kolom or (Kolom(),) * jumlah, kepala, baris)


def _mm(teks: str, ukuran: Decimal, tebal: bool = False) -> int:
    ukur = pengukur("Liberation Sans", tebal)
    return ukur.lebar(ukur.satuan(teks), int(ukuran * 100))


def test_pengukur__remembers_no_more_words_than_it_says() -> None:
    ukur = Pengukur(per_em=1000, maju={"1": 10}, lain=500)
    lebar = [ukur.satuan(str(n)) for n in range(KATA_DIINGAT + 3)]
    assert lebar[1] == ukur.satuan("1") == 10
    assert len(ukur.ingatan) <= KATA_DIINGAT


def test_pengukur__liberation_sans_has_the_widths_of_arial() -> None:
    # Advance widths of Arial, units of 2048 to the em: "A" 1366, "i" 455, "0" 1139.
    ukur = pengukur("Liberation Sans")
    assert ukur.per_em == 2048
    assert ukur.satuan("Ai0") == 1366 + 455 + 1139
    # 72 pt is one inch: an "A" is 1366 / 2048 of 25,4 mm, rounded up.
    assert ukur.lebar(1366, 7200) == 1695


def test_tata_kolom__few_columns_stay_portrait_at_full_size() -> None:
    tata = tata_kolom(tabel_tegak(), BAKU)
    assert not tata.lanskap
    assert tata.ukuran == BAKU.ukuran_tabel
    assert sum(tata.lebar) == 15500


def test_tata_kolom__twelve_columns_turn_the_page() -> None:
    tata = tata_kolom(tabel_lebar(), BAKU)
    assert tata.lanskap
    assert sum(tata.lebar) == 24200


def test_tata_kolom__upright_keeps_twelve_columns_on_the_page() -> None:
    tata = tata_kolom(tabel_lebar(), BAKU, tegak=True)
    assert not tata.lanskap
    assert sum(tata.lebar) == 15500
    assert min(tata.lebar) > 300


def test_tata_kolom__shrinks_at_most_one_point_before_turning() -> None:
    ukuran = {}
    for jumlah in range(4, 16):
        tata = tata_kolom(_tabel(Baris((_sel("1.234.567.890"),) * jumlah)), BAKU)
        ukuran[jumlah] = (tata.lanskap, BAKU.ukuran_tabel - tata.ukuran)
    assert ukuran[4] == (False, Decimal(0))
    kecil = [kurang for lanskap, kurang in ukuran.values() if not lanskap]
    assert max(kecil) > 0
    assert all(kurang <= 1 for _, kurang in ukuran.values())
    putar = [lanskap for lanskap, _ in ukuran.values()]
    assert putar == sorted(putar)


def test_tata_kolom__long_text_has_room_for_three_words() -> None:
    baris = Baris((_sel("1."), _sel(PANJANG), *(_sel("1.234.567") for _ in range(6))))
    tata = tata_kolom(_tabel(baris), BAKU)
    kata = PANJANG.split()
    rata = (_mm("".join(kata), tata.ukuran)) // len(kata)
    assert tata.lebar[1] >= 3 * rata


def test_tata_kolom__longer_text_and_heavier_columns_get_more() -> None:
    panjang = tata_kolom(_tabel(Baris((_sel(PANJANG * 3), _sel("pendek saja")))), BAKU)
    assert panjang.lebar[0] > panjang.lebar[1]
    berat = tata_kolom(
        _tabel(Baris((_sel(PANJANG * 3), _sel(PANJANG * 3))), kolom=(Kolom(1), Kolom(3))), BAKU
    )
    assert berat.lebar[1] > berat.lebar[0]


def test_tata_kolom__a_spanning_word_widens_what_it_spans() -> None:
    kata = "Pertanggungjawabanpemerintahandaerah"
    kepala = Baris((_sel(kata, lebar=2), _sel("Catatan", tinggi=2)), JenisBaris.KEPALA)
    bawah = Baris((_sel("a"), _sel("b")), JenisBaris.KEPALA)
    badan = Baris((_sel("1"), _sel("2"), _sel(PANJANG * 4)))
    tata = tata_kolom(_tabel(badan, kepala=(kepala, bawah), kolom=(Kolom(), Kolom(), Kolom(9))), BAKU)
    assert tata.lebar[0] + tata.lebar[1] >= _mm(kata, tata.ukuran, tebal=True) + 2 * BANTALAN


def test_tata_kolom__numerals_and_their_unit_stay_together() -> None:
    angka = Sel((Angka("Rp 1.234.567.890", "k"),))
    tata = tata_kolom(_tabel(Baris((angka, *(_sel(PANJANG) for _ in range(3))))), BAKU)
    assert tata.lebar[0] >= _mm("Rp\u00a01.234.567.890", tata.ukuran) + 2 * BANTALAN


def test_tata_kolom__hyphenated_words_may_break_at_the_hyphen() -> None:
    sempit = tata_kolom(_tabel(Baris((_sel("perundang-undangan"), *(_sel(PANJANG * 9),) * 4))), BAKU)
    utuh = tata_kolom(_tabel(Baris((_sel("perundangxundangan"), *(_sel(PANJANG * 9),) * 4))), BAKU)
    assert sempit.lebar[0] < utuh.lebar[0]


def test_tata_kolom__what_never_fits_still_fills_the_turned_page() -> None:
    tata = tata_kolom(_tabel(Baris((_sel("x" * 90),) * 5)), BAKU)
    assert tata.lanskap
    assert sum(tata.lebar) == BAKU.lebar_teks(lanskap=True)


def test_tata_kolom__empty_cells_and_formulas_are_measured() -> None:
    rumus = Sel((Pecahan("jumlah dokumen", "jumlah seluruhnya", "100%"),))
    tata = tata_kolom(_tabel(Baris((Sel(), rumus))), BAKU)
    assert sum(tata.lebar) == 15500
    assert min(tata.lebar) > 0


_KATA = st.text(alphabet="abcdeIM09.,%", min_size=1, max_size=14)
_ISI = st.lists(_KATA, min_size=0, max_size=9).map(" ".join)


@st.composite
def _acak(gambar: st.DrawFn) -> Tabel:
    jumlah = gambar(st.integers(1, 7))
    baris = [
        Baris(tuple(_sel(gambar(_ISI), inden=gambar(st.integers(0, 2))) for _ in range(jumlah)))
        for _ in range(gambar(st.integers(1, 5)))
    ]
    kolom = tuple(Kolom(gambar(st.integers(0, 5)), Rata.KIRI) for _ in range(jumlah))
    return _tabel(*baris, kolom=kolom)


@given(_acak())
def test_tata_kolom__adds_up_and_breaks_no_word(tabel: Tabel) -> None:
    tata = tata_kolom(tabel, BAKU)
    assert sum(tata.lebar) == BAKU.lebar_teks(tata.lanskap)
    assert all(isinstance(lebar, int) for lebar in tata.lebar)
    for _, kolom, sel in kolom_sel(tabel.badan, len(tabel.kolom)):
        for kata in "".join(s.teks for s in sel.isi if isinstance(s, Tulisan)).split():
            assert tata.lebar[kolom] >= _mm(kata, tata.ukuran) + 2 * BANTALAN + sel.inden * INDEN


def test_kolom_sel__knows_where_spans_push_cells() -> None:
    atas = Baris((_sel("a", tinggi=2), _sel("b", lebar=2)))
    bawah = Baris((_sel("c"), _sel("d")))
    letak = [(nomor, kolom, sel.isi[0]) for nomor, kolom, sel in kolom_sel((atas, bawah), 3)]
    assert letak == [(0, 0, Tulisan("a")), (0, 1, Tulisan("b")), (1, 1, Tulisan("c")), (1, 2, Tulisan("d"))]


def test_kolom_sel__leaves_out_cells_beyond_the_last_column() -> None:
    atas = Baris((_sel("a", tinggi=2), _sel("b"), _sel("lebih")))
    bawah = Baris((_sel("c"), _sel("lebih"), _sel("lebih")))

    letak = [(nomor, kolom, sel.isi[0]) for nomor, kolom, sel in kolom_sel((atas, bawah), 2)]

    assert letak == [(0, 0, Tulisan("a")), (0, 1, Tulisan("b")), (1, 1, Tulisan("c"))]


def test_tata_kolom__a_row_with_too_many_cells_measures_like_one_without_them() -> None:
    kolom = (Kolom(), Kolom())
    lebih = tata_kolom(_tabel(Baris((_sel("a"), _sel("b"), _sel(PANJANG))), kolom=kolom), BAKU)

    assert lebih == tata_kolom(_tabel(Baris((_sel("a"), _sel("b"))), kolom=kolom), BAKU)


def test_tinggi_sel__grows_with_the_text_and_shrinks_with_the_width() -> None:
    pendek = tinggi_sel(_sel("satu"), 5000, BAKU, Decimal(9))
    panjang = tinggi_sel(_sel(PANJANG * 3), 5000, BAKU, Decimal(9))
    lapang = tinggi_sel(_sel(PANJANG * 3), 10000, BAKU, Decimal(9))
    assert pendek < lapang < panjang


@pytest.mark.parametrize("tema", ["baku", "perwali"])
def test_tata_kolom__forty_tables_take_a_fifth_of_a_second(tema: str) -> None:
    isi = baca_tema(tema)

    def satu(n: int) -> Tabel:
        angka = tuple(Sel((Angka(f"{n}.{c}34,56", "k"),)) for c in range(5))
        return _tabel(
            *(Baris((_sel(str(i)), _sel(f"{PANJANG} {n} {i}"), _sel("Indeks"), *angka)) for i in range(30))
        )

    semua = [satu(n) for n in range(40)]
    tata_kolom(semua[0], isi)
    tercepat = 9.9
    for _ in range(3):
        mulai = time.process_time()
        for tabel in semua:
            tata_kolom(tabel, isi)
        tercepat = min(tercepat, time.process_time() - mulai)
    assert tercepat < 0.2
