"""Ceilings and spending."""

from __future__ import annotations

from akuntabel.kinerja.anggaran import JenisBelanja, Pagu, RealisasiAnggaran, TotalAnggaran
from akuntabel.situs.baris import baris_dari

BarisPagu = baris_dari("BarisPagu", "pagu", Pagu, __name__)
BarisRealisasiAnggaran = baris_dari(
    "BarisRealisasiAnggaran", "realisasi_anggaran", RealisasiAnggaran, __name__
)
BarisTotalAnggaran = baris_dari("BarisTotalAnggaran", "total_anggaran", TotalAnggaran, __name__)
BarisJenisBelanja = baris_dari("BarisJenisBelanja", "jenis_belanja", JenisBelanja, __name__)
