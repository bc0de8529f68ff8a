"""Figures of the same thing printed elsewhere in the document, to see where a wrong ratio comes from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from akuntabel.bacaan import Bacaan, FaktaTerbaca, Peran
from akuntabel.bilangan import Bilangan

from .relasi import Relasi

_SEJENIS = {
    Peran.TARGET: (Peran.TARGET, Peran.TARGET_AKHIR),
    Peran.TARGET_AKHIR: (Peran.TARGET, Peran.TARGET_AKHIR),
}

Kunci = tuple[str, Peran]


@dataclass(frozen=True)
class FaktaLain:
    """The facts of a document by entity and property, and what its tables are called."""

    menurut: Mapping[Kunci, tuple[FaktaTerbaca, ...]]
    sebutan: Mapping[int, str]

    def calon(self, relasi: Relasi, urutan: int, *, sewaktu: bool) -> Iterator[tuple[Bilangan, str]]:
        """Yield other figures an operand has elsewhere, and their table: those of its time, or the rest."""
        kolom, sel = relasi.kolom_operan[urutan], relasi.operan[urutan]
        semua = [
            f
            for peran in _SEJENIS.get(kolom.peran, (kolom.peran,))
            for f in self.menurut.get((relasi.baris.entitas, peran), ())
        ]
        waktu = next((_waktu(f) for f in semua if f.angka is sel.angka), None)
        dilihat = {relasi.nilai[urutan]}
        for fakta in semua:
            if (_waktu(fakta) == waktu) is not sewaktu or not fakta.angka.bacaan:
                continue
            if (angka := fakta.angka.bacaan[0]).nilai not in dilihat:
                dilihat.add(angka.nilai)
                yield angka, self.sebutan.get(fakta.tabel or 0, "")


def _waktu(fakta: FaktaTerbaca) -> tuple[Peran, int | None, int | None]:
    return fakta.peran, fakta.tahun, fakta.triwulan


def fakta_lain(bacaan: Bacaan) -> FaktaLain:
    """Return the facts of a document, ready to be asked."""
    menurut: defaultdict[Kunci, list[FaktaTerbaca]] = defaultdict(list)
    for fakta in bacaan.fakta:
        if fakta.entitas:
            menurut[fakta.entitas, fakta.peran].append(fakta)
    sebutan = {t.urutan: t.sebutan for t in bacaan.tabel}
    return FaktaLain({k: tuple(v) for k, v in menurut.items()}, sebutan)


TANPA_FAKTA = FaktaLain({}, {})
"""Nothing is printed elsewhere."""
