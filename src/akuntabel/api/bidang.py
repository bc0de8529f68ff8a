"""Workbooks for the units of an agency: each with its own rows only."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from akuntabel.kinerja.bidang import PembagianBidang
from akuntabel.kinerja.instansi import UnitKerja
from akuntabel.kinerja.potret import Potret
from akuntabel.pertukaran.bidang import tulis_bidang
from akuntabel.temuan import Tingkat, usul_serupa

from .buku_kerja import baca
from .gagal import Ditolak, TidakTerbaca

SEMUA = "semua"


@dataclass(frozen=True, slots=True)
class FormulirBidang:
    """The workbook of a unit, not yet written, and how much of each kind it holds."""

    bidang: UnitKerja
    isi: bytes
    indikator: int
    simpul: int
    bagian: int

    def nama_berkas(self, buku: Path) -> str:
        """Return a file name beside others of the same workbook; safe on every system."""
        aman = re.sub(r"[^0-9A-Za-z._-]+", "-", self.bidang.kode).strip("-.") or "bidang"
        return f"{buku.stem}-{aman}.xlsx"


def formulir_bidang(buku: Path, bidang: Sequence[str]) -> tuple[FormulirBidang, ...]:
    """Return the workbooks of units named by code or name; of all that have something to fill for "semua".

    Raises:
        TidakTerbaca: the workbook has problems that must be repaired first.
        Ditolak: a unit is not known, or nothing belongs to it.
        OSError: the workbook cannot be read.
    """
    potret = baca_utuh(buku)
    pembagian = PembagianBidang(potret)
    if SEMUA in (b.casefold() for b in bidang):
        dipilih = list(pembagian.berisi)
        if not dipilih:
            raise Ditolak(_tanpa_isi("Tidak satu bidang pun"))
    else:
        dipilih = list(dict.fromkeys(cari_bidang(pembagian, b) for b in bidang))
    return tuple(_formulir(potret, pembagian, u) for u in dipilih)


def baca_utuh(buku: Path) -> Potret:
    """Return the facts of a workbook; raise TidakTerbaca when it has problems that must be repaired."""
    hasil = baca(buku)
    galat = [t for t in hasil.temuan if t.tingkat is Tingkat.GALAT]
    if hasil.potret is None or galat:
        raise TidakTerbaca(galat or hasil.temuan)
    return hasil.potret


def cari_bidang(pembagian: PembagianBidang, sebutan: str) -> UnitKerja:
    """Return a unit by its code or name; raise Ditolak with what there is when none or several fit."""
    ditemukan = pembagian.cari(sebutan)
    if ditemukan is not None:
        return ditemukan
    daftar = pembagian.potret.unit
    usul = usul_serupa(sebutan, [u.nama for u in daftar]) or usul_serupa(sebutan, [u.kode for u in daftar])
    saran = f' Mungkin maksudnya "{usul[0].teks}"?' if usul else ""
    semua = ", ".join(f"{u.kode} ({u.nama})" for u in daftar[:8]) or "lembar Unit masih kosong"
    raise Ditolak(
        f'Bidang "{sebutan}" tidak ada di lembar Unit, atau lebih dari satu.{saran} Yang ada: {semua}.'
    )


def _formulir(potret: Potret, pembagian: PembagianBidang, bidang: UnitKerja) -> FormulirBidang:
    milik = pembagian.milik(bidang)
    if milik.kosong:
        raise Ditolak(_tanpa_isi(f"{bidang.nama} tidak"))
    isi = tulis_bidang(potret, milik)
    return FormulirBidang(bidang, isi, len(milik.indikator), len(milik.simpul), len(milik.bagian))


def _tanpa_isi(subjek: str) -> str:
    return (
        f"{subjek} disebut pada indikator, program, rencana aksi, atau isu mana pun. Isilah kolom Penanggung "
        "jawab di lembar Indikator dengan nama unit seperti di lembar Unit."
    )
