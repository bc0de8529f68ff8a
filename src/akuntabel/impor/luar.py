"""Documents of others: what every reader of them shares."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from akuntabel.bacaan import BarisBerulang, DokumenLuar, Format
from akuntabel.naskah import Bab, Blok, Naskah

TANPA_TANGGAL = date.min
"""The date of a Naskah that was read: a document of others has none that can be trusted."""

_PUTUS = re.compile(r"(\w+)-$")
_KATA_TERPANJANG = 60


class TakTerbaca(ValueError):
    """A document that cannot be read; the message is an Indonesian sentence for its sender."""


def susun_bab(datar: Sequence[Blok]) -> tuple[Blok, ...]:
    """Return flat blocks with everything that follows a heading put under it, by level.

    Headings are ``Bab`` in ``datar``, whose own ``isi`` stands before what follows. Levels may skip.
    """
    tumpukan: list[tuple[Bab | None, list[Blok]]] = [(None, [])]
    for blok in datar:
        if not isinstance(blok, Bab):
            tumpukan[-1][1].append(blok)
            continue
        while (atas := tumpukan[-1][0]) is not None and atas.tingkat >= blok.tingkat:
            _tutup(tumpukan)
        tumpukan.append((blok, list(blok.isi)))
    while len(tumpukan) > 1:
        _tutup(tumpukan)
    return tuple(tumpukan[0][1])


def _tutup(tumpukan: list[tuple[Bab | None, list[Blok]]]) -> None:
    bab, isi = tumpukan.pop()
    if bab is not None:
        tumpukan[-1][1].append(replace(bab, isi=tuple(isi)))


def dokumen_luar(
    berkas: str,
    format_berkas: Format,
    isi: Sequence[Blok],
    halaman: int | None = None,
    berulang: Sequence[BarisBerulang] = (),
) -> DokumenLuar:
    """Return the document of flat or nested blocks."""
    naskah = Naskah(berkas, "", TANPA_TANGGAL, "", (), susun_bab(isi))
    return DokumenLuar(berkas, format_berkas, naskah, halaman, tuple(berulang))


def ujung_baris(baris: str, berikut: str) -> str:
    """Return a printed line as the next line is to be joined to it: with a space, or its hyphen resolved.

    The hyphen of a doubled word ("masing-", "masing") stays, that of a divided one ("pelaksa-", "naan") goes.
    """
    baris = baris.rstrip()
    cocok = _PUTUS.search(baris[-_KATA_TERPANJANG:])
    if cocok is None or not berikut[:1].isalnum():
        return baris + " " if baris else ""
    kata = cocok.group(1)
    if not berikut[:1].islower() or kata[-1].isdigit() or _kata_ulang(kata, berikut):
        return baris
    return baris[:-1]


def _kata_ulang(kata: str, berikut: str) -> bool:
    awal = (re.match(r"\w+", berikut) or [""])[0].casefold()
    kata = kata.casefold()
    return any(kata[-n:] == awal[:n] for n in range(3, len(kata) + 1)) or kata in {"sub", "non", "pra"}
