"""Lines of a text file with their place: line of the file from 1, page where form feeds end pages."""

from __future__ import annotations

import re
from dataclasses import dataclass

from akuntabel.impor.luar import TakTerbaca
from akuntabel.sumber import Sumber

_BANYAK_HURUF = 20_000_000
_BANYAK_BARIS = 300_000
_BARIS_TERPANJANG = 200_000
_BARIS = re.compile(r"\r\n|\r|\n")
_KENDALI = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ufeff\u200b\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class BarisTeks:
    """A line without its end."""

    teks: str
    letak: Sumber

    @property
    def kosong(self) -> bool:
        """Whether nothing is printed on it."""
        return not self.teks.strip()


def pecah_baris(teks: str) -> tuple[list[BarisTeks], int | None]:
    """Return the lines, and the number of pages where form feeds end them.

    Raises:
        TakTerbaca: There are more or longer lines than in a report.
    """
    _periksa_ukuran(teks)
    berhalaman = "\f" in teks
    hasil: list[BarisTeks] = []
    halaman = 1
    for nomor, isi in enumerate(_BARIS.split(teks), start=1):
        for urutan, potong in enumerate(isi.split("\f")):
            halaman += urutan > 0
            letak = Sumber(halaman=halaman if berhalaman else None, baris=nomor)
            hasil.append(BarisTeks(_KENDALI.sub("", potong).rstrip(" "), letak))
    return hasil, _banyak_halaman(hasil, halaman) if berhalaman else None


def _periksa_ukuran(teks: str) -> None:
    if len(teks) > _BANYAK_HURUF or teks.count("\n") + teks.count("\r") + teks.count("\f") > _BANYAK_BARIS:
        raise TakTerbaca("Berkas teks ini terlalu besar untuk sebuah laporan, jadi tidak dibaca.")
    if any(len(b) > _BARIS_TERPANJANG for b in _BARIS.split(teks)):
        raise TakTerbaca("Berkas teks ini memuat baris yang terlalu panjang, jadi bukan laporan.")


def _banyak_halaman(baris: list[BarisTeks], halaman: int) -> int:
    berisi = [b.letak.halaman or 1 for b in baris if not b.kosong]
    return max(1, min(halaman, max(berisi, default=1)))
