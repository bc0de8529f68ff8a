"""What is taken out of one document: single statements, each about one thing, with the place it stands at.

Small enough to cross from the process that read the document to the one that writes the workbook.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from akuntabel.bacaan import Identitas
from akuntabel.sumber import Sumber

Isi = Decimal | str | tuple[Decimal, Decimal]
"""A value: a number, a text, or both ends of a range."""


class Perihal(Enum):
    """What a statement is about."""

    TUJUAN = "tujuan"
    SASARAN = "sasaran"
    INDIKATOR = "indikator"
    PROGRAM = "program"
    INSTANSI = "instansi"
    JENIS_BELANJA = "jenis belanja"
    PEGAWAI = "pegawai"


class Sifat(Enum):
    """Which property of it is stated."""

    NAMA = "nama"
    SATUAN = "satuan"
    ARAH = "arah"
    DEFINISI = "definisi"
    RUMUS = "rumus"
    PEMBILANG = "pembilang"
    PENYEBUT = "penyebut"
    FAKTOR = "faktor"
    SUMBER_DATA = "sumber data"
    IKU = "iku"
    TARGET = "target"
    REALISASI = "realisasi"
    STATUS = "status"
    CAPAIAN = "capaian"
    PEMBANDING = "pembanding"
    PAGU = "pagu"
    BELANJA = "realisasi anggaran"
    KODE = "kode"
    LAKI_LAKI = "laki-laki"
    PEREMPUAN = "perempuan"
    JUMLAH = "jumlah"


class Jenjang(Enum):
    """The level of a row of the budget; the value sorts."""

    PROGRAM = 0
    KEGIATAN = 1
    SUBKEGIATAN = 2


_NAMA_POKOK = re.compile(r"[^#@]*")


def nama_pokok(kunci: str) -> str:
    """Return the part of a key that is the name alone; what follows # or @ sets equal names apart."""
    cocok = _NAMA_POKOK.match(kunci)
    return cocok[0] if cocok else kunci


@dataclass(frozen=True, slots=True)
class Nama:
    """A thing by its name as printed and the key all its spellings share."""

    perihal: Perihal
    teks: str
    kunci: str


@dataclass(frozen=True, slots=True)
class Tempat:
    """Where a statement stands: file, place, table, header of the column, name of the row, printed text."""

    berkas: str
    letak: Sumber
    tabel: str
    kolom: str
    baris: str
    teks: str


@dataclass(frozen=True, slots=True)
class Masa:
    """When and in which plan a figure holds; ``dokumen`` is the code of the plan, ``dana`` the fund."""

    tahun: int | None = None
    triwulan: int | None = None
    dokumen: str = ""
    dana: str = ""


TANPA_MASA = Masa()


@dataclass(frozen=True, slots=True)
class Petik:
    """One statement.

    Attributes:
        nama: what it is about.
        sifat: which property.
        isi: its value; None where a numeral cannot be read.
        tempat: where it stands.
        masa: when it holds.
        induk: the thing above, where the table tells it.
        jenjang: level of a budget row, where the table tells it.
        alasan: why it is doubtful; empty when it is not.
        terbukti: whether arithmetic of its row agrees.
        arti: what else the printed numeral can mean.
    """

    nama: Nama
    sifat: Sifat
    isi: Isi | None
    tempat: Tempat
    masa: Masa = TANPA_MASA
    induk: Nama | None = None
    jenjang: Jenjang | None = None
    alasan: str = ""
    terbukti: bool = False
    arti: tuple[Decimal, ...] = ()


@dataclass(frozen=True, slots=True)
class BarisLain:
    """A row with figures for which the workbook has no cell: what it says and where."""

    nama: str
    isi: tuple[tuple[str, str], ...]
    tempat: Tempat


@dataclass(frozen=True, slots=True)
class Petikan:
    """Everything taken out of one document."""

    berkas: str
    identitas: Identitas
    isi: tuple[Petik, ...]
    lain: tuple[BarisLain, ...] = ()

    def nama_terpisah(self) -> tuple[str, ...]:
        """Return a spelling of each name the document sets apart."""
        terpisah: dict[str, str] = {}
        for p in self.isi:
            terpisah.setdefault(nama_pokok(p.nama.kunci), p.nama.teks)
        return tuple(terpisah.values())
