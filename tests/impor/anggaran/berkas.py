"""The kinds of file exports come in, written by hand from rows of cells."""

from __future__ import annotations

import io
import struct
from collections.abc import Sequence
from html import escape
from typing import Any

import xlsxwriter

Baris = Sequence[Sequence[Any]]


def xlsx(*lembar: tuple[str, Baris], gabung: Sequence[str] = ()) -> bytes:
    """Return a workbook; ``gabung`` are merged ranges of the first sheet (their cells are written before)."""
    aliran = io.BytesIO()
    buku = xlsxwriter.Workbook(aliran)
    for nomor, (nama, baris) in enumerate(lembar):
        ws = buku.add_worksheet(nama)
        for rentang in gabung if nomor == 0 else ():
            ws.merge_range(rentang, "")
        for b, isi in enumerate(baris):
            for k, nilai in enumerate(isi):
                if nilai not in ("", None):
                    ws.write(b, k, nilai)
    buku.close()
    return aliran.getvalue()


def html(baris: Baris) -> str:
    """Return a page with one table; a cell may be a tuple of text, columns and rows it spans."""
    return f"<html><head><title>Ekspor</title></head><body>{tabel(baris)}</body></html>"


def tabel(baris: Baris) -> str:
    tr = ["<tr>" + "".join(_td(s) for s in b) + "</tr>" for b in baris]
    return f"<table>{''.join(tr)}</table>"


def _td(sel: Any) -> str:
    teks, lebar, tinggi = sel if isinstance(sel, tuple) else (sel, 1, 1)
    return f"<td colspan={lebar} rowspan='{tinggi}'>{escape(str(teks))}</td>"


def mhtml(*halaman: str) -> bytes:
    """Return a web archive as Excel saves it: one part a sheet, quoted-printable."""
    bagian = "".join(
        "------=_Batas\r\nContent-Location: file:///C:/x/sheet{:03d}.htm\r\nContent-Transfer-Encoding: "
        "quoted-printable\r\n"
        'Content-Type: text/html; charset="utf-8"\r\n\r\n{}\r\n\r\n'.format(n, h.replace("=", "=3D"))
        for n, h in enumerate(halaman, 1)
    )
    kepala = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="----=_Batas"\r\n\r\n'
    return f"{kepala}{bagian}------=_Batas--\r\n".encode()


def xml2003(baris: Baris, nama: str = "Lembar1") -> bytes:
    """Return an XML spreadsheet; numbers keep their type."""
    tr = "".join(f"<Row>{''.join(_sel_xml(s) for s in b)}</Row>" for b in baris)
    return (
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
        'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
        f'<Worksheet ss:Name="{nama}"><Table>{tr}</Table></Worksheet></Workbook>'
    ).encode()


def _sel_xml(sel: Any) -> str:
    jenis = "Number" if isinstance(sel, int) else "String"
    return f'<Cell><Data ss:Type="{jenis}">{escape(str(sel))}</Data></Cell>'


def xls(baris: Baris, nama: str = "Lembar1") -> bytes:
    """Return an old workbook (BIFF8 in a compound file) with texts and numbers."""
    return _wadah_ole(_biff(baris, nama).ljust(4096, b"\0"))


def _rekam(jenis: int, isi: bytes) -> bytes:
    return struct.pack("<HH", jenis, len(isi)) + isi


def _biff(baris: Baris, nama: str) -> bytes:
    bof = struct.pack("<HHHHII", 0x0600, 0x0005, 0x0DBB, 0x07CC, 0, 6)
    kepala = _rekam(0x0809, bof)
    lembar = _rekam(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0x0DBB, 0x07CC, 0, 6))
    for b, isi in enumerate(baris):
        for k, nilai in enumerate(isi):
            if isinstance(nilai, int | float):
                lembar += _rekam(0x0203, struct.pack("<HHHd", b, k, 0, nilai))
            elif nilai:
                teks = nilai.encode("utf-16-le")
                lembar += _rekam(0x0204, struct.pack("<HHHHB", b, k, 0, len(nilai), 1) + teks)
    lembar += _rekam(0x000A, b"")
    panjang = len(kepala) + 4 + 8 + len(nama) + 4
    return (
        kepala
        + _rekam(0x0085, struct.pack("<IHBB", panjang, 0, len(nama), 0) + nama.encode())
        + _rekam(0x000A, b"")
        + lembar
    )


def _wadah_ole(aliran: bytes) -> bytes:
    sektor = -(-len(aliran) // 512)
    rantai = [*range(1, sektor), 0xFFFFFFFE, 0xFFFFFFFE]
    fat_sektor = -(-(len(rantai) + 4) // 128)
    rantai += [0xFFFFFFFD] * fat_sektor
    fat = b"".join(struct.pack("<I", n) for n in rantai).ljust(512 * fat_sektor, b"\xff")
    kepala = struct.pack(
        "<8s16sHHHHH6xIIIIIIIII",
        bytes.fromhex("d0cf11e0a1b11ae1"),
        b"",
        0x3E,
        3,
        0xFFFE,
        9,
        6,
        0,
        fat_sektor,
        sektor,
        0,
        4096,
        0xFFFFFFFE,
        0,
        0xFFFFFFFE,
        0,
    )
    difat = [sektor + 1 + n for n in range(fat_sektor)]
    kepala += b"".join(struct.pack("<I", n) for n in difat).ljust(436, b"\xff")
    direktori = _entri("Root Entry", 5, 0xFFFFFFFE, 0, 1) + _entri("Workbook", 2, 0, len(aliran), 0xFFFFFFFF)
    direktori += _entri("", 0, 0, 0, 0xFFFFFFFF) * 2
    return kepala + aliran.ljust(512 * sektor, b"\0") + direktori + fat


def _entri(nama: str, jenis: int, awal: int, ukuran: int, anak: int) -> bytes:
    huruf = (nama + "\0").encode("utf-16-le") if nama else b""
    return struct.pack(
        "<64sHBBIII16sIQQIQ",
        huruf,
        len(huruf),
        jenis,
        1,
        0xFFFFFFFF,
        0xFFFFFFFF,
        anak,
        b"",
        0,
        0,
        0,
        awal,
        ukuran,
    )
