"""The hierarchy of body rows: from codes, numbering, words and capitals, in this order of trust."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from akuntabel.bacaan import BarisTerbaca, JenisBarisTerbaca, KolomTerbaca, Peran
from akuntabel.kinerja.nomenklatur import baca_kode

_NOMOR = re.compile(r"([0-9]{1,2}(?:\.[0-9]{1,2}){0,4})\.?(?:\s|$)")
_HURUF = re.compile(r"([A-Za-z]|[ivxIVX]{1,4})[.)](?:\s|$)")
_KATA = (
    ("program", 0),
    ("kegiatan", 1),
    ("sub kegiatan", 2),
    ("subkegiatan", 2),
    ("sub-kegiatan", 2),
)
_DATA = (JenisBarisTerbaca.DATA, JenisBarisTerbaca.KELOMPOK)

Tanda = dict[str, int] | None
"""The levels a row speaks of by kind of mark; None for a row outside the hierarchy."""


def susun_jenjang(baris: Sequence[BarisTerbaca], kolom: Sequence[KolomTerbaca]) -> tuple[BarisTerbaca, ...]:
    """Return the rows with level and parent; a table in which nothing tells levels stays flat."""
    if (jenjang := _menurut_lajur_kode(baris, kolom)) is not None:
        return _berinduk(baris, jenjang)
    tanda = [_tanda(b, kolom) if b.jenis in _DATA else None for b in baris]
    for baca in (_menurut_kode, _menurut_nomor, _menurut_kata, _menurut_huruf_besar):
        jenjang = baca(baris, tanda)
        if jenjang is not None:
            return _berinduk(baris, jenjang)
    return tuple(baris)


def _menurut_lajur_kode(
    baris: Sequence[BarisTerbaca], kolom: Sequence[KolomTerbaca]
) -> list[int | None] | None:
    """Return levels where the code of a row is spread over columns: the more is filled, the deeper it is."""
    lajur = [n for n, k in enumerate(kolom) if k.peran is Peran.KODE]
    if len(lajur) < 2:
        return None
    dalam = [sum(_ruas(b.sel[n].teks) for n in lajur) if b.jenis in _DATA else 0 for b in baris]
    tingkat = {d: n for n, d in enumerate(sorted(set(dalam) - {0}))}
    berkode = sum(bool(d) for d in dalam) * 10 >= sum(b.jenis in _DATA for b in baris) * 8
    return [tingkat.get(d) for d in dalam] if berkode and len(tingkat) > 1 else None


def _ruas(teks: str) -> int:
    return len([r for r in teks.strip().split(".") if r]) if teks.strip() else 0


def _tanda(baris: BarisTerbaca, kolom: Sequence[KolomTerbaca]) -> dict[str, int]:
    hasil: dict[str, int] = {}
    for k, sel in zip(kolom, baris.sel, strict=False):
        teks = " ".join(sel.teks.split())
        if not teks or k.peran in (Peran.TARGET, Peran.REALISASI, Peran.PAGU, Peran.BELANJA, Peran.SATUAN):
            continue
        if k.peran in (Peran.KODE, Peran.NOMOR, Peran.LAIN) and (kode := baca_kode(teks)) is not None:
            hasil.setdefault("kode", len(kode.ruas))
        if k.peran in (Peran.NOMOR, Peran.KODE, Peran.LAIN, Peran.PROGRAM, Peran.URAIAN):
            if cocok := _NOMOR.match(teks):
                hasil.setdefault("nomor", cocok[1].count("."))
            elif cocok := _HURUF.match(teks):
                hasil.setdefault("huruf", 0 if cocok[1].isupper() else 1)
    return hasil


def _menurut_kode(baris: Sequence[BarisTerbaca], tanda: Sequence[Tanda]) -> list[int | None] | None:
    return _dari("kode", tanda)


def _menurut_nomor(baris: Sequence[BarisTerbaca], tanda: Sequence[Tanda]) -> list[int | None] | None:
    return _dari("nomor", tanda)


def _dari(jenis: str, tanda: Sequence[Tanda]) -> list[int | None] | None:
    """Return levels when most rows carry this mark and it tells at least two levels."""
    ada = [t[jenis] for t in tanda if t is not None and jenis in t]
    semua = sum(t is not None for t in tanda)
    if len(ada) * 10 < semua * 8 or len(set(ada)) < 2:
        return None
    dasar = min(ada)
    return [t[jenis] - dasar if t is not None and jenis in t else None for t in tanda]


def _menurut_kata(baris: Sequence[BarisTerbaca], tanda: Sequence[Tanda]) -> list[int | None] | None:
    jenjang = [_kata(b.nama) if t is not None else None for b, t in zip(baris, tanda, strict=True)]
    ada = {j for j in jenjang if j is not None}
    lengkap = all(j is not None or t is None for j, t in zip(jenjang, tanda, strict=True))
    return jenjang if len(ada) >= 2 and lengkap else None


def _kata(nama: str) -> int | None:
    kecil = nama.strip().casefold()
    return next((j for kata, j in _KATA if kecil.startswith(kata)), None)


def _menurut_huruf_besar(baris: Sequence[BarisTerbaca], tanda: Sequence[Tanda]) -> list[int | None] | None:
    """Return two levels where programs stand in capitals, or begin with "Program", and the rest does not."""
    nama = [b.nama.strip() if t is not None else "" for b, t in zip(baris, tanda, strict=True)]
    atas = [bool(n) and (n.isupper() or _kata(n) == 0) for n in nama]
    isi = [n for n in nama if n]
    if not 0 < sum(atas) < len(isi) or not atas[next((i for i, n in enumerate(nama) if n), 0)]:
        return None
    return [
        None if t is None or not n else (0 if a else 1) for t, n, a in zip(tanda, nama, atas, strict=True)
    ]


def _berinduk(baris: Sequence[BarisTerbaca], jenjang: Sequence[int | None]) -> tuple[BarisTerbaca, ...]:
    hasil = []
    jalur: list[tuple[int, int]] = []
    for nomor, (satu, tingkat) in enumerate(zip(baris, jenjang, strict=True)):
        if tingkat is None:
            hasil.append(satu)
            continue
        while jalur and jalur[-1][0] >= tingkat:
            jalur.pop()
        hasil.append(replace(satu, jenjang=tingkat, induk=jalur[-1][1] if jalur else None))
        jalur.append((tingkat, nomor))
    return tuple(hasil)
