"""A row of Tabel 2.5: an indicator with the target that the DPA states for it."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from akuntabel.kinerja.agregasi import Agregasi
from akuntabel.kinerja.indikator import Indikator, Target

TAHUN = 2022
_TIDAK_BERTAMBAH = ("%", "m2")


class Baris(NamedTuple):
    """An indicator as Tabel 2.5 lists it; ``rincian_dari`` is the number of the head indicator (``I1``)."""

    kode: str
    nama: str
    target: str
    satuan: str
    catatan: str = ""
    rincian_dari: str = ""
    menjumlah: bool = False

    @property
    def simpul(self) -> str:
        """Return the node the indicator belongs to ("P1.K1.S1" of "P1.K1.S1.I1")."""
        return self.kode.rpartition(".")[0]


def buat_indikator(baris: Iterable[Baris]) -> tuple[Indikator, ...]:
    """Return the indicators of rows; counts add up over the year, percentages and areas do not."""
    return tuple(
        Indikator(
            kode=b.kode,
            induk=b.simpul,
            nama=b.nama,
            satuan=b.satuan,
            agregasi=Agregasi.AKHIR if b.satuan in _TIDAK_BERTAMBAH else Agregasi.JUMLAH,
            rincian_dari=f"{b.simpul}.{b.rincian_dari}" if b.rincian_dari else "",
            rincian_menjumlah=b.menjumlah,
            catatan=b.catatan,
        )
        for b in baris
    )


def buat_target(baris: Iterable[Baris]) -> tuple[Target, ...]:
    """Return the targets of rows, all of the DPA of the year."""
    return tuple(Target(b.kode, "DPA-2022", TAHUN, Decimal(b.target)) for b in baris)
