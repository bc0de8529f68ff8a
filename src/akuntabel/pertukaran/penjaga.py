"""The gate: size, kind, compression and XML are checked before anything is read."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from typing import Any

from defusedxml.common import DefusedXmlException
from lxml import etree

BESAR_BERKAS = 50 * 1024 * 1024
BANYAK_ANGGOTA = 2_000
BESAR_ANGGOTA = 200 * 1024 * 1024
BESAR_SELURUH = 300 * 1024 * 1024
NISBAH = 250
_NISBAH_MULAI = 5 * 1024 * 1024
_POTONGAN = 1 << 20

RUSAK = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    KeyError,
    IndexError,
    ValueError,
    TypeError,
    AttributeError,
    ArithmeticError,
    NotImplementedError,
    RuntimeError,
    OSError,
    etree.LxmlError,
    DefusedXmlException,
)
"""What a damaged file can raise while it is taken apart."""


class Ditolak(ValueError):
    """A file is not opened; the message says what it is and what to do. ``kode`` is that of a Temuan."""

    def __init__(self, kode: str, pesan: str) -> None:
        """Remember code and message."""
        super().__init__(pesan)
        self.kode = kode


_SIMPAN = 'Bukalah berkas itu di Excel atau LibreOffice lalu simpan sebagai "Buku Kerja Excel (.xlsx)".'
_MULAI: Mapping[bytes, str] = {
    b"%PDF": "Berkas ini PDF, bukan buku kerja Excel. Pilihlah buku kerja .xlsx yang diisi.",
    b"{\\rtf": "Berkas ini dokumen RTF, bukan buku kerja Excel. Pilihlah buku kerja .xlsx yang diisi.",
    b"\x89PNG": "Berkas ini gambar, bukan buku kerja Excel. Pilihlah buku kerja .xlsx yang diisi.",
    b"\xff\xd8\xff": "Berkas ini gambar, bukan buku kerja Excel. Pilihlah buku kerja .xlsx yang diisi.",
}
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")


def buka_zip(isi: bytes) -> zipfile.ZipFile:
    """Open a zip whose sizes are within bounds; raise Ditolak otherwise."""
    if len(isi) > BESAR_BERKAS:
        raise Ditolak(
            "LKP501",
            f"Berkas lebih besar dari {BESAR_BERKAS >> 20} MB. Hapuslah gambar atau lembar yang tidak "
            f"dipakai.",
        )
    try:
        arsip = zipfile.ZipFile(io.BytesIO(isi))
        daftar = arsip.infolist()
    except RUSAK as salah:
        raise Ditolak(
            "LKP504",
            f"Berkas rusak atau terpotong. Mintalah salinan yang utuh, atau perbaiki di Excel. {_SIMPAN}",
        ) from salah
    _periksa_anggota(daftar)
    return arsip


def _periksa_anggota(daftar: list[zipfile.ZipInfo]) -> None:
    if len(daftar) > BANYAK_ANGGOTA:
        raise Ditolak(
            "LKP501",
            f"Berkas berisi lebih dari {BANYAK_ANGGOTA} bagian; buku kerja wajar tidak sebanyak itu.",
        )
    if any(a.flag_bits & 0x1 for a in daftar):
        raise Ditolak(
            "LKP503",
            "Berkas dilindungi kata sandi. Simpanlah salinan tanpa kata sandi lalu unggah salinan itu.",
        )
    seluruh = sum(a.file_size for a in daftar)
    padat = sum(a.compress_size for a in daftar)
    terlalu_besar = seluruh > BESAR_SELURUH or any(a.file_size > BESAR_ANGGOTA for a in daftar)
    if terlalu_besar or (seluruh > _NISBAH_MULAI and seluruh > NISBAH * max(1, padat)):
        raise Ditolak(
            "LKP501",
            "Isi berkas setelah dibuka terlalu besar untuk sebuah buku kerja, jadi tidak dibuka. "
            "Hapuslah lembar dan format yang tidak dipakai.",
        )


def periksa_xlsx(isi: bytes) -> zipfile.ZipFile:
    """Open a workbook after its kind has been recognised by its content; raise Ditolak otherwise."""
    if not isi:
        raise Ditolak("LKP502", "Berkas kosong. Pilihlah buku kerja .xlsx yang diisi.")
    if not isi.startswith(b"PK"):
        raise Ditolak(*_bukan_zip(isi))
    arsip = buka_zip(isi)
    nama = set(arsip.namelist())
    if ("xl/workbook.xml" not in nama and "_rels/.rels" not in nama) or not any(
        n.startswith("xl/") for n in nama
    ):
        raise Ditolak("LKP502", _bukan_buku(nama, arsip))
    if "xl/workbook.bin" in nama:
        raise Ditolak("LKP502", f"Berkas ini buku kerja biner (.xlsb). {_SIMPAN}")
    return arsip


def _bukan_zip(isi: bytes) -> tuple[str, str]:
    if isi.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in isi:
            return (
                "LKP503",
                "Buku kerja dilindungi kata sandi. Bukalah di Excel, hapus kata sandinya (Berkas, Info, "
                "Proteksi), lalu simpan.",
            )
        return "LKP502", f"Berkas ini berformat Excel lama (.xls) atau Word lama (.doc). {_SIMPAN}"
    for awal, pesan in _MULAI.items():
        if isi.startswith(awal):
            return "LKP502", pesan
    kepala = isi[:2048].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if (
        kepala.startswith((b"<html", b"<!doctype html", b"<table", b"mime-version", b"<?xml"))
        or b"<html" in kepala
    ):
        return (
            "LKP502",
            f"Berkas ini halaman web atau XML yang diberi nama .xls/.xlsx, misalnya hasil unduhan "
            f"aplikasi. {_SIMPAN}",
        )
    if b"\0" not in kepala:
        return "LKP502", f"Berkas ini berkas teks (misalnya CSV), bukan buku kerja Excel. {_SIMPAN}"
    return (
        "LKP502",
        "Berkas ini bukan buku kerja Excel, atau rusak sejak awal. Pilihlah buku kerja .xlsx yang diisi.",
    )


def _bukan_buku(nama: set[str], arsip: zipfile.ZipFile) -> str:
    if any(n.startswith("word/") for n in nama):
        return "Berkas ini dokumen Word (.docx). Pilihlah buku kerja .xlsx yang diisi."
    if any(n.startswith("ppt/") for n in nama):
        return "Berkas ini salindia PowerPoint (.pptx). Pilihlah buku kerja .xlsx yang diisi."
    if "mimetype" in nama and b"opendocument" in baca_anggota(arsip, "mimetype"):
        return f"Berkas ini OpenDocument (.ods/.odt). {_SIMPAN}"
    if "potret.json" in nama:
        return "Berkas ini arsip data kinerja yang dibekukan, bukan buku kerja. Bukalah sebagai arsip."
    return f"Berkas ini arsip zip, bukan buku kerja Excel. {_SIMPAN}"


def baca_anggota(arsip: zipfile.ZipFile, nama: str) -> bytes:
    """Return a part of a zip, counting what really comes out; raise Ditolak when it is too much or broken."""
    potongan: list[bytes] = []
    jumlah = 0
    try:
        with arsip.open(nama) as aliran:
            while isi := aliran.read(_POTONGAN):
                jumlah += len(isi)
                if jumlah > BESAR_ANGGOTA:
                    raise Ditolak("LKP501", f"Bagian {nama} terlalu besar setelah dibuka.")
                potongan.append(isi)
    except Ditolak:
        raise
    except RUSAK as salah:
        raise Ditolak("LKP504", f"Bagian {nama} dari berkas rusak. {_SIMPAN}") from salah
    return b"".join(potongan)


def urai_xml(isi: bytes, nama: str, tag: Sequence[str] | None = None) -> Any:
    """Return an iterator over (event, element) of these tags; a document with a DTD is refused."""
    if b"<!DOCTYPE" in isi or b"<!ENTITY" in isi:
        raise Ditolak(
            "LKP505",
            f"Bagian {nama} memuat deklarasi entitas, yang tidak pernah ada di buku kerja wajar. Berkas "
            f"tidak dibuka.",
        )
    return etree.iterparse(
        io.BytesIO(isi),
        events=("end",),
        tag=tag,
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
    )
