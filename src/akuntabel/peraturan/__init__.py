"""The law as data: one TOML file per regulation, asked by role and date."""

from __future__ import annotations

from akuntabel.peraturan.ketentuan import DIBACA, DIINGAT, Ketentuan, Peraturan
from akuntabel.peraturan.peran import PERAN, TANGGAL_PERAN
from akuntabel.peraturan.skema import BerkasPeraturanRusak
from akuntabel.peraturan.tanya import (
    KetentuanTidakAda,
    ambil,
    baca_tambahan,
    berlaku,
    pencabut,
    pengganti,
    semua,
    semua_berlaku,
)

__all__ = [
    "DIBACA",
    "DIINGAT",
    "PERAN",
    "TANGGAL_PERAN",
    "BerkasPeraturanRusak",
    "Ketentuan",
    "KetentuanTidakAda",
    "Peraturan",
    "ambil",
    "baca_tambahan",
    "berlaku",
    "pencabut",
    "pengganti",
    "semua",
    "semua_berlaku",
]
