"""The rows of a year read as a workbook would be read, or with the edited rows of one sheet in place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from akuntabel.kinerja.potret import Potret
from akuntabel.temuan import Temuan

from .baca.angka import Konteks
from .baca.baris import BarisBaca
from .baca.buku import Isi
from .baca.urai import urai_baris
from .baris import Baris, susun_baris, tahun_renstra
from .baris_baku import kunci_baris
from .bentuk import Kolom, Lembar, kolom_dengan_tahun
from .catatan import Catatan
from .cek import cek
from .isian import baris_lembar, isi_teks, potongan, sebut
from .letak import alamat
from .rakit import rakit
from .sel import Sel
from .susunan import IDENTITAS, INDIKATOR, LEMBAR

_BERISI = ("aset", "lampiran", "sisipan")
Tempat = tuple[str, str]
SemuaBaris = Mapping[str, tuple[Baris, ...]]


@dataclass(frozen=True, slots=True)
class Suntingan:
    """What somebody wants of a sheet: whole rows by key (new ones under keys of their own), rows to go."""

    lembar: Lembar
    isi: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    hapus: frozenset[str] = frozenset()


class BacaanIsian:
    """Sheets as they were read: rows with their values, and what was noticed with the row it stands at."""

    _isi: Isi

    def __init__(self, potret: Potret, suntingan: Suntingan, dasar: BacaanIsian | None = None) -> None:
        """Read the edited sheet, and the others when they were not read before or their units may differ."""
        self._potret = potret
        self._suntingan = suntingan
        self._catatan = Catatan("")
        self._tahun = tahun_renstra(potret)
        self._letak: dict[Tempat, Tempat] = {}
        self._konteks = Konteks(self._catatan)
        terbaca: dict[str, list[BarisBaca]] = {}
        if dasar is not None and suntingan.lembar is not INDIKATOR:
            terbaca = {n: b for n, b in dasar._isi.baris.items() if n != suntingan.lembar.nama}
            self._letak |= {t: k for t, k in dasar._letak.items() if t[0] in terbaca}
            self._konteks.satuan, self._konteks.tingkatan = dasar._konteks.satuan, dasar._konteks.tingkatan
        self._semua: SemuaBaris = susun_baris(potret) if dasar is None else dasar._semua
        self._isi = Isi({x.nama: terbaca.get(x.nama) or list(self._lembar(x, self._semua)) for x in LEMBAR})
        cek(self._isi, self._catatan)

    @property
    def temuan(self) -> list[tuple[Tempat, Temuan]]:
        """Return the findings with the row and column of their sheet; empty texts when they have none."""
        return [(self._letak.get((t.lokasi.lembar, t.lokasi.sel), ("", "")), t) for t in self._catatan.semua]

    def kunci_baru(self) -> dict[str, str]:
        """Return the keys the rows of the edited sheet have by what is written in them now."""
        lembar = self._suntingan.lembar
        return {
            self._letak[lembar.nama, b.sel(b.kolom_awal.kunci)][0]: sebut(kunci_baris(lembar, b.nilai))
            for b in self._isi.lembar(lembar)
        }

    def potret(self) -> Potret:
        """Return the facts of all rows; what was missing before stays an empty text."""
        for baris in self._isi.lembar(IDENTITAS):
            baris.nilai = {k.kunci: "" for k in IDENTITAS.kolom if k.wajib} | baris.nilai
        isian = {jenis: {x.kode: x.isi for x in getattr(self._potret, jenis)} for jenis in _BERISI}
        return rakit(self._isi, isian, self._catatan)[0]

    def _lembar(self, lembar: Lembar, semua: SemuaBaris) -> Iterator[BarisBaca]:
        """Yield the rows of a sheet, the edited ones as they shall be, new ones last."""
        kolom = kolom_dengan_tahun(lembar, self._tahun)
        for nomor, (kunci, isi) in enumerate(self._baris(lembar, kolom, semua)):
            letak = {k.kunci: (nomor, n) for n, k in enumerate(kolom) if k.diisi}
            self._letak |= {(lembar.nama, alamat(*a)): (kunci, k) for k, a in letak.items()}
            baris = BarisBaca(lembar, letak, {k: Sel("teks", t) for k, t in isi.items()})
            urai_baris(baris, self._konteks)
            if lembar is INDIKATOR:
                self._konteks.ingat_indikator(baris)
            yield baris

    def _baris(
        self, lembar: Lembar, kolom: Sequence[Kolom], semua: SemuaBaris
    ) -> Iterator[tuple[str, Mapping[str, str]]]:
        milik = self._suntingan if self._suntingan.lembar is lembar else Suntingan(lembar)
        tersisa = dict(milik.isi)
        for kunci, b in baris_lembar(lembar, semua):
            if kunci not in milik.hapus:
                isi = tersisa.pop(kunci, None)
                yield from ((kunci, p) for p in potongan(lembar, isi_teks(kolom, b) if isi is None else isi))
        yield from ((kunci, p) for kunci, isi in tersisa.items() for p in potongan(lembar, isi))
