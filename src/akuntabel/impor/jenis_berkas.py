"""What kind of file it is, by its content; a name says nothing."""

from __future__ import annotations

import re
import zipfile
from enum import Enum

from akuntabel import wadah
from akuntabel.wadah import MB, Batas, Sebab, WadahDitolak

from .luar import TakTerbaca

BATAS_ZIP = Batas(berkas=200 * MB, banyak_anggota=5_000, anggota=150 * MB, seluruh=400 * MB)
_AWAL = 1024
_LIHAT = 4096


class Jenis(Enum):
    """Kinds of files that have a reader."""

    PDF = "PDF"
    DOCX = "dokumen Word (.docx)"
    XLSX = "buku kerja Excel (.xlsx)"
    HTML = "halaman web (HTML)"
    MHTML = "halaman web tersimpan (MHTML)"
    TEKS = "teks"


_PDF = "Simpanlah sebagai PDF atau .docx lalu coba lagi."
_XLSX = 'Bukalah di Excel atau LibreOffice, simpan sebagai "Buku Kerja Excel (.xlsx)", lalu coba lagi.'
_DOCX = 'Bukalah di Word atau LibreOffice, simpan sebagai "Dokumen Word (.docx)", lalu coba lagi.'
_SANDI = "Berkas dilindungi kata sandi. Simpanlah salinan tanpa kata sandi lalu pakai salinan itu."
_GAMBAR = (
    "Berkas ini gambar, bukan dokumen. Yang dapat dibaca adalah berkas aslinya (PDF, .docx, .xlsx), bukan "
    "foto atau hasil pindainya."
)
_ARSIP = "Berkas ini arsip. Keluarkan dahulu isinya, lalu pakai berkas di dalamnya."
_PROGRAM = "Berkas ini program, bukan dokumen, jadi tidak dibuka."
_BUKAN_TEKS = "Isi berkas ini bukan dokumen yang dikenal (PDF, .docx, .xlsx, HTML, atau teks)."
_RUSAK = "Berkas rusak atau terpotong. Mintalah sekali lagi, atau simpan ulang di aplikasi asalnya."
_KOSONG = "Berkas kosong."

_TANDA: tuple[tuple[bytes, str], ...] = (
    (b"{\\rtf", f"Berkas ini berformat RTF. {_DOCX}"),
    (b"MZ", _PROGRAM),
    (b"\x7fELF", _PROGRAM),
    (b"\xcf\xfa\xed\xfe", _PROGRAM),
    (b"\xca\xfe\xba\xbe", _PROGRAM),
    (b"\x89PNG", _GAMBAR),
    (b"\xff\xd8\xff", _GAMBAR),
    (b"GIF8", _GAMBAR),
    (b"II*\0", _GAMBAR),
    (b"MM\0*", _GAMBAR),
    (b"BM", _GAMBAR),
    (b"\x1f\x8b", _ARSIP),
    (b"Rar!", _ARSIP),
    (b"7z\xbc\xaf", _ARSIP),
    (b"\xfd7zXZ", _ARSIP),
    (b"BZh", _ARSIP),
    (b"\x28\xb5\x2f\xfd", _ARSIP),
    (b"%!PS", f"Berkas ini berformat PostScript. {_PDF}"),
    (b"AT&TFORM", f"Berkas ini berformat DjVu. {_PDF}"),
)
_TEKS_PENDEK = (b"MZ", b"BM", b"MM\0*", b"II*\0")
_TOLAK = {
    Sebab.BERKAS_BESAR: "Berkas lebih besar daripada 200 MB, jadi tidak dibuka.",
    Sebab.RUSAK: _RUSAK,
    Sebab.BANYAK_ANGGOTA: "Berkas berisi terlalu banyak bagian untuk sebuah laporan, jadi tidak dibuka.",
    Sebab.TERENKRIPSI: _SANDI,
    Sebab.NAMA: "Berkas memuat bagian yang menunjuk ke luar dirinya, jadi tidak dibuka.",
    Sebab.ISI_BESAR: "Isi berkas setelah dibuka terlalu besar untuk sebuah laporan, jadi tidak dibuka.",
    Sebab.NISBAH: "Isi berkas mengembang tidak wajar ketika dibuka, jadi tidak dibuka.",
    Sebab.XML_RUSAK: _RUSAK,
    Sebab.DTD: "Berkas memuat deklarasi entitas, yang tidak pernah ada di dokumen wajar, jadi tidak dibuka.",
}
_HTML = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|table|meta|title|div|center|h[1-6]|p|style)[\s>]", re.IGNORECASE
)
_MHTML = re.compile(rb"^(?:[A-Za-z-]{2,40}:[^\n]{0,400}\n){0,30}MIME-Version:", re.IGNORECASE)


def jenis_berkas(isi: bytes) -> Jenis:
    """Return the kind of a file.

    Raises:
        TakTerbaca: It has no reader; the message says what it is and what to do.
    """
    if not isi.strip(b"\0 \t\r\n\f\xef\xbb\xbf\xff\xfe"):
        raise TakTerbaca(_KOSONG)
    if b"%PDF-" in isi[:_AWAL]:
        return Jenis.PDF
    if isi.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _jenis_zip(isi)
    if isi.startswith(b"\xd0\xcf\x11\xe0"):
        raise TakTerbaca(_jenis_ole(isi))
    _tolak_tanda(isi)
    return _jenis_teks(isi)


