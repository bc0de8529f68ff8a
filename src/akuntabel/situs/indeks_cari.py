"""Keeps the words of the facts searchable: written with the rows themselves, in the same transaction."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .instansi.teks_cari import TeksCari
from .kata_baris import ISI, teks_baris
from .lingkup import BukuTerbuka

_SEKALI_TULIS = 500


def perbarui(buku: BukuTerbuka, jenis: str, hapus: Sequence[str], baru: Sequence[tuple[str, Any]]) -> None:
    """Write the words of changed rows of one kind: those of ``hapus`` go, those of ``baru`` come."""
    if jenis not in ISI:
        return
    for awal in range(0, len(hapus), _SEKALI_TULIS):
        kunci = hapus[awal : awal + _SEKALI_TULIS]
        TeksCari.objects.dalam(buku).filter(jenis=jenis, kunci_baris__in=kunci).delete()
    isi = ((kunci, teks_baris(jenis, fakta)) for kunci, fakta in baru)
    TeksCari.semua.bulk_create(
        [
            TeksCari(
                tahun_kinerja_id=buku.tahun_kinerja.pk, jenis=jenis, kunci_baris=kunci, judul=t[0], teks=t[1]
            )
            for kunci, t in isi
            if t is not None
        ],
        batch_size=_SEKALI_TULIS,
    )
