"""Documents that facts come from, and the legal bases a report cites."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum


class JenisDokumen(Enum):
    """What a document is."""

    RPJMD = "RPJMD"
    RENSTRA = "Renstra"
    IKU = "IKU"
    RENJA = "Renja"
    PK = "PK"
    RENCANA_AKSI = "Rencana Aksi"
    DPA = "DPA"
    PERGESERAN = "Pergeseran DPA"
    DPPA = "DPPA"
    SOTK = "SOTK"
    TUPOKSI = "Tupoksi"
    LAPORAN = "Laporan"
    PERATURAN = "Peraturan"


URUTAN_ANGGARAN = (JenisDokumen.DPA, JenisDokumen.PERGESERAN, JenisDokumen.DPPA)
URUTAN_TARGET = (JenisDokumen.RENSTRA, JenisDokumen.RENJA, JenisDokumen.PK)


class AlasanPerubahan(Enum):
    """The three grounds on which a Perjanjian Kinerja may change (PermenPANRB 53/2014, Lampiran I)."""

    PEJABAT = "pergantian atau mutasi pejabat"
    STRATEGI = "perubahan dalam strategi yang mempengaruhi pencapaian tujuan dan sasaran"
    PRIORITAS = "perubahan prioritas atau asumsi yang berakibat secara signifikan"


@dataclass(frozen=True, slots=True)
class Dokumen:
    """A document: it feeds source lines, text and legal bases.

    ``perubahan`` counts revisions (0 = first version). ``dasar_hukum`` puts it on the list of legal bases;
    ``peraturan`` is its code in the register of law when it is there. ``diteruskan`` marks a row prepared
    from last year's workbook: number and date are to come, or somebody has to see whether it is in force.
    """

    kode: str
    jenis: JenisDokumen
    judul: str
    nomor: str = ""
    tahun: int | None = None
    tanggal: date | None = None
    perubahan: int = 0
    alasan_perubahan: AlasanPerubahan | None = None
    periode_awal: int | None = None
    periode_akhir: int | None = None
    dasar_hukum: bool = False
    peraturan: str = ""
    catatan: str = ""
    diteruskan: bool = False


def kebaruan(dokumen: Dokumen | None, urutan: Sequence[JenisDokumen]) -> tuple[int, int]:
    """Return how far a document prevails: by the place of its kind in an order, then by its revision.

    A kind outside the order, or no document at all, comes before every other.
    """
    if dokumen is None:
        return -1, 0
    return (urutan.index(dokumen.jenis) if dokumen.jenis in urutan else -1), dokumen.perubahan
