"""NAM106, NAM107: one column title for two quantities, one thing under several names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from akuntabel.bacaan import Bacaan, JenisBarisTerbaca, Peran
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.kata import bakukan, beda_kata, kata_isi, kedekatan, sebagian_sama
from akuntabel.sumber import TANPA_LETAK, Sumber
from akuntabel.temuan import Temuan, Tingkat, Usulan

_BERNAMA = (Peran.TUJUAN, Peran.SASARAN, Peran.INDIKATOR, Peran.PROGRAM)
_KATA_TERSEDIKIT = 4
_DEKAT = 70
_TAMPIL = 3
_WILAYAH = ["kabupaten", "kota", "kab", "provinsi", "prov"]
_TAK_BERMAKNA = frozenset([*_WILAYAH, "persentase", "presentase", "prosentase", "program", "persen", "%"])
_NOMOR = re.compile(r"^[\W\d_]*(?:[a-z]\s*[.)]\s+)?", re.IGNORECASE)
_SATUAN_DI_BELAKANG = re.compile(r"\s*\([^()]{1,12}\)$")
_KERJA = re.compile(r"^(?:me|ter)\w+(?:nya|kan)$")

Nama = dict[str, list[tuple[int, Sumber]]]
"""The ways a thing is written, each with the tables and places where it is written so."""


@aturan(
    "NAM106",
    "name.column",
    "Kolom “Capaian” dipakai untuk serapan anggaran",
    tingkat=Tingkat.SARAN,
    kriteria="Satu judul kolom untuk satu besaran di seluruh laporan.",
)
def judul_kolom(berkas: Berkas) -> Iterator[Hasil]:
    """Judul “Capaian” menyebut capaian kinerja; persentase realisasi anggaran disebut serapan."""
    kinerja = any(t.kolom_peran(Peran.CAPAIAN) for t in berkas.bacaan.tabel)
    salah = [
        (t, k)
        for t in berkas.bacaan.tabel
        for k in t.kolom_peran(Peran.SERAPAN)
        if bakukan(k.judul).split()[-1:] == ["capaian"] and k.letak != TANPA_LETAK
    ]
    if kinerja and salah:
        sebut = ", ".join(dict.fromkeys(t.sebutan for t, _ in salah))
        yield Temuan(
            "NAM106",
            Tingkat.SARAN,
            f"Kolom “Capaian” di {sebut} berisi persentase realisasi anggaran, sedangkan di tabel lain "
            "berisi capaian kinerja. Namai “Serapan (%)”.",
            salah[0][1].letak,
            tertulis=salah[0][1].judul,
            usulan=(Usulan("Serapan (%)", "nama yang membedakannya dari capaian kinerja"),),
            alias="name.column",
            lokasi_lain=tuple(k.letak for _, k in salah[1:]),
        )


@aturan(
    "NAM107",
    "name.variants",
    "Satu tujuan, sasaran, indikator, atau program ditulis dengan beberapa nama",
    tingkat=Tingkat.SARAN,
    kriteria="Nama tujuan, sasaran, indikator, dan program sama di seluruh laporan.",
)
def nama_beragam(berkas: Berkas) -> Iterator[Hasil]:
    """Nama yang sama maksudnya ditulis sama kata demi kata; beda huruf besar dan tanda baca dibiarkan."""
    beragam = [n for n in _nama_menurut_hal(berkas.bacaan) if len(n) > 1]
    if not beragam:
        return
    contoh = ["; ".join(f"“{nama}”" for nama in list(n)[:_TAMPIL]) for n in beragam[:_TAMPIL]]
    sisa = f" dan {len(beragam) - _TAMPIL} lagi" if len(beragam) > _TAMPIL else ""
    tempat = [semua[0][1] for n in beragam for semua in list(n.values())[1:]]
    yield Temuan(
        "NAM107",
        Tingkat.SARAN,
        f"{len(beragam)} nama ditulis dengan beberapa cara: {' / '.join(contoh)}{sisa}. "
        "Samakan kata demi kata.",
        tempat[0],
        tertulis=list(beragam[0])[1],
        usulan=(Usulan(next(iter(beragam[0])), "nama yang pertama dipakai"),),
        alias="name.variants",
        lokasi_lain=tuple(dict.fromkeys(tempat[1:])),
    )


def _nama_menurut_hal(bacaan: Bacaan) -> Iterator[Nama]:
    """Yield, for each thing the tables name, its different names with their places."""
    kelompok: defaultdict[Peran, list[Nama]] = defaultdict(list)
    dilihat: dict[tuple[Peran, str], Nama] = {}
    for peran, tabel, teks, letak in _semua_nama(bacaan):
        milik = dilihat.get((peran, teks)) or next(
            (n for n in kelompok[peran] if _senama(next(iter(n)), teks)), None
        )
        if milik is None:
            milik = {teks: []}
            kelompok[peran].append(milik)
        dilihat[(peran, teks)] = milik
        sama = next((n for n in milik if not any(_berarti(b) for b in beda_kata(n, teks))), teks)
        milik.setdefault(sama, []).append((tabel, letak))
    yield from (n for semua in kelompok.values() for n in semua if not _setabel(n))


def _setabel(nama: Nama) -> bool:
    """Tell whether two names stand in one table: then they are two things."""
    tabel = [{t for t, _ in semua} for semua in nama.values()]
    return sum(map(len, tabel)) > len(set[int]().union(*tabel))


def _berarti(kata: tuple[str, ...]) -> bool:
    return any(k not in _TAK_BERMAKNA and not k.isdigit() for k in kata)


def _semua_nama(bacaan: Bacaan) -> Iterator[tuple[Peran, int, str, Sumber]]:
    """Yield the names in the columns for them; of programs only those that say so."""
    for tabel in bacaan.tabel:
        for kolom in tabel.kolom_peran(*_BERNAMA):
            letak = tabel.kolom.index(kolom)
            for baris in tabel.baris:
                if baris.jenis is not JenisBarisTerbaca.DATA or letak >= len(baris.sel):
                    continue
                teks = _NOMOR.sub("", " ".join(baris.sel[letak].teks.split()))
                teks = _SATUAN_DI_BELAKANG.sub("", teks)
                program = kolom.peran is not Peran.PROGRAM or teks.casefold().startswith("program ")
                if program and len(kata_isi(teks)) >= _KATA_TERSEDIKIT:
                    yield kolom.peran, tabel.urutan, teks, baris.sel[letak].letak


def _senama(kiri: str, kanan: str) -> bool:
    """Tell whether two names mean one thing: one word is left out, or only the verb in front differs."""
    if not sebagian_sama(kiri, kanan, _DEKAT):
        return False
    a, b = beda_kata(kiri, kanan)
    if len(a) + len(b) == 0:
        return True
    x, y = kata_isi(kiri), kata_isi(kanan)
    kerja = x[1:] == y[1:] and all(_KERJA.match(k[0]) for k in (x, y))
    return (len(a) + len(b) == 1 or kerja) and kedekatan(kiri, kanan) >= _DEKAT
