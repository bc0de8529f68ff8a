"""Relations of a row: a printed result, its operands, and the formula the rows of a column follow."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import islice, pairwise, product

from akuntabel.bacaan import (
    AngkaTerbaca,
    BarisTerbaca,
    JenisBarisTerbaca,
    JenisSel,
    KolomTerbaca,
    Peran,
    SelTerbaca,
    TabelTerbaca,
)
from akuntabel.bilangan import Bilangan, Rentang

from . import selang
from .ingatan import sekali
from .rumus import Rumus, cocok

_BERANGKA = (JenisSel.ANGKA, JenisSel.RUSAK, JenisSel.RENTANG)
_BERNILAI = (JenisBarisTerbaca.DATA, JenisBarisTerbaca.JUMLAH, JenisBarisTerbaca.KELOMPOK)
_MAKS_NOMOR_KOLOM = 40
_MAKS_BACAAN = 16
_JAUH, _DEKAT = 100, 10
_PECAHAN_UANG = ("juta", "ribu", "miliar", "milyar", "triliun")


@dataclass(frozen=True)
class Relasi:
    """One printed result of a row and the cells it is computed from.

    ``ragu`` tells that cells are shared with other rows in another way than the result is: such a relation
    can be found right, but not wrong. ``tepat`` keeps a whole result of whole operands exact (a difference).
    """

    tabel: TabelTerbaca
    baris: BarisTerbaca
    kolom: KolomTerbaca
    hasil: SelTerbaca
    operan: tuple[SelTerbaca, ...]
    kolom_operan: tuple[KolomTerbaca, ...]
    ragu: bool = False
    tepat: bool = False

    @cached_property
    def tercetak(self) -> tuple[Rentang, ...]:
        """Return what the printed result can stand for."""
        tepat = self.tepat and all(m.bawah == m.atas for semua in self.masukan for m in semua)
        return tuple(selang.hasil(b, bulat_tepat=tepat) for b in bacaan_sel(self.hasil))

    @cached_property
    def masukan(self) -> tuple[tuple[Rentang, ...], ...]:
        """Return what the operands can stand for."""
        return tuple(
            tuple(_operan(b, k, s) for b in bacaan_sel(s))
            for s, k in zip(self.operan, self.kolom_operan, strict=True)
        )

    def rentang_operan(self, urutan: int, angka: Bilangan) -> Rentang:
        """Return what a figure would stand for in the place of an operand."""
        return _operan(angka, self.kolom_operan[urutan], self.operan[urutan])

    @cached_property
    def nilai(self) -> tuple[Decimal, ...]:
        """Return the likeliest values of the operands, of one size if they can be; of a range the upper."""
        semua = [[b.nilai for b in bacaan_sel(s)] for s in self.operan]
        pertama = tuple(s[0] for s in semua)
        if _sepadan(pertama, _JAUH):
            return pertama
        return next((p for p in islice(product(*semua), _MAKS_BACAAN) if _sepadan(p, _DEKAT)), pertama)

    @cached_property
    def angka(self) -> tuple[AngkaTerbaca, ...]:
        """Return the numerals that take part."""
        return tuple(s.angka for s in (*self.operan, self.hasil) if s.angka)

    @property
    def utuh(self) -> bool:
        """Tell whether all its numerals are sound."""
        return all(s.jenis is not JenisSel.RUSAK for s in (*self.operan, self.hasil))

    def cocok(self, rumus: Rumus) -> bool:
        """Tell whether the formula can give the printed result."""
        return cocok(rumus, self.tercetak, self.masukan)

    @property
    def kutipan(self) -> str:
        """Return the row as printed."""
        return kutip(self.baris)


def _sepadan(nilai: Sequence[Decimal], kali: int) -> bool:
    """Tell whether values above zero are within so many times of each other."""
    return min(nilai) <= 0 or max(nilai) < kali * min(nilai)


def bacaan_sel(sel: SelTerbaca) -> tuple[Bilangan, ...]:
    """Return what the figure of a cell can mean, likeliest first; of a range the upper bound comes first."""
    if sel.angka is None or sel.jenis not in _BERANGKA:
        return ()
    if sel.jenis is JenisSel.RENTANG and sel.kedua is not None:
        return sel.kedua.bacaan + sel.angka.bacaan
    return sel.angka.bacaan


def kutip(baris: BarisTerbaca) -> str:
    """Return a row as printed, cells that span columns or rows once."""
    sel = {id(s): s.teks.strip() for s in baris.sel}
    return " | ".join(t for t in sel.values() if t)


def nama_indikator(relasi: Relasi) -> str:
    """Return what the indicator column of the row says, else the name of the row."""
    for kolom in relasi.tabel.kolom_peran(Peran.INDIKATOR):
        sel = sel_kolom(relasi.tabel, relasi.baris, kolom)
        if sel is not None and sel.teks.strip():
            return sel.teks
    return relasi.baris.nama


def relasi_kolom(
    tabel: TabelTerbaca,
    kolom: KolomTerbaca,
    operan: Sequence[KolomTerbaca],
    *,
    tepat: bool = False,
    maks: int | None = None,
) -> list[Relasi]:
    """Return the relation of each data row between a result column and its operand columns.

    Rows in which a figure is absent have none; a result that spans rows is asked once. ``maks`` stops after
    so many.
    """
    bagi_pakai = _cacah_sel(tabel)
    dilihat: set[int] = set()
    hasil: list[Relasi] = []
    for baris in tabel.baris:
        if len(hasil) == maks:
            break
        if baris.jenis not in _BERNILAI or _nomor_kolom(baris):
            continue
        sel = [sel_kolom(tabel, baris, k) for k in (kolom, *operan)]
        ada = [s for s in sel if s is not None and bacaan_sel(s)]
        if len(ada) < len(sel) or id(ada[0]) in dilihat:
            continue
        dilihat.add(id(ada[0]))
        ragu = len({bagi_pakai[id(s)] for s in ada}) > 1
        hasil.append(Relasi(tabel, baris, kolom, ada[0], tuple(ada[1:]), tuple(operan), ragu, tepat))
    return hasil


def relasi_kurung(tabel: TabelTerbaca, kolom: KolomTerbaca, target: KolomTerbaca) -> list[Relasi]:
    """Return the relations of results printed in brackets behind the realisasi: "18 (75%)"."""
    hasil = []
    for baris in tabel.baris:
        sel, asal = sel_kolom(tabel, baris, kolom), sel_kolom(tabel, baris, target)
        if baris.jenis not in _BERNILAI or sel is None or asal is None or sel.jenis is not JenisSel.ANGKA:
            continue
        if sel.kedua is None or not (sel.kedua.bacaan and bacaan_sel(sel) and bacaan_sel(asal)):
            continue
        if sel.kedua.bacaan[0].satuan == "%":
            dalam = SelTerbaca(sel.kedua.teks, JenisSel.ANGKA, sel.letak, sel.kedua)
            luar = SelTerbaca(sel.angka.teks if sel.angka else "", sel.jenis, sel.letak, sel.angka)
            hasil.append(Relasi(tabel, baris, kolom, dalam, (asal, luar), (target, kolom)))
    return hasil


def pilih_rumus(relasi: Sequence[Relasi], calon: Sequence[Rumus]) -> Rumus | None:
    """Return the formula that most rows follow; the first of equals, None when no row follows any."""
    terbaik, banyak = None, 0
    for rumus in calon:
        cocok_rumus = sum(r.cocok(rumus) for r in relasi)
        if cocok_rumus > banyak:
            terbaik, banyak = rumus, cocok_rumus
    return terbaik


def pembeda(relasi: Sequence[Relasi], rumus: Rumus, lain: Rumus) -> list[Relasi]:
    """Return the relations that hold under one formula and not under the other."""
    return [r for r in relasi if r.cocok(rumus) and not r.cocok(lain)]


def kolom_sekelompok(
    tabel: TabelTerbaca, kolom: KolomTerbaca, cocok_peran: Callable[[KolomTerbaca], bool]
) -> Iterator[KolomTerbaca]:
    """Yield the columns of a kind, nearest first: same group, then same year, then same quarter."""
    calon = [k for k in tabel.kolom if k is not kolom and cocok_peran(k)]
    yield from sorted(calon, key=lambda k: _jarak(kolom, k))


def _jarak(kolom: KolomTerbaca, lain: KolomTerbaca) -> tuple[bool, bool, bool, int]:
    return (
        kolom.kelompok != lain.kelompok,
        kolom.tahun != lain.tahun,
        kolom.triwulan != lain.triwulan,
        abs(kolom.nomor - lain.nomor),
    )


def sel_kolom(tabel: TabelTerbaca, baris: BarisTerbaca, kolom: KolomTerbaca) -> SelTerbaca | None:
    """Return the cell of a row in a column, None where the row is too short."""
    letak = kolom.nomor - 1
    if not (0 <= letak < len(tabel.kolom) and tabel.kolom[letak] is kolom):
        letak = tabel.kolom.index(kolom)
    return baris.sel[letak] if letak < len(baris.sel) else None


def _nomor_kolom(baris: BarisTerbaca) -> bool:
    """Tell whether a row numbers the columns: small figures that only rise, and no words."""
    isi = [s for s in {id(s): s for s in baris.sel}.values() if s.teks.strip()]
    angka = [b[0].nilai for s in isi if (b := bacaan_sel(s))]
    naik = all(a < b for a, b in pairwise(angka))
    return len(isi) > 2 and len(angka) == len(isi) and naik and angka[0] > 0 and angka[-1] < _MAKS_NOMOR_KOLOM


@sekali
def _cacah_sel(tabel: TabelTerbaca) -> dict[int, int]:
    """Return in how many rows each cell stands."""
    cacah: dict[int, int] = {}
    for baris in tabel.baris:
        for kunci in {id(s) for s in baris.sel}:
            cacah[kunci] = cacah.get(kunci, 0) + 1
    return cacah


def _operan(angka: Bilangan, kolom: KolomTerbaca, sel: SelTerbaca) -> Rentang:
    """Return what an operand may be; money in millions and whole figures of a sheet may be rounded."""
    judul = f"{kolom.judul} {kolom.satuan}".casefold()
    pecahan = any(kata in judul for kata in _PECAHAN_UANG) or bool(sel.letak.lembar)
    return selang.operan(angka, satuan_cetak=Decimal(1) if pecahan else None)
