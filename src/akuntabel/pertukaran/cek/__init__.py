"""What is wrong with the rows of a workbook, told as Temuan with sheet and cell."""

from __future__ import annotations

from akuntabel.pertukaran.baca.buku import Isi
from akuntabel.pertukaran.catatan import Catatan

from .anggaran import cek_anggaran
from .capaian import cek_pembanding, cek_realisasi, cek_target
from .pegawai import cek_pegawai
from .rencana import cek_rencana
from .rujukan import cek_rujukan
from .sisipan import cek_sisipan
from .tutur import cek_tutur


def cek(isi: Isi, catatan: Catatan) -> None:
    """Run every check over the rows."""
    for pemeriksaan in (
        cek_rujukan,
        cek_rencana,
        cek_target,
        cek_realisasi,
        cek_pembanding,
        cek_anggaran,
        cek_pegawai,
        cek_tutur,
        cek_sisipan,
    ):
        pemeriksaan(isi, catatan)