def tolakan_wadah(salah: WadahDitolak) -> TakTerbaca:
    """Return the sentence for a container that is not opened."""
    return TakTerbaca(_TOLAK[salah.sebab])


def _jenis_zip(isi: bytes) -> Jenis:
    try:
        with wadah.buka(isi, BATAS_ZIP) as arsip:
            return _menurut_bagian(arsip)
    except WadahDitolak as salah:
        raise tolakan_wadah(salah) from salah


def _menurut_bagian(arsip: zipfile.ZipFile) -> Jenis:
    nama = {n.lstrip("/").lower() for n in arsip.namelist()}
    if "word/document.xml" in nama:
        return Jenis.DOCX
    if "xl/workbook.xml" in nama:
        return Jenis.XLSX
    raise TakTerbaca(_zip_lain(arsip, nama))


def _zip_lain(arsip: zipfile.ZipFile, nama: set[str]) -> str:
    if "mimetype" in nama and "content.xml" in nama:
        mime = wadah.baca(arsip, "mimetype", BATAS_ZIP)[:200]
        if b"spreadsheet" in mime:
            return f"Berkas ini buku kerja OpenDocument (.ods). {_XLSX}"
        return f"Berkas ini berformat OpenDocument (.odt atau sejenisnya). {_DOCX}"
    if "xl/workbook.bin" in nama:
        return f"Berkas ini buku kerja biner (.xlsb). {_XLSX}"
    if any(n.startswith("ppt/") for n in nama):
        return f"Berkas ini salindia PowerPoint. {_PDF}"
    if any(n.startswith("word/") for n in nama):
        return f"Berkas ini dokumen Word yang tidak lengkap. {_DOCX}"
    return _ARSIP


def _jenis_ole(isi: bytes) -> str:
    """Tell the old binary formats apart by the names of their streams."""
    if "EncryptedPackage".encode("utf-16-le") in isi:
        return _SANDI
    if any(n.encode("utf-16-le") in isi for n in ("Workbook", "Book\0")):
        return f"Berkas ini buku kerja Excel lama (.xls). {_XLSX}"
    if "PowerPoint".encode("utf-16-le") in isi:
        return f"Berkas ini salindia PowerPoint lama (.ppt). {_PDF}"
    return f"Berkas ini dokumen Word lama (.doc). {_DOCX}"


def _tolak_tanda(isi: bytes) -> None:
    for tanda, kalimat in _TANDA:
        if isi.startswith(tanda) and not (tanda in _TEKS_PENDEK and not _biner(isi)):
            raise TakTerbaca(kalimat)
    if isi[:4] == b"RIFF" or isi[4:8] == b"ftyp":
        raise TakTerbaca(
            _GAMBAR if isi[8:12] in (b"WEBP", b"heic", b"heix", b"avif", b"mif1") else _BUKAN_TEKS
        )


def _jenis_teks(isi: bytes) -> Jenis:
    awal = isi[:_LIHAT].lstrip(b"\xef\xbb\xbf \t\r\n")
    if _MHTML.match(awal.replace(b"\r\n", b"\n")):
        return Jenis.MHTML
    polos = awal.replace(b"\0", b"") if awal.startswith((b"\xff\xfe", b"\xfe\xff")) else awal
    polos = polos.lstrip(b"\xff\xfe \t\r\n")
    if polos.startswith(b"<") and _HTML.search(polos):
        return Jenis.HTML
    if polos.startswith(b"<?xml"):
        raise TakTerbaca(_xml_lain(isi))
    if _biner(isi):
        raise TakTerbaca(_BUKAN_TEKS)
    return Jenis.TEKS


def _xml_lain(isi: bytes) -> str:
    if b"urn:schemas-microsoft-com:office:spreadsheet" in isi[:_LIHAT]:
        return f"Berkas ini buku kerja XML Excel 2003. {_XLSX}"
    if b"wordml" in isi[:_LIHAT] or b"word.document" in isi[:_LIHAT].lower():
        return f"Berkas ini dokumen XML Word 2003. {_DOCX}"
    return "Berkas ini data XML, bukan dokumen laporan."


def _biner(isi: bytes) -> bool:
    """Tell whether bytes are no text: control characters where no text of any encoding has them."""
    contoh = isi[: 64 * 1024]
    if contoh.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    nol = contoh.count(0)
    if nol * 10 > len(contoh) * 3 and nol * 10 < len(contoh) * 6:
        separuh = max(1, len(contoh) // 2)
        if max(contoh[0::2].count(0), contoh[1::2].count(0)) * 10 > separuh * 7:
            return False
    kendali = sum(contoh.count(b) for b in (*range(9), *range(14, 27), *range(28, 32), 127))
    return nol * 200 > len(contoh) or kendali * 50 > len(contoh)
