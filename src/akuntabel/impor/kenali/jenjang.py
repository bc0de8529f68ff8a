"""The hierarchy of body rows: from codes, numbering, words and capitals, in this order of trust."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from akuntabel.bacaan import BarisTerbaca, JenisBarisTerbaca, KolomTerbaca, Peran
from akuntabel.kinerja.nomenklatur import baca_kode, pecah_kode

from .jenis_baris import sebagai_jumlah

_NOMOR = re.compile(r"([0-9]{1,2}(?:\.[0-9]{1,2}){0,4})\.?(?:\s|$)")
_HURUF = re.compile(r"([A-Za-z]|[ivxIVX]{1,4})[.)](?:\s|$)")
_KATA_JUDUL = re.compile(r"[^\W\d_]{3,}")
_NOMOR_NAMA = re.compile(r"^(?:[(]?[0-9a-z]{1,3}[.)]+\s*)+")
_KATA = (
    ("program", 0),
    ("kegiatan", 1),
    ("sub kegiatan", 2),
    ("subkegiatan", 2),
    ("sub-kegiatan", 2),
)
_RUAS_ORGANISASI = 7
_TINGKAT_ORGANISASI = 5
_DATA = (JenisBarisTerbaca.DATA, JenisBarisTerbaca.KELOMPOK)

_MENYELA = (JenisBarisTerbaca.NOMOR_KOLOM, JenisBarisTerbaca.KEPALA_ULANG)

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


def melebar(teks: str) -> bool:
    """Tell whether a text in the column of numbers is a title that spans it, no number or letter."""
    return len(_KATA_JUDUL.findall(teks)) > 1 and not sebagai_jumlah(teks)


def _ruas(teks: str) -> int:
    return len([r for r in teks.strip().split(".") if r]) if teks.strip() else 0


def _tanda(baris: BarisTerbaca, kolom: Sequence[KolomTerbaca]) -> dict[str, int]:
    hasil: dict[str, int] = {}
    if (tingkat := _tingkat_kode(baris, kolom)) is not None:
        hasil["kode"] = tingkat
    for k, sel in zip(kolom, baris.sel, strict=False):
        teks = " ".join(sel.teks.split())
        if not teks or k.peran in (Peran.TARGET, Peran.REALISASI, Peran.PAGU, Peran.BELANJA, Peran.SATUAN):
            continue
        if k.peran in (Peran.NOMOR, Peran.KODE, Peran.LAIN, Peran.PROGRAM, Peran.URAIAN):
            if k.peran is Peran.NOMOR and melebar(teks):
                hasil["nomor"] = -1
            elif cocok := _NOMOR.match(teks):
                hasil.setdefault("nomor", cocok[1].count("."))
            elif cocok := _HURUF.match(teks):
                hasil.setdefault("huruf", 0 if cocok[1].isupper() else 1)
    return hasil


def _tingkat_kode(baris: BarisTerbaca, kolom: Sequence[KolomTerbaca]) -> int | None:
    """Return how deep a code lies: in a later code column deeper, a longer code below a shorter one."""
    berkode = [s.teks for k, s in zip(kolom, baris.sel, strict=False) if k.peran is Peran.KODE]
    letak = max((n for n, t in enumerate(berkode) if t.strip()), default=0)
    kode = baca_kode(baris.kode)
    ruas = len(kode.ruas) if kode else len(pecah_kode(baris.kode))
    if not ruas:
        return None
    organisasi = kode is None and ruas >= _RUAS_ORGANISASI
    return letak * 100 + (_TINGKAT_ORGANISASI if organisasi else 2 * ruas)


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
    urut = {tingkat: n for n, tingkat in enumerate(sorted(set(ada)))}
    return [urut[t[jenis]] if t is not None and jenis in t else None for t in tanda]


def _menurut_kata(baris: Sequence[BarisTerbaca], tanda: Sequence[Tanda]) -> list[int | None] | None:
    """Return levels where nearly all rows are called Program, Kegiatan or Subkegiatan."""
    jenjang = [_kata(b.nama) if t is not None else None for b, t in zip(baris, tanda, strict=True)]
    ada = [j for j in jenjang if j is not None]
    semua = sum(
        t is not None and b.jenis is JenisBarisTerbaca.DATA for b, t in zip(baris, tanda, strict=True)
    )
    if len(set(ada)) < 2 or len(ada) * 10 < semua * 8:
        return None
    return _lengkapi(jenjang, tanda)


def _lengkapi(jenjang: Sequence[int | None], tanda: Sequence[Tanda]) -> list[int | None]:
    """Give rows without a word a level: above the program that follows, else beside what follows."""
    hasil: list[int | None] = list(jenjang)
    berikut: int | None = None
    for n in range(len(hasil) - 1, -1, -1):
        if jenjang[n] is not None:
            berikut = jenjang[n]
        elif tanda[n] is not None and berikut is not None:
            hasil[n] = -1 if berikut == 0 else berikut
    return [None if j is None else j + (-1 in hasil) for j in hasil]


def _kata(nama: str) -> int | None:
    kecil = _NOMOR_NAMA.sub("", " ".join(nama.split()).casefold(), count=1)
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
            jalur = jalur if satu.jenis in _MENYELA else []
            continue
        while jalur and jalur[-1][0] >= tingkat:
            jalur.pop()
        hasil.append(replace(satu, jenjang=tingkat, induk=jalur[-1][1] if jalur else None))
        jalur.append((tingkat, nomor))
    return tuple(hasil)
