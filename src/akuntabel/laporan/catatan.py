"""Notes under a table: letters in the cells, one line each below."""

from __future__ import annotations

from akuntabel.kinerja.indikator import Indikator
from akuntabel.laporan.tulis import Isi, gabung, teks
from akuntabel.naskah import Sebaris, Tulisan, teks_sebaris

_SPM = "Indikator Standar Pelayanan Minimal (SPM); targetnya 100 persen setiap tahun."


class CatatanTabel:
    """Collects notes; equal notes share a letter."""

    def __init__(self, *, memuat_metode: bool = False) -> None:
        """Start without notes; ``memuat_metode`` spells formulas out instead of pointing to them."""
        self.memuat_metode = memuat_metode
        self._huruf: dict[str, tuple[str, Isi]] = {}
        self._lepas: list[Isi] = []

    def tanda(self, pesan: Isi) -> Tulisan:
        """Return the superscript letter of a note."""
        kunci = teks_sebaris(pesan)
        if kunci not in self._huruf:
            self._huruf[kunci] = (_huruf(len(self._huruf)), pesan)
        return Tulisan(f"{self._huruf[kunci][0]})", atas=True)

    def tambah(self, *pesan: str | Isi | Sebaris) -> None:
        """Add a note that no cell refers to, printed first."""
        isi = gabung(*pesan)
        if isi not in self._lepas:
            self._lepas.append(isi)

    @property
    def baris(self) -> tuple[Isi, ...]:
        """Return the lines to print."""
        bertanda = (
            gabung(Tulisan(f"{huruf})", atas=True), " ", pesan) for huruf, pesan in self._huruf.values()
        )
        return (*self._lepas, *bertanda)


def _huruf(urutan: int) -> str:
    return chr(ord("a") + urutan) if urutan < 26 else _huruf(urutan // 26 - 1) + _huruf(urutan % 26)


def nama_bertanda(indikator: Indikator, catatan: CatatanTabel) -> Isi:
    """Return the name of an indicator, a minimum service standard with its mark."""
    if not indikator.spm:
        return teks(indikator.nama)
    return gabung(indikator.nama, catatan.tanda(teks(_SPM)))
