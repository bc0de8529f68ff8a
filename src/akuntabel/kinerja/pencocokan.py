"""Which subkegiatan of the workbook a row of an export is: by code, by equal name, else proposals."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum
from functools import lru_cache

from .baris_ekspor import BarisEkspor
from .nomenklatur import KodeNomenklatur, baca_kode
from .pohon import Subkegiatan

NAMA_SEJALAN = 60
"""From this likeness of names (per cent) a code that is only ``setara`` is believed."""

NAMA_BERBEDA = 45
"""Below this likeness the names behind one code are shown side by side."""

_USUL = 55
_PD_SERUPA = 90
_BANYAK_USUL = 3
_CALON = 12
_GANTI = (
    (r"\bkab\b", "kabupaten"),
    (r"\bprov\b", "provinsi"),
    (r"&", " dan "),
    (r"\bskpd\b|\bopd\b", "perangkat daerah"),
)


class CaraCocok(Enum):
    """How a row was matched."""

    KODE = "kode"
    KODE_SETARA = "kode setara dan nama"
    NAMA = "nama"


@dataclass(frozen=True, slots=True)
class Pencocokan:
    """A row of the export with its subkegiatan; without one, ``usulan`` holds the likeliest."""

    baris: BarisEkspor
    simpul: Subkegiatan | None = None
    cara: CaraCocok | None = None
    usulan: tuple[Subkegiatan, ...] = ()

    @property
    def nama_berbeda(self) -> bool:
        """Tell whether code and name point to different things."""
        return self.simpul is not None and kemiripan(self.baris.nama, self.simpul.nama) < NAMA_BERBEDA


@lru_cache(maxsize=20_000)
def bakukan_nama(nama: str) -> str:
    """Return a name in small letters, without punctuation and with abbreviations written out."""
    rapi = nama.lower()
    for pola, ganti in _GANTI:
        rapi = re.sub(pola, ganti, rapi)
    return " ".join(re.sub(r"[^a-z0-9]+", " ", rapi).split())


def kemiripan(kiri: str, kanan: str) -> int:
    """Return how alike two names are, 0 to 100."""
    a, b = bakukan_nama(kiri), bakukan_nama(kanan)
    return round(100 * SequenceMatcher(None, a, b, autojunk=False).ratio()) if a and b else 0


def _pantas(kiri: str, kanan: str) -> int:
    """Return how worth proposing a name is: half by letters in order, half by words in common."""
    a, b = set(bakukan_nama(kiri).split()), set(bakukan_nama(kanan).split())
    kata = 200 * len(a & b) // (len(a) + len(b)) if a and b else 0
    return (kemiripan(kiri, kanan) + kata) // 2


def cocokkan(baris: Sequence[BarisEkspor], simpul: Iterable[Subkegiatan]) -> tuple[Pencocokan, ...]:
    """Return every row with its subkegiatan; none is given twice, none on a name that is only alike."""
    daftar = _Daftar(tuple(simpul))
    hasil: dict[int, Pencocokan] = {}
    for cari in (daftar.menurut_kode, daftar.menurut_setara):
        for nomor, b in enumerate(baris):
            if nomor not in hasil and (cocok := cari(b)) is not None:
                hasil[nomor] = cocok
    sisa = [b for nomor, b in enumerate(baris) if nomor not in hasil]
    banyak = Counter(bakukan_nama(b.nama) for b in sisa)
    for nomor, b in enumerate(baris):
        if nomor not in hasil:
            hasil[nomor] = daftar.menurut_nama(b, banyak) or Pencocokan(b)
    return tuple(daftar.usulkan(hasil[nomor]) for nomor in range(len(baris)))


class _Daftar:
    """The subkegiatan of the workbook, each given away once."""

    def __init__(self, simpul: Sequence[Subkegiatan]) -> None:
        self._kode: dict[str, KodeNomenklatur | None] = {s.kode: _kode(s) for s in simpul}
        self._sisa = list(simpul)

    def _ambil(self, baris: BarisEkspor, calon: Sequence[Subkegiatan], cara: CaraCocok) -> Pencocokan | None:
        if len(calon) != 1:
            return None
        self._sisa.remove(calon[0])
        return Pencocokan(baris, calon[0], cara)

    def menurut_kode(self, baris: BarisEkspor) -> Pencocokan | None:
        """Match the same code."""
        if baris.kode is None:
            return None
        return self._ambil(baris, [s for s in self._sisa if self._kode[s.kode] == baris.kode], CaraCocok.KODE)

    def menurut_setara(self, baris: BarisEkspor) -> Pencocokan | None:
        """Match a code written with other digits when the names agree."""
        calon = [s for s in self._setara(baris) if kemiripan(s.nama, baris.nama) >= NAMA_SEJALAN]
        return self._ambil(baris, calon, CaraCocok.KODE_SETARA)

    def _setara(self, baris: BarisEkspor) -> list[Subkegiatan]:
        if baris.kode is None:
            return []
        return [s for s in self._sisa if (k := self._kode[s.kode]) is not None and k.setara(baris.kode)]

    def menurut_nama(self, baris: BarisEkspor, banyak: Counter[str]) -> Pencocokan | None:
        """Match a name that is the same and stands only once on either side."""
        nama = bakukan_nama(baris.nama)
        if not nama or banyak[nama] > 1:
            return None
        return self._ambil(baris, [s for s in self._sisa if bakukan_nama(s.nama) == nama], CaraCocok.NAMA)

    def usulkan(self, satu: Pencocokan) -> Pencocokan:
        """Return an unmatched row with the subkegiatan that look most like it among those not matched."""
        if satu.simpul is not None:
            return satu
        setara = self._setara(satu.baris)
        kata = set(bakukan_nama(satu.baris.nama).split())
        dekat = sorted(self._sisa, key=lambda s: -len(kata & set(bakukan_nama(s.nama).split())))[:_CALON]
        nilai = [(_pantas(s.nama, satu.baris.nama) + 100 * (s in setara), s) for s in {*dekat, *setara}]
        nilai.sort(key=lambda n: (-n[0], n[1].kode))
        usulan = tuple(s for n, s in nilai if n >= _USUL)[:_BANYAK_USUL]
        return Pencocokan(satu.baris, usulan=usulan)


def _kode(simpul: Subkegiatan) -> KodeNomenklatur | None:
    return baca_kode(simpul.nomenklatur) or (baca_kode(simpul.kode) if simpul.kode.count(".") > 3 else None)


def sama_pd(kiri: str, kanan: str) -> bool:
    """Tell whether two names are of one agency: one begins with all of the other, or they look alike."""
    a, b = (bakukan_nama(re.sub(r"\([^)]*\)", " ", n)).split() for n in (kiri, kanan))
    pendek = min(len(a), len(b))
    if pendek == 0:
        return False
    return a[:pendek] == b[:pendek] or kemiripan(" ".join(a), " ".join(b)) >= _PD_SERUPA


def pd_milik(nama: Iterable[str], instansi: str) -> tuple[str, ...]:
    """Return the names that are of this agency; of several, those most like it and its units."""
    daftar = tuple(nama)
    baku = bakukan_nama(instansi)
    awal = [bakukan_nama(n) for n in daftar if n and baku.startswith(bakukan_nama(n))]
    if awal:
        induk = max(awal, key=len)
        return tuple(n for n in daftar if bakukan_nama(n).startswith(induk))
    return tuple(n for n in daftar if sama_pd(n, instansi))
