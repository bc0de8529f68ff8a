"""Targets: several facts share a row, so each is compared and stays in its cell if it can."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from .baca.baris import BarisBaca
from .baca.buku import Isi
from .baris import Baris
from .bentuk import Lembar
from .rakit import TW, isi_target
from .susunan import TARGET_RENSTRA, TARGET_TAHUNAN
from .tambal import Ubahan
from .ubah_baris import kosongkan, nomor_baris, sebut_baris, ubah_sel

_LEMBAR = (TARGET_RENSTRA, TARGET_TAHUNAN)
_Kunci = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class _Fakta:
    """A target as a sheet shows it: what stands in which column, and the rest of its row."""

    lembar: Lembar
    kolom: str
    isi: object
    baris: Baris

    @property
    def catatan(self) -> str:
        """Return the note of the row."""
        return str(self.baris.get("catatan") or "")


@dataclass(slots=True)
class _Tetap:
    """A row of the workbook that keeps some of its targets; ``terisi`` are their columns."""

    baris: BarisBaca
    catatan: str
    terisi: set[str] = field(default_factory=set)

    def muat(self, fakta: _Fakta) -> bool:
        """Tell whether a target can be put into this row."""
        kunci = ("indikator", "dokumen", *(() if fakta.lembar.tahunan else ("tahun",)))
        return (
            self.baris.lembar is fakta.lembar
            and fakta.kolom not in self.terisi
            and self.catatan == fakta.catatan
            and all(self.baris.nilai.get(k) == fakta.baris.get(k) for k in kunci)
        )


def beda_target(
    rincian: Isi, dulu: Mapping[str, Sequence[Baris]], kini: Mapping[str, Sequence[Baris]]
) -> Iterator[Ubahan]:
    """Yield the changes of both sheets of targets."""
    semula = {k: f.isi for k, f in _fakta(dulu)}
    tujuan = dict(_fakta(kini))
    tetap: list[_Tetap] = []
    belum = dict(tujuan)
    for lembar in _LEMBAR:
        for baris in rincian.lembar(lembar):
            yield from _ubah_baris(baris, semula, belum, tetap)
    for fakta in belum.values():
        yield from _tempatkan(fakta, tetap)


def _fakta(isi: Mapping[str, Sequence[Baris]]) -> Iterator[tuple[_Kunci, _Fakta]]:
    for lembar in _LEMBAR:
        for baris in isi[lembar.nama]:
            for kolom in baris:
                if kolom.startswith("tahun_") or kolom in TW:
                    yield _kunci(baris, kolom), _Fakta(lembar, kolom, baris[kolom], baris)


def _kunci(baris: Mapping[str, object], kolom: str) -> _Kunci:
    pokok = (baris.get("indikator"), baris.get("dokumen"))
    if kolom.startswith("tahun_"):
        return (*pokok, int(kolom.removeprefix("tahun_")), None)
    return (*pokok, baris.get("tahun"), TW.index(kolom) or None)


def _ubah_baris(
    baris: BarisBaca, semula: Mapping[_Kunci, object], belum: dict[_Kunci, _Fakta], tetap: list[_Tetap]
) -> Iterator[Ubahan]:
    """Yield the changes of a row; what stays in it is taken from ``belum``, the row is added to ``tetap``."""
    kolom = {_kunci(baris.nilai, k): k for k, _, _ in isi_target(baris)}
    if not kolom:
        return
    sisa = [k for k in kolom if k in belum]
    catatan = {belum[k].catatan for k in sisa}
    bersama = catatan.pop() if len(catatan) == 1 else baris.teks("catatan")
    tinggal = [k for k in sisa if belum[k].catatan == bersama]
    if not tinggal:
        yield from kosongkan(baris)
        return
    if bersama != baris.teks("catatan"):
        yield ubah_sel(baris, "catatan", bersama)
    tetap.append(_Tetap(baris, bersama, {kolom[k] for k in tinggal}))
    for kunci, lajur in kolom.items():
        fakta = belum.pop(kunci) if kunci in tinggal else None
        isi = fakta.isi if fakta else None
        if isi != semula.get(kunci):
            yield replace(ubah_sel(baris, lajur, isi), semula=semula.get(kunci))


def _tempatkan(fakta: _Fakta, tetap: Sequence[_Tetap]) -> Iterator[Ubahan]:
    """Yield the changes that put a target into a row with room for it, else into a new one."""
    nama, perihal = fakta.lembar.nama, sebut_baris(fakta.baris)
    for t in tetap:
        if t.muat(fakta):
            t.terisi.add(fakta.kolom)
            yield Ubahan(nama, nomor_baris(t.baris), fakta.kolom, fakta.isi, perihal=perihal)
            return
    pokok = [k.kunci for k in fakta.lembar.kolom if k.kunci in ("indikator", "dokumen", "tahun", "catatan")]
    sisip = "/".join(str(fakta.baris.get(k, "")) for k in pokok)
    for kunci in pokok:
        if fakta.baris.get(kunci):
            yield Ubahan(nama, None, kunci, fakta.baris[kunci], sisip, perihal=perihal)
    yield Ubahan(nama, None, fakta.kolom, fakta.isi, sisip, perihal=perihal)
