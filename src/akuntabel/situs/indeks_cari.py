"""Keeps the words of the facts searchable: written with the rows themselves, in the same transaction.

``ISI`` says which fields of a kind of row are searched; the first is what a result shows.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from .instansi.teks_cari import TeksCari
from .lingkup import BukuTerbuka

ISI: Mapping[str, tuple[str, ...]] = {
    "visi": ("uraian",),
    "misi": ("uraian",),
    "tujuan": ("uraian", "kode"),
    "sasaran": ("uraian", "kode"),
    "program": ("nama", "kode", "nomenklatur"),
    "kegiatan": ("nama", "kode", "nomenklatur"),
    "subkegiatan": ("nama", "kode", "nomenklatur"),
    "indikator": ("nama", "kode", "definisi", "sumber_data", "penanggung_jawab"),
    "unit": ("nama",),
    "pejabat": ("nama", "jabatan"),
    "dokumen": ("judul", "nomor"),
    "isu": ("uraian",),
    "analisis": ("uraian",),
    "rencana_aksi": ("uraian", "penanggung_jawab"),
    "tindak_lanjut": ("rekomendasi", "tindak_lanjut", "bukti"),
    "narasi": ("teks",),
    "kalimat": ("teks",),
}
_SEKALI_TULIS = 500
_JUDUL_TERPANJANG = 300
_TEKS_TERPANJANG = 20_000


def lipat(teks: str) -> str:
    """Return text as it is compared: no case, no accents, single spaces."""
    terurai = unicodedata.normalize("NFKD", teks.casefold())
    return " ".join("".join(h for h in terurai if not unicodedata.combining(h)).split())


def teks_baris(jenis: str, isi: Any) -> tuple[str, str] | None:
    """Return what is shown and what is searched of a row; None when it has no words."""
    kata = [str(getattr(isi, bidang) or "") for bidang in ISI.get(jenis, ())]
    if not any(kata):
        return None
    judul = next(k for k in kata if k)
    return " ".join(judul.split())[:_JUDUL_TERPANJANG], lipat(" ".join(kata))[:_TEKS_TERPANJANG]


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
