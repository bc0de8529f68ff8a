"""The emblem of the agency as a picture for cover and letterhead."""

from __future__ import annotations

from akuntabel.kinerja.potret import Potret
from akuntabel.naskah import Gambar


def lambang(potret: Potret) -> Gambar | None:
    """Return the emblem named in the identity, None when no picture is given."""
    aset = next((a for a in potret.aset if a.kode == potret.instansi.lambang), None)
    if aset is None:
        return None
    alt = aset.alt or f"Lambang {potret.instansi.pemerintah}"
    return Gambar(kunci="lambang", judul=(), alt=alt, isi=aset.isi, lebar=20)
