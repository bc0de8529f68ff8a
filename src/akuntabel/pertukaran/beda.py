"""From one Potret to another as changes of the workbook that holds the first.

Rows are the same when their natural key is the same; the order of rows is not compared. New rows come last,
rows that are gone are emptied. Pictures themselves are files beside the workbook and no business of this.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from akuntabel.kinerja.kunci import KODE, KUNCI_POTRET
from akuntabel.kinerja.potret import Potret

from .baca.baris import BarisBaca
from .baca.buku import Isi, baca_isi
from .bagian import LANJUTAN, potong
from .baris import Baris, susun_baris
from .beda_target import beda_target
from .bentuk import Jenis, Lembar
from .catatan import Catatan
from .susunan import IDENTITAS, LEMBAR, NARASI, TARGET_RENSTRA, TARGET_TAHUNAN
from .tambal import Ubahan
from .ubah_baris import kosongkan, nomor_baris, sebut_baris, ubah_sel
from .xlsx import baca_xlsx

KUNCI: Mapping[str, tuple[str, ...]] = {
    jenis.replace("_", " ").title(): bidang for jenis, bidang in KUNCI_POTRET.items()
}
"""The natural keys by the name of the sheet."""
_SEKALI = ("catatan", "tahun_lalu")
"""Columns of a section that stand in its first row only."""
_TETAP = ("rentang",)
"""Columns whose value belongs to the workbook: facts keep the cells of a table, not where they stood.

