"""Documents made of the facts as they stand, and what they still lack."""

from __future__ import annotations

import tempfile
from pathlib import Path

from akuntabel import api
from akuntabel.kinerja.potret import Potret

FORMAT = {"docx": "Word (DOCX)", "pdf": "PDF", "html": "Halaman web (HTML)"}


def cetak_dokumen(potret: Potret, dokumen: str, bentuk: str) -> tuple[str, bytes]:
    """Return name and bytes of a document (``lkjip`` or ``pk``) in one form, marked as a draft."""
    with tempfile.TemporaryDirectory(prefix="akuntabel-") as sementara:
        pilihan = api.Pilihan(dokumen=dokumen, format=(bentuk,))
        hasil = api.susun_potret(potret, Path(sementara), pilihan, lambda _: None)
        berkas = next(b for b in hasil.berkas if b.suffix == f".{bentuk}")
        return berkas.name, berkas.read_bytes()


def celah_laporan(potret: Potret) -> tuple[api.CelahLaporan, ...]:
    """Return what is not filled in yet, what the mandated structure asks for first."""
    return tuple(sorted(api.celah_potret(potret), key=lambda c: not c.wajib))
