"""A copy of a DOCX with Word comments at the findings; every other part stays byte for byte."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from lxml import etree

from akuntabel import wadah

from .docx_jangkar import W, pasang, tempat_pertama, untuk
from .docx_komentar import Komentar, bagian_komentar
from .uraian import Catatan

_DOKUMEN = "word/document.xml"
_GAYA = "word/styles.xml"
_RUSAK = "DOCX ini rusak, jadi tidak dapat diberi komentar."
_KETAT = b"http://purl.oclc.org/ooxml/"
_BATAS = wadah.Batas(berkas=200 * wadah.MB, banyak_anggota=10_000, seluruh=300 * wadah.MB)

_Waktu = tuple[int, int, int, int, int, int]
Paragraf = Callable[[etree._Element], Sequence[etree._Element]]
"""Returns the paragraphs of a body in the order in which places count them (``Sumber.baris``)."""


class DocxTakBerkomentar(ValueError):
    """A DOCX that cannot take comments; the message says why and what to do."""


def komentari(isi: bytes, catatan: Iterable[Catatan], paragraf: Paragraf, tanggal: date | None) -> bytes:
    """Return a copy of a DOCX with the notes as comments; those without a place share one at the top.

    Raises:
        DocxTakBerkomentar: It is no transitional DOCX, or has no paragraph to hold a comment.
    """
    bagian = _buka(isi)
    try:
        return _tulis(isi, _bagian_baru(bagian, catatan, paragraf, tanggal))
    except (etree.LxmlError, KeyError, ValueError) as galat:
        if isinstance(galat, DocxTakBerkomentar):
            raise
        raise DocxTakBerkomentar(_RUSAK) from galat


def _bagian_baru(
    bagian: Mapping[str, bytes], catatan: Iterable[Catatan], paragraf: Paragraf, tanggal: date | None
) -> Mapping[str, bytes]:
    """Return the parts that change: the document with its marks, the comments, and what names them."""
    if _KETAT in bagian.get(_DOKUMEN, b"")[:4096] or _DOKUMEN not in bagian:
        raise DocxTakBerkomentar(
            "DOCX ini disimpan sebagai Strict Open XML. Simpan ulang sebagai Dokumen Word (.docx) biasa."
        )
    akar = etree.fromstring(bagian[_DOKUMEN], _pengurai())
    badan = akar.find(f"{W}body")
    if badan is None:
        raise DocxTakBerkomentar("DOCX ini tidak berisi teks.")
    semua = _komentar(catatan, paragraf(badan), badan)
    baru = bagian_komentar(bagian, akar, [k for k, _ in semua], tanggal)
    for (_, jangkar), nomor in zip(semua, baru.nomor, strict=True):
        pasang(jangkar, nomor, bergaya=b'"CommentReference"' in bagian.get(_GAYA, b""))
    dokumen = etree.tostring(akar, xml_declaration=True, encoding="UTF-8", standalone=True)
    return {_DOKUMEN: dokumen, **baru.berkas}


def _komentar(
    catatan: Iterable[Catatan], paragraf: Sequence[etree._Element], badan: etree._Element
) -> list[tuple[Komentar, tuple[etree._Element, etree._Element]]]:
    hasil = []
    sisa: list[Catatan] = []
    for satu in catatan:
        jangkar = untuk(satu, paragraf)
        if jangkar is None:
            sisa.append(satu)
        else:
            hasil.append((Komentar((satu,)), jangkar))
    if sisa:
        atas = tempat_pertama(badan)
        if atas is None:
            raise DocxTakBerkomentar("DOCX ini tidak berisi paragraf yang dapat diberi komentar.")
        hasil.insert(0, (Komentar(tuple(sisa)), atas))
    return hasil


def _buka(isi: bytes) -> dict[str, bytes]:
    try:
        with wadah.buka(isi, _BATAS) as arsip:
            nama = [n for n in arsip.namelist() if n.endswith((".xml", ".rels"))]
            bagian = {n: wadah.baca(arsip, n, _BATAS) for n in nama}
        for satu in bagian.values():
            wadah.periksa_xml(satu)
    except wadah.WadahDitolak as tolak:
        raise DocxTakBerkomentar(_RUSAK) from tolak
    return bagian


def _pengurai() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)


def _tulis(isi: bytes, ganti: Mapping[str, bytes]) -> bytes:
    """Return the package with some parts replaced or added; the others are copied as they are."""
    keluaran = io.BytesIO()
    with wadah.buka(isi, _BATAS) as lama, zipfile.ZipFile(keluaran, "w", zipfile.ZIP_DEFLATED) as baru:
        for anggota in lama.infolist():
            isi_baru = ganti.get(anggota.filename)
            if isi_baru is None:
                isi_baru = wadah.baca(lama, anggota.filename, _BATAS)
            baru.writestr(_anggota(anggota.filename, anggota.date_time), isi_baru)
        for nama in sorted(ganti.keys() - set(lama.namelist())):
            baru.writestr(_anggota(nama), ganti[nama])
    return keluaran.getvalue()


def _anggota(nama: str, waktu: _Waktu = (1980, 1, 1, 0, 0, 0)) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(nama, waktu)
    info.compress_type = zipfile.ZIP_DEFLATED
    return info
