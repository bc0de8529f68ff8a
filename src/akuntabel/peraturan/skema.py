"""Small checkers from which the shape of a TOML file is built.

A checker takes a value and the place where it stands, and raises `BerkasPeraturanRusak` with a sentence for
the person who wrote the file.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

Pemeriksa = Callable[[Any, str], None]


class BerkasPeraturanRusak(ValueError):
    """A regulation file does not have the required shape."""


def teks(nilai: Any, tempat: str) -> None:
    """Accept text that is not empty."""
    _tuntut(isinstance(nilai, str) and bool(nilai.strip()), tempat, "harus berupa teks yang tidak kosong")


def ya_tidak(nilai: Any, tempat: str) -> None:
    """Accept true or false."""
    _tuntut(isinstance(nilai, bool), tempat, "harus true atau false")


def bulat(nilai: Any, tempat: str) -> None:
    """Accept a whole number."""
    _tuntut(isinstance(nilai, int) and not isinstance(nilai, bool), tempat, "harus bilangan bulat")


def angka(nilai: Any, tempat: str) -> None:
    """Accept a whole number or a finite decimal."""
    sah = isinstance(nilai, (int, Decimal)) and not isinstance(nilai, bool) and Decimal(nilai).is_finite()
    _tuntut(sah, tempat, "harus bilangan")


def tanggal(nilai: Any, tempat: str) -> None:
    """Accept a TOML date without a time."""
    sah = isinstance(nilai, date) and not isinstance(nilai, datetime)
    _tuntut(sah, tempat, "harus tanggal, misalnya 2014-12-01")


def pilihan(*boleh: str) -> Pemeriksa:
    """Accept one of the given words."""

    def periksa(nilai: Any, tempat: str) -> None:
        _tuntut(nilai in boleh, tempat, f"harus salah satu dari: {', '.join(boleh)}")

    return periksa


def daftar(unsur: Pemeriksa) -> Pemeriksa:
    """Accept a list with at least one element, each accepted by `unsur`."""

    def periksa(nilai: Any, tempat: str) -> None:
        _tuntut(isinstance(nilai, list) and bool(nilai), tempat, "harus daftar yang tidak kosong")
        for urutan, satu in enumerate(nilai, start=1):
            unsur(satu, f"{tempat} butir {urutan}")

    return periksa


def daftar_ber(kunci: str, unsur: Pemeriksa) -> Pemeriksa:
    """Accept a list of tables in which the value of `kunci` never repeats."""
    periksa_daftar = daftar(unsur)

    def periksa(nilai: Any, tempat: str) -> None:
        periksa_daftar(nilai, tempat)
        terpakai = [satu[kunci] for satu in nilai]
        ganda = sorted({str(satu) for satu in terpakai if terpakai.count(satu) > 1})
        _tuntut(not ganda, tempat, f"'{kunci}' berulang: {', '.join(ganda)}")

    return periksa


def terpilih(isi: Pemeriksa, kunci: str, dari: str) -> Pemeriksa:
    """Accept what `isi` accepts if every name under `kunci` is the `id` of a row under `dari`."""

    def periksa(nilai: Any, tempat: str) -> None:
        isi(nilai, tempat)
        nama = nilai[kunci].values() if isinstance(nilai[kunci], dict) else nilai[kunci]
        asing = sorted(set(nama) - {baris["id"] for baris in nilai[dari]})
        _tuntut(not asing, f"{tempat}.{kunci}", f"tidak ada dalam '{dari}': {', '.join(asing)}")

    return periksa


def kamus(unsur: Pemeriksa) -> Pemeriksa:
    """Accept a table with free names, each value accepted by `unsur`."""

    def periksa(nilai: Any, tempat: str) -> None:
        _tuntut(isinstance(nilai, dict) and bool(nilai), tempat, "harus tabel yang tidak kosong")
        for nama, satu in nilai.items():
            unsur(satu, f"{tempat}.{nama}")

    return periksa


def bagan(wajib: Mapping[str, Pemeriksa], boleh: Mapping[str, Pemeriksa] | None = None) -> Pemeriksa:
    """Accept a table with all fields of `wajib`, perhaps some of `boleh`, and no others."""
    dikenal = {**wajib, **(boleh or {})}

    def periksa(nilai: Any, tempat: str) -> None:
        _tuntut(isinstance(nilai, dict), tempat, "harus berupa tabel")
        asing = sorted(set(nilai) - set(dikenal))
        _tuntut(not asing, tempat, f"isian tidak dikenal: {', '.join(asing)}")
        hilang = sorted(set(wajib) - set(nilai))
        _tuntut(not hilang, tempat, f"isian wajib belum ada: {', '.join(hilang)}")
        for nama, satu in nilai.items():
            dikenal[nama](satu, f"{tempat}.{nama}")

    return periksa


def _tuntut(syarat: bool, tempat: str, pesan: str) -> None:
    if not syarat:
        raise BerkasPeraturanRusak(f"{tempat}: {pesan}.")
