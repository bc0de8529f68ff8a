"""Results, their causes and what follows from them."""

from __future__ import annotations

from akuntabel.kinerja.analisis import Analisis, RencanaAksi
from akuntabel.kinerja.indikator import Realisasi
from akuntabel.kinerja.tindak_lanjut import TindakLanjut
from akuntabel.situs.baris import baris_dari

BarisRealisasi = baris_dari("BarisRealisasi", "realisasi", Realisasi, __name__)
BarisAnalisis = baris_dari("BarisAnalisis", "analisis", Analisis, __name__)
BarisRencanaAksi = baris_dari("BarisRencanaAksi", "rencana_aksi", RencanaAksi, __name__)
BarisTindakLanjut = baris_dari("BarisTindakLanjut", "tindak_lanjut", TindakLanjut, __name__)
