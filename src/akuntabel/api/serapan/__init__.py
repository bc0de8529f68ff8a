"""Taking the edits of a DOCX back into the workbook: first looked at, then written."""

from __future__ import annotations

from .hasil import AngkaBerubah, BagianSerap, HasilSerap, Keadaan, Luar, TelaahSerapan
from .telaah import Tujuan, telaah_serapan, telaah_serapan_isi
from .terapkan import potret_serapan, terapkan_serapan, ubahan_serapan

__all__ = [
    "AngkaBerubah",
    "BagianSerap",
    "HasilSerap",
    "Keadaan",
    "Luar",
    "TelaahSerapan",
    "Tujuan",
    "potret_serapan",
    "telaah_serapan",
    "telaah_serapan_isi",
    "terapkan_serapan",
    "ubahan_serapan",
]
