"""NAM105: terms the law has replaced before the year of the report."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from akuntabel.bacaan import TeksTerbaca
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.temuan import Temuan, Tingkat, Usulan

_NAMA_RESMI = re.compile(
    r"\btentang\b|\b(?:peraturan|keputusan|undang)\b|“|\"|penyandang masalah kesejahteraan", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Istilah:
    lama: str
    baru: str
    sejak: int
    dasar: str


@aturan(
    "NAM105",
    "name.deprecated",
    "Istilah yang sudah diganti peraturan",
    tingkat=Tingkat.SARAN,
    kriteria="Istilah mengikuti peraturan yang berlaku pada tahun laporan.",
)
def istilah_lama(berkas: Berkas) -> Iterator[Hasil]:
    """Kalimat memakai istilah yang berlaku pada tahun laporan; nama resmi dan judul dibiarkan."""
    tahun = berkas.bacaan.identitas.tahun
    for satu in _daftar() if tahun else ():
        pola = re.compile(rf"(?<![\w-]){re.escape(satu.lama)}(?![\w-])", 0 if satu.lama.isupper() else re.I)
        tempat = [t for t in berkas.bacaan.teks if pola.search(t.teks) and not _NAMA_RESMI.search(t.teks)]
        if tempat and tahun is not None and tahun >= satu.sejak:
            yield _temuan(satu, tempat)


@lru_cache(maxsize=1)
def _daftar() -> tuple[_Istilah, ...]:
    isi = tomllib.loads((files("akuntabel.reviu") / "istilah_lama.toml").read_text(encoding="utf-8"))
    return tuple(_Istilah(**butir) for butir in isi["istilah"])


def _temuan(satu: _Istilah, tempat: list[TeksTerbaca]) -> Temuan:
    banyak = f" di {len(tempat)} tempat" if len(tempat) > 1 else ""
    return Temuan(
        "NAM105",
        Tingkat.SARAN,
        f"“{satu.lama}” masih dipakai{banyak}; istilahnya sekarang {satu.baru} "
        f"({satu.dasar}, periksa di JDIH).",
        tempat[0].letak,
        tertulis=satu.lama,
        kutipan=tempat[0].teks,
        usulan=(Usulan(satu.baru, satu.dasar),),
        alias="name.deprecated",
        lokasi_lain=tuple(t.letak for t in tempat[1:]),
    )
