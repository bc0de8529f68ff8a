"""What the parts of one DOCX share while it is written: tags, bookmarks, pictures, list numbers."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from zlib import crc32

from akuntabel.naskah import (
    Bab,
    Gambar,
    Lampiran,
    Naskah,
    Penomoran,
    Tabel,
    label_rujukan,
    telusuri,
)
from akuntabel.penyaji.rupa import Rupa
from akuntabel.penyaji.tema import Tema

PANJANG_TAG = 60
_ID_GAMBAR_DASAR = 10_000
AWALAN_PENDEK = "ak:"
AWALAN_NARASI = "narasi:"
AWALAN_PENANDA = "_AkBagian"
_AWAL_PARAGRAF = re.compile(r"<w:p>(?:<w:pPr>.*?</w:pPr>)?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Medium:
    """A picture part of the package."""

    nama: str
    isi: bytes
    rid: str


@dataclass(frozen=True, slots=True)
class NomorDaftar:
    """One list of the document: its number instance, kind of marks and level."""

    nomor: int
    penomoran: Penomoran
    tingkat: int


@dataclass(slots=True)
class Konteks:
    """State of one writing pass; every number it hands out depends on the Naskah only.

    ``tegak`` holds while blocks are written that cannot turn the page: those inside one content control.
    """

    naskah: Naskah
    tema: Tema
    rupa: Mapping[str, Rupa]
    halaman: Mapping[str, str]
    nomor_awal: int = 4
    berdasar: bool = False
    bernomor: frozenset[str] = frozenset()
    label: dict[str, str] = field(default_factory=dict)
    pendek: dict[str, str] = field(default_factory=dict)
    penanda: dict[str, str] = field(default_factory=dict)
    celah: dict[str, str] = field(default_factory=dict)
    bagian: dict[str, str] = field(default_factory=dict)
    media: dict[str, Medium] = field(default_factory=dict)
    daftar: list[NomorDaftar] = field(default_factory=list)
    jumlah_kotak: int = 0
    tegak: bool = False
    tujuan: set[str] = field(default_factory=set)
    _id_kotak: set[int] = field(default_factory=set)
    _id_penanda: int = 0
    _id_gambar: int = 0

    def __post_init__(self) -> None:
        """Collect the labels and bookmark names of everything one can point at."""
        self._id_gambar = _ID_GAMBAR_DASAR if self.berdasar else 0
        self.label = label_rujukan(self.naskah)
        for blok in telusuri(self.naskah):
            if isinstance(blok, Bab | Lampiran):
                self._beri_penanda(blok.kunci, "_Toc")
            elif isinstance(blok, Tabel | Gambar) and blok.nomor:
                self._beri_penanda(blok.kunci, "_Ref")

    def _beri_penanda(self, kunci: str, awalan: str) -> None:
        if kunci in self.penanda:
            return
        nomor = crc32(kunci.encode("utf-8", "surrogatepass")) % 900_000_000 + 100_000_000
        terpakai = set(self.penanda.values())
        while f"{awalan}{nomor}" in terpakai:
            nomor += 1
        self.penanda[kunci] = f"{awalan}{nomor}"

    def tandai(self, kunci: str, isi: str) -> str:
        """Wrap inline XML in the bookmark of a key; only its first place gets it."""
        nama = self.penanda.get(kunci)
        if nama is None or nama in self.tujuan:
            return isi
        self.tujuan.add(nama)
        self._id_penanda += 1
        nomor = self._id_penanda
        awal = f'<w:bookmarkStart w:id="{nomor}" w:name="{nama}"/>'
        return f'{awal}{isi}<w:bookmarkEnd w:id="{nomor}"/>'

    def tandai_bagian(self, kunci: str, blok: str) -> str:
        """Put a bookmark around authored blocks: word processors that drop tags keep bookmarks."""
        awal, akhir = _AWAL_PARAGRAF.search(blok), blok.rfind("</w:p>")
        if awal is None or akhir < 0:
            return blok
        self._id_penanda += 1
        nama = f"{AWALAN_PENANDA}{self._id_penanda}"
        self.bagian[nama] = kunci
        mulai = f'<w:bookmarkStart w:id="{self._id_penanda}" w:name="{nama}"/>'
        henti = f'<w:bookmarkEnd w:id="{self._id_penanda}"/>'
        return f"{blok[: awal.end()]}{mulai}{blok[awal.end() : akhir]}{henti}{blok[akhir:]}"

    def tag(self, kunci: str) -> str:
        """Return the tag of a key: itself, or a short one that the custom XML part resolves."""
        self.jumlah_kotak += 1
        if len(kunci.encode("utf-16-le", "surrogatepass")) // 2 <= PANJANG_TAG and _polos(kunci):
            return kunci
        sidik = hashlib.sha256(kunci.encode("utf-8", "surrogatepass")).hexdigest()
        pendek = AWALAN_PENDEK + sidik[:24]
        self.pendek[pendek] = kunci
        return pendek

    def id_kotak(self, tag: str) -> int:
        """Return an unused positive 31 bit id for a content control."""
        nomor = crc32(tag.encode()) & 0x7FFFFFFF or 1
        while nomor in self._id_kotak:
            nomor = nomor % 0x7FFFFFFF + 1
        self._id_kotak.add(nomor)
        return nomor

    def id_gambar(self) -> int:
        """Return the next drawing id."""
        self._id_gambar += 1
        return self._id_gambar

    def medium(self, isi: bytes, akhiran: str) -> Medium:
        """Return the part of a picture; equal pictures share one."""
        sidik = hashlib.sha256(isi).hexdigest()
        if sidik not in self.media:
            nomor = len(self.media) + 1
            self.media[sidik] = Medium(f"ak_gambar{nomor}.{akhiran}", isi, f"rIdAkGambar{nomor}")
        return self.media[sidik]

    def nomor_daftar(self, penomoran: Penomoran, tingkat: int) -> int:
        """Return a new number instance, so that every list starts anew."""
        nomor = self.nomor_awal + len(self.daftar)
        self.daftar.append(NomorDaftar(nomor, penomoran, tingkat))
        return nomor


def _polos(kunci: str) -> bool:
    """Tell whether a key survives as an attribute and cannot be taken for a short tag."""
    return (
        ":" in kunci
        and kunci.isprintable()
        and kunci == kunci.strip()
        and not kunci.startswith(AWALAN_PENDEK)
    )
