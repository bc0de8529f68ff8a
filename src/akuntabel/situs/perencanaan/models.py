"""The plan: from vision to subkegiatan, indicators and targets."""

from __future__ import annotations

from akuntabel.kinerja.indikator import Indikator, Pembanding, Target
from akuntabel.kinerja.penjenjangan import FaktorKunci, Lintas
from akuntabel.kinerja.pohon import Kegiatan, Misi, Program, Sasaran, Subkegiatan, Tujuan, Visi
from akuntabel.situs.baris import baris_dari

from .nomenklatur import BarisNomenklatur, EdisiNomenklatur
from .penetapan import JejakPenetapan, Penetapan

__all__ = ("BarisNomenklatur", "EdisiNomenklatur", "JejakPenetapan", "Penetapan")

BarisVisi = baris_dari("BarisVisi", "visi", Visi, __name__)
BarisMisi = baris_dari("BarisMisi", "misi", Misi, __name__)
BarisTujuan = baris_dari("BarisTujuan", "tujuan", Tujuan, __name__)
BarisSasaran = baris_dari("BarisSasaran", "sasaran", Sasaran, __name__)
BarisProgram = baris_dari("BarisProgram", "program", Program, __name__)
BarisKegiatan = baris_dari("BarisKegiatan", "kegiatan", Kegiatan, __name__)
BarisSubkegiatan = baris_dari("BarisSubkegiatan", "subkegiatan", Subkegiatan, __name__)
BarisFaktorKunci = baris_dari("BarisFaktorKunci", "faktor_kunci", FaktorKunci, __name__)
BarisLintas = baris_dari("BarisLintas", "lintas", Lintas, __name__)
BarisIndikator = baris_dari("BarisIndikator", "indikator", Indikator, __name__)
BarisTarget = baris_dari("BarisTarget", "target", Target, __name__)
BarisPembanding = baris_dari("BarisPembanding", "pembanding", Pembanding, __name__)
