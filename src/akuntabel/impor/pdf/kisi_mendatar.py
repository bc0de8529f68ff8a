"""Tables with level rules only: rows from the rules, columns from tinted headers or from white space."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence

from .bidang import Persegi
from .kata import Kata
from .kisi import Kisi, susun_kisi
from .renggang import Larik, susun_lajur
from .ruas import RAPAT, Ruas, rapatkan
from .sendi import Batas, bebas_tegak

_NOMOR = re.compile(r"\d{1,2}(?:\.\d{1,2})*\.?|[A-Za-z]\.")
_JUDUL = re.compile(r"(?:tabel|table|gambar|grafik|diagram|bagan)\s+(?:\d|[IVX]+\b)", re.IGNORECASE)
_TERPENDEK = 100.0
_BARIS_KELOMPOK = 2.3
_PENUH_TERSEDIKIT = 3
_SELA_TERSEMPIT = 1.5


def runtun_garis(datar: Sequence[Ruas], larik: Sequence[Larik]) -> Iterator[list[Ruas]]:
    """Yield level rules of one extent with rows between, at least three; those of one table each."""
    for kelompok in _seluas(datar):
        kumpul = kelompok[:1]
        for atas, bawah in itertools.pairwise(kelompok):
            if not _berbaris(atas, bawah, larik, lanjut=len(kumpul) > 1):
                yield from ([kumpul] if len(kumpul) > 2 else [])
                kumpul = []
            kumpul.append(bawah)
        yield from ([kumpul] if len(kumpul) > 2 else [])


def _seluas(datar: Iterable[Ruas]) -> list[list[Ruas]]:
    kelompok: list[list[Ruas]] = []
    for satu in sorted(d for d in datar if d.akhir - d.awal > _TERPENDEK):
        for lama in kelompok:
            if abs(lama[0].awal - satu.awal) <= RAPAT and abs(lama[0].akhir - satu.akhir) <= RAPAT:
                lama.append(satu)
                break
        else:
            kelompok.append([satu])
    return kelompok


def _berbaris(atas: Ruas, bawah: Ruas, larik: Sequence[Larik], *, lanjut: bool) -> bool:
    """Whether what stands between two rules is a row: in pieces, or one line right between them.

    A caption below other lines, or in the middle of a gap, begins the next table.
    """
    dalam = [a for a in larik if atas.letak < (a.baris.persegi[1] + a.baris.persegi[3]) / 2 <= bawah.letak]
    if not dalam or any(_kalimat(a, bawah.akhir - bawah.awal) for a in dalam):
        return False
    longgar = bawah.letak - atas.letak >= _BARIS_KELOMPOK * dalam[0].baris.ukuran * len(dalam)
    if any(n > 0 or longgar for n, a in enumerate(dalam) if _berjudul(a)):
        return False
    return any(len(a.ruas) > 1 for a in dalam) or (lanjut and not longgar)


def _kalimat(larik: Larik, lebar: float) -> bool:
    p = larik.baris.persegi
    return len(larik.ruas) == 1 and len(larik.baris.kata) > 8 and p[2] - p[0] > 0.85 * lebar


def _berjudul(larik: Larik) -> bool:
    """Whether a line is the caption of the next table."""
    return _JUDUL.match(larik.baris.teks) is not None and not larik.bertitik


def kisi_mendatar(
    garis: Sequence[Ruas], datar: Sequence[Ruas], isian: Sequence[Persegi], larik: Sequence[Larik]
) -> Kisi | None:
    """Return the grid between rules of one table; ``datar`` may hold shorter rules inside it."""
    kiri, kanan = garis[0].awal, garis[0].akhir
    atas, bawah = garis[0].letak, garis[-1].letak
    dalam = [a for a in larik if atas <= (a.baris.persegi[1] + a.baris.persegi[3]) / 2 <= bawah]
    xs = _dari_isian((kiri, atas, kanan, bawah), isian)
    xs = _dengan_nomor(xs, dalam) if xs else _dari_sela((kiri, kanan), dalam)
    if len(xs) < 3:
        return None
    pendek = [
        d for d in datar if atas < d.letak < bawah and d.awal >= kiri - RAPAT and d.akhir <= kanan + RAPAT
    ]
    semua = sorted({*garis, *pendek})
    ys = rapatkan(d.letak for d in semua)
    kata: list[Kata] = [k for a in dalam for k in a.baris.kata]
    tegak = [b for x in xs[1:-1] for b in bebas_tegak(x, list(ys), kata)]
    tegak = _menurut_isian(tegak, ys, isian, (kiri, kanan))
    return susun_kisi(xs, ys, [(d.letak, d.awal, d.akhir) for d in semua], tegak)


def berwarna(garis: Sequence[Ruas], isian: Sequence[Persegi]) -> bool:
    """Whether tinted cells tell the columns of a table."""
    luas = (garis[0].awal, garis[0].letak, garis[0].akhir, garis[-1].letak)
    return bool(_dari_isian(luas, isian))


def _menurut_isian(
    tegak: Sequence[Batas], ys: Sequence[float], isian: Sequence[Persegi], tepi: tuple[float, float]
) -> list[Batas]:
    """Return upright borders; in rows whose cells are tinted they stand where the tint ends."""
    hasil: list[Batas] = []
    for atas, bawah in itertools.pairwise(ys):
        tengah = (atas + bawah) / 2
        sebaris = [p for p in isian if p[1] <= tengah <= p[3]]
        warna = [p for p in sebaris if tepi[0] - RAPAT <= p[0] and p[2] <= tepi[1] + RAPAT]
        if len(warna) > 1 and sum(p[2] - p[0] for p in warna) >= 0.95 * (tepi[1] - tepi[0]):
            hasil += [(p[0], atas, bawah) for p in warna]
        else:
            hasil += [b for b in tegak if b[1] <= tengah <= b[2]]
    return hasil


def _dari_isian(luas: Persegi, isian: Sequence[Persegi]) -> tuple[float, ...]:
    """Return the borders of tinted cells that fill the width of a table; () where there are none."""
    kiri, atas, kanan, bawah = luas
    dalam = [
        p
        for p in isian
        if atas - RAPAT <= p[1] and p[3] <= bawah + RAPAT and p[0] >= kiri - RAPAT and p[2] <= kanan + RAPAT
    ]
    xs = rapatkan(x for p in dalam for x in (p[0], p[2]))
    if len(xs) < 3 or abs(xs[0] - kiri) > RAPAT or abs(xs[-1] - kanan) > RAPAT:
        return ()
    return xs


def _dengan_nomor(xs: tuple[float, ...], larik: Sequence[Larik]) -> tuple[float, ...]:
    """Return borders with one behind the numbers that begin most lines of the first column."""
    isi = [[r for r in a.ruas if r[0].x0 < xs[1]] for a in larik]
    bernomor = [r for r in isi if len(r) > 1 and _NOMOR.fullmatch(r[0][0].teks) and len(r[0]) == 1]
    if len(bernomor) < max(3, len([r for r in isi if r]) // 2):
        return xs
    kiri = max(r[0][-1].x1 for r in bernomor)
    kanan = min(r[1][0].x0 for r in bernomor)
    return (xs[0], (kiri + kanan) / 2, *xs[1:]) if kiri < kanan < xs[1] else xs


def _dari_sela(tepi: tuple[float, float], larik: Sequence[Larik]) -> tuple[float, ...]:
    terbanyak = max((len(a.ruas) for a in larik), default=0)
    dipakai = [a for a in larik if len(a.ruas) >= max(2, terbanyak - 1)]
    kata = [k for a in larik for k in a.baris.kata]
    lajur = susun_lajur(dipakai)
    tengah = _sela_penuh(dipakai, terbanyak, kata) if len(lajur) < terbanyak else []
    if not tengah:
        tengah = [_jalur_bebas(a[1], b[0], kata)[1] for a, b in itertools.pairwise(lajur)]
    return (tepi[0], *tengah, tepi[1])


def _sela_penuh(larik: Sequence[Larik], terbanyak: int, kata: Sequence[Kata]) -> list[float]:
    """Return the gaps of the lines that fill every column, as far as all words leave them free.

    A long name may come so close to the figure at its right that both look like one piece.
    """
    penuh = [a for a in larik if len(a.ruas) == terbanyak]
    lajur = susun_lajur(penuh)
    if len(penuh) < _PENUH_TERSEDIKIT or len(penuh) * 2 <= len(larik) or len(lajur) < terbanyak:
        return []
    jalur = [_jalur_bebas(a[1], b[0], kata) for a, b in itertools.pairwise(lajur)]
    bebas = all(lebar >= _SELA_TERSEMPIT and not any(k.x0 < x < k.x1 for k in kata) for lebar, x in jalur)
    return [x for _, x in jalur] if bebas else []


def _jalur_bebas(kiri: float, kanan: float, kata: Sequence[Kata]) -> tuple[float, float]:
    """Return width and middle of the widest strip between two columns that no word reaches into.

    A word that reaches over the whole gap belongs to neither column.
    """
    dalam = sorted((k.x0, k.x1) for k in kata if k.x1 > kiri and k.x0 < kanan)
    ujung, terlebar = kiri, (0.0, (kiri + kanan) / 2)
    for x0, x1 in (*(d for d in dalam if d[0] > kiri or d[1] < kanan), (kanan, kanan)):
        terlebar = max(terlebar, (x0 - ujung, (x0 + ujung) / 2))
        ujung = max(ujung, x1)
    return terlebar
