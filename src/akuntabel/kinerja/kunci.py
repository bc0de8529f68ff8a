"""The natural key of every row of a Potret: what makes two rows speak of the same thing."""

from __future__ import annotations

from collections.abc import Mapping

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


def kunci_alami(jenis: str) -> tuple[str, ...]:
    """Return the fields that identify a row; ``jenis`` is the name of a tuple of the Potret."""
    return KUNCI_POTRET.get(jenis, KODE)
