"""Tables without a grid: lines in columns, on their own or between level rules."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from .baris import BarisTeks, baris_teks, susun_baris
from .bidang import Persegi
from .halaman import Halaman
from .kata import Kata
from .kisi_mendatar import berwarna, kisi_mendatar, runtun_garis
from .potongan import Potongan, SelPotong, isi_kisi
from .renggang import MATA_UANG, Lajur, Larik, belah, berangka, susun_lajur, tempatkan
from .ruas import RAPAT, Ruas
from .tumpuk import pecah_tumpukan

_LOMPAT = 3.4
_SAMBUNG = 1.9
_PALING_ANTARA = 4
_GARIS_TIGA = 4


@dataclass(slots=True)
class _Baris:
    """A row while it is gathered: pieces of lines by the columns they cover."""

    sel: dict[tuple[int, int], list[list[Kata]]] = field(default_factory=dict)
    atas: float = 0.0
    bawah: float = 0.0

    def tambah(self, larik: Larik, lajur: Sequence[Lajur]) -> None:
        p = larik.baris.persegi
        self.atas, self.bawah = (min(self.atas, p[1]), max(self.bawah, p[3])) if self.sel else (p[1], p[3])
        sebaris: dict[tuple[int, int], list[Kata]] = {}
        for ruas in larik.ruas:
            sebaris.setdefault(tempatkan(ruas, lajur), []).extend(ruas)
        for tempat, kata in sebaris.items():
            self.sel.setdefault(tempat, []).append(kata)


def cari_tanpa_garis(
    halaman: Halaman, baris: Sequence[BarisTeks], datar: Sequence[Ruas]
) -> tuple[list[Potongan], list[BarisTeks]]:
    """Return the tables among lines, and the lines that remain."""
    potongan: list[Potongan] = []
    sisa = sorted(baris, key=lambda b: b.persegi[1] + b.persegi[3])
    for garis in list(runtun_garis(datar, [belah(b) for b in sisa])):
        dalam = [b for b in sisa if garis[0].letak <= _tengah(b) <= garis[-1].letak]
        satu = _bergaris(halaman, garis, datar, [belah(b) for b in dalam])
        if satu is not None:
            potongan.append(satu)
            sisa = _tanpa(sisa, dalam)
    larik = [belah(b) for b in sisa]
    for awal, akhir in list(_deret(larik)):
        satu = _dari_deret(halaman, larik[awal:akhir])
        if satu is not None:
            potongan.append(satu)
            sisa = _tanpa(sisa, [a.baris for a in larik[awal:akhir]])
    return potongan, sisa


def luas_mendatar(halaman: Halaman) -> list[Persegi]:
    """Return the extents of the tables with level rules only."""
    if len(halaman.datar) < 3:
        return []
    larik = [belah(b) for b in susun_baris(halaman.kata)]
    return [
        (garis[0].awal, garis[0].letak, garis[0].akhir, garis[-1].letak)
        for garis in runtun_garis(halaman.datar, larik)
    ]


def _tanpa(baris: list[BarisTeks], buang: Sequence[BarisTeks]) -> list[BarisTeks]:
    terpakai = set(map(id, buang))
    return [b for b in baris if id(b) not in terpakai]


def _tengah(baris: BarisTeks) -> float:
    return (baris.persegi[1] + baris.persegi[3]) / 2


def _bergaris(
    halaman: Halaman, garis: Sequence[Ruas], datar: Sequence[Ruas], larik: list[Larik]
) -> Potongan | None:
    """Return a table between level rules: with a rule below each row, or around header and body."""
    if len(garis) <= _GARIS_TIGA and not berwarna(garis, halaman.coretan.isian):
        jarang = _antara_garis(halaman, larik, [g.letak for g in garis], _dalam_kepala(garis, datar))
        if jarang is not None:
            return jarang
    kisi = kisi_mendatar(garis, datar, halaman.coretan.isian, larik)
    if kisi is None:
        return None
    isi, _ = isi_kisi(replace(halaman, kata=[k for a in larik for k in a.baris.kata]), [kisi])
    return pecah_tumpukan(replace(isi[0], halaman=halaman)) if isi else None


def _kuat(larik: Larik) -> bool:
    return len(larik.ruas) >= 3 and larik.angka >= 2 and not larik.bertitik


def _dalam_kepala(garis: Sequence[Ruas], datar: Sequence[Ruas]) -> list[float]:
    """Return the shorter rules that part the header of a table into levels."""
    kepala = garis[0]
    return sorted(
        d.letak
        for d in datar
        if garis[0].letak + RAPAT < d.letak < garis[1].letak - RAPAT
        and kepala.awal - RAPAT <= d.awal
        and d.akhir <= kepala.akhir + RAPAT
    )


def _antara_garis(
    halaman: Halaman, larik: list[Larik], garis: Sequence[float], kepala: Sequence[float]
) -> Potongan | None:
    kuat = [a for a in larik if len(a.ruas) >= 3 and not a.bertitik]
    if len(kuat) < 2 or not any(a.angka for a in kuat) or sum(map(_kalimat, larik)) > 1:
        return None
    lajur = susun_lajur(a for a in kuat if len(a.ruas) >= max(len(k.ruas) for k in kuat) - 1)
    if len(lajur) < 3:
        return None
    rinci = len(garis) > 4
    baris: list[_Baris] = []
    for n, (atas, bawah) in enumerate(itertools.pairwise([garis[0], *kepala, *garis[1:]])):
        pita = [a for a in larik if atas < _tengah(a.baris) <= bawah]
        utuh = rinci or not baris or n <= len(kepala)
        baris += [_gabung(pita, lajur)] if pita and utuh else _pisah(pita, lajur)
    return _potongan(halaman, baris, lajur)


def _kalimat(larik: Larik) -> bool:
    """Whether a line is running text."""
    return len(larik.ruas) == 1 and len(larik.baris.kata) > 6


def _deret(larik: Sequence[Larik]) -> Iterator[tuple[int, int]]:
    """Yield where runs of lines with figures in columns begin and end, headings and overhang included."""
    n = 0
    while n < len(larik):
        if not _kuat(larik[n]):
            n += 1
            continue
        akhir = n
        for m in range(n + 1, min(len(larik), n + 400)):
            if m - akhir > _PALING_ANTARA or _jauh(larik[m - 1], larik[m], _LOMPAT):
                break
            akhir = m if _kuat(larik[m]) else akhir
        yield _mundur(larik, n, akhir), _maju(larik, akhir) + 1
        n = _maju(larik, akhir) + 1


def _jauh(atas: Larik, bawah: Larik, kali: float) -> bool:
    ukuran = max(atas.baris.ukuran, bawah.baris.ukuran)
    return bawah.baris.dasar - atas.baris.dasar > kali * ukuran


def _mundur(larik: Sequence[Larik], awal: int, akhir: int) -> int:
    """Return where the header of a run begins: lines in pieces right above it."""
    lajur = susun_lajur(a for a in larik[awal : akhir + 1] if _kuat(a))
    n = awal
    while n > 0 and not _jauh(larik[n - 1], larik[n], _LOMPAT) and awal - n < 6:
        calon = larik[n - 1]
        if calon.bertitik or len(calon.ruas) < 2 or _menyeberang(calon, lajur):
            break
        n -= 1
    return n


def _menyeberang(larik: Larik, lajur: Sequence[Lajur]) -> bool:
    """Whether a piece covers more than three columns, as a line of running text does."""
    return any(b - a > 3 for a, b in (tempatkan(r, lajur) for r in larik.ruas))


def _maju(larik: Sequence[Larik], akhir: int) -> int:
    """Return where a run ends: lines that hang over from its last row."""
    kolom = larik[akhir].ruas
    n = akhir
    while n + 1 < len(larik) and not _jauh(larik[n], larik[n + 1], 1.35) and n - akhir < 3:
        calon = larik[n + 1].ruas
        if len(calon) != 1 or not any(_di_bawah(calon[0], r) for r in kolom):
            break
        n += 1
    return n


def _di_bawah(ruas: Sequence[Kata], atas: Sequence[Kata]) -> bool:
    return abs(ruas[0].x0 - atas[0].x0) < 3 and ruas[-1].x1 <= atas[-1].x1 + 3 * atas[-1].ukuran


def _dari_deret(halaman: Halaman, larik: list[Larik]) -> Potongan | None:
    kuat = [a for a in larik if _kuat(a)]
    if len(kuat) < 2:
        return None
    lajur = susun_lajur(kuat)
    if len(lajur) < 3 or sum(1 for a in kuat if len(a.ruas) >= len(lajur) - 1) < 2:
        return None
    awal = larik.index(kuat[0])
    kepala = [_gabung(larik[:awal], lajur)] if awal else []
    return _potongan(halaman, [*kepala, *_pisah(larik[awal:], lajur)], lajur)


def _gabung(larik: Sequence[Larik], lajur: Sequence[Lajur]) -> _Baris:
    baris = _Baris()
    for satu in larik:
        baris.tambah(satu, lajur)
    return baris


def _pisah(larik: Sequence[Larik], lajur: Sequence[Lajur]) -> list[_Baris]:
    """Return rows: each line with figures is one, other lines belong to the nearer one."""
    hasil: list[_Baris] = []
    menunggu: list[Larik] = []
    lalu: Larik | None = None
    for n, satu in enumerate(larik):
        if lalu is not None and not menunggu and _uang_terlipat(lalu, satu):
            hasil[-1].tambah(satu, lajur)
        elif _pokok(satu):
            hasil.append(_gabung([*menunggu, satu], lajur))
            menunggu, lalu = [], satu
        elif lalu is not None and _lebih_dekat(larik, n) and not menunggu:
            hasil[-1].tambah(satu, lajur)
        else:
            menunggu.append(satu)
    if menunggu:
        hasil.append(_gabung(menunggu, lajur))
    return hasil


def _uang_terlipat(atas: Larik, bawah: Larik) -> bool:
    """Whether a figure below stands under a currency sign that has none."""
    tanda = [r[-1] for r in atas.ruas if r[-1].teks in MATA_UANG]
    return any(
        abs(t.x0 - r[0].x0) < t.ukuran and berangka(r) for t in tanda for r in bawah.ruas
    ) and not _jauh(atas, bawah, _SAMBUNG)


def _pokok(larik: Larik) -> bool:
    return larik.angka >= 1 and len(larik.ruas) >= 2


def _lebih_dekat(larik: Sequence[Larik], n: int) -> bool:
    """Whether a line stands no further from the one above than from the one below."""
    atas = larik[n].baris.dasar - larik[n - 1].baris.dasar
    bawah = larik[n + 1].baris.dasar - larik[n].baris.dasar if n + 1 < len(larik) else 1e9
    return atas <= bawah * 1.05 and atas < _SAMBUNG * larik[n].baris.ukuran


def _potongan(halaman: Halaman, baris: Sequence[_Baris], lajur: Sequence[Lajur]) -> Potongan:
    tengah = [(a[1] + b[0]) / 2 for a, b in itertools.pairwise(lajur)]
    xs = (lajur[0][0] - 1, *tengah, lajur[-1][1] + 1)
    ys = (baris[0].atas, *((a.bawah + b.atas) / 2 for a, b in itertools.pairwise(baris)))
    ys = (*ys, baris[-1].bawah)
    sel = [s for r, satu in enumerate(baris) for s in _sel(satu, r, xs, ys)]
    return Potongan(halaman, xs, ys, tuple(sel))


def _sel(baris: _Baris, r: int, xs: Sequence[float], ys: Sequence[float]) -> Iterator[SelPotong]:
    """Yield the cells of a row; pieces that overlap share a cell."""
    berisi: list[tuple[int, int, list[list[Kata]]]] = []
    for (a, b), larik in sorted(baris.sel.items()):
        if berisi and a < berisi[-1][1]:
            awal, akhir, lama = berisi.pop()
            berisi.append((awal, max(akhir, b), lama + larik))
        else:
            berisi.append((a, b, larik))
    k = 0
    for a, b, larik in berisi:
        yield from (_satu(r, (n, n + 1), (), xs, ys) for n in range(k, a))
        yield _satu(r, (a, b), _urut(larik), xs, ys)
        k = b
    yield from (_satu(r, (n, n + 1), (), xs, ys) for n in range(k, len(xs) - 1))


def _urut(larik: list[list[Kata]]) -> tuple[BarisTeks, ...]:
    baris = [baris_teks(sorted(kata, key=lambda k: k.x0)) for kata in larik]
    return tuple(sorted(baris, key=lambda b: (round(b.dasar), b.persegi[0])))


def _satu(
    r: int, kolom: tuple[int, int], isi: tuple[BarisTeks, ...], xs: Sequence[float], ys: Sequence[float]
) -> SelPotong:
    a, b = kolom
    return SelPotong(r, a, r + 1, b, isi, (xs[a], ys[r], xs[b], ys[r + 1]))
