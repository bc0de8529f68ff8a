"""NUM101-NUM104: numerals that are malformed, error values of a spreadsheet, mixed decimal marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from akuntabel.bacaan import (
    AngkaTerbaca,
    BarisTerbaca,
    JenisSel,
    KolomTerbaca,
    Peran,
    SelTerbaca,
    TabelTerbaca,
)
from akuntabel.bilangan import digit_asing
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.perbaikan_angka import tulis_angka, usulkan
from akuntabel.reviu.relasi import kutip, sel_kolom
from akuntabel.temuan import Temuan, Tingkat, Usulan

_TANPA_ANGKA = frozenset(
    {
        Peran.NOMOR,
        Peran.KODE,
        Peran.TUJUAN,
        Peran.SASARAN,
        Peran.INDIKATOR,
        Peran.PROGRAM,
        Peran.URAIAN,
        Peran.SATUAN,
        Peran.PREDIKAT,
        Peran.ANALISIS,
        Peran.SOLUSI,
        Peran.SUMBER,
        Peran.LAIN,
    }
)
_TANPA_JUDUL = frozenset({Peran.LAIN, Peran.NOMOR, Peran.KODE})
_UANG = re.compile(r"(?:Rp\.?|IDR)\s*[0-9]", re.IGNORECASE)
_ALASAN = re.compile(r'"[^"]*"|[0-9]+')
_BADAN = re.compile(r"[0-9][0-9.,]*[0-9]")
_KELOMPOK_BENAR = re.compile(
    r"[0-9]+(?:,[0-9]+)?|[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?|[0-9]+\.[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?"
)
_SISIPAN = re.compile(r"[0-9.,](?:[-–—;:/]|[OolI|])(?=[0-9.,])|[.,]{2}")
_KOMA = re.compile(r"(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+),[0-9]{1,2}(?![0-9.,])")
_TITIK = re.compile(r"(?<![0-9.,])(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)\.[0-9]{1,2}(?![0-9.,])")
_ANGKA_TERSEDIKIT = 6
_UANG_TERKECIL = Decimal(10**6)
_UANG_TERSEDIKIT = 3
_BANYAK = 4
_DASAR = "Pedoman ejaan: titik memisahkan ribuan setiap tiga angka, koma memisahkan desimal."


@aturan(
    "NUM101",
    "num.grouping",
    "Pengelompokan angka ribuan salah",
    tingkat=Tingkat.GALAT,
    kriteria=_DASAR,
    pokok=2,
)
def pengelompokan(berkas: Berkas) -> Iterator[Hasil]:
    """Angka rupiah dan cacahan dikelompokkan tiga-tiga dengan titik."""
    yield from _rusak(berkas, "NUM101", "num.grouping")


@aturan(
    "NUM102", "num.stray-char", "Tanda asing di dalam angka", tingkat=Tingkat.GALAT, kriteria=_DASAR, pokok=2
)
def tanda_asing(berkas: Berkas) -> Iterator[Hasil]:
    """Di dalam angka hanya ada titik dan koma pada tempatnya."""
    yield from _rusak(berkas, "NUM102", "num.stray-char")


@aturan(
    "NUM103",
    "num.error-value",
    "Nilai galat lembar kerja ikut tercetak",
    tingkat=Tingkat.GALAT,
    kriteria="Setiap sel angka berisi angka atau tanda kosong.",
)
def nilai_galat(berkas: Berkas) -> Iterator[Hasil]:
    """Sel tidak berisi nilai galat seperti #REF! atau #DIV/0!."""
    for tabel in berkas.bacaan.tabel:
        semua = {id(s): (b, s) for b in tabel.baris for s in b.sel if s.jenis is JenisSel.GALAT}
        if semua:
            (baris, sel), *lain = semua.values()
            banyak = f" Ada {len(semua)} sel seperti ini di tabel ini." if lain else ""
            yield Temuan(
                kode="NUM103",
                alias="num.error-value",
                tingkat=Tingkat.GALAT,
                pesan=f'Sel berisi nilai galat lembar kerja "{sel.teks.strip()}".{banyak}',
                lokasi=sel.letak,
                tertulis=sel.teks.strip(),
                kutipan=kutip(baris),
                lokasi_lain=tuple(s.letak for _, s in lain),
            )


@aturan(
    "NUM104",
    "num.format",
    "Titik dan koma desimal dipakai bersama dalam satu tabel",
    tingkat=Tingkat.SARAN,
    kriteria=_DASAR,
)
def campuran_desimal(berkas: Berkas) -> Iterator[Hasil]:
    """Dalam satu tabel desimal ditulis dengan satu tanda, yaitu koma."""
    for tabel in berkas.bacaan.tabel:
        sel = list({id(s): s for _, _, s in _sel_angka(tabel)}.values())
        sel = [s for s in sel if s.angka is None or not cacat_bentuk(s.angka)]
        titik = [s for s in sel if _TITIK.search(s.teks) and not _KOMA.search(s.teks)]
        koma = sum(bool(_KOMA.search(s.teks)) for s in sel)
        if titik and koma:
            yield _campuran(titik, koma)


