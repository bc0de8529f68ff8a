"""The words a report may use: a kept dictionary of Indonesian forms, and slips known by sight.

The dictionary is that of simplemma (about 22.000 forms, MIT). It is small: a word that is not in it is not
wrong, it is only a candidate.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

_DEPAN = re.compile(r"^(?:meng|meny|mem|men|me|peng|peny|pem|pen|per|pe|ber|ter|di|ke|se)")
_BELAKANG = re.compile(r"(?:nya|lah|kah|kan|an|i|ku|mu)$")
_LULUH = {"meng": "k", "meny": "s", "mem": "p", "men": "t", "peng": "k", "peny": "s", "pem": "p", "pen": "t"}
_AKAR_TERPENDEK = 3


@dataclass(frozen=True, slots=True)
class Pasangan:
    """Slips known by sight: words and phrases with their right form, and nouns of place after "di".

    ``bebas`` are words that are never doubted.
    """

    kata: Mapping[str, str]
    frasa: Mapping[str, str]
    tempat: frozenset[str]
    bebas: frozenset[str]


@lru_cache(maxsize=1)
def pasangan() -> Pasangan:
    """Return the table of slips."""
    isi = tomllib.loads((files(__package__) / "pasangan.toml").read_text(encoding="utf-8"))
    tempat, bebas = (frozenset(isi[bagian]["kata"]) for bagian in ("tempat", "bebas"))
    return Pasangan(isi["kata"], isi["frasa"], tempat, bebas)


@lru_cache(maxsize=1)
def kata_dikenal() -> frozenset[str]:
    """Return the forms of the dictionary in small letters."""
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

    kamus = DefaultDictionaryFactory().get_dictionary("id")
    return frozenset(w.casefold() for satu in kamus.items() for w in map(_teks, satu))


def _teks(satu: str | bytes) -> str:
    return satu.decode() if isinstance(satu, bytes) else satu


def dikenal(kata: str) -> bool:
    """Tell whether a word, or what is left of it without affixes, is in the dictionary."""
    semua = kata_dikenal()
    return kata in pasangan().bebas or kata in semua or any(akar in semua for akar in _akar(kata))


def _akar(kata: str) -> set[str]:
    """Return what a word may be without one or two affixes in front and behind."""
    bentuk = {kata}
    for _ in range(2):
        bentuk |= {b for satu in bentuk for b in (*_tanpa_depan(satu), _BELAKANG.sub("", satu))}
    return {b for b in bentuk if len(b) >= _AKAR_TERPENDEK}


def _tanpa_depan(kata: str) -> tuple[str, ...]:
    cocok = _DEPAN.match(kata)
    if cocok is None:
        return ()
    sisa = kata[cocok.end() :]
    return (sisa, _LULUH.get(cocok.group(), "") + sisa)
