"""Headings and captions of the body: what recognition took from a contents page by mistake is left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from akuntabel.bacaan import Bacaan, JenisDaftar, JenisKeterangan, JudulTerbaca
from akuntabel.reviu.ingatan import sekali
from akuntabel.reviu.kata import bakukan
from akuntabel.reviu.penomoran import Nomor, baca_nomor
from akuntabel.sumber import Sumber

_KALIMAT = re.compile(
    r"[;,(]|[a-z]|(?:Di ?atas|Di ?bawah|Tersebut|Berikut|Menunjukkan|Memperlihatkan|Menggambarkan|Menyajikan"
    r"|Terlihat|Dapat|Merupakan|Adalah|Menjelaskan|Diketahui|Maka|Bahwa)\b"
)
_TITIK_AKHIR = re.compile(r"[^.\d]\.\s*$")
_NOMOR_ULANG = re.compile(r"^\W*tabel\s+[\d.]+\W*", re.IGNORECASE)
_SAMBUNGAN = re.compile(r"^\.?\s*(\d{1,2})\.?(?=[A-Z]|\s|$)\s*")
_MENEMPEL = re.compile(r"^\.?(\d{1,2})(?=[A-Z])")
_SISA_HALAMAN = re.compile(r"[\s.…]+(?:\d{1,3}|[ivx]+|[IVX]+\s?-\s?\d{1,3})(?:\s+LAMPIRAN\b.*)?\s*$")
_NOMOR_DEPAN = re.compile(r"\s*(\d{1,2})[.)]\s+")
_CUKUP_BERPOLA = 3
_JUDUL_TERPANJANG = 300

Posisi = tuple[int, int]
"""Page and line."""


@dataclass(frozen=True, slots=True)
class TabelBernomor:
    """A caption, or an entry of the list of tables, with its number."""

    nomor: Nomor
    teks: str
    letak: Sumber


@sekali
def judul_badan(bacaan: Bacaan) -> tuple[JudulTerbaca, ...]:
    """Return the headings that stand outside the contents pages."""
    return tuple(j for j in bacaan.judul if not _di_daftar(j.letak, bacaan))


def keterangan_badan(bacaan: Bacaan) -> tuple[TabelBernomor, ...]:
    """Return the captions of tables; a sentence that only begins with the word "Tabel" is none."""
    calon = [
        (k.nomor, k.teks.strip(), k.letak)
        for k in bacaan.keterangan
        if k.jenis is JenisKeterangan.TABEL and not _di_daftar(k.letak, bacaan)
    ]
    semua = [_bernomor(n, t, s) for n, t, s in calon if not _kalimat(t)]
    return _sambung_nomor([t for t in semua if t is not None])


def butir_daftar(bacaan: Bacaan) -> tuple[TabelBernomor, ...]:
    """Return the entries of the list of tables."""
    semua = [
        _bernomor(*_nomor_depan(b.nomor, b.teks), b.letak)
        for b in bacaan.daftar
        if b.jenis is JenisDaftar.TABEL
    ]
    return _sambung_nomor([t for t in semua if t is not None])


def _nomor_depan(nomor: str, teks: str) -> tuple[str, str]:
    """Return number and title of an entry that begins with its number ("8. Capaian Kinerja")."""
    cocok = None if nomor else _NOMOR_DEPAN.match(teks)
    return (nomor, teks) if cocok is None else (cocok.group(1), teks[cocok.end() :])


def nomor_di_daftar(bacaan: Bacaan) -> frozenset[Nomor]:
    """Return the numbers of titles that stand on list pages but were not recognised as entries."""
    tabel = [_bernomor(k.nomor, k.teks.strip(), k.letak) for k in bacaan.keterangan]
    judul = [_bernomor(j.nomor, j.teks, j.letak) for j in bacaan.judul]
    tersisip = [t for t in (*tabel, *judul) if t is not None and _di_daftar(t.letak, bacaan)]
    return frozenset(t.nomor for t in _sambung_nomor(tersisip))


def tanpa_halaman(teks: str) -> str:
    """Return a title of a contents page without the page number that stuck to it."""
    return _SISA_HALAMAN.sub("", teks[:_JUDUL_TERPANJANG])


def _bernomor(nomor: str, teks: str, letak: Sumber) -> TabelBernomor | None:
    terbaca = baca_nomor(nomor)
    return None if terbaca is None else TabelBernomor(terbaca, _NOMOR_ULANG.sub("", teks), letak)


def _kalimat(teks: str) -> bool:
    """Tell whether a text after "Tabel 3.2" goes on as a sentence."""
    return bool(_KALIMAT.match(teks)) or (len(teks.split()) > 6 and bool(_TITIK_AKHIR.search(teks)))


def _sambung_nomor(tabel: Sequence[TabelBernomor]) -> tuple[TabelBernomor, ...]:
    """Put numbers together that a space has split ("Tabel 3. 1 Capaian"), or that stick to the title."""
    berpola = sum(len(t.nomor) == 1 and _SAMBUNGAN.match(t.teks) is not None for t in tabel)
    pola = _SAMBUNGAN if berpola >= _CUKUP_BERPOLA else _MENEMPEL
    hasil = []
    for satu in tabel:
        cocok = pola.match(satu.teks) if len(satu.nomor) == 1 else None
        if cocok is not None:
            sisa = satu.teks[cocok.end() :].strip()
            satu = TabelBernomor((*satu.nomor, int(cocok.group(1))), sisa, satu.letak)
        hasil.append(satu)
    return tuple(hasil)


def disebut(teks: str, bacaan: Bacaan) -> bool:
    """Tell whether a title begins some text of the body, though it was not recognised as a title there."""
    dicari = bakukan(teks)
    return len(dicari.split()) > 1 and any(
        dicari in bakukan(t.teks[: len(teks) * 2 + 40])
        for t in bacaan.teks
        if not _di_daftar(t.letak, bacaan)
    )


def _di_daftar(letak: Sumber, bacaan: Bacaan) -> bool:
    """Tell whether a place lies on a page of lists, or between the entries of one."""
    if letak.halaman is not None and letak.halaman in _halaman_daftar(bacaan):
        return True
    posisi = _posisi(letak)
    return any(awal <= posisi <= akhir for awal, akhir in _ruas_daftar(bacaan))


@sekali
def _ruas_daftar(bacaan: Bacaan) -> tuple[tuple[Posisi, Posisi], ...]:
    """Return where the entries of each kind of list begin and end."""
    semua = ([_posisi(b.letak) for b in bacaan.daftar if b.jenis is jenis] for jenis in JenisDaftar)
    return tuple((min(tempat), max(tempat)) for tempat in semua if tempat)


@sekali
def _halaman_daftar(bacaan: Bacaan) -> frozenset[int]:
    banyak = Counter(b.letak.halaman for b in bacaan.daftar if b.letak.halaman is not None)
    return frozenset(h for h, n in banyak.items() if n >= _CUKUP_BERPOLA)


def sebagian(satu: Sumber, lain: Sumber, bacaan: Bacaan) -> bool:
    """Tell whether two places stand under one heading; a page written in one line does not tell."""
    awal, akhir = sorted((_posisi(satu), _posisi(lain)))
    judul = [_posisi(j.letak) for j in judul_badan(bacaan)]
    return not any(awal < j <= akhir for j in judul) and not (awal == akhir and awal in judul)


def _posisi(letak: Sumber) -> Posisi:
    return (letak.halaman or 0, letak.baris or 0)
