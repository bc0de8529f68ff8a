"""Potrets built from the type hints of the model: complete ones, random ones, and one change at a time."""

from __future__ import annotations

import types
from collections.abc import Iterator
from dataclasses import MISSING, Field, fields, is_dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from akuntabel.kinerja.berkas import berkas_potret
from akuntabel.kinerja.kanonik import sidik_isi
from akuntabel.kinerja.potret import Potret


def tanpa_none(jenis: Any) -> tuple[Any, bool]:
    """Return the type without None, and whether None was allowed."""
    if get_origin(jenis) in (Union, types.UnionType):
        return next(j for j in get_args(jenis) if j is not types.NoneType), True
    return jenis, False


def baku(isian: Field[Any]) -> Any:
    """Return the default of a field, MISSING when it has none."""
    return isian.default if isian.default_factory is MISSING else isian.default_factory()


class Pembangun:
    """Makes values in which every field of every class differs from its default and from the one before."""

    def __init__(self) -> None:
        self.urutan = 0

    def kelas(self, kelas: Any) -> Any:
        """Return an instance of a dataclass with all fields filled."""
        petunjuk = get_type_hints(kelas)
        return kelas(**{f.name: self.nilai(petunjuk[f.name], baku(f), f.name) for f in fields(kelas)})

    def nilai(self, jenis: Any, default: Any, nama: str) -> Any:
        """Return a value of a type that is not the default."""
        self.urutan += 1
        jenis, _ = tanpa_none(jenis)
        if get_origin(jenis) is tuple:
            return tuple(self.nilai(get_args(jenis)[0], MISSING, f"{nama}{n}") for n in (1, 2))
        if is_dataclass(jenis):
            return self.kelas(jenis)
        if issubclass(jenis, Enum):
            return next(v for v in reversed(list(jenis)) if v is not default)
        return self._skalar(jenis, default, nama)

    def _skalar(self, jenis: type, default: Any, nama: str) -> Any:
        n = self.urutan
        isi: dict[type, Any] = {
            str: f"{nama} “{n}” é",
            int: 2000 + n,
            bool: default is not True,
            Decimal: Decimal(n) + Decimal("0.125"),
            date: date(2022, 1, 1) + timedelta(days=n),
            bytes: f"gambar {n}".encode(),
        }
        return isi[jenis]


def lengkap() -> Potret:
    """Return a Potret in which nothing is left at its default."""
    hasil = Pembangun().kelas(Potret)
    assert isinstance(hasil, Potret)
    return hasil


def aset(potret: Potret) -> dict[str, bytes]:
    """Return the pictures of a Potret by digest."""
    return {sidik_isi(b.isi): b.isi for b in berkas_potret(potret)}


def isian(nilai: Any, jalur: str = "potret") -> Iterator[tuple[str, Any, Field[Any]]]:
    """Yield path, owner and field of every field of every dataclass inside a value."""
    if isinstance(nilai, tuple):
        for n, butir in enumerate(nilai):
            yield from isian(butir, f"{jalur}[{n}]")
    elif is_dataclass(nilai):
        for f in fields(nilai):
            yield f"{jalur}.{f.name}", nilai, f
            yield from isian(getattr(nilai, f.name), f"{jalur}.{f.name}")


def varian(nilai: Any, jalur: str = "potret") -> Iterator[tuple[str, Any]]:
    """Yield copies of a value that differ from it in exactly one place, for every place there is."""
    if isinstance(nilai, tuple):
        yield f"{jalur} kurang satu", nilai[1:]
        yield f"{jalur} terbalik", nilai[::-1]
        for n, butir in enumerate(nilai):
            for letak, lain in varian(butir, f"{jalur}[{n}]"):
                yield letak, (*nilai[:n], lain, *nilai[n + 1 :])
    elif is_dataclass(nilai) and not isinstance(nilai, type):
        for f in fields(nilai):
            for letak, lain in varian(getattr(nilai, f.name), f"{jalur}.{f.name}"):
                yield letak, replace(nilai, **{f.name: lain})
    else:
        yield jalur, _lain(nilai)


def _lain(nilai: Any) -> Any:
    match nilai:
        case bool():
            return not nilai
        case Enum():
            return next(v for v in type(nilai) if v is not nilai)
        case str():
            return nilai + "x"
        case bytes():
            return nilai + b"x"
        case date():
            return nilai + timedelta(days=1)
        case _:
            return nilai + 1


TEKS = st.text(max_size=8)
ANGKA = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15, places=4)
SKALAR: dict[Any, st.SearchStrategy[Any]] = {
    str: TEKS,
    int: st.integers(-(10**6), 10**6),
    bool: st.booleans(),
    Decimal: ANGKA,
    date: st.dates(),
    bytes: st.binary(max_size=6),
}


def strategi(jenis: Any) -> st.SearchStrategy[Any]:
    """Return random values of a type of the model."""
    jenis, opsional = tanpa_none(jenis)
    if opsional:
        return st.none() | strategi(jenis)
    if get_origin(jenis) is tuple:
        return st.lists(strategi(get_args(jenis)[0]), max_size=2).map(tuple)
    if is_dataclass(jenis):
        petunjuk = get_type_hints(jenis)
        kelas: Any = jenis
        return st.builds(kelas, **{f.name: strategi(petunjuk[f.name]) for f in fields(jenis)})
    if jenis in SKALAR:
        return SKALAR[jenis]
    return st.sampled_from(list(jenis))


@st.composite
def potret_acak(draw: st.DrawFn) -> Potret:
    """Draw a Potret with up to three of its parts filled at random."""
    petunjuk = get_type_hints(Potret)
    nama = draw(st.lists(st.sampled_from([f.name for f in fields(Potret)]), max_size=3, unique=True))
    dasar = Potret(2022, draw(strategi(petunjuk["instansi"])))
    return replace(dasar, **{n: draw(strategi(petunjuk[n])) for n in nama})
