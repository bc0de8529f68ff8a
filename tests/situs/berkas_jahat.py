"""Files that nobody means well with, and files that merely broke: what they are called, hold, and are "
"told."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping

from openpyxl import load_workbook

from .klien import ARUNIKA, PASURUAN

BAIK = PASURUAN.read_bytes()


def tulis_zip(anggota: Mapping[str, bytes]) -> bytes:
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama, isi in anggota.items():
            arsip.writestr(nama, isi)
    return keluar.getvalue()


def anggota(isi: bytes = BAIK) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
        return {n: arsip.read(n) for n in arsip.namelist()}


def ubah(nama: str, ganti: Callable[[bytes], bytes]) -> bytes:
    semua = anggota()
    semua[nama] = ganti(semua[nama])
    return tulis_zip(semua)


def bom() -> bytes:
    return tulis_zip(anggota() | {"xl/media/bom.bin": b"\0" * (120 << 20)})


def dua_nama() -> bytes:
    keluar = io.BytesIO(BAIK)
    with zipfile.ZipFile(keluar, "a") as arsip:
        info = zipfile.ZipInfo("XL/workbook.xml")
        arsip.writestr(info, b"<workbook/>")
    return keluar.getvalue()


def tautan_simbolik() -> bytes:
    keluar = io.BytesIO(BAIK)
    with zipfile.ZipFile(keluar, "a") as arsip:
        info = zipfile.ZipInfo("xl/media/gambar.png")
        info.external_attr = (stat.S_IFLNK | 0o777) << 16
        arsip.writestr(info, b"/etc/passwd")
    return keluar.getvalue()


def terenkripsi_zip() -> bytes:
    """Return the good workbook with the bit that says "encrypted" set in directory and members."""
    isi = bytearray(BAIK)
    for tanda, letak in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        awal = isi.find(tanda)
        while awal >= 0:
            isi[awal + letak] |= 1
            awal = isi.find(tanda, awal + 4)
    return bytes(isi)


def terenkripsi_ole() -> bytes:
    return bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 500 + "EncryptedPackage".encode("utf-16-le")


MILIARAN = b"""<?xml version="1.0"?><!DOCTYPE t [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">]><t>&d;</t>"""
LUAR = b'<?xml version="1.0"?><!DOCTYPE t SYSTEM "file:///etc/passwd"><t/>'


def gambar_bom() -> bytes:
    """Return a PNG of 50 000 x 50 000 pixels in a few hundred bytes."""
    kepala = struct.pack(">IIBBBBB", 50_000, 50_000, 1, 0, 0, 0, 0)

    def bagian(jenis: bytes, isi: bytes) -> bytes:
        return struct.pack(">I", len(isi)) + jenis + isi + struct.pack(">I", zlib.crc32(jenis + isi))

    isi = zlib.compress(b"\0" * 6251)
    return b"\x89PNG\r\n\x1a\n" + bagian(b"IHDR", kepala) + bagian(b"IDAT", isi) + bagian(b"IEND", b"")


def dde() -> bytes:
    tautan = (
        b'<?xml version="1.0"?><externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        b'<ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>'
    )
    return tulis_zip(anggota() | {"xl/externalLinks/externalLink1.xml": tautan})


def rumus_perintah() -> bytes:
    buku = load_workbook(ARUNIKA)
    buku["Realisasi"]["F5"] = "=cmd|' /C calc'!A0"
    keluar = io.BytesIO()
    buku.save(keluar)
    return keluar.getvalue()


def satu_lagi_di_dalam() -> bytes:
    return tulis_zip({"dalam.zip": tulis_zip({"buku.xlsx": BAIK}), "buku.xlsx": BAIK})


DITOLAK: dict[str, tuple[str, bytes, str]] = {
    "bom zip": ("bom.xlsx", bom(), "terlalu besar untuk sebuah buku kerja"),
    "program bernama xlsx": ("gaji.xlsx", b"MZ\x90\0\3\0\0\0" + b"\0" * 200, "bukan buku kerja Excel"),
    "program linux": ("laporan.docx", b"\x7fELF\2\1\1\0" + b"\0" * 200, "bukan buku kerja Excel"),
    "makro": ("makro.xlsm", tulis_zip(anggota() | {"xl/vbaProject.bin": b"x"}), "memuat makro"),
    "zip berkata sandi": ("rahasia.xlsx", terenkripsi_zip(), "dilindungi kata sandi"),
    "ole berkata sandi": ("rahasia.xlsx", terenkripsi_ole(), "dilindungi kata sandi"),
    "excel lama": ("lama.xls", bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600, "Excel lama (.xls)"),
    "nama ke luar": (
        "luar.xlsx",
        tulis_zip(anggota() | {"../../luar.xml": b"x"}),
        "menunjuk ke luar dirinya",
    ),
    "nama mutlak": (
        "mutlak.xlsx",
        tulis_zip(anggota() | {"C:\\Windows\\x": b"x"}),
        "menunjuk ke luar dirinya",
    ),
    "kosong": ("kosong.xlsx", b"", "Berkas kosong"),
    "terpotong": ("putus.xlsx", BAIK[: len(BAIK) // 2], "rusak atau terpotong"),
    "html bernama xlsx": (
        "unduhan.xlsx",
        b"<html><body><table></table></body></html>",
        "halaman web atau XML",
    ),
    "csv bernama xlsx": ("data.xlsx", "kode;nilai\n1;2\n".encode("cp1252"), "berkas teks"),
    "pdf bernama xlsx": ("lkjip.xlsx", b"%PDF-1.7\n%\xe2\xe3", "Berkas ini PDF"),
    "zip di dalam zip": ("bersarang.zip", satu_lagi_di_dalam(), "arsip zip, bukan buku kerja"),
    "tautan simbolik": ("symlink.xlsx", tautan_simbolik(), "tautan ke berkas lain"),
    "dua nama sama": ("kembar.xlsx", dua_nama(), "dua bagian dengan nama yang sama"),
    "dde": ("dde.xlsx", dde(), "tautan DDE"),
    "gambar bom": ("foto.png", gambar_bom(), "50000 × 50000 titik"),
    "gambar terpotong": ("foto.png", b"\x89PNG\r\n\x1a\n\0\0", "rusak atau terpotong"),
    "gambar lain": ("foto.png", b"GIF89a" + b"\0" * 40, "bukan buku kerja Excel"),
    "terlalu banyak bagian": (
        "ribuan.xlsx",
        tulis_zip(anggota() | {f"xl/media/{n}.txt": b"" for n in range(10_001)}),
        "lebih dari",
    ),
    "arsip dirusak": ("x.potret.zip", tulis_zip({"potret.json": b"{}"}), "arsip"),
}
"""Files that leave nothing behind: name, content, and what the page says."""

DIPERIKSA: dict[str, tuple[str, bytes, str]] = {
    "doctype": ("doctype.xlsx", ubah("xl/workbook.xml", lambda _: LUAR), "deklarasi entitas"),
    "entitas berlipat": ("lol.xlsx", ubah("xl/sharedStrings.xml", lambda _: MILIARAN), "deklarasi entitas"),
    "bukan utf-8": ("latin.xlsx", ubah("xl/workbook.xml", lambda x: b"\xff\xfe\xfa" + x), "rusak"),
    "bukan xml": ("acak.xlsx", ubah("xl/workbook.xml", lambda _: bytes(range(256))), "rusak"),
    "rumus perintah": ("rumus.xlsx", rumus_perintah(), "rumus"),
}
"""Files that are kept, because they are workbooks, and whose page says what is wrong."""
