"""Nodes of the plan chosen from a list: the subkegiatan asked for, with the kegiatan and program above it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from .daftar_nomenklatur import ButirNomenklatur, isi_bidang
from .indeks import Indeks
from .nomenklatur import KodeNomenklatur, baca_kode
from .pohon import Kegiatan, PeranProgram, Program, Subkegiatan
from .potret import Potret


class TidakTerpilih(ValueError):
    """What was chosen cannot be added; the message says why and what to do."""


def tambah_pilihan(
    potret: Potret,
    pilihan: Iterable[str],
    daftar: Iterable[ButirNomenklatur],
    *,
    sasaran: str = "",
    bidang: str = "",
) -> Potret:
    """Return the Potret with the chosen codes as nodes; what stands there already is left as it is.

    ``sasaran`` is the one new programs serve; ``bidang`` fills an open bidang urusan (X.XX).

    Raises:
        TidakTerpilih: a code is not in the list, its parents are missing there, or a code is taken.
    """
    penambah = _Penambah(potret, daftar, sasaran, bidang)
    for satu in pilihan:
        penambah.tambah(satu)
    return penambah.potret


class _Penambah:
    def __init__(self, potret: Potret, daftar: Iterable[ButirNomenklatur], sasaran: str, bidang: str) -> None:
        self.potret = potret
        self._nama = {k: b.nama for b in daftar if (k := baca_kode(b.kode)) is not None}
        self._sasaran = sasaran
        self._bidang = baca_kode(bidang)
        if sasaran and sasaran not in {s.kode for s in potret.sasaran}:
            raise TidakTerpilih(f"Sasaran {sasaran} tidak ada di rencana.")

    def tambah(self, tertulis: str) -> str:
        """Add the node of a code with those above it; return its code in the plan."""
        kode = baca_kode(tertulis)
        if kode is None or kode not in self._nama:
            raise TidakTerpilih(f"Kode {tertulis} tidak ada di daftar nomenklatur tahun ini.")
        match kode.jenjang:
            case "program":
                return self._program(kode)
            case "kegiatan":
                return self._kegiatan(kode)
            case "subkegiatan":
                return self._subkegiatan(kode)
        raise TidakTerpilih(f"Kode {kode} bukan program, kegiatan, atau subkegiatan.")

    def _program(self, kode: KodeNomenklatur) -> str:
        penuh = self._penuh(kode)
        if ada := _cari(self.potret.program, penuh):
            return ada
        penunjang = kode.penunjang
        if not penunjang and not self._sasaran:
            raise TidakTerpilih(f"Pilihlah sasaran yang didukung program {self._nama[kode]}.")
        baru = Program(
            self._kosong(penuh),
            self._nama[kode],
            nomenklatur=str(penuh),
            peran=PeranProgram.PENUNJANG if penunjang else PeranProgram.PENDUKUNG,
            sasaran="" if penunjang else self._sasaran,
        )
        self.potret = replace(self.potret, program=(*self.potret.program, baru))
        return baru.kode

    def _kegiatan(self, kode: KodeNomenklatur) -> str:
        penuh = self._penuh(kode)
        if ada := _cari(self.potret.kegiatan, penuh):
            return ada
        induk = self._program(self._induk(kode))
        baru = Kegiatan(self._kosong(penuh), self._nama[kode], induk, nomenklatur=str(penuh))
        self.potret = replace(self.potret, kegiatan=(*self.potret.kegiatan, baru))
        return baru.kode

    def _subkegiatan(self, kode: KodeNomenklatur) -> str:
        penuh = self._penuh(kode)
        if ada := _cari(self.potret.subkegiatan, penuh):
            return ada
        induk = self._kegiatan(self._induk(kode))
        baru = Subkegiatan(self._kosong(penuh), self._nama[kode], induk, nomenklatur=str(penuh))
        self.potret = replace(self.potret, subkegiatan=(*self.potret.subkegiatan, baru))
        return baru.kode

    def _induk(self, kode: KodeNomenklatur) -> KodeNomenklatur:
        if kode.induk is None or kode.induk not in self._nama:
            raise TidakTerpilih(f"Induk kode {kode} tidak ada di daftar nomenklatur tahun ini.")
        return kode.induk

    def _penuh(self, kode: KodeNomenklatur) -> KodeNomenklatur:
        if kode.ruas[0] != "X":
            return kode
        if self._bidang is None or self._bidang.jenjang != "bidang urusan" or self._bidang.ruas[0] == "X":
            raise TidakTerpilih(f"Isilah bidang urusan, misalnya 1.06, untuk {self._nama[kode]}.")
        return isi_bidang(kode, self._bidang)

    def _kosong(self, kode: KodeNomenklatur) -> str:
        """Return the code as that of the new node; it must be free."""
        if str(kode) in Indeks(self.potret).simpul:
            raise TidakTerpilih(f"Kode {kode} sudah dipakai simpul lain. Ubahlah kode simpul itu lebih dulu.")
        return str(kode)


def _cari(simpul: Iterable[Program | Kegiatan | Subkegiatan], kode: KodeNomenklatur) -> str:
    return next((s.kode for s in simpul if baca_kode(s.nomenklatur) == kode), "")
