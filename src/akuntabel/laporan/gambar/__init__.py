"""Pictures of a report: Vega-Lite specifications and drawn charts, with every label given as text."""

from __future__ import annotations

from .bungkus import bungkus, lebar_teks
from .capaian import BatangCapaian, grafik_capaian
from .organisasi import Kotak, bagan_organisasi
from .pohon import SimpulPohon, pohon_kinerja
from .serapan import BatangSerapan, grafik_serapan
from .svg import BaganTidakSah, ukuran_bagan
from .titik import TitikTren
from .tren import grafik_tren
from .tren_mini import tren_mini

__all__ = [
    "BaganTidakSah",
    "BatangCapaian",
    "BatangSerapan",
    "Kotak",
    "SimpulPohon",
    "TitikTren",
    "bagan_organisasi",
    "bungkus",
    "grafik_capaian",
    "grafik_serapan",
    "grafik_tren",
    "lebar_teks",
    "pohon_kinerja",
    "tren_mini",
    "ukuran_bagan",
]
