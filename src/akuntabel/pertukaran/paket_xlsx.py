"""A workbook as a package of parts of which a few are changed; all others keep their bytes."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Mapping
from typing import Any

from lxml import etree

from .lembar_xml import ruang_nama
from .penjaga import baca_anggota, periksa_xlsx, pohon_xml
from .xlsx import daftar_lembar, hubungan_bagian, letak_buku_kerja

_JENIS_ISI = "[Content_Types].xml"


class PaketXlsx:
    """The parts of a workbook. What has been taken out with ``ubah`` and changed is written back."""

    def __init__(self, isi: bytes) -> None:
        """Open a workbook; raise ``penjaga.Ditolak`` when it is none, damaged or out of bounds."""
        self._arsip = periksa_xlsx(isi)
        self._pohon: dict[str, Any] = {}
        self._semula: dict[str, bytes] = {}
        self._dibuang: set[str] = set()
        self.buku = letak_buku_kerja(self._arsip)
        self._hubungan = hubungan_bagian(self._arsip, self.buku)
        daftar, self.sejak_1904 = daftar_lembar(self._arsip, self.buku)
        self.lembar: Mapping[str, str] = {
            nama: self._hubungan[kode][1]
            for nama, kode in reversed(daftar)
            if kode in self._hubungan and self._hubungan[kode][0].endswith("/worksheet")
        }

    def ubah(self, jalur: str) -> Any:
        """Return the root of a part to be changed."""
        if jalur not in self._pohon:
            self._pohon[jalur] = pohon_xml(baca_anggota(self._arsip, jalur), jalur)
            self._semula[jalur] = _cetak(self._pohon[jalur])
        return self._pohon[jalur]

    def nama(self) -> Mapping[str, str]:
        """Return the defined names with what they stand for."""
        akar = self.ubah(self.buku)
        unsur = akar.iter(f"{ruang_nama(akar)}definedName")
        return {u.get("name", ""): u.text or "" for u in unsur}

    def bagian(self, jenis: str) -> str:
        """Return the path of a part of the workbook by its kind ("styles"); empty when there is none."""
        return next((t for j, t in self._hubungan.values() if j.rpartition("/")[2] == jenis), "")

    def bagian_dari(self, jalur: str, jenis: str) -> list[str]:
        """Return the paths of the parts of a kind that another part points to."""
        if letak_hubungan(jalur) not in self._arsip.namelist():
            return []
        return [t for j, t in hubungan_bagian(self._arsip, jalur).values() if j.rpartition("/")[2] == jenis]

    def buang(self, jenis: str) -> None:
        """Remove a part of the workbook with every mention of it."""
        jalur = self.bagian(jenis)
        if not jalur or jalur in self._dibuang:
            return
        self._dibuang.add(jalur)
        for unsur in list(self.ubah(letak_hubungan(self.buku))):
            if (unsur.get("Type") or "").endswith(f"/{jenis}"):
                unsur.getparent().remove(unsur)
        for unsur in list(self.ubah(_JENIS_ISI)):
            if (unsur.get("PartName") or "").lstrip("/") == jalur:
                unsur.getparent().remove(unsur)

    def tulis(self) -> bytes:
        """Return the workbook with its changes."""
        keluaran = io.BytesIO()
        with zipfile.ZipFile(keluaran, "w", zipfile.ZIP_DEFLATED) as arsip:
            for lama in self._arsip.infolist():
                if lama.filename not in self._dibuang and not lama.is_dir():
                    arsip.writestr(_anggota(lama), self._isi(lama.filename))
        return keluaran.getvalue()

    def _isi(self, nama: str) -> bytes:
        if nama in self._pohon and (isi := _cetak(self._pohon[nama])) != self._semula[nama]:
            return isi
        return baca_anggota(self._arsip, nama)


def _cetak(akar: Any) -> bytes:
    hasil: bytes = etree.tostring(akar, xml_declaration=True, encoding="UTF-8", standalone=True)
    return hasil


def letak_hubungan(jalur: str) -> str:
    """Return the path of the relations of a part."""
    map_, nama = posixpath.split(jalur)
    return posixpath.join(map_, "_rels", f"{nama}.rels")


def _anggota(lama: zipfile.ZipInfo) -> zipfile.ZipInfo:
    baru = zipfile.ZipInfo(lama.filename, lama.date_time)
    baru.compress_type = zipfile.ZIP_DEFLATED
    baru.create_system = lama.create_system
    baru.external_attr = lama.external_attr
    return baru
