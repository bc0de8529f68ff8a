"""From an outline (TOML) to the headings and sections of a document."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from akuntabel.bilangan import romawi
from akuntabel.laporan.konteks import Konteks, Lingkup
from akuntabel.laporan.narasi import bagian
from akuntabel.laporan.sisipan import sisipan, sisipan_sisa
from akuntabel.laporan.tulis import Isi, tahun, teks
from akuntabel.naskah import Bab, Blok, Harfiah

Pembangun = Callable[[Konteks, Lingkup], Sequence[Blok]]
GARIS_BESAR = ("analisis", "sasaran")


@dataclass(frozen=True, slots=True)
class Bagian:
    """A section of an outline: its heading, what it contains, what it contains per sasaran, what is below.

    ``tampung`` are keys of sections that only other outlines have: what is inserted there is printed here.
    """

    kunci: str
    judul: str
    isi: tuple[str, ...] = ()
    tampung: tuple[str, ...] = ()
    per_sasaran: tuple[str, ...] = ()
    ulang: str = ""
    nomor: str = "angka"
    sub: tuple[Bagian, ...] = ()


@cache
def baca_garis_besar(nama: str) -> tuple[Bagian, ...]:
    """Return the chapters of a shipped outline; raises ValueError for an unknown name."""
    if nama not in GARIS_BESAR:
        raise ValueError(f"garis besar {nama!r} tidak dikenal; pilihan: {', '.join(GARIS_BESAR)}")
    data = tomllib.loads((files(__package__) / "garis_besar" / f"{nama}.toml").read_text("utf-8"))
    return tuple(_baca(b) for b in data["bab"])


def _baca(isi: Mapping[str, object]) -> Bagian:
    nilai = dict(isi)
    for nama in ("isi", "tampung", "per_sasaran"):
        nilai[nama] = tuple(nilai.get(nama, ()))  # type: ignore[arg-type]
    nilai["sub"] = tuple(_baca(s) for s in nilai.get("sub", ()))  # type: ignore[attr-defined]
    return Bagian(**nilai)  # type: ignore[arg-type]


def _tempat(b: Bagian, lingkup: Lingkup) -> list[str]:
    """Return the keys under which something is inserted into a section."""
    kunci = (b.kunci, *b.tampung)
    kode = [f":{s.kode}" for s in lingkup] if len(lingkup) == 1 else []
    return [satu + akhiran for satu in kunci for akhiran in ("", *kode)]


class Perakit:
    """Builds the sections of an outline with the registered parts."""

    def __init__(self, k: Konteks, pembangun: Mapping[str, Pembangun]) -> None:
        """Take the workshop and the parts by name."""
        self._k = k
        self._pembangun = pembangun

    def bab(self, daftar: Sequence[Bagian]) -> tuple[Bab, ...]:
        """Return the chapters, numbered "BAB I" and on."""
        return tuple(
            Bab(
                b.kunci,
                1,
                teks(b.judul),
                self._dalam(b, f"{n}.", 2, self._k.potret.sasaran),
                f"BAB {romawi(n)}",
            )
            for n, b in enumerate(daftar, start=1)
        )

    def sisa(self, bab: Sequence[Bab]) -> tuple[Bab, ...]:
        """Return the chapters, the last one with what was to be inserted into sections that do not exist."""
        sisa = sisipan_sisa(self._k)
        if not sisa:
            return tuple(bab)
        return (*bab[:-1], replace(bab[-1], isi=(*bab[-1].isi, *sisa)))

    def _dalam(self, b: Bagian, awalan: str, tingkat: int, lingkup: Lingkup) -> tuple[Blok, ...]:
        hasil: list[Blok] = []
        for nama in b.isi:
            hasil += self._bangun(nama, lingkup)
        hasil += sisipan(self._k, *_tempat(b, lingkup))
        if b.per_sasaran:
            hasil += self._per_sasaran(b, tingkat, lingkup)
        urutan = 0
        for s in b.sub:
            for ruang in [(x,) for x in lingkup] if s.ulang else [lingkup]:
                urutan += 1
                hasil.append(self._bagian(s, awalan, urutan, tingkat, ruang))
        return tuple(hasil)

    def _bangun(self, nama: str, lingkup: Lingkup) -> Sequence[Blok]:
        if nama.startswith("narasi:"):
            return bagian(self._k, nama.removeprefix("narasi:"))
        return self._pembangun[nama](self._k, lingkup)

    def _per_sasaran(self, b: Bagian, tingkat: int, lingkup: Lingkup) -> list[Blok]:
        hasil: list[Blok] = []
        for s in lingkup:
            isi = [blok for nama in b.per_sasaran for blok in self._bangun(nama, (s,))]
            isi += sisipan(self._k, *_tempat(b, (s,)))
            if isi:
                nomor = self._k.nomor_sasaran(s.kode)
                judul = teks(f"Sasaran {nomor}: {s.uraian}", harfiah=Harfiah.NOMOR)
                hasil.append(Bab(f"{b.kunci}_{s.kode}", tingkat, judul, tuple(isi)))
        return hasil

    def _bagian(self, b: Bagian, awalan: str, urutan: int, tingkat: int, lingkup: Lingkup) -> Bab:
        nomor = f"{chr(ord('A') + urutan - 1)}." if b.nomor == "huruf" else f"{awalan}{urutan}."
        kunci = f"{b.kunci}_{lingkup[0].kode}" if len(lingkup) < len(self._k.potret.sasaran) else b.kunci
        if b.ulang:
            kunci = f"{b.kunci}_{lingkup[0].kode}"
        if tingkat > 3:
            nomor = f"{chr(ord('a') + urutan - 1)}."
        isi = self._dalam(b, f"{awalan}{urutan}.", tingkat + 1, lingkup)
        return Bab(kunci, tingkat, self._judul(b.judul, lingkup), isi, nomor)

    def _judul(self, pola: str, lingkup: Lingkup) -> Isi:
        if "{tahun}" in pola:
            depan, _, belakang = pola.partition("{tahun}")
            return (*teks(depan), *tahun(self._k.tahun), *teks(belakang))
        if "{sasaran}" in pola:
            s = lingkup[0]
            return teks(
                pola.format(nomor=self._k.nomor_sasaran(s.kode), sasaran=s.uraian), harfiah=Harfiah.NOMOR
            )
        return teks(pola)
