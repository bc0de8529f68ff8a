"""What every part of a report is built with: the Potret, its measurements, and what is collected."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from akuntabel.fakta import Fakta, Kunci
from akuntabel.kinerja.belanja import Belanja
from akuntabel.kinerja.dokumen import JenisDokumen
from akuntabel.kinerja.indeks import Indeks
from akuntabel.kinerja.pengukuran import Pengukuran
from akuntabel.kinerja.pohon import Sasaran
from akuntabel.kinerja.potret import Potret
from akuntabel.kinerja.sisipan import Sisipan
from akuntabel.laporan.celah import CelahLaporan
from akuntabel.laporan.hukum import Hukum
from akuntabel.laporan.tulis import awal_besar
from akuntabel.naskah import Angka, Celah, CelahSebaris
from akuntabel.peraturan import Peraturan
from akuntabel.sumber import Sumber

Lingkup = tuple[Sasaran, ...]
"""The sasaran a part of the report is about."""


class FaktaBertentangan(ValueError):
    """The report would print two values under one key."""


class Konteks:
    """The workshop of one document: reads the Potret, collects printed facts and open gaps."""

    def __init__(
        self,
        potret: Potret,
        *,
        sumber: Mapping[str, Sumber] | None = None,
        tambahan: tuple[Peraturan, ...] = (),
    ) -> None:
        """Take the Potret; ``sumber`` tells where its rows stand in the workbook."""
        self.potret = potret
        self.tahun = potret.tahun
        self.hukum = Hukum(potret, tambahan)
        self.indeks = Indeks(potret)
        self.ukur = Pengukuran(self.indeks, self.hukum.skala[0])
        self.belanja = Belanja(self.indeks)
        self.sumber = sumber or {}
        self.fakta: dict[str, Fakta] = {}
        self.celah: dict[str, CelahLaporan] = {}
        self._giliran: dict[str, int] = {}
        self._sisipan = list(potret.sisipan)

    @cached_property
    def belanja_pk(self) -> Belanja:
        """Return the ceilings the Perjanjian Kinerja of the year was signed with."""
        pk = self.indeks.dokumen_tahun(JenisDokumen.PK, self.tahun)
        return Belanja(self.indeks, menurut=self.belanja.dokumen_pk(pk))

    def angka(self, fakta: Fakta, cetak: str | None = None, *, tebal: bool = False) -> Angka:
        """Register a fact and return the numeral that prints it."""
        Kunci.parse(fakta.kunci)
        lama = self.fakta.setdefault(fakta.kunci, fakta)
        if lama.nilai != fakta.nilai:
            raise FaktaBertentangan(f"{fakta.kunci}: {lama.nilai} dan {fakta.nilai}")
        return Angka(cetak or fakta.cetak, fakta.kunci, tebal=tebal)

    def tandai(self, celah: CelahLaporan, singkat: str = "") -> CelahSebaris:
        """Register a gap (once per key) and return its mark, with a shorter text for cells when given."""
        self.celah.setdefault(celah.kunci, celah)
        return CelahSebaris(singkat or celah.pesan, "" if singkat else celah.pengisi)

    def kotak(self, celah: CelahLaporan) -> Celah:
        """Register a gap and return its box."""
        self.celah.setdefault(celah.kunci, celah)
        return Celah(celah.kunci, awal_besar(celah.pesan), celah.pengisi)

    def giliran(self, kunci: str, banyak: int) -> int:
        """Return 0, 1, 2 ... in turn for each use of a key, so that equal sentences do not repeat."""
        n = self._giliran.get(kunci, 0)
        self._giliran[kunci] = n + 1
        return n % banyak

    def ambil_sisipan(self, kunci: str) -> tuple[Sisipan, ...]:
        """Return the insertions of a section in their order, the first time it is asked for."""
        hasil = [s for s in self._sisipan if s.bagian == kunci]
        self._sisipan = [s for s in self._sisipan if s.bagian != kunci]
        return tuple(sorted(hasil, key=lambda s: (s.urutan is None, s.urutan or 0)))

    def sisipan_sisa(self) -> tuple[Sisipan, ...]:
        """Return the insertions nobody asked for yet, and count them as taken."""
        hasil, self._sisipan = tuple(self._sisipan), []
        return hasil

    def nomor_sasaran(self, kode: str) -> int:
        """Return the place of a sasaran in the plan, from 1."""
        return next(n for n, s in enumerate(self.potret.sasaran, start=1) if s.kode == kode)
