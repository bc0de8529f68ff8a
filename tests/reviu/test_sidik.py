"""Fingerprints of findings: the same in every layout, and not disturbed by a repair beside them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import date
from random import Random

import pytest

from akuntabel import api
from akuntabel.naskah import Bab, Baris, Blok, Naskah, Sel, Tabel, Tulisan, teks_sebaris
from akuntabel.penyaji import docx, html, pdf
from akuntabel.penyaji.tema import baca_tema
from akuntabel.reviu import sidik_semua
from akuntabel.temuan import Temuan, Tingkat
from tests.reviu.pembangkit.naskah import buat_naskah

BENIH = (2, 4, 6, 8)
SETIAP = 7
SAMA_PALING_SEDIKIT = 98
BILANGAN = re.compile(r"[\d.,%]*\d{2}[\d.,%]*")


class Perusak:
    """Changes a digit of every so many numerals in tables."""

    def __init__(self, acak: Random) -> None:
        self.acak, self.hitung = acak, 0

    def naskah(self, n: Naskah) -> Naskah:
        return replace(n, isi=tuple(self.blok(b) for b in n.isi))

    def blok(self, b: Blok) -> Blok:
        if isinstance(b, Bab):
            return replace(b, isi=tuple(self.blok(x) for x in b.isi))
        return replace(b, badan=tuple(self.baris(x) for x in b.badan)) if isinstance(b, Tabel) else b

    def baris(self, b: Baris) -> Baris:
        return replace(b, sel=tuple(self.sel(s) for s in b.sel))

    def sel(self, s: Sel) -> Sel:
        teks = teks_sebaris(s.isi)
        if not BILANGAN.fullmatch(teks):
            return s
        self.hitung += 1
        if self.hitung % SETIAP:
            return s
        letak = self.acak.choice([c.start() for c in re.finditer(r"\d", teks)])
        ganti = self.acak.choice([d for d in "123456789" if d != teks[letak]])
        return replace(s, isi=(Tulisan(teks[:letak] + ganti + teks[letak + 1 :]),))


def cetakan(naskah: Naskah) -> dict[str, bytes]:
    baku = baca_tema("baku")
    lain = replace(baca_tema("perwali"), gaya_tabel=baku.gaya_tabel)
    return {
        "a.docx": docx.tulis(naskah, {}, baku, halaman={}),
        "b.html": html.tulis(naskah, {}, baku),
        "c.pdf": pdf.tulis(naskah, {}, baku).isi,
        "d.pdf": pdf.tulis(naskah, {}, lain).isi,
    }


def test_tata_letak_lain__sidik_sama() -> None:
    banyak, sama = Counter[str](), Counter[str]()
    for benih in BENIH:
        naskah = Perusak(Random(benih)).naskah(buat_naskah(benih))
        sidik = {
            nama: set(api.reviu_isi(isi, nama, api.PilihanReviu(date(2026, 1, 1))).sidik)
            for nama, isi in cetakan(naskah).items()
        }
        for nama, satu in sidik.items():
            banyak[nama] += max(len(satu), len(sidik["a.docx"]))
            sama[nama] += len(satu & sidik["a.docx"])
    assert banyak["a.docx"] >= 40
    assert all(100 * sama[n] >= SAMA_PALING_SEDIKIT * banyak[n] for n in banyak), (sama, banyak)


def temuan(kutipan: str = "", tertulis: str = "95", kode: str = "HIT101") -> Temuan:
    hitungan = "30 ÷ 40 × 100 = 75; tercetak 95"
    return Temuan(kode, Tingkat.GALAT, "", tertulis=tertulis, kutipan=kutipan, hitungan=hitungan)


def test_angka_lain_di_barisnya_diperbaiki__sidik_tetap() -> None:
    (dulu,) = sidik_semua([temuan(kutipan="2 | Jumlah posyandu aktif | 40 | 30 | 95 | 44 | 33 | 80")])
    (kini,) = sidik_semua([temuan(kutipan="2 | Jumlah posyandu aktif | 40 | 30 | 95 | 44 | 33 | 75")])
    assert dulu == kini


@pytest.mark.parametrize(
    "lain",
    [
        {"kutipan": "5 | Jumlah kader aktif | 40 | 30 | 95"},
        {"kutipan": "2 | Jumlah posyandu aktif | 40 | 30 | 85", "tertulis": "85"},
        {"kutipan": "2 | Jumlah posyandu aktif | 40 | 30 | 95", "kode": "HIT103"},
    ],
)
def test_baris_angka_atau_aturan_lain__sidik_lain(lain: dict[str, str]) -> None:
    (dulu,) = sidik_semua([temuan(kutipan="2 | Jumlah posyandu aktif | 40 | 30 | 95")])
    assert sidik_semua([temuan(**lain)]) != (dulu,)


def test_temuan_kembar__dibedakan_menurut_urutan() -> None:
    assert len(set(sidik_semua([temuan(), temuan()]))) == 2
