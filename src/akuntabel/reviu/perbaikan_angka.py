"""Which reading of a malformed numeral the other figures of its row allow."""

from __future__ import annotations

from decimal import Decimal

from akuntabel.bacaan import BarisTerbaca, Peran, SelTerbaca, TabelTerbaca
from akuntabel.bilangan import Bilangan, cetak_angka
from akuntabel.temuan import Usulan

from . import rumus, selang
from .relasi import bacaan_sel, sel_kolom
from .rumus import Rumus

_RELASI: tuple[tuple[Peran, Peran, Peran, Rumus], ...] = (
    (Peran.SERAPAN, Peran.PAGU, Peran.BELANJA, rumus.SERAPAN),
    (Peran.CAPAIAN, Peran.TARGET, Peran.REALISASI, rumus.NAIK),
    (Peran.KEMAJUAN, Peran.TARGET_AKHIR, Peran.REALISASI, rumus.NAIK),
    (Peran.SISA, Peran.PAGU, Peran.BELANJA, rumus.SISA),
)
_TERBUKTI = Decimal("0.95")
_DUGAAN = Decimal("0.6")


def usulkan(tabel: TabelTerbaca, baris: BarisTerbaca, sel: SelTerbaca) -> Usulan | None:
    """Return the reading to write instead: proved by the row, or the only one there is."""
    bacaan = sel.angka.bacaan if sel.angka else ()
    tahan = [b for b in bacaan if (cocok := _periksa(tabel, baris, sel, b)) and all(cocok)]
    if len(tahan) == 1:
        return _usulan(tahan[0], "satu-satunya bacaan yang cocok dengan angka lain di barisnya", _TERBUKTI)
    return _usulan(bacaan[0], "angka tanpa tanda yang salah", _DUGAAN) if len(bacaan) == 1 else None


def tulis_angka(bilangan: Bilangan) -> str:
    """Print a reading as it should stand: "Rp" where it was printed, groups of three."""
    uang = "Rp" if bilangan.cetak.strip().casefold().startswith("rp") else ""
    persen = "%" if bilangan.cetak.strip().endswith("%") else ""
    return f"{uang}{cetak_angka(bilangan.nilai, bilangan.desimal)}{persen}"


def _usulan(bilangan: Bilangan, dasar: str, keyakinan: Decimal) -> Usulan:
    return Usulan(tulis_angka(bilangan), dasar, bilangan.nilai, keyakinan)


def _periksa(tabel: TabelTerbaca, baris: BarisTerbaca, sel: SelTerbaca, calon: Bilangan) -> list[bool]:
    """Return for each relation of the row that holds the cell whether a reading meets it."""
    hasil = []
    for peran_hasil, pertama, kedua, cara in _RELASI:
        tiga = [_sel(tabel, baris, p) for p in (peran_hasil, pertama, kedua)]
        ada = [s for s in tiga if s is not None and bacaan_sel(s)]
        if len(ada) == 3 and any(s is sel for s in ada):
            angka = [calon if s is sel else bacaan_sel(s)[0] for s in ada]
            operan = [[selang.operan(b)] for b in angka[1:]]
            hasil.append(selang.mungkin([selang.hasil(angka[0])], cara.hitung, *operan))
    return hasil


def _sel(tabel: TabelTerbaca, baris: BarisTerbaca, peran: Peran) -> SelTerbaca | None:
    kolom = tabel.kolom_peran(peran)
    return sel_kolom(tabel, baris, kolom[0]) if len(kolom) == 1 else None
