"""VER101: one regulation cited with two numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akuntabel.bacaan import Bacaan
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.kata import kata_isi, serupa
from akuntabel.reviu.kutipan_peraturan import Kutipan, kutipan_peraturan
from akuntabel.temuan import Temuan, Tingkat

_PERUBAHAN = re.compile(r"\bperubahan\b|\bpencabutan\b", re.IGNORECASE)
_DAERAH = ("perda", "walikota", "bupati", "gubernur")
_KATA_TERSEDIKIT = 3


@aturan("VER101", "leg.conflict", "Satu peraturan dikutip dengan dua nomor", tingkat=Tingkat.PERINGATAN)
def periksa_nomor_peraturan(berkas: Berkas) -> Iterator[Hasil]:
    """Peraturan daerah yang sama judul dan tahunnya disebut dengan nomor yang sama di seluruh laporan."""
    menurut: list[list[Kutipan]] = []
    for satu in _kutipan(berkas.bacaan):
        kelompok = next((k for k in menurut if _sepokok(k[0], satu)), None)
        if kelompok is None:
            menurut.append([satu])
        else:
            kelompok.append(satu)
    for kelompok in menurut:
        nomor = dict.fromkeys(k.nomor.lstrip("0") for k in kelompok)
        if len(nomor) > 1:
            yield _temuan(kelompok, list(nomor))


def _kutipan(bacaan: Bacaan) -> Iterator[Kutipan]:
    """Yield the citations of a region's regulations that tell their subject."""
    for satu in kutipan_peraturan(bacaan):
        daerah = satu.jenis.removeprefix("keputusan ") in _DAERAH
        if daerah and len(kata_isi(satu.hal)) >= _KATA_TERSEDIKIT and not _PERUBAHAN.search(satu.hal):
            yield satu


def _sepokok(satu: Kutipan, lain: Kutipan) -> bool:
    """Tell whether two citations name one regulation: kind, year and the words of the title they share."""
    if (satu.jenis, satu.tahun) != (lain.jenis, lain.tahun):
        return False
    a, b = kata_isi(satu.hal), kata_isi(lain.hal)
    panjang = min(len(a), len(b))
    return abs(len(a) - len(b)) <= 1 and all(
        serupa(x, y) for x, y in zip(a[:panjang], b[:panjang], strict=True)
    )


def _temuan(kelompok: list[Kutipan], nomor: list[str]) -> Temuan:
    awal = kelompok[0]
    lain = [k for k in kelompok if k.nomor.lstrip("0") != awal.nomor.lstrip("0")]
    return Temuan(
        "VER101",
        Tingkat.PERINGATAN,
        f"Peraturan tentang hal yang sama disebut {awal.nomor_tertulis} dan {lain[0].nomor_tertulis}. "
        "Periksa nomor yang benar di JDIH, lalu samakan.",
        lain[0].letak,
        tertulis=lain[0].nomor_tertulis,
        kutipan=lain[0].kalimat,
        hitungan=" ≠ ".join(f"Nomor {n}" for n in nomor),
        alias="leg.conflict",
        lokasi_lain=tuple(k.letak for k in kelompok if k is not lain[0]),
    )
