"""What marks a document of our own while it is read like any other: number controls, authored sections."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

from akuntabel.impor.docx_ingatan import DataDokumen, data_dokumen
from akuntabel.impor.docx_paket import BukanDokumenAkuntabel, GayaDokumen, W
from akuntabel.impor.docx_sebaris import AWALAN_NARASI, Kamus
from akuntabel.naskah import AngkaBerkunci, Bab, Blok, Paragraf, Sebaris, Tabel, Tulisan, teks_sebaris
from akuntabel.sumber import Sumber

from .untai import untai

Satuan = tuple[tuple[str, Sumber], ...]
"""A paragraph, or a row of a table: the text of each of its lines and where it stands."""


@dataclass(slots=True)
class TandaSendiri:
    """Takes down, paragraph by paragraph, what stands in controls; nothing in documents of others.

    ``data`` is what the document says of itself, None for one of others.
    """

    data: DataDokumen | None
    kamus: Kamus | None = None
    narasi: set[int] = field(default_factory=set)
    _daftar_isi: set[int] = field(default_factory=set)
    _angka: list[tuple[str, str, int]] = field(default_factory=list)

    def kosong(self) -> TandaSendiri:
        """Return one for another reading of the same document."""
        return TandaSendiri(self.data, self.kamus)

    def catat(self, p: etree._Element, nomor: int, *, daftar_isi: bool) -> None:
        """Take a paragraph down under its number."""
        if self.kamus is None:
            return
        if daftar_isi:
            self._daftar_isi.add(nomor)
        if any(self.kamus.kunci(k).startswith(AWALAN_NARASI) for k in p.iterancestors(f"{W}sdt")):
            self.narasi.add(nomor)
        for kotak in p.iter(f"{W}sdt"):
            kunci = self.kamus.kunci(kotak)
            if kunci and not kunci.startswith(AWALAN_NARASI):
                self._angka.append((kunci, untai(kotak).strip(), nomor))

    def berkunci(self, blok: Iterable[Blok]) -> tuple[AngkaBerkunci, ...]:
        """Return the numbers with their keys and places."""
        if not self._angka:
            return ()
        tempat = {letak.baris: letak for semua in _satuan(blok) for _, letak in semua}
        return tuple(AngkaBerkunci(k, t, tempat.get(n, Sumber(baris=n))) for k, t, n in self._angka)

    def tanpa_daftar_isi(self, blok: Iterable[Blok]) -> list[Satuan]:
        """Return what is read, paragraph by paragraph and row by row, without contents: Word renews them."""
        return [s for s in _satuan(blok) if s[0][1].baris not in self._daftar_isi]


def tanda_sendiri(bagian: Mapping[str, bytes]) -> TandaSendiri:
    """Return what takes the marks of a document down; one of others, or with broken marks, has none."""
    try:
        data = data_dokumen(bagian)
    except BukanDokumenAkuntabel:
        data = None
    if data is None:
        return TandaSendiri(None)
    return TandaSendiri(data, Kamus(GayaDokumen({}, {}), data.peta("tanda", "pendek", "kunci")))


def _satuan(blok: Iterable[Blok]) -> Iterator[Satuan]:
    for satu in blok:
        if isinstance(satu, Tabel):
            for baris in (*satu.kepala, *satu.badan):
                if isi := tuple(b for s in baris.sel for b in _baris(s.isi, s.letak)):
                    yield isi
        elif isinstance(satu, Bab):
            yield ((teks_sebaris(satu.judul), satu.letak),)
        elif isinstance(satu, Paragraf):
            yield ((teks_sebaris(satu.isi), satu.letak),)


def _baris(isi: Iterable[Sebaris], letak: Sumber) -> Iterator[tuple[str, Sumber]]:
    for satu in isi:
        if isinstance(satu, Tulisan):
            seletak = letak.baris == satu.letak.baris
            yield satu.teks, letak if seletak else replace(letak, baris=satu.letak.baris)
