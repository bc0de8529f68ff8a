"""Facts that stand in no workbook, checked as a workbook of them would be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from akuntabel.kinerja.potret import Potret
from akuntabel.laporan.periksa_kalimat import periksa_kalimat
from akuntabel.pertukaran.isian import LEMBAR_ISIAN
from akuntabel.pertukaran.terima_isian import DasarIsian, TemuanIsian
from akuntabel.sumber import Sumber

from .periksa_berkas import periksa_berkas


def cek_potret(potret: Potret) -> tuple[TemuanIsian, ...]:
    """Return every problem of the facts with sheet, row and column, the gravest first."""
    lembar = _SumberLembar()
    semua = [
        *(TemuanIsian(baris, kolom, t) for (baris, kolom), t in DasarIsian(potret).bacaan.temuan),
        *(TemuanIsian("", "", t) for t in periksa_kalimat(potret, lembar)),
        *(TemuanIsian("", "", t) for t in periksa_berkas(potret, lembar)),
    ]
    return tuple(sorted(semua, key=lambda t: t.temuan.tingkat.urutan))


class _SumberLembar(Mapping[str, Sumber]):
    """Where rows stand: their sheet, which is all that is known without a workbook."""

    def __init__(self) -> None:
        """Know the sheets by the kind of their rows."""
        self._lembar = {x.atribut: Sumber(lembar=x.nama) for x in LEMBAR_ISIAN}

    def __getitem__(self, kunci: str) -> Sumber:
        return self._lembar[kunci.partition(":")[0]]

    def __iter__(self) -> Iterator[str]:
        return iter(self._lembar)

    def __len__(self) -> int:
        return len(self._lembar)
