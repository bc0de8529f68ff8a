"""What undoing a change does, row by row in words: which fields go from what to what."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from akuntabel.bilangan import cetak_tanggal
from akuntabel.situs.tulis import Ubahan

_PANJANG = 120


@dataclass(frozen=True, slots=True)
class BarisBatal:
    """A row: ``nasib`` is what becomes of it; ``beda`` are its fields with before and after."""

    jenis: str
    sebutan: str
    nasib: str
    beda: tuple[tuple[str, str, str], ...] = ()


def uraikan(ubahan: Iterable[Ubahan]) -> list[BarisBatal]:
    """Return the rows in order."""
    return [_baris(u) for u in ubahan]


def _baris(u: Ubahan) -> BarisBatal:
    jenis, sebutan = u.jenis.replace("_", " "), _sebutan(u.baru if u.lama is None else u.lama)
    if u.lama is None:
        return BarisBatal(jenis, sebutan, "kembali ada")
    if u.baru is None:
        return BarisBatal(jenis, sebutan, "dihapus")
    beda = tuple(
        (f.name.replace("_", " "), _tulis(getattr(u.lama, f.name)), _tulis(getattr(u.baru, f.name)))
        for f in fields(u.lama)
        if getattr(u.lama, f.name) != getattr(u.baru, f.name)
    )
    return BarisBatal(jenis, sebutan, "kembali seperti semula" if beda else "kembali ke urutan semula", beda)


def _sebutan(fakta: Any) -> str:
    """Return what people call the row: its code and name, else its first fields."""
    isi = {f.name: getattr(fakta, f.name) for f in fields(fakta)}
    utama = [_tulis(isi[n]) for n in ("kode", "nama", "uraian") if isi.get(n)]
    semua = utama[:2] or [t for t in map(_tulis, isi.values()) if t != "kosong"][:2]
    return _pendek(" ".join(semua))


def _tulis(nilai: Any) -> str:
    if nilai is None or nilai == "" or nilai == ():
        return "kosong"
    for jenis, tulis in _TULISAN:
        if isinstance(nilai, jenis):
            return tulis(nilai)
    return _pendek(str(nilai))


def _pendek(teks: str) -> str:
    return teks if len(teks) <= _PANJANG else f"{teks[: _PANJANG - 1]}…"


_TULISAN: tuple[tuple[type, Callable[[Any], str]], ...] = (
    (bool, lambda n: "ya" if n else "tidak"),
    (bytes, lambda _: "berkas"),
    (Enum, lambda n: str(n.value)),
    (date, cetak_tanggal),
    (Decimal, lambda n: f"{n:f}".replace(".", ",")),
)
