"""VER101: one regulation cited with two numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from akuntabel.peraturan import semua
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.kata import kata_isi, kedekatan, serupa
from akuntabel.reviu.kutipan_peraturan import Kutipan, kutipan_peraturan
from akuntabel.temuan import Temuan, Tingkat, Usulan

_PERUBAHAN = re.compile(r"\bperubahan\b|\bpencabutan\b", re.IGNORECASE)
_DASAR_USUL = "nomor yang dikenal atau lebih sering dipakai"
_SERUPA = 60
_KATA_TERSEDIKIT = 3


@aturan("VER101", "leg.conflict", "Satu peraturan dikutip dengan dua nomor", tingkat=Tingkat.PERINGATAN)
def periksa_nomor_peraturan(berkas: Berkas) -> Iterator[Hasil]:
    """Peraturan yang sama judul dan tahunnya disebut dengan nomor yang sama di seluruh laporan."""
    kutipan = [k for k in kutipan_peraturan(berkas.bacaan) if not _PERUBAHAN.search(k.hal)]
    menurut: list[list[Kutipan]] = []
    for satu in (k for k in kutipan if len(kata_isi(k.hal)) >= _KATA_TERSEDIKIT):
        kelompok = next((k for k in menurut if _sepokok(k[0], satu)), None)
        if kelompok is None:
            menurut.append([satu])
        else:
            kelompok.append(satu)
    for kelompok in menurut:
        if len({_nomor(k) for k in kelompok}) > 1:
            yield _temuan(kelompok)
    sudah = {k.letak for kelompok in menurut if len({_nomor(k) for k in kelompok}) > 1 for k in kelompok}
    yield from (_temuan(list(dua)) for dua in _seketik(kutipan) if dua[1].letak not in sudah)


def _nomor(satu: Kutipan) -> str:
    return satu.nomor.lstrip("0")


def _seketik(kutipan: Sequence[Kutipan]) -> Iterator[tuple[Kutipan, Kutipan]]:
    """Yield a number cited once that is one slip away from one cited more often, of one kind and year."""
    sering = Counter((k.jenis, k.tahun, _nomor(k)) for k in kutipan)
    for satu in kutipan:
        lain = [
            k
            for k in kutipan
            if (k.jenis, k.tahun) == (satu.jenis, satu.tahun)
            and sorted(_nomor(k)) == sorted(_nomor(satu))
            and _nomor(k) != _nomor(satu)
        ]
        if lain and sering[satu.jenis, satu.tahun, _nomor(satu)] == 1 and _sehal(satu, lain[0]):
            ganti = sering[lain[0].jenis, lain[0].tahun, _nomor(lain[0])]
            if ganti > 1 or lain[0].kode in semua():
                yield lain[0], satu


def _sehal(satu: Kutipan, lain: Kutipan) -> bool:
    """Tell whether two citations can be of one regulation: at most one of them says what it is about."""
    return not satu.hal or not lain.hal or kedekatan(satu.hal, lain.hal) >= _SERUPA


def _sepokok(satu: Kutipan, lain: Kutipan) -> bool:
    """Tell whether two citations name one regulation: kind, year and the words of the title they share."""
    if (satu.jenis, satu.tahun) != (lain.jenis, lain.tahun):
        return False
    a, b = kata_isi(satu.hal), kata_isi(lain.hal)
    panjang = min(len(a), len(b))
    return abs(len(a) - len(b)) <= 1 and all(
        serupa(x, y) for x, y in zip(a[:panjang], b[:panjang], strict=True)
    )


def _temuan(kelompok: list[Kutipan]) -> Temuan:
    awal = _terbukti(kelompok)
    lain = [k for k in kelompok if _nomor(k) != _nomor(awal)]
    return Temuan(
        "VER101",
        Tingkat.PERINGATAN,
        f"Peraturan tentang hal yang sama disebut {awal.nomor_tertulis} dan {lain[0].nomor_tertulis}. "
        "Periksa nomor yang benar di JDIH, lalu samakan.",
        lain[0].letak,
        tertulis=lain[0].nomor_tertulis,
        kutipan=lain[0].kalimat,
        hitungan=" ≠ ".join(f"Nomor {n}" for n in dict.fromkeys(_nomor(k) for k in kelompok)),
        usulan=(Usulan(awal.nomor_tertulis, _DASAR_USUL),) if _pasti(awal, lain[0], kelompok) else (),
        alias="leg.conflict",
        lokasi_lain=tuple(k.letak for k in kelompok if k is not lain[0]),
    )


def _terbukti(kelompok: Sequence[Kutipan]) -> Kutipan:
    """Return the citation with the number that is known, else the one cited most often, else the first."""
    banyak = Counter(_nomor(k) for k in kelompok)
    return max(kelompok, key=lambda k: (k.kode in semua(), banyak[_nomor(k)]))


def _pasti(awal: Kutipan, lain: Kutipan, kelompok: Sequence[Kutipan]) -> bool:
    """Tell whether one of two numbers is better supported than the other."""
    banyak = Counter(_nomor(k) for k in kelompok)
    return awal.kode in semua() or banyak[_nomor(awal)] > banyak[_nomor(lain)]
