"""Edited rows of one sheet to facts: what can be read is taken, a row with a galat stays as it was."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from akuntabel.kinerja.potret import Potret
from akuntabel.temuan import Temuan, Tingkat

from .bacaan_isian import BacaanIsian, Suntingan, Tempat
from .susunan import IDENTITAS

_ULANG = 4


class DasarIsian:
    """Facts that rows are edited in, read once: every change is judged against what was noticed before."""

    def __init__(self, potret: Potret) -> None:
        """Read all sheets."""
        self.potret = potret
        self.bacaan = BacaanIsian(potret, Suntingan(IDENTITAS))
        self.dulu = {_tanda(t) for t in self.bacaan.temuan}


@dataclass(frozen=True, slots=True)
class TemuanIsian:
    """A finding at a cell of the edited sheet; ``baris`` is empty when it stands on another one."""

    baris: str
    kolom: str
    temuan: Temuan


@dataclass(frozen=True, slots=True)
class HasilIsian:
    """The facts with every row that could be taken (None: nothing was), and what was noticed.

    ``ditolak`` are the edited rows that were left as they were, ``kunci_baru`` the keys of those taken.
    """

    potret: Potret | None
    temuan: tuple[TemuanIsian, ...]
    ditolak: frozenset[str]
    kunci_baru: Mapping[str, str] = field(default_factory=dict)


def periksa_isian(dasar: DasarIsian, suntingan: Suntingan) -> tuple[TemuanIsian, ...]:
    """Tell what would be said about edited rows."""
    return _baru(dasar, BacaanIsian(dasar.potret, suntingan, dasar.bacaan), suntingan)


def terima_isian(dasar: DasarIsian, suntingan: Suntingan) -> HasilIsian:
    """Read edited rows together with everything else of the year.

    A row with a galat is left out and the rest read again. What is wrong elsewhere and was not wrong before
    (a code that is still used, say) stops everything.
    """
    temuan: list[TemuanIsian] = []
    ditolak: set[str] = set()
    sisa = suntingan
    for _ in range(_ULANG):
        bacaan = BacaanIsian(dasar.potret, sisa, dasar.bacaan)
        baru = _baru(dasar, bacaan, sisa)
        galat = {t.baris for t in baru if t.temuan.tingkat is Tingkat.GALAT}
        milik = galat & set(sisa.isi)
        dicari = milik or {*sisa.isi, ""}
        temuan += [t for t in baru if t.baris in dicari]
        if not milik:
            if galat or not (sisa.isi or sisa.hapus):
                return HasilIsian(None, tuple(temuan), frozenset(ditolak))
            return HasilIsian(bacaan.potret(), tuple(temuan), frozenset(ditolak), bacaan.kunci_baru())
        ditolak |= milik
        sisa = replace(sisa, isi={k: v for k, v in sisa.isi.items() if k not in milik})
    return HasilIsian(None, tuple(temuan), frozenset(suntingan.isi))


def _baru(dasar: DasarIsian, bacaan: BacaanIsian, suntingan: Suntingan) -> tuple[TemuanIsian, ...]:
    """Return what was not said before; of another sheet, or of a row nobody edited, without its row."""
    return tuple(
        TemuanIsian(
            baris if t.lokasi.lembar == suntingan.lembar.nama and baris in suntingan.isi else "", kolom, t
        )
        for (baris, kolom), t in bacaan.temuan
        if _tanda(((baris, kolom), t)) not in dasar.dulu
    )


def _tanda(temuan: tuple[Tempat, Temuan]) -> tuple[str, ...]:
    (baris, kolom), t = temuan
    return t.kode, t.lokasi.lembar, baris, kolom, t.tertulis
