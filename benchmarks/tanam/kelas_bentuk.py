"""Numerals that are no numerals: broken groups, foreign characters, error values; units."""

from __future__ import annotations

import re
from random import Random

from akuntabel.naskah import Naskah

from .daftar import Tanaman, kelas
from .kelas_angka import pasang, tempat
from .kisi import Kisi, Petak, rasio, tabel_semua
from .nilai import uang

_HURUF = {"0": "O-", "1": "lI", "5": "S", "8": "B"}


def _sel_uang(naskah: Naskah, acak: Random) -> tuple[Kisi, Petak] | None:
    calon = [
        (k, p)
        for k in tabel_semua(naskah)
        for p in k.petak.values()
        if p.baris >= k.batas and p.nilai is not None and len(uang(p.teks)) > 6
    ]
    return acak.choice(calon) if calon else None


def _tanam(naskah: Naskah, kisi: Kisi, p: Petak, baru: str) -> Tanaman:
    return Tanaman(pasang(naskah, kisi, (p, baru)), p.teks, baru, tempat(kisi, p))


@kelas("NUM-KELOMPOK")
def kelompok(naskah: Naskah, acak: Random) -> Tanaman | None:
    """Move one separator by a place: 360.509.030 becomes 36.0509.030."""
    sel = _sel_uang(naskah, acak)
    if sel is None:
        return None
    lama = uang(sel[1].teks)
    titik = acak.choice([n for n, huruf in enumerate(lama) if huruf == "."])
    if titik < 2:
        baru = lama[:titik] + lama[titik + 1] + "." + lama[titik + 2 :]
    else:
        baru = lama[: titik - 1] + "." + lama[titik - 1] + lama[titik + 1 :]
    return _tanam(naskah, *sel, sel[1].teks.replace(lama, baru, 1))


@kelas("NUM-ASING")
def asing(naskah: Naskah, acak: Random) -> Tanaman | None:
    sel = _sel_uang(naskah, acak)
    if sel is None:
        return None
    lama = uang(sel[1].teks)
    letak = [n for n, huruf in enumerate(lama) if huruf in _HURUF and n > 0]
    if not letak:
        return None
    n = acak.choice(letak)
    baru = lama[:n] + acak.choice(_HURUF[lama[n]]) + lama[n + 1 :]
    return _tanam(naskah, *sel, sel[1].teks.replace(lama, baru, 1))


@kelas("NUM-TITIK-DESIMAL")
def titik_desimal(naskah: Naskah, acak: Random) -> Tanaman | None:
    sel = _sel_uang(naskah, acak)
    if sel is None or "," in sel[1].teks:
        return None
    lama = uang(sel[1].teks)
    return _tanam(naskah, *sel, sel[1].teks.replace(lama, f"{lama}.{acak.choice(('00', '50'))}", 1))


@kelas("NUM-SEL-GALAT")
def sel_galat(naskah: Naskah, acak: Random) -> Tanaman | None:
    calon = rasio(naskah)
    if not calon:
        return None
    r = acak.choice(calon)
    return _tanam(naskah, r.kisi, r.hasil, acak.choice(("#DIV/0!", "#REF!", "#VALUE!", "#N/A")))


@kelas("UNT-SATUAN")
def satuan(naskah: Naskah, acak: Random) -> Tanaman | None:
    calon = [
        (k, p)
        for k in tabel_semua(naskah)
        for kolom in k.kolom("satuan")
        for p in k.isi(kolom)
        if p.teks in ("%", "persen") and re.search("(?i)persentase", _nama(k, p))
    ]
    if not calon:
        return None
    kisi, p = acak.choice(calon)
    return _tanam(naskah, kisi, p, "orang")


def _nama(kisi: Kisi, p: Petak) -> str:
    return next(
        (kisi.petak[p.baris, k].teks for k in kisi.kolom("indikator") if (p.baris, k) in kisi.petak), ""
    )
