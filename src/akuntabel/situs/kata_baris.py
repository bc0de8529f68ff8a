"""The words of a row of the facts: what a search compares, and what it shows.

``ISI`` says which fields of a kind of row are searched; the first is what a result shows.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import Any

ISI: Mapping[str, tuple[str, ...]] = {
    "visi": ("uraian",),
    "misi": ("uraian",),
    "tujuan": ("uraian", "kode"),
    "sasaran": ("uraian", "kode"),
    "program": ("nama", "kode", "nomenklatur"),
    "kegiatan": ("nama", "kode", "nomenklatur"),
    "subkegiatan": ("nama", "kode", "nomenklatur"),
    "indikator": ("nama", "kode", "definisi", "sumber_data", "penanggung_jawab"),
    "unit": ("nama",),
    "pejabat": ("nama", "jabatan"),
    "dokumen": ("judul", "nomor"),
    "isu": ("uraian",),
    "analisis": ("uraian",),
    "rencana_aksi": ("uraian", "penanggung_jawab"),
    "tindak_lanjut": ("rekomendasi", "tindak_lanjut", "bukti"),
    "narasi": ("teks",),
    "kalimat": ("teks",),
}
_JUDUL_TERPANJANG = 300
_TEKS_TERPANJANG = 20_000


def lipat(teks: str) -> str:
    """Return text as it is compared: no case, no accents, single spaces."""
    terurai = unicodedata.normalize("NFKD", teks.casefold())
    return " ".join("".join(h for h in terurai if not unicodedata.combining(h)).split())


def teks_baris(jenis: str, isi: Any) -> tuple[str, str] | None:
    """Return what is shown and what is searched of a row; None when it has no words."""
    kata = [str(getattr(isi, bidang) or "") for bidang in ISI.get(jenis, ())]
    if not any(kata):
        return None
    judul = next(k for k in kata if k)
    return " ".join(judul.split())[:_JUDUL_TERPANJANG], lipat(" ".join(kata))[:_TEKS_TERPANJANG]
