"""Which part of a Potret belongs to which unit of the agency.

What decides: the unit a strategic issue names; the column Penanggung jawab of an indicator or an action;
for a node of the program tree its own indicators, then the node above it, then the sasaran it serves; for a
penunjang program without all of these the secretariat. Statements belong to whom their subject belongs.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from .indeks import Indeks
from .indikator import Indikator
from .instansi import UnitKerja
from .narasi import LingkupBagian, daftar_bagian
from .pohon import Kegiatan, PeranProgram, Program, Subkegiatan
from .potret import Potret

_JABATAN = re.compile(r"^(?:plt\.?|plh\.?|pj\.?|kepala|direktur|ketua|koordinator)\s+")
_PEMISAH = re.compile(r"[;/\n]")
_SEKRETARIS = re.compile(r"^sekretari(?:s|at)\b")
_Pemilik = frozenset[str]


@dataclass(frozen=True, slots=True)
class MilikBidang:
    """What a unit fills in: codes of its rows, and the keys of its sections of authored text."""

    bidang: UnitKerja
    indikator: frozenset[str]
    simpul: frozenset[str]
    isu: frozenset[str]
    analisis: frozenset[str]
    rencana_aksi: frozenset[str]
    bagian: frozenset[str]

    @property
    def kosong(self) -> bool:
        """Tell whether nothing belongs to the unit."""
        return not (self.indikator or self.simpul or self.isu or self.rencana_aksi or self.bagian)


class PembagianBidang:
    """Answers which unit is responsible for what."""

    def __init__(self, potret: Potret) -> None:
        """Take the Potret."""
        self.potret = potret
        self.indeks = Indeks(potret)
        self._nama = {u.kode: _sebutan(u.nama) for u in potret.unit}

    def cari(self, sebutan: str) -> UnitKerja | None:
        """Return the unit of a code or name, however its capitals are; None when there is none or several."""
        rapi = " ".join(sebutan.casefold().split())
        for cocok in (
            [u for u in self.potret.unit if u.kode.casefold() == rapi],
            [u for u in self.potret.unit if self._nama[u.kode] == _sebutan(rapi)],
            [u for u in self.potret.unit if rapi and rapi in u.nama.casefold()],
        ):
            if len(cocok) == 1:
                return cocok[0]
        return None

    @cached_property
    def berisi(self) -> tuple[UnitKerja, ...]:
        """Return the units right below the head that have something to fill in."""
        puncak = {u.kode for u in self.potret.unit if not u.induk}
        calon = (u for u in self.potret.unit if u.induk in puncak)
        return tuple(u for u in calon if not self.milik(u).kosong)

    @cached_property
    def tanpa_bidang(self) -> tuple[str, ...]:
        """Return the living indicators that belong to no unit."""
        return tuple(i.kode for i in self.potret.indikator if i.induk and not self.pemilik_indikator(i))

    def milik(self, bidang: UnitKerja) -> MilikBidang:
        """Return what belongs to a unit or to a unit below it."""
        keluarga = self._keluarga(bidang.kode)
        p = self.potret
        indikator = frozenset(i.kode for i in p.indikator if i.induk and self.pemilik_indikator(i) & keluarga)
        simpul = frozenset(s.kode for s in self._pohon() if self.pemilik_simpul(s.kode) & keluarga)
        punya = indikator | simpul
        sasaran = {i.induk for i in p.indikator if i.kode in indikator} & {s.kode for s in p.sasaran}
        return MilikBidang(
            bidang,
            indikator,
            simpul,
            frozenset(i.kode for i in p.isu if i.unit in keluarga),
            frozenset(a.kode for a in p.analisis if a.perihal in punya or a.perihal in sasaran),
            frozenset(
                r.kode
                for r in p.rencana_aksi
                if (self._dari_teks(r.penanggung_jawab) or self._pemilik_perihal(r.perihal)) & keluarga
            ),
            frozenset(self._bagian(keluarga, indikator, sasaran)),
        )

    def pemilik_indikator(self, indikator: Indikator) -> _Pemilik:
        """Return the units an indicator names; without a name those of its node or of the one it details."""
        langsung = self._dari_teks(indikator.penanggung_jawab)
        if langsung:
            return langsung
        induk = self.indeks.indikator.get(indikator.rincian_dari)
        if induk is not None and induk.rincian_dari != indikator.kode:
            return (
                self.pemilik_indikator(induk) if not induk.rincian_dari else self.pemilik_simpul(induk.induk)
            )
        return self.pemilik_simpul(indikator.induk)

    def pemilik_simpul(self, kode: str) -> _Pemilik:
        """Return the units of a node of the program tree; none for tujuan and sasaran."""
        if kode not in self._pemilik:
            simpul = self.indeks.simpul.get(kode)
            self._pemilik[kode] = self._hitung(kode, simpul) if simpul is not None else frozenset()
        return self._pemilik[kode]

    @cached_property
    def _pemilik(self) -> dict[str, _Pemilik]:
        return {}

    def _hitung(self, kode: str, simpul: object) -> _Pemilik:
        if not isinstance(simpul, Program | Kegiatan | Subkegiatan):
            return frozenset()
        sendiri = self._dari_indikator(kode)
        if sendiri:
            return sendiri
        if isinstance(simpul, Subkegiatan):
            return self.pemilik_simpul(simpul.kegiatan)
        if isinstance(simpul, Kegiatan):
            return self.pemilik_simpul(simpul.program)
        if simpul.sasaran and (pemilik := self._dari_indikator(simpul.sasaran)):
            return pemilik
        return self._sekretariat if simpul.peran is PeranProgram.PENUNJANG else frozenset()

    def _dari_indikator(self, kode: str) -> _Pemilik:
        daftar = self.indeks.indikator_simpul(kode)
        return frozenset().union(*(self._dari_teks(i.penanggung_jawab) for i in daftar))

    def _pemilik_perihal(self, kode: str) -> _Pemilik:
        indikator = self.indeks.indikator.get(kode)
        return self.pemilik_indikator(indikator) if indikator is not None else self.pemilik_simpul(kode)

    def _pohon(self) -> Iterable[Program | Kegiatan | Subkegiatan]:
        return (*self.potret.program, *self.potret.kegiatan, *self.potret.subkegiatan)

    def _bagian(self, keluarga: _Pemilik, indikator: frozenset[str], sasaran: set[str]) -> Iterable[str]:
        """Yield the keys of sections about its indicators and sasaran, and those its name is on."""
        nama = {self._nama[k] for k in keluarga}
        diukur = {i.kode for i in self.indeks.indikator_sasaran}
        for b in daftar_bagian():
            if b.lingkup is LingkupBagian.INDIKATOR:
                yield from (f"{b.kunci}:{kode}" for kode in sorted(indikator & diukur))
            elif b.lingkup is LingkupBagian.SASARAN:
                yield from (f"{b.kunci}:{kode}" for kode in sorted(sasaran))
            elif _sebutan(b.pengisi) in nama:
                yield b.kunci

    @cached_property
    def _turunan(self) -> Mapping[str, list[str]]:
        hasil: dict[str, list[str]] = defaultdict(list)
        for u in self.potret.unit:
            hasil[u.induk].append(u.kode)
        return hasil

    def _keluarga(self, kode: str) -> _Pemilik:
        hasil, antrean = {kode}, [kode]
        while antrean:
            baru = [k for k in self._turunan.get(antrean.pop(), ()) if k not in hasil]
            hasil |= set(baru)
            antrean += baru
        return frozenset(hasil)

    @cached_property
    def _sekretariat(self) -> _Pemilik:
        return frozenset([u.kode for u in self.potret.unit if _SEKRETARIS.match(self._nama[u.kode])][:1])

    def _dari_teks(self, teks: str) -> _Pemilik:
        if teks not in self._dikenal:
            bagian = (self._satu(b) for b in _PEMISAH.split(teks) if b.strip())
            self._dikenal[teks] = frozenset(kode for kode in bagian if kode)
        return self._dikenal[teks]

    @cached_property
    def _dikenal(self) -> dict[str, _Pemilik]:
        return {}

    def _satu(self, teks: str) -> str:
        """Return the unit a name or the title of its head stands for; empty when none or several fit."""
        kode = {k.casefold(): k for k in self._nama}
        rapi = " ".join(teks.casefold().split())
        if rapi in kode:
            return kode[rapi]
        nama = _sebutan(teks)
        if _SEKRETARIS.match(nama):
            return next(iter(self._sekretariat), "")
        tepat = [k for k, n in self._nama.items() if n == nama]
        dekat = [k for k, n in self._nama.items() if n.startswith(f"{nama} ") or nama.startswith(f"{n} ")]
        cocok = tepat or dekat
        return cocok[0] if len(cocok) == 1 else ""


def _sebutan(nama: str) -> str:
    """Return the name of a unit without capitals and without the title of who heads it."""
    rapi = " ".join(nama.casefold().split())
    while (tanpa := _JABATAN.sub("", rapi)) != rapi:
        rapi = tanpa
    return rapi
