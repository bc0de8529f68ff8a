"""EJA101, EJA102: spelling and typing, told once for the whole document; listed one by one when asked."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from akuntabel.bacaan import Bacaan
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.ejaan.dugaan import duga
from akuntabel.reviu.ejaan.ketikan import JenisKetikan, Ketikan, ketikan
from akuntabel.sumber import Sumber
from akuntabel.temuan import Temuan, Tingkat, Usulan

_KATA = re.compile(r"(?:([A-Za-z]{3,})(?![\w@/-])|[\w@./-])[\w@./-]*")
"""What stands between spaces; a word when it begins with nothing but letters."""
_CONTOH = 6
_SEKITAR = 30
_TEMPAT = re.compile(
    r"\b(?:Kabupaten|Kota|Kecamatan|Desa|Kelurahan|Provinsi|Pulau|Sungai|Jalan|Puskesmas|Distrik|Nagari)"
    r"\s+([A-Z][^\W\d_]+)"
)
_DAFTAR = " Tambahkan --ejaan untuk daftar lengkapnya."

Teks = tuple[str, Sumber]


@aturan(
    "EJA101",
    "txt.spell",
    "Kata yang diduga salah eja",
    tingkat=Tingkat.SARAN,
    kriteria="Ejaan mengikuti KBBI dan EYD edisi V.",
)
def ejaan(berkas: Berkas) -> Iterator[Hasil]:
    """Kata yang tidak ada di kamus dan hanya berbeda satu ketikan dari kata yang lazim di dokumen ini."""
    kata = _kata(_semua_teks(berkas.bacaan))
    nama = {k for k, semua in kata.items() if _bernama([t for t, _ in semua])}
    tempat = {c[1].casefold() for teks, _ in _semua_teks(berkas.bacaan) for c in _TEMPAT.finditer(teks)}
    dugaan = [d for d in duga({k: len(t) for k, t in kata.items()}, nama) if d.tertulis not in tempat]
    if not dugaan:
        return
    if berkas.ejaan:
        yield from (_satu_kata(kata[d.tertulis], d.baku) for d in dugaan)
        return
    contoh = ", ".join(f"“{d.tertulis}” ({d.baku})" for d in dugaan[:_CONTOH])
    yield Temuan(
        kode="EJA101",
        alias="txt.spell",
        tingkat=Tingkat.SARAN,
        pesan=f"{len(dugaan)} kata diduga salah eja, antara lain {contoh}.{_DAFTAR}",
        lokasi=kata[dugaan[0].tertulis][0][1],
        tertulis=kata[dugaan[0].tertulis][0][0],
    )


@aturan(
    "EJA102",
    "txt.punct",
    "Tanda baca dan kata yang salah ketik",
    tingkat=Tingkat.SARAN,
    kriteria="Tanda baca mengikuti EYD edisi V.",
)
def tanda_baca(berkas: Berkas) -> Iterator[Hasil]:
    """Spasi sebelum tanda baca, tanda baca ganda, kata berulang, kurung tanpa pasangan, frasa tidak baku."""
    semua = [(teks, letak, k) for teks, letak in _paragraf(berkas.bacaan) for k in ketikan(teks)]
    if not semua:
        return
    if berkas.ejaan:
        yield from (_satu_ketikan(*satu) for satu in semua)
        return
    cacah = Counter(k.jenis for _, _, k in semua)
    rincian = ", ".join(f"{n} {jenis.value}" for jenis, n in cacah.most_common())
    teks, letak, pertama = semua[0]
    yield Temuan(
        kode="EJA102",
        alias="txt.punct",
        tingkat=Tingkat.SARAN,
        pesan=f"Salah ketik di {len(semua)} tempat: {rincian}.{_DAFTAR}",
        lokasi=letak,
        tertulis=_kutip(teks, pertama),
    )


def _paragraf(bacaan: Bacaan) -> Iterator[Teks]:
    yield from ((t.teks, t.letak) for t in bacaan.teks)


def _semua_teks(bacaan: Bacaan) -> Iterator[Teks]:
    """Yield paragraphs, then the cells of tables, each once."""
    yield from _paragraf(bacaan)
    dilihat: set[int] = set()
    for sel in (s for t in bacaan.tabel for b in t.baris for s in b.sel):
        if id(sel) not in dilihat:
            dilihat.add(id(sel))
            yield sel.teks, sel.letak


def _kata(semua: Iterator[Teks]) -> dict[str, list[Teks]]:
    """Return each word in small letters with how and where it is written."""
    kata: defaultdict[str, list[Teks]] = defaultdict(list)
    for teks, letak in semua:
        for tertulis in filter(None, _KATA.findall(teks)):
            kata[tertulis.casefold()].append((tertulis, letak))
    return kata


def _bernama(tertulis: Sequence[str]) -> bool:
    """Tell whether a word always stands with a capital, as names do, and not in headings only."""
    return all(t[0].isupper() for t in tertulis) and not all(t.isupper() for t in tertulis)


def _satu_kata(tempat: Sequence[Teks], baku: str) -> Temuan:
    (tertulis, letak), *lain = tempat
    banyak = f" ({len(tempat)} tempat)" if lain else ""
    return Temuan(
        kode="EJA101",
        alias="txt.spell",
        tingkat=Tingkat.SARAN,
        pesan=f"“{tertulis}”{banyak} diduga salah eja; maksudnya mungkin “{baku}”.",
        lokasi=letak,
        tertulis=tertulis,
        usulan=(Usulan(baku, "kata yang paling mirip"),),
        lokasi_lain=tuple(dict.fromkeys(s for _, s in lain)),
    )


def _satu_ketikan(teks: str, letak: Sumber, satu: Ketikan) -> Temuan:
    usulan = (Usulan(satu.baku, satu.jenis.value),) if satu.baku else ()
    kurung = satu.jenis is JenisKetikan.KURUNG
    return Temuan(
        kode="EJA102",
        alias="txt.punct",
        tingkat=Tingkat.SARAN,
        pesan=f"{satu.jenis.value.capitalize()}: “{_kutip(teks, satu)}”.",
        lokasi=letak,
        tertulis=_kutip(teks, satu) if kurung else teks[satu.awal : satu.akhir],
        usulan=usulan,
        kutipan=teks,
    )


def _kutip(teks: str, satu: Ketikan) -> str:
    """Return the words around a slip."""
    akhir = min(satu.akhir, satu.awal + _SEKITAR)
    return teks[max(satu.awal - _SEKITAR, 0) : akhir + _SEKITAR // 2].strip()
