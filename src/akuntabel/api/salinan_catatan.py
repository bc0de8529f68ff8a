"""Copies of the reviewed document itself, with the findings at their places: Word comments, PDF notes."""

from __future__ import annotations

from akuntabel.bacaan import Bacaan, Format
from akuntabel.hasil_reviu import HasilReviu, Salinan
from akuntabel.penyaji.catatan.uraian import semua_catatan

DOCX = ".reviu.docx"
PDF = ".reviu.pdf"


def salinan_docx(hasil: HasilReviu, bacaan: Bacaan, isi: bytes) -> tuple[Salinan, ...]:
    """Return the reviewed DOCX with comments; nothing for another kind of file."""
    if bacaan.dokumen.format is not Format.DOCX:
        return ()
    from akuntabel.impor.docx_luar import paragraf_urut
    from akuntabel.penyaji.catatan.docx import DocxTakBerkomentar, komentari

    try:
        return (Salinan(DOCX, komentari(isi, semua_catatan(hasil), paragraf_urut, hasil.penugasan.tanggal)),)
    except DocxTakBerkomentar as tolak:
        return (Salinan(DOCX, b"", pesan=str(tolak)),)


def salinan_pdf(hasil: HasilReviu, bacaan: Bacaan, isi: bytes) -> tuple[Salinan, ...]:
    """Return the reviewed PDF with highlights and notes; nothing for another kind of file."""
    if bacaan.dokumen.format is not Format.PDF:
        return ()
    from akuntabel.penyaji.catatan.pdf import PdfTakBercatatan, catat

    try:
        return (Salinan(PDF, catat(isi, semua_catatan(hasil))),)
    except PdfTakBercatatan as tolak:
        return (Salinan(PDF, b"", pesan=str(tolak)),)
