"""Files that are broken, hostile or of another kind: what a reader of others' documents must survive."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable

_DOCX_TIPE = (
    b'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    b'<Default Extension="xml" ContentType="application/xml"/>'
    b'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    b"</Types>"
)
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_LEMBAR_REL = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    b'<Relationship Id="r1" Type="x" Target="worksheets/sheet1.xml"/></Relationships>'
)


def arsip(**bagian: bytes) -> bytes:
    """Return a zip; ``__`` in a name is a slash, ``_x`` at its end the ending ".xml"."""
    aliran = io.BytesIO()
    with zipfile.ZipFile(aliran, "w", zipfile.ZIP_DEFLATED) as berkas:
        for nama, isi in bagian.items():
            berkas.writestr(nama.replace("__", "/").replace("_x", ".xml"), isi)
    return aliran.getvalue()


def docx(isi: str) -> bytes:
    """Return a document with this body."""
    tubuh = f'<?xml version="1.0"?><w:document xmlns:w="{_W}"><w:body>{isi}</w:body></w:document>'
    return arsip(**{"[Content_Types]_x": _DOCX_TIPE, "word__document_x": tubuh.encode()})


def xlsx(isi: str, awalan: str = "") -> bytes:
    """Return a workbook with this one sheet."""
    lembar = '<sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets>'
    buku = f'<workbook xmlns="{_S}" xmlns:r="{_R}">{lembar}</workbook>'
    aliran = io.BytesIO()
    with zipfile.ZipFile(aliran, "w", zipfile.ZIP_DEFLATED) as berkas:
        berkas.writestr("[Content_Types].xml", _DOCX_TIPE)
        berkas.writestr("xl/workbook.xml", buku)
        berkas.writestr("xl/_rels/workbook.xml.rels", _LEMBAR_REL)
        berkas.writestr("xl/worksheets/sheet1.xml", f'{awalan}<worksheet xmlns="{_S}">{isi}</worksheet>')
    return aliran.getvalue()


def _bom_bersarang() -> bytes:
    isi = bytes(10_000_000)
    for _ in range(4):
        isi = arsip(**{"word__document_x": isi, "lagi.zip": isi})
    return isi


def _pdf(objek: str) -> bytes:
    return f"%PDF-1.4\n{objek}\ntrailer<</Root 1 0 R/Size 9>>\nstartxref\n9\n%%EOF\n".encode()


def _pdf_pohon_melingkar() -> bytes:
    return _pdf(
        "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        "2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 1000000>>endobj\n"
    )


def _acak(banyak: int) -> bytes:
    return random.Random(7).randbytes(banyak)


_SEL = '<c r="A1"><v>1</v></c>'
_ENTITAS = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'

JAHAT: dict[str, Callable[[], bytes]] = {
    "kosong": lambda: b"",
    "spasi": lambda: b" \n\t" * 1000,
    "nol": lambda: bytes(100_000),
    "acak": lambda: _acak(300_000),
    "acak-berkepala-pdf": lambda: b"%PDF-1.7\n" + _acak(200_000),
    "acak-berkepala-zip": lambda: b"PK\x03\x04" + _acak(200_000),
    "acak-berkepala-ole": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + _acak(200_000),
    "acak-berkepala-html": lambda: b"<html><body>" + _acak(200_000),
    "pdf-kepala-saja": lambda: b"%PDF-1.4",
    "pdf-tanpa-halaman": lambda: _pdf("1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj"),
    "pdf-pohon-melingkar": _pdf_pohon_melingkar,
    "pdf-larik-dalam": lambda: _pdf("1 0 obj" + "[" * 200_000),
    "docx-terpotong": lambda: docx("<w:p/>")[:-40],
    "docx-xml-rusak": lambda: docx("<w:p><w:r>"),
    "docx-tanpa-isi": lambda: docx(""),
    "docx-bersarang-dalam": lambda: docx("<w:tbl><w:tr><w:tc>" * 3000 + "</w:tc></w:tr></w:tbl>" * 3000),
    "docx-entitas": lambda: arsip(
        **{"[Content_Types]_x": _DOCX_TIPE, "word__document_x": f"{_ENTITAS}<x>&b;</x>".encode()}
    ),
    "xlsx-tanpa-lembar": lambda: arsip(**{"xl__workbook_x": f'<workbook xmlns="{_S}"/>'.encode()}),
    "xlsx-lembar-rusak": lambda: xlsx("<sheetData><row>"),
    "xlsx-lembar-kosong": lambda: xlsx("<sheetData/>"),
    "xlsx-entitas": lambda: xlsx(f"<sheetData><row>{_SEL}</row></sheetData>", _ENTITAS),
    "xlsx-sel-jauh": lambda: xlsx(
        f'<sheetData><row r="1">{_SEL}</row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    ),
    "xlsx-gabungan-raksasa": lambda: xlsx(
        f'<sheetData><row r="1">{_SEL}<c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>'
        '</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    ),
    "xlsx-teks-tak-ada": lambda: xlsx(
        '<sheetData><row r="1"><c r="A1" t="s"><v>99999999</v></c></row></sheetData>'
    ),
    "xlsx-lebar-dan-panjang": lambda: xlsx(
        '<sheetData><row><c r="A1"><v>1</v></c><c r="ALL1"><v>1</v></c></row>'
        + "<row><c><v>1</v></c><c><v>2</v></c></row>" * 3000
        + "</sheetData>"
    ),
    "xlsx-sel-sejuta": lambda: xlsx("<sheetData><row>" + "<c><v>1</v></c>" * 45_000 + "</row></sheetData>"),
    "zip-bom": lambda: arsip(**{"word__document_x": bytes(300_000_000 // 4)}),
    "zip-bom-bersarang": _bom_bersarang,
    "zip-kosong": lambda: b"PK\x05\x06" + bytes(18),
    "zip-nama-luar": lambda: arsip(**{"..__..__etc__passwd": b"x"}),
    "zip-banyak-anggota": lambda: arsip(**{f"word__a{n}_x": b"" for n in range(6000)}),
    "teks-baris-10-mb": lambda: b"a" * 10_000_000,
    "teks-angka-10-mb": lambda: b"1.234,5 " * 1_250_000,
    "teks-sejuta-pipa": lambda: b"|" * 1_000_000,
    "teks-pipa-berbaris": lambda: b"|a|b|\n" * 5_000,
    "teks-pipa-lebar-lalu-sempit": lambda: b"|a" * 290 + b"|\n" + b"|a|\n" * 20_000,
    "teks-sejuta-tab": lambda: b"\t" * 1_000_000,
    "teks-tab-berjeda": lambda: b"1\t2\t3\n\n" * 3_000,
    "teks-daftar-isi-panjang": lambda: b"1.1 Judul\t1\n" * 5_000,
    "teks-daftar-dalam": lambda: b"".join(b" " * n + b"- a\n" for n in range(3000)),
    "teks-nomor-panjang": lambda: b"".join(b"%d. butir\n" % n for n in range(5_000)),
    "teks-titik": lambda: b"." * 150_000 + b" x y",
    "teks-bintang": lambda: b"**a _b *c " * 15_000,
    "teks-rumus": lambda: b"$\\frac{" * 20_000,
    "teks-dolar": lambda: b"$a+" * 50_000,
    "teks-kurung": lambda: b"[" * 150_000,
    "teks-lebih-kecil": lambda: b"<" * 150_000,
    "teks-spasi-lebar": lambda: (b"a" + b" " * 50) * 3000,
    "teks-spasi-berkolom": lambda: b"a   1   2\n" * 3_000,
    "teks-pagar": lambda: b"# a" + b" " * 150_000 + b"b",
    "teks-tabel-html-terbuka": lambda: b"Laporan\n" + b"<table>\n<tr><td>a\n" * 2_000,
    "teks-tabel-html-rusak": lambda: (
        b"Laporan\n<table><tr><td>" + b"<" * 20_000 + b"<!--" * 5_000 + b"</table>"
    ),
    "teks-tabel-html-rentang": lambda: (
        b"Laporan\n<table>" + b"<tr><td rowspan=99 colspan=99>a</td></tr>" * 90 + b"</table>"
    ),
    "teks-nol-di-dalam": lambda: b"Laporan\0Kinerja\n" * 5000,
    "teks-sejuta-baris": lambda: b"a\n" * 1_000_000,
    "teks-halaman-kosong": lambda: b"a\f" * 5_000,
    "teks-utf16-ganjil": lambda: b"\xff\xfea\0b",
    "html-dalam": lambda: b"<html>" + b"<div>" * 100_000,
    "html-tabel-dalam": lambda: b"<html>" + b"<table><tr><td>" * 20_000,
    "html-rentang-raksasa": lambda: (
        b"<html><table><tr><td colspan=1000000000 rowspan=1000000000>1</td></tr></table>"
    ),
    "html-terpotong": lambda: b"<html><body><table><tr><td",
    "mhtml-tanpa-halaman": lambda: (
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x--\n"
    ),
    "rtf": lambda: b"{\\rtf1 Laporan}",
    "gambar": lambda: b"\x89PNG\r\n\x1a\n" + _acak(1000),
    "program": lambda: b"MZ\x90\0" + _acak(1000),
}
