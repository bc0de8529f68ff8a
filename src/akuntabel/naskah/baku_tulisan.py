"""The normal form that plain marks can hold: what a cell of the workbook keeps of authored text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from .baku import satukan_lari, tandai_angka
from .sebaris import Angka, GantiBaris, Sebaris, Tulisan
from .simpul import Blok, Daftar, Gambar, Gaya, Kutipan, Narasi, Paragraf
from .tabel import Baris, Kolom, Sel, Tabel
from .telusur import sebaris_blok, teks_sebaris

AWALAN_GAMBAR = "gambar:"
_BUKAN_KODE = re.compile(r"[\s|\]\\]+")


def bakukan_tulisan(isi: Iterable[Blok], label: Mapping[str, str] | None = None) -> tuple[Blok, ...]:
    """Return authored blocks as plain marks hold them; ``label`` are the texts of references.

    Beyond ``bakukan_narasi``: references, formulas, gaps and bound numerals are text; paragraphs are plain or
    small headings; white space stands outside emphasis and not at the ends of lines; list items hold
    paragraphs and lists, and begin with a paragraph; tables have one plain header row and no spans; a
    picture is its code and its caption.
    """
    return tuple(_Pembaku(dict(label or {})).blok(isi))


@dataclass(frozen=True, slots=True)
class _Pembaku:
    """Rewrites blocks; ``label`` holds the printed names of what can be referred to."""

    label: dict[str, str]

    def blok(self, isi: Iterable[Blok], *, dalam_kutipan: bool = False) -> Iterator[Blok]:
        for satu in isi:
            match satu:
                case Paragraf():
                    gaya = Gaya.JUDUL if satu.gaya is Gaya.JUDUL else Gaya.BIASA
                    yield from self._paragraf(satu.isi, gaya)
                case Daftar():
                    yield from self._daftar(satu, dalam_kutipan)
                case Kutipan() if not dalam_kutipan:
                    dalam = tuple(self.blok(satu.isi, dalam_kutipan=True))
                    yield from (Kutipan(dalam),) if dalam else ()
                case Kutipan() | Narasi():
                    yield from self.blok(satu.isi, dalam_kutipan=dalam_kutipan)
                case Tabel():
                    yield from self._tabel(satu)
                case Gambar():
                    yield self._gambar(satu)
                case _:
                    yield from self._paragraf(tuple(sebaris_blok(satu)), Gaya.BIASA)

    def _paragraf(self, isi: Iterable[Sebaris], gaya: Gaya) -> Iterator[Paragraf]:
        baris = self.sebaris(isi)
        if baris:
            yield Paragraf(baris, gaya)

    def sebaris(self, isi: Iterable[Sebaris]) -> tuple[Sebaris, ...]:
        lari = satukan_lari(x for s in satukan_lari(self._teks(s) for s in isi) for x in _spasi_keluar(s))
        return tandai_angka(satukan_lari(_tanpa_tepi(lari)))

    def _teks(self, s: Sebaris) -> Sebaris:
        if isinstance(s, Tulisan | GantiBaris):
            return s
        return Tulisan(
            teks_sebaris((s,), self.label), getattr(s, "tebal", False), getattr(s, "miring", False)
        )

    def _daftar(self, daftar: Daftar, dalam_kutipan: bool) -> Iterator[Blok]:
        """Yield the list; what an item cannot hold ends it and stands by itself."""
        hasil = _DaftarBaku(daftar)
        for butir in daftar.butir:
            yield from hasil.tambah(_polos(b) for b in self.blok(butir, dalam_kutipan=dalam_kutipan))
        yield from hasil.tutup()

    def _tabel(self, tabel: Tabel) -> Iterator[Blok]:
        yield from self._paragraf(tabel.judul, Gaya.BIASA)
        kepala = [self._baris(b, kepala=True) for b in tabel.kepala[:1]]
        badan = [self._baris(b) for b in (*tabel.kepala[1:], *tabel.badan)]
        kolom = max((len(b) for b in (*kepala, *badan)), default=0)
        if kolom:
            yield Tabel("", (), (Kolom(),) * kolom, _rata(kepala, kolom), _rata(badan, kolom))
        for isi in (tabel.sumber, *tabel.catatan):
            yield from self._paragraf(isi, Gaya.BIASA)

    def _baris(self, baris: Baris, *, kepala: bool = False) -> list[Sel]:
        hasil: list[Sel] = []
        for sel in baris.sel:
            isi = self.sebaris(sel.isi)
            if kepala:
                isi = self.sebaris(
                    replace(s, tebal=False) if isinstance(s, Tulisan | Angka) else s for s in isi
                )
            hasil += [Sel(isi), *[Sel()] * (sel.lebar - 1)]
        return hasil

    def _gambar(self, gambar: Gambar) -> Gambar:
        kode = _BUKAN_KODE.sub("_", gambar.kunci.removeprefix(AWALAN_GAMBAR)) or "_"
        baris = self.sebaris(gambar.judul)
        judul = self.sebaris(Tulisan(" ") if isinstance(s, GantiBaris) else s for s in baris)
        return Gambar(AWALAN_GAMBAR + kode, judul, "")


@dataclass(slots=True)
class _DaftarBaku:
    """A list while its items are rewritten."""

    asal: Daftar
    butir: list[tuple[Blok, ...]] = field(default_factory=list)

    def tambah(self, isi: Iterable[Blok]) -> Iterator[Blok]:
        """Take an item; yield what has to stand outside the list."""
        didalam: list[Blok] = []
        keluar = False
        for satu in isi:
            if keluar:
                yield satu
            elif isinstance(satu, Paragraf | Daftar):
                didalam.append(satu)
            else:
                self._simpan(didalam)
                yield from self.tutup()
                yield satu
                keluar = True
        if not keluar:
            self._simpan(didalam)

    def _simpan(self, isi: list[Blok]) -> None:
        if isi and isinstance(isi[0], Daftar):
            self.butir += isi[0].butir
            isi[:1] = self.butir.pop()
        if isi:
            self.butir.append(tuple(isi))

    def tutup(self) -> Iterator[Blok]:
        """Yield the list so far and begin another."""
        if self.butir:
            yield Daftar(tuple(self.butir), self.asal.penomoran)
        self.butir = []


def _polos(blok: Blok) -> Blok:
    return Paragraf(blok.isi) if isinstance(blok, Paragraf) else blok


def _spasi_keluar(s: Sebaris) -> Iterator[Sebaris]:
    """Yield a run with the white space at its ends in the plain look."""
    if not isinstance(s, Tulisan) or not (s.tebal or s.miring or s.atas):
        yield s
        return
    isi = s.teks.strip()
    depan = s.teks[: len(s.teks) - len(s.teks.lstrip())]
    yield Tulisan(depan)
    if isi:
        yield replace(s, teks=isi)
        yield Tulisan(s.teks[len(depan) + len(isi) :])


def _tanpa_tepi(isi: list[Sebaris]) -> Iterator[Sebaris]:
    """Yield runs without white space beside line breaks and without breaks at the ends."""
    rapi: list[Sebaris] = []
    for n, s in enumerate(isi):
        if isinstance(s, Tulisan):
            teks = s.teks
            if n == 0 or isinstance(isi[n - 1], GantiBaris):
                teks = teks.lstrip()
            if n == len(isi) - 1 or isinstance(isi[n + 1], GantiBaris):
                teks = teks.rstrip()
            s = replace(s, teks=teks)
        if not isinstance(s, Tulisan) or s.teks:
            rapi.append(s)
    while rapi and isinstance(rapi[0], GantiBaris):
        rapi.pop(0)
    while rapi and isinstance(rapi[-1], GantiBaris):
        rapi.pop()
    yield from rapi


def _rata(baris: list[list[Sel]], kolom: int) -> tuple[Baris, ...]:
    return tuple(Baris((*b, *[Sel()] * (kolom - len(b)))) for b in baris)
