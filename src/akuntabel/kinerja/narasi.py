"""Human text: which sections there are, and what was written. Stored once, never regenerated."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from enum import Enum
from functools import cache
from importlib.resources import files

TANDA_TAHUN_LALU = "teks tahun lalu, wajib ditinjau"
"""How a text carried over from last year is marked in a draft, in a gap box or at the end of a cell."""


class LingkupBagian(Enum):
    """For what a section is written: once, per sasaran, per indicator, or per program."""

    DOKUMEN = "dokumen"
    SASARAN = "sasaran"
    INDIKATOR = "indikator"


@dataclass(frozen=True, slots=True)
class BagianNarasi:
    """A section of authored text: its key, title, what belongs there, who writes it."""

    kunci: str
    judul: str
    petunjuk: str
    pengisi: str
    lingkup: LingkupBagian = LingkupBagian.DOKUMEN
    pilihan: bool = False


@dataclass(frozen=True, slots=True)
class Narasi:
    """Text of a section: ``bagian`` is the key of the register, with ``:kode`` where it is written per node.

    ``teks`` is plain text with the marks of ``laporan.narasi_urai``: blank lines part paragraphs, ``- `` and
    ``1. `` begin list items, ``**tebal**`` and ``*miring*`` mark emphasis, and so on. ``tahun_lalu`` marks a
    text carried over from last year's workbook and not reviewed.
    """

    bagian: str
    teks: str
    catatan: str = ""
    tahun_lalu: bool = False


@dataclass(frozen=True, slots=True)
class Kalimat:
    """A change of a sentence template: other text, or switched off, for one code or for all (empty)."""

    kunci: str
    kode: str = ""
    dipakai: bool = True
    teks: str = ""
    catatan: str = ""


@dataclass(frozen=True, slots=True)
class Aset:
    """A picture that belongs to the report; ``isi`` are its bytes (PNG or JPEG), ``alt`` its description."""

    kode: str
    berkas: str
    isi: bytes
    alt: str = ""
    catatan: str = ""


@cache
def daftar_bagian() -> tuple[BagianNarasi, ...]:
    """Return the register of sections in the order of the report."""
    data = tomllib.loads((files(__package__) / "bagian.toml").read_text("utf-8"))
    return tuple(
        BagianNarasi(
            kunci=b["kunci"],
            judul=b["judul"],
            petunjuk=b["petunjuk"],
            pengisi=b["pengisi"],
            lingkup=LingkupBagian(b.get("lingkup", "dokumen")),
            pilihan=b.get("pilihan", False),
        )
        for b in data["bagian"]
    )
