"""Checking a backup: every member is there, whole, once, and nothing else is."""

from __future__ import annotations

import re
from pathlib import Path

from .arsip import Pencerna, manifes_dari, terbaca
from .galat import CadanganRusak
from .manifes import NAMA_MANIFES, Anggota, Manifes

_POLA = re.compile(r"tabel/[a-z0-9_]+\.[a-z0-9_]+/[0-9]{6}\.jsonl|berkas/[0-9a-f]{64}")


def periksa(berkas: Path) -> Manifes:
    """Read a backup to its end and return its manifest. Raises CadanganRusak with what is wrong."""
    terbaca_semua: list[Anggota] = []
    manifes: Manifes | None = None
    with terbaca(berkas) as anggota:
        for nama, isi in anggota:
            if manifes is not None:
                raise CadanganRusak(f"Sesudah {NAMA_MANIFES} masih ada {nama[:80]}.")
            if nama == NAMA_MANIFES:
                manifes = manifes_dari(isi)
            else:
                cerna = Pencerna(isi)
                cerna.habiskan()
                terbaca_semua.append(_catat(nama, cerna))
    if manifes is None:
        raise CadanganRusak(f"{berkas.name} tidak lengkap: {NAMA_MANIFES} di akhir arsip tidak ada.")
    _bandingkan(manifes.anggota, terbaca_semua)
    return manifes


def _catat(nama: str, cerna: Pencerna) -> Anggota:
    if not _POLA.fullmatch(nama):
        raise CadanganRusak(f"{nama[:80]} tidak dikenal di dalam cadangan.")
    dari_tabel = nama.startswith("tabel/")
    if not dari_tabel and nama != f"berkas/{cerna.sidik}":
        raise CadanganRusak(f"{nama} berubah: isinya tidak sesuai namanya.")
    return Anggota(nama, cerna.ukuran, cerna.sidik, cerna.baris if dari_tabel else 0)


def _bandingkan(seharusnya: tuple[Anggota, ...], ada: list[Anggota]) -> None:
    for harus, satu in zip(seharusnya, ada, strict=False):
        if harus.nama != satu.nama:
            raise CadanganRusak(f"{harus.nama} tidak ada di tempatnya; yang ada {satu.nama}.")
        if harus != satu:
            raise CadanganRusak(f"{harus.nama} berubah sesudah dicadangkan.")
    if len(seharusnya) != len(ada):
        raise CadanganRusak(f"Cadangan memuat {len(ada)} bagian; seharusnya {len(seharusnya)}.")
