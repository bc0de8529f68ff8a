"""The gate: size, kind, compression and XML are checked before anything is read."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any

from lxml import etree

from akuntabel import wadah
from akuntabel.wadah import MB, Batas, Sebab, WadahDitolak

BATAS = Batas()

RUSAK = (
    *wadah.RUSAK,
    TypeError,
    AttributeError,
    ArithmeticError,
    etree.LxmlError,
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


_ISI_BESAR = (
    "LKP501",
    "Isi berkas setelah dibuka terlalu besar untuk sebuah buku kerja, jadi tidak dibuka. "
    "Hapuslah lembar dan format yang tidak dipakai.",
)
TOLAK: Mapping[Sebab, tuple[str, str]] = {
    Sebab.BERKAS_BESAR: (
        "LKP501",
        "Berkas lebih besar dari {berkas} MB. Hapuslah gambar atau lembar yang tidak dipakai.",
    ),
    Sebab.BANYAK_ANGGOTA: (
        "LKP501",
        "Berkas berisi lebih dari {banyak} bagian; buku kerja wajar tidak sebanyak itu.",
    ),
    Sebab.TERENKRIPSI: (
        "LKP503",
        "Berkas dilindungi kata sandi. Simpanlah salinan tanpa kata sandi lalu unggah salinan itu.",
    ),
    Sebab.NAMA: (
        "LKP505",
        "Berkas memuat bagian yang menunjuk ke luar dirinya, yang tidak pernah ada di buku kerja wajar. "
        "Berkas tidak dibuka.",
    ),
    Sebab.ISI_BESAR: _ISI_BESAR,
    Sebab.NISBAH: _ISI_BESAR,
    Sebab.RUSAK: (
        "LKP504",
        f"Berkas rusak atau terpotong. Mintalah salinan yang utuh, atau perbaiki di Excel. {_SIMPAN}",
    ),
}


def buka_zip(isi: bytes) -> zipfile.ZipFile:
    """Open a zip whose sizes are within bounds; raise Ditolak otherwise."""
    try:
        return wadah.buka(isi, BATAS)
    except WadahDitolak as tolak:
        kode, pesan = TOLAK[tolak.sebab]
        raise Ditolak(kode, pesan.format(berkas=BATAS.berkas // MB, banyak=BATAS.banyak_anggota)) from tolak


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
    try:
        return wadah.baca(arsip, nama, BATAS)
    except WadahDitolak as tolak:
        if tolak.sebab is Sebab.ISI_BESAR:
            raise Ditolak("LKP501", f"Bagian {nama} terlalu besar setelah dibuka.") from tolak
        raise _bagian_rusak(nama) from tolak


def urai_xml(isi: bytes, nama: str, tag: Sequence[str] | None = None) -> Any:
    """Return an iterator over (event, element) of these tags; a document with a DTD is refused."""
    _periksa_xml(isi, nama)
    return etree.iterparse(
        io.BytesIO(isi),
        events=("end",),
        tag=tag,
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
    )


def pohon_xml(isi: bytes, nama: str) -> Any:
    """Return the root of a part that is going to be changed; a document with a DTD is refused."""
    _periksa_xml(isi, nama)
    pengurai = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False)
    try:
        return etree.fromstring(isi, pengurai)
    except etree.LxmlError as salah:
        raise _bagian_rusak(nama) from salah


def _periksa_xml(isi: bytes, nama: str) -> None:
    try:
        wadah.periksa_xml(isi)
    except WadahDitolak as tolak:
        if tolak.sebab is Sebab.DTD:
            raise Ditolak(
                "LKP505",
                f"Bagian {nama} memuat deklarasi entitas, yang tidak pernah ada di buku kerja wajar. Berkas "
                f"tidak dibuka.",
            ) from tolak
        raise _bagian_rusak(nama) from tolak


def _bagian_rusak(nama: str) -> Ditolak:
    return Ditolak("LKP504", f"Bagian {nama} dari berkas rusak. {_SIMPAN}")
