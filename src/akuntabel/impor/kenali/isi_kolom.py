"""Roles of columns corrected by what stands in their cells."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from akuntabel.bacaan import KolomTerbaca, Peran

from .kisi import BarisKisi
from .leksikon import cari_arti
from .peran import KE_ANGGARAN, KE_KINERJA, LABEL, NILAI
from .wajah import tampak_nilai

_URUT = re.compile(
    r"(?:[0-9]{1,3}(?:\.[0-9]{1,3}){0,6}|[a-zA-Z]|[ivxIVX]{1,5}|[A-Z]{1,3}[-.]?[0-9]{1,3})[.)]?"
)
_MAKS_SATUAN = 24
_ANGKA_UANG = 7
_NAMA_TERPENDEK = 3


def menurut_isi(kolom: Sequence[KolomTerbaca], baris: Sequence[BarisKisi]) -> tuple[KolomTerbaca, ...]:
    """Return the columns with the roles their cells allow."""
    isi = [[b.petak[n].teks for b in baris if b.petak[n].teks] for n in range(len(kolom))]
    hasil = list(kolom)
    for n in range(len(hasil)):
        _urutan_dan_nama(hasil, isi, n)
    for n in range(len(hasil)):
        _bukan_angka(hasil, isi, n)
        _bukan_nama(hasil, isi, n)
        _uang_atau_bukan(hasil, isi, n)
    _nama_tak_dikenal(hasil, isi)
    return tuple(_baris_bernama(hasil, isi))


def _nama_tak_dikenal(kolom: list[KolomTerbaca], isi: Sequence[list[str]]) -> None:
    """Where no header says what names the rows, the column of the longest words before the figures does."""
    bernilai = [n for n, k in enumerate(kolom) if k.peran in NILAI]
    if not bernilai or any(k.peran in LABEL for k in kolom):
        return
    calon = [
        n for n in range(bernilai[0]) if kolom[n].peran is Peran.LAIN and _panjang(isi[n]) > _NAMA_TERPENDEK
    ]
    if calon:
        n = max(calon, key=lambda n: _panjang(isi[n]))
        kolom[n] = replace(kolom[n], peran=Peran.URAIAN)


def _panjang(isi: Sequence[str]) -> int:
    """Return how long the words of a column are on average; 0 for figures."""
    if not isi or _sebagian(isi, tampak_nilai):
        return 0
    return sum(map(len, isi)) // len(isi)


def _baris_bernama(kolom: list[KolomTerbaca], isi: Sequence[list[str]]) -> list[KolomTerbaca]:
    """Where the rows are called target and realisasi, the columns are years and nothing else."""
    label = next((n for n, k in enumerate(kolom) if k.peran in LABEL or not k.judul), None)
    if label is None or len({k.peran for k in kolom if k.peran in NILAI}) != 1:
        return kolom
    bernilai = {a.peran for a in map(cari_arti, isi[label]) if a is not None} & set(NILAI)
    if len(bernilai) < 2:
        return kolom
    return [replace(k, peran=Peran.LAIN) if k.peran in NILAI else k for k in kolom]


def _urutan_dan_nama(kolom: list[KolomTerbaca], isi: Sequence[list[str]], n: int) -> None:
    """Below one label over two columns, ordinals stand left and names right."""
    satu = kolom[n]
    if satu.peran not in LABEL or not isi[n] or not _sebagian(isi[n], tampak_urutan):
        return
    kanan = kolom[n + 1] if n + 1 < len(kolom) else None
    if kanan is None or not isi[n + 1] or _sebagian(isi[n + 1], tampak_nilai):
        return
    if kanan.peran is satu.peran or not kanan.judul:
        kolom[n] = replace(satu, peran=Peran.NOMOR)
        kolom[n + 1] = replace(kanan, peran=satu.peran, judul=kanan.judul or satu.judul)


def _bukan_angka(kolom: list[KolomTerbaca], isi: Sequence[list[str]], n: int) -> None:
    """A column of figures that holds words alone is the unit, the predicate, or nothing we know."""
    satu = kolom[n]
    if satu.peran not in NILAI or not isi[n] or any(_berangka(t) for t in isi[n]):
        return
    kiri = kolom[n - 1].peran if n else None
    if satu.peran is kiri and all(len(t) <= _MAKS_SATUAN for t in isi[n]):
        kolom[n] = replace(satu, peran=Peran.SATUAN)
    elif satu.peran is Peran.CAPAIAN and any(len(t) > 3 for t in isi[n]):
        kolom[n] = replace(satu, peran=Peran.PREDIKAT)


def _bukan_nama(kolom: list[KolomTerbaca], isi: Sequence[list[str]], n: int) -> None:
    """A column named after programmes or indicators that holds figures alone counts them."""
    satu = kolom[n]
    bernama = any(k.peran in LABEL for k in kolom[:n]) and satu.peran in (Peran.PROGRAM, Peran.INDIKATOR)
    if bernama and len(isi[n]) > 1 and _sebagian(isi[n], tampak_nilai):
        kolom[n] = replace(satu, peran=Peran.JUMLAH)


def _uang_atau_bukan(kolom: list[KolomTerbaca], isi: Sequence[list[str]], n: int) -> None:
    """Money is no percentage; and of two columns below one header the one of money is that of the budget."""
    satu = kolom[n]
    if satu.peran in (Peran.PAGU, Peran.BELANJA) and isi[n] and _sebagian(isi[n], _berpersen):
        kolom[n] = replace(satu, peran=KE_KINERJA[satu.peran])
    elif satu.peran in (Peran.TARGET, Peran.REALISASI) and _kembar(kolom, n) and _sebagian(isi[n], _beruang):
        kolom[n] = replace(satu, peran=KE_ANGGARAN[satu.peran])


def _kembar(kolom: Sequence[KolomTerbaca], n: int) -> bool:
    return n > 0 and bool(kolom[n].judul) and kolom[n - 1].judul == kolom[n].judul


def _berpersen(teks: str) -> bool:
    return teks.rstrip().endswith("%")


def _beruang(teks: str) -> bool:
    return teks.casefold().startswith("rp") or sum(h.isdigit() for h in teks) >= _ANGKA_UANG


def _berangka(teks: str) -> bool:
    return any(h.isdigit() for h in teks)


def tampak_urutan(teks: str) -> bool:
    """Tell whether a text is an ordinal: "1", "2.1", "a.", "IV"."""
    return bool(_URUT.fullmatch(teks.strip()))


def _sebagian(isi: Sequence[str], syarat: Callable[[str], bool]) -> bool:
    """Tell whether four of five texts are so."""
    return bool(isi) and sum(map(syarat, isi)) * 5 >= len(isi) * 4
