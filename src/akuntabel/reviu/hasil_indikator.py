"""Results of the reporting year: for each row that names an indicator, its target, realisasi and capaian."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from akuntabel.bacaan import (
    Bacaan,
    BarisTerbaca,
    JenisBarisTerbaca,
    JenisTabel,
    KolomTerbaca,
    Peran,
    SelTerbaca,
    TabelTerbaca,
)
from akuntabel.reviu.kata import kata_isi
from akuntabel.reviu.relasi import sel_kolom

_BERHASIL = {JenisTabel.CAPAIAN, JenisTabel.TAHUN_JAMAK, JenisTabel.ANALISIS, JenisTabel.KEMAJUAN}
_KATA_TERSEDIKIT = 2


@dataclass(frozen=True, slots=True)
class HasilIndikator:
    """One row of results of the reporting year; a cell is None where the table has no column for it."""

    nama: str
    tabel: TabelTerbaca
    baris: BarisTerbaca
    target: SelTerbaca | None
    realisasi: SelTerbaca | None
    capaian: SelTerbaca | None

    @property
    def kunci(self) -> str:
        """Return what is equal for all rows of one indicator."""
        return self.baris.entitas or " ".join(kata_isi(self.nama))


def nilai(sel: SelTerbaca | None) -> Decimal | None:
    """Return the likeliest value of a cell, None where it holds no sound numeral."""
    return None if sel is None or sel.bilangan is None else sel.bilangan.nilai


def hasil_indikator(bacaan: Bacaan) -> list[HasilIndikator]:
    """Return the rows that print a realisasi of an indicator for the reporting year."""
    tabel = [t for t in bacaan.tabel if t.jenis in _BERHASIL and t.kolom_peran(Peran.INDIKATOR)]
    return [h for t in tabel for h in _hasil_tabel(t, bacaan.identitas.tahun)]


def menurut_indikator(hasil: list[HasilIndikator]) -> list[list[HasilIndikator]]:
    """Return the rows of each indicator, in order."""
    kelompok: dict[str, list[HasilIndikator]] = {}
    for satu in hasil:
        kelompok.setdefault(satu.kunci, []).append(satu)
    return list(kelompok.values())


def nama_baris(tabel: TabelTerbaca, baris: BarisTerbaca, peran: Peran = Peran.INDIKATOR) -> str:
    """Return what the last column of a role says in a row, in one line."""
    semua = [s.teks for k in tabel.kolom_peran(peran) if (s := sel_kolom(tabel, baris, k)) is not None]
    return " ".join(next((t for t in reversed(semua) if t.strip()), "").split())


def _hasil_tabel(tabel: TabelTerbaca, tahun: int | None) -> Iterator[HasilIndikator]:
    realisasi = kolom_tahun(tabel, Peran.REALISASI, tahun)
    if realisasi is None:
        return
    target, capaian = (kolom_tahun(tabel, p, tahun) for p in (Peran.TARGET, Peran.CAPAIAN))
    for baris in tabel.baris:
        nama = nama_baris(tabel, baris)
        if baris.jenis is not JenisBarisTerbaca.DATA or len(kata_isi(nama)) < _KATA_TERSEDIKIT:
            continue
        sel = [None if k is None else sel_kolom(tabel, baris, k) for k in (target, realisasi, capaian)]
        if nilai(sel[1]) is not None:
            yield HasilIndikator(nama, tabel, baris, *sel)


def kolom_tahun(tabel: TabelTerbaca, peran: Peran, tahun: int | None) -> KolomTerbaca | None:
    """Return the column of the reporting year: the one dated so, else the only one without a date."""
    kolom = [k for k in tabel.kolom_peran(peran) if k.triwulan is None]
    bertahun = [k for k in kolom if k.tahun is not None and k.tahun == tahun]
    polos = [k for k in kolom if k.tahun is None]
    return bertahun[-1] if bertahun else polos[0] if len(polos) == 1 else None
