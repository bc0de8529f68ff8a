"""A Naskah as PDF: tagged (PDF/UA-1), archivable (PDF/A-2a), the same bytes for the same input."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from akuntabel.naskah import Naskah

from .proses import GagalMencetak, jalankan
from .rupa import Rupa
from .tema import Tema
from .typst import susun_sumber

__all__ = ["BATAS_DETIK", "GagalMencetak", "HasilPdf", "tulis"]

BATAS_DETIK = 120


@dataclass(frozen=True, slots=True)
class HasilPdf:
    """A PDF, the number of its pages, and the printed page number ("iii", "12") of what has one, by key.

    Keys are those of chapters, annexes and captioned tables and figures; the generated lists are
    "daftar:isi", "daftar:tabel" and "daftar:gambar". ``lembar`` are the same pages counted from 1.
    """

    isi: bytes
    jumlah_halaman: int
    halaman: dict[str, str]
    lembar: dict[str, int]


def tulis(naskah: Naskah, rupa: Mapping[str, Rupa], tema: Tema, *, batas: int = BATAS_DETIK) -> HasilPdf:
    """Return a document as PDF.

    Args:
        naskah: The document; its ``tanggal`` is the only time stamp in the file.
        rupa: Its pictures, from ``rupakan``.
        tema: Its look.
        batas: Seconds the typesetting may take.

    Raises:
        GagalMencetak: If Typst refuses the source, warns, or takes too long.
    """
    sumber = susun_sumber(naskah, rupa, tema)
    with tempfile.TemporaryDirectory(prefix="akuntabel-") as folder:
        for nama, isi in sumber.berkas.items():
            Path(folder, nama).write_bytes(isi)
        jalankan("anak.py", folder, naskah.tanggal.isoformat(), batas=batas)
        catatan = json.loads(Path(folder, "halaman.json").read_text(encoding="utf-8"))
        isi_pdf = Path(folder, "hasil.pdf").read_bytes()
    halaman = dict(zip(sumber.kunci, catatan["halaman"], strict=True))
    lembar = dict(zip(sumber.kunci, catatan["lembar"], strict=True))
    return HasilPdf(isi_pdf, int(catatan["jumlah"]), halaman, lembar)
