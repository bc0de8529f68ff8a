"""Rows in one form that can be compared: found by what identifies them, their cells as plain text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

from .bagian import LANJUTAN
from .baris import Baris
from .beda import KUNCI
from .bentuk import Lembar, tahun_kunci
from .isi_sel import teks_nilai
from .sel import teks_angka
from .susunan import LEMBAR, NARASI, TARGET_RENSTRA, TARGET_TAHUNAN
from .urutan import rapikan_desimal

Kunci = tuple[str, ...]
BarisBaku = Mapping[str, Baris]
"""Rows of a sheet by key (joined to one text by ``sebut_kunci``)."""

_KUNCI: Mapping[str, tuple[str, ...]] = {
    **KUNCI,
    TARGET_RENSTRA.nama: ("indikator", "dokumen"),
    TARGET_TAHUNAN.nama: ("indikator", "dokumen", "tahun"),
    NARASI.nama: ("bagian",),
}
_BAKU = {"sumber_dana": "APBD"}
_NOMOR = "@ke-"


def kolom_kunci(lembar: Lembar) -> tuple[str, ...]:
    """Return the columns that identify a row of a sheet."""
    return _KUNCI.get(lembar.nama, ("kode",))


def kunci_baris(lembar: Lembar, isi: Mapping[str, object]) -> Kunci:
    """Return what identifies a row; no source of funds is APBD, continuations belong to their section."""
    hasil = tuple(tulisan(isi.get(k)) or _BAKU.get(k, "") for k in kolom_kunci(lembar))
    return (hasil[0].removesuffix(LANJUTAN),) if lembar is NARASI else hasil


def berkunci(lembar: Lembar, baris: Sequence[Baris]) -> Iterator[tuple[Kunci, Baris]]:
    """Yield rows with their keys; equal keys are counted. Continuations are joined with their section."""
    if lembar is NARASI:
        yield from _bagian(baris)
        return
    terpakai: Counter[Kunci] = Counter()
    for b in baris:
        kunci = kunci_baris(lembar, b)
        terpakai[kunci] += 1
        yield kunci if terpakai[kunci] == 1 else (*kunci, f"{_NOMOR}{terpakai[kunci]}"), b


def _bagian(baris: Sequence[Baris]) -> Iterator[tuple[Kunci, Baris]]:
    hasil: dict[Kunci, Baris] = {}
    for b in baris:
        kunci = kunci_baris(NARASI, b)
        if kunci in hasil:
            hasil[kunci]["teks"] = f"{hasil[kunci]['teks']}\n\n{b['teks']}"
        else:
            hasil[kunci] = dict(b)
    yield from hasil.items()


def kembar(kunci: Kunci) -> bool:
    """Tell whether a key is that of a row which shares its identity with an earlier one."""
    return kunci[-1].startswith(_NOMOR)


def sebut_kunci(kunci: Kunci) -> str:
    """Return a key as people read it."""
    return " / ".join(k for k in kunci if k)


def isi_baris(lembar: Lembar, baris: Baris) -> dict[str, str]:
    """Return the cells people fill as plain texts, empty ones left out."""
    diisi = {k.kunci for k in lembar.kolom if k.diisi}
    isi = {k: tulisan(v) for k, v in baris.items() if k in diisi or tahun_kunci(k) is not None}
    return {k: v for k, v in isi.items() if v}


def tulisan(nilai: object) -> str:
    """Return a value as plain text; equal values give equal texts."""
    if isinstance(nilai, Decimal):
        return teks_angka(rapikan_desimal(nilai))
    if isinstance(nilai, date):
        return nilai.isoformat()
    return teks_nilai(nilai)


def lembar_tabel() -> tuple[Lembar, ...]:
    """Return the sheets with one row a record."""
    return tuple(lembar for lembar in LEMBAR if not lembar.tegak)
