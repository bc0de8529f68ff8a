"""Our custom XML in a DOCX: what its tags mean, and the document as it was written."""

from __future__ import annotations

import base64
import binascii
import lzma
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from akuntabel import wadah
from akuntabel.wadah import MB, WadahDitolak

from .docx_paket import BATAS, urai_xml

NS_AKUNTABEL = "urn:akuntabel:dokumen:1"
A = f"{{{NS_AKUNTABEL}}}"
_BATAS_ASLI = 100 * MB
_MEDIA = "media"


@dataclass(frozen=True, slots=True)
class DataDokumen:
    """What one of our documents says of itself."""

    akar: etree._Element

    @property
    def sidik(self) -> str:
        """Return the digest of the facts it was made from."""
        return self.akar.get("sidik", "")

    @property
    def instansi(self) -> str:
        """Return the agency it was written for, empty when unknown."""
        return self.akar.get("instansi", "")

    @property
    def tahun(self) -> str:
        """Return the year it was written for, empty when unknown."""
        return self.akar.get("tahun", "")

    @property
    def kotak(self) -> int:
        """Return how many controls it was written with."""
        nilai = self.akar.get("kotak", "0")
        return int(nilai) if nilai.isascii() and nilai.isdigit() and len(nilai) < 9 else 0

    @property
    def keterangan(self) -> Mapping[str, str]:
        """Return its notes: kind, outline, state."""
        return {k.get("nama", ""): k.text or "" for k in self.akar.iter(f"{A}keterangan")}

    def peta(self, nama: str, dari: str, ke: str) -> dict[str, str]:
        """Return pairs of attributes of the elements of a name."""
        return {e.get(dari, ""): e.get(ke, "") for e in self.akar.iter(f"{A}{nama}")}

    def asli(self) -> dict[str, bytes]:
        """Return the parts as they were written; none when they are missing or damaged."""
        unsur = self.akar.find(f"{A}asli")
        try:
            mentah = base64.b64decode("".join((unsur.text or "").split()) if unsur is not None else "")
            isi = lzma.LZMADecompressor().decompress(mentah, _BATAS_ASLI) if mentah else b""
        except (binascii.Error, ValueError, lzma.LZMAError, EOFError):
            return {}
        potong = isi.split(b"\0")
        return {a.decode("utf-8", "replace"): b for a, b in zip(potong[::2], potong[1::2], strict=False)}

    def sidik_berkas(self) -> str:
        """Return the digest of the other parts as they were written."""
        unsur = self.akar.find(f"{A}berkas")
        return "" if unsur is None else unsur.get("sidik", "")


def data_dokumen(bagian: Mapping[str, bytes]) -> DataDokumen | None:
    """Return our data among the parts of a package, None when there is none."""
    for nama in sorted(n for n in bagian if n.startswith("customXml/item")):
        if NS_AKUNTABEL.encode() in bagian[nama]:
            akar = urai_xml(bagian[nama])
            if akar.tag == f"{A}dokumen":
                return DataDokumen(akar)
    return None


def media_asli(asli: Mapping[str, bytes]) -> dict[str, str]:
    """Return the digests of the pictures as written, by relationship."""
    baris = (b.split(" ") for b in asli.get(_MEDIA, b"").decode("ascii", "replace").splitlines())
    return {b[0]: b[1] for b in baris if len(b) == 2}


def masih_asli(isi: bytes) -> bool | None:
    """Tell whether a DOCX is as it was written; None when it does not say.

    Any file is accepted; what cannot be read as one of ours says nothing.
    """
    try:
        with wadah.buka(isi, BATAS) as berkas:
            nama = [n for n in berkas.namelist() if not n.endswith("/")]
            bagian = {n: wadah.baca(berkas, n, BATAS) for n in nama}
        data = data_dokumen(bagian)
    except (WadahDitolak, ValueError):
        return None
    if data is None or not data.sidik_berkas():
        return None
    return wadah.sidik_paket(bagian) == data.sidik_berkas()


__all__ = ["NS_AKUNTABEL", "DataDokumen", "data_dokumen", "masih_asli", "media_asli"]
