"""A finding as the papers and the workbook tell it: condition, criterion, calculation, answer, state."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from akuntabel.hasil_reviu import HasilReviu
from akuntabel.kinerja.tindak_lanjut import StatusTindakLanjut
from akuntabel.sumber import sebut_tempat
from akuntabel.temuan import Temuan

_KUTIPAN = 160
TERBUKA = StatusTindakLanjut.BELUM.value
DITERIMA = "dibiarkan"


@dataclass(frozen=True, slots=True)
class BarisTemuan:
    """A finding in words; ``tanggapan`` is filled where somebody answered for leaving it."""

    nomor: int
    temuan: Temuan
    tempat: str
    usulan: str
    tanggapan: str
    status: str

    @property
    def kondisi(self) -> str:
        """Return what was found, with the quote and its place."""
        kutipan = _penggal(self.temuan)
        tertulis = f"Tertulis: “{kutipan}”\n" if kutipan else ""
        return f"{self.temuan.pesan}\n{tertulis}Tempat: {self.tempat}"


def baris_temuan(hasil: HasilReviu) -> Iterator[BarisTemuan]:
    """Yield the findings in order, numbered as everywhere else."""
    for nomor, temuan in enumerate(hasil.temuan, 1):
        dibiarkan = hasil.dikecualikan(nomor - 1)
        yield BarisTemuan(
            nomor,
            temuan,
            sebut_tempat(temuan.lokasi),
            "; ".join(u.kalimat for u in temuan.usulan),
            dibiarkan.kalimat if dibiarkan else "",
            DITERIMA if dibiarkan else TERBUKA,
        )


def _penggal(temuan: Temuan) -> str:
    """Return the quote, of a long one the part around what is printed."""
    kutipan = " ".join(temuan.kutipan.split()) or temuan.tertulis
    dicari = " ".join(temuan.tertulis.split())
    pusat = max(kutipan.find(dicari), 0) if dicari else 0
    awal = max(0, min(pusat + len(dicari) // 2 - _KUTIPAN // 2, len(kutipan) - _KUTIPAN))
    potong = kutipan[awal : awal + _KUTIPAN]
    return f"{'…' if awal else ''}{potong}{'…' if awal + _KUTIPAN < len(kutipan) else ''}"