def _campuran(titik: list[SelTerbaca], koma: int) -> Temuan:
    pertama = titik[0]
    angka = pertama.angka.bacaan[0] if pertama.angka and pertama.angka.bacaan else None
    usulan = (Usulan(tulis_angka(angka), "koma sebagai tanda desimal", angka.nilai),) if angka else ()
    pesan = f"{len(titik)} angka memakai titik desimal, {koma} angka lain di tabel ini memakai koma."
    return Temuan(
        kode="NUM104",
        alias="num.format",
        tingkat=Tingkat.SARAN,
        pesan=pesan,
        lokasi=pertama.letak,
        tertulis=pertama.teks.strip(),
        usulan=usulan,
        lokasi_lain=tuple(s.letak for s in titik[1:]),
    )


def _rusak(berkas: Berkas, kode: str, alias: str) -> Iterator[Temuan]:
    for tabel in berkas.bacaan.tabel:
        yield from _ringkas(list(_rusak_tabel(tabel, kode, alias)))
    for teks in berkas.bacaan.teks:
        for angka in teks.angka:
            if _UANG.match(angka.teks.strip()) and cacat_bentuk(angka) == kode:
                satu = angka.bacaan[0] if len(angka.bacaan) == 1 else None
                usulan = (
                    Usulan(tulis_angka(satu), "angka tanpa tanda yang salah", satu.nilai) if satu else None
                )
                yield replace(_temuan(kode, alias, angka, usulan), kutipan=teks.teks)


def _rusak_tabel(tabel: TabelTerbaca, kode: str, alias: str) -> Iterator[Temuan]:
    dilihat: set[int] = set()
    for baris, kolom, sel in _sel_angka(tabel):
        if sel.angka is None or id(sel) in dilihat or cacat_bentuk(sel.angka) != kode:
            continue
        dilihat.add(id(sel))
        temuan = _temuan(kode, alias, sel.angka, usulkan(tabel, baris, sel))
        yield replace(temuan, kutipan=kutip(baris), pesan=f'{temuan.pesan} Kolom "{kolom.judul}".')


def _ringkas(temuan: list[Temuan]) -> list[Temuan]:
    """Join the findings of a table in which the same is wrong with many figures."""
    if (
        len(temuan) < _BANYAK
        or len({_ALASAN.sub("", t.pesan.partition(" tidak sah.")[2]) for t in temuan}) > 2
    ):
        return temuan
    pertama, *lain = temuan
    pesan = f"{pertama.pesan} {len(temuan)} angka di tabel ini ditulis seperti itu."
    return [replace(pertama, pesan=pesan, lokasi_lain=tuple(t.lokasi for t in lain))]


def cacat_bentuk(angka: AngkaTerbaca) -> str:
    """Return the code of what is wrong with the form of a numeral, empty when nothing is."""
    if not angka.alasan:
        return ""
    if _SISIPAN.search(angka.teks) or digit_asing(" ".join(angka.teks.split()), "Rp") is not None:
        return "NUM102"
    badan = _BADAN.findall(angka.teks)
    panjang = sum(c.isdigit() for c in angka.teks) >= _ANGKA_TERSEDIKIT
    if len(badan) == 1 and panjang and not _KELOMPOK_BENAR.fullmatch(badan[0]):
        return "NUM101"
    return ""


def _temuan(kode: str, alias: str, angka: AngkaTerbaca, usulan: Usulan | None) -> Temuan:
    return Temuan(
        kode=kode,
        alias=alias,
        tingkat=Tingkat.GALAT,
        pesan=f'Angka "{angka.teks.strip()}" tidak sah. {angka.alasan}',
        lokasi=angka.letak,
        tertulis=angka.teks.strip(),
        seharusnya=usulan.teks if usulan else "",
        usulan=(usulan,) if usulan else (),
        nilai_seharusnya=usulan.nilai if usulan else None,
    )


def _sel_angka(tabel: TabelTerbaca) -> Iterator[tuple[BarisTerbaca, KolomTerbaca, SelTerbaca]]:
    """Yield the cells that are to hold figures: those of columns of figures, and amounts anywhere."""
    for baris in tabel.baris:
        for kolom, sel in zip(tabel.kolom, baris.sel, strict=False):
            uang = kolom.peran not in _TANPA_JUDUL and _UANG.match(sel.teks.strip())
            rusak = sel.jenis is JenisSel.RUSAK and kolom.peran is Peran.LAIN
            if kolom.peran not in _TANPA_ANGKA or uang or (rusak and _kolom_uang(tabel, kolom)):
                yield baris, kolom, sel


def _kolom_uang(tabel: TabelTerbaca, kolom: KolomTerbaca) -> bool:
    """Tell whether most cells of a column, whatever its header says, are amounts."""
    isi = [s for b in tabel.baris if (s := sel_kolom(tabel, b, kolom)) and s.jenis is not JenisSel.KOSONG]
    uang = sum(s.bilangan is not None and s.bilangan.nilai >= _UANG_TERKECIL for s in isi)
    return uang >= _UANG_TERSEDIKIT and uang * 2 > len(isi)
