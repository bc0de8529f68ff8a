"""What taking back the edits of a DOCX found: sections, numbers, everything beside them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from akuntabel.kinerja.narasi import Aset
from akuntabel.kinerja.potret import Potret


class Keadaan(Enum):
    """What became of an authored section since the document was written."""

    SAMA = "tidak berubah"
    SUDAH = "sudah ada di buku kerja"
    BERUBAH = "diubah di Word"
    BENTROK = "diubah di Word dan di buku kerja"
    GANDA = "dicetak dua kali dan berbeda"
    DIHAPUS = "dihapus di Word"
    ASING = "tidak dikenal buku kerja"


@dataclass(frozen=True, slots=True)
class BagianSerap:
    """An authored section on its three sides, as text with plain marks.

    ``tercetak`` is None when the document does not remember how it was written. ``lain`` is the other text of
    a section that stands twice; ``tambahan`` counts pieces from outside the control; ``tahun_lalu`` tells
    that the workbook marks its text as last year's.
    """

    kunci: str
    judul: str
    lembar: str
    sel: str
    keadaan: Keadaan
    tercetak: str | None
    word: str
    buku: str
    lain: str = ""
    tambahan: int = 0
    tahun_lalu: bool = False

    @property
    def dapat_dikosongkan(self) -> bool:
        """Whether the section was deleted and may be so in the workbook: no other row answers it."""
        return self.keadaan is Keadaan.DIHAPUS and self.lembar in ("Narasi", "Sisipan")

    @property
    def tempat(self) -> str:
        """Return where the text stands in the workbook."""
        return f"lembar {self.lembar}, sel {self.sel}" if self.sel else f"lembar {self.lembar}"


@dataclass(frozen=True, slots=True)
class AngkaBerubah:
    """A number changed by hand; it is not taken over. ``sumber`` says where to correct it."""

    tempat: str
    kunci: str
    sebutan: str
    lama: str
    baru: str
    sumber: str


@dataclass(frozen=True, slots=True)
class Luar:
    """Something outside the authored sections that is not as printed; ``saran`` says what to do with it."""

    jenis: str
    tempat: str
    lama: str
    baru: str
    saran: str


@dataclass(frozen=True, slots=True)
class TelaahSerapan:
    """Everything that was found; nothing has been changed yet.

    ``potret`` and ``isi_buku`` are the workbook it was compared with; ``aset`` are pictures that come with
    the sections.
    """

    potret: Potret = field(repr=False)
    bagian: tuple[BagianSerap, ...]
    angka: tuple[AngkaBerubah, ...] = ()
    luar: tuple[Luar, ...] = ()
    komentar: tuple[Luar, ...] = ()
    catatan: tuple[str, ...] = ()
    aset: tuple[Aset, ...] = field(default=(), repr=False)
    dokumen: Path = Path()
    buku: Path = Path()
    isi_buku: bytes = field(default=b"", repr=False)

    def diambil(self, *, utamakan: str = "", hapus: bool = False) -> dict[str, str]:
        """Return the texts that would be written, by key of section.

        Args:
            utamakan: "word" also takes sections changed on both sides, "buku" leaves them without a word.
            hapus: also empty sections of the sheets Narasi and Sisipan that were deleted in Word.
        """
        hasil: dict[str, str] = {}
        for b in self.bagian:
            bersih = b.keadaan is Keadaan.BERUBAH
            paksa = utamakan == "word" and b.keadaan in (Keadaan.BENTROK, Keadaan.GANDA)
            if bersih or paksa:
                hasil[b.kunci] = b.word
            elif hapus and b.dapat_dikosongkan and (b.buku == b.tercetak or utamakan == "word"):
                hasil[b.kunci] = ""
        return hasil

    def dipilih(self, *, ambil: Collection[str], kosongkan: Collection[str]) -> dict[str, str]:
        """Return the texts to be written when each section to be decided is decided by itself."""
        hasil = {b.kunci: b.word for b in self.bagian if b.keadaan is Keadaan.BERUBAH}
        for b in self.bagian:
            if b.keadaan in (Keadaan.BENTROK, Keadaan.GANDA) and b.kunci in ambil:
                hasil[b.kunci] = b.word
            elif b.dapat_dikosongkan and b.kunci in kosongkan:
                hasil[b.kunci] = ""
        return hasil

    def bentrok(self, *, utamakan: str = "") -> tuple[BagianSerap, ...]:
        """Return the sections about which somebody has to decide."""
        if utamakan:
            return ()
        return tuple(b for b in self.bagian if b.keadaan in (Keadaan.BENTROK, Keadaan.GANDA))

    @property
    def ada(self) -> bool:
        """Whether anything at all is not as printed."""
        diam = (Keadaan.SAMA, Keadaan.SUDAH)
        berubah = any(b.keadaan not in diam for b in self.bagian)
        return berubah or bool(self.angka or self.luar or self.komentar)


@dataclass(frozen=True, slots=True)
class HasilSerap:
    """What was written: the copy of the workbook before (None when nothing changed), sections, pictures."""

    salinan: Path | None
    tertulis: tuple[str, ...]
    gambar: tuple[Path, ...]
