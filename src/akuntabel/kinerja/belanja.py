"""Roll-up of money: from where it was entered up to kegiatan, program, sasaran and the whole agency.

An amount of a node counts where no descendant has one; a node with descendants that have amounts is their
sum, and its own entry is only a statement of its document. Whole rupiah, exact.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from .anggaran import Pagu, RealisasiAnggaran, StatusUang, TotalAnggaran
from .capaian import Hasil, penyerapan
from .dokumen import URUTAN_ANGGARAN, Dokumen, kebaruan
from .indeks import Indeks


@dataclass(frozen=True, slots=True)
class Uang:
    """An amount in rupiah. ``diturunkan`` when any part was derived; ``bagian`` are the nodes it sums."""

    jumlah: Decimal
    diturunkan: bool = False
    bagian: tuple[str, ...] = ()


class _Buku:
    """Amounts by node, and their sums over subtrees."""

    def __init__(self, indeks: Indeks, isian: Mapping[str, Uang]) -> None:
        self._indeks = indeks
        self._isian = isian

    @cached_property
    def terpakai(self) -> Mapping[str, Uang]:
        """Return the entries that count: those without an entry below them."""
        return {kode: uang for kode, uang in self._isian.items() if not self._ada_di_bawah(kode)}

    def _ada_di_bawah(self, kode: str) -> bool:
        return any(a.kode in self._isian or self._ada_di_bawah(a.kode) for a in self._indeks.anak(kode))

    def simpul(self, kode: str) -> Uang | None:
        """Return the amount of a node, None when nothing was entered in its subtree."""
        if kode in self.terpakai:
            return self.terpakai[kode]
        return jumlahkan((a.kode, self.simpul(a.kode)) for a in self._indeks.anak(kode))

    def sasaran(self, kode: str) -> Uang | None:
        """Return what serves a sasaran, sub-activities that serve another one than their program included."""
        cocok = ((k, u) for k, u in self.terpakai.items() if self._indeks.sasaran_dari(k) == kode)
        return jumlahkan(cocok)

    def bagian(self, kode: str, sasaran: str) -> Uang | None:
        """Return the part of a node that serves a sasaran; with an empty code the part that serves none."""
        cocok = (
            (k, u)
            for k, u in self.terpakai.items()
            if kode in self._indeks.garis(k) and self._indeks.sasaran_dari(k) == sasaran
        )
        return jumlahkan(cocok)

    def pernyataan(self, kode: str) -> Decimal | None:
        """Return what a document states for a node although its parts are entered; None when it does not."""
        return None if kode in self.terpakai or kode not in self._isian else self._isian[kode].jumlah


def jumlahkan(bagian: Iterable[tuple[str, Uang | None]]) -> Uang | None:
    """Return the sum of the known parts, None when none is known."""
    ada = [(kode, uang) for kode, uang in bagian if uang is not None]
    if not ada:
        return None
    total = sum((u.jumlah for _, u in ada), Decimal(0))
    return Uang(total, any(u.diturunkan for _, u in ada), tuple(k for k, _ in ada))


class Belanja:
    """Ceilings and spending of the reporting year at every level.

    ``sumber_dana`` restricts to one source of funds. The ceilings are those of ``menurut``, by default of
    the newest budget document of the year (DPA, Pergeseran, DPPA) that has any.
    """

    def __init__(
        self, indeks: Indeks, *, sumber_dana: str | None = None, menurut: Dokumen | None = None
    ) -> None:
        """Group the rows by node."""
        self.indeks = indeks
        self._dana = sumber_dana
        self._menurut = menurut

    @cached_property
    def dokumen(self) -> Dokumen | None:
        """Return the budget document whose ceilings are used."""
        return self._menurut or (self._setahun[-1] if self._setahun else None)

    @cached_property
    def _setahun(self) -> tuple[Dokumen, ...]:
        """Return the budget documents of the year that have ceilings, the newest last."""
        berisi = {p.dokumen for p in self.indeks.potret.pagu}
        calon = (
            d
            for d in self.indeks.dokumen_jenis(*URUTAN_ANGGARAN)
            if d.kode in berisi and d.tahun == self.indeks.potret.tahun
        )
        return tuple(sorted(calon, key=lambda d: kebaruan(d, URUTAN_ANGGARAN)))

    def dokumen_pk(self, pk: Dokumen | None) -> Dokumen | None:
        """Return the budget document a Perjanjian Kinerja rests on.

        That is the first one of the year for the first version, and for a revised one the newest that was
        there when it was signed (documents without a date are taken to have been).
        """
        if pk is None or not self._setahun:
            return self.dokumen
        if not pk.perubahan:
            return self._setahun[0]
        ada = [d for d in self._setahun if not (d.tanggal and pk.tanggal and d.tanggal > pk.tanggal)]
        return ada[-1] if ada else self._setahun[0]

    def berpagu(self, kode: str) -> bool:
        """Tell whether any budget document of the year has a ceiling in the subtree of a node."""
        setahun = {d.kode for d in self._setahun}
        berisi = (p.simpul for p in self.indeks.potret.pagu if p.dokumen in setahun)
        return any(kode in self.indeks.garis(simpul) for simpul in berisi)

    def total_dokumen(self, tahun: int) -> tuple[TotalAnggaran, ...]:
        """Return the totals documents state for a year, of each source of funds that of the newest one."""
        terbaru: dict[str, TotalAnggaran] = {}
        setahun = (t for t in self.indeks.potret.total_anggaran if t.tahun == tahun)
        for t in sorted(setahun, key=self._kebaruan_total, reverse=True):
            terbaru.setdefault(t.sumber_dana, t)
        return tuple(terbaru[dana] for dana in sorted(terbaru))

    def _kebaruan_total(self, total: TotalAnggaran) -> tuple[int, int]:
        return kebaruan(self.indeks.dokumen.get(total.dokumen), URUTAN_ANGGARAN)

    @cached_property
    def pagu(self) -> _Buku:
        """Return the ceilings."""
        kode = self.dokumen.kode if self.dokumen else ""
        return _Buku(self.indeks, self._kelompokkan(p for p in self.indeks.potret.pagu if p.dokumen == kode))

    @cached_property
    def realisasi(self) -> _Buku:
        """Return the spending."""
        return _Buku(self.indeks, self._kelompokkan(self.indeks.potret.realisasi_anggaran))

    def _kelompokkan(self, baris: Iterable[Pagu | RealisasiAnggaran]) -> dict[str, Uang]:
        kumpulan: dict[str, list[tuple[str, Uang]]] = defaultdict(list)
        for b in baris:
            if self._dana is None or b.sumber_dana == self._dana:
                turunan = isinstance(b, RealisasiAnggaran) and b.status is StatusUang.DITURUNKAN
                kumpulan[b.simpul].append((b.simpul, Uang(b.jumlah, turunan)))
        return {kode: u for kode, isi in kumpulan.items() if (u := jumlahkan(isi)) is not None}

    def total(self, buku: _Buku, program: Iterable[str]) -> Uang | None:
        """Return the sum over programs."""
        return jumlahkan((kode, buku.simpul(kode)) for kode in program)

    def serapan(self, kode: str) -> Hasil:
        """Return the absorption of a node of the program tree in per cent."""
        return serap(self.realisasi.simpul(kode), self.pagu.simpul(kode))

    def serapan_sasaran(self, kode: str) -> Hasil:
        """Return the absorption of what serves a sasaran in per cent."""
        return serap(self.realisasi.sasaran(kode), self.pagu.sasaran(kode))

    @cached_property
    def sumber_dana(self) -> tuple[str, ...]:
        """Return the sources of funds in the order of the budget document."""
        return tuple(dict.fromkeys(p.sumber_dana for p in self.indeks.potret.pagu))


def serap(realisasi: Uang | None, pagu: Uang | None) -> Hasil:
    """Return the absorption of two amounts in per cent."""
    return penyerapan(realisasi.jumlah if realisasi else None, pagu.jumlah if pagu else None)
