"""Block nodes of a Naskah: the one document model of reports, readers and printers.

``letak`` is where a node was read; what we write ourselves has none. It takes no part in comparing nodes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Any

from akuntabel.sumber import TANPA_LETAK, Sumber

from .sebaris import Sebaris
from .tabel import Tabel


class Gaya(Enum):
    """Look of a paragraph."""

    BIASA = "biasa"
    TENGAH = "tengah"
    KECIL = "kecil"
    JUDUL = "judul"


class Penomoran(Enum):
    """Marks of a list."""

    ANGKA = "angka"
    HURUF = "huruf"
    BULIR = "bulir"


class Nada(Enum):
    """Judgement a card carries; always said in words too, never by colour alone."""

    NETRAL = "netral"
    BAIK = "baik"
    CUKUP = "cukup"
    KURANG = "kurang"


class JenisDaftarIsi(Enum):
    """Which generated list is meant."""

    ISI = "isi"
    TABEL = "tabel"
    GAMBAR = "gambar"


@dataclass(frozen=True, slots=True)
class Paragraf:
    """A paragraph."""

    isi: tuple[Sebaris, ...]
    gaya: Gaya = Gaya.BIASA
    letak: Sumber = field(default=TANPA_LETAK, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Daftar:
    """A list; each item is a sequence of blocks."""

    butir: tuple[tuple[Blok, ...], ...]
    penomoran: Penomoran = Penomoran.BULIR


@dataclass(frozen=True, slots=True)
class Gambar:
    """A picture with caption: a Vega-Lite ``spek``, an own ``svg``, or ``isi`` (PNG or JPEG bytes).

    ``alt`` is the text for those who cannot see it, ``kalimat`` the sentence below that says what one sees,
    ``data`` the table behind a chart (uncaptioned). ``berdampingan`` are further pictures right of ``isi``
    under the same caption. ``sehalaman`` lets it fill a page. ``lebar`` is the width in per
    cent of the text width. An empty ``judul`` means a picture without caption that is not listed.
    """

    kunci: str
    judul: tuple[Sebaris, ...]
    alt: str
    spek: Mapping[str, Any] | None = None
    svg: str = ""
    isi: bytes = b""
    berdampingan: tuple[bytes, ...] = ()
    sehalaman: bool = False
    lebar: int = 100
    kalimat: tuple[Sebaris, ...] = ()
    sumber: tuple[Sebaris, ...] = ()
    data: Tabel | None = None
    nomor: str = ""
    letak: Sumber = field(default=TANPA_LETAK, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Kutipan:
    """A block set apart: a vision, a mission, a quoted form text."""

    isi: tuple[Blok, ...]


@dataclass(frozen=True, slots=True)
class Narasi:
    """Authored text: ``bagian`` is its key; printers keep it recognisable so that edits can come back."""

    bagian: str
    isi: tuple[Blok, ...]


@dataclass(frozen=True, slots=True)
class Celah:
    """A marked gap: what has not been filled in yet, and who should do it."""

    kunci: str
    pesan: str
    pengisi: str = ""


@dataclass(frozen=True, slots=True)
class ButirKartu:
    """A labelled figure on a card."""

    label: str
    isi: tuple[Sebaris, ...]


@dataclass(frozen=True, slots=True)
class Kartu:
    """A card: heading, a few labelled figures, a predicate in words, perhaps a small trend picture."""

    judul: tuple[Sebaris, ...]
    butir: tuple[ButirKartu, ...]
    predikat: tuple[Sebaris, ...] = ()
    nada: Nada = Nada.NETRAL
    tren: Gambar | None = None


@dataclass(frozen=True, slots=True)
class DeretKartu:
    """Cards side by side."""

    kartu: tuple[Kartu, ...]


@dataclass(frozen=True, slots=True)
class Pihak:
    """One who signs. Empty fields print as an empty line to be filled in by hand."""

    sebutan: str
    jabatan: str
    nama: str = ""
    pangkat: str = ""
    nip: str = ""

    @property
    def bernip(self) -> bool:
        """Whether a line for the service number is printed: it is known, or nobody is named yet."""
        return bool(self.nip) or not self.nama


@dataclass(frozen=True, slots=True)
class TandaTangan:
    """Signature block: one party on the right, or two, the superior on the left."""

    tempat_tanggal: tuple[Sebaris, ...]
    pihak: tuple[Pihak, ...]


@dataclass(frozen=True, slots=True)
class Kop:
    """Letterhead: emblem and lines, the last large line being the agency."""

    baris: tuple[str, ...]
    lambang: Gambar | None = None


@dataclass(frozen=True, slots=True)
class Sampul:
    """Cover page. Without ``lambang`` an empty, labelled place is left for it."""

    judul: tuple[str, ...]
    tahun: str
    instansi: str
    pemerintah: str
    lambang: Gambar | None = None


@dataclass(frozen=True, slots=True)
class DaftarOtomatis:
    """Contents, list of tables or list of figures; filled by the printer."""

    jenis: JenisDaftarIsi
    judul: str


@dataclass(frozen=True, slots=True)
class GantiHalaman:
    """A page break."""


@dataclass(frozen=True, slots=True)
class Bab:
    """A heading of level ``tingkat`` (1 = BAB) with what stands under it.

    ``nomor`` is printed before the title as it stands ("BAB I", "1.2.", "A."); level 1 prints it on a line
    of its own. An empty number is an unnumbered heading (front matter).
    """

    kunci: str
    tingkat: int
    judul: tuple[Sebaris, ...]
    isi: tuple[Blok, ...]
    nomor: str = ""
    letak: Sumber = field(default=TANPA_LETAK, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Lampiran:
    """An annex; starts on a new page and stands in the contents.

    ``pdf`` are the bytes of a PDF whose pages follow the annex; a printer that cannot append them prints
    ``pengganti`` instead.
    """

    kunci: str
    judul: tuple[Sebaris, ...]
    isi: tuple[Blok, ...]
    nomor: str = ""
    pdf: bytes = b""
    pengganti: tuple[Blok, ...] = ()


Blok = (
    Paragraf
    | Daftar
    | Tabel
    | Gambar
    | Kutipan
    | Narasi
    | Celah
    | DeretKartu
    | Kartu
    | TandaTangan
    | Kop
    | DaftarOtomatis
    | GantiHalaman
    | Bab
    | Lampiran
)


@dataclass(frozen=True, slots=True)
class Naskah:
    """A whole document.

    ``awal`` is the front matter (roman page numbers), ``isi`` the body (arabic from 1), ``lampiran`` the
    annexes. ``kaki`` is the running footer, ``sidik`` the digest of the Potret it was made from and
    ``tanggal`` its date: printers take every time stamp from it, so that equal input gives equal bytes.
    """

    judul: str
    instansi: str
    tanggal: date
    kaki: str
    awal: tuple[Blok, ...]
    isi: tuple[Blok, ...]
    lampiran: tuple[Blok, ...] = ()
    sampul: Sampul | None = None
    sidik: str = ""
    keterangan: Mapping[str, str] = field(default_factory=dict)
