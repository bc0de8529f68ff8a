"""Files that are no export, broken, or meant to harm: each is answered by one sentence, quickly."""

from __future__ import annotations

import io
import random
import struct
import time
import zipfile
from collections.abc import Callable
from typing import Any

import pytest

from akuntabel.impor.anggaran import EksporDitolak, baca_ekspor
from tests.impor.anggaran import berkas

TABEL: list[list[Any]] = [["Kode", "Uraian", "Pagu"], ["1.06.02.2.01.0001", "Perahu Baca", 5_000_000]]
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")


def arsip(**isi: bytes) -> bytes:
    """Return a zip; names are written with "__" for the slash and "_dot_" for the dot."""
    aliran = io.BytesIO()
    with zipfile.ZipFile(aliran, "w", zipfile.ZIP_DEFLATED) as z:
        for nama, data in isi.items():
            z.writestr(nama.replace("__", "/").replace("_dot_", "."), data)
    return aliran.getvalue()


def ubah_lembar(isi: bytes) -> bytes:
    """Return a sound workbook whose first sheet is replaced."""
    aliran = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(berkas.xlsx(("A", TABEL)))) as asal, zipfile.ZipFile(aliran, "w", 8) as z:
        for nama in asal.namelist():
            z.writestr(nama, isi if nama == "xl/worksheets/sheet1.xml" else asal.read(nama))
    return aliran.getvalue()


def lembar(sel: str, depan: str = "") -> bytes:
    ruang = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    isi = f'<worksheet xmlns="{ruang}"><sheetData>{sel}</sheetData></worksheet>'
    return f'<?xml version="1.0"?>{depan}{isi}'.encode()


def sel_jauh_xls() -> bytes:
    """Return an old workbook of two cells in opposite corners: 16 million cells between them."""
    sehat = berkas.xls([["x"]])
    sel = struct.pack("<HHHHHd", 0x0203, 14, 65535, 255, 0, 1.0)
    akhir = sehat.rindex(struct.pack("<HH", 0x000A, 0)[:4], 0, 512 + 4096)
    return sehat[:akhir] + sel + sehat[akhir : akhir + 4] + sehat[akhir + 4 + len(sel) :]


def mhtml_bersarang() -> bytes:
    bagian = ["MIME-Version: 1.0\r\n"]
    for n in range(3_000):
        bagian.append(f'Content-Type: multipart/mixed; boundary="b{n}"\r\n\r\n--b{n}\r\n')
    return "".join(bagian).encode()


_ENTITAS = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'

JAHAT: dict[str, Callable[[], bytes]] = {
    "kosong": lambda: b"",
    "hanya nol": lambda: b"\0" * 5000,
    "pdf": lambda: b"%PDF-1.7 ...",
    "docx": lambda: arsip(word__document_dot_xml=b"<x/>"),
    "pptx": lambda: arsip(ppt__presentation_dot_xml=b"<x/>"),
    "zip berisi ekspor": lambda: arsip(lra_dot_xlsx=berkas.xlsx(("A", TABEL))),
    "gambar": lambda: b"\x89PNG\r\n\x1a\n" + b"\0" * 100,
    "acak": lambda: random.Random(7).randbytes(5000),
    "acak berawalan zip": lambda: b"PK\x03\x04" + random.Random(8).randbytes(5000),
    "acak berawalan ole": lambda: _OLE + random.Random(9).randbytes(5000),
    "json": lambda: b'{"kode": "1.06.02", "pagu": 5000000}',
    "program": lambda: b"MZ" + b"\0" * 300,
    "xlsx terpotong": lambda: berkas.xlsx(("A", TABEL))[:-900],
    "xlsx lembar rusak": lambda: ubah_lembar(lembar("<row><c><v>1</row>")),
    "xlsx berentitas": lambda: ubah_lembar(lembar('<row r="1"><c r="A1"><v>&b;</v></c></row>', _ENTITAS)),
    "xlsx sel di ujung": lambda: ubah_lembar(
        lembar('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')
    ),
    "xlsx mengembang": lambda: ubah_lembar(lembar(" " * 120_000_000)),
    "xlsx menunjuk ke luar": lambda: arsip(xl__workbook_dot_xml=b"<x/>", **{"..__jahat_dot_xml": b"<x/>"}),
    "xls terpotong": lambda: berkas.xls(TABEL)[:900],
    "xls sel di ujung": sel_jauh_xls,
    "xls berkata sandi": lambda: _OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"),
    "html rentang raksasa": lambda: (
        b"<table>" + b"<tr><td rowspan=99999999 colspan=99999999>Kode</td></tr>" * 2000 + b"</table>"
    ),
    "html bersarang": lambda: b"<html>" + b"<div>" * 60_000 + b"<table><tr><td>x",
    "mhtml bersarang": mhtml_bersarang,
    "mhtml tanpa halaman": lambda: b"MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nhalo",
    "xml lain": lambda: b"<?xml version='1.0'?><data><a>1</a></data>",
    "xml2003 berentitas": lambda: berkas.xml2003(TABEL).replace(b"<?mso", _ENTITAS.encode() + b"<?mso"),
    "xml2003 lompat": lambda: berkas.xml2003(TABEL).replace(b"<Row>", b'<Row ss:Index="9999999">', 1),
    "csv satu garis panjang": lambda: b"x" * 3_000_000,
    "csv sel raksasa": lambda: b'a;b\r\n"' + b"y" * 3_000_000,
    "csv sejuta baris": lambda: b"a;b;1000\r\n" * 1_000_000,
}


@pytest.mark.parametrize("jenis", JAHAT)
def test_berkas_jahat__satu_kalimat_dan_cepat(jenis: str) -> None:
    isi = JAHAT[jenis]()
    mulai = time.monotonic()

    with pytest.raises(EksporDitolak) as tolak:
        baca_ekspor(isi, "ekspor.xlsx")

    assert str(tolak.value).endswith("."), str(tolak.value)
    assert "Error" not in str(tolak.value)
    assert time.monotonic() - mulai < 20
