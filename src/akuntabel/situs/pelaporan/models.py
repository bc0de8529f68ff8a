"""Authored text, pictures and annexes of the report."""

from __future__ import annotations

from akuntabel.kinerja.analisis import CatatanFinal
from akuntabel.kinerja.lampiran import LampiranBerkas
from akuntabel.kinerja.narasi import Aset, Kalimat, Narasi
from akuntabel.kinerja.sisipan import Sisipan
from akuntabel.situs.baris import baris_dari

BarisNarasi = baris_dari("BarisNarasi", "narasi", Narasi, __name__)
BarisKalimat = baris_dari("BarisKalimat", "kalimat", Kalimat, __name__)
BarisAset = baris_dari("BarisAset", "aset", Aset, __name__)
BarisSisipan = baris_dari("BarisSisipan", "sisipan", Sisipan, __name__)
BarisLampiran = baris_dari("BarisLampiran", "lampiran", LampiranBerkas, __name__)
BarisCatatanFinal = baris_dari("BarisCatatanFinal", "catatan_final", CatatanFinal, __name__)
