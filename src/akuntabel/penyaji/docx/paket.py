"""The zip around the parts: content types, relationships, fixed order and dates."""

from __future__ import annotations

import io
import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from .xml import DEKLARASI, atribut

REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
REL_PAKET = "http://schemas.openxmlformats.org/package/2006/relationships"
REL_INTI = f"{REL_PAKET}/metadata/core-properties"
WML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
DOKUMEN = "word/document.xml"
_NS_JENIS = "http://schemas.openxmlformats.org/package/2006/content-types"
_TANGGAL = (1980, 1, 1, 0, 0, 0)
_TINGKAT = 6


@dataclass(frozen=True, slots=True)
class Hubungan:
    """A relationship; ``luar`` for targets outside the package."""

    rid: str
    jenis: str
    tujuan: str
    luar: bool = False


@dataclass(slots=True)
class Paket:
    """Parts by name with their content types, and the relationships of each source ("" for the package)."""

    bagian: dict[str, bytes] = field(default_factory=dict)
    jenis: dict[str, str] = field(default_factory=dict)
    hubungan: dict[str, list[Hubungan]] = field(default_factory=dict)

    def tambah(self, nama: str, isi: str | bytes, jenis: str) -> None:
        """Add or replace a part."""
        self.bagian[nama] = isi if isinstance(isi, bytes) else isi.encode("utf-8", "replace")
        self.jenis[nama] = jenis

    def hubungkan(self, sumber: str, rid: str, jenis: str, tujuan: str) -> None:
        """Relate a part ("" for the package) to another part."""
        relatif = tujuan if not sumber else posixpath.relpath(tujuan, posixpath.dirname(sumber))
        self.hubungan.setdefault(sumber, []).append(Hubungan(rid, jenis, relatif))

    def tulis(self) -> bytes:
        """Return the zip; equal parts give equal bytes."""
        semua = {"[Content_Types].xml": _jenis_isi(self.jenis).encode()}
        for sumber, hubungan in self.hubungan.items():
            if hubungan:
                semua[nama_rels(sumber)] = _rels(hubungan).encode()
        semua |= self.bagian
        return _zip(semua)


def nama_rels(sumber: str) -> str:
    """Return the name of the relationships part of a source."""
    folder, nama = posixpath.split(sumber)
    return posixpath.join(folder, "_rels", f"{nama}.rels")


def _jenis_isi(jenis: Mapping[str, str]) -> str:
    timpa = "".join(
        f"<Override PartName={atribut('/' + n)} ContentType={atribut(j)}/>" for n, j in sorted(jenis.items())
    )
    return (
        f'{DEKLARASI}<Types xmlns="{_NS_JENIS}">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{timpa}</Types>'
    )


def _rels(hubungan: Iterable[Hubungan]) -> str:
    isi = "".join(
        f"<Relationship Id={atribut(h.rid)} Type={atribut(h.jenis)} Target={atribut(h.tujuan)}"
        f"{' TargetMode=' + atribut('External') if h.luar else ''}/>"
        for h in hubungan
    )
    return f'{DEKLARASI}<Relationships xmlns="{REL_PAKET}">{isi}</Relationships>'


def _zip(semua: Mapping[str, bytes]) -> bytes:
    awal = ("[Content_Types].xml", "_rels/.rels", DOKUMEN)
    urut = [n for n in awal if n in semua] + sorted(n for n in semua if n not in awal)
    wadah = io.BytesIO()
    with ZipFile(wadah, "w") as berkas:
        for nama in urut:
            info = ZipInfo(nama, _TANGGAL)
            info.compress_type = ZIP_DEFLATED
            info.create_system = 0
            info.external_attr = 0
            berkas.writestr(info, semua[nama], ZIP_DEFLATED, _TINGKAT)
    return wadah.getvalue()
