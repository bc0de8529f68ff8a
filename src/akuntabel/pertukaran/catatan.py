"""Collecting Temuan while a workbook is read: code and place in, sentence out."""

from __future__ import annotations

from collections.abc import Sequence

from akuntabel.sumber import Sumber
from akuntabel.temuan import Temuan, Tingkat, Usulan, urut

from .pesan import PESAN


class Catatan:
    """The findings of one workbook."""

    def __init__(self, berkas: str) -> None:
        """Remember the name of the file."""
        self.berkas = berkas
        self._temuan: list[Temuan] = []

    def tambah(
        self,
        kode: str,
        lembar: str = "",
        sel: str = "",
        /,
        *,
        tertulis: str = "",
        seharusnya: str = "",
        usulan: Sequence[Usulan] = (),
        **isi: object,
    ) -> None:
        """Note a finding; ``isi`` fills the sentence of the code."""
        tingkat, pesan = PESAN[kode]
        self._temuan.append(
            Temuan(
                kode=kode,
                tingkat=tingkat,
                pesan=pesan.format(**isi),
                lokasi=self.tempat(lembar, sel),
                tertulis=tertulis,
                seharusnya=seharusnya,
                usulan=tuple(usulan),
            )
        )

    def tempat(self, lembar: str, sel: str) -> Sumber:
        """Return a place in this workbook."""
        return Sumber(berkas=self.berkas, lembar=lembar, sel=sel)

    @property
    def ada_galat(self) -> bool:
        """Tell whether something makes the workbook unusable."""
        return any(t.tingkat is Tingkat.GALAT for t in self._temuan)

    @property
    def semua(self) -> tuple[Temuan, ...]:
        """Return the findings, the worst first, in the order of discovery."""
        return tuple(urut(self._temuan))