A new row leaves them empty and is asked for them; any other range could be that of another table.
"""
_KUNCI_BARIS = tuple[object, ...]


def beda_buku(isi: bytes, lama: Potret, baru: Potret) -> tuple[Ubahan, ...]:
    """Return the changes that turn a workbook that holds ``lama`` into one that holds ``baru``.

    ``lama`` is what ``baca_buku`` returned for these bytes.

    Raises:
        Ditolak: the file is no workbook or damaged.
        TeksTerlaluPanjang: a text does not fit into cells.
        ValueError: ``lama`` is not what the workbook holds.
    """
    rincian = _rincian(isi)
    dulu, kini = susun_baris(lama), susun_baris(baru)
    hasil: list[Ubahan] = []
    for lembar in LEMBAR:
        baris = rincian.lembar(lembar)
        if lembar is IDENTITAS:
            hasil += _ubah(lembar, None, dulu[lembar.nama][0], kini[lembar.nama][0])
        elif lembar is NARASI:
            hasil += _narasi(baris, dulu[NARASI.nama], kini[NARASI.nama])
        elif lembar not in (TARGET_RENSTRA, TARGET_TAHUNAN):
            hasil += _tabel(lembar, baris, dulu[lembar.nama], kini[lembar.nama])
    hasil += beda_target(rincian, dulu, kini)
    return tuple(hasil)


def ubahan_narasi(isi: bytes, teks: Mapping[str, str]) -> tuple[Ubahan, ...]:
    """Return the changes that give sections (by key) a new text, over continuation rows where it is long."""
    baris = _rincian(isi).lembar(NARASI)
    return tuple(u for kunci, isi_baru in teks.items() for u in _teks(baris, kunci, isi_baru, {}))


def _rincian(isi: bytes) -> Isi:
    return baca_isi(baca_xlsx(isi), Catatan(""))


def _tabel(
    lembar: Lembar, baris: Sequence[BarisBaca], dulu: Sequence[Baris], kini: Sequence[Baris]
) -> Iterator[Ubahan]:
    if len(baris) != len(dulu):
        raise ValueError(f"lembar {lembar.nama}: {len(baris)} baris di buku kerja, {len(dulu)} di data")
    letak = dict(zip(_berkunci(lembar, dulu), _pasangkan(lembar, baris, dulu), strict=True))
    semula = dict(_berkunci_isi(lembar, dulu))
    sesudah = dict(_berkunci_isi(lembar, kini))
    for kunci, isi in semula.items():
        yield from _ubah(lembar, letak[kunci], isi, sesudah.get(kunci, {}))
    for kunci, isi in sesudah.items():
        if kunci not in semula:
            yield from _ubah(lembar, None, {}, isi, sisip="/".join(map(str, kunci)))


def _pasangkan(lembar: Lembar, baris: Sequence[BarisBaca], dulu: Sequence[Baris]) -> list[int]:
    """Return the row number of every known row: in the same order, on mixed sheets by code."""
    if lembar.atribut:
        return [nomor_baris(b) for b in baris]
    nomor = {b.teks("kode"): nomor_baris(b) for b in baris}
    if any(str(d["kode"]) not in nomor for d in dulu):
        raise ValueError(f"lembar {lembar.nama}: kode di buku kerja dan di data berbeda")
    return [nomor[str(d["kode"])] for d in dulu]


def _berkunci(lembar: Lembar, baris: Iterable[Baris]) -> Iterator[_KUNCI_BARIS]:
    """Yield the natural key of every row; equal ones are counted."""
    terpakai: Counter[_KUNCI_BARIS] = Counter()
    for b in baris:
        kunci = tuple(b.get(k) for k in KUNCI.get(lembar.nama, KODE))
        terpakai[kunci] += 1
        yield kunci if terpakai[kunci] == 1 else (*kunci, terpakai[kunci])


def _berkunci_isi(lembar: Lembar, baris: Sequence[Baris]) -> Iterator[tuple[_KUNCI_BARIS, Baris]]:
    return zip(_berkunci(lembar, baris), baris, strict=True)


def _ubah(
    lembar: Lembar, baris: int | None, dulu: Baris, kini: Baris, *, sisip: str = ""
) -> Iterator[Ubahan]:
    perihal = "" if lembar.tegak else sebut_baris(kini or dulu)
    for kolom in lembar.kolom:
        semula, nilai = dulu.get(kolom.kunci), kini.get(kolom.kunci)
        if kolom.kunci in _TETAP:
            continue
        if kolom.jenis is not Jenis.NAMA and _isi(semula) != _isi(nilai):
            yield Ubahan(lembar.nama, baris, kolom.kunci, nilai, sisip, semula, perihal)


def _isi(nilai: object) -> object:
    """Return a value, None for what leaves a cell empty; nought and "tidak" are values."""
    return None if nilai in ("", ()) else nilai


def _narasi(baris: Sequence[BarisBaca], dulu: Sequence[Baris], kini: Sequence[Baris]) -> Iterator[Ubahan]:
    """Yield the changes of sections whose text or note differs; registered but empty ones need no row."""
    kunci_kini = dict.fromkeys(_pokok(str(b["bagian"])) for b in kini)
    for kunci in kunci_kini:
        milik = [b for b in kini if _pokok(str(b["bagian"])) == kunci]
        teks = "\n\n".join(str(b["teks"]) for b in milik)
        yield from _teks(baris, kunci, teks, milik[0])
    hilang = {_pokok(str(b["bagian"])) for b in dulu} - set(kunci_kini)
    for b in baris:
        if _pokok(b.teks("bagian")) in hilang:
            yield from kosongkan(b)


def _pokok(kunci: str) -> str:
    return kunci.removesuffix(LANJUTAN)


def _teks(baris: Sequence[BarisBaca], kunci: str, teks: str, baru: Baris) -> Iterator[Ubahan]:
    milik = [b for b in baris if _pokok(b.teks("bagian")) == kunci]
    semula = "\n\n".join(t for b in milik if (t := b.teks("teks")))
    potongan = potong(teks)
    for kolom in _SEKALI:
        if milik and kolom in baru and _isi(milik[0].nilai.get(kolom) or None) != _isi(baru[kolom]):
            yield ubah_sel(milik[0], kolom, baru[kolom])
    if teks == semula and (milik or not baru.get("catatan")):
        return
    for nomor, isi in enumerate(potongan):
        if nomor < len(milik):
            if milik[nomor].teks("teks") != isi:
                yield ubah_sel(milik[nomor], "teks", isi)
        else:
            yield from _baris_baru(kunci, nomor, isi, baru)
    for sisa in milik[len(potongan) :]:
        yield from kosongkan(sisa)


def _baris_baru(kunci: str, nomor: int, teks: str, baru: Baris) -> Iterator[Ubahan]:
    sisip = f"{kunci}#{nomor}"
    isi: Baris = (
        {"bagian": kunci + LANJUTAN, "teks": teks} if nomor else baru | {"bagian": kunci, "teks": teks}
    )
    for kolom in NARASI.kolom:
        if isi.get(kolom.kunci):
            yield Ubahan(NARASI.nama, None, kolom.kunci, isi[kolom.kunci], sisip, perihal=kunci)
