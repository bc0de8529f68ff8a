"""Why a verb did not do its work: the input cannot be used, or the act is refused on purpose."""

from __future__ import annotations

from collections.abc import Sequence

from akuntabel.laporan import CelahLaporan as CelahLaporan
from akuntabel.temuan import Temuan


class TidakTerbaca(ValueError):
    """The input cannot be used; ``temuan`` says where and why."""

    def __init__(self, temuan: Sequence[Temuan]) -> None:
        """Keep the findings."""
        super().__init__(f"{len(temuan)} masalah harus diperbaiki sebelum laporan dapat disusun")
        self.temuan = tuple(temuan)


class Ditolak(ValueError):
    """The document is refused on purpose: gaps before a final one, or a file that would be overwritten."""

    def __init__(self, alasan: str, celah: Sequence[CelahLaporan] = ()) -> None:
        """Keep the reason and the gaps it rests on."""
        super().__init__(alasan)
        self.celah = tuple(celah)
