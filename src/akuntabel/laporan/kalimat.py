"""Sentence templates: text with slots, several variants, replaceable and switchable per code."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from string import Formatter

from akuntabel.kinerja.narasi import Kalimat
from akuntabel.laporan.konteks import Konteks
from akuntabel.laporan.tulis import Isi, awal_besar, gabung, teks
from akuntabel.naskah import Harfiah, Sebaris

_KURUNG = re.compile(r"(\{\{|\}\}|\{[^{}]*\})")


@cache
def templat() -> Mapping[str, tuple[str, ...]]:
    """Return the shipped variants of every sentence by key."""
    data = tomllib.loads((files(__package__) / "kalimat.toml").read_text("utf-8"))
    return {kunci: tuple(isi["varian"]) for kunci, isi in data.items()}


def slot(pola: str) -> frozenset[str]:
    """Return the names of the slots of a template."""
    return frozenset(nama for b in _potong(pola)[1::2] if (nama := b.strip("{}")))


def _potong(pola: str) -> list[str]:
    """Return text and what stands in braces in turn; raise ValueError when braces do not pair."""
    list(Formatter().parse(pola))
    return _KURUNG.split(pola)


def kalimat(k: Konteks, kunci: str, kode: str = "", /, **isian: Isi) -> Isi:
    """Return a sentence, empty when the agency switched it off for this code.

    A slot written with a capital first letter (``{Indikator}``) begins the sentence.
    """
    ubahan = _ubahan(k, kunci, kode)
    if ubahan is not None and not ubahan.dipakai:
        return ()
    if ubahan is not None and ubahan.teks:
        return isi_pola(ubahan.teks, isian, Harfiah.NARASI)
    varian = templat()[kunci]
    return isi_pola(varian[k.giliran(kunci, len(varian))], isian)


def _ubahan(k: Konteks, kunci: str, kode: str) -> Kalimat | None:
    cocok = [u for u in k.potret.kalimat if u.kunci == kunci and u.kode in ("", kode)]
    return max(cocok, key=lambda u: bool(u.kode), default=None)


def isi_pola(pola: str, isian: Mapping[str, Isi], harfiah: Harfiah = Harfiah.NAMA) -> Isi:
    """Return a template with its slots filled; unknown slots and stray braces stay visible as written."""
    try:
        bagian = _potong(pola)
    except ValueError:
        return teks(pola, harfiah=harfiah)
    hasil: list[Sebaris] = []
    for nomor, satu in enumerate(bagian):
        if nomor % 2 and satu in ("{{", "}}"):
            hasil.extend(teks(satu[0], harfiah=harfiah))
        else:
            terisi = isian.get(satu[1:-1]) if nomor % 2 else None
            hasil.extend(terisi or teks(satu, harfiah=harfiah))
    return tuple(hasil)


def sebut(nama: str, slot_nama: str = "indikator") -> dict[str, Isi]:
    """Return a name for use within a sentence and, under a capital letter, for its beginning."""
    return {slot_nama: teks(dalam_kalimat(nama)), slot_nama.capitalize(): teks(awal_besar(nama))}


def dalam_kalimat(nama: str) -> str:
    """Return a name as it stands within a sentence: a common first word loses its capital."""
    kata = nama.split(" ", 1)[0]
    biasa = kata[:1].isupper() and kata[1:].islower()
    return nama[:1].lower() + nama[1:] if biasa else nama


def untai(*bagian: Isi) -> Isi:
    """Return sentences one after another, parted by a space; empty ones vanish."""
    ada = [b for b in bagian if b]
    return gabung(*(p for n, b in enumerate(ada) for p in ((" ", b) if n else (b,))))
