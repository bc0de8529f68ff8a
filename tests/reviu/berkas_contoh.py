"""The example of a page as a document under review, with what stands beside it.

In documents of our own a number that prints a fact is written ``{key: string}``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from datetime import date

from akuntabel.bacaan import Bacaan
from akuntabel.impor.docx_luar.ubahan import angka_berubah
from akuntabel.impor.kenali import kenali
from akuntabel.impor.teks import baca_teks
from akuntabel.naskah import AngkaBerkunci
from akuntabel.reviu import Berkas
from akuntabel.reviu.acuan import Acuan, kenali_jenis, pilah
from akuntabel.reviu.data_tercetak import DataTercetak
from akuntabel.sumber import Sumber
from tests.reviu.halaman_aturan import Contoh

TANGGAL = date(2025, 3, 31)
_BERKUNCI = re.compile(r"\{([\w:.@/-]+): ([^{}]*)\}")


def berkas_contoh(contoh: Contoh) -> Berkas:
    bacaan = _bacaan(contoh)
    dipakai, ditolak = pilah(bacaan, [acuan(nama, isi) for nama, isi in contoh.acuan])
    assert not ditolak, ditolak[0].alasan
    return Berkas(bacaan, TANGGAL, acuan=tuple(dipakai), potret=_data(*contoh.data))


def _bacaan(contoh: Contoh) -> Bacaan:
    dokumen = baca_teks(_polos(contoh.isi).encode(), f"{contoh.halaman}.md")
    berkunci = tuple(
        AngkaBerkunci(c[1], c[2], Sumber(baris=n))
        for n, baris in enumerate(contoh.isi.splitlines(), start=1)
        for c in _BERKUNCI.finditer(baris)
    )
    ubahan = angka_berubah(_satuan(contoh.semula), _satuan(contoh.isi), ()) if contoh.semula else None
    return kenali(replace(dokumen, berkunci=berkunci, ubahan=ubahan))


def acuan(nama: str, isi: str) -> Acuan:
    bacaan = kenali(baca_teks(isi.encode(), nama))
    jenis = kenali_jenis(bacaan)
    assert jenis is not None, f"{nama}: jenisnya tidak dikenali"
    return Acuan(nama, jenis, bacaan)


def _data(nama: str, isi: str) -> DataTercetak | None:
    if not nama:
        return None
    angka: defaultdict[str, set[str]] = defaultdict(set)
    for cocok in _BERKUNCI.finditer(isi):
        angka[cocok[1]].add(cocok[2])
    bacaan = kenali(baca_teks(_polos(isi).encode(), nama))
    return DataTercetak(nama, {k: frozenset(v) for k, v in angka.items()}, bacaan)


def _polos(isi: str) -> str:
    return _BERKUNCI.sub(lambda c: c[2], isi)


def _satuan(isi: str) -> list[tuple[tuple[str, Sumber], ...]]:
    return [((b, Sumber(baris=n)),) for n, b in enumerate(_polos(isi).splitlines(), start=1)]
