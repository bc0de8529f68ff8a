"""The book of origins: which fact stands where, and the closing section that shows how each was found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from akuntabel.fakta import Fakta

from .aman import lolos

_PENJELASAN = (
    "Setiap angka pada dokumen ini berasal dari data kinerja yang dibekukan. Daftar ini memuat cara "
    "menghitung dan sumbernya, menurut tempat angka itu dicetak."
)
_KEPALA = ("Angka", "Cara menghitung", "Sumber", "Kunci data")


@dataclass(slots=True)
class Tempat:
    """A table or a section in which facts are printed; ``angka`` maps their keys to the printed string."""

    pengenal: str
    judul: str
    angka: dict[str, str] = field(default_factory=dict)


class BukuAsal:
    """Remembers each fact printed, by place, in order of first appearance."""

    def __init__(self, fakta: Mapping[str, Fakta]) -> None:
        self.fakta = fakta
        self._tempat = [Tempat("", "Bagian depan")]
        self._nomor: dict[str, int] = {}
        self._kini = self._tempat[0]

    def masuk(self, pengenal: str, judul: str) -> Tempat:
        """Open a place and return the one that was open; give that to ``kembali`` afterwards."""
        sebelum = self._kini
        self._kini = Tempat(pengenal, judul)
        self._tempat.append(self._kini)
        return sebelum

    def kembali(self, tempat: Tempat) -> bool:
        """Close the open place, return to an earlier one; tell whether the closed one printed a fact."""
        berisi = bool(self._kini.angka)
        self._kini = tempat
        return berisi

    def catat(self, kunci: str, cetak: str) -> int:
        """Note that a fact is printed here and return its number in the book."""
        self._kini.angka.setdefault(kunci, cetak)
        return self._nomor.setdefault(kunci, len(self._nomor) + 1)

    def cetak(self) -> str:
        """Return the section "Asal angka", empty when no fact was printed."""
        if not self._nomor:
            return ""
        self._tambah_angka_dasar()
        kepala = "".join(f'<th scope="col">{k}</th>' for k in _KEPALA)
        badan = self._badan()
        return (
            '<section class="asal-angka"><details id="asal-angka">'
            f"<summary><h2>Asal angka</h2></summary><p>{_PENJELASAN}</p>"
            '<div class="gulir" role="region" aria-label="Asal angka" tabindex="0">'
            f"<table><thead><tr>{kepala}</tr></thead>{badan}</table></div></details></section>"
        )

    def _tambah_angka_dasar(self) -> None:
        dasar = Tempat("", "Angka dasar yang tidak dicetak")
        antrean = list(self._nomor)
        for kunci in antrean:
            for asal in self.fakta[kunci].asal:
                if asal in self.fakta and asal not in self._nomor:
                    self._nomor[asal] = len(self._nomor) + 1
                    dasar.angka[asal] = self.fakta[asal].cetak
                    antrean.append(asal)
        self._tempat.append(dasar)

    def _badan(self) -> str:
        tercetak: set[str] = set()
        bagian: list[str] = []
        for tempat in self._tempat:
            if tempat.angka:
                bagian += ("<tbody>", _kepala_tempat(tempat))
                bagian += (self._baris(kunci, cetak, tercetak) for kunci, cetak in tempat.angka.items())
                bagian.append("</tbody>")
        return "".join(bagian)

    def _baris(self, kunci: str, cetak: str, tercetak: set[str]) -> str:
        fakta = self.fakta[kunci]
        jangkar = "" if kunci in tercetak else f' id="a_{self._nomor[kunci]}"'
        tercetak.add(kunci)
        return (
            f'<tr{jangkar}><th scope="row">{lolos(cetak)}</th><td>{self._hitungan(fakta)}</td>'
            f"<td>{lolos(str(fakta.sumber)) or '–'}</td><td><code>{lolos(kunci)}</code></td></tr>"
        )

    def _hitungan(self, fakta: Fakta) -> str:
        rumus = lolos(fakta.rumus) or ("Dihitung" if fakta.asal else "Data masukan")
        asal = [self._tautan(kunci) for kunci in fakta.asal if kunci in self._nomor]
        return f"{rumus} <small>(dari {'; '.join(asal)})</small>" if asal else rumus

    def _tautan(self, kunci: str) -> str:
        return f'<a href="#a_{self._nomor[kunci]}">{lolos(self.fakta[kunci].cetak)}</a>'


def _kepala_tempat(tempat: Tempat) -> str:
    judul = lolos(tempat.judul)
    if not tempat.pengenal:
        return f'<tr class="kelompok"><th scope="rowgroup" colspan="{len(_KEPALA)}">{judul}</th></tr>'
    return (
        f'<tr class="kelompok" id="asal_{tempat.pengenal}"><th scope="rowgroup" colspan="{len(_KEPALA)}">'
        f'<a href="#{tempat.pengenal}">{judul}</a></th></tr>'
    )
