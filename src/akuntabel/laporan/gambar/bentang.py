"""A performance tree for one landscape sheet: broad levels side by side, detailed ones stacked below.

How much is stacked, and how high a stack may grow before it starts another column, is tried out: the
broadest arrangement that is printed nearly as large as any other wins.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from .bungkus import bungkus
from .svg import BANTALAN, Corak, Petak, Tulisan, gambar_garis, gambar_kotak, susun_svg, tinggi_kotak
from .warna import ABU, ABU_PUCAT, BIRU, BIRU_MUDA, BIRU_PUCAT, HURUF, PUTIH, REDUP, TINTA

LEMBAR = (400, 277)
"""What a sheet of A3 leaves to print on, in mm; A4 has the same shape."""

_LEBAR_KOTAK = 190
_TEPI = 8
_SELA = 14
_JARAK = 6
_TURUN = 22
_INDEN = 14
_INDEN_BUTIR = 7
_TUMPUK = (3, 2, 1, 0)
_CUKUP = 85
_PENUH = 100
_JUTA = 1_000_000
_TINGGI = (100_000, 1800, 1300, 900, 600)
_CORAK = (
    Corak(BIRU, BIRU),
    Corak(BIRU_MUDA, BIRU),
    Corak(BIRU_PUCAT, BIRU),
    Corak(PUTIH, REDUP),
    Corak(ABU_PUCAT, ABU),
)


@dataclass(frozen=True, slots=True)
class KotakBentang:
    """A box: its kind in words, what it says, further lines, and what hangs below it.

    ``corak`` is its level, from 0; it chooses the colours.
    """

    jenis: str
    teks: str
    butir: tuple[str, ...] = ()
    anak: tuple[KotakBentang, ...] = ()
    corak: int = 0


def bagan_bentang(akar: Sequence[KotakBentang]) -> str:
    """Return the tree as SVG; an empty sheet without boxes."""
    ukuran = _Ukuran()
    calon = [_rumpun(akar, ukuran, tumpuk, tinggi) for tumpuk in _TUMPUK for tinggi in _TINGGI]
    cukup = _CUKUP * max(map(_skala, calon)) // _PENUH
    terpilih = next(c for c in calon if _skala(c) >= cukup)
    bagian = [b for satu in terpilih.isi for b in _gambar(satu, _TEPI + satu.x, _TEPI, ukuran)]
    return susun_svg(terpilih.lebar + 2 * _TEPI, terpilih.tinggi + 2 * _TEPI, bagian)


@dataclass(slots=True)
class _Ukuran:
    """The lines of each box, broken once."""

    _tulisan: dict[int, list[Tulisan]] = field(default_factory=dict)

    def tulisan(self, kotak: KotakBentang) -> list[Tulisan]:
        if id(kotak) not in self._tulisan:
            self._tulisan[id(kotak)] = _tulisan(kotak)
        return self._tulisan[id(kotak)]

    def tinggi(self, kotak: KotakBentang) -> int:
        return tinggi_kotak(len(self.tulisan(kotak)))


@dataclass(frozen=True, slots=True)
class _Letak:
    """A box with its descendants; ``x`` and ``y`` count from the place of the one above."""

    kotak: KotakBentang
    x: int
    y: int
    lebar: int
    tinggi: int
    geser: int
    tumpuk: bool
    isi: tuple[_Letak, ...] = ()


@dataclass(frozen=True, slots=True)
class _Deret:
    lebar: int
    tinggi: int
    isi: tuple[_Letak, ...]


def _skala(deret: _Deret) -> int:
    """Return how large an arrangement is printed, in millionths of a mm for a px."""
    lebar, tinggi = LEMBAR
    return min(lebar * _JUTA // (deret.lebar or 1), tinggi * _JUTA // (deret.tinggi or 1))


def _rumpun(akar: Iterable[KotakBentang], ukuran: _Ukuran, tumpuk: int, batas: int) -> _Deret:
    return _sejajar([_satu(k, ukuran, 0, tumpuk, batas) for k in akar], 0)


def _satu(kotak: KotakBentang, ukuran: _Ukuran, dalam: int, tumpuk: int, batas: int) -> _Letak:
    """Return a box with its descendants in place, at the origin."""
    sendiri = ukuran.tinggi(kotak)
    anak = [_satu(a, ukuran, dalam + 1, tumpuk, batas) for a in kotak.anak]
    if not anak:
        return _Letak(kotak, 0, 0, _LEBAR_KOTAK, sendiri, 0, tumpuk=False)
    menumpuk = dalam >= tumpuk
    isi = _bertumpuk(anak, sendiri, batas) if menumpuk else _sejajar(anak, sendiri + _TURUN)
    lebar = max(_LEBAR_KOTAK, isi.lebar)
    geser = 0 if menumpuk else (lebar - _LEBAR_KOTAK) // 2
    return _Letak(kotak, 0, 0, lebar, max(sendiri, isi.tinggi), geser, menumpuk, isi.isi)


def _sejajar(anak: Sequence[_Letak], atas: int) -> _Deret:
    x, hasil = 0, []
    for a in anak:
        hasil.append(_pindah(a, x, atas))
        x += a.lebar + _SELA
    return _Deret(max(x - _SELA, 0), atas + max((a.tinggi for a in anak), default=0), tuple(hasil))


def _bertumpuk(anak: Sequence[_Letak], atas: int, batas: int) -> _Deret:
    """Return the children below each other, set in; a stack past the limit goes on in another column."""
    x, y, lebar, bawah = _INDEN, atas, 0, atas
    hasil: list[_Letak] = []
    for a in anak:
        if y > atas and y + a.tinggi > atas + batas:
            x, y, lebar = x + lebar + _SELA + _INDEN, atas, 0
        awal = y + (_JARAK if y > atas else _TURUN // 2)
        hasil.append(_pindah(a, x, awal))
        y, lebar = awal + a.tinggi, max(lebar, a.lebar)
        bawah = max(bawah, y)
    return _Deret(max(h.x + h.lebar for h in hasil), bawah, tuple(hasil))


def _pindah(letak: _Letak, x: int, y: int) -> _Letak:
    return _Letak(letak.kotak, x, y, letak.lebar, letak.tinggi, letak.geser, letak.tumpuk, letak.isi)


def _gambar(letak: _Letak, x: int, y: int, ukuran: _Ukuran) -> list[str]:
    """Return the connectors, then the box, then everything below it."""
    petak = Petak(x + letak.geser, y, _LEBAR_KOTAK, ukuran.tinggi(letak.kotak))
    corak = min(letak.kotak.corak, len(_CORAK) - 1)
    kotak = gambar_kotak(petak, ukuran.tulisan(letak.kotak), _CORAK[corak], bulat=3, pas=True)
    hasil = [*_garis(letak, petak, x, y, ukuran), f'<g class="jenjang-{corak}">{kotak}</g>']
    for a in letak.isi:
        hasil += _gambar(a, x + a.x, y + a.y, ukuran)
    return hasil


def _garis(letak: _Letak, petak: Petak, x: int, y: int, ukuran: _Ukuran) -> list[str]:
    palang = petak.bawah + _TURUN // 2
    if not letak.tumpuk:
        ujung = [(x + a.x + a.geser + _LEBAR_KOTAK // 2, y + a.y) for a in letak.isi]
        return [
            gambar_garis((petak.tengah, petak.bawah), (petak.tengah, palang), (ax, palang), (ax, ay))
            for ax, ay in ujung
        ]
    batang, palang = petak.x + _INDEN // 2, petak.bawah + _TURUN // 4
    hasil = []
    for a in letak.isi:
        talang, pusar = x + a.x - _INDEN // 2, y + a.y + ukuran.tinggi(a.kotak) // 2
        hasil.append(
            gambar_garis(
                (batang, petak.bawah),
                (batang, palang),
                (talang, palang),
                (talang, pusar),
                (x + a.x + a.geser, pusar),
            )
        )
    return hasil


def _tulisan(kotak: KotakBentang) -> list[Tulisan]:
    """Return the lines of a box: its kind, what it says, its further lines; light on a dark box."""
    lebar, tinta = _LEBAR_KOTAK - 2 * BANTALAN, PUTIH if kotak.corak == 0 else TINTA
    baris = [Tulisan(t, True, tinta) for t in bungkus(kotak.jenis, lebar, HURUF, tebal=True)]
    baris += [Tulisan(t, False, tinta) for t in bungkus(kotak.teks, lebar, HURUF)]
    for butir in kotak.butir:
        awal, *lanjut = bungkus(butir, lebar - _INDEN_BUTIR, HURUF) or ("",)
        baris.append(Tulisan(f"• {awal}", False, tinta))
        baris += [Tulisan(t, False, tinta, _INDEN_BUTIR) for t in lanjut]
    return baris
