"""The natural key of every row of a Potret: what makes two rows speak of the same thing."""

from __future__ import annotations

from collections.abc import Mapping

from akuntabel.fakta import KODE_SAH

KUNCI_POTRET: Mapping[str, tuple[str, ...]] = {
    "pengaturan": (),
    "tanggal_laporan": (),
    "instansi": (),
    "target": ("indikator", "dokumen", "tahun", "triwulan"),
    "realisasi": ("indikator", "tahun", "triwulan"),
    "pagu": ("simpul", "dokumen", "sumber_dana"),
    "realisasi_anggaran": ("simpul", "sumber_dana"),
    "total_anggaran": ("tahun", "dokumen", "sumber_dana"),
    "narasi": ("bagian",),
    "kalimat": ("kunci", "kode"),
    "pegawai": ("kelompok", "rincian"),
    "jenis_belanja": ("jenis",),
    "catatan_final": ("tanggal", "oleh", "alasan"),
}
KODE = ("kode",)
PANJANG_KODE = 60


def kunci_alami(jenis: str) -> tuple[str, ...]:
    """Return the fields that identify a row; ``jenis`` is the name of a tuple of the Potret."""
    return KUNCI_POTRET.get(jenis, KODE)


def kode_sah(teks: str) -> bool:
    """Tell whether a text can be the code of a row: no space, none of : @ / ; and at most 60 characters."""
    return bool(KODE_SAH.fullmatch(teks)) and ";" not in teks and len(teks) <= PANJANG_KODE
