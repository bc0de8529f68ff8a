"""VER103: one plan with two periods."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from akuntabel.bacaan import Bacaan
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.sumber import Sumber
from akuntabel.temuan import Temuan, Tingkat, Usulan

_RENCANA = r"Renstra|Rencana Strategis|RPJMD|RPJMN|Rencana Pembangunan Jangka Menengah"
_SELA = r"(?:\s+[^\W\d_][^\W\d]*){0,9}?\s+"
_SAMPAI = r"\s*(?:[-–—]|s\.?\s?d\.?|sampai(?: dengan)?)\s*"
_PERIODE = re.compile(
    rf"\b(?P<rencana>{_RENCANA})\b{_SELA}(?P<periode>(?P<awal>20\d{{2}}){_SAMPAI}(?P<akhir>20\d{{2}}))",
    re.IGNORECASE,
)
_TAHUN_TERSEDIKIT = 3
_LAMA_RENCANA = 4


@dataclass(frozen=True, slots=True)
class _Periode:
    """A period as a sentence gives it: first and last year, as printed, and where."""

    awal: int
    akhir: int
    tertulis: str
    letak: Sumber
    kalimat: str

    @property
    def tahun(self) -> tuple[int, int]:
        return self.awal, self.akhir


@aturan(
    "VER103",
    "ver.period",
    "Periode Renstra atau RPJMD ditulis dengan tahun yang berbeda",
    tingkat=Tingkat.PERINGATAN,
    kriteria="Periode satu dokumen rencana sama di seluruh laporan.",
)
def periksa_periode(berkas: Berkas) -> Iterator[Hasil]:
    """Periode satu dokumen rencana, yang sama awal atau akhirnya, disebut dengan kedua tahun yang sama."""
    menurut: dict[bool, list[_Periode]] = {}
    for jangka_menengah, satu in _periode(berkas.bacaan):
        menurut.setdefault(jangka_menengah, []).append(satu)
    for semua in menurut.values():
        lazim = _lazim(semua, berkas.bacaan)
        menyimpang = [p for p in semua if (p.awal == lazim.awal) != (p.akhir == lazim.akhir)]
        if menyimpang and len(menyimpang) < len(semua):
            yield _temuan(menyimpang, lazim)


def _periode(bacaan: Bacaan) -> Iterator[tuple[bool, _Periode]]:
    for teks in bacaan.teks:
        kalimat = " ".join(teks.teks.split())
        for cocok in _PERIODE.finditer(kalimat):
            jangka_menengah = cocok["rencana"].casefold() not in ("renstra", "rencana strategis")
            tahun = int(cocok["awal"]), int(cocok["akhir"])
            yield jangka_menengah, _Periode(*tahun, cocok["periode"], teks.letak, kalimat)


def _lazim(semua: Sequence[_Periode], bacaan: Bacaan) -> _Periode:
    """Return the period most sentences give; of equals the one a table spans, or that lasts five years."""
    banyak = Counter(p.tahun for p in semua)
    kepala = {(min(t), max(t)) for t in _tahun_tabel(bacaan)}
    return max(semua, key=lambda p: (banyak[p.tahun], p.tahun in kepala, p.akhir - p.awal == _LAMA_RENCANA))


def _tahun_tabel(bacaan: Bacaan) -> Iterator[set[int]]:
    for tabel in bacaan.tabel:
        tahun = {k.tahun for k in tabel.kolom if k.tahun is not None}
        if len(tahun) >= _TAHUN_TERSEDIKIT:
            yield tahun


def _temuan(menyimpang: Sequence[_Periode], lazim: _Periode) -> Temuan:
    satu = menyimpang[0]
    return Temuan(
        "VER103",
        Tingkat.PERINGATAN,
        f"Periode rencana tertulis {satu.tertulis}, di tempat lain {lazim.tertulis}. Samakan.",
        satu.letak,
        tertulis=satu.tertulis,
        seharusnya=lazim.tertulis,
        usulan=(Usulan(lazim.tertulis, "periode di tempat lain"),),
        kutipan=satu.kalimat,
        hitungan=f"{satu.tertulis} ≠ {lazim.tertulis}",
        alias="ver.period",
        lokasi_lain=(*(p.letak for p in menyimpang[1:]), lazim.letak),
    )
