"""One thing, however it is spelled: wording variants of an indicator or program get one key.

Wrongly joined names give false alarms, so only what cannot change the meaning is evened out: case, lost or
doubled spaces, punctuation, numbering in front, "%" for "Persentase", abbreviations in brackets that the
document itself explains, and slips of one or two letters in long names.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

_NOMOR = re.compile(
    r"^\s*(?:\(?[0-9]{1,2}[.)]\s+|[0-9]+(?:[.\-][0-9]+)*[.)]?\s+|[a-z][.)]\s+|IK[UKSP]?\s*[0-9.]*\s*[:.]\s*"
    r"|[-•]\s*)"
)
_KURUNG_SINGKATAN = re.compile(r"\s*\(\s*([A-Z][A-Za-z0-9&/ ]{1,14})\s*\)")
_PERSEN = re.compile(r"^\s*(?:%|persentase|presentase|prosentase|persen)\s*", re.IGNORECASE)
_BUKAN_HURUF = re.compile(r"[^0-9a-z%]+")
_PENJELASAN = re.compile(r"((?:[A-Za-z]+[ /\-]){1,9}[A-Za-z]+)\s*\(\s*([A-Z][A-Z0-9]{1,9})\s*\)")
_KATA_KECIL = frozenset(["yang", "dan", "di", "pada", "untuk", "dari", "ke", "dengan", "terhadap", "dalam"])
_PANJANG_MIRIP = 24
_MAKS_NAMA = 300


class Entitas:
    """The keys of a document: names in, keys out; the same name always gives the same key."""

    def __init__(self, singkatan: Mapping[str, str]) -> None:
        """Start with the abbreviations the document explains."""
        self._singkatan = {k.casefold(): _rapat(v) for k, v in singkatan.items()}
        self._dikenal: dict[str, str] = {}
        self._awal: defaultdict[tuple[str, int], list[str]] = defaultdict(list)

    def kunci(self, nama: str) -> str:
        """Return the key of a name, "" for a name that says nothing."""
        rapat = self._baku(nama[:_MAKS_NAMA])
        if len(rapat) < 3:
            return ""
        if rapat not in self._dikenal:
            self._dikenal[rapat] = self._serupa(rapat) or rapat
        return self._dikenal[rapat]

    def _baku(self, nama: str) -> str:
        isi = _NOMOR.sub("", " ".join(nama.split()))
        isi = _KURUNG_SINGKATAN.sub(" ", isi)
        isi = _PERSEN.sub("persentase ", isi)
        return "".join(self._kata(k) for k in _BUKAN_HURUF.split(isi.casefold()) if k not in _KATA_KECIL)

    def _kata(self, kata: str) -> str:
        return self._singkatan.get(kata, kata)

    def _serupa(self, rapat: str) -> str:
        """Return a known key that differs by slips only; compared are keys of like beginnings."""
        if len(rapat) < _PANJANG_MIRIP:
            return ""
        for n in range(len(rapat) - 2, len(rapat) + 3):
            for bagian in (rapat[:8], rapat[-8:]):
                for lain in self._awal[(bagian, n)]:
                    if _selisih_ketik(rapat, lain):
                        return self._dikenal[lain]
        for bagian in (rapat[:8], rapat[-8:]):
            self._awal[(bagian, len(rapat))].append(rapat)
        return ""


def _rapat(teks: str) -> str:
    return "".join(k for k in _BUKAN_HURUF.split(teks.casefold()) if k not in _KATA_KECIL)


def _selisih_ketik(a: str, b: str) -> bool:
    """Tell whether two keys differ by at most two letters in one place, and by no digit."""
    awal = 0
    while awal < min(len(a), len(b)) and a[awal] == b[awal]:
        awal += 1
    akhir = 0
    while akhir < min(len(a), len(b)) - awal and a[-1 - akhir] == b[-1 - akhir]:
        akhir += 1
    beda_a, beda_b = a[awal : len(a) - akhir], b[awal : len(b) - akhir]
    if any(h.isdigit() for h in beda_a + beda_b):
        return False
    return max(len(beda_a), len(beda_b)) <= 2


def cari_singkatan(teks: Iterable[str]) -> dict[str, str]:
    """Return the abbreviations a document explains: "Pelayanan Sosial Dasar (PSD)".

    Only those whose letters are the first letters of the words before are believed.
    """
    hasil: dict[str, str] = {}
    for satu in teks:
        for panjang, pendek in _PENJELASAN.findall(satu[:5_000]):
            kata = [k for k in re.split(r"[ /\-]", panjang) if k.casefold() not in _KATA_KECIL]
            awal = kata[-len(pendek) :]
            if len(awal) == len(pendek) and "".join(k[0] for k in awal).upper() == pendek:
                hasil.setdefault(pendek, " ".join(awal))
    return hasil
