from __future__ import annotations

import io
import zipfile

import pytest

from akuntabel.impor.baca import baca
from akuntabel.impor.jenis_berkas import Jenis, jenis_berkas
from akuntabel.impor.luar import TakTerbaca


def arsip(*nama: str, **isi: bytes) -> bytes:
    aliran = io.BytesIO()
    with zipfile.ZipFile(aliran, "w", zipfile.ZIP_DEFLATED) as berkas:
        for satu in nama:
            berkas.writestr(satu, isi.get(satu.partition(".")[0], b"<a/>"))
    return aliran.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)


@pytest.mark.parametrize(
    ("isi", "jenis"),
    [
        (b"%PDF-1.4\n", Jenis.PDF),
        (b"sampah di depan\r\n" * 20 + b"%PDF-1.7\n", Jenis.PDF),
        (arsip("[Content_Types].xml", "word/document.xml"), Jenis.DOCX),
        (arsip("[Content_Types].xml", "xl/workbook.xml"), Jenis.XLSX),
        (b"\xef\xbb\xbf<!DOCTYPE html><html><body>Laporan</body></html>", Jenis.HTML),
        ("<html><body>Laporan</body></html>".encode("utf-16"), Jenis.HTML),
        (b"<?xml version='1.0'?>\n<html xmlns='x'><body/></html>", Jenis.HTML),
        (b"<table><tr><td>1</td></tr></table>", Jenis.HTML),
        (b"From: x\r\nSubject: y\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related\r\n", Jenis.MHTML),
        (b"MIME-Version: 1.0\nX-Document-Type: Workbook\n", Jenis.MHTML),
        (b"# Laporan Kinerja\n", Jenis.TEKS),
        ("Capaian – 98,2 %".encode("cp1252"), Jenis.TEKS),
        ("Capaian 98,2 %\n".encode("utf-16-le"), Jenis.TEKS),
        (b"BMKG menerbitkan laporan kinerja.\n", Jenis.TEKS),
        (b"MZ adalah singkatan.\n", Jenis.TEKS),
        (b"<Lampiran> bukan HTML\n", Jenis.TEKS),
    ],
)
def test_jenis__menurut_isi(isi: bytes, jenis: Jenis) -> None:
    assert jenis_berkas(isi) is jenis


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        (b"", "kosong"),
        (b"\xef\xbb\xbf \r\n\t", "kosong"),
        (bytes(500), "kosong"),
        (b"{\\rtf1\\ansi Laporan}", "RTF"),
        (OLE + "WordDocument".encode("utf-16-le"), ".docx"),
        (OLE + "Workbook".encode("utf-16-le"), ".xlsx"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "kata sandi"),
        (arsip("mimetype", "content.xml", mimetype=b"application/vnd.oasis.opendocument.text"), ".docx"),
        (
            arsip("mimetype", "content.xml", mimetype=b"application/vnd.oasis.opendocument.spreadsheet"),
            ".xlsx",
        ),
        (arsip("ppt/presentation.xml"), "PowerPoint"),
        (arsip("laporan.pdf", "lampiran.xlsx"), "arsip"),
        (arsip("xl/workbook.bin"), ".xlsb"),
        (b"\x89PNG\r\n\x1a\n" + bytes(200), "gambar"),
        (b"\xff\xd8\xff\xe0" + bytes(200), "gambar"),
        (b"MZ\x90\x00" + bytes(200), "program"),
        (b"\x7fELF\x02" + bytes(200), "program"),
        (b"\x1f\x8b\x08" + bytes(200), "arsip"),
        (b"<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>", ".xlsx"),
        (b"<?xml version='1.0'?><data/>", "XML"),
        (bytes(range(256)) * 50, "bukan dokumen"),
        (b"PK\x03\x04" + b"terpotong", "rusak"),
        (arsip("../../etc/passwd"), "ke luar dirinya"),
    ],
)
def test_berkas_lain__kalimatnya_sendiri(isi: bytes, kata: str) -> None:
    with pytest.raises(TakTerbaca, match=kata):
        baca(isi, "uji")


def test_zip_bom__tidak_dibuka() -> None:
    with pytest.raises(TakTerbaca, match="mengembang"):
        baca(arsip("bom.xml", "xl/workbook.xml", bom=bytes(60_000_000)), "uji.xlsx")


def test_teks__lewat_pintu() -> None:
    assert baca(b"# Laporan\n", "uji.pdf").naskah.isi
