"""Tables of a Naskah as grids, and the relations that certainly hold in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from akuntabel.naskah import Baris, JenisBaris, Naskah, Tabel, teks_sebaris, telusuri

from .nilai import desimal, nilai

PAGU = re.compile(r"(?i)pagu|anggaran(?! *\(?%)|alokasi")
TARGET = re.compile(r"(?i)target|rencana")
HASIL = re.compile(r"(?i)capaian|%|persen|serapan|penyerapan|kemajuan")
_KODE = re.compile(r"\d+(?:\.\d+)+")
_JUMLAH = re.compile(r"(?i)\s*(?:jumlah|total)\b")


@dataclass(frozen=True)
class Petak:
    """A cell: where it stands in the grid, and in its row as stored."""

    baris: int
    kolom: int
    urutan: int
    teks: str

    @property
    def letak(self) -> tuple[int, int]:
        return self.baris, self.urutan

    @property
    def nilai(self) -> Decimal | None:
        return nilai(self.teks)


class Kisi:
    """A table with its cells at their columns and the words above each column."""

    def __init__(self, tabel: Tabel) -> None:
        self.tabel = tabel
        self.batas = len(tabel.kepala)
        self.semua: tuple[Baris, ...] = (*tabel.kepala, *tabel.badan)

    @cached_property
    def petak(self) -> dict[tuple[int, int], Petak]:
        """Return every cell by row and first column."""
        hasil: dict[tuple[int, int], Petak] = {}
        tertutup: set[tuple[int, int]] = set()
        for r, baris in enumerate(self.semua):
            kolom = 0
            for urutan, sel in enumerate(baris.sel):
                while (r, kolom) in tertutup:
                    kolom += 1
                hasil[r, kolom] = Petak(r, kolom, urutan, teks_sebaris(sel.isi))
                tertutup |= {(r + t, kolom + k) for t in range(sel.tinggi) for k in range(sel.lebar)}
                kolom += sel.lebar
        return hasil

    @cached_property
    def kepala(self) -> list[str]:
        """Return the words of the header above each column."""
        hasil = [""] * len(self.tabel.kolom)
        for (r, k), p in self.petak.items():
            if r < self.batas and self.semua[r].jenis is not JenisBaris.NOMOR:
                lebar = self.semua[r].sel[p.urutan].lebar
                for n in range(k, min(k + lebar, len(hasil))):
                    hasil[n] = f"{hasil[n]} {p.teks}".strip()
        return hasil

    def kolom(self, *pola: str) -> list[int]:
        """Return the columns whose header matches every pattern."""
        return [
            n for n, teks in enumerate(self.kepala) if all(re.search(p, teks, re.IGNORECASE) for p in pola)
        ]

    def isi(self, kolom: int) -> list[Petak]:
        """Return the body cells that begin in a column."""
        return [p for (r, k), p in self.petak.items() if k == kolom and r >= self.batas]

    def baris(self, nomor: int) -> str:
        """Return the longest text of a row without digits only: what the row is about."""
        teks = [p.teks for (r, _), p in self.petak.items() if r == nomor and p.nilai is None]
        return max(teks, key=len, default="")


@dataclass(frozen=True)
class Rasio:
    """A row where ``atas`` / ``bawah`` * 100 = ``hasil``; ``jenis``: capaian, kemajuan, serapan."""

    kisi: Kisi
    jenis: str
    bawah: Petak
    atas: Petak
    hasil: Petak

    def cocok(self, bawah: Decimal | None, atas: Decimal | None, hasil: Decimal | None) -> bool:
        """Tell whether the relation would hold with these numbers, rounding and cutting off allowed."""
        if bawah is None or atas is None or hasil is None or not bawah:
            return False
        satuan = Decimal(1).scaleb(-desimal(self.hasil.teks))
        return abs(atas / bawah * 100 - hasil) <= satuan


def tabel_semua(naskah: Naskah) -> Iterator[Kisi]:
    """Yield the numbered tables of the body; the data behind charts and the annexes are left out."""
    for blok in telusuri(naskah.isi):
        if isinstance(blok, Tabel) and blok.badan and blok.nomor:
            yield Kisi(blok)


def rasio(naskah: Naskah) -> list[Rasio]:
    """Return every row of the body whose ratio certainly holds."""
    return [r for kisi in tabel_semua(naskah) for r in _rasio(kisi)]


def _rasio(kisi: Kisi) -> Iterator[Rasio]:
    angka = [k for k in range(len(kisi.kepala)) if any(p.nilai is not None for p in kisi.isi(k))]
    for hasil in (k for k in angka if HASIL.search(kisi.kepala[k])):
        for bawah, atas in _pasangan(kisi, [k for k in angka if k < hasil]):
            jenis = _jenis(kisi.kepala[bawah])
            ada = list(_baris_rasio(kisi, jenis, bawah, atas, hasil))
            if ada:
                yield from ada
                break


def _pasangan(kisi: Kisi, kolom: list[int]) -> Iterator[tuple[int, int]]:
    """Yield columns (below, above), nearest first."""
    for atas in (k for k in reversed(kolom) if re.search("(?i)realisasi", kisi.kepala[k])):
        dekat = (k for k in reversed(kolom) if k != atas and abs(k - atas) <= 3)
        yield from ((k, atas) for k in dekat if _rencana(kisi.kepala[k]))


def _rencana(kepala: str) -> bool:
    rencana = TARGET.search(kepala) or PAGU.search(kepala)
    return bool(rencana) and not re.search("(?i)realisasi", kepala)


def _jenis(kepala: str) -> str:
    if re.search("(?i)akhir", kepala):
        return "kemajuan"
    return "capaian" if TARGET.search(kepala) else "serapan"


def _baris_rasio(kisi: Kisi, jenis: str, bawah: int, atas: int, hasil: int) -> Iterator[Rasio]:
    for p in kisi.isi(hasil):
        b, a = kisi.petak.get((p.baris, bawah)), kisi.petak.get((p.baris, atas))
        if b is None or a is None:
            continue
        satu = Rasio(kisi, jenis, b, a, p)
        if satu.cocok(b.nilai, a.nilai, p.nilai):
            yield satu


@dataclass(frozen=True)
class Jumlahan:
    """A cell that is the sum of ``bagian`` in the same column; ``utama``: the total row of the table."""

    kisi: Kisi
    jumlah: Petak
    bagian: tuple[Petak, ...]
    utama: bool


def jumlahan(naskah: Naskah) -> list[Jumlahan]:
    """Return every total, and every parent row, that is certainly the sum of rows of one level."""
    hasil = []
    for kisi in tabel_semua(naskah):
        for kolom in kisi.kolom(r"pagu|anggaran|realisasi|belanja|alokasi|\(rp\)"):
            hasil += _jumlah_kolom(kisi, kolom)
    return hasil


def _jumlah_kolom(kisi: Kisi, kolom: int) -> list[Jumlahan]:
    petak = [p for p in kisi.isi(kolom) if p.nilai is not None and p.nilai > 99_999]
    total = [p for p in petak if any(_JUMLAH.match(t) for t in _label(kisi, p.baris))]
    rinci = [p for p in petak if p not in total]
    hasil = [
        Jumlahan(kisi, t, bagian, True)
        for t in total[:1]
        for tingkat in dict.fromkeys(_tingkat(kisi, p.baris) for p in rinci)
        for bagian in [tuple(p for p in rinci if _tingkat(kisi, p.baris) == tingkat)]
        if sum(p.nilai or 0 for p in bagian) == t.nilai
    ]
    return hasil + [j for n, p in enumerate(rinci) for j in _induk(kisi, p, rinci[n + 1 :])]


def _induk(kisi: Kisi, induk: Petak, lanjut: list[Petak]) -> Iterator[Jumlahan]:
    """Yield the sum below a row: the rows after it of one other level, up to the next of its own."""
    tingkat = _tingkat(kisi, induk.baris)
    ruas = []
    for p in lanjut:
        if _tingkat(kisi, p.baris) == tingkat:
            break
        ruas.append(p)
    for lain in dict.fromkeys(_tingkat(kisi, p.baris) for p in ruas):
        bagian = tuple(p for p in ruas if _tingkat(kisi, p.baris) == lain)
        if sum(p.nilai or 0 for p in bagian) == induk.nilai:
            yield Jumlahan(kisi, induk, bagian, False)
            return


def _label(kisi: Kisi, baris: int) -> list[str]:
    return [p.teks for (r, _), p in kisi.petak.items() if r == baris]


def _tingkat(kisi: Kisi, baris: int) -> tuple[object, ...]:
    """Return what tells the level of a row: its code, or its kind and the look of its first words."""
    isi = kisi.semua[baris]
    kode = next((t for t in _label(kisi, baris) if _KODE.fullmatch(t)), "")
    if kode:
        return ("kode", kode.count("."))
    kata = next((s for s in isi.sel if nilai(teks_sebaris(s.isi)) is None and s.isi), None)
    return (isi.jenis, kata.inden if kata else 0, kata.tebal if kata else False)
