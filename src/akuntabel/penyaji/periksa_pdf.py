"""The guard of PDFs that people put beside the workbook: opened, counted and measured before use."""

from __future__ import annotations

import io
import re
import zlib
from decimal import Decimal
from typing import Any

BANYAK_HALAMAN = 200
BESAR_OBJEK = 100_000_000
_SISI = (Decimal(36), Decimal(14_400))
_ALIRAN = re.compile(rb"stream\r?\n")
_KEPALA = 2_048
_POTONGAN = 16_384
_PADAT = (b"/ObjStm", b"/XRef")
_LOLOS = re.compile(rb"#([0-9A-Fa-f]{2})")


class PdfDitolak(ValueError):
    """A PDF that cannot be appended; the message says why and what to do."""


def buka_pdf(isi: bytes) -> Any:
    """Return an opened PDF whose pages can be appended.

    Raises:
        PdfDitolak: It is encrypted, broken, empty, too long, or has pages of impossible size.
    """
    import pikepdf

    _periksa_padat(isi)
    try:
        pdf = pikepdf.open(io.BytesIO(isi))
        banyak = len(pdf.pages)
    except pikepdf.PasswordError as galat:
        raise PdfDitolak(
            "PDF dilindungi kata sandi. Cetak atau simpan ulang tanpa kata sandi, lalu pakai salinan itu."
        ) from galat
    except (pikepdf.PdfError, ValueError, TypeError, RuntimeError, OSError) as galat:
        raise PdfDitolak("PDF rusak atau terpotong. Pindai ulang, atau minta salinan utuh.") from galat
    if pdf.is_encrypted:
        raise PdfDitolak("PDF dikunci pembuatnya terhadap penggabungan. Cetak ulang menjadi PDF tanpa kunci.")
    if not 0 < banyak <= BANYAK_HALAMAN:
        raise PdfDitolak(
            f"PDF berisi {banyak} halaman; yang dapat dilampirkan 1 sampai {BANYAK_HALAMAN} halaman."
        )
    for nomor, halaman in enumerate(pdf.pages, start=1):
        _periksa_ukuran(halaman, nomor)
    return pdf


def _periksa_ukuran(halaman: Any, nomor: int) -> None:
    try:
        kiri, bawah, kanan, atas = (Decimal(str(x)) for x in halaman.mediabox)
        wajar = all(_SISI[0] <= abs(sisi) <= _SISI[1] for sisi in (kanan - kiri, atas - bawah))
    except (ArithmeticError, ValueError, TypeError, AttributeError, RuntimeError):
        wajar = False
    if not wajar:
        raise PdfDitolak(f"Ukuran halaman {nomor} PDF tidak wajar. Cetak ulang menjadi PDF berukuran A4.")


def _periksa_padat(isi: bytes) -> None:
    """Refuse object streams that grow beyond bounds before the library unpacks them in memory."""
    ruang = BESAR_OBJEK
    for cocok in _ALIRAN.finditer(isi):
        kepala = isi[max(cocok.start() - _KEPALA, 0) : cocok.start()].rpartition(b"obj")[2]
        if any(jenis in _LOLOS.sub(_huruf, kepala) for jenis in _PADAT):
            ruang -= _besar(memoryview(isi)[cocok.end() :], ruang)
        if ruang <= 0:
            raise PdfDitolak("Isi PDF setelah dibuka terlalu besar. Pindai ulang dengan ukuran lebih kecil.")


def _huruf(cocok: re.Match[bytes]) -> bytes:
    return bytes([int(cocok[1], 16)])


def _besar(isi: memoryview, batas: int) -> int:
    """Return how much a compressed stream gives, stopping soon after ``batas``."""
    pengurai = zlib.decompressobj()
    besar = 0
    for awal in range(0, len(isi), _POTONGAN):
        try:
            besar += len(pengurai.decompress(isi[awal : awal + _POTONGAN]))
        except zlib.error:
            return besar
        if pengurai.eof or besar >= batas:
            return besar
    return besar
