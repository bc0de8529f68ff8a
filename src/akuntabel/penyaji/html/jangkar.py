"""Identifiers of what one can link to, and the entries of the contents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from akuntabel.naskah import (
    Bab,
    Blok,
    DaftarOtomatis,
    Gambar,
    JenisDaftarIsi,
    Lampiran,
    Naskah,
    Tabel,
    teks_sebaris,
    telusuri,
)

JUDUL_TERTINGGI = 2
JUDUL_TERENDAH = 6
_BUKAN_PENGENAL = re.compile(r"[^a-z0-9]+")
_DIPESAN = ("atas", "utama", "daftar-isi", "asal-angka")


class Pengenal:
    """Gives out ids, each once; asked in the same order it gives the same ids."""

    def __init__(self) -> None:
        self._terpakai = set(_DIPESAN)

    def baru(self, kunci: str) -> str:
        """Return an unused id of lower-case letters, digits and hyphens made from a key."""
        dasar = _BUKAN_PENGENAL.sub("-", kunci.lower()).strip("-") or "bagian"
        hasil, urutan = dasar, 2
        while hasil in self._terpakai:
            hasil, urutan = f"{dasar}-{urutan}", urutan + 1
        self._terpakai.add(hasil)
        return hasil


@dataclass(frozen=True, slots=True)
class Butir:
    """An entry of a generated list; ``tingkat`` is the level of its heading (2 to 6), 0 for a caption."""

    pengenal: str
    kunci: str
    jenis: JenisDaftarIsi
    nomor: str
    judul: str
    tingkat: int = 0


def kunci_jangkar(blok: Blok) -> str | None:
    """Return the key from which the id of a block is made, None for a block without id."""
    match blok:
        case Bab() | Lampiran() | Tabel() | Gambar():
            return blok.kunci
        case DaftarOtomatis():
            return blok.judul or blok.jenis.value
        case _:
            return None


def butir_naskah(naskah: Naskah, label: dict[str, str]) -> tuple[Butir, ...]:
    """Return everything with an id in reading order; headings never skip a level."""
    pengenal = Pengenal()
    return tuple(_butir(naskah, pengenal, label))


def _butir(naskah: Naskah, pengenal: Pengenal, label: dict[str, str]) -> Iterator[Butir]:
    sebelum = JUDUL_TERTINGGI - 1
    for blok in telusuri(naskah):
        kunci = kunci_jangkar(blok)
        if kunci is None:
            continue
        nomor, judul, jenis = _nama(blok, label)
        if tingkat := _tingkat(blok, sebelum):
            sebelum = tingkat
        yield Butir(pengenal.baru(kunci), kunci, jenis, nomor, judul, tingkat)


def _tingkat(blok: Blok, sebelum: int) -> int:
    match blok:
        case Bab():
            return min(max(blok.tingkat, 1) + 1, sebelum + 1, JUDUL_TERENDAH)
        case Lampiran():
            return JUDUL_TERTINGGI
        case DaftarOtomatis() if blok.judul and blok.jenis is not JenisDaftarIsi.ISI:
            return JUDUL_TERTINGGI
        case _:
            return 0


def _nama(blok: Blok, label: dict[str, str]) -> tuple[str, str, JenisDaftarIsi]:
    match blok:
        case Bab() | Lampiran():
            return blok.nomor, _sebaris(teks_sebaris(blok.judul, label)), JenisDaftarIsi.ISI
        case Tabel():
            nomor = f"Tabel {blok.nomor}" if blok.nomor else ""
            return nomor, _sebaris(teks_sebaris(blok.judul, label)), JenisDaftarIsi.TABEL
        case Gambar():
            nomor = f"Gambar {blok.nomor}" if blok.nomor else ""
            return nomor, _sebaris(teks_sebaris(blok.judul, label)), JenisDaftarIsi.GAMBAR
        case DaftarOtomatis():
            return "", blok.judul, JenisDaftarIsi.ISI
        case _:
            return "", "", JenisDaftarIsi.ISI


def _sebaris(teks: str) -> str:
    return " ".join(teks.split())
