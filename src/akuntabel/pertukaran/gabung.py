"""Merging units' workbooks into the main one, cell by cell and three-way.

Compared are what a unit was handed out, what it sent back, and what the main workbook holds now. Only cells
the unit changed count. What nobody else changed goes in; what the main workbook or another unit changed
otherwise is a conflict and left alone. Rows for reference are never merged, rows that are gone never deleted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from akuntabel.kinerja.potret import Potret

from .baca.baris import BarisBaca
from .baca.buku import baca_isi
from .baris import Baris, susun_baris
from .baris_baku import (
    Kunci,
    berkunci,
    isi_baris,
    kembar,
    kolom_kunci,
    kunci_baris,
    lembar_tabel,
    sebut_kunci,
    tulisan,
)
from .beda import ubahan_narasi
from .bentuk import Lembar, tahun_kunci
from .bidang import Asal, BarisAsal
from .catatan import Catatan
from .susunan import NARASI
from .tambal import Ubahan
from .ubah_baris import nomor_baris, sebut_baris
from .xlsx import baca_xlsx


@dataclass(frozen=True, slots=True)
class Kiriman:
    """A workbook sent back by a unit: file name, what it was handed out, what it holds now."""

    berkas: str
    asal: Asal
    potret: Potret


class Sebab(Enum):
    """Why a changed cell is not merged by itself."""

    BUKU = "buku kerja utama juga berubah"
    BIDANG = "dua bidang mengisi berbeda"
    HILANG = "barisnya tidak ada lagi di buku kerja utama"
    KEMBAR = "barisnya kembar di buku kerja utama"


@dataclass(frozen=True, slots=True)
class Benturan:
    """A cell two sides changed: what was handed out, what the main workbook holds, what each unit sent."""

    sebab: Sebab
    lembar: str
    baris: str
    kolom: str
    semula: str
    buku: str
    bidang: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class BarisLepas:
    """A row of a unit that is only reported: deleted there, or one for reference that was changed."""

    bidang: str
    lembar: str
    baris: str


@dataclass(frozen=True, slots=True)
class HasilGabung:
    """Changes of the main workbook, and what people have to decide.

    ``baris_baru`` counts appended rows, ``diputuskan`` the conflicts that were settled by preference,
    ``banyak`` the cells each unit changed.
    """

    ubahan: tuple[Ubahan, ...]
    benturan: tuple[Benturan, ...]
    dihapus: tuple[BarisLepas, ...]
    acuan_diubah: tuple[BarisLepas, ...]
    baris_baru: int = 0
    diputuskan: int = 0
    banyak: tuple[tuple[str, int], ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class _Sel:
    """A cell a unit changed: text handed out, text sent, value sent."""

    bidang: str
    semula: str
    teks: str
    nilai: object


_Alamat = tuple[str, Kunci]
"""A row: name of its sheet and key."""


def gabung(isi: bytes, utama: Potret, kiriman: Sequence[Kiriman], *, utamakan: str = "") -> HasilGabung:
    """Return the changes that merge what units sent into a workbook; nothing is written.

    Args:
        isi: the main workbook.
        utama: what it holds.
        kiriman: the units' workbooks.
        utamakan: "bidang" lets a unit win over the main workbook, "buku" the main workbook over the unit.
    """
    penggabung = _Penggabung(isi, utama, utamakan)
    for k in kiriman:
        penggabung.tampung(k)
    return penggabung.hasil()


class _Penggabung:
    """Collects the changed cells of all units, then compares them with the main workbook."""

    def __init__(self, isi: bytes, utama: Potret, utamakan: str) -> None:
        self._isi = isi
        self._utamakan = utamakan
        self._lembar = {lembar.nama: lembar for lembar in lembar_tabel()}
        baris = susun_baris(utama)
        self._buku = {nama: dict(berkunci(lmb, baris[nama])) for nama, lmb in self._lembar.items()}
        self._letak = self._cari_letak()
        self._nama = {
            **{i.kode: i.nama for i in utama.indikator},
            **{p.kode: p.nama for p in utama.program},
            **{k.kode: k.nama for k in utama.kegiatan},
            **{s.kode: s.nama for s in utama.subkegiatan},
        }
        self._sel: dict[_Alamat, dict[str, list[_Sel]]] = {}
        self._dihapus: list[BarisLepas] = []
        self._acuan: list[BarisLepas] = []
        self._benturan: list[Benturan] = []
        self._baru: dict[_Alamat, list[tuple[str, Baris]]] = {}
        self._diputuskan = 0
        self._banyak: Counter[str] = Counter()

    def _cari_letak(self) -> dict[_Alamat, list[BarisBaca]]:
        rincian = baca_isi(baca_xlsx(self._isi), Catatan(""))
        hasil: dict[_Alamat, list[BarisBaca]] = {}
        for nama, lembar in self._lembar.items():
            for b in rincian.lembar(lembar):
                hasil.setdefault((nama, kunci_baris(lembar, b.nilai)), []).append(b)
        return hasil

    def tampung(self, kiriman: Kiriman) -> None:
        """Take what one unit changed."""
        bidang = kiriman.asal.nama
        self._banyak[bidang] += 0
        baris = susun_baris(kiriman.potret)
        for nama, lembar in self._lembar.items():
            kini = dict(berkunci(lembar, baris[nama]))
            for kunci, dulu in kiriman.asal.baris.get(nama, {}).items():
                self._satu_baris(lembar, kunci, dulu, kini.pop(kunci, {}), bidang)
            for kunci, isi in kini.items():
                if _berisi(lembar, isi_baris(lembar, isi)):
                    self._bandingkan(lembar, kunci, {}, isi, bidang)

    def _satu_baris(self, lembar: Lembar, kunci: Kunci, dulu: BarisAsal, isi: Baris, bidang: str) -> None:
        teks = isi_baris(lembar, isi)
        if dulu.acuan:
            if teks != dulu.isi:
                self._acuan.append(BarisLepas(bidang, lembar.nama, sebut_kunci(kunci)))
        elif _berisi(lembar, teks):
            self._bandingkan(lembar, kunci, dulu.isi, isi, bidang)
        elif _berisi(lembar, dulu.isi):
            self._dihapus.append(BarisLepas(bidang, lembar.nama, sebut_kunci(kunci)))

    def _bandingkan(
        self, lembar: Lembar, kunci: Kunci, dulu: Mapping[str, str], isi: Baris, bidang: str
    ) -> None:
        teks = isi_baris(lembar, isi)
        if not _berisi(lembar, dulu):
            self._baru.setdefault((lembar.nama, kunci), []).append((bidang, isi))
        for kolom in dict.fromkeys((*dulu, *teks)):
            semula, kini = dulu.get(kolom, ""), teks.get(kolom, "")
            if semula != kini:
                sel = self._sel.setdefault((lembar.nama, kunci), {}).setdefault(kolom, [])
                sel.append(_Sel(bidang, semula, kini, isi.get(kolom)))
                self._banyak[bidang] += 1

    def hasil(self) -> HasilGabung:
        """Return what goes in and what is left to people."""
        ubahan = [u for (nama, kunci), sel in self._sel.items() for u in self._baris(nama, kunci, sel)]
        teks = {str(u.sisip): str(u.nilai) for u in ubahan if u.lembar == NARASI.nama and u.kolom == "teks"}
        lain = [u for u in ubahan if not (u.lembar == NARASI.nama and u.kolom == "teks")]
        return HasilGabung(
            (*lain, *ubahan_narasi(self._isi, teks)),
            tuple(self._benturan),
            tuple(self._dihapus),
            tuple(self._acuan),
            len({(u.lembar, u.sisip) for u in lain if u.baris is None}),
            self._diputuskan,
            tuple(self._banyak.items()),
        )

    def _baris(self, nama: str, kunci: Kunci, sel: Mapping[str, Sequence[_Sel]]) -> Iterator[Ubahan]:
        lembar = self._lembar[nama]
        utama = self._buku[nama].get(kunci)
        letak = self._letak.get((nama, kunci), [])
        if utama is None and (nama, kunci) in self._baru:
            yield from self._sisipkan(lembar, kunci, sel)
        elif utama is None:
            self._tahan(Sebab.HILANG, lembar, kunci, sel)
        elif lembar is not NARASI and (kembar(kunci) or len(letak) != 1):
            self._tahan(Sebab.KEMBAR, lembar, kunci, sel)
        else:
            for kolom, daftar in sel.items():
                yield from self._satu_sel(lembar, kunci, kolom, daftar)

    def _satu_sel(self, lembar: Lembar, kunci: Kunci, kolom: str, daftar: Sequence[_Sel]) -> Iterator[Ubahan]:
        utama = self._buku[lembar.nama][kunci]
        buku = tulisan(utama.get(kolom))
        if len({s.teks for s in daftar}) > 1:
            self._tahan(Sebab.BIDANG, lembar, kunci, {kolom: daftar})
            return
        terakhir = daftar[-1]
        if buku == terakhir.teks:
            return
        if all(s.semula != buku for s in daftar):
            if self._utamakan:
                self._diputuskan += 1
            else:
                self._tahan(Sebab.BUKU, lembar, kunci, {kolom: daftar})
            if self._utamakan != "bidang":
                return
        yield self._ubahan(lembar, kunci, kolom, terakhir.nilai, utama.get(kolom))

    def _ubahan(self, lembar: Lembar, kunci: Kunci, kolom: str, nilai: object, semula: object) -> Ubahan:
        if lembar is NARASI and kolom == "teks":
            return Ubahan(NARASI.nama, None, kolom, nilai, kunci[0])
        letak = self._letak.get((lembar.nama, kunci), [])
        nomor, sisip = (nomor_baris(letak[0]), "") if letak else (None, sebut_kunci(kunci))
        return Ubahan(lembar.nama, nomor, kolom, nilai, sisip, semula, self._perihal(lembar, kunci))

    def _perihal(self, lembar: Lembar, kunci: Kunci) -> str:
        """Return what a row is about: its key, with the name of the indicator or node it belongs to."""
        isi = dict(zip(kolom_kunci(lembar), kunci, strict=False))
        kode = isi.get("indikator") or isi.get("simpul") or isi.get("kode", "")
        nama = self._nama.get(kode, "")
        return f"{sebut_baris(isi)}: {nama}" if nama else sebut_baris(isi)

    def _sisipkan(self, lembar: Lembar, kunci: Kunci, sel: Mapping[str, Sequence[_Sel]]) -> Iterator[Ubahan]:
        """Yield a new row; when two units sent it with different cells, the whole row is left to people."""
        beda = {kolom: s for kolom, s in sel.items() if len({x.teks for x in s}) > 1}
        if beda:
            self._tahan(Sebab.BIDANG, lembar, kunci, beda)
            return
        gabungan: Baris = {}
        for _, isi in self._baru[lembar.nama, kunci]:
            gabungan |= {k: isi[k] for k in isi_baris(lembar, isi)}
        for kolom, nilai in gabungan.items():
            yield self._ubahan(lembar, kunci, kolom, nilai, None)

    def _tahan(self, sebab: Sebab, lembar: Lembar, kunci: Kunci, sel: Mapping[str, Sequence[_Sel]]) -> None:
        utama = self._buku[lembar.nama].get(kunci, {})
        for kolom, daftar in sel.items():
            self._benturan.append(
                Benturan(
                    sebab,
                    lembar.nama,
                    sebut_kunci(kunci),
                    _judul(lembar, kolom),
                    daftar[0].semula,
                    tulisan(utama.get(kolom)),
                    tuple((s.bidang, s.teks) for s in daftar),
                )
            )


def _berisi(lembar: Lembar, teks: Mapping[str, str]) -> bool:
    """Tell whether a row says anything beyond what identifies it."""
    return any(v != "tidak" for k, v in teks.items() if k not in kolom_kunci(lembar))


def _judul(lembar: Lembar, kolom: str) -> str:
    """Return the header of a column."""
    tahun = tahun_kunci(kolom)
    return lembar.cari(kolom).judul if tahun is None else str(tahun)
