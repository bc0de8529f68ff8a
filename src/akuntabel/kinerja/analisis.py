"""What people say about the figures: factors, solutions, efforts, actions. Causes are never generated."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum


class JenisAnalisis(Enum):
    """What a statement is."""

    PENDUKUNG = "faktor pendukung"
    PENGHAMBAT = "faktor penghambat"
    SOLUSI = "solusi"
    EFISIENSI = "upaya efisiensi"
    PROGRAM = "analisis program"


@dataclass(frozen=True, slots=True)
class Analisis:
    """A statement about an indicator or a node (``perihal``).

    ``menjawab`` is the obstacle a solution answers. ``tahun_lalu`` marks a text carried over from last year's
    workbook and not reviewed.
    """

    kode: str
    perihal: str
    jenis: JenisAnalisis
    uraian: str
    menjawab: str = ""
    catatan: str = ""
    tahun_lalu: bool = False


@dataclass(frozen=True, slots=True)
class RencanaAksi:
    """An action of the coming year: what, who, until when, measured by what.

    ``tahun_lalu`` marks an action carried over from the workbook of last year and not reviewed.
    """

    kode: str
    uraian: str
    perihal: str = ""
    menjawab: str = ""
    penanggung_jawab: str = ""
    waktu: str = ""
    target: str = ""
    catatan: str = ""
    tahun_lalu: bool = False


@dataclass(frozen=True, slots=True)
class CatatanFinal:
    """Why a report was made final although something was still open, and who decided so."""

    alasan: str
    oleh: str
    tanggal: date
