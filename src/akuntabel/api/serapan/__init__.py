"""Taking the edits of a DOCX back into the workbook: first looked at, then written."""

from __future__ import annotations

from .hasil import AngkaBerubah, BagianSerap, HasilSerap, Keadaan, Luar, TelaahSerapan
from .telaah import telaah_serapan
from .terapkan import terapkan_serapan, ubahan_serapan

__all__ = [
    "AngkaBerubah",
    "BagianSerap",
    "HasilSerap",
    "Keadaan",
    "Luar",
    "TelaahSerapan",
    "telaah_serapan",
    "terapkan_serapan",
    "ubahan_serapan",
]
