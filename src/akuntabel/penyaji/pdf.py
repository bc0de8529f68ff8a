"""A Naskah as PDF: tagged (PDF/UA-1), archivable (PDF/A-2a), the same bytes for the same input."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from akuntabel.naskah import Naskah

from .huruf import FOLDER_HURUF
from .rupa import Rupa
from .tema import Tema
from .typst import susun_sumber

BATAS_DETIK = 120
_ANAK = Path(__file__).parent / "typst" / "anak.py"


class GagalMencetak(RuntimeError):
    """The PDF could not be made; the message ends with what Typst said."""


@dataclass(frozen=True, slots=True)
class HasilPdf:
    """A PDF, the number of its pages, and the printed page number ("iii", "12") of what has one, by key.

    Keys are those of chapters, annexes and captioned tables and figures; the generated lists are
    "daftar:isi", "daftar:tabel" and "daftar:gambar".
    """

    isi: bytes
    jumlah_halaman: int
    halaman: dict[str, str]


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
        _jalankan(folder, naskah.tanggal.isoformat(), batas)
        catatan = json.loads(Path(folder, "halaman.json").read_text(encoding="utf-8"))
        isi_pdf = Path(folder, "hasil.pdf").read_bytes()
    halaman = dict(zip(sumber.kunci, catatan["halaman"], strict=True))
    return HasilPdf(isi_pdf, int(catatan["jumlah"]), halaman)


def _jalankan(folder: str, tanggal: str, batas: int) -> None:
    perintah = [sys.executable, "-P", "-X", "utf8", str(_ANAK), folder, str(FOLDER_HURUF), tanggal]
    try:
        hasil = subprocess.run(
            perintah,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=batas,
            check=False,
            stdin=subprocess.DEVNULL,
        )
    except subprocess.TimeoutExpired as galat:
        raise GagalMencetak(f"Penyusunan PDF dihentikan karena melewati batas {batas} detik.") from galat
    if hasil.returncode:
        pesan = hasil.stderr.strip() or f"proses berhenti dengan kode {hasil.returncode}"
        raise GagalMencetak(f"PDF tidak dapat disusun. Pesan Typst:\n{pesan}")
