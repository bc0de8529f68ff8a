"""The rows of a table: code and name from wherever they stand, amounts by role, unreadable cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from akuntabel.bilangan import Bilangan
from akuntabel.kinerja.baris_ekspor import SUBKEGIATAN, UANG, BarisEkspor
from akuntabel.sumber import Sumber

from .golongan import Golongan, golongkan, pisah_kode, seperti_kode
from .judul import KODE, NAMA, PERSEN
from .keterangan import baca_pd
from .kisi import Nilai, huruf_kolom
from .kolom import Susunan
from .tabel import Tabel, bernomor
from .uang import SelRusak, baca_persen, baca_uang

_BANYAK_KOLOM_SEBAR = 3


@dataclass(frozen=True, slots=True)
class SelBermasalah:
    """A cell that should hold an amount and does not."""

    sumber: Sumber
    teks: str
    nama: str


class PembacaBaris:
    """Reads the rows of a table in order; codes spread over columns are completed from the rows above."""

    def __init__(self, tabel: Tabel, susunan: Susunan, nomor: int) -> None:
        """Take the table, the roles of its columns, and its number in the file."""
        self._tabel = tabel
        self._susunan = susunan
        self._nomor = nomor
        self._kolom_kode = susunan.nomor(KODE)
        self._kiri = sorted({*self._kolom_kode, *susunan.nomor(NAMA)})
        self._lalu: dict[int, str] = {}
        self._pd = ""
        self.rusak: list[SelBermasalah] = []

    def baca(self) -> Iterator[BarisEkspor]:
        """Yield the rows that have a level or amounts."""
        for nomor in range(self._tabel.awal, self._tabel.akhir):
            isi = self._tabel.kisi.baris[nomor]
            if any(n is not None for n in isi) and not bernomor(isi):
                baris = self._baris(nomor, isi)
                if baris is not None:
                    yield baris

    def _baris(self, nomor: int, isi: Sequence[Nilai]) -> BarisEkspor | None:
        kode, nama, kolom_nama = self._kiri_baris(isi)
        golongan = golongkan(kode, nama)
        if not golongan.jenjang and kolom_nama is not None:
            golongan = Golongan(self._jenjang_kolom(kolom_nama), tertulis=golongan.tertulis)
        jumlah, rusak = self._jumlah(isi)
        if not jumlah and golongan.kode is None and not golongan.akun:
            self._pd = self._label(isi) or self._pd
            if golongan.jenjang != "perangkat daerah":
                return None
        if golongan.jenjang == "perangkat daerah":
            self._pd = nama
        if golongan.jenjang == SUBKEGIATAN:
            self.rusak += [SelBermasalah(self._letak(nomor, k), t, nama) for k, t in rusak]
        return BarisEkspor(
            jenjang=golongan.jenjang,
            nama=nama,
            jumlah=jumlah,
            kode=golongan.kode,
            kode_tertulis=golongan.tertulis,
            persen=self._persen(isi),
            pd=self._pd,
            tabel=self._nomor,
            sumber=self._letak(nomor),
        )

    def _letak(self, nomor: int, kolom: int | None = None) -> Sumber:
        if kolom is None:
            return Sumber(lembar=self._tabel.kisi.nama, baris=nomor + 1)
        return Sumber(lembar=self._tabel.kisi.nama, sel=f"{huruf_kolom(kolom)}{nomor + 1}")

    @staticmethod
    def _label(isi: Sequence[Nilai]) -> str:
        teks = [n for n in isi if isinstance(n, str)]
        return baca_pd(" ".join(teks)) if 0 < len(teks) <= 3 else ""

    def _kiri_baris(self, isi: Sequence[Nilai]) -> tuple[list[str], str, int | None]:
        """Return the codes of a row, its name, and the column the name stands in."""
        kode: dict[int, str] = {}
        nama, letak = "", None
        sebar = len(self._kiri) > len(self._susunan.nomor(NAMA)) or len(self._kiri) > 1
        for k in self._kiri:
            teks = _teks(isi[k] if k < len(isi) else None)
            if teks and seperti_kode(teks, sebar and (k in self._kolom_kode or not self._kolom_kode)):
                kode[k] = teks
            elif (teks and k not in self._kolom_kode) or (teks and re.search(r"[A-Za-z]{3}", teks)):
                nama, letak = teks, k
        daftar = self._lengkapi(kode)
        if not daftar:
            depan, nama = pisah_kode(nama)
            daftar = [depan] if depan else []
        return daftar, nama, letak

    def _lengkapi(self, kode: Mapping[int, str]) -> list[str]:
        """Return the codes from the left, cells left empty under the row above taken from it."""
        if len(self._kolom_kode) < _BANYAK_KOLOM_SEBAR or not kode:
            return [kode[k] for k in sorted(kode)]
        if any(k.count(".") > 1 for k in kode.values()) or self._kolom_kode[0] in kode:
            self._lalu = dict(kode)
            return [kode[k] for k in sorted(kode)]
        pertama = min(kode)
        penuh = {k: t for k, t in self._lalu.items() if k < pertama} | dict(kode)
        self._lalu = penuh
        return [penuh[k] for k in sorted(penuh)]

    def _jenjang_kolom(self, kolom: int) -> str:
        """Return the level a column of names stands for; a single column only says "subkegiatan"."""
        judul = str(self._tabel.judul[kolom]).lower()
        disebut = re.findall(r"program|sub ?kegiatan|kegiatan", judul)
        if len(disebut) != 1:
            return ""
        jenjang = "subkegiatan" if disebut[0].startswith("sub") else disebut[0]
        return jenjang if len(self._susunan.nomor(NAMA)) > 1 or jenjang == SUBKEGIATAN else ""

    def _jumlah(self, isi: Sequence[Nilai]) -> tuple[dict[str, Decimal], list[tuple[int, str]]]:
        hasil: dict[str, Decimal] = {}
        rusak: list[tuple[int, str]] = []
        for uang in UANG:
            bagian = []
            for k in self._susunan.nomor(uang):
                nilai = baca_uang(isi[k] if k < len(isi) else None, self._susunan.koma_ribuan)
                if isinstance(nilai, SelRusak):
                    rusak.append((k, nilai.teks))
                bagian.append(nilai)
            ada = [n for n in bagian if isinstance(n, Decimal)]
            if ada and not any(isinstance(n, SelRusak) for n in bagian):
                hasil[uang] = sum(ada, Decimal(0))
        return hasil, rusak

    def _persen(self, isi: Sequence[Nilai]) -> Bilangan | None:
        nomor = self._susunan.nomor(PERSEN)
        return baca_persen(isi[nomor[0]]) if nomor and nomor[0] < len(isi) else None


def _teks(nilai: Nilai) -> str:
    """Return the text of a cell; a number 2.1 was the code 2.10, because numbers lose their last zero."""
    if isinstance(nilai, Decimal):
        teks = format(nilai, "f")
        return f"{teks}0" if re.fullmatch(r"[0-9]\.[0-9]", teks) else teks
    return nilai if isinstance(nilai, str) else ""


def rapikan_total(baris: Sequence[BarisEkspor]) -> list[BarisEkspor]:
    """Return the rows without nameless amounts, but for the last row of a table: that is its total."""
    terakhir = {b.tabel: n for n, b in enumerate(baris) if b.jumlah}
    hasil = []
    for nomor, b in enumerate(baris):
        if b.nama or b.kode is not None or b.jenjang == "akun":
            hasil.append(b)
        elif terakhir.get(b.tabel) == nomor and any(b.jumlah.values()):
            hasil.append(replace(b, jenjang="total", nama="(baris jumlah)"))
    return hasil
