"""Explanations: which texts of a document tell a cause, and whether one of them speaks of an indicator."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from akuntabel.bacaan import Bacaan, JenisBarisTerbaca, Peran, TabelTerbaca, TeksTerbaca
from akuntabel.reviu.hasil_indikator import HasilIndikator
from akuntabel.reviu.ingatan import sekali
from akuntabel.reviu.kata import kata_isi
from akuntabel.reviu.relasi import kutip, sel_kolom

SEBAB = re.compile(
    r"\b(?:karena|dikarenakan|disebabkan|sebab|penyebab|akibat|diakibatkan|dipengaruhi|kendala|terkendala|hambatan"
    r"|penghambat|terhambat|pendukung|didukung|dukungan|pendorong|didorong|berkat|permasalahan|masalah|faktor"
    r"|keterbatasan|terbatasnya|kurangnya|minimnya|belum optimal|tidak optimal|adanya|dampak|pandemi"
    r"|refocusing"
    r"|sehubungan|mengingat|alasan|sehingga|dengan demikian|efisiensi belanja|sisa lelang)",
    re.IGNORECASE,
)
PERUBAHAN = re.compile(
    r"\b(?:meningkat|naik|kenaikan|menurun|turun|lonjakan|melonjak|fluktuasi|fluktuatif|berubah|bertambah|berkurang"
    r"|(?:peningkatan|penurunan|perubahan) (?:\w+ )?(?:sebesar|capaian|realisasi|kinerja|definisi|metode"
    r"|cara|rumus"
    r"|cakupan|satuan|data|target|yang)|lebih (?:tinggi|rendah|besar|kecil|banyak|sedikit)|dibanding\w*)\b",
    re.IGNORECASE,
)
_PENGANTAR = re.compile(
    r"\b(?:berikut(?: ini)?|di\s?bawah(?: ini)?)\b[^.]{0,30}[:.]?\s*$|^\W*analisis penyebab", re.IGNORECASE
)
_KATA_UMUM = """
    persentase prosentase presentase persen jumlah nilai indeks tingkat rasio angka cakupan rata %
    indikator kinerja tahun kabupaten kota provinsi
"""
_UMUM = frozenset(_KATA_UMUM.split())
_TAHUN = re.compile(r"\btahun\s+(20\d\d)\b(?!\s*[-–])", re.IGNORECASE)
_PANJANG_POKOK = 6
_PORSI = 60
_TABEL_KECIL = 6
_SEKITAR = 2


@dataclass(frozen=True, slots=True)
class Penjelasan:
    """A text that tells a cause: the words of it and around it, and the heading it stands under."""

    kata: frozenset[str]
    bagian: int | None
    tentang_perubahan: bool


def pokok_kata(teks: str) -> frozenset[str]:
    """Return the beginnings of the words that tell one indicator from another."""
    return frozenset(k[:_PANJANG_POKOK] for k in kata_isi(teks) if k not in _UMUM)


@sekali
def penjelasan(bacaan: Bacaan) -> tuple[Penjelasan, ...]:
    """Return the causes a document tells, in its paragraphs and in the rows of its tables."""
    return (*_dari_teks(bacaan), *_dari_tabel(bacaan.tabel))


def dijelaskan(hasil: Iterable[HasilIndikator], semua: tuple[Penjelasan, ...]) -> bool:
    """Tell whether a cause is told: by the name of the indicator, in its row, or beside its table."""
    return any(_analisis_terisi(h) or any(_tentang(h, p) for p in semua) for h in hasil)


def _dari_teks(bacaan: Bacaan) -> Iterator[Penjelasan]:
    semua = bacaan.teks
    for n, teks in enumerate(semua):
        if not SEBAB.search(teks.teks) or _PENGANTAR.search(teks.teks):
            continue
        dekat = [t for t in semua[max(0, n - _SEKITAR) : n + 1] if t.bagian == teks.bagian]
        judul = "" if teks.bagian is None else bacaan.judul[teks.bagian].teks
        kata = frozenset().union(pokok_kata(judul), *(pokok_kata(t.teks) for t in dekat))
        yield Penjelasan(kata, teks.bagian, _berubah(dekat))


def _berubah(dekat: Iterable[TeksTerbaca]) -> bool:
    """Tell whether texts speak of a change: a word for it, or several years side by side."""
    isi = [t.teks for t in dekat if not _PENGANTAR.search(t.teks)]
    return any(PERUBAHAN.search(t) for t in isi) or any(len(set(_TAHUN.findall(t))) > 1 for t in isi)


def _dari_tabel(tabel: Iterable[TabelTerbaca]) -> Iterator[Penjelasan]:
    for satu in tabel:
        for baris in satu.baris:
            isi = kutip(baris)
            if baris.jenis is JenisBarisTerbaca.DATA and SEBAB.search(isi):
                yield Penjelasan(pokok_kata(isi), None, bool(PERUBAHAN.search(isi)))


def _analisis_terisi(hasil: HasilIndikator) -> bool:
    kolom = hasil.tabel.kolom_peran(Peran.ANALISIS, Peran.SOLUSI)
    sel = (sel_kolom(hasil.tabel, hasil.baris, k) for k in kolom)
    return any(s is not None and s.teks.strip(" -") for s in sel)


def _tentang(hasil: HasilIndikator, satu: Penjelasan) -> bool:
    pokok = pokok_kata(hasil.nama)
    if pokok and 100 * len(pokok & satu.kata) >= _PORSI * len(pokok):
        return True
    isi = sum(b.jenis is JenisBarisTerbaca.DATA for b in hasil.tabel.baris)
    return satu.bagian is not None and satu.bagian == hasil.tabel.bagian and isi <= _TABEL_KECIL
