"""The comments part of a Word document: read when there is one, extended, and tied to the package."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from lxml import etree

from .uraian import INISIAL, PEMBUAT, Catatan

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{_W}}}"
_REL = "http://schemas.openxmlformats.org/package/2006/relationships"
_TIPE = "http://schemas.openxmlformats.org/package/2006/content-types"
_JENIS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_ISI = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_HUBUNGAN = "word/_rels/document.xml.rels"
_DAFTAR = "[Content_Types].xml"
_RUANG = "{http://www.w3.org/XML/1998/namespace}space"
_TANPA_TEMPAT = "Temuan tanpa tempat di badan dokumen:"


@dataclass(frozen=True, slots=True)
class Komentar:
    """One comment: the notes it holds."""

    catatan: tuple[Catatan, ...]


@dataclass(frozen=True, slots=True)
class BagianKomentar:
    """The parts to write, and the number each comment got."""

    berkas: Mapping[str, bytes]
    nomor: tuple[int, ...]


def bagian_komentar(
    bagian: Mapping[str, bytes],
    dokumen: etree._Element,
    komentar: Sequence[Komentar],
    tanggal: date | None,
) -> BagianKomentar:
    """Return the comments part with new comments behind those there, and what ties it to the document."""
    if not komentar:
        return BagianKomentar({}, ())
    hubungan = _akar(bagian.get(_HUBUNGAN), f'<Relationships xmlns="{_REL}"/>')
    nama, berkas = _nama(bagian, hubungan)
    akar = _akar(bagian.get(nama), f'<w:comments xmlns:w="{_W}"/>')
    awal = 1 + max((_bilangan(k.get(f"{W}id")) for k in akar.iter(f"{W}comment")), default=-1)
    awal = max(awal, 1 + _tertinggi(dokumen))
    bergaya = b'"CommentText"' in bagian.get("word/styles.xml", b"")
    for nomor, satu in enumerate(komentar, awal):
        akar.append(_komentar(satu, nomor, tanggal, bergaya=bergaya))
    berkas[nama] = _tulis(akar)
    return BagianKomentar(berkas, tuple(range(awal, awal + len(komentar))))


def _nama(bagian: Mapping[str, bytes], hubungan: etree._Element) -> tuple[str, dict[str, bytes]]:
    """Return the name of the comments part, and the parts that name it where it is new."""
    for satu in hubungan:
        if satu.get("Type") == _JENIS and satu.get("TargetMode") != "External":
            tujuan = satu.get("Target", "")
            return posixpath.normpath(posixpath.join("/word", tujuan)).lstrip("/"), {}
    nama = "word/comments.xml"
    while nama in bagian:
        nama = nama.replace(".xml", "_.xml")
    tanda = {s.get("Id") for s in hubungan}
    baru = next(f"rIdAkKomentar{n}" for n in range(len(tanda) + 1) if f"rIdAkKomentar{n}" not in tanda)
    etree.SubElement(
        hubungan,
        f"{{{_REL}}}Relationship",
        {"Id": baru, "Type": _JENIS, "Target": posixpath.basename(nama)},
    )
    daftar = _akar(bagian[_DAFTAR], "")
    etree.SubElement(daftar, f"{{{_TIPE}}}Override", {"PartName": f"/{nama}", "ContentType": _ISI})
    return nama, {_HUBUNGAN: _tulis(hubungan), _DAFTAR: _tulis(daftar)}


def _tertinggi(dokumen: etree._Element) -> int:
    """Return the highest number a mark in the document uses, stray marks without a comment included."""
    tanda = dokumen.iter(f"{W}commentReference", f"{W}commentRangeStart", f"{W}commentRangeEnd")
    return max((_bilangan(t.get(f"{W}id")) for t in tanda), default=-1)


def _komentar(komentar: Komentar, nomor: int, tanggal: date | None, *, bergaya: bool) -> etree._Element:
    sifat = {f"{W}id": str(nomor), f"{W}author": PEMBUAT, f"{W}initials": INISIAL}
    if tanggal is not None:
        sifat[f"{W}date"] = f"{tanggal.isoformat()}T00:00:00Z"
    unsur = etree.Element(f"{W}comment", sifat)
    if len(komentar.catatan) > 1 or komentar.catatan[0].letak.baris is None:
        _paragraf(unsur, _TANPA_TEMPAT, tebal=True, bergaya=bergaya)
    for satu in komentar.catatan:
        _paragraf(unsur, satu.judul, tebal=True, bergaya=bergaya)
        for baris in satu.baris:
            _paragraf(unsur, baris, tebal=False, bergaya=bergaya)
    return unsur


def _paragraf(komentar: etree._Element, teks: str, *, tebal: bool, bergaya: bool) -> None:
    p = etree.SubElement(komentar, f"{W}p")
    if bergaya:
        etree.SubElement(etree.SubElement(p, f"{W}pPr"), f"{W}pStyle", {f"{W}val": "CommentText"})
    if len(komentar) == 1:
        etree.SubElement(etree.SubElement(p, f"{W}r"), f"{W}annotationRef")
    lari = etree.SubElement(p, f"{W}r")
    if tebal:
        etree.SubElement(etree.SubElement(lari, f"{W}rPr"), f"{W}b")
    isi = etree.SubElement(lari, f"{W}t", {_RUANG: "preserve"})
    isi.text = teks


def _akar(isi: bytes | None, kosong: str) -> etree._Element:
    """Return the root of a part, of an empty one where there is none."""
    if isi is None:
        return etree.fromstring(kosong)
    return etree.fromstring(isi, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))


def _tulis(akar: etree._Element) -> bytes:
    return etree.tostring(akar, xml_declaration=True, encoding="UTF-8", standalone=True)


def _bilangan(teks: str | None) -> int:
    return int(teks) if teks is not None and teks.isdecimal() else -1
