"""What the printer knows, and what it has to remember while it prints one document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from akuntabel.naskah import Blok, Naskah, label_rujukan
from akuntabel.penyaji.rupa import Rupa

from .asal import BukuAsal
from .jangkar import Butir, Pengenal, butir_naskah, kunci_jangkar


@dataclass(slots=True)
class Konteks:
    """State of one printing: labels, ids, pictures, origins and the widths the style sheet must define."""

    label: dict[str, str]
    butir: tuple[Butir, ...]
    rupa: Mapping[str, Rupa]
    asal: BukuAsal
    bagian: dict[str, Butir]
    tujuan: dict[str, str]
    pengenal: Pengenal = field(default_factory=Pengenal)
    lebar: set[tuple[str, int]] = field(default_factory=set)
    jumlah_gambar: int = 0

    @classmethod
    def untuk(cls, naskah: Naskah, rupa: Mapping[str, Rupa], asal: BukuAsal) -> Konteks:
        """Return the state before the first block."""
        label = label_rujukan(naskah)
        butir = butir_naskah(naskah, label)
        tujuan: dict[str, str] = {}
        for b in butir:
            if b.kunci in label:
                tujuan.setdefault(b.kunci, b.pengenal)
        return cls(label, butir, rupa, asal, {b.pengenal: b for b in butir}, tujuan)

    def jangkar(self, blok: Blok) -> Butir:
        """Return the entry of the next block of this key; blocks must come in reading order."""
        return self.bagian[self.pengenal.baru(kunci_jangkar(blok) or "")]

    def kelas(self, awalan: str, ukuran: int) -> str:
        """Return the name of a width class and have the style sheet define it."""
        self.lebar.add((awalan, ukuran))
        return f"{awalan}{ukuran}"

    def nomor_gambar(self) -> int:
        """Return a number no other drawing of the document has."""
        self.jumlah_gambar += 1
        return self.jumlah_gambar
