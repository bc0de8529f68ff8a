"""A person at Excel: cells found by their header and by the code of their row."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

_KEPALA, _DATA = 4, 5


def kolom(lembar: Any) -> dict[str, int]:
    """Return the columns of a sheet by their title."""
    return {str(sel.value).removesuffix(" *"): sel.column for sel in lembar[_KEPALA] if sel.value}


def baris(lembar: Any) -> list[dict[str, Any]]:
    """Return the filled rows of a sheet as title and value, with their number under "#"."""
    judul = kolom(lembar)
    hasil = []
    for nomor in range(_DATA, lembar.max_row + 1):
        isi = {nama: lembar.cell(nomor, k).value for nama, k in judul.items()}
        if any(v not in (None, "") and not str(v).startswith("=") for v in isi.values()):
            hasil.append({"#": nomor, **isi})
    return hasil


def baca(berkas: Path, nama: str) -> list[dict[str, Any]]:
    """Return the filled rows of a sheet."""
    return baris(load_workbook(berkas)[nama])


def isi(berkas: Path, *ketikan: tuple[str, Mapping[str, Any], Mapping[str, Any]]) -> None:
    """Type into rows and save; each item says in which sheet, in which row (perhaps a new one), and what."""
    buku = load_workbook(berkas)
    for nama, cocok, nilai in ketikan:
        lembar = buku[nama]
        judul = kolom(lembar)
        ada = [b["#"] for b in baris(lembar) if all(str(b[k] or "") == str(v) for k, v in cocok.items())]
        assert len(ada) <= 1, f"{nama}: {cocok} ada pada baris {ada}"
        nomor = ada[0] if ada else _baris_kosong(lembar)
        for k, v in {**cocok, **nilai}.items():
            lembar.cell(nomor, judul[k]).value = v if v != "" else None
    buku.save(berkas)


def _baris_kosong(lembar: Any) -> int:
    """Return the first row nobody has typed into; formulas that fill themselves do not count."""
    return next(
        r
        for r in range(_DATA, lembar.max_row + 2)
        if all(str(s.value or "").startswith("=") or s.value in (None, "") for s in lembar[r])
    )
