"""Sheets edited in place: what they hold, what they still lack, and edited rows read as strictly as cells."""

from __future__ import annotations

from collections.abc import Mapping

from akuntabel.kinerja.potret import Potret
from akuntabel.pertukaran.bacaan_isian import Suntingan
from akuntabel.pertukaran.bentuk import Jenis, Kolom, Lembar
from akuntabel.pertukaran.isian import (
    LEMBAR_ISIAN,
    BarisIsian,
    TabelIsian,
    jenis_fakta,
    kolom_isian,
    tabel_isian,
)
from akuntabel.pertukaran.susunan import LEMBAR_KODE
from akuntabel.pertukaran.terima_isian import DasarIsian, HasilIsian, TemuanIsian, periksa_isian, terima_isian
from akuntabel.pertukaran.usulan_baris import usulan_baris

__all__ = [
    "LEMBAR_ISIAN",
    "BarisIsian",
    "DasarIsian",
    "HasilIsian",
    "Jenis",
    "Kolom",
    "Lembar",
    "Suntingan",
    "TabelIsian",
    "TemuanIsian",
    "jenis_fakta",
    "kolom_isian",
    "nama_kode",
    "periksa_isian",
    "tabel_isian",
    "terima_isian",
    "usulan_baris",
]

_ATRIBUT = {"gambar": "aset"}


def nama_kode(potret: Potret, acuan: tuple[str, ...]) -> Mapping[str, str]:
    """Return the codes a reference of these kinds may name, with what they stand for."""
    hasil: dict[str, str] = {}
    for jenis in acuan:
        _, kolom = LEMBAR_KODE[jenis]
        hasil |= {x.kode: getattr(x, kolom) for x in getattr(potret, _ATRIBUT.get(jenis, jenis))}
    return hasil
