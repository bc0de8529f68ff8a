"""What a value of the model becomes in a cell: the one rule that writer and patcher share."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from .bagian import PANJANG_SEL, TeksTerlaluPanjang, panjang_excel
from .baris import teks_pasti
from .bentuk import Kolom
from .urutan import rapikan_desimal

_ANGKA_EXCEL = 15
PEMISAH = "; "


class PemisahDiIsi(ValueError):
    """An item of a list holds what separates the items of a list in a cell."""


@dataclass(frozen=True, slots=True)
class IsiSel:
    """The content of a cell: a number, a date or a text; nothing when all are None.

    ``desimal`` are the decimals of the number, by which its format is chosen.
    """

    angka: Decimal | None = None
    tanggal: date | None = None
    teks: str | None = None
    desimal: int | None = None

    @property
    def kosong(self) -> bool:
        """Tell whether the cell holds nothing."""
        return self.angka is None and self.tanggal is None and self.teks is None


def isi_sel(kolom: Kolom, nilai: object) -> IsiSel:
    """Return the content of the cell for a value; nothing for None, "" and ().

    Raises:
        TeksTerlaluPanjang: the text does not fit into a cell.
        PemisahDiIsi: an item of a list holds the separator.
    """
    if isinstance(nilai, (Decimal, int)) and not isinstance(nilai, bool):
        return _angka(Decimal(nilai))
    if isinstance(nilai, date):
        return IsiSel(tanggal=nilai)
    teks = teks_nilai(nilai)
    if panjang_excel(teks) > PANJANG_SEL:
        raise TeksTerlaluPanjang(f"isi kolom {kolom.judul} lebih dari {PANJANG_SEL} huruf: {teks[:40]}...")
    return IsiSel(teks=teks or None)


def _angka(nilai: Decimal) -> IsiSel:
    """Return a number; one with more digits than Excel keeps becomes text."""
    rapi = rapikan_desimal(nilai)
    if len(rapi.as_tuple().digits) > _ANGKA_EXCEL:
        return IsiSel(teks=teks_pasti(rapi))
    return IsiSel(angka=rapi, desimal=max(0, -int(rapi.as_tuple().exponent)))


def teks_nilai(nilai: object) -> str:
    """Return the text a value is written as."""
    if nilai is None:
        return ""
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    if isinstance(nilai, Enum):
        return str(nilai.value)
    if isinstance(nilai, tuple):
        if any(PEMISAH.strip() in isi for isi in nilai):
            raise PemisahDiIsi(
                f"titik koma memisah isi daftar, jadi tidak boleh ada di dalamnya: {', '.join(nilai)[:80]}"
            )
        return PEMISAH.join(nilai)
    return str(nilai)
