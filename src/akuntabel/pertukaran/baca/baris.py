"""A row as it was read, still knowing where each of its values stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from akuntabel.pertukaran.bentuk import Kolom, Lembar
from akuntabel.pertukaran.catatan import Catatan
from akuntabel.pertukaran.letak import alamat
from akuntabel.pertukaran.sel import Sel, tulisan_sel
from akuntabel.temuan import Usulan


@dataclass(slots=True)
class BarisBaca:
    """Values of a row by column key; keys without a value are absent.

    ``letak`` are the 0-based cells of the columns, ``mentah`` the cells themselves.
    """

    lembar: Lembar
    letak: Mapping[str, tuple[int, int]]
    mentah: dict[str, Sel]
    nilai: dict[str, Any] = field(default_factory=dict)
    sejak_1904: bool = False

    def sel(self, kunci: str) -> str:
        """Return the address of a value; that of the first column when the column is missing."""
        letak = self.letak.get(kunci) or next(iter(self.letak.values()), (0, 0))
        return alamat(*letak)

    def tertulis(self, kunci: str) -> str:
        """Return what one sees in the cell: text exactly, numbers and dates as Excel shows them."""
        return tulisan_sel(self.mentah[kunci], sejak_1904=self.sejak_1904) if kunci in self.mentah else ""

    def catat(
        self,
        catatan: Catatan,
        kode: str,
        kolom: str,
        /,
        *,
        seharusnya: str = "",
        usulan: Sequence[Usulan] = (),
        **isi: object,
    ) -> None:
        """Note a finding at a cell of this row, quoting what stands there."""
        catatan.tambah(
            kode,
            self.lembar.nama,
            self.sel(kolom),
            tertulis=self.tertulis(kolom),
            seharusnya=seharusnya,
            usulan=usulan,
            **isi,
        )

    def kosongkan(self, kunci: str) -> None:
        """Forget a cell that states a nothing ("-"), as if it were empty."""
        self.mentah.pop(kunci, None)

    def teks(self, kunci: str) -> str:
        """Return a text value, empty when there is none."""
        return str(self.nilai.get(kunci, ""))

    @property
    def tempat(self) -> str:
        """Return the place of the row in words."""
        return f"lembar {self.lembar.nama} sel {self.sel(self.kolom_awal.kunci)}"

    @property
    def kolom_awal(self) -> Kolom:
        """Return the first column of the sheet."""
        return self.lembar.kolom[0]
