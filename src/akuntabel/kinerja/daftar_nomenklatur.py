"""Lists of the national classification by edition, and what a plan has that its list has not."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from .indeks import sebutan_simpul
from .nomenklatur import KodeNomenklatur, baca_kode
from .pohon import Kegiatan, Program, Subkegiatan
from .potret import Potret

_TERBUKA = "X"
_Bernomenklatur = Program | Kegiatan | Subkegiatan


@dataclass(frozen=True, slots=True)
class ButirNomenklatur:
    """A row of a list: code and name as the regulation has them, perhaps indicator and unit."""

    kode: str
    nama: str
    indikator: str = ""
    satuan: str = ""

    @property
    def jenjang(self) -> str:
        """Return the level of the code; empty when it is none."""
        kode = baca_kode(self.kode)
        return kode.jenjang if kode else ""


@dataclass(frozen=True, slots=True)
class EdisiNomenklatur:
    """An edition: the decree, the budget years it holds for (``sampai`` None = until replaced), its rows.

    ``lengkap`` is False where only a part of the decree's annex is listed.
    """

    kode: str
    dasar: str
    sejak: int
    sampai: int | None
    butir: tuple[ButirNomenklatur, ...]
    lengkap: bool = True

    def berlaku(self, tahun: int) -> bool:
        """Tell whether the edition holds for a budget year."""
        return self.sejak <= tahun and (self.sampai is None or tahun <= self.sampai)

    @property
    def masa(self) -> str:
        """Return the years it holds for in words."""
        if self.sampai is None:
            return f"mulai {self.sejak}"
        return str(self.sejak) if self.sampai == self.sejak else f"{self.sejak}–{self.sampai}"


@cache
def edisi_bawaan() -> tuple[EdisiNomenklatur, ...]:
    """Return the editions shipped with the application; parts of them only."""
    data = tomllib.loads((files(__package__) / "nomenklatur.toml").read_text("utf-8"))
    return tuple(
        EdisiNomenklatur(
            e["kode"],
            e["dasar"],
            e["sejak"],
            e.get("sampai"),
            tuple(ButirNomenklatur(*b) for b in e["butir"]),
            lengkap=False,
        )
        for e in data["edisi"]
    )


def edisi_tahun(edisi: Iterable[EdisiNomenklatur], tahun: int) -> EdisiNomenklatur | None:
    """Return the edition that holds for a year: a whole list before a partial one, the newest first."""
    cocok = [e for e in edisi if e.berlaku(tahun)]
    return max(cocok, key=lambda e: (e.lengkap, e.sejak), default=None)


@dataclass(frozen=True, slots=True)
class BedaNomenklatur:
    """A node whose code or name is not that of the list; ``pesan`` says what is wrong, for people."""

    simpul: str
    nama: str
    pesan: str


def beda_nomenklatur(potret: Potret, edisi: EdisiNomenklatur) -> tuple[BedaNomenklatur, ...]:
    """Return the nodes that differ from a list; of a partial list only what it does contain is judged."""
    menurut = _menurut_kode(edisi.butir)
    simpul: tuple[_Bernomenklatur, ...] = (*potret.program, *potret.kegiatan, *potret.subkegiatan)
    return tuple(b for s in simpul if s.nomenklatur for b in _periksa(s, menurut, edisi))


def _menurut_kode(butir: Sequence[ButirNomenklatur]) -> Mapping[KodeNomenklatur, ButirNomenklatur]:
    return {k: b for b in butir if (k := baca_kode(b.kode)) is not None}


def _periksa(
    s: _Bernomenklatur,
    menurut: Mapping[KodeNomenklatur, ButirNomenklatur],
    edisi: EdisiNomenklatur,
) -> Iterator[BedaNomenklatur]:
    nama = sebutan_simpul(s)
    kode = baca_kode(s.nomenklatur)
    if kode is None:
        yield BedaNomenklatur(s.kode, nama, f"Kode {s.nomenklatur} tidak berbentuk kode nomenklatur.")
        return
    butir = menurut.get(kode) or menurut.get(bidang_terbuka(kode))
    if butir is None:
        if pesan := _tak_ada(kode, menurut, edisi):
            yield BedaNomenklatur(s.kode, nama, pesan)
    elif _rapi(butir.nama) != _rapi(nama):
        yield BedaNomenklatur(
            s.kode, nama, f'Kode {s.nomenklatur} di {edisi.dasar} bernama "{butir.nama}", bukan "{nama}".'
        )


def _tak_ada(
    kode: KodeNomenklatur, menurut: Mapping[KodeNomenklatur, ButirNomenklatur], edisi: EdisiNomenklatur
) -> str:
    """Return what to say of a code outside the list; empty when a partial list cannot tell."""
    if edisi.lengkap:
        return f"Kode {kode} tidak ada di {edisi.dasar}."
    digit = {len(k.ruas[-1]) for k in menurut if k.jenjang == "subkegiatan"}
    if kode.jenjang == "subkegiatan" and len(kode.ruas[-1]) not in digit:
        return f"Kode {kode} ditulis menurut edisi lain: panjang ruas akhirnya bukan seperti {edisi.dasar}."
    return ""


def bidang_terbuka(kode: KodeNomenklatur) -> KodeNomenklatur:
    """Return the code with its bidang urusan left open, as lists write the program that runs the office."""
    return KodeNomenklatur((_TERBUKA, _TERBUKA * 2, *kode.ruas[2:]))


def isi_bidang(kode: KodeNomenklatur, bidang: KodeNomenklatur) -> KodeNomenklatur:
    """Return a code whose open bidang urusan is filled with that of an agency."""
    if kode.ruas[0] != _TERBUKA or len(kode.ruas) < 2:
        return kode
    return KodeNomenklatur((*bidang.ruas[:2], *kode.ruas[2:]))


def _rapi(teks: str) -> str:
    return " ".join(teks.replace("/ ", "/").casefold().split())
