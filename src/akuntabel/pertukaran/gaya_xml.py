"""The cell styles of an existing workbook: found again, and copied with another number format when needed."""

from __future__ import annotations

import copy
import re
from typing import Any

from .isi_sel import IsiSel
from .lembar_xml import ruang_nama
from .sel import sifat_format

_BAKU = {0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00"}
_UMUM, _BULAT = 0, 1
_SENDIRI = 164
_ANGKA = re.compile(r"(#,##)?0(\.0+)?")
_TANGGAL = "[$-421]d mmmm yyyy"


class GayaXml:
    """The part ``styles`` of a workbook; it is only touched when a new style is needed."""

    def __init__(self, akar: Any) -> None:
        """Remember the root of the part."""
        self._akar = akar
        self._ns = ruang_nama(akar)
        self._xf = akar.find(f"{self._ns}cellXfs")
        self._kode = {
            int(f.get("numFmtId", "0")): f.get("formatCode", "") for f in akar.iter(f"{self._ns}numFmt")
        }

    def sifat(self, gaya: int) -> tuple[bool, bool, bool]:
        """Return whether a style shows per cent, a date, and a date with a day."""
        nomor = self._nomor_format(gaya)
        return sifat_format(nomor, self._kode.get(nomor, ""))

    def untuk(self, gaya: int, isi: IsiSel, *, persen_boleh: bool) -> int:
        """Return the style in which a content is shown as what it is; the same one whenever it can be."""
        persen, tanggal, _ = self.sifat(gaya)
        if isi.tanggal is not None:
            return gaya if tanggal else self._dengan_format(gaya, self._nomor(_TANGGAL))
        if isi.angka is None or (persen and persen_boleh):
            return gaya
        if tanggal or persen:
            return self._dengan_format(gaya, _UMUM)
        return self._cukup_desimal(gaya, isi.desimal or 0)

    def _nomor_format(self, gaya: int) -> int:
        if self._xf is None or not 0 <= gaya < len(self._xf):
            return 0
        return int(self._xf[gaya].get("numFmtId", "0"))

    def _cukup_desimal(self, gaya: int, desimal: int) -> int:
        """Return the style with as many decimals as the number has, if its format would round it."""
        nomor = self._nomor_format(gaya)
        cocok = _ANGKA.fullmatch(self._kode.get(nomor, _BAKU.get(nomor, "")))
        if cocok is None or len(cocok[2] or ".") - 1 >= desimal:
            return gaya
        return self._dengan_format(gaya, self._nomor(f"{cocok[1] or ''}0.{'0' * desimal}"))

    def _nomor(self, kode: str) -> int:
        """Return the number of a format, which is added when the workbook does not have it yet."""
        for nomor, ada in (*_BAKU.items(), *self._kode.items()):
            if ada == kode:
                return nomor
        nomor = max([*self._kode, _SENDIRI - 1]) + 1
        daftar = self._akar.find(f"{self._ns}numFmts")
        if daftar is None:
            daftar = self._akar.makeelement(f"{self._ns}numFmts", {})
            self._akar.insert(0, daftar)
        daftar.append(daftar.makeelement(f"{self._ns}numFmt", {"numFmtId": str(nomor), "formatCode": kode}))
        daftar.set("count", str(len(daftar)))
        self._kode[nomor] = kode
        return nomor

    def _dengan_format(self, gaya: int, nomor: int) -> int:
        baru = copy.deepcopy(self._xf[min(gaya, len(self._xf) - 1)])
        baru.set("numFmtId", str(nomor))
        baru.set("applyNumberFormat", "1")
        for urutan, ada in enumerate(self._xf):
            if ada.attrib == baru.attrib and _anak(ada) == _anak(baru):
                return urutan
        self._xf.append(baru)
        self._xf.set("count", str(len(self._xf)))
        return len(self._xf) - 1


def _anak(xf: Any) -> list[dict[str, str]]:
    return [dict(a.attrib) for a in xf.iter() if a is not xf]
