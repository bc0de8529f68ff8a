"""From a document that was read to a document that was understood."""

from __future__ import annotations

from akuntabel.bacaan import Bacaan, DokumenLuar


def kenali(dokumen: DokumenLuar) -> Bacaan:
    """Return what the document says."""
    return Bacaan(dokumen, temuan=dokumen.temuan)
