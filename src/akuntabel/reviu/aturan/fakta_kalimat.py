"""NAR118: target, realisasi and capaian of an indicator named in a sentence are those of the tables."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from akuntabel.bacaan import Bacaan, FaktaTerbaca, Peran
from akuntabel.hasil_reviu import Terpenuhi
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.kalimat import Sebutan, peran_kata, sebutan_paragraf
from akuntabel.reviu.salinan import sama
from akuntabel.temuan import Temuan, Tingkat, Usulan

_KATA = re.compile(r"[^\W_]+")
_TAHUN = re.compile(r"(?:19|20)[0-9]{2}")
_LAIN = re.compile(
    r"triwulan|semester|caturwulan|renstra|jangka\s+menengah|rpjm|nasional|provinsi|rata\s*-?\s*rata|semula|dibanding"
    r"|tahun\s+(?:lalu|depan)|sebelumnya|berikutnya|mendatang",
    re.IGNORECASE,
)
_RENCANA = re.compile(r"renstra|jangka|rpjm")
_BERUBAH = re.compile(r"\b(?:men|pen|ke)?(?:ingkat|urun|naik|turun)\w*|pertumbuhan|tumbuh", re.IGNORECASE)
_PERAN = {Peran.TARGET: Peran.TARGET, Peran.BELANJA: Peran.REALISASI, Peran.CAPAIAN: Peran.CAPAIAN}
_TERCAPAI = re.compile(r"\b(?:ter|men)capai\b", re.IGNORECASE)
_MILIKNYA = re.compile(r"(?:adapun\s+)?(?:capaian|realisasi|target)nya\b", re.IGNORECASE)
_KATA_TERSEDIKIT = 3
_HURUF_TERSEDIKIT = 15
_KRITERIA = "Satu besaran bernilai satu di seluruh laporan."

Nama = tuple[str, ...]
Kunci = tuple[Nama, Peran, int]


@dataclass(frozen=True, slots=True)
class Penyebutan:
    """A figure of a sentence and the thing it is of."""

    sebutan: Sebutan
    nama: Nama
    peran: Peran
    tahun: int


@aturan(
    "NAR118",
    "nar.indicator",
    "Angka indikator di kalimat berbeda dengan di tabel",
    tingkat=Tingkat.PERINGATAN,
    kriteria=_KRITERIA,
    pokok=0,
)
def fakta_kalimat(berkas: Berkas) -> Iterator[Hasil]:
    """Target, realisasi, dan capaian di kalimat dibandingkan dengan tabel, menurut nama dan tahunnya."""
    fakta = _fakta(berkas.bacaan)
    menurut_awal: defaultdict[str, set[Nama]] = defaultdict(set)
    for nama, _, _ in fakta:
        menurut_awal[nama[0]].add(nama)
    for paragraf in sebutan_paragraf(berkas.bacaan):
        for satu in _penyebutan(paragraf, menurut_awal, berkas.bacaan.identitas.tahun):
            yield from _periksa(berkas.bacaan, satu, fakta)


def _fakta(bacaan: Bacaan) -> Mapping[Kunci, list[FaktaTerbaca]]:
    hasil: defaultdict[Kunci, list[FaktaTerbaca]] = defaultdict(list)
    for fakta in bacaan.fakta:
        nama = _kata(fakta.nama)
        panjang = len(nama) >= _KATA_TERSEDIKIT and sum(map(len, nama)) >= _HURUF_TERSEDIKIT
        if panjang and fakta.peran in _PERAN.values() and fakta.tahun and not fakta.triwulan:
            hasil[nama, fakta.peran, fakta.tahun].append(fakta)
    return hasil


def _kata(teks: str) -> Nama:
    return tuple(_KATA.findall(teks.casefold()))


def _penyebutan(
    paragraf: Sequence[Sebutan], menurut_awal: Mapping[str, set[Nama]], tahun_laporan: int | None
) -> Iterator[Penyebutan]:
    """Yield the figures that follow the name of an indicator, with the year told last before them.

    "Capaiannya" is of the indicator of the sentence before; words of other scopes end it. What is told of
    the end of a plan does not keep a sentence from going on with the realisasi of a year it names.
    """
    nama: Nama = ()
    ditahan: Nama = ()
    tahun: int | None = None
    kalimat = ""
    for sebutan in paragraf:
        if sebutan.kalimat != kalimat and not _MILIKNYA.match(sebutan.sebelum):
            nama, ditahan = (), ()
            tahun = tahun_laporan if set(sebutan.tahun) <= {tahun_laporan} else None
        kalimat, sisa = sebutan.kalimat, sebutan.sebelum
        if disebut := _TAHUN.findall(sisa):
            tahun = int(disebut[-1])
        if baru := _semua_nama(_kata(sisa), menurut_awal):
            nama = baru[0] if len(set(baru)) == 1 else ()
            ditahan, sisa = (), _tanpa(sisa, baru[-1])
        peran = _peran(sebutan, sisa)
        if lain := {c.casefold() for c in _LAIN.findall(sisa)}:
            ditahan = nama if all(_RENCANA.match(c) for c in lain) else ()
            nama = ()
        elif peran is Peran.REALISASI and disebut:
            nama = nama or ditahan
        if nama and tahun and peran:
            yield Penyebutan(sebutan, nama, peran, tahun)


def _peran(sebutan: Sebutan, sisa: str) -> Peran | None:
    """Return the property the words before the figure name; "tercapai sebesar 90 ton" names none."""
    peran = _PERAN.get(peran_kata(sisa) or Peran.LAIN)
    if not sebutan.angka.bacaan or sebutan.rupiah or sebutan.berselang:
        return None
    if _BERUBAH.search(sisa) and "menjadi" not in sisa:
        return None
    berpersen = sebutan.angka.bacaan[0].satuan == "%"
    return None if peran is Peran.CAPAIAN and _TERCAPAI.search(sisa) and not berpersen else peran


def _semua_nama(kata: Nama, menurut_awal: Mapping[str, set[Nama]]) -> list[Nama]:
    """Return the names among these words from left to right, of those that begin at one word the longest."""
    hasil: list[Nama] = []
    letak = 0
    while letak < len(kata):
        cocok = [n for n in menurut_awal.get(kata[letak], ()) if kata[letak : letak + len(n)] == n]
        if cocok:
            hasil.append(max(cocok, key=len))
        letak += len(hasil[-1]) if cocok else 1
    return hasil


def _tanpa(teks: str, nama: Nama) -> str:
    """Return the text without the name, whose nouns are not those of the figure."""
    return re.sub(r"[\W_]+".join(map(re.escape, nama)), " … ", teks, flags=re.IGNORECASE)


def _periksa(bacaan: Bacaan, satu: Penyebutan, fakta: Mapping[Kunci, list[FaktaTerbaca]]) -> Iterator[Hasil]:
    semua = fakta.get((satu.nama, satu.peran, satu.tahun), [])
    angka = satu.sebutan.angka
    if cocok := next((f for f in semua if sama(f, replace(f, angka=angka))), None):
        hitungan = f"{satu.peran.value} {cocok.nama}: {angka.teks.strip()} = {cocok.angka.teks.strip()}"
        yield Terpenuhi("NAR118", hitungan, (angka, cocok.angka))
    elif semua:
        yield _temuan(bacaan, satu, semua)


def _temuan(bacaan: Bacaan, satu: Penyebutan, semua: Sequence[FaktaTerbaca]) -> Temuan:
    sebutan = {t.urutan: t.sebutan for t in bacaan.tabel}
    pertama, tertulis = semua[0], satu.sebutan.angka.teks.strip()
    tempat = dict.fromkeys(f"{f.angka.teks.strip()} di {sebutan.get(f.tabel or 0, 'tabel')}" for f in semua)
    return Temuan(
        "NAR118",
        Tingkat.PERINGATAN,
        f'Kalimat menyebut {satu.peran.value} "{pertama.nama}" tahun {satu.tahun} {tertulis}, sedangkan '
        f"tabel mencetak {'; '.join(tempat)}. Samakan, atau jelaskan bila lingkupnya memang lain.",
        lokasi=satu.sebutan.angka.letak,
        tertulis=tertulis,
        kutipan=satu.sebutan.kalimat,
        hitungan=f"{tertulis} ≠ {pertama.angka.teks.strip()}",
        usulan=(Usulan(pertama.angka.teks.strip(), "tercetak di tabel", pertama.angka.bacaan[0].nilai),),
        kriteria=_KRITERIA,
        alias="nar.indicator",
        lokasi_lain=tuple(f.angka.letak for f in semua),
    )
