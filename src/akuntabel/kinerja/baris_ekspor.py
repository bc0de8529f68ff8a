"""Rows of a budget export, and whether its own totals agree with its subkegiatan. Exact rupiah."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from akuntabel.bilangan import Bilangan
from akuntabel.sumber import Sumber

from .nomenklatur import KodeNomenklatur

PAGU, PERUBAHAN, REALISASI = "pagu", "perubahan", "realisasi"
UANG = (PAGU, PERUBAHAN, REALISASI)
"""What an amount is: the first ceiling (or the only one), the ceiling after the change, the spending."""

TINGKAT = (
    "total",
    "urusan",
    "bidang urusan",
    "perangkat daerah",
    "program",
    "kegiatan",
    "subkegiatan",
    "akun",
)
"""Levels of a row from the top; a row sums what follows it up to the next one of its level or above."""

SUBKEGIATAN = "subkegiatan"
_HALUS = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class BarisEkspor:
    """A row: level, name, code and amounts in rupiah by what they are.

    ``pd`` is the agency it stands under, ``tabel`` the number of its table in the file.
    """

    jenjang: str
    nama: str
    jumlah: Mapping[str, Decimal]
    kode: KodeNomenklatur | None = None
    kode_tertulis: str = ""
    persen: Bilangan | None = None
    pd: str = ""
    tabel: int = 0
    sumber: Sumber = field(default=Sumber(), compare=False)

    @property
    def nihil(self) -> bool:
        """Tell whether no amount of the row differs from zero."""
        return not any(self.jumlah.values())


@dataclass(frozen=True, slots=True)
class SelisihEkspor:
    """A total of an export that is not the sum of the subkegiatan it stands for."""

    baris: BarisEkspor
    uang: str
    tertulis: Decimal
    dihitung: Decimal

    @property
    def selisih(self) -> Decimal:
        """Return what is written minus what was summed."""
        return self.tertulis - self.dihitung


def subkegiatan(baris: Iterable[BarisEkspor]) -> tuple[BarisEkspor, ...]:
    """Return the rows of subkegiatan."""
    return tuple(b for b in baris if b.jenjang == SUBKEGIATAN)


def jumlah_subkegiatan(baris: Iterable[BarisEkspor], uang: str) -> Decimal | None:
    """Return the sum over the subkegiatan, None when none of them has such an amount."""
    ada = [b.jumlah[uang] for b in subkegiatan(baris) if uang in b.jumlah]
    return sum(ada, Decimal(0)) if ada else None


def selisih_jumlah(baris: Sequence[BarisEkspor]) -> tuple[SelisihEkspor, ...]:
    """Return every total that differs from the sum of the subkegiatan below it, in the order of the rows."""
    return tuple(s for nomor, _ in enumerate(baris) for s in _selisih(baris, nomor))


def banyak_diperiksa(baris: Sequence[BarisEkspor]) -> int:
    """Return how many totals could be compared with subkegiatan below them."""
    return sum(bool(b.jumlah) and bool(_di_bawah(baris, n)) for n, b in enumerate(baris))


def _selisih(baris: Sequence[BarisEkspor], nomor: int) -> Iterator[SelisihEkspor]:
    satu = baris[nomor]
    bawah = _di_bawah(baris, nomor)
    for uang, tertulis in satu.jumlah.items():
        dihitung = jumlah_subkegiatan(bawah, uang)
        if dihitung is not None and dihitung != tertulis:
            yield SelisihEkspor(satu, uang, tertulis, dihitung)


def _di_bawah(baris: Sequence[BarisEkspor], nomor: int) -> tuple[BarisEkspor, ...]:
    """Return the subkegiatan a row sums: all of its table for a total, else those that follow it."""
    satu = baris[nomor]
    if satu.jenjang == "total":
        return subkegiatan(b for b in baris if b.tabel == satu.tabel)
    if satu.jenjang not in TINGKAT[1:6]:
        return ()
    tingkat = TINGKAT.index(satu.jenjang)
    hasil = []
    for b in baris[nomor + 1 :]:
        if b.jenjang == "total" or b.tabel != satu.tabel:
            break
        if b.jenjang in TINGKAT and TINGKAT.index(b.jenjang) <= tingkat:
            break
        hasil.append(b)
    return tuple(b for b in subkegiatan(hasil) if _termasuk(b, satu))


def _termasuk(bawah: BarisEkspor, atas: BarisEkspor) -> bool:
    """Tell whether a subkegiatan belongs to the program or kegiatan it stands under, by their codes."""
    if bawah.kode is None or atas.kode is None or atas.jenjang not in ("program", "kegiatan"):
        return True
    return KodeNomenklatur(bawah.kode.ruas[: len(atas.kode.ruas)]).setara(atas.kode)


def persen_salah(baris: Iterable[BarisEkspor]) -> tuple[tuple[BarisEkspor, Decimal], ...]:
    """Return the subkegiatan whose printed per cent is not spending by ceiling, with what it should be."""
    hasil = []
    for b in subkegiatan(baris):
        pagu = b.jumlah.get(PERUBAHAN, b.jumlah.get(PAGU))
        belanja = b.jumlah.get(REALISASI)
        if b.persen is None or belanja is None or not pagu:
            continue
        tepat = belanja / pagu * 100
        if not _tercetak(b.persen, tepat):
            hasil.append((b, tepat))
    return tuple(hasil)


def _tercetak(persen: Bilangan, tepat: Decimal) -> bool:
    """Tell whether a per cent may be printed so: rounded or cut to its decimals, or as a share of one."""
    satuan = max(Decimal(1).scaleb(-persen.desimal), _HALUS)
    return abs(persen.nilai - tepat) < satuan or abs(persen.nilai * 100 - tepat) < _HALUS


def satukan(baris: Iterable[BarisEkspor]) -> tuple[tuple[BarisEkspor, ...], tuple[BarisEkspor, ...]]:
    """Return the subkegiatan, each code once, and those of one code whose amounts contradict each other.

    The same code may stand in several tables (ceilings in one, spending in another, or a table printed
    twice). Under several units of one agency its amounts add up; anything else that differs is not decided
    here.
    """
    kumpulan: dict[object, list[BarisEkspor]] = {}
    for nomor, b in enumerate(subkegiatan(baris)):
        kumpulan.setdefault(b.kode or nomor, []).append(b)
    tunggal, ganda = [], []
    for isi in kumpulan.values():
        satu = _satu(isi)
        if satu is None:
            ganda.extend(isi)
        else:
            tunggal.append(satu)
    return tuple(tunggal), tuple(ganda)


def _satu(isi: Sequence[BarisEkspor]) -> BarisEkspor | None:
    """Return the rows of one code as one, None when they contradict each other."""
    if len({b.pd for b in isi}) == len(isi) > 1:
        return _jumlahkan(isi)
    jumlah: dict[str, Decimal] = {}
    for b in isi:
        for uang, nilai in b.jumlah.items():
            if jumlah.setdefault(uang, nilai) != nilai:
                return None
    return replace(isi[0], jumlah=jumlah)


def _jumlahkan(isi: Sequence[BarisEkspor]) -> BarisEkspor:
    semua = {u for b in isi for u in b.jumlah}
    jumlah = {u: sum((b.jumlah.get(u, Decimal(0)) for b in isi), Decimal(0)) for u in UANG if u in semua}
    return replace(isi[0], jumlah=jumlah, persen=None)
