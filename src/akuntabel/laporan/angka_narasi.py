"""Numerals in authored text, each with its sentence, its value and its unit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from akuntabel.bilangan import Bilangan, Konvensi, Rentang, parse_angka
from akuntabel.bilangan.satuan import SKALA
from akuntabel.naskah import Angka, Blok, Harfiah, Narasi, Sebaris, Tabel, teks_sebaris, telusuri
from akuntabel.naskah.telusur import sebaris_blok

_AKHIR_KALIMAT = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"(])|\n+")
_BUKAN_JUMLAH = re.compile(
    r"\b(?:nomor|no|tahun|pasal|ayat|huruf|angka|bab|tabel|gambar|lampiran|halaman|triwulan|semester|pukul|"
    r"tanggal|versi|ke)[.\s-]*\Z",
    re.IGNORECASE,
)
_BULAN = "januari februari maret april mei juni juli agustus september oktober november desember".replace(
    " ", "|"
)
_TANGGAL = re.compile(rf"\s*(?:{_BULAN})\b", re.IGNORECASE)
_TAHUN = re.compile(r"(?:19|20)\d\d")
_PERSEN = re.compile(r"\s*persen\b", re.IGNORECASE)
_POIN = re.compile(r"\s*(?:poin|point)\b", re.IGNORECASE)
_RUPIAH = re.compile(r"\s*rupiah\b", re.IGNORECASE)
POIN = "poin persen"


@dataclass(frozen=True, slots=True)
class AngkaNarasi:
    """A numeral that people typed: where it stands, what it says, and what is around it in its sentence.

    ``satuan`` is "%", "Rp", "poin persen" or empty; other units are words near it: ``depan`` and ``ekor``.
    """

    bagian: str
    kalimat: str
    cetak: str
    bilangan: Bilangan
    satuan: str
    depan: str
    ekor: str

    @property
    def angka_penting(self) -> int:
        """Return how many digits carry information: 3 for 98,2 and for 12.400."""
        return len(self.bilangan.nilai.normalize().as_tuple().digits)

    @property
    def skala(self) -> Decimal | None:
        """Return the factor of a scale word ("miliar"); a numeral with one is a rounded one."""
        kata = re.findall(r"[a-z]+", self.cetak.casefold())
        return next((SKALA[k] for k in kata if k in SKALA), None)

    @property
    def rentang(self) -> Rentang:
        """Return the values that may have been rounded to this numeral."""
        if self.skala is None:
            return self.bilangan.rentang
        setengah = self.skala.scaleb(-self.bilangan.desimal) / 2
        return Rentang(self.bilangan.nilai - setengah, self.bilangan.nilai + setengah)


def angka_narasi(isi: Iterable[Blok]) -> Iterator[AngkaNarasi]:
    """Yield the numerals of all authored text in reading order; years, dates and ordinals are left out."""
    for bagian, baris in _baris(isi):
        yield from _angka_baris(bagian, baris)


def _baris(isi: Iterable[Blok]) -> Iterator[tuple[str, tuple[Sebaris, ...]]]:
    """Yield the lines of authored text with the key of their section."""
    for blok in telusuri(isi):
        if isinstance(blok, Narasi):
            for dalam in telusuri(blok.isi):
                yield from ((blok.bagian, baris) for baris in _baris_blok(dalam))
        elif isinstance(blok, Tabel):
            yield from ((s.narasi, s.isi) for b in blok.badan for s in b.sel if s.narasi)


def _baris_blok(blok: Blok) -> Iterator[tuple[Sebaris, ...]]:
    if isinstance(blok, Tabel):
        yield from (s.isi for b in (*blok.kepala, *blok.badan) for s in b.sel)
        return
    yield tuple(sebaris_blok(blok))


def _angka_baris(bagian: str, baris: tuple[Sebaris, ...]) -> Iterator[AngkaNarasi]:
    utuh = teks_sebaris(baris)
    batas = _batas_kalimat(utuh)
    letak = 0
    for s in baris:
        henti = letak + len(teks_sebaris((s,)))
        if isinstance(s, Angka) and s.harfiah is Harfiah.NARASI:
            mulai, akhir = next(b for b in batas if letak < b[1] or b[1] == len(utuh))
            satu = _angka(bagian, utuh[mulai:akhir], s.cetak, utuh[mulai:letak], utuh[henti:akhir])
            if satu is not None:
                yield satu
        letak = henti


def _batas_kalimat(utuh: str) -> list[tuple[int, int]]:
    potong = [(c.start(), c.end()) for c in _AKHIR_KALIMAT.finditer(utuh)]
    mulai = [0, *(akhir for _, akhir in potong)]
    henti = [*(awal for awal, _ in potong), len(utuh)]
    return list(zip(mulai, henti, strict=True))


def _angka(bagian: str, kalimat: str, cetak: str, depan: str, ekor: str) -> AngkaNarasi | None:
    terbaca = parse_angka(cetak, konvensi=Konvensi.INDONESIA)
    if not isinstance(terbaca, Bilangan) or _BUKAN_JUMLAH.search(depan) or _TANGGAL.match(ekor):
        return None
    if _TAHUN.fullmatch(cetak):
        return None
    return AngkaNarasi(bagian, kalimat.strip(), cetak, terbaca, _satuan(terbaca, ekor), depan, ekor)


def _satuan(terbaca: Bilangan, ekor: str) -> str:
    if _POIN.match(ekor):
        return POIN
    if terbaca.satuan:
        return terbaca.satuan
    if _PERSEN.match(ekor):
        return "%"
    return "Rp" if _RUPIAH.match(ekor) else ""
