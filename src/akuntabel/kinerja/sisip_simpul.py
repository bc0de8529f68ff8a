"""New rows of the sheet Program for subkegiatan of an export that the workbook does not have yet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from .baris_ekspor import BarisEkspor
from .indeks import Indeks
from .nomenklatur import KodeNomenklatur, baca_kode
from .pencocokan import CaraCocok, Pencocokan
from .pohon import Kegiatan, PeranProgram, Program, Subkegiatan
from .potret import Potret


def sisipkan(
    potret: Potret, cocok: Sequence[Pencocokan], baris: Iterable[BarisEkspor]
) -> tuple[Potret, tuple[Pencocokan, ...]]:
    """Add each unmatched subkegiatan that has a code, with the kegiatan and program above it where they lack.

    Names of kegiatan and program come from the export's own rows; the code of the classification becomes the
    code in the workbook. A row without code, or whose parents the export does not name, stays unmatched.
    """
    pohon = _Pohon(potret, [b for b in baris if b.kode is not None])
    hasil = tuple(pohon.tambah(c) if c.simpul is None else c for c in cocok)
    return pohon.potret, hasil


class _Pohon:
    """The program tree while it grows."""

    def __init__(self, potret: Potret, baris: Sequence[BarisEkspor]) -> None:
        self.potret = potret
        self._nama = {b.kode: b.nama for b in reversed(baris) if b.nama}

    def tambah(self, satu: Pencocokan) -> Pencocokan:
        """Add the subkegiatan of an unmatched row; return the row as it was when that is not possible."""
        kode = satu.baris.kode
        if (
            kode is None
            or kode.induk is None
            or satu.baris.nihil
            or not satu.baris.nama
            or self._terpakai(str(kode))
        ):
            return satu
        kegiatan = self._kegiatan(kode.induk)
        if not kegiatan:
            return satu
        baru = Subkegiatan(str(kode), satu.baris.nama, kegiatan, nomenklatur=str(kode))
        self.potret = replace(self.potret, subkegiatan=(*self.potret.subkegiatan, baru))
        return replace(satu, simpul=baru, cara=CaraCocok.KODE, usulan=())

    def _terpakai(self, kode: str) -> bool:
        return kode in Indeks(self.potret).simpul

    def _kegiatan(self, kode: KodeNomenklatur) -> str:
        """Return the workbook code of a kegiatan, added when it lacks; empty when it cannot be."""
        if ada := _cari(self.potret.kegiatan, kode):
            return ada
        program = self._program(kode.induk) if kode.induk is not None else ""
        if not program or kode not in self._nama or self._terpakai(str(kode)):
            return ""
        baru = Kegiatan(str(kode), self._nama[kode], program, nomenklatur=str(kode))
        self.potret = replace(self.potret, kegiatan=(*self.potret.kegiatan, baru))
        return baru.kode

    def _program(self, kode: KodeNomenklatur) -> str:
        if ada := _cari(self.potret.program, kode):
            return ada
        if kode not in self._nama or self._terpakai(str(kode)):
            return ""
        peran = PeranProgram.PENUNJANG if kode.penunjang else PeranProgram.PENDUKUNG
        baru = Program(str(kode), self._nama[kode], nomenklatur=str(kode), peran=peran)
        self.potret = replace(self.potret, program=(*self.potret.program, baru))
        return baru.kode


def _cari(simpul: Iterable[Program | Kegiatan], kode: KodeNomenklatur) -> str:
    for s in simpul:
        punya = baca_kode(s.nomenklatur)
        if punya is not None and punya.setara(kode):
            return s.kode
    return ""
