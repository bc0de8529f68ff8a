"""What a document plans and reports, as rows that can be laid beside those of another document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from akuntabel.bacaan import (
    Bacaan,
    BarisTerbaca,
    FaktaTerbaca,
    JenisBarisTerbaca,
    JenisSel,
    JenisTabel,
    KolomTerbaca,
    Peran,
    SelTerbaca,
    TabelTerbaca,
)
from akuntabel.reviu.kata import kata_isi
from akuntabel.sumber import Sumber

_BUKAN_RENCANA = {JenisTabel.SKALA, JenisTabel.DAFTAR_ISI, JenisTabel.PEGAWAI}
_KATA_TERSEDIKIT = 2
_NAMA_TERPANJANG = 400


@dataclass(frozen=True, slots=True)
class Butir:
    """A named thing of a table: an indicator, a goal, a programme; ``induk`` is the goal it stands under."""

    nama: str
    entitas: str
    letak: Sumber
    tabel: TabelTerbaca
    baris: int
    satuan: str = ""
    induk: str = ""


def indikator(bacaan: Bacaan) -> list[Butir]:
    """Return every row that names an indicator in the one column of its table for them."""
    hasil: list[Butir] = []
    for tabel in bacaan.tabel:
        kolom = tabel.kolom_peran(Peran.INDIKATOR)
        if tabel.jenis not in _BUKAN_RENCANA and len(kolom) == 1:
            hasil += _baris(tabel, kolom[0])
    return hasil


def program(bacaan: Bacaan) -> list[Butir]:
    """Return every row that names a programme or activity beside money."""
    hasil: list[Butir] = []
    for tabel in bacaan.tabel:
        kolom = tabel.kolom_peran(Peran.PROGRAM) or tabel.kolom_peran(Peran.URAIAN)[:1]
        if tabel.jenis not in _BUKAN_RENCANA and kolom and tabel.kolom_peran(Peran.PAGU, Peran.BELANJA):
            hasil += _baris(tabel, kolom[0])
    return hasil


def _baris(tabel: TabelTerbaca, kolom: KolomTerbaca) -> Iterator[Butir]:
    atas = tabel.kolom_peran(Peran.SASARAN, Peran.TUJUAN)
    for nomor, baris in enumerate(tabel.baris):
        sel = sel_di(baris, kolom)
        if baris.jenis is JenisBarisTerbaca.JUMLAH or sel is None:
            continue
        nama = rapi(sel.teks)
        if len(kata_isi(nama)) >= _KATA_TERSEDIKIT and len(nama) < _NAMA_TERPANJANG:
            induk = next((t for k in atas if (s := sel_di(baris, k)) and (t := rapi(s.teks))), "")
            yield Butir(nama, baris.entitas, sel.letak, tabel, nomor, baris.satuan, induk)


def sasaran(bacaan: Bacaan, jenis: Iterable[JenisTabel]) -> list[Butir]:
    """Return the goals and targets the tables of these kinds name, each wording once."""
    hasil: dict[tuple[str, ...], Butir] = {}
    dipakai = set(jenis)
    for tabel in bacaan.tabel:
        if tabel.jenis not in dipakai or tabel.kolom_peran(Peran.PROGRAM):
            continue
        for kolom in tabel.kolom_peran(Peran.TUJUAN, Peran.SASARAN):
            for nomor, baris in enumerate(tabel.baris):
                sel = sel_di(baris, kolom)
                if baris.jenis is JenisBarisTerbaca.DATA and sel is not None and _pernyataan(sel):
                    nama = rapi(sel.teks)
                    hasil.setdefault(kata_isi(nama), Butir(nama, "", sel.letak, tabel, nomor))
    return list(hasil.values())


def _pernyataan(sel: SelTerbaca) -> bool:
    return sel.jenis is JenisSel.TEKS and len(kata_isi(rapi(sel.teks))) > _KATA_TERSEDIKIT


def sel_di(baris: BarisTerbaca, kolom: KolomTerbaca) -> SelTerbaca | None:
    """Return the cell of a row in a column."""
    return baris.sel[kolom.nomor - 1] if kolom.nomor <= len(baris.sel) else None


def rapi(teks: str) -> str:
    """Return a text with single spaces."""
    return " ".join(teks.split())


class FaktaBaris:
    """The figures of a document by the row they stand in."""

    def __init__(self, bacaan: Bacaan) -> None:
        """Sort the facts of a document."""
        self._menurut: dict[tuple[int | None, int | None], list[FaktaTerbaca]] = {}
        for fakta in bacaan.fakta:
            self._menurut.setdefault((fakta.tabel, fakta.baris), []).append(fakta)

    def milik(self, butir: Butir, peran: Peran) -> list[FaktaTerbaca]:
        """Return the figures of a row in this role, of whole years."""
        semua = self._menurut.get((butir.tabel.urutan, butir.baris), [])
        return [f for f in semua if f.peran is peran and f.triwulan is None and f.angka.bacaan]
