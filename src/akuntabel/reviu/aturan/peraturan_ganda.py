"""VER101: one regulation cited with two numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from akuntabel.bacaan import Bacaan
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.kata import kata_isi, serupa
from akuntabel.sumber import Sumber
from akuntabel.temuan import Temuan, Tingkat

_KUTIPAN = re.compile(
    r"\b(?P<jenis>Peraturan\s+(?:Wali\s?kota|Bupati|Gubernur|Daerah)|Keputusan\s+(?:Wali\s?kota|Bupati|Gubernur)"
    r"|Perwali|Perwal|Perbup|Pergub|Perda)\b(?P<sela>[^.;:\d]{0,60}?)\s(?:Nomor|No\.?)\s*:?\s*(?P<nomor>\d{1,3})\s+"
    r"Tahun\s+(?P<tahun>\d{4})\s+tentang\s+(?P<hal>[^.;:(\n]{10,160})",
    re.IGNORECASE,
)
_AKHIR = re.compile(
    r"\s+(?:adalah|yang|sebagaimana|bahwa|maka|dan\s+peraturan|mempunyai|menyatakan|telah|ditetapkan)\b.*|,.*",
    re.I,
)
_PERUBAHAN = re.compile(r"\bperubahan\b|\bpencabutan\b", re.IGNORECASE)
_SINGKATAN = {
    "perwali": "walikota",
    "perwal": "walikota",
    "perbup": "bupati",
    "pergub": "gubernur",
    "perda": "daerah",
}
_KATA_TERSEDIKIT = 3


@dataclass(frozen=True, slots=True)
class _Kutipan:
    jenis: str
    nomor: str
    tahun: str
    hal: tuple[str, ...]
    tertulis: str
    letak: Sumber


@aturan("VER101", "leg.conflict", "Satu peraturan dikutip dengan dua nomor", tingkat=Tingkat.PERINGATAN)
def periksa_nomor_peraturan(berkas: Berkas) -> Iterator[Hasil]:
    """Peraturan daerah yang sama judul dan tahunnya disebut dengan nomor yang sama di seluruh laporan."""
    menurut: list[list[_Kutipan]] = []
    for satu in _kutipan(berkas.bacaan):
        kelompok = next((k for k in menurut if _sepokok(k[0], satu)), None)
        if kelompok is None:
            menurut.append([satu])
        else:
            kelompok.append(satu)
    for kelompok in menurut:
        nomor = dict.fromkeys(k.nomor for k in kelompok)
        if len(nomor) > 1:
            yield _temuan(kelompok, list(nomor))


def _kutipan(bacaan: Bacaan) -> Iterator[_Kutipan]:
    for teks in bacaan.teks:
        for cocok in _KUTIPAN.finditer(" ".join(teks.teks.split())):
            hal = _AKHIR.sub("", cocok["hal"])
            if len(kata_isi(hal)) >= _KATA_TERSEDIKIT and not _PERUBAHAN.search(hal):
                tertulis = f"Nomor {cocok['nomor']} Tahun {cocok['tahun']}"
                yield _Kutipan(
                    _jenis(cocok["jenis"]),
                    cocok["nomor"].lstrip("0"),
                    cocok["tahun"],
                    kata_isi(hal),
                    tertulis,
                    teks.letak,
                )


def _jenis(teks: str) -> str:
    akhir = teks.casefold().replace("wali kota", "walikota").split()
    return " ".join(_SINGKATAN.get(k, k) for k in akhir if k != "peraturan")


def _sepokok(satu: _Kutipan, lain: _Kutipan) -> bool:
    """Tell whether two citations name one regulation: kind, year and the words of the title they share."""
    if (satu.jenis, satu.tahun) != (lain.jenis, lain.tahun):
        return False
    panjang = min(len(satu.hal), len(lain.hal))
    return abs(len(satu.hal) - len(lain.hal)) <= 1 and all(
        serupa(a, b) for a, b in zip(satu.hal[:panjang], lain.hal[:panjang], strict=True)
    )


def _temuan(kelompok: list[_Kutipan], nomor: list[str]) -> Temuan:
    awal = kelompok[0]
    lain = [k for k in kelompok if k.nomor != awal.nomor]
    return Temuan(
        "VER101",
        Tingkat.PERINGATAN,
        f"Peraturan tentang hal yang sama disebut {awal.tertulis} dan {lain[0].tertulis}. "
        "Periksa nomor yang benar di JDIH, lalu samakan.",
        lain[0].letak,
        tertulis=lain[0].tertulis,
        kutipan=" ".join(awal.hal),
        hitungan=" ≠ ".join(f"Nomor {n}" for n in nomor),
        alias="leg.conflict",
        lokasi_lain=tuple(k.letak for k in kelompok if k is not lain[0]),
    )
