"""A table while statements are taken out of it: its columns by role, its names filled downwards."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from akuntabel.bacaan import (
    Bacaan,
    BarisTerbaca,
    JenisBarisTerbaca,
    JenisSel,
    KolomTerbaca,
    Peran,
    SelTerbaca,
    TabelTerbaca,
)

from .nama import jenjang_kata, nama_bersih
from .petikan import Nama, Perihal, Tempat

KunciNama = Callable[[str], str]
"""Returns the key all spellings of a name share; empty for a name that says nothing."""

_PERIHAL = {
    Peran.TUJUAN: Perihal.TUJUAN,
    Peran.SASARAN: Perihal.SASARAN,
    Peran.INDIKATOR: Perihal.INDIKATOR,
    Peran.PROGRAM: Perihal.PROGRAM,
}
_KELOMPOK = re.compile(
    r"^\s*(?:sasaran|tujuan)(?:\s+strategis)?\s*(?:ke)?[\s-]*[0-9ivxIVX]+\s*[:.=]", re.IGNORECASE
)
_BERHURUF = re.compile(r"[^\W\d_]{2}")
_DIWARISI = (Peran.TUJUAN, Peran.SASARAN, Peran.PROGRAM)


@dataclass(slots=True)
class TabelPetik:
    """A table of a document, row by row; what a name column said last holds until it says something else."""

    bacaan: Bacaan
    tabel: TabelTerbaca
    kunci: KunciNama
    tujuan: frozenset[str] = frozenset()
    warisan: dict[int, Nama] = field(default_factory=dict)
    sasaran: Nama | None = None
    kelompok: tuple[Nama, Tempat] | None = None
    bukan_program: frozenset[str] = frozenset()
    kembar: frozenset[str] = frozenset()

    @property
    def tahun_laporan(self) -> int | None:
        """Return the year of the document."""
        return self.bacaan.identitas.tahun

    @property
    def konteks(self) -> str:
        """Return the caption and the heading above, which name the plan of the figures."""
        bagian = self.tabel.bagian
        judul = self.bacaan.judul[bagian].teks if bagian is not None else ""
        return f"{self.tabel.judul} {judul}" if not self.tabel.judul else self.tabel.judul

    def baris(self) -> Iterator[BarisTerbaca]:
        """Yield rows of data; rows of groups only change what the following ones belong to."""
        for satu in self.tabel.baris:
            if satu.jenis is JenisBarisTerbaca.KELOMPOK:
                self._kelompok(satu)
            if satu.jenis is JenisBarisTerbaca.DATA:
                self._warisi(satu)
                yield satu

    def _kelompok(self, baris: BarisTerbaca) -> None:
        for nomor, sel in enumerate(baris.sel):
            if _KELOMPOK.match(sel.teks):
                perihal = Perihal.TUJUAN if "tujuan" in sel.teks[:12].casefold() else Perihal.SASARAN
                self.sasaran = self.nama(perihal, sel.teks)
                if self.sasaran is not None:
                    self.kelompok = self.sasaran, self.tempat(baris, nomor)

    def _warisi(self, baris: BarisTerbaca) -> None:
        """Remember the names of the higher columns; a new one ends what the deeper columns said."""
        for n, kolom in enumerate(self.tabel.kolom):
            if kolom.peran not in _DIWARISI or (nama := self.sel_nama(baris, n)) is None:
                continue
            if self.warisan.get(n) != nama:
                self.warisan = {k: v for k, v in self.warisan.items() if k < n}
            self.warisan[n] = nama

    def nama(self, perihal: Perihal, teks: str) -> Nama | None:
        """Return a name with its key; None for a text that names nothing."""
        bersih = nama_bersih(teks)
        kunci = self.kunci(bersih) if _BERHURUF.search(bersih) else ""
        if not kunci:
            return None
        if perihal is Perihal.SASARAN and kunci in self.tujuan:
            perihal = Perihal.TUJUAN
        elif perihal is Perihal.SASARAN and jenjang_kata(bersih) is not None:
            perihal = Perihal.PROGRAM
        return Nama(perihal, bersih, kunci)

    def sel_nama(self, baris: BarisTerbaca, nomor: int) -> Nama | None:
        """Return the name in a cell."""
        perihal = _PERIHAL.get(self.tabel.kolom[nomor].peran)
        return self.nama(perihal, baris.sel[nomor].teks) if perihal else None

    def lajur(self, *peran: Peran) -> list[int]:
        """Return the numbers of the columns of these roles."""
        return [n for n, k in enumerate(self.tabel.kolom) if k.peran in peran]

    def pemilik(self, nomor: int, calon: Sequence[int]) -> int | None:
        """Return which of the name columns a figure belongs to: the nearest on its left, else the first."""
        kiri = [n for n in calon if n < nomor]
        return kiri[-1] if kiri else (calon[0] if calon else None)

    def induk(self, baris: BarisTerbaca, nomor: int) -> Nama | None:
        """Return what an indicator measures: the nearest name on its left, in this row or above it."""
        kiri = [n for n in self.lajur(*_DIWARISI) if n < nomor]
        for n in reversed(kiri):
            if (nama := self.sel_nama(baris, n)) is not None:
                return nama
        for n in reversed(kiri):
            if n in self.warisan:
                return self.warisan[n]
        return self.sasaran

    def tempat(self, baris: BarisTerbaca, nomor: int, teks: str = "") -> Tempat:
        """Return where a cell stands."""
        sel = baris.sel[nomor]
        letak = sel.letak if sel.letak.halaman or sel.letak.baris or sel.letak.sel else baris.letak
        kolom = " ".join(self.tabel.kolom[nomor].judul.split())
        return Tempat(
            self.bacaan.dokumen.berkas,
            letak,
            self.tabel.sebutan,
            kolom,
            nama_bersih(baris.nama),
            teks or " ".join(sel.teks.split()),
        )


def terisi(sel: SelTerbaca) -> bool:
    """Tell whether a cell says anything."""
    return sel.jenis is not JenisSel.KOSONG and bool(sel.teks.strip())


def tahun_kolom(
    tabel: TabelTerbaca, kolom: KolomTerbaca, tahun_laporan: int | None
) -> tuple[int | None, str]:
    """Return the year of a column, and what is odd about it: it may contradict the caption of its table."""
    if kolom.tahun and tabel.tahun and kolom.tahun != tabel.tahun == tahun_laporan:
        sama = {k.tahun for k in tabel.kolom if k.tahun}
        if len(sama) == 1:
            return tabel.tahun, f"judul kolom menyebut {kolom.tahun}, judul tabel {tabel.tahun}"
    return kolom.tahun or tabel.tahun or tahun_laporan, ""
