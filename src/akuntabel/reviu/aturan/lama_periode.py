"""LOG108: a stated length of a period that its first and last year do not give."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.temuan import Temuan, Tingkat

_LAMA = (
    r"(?:jangka\s+waktu|periode|kurun\s+waktu|selama|masa)\s+(?P<lama>\d{1,2})\s*"
    r"(?:\([^)]{1,20}\)\s*)?tahun\b"
)
_RENTANG = (
    r"(?P<awal>20\d\d)\s*(?:[-–—]|s\.?\s?d\.?|sampai(?:\s+dengan)?|hingga)\s*(?:tahun\s+)?"
    r"(?P<akhir>20\d\d)(?!\d)"
)
_PERIODE = re.compile(rf"\b{_LAMA}[^.;\d]{{0,60}}{_RENTANG}", re.IGNORECASE)


@aturan(
    "LOG108", "log.period", "Lama periode tidak sesuai dengan tahun awal dan akhirnya", tingkat=Tingkat.SARAN
)
def periksa_lama_periode(berkas: Berkas) -> Iterator[Hasil]:
    """Lama periode sama dengan selisih tahunnya, atau satu lebih bila tahun awal ikut dihitung."""
    for teks in berkas.bacaan.teks:
        for cocok in _PERIODE.finditer(" ".join(teks.teks.split())):
            lama, awal, akhir = (int(cocok[k]) for k in ("lama", "awal", "akhir"))
            if lama not in (akhir - awal, akhir - awal + 1):
                yield Temuan(
                    "LOG108",
                    Tingkat.SARAN,
                    f"Disebut {lama} tahun, sedangkan {awal} sampai {akhir} mencakup {akhir - awal + 1} "
                    f"tahun. Perbaiki "
                    "lamanya atau tahunnya.",
                    teks.letak,
                    tertulis=cocok.group(),
                    kutipan=" ".join(teks.teks.split())[:300],
                    hitungan=f"{akhir} − {awal} + 1 = {akhir - awal + 1} ≠ {lama}",
                    alias="log.period",
                )
