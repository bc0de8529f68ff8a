"""Numerals of a document of our own that were changed since it was written: in whatever they stand.

Two readings are laid beside each other unit by unit (paragraph or row of a table). Units that say the same
but for their numerals are one unit; what people wrote anew is not looked into.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from difflib import SequenceMatcher

from akuntabel.naskah import AngkaDisunting
from akuntabel.sumber import Sumber

from .tanda_sendiri import Satuan

_ANGKA = re.compile(r"\d(?:[\d.,]*\d)?")
_BERNOMOR_SENDIRI = re.compile(
    r"(?:tabel|gambar|grafik|bagan|lampiran|bab|halaman)\s+(?:[ivxlc]+\.)?\Z", re.IGNORECASE
)


def angka_berubah(
    lama: Sequence[Satuan], kini: Sequence[Satuan], narasi: Collection[int]
) -> tuple[AngkaDisunting, ...]:
    """Return the numerals that read otherwise now; ``narasi`` are the paragraphs of authored sections.

    Numbers of tables and figures count only while no unit was added or taken away: Word renews them.
    """
    disusun_ulang = len(lama) != len(kini)
    return tuple(
        ubahan
        for a, b in _pasangan(lama, kini)
        for (teks_a, _), (teks_b, letak) in zip(a, b, strict=True)
        if teks_a != teks_b
        for ubahan in _ubahan(teks_a, teks_b, letak, narasi, disusun_ulang=disusun_ulang)
    )


def _ubahan(
    lama: str, kini: str, letak: Sumber, narasi: Collection[int], *, disusun_ulang: bool
) -> Iterator[AngkaDisunting]:
    for a, b in zip(_ANGKA.finditer(lama), _ANGKA.finditer(kini), strict=False):
        nomor = disusun_ulang and _BERNOMOR_SENDIRI.search(kini, max(0, b.start() - 30), b.start())
        if a[0] != b[0] and not nomor:
            yield AngkaDisunting(a[0], b[0], " ".join(kini.split()), letak, letak.baris in narasi)


def _pasangan(lama: Sequence[Satuan], kini: Sequence[Satuan]) -> Iterator[tuple[Satuan, Satuan]]:
    """Yield the units that say the same but for their numerals."""
    a, b = [_pola(s) for s in lama], [_pola(s) for s in kini]
    awal = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    sisa = min(len(a), len(b)) - awal
    akhir = next((n for n in range(sisa) if a[-1 - n] != b[-1 - n]), sisa)
    yield from zip(lama[:awal], kini[:awal], strict=True)
    tengah_a, tengah_b = a[awal : len(a) - akhir], b[awal : len(b) - akhir]
    for i, j, n in SequenceMatcher(None, tengah_a, tengah_b, autojunk=False).get_matching_blocks():
        yield from zip(lama[awal + i : awal + i + n], kini[awal + j : awal + j + n], strict=True)
    yield from zip(lama[len(a) - akhir :], kini[len(b) - akhir :], strict=True)


def _pola(satuan: Satuan) -> tuple[str, ...]:
    """Return a unit without its numerals."""
    return tuple(_ANGKA.sub("#", teks) for teks, _ in satuan)
