"""What a note in a document says of a finding, line by line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from akuntabel.hasil_reviu import HasilReviu
from akuntabel.sumber import Sumber
from akuntabel.temuan import Temuan, Tingkat

PEMBUAT = "Akuntabel"
INISIAL = "Ak"
_TEMPAT_LAIN = 12


@dataclass(frozen=True, slots=True)
class Catatan:
    """One note: the number of its finding, where it goes, what is printed there, what it says."""

    nomor: int
    tingkat: Tingkat
    letak: Sumber
    tertulis: str
    judul: str
    baris: tuple[str, ...]

    @property
    def teks(self) -> str:
        """Return title and lines as plain text."""
        return "\n".join((self.judul, *self.baris))


def semua_catatan(hasil: HasilReviu) -> Iterator[Catatan]:
    """Yield a note for each finding, and a short one where it shows in another table or on another page."""
    for nomor, temuan in enumerate(hasil.temuan, 1):
        judul = f"{nomor}. {temuan.tingkat.sebutan} [{temuan.kode}]"
        dibiarkan = hasil.dikecualikan(nomor - 1)
        alasan = f"Dibiarkan: {dibiarkan.kalimat}" if dibiarkan else ""
        baris = _baris(temuan, alasan)
        yield Catatan(nomor, temuan.tingkat, temuan.lokasi, temuan.tertulis, judul, baris)
        pendek = (_satu_baris(f"Tempat lain temuan ini: {temuan.pesan}"),)
        lain = [s for s in dict.fromkeys(temuan.lokasi_lain) if not s.luar and _di_luar(s, temuan.lokasi)]
        for letak in lain[:_TEMPAT_LAIN]:
            yield Catatan(nomor, temuan.tingkat, letak, "", judul, pendek)


def _di_luar(letak: Sumber, utama: Sumber) -> bool:
    """Tell whether a place is another one for a reader; what a total was added up from is not."""
    if letak.tabel is not None or utama.tabel is not None:
        return letak.tabel != utama.tabel
    return letak.halaman != utama.halaman or letak.baris != utama.baris


def _baris(temuan: Temuan, alasan: str) -> tuple[str, ...]:
    berlabel = (
        temuan.pesan,
        f"Hitungan: {temuan.hitungan}" if temuan.hitungan else "",
        *(f"Usul: {u.kalimat}" for u in temuan.usulan),
        f"Dasar: {temuan.kriteria}" if temuan.kriteria else "",
        alasan,
    )
    return tuple(_satu_baris(b) for b in berlabel if b)


def _satu_baris(teks: str) -> str:
    """Return text on one line, without the control characters that XML and PDF viewers refuse."""
    return " ".join("".join(h if h.isprintable() or h.isspace() else " " for h in teks).split())


def terberat(catatan: Sequence[Catatan]) -> Tingkat:
    """Return the most severe level of some notes."""
    return min((c.tingkat for c in catatan), key=lambda t: t.urutan)
