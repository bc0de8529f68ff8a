"""A document of others on disk: its bytes, or the sentence that says why it is not opened."""

from __future__ import annotations

from pathlib import Path

from akuntabel.impor.baca import BATAS_UKURAN
from akuntabel.impor.luar import TakTerbaca
from akuntabel.impor.taksir_halaman import taksir_halaman
from akuntabel.wadah import MB


def isi_berkas(berkas: Path) -> bytes:
    """Return the bytes of a file. Raises TakTerbaca when it is too large or cannot be opened."""
    try:
        if berkas.stat().st_size > BATAS_UKURAN:
            raise TakTerbaca(f"Berkas lebih besar daripada {BATAS_UKURAN // MB} MB dan tidak dibuka.")
        return berkas.read_bytes()
    except OSError as salah:
        raise TakTerbaca(tak_dibuka(salah)) from salah


def tak_dibuka(salah: OSError) -> str:
    """Return why a file cannot be opened."""
    return f"Berkas tidak dapat dibuka. Pesan sistem: {salah.strerror or salah}."


def taksir_berkas(berkas: Path) -> int:
    """Return about how many pages a document has; 0 for one that will not be read."""
    try:
        return taksir_halaman(isi_berkas(berkas))
    except TakTerbaca:
        return 0
