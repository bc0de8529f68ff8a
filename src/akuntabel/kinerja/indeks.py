"""Look-ups over a Potret: rows by code, children of a node, indicators of a node, documents by kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import Protocol, TypeVar

from .dokumen import Dokumen, JenisDokumen
from .indikator import Indikator, Pembanding
from .instansi import Pejabat, PeranPejabat, pejabat_pada
from .narasi import Narasi
from .pohon import Kegiatan, PeranProgram, Program, Sasaran, Subkegiatan, Tujuan
from .potret import Potret

Simpul = Tujuan | Sasaran | Program | Kegiatan | Subkegiatan


def sebutan_simpul(simpul: Simpul) -> str:
    """Return what a node says: its goal in words, or its name."""
    return simpul.uraian if isinstance(simpul, Tujuan | Sasaran) else simpul.nama


class _Berkode(Protocol):
    @property
    def kode(self) -> str: ...


B = TypeVar("B", bound=_Berkode)


def _per_kode(baris: Iterable[B]) -> dict[str, B]:
    return {b.kode: b for b in baris}


class Indeks:
    """Read-only look-ups; built lazily, one pass each."""

    def __init__(self, potret: Potret) -> None:
        """Remember the Potret."""
        self.potret = potret

    @cached_property
    def simpul(self) -> Mapping[str, Simpul]:
        """Return every node of the planning tree by code."""
        p = self.potret
        return _per_kode((*p.tujuan, *p.sasaran, *p.program, *p.kegiatan, *p.subkegiatan))

    @cached_property
    def dokumen(self) -> Mapping[str, Dokumen]:
        """Return documents by code."""
        return _per_kode(self.potret.dokumen)

    @cached_property
    def indikator(self) -> Mapping[str, Indikator]:
        """Return indicators by code."""
        return _per_kode(self.potret.indikator)

    @cached_property
    def _anak(self) -> Mapping[str, tuple[Simpul, ...]]:
        kumpulan: dict[str, list[Simpul]] = defaultdict(list)
        for s in self.potret.sasaran:
            kumpulan[s.tujuan].append(s)
        for k in self.potret.kegiatan:
            kumpulan[k.program].append(k)
        for sub in self.potret.subkegiatan:
            kumpulan[sub.kegiatan].append(sub)
        return {kode: tuple(isi) for kode, isi in kumpulan.items()}

    def anak(self, kode: str) -> tuple[Simpul, ...]:
        """Return the nodes directly below (sasaran of a tujuan, kegiatan of a program, ...)."""
        return self._anak.get(kode, ())

    @cached_property
    def _indikator_simpul(self) -> Mapping[str, tuple[Indikator, ...]]:
        kumpulan: dict[str, list[Indikator]] = defaultdict(list)
        for i in self.potret.indikator:
            kumpulan[i.induk].append(i)
        return {kode: tuple(isi) for kode, isi in kumpulan.items()}

    def indikator_simpul(self, kode: str, *, rincian: bool = True) -> tuple[Indikator, ...]:
        """Return the indicators of a node, without those that only detail another when asked."""
        semua = self._indikator_simpul.get(kode, ())
        return semua if rincian else tuple(i for i in semua if not i.rincian_dari)

    def dokumen_jenis(self, *jenis: JenisDokumen) -> tuple[Dokumen, ...]:
        """Return documents of these kinds, the newest version last."""
        cocok = [d for d in self.potret.dokumen if d.jenis in jenis]
        return tuple(sorted(cocok, key=lambda d: (d.tahun or 0, d.perubahan)))

    def dokumen_tahun(self, jenis: JenisDokumen, tahun: int) -> Dokumen | None:
        """Return the newest version of a yearly document, None when there is none."""
        cocok = [d for d in self.dokumen_jenis(jenis) if d.tahun == tahun]
        return cocok[-1] if cocok else None

    @cached_property
    def renstra(self) -> Dokumen | None:
        """Return the newest version of the Renstra whose period holds the reporting year."""
        cocok = [d for d in self.dokumen_jenis(JenisDokumen.RENSTRA) if _memuat(d, self.potret.tahun)]
        return cocok[-1] if cocok else None

    @cached_property
    def rpjmd(self) -> Dokumen | None:
        """Return the newest version of the RPJMD whose period holds the reporting year."""
        cocok = [d for d in self.dokumen_jenis(JenisDokumen.RPJMD) if _memuat(d, self.potret.tahun)]
        return cocok[-1] if cocok else None

    def pejabat(self, peran: PeranPejabat, pada: date | None = None, unit_kerja: str = "") -> Pejabat | None:
        """Return the official in a role (of a unit) on a day, None when the workbook names none."""
        calon = (
            p for p in self.potret.pejabat if p.peran is peran and (not unit_kerja or p.unit == unit_kerja)
        )
        return pejabat_pada(calon, pada)

    @cached_property
    def narasi(self) -> Mapping[str, Narasi]:
        """Return authored text by section key."""
        return {n.bagian: n for n in self.potret.narasi if n.teks.strip()}

    def program_sasaran(self, sasaran: str) -> tuple[Program, ...]:
        """Return the programs that support a sasaran, also those with only a sub-activity serving it."""
        lewat_sub = {self.program_dari(sub.kode) for sub in self.potret.subkegiatan if sub.sasaran == sasaran}
        return tuple(p for p in self.potret.program if p.sasaran == sasaran or p.kode in lewat_sub)

    def kegiatan_sasaran(self, program: str, sasaran: str) -> tuple[Kegiatan, ...]:
        """Return the kegiatan of a program that serve a sasaran, wholly or by one of their sub-activities."""
        daftar = (a for a in self.anak(program) if isinstance(a, Kegiatan))
        return tuple(a for a in daftar if sasaran in self._dilayani(a.kode))

    def _dilayani(self, kegiatan: str) -> set[str]:
        sub = self.anak(kegiatan)
        return {self.sasaran_dari(s.kode) for s in sub} if sub else {self.sasaran_dari(kegiatan)}

    @cached_property
    def program_penunjang(self) -> tuple[Program, ...]:
        """Return the programs that run the office."""
        return tuple(p for p in self.potret.program if p.peran is PeranProgram.PENUNJANG)

    def garis(self, kode: str) -> tuple[str, ...]:
        """Return the codes from a node of the program tree up to its program, the node itself first."""
        simpul = self.simpul.get(kode)
        if isinstance(simpul, Subkegiatan):
            return (kode, *self.garis(simpul.kegiatan))
        return (kode, simpul.program) if isinstance(simpul, Kegiatan) else (kode,)

    def program_dari(self, kode: str) -> str:
        """Return the code of the program a node of the program tree belongs to; empty when it hangs loose."""
        puncak = self.garis(kode)[-1]
        return puncak if isinstance(self.simpul.get(puncak), Program) else ""

    def sasaran_dari(self, kode: str) -> str:
        """Return the sasaran a node of the program tree serves; empty for penunjang."""
        simpul = self.simpul.get(kode)
        if isinstance(simpul, Subkegiatan) and simpul.sasaran:
            return simpul.sasaran
        program = self.simpul.get(self.program_dari(kode))
        return program.sasaran if isinstance(program, Program) else ""

    @cached_property
    def indikator_sasaran(self) -> tuple[Indikator, ...]:
        """Return the indicators of all sasaran in the order of the plan."""
        return tuple(i for s in self.potret.sasaran for i in self.indikator_simpul(s.kode, rincian=False))

    @cached_property
    def _pembanding(self) -> Mapping[str, tuple[Pembanding, ...]]:
        kumpulan: dict[str, list[Pembanding]] = defaultdict(list)
        for p in self.potret.pembanding:
            kumpulan[p.indikator].append(p)
        return {kode: tuple(isi) for kode, isi in kumpulan.items()}

    def pembanding(self, indikator: str) -> tuple[Pembanding, ...]:
        """Return the comparators of an indicator."""
        return self._pembanding.get(indikator, ())


def _memuat(dokumen: Dokumen, tahun: int) -> bool:
    return (dokumen.periode_awal or 0) <= tahun <= (dokumen.periode_akhir or 0)
