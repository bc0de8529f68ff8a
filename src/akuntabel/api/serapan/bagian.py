"""Authored sections compared three ways: as printed, as they are in Word, as the workbook holds them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from akuntabel.impor.docx_petak import JenisPetak, Petak
from akuntabel.impor.docx_suntingan import Suntingan
from akuntabel.kinerja.potret import Potret
from akuntabel.naskah import Blok
from akuntabel.pertukaran.bagian import baris_bagian
from akuntabel.sumber import Sumber

from .gambar import PengenalGambar
from .hasil import BagianSerap, Keadaan
from .teks_bagian import NARASI, IsiBuku, isi_buku, lembar_bagian, teks_dokumen

Tambahan = Mapping[int, tuple[tuple[Blok, ...], tuple[Blok, ...]]]
"""Blocks to put before and after a section, by the place of the section among the pieces."""


@dataclass(frozen=True, slots=True)
class _Sisi:
    """What a document says under one key: the texts of all its places."""

    teks: list[str] = field(default_factory=list)
    tanda: list[bool] = field(default_factory=list)
    tambahan: int = 0


@dataclass(frozen=True, slots=True)
class PembandingBagian:
    """Compares the sections of one document with one workbook."""

    potret: Potret
    sumber: Mapping[str, Sumber]
    gambar: PengenalGambar

    def bandingkan(self, suntingan: Suntingan, tambahan: Tambahan) -> Iterator[BagianSerap]:
        """Yield every section of the document, in its order."""
        kini = self._kini(suntingan, tambahan)
        lama = None if suntingan.lama is None else self._lama(suntingan.lama, suntingan.label)
        buku = isi_buku(self.potret)
        judul = {b.kunci: b.judul for b in baris_bagian(self.potret)}
        for kunci in dict.fromkeys((*(lama or ()), *kini)):
            semula = None if lama is None else (lama.get(kunci) or _Sisi([""], [False]))
            yield self._satu(kunci, semula, kini.get(kunci), buku.get(kunci), judul.get(kunci))

    def _kini(self, suntingan: Suntingan, tambahan: Tambahan) -> dict[str, _Sisi]:
        hasil: dict[str, _Sisi] = {}
        for n, p in enumerate(suntingan.kini):
            if p.jenis is not JenisPetak.BAGIAN:
                continue
            depan, belakang = tambahan.get(n, ((), ()))
            isi = (*depan, *p.blok, *belakang)
            teks, tanda = teks_dokumen(p.bagian, isi, suntingan.label, self.gambar.kini)
            sisi = hasil.setdefault(p.bagian, _Sisi())
            banyak = sisi.tambahan + len(depan) + len(belakang)
            hasil[p.bagian] = _Sisi([*sisi.teks, teks], [*sisi.tanda, tanda], banyak)
        return hasil

    def _lama(self, petak: Iterable[Petak], label: Mapping[str, str]) -> dict[str, _Sisi]:
        hasil: dict[str, _Sisi] = {}
        for p in petak:
            if p.jenis is JenisPetak.BAGIAN:
                teks, tanda = teks_dokumen(p.bagian, p.blok, label, self.gambar.lama)
                sisi = hasil.setdefault(p.bagian, _Sisi())
                sisi.teks.append(teks)
                sisi.tanda.append(tanda)
        return hasil

    def _satu(
        self,
        kunci: str,
        lama: _Sisi | None,
        kini: _Sisi | None,
        buku: IsiBuku | None,
        judul: str | None,
    ) -> BagianSerap:
        tercetak = None if lama is None else lama.teks[0]
        word, lain = _pilih(tercetak, kini.teks if kini else [])
        keadaan = _keadaan(tercetak, word, lain, buku.teks if buku else "", hilang=kini is None)
        lembar = lembar_bagian(kunci)
        if buku is None and (judul is None or lembar != NARASI):
            keadaan = Keadaan.SAMA if keadaan in (Keadaan.SAMA, Keadaan.DIHAPUS) else Keadaan.ASING
        sumber = self.sumber.get(f"narasi:{kunci}" if lembar == NARASI else kunci)
        return BagianSerap(
            kunci=kunci,
            judul=judul or _judul(kunci),
            lembar=lembar,
            sel=sumber.sel if sumber else "",
            keadaan=keadaan,
            tercetak=tercetak,
            word=word,
            buku=buku.teks if buku else "",
            lain=lain,
            tambahan=kini.tambahan if kini else 0,
            tahun_lalu=bool(buku and buku.tahun_lalu),
        )


def _judul(kunci: str) -> str:
    lembar = lembar_bagian(kunci)
    return kunci if lembar == NARASI else f"{lembar} {kunci.partition(':')[2]}"


def _pilih(tercetak: str | None, teks: list[str]) -> tuple[str, str]:
    """Return the text of a section and the other one when its places differ; a changed text goes first."""
    beda = list(dict.fromkeys(teks))
    if len(beda) < 2:
        return (beda[0] if beda else ""), ""
    beda.sort(key=lambda t: t == tercetak)
    return beda[0], beda[1]


def _keadaan(tercetak: str | None, word: str, lain: str, buku: str, *, hilang: bool) -> Keadaan:
    if lain:
        return Keadaan.SUDAH if word == buku else Keadaan.GANDA
    if word == tercetak or (tercetak is None and word == buku):
        return Keadaan.SAMA
    if not word:
        return Keadaan.SAMA if not buku or (tercetak is None and hilang) else Keadaan.DIHAPUS
    if word == buku:
        return Keadaan.SUDAH
    return Keadaan.BERUBAH if buku == (tercetak or "") else Keadaan.BENTROK
