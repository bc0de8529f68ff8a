"""Words of column headers: what role they name, in which sphere, which unit stands in brackets."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from akuntabel.bacaan import Peran

PERSEN, RUPIAH, KINERJA, FISIK = "PERSEN", "RUPIAH", "KINERJA", "FISIK"
_KATA = re.compile(r"[^\W\d_]+|%|[0-9]+")
_RENGGANG = re.compile(r"(?<!\w)(?:\w ){2,}\w(?!\w)")
_TEMPEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_KURUNG = re.compile(r"[(\[]([^()\[\]]{0,80})[)\]]")
_PANJANG_LONGGAR = 6
_MAKS_TEKS = 400

_DAPAT_DIJUMLAH = frozenset(
    (Peran.TARGET, Peran.REALISASI, Peran.CAPAIAN, Peran.PAGU, Peran.BELANJA, Peran.SERAPAN, Peran.SISA)
)
Kata = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Arti:
    """What a header says: a role, or a word that needs its neighbours (``bayangan``); where it stands."""

    peran: Peran | None
    bayangan: str
    mulai: int
    panjang: int


@dataclass(frozen=True, slots=True)
class Leksikon:
    """The phrases by their words, and the same phrases written without spaces."""

    frasa: dict[Kata, tuple[Peran | None, str]]
    ranah: dict[str, frozenset[Kata]]
    kosakata: frozenset[str]
    terpanjang: int


@cache
def leksikon() -> Leksikon:
    """Return the lexicon of headers."""
    isi = tomllib.loads(files(__package__).joinpath("leksikon.toml").read_text(encoding="utf-8"))
    frasa: dict[Kata, tuple[Peran | None, str]] = {}
    for nama, daftar in isi["peran"].items():
        frasa.update({pecah_kata(f): (Peran[nama], "") for f in daftar})
    for nama, daftar in isi["bayangan"].items():
        frasa.update({pecah_kata(f): (None, nama) for f in daftar})
    ranah = {nama: frozenset(pecah_kata(f) for f in daftar) for nama, daftar in isi["ranah"].items()}
    kosakata = frozenset(k for f in frasa for k in f if len(k) >= _PANJANG_LONGGAR)
    return Leksikon(frasa, ranah, kosakata, max(map(len, frasa)))


def pecah_kata(teks: str) -> Kata:
    """Return the words of a header: lower case, no punctuation, glued words apart, "%" kept."""
    rapat = _RENGGANG.sub(lambda m: m[0].replace(" ", ""), teks[:_MAKS_TEKS])
    return tuple(k.casefold() for k in _KATA.findall(_TEMPEL.sub(" ", rapat)))


def tanpa_kurung(teks: str) -> str:
    """Return the text without what stands in brackets, when something is left."""
    luar = _KURUNG.sub(" ", teks[:_MAKS_TEKS]).strip()
    return luar or teks[:_MAKS_TEKS]


def cari_arti(teks: str) -> Arti | None:
    """Return what a header text means: its phrase that begins first, the longest of those."""
    for satu in dict.fromkeys((tanpa_kurung(teks), teks)):
        kata = pecah_kata(satu)
        if arti := _cari(kata) or _cari(tuple(_longgar(k) for k in kata)) or _tergabung(kata):
            return arti
    return None


def _cari(kata: Kata) -> Arti | None:
    lek = leksikon()
    for mulai in range(len(kata)):
        for panjang in range(min(lek.terpanjang, len(kata) - mulai), 0, -1):
            ketemu = lek.frasa.get(kata[mulai : mulai + panjang])
            if ketemu:
                arti = Arti(*ketemu, mulai, panjang)
                return _yang_dijumlah(kata, arti) if arti.peran is Peran.JUMLAH else arti
    return None


def _yang_dijumlah(kata: Kata, jumlah: Arti) -> Arti:
    """Return the meaning behind "jumlah", "nilai" or "total" when it is a figure: "total pagu"."""
    sesudah = _cari(kata[jumlah.mulai + jumlah.panjang :])
    return sesudah if sesudah is not None and sesudah.peran in _DAPAT_DIJUMLAH else jumlah


@cache
def _longgar(kata: str) -> str:
    """Return the word of the lexicon that is one letter away; the word itself when there is none."""
    lek = leksikon()
    if len(kata) < _PANJANG_LONGGAR or kata in lek.kosakata:
        return kata
    dekat = [k for k in lek.kosakata if k[0] == kata[0] and _satu_beda(k, kata)]
    return min(dekat, default=kata)


def _satu_beda(a: str, b: str) -> bool:
    """Tell whether one letter was changed, left out, doubled or swapped with its neighbour."""
    awal = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    sisa_a, sisa_b = a[awal:], b[awal:]
    tukar = len(a) == len(b) and sisa_a[:2] == sisa_b[1::-1] and sisa_a[2:] == sisa_b[2:]
    return tukar or sisa_b in (sisa_a[1:],) or sisa_b[1:] in (sisa_a, sisa_a[1:])


def _tergabung(kata: Kata) -> Arti | None:
    """Read words written without a space between them or with one too many."""
    rapat = "".join(kata)
    for panjang in range(min(len(rapat), _terpanjang_rapat()), _PANJANG_LONGGAR - 1, -1):
        if ketemu := _rapat().get(rapat[:panjang]):
            return Arti(*ketemu, 0, len(kata))
    return None


@cache
def _rapat() -> dict[str, tuple[Peran | None, str]]:
    return {"".join(f): arti for f, arti in leksikon().frasa.items() if len("".join(f)) >= _PANJANG_LONGGAR}


@cache
def _terpanjang_rapat() -> int:
    return max(map(len, _rapat()))


def punya_ranah(teks: str, ranah: str) -> bool:
    """Tell whether a header text has a word of this sphere."""
    kata = pecah_kata(teks)
    return any(_memuat(kata, f) for f in leksikon().ranah[ranah])


def _memuat(kata: Kata, frasa: Kata) -> bool:
    return any(kata[n : n + len(frasa)] == frasa for n in range(len(kata) - len(frasa) + 1))


def isi_ranah(teks: str, ranah: str) -> bool:
    """Tell whether the whole header text is a word of this sphere."""
    return pecah_kata(tanpa_kurung(teks)) in leksikon().ranah[ranah]


@cache
def _semua_kata() -> frozenset[str]:
    lek = leksikon()
    daftar = (*lek.frasa, *(f for semua in lek.ranah.values() for f in semua))
    return frozenset(k for f in daftar for k in f) | _PENGISI


_PENGISI = frozenset(
    (
        "dan",
        "atau",
        "s",
        "d",
        "sd",
        "di",
        "pada",
        "yang",
        "ke",
        "sampai",
        "dengan",
        "dalam",
        "tahun",
        "triwulan",
        "tw",
    )
)


def cakupan(teks: str) -> tuple[int, int]:
    """Return how many words of a text are words of headers, and how many words it has."""
    kata = [k for k in pecah_kata(teks) if not k.isdigit()]
    return sum(_longgar(k) in _semua_kata() for k in kata), len(kata)
