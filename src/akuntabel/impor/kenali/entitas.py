"""One thing, however it is spelled: wording variants of an indicator or program get one key.

Wrongly joined names give false alarms, so only what cannot change the meaning is evened out: case, lost or
doubled spaces, punctuation, numbering in front, "%" for "Persentase", an abbreviation beside the words it
stands for, a unit in brackets, and a slip of a letter or two in one long word of a long name.

A unit is left out of a key only while it sets nothing apart: a document that lists a name twice in one table,
with two units or with and without one, measures two things.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping

from akuntabel.bilangan.satuan_kurung import satuan_kurung

from .ketik import beda_ketik
from .singkatan import awal_kata

_NOMOR = re.compile(
    r"\s*(?:\(?[0-9]{1,2}[.)]\s*(?![0-9])|[0-9]+(?:[.\-][0-9]+)+[.)]?\s+|[0-9]{1,2}\s+(?=[A-Z])|\(?[a-z][.)]\s+"
    r"|(?:IK[UKSPD]?|SS|SP|SK)\s*[0-9.]+\s*[:.]?\s+|[-•▪✓➢*]\s*)+"
)
_KURUNG = re.compile(r"[(\[{]\s*([^()\[\]{}]{1,80})\s*[)\]}]")
_PERSEN = re.compile(
    r"(?:%|(?:persentase|presentase|prosentase|prosentasi|persentasi|persen)\b)\s*", re.IGNORECASE
)
_PECAH_HURUF = re.compile(r"(?:\b[A-Z]\s){3,}[A-Z]\b")
_BANDING = str.maketrans(
    {"≥": " lebihsama ", "≤": " kurangsama ", ">": " lebih ", "<": " kurang ", "&": " dan "}
)
_BUKAN_HURUF = re.compile(r"[^0-9a-z]+")
_KATA_KECIL = frozenset(["yang", "dan", "di", "pada", "untuk", "dari", "ke", "dengan", "terhadap", "dalam"])
_MAKS_NAMA = 300
_TERPENDEK = 3
_PANJANG_MIRIP = 20
_MAKS_SEKELOMPOK = 64

Kata = tuple[str, ...]


class Entitas:
    """The keys of a document: names in, keys out; the same name always gives the same key."""

    def __init__(
        self,
        singkatan: Mapping[str, str],
        senarai: Iterable[Iterable[str]] = (),
        satuan: Container[str] = (),
    ) -> None:
        """Start with the abbreviations the document explains, its lists of names, and the units it uses.

        A list holds names that stand beside each other in one table, or that one document sets apart.
        """
        self._singkatan = {k: tuple(_kata(v)) for k, v in singkatan.items()}
        self._satuan = satuan
        self._dibaku: dict[str, tuple[Kata, str]] = {}
        self._dikenal: dict[str, str] = {}
        self._kata: dict[str, Kata] = {}
        self._serumpun: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
        self._bersatuan: dict[str, str] = {}
        self._terpilah = {k for satu in senarai for k in self._dipilah_satuan(satu)}

    def kunci(self, nama: str) -> str:
        """Return the key of a name, "" for a name that says nothing."""
        kata, satuan = self._baku(nama)
        dasar = self._kenal(kata)
        if not dasar or not satuan:
            return dasar
        if "".join(kata) in self._terpilah or self._bersatuan.setdefault(dasar, satuan) != satuan:
            return self._kenal((*kata, *_kata(_sebut(satuan))))
        return dasar

    def _kenal(self, kata: Kata) -> str:
        rapat = "".join(kata)
        if len(rapat) < _TERPENDEK or rapat.isdigit():
            return ""
        if rapat not in self._dikenal:
            self._kata[rapat] = kata
            self._dikenal[rapat] = self._serupa(rapat) or rapat
        return self._dikenal[rapat]

    def _dipilah_satuan(self, senarai: Iterable[str]) -> Iterator[str]:
        """Yield the names of a list, without spaces, that only a unit in brackets sets apart in it."""
        semua = list(senarai)
        if not any(k in n for n in semua for k in "([{"):
            return
        satuan: defaultdict[str, set[str]] = defaultdict(set)
        for nama in semua:
            kata, satu = self._baku(nama)
            satuan["".join(kata)].add(satu)
        yield from (nama for nama, isi in satuan.items() if len(isi) > 1)

    def _baku(self, nama: str) -> tuple[Kata, str]:
        """Return the words of a name, and the units that stand in brackets in it."""
        if nama not in self._dibaku:
            self._dibaku[nama] = self._pisah(nama[:_MAKS_NAMA])
        return self._dibaku[nama]

    def _pisah(self, nama: str) -> tuple[Kata, str]:
        isi = _tanpa_nomor(" ".join(nama.split()))
        isi = _PECAH_HURUF.sub(lambda m: m[0].replace(" ", ""), isi)
        satuan: list[str] = []
        isi = _KURUNG.sub(lambda m: self._kurung(isi[: m.start()], m[1], satuan), isi)
        berpersen = _PERSEN.match(isi)
        if berpersen:
            isi = "persentase " + isi[berpersen.end() :]
            satuan = [s for s in satuan if s != "%"]
        kata = (k for kata in isi.translate(_BANDING).split() for k in self._uraikan(kata))
        return tuple(kata), " ".join(satuan)

    def _kurung(self, sebelum: str, isi: str, satuan: list[str]) -> str:
        """Return what brackets add to a name: nothing when they hold an abbreviation of it, or its unit."""
        rapi = isi.strip()
        singkat = rapi.isalnum() and rapi.isupper() and len(rapi) > 1
        if singkat and (rapi in self._singkatan or awal_kata(sebelum, rapi)):
            return " "
        if satu := satuan_kurung(rapi, self._satuan):
            satuan.append(satu)
            return " "
        return f" {isi} "

    def _uraikan(self, kata: str) -> list[str]:
        """Return a word in the letters of keys; an abbreviation the document explains in full."""
        polos = kata.strip(".,;:()\"'“”")
        if polos.isupper() and polos in self._singkatan:
            return list(self._singkatan[polos])
        return _kata(kata)

    def _serupa(self, rapat: str) -> str:
        """Return a known key that differs by a slip only.

        A slip in one place leaves the first or the last half of a name alone, so only names that share a
        half are compared.
        """
        if len(rapat) < _PANJANG_MIRIP:
            return ""
        for panjang in range(len(rapat) - 2, len(rapat) + 3):
            for tempat in _paruh(rapat, panjang):
                for lain in self._serumpun[tempat]:
                    if beda_ketik(self._kata[rapat], self._kata[lain]):
                        return self._dikenal[lain]
        for tempat in _paruh(rapat, len(rapat)):
            if len(self._serumpun[tempat]) < _MAKS_SEKELOMPOK:
                self._serumpun[tempat].append(rapat)
        return ""


def _paruh(rapat: str, panjang: int) -> tuple[tuple[str, int], tuple[str, int]]:
    """Return where names of this length with the same first or last half are kept."""
    n = panjang // 2 - 1
    return ("<" + rapat[:n], panjang), (">" + rapat[-n:], panjang)


def _sebut(satuan: str) -> str:
    return satuan.replace("%", " persen ")


def _tanpa_nomor(nama: str) -> str:
    cocok = _NOMOR.match(nama)
    return nama[cocok.end() :] if cocok else nama


def _kata(teks: str) -> list[str]:
    return [k for k in _BUKAN_HURUF.split(teks.casefold()) if k and k not in _KATA_KECIL]
