"""Review of a document: rules that look for faults and say what holds."""

from __future__ import annotations

from akuntabel.hasil_reviu import Terpenuhi

from .banding import bandingkan, kecualikan
from .berkas import Berkas
from .daftar_aturan import Aturan, Hasil, aturan, semua_aturan
from .periksa import Reviu, periksa
from .sidik import sidik_semua

__all__ = [
    "Aturan",
    "Berkas",
    "Hasil",
    "Reviu",
    "Terpenuhi",
    "aturan",
    "bandingkan",
    "kecualikan",
    "periksa",
    "semua_aturan",
    "sidik_semua",
]
