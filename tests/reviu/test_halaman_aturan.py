from __future__ import annotations

import re
from collections import Counter

import pytest

from akuntabel.reviu import Aturan
from akuntabel.reviu.daftar_aturan import semua_aturan
from akuntabel.temuan import Temuan
from tests.reviu.berkas_contoh import berkas_contoh
from tests.reviu.halaman_aturan import INDEKS, Contoh, baca_contoh, halaman, judul_halaman, susun_indeks

ATURAN = semua_aturan()
CONTOH = [c for p in halaman() for c in baca_contoh(p)]


def temuan(aturan: Aturan, contoh: Contoh) -> list[Temuan]:
    hasil = aturan.periksa(berkas_contoh(contoh))
    return [t for t in hasil if isinstance(t, Temuan) and t.kode == aturan.kode]


def test_setiap_aturan_punya_halaman_dan_sebaliknya() -> None:
    assert [p.stem for p in halaman()] == [a.kode for a in ATURAN]


def test_judul_halaman_sama_dengan_aturan() -> None:
    assert [judul_halaman(p) for p in halaman()] == [f"{a.kode} {a.judul}" for a in ATURAN]


def test_kode_dan_alias__berbentuk_dan_tidak_dipakai_dua_kali() -> None:
    assert [a.kode for a in ATURAN if not re.fullmatch(r"[A-Z]{3}1\d\d", a.kode)] == []
    assert [alias for alias, n in Counter(a.alias for a in ATURAN).items() if n > 1] == []
    assert [a.kode for a in ATURAN if not (a.periksa.__doc__ or "").strip()] == []


@pytest.mark.parametrize("aturan", ATURAN, ids=lambda a: a.kode)
def test_setiap_halaman_punya_contoh_gagal_dan_lolos(aturan: Aturan) -> None:
    assert {c.gagal for c in CONTOH if c.halaman == aturan.kode} == {True, False}


@pytest.mark.parametrize("contoh", CONTOH, ids=lambda c: c.nama)
def test_contoh(contoh: Contoh) -> None:
    aturan = next(a for a in ATURAN if a.kode == contoh.halaman)

    hasil = temuan(aturan, contoh)

    assert bool(hasil) == contoh.gagal, [t.pesan for t in hasil]
    assert all(t.pesan for t in hasil)
    for nama, _ in contoh.acuan:
        assert not hasil or any(s.berkas == nama and nama in t.pesan for t in hasil for s in t.lokasi_lain)


def test_indeks_segar() -> None:
    pesan = "jalankan: python -m tests.reviu.test_halaman_aturan"
    assert INDEKS.read_text(encoding="utf-8") == susun_indeks(ATURAN), pesan


if __name__ == "__main__":
    INDEKS.write_text(susun_indeks(ATURAN), encoding="utf-8", newline="\n")
