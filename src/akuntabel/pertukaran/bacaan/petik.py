"""A Bacaan taken apart: what it says about plan, results and money, statement by statement."""

from __future__ import annotations

from collections.abc import Iterator

from akuntabel.bacaan import (
    Bacaan,
    BarisTerbaca,
    JenisBarisTerbaca,
    JenisSel,
    JenisTabel,
    Peran,
    TabelTerbaca,
)

from .bagian_petik import tanpa_bagian
from .petik_kinerja import petik_kinerja
from .petik_lain import petik_iku, petik_pegawai, petik_pembanding
from .petik_uang import Pohon, petik_uang
from .petikan import BarisLain, Perihal, Petik, Petikan, Sifat
from .tabel_petik import KunciNama, TabelPetik

_FIGUR = frozenset(
    {Peran.TARGET, Peran.REALISASI, Peran.PAGU, Peran.BELANJA, Peran.CAPAIAN, Peran.SERAPAN, Peran.KEMAJUAN}
    | {Peran.TARGET_AKHIR}
)
_POKOK = frozenset({Peran.TARGET, Peran.REALISASI, Peran.PAGU, Peran.BELANJA, Peran.TARGET_AKHIR})
_BERANGKA = (JenisSel.ANGKA, JenisSel.RUSAK)
_BERTEMPAT = frozenset({Sifat.TARGET, Sifat.REALISASI, Sifat.PAGU, Sifat.BELANJA})
_TANPA_TEMPAT = frozenset({JenisTabel.SKALA, JenisTabel.DAFTAR_ISI, JenisTabel.RINGKASAN})


def petik(bacaan: Bacaan, kunci: KunciNama) -> Petikan:
    """Return what a document says; ``kunci`` gives the key all spellings of a name share."""
    tujuan = _kunci_kolom(bacaan, kunci, Peran.TUJUAN)
    bukan = _kunci_kolom(bacaan, kunci, Peran.SASARAN) | tujuan
    tabel = [TabelPetik(bacaan, t, kunci, tujuan, bukan_program=bukan) for t in bacaan.tabel]
    kembar = _kembar(tabel)
    per_tabel: list[list[Petik]] = []
    lain: list[BarisLain] = []
    for t, pohon in _berpohon(tabel):
        t.kembar = kembar
        per_tabel.append(list(_petik_tabel(t, pohon)))
        lain += _lain(t, per_tabel[-1])
    isi = tuple(p for semua in tanpa_bagian(per_tabel) for p in semua)
    return Petikan(bacaan.dokumen.berkas, bacaan.identitas, isi, tuple(lain))


def _berpohon(tabel: list[TabelPetik]) -> Iterator[tuple[TabelPetik, Pohon]]:
    """Yield every table with the budget rows above it, which go on where a table does."""
    pohon, sebelum = Pohon(), None
    for t in tabel:
        if not _sambungan(t.tabel, sebelum):
            pohon = Pohon()
        yield t, pohon
        sebelum = t.tabel


def _kembar(tabel: list[TabelPetik]) -> frozenset[str]:
    """Return the keys of budget rows that one table names under different rows above."""
    hasil: set[str] = set()
    for t, pohon in _berpohon(tabel):
        induk: dict[str, set[str]] = {}
        for p in petik_uang(t, pohon):
            if p.nama.perihal is Perihal.PROGRAM and p.sifat is Sifat.NAMA and p.jenjang is not None:
                induk.setdefault(p.nama.kunci.partition("#")[0], set()).add(p.induk.kunci if p.induk else "")
        hasil |= {kunci for kunci, semua in induk.items() if len(semua) > 1}
    return frozenset(hasil)


def _petik_tabel(t: TabelPetik, pohon: Pohon) -> Iterator[Petik]:
    if t.tabel.jenis in _TANPA_TEMPAT:
        return
    yield from petik_kinerja(t)
    yield from petik_iku(t)
    yield from petik_pembanding(t)
    yield from petik_uang(t, pohon)
    yield from petik_pegawai(t)


def _kunci_kolom(bacaan: Bacaan, kunci: KunciNama, peran: Peran) -> frozenset[str]:
    """Return the keys of all names in columns of a role whose header names nothing else."""
    hasil: set[str] = set()
    for tabel in bacaan.tabel:
        t = TabelPetik(bacaan, tabel, kunci)
        for n in t.lajur(peran):
            if "/" in tabel.kolom[n].judul.replace(" / ", " "):
                continue
            for baris in tabel.baris:
                nama = t.sel_nama(baris, n) if baris.jenis is JenisBarisTerbaca.DATA else None
                hasil |= {nama.kunci} if nama else set()
    return frozenset(hasil)


def _sambungan(tabel: TabelTerbaca, sebelum: TabelTerbaca | None) -> bool:
    """Tell whether a table goes on where the one before ended: no caption of its own, the same headers."""
    if sebelum is None or tabel.nomor or tabel.jenis is not sebelum.jenis:
        return False
    return [k.judul for k in tabel.kolom] == [k.judul for k in sebelum.kolom]


def _lain(t: TabelPetik, diambil: list[Petik]) -> Iterator[BarisLain]:
    """Yield the rows whose figures found no cell: no statement stands where they stand."""
    tempat = {p.tempat.letak for p in diambil if p.sifat in _BERTEMPAT or p.nama.perihal is Perihal.PEGAWAI}
    if t.tabel.jenis in _TANPA_TEMPAT:
        return
    for baris in t.tabel.baris:
        nomor = [n for n in t.lajur(*_FIGUR) if baris.sel[n].jenis in _BERANGKA]
        pokok = [n for n in nomor if t.tabel.kolom[n].peran in _POKOK]
        if len(nomor) > 1 and any(t.tempat(baris, n).letak not in tempat for n in pokok):
            yield _baris_lain(t, baris, nomor)


def _baris_lain(t: TabelPetik, baris: BarisTerbaca, nomor: list[int]) -> BarisLain:
    isi = tuple((" ".join(t.tabel.kolom[n].judul.split()), baris.sel[n].teks.strip()) for n in nomor)
    kata = (s.teks for s in baris.sel if any(h.isalpha() for h in s.teks))
    return BarisLain(" ".join((baris.nama or next(kata, "")).split()), isi, t.tempat(baris, nomor[0]))
