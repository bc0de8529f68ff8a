"""Tables and lines of a sheet: what empty rows part, with spans of merged cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from akuntabel.impor.luar import TakTerbaca, ujung_baris
from akuntabel.naskah import Baris, Blok, Kolom, Paragraf, Sel, Tabel, Tulisan
from akuntabel.sumber import Sumber

from .lembar import BANYAK_SEL, IsiLembar, SelLembar, huruf_kolom

_KOLOM_TABEL = 2
_RENTANG_TERBESAR = 2_000


@dataclass(frozen=True, slots=True)
class _Rentang:
    """Rows that belong together, from and to, and their columns."""

    baris: tuple[int, ...]
    kiri: int
    kanan: int


@dataclass(slots=True)
class PenyusunLembar:
    """Makes blocks of a sheet; ``urutan`` is the ordinal of the last table of the workbook."""

    nama: str
    isi: IsiLembar
    urutan: int = 0
    _gabungan: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    _tertutup: set[tuple[int, int]] = field(default_factory=set)

    def blok(self) -> Iterator[Blok]:
        """Yield paragraphs and tables in the order of their rows."""
        self._catat_gabungan()
        for baris in self._kelompok():
            atas, tengah, bawah = self._pilah(baris)
            yield from (self._paragraf(b) for b in atas)
            if tengah:
                yield self._tabel(tengah)
            yield from (self._paragraf(b) for b in bawah)

    def _catat_gabungan(self) -> None:
        """Note merged ranges, and give their text to the upper left cell."""
        for atas, kiri, bawah, kanan in self.isi.gabungan:
            bawah, kanan = min(bawah, atas + _RENTANG_TERBESAR), min(kanan, kiri + _RENTANG_TERBESAR)
            if bawah < atas or kanan < kiri or (atas, kiri) in self._tertutup:
                continue
            self._gabungan[atas, kiri] = (bawah - atas + 1, kanan - kiri + 1)
            terpakai = [b for b in range(atas, bawah + 1) if b in self.isi.sel]
            for b in terpakai:
                self._tertutup.update((b, k) for k in range(kiri, kanan + 1) if (b, k) != (atas, kiri))

    def _kelompok(self) -> Iterator[list[int]]:
        """Yield runs of rows that no empty row parts; one that begins with figures goes on with the last."""
        kelompok: list[int] = []
        tabel = False
        for baris in sorted(b for b, isi in self.isi.sel.items() if isi):
            berjarak = bool(kelompok) and not self._bersambung(kelompok[-1], baris)
            if berjarak and not (tabel and baris - kelompok[-1] <= 2 and self._berangka(baris)):
                yield kelompok
                kelompok, tabel = [], False
            kelompok.append(baris)
            tabel = tabel or self._berangka(baris)
        if kelompok:
            yield kelompok

    def _bersambung(self, atas: int, bawah: int) -> bool:
        """Tell whether rows touch, or a merged cell reaches over the rows between them."""
        if bawah == atas + 1:
            return True
        return any(
            (atas, k) in self._gabungan and atas + self._gabungan[atas, k][0] >= bawah
            for k in self.isi.sel[atas]
        )

    def _berangka(self, baris: int) -> bool:
        isi = self.isi.sel[baris]
        return len(isi) > 1 and any(s.angka for s in isi.values())

    def _pilah(self, baris: Sequence[int]) -> tuple[Sequence[int], Sequence[int], Sequence[int]]:
        """Part the lines above and below a table from it: rows with one filled cell."""
        awal, akhir = 0, len(baris)
        while awal < akhir and self._sebaris(baris[awal]):
            awal += 1
        while akhir > awal and self._sebaris(baris[akhir - 1]):
            akhir -= 1
        tengah = baris[awal:akhir]
        lebar = max((len(self.isi.sel[b]) for b in tengah), default=0)
        if len(tengah) < 2 or lebar < _KOLOM_TABEL:
            return baris, (), ()
        return baris[:awal], tengah, baris[akhir:]

    def _sebaris(self, baris: int) -> bool:
        return len(self.isi.sel[baris]) == 1

    def _paragraf(self, baris: int) -> Paragraf:
        isi = sorted(self.isi.sel[baris].items())
        letak = self._letak(baris, isi[0][0])
        tulisan: list[Tulisan] = []
        for nomor, (kolom, sel) in enumerate(isi):
            if nomor:
                tulisan[-1] = replace(tulisan[-1], teks=tulisan[-1].teks + "\t")
            tulisan += _tulisan(sel, self._letak(baris, kolom))
        return Paragraf(tuple(tulisan), letak=letak)

    def _tabel(self, baris: Sequence[int]) -> Tabel:
        self.urutan += 1
        kolom = [k for b in baris for k in self.isi.sel[b]]
        rentang = _Rentang(tuple(range(baris[0], baris[-1] + 1)), min(kolom), max(kolom))
        if (rentang.kanan - rentang.kiri + 1) * len(baris) > BANYAK_SEL:
            raise TakTerbaca(
                f'Lembar "{self.nama}" terlalu lebar dan panjang untuk sebuah laporan, jadi tidak dibaca.'
            )
        badan = [self._baris(b, n, rentang) for n, b in enumerate(baris, start=1)]
        return Tabel(
            f"tabel:{self.urutan}",
            (),
            (Kolom(),) * (rentang.kanan - rentang.kiri + 1),
            (),
            tuple(badan),
            letak=replace(self._letak(baris[0], rentang.kiri), tabel=self.urutan),
        )

    def _baris(self, baris: int, nomor: int, rentang: _Rentang) -> Baris:
        sel: list[Sel] = []
        for kolom in range(rentang.kiri, rentang.kanan + 1):
            if (baris, kolom) in self._tertutup:
                continue
            letak = replace(
                self._letak(baris, kolom),
                tabel=self.urutan,
                baris_tabel=nomor,
                kolom=kolom - rentang.kiri + 1,
            )
            isi = self.isi.sel[baris].get(kolom)
            tinggi, lebar = self._ukuran(baris, kolom, rentang)
            sel.append(Sel(_tulisan(isi, letak) if isi else (), lebar, tinggi, letak=letak))
        return Baris(tuple(sel))

    def _ukuran(self, baris: int, kolom: int, rentang: _Rentang) -> tuple[int, int]:
        """Return the span of a cell in rows that the table has, and columns."""
        tinggi, lebar = self._gabungan.get((baris, kolom), (1, 1))
        akhir = min(baris + tinggi - 1, rentang.baris[-1])
        ada = sum(1 for b in range(baris, akhir + 1) if self.isi.sel.get(b))
        return max(ada, 1), min(lebar, rentang.kanan - kolom + 1)

    def _letak(self, baris: int, kolom: int) -> Sumber:
        return Sumber(lembar=self.nama, sel=f"{huruf_kolom(kolom)}{baris}", baris=baris)


def _tulisan(sel: SelLembar, letak: Sumber) -> tuple[Tulisan, ...]:
    """Return the lines of a cell joined."""
    baris = [b for b in (x.strip() for x in sel.teks.split("\n")) if b]
    berikut = [*baris[1:], ""]
    return tuple(
        Tulisan(ujung_baris(b, n) if n else b, letak=letak) for b, n in zip(baris, berikut, strict=True)
    )
