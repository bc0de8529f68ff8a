"""Tables of a Naskah: columns, rows, cells and their spans."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from akuntabel.sumber import TANPA_LETAK, Sumber

from .sebaris import Sebaris


class Rata(Enum):
    """Horizontal alignment of a column or a cell."""

    KIRI = "kiri"
    TENGAH = "tengah"
    KANAN = "kanan"


class JenisBaris(Enum):
    """What a row of a table is; printers give each kind its own look."""

    BIASA = "biasa"
    KEPALA = "kepala"
    NOMOR = "nomor"
    KELOMPOK = "kelompok"
    SUBJUMLAH = "subjumlah"
    JUMLAH = "jumlah"


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column: relative width (``bobot``) and alignment of its body cells."""

    bobot: int = 1
    rata: Rata = Rata.KIRI


@dataclass(frozen=True, slots=True)
class Sel:
    """A cell; cells covered by a span of an earlier one are left out of their row.

    ``narasi`` is the key of the authored text that fills the whole cell, empty for a generated one.
    """

    isi: tuple[Sebaris, ...] = ()
    lebar: int = 1
    tinggi: int = 1
    rata: Rata | None = None
    tebal: bool = False
    inden: int = 0
    narasi: str = ""
    letak: Sumber = field(default=TANPA_LETAK, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Baris:
    """A row of cells."""

    sel: tuple[Sel, ...]
    jenis: JenisBaris = JenisBaris.BIASA


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table with its caption, source line and notes.

    ``kepala`` repeats on every page. ``nomor`` ("3.2") is set by the numbering pass; an empty ``judul`` means
    a table without caption that is not listed. ``sumber`` is printed small below, ``catatan`` below that.
    ``turunan`` numbers it under the table before ("3.2.1"). ``polos`` prints it without rules, as a form
    of labels and values.
    """

    kunci: str
    judul: tuple[Sebaris, ...]
    kolom: tuple[Kolom, ...]
    kepala: tuple[Baris, ...]
    badan: tuple[Baris, ...]
    sumber: tuple[Sebaris, ...] = ()
    catatan: tuple[tuple[Sebaris, ...], ...] = ()
    nomor: str = ""
    turunan: bool = False
    polos: bool = False
    letak: Sumber = field(default=TANPA_LETAK, compare=False, repr=False)
