"""Rows that stand stacked in one row of cells: figures under each other, without a rule between them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from akuntabel.naskah import GantiBaris, Tulisan, teks_sebaris
from akuntabel.sumber import Sumber

from .kisi import BarisKisi, Kisi, Petak
from .wajah import tampak_nilai

_MAKS_LAPIS = 40
_PENGGAL_KIRI = re.compile(r"\d[.,]?$")
_PENGGAL_KANAN = re.compile(r"[.,]?\d")
_AWAL_BUTIR = re.compile(r"[^a-z\s]")


@dataclass(frozen=True, slots=True)
class Larik:
    """A printed line of a cell and where it stands."""

    teks: str
    letak: Sumber

    @property
    def kotak(self) -> tuple[int, int] | None:
        """Return the upper and lower edge."""
        return (self.letak.kotak[1], self.letak.kotak[3]) if self.letak.kotak else None


def pecah_baris(kisi: Kisi) -> Kisi:
    """Split the body rows in which two cells or more hold equally many figures under each other."""
    hasil: list[BarisKisi] = []
    for n, baris in enumerate(kisi.baris):
        hasil += _pecah(baris) if n >= kisi.kepala else (baris,)
    return replace(kisi, baris=tuple(hasil))


def _pecah(baris: BarisKisi) -> Sequence[BarisKisi]:
    if not any(len(p.sel.isi) > 1 for p in baris.petak if p.sel is not None):
        return (baris,)
    larik = [() if p.tinggi > 1 else tuple(_larik(p)) for p in baris.petak]
    angka = [_letak_angka(x) for x in larik]
    banyak = Counter(len(a) for a in angka if len(a) > 1)
    if not banyak:
        return (baris,)
    lapis, kali = banyak.most_common(1)[0]
    if kali < 2 or lapis > _MAKS_LAPIS or len(banyak) > 1:
        return (baris,)
    patokan = _patokan(larik, angka, lapis)
    return tuple(_lapisan(baris, larik, angka, patokan)) if patokan else (baris,)


def _larik(petak: Petak) -> Iterator[Larik]:
    """Yield the lines of a cell: as printed on the page, else as its line breaks say."""
    isi = petak.sel.isi if petak.sel is not None else ()
    if all(isinstance(s, Tulisan) and s.letak.kotak for s in isi):
        yield from _tercetak([s for s in isi if isinstance(s, Tulisan) and s.teks.strip()])
        return
    for batas, bagian in groupby(isi, key=lambda s: isinstance(s, GantiBaris)):
        teks = "" if batas else " ".join(teks_sebaris(bagian).split())
        if teks:
            yield Larik(teks, petak.letak)


def _tercetak(isi: Sequence[Tulisan]) -> Iterator[Larik]:
    """Yield printed lines, a numeral the reader joined over a line end as one."""
    awal = 0
    for n, satu in enumerate(isi):
        lanjutan = isi[n + 1].teks if n + 1 < len(isi) else ""
        if not (_PENGGAL_KIRI.search(satu.teks) and _PENGGAL_KANAN.match(lanjutan)):
            yield Larik("".join(s.teks for s in isi[awal : n + 1]).strip(), isi[awal].letak)
            awal = n + 1


def _letak_angka(larik: Sequence[Larik]) -> tuple[int, ...]:
    """Return which lines begin a figure; none when a figure is no line of its own."""
    mulai = tuple(n for n, x in enumerate(larik) if tampak_nilai(x.teks))
    if not mulai or any(h.isdigit() for x in larik[mulai[0] :] if not tampak_nilai(x.teks) for h in x.teks):
        return ()
    return mulai


def _patokan(larik: Sequence[Sequence[Larik]], angka: Sequence[tuple[int, ...]], lapis: int) -> list[int]:
    """Return the upper edge of every layer, where the cells agree; [0, 0 ...] without pages."""
    kotak = [[larik[k][n].kotak for n in a] for k, a in enumerate(angka) if len(a) == lapis]
    if any(x is None for satu in kotak for x in satu):
        return [0] * lapis if all(x is None for satu in kotak for x in satu) else []
    tepi = [[x for x in satu if x is not None] for satu in kotak]
    tinggi = max(b - a for satu in tepi for a, b in satu)
    per_lapis = list(zip(*[[a for a, _ in satu] for satu in tepi], strict=True))
    sejajar = all(max(satu) - min(satu) <= tinggi for satu in per_lapis)
    return [min(satu) for satu in per_lapis] if sejajar else []


def _lapisan(
    baris: BarisKisi,
    larik: Sequence[Sequence[Larik]],
    angka: Sequence[tuple[int, ...]],
    patokan: Sequence[int],
) -> Iterator[BarisKisi]:
    """Yield the layers of a row; what stands above the first figure is a row of its own."""
    potong = [_potong(p, x, a, patokan) for p, x, a in zip(baris.petak, larik, angka, strict=True)]
    for n in range(len(patokan) + 1):
        petak = tuple(satu[n] for satu in potong)
        if n or sum(bool(p.teks) for p in petak) > 1:
            yield replace(baris, petak=petak)


def _potong(
    petak: Petak, larik: Sequence[Larik], angka: Sequence[int], patokan: Sequence[int]
) -> Sequence[Petak]:
    """Return the places of a cell in every layer, the one above the figures first."""
    lapis = len(patokan)
    if len(angka) == lapis:
        batas = (0, *angka, len(larik))
        return [_petak(petak, larik[a:b]) for a, b in pairwise(batas)]
    bagian = _menurut_letak(larik, patokan)
    if bagian is None:
        return [replace(petak, teks="", sel=None), *[petak] * lapis]
    return [_petak(petak, b) for b in bagian]


def _menurut_letak(larik: Sequence[Larik], patokan: Sequence[int]) -> list[list[Larik]] | None:
    """Deal the lines of words to the layers; None when the words are of all layers together."""
    lapis = len(patokan)
    if not any(patokan):
        return [[], *[[x] for x in larik]] if len(larik) == lapis else None
    bagian: list[list[Larik]] = [[] for _ in range(lapis + 1)]
    for satu in larik:
        if satu.kotak is None:
            return None
        atas, bawah = satu.kotak
        bagian[sum(2 * p <= 2 * atas + (bawah - atas) for p in patokan)].append(satu)
    mulai = [b[0].teks for b in bagian[2:] if b]
    if len(mulai) < lapis - 1 or not all(_AWAL_BUTIR.match(t) for t in mulai):
        return None
    return bagian


def _petak(asal: Petak, larik: Sequence[Larik]) -> Petak:
    letak = replace(asal.letak, kotak=larik[0].letak.kotak or asal.letak.kotak) if larik else asal.letak
    return replace(asal, teks=" ".join(x.teks for x in larik), letak=letak, sel=None)
