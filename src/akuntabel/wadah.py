"""The guard of containers: a zip or a part of it that somebody sends is measured before it is opened.

The four kinds of file we read (workbook, archive, own report, base document) are zips, mostly of XML. What
makes a zip dangerous is the same for all of them, so it is judged here once; what to tell the sender is said
by the caller.
"""

from __future__ import annotations

import hashlib
import io
import lzma
import re
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from xml.parsers import expat

MB = 1 << 20
_POTONGAN = MB
_NAMA_LUAR = re.compile(r"^/|^[a-zA-Z]:|(?:^|/)\.\.(?:/|$)|\0")

RUSAK = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    KeyError,
    IndexError,
    ValueError,
    OverflowError,
    RuntimeError,
    OSError,
)
"""What a damaged zip can raise while it is taken apart."""


class Sebab(Enum):
    """Why a container is refused."""

    BERKAS_BESAR = "file too large"
    RUSAK = "damaged, or no zip"
    BANYAK_ANGGOTA = "too many members"
    TERENKRIPSI = "encrypted member"
    NAMA = "member named outside the container"
    ISI_BESAR = "content too large"
    NISBAH = "content out of proportion to the file"
    XML_RUSAK = "XML without a readable beginning"
    DTD = "XML with a document type"


class WadahDitolak(ValueError):
    """A container that is not opened; the message is for programmers, ``sebab`` for the caller's sentence."""

    def __init__(self, sebab: Sebab, rincian: str = "") -> None:
        """Remember the reason."""
        super().__init__(f"{sebab.value}: {rincian}" if rincian else sebab.value)
        self.sebab = sebab


@dataclass(frozen=True, slots=True)
class Batas:
    """How much is opened: bytes of the file, number of members, bytes of one and of all when unpacked.

    The unpacked bytes may be ``nisbah`` times those of the file. Less than ``nisbah_mulai`` bytes harm
    nobody, whatever they were packed into.
    """

    berkas: int = 50 * MB
    banyak_anggota: int = 2_000
    anggota: int = 200 * MB
    seluruh: int = 300 * MB
    nisbah: int = 250
    nisbah_mulai: int = 5 * MB


def buka(isi: bytes, batas: Batas) -> zipfile.ZipFile:
    """Open a zip by its directory; nothing has been unpacked yet.

    Raises:
        WadahDitolak: No zip, damaged, encrypted, out of bounds, or naming places outside itself.
    """
    if len(isi) > batas.berkas:
        raise WadahDitolak(Sebab.BERKAS_BESAR, f"{len(isi)} bytes")
    try:
        arsip = zipfile.ZipFile(io.BytesIO(isi))
    except RUSAK as salah:
        raise WadahDitolak(Sebab.RUSAK, str(salah)) from salah
    _periksa_anggota(arsip.infolist(), batas)
    _periksa_besar(arsip.infolist(), len(isi), batas)
    return arsip


def _periksa_anggota(daftar: list[zipfile.ZipInfo], batas: Batas) -> None:
    if len(daftar) > batas.banyak_anggota:
        raise WadahDitolak(Sebab.BANYAK_ANGGOTA, str(len(daftar)))
    for anggota in daftar:
        if anggota.flag_bits & 0x1:
            raise WadahDitolak(Sebab.TERENKRIPSI, anggota.filename)
        if _NAMA_LUAR.search(anggota.orig_filename.replace("\\", "/")):
            raise WadahDitolak(Sebab.NAMA, repr(anggota.orig_filename))


def _periksa_besar(daftar: list[zipfile.ZipInfo], berkas: int, batas: Batas) -> None:
    seluruh = sum(a.file_size for a in daftar)
    if seluruh > batas.seluruh or any(a.file_size > batas.anggota for a in daftar):
        raise WadahDitolak(Sebab.ISI_BESAR, f"{seluruh} bytes")
    if seluruh > batas.nisbah_mulai and seluruh > batas.nisbah * berkas:
        raise WadahDitolak(Sebab.NISBAH, f"{seluruh} bytes in a file of {berkas}")


def baca(arsip: zipfile.ZipFile, nama: str, batas: Batas) -> bytes:
    """Return a member, counting what really comes out instead of trusting the directory.

    Raises:
        WadahDitolak: The member is missing, damaged or larger than allowed.
    """
    keluar = bytearray()
    try:
        with arsip.open(nama) as aliran:
            while len(keluar) <= batas.anggota and (potongan := aliran.read(_POTONGAN)):
                keluar += potongan
    except RUSAK as salah:
        raise WadahDitolak(Sebab.RUSAK, f"{nama}: {salah}") from salah
    if len(keluar) > batas.anggota:
        raise WadahDitolak(Sebab.ISI_BESAR, nama)
    return bytes(keluar)


def sidik_paket(bagian: Mapping[str, bytes]) -> str:
    """Return the digest of the parts of an office package.

    Left out are the tables of contents and the part in which a document of ours keeps this very digest.
    """
    hitung = hashlib.sha256()
    for nama, isi in sorted(bagian.items()):
        if not nama.endswith((".rels", "[Content_Types].xml")) and nama != "customXml/item1.xml":
            hitung.update(f"{nama}\0{len(isi)}\0".encode())
            hitung.update(isi)
    return hitung.hexdigest()


def periksa_xml(isi: bytes) -> None:
    """Look at an XML part up to its root element, in whatever encoding it comes.

    Our formats never declare a document type; where there is none, there are no entities to expand or fetch.

    Raises:
        WadahDitolak: A document type is declared, or there is no readable root element.
    """
    pengurai = expat.ParserCreate()
    pengurai.StartDoctypeDeclHandler = _ada_dtd
    pengurai.StartElementHandler = _ada_akar
    try:
        for awal in range(0, len(isi), _POTONGAN):
            pengurai.Parse(isi[awal : awal + _POTONGAN])
    except _Akar:
        return
    except (expat.ExpatError, ValueError, LookupError) as salah:
        if isinstance(salah, WadahDitolak):
            raise
        raise WadahDitolak(Sebab.XML_RUSAK, str(salah)) from salah
    raise WadahDitolak(Sebab.XML_RUSAK, "no root element")


class _Akar(Exception):
    """The root element has been reached without a document type."""


def _ada_dtd(*_: object) -> None:
    raise WadahDitolak(Sebab.DTD)


def _ada_akar(*_: object) -> None:
    raise _Akar
