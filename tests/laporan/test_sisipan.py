"""Insertions in the report: every place of both outlines, once, captioned, numbered, listed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from akuntabel.kinerja.narasi import Aset, LingkupBagian
from akuntabel.kinerja.potret import Potret
from akuntabel.kinerja.sisipan import (
    BarisSisipan,
    JenisSisipan,
    SelSisipan,
    Sisipan,
    daftar_tempat,
    kunci_tempat,
)
from akuntabel.laporan import Susunan, susun_lkjip
from akuntabel.laporan.kerangka import GARIS_BESAR, Bagian, baca_garis_besar
from akuntabel.naskah import Angka, Bab, Blok, Gambar, Harfiah, JenisBaris, Narasi, Rata, Tabel, telusuri
from contoh.buat.dinas_kesehatan import potret

P = replace(potret(), sisipan=(), pegawai=())
ISI = (
    BarisSisipan((SelSisipan("No"), SelSisipan("Sarana"), SelSisipan("Jumlah"), SelSisipan("Sejak"))),
    BarisSisipan((SelSisipan("1"), SelSisipan("Puskesmas"), SelSisipan("1.250"), SelSisipan("1 Mei 2020"))),
    BarisSisipan((SelSisipan("Jumlah", lebar=2), SelSisipan("98,2%"), SelSisipan("-"))),
)


def _susun(*sisipan: Sisipan, garis_besar: str = "analisis", dasar: Potret = P) -> Susunan:
    return susun_lkjip(replace(dasar, sisipan=sisipan), garis_besar=garis_besar)


def _bagian(daftar: tuple[Bagian, ...]) -> list[Bagian]:
    return [x for b in daftar for x in (b, *_bagian(b.sub))]


def _kunci() -> list[str]:
    contoh = {LingkupBagian.SASARAN: "S2", LingkupBagian.INDIKATOR: "I2.1", LingkupBagian.DOKUMEN: ""}
    tanpa = [t.kunci for t in daftar_tempat()]
    berkode = [f"{k}:{contoh[v]}" for k, v in kunci_tempat().items() if contoh[v]]
    return [*tanpa, *berkode, *(k for k, v in kunci_tempat().items() if not contoh[v] and k not in tanpa)]


def test_tempat__every_section_of_the_outlines_is_listed() -> None:
    semua = {b.kunci for nama in GARIS_BESAR for b in _bagian(baca_garis_besar(nama))}

    assert {t.kunci for t in daftar_tempat()} <= semua <= set(kunci_tempat())


@pytest.mark.parametrize("garis_besar", GARIS_BESAR)
def test_sisipan__each_place_is_printed_once_and_leaves_no_gap(garis_besar: str) -> None:
    daftar = [Sisipan(f"X{n}", k, JenisSisipan.PARAGRAF, teks=f"Di {k}.") for n, k in enumerate(_kunci())]

    hasil = _susun(*daftar, garis_besar=garis_besar)

    tercetak = [
        b.bagian for b in telusuri(hasil.naskah) if isinstance(b, Narasi) and b.bagian.startswith("sisipan:")
    ]
    assert sorted(tercetak) == sorted(s.kunci_narasi for s in daftar)
    assert [c for c in hasil.celah if c.kunci.startswith("sisipan:")] == []


def _di(blok: Blok, kunci: str) -> Bab:
    return next(b for b in telusuri((blok,)) if isinstance(b, Bab) and b.kunci == kunci)


@pytest.mark.parametrize(("garis_besar", "bab"), [("analisis", "a7_S2"), ("sasaran", "a7_S2")])
def test_sisipan__per_sasaran_stands_in_its_section(garis_besar: str, bab: str) -> None:
    hasil = _susun(Sisipan("X", "a7:S2", JenisSisipan.PARAGRAF, teks="Unggulan."), garis_besar=garis_besar)

    isi = _di(hasil.naskah.isi[2], bab).isi
    assert isinstance(isi[-1], Narasi)
    assert isi[-1].bagian == "sisipan:X"


def test_urutan__orders_and_the_rest_follows_as_it_stands() -> None:
    def satu(kode: str, urutan: int | None) -> Sisipan:
        return Sisipan(kode, "langkah", JenisSisipan.PARAGRAF, teks=kode, urutan=urutan)

    hasil = _susun(satu("A", None), satu("B", 2), satu("C", 1), satu("D", None))

    isi = _di(hasil.naskah.isi[3], "langkah").isi
    assert [b.bagian for b in isi if isinstance(b, Narasi)][-4:] == [
        "sisipan:C",
        "sisipan:B",
        "sisipan:A",
        "sisipan:D",
    ]


def test_sisipan__nobody_prints_is_kept_behind_a_gap() -> None:
    hasil = _susun(Sisipan("X", "tren:IP2b", JenisSisipan.PARAGRAF, teks="Tetap ada."))

    assert [c.kunci for c in hasil.celah] == ["sisipan:X"]
    assert any(isinstance(b, Narasi) and b.bagian == "sisipan:X" for b in telusuri(hasil.naskah))


def test_tabel__is_numbered_in_the_run_and_its_numerals_are_authored() -> None:
    polos = [b.nomor for b in telusuri(_susun().naskah) if isinstance(b, Tabel) and b.nomor.startswith("1.")]
    tabel = Sisipan("X", "struktur", JenisSisipan.TABEL, "Sarana", isi=ISI, sumber="Bagian Umum 2025")

    semua = list(telusuri(_susun(tabel).naskah))

    nomor = [b.nomor for b in semua if isinstance(b, Tabel) and b.nomor.startswith("1.")]
    assert len(nomor) == len(polos) + 1
    (hasil,) = (b for b in semua if isinstance(b, Tabel) and b.kunci == "sisipan_X")
    assert hasil.nomor == "1.1"
    assert [k.rata for k in hasil.kolom] == [Rata.TENGAH, Rata.KIRI, Rata.KANAN, Rata.KIRI]
    assert [b.jenis for b in (*hasil.kepala, *hasil.badan)] == [
        JenisBaris.KEPALA,
        JenisBaris.BIASA,
        JenisBaris.JUMLAH,
    ]
    angka = [s for b in hasil.badan for sel in b.sel for s in sel.isi if isinstance(s, Angka)]
    assert {a.harfiah for a in angka} == {Harfiah.NARASI}
    assert [a.cetak for a in angka] == ["1", "1.250", "1", "2020", "98,2%"]


@pytest.mark.parametrize(("tinggi", "kepala"), [(1, 1), (2, 2), (3, 0)])
def test_tabel__a_cell_of_the_header_lies_in_it_wholly(tinggi: int, kepala: int) -> None:
    panjang = tuple(
        BarisSisipan((*((SelSisipan("Sarana", tinggi=tinggi),) if n == 0 else ()), *lain))
        for n, lain in enumerate(
            [(SelSisipan(str(n)),) if n < tinggi else (SelSisipan("x"), SelSisipan(str(n))) for n in range(3)]
        )
    )

    hasil = _susun(Sisipan("X", "tren", JenisSisipan.TABEL, judul="Sarana", isi=panjang))

    tabel = next(b for b in telusuri(hasil.naskah) if isinstance(b, Tabel) and b.kunci == "sisipan_X")
    assert (len(tabel.kepala), len(tabel.badan)) == (kepala, 3 - kepala)


def test_gambar__several_share_a_caption_and_a_description_from_left_to_right() -> None:
    aset = (Aset("A", "a.png", b"a", "Kader menimbang balita."), Aset("B", "b.png", b"b"))
    s = Sisipan("X", "a7:S1", JenisSisipan.GAMBAR, "Posyandu 2025", gambar=("A", "B"), lebar=60)

    hasil = _susun(s, dasar=replace(P, aset=(*P.aset, *aset)))

    (gambar,) = (b for b in telusuri(hasil.naskah) if isinstance(b, Gambar) and b.kunci == "sisipan_X")
    assert gambar.nomor.startswith("3.")
    assert (gambar.isi, gambar.berdampingan, gambar.lebar) == (b"a", (b"b",), 60)
    assert gambar.alt == "Dari kiri ke kanan: (1) Kader menimbang balita; (2) Posyandu 2025."


def test_ikhtisar__where_nothing_is_numbered_the_caption_is_a_line() -> None:
    hasil = _susun(Sisipan("X", "ikhtisar", JenisSisipan.TABEL, "Sarana", isi=ISI))

    (tabel,) = (b for b in telusuri(hasil.naskah) if isinstance(b, Tabel) and b.kunci == "sisipan_X")
    assert (tabel.judul, tabel.nomor) == ((), "")
