"""Running headers, footers and page numbers of a text whose pages end in form feeds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from akuntabel.bacaan import BarisBerulang

from .baris import BarisTeks

_NOMOR = re.compile(r"\W*(?:hal(?:aman)?\W{0,3})?(\d{1,4}|[ivxlc]{1,6})\W*", re.IGNORECASE)
_NOMOR_UJUNG = re.compile(r".*\D(\d{1,4})\W*")
_TEPI = 2
_HALAMAN_PALING_SEDIKIT = 3
_PANJANG = 160


def sisihkan_pinggir(baris: Sequence[BarisTeks]) -> tuple[list[BarisTeks], list[BarisBerulang]]:
    """Return the lines without those that run over the pages, and these with every place they stand.

    A line runs when it stands at the same edge of at least three pages and of two in five, figures aside;
    a page that has nothing else keeps it. The number alone at the edge, or one that changes at the end of
    such a line, is the printed number of the page.
    """
    halaman = [list(isi) for _, isi in groupby(baris, key=lambda b: b.letak.halaman)]
    if len(halaman) < _HALAMAN_PALING_SEDIKIT:
        return list(baris), []
    tepi = [_tepi(isi) for isi in halaman]
    kunci = Counter(k for satu in tepi for k in {_kunci(letak, b) for letak, b in satu})
    sering = {k for k, n in kunci.items() if n >= _HALAMAN_PALING_SEDIKIT and n * 5 >= len(halaman) * 2}
    sama = Counter(b.teks.strip() for satu in tepi for _, b in satu)
    hasil: list[BarisTeks] = []
    berulang: dict[str, list[BarisTeks]] = {}
    for isi, pinggir in zip(halaman, tepi, strict=True):
        lepas = [b for letak, b in pinggir if _kunci(letak, b) in sering]
        if all(b.kosong or b in lepas for b in isi):
            lepas = []
        cetak = _nomor([b.teks.strip() for b in lepas if sama[b.teks.strip()] * 2 < len(halaman)])
        hasil += [_bernomor(b, cetak) for b in isi if b not in lepas]
        for satu in lepas:
            if not _NOMOR.fullmatch(satu.teks):
                berulang.setdefault(_tanpa_angka(satu.teks), []).append(_bernomor(satu, cetak))
    return hasil, [_berulang(isi) for isi in berulang.values()]


def _tepi(halaman: Iterable[BarisTeks]) -> list[tuple[str, BarisTeks]]:
    """Return the outermost printed lines of a page with where they stand."""
    isi = [b for b in halaman if not b.kosong and len(b.teks) <= _PANJANG and "|" not in b.teks]
    atas = [(f"atas {n}", b) for n, b in enumerate(isi[:_TEPI])]
    bawah = [(f"bawah {n}", b) for n, b in enumerate(reversed(isi[_TEPI:][-_TEPI:]))]
    return atas + bawah


def _kunci(letak: str, baris: BarisTeks) -> str:
    if _NOMOR.fullmatch(baris.teks.strip()):
        return f"{letak.split()[0]} nomor"
    return f"{letak} {_tanpa_angka(baris.teks)}"


def _tanpa_angka(teks: str) -> str:
    return " ".join(re.sub(r"\d+", "#", teks).casefold().split())


def _nomor(teks: Sequence[str]) -> str:
    for pola in (_NOMOR, _NOMOR_UJUNG):
        for satu in teks:
            if cocok := pola.fullmatch(satu):
                return cocok[1]
    return ""


def _bernomor(baris: BarisTeks, cetak: str) -> BarisTeks:
    return replace(baris, letak=replace(baris.letak, halaman_cetak=cetak)) if cetak else baris


def _berulang(baris: Sequence[BarisTeks]) -> BarisBerulang:
    return BarisBerulang(" ".join(baris[0].teks.split()), tuple(b.letak for b in baris))
