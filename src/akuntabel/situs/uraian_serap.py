"""What an edited document changes, in the groups a page shows: section by section, word by word."""

from __future__ import annotations

from dataclasses import dataclass

from akuntabel.api import BagianSerap, Keadaan, TelaahSerapan

from .beda_kata import Potong, beda_kata


@dataclass(frozen=True, slots=True)
class Perbandingan:
    """A section with its two texts word by word."""

    bagian: BagianSerap
    beda: list[Potong]


def uraian_serap(telaah: TelaahSerapan) -> dict[str, object]:
    """Return the sections by what becomes of them, and how much lies outside of them."""

    def pilih(*keadaan: Keadaan) -> list[Perbandingan]:
        return [_banding(b) for b in telaah.bagian if b.keadaan in keadaan]

    asing = pilih(Keadaan.ASING)
    return {
        "t": telaah,
        "banyak_luar": len(telaah.luar) + len(asing),
        "diambil": pilih(Keadaan.BERUBAH),
        "bentrok": pilih(Keadaan.BENTROK, Keadaan.GANDA),
        "dihapus": pilih(Keadaan.DIHAPUS),
        "asing": asing,
        "sudah": pilih(Keadaan.SUDAH),
    }


def _banding(b: BagianSerap) -> Perbandingan:
    return Perbandingan(b, beda_kata(b.lain if b.keadaan is Keadaan.GANDA else b.buku, b.word))
