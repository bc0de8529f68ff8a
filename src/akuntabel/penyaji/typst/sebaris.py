"""Inline nodes as Typst expressions."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import assert_never

from akuntabel.naskah import Angka, CelahSebaris, GantiBaris, Pecahan, Rujukan, Sebaris, Tulisan, teks_sebaris

from .konteks import Konteks

_LEKAT = re.compile(r"(?<=\d) (?=[%\d])|(?<=Rp) (?=\d)")
_TERPENGGAL = re.compile(r"\d[-–/]\d")


def sebaris(isi: Iterable[Sebaris], k: Konteks, maks: int | None = None) -> str:
    """Return inline nodes as one expression; ``maks`` is the room in 1/100 mm that a formula may take."""
    ruang = maks or k.tema.lebar_teks() * 3 // 5
    return " + ".join(_satu(s, k, ruang) for s in isi) or '""'


def sebaris_atau_none(isi: tuple[Sebaris, ...], k: Konteks) -> str:
    """Return inline nodes as an expression, or ``none`` for an empty sequence."""
    return sebaris(isi, k) if isi else "none"


def sumber_atau_none(isi: tuple[Sebaris, ...], k: Konteks) -> str:
    """Return a source line, the word "Sumber" put before it unless it stands there, or ``none``."""
    awalan = "" if teks_sebaris(isi).lstrip().startswith("Sumber") else '"Sumber: " + '
    return f"{awalan}{sebaris(isi, k)}" if isi else "none"


def _satu(s: Sebaris, k: Konteks, maks: int) -> str:
    match s:
        case Tulisan():
            isi = f"super({k.teks(s.teks)})" if s.atas else k.teks(s.teks)
            return _bergaya(isi, s.tebal, s.miring)
        case Angka():
            return _bergaya(_angka(s.cetak, k), s.tebal, s.miring)
        case Rujukan():
            return _rujukan(s, k)
        case Pecahan():
            return _pecahan(s, k, maks)
        case CelahSebaris():
            pengisi = f" (diisi oleh {s.pengisi})" if s.pengisi else ""
            return f"celah-sebaris({k.teks(f'Belum diisi: {s.pesan}{pengisi}')})"
        case GantiBaris():
            return "linebreak()"
        case _:
            assert_never(s)


def _bergaya(isi: str, tebal: bool, miring: bool) -> str:
    if miring:
        isi = f"emph({isi})"
    return f"strong({isi})" if tebal else isi


def _angka(cetak: str, k: Konteks) -> str:
    teks = k.teks(_LEKAT.sub("\u00a0", cetak))
    return f"box({teks})" if len(cetak) <= 20 and _TERPENGGAL.search(cetak) else teks


def _rujukan(s: Rujukan, k: Konteks) -> str:
    teks = k.teks(k.sebutan.get(s.kunci, s.kunci).replace(" ", "\u00a0"))
    return f"link({k.label(s.kunci)}, {teks})" if s.kunci in k.tanda else teks


def _pecahan(s: Pecahan, k: Konteks, maks: int) -> str:
    alt = teks_sebaris((s,)).replace(" / ", " dibagi ").replace("×", "kali")
    bagian = ", ".join(k.teks(t) for t in (s.pembilang, s.penyebut, s.faktor, alt))
    return f"pecahan({bagian}, {maks / 100:.2f}mm)"
