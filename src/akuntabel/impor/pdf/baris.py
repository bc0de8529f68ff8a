"""Lines of text: words that stand beside one another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .bidang import Persegi
from .kata import Kata

_TUMPANG = 0.5


@dataclass(frozen=True, slots=True)
class BarisTeks:
    """Words of one line from left to right, and where the line stands."""

    kata: tuple[Kata, ...]
    persegi: Persegi

    @property
    def dasar(self) -> float:
        """Return the baseline of the largest letters."""
        return max(self.kata, key=lambda k: k.ukuran).dasar

    @property
    def ukuran(self) -> float:
        """Return the size of the largest letters."""
        return max(k.ukuran for k in self.kata)

    @property
    def tebal(self) -> bool:
        """Whether all of it is bold."""
        return all(k.tebal for k in self.kata)

    @property
    def miring(self) -> bool:
        """Whether all of it is italic."""
        return all(k.miring for k in self.kata)

    @property
    def teks(self) -> str:
        """Return its words with single spaces."""
        return " ".join(k.teks for k in self.kata)


def susun_baris(kata: Iterable[Kata]) -> list[BarisTeks]:
    """Return the lines of words, those that are turned after the upright ones."""
    semua = list(kata)
    tegak = sorted((k for k in semua if not k.seperempat), key=lambda k: (k.atas + k.bawah, k.x0))
    berputar = sorted((k for k in semua if k.seperempat), key=lambda k: (k.seperempat, *k.urut))
    return [*_lajur(tegak), *_lajur_berputar(berputar)]


def baris_teks(kata: Iterable[Kata]) -> BarisTeks:
    """Return one line of words that are in order."""
    isi = tuple(kata)
    return BarisTeks(isi, persegi_kata(isi))


def persegi_kata(kata: Iterable[Kata]) -> Persegi:
    """Return the rectangle around words."""
    isi = list(kata)
    return (
        min(k.x0 for k in isi),
        min(k.atas for k in isi),
        max(k.x1 for k in isi),
        max(k.bawah for k in isi),
    )


def _lajur(kata: list[Kata]) -> Iterator[BarisTeks]:
    kumpul: list[Kata] = []
    atas = bawah = 0.0
    for satu in kata:
        tumpang = min(bawah, satu.bawah) - max(atas, satu.atas)
        if kumpul and tumpang < _TUMPANG * min(bawah - atas, satu.bawah - satu.atas):
            yield baris_teks(sorted(kumpul, key=lambda k: k.x0))
            kumpul = []
        atas, bawah = (min(atas, satu.atas), max(bawah, satu.bawah)) if kumpul else (satu.atas, satu.bawah)
        kumpul.append(satu)
    if kumpul:
        yield baris_teks(sorted(kumpul, key=lambda k: k.x0))


def _lajur_berputar(kata: list[Kata]) -> Iterator[BarisTeks]:
    kumpul: list[Kata] = []
    for satu in kata:
        if kumpul and (
            satu.seperempat != kumpul[0].seperempat
            or abs(satu.urut[0] - kumpul[0].urut[0]) > _TUMPANG * satu.ukuran
        ):
            yield baris_teks(kumpul)
            kumpul = []
        kumpul.append(satu)
    if kumpul:
        yield baris_teks(kumpul)
