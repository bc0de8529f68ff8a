"""What was changed in a DOCX since it was written: its pieces laid beside those it was written with."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum

from .angka_beda import AngkaBeda, angka_beda, hanya_angka
from .docx_petak import JenisPetak, Petak

_MIRIP = 50
_BANYAK = 40
_PASANGAN_TERBANYAK = 4_000_000


class Nasib(Enum):
    """What became of a piece outside authored sections."""

    SAMA = "sama"
    BERUBAH = "berubah"
    BARU = "baru"
    HILANG = "hilang"
    PINDAH = "pindah"


@dataclass(frozen=True, slots=True)
class Beda:
    """A piece as it was written and as it is now; one side is missing for what is new or gone.

    ``pecahan`` tells that the text of a new piece stood in a generated one: somebody divided a paragraph.
    """

    nasib: Nasib
    lama: Petak | None
    kini: Petak | None
    angka: tuple[AngkaBeda, ...] = ()
    pecahan: bool = False


def bandingkan(lama: Sequence[Petak], kini: Sequence[Petak], *, bertanda: bool) -> tuple[Beda, ...]:
    """Return every piece outside authored sections with what became of it, in the order of reading.

    ``bertanda``: the number controls of the edited document still say which fact they print.
    """
    a = [p for p in lama if p.jenis is not JenisPetak.BAGIAN]
    b = [p for p in kini if p.jenis is not JenisPetak.BAGIAN]
    kunci_a = [p.untai.banding(bertanda=bertanda) for p in a]
    kunci_b = [p.untai.banding(bertanda=bertanda) for p in b]
    hasil: list[Beda] = []
    for tanda, a1, a2, b1, b2 in SequenceMatcher(None, kunci_a, kunci_b, autojunk=False).get_opcodes():
        if tanda == "equal":
            hasil += [_pasangan(x, y, sama=True) for x, y in zip(a[a1:a2], b[b1:b2], strict=True)]
        else:
            hasil += _jodohkan(a[a1:a2], b[b1:b2])
    return tuple(_pecahan(_pindahan(hasil, bertanda=bertanda)))


def _pasangan(lama: Petak, kini: Petak, *, sama: bool) -> Beda:
    angka = angka_beda(lama.untai, kini.untai)
    if sama or hanya_angka(lama.untai, kini.untai, angka):
        return Beda(Nasib.SAMA, lama, kini, angka)
    return Beda(Nasib.BERUBAH, lama, kini, angka)


def _jodohkan(lama: Sequence[Petak], kini: Sequence[Petak]) -> Iterator[Beda]:
    """Pair the pieces of two stretches that resemble each other, in order; the rest is gone or new."""
    pasangan = _pasangan_mirip(lama, kini)
    sudah = 0
    for n, petak in enumerate(kini):
        lawan = pasangan.get(n)
        if lawan is None:
            yield Beda(Nasib.BARU, None, petak)
            continue
        yield from (Beda(Nasib.HILANG, p, None) for p in lama[sudah:lawan])
        sudah = lawan + 1
        yield _pasangan(lama[lawan], petak, sama=False)
    yield from (Beda(Nasib.HILANG, p, None) for p in lama[sudah:])


def _pasangan_mirip(lama: Sequence[Petak], kini: Sequence[Petak]) -> dict[int, int]:
    """Return places in ``kini`` with their partner in ``lama``: the best chain of resembling pieces."""
    if not lama or not kini or len(lama) * len(kini) > _PASANGAN_TERBANYAK:
        return {}
    nilai = [
        [_kemiripan(x, y) if _dekat(i, j, lama, kini) else 0 for j, y in enumerate(kini)]
        for i, x in enumerate(lama)
    ]
    terbaik = [[0] * (len(kini) + 1) for _ in range(len(lama) + 1)]
    for i in range(len(lama) - 1, -1, -1):
        for j in range(len(kini) - 1, -1, -1):
            pasang = terbaik[i + 1][j + 1] + nilai[i][j] if nilai[i][j] >= _MIRIP else 0
            terbaik[i][j] = max(pasang, terbaik[i + 1][j], terbaik[i][j + 1])
    hasil, i, j = {}, 0, 0
    while i < len(lama) and j < len(kini):
        if nilai[i][j] >= _MIRIP and terbaik[i][j] == terbaik[i + 1][j + 1] + nilai[i][j]:
            hasil[j] = i
            i, j = i + 1, j + 1
        elif terbaik[i][j] == terbaik[i + 1][j]:
            i += 1
        else:
            j += 1
    return hasil


def _dekat(i: int, j: int, lama: Sequence[Petak], kini: Sequence[Petak]) -> bool:
    return max(len(lama), len(kini)) <= _BANYAK or abs(i - j) <= _BANYAK


def _kemiripan(lama: Petak, kini: Petak) -> int:
    """Return how many per cent of the words two pieces share, 0 for pieces of different kinds."""
    if lama.jenis is not kini.jenis:
        return 0
    a, b = lama.untai.rapi.split(), kini.untai.rapi.split()
    if not a or not b:
        return 100 if a == b and lama.untai.gambar == kini.untai.gambar else 0
    bersama = sum((Counter(a) & Counter(b)).values())
    return 200 * bersama // (len(a) + len(b))


def _pindahan(beda: Iterable[Beda], *, bertanda: bool) -> list[Beda]:
    """Return the same with what is gone here and new there as moved."""
    semua = list(beda)
    hilang: dict[tuple[JenisPetak, str], list[int]] = defaultdict(list)
    for n, satu in enumerate(semua):
        if satu.nasib is Nasib.HILANG and satu.lama is not None:
            hilang[satu.lama.jenis, satu.lama.untai.banding(bertanda=bertanda)].append(n)
    terpakai = set()
    for n, satu in enumerate(semua):
        if satu.nasib is Nasib.BARU and satu.kini is not None:
            tempat = hilang[satu.kini.jenis, satu.kini.untai.banding(bertanda=bertanda)]
            if tempat:
                asal = tempat.pop(0)
                terpakai.add(asal)
                lama = semua[asal].lama
                angka = angka_beda(lama.untai, satu.kini.untai) if lama is not None else ()
                semua[n] = Beda(Nasib.PINDAH, lama, satu.kini, angka)
    return [b for n, b in enumerate(semua) if n not in terpakai]


def _pecahan(beda: Sequence[Beda]) -> Iterator[Beda]:
    """Yield the same, new pieces marked that hold nothing but what a generated piece said."""
    ubahan = " ".join(
        b.lama.untai.rapi for b in beda if b.lama is not None and b.nasib in (Nasib.BERUBAH, Nasib.HILANG)
    )
    for satu in beda:
        if satu.nasib is Nasib.BARU and satu.kini is not None:
            teks = satu.kini.untai.rapi
            yield Beda(Nasib.BARU, None, satu.kini, pecahan=bool(teks) and teks in ubahan)
        else:
            yield satu
