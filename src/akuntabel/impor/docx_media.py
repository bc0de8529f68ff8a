"""Pictures of a DOCX: which relationship a paragraph shows, and the bytes behind it within limits."""

from __future__ import annotations

import hashlib
import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from akuntabel import wadah
from akuntabel.wadah import WadahDitolak

from .docx_paket import BATAS, DIBUANG, urai_xml

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_BLIP = "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"
_VML = "{urn:schemas-microsoft-com:vml}imagedata"
_SIFAT = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_RELS = "word/_rels/document.xml.rels"


@dataclass(frozen=True, slots=True)
class GambarTerbaca:
    """A picture in a paragraph: digest of its bytes, the bytes (empty when they are not known), its texts."""

    sidik: str
    isi: bytes = b""
    nama: str = ""
    alt: str = ""


@dataclass(slots=True)
class Media:
    """The pictures of one document by relationship; ``sidik`` alone is known of the document as written."""

    berkas: bytes = b""
    tujuan: Mapping[str, str] = field(default_factory=dict)
    sidik: Mapping[str, str] = field(default_factory=dict)
    _terbaca: dict[str, GambarTerbaca] = field(default_factory=dict)

    def gambar(self, unsur: etree._Element) -> Iterator[GambarTerbaca]:
        """Yield the pictures inside an element in order."""
        if next(unsur.iter(_BLIP, _VML), None) is not None:
            yield from self._jelajah(unsur)

    def _jelajah(self, unsur: etree._Element) -> Iterator[GambarTerbaca]:
        for satu in unsur:
            if satu.tag in DIBUANG or satu.tag.endswith("}txbxContent"):
                continue
            if satu.tag in (_BLIP, _VML):
                rid = satu.get(f"{_R}embed") or satu.get(f"{_R}id") or satu.get(f"{_R}link") or ""
                yield self._satu(rid, _alt(satu))
            else:
                yield from self._jelajah(satu)

    def _satu(self, rid: str, alt: str) -> GambarTerbaca:
        if rid not in self._terbaca:
            self._terbaca[rid] = self._baca(rid)
        dasar = self._terbaca[rid]
        return GambarTerbaca(dasar.sidik, dasar.isi, dasar.nama, alt)

    def _baca(self, rid: str) -> GambarTerbaca:
        if rid in self.sidik:
            return GambarTerbaca(self.sidik[rid])
        nama = self.tujuan.get(rid, "")
        try:
            with wadah.buka(self.berkas, BATAS) as berkas:
                isi = wadah.baca(berkas, nama, BATAS) if nama in berkas.namelist() else b""
        except WadahDitolak:
            isi = b""
        sidik = hashlib.sha256(isi).hexdigest() if isi else f"luar:{nama or rid}"
        return GambarTerbaca(sidik, isi, nama.rpartition("/")[2])


def media_paket(berkas: bytes, bagian: Mapping[str, bytes]) -> Media:
    """Return the pictures of a package."""
    isi = bagian.get(_RELS)
    if isi is None:
        return Media(berkas)
    tujuan = {}
    for e in urai_xml(isi):
        nama = e.get("Target", "")
        luar = e.get("TargetMode") == "External"
        mutlak = nama.lstrip("/") if nama.startswith("/") else posixpath.normpath(f"word/{nama}")
        tujuan[e.get("Id", "")] = nama if luar else mutlak
    return Media(berkas, tujuan)


def _alt(unsur: etree._Element) -> str:
    for atas in unsur.iterancestors():
        if atas.tag.endswith(("}inline", "}anchor")):
            sifat = atas.find(_SIFAT)
            return "" if sifat is None else (sifat.get("descr") or sifat.get("title") or "")
        if atas.tag.endswith("}p"):
            break
    return ""
