"""The roles of the yearly cycle, and what each may do where. The table itself is ``izin.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from enum import Enum
from functools import cache
from importlib.resources import files

from django.db import models


class Peran(models.TextChoices):
    """Who somebody is in the cycle; one person may hold several."""

    ADMIN = "admin", "Admin"
    KOORDINATOR = "koordinator", "Koordinator SAKIP (Bagian Organisasi)"
    BAPPEDA = "bappeda", "Bappeda"
    PERENCANA = "perencana", "Perencana perangkat daerah"
    VERIFIKATOR = "verifikator", "Verifikator perangkat daerah"
    OPERATOR = "operator", "Operator bidang"
    KEPALA_BIDANG = "kepala_bidang", "Kepala bidang"
    KEPALA_PD = "kepala_pd", "Kepala perangkat daerah"
    KEPALA_DAERAH = "kepala_daerah", "Kepala daerah atau Sekretaris Daerah"
    APIP_ANGGOTA = "apip_anggota", "APIP, anggota tim"
    APIP_KETUA = "apip_ketua", "APIP, ketua tim"
    APIP_TEKNIS = "apip_teknis", "APIP, pengendali teknis"
    INSPEKTUR = "inspektur", "Inspektur"
    EVALUATOR = "evaluator", "Evaluator"
    PENGAMAT = "pengamat", "Pengamat"


class Tindakan(Enum):
    """What one does with the facts of a year, or with the application."""

    LIHAT = "lihat"
    UBAH_RENCANA = "ubah rencana"
    UBAH_ANGGARAN = "ubah anggaran"
    UBAH_REALISASI = "ubah realisasi"
    UBAH_LAPORAN = "ubah laporan"
    UBAH_PROFIL = "ubah profil"
    TANDA_TANGAN = "tanda tangan perjanjian"
    KUNCI_TAHUN = "kunci tahun"
    KELOLA_INSTANSI = "kelola instansi"
    KELOLA_NOMENKLATUR = "kelola nomenklatur"
    KELOLA_AKUN = "kelola akun"
    REVIU_BERKAS = "reviu berkas"
    ATUR_TENGGAT = "atur tenggat"


class Jangkauan(Enum):
    """Whose facts: none, those of one's own agency, or those of the whole government."""

    TIDAK = "tidak"
    SENDIRI = "sendiri"
    SEMUA = "semua"


MENGUBAH = frozenset(t for t in Tindakan if t.value.startswith("ubah")) | {Tindakan.TANDA_TANGAN}
"""What needs a year that is not locked."""


@cache
def izin() -> Mapping[tuple[Peran, Tindakan], Jangkauan]:
    """Return the table; what is not in it is not allowed."""
    data = tomllib.loads((files(__package__) / "izin.toml").read_text("utf-8"))
    return {
        (Peran(peran), Tindakan(tindakan)): Jangkauan(jangkauan)
        for peran, baris in data.items()
        for tindakan, jangkauan in baris.items()
    }


def jangkauan(peran: str, tindakan: Tindakan) -> Jangkauan:
    """Return how far a role reaches with an act."""
    return izin().get((Peran(peran), tindakan), Jangkauan.TIDAK)
