"""HIT108: shares are the part of their total."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from akuntabel.bacaan import (
    BarisTerbaca,
    JenisBarisTerbaca,
    KolomTerbaca,
    Peran,
    SelTerbaca,
    TabelTerbaca,
)
from akuntabel.reviu import selang
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.periksa_rasio import Kasus, periksa_rasio
from akuntabel.reviu.relasi import Relasi, kolom_sekelompok, sel_kolom
from akuntabel.reviu.rumus import Rumus
from akuntabel.temuan import Tingkat

_NILAI = (Peran.JUMLAH, Peran.PAGU, Peran.BELANJA, Peran.REALISASI, Peran.TARGET, Peran.CACAH)
PORSI = Rumus("bagian ÷ jumlah × 100", "{0} ÷ {1} × 100", lambda bagian, total: selang.persen(bagian, total))
_CUKUP = 2


@dataclass(frozen=True)
class _Total:
    """The total of a column: the printed cell of its total row."""

    baris: BarisTerbaca
    sel: SelTerbaca


@aturan(
    "HIT108",
    "calc.share",
    "Porsi tidak sesuai dengan bagian dan jumlahnya",
    tingkat=Tingkat.GALAT,
    kriteria="Porsi = nilai bagian ÷ jumlah × 100%.",
    pokok=2,
)
def porsi(berkas: Berkas) -> Iterator[Hasil]:
    """Kolom porsi dihitung ulang dari nilai barisnya dan baris jumlah."""
    for tabel in berkas.bacaan.tabel:
        if len(tabel.kolom_peran(Peran.CACAH)) > 1:
            continue
        for kolom in tabel.kolom_peran(Peran.PORSI):
            relasi = _relasi(tabel, kolom)
            if relasi:
                kasus = Kasus("HIT108", "calc.share", "Porsi", ("nilai", "jumlah"), relasi, (PORSI,))
                yield from periksa_rasio(kasus)


def _relasi(tabel: TabelTerbaca, kolom: KolomTerbaca) -> list[Relasi]:
    """Return the relations of the value column most rows agree with; none when no column stands out."""
    terbaik: tuple[int, list[Relasi]] = (0, [])
    for nilai in kolom_sekelompok(tabel, kolom, lambda k: k.peran in _NILAI):
        total = _total(tabel, nilai)
        relasi = list(_baris(tabel, kolom, nilai, total)) if total else []
        cocok = sum(r.cocok(PORSI) for r in relasi)
        if cocok > terbaik[0]:
            terbaik = (cocok, relasi)
    cocok, relasi = terbaik
    return relasi if cocok >= _CUKUP and cocok * 2 > len(relasi) else []


def _total(tabel: TabelTerbaca, kolom: KolomTerbaca) -> _Total | None:
    ada = [
        _Total(b, s)
        for b in tabel.baris
        if b.jenis is JenisBarisTerbaca.JUMLAH and (s := sel_kolom(tabel, b, kolom)) and s.bilangan
    ]
    return ada[0] if len(ada) == 1 else None


def _baris(tabel: TabelTerbaca, kolom: KolomTerbaca, nilai: KolomTerbaca, total: _Total) -> Iterator[Relasi]:
    for baris in tabel.baris:
        hasil, bagian = sel_kolom(tabel, baris, kolom), sel_kolom(tabel, baris, nilai)
        if baris.jenis is JenisBarisTerbaca.DATA and hasil and bagian and hasil.bilangan and bagian.bilangan:
            yield Relasi(tabel, baris, kolom, hasil, (bagian, total.sel), (nilai, nilai))
