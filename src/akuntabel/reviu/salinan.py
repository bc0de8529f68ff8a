"""Facts printed more than once: which places speak of the same thing, and whether their figures agree."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from akuntabel.bacaan import PERAN_UANG, Bacaan, BarisTerbaca, FaktaTerbaca, JenisTabel, Peran, TabelTerbaca
from akuntabel.bilangan import Bilangan, bulatkan

from . import selang
from .ingatan import sekali

_DIPERIKSA = frozenset(
    {Peran.TARGET, Peran.REALISASI, Peran.CAPAIAN, Peran.PAGU, Peran.BELANJA, Peran.SERAPAN}
)
_LINGKUP = re.compile(
    r"renstra|rpjmd|jangka menengah|kumulatif"
    r"|(?:\bs\.?\s?/?\s?d\b|sampai dengan)(?!\.?\s*(?:(?:akhir\s+)?bulan\s+)?desember)",
    re.IGNORECASE,
)
_UANG_TERKECIL = Decimal(1000)
_SELEBIHNYA = 2
_TURUNAN = frozenset({Peran.CAPAIAN, Peran.SERAPAN})
_TEREALISASI = frozenset({Peran.REALISASI, Peran.BELANJA})
_BUKAN_SALINAN = frozenset(
    {JenisTabel.RENSTRA, JenisTabel.SKALA, JenisTabel.RENCANA_AKSI, JenisTabel.PEMBANDING, JenisTabel.LAIN}
)


@dataclass(frozen=True)
class Pasangan:
    """Two prints of one fact that disagree: the earlier one, the later one.

    ``lengkap`` tells that both tables print what a ratio is made of, or neither does; ``kembar`` that all
    else they print of one kind for other things agrees, but for sums.
    """

    asal: FaktaTerbaca
    lain: FaktaTerbaca
    lengkap: bool = True
    kembar: bool = False


@sekali
def salinan_berbeda(bacaan: Bacaan) -> tuple[tuple[Pasangan, ...], ...]:
    """Return, for each thing and pair of tables, the facts no rounding can make equal.

    When everything two tables say of a thing differs, they speak of different periods or scopes: nothing is
    said then, unless there is only one fact to compare.
    """
    return tuple(_salinan_berbeda(bacaan))


def _salinan_berbeda(bacaan: Bacaan) -> Iterator[tuple[Pasangan, ...]]:
    tabel = {t.urutan: t for t in bacaan.tabel}
    beda: defaultdict[tuple[object, ...], list[Pasangan]] = defaultdict(list)
    setara: Counter[tuple[object, ...]] = Counter()
    for semua in _berkelompok(bacaan):
        asal = semua[0]
        for lain in semua[1:]:
            if lain.tabel == asal.tabel or not _selingkup(tabel, asal, lain):
                continue
            uang = asal.peran in PERAN_UANG
            kunci: tuple[object, ...] = (asal.entitas, asal.tahun, asal.tabel, lain.tabel, uang)
            if sama(asal, lain):
                setara[kunci] += 1
            else:
                beda[kunci].append(Pasangan(asal, lain, _sama_lengkap(tabel, asal, lain)))
    selebihnya: Counter[tuple[object, ...]] = Counter()
    for kunci, banyak in setara.items():
        selebihnya[kunci[1:]] += banyak
    hanya_satu = Counter(k[1:] for k in beda if not str(k[0]).endswith(":jumlah"))
    for kunci, semua_beda in beda.items():
        pasti = _tanpa_turunan(semua_beda)
        if pasti and (setara[kunci] or len(pasti) == 1 or kunci[-1]):
            kembar = hanya_satu[kunci[1:]] == 1 and selebihnya[kunci[1:]] >= _SELEBIHNYA
            yield tuple(replace(p, kembar=kembar) for p in pasti)


def tanpa_akibat(semua: Sequence[tuple[Pasangan, ...]]) -> list[tuple[Pasangan, ...]]:
    """Return the groups without ratios of a row whose realised figure differs from a table already."""
    dasar = {_baris(p.lain) for pasangan in semua for p in pasangan if p.lain.peran in _TEREALISASI}
    return [
        pasangan
        for pasangan in semua
        if any(p.lain.peran not in _TURUNAN or _baris(p.lain) not in dasar for p in pasangan)
    ]


def _baris(fakta: FaktaTerbaca) -> tuple[object, ...]:
    return fakta.entitas, fakta.tahun, fakta.tabel, fakta.peran in PERAN_UANG


def _tanpa_turunan(pasangan: Sequence[Pasangan]) -> list[Pasangan]:
    """Return the pairs without ratios that differ because their parts do, or that have no part to compare."""
    dasar = [p for p in pasangan if p.asal.peran not in _TURUNAN]
    return dasar or [p for p in pasangan if p.lengkap]


def _satuan_bentrok(tabel: dict[int, TabelTerbaca], a: FaktaTerbaca, b: FaktaTerbaca) -> bool:
    """Tell whether one is a percentage and the other none, in a column that marks its percentages."""
    if ("%" in a.angka.teks) == ("%" in b.angka.teks):
        return False
    polos = b if "%" in a.angka.teks else a
    milik = tabel[polos.tabel or 0]
    letak = next((n for n, k in enumerate(milik.kolom) if k.nomor == polos.kolom), None)
    return letak is not None and any("%" in r.sel[letak].teks for r in milik.baris if letak < len(r.sel))


def _sama_lengkap(tabel: dict[int, TabelTerbaca], a: FaktaTerbaca, b: FaktaTerbaca) -> bool:
    bagian = (Peran.PAGU, Peran.BELANJA) if a.peran in PERAN_UANG else (Peran.TARGET, Peran.REALISASI)
    ada = [all(tabel[f.tabel or 0].kolom_peran(p) for p in bagian) for f in (a, b)]
    return ada[0] == ada[1]


def _selingkup(tabel: dict[int, TabelTerbaca], a: FaktaTerbaca, b: FaktaTerbaca) -> bool:
    """Tell whether two figures can be of one kind: no percentage against money, no totals of other lists."""
    besar, kecil = sorted((abs(a.angka.bacaan[0].nilai), abs(b.angka.bacaan[0].nilai)), reverse=True)
    if a.peran in PERAN_UANG and a.peran is not Peran.SERAPAN and kecil < _UANG_TERKECIL <= besar:
        return False
    if _satuan_bentrok(tabel, a, b):
        return False
    if not a.entitas.endswith(":jumlah"):
        return True
    satu, dua = ({x.entitas for x in tabel[f.tabel or 0].baris if x.entitas} - {a.entitas} for f in (a, b))
    return bool(satu) and len(satu & dua) * 2 >= min(len(satu), len(dua))


def salinan_sama(bacaan: Bacaan) -> Iterator[tuple[FaktaTerbaca, FaktaTerbaca]]:
    """Yield pairs of prints of one fact in different tables that agree."""
    for semua in _berkelompok(bacaan):
        pertama = semua[0]
        lain = next((f for f in semua[1:] if f.tabel != pertama.tabel), None)
        if lain is not None and sama(pertama, lain):
            yield pertama, lain


def _layak(fakta: FaktaTerbaca, milik: TabelTerbaca, senama: Sequence[BarisTerbaca]) -> bool:
    """Tell whether a fact can have copies; ``senama`` are the rows of its table that name its thing."""
    if fakta.peran not in _DIPERIKSA or fakta.triwulan:
        return False
    if milik.jenis in _BUKAN_SALINAN or fakta.angka.letak.lembar or _lingkup_lain(milik, fakta):
        return False
    return _unik(milik, fakta, senama)


def _lingkup_lain(tabel: TabelTerbaca, fakta: FaktaTerbaca) -> bool:
    """Tell whether a figure is held against the end of a plan or runs over several years."""
    if fakta.peran in PERAN_UANG:
        return False
    kolom = next((k for k in tabel.kolom if k.nomor == fakta.kolom), None)
    judul = f"{kolom.judul if kolom else ''}"
    if fakta.peran is Peran.CAPAIAN:
        judul += " " + tabel.judul
    return bool(_LINGKUP.search(judul))


def _unik(tabel: TabelTerbaca, fakta: FaktaTerbaca, senama: Sequence[BarisTerbaca]) -> bool:
    """Tell whether just one cell and one column of its table speak of this fact.

    A cell that runs over several rows is one. A column that runs up to the year is another property than the
    column of the year.
    """
    urutan = next((n for n, k in enumerate(tabel.kolom) if k.nomor == fakta.kolom), None)
    if urutan is None:
        return False
    sel = {b.sel[urutan].letak for b in senama if urutan < len(b.sel)}
    tahun = tabel.kolom[urutan].tahun
    kolom = [k for k in tabel.kolom if k.peran is fakta.peran and k.tahun == tahun]
    return len(sel) == 1 and sum(not _LINGKUP.search(k.judul) for k in kolom) == 1


@sekali
def _berkelompok(bacaan: Bacaan) -> tuple[tuple[FaktaTerbaca, ...], ...]:
    """Return the facts that can have copies, the prints of one fact together."""
    hasil: defaultdict[tuple[object, ...], dict[object, FaktaTerbaca]] = defaultdict(dict)
    for f in _semua_layak(bacaan):
        hasil[(f.entitas, f.peran, f.tahun, f.versi)].setdefault((f.tabel, f.angka.letak), f)
    return tuple(tuple(satu.values()) for satu in hasil.values())


def _semua_layak(bacaan: Bacaan) -> Iterator[FaktaTerbaca]:
    tabel = {t.urutan: t for t in bacaan.tabel}
    senama: defaultdict[tuple[int | None, str], list[BarisTerbaca]] = defaultdict(list)
    for milik in tabel.values():
        for baris in milik.baris:
            senama[(milik.urutan, baris.entitas)].append(baris)
    for f in bacaan.fakta:
        if f.tabel is not None and _layak(f, tabel[f.tabel], senama[(f.tabel, f.entitas)]):
            yield f


def sama(satu: FaktaTerbaca, lain: FaktaTerbaca) -> bool:
    """Tell whether two prints can be the same figure: rounded, cut off, or with another unit sign.

    A target is set, not computed: with as many decimals it has the same digits.
    """
    a, b = satu.angka.bacaan, lain.angka.bacaan
    if satu.peran is Peran.TARGET and a[0].desimal == b[0].desimal and abs(a[0].nilai - b[0].nilai) < 1:
        return a[0].nilai == b[0].nilai
    return setara_bacaan(a, b)


def setara_bacaan(satu: Sequence[Bilangan], lain: Sequence[Bilangan]) -> bool:
    """Tell whether some reading of one numeral can be the figure some reading of the other is."""
    return any(_setara(a, b) for a in satu for b in lain)


def _setara(a: Bilangan, b: Bilangan) -> bool:
    if a.rentang.beririsan(b.rentang) or (abs(a.nilai - b.nilai) < 1 and abs(a.nilai) >= _UANG_TERKECIL):
        return True
    kasar, halus = (a, b) if a.desimal < b.desimal else (b, a)
    dibulatkan = bulatkan(halus.nilai, kasar.desimal)
    return selang.hasil(kasar).memuat(halus.nilai) or dibulatkan == kasar.nilai or _satuan_lain(a, b)


def _satuan_lain(a: Bilangan, b: Bilangan) -> bool:
    """Tell whether one is the other in thousands, millions or hundredths."""
    if not a.nilai or not b.nilai:
        return False
    besar, kecil = (a, b) if abs(a.nilai) >= abs(b.nilai) else (b, a)
    for faktor in (Decimal(100), Decimal(1000), Decimal(10**6), Decimal(10**9)):
        if selang.kali(kecil.rentang, faktor).beririsan(besar.rentang):
            return True
        if faktor > 100 and bulatkan(besar.nilai / faktor, kecil.desimal) == kecil.nilai:
            return True
    return False
