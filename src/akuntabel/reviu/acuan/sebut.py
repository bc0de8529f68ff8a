"""How a finding that stands on two documents is written: both documents, both places."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from akuntabel.bacaan import TabelTerbaca
from akuntabel.reviu.relasi import kutip
from akuntabel.sumber import Sumber
from akuntabel.temuan import Usulan

from .butir import Butir
from .jenis import Acuan


def tempat(letak: Sumber, tabel: TabelTerbaca | None = None) -> str:
    """Return a place in the words of a message: table, page, sheet."""
    bagian = [
        tabel.sebutan if tabel is not None else "",
        f"halaman {letak.halaman}" if letak.halaman is not None else "",
        f"lembar {letak.lembar}" if letak.lembar else "",
        f"sel {letak.sel}" if letak.sel else "",
    ]
    return ", ".join(b for b in bagian if b) or (f"baris {letak.baris}" if letak.baris else "dokumen ini")


def tempat_butir(butir: Butir) -> str:
    """Return where a row stands in the report."""
    return tempat(butir.letak, butir.tabel)


def sebut_acuan(acuan: Acuan) -> str:
    """Return the kind and the file of a neighbour."""
    return f"{acuan.jenis.value} ({acuan.nama})"


def di_butir(acuan: Acuan, butir: Butir) -> str:
    """Return where a row stands in a neighbour."""
    return di_acuan(acuan, butir.letak, butir.tabel)


def di_acuan(acuan: Acuan, letak: Sumber, tabel: TabelTerbaca | None = None) -> str:
    """Return a place in a neighbour with its kind and file."""
    return f"{acuan.jenis.value} ({acuan.nama}, {tempat(letak, tabel)})"


def letak_acuan(acuan: Acuan, *letak: Sumber) -> tuple[Sumber, ...]:
    """Return places of a neighbour that say which document they are in."""
    return tuple(replace(satu, berkas=acuan.nama) for satu in letak)


def usul_acuan(teks: str, nilai: Decimal | None, acuan: Acuan) -> tuple[Usulan, ...]:
    """Return what the neighbour says as a proposal."""
    return (Usulan(teks, f"menurut {acuan.jenis.value}, {acuan.nama}", nilai),)


def kutipan_butir(butir: Butir) -> str:
    """Return the row of a thing as printed."""
    return kutip(butir.tabel.baris[butir.baris])
