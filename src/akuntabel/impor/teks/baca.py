"""The reader of Markdown and plain text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from akuntabel.bacaan import BarisBerulang, DokumenLuar, Format
from akuntabel.impor.luar import dokumen_luar
from akuntabel.naskah import Blok, Daftar, Paragraf, Tulisan

from .baris import BarisTeks, pecah_baris
from .butir import baca_butir
from .html_sisipan import akhir_terjauh, baca_html_sisipan, pisah_tabel
from .judul import baca_judul, judul_daftar
from .larik import Larik, susun_tabel
from .paragraf import baca_paragraf, lebar_blok, paragraf_baris
from .pinggir import sisihkan_pinggir
from .pipa import baca_pipa
from .sambung import sambung
from .sandi import urai_sandi
from .spasi import baca_spasi
from .tab import baca_tab, baris_tab, entri_daftar

_HIASAN = re.compile(r"\s*(?:[-=_*~·•—–]\s?){3,}\s*|\s*-{2,}(?:\t+-{2,})+\s*|\s*(?:```|~~~)\w*\s*")
_BAB = re.compile(r"(?:BAB\s+(?:[IVXL]+|\d+)|LAMPIRAN)\b", re.IGNORECASE)
_PENGULANG = re.compile(
    r"[^a-z]{6,90}|.{0,40}\blkji?p\b.{0,60}|(?:hal(?:aman)?\.?\s*)?[-–]?\s*\d{1,4}\s*[-–]?", re.IGNORECASE
)


def baca_teks(isi: bytes, nama: str) -> DokumenLuar:
    """Return the document of a Markdown or plain text file. ``nama`` is its name."""
    baris, halaman = pecah_baris(urai_sandi(isi))
    isi_baris, berulang = sisihkan_pinggir(baris) if halaman else (baris, [])
    isi_baris = pisah_tabel(isi_baris)
    pembaca = _Pembaca(isi_baris, berulang=berulang, akhir_html=akhir_terjauh(isi_baris))
    pembaca.baca()
    return dokumen_luar(nama, Format.TEKS, pembaca.blok(), halaman, pembaca.berulang)


@dataclass(slots=True)
class _Pembaca:
    """Goes through the lines; tables stay grids until it is known where they end."""

    baris: Sequence[BarisTeks]
    n: int = 0
    isi: list[Blok | Larik] = field(default_factory=list)
    berulang: list[BarisBerulang] = field(default_factory=list)
    di_daftar: bool = False
    bukan_tabel: int = 0
    akhir_html: int = -1

    def baca(self) -> None:
        lebar = lebar_blok(self.baris)
        while self.n < len(self.baris):
            satu = self.baris[self.n]
            if satu.kosong or _HIASAN.fullmatch(satu.teks):
                self.n += 1
            elif not (self._tabel() or self._judul() or self._butir()):
                self._paragraf(lebar[self.n])

    def blok(self) -> list[Blok]:
        """Return what was read, the tables numbered from 1; a single row of cells is no table."""
        hasil: list[Blok] = []
        urutan = 0
        for satu in self.isi:
            if not isinstance(satu, Larik):
                hasil.append(satu)
            elif len(satu.baris) < 2 and not satu.kepala:
                hasil.append(_sebagai_paragraf(satu))
            elif _sistematika(satu):
                hasil.append(
                    Daftar(tuple((_sebagai_paragraf(Larik(b[0].potong[0][1], [b])),) for b in satu.baris))
                )
            else:
                urutan += 1
                hasil.append(susun_tabel(satu, urutan))
        return hasil

    def _tabel(self) -> bool:
        if self.n < self.bukan_tabel:
            return False
        larik, akhir = self._larik()
        if larik is None:
            self.bukan_tabel = akhir
            return False
        self.n = akhir
        if not self._sambung(larik):
            self.isi.append(larik)
        self.di_daftar = False
        return True

    def _larik(self) -> tuple[Larik | None, int]:
        """Return the table that begins here, None for none, and up to where that is known."""
        satu = self.baris[self.n]
        if satu.teks.lstrip()[:6].lower() == "<table" and self.n <= self.akhir_html:
            return baca_html_sisipan(self.baris, self.n)
        if "|" in satu.teks or satu.teks.lstrip().startswith("+-"):
            return baca_pipa(self.baris, self.n)
        if baris_tab(satu):
            return baca_tab(self.baris, self.n, di_daftar=self.di_daftar)
        return baca_spasi(self.baris, self.n, di_daftar=self.di_daftar) or (None, self.n)

    def _sambung(self, larik: Larik) -> bool:
        """Put a grid under the one above when it goes on with it, a running line between them aside."""
        atas = self.isi[-1] if self.isi else None
        if isinstance(atas, Larik):
            return sambung(atas, larik)
        sebelum = self.isi[-2] if len(self.isi) > 1 else None
        if not isinstance(sebelum, Larik) or not isinstance(atas, Paragraf):
            return False
        teks = "".join(t.teks for t in atas.isi if isinstance(t, Tulisan))
        if not _PENGULANG.fullmatch(teks) or not sambung(sebelum, larik, berjeda=True):
            return False
        self.isi.pop()
        self.berulang.append(BarisBerulang(teks, (atas.letak,)))
        return True

    def _judul(self) -> bool:
        hasil = baca_judul(self.baris, self.n, di_daftar=self.di_daftar)
        if hasil is None:
            return False
        bab, self.n = hasil
        self.di_daftar = judul_daftar("".join(t.teks for t in bab.judul if isinstance(t, Tulisan)))
        self.isi.append(bab)
        return True

    def _butir(self) -> bool:
        hasil = baca_butir(self.baris, self.n)
        if hasil is None or (self.di_daftar and entri_daftar(self.baris[self.n].teks)):
            return False
        daftar, self.n = hasil
        self.isi.append(daftar)
        return True

    def _paragraf(self, lebar: int) -> None:
        satu = self.baris[self.n]
        if judul_daftar(satu.teks):
            self.di_daftar = True
        elif self.di_daftar and not entri_daftar(satu.teks) and len(satu.teks) > 200:
            self.di_daftar = False
        paragraf, self.n = baca_paragraf(self.baris, self.n, 0 if self.di_daftar else lebar)
        if paragraf is not None:
            self.isi.append(paragraf)


def _sistematika(larik: Larik) -> bool:
    """Tell whether rows say what each chapter holds: that is a list in words, not a table."""
    awal = [b[0].teks for b in larik.baris]
    return larik.lebar == 2 and all(_BAB.match(t) for t in awal)


def _sebagai_paragraf(larik: Larik) -> Paragraf:
    sel = [s for b in larik.baris for s in b if s.potong]
    teks = "\t".join(s.teks for s in sel)
    return paragraf_baris([(teks, larik.letak)])
