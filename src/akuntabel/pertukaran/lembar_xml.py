"""The cells of one sheet part: found, made, filled and emptied in the XML itself."""

from __future__ import annotations

import copy
import re
from bisect import bisect_left
from collections.abc import Collection, Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from .isi_sel import IsiSel
from .letak import alamat, nomor_kolom
from .rumus_geser import geser_rumus

ALAMAT = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})")
_LOLOS = re.compile(r"(_x[0-9A-Fa-f]{4}_)")
_KENDALI = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]")
_SPASI = "{http://www.w3.org/XML/1998/namespace}space"


class RumusTerikat(ValueError):
    """A formula that fills several cells at once cannot lose one of them; the message is its range."""


class LembarXml:
    """One sheet; rows and columns are 0-based."""

    def __init__(self, akar: Any) -> None:
        """Index the rows; those and cells without an address get theirs."""
        self.akar = akar
        self.ns = ruang_nama(akar)
        self._data = akar.find(f"{self.ns}sheetData")
        self._baris: dict[int, Any] = {}
        self._sel: dict[int, dict[int, Any]] = {}
        nomor = 0
        for unsur in self._data.iter(f"{self.ns}row"):
            nomor = int(unsur.get("r", nomor + 1))
            unsur.set("r", str(nomor))
            self._baris[nomor - 1] = unsur
        self.rumus_berubah = False
        self.berubah: set[tuple[int, int]] = set()

    def _sel_baris(self, baris: int) -> dict[int, Any]:
        if baris not in self._sel:
            self._sel[baris] = dict(self._urai_sel(baris))
        return self._sel[baris]

    def _urai_sel(self, baris: int) -> Iterator[tuple[int, Any]]:
        lajur = -1
        for c in self._baris[baris].iter(f"{self.ns}c"):
            cocok = ALAMAT.fullmatch(c.get("r", ""))
            lajur = nomor_kolom(cocok[1]) if cocok else lajur + 1
            c.set("r", alamat(baris, lajur))
            yield lajur, c

    def ada_baris(self, baris: int) -> bool:
        """Tell whether a row stands in the file."""
        return baris in self._baris

    def gaya(self, baris: int, lajur: int) -> int | None:
        """Return the style of a cell; None when the file has no such cell."""
        if baris not in self._baris or lajur not in self._sel_baris(baris):
            return None
        return int(self._sel_baris(baris)[lajur].get("s", "0"))

    def berangka(self, baris: int, lajur: int) -> bool:
        """Tell whether a cell holds a number."""
        c = self._sel_baris(baris).get(lajur) if baris in self._baris else None
        return c is not None and c.get("t", "n") == "n" and bool(c.findtext(f"{self.ns}v"))

    def isi(
        self,
        letak: tuple[int, int],
        isi: IsiSel,
        gaya: int,
        *,
        sejak_1904: bool = False,
        persen: bool = False,
    ) -> None:
        """Put a content into a cell in a style; a formula that stood there is dropped."""
        c = self._ambil(*letak)
        self._kosongkan(c)
        self.berubah.add(letak)
        c.set("s", str(gaya))
        if isi.teks is not None:
            c.set("t", "inlineStr")
            self._tulis_teks(c, isi.teks)
        elif isi.tanggal is not None:
            self._anak(c, "v").text = str(_serial(isi.tanggal, sejak_1904))
        elif isi.angka is not None:
            self._anak(c, "v").text = format(isi.angka.scaleb(-2) if persen else isi.angka, "f")

    def _tulis_teks(self, c: Any, teks: str) -> None:
        t = self._anak(self._anak(c, "is"), "t")
        t.text = _KENDALI.sub(lambda k: f"_x{ord(k[0]):04X}_", _LOLOS.sub(r"_x005F\1", teks))
        t.set(_SPASI, "preserve")

    def _anak(self, induk: Any, tag: str) -> Any:
        anak = induk.makeelement(f"{self.ns}{tag}", {})
        induk.append(anak)
        return anak

    def _kosongkan(self, c: Any) -> None:
        if (f := c.find(f"{self.ns}f")) is not None:
            self._lepas_rumus(c, f)
        for anak in list(c):
            c.remove(anak)
        c.attrib.pop("t", None)
        c.attrib.pop("cm", None)
        c.attrib.pop("vm", None)

    def _lepas_rumus(self, c: Any, f: Any) -> None:
        self.rumus_berubah = True
        if f.get("t") in ("array", "dataTable"):
            if f.get("ref", c.get("r")) != c.get("r"):
                raise RumusTerikat(f.get("ref"))
        elif f.get("t") == "shared" and f.text:
            self._wariskan_rumus(c, f)

    def _wariskan_rumus(self, c: Any, f: Any) -> None:
        """Give every cell that shares the formula of this one its own copy."""
        asal = ALAMAT.fullmatch(c.get("r"))
        for sama in self._data.iter(f"{self.ns}f"):
            letak = ALAMAT.fullmatch(sama.getparent().get("r", ""))
            if sama is f or sama.get("si") != f.get("si") or not (asal and letak):
                continue
            baris = int(letak[2]) - int(asal[2])
            sama.text = geser_rumus(f.text, baris, nomor_kolom(letak[1]) - nomor_kolom(asal[1]))
            for sifat in ("t", "si", "ref"):
                sama.attrib.pop(sifat, None)

    def _ambil(self, baris: int, lajur: int) -> Any:
        if baris not in self._baris:
            self._sisip_baris(baris, self._data.makeelement(f"{self.ns}row", {"r": str(baris + 1)}))
        sel = self._sel_baris(baris)
        if lajur not in sel:
            unsur = self._baris[baris]
            unsur.attrib.pop("spans", None)
            c = unsur.makeelement(f"{self.ns}c", {"r": alamat(baris, lajur)})
            letak = bisect_left(sorted(sel), lajur)
            unsur.insert(letak, c)
            sel[lajur] = c
        return sel[lajur]

    def _sisip_baris(self, baris: int, unsur: Any) -> None:
        self._data.insert(bisect_left(sorted(self._baris), baris), unsur)
        self._baris[baris] = unsur

    def tiru_baris(self, asal: int, baris: int, berumus: Collection[int]) -> None:
        """Make an empty row in the styles of another one; columns ``berumus`` also get its formulas."""
        unsur = copy.deepcopy(self._baris[asal])
        unsur.set("r", str(baris + 1))
        for sifat in ("spans", "ht", "customHeight", "hidden"):
            unsur.attrib.pop(sifat, None)
        for c in unsur.iter(f"{self.ns}c"):
            self._tiru_sel(c, baris - asal, baris, berumus)
        self._sisip_baris(baris, unsur)

    def _tiru_sel(self, c: Any, jarak: int, baris: int, berumus: Collection[int]) -> None:
        cocok = ALAMAT.fullmatch(c.get("r", ""))
        f = c.find(f"{self.ns}f")
        biasa = f is not None and f.text and not f.get("t")
        if cocok:
            c.set("r", f"{cocok[1]}{baris + 1}")
        for anak in list(c):
            c.remove(anak)
        c.attrib.pop("t", None)
        if biasa and cocok and nomor_kolom(cocok[1]) in berumus:
            self.rumus_berubah = True
            self._anak(c, "f").text = geser_rumus(f.text, jarak, 0)

    def tinggikan(self, baris: int, tinggi: int) -> None:
        """Make a row as high as its new text asks, unless it is already or somebody has set its height."""
        unsur = self._baris.get(baris)
        if unsur is None or unsur.get("customHeight") in ("1", "true"):
            return
        if tinggi > Decimal(unsur.get("ht", "15")):
            unsur.set("ht", str(tinggi))


def ruang_nama(akar: Any) -> str:
    """Return the namespace of an element in braces; empty when it has none."""
    tag: str = akar.tag
    return tag[: tag.index("}") + 1] if "}" in tag else ""


def _serial(hari: date, sejak_1904: bool) -> int:
    return (hari - (date(1904, 1, 1) if sejak_1904 else date(1899, 12, 30))).days
