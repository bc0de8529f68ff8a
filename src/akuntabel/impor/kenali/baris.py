"""The body rows of a table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from akuntabel.bacaan import BarisTerbaca, JenisSel, KolomTerbaca, Peran, SelTerbaca
from akuntabel.kinerja.nomenklatur import baca_kode

from .jenis_baris import jenis_baris
from .jenjang import melebar, susun_jenjang
from .kisi import BarisKisi, Kisi, Petak
from .kolom_uang import baca_uang_rusak
from .sel import baca_sel
from .selaras import selaraskan_kolom

_NAMA_KINERJA = (Peran.INDIKATOR, Peran.PROGRAM, Peran.URAIAN, Peran.SASARAN, Peran.TUJUAN)
_NAMA_UANG = (Peran.PROGRAM, Peran.URAIAN, Peran.INDIKATOR, Peran.SASARAN, Peran.TUJUAN)
_TERDALAM = frozenset({Peran.PROGRAM, Peran.URAIAN})
_BERSATUAN = frozenset({Peran.TARGET, Peran.REALISASI, Peran.TARGET_AKHIR})
_KINERJA = _BERSATUAN | {Peran.CAPAIAN}
_UANG = frozenset({Peran.PAGU, Peran.BELANJA})
_KODE_NAMA = re.compile(r"((?:[0-9X]{1,4}\.){2,}[0-9X]{1,4})\.?\s+[^\W\d_]", re.IGNORECASE)
_MIN_RUAS = 3


def susun_baris(kisi: Kisi, mulai: int, kolom: Sequence[KolomTerbaca]) -> tuple[BarisTerbaca, ...]:
    """Read the rows of a grid from ``mulai`` on; ``nomor`` is the ordinal in the table, header counted."""
    sudah: dict[int, SelTerbaca] = {}
    isi = [b for b in kisi.baris[mulai:] if b.isi]
    baris = [_baris(b, kolom, sudah) for b in isi]
    return susun_jenjang(_selaras(baris, len(kolom)), kolom)


def _baris(baris: BarisKisi, kolom: Sequence[KolomTerbaca], sudah: dict[int, SelTerbaca]) -> BarisTerbaca:
    satuan = next((p.teks for p, k in zip(baris.petak, kolom, strict=True) if k.peran is Peran.SATUAN), "")
    sel = tuple(
        sudah.setdefault(id(p), baca_sel(p.teks, p.letak, _satuan(k, satuan)))
        for p, k in zip(baris.petak, kolom, strict=True)
    )
    nama = _nama(baris.petak, kolom)
    return BarisTerbaca(
        baris.nomor,
        jenis_baris(baris, kolom),
        sel,
        nama=nama,
        kode=_kode(sel, kolom, nama),
        satuan=satuan,
        letak=baris.petak[0].letak,
    )


def _satuan(kolom: KolomTerbaca, satuan: str) -> str:
    """Return the unit of a cell: that of its column, or that of the row where the column takes it."""
    return kolom.satuan or (satuan if kolom.peran in _BERSATUAN else "")


def _nama(petak: Sequence[Petak], kolom: Sequence[KolomTerbaca]) -> str:
    """Return what a row is about: the indicator, in a table of money alone the program or kegiatan."""
    peran = {k.peran for k in kolom}
    urutan = _NAMA_UANG if peran & _UANG and not peran & _KINERJA else _NAMA_KINERJA
    berisi = [(p, k) for p, k in zip(petak, kolom, strict=True) if p.teks.strip() and k.peran in urutan]
    bernama = [(p, k) for p, k in berisi if any(h.isalpha() for h in p.teks)]
    for satu in urutan:
        teks = [p.teks for p, k in bernama if k.peran is satu]
        if teks:
            return teks[-1] if satu in _TERDALAM else teks[0]
    if peran & set(urutan):
        return _nama_melebar(petak, kolom) if peran & _UANG else ""
    return _nama_tanpa_peran(petak, kolom)


def _nama_melebar(petak: Sequence[Petak], kolom: Sequence[KolomTerbaca]) -> str:
    """Return the name that begins in the column of numbers because its cell spans it."""
    calon = (p.teks for p, k in zip(petak, kolom, strict=True) if k.peran is Peran.NOMOR)
    return next((t for t in calon if melebar(t)), "")


def _nama_tanpa_peran(petak: Sequence[Petak], kolom: Sequence[KolomTerbaca]) -> str:
    """Return the first words of a row in whose table no column is known to hold names."""
    calon = (p.teks for p, k in zip(petak, kolom, strict=True) if k.peran in (Peran.LAIN, Peran.SUMBER))
    return next((t for t in calon if any(h.isalpha() for h in t)), "")


def _kode(sel: Sequence[SelTerbaca], kolom: Sequence[KolomTerbaca], nama: str) -> str:
    """Return the code of a row: the last one of its code columns, else the one in front of its name."""
    kode = [
        s.teks.strip() for s, k in zip(sel, kolom, strict=True) if k.peran is Peran.KODE and s.teks.strip()
    ]
    if kode:
        return kode[-1] if len(kode) == 1 or "." in kode[-1] else ".".join(k.strip(". ") for k in kode)
    nomor = [s.teks.strip() for s, k in zip(sel, kolom, strict=True) if k.peran is Peran.NOMOR]
    calon = [*nomor, *(c[1] for c in (_KODE_NAMA.match(nama.strip()),) if c)]
    return next((c for c in calon if (k := baca_kode(c)) is not None and len(k.ruas) >= _MIN_RUAS), "")


def _selaras(baris: Sequence[BarisTerbaca], lebar: int) -> list[BarisTerbaca]:
    """Return the rows with the readings of every column brought in line."""
    ganti: dict[int, SelTerbaca] = {}
    for nomor in range(lebar):
        kolom = list({id(b.sel[nomor]): b.sel[nomor] for b in baris}.values())
        ganti.update(baca_uang_rusak(kolom))
        kolom = [s for s in kolom if s.jenis in (JenisSel.ANGKA, JenisSel.RUSAK)]
        for lama, baru in zip(kolom, selaraskan_kolom(kolom), strict=True):
            if baru is not lama and id(lama) not in ganti:
                ganti[id(lama)] = baru
    if not ganti:
        return list(baris)
    return [replace(b, sel=tuple(ganti.get(id(s), s) for s in b.sel)) for b in baris]
