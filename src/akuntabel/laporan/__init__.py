"""From Potret to Naskah: the LKjIP, the Perjanjian Kinerja, the sheet of IKU."""

from __future__ import annotations

from akuntabel.laporan.celah import CelahLaporan
from akuntabel.laporan.iku import LembarIku, lembar_iku, susun_iku
from akuntabel.laporan.lkjip import susun_lkjip
from akuntabel.laporan.pk import susun_pk
from akuntabel.laporan.pk_unit import PejabatTakAda, susun_pk_pejabat
from akuntabel.laporan.susunan import Susunan

__all__ = [
    "CelahLaporan",
    "LembarIku",
    "PejabatTakAda",
    "Susunan",
    "lembar_iku",
    "susun_iku",
    "susun_lkjip",
    "susun_pk",
    "susun_pk_pejabat",
]
