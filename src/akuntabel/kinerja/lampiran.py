"""Signed documents that stand behind the report: scans beside the workbook."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class JenisLampiran(Enum):
    """What an annexed file is. A signed Perjanjian Kinerja takes the place of our own form."""

    PK = "perjanjian kinerja"
    REVIU = "pernyataan telah direviu"
    KEPUTUSAN = "surat keputusan"
    LAIN = "lainnya"


@dataclass(frozen=True, slots=True)
class LampiranBerkas:
    """A file (PDF, JPEG or PNG) printed behind a divider page; ``isi`` are its bytes."""

    kode: str
    jenis: JenisLampiran
    judul: str
    berkas: str
    isi: bytes
    keterangan: str = ""
    catatan: str = ""

    @property
    def berupa_pdf(self) -> bool:
        """Tell whether its pages are those of a PDF; otherwise it is one picture."""
        return self.isi.startswith(b"%PDF")
