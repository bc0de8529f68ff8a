"""Insertions of the agency: paragraphs, tables and pictures, where their rows say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from akuntabel.bilangan import find_angka
from akuntabel.kinerja.sisipan import JenisSisipan, Letak, Sisipan, letak_sel
from akuntabel.laporan.celah import CelahLaporan
from akuntabel.laporan.gambar_narasi import pasang_gambar
from akuntabel.laporan.konteks import Konteks
from akuntabel.laporan.narasi_urai import urai
from akuntabel.laporan.rangka import KANAN, KIRI, TENGAH, kolom
from akuntabel.laporan.tahun_lalu import kotak_sisipan
from akuntabel.laporan.tulis import Isi, gabung, paragraf, teks
from akuntabel.naskah import (
    Baris,
    Blok,
    Gambar,
    GantiBaris,
    Gaya,
    Harfiah,
    JenisBaris,
    Narasi,
    Paragraf,
    Rata,
    Rujukan,
    Sebaris,
    Sel,
    Tabel,
)

_TANPA_NOMOR = ("kata_pengantar", "ikhtisar")
_JUMLAH = ("jumlah", "total")
_NOMOR = ("no", "no.", "nomor")
_STRIP = ("", "-", "–", "—")


def sisipan(k: Konteks, *kunci: str) -> tuple[Blok, ...]:
    """Return what is inserted under these keys, each insertion once in the whole document."""
    return tuple(blok for satu in kunci for s in k.ambil_sisipan(satu) for blok in _satu(k, s))


def sisipan_sisa(k: Konteks) -> tuple[Blok, ...]:
    """Return what no section of this document has taken, each after a gap that says so."""
    hasil: list[Blok] = []
    for s in k.sisipan_sisa():
        pesan = f'Bagian "{s.bagian}" dari sisipan {s.kode} tidak dicetak di laporan ini'
        hasil.append(k.kotak(CelahLaporan(f"sisipan:{s.kode}", pesan, "Perencana", "Sisipan")))
        hasil += _satu(k, s)
    return tuple(hasil)


def _satu(k: Konteks, s: Sisipan) -> tuple[Blok, ...]:
    return (*((kotak_sisipan(k, s),) if s.tahun_lalu else ()), *_isi(k, s))


def _isi(k: Konteks, s: Sisipan) -> tuple[Blok, ...]:
    tulisan = (Narasi(s.kunci_narasi, pasang_gambar(k, urai(s.teks))),) if s.teks.strip() else ()
    match s.jenis:
        case JenisSisipan.PARAGRAF:
            return tulisan
        case JenisSisipan.TABEL:
            return (*tulisan, *_berjudul(s, _tabel(s)))
        case JenisSisipan.GAMBAR:
            return (*tulisan, *_berjudul(s, _gambar(k, s)))


def _berjudul(s: Sisipan, blok: Tabel | Gambar | None) -> tuple[Blok, ...]:
    """Return a captioned block; before BAB I, where nothing is numbered or listed, its caption is a line."""
    if blok is None:
        return ()
    if s.bagian not in _TANPA_NOMOR:
        return (paragraf(blok.judul, " disajikan pada ", Rujukan(blok.kunci), "."), blok)
    judul = Paragraf(gabung(teks(s.judul, tebal=True, harfiah=Harfiah.NARASI)), Gaya.TENGAH)
    polos = _tanpa_judul(blok)
    return (judul, polos) if isinstance(polos, Tabel) else (polos, judul)


def _tanpa_judul(blok: Tabel | Gambar) -> Tabel | Gambar:
    return replace(blok, judul=())


def _tabel(s: Sisipan) -> Tabel | None:
    """Return the table; columns of figures stand right, a last row that names a sum is one."""
    if not s.isi:
        return None
    letak = letak_sel(s.isi)
    kepala = _kepala(letak, min(s.baris_judul, len(s.isi) - 1))
    kepala = kepala if kepala < len(s.isi) else 0
    badan = [(b, kl, sel.teks) for b, kl, sel in letak if b >= kepala and sel.lebar == 1]
    nomor = {kl for b, kl, sel in letak if b < kepala and sel.teks.strip().casefold() in _NOMOR}
    rata = [
        TENGAH if n in nomor else _rata([isi for _, kl, isi in badan if kl == n])
        for n in range(s.banyak_kolom)
    ]
    baris = [
        Baris(tuple(_sel(x.teks, x.lebar, x.tinggi) for b, _, x in letak if b == n), _jenis(s, n, kepala))
        for n in range(len(s.isi))
    ]
    return Tabel(
        kunci=f"sisipan_{s.kode}",
        judul=teks(s.judul or s.kode, harfiah=Harfiah.NARASI),
        kolom=kolom(*((1, r) for r in rata)),
        kepala=tuple(baris[:kepala]),
        badan=tuple(baris[kepala:]),
        sumber=teks(s.sumber, harfiah=Harfiah.NARASI),
    )


def _kepala(letak: Sequence[Letak], diminta: int) -> int:
    """Return how many rows the header takes: a cell that begins in it lies in it wholly."""
    panjang = max([diminta, *(b + sel.tinggi for b, _, sel in letak if b < diminta)])
    return panjang if panjang == diminta else _kepala(letak, panjang)


def _jenis(s: Sisipan, nomor: int, kepala: int) -> JenisBaris:
    if nomor < kepala:
        return JenisBaris.KEPALA
    awal = next((sel.teks.casefold() for sel in s.isi[nomor].sel if sel.teks), "")
    jumlah = nomor == len(s.isi) - 1 and awal.startswith(_JUMLAH)
    return JenisBaris.JUMLAH if jumlah else JenisBaris.BIASA


def _rata(isi: Sequence[str]) -> Rata:
    angka = [t for t in isi if t.strip() not in _STRIP]
    return KANAN if angka and all(_berupa_angka(t.strip()) for t in angka) else KIRI


def _berupa_angka(isi: str) -> bool:
    """Tell whether a cell holds a numeral alone, its unit and brackets aside; dates and codes do not."""
    rentang = find_angka(isi)
    if len(rentang) != 1:
        return False
    awal, akhir = rentang[0]
    return not isi[:awal].strip("( ") and not isi[akhir:].strip(") ")


def _sel(isi: str, lebar: int, tinggi: int) -> Sel:
    return Sel(_berbaris(isi), lebar, tinggi)


def _berbaris(isi: str) -> Isi:
    hasil: list[Sebaris] = []
    for n, baris in enumerate(isi.splitlines()):
        hasil += [GantiBaris()] if n else []
        hasil += teks(baris, harfiah=Harfiah.NARASI)
    return tuple(hasil)


def _gambar(k: Konteks, s: Sisipan) -> Gambar | None:
    aset = {a.kode: a for a in k.potret.aset}
    ada = [aset[kode] for kode in s.gambar if kode in aset]
    if not ada:
        return None
    return Gambar(
        kunci=f"sisipan_{s.kode}",
        judul=teks(s.judul or s.kode, harfiah=Harfiah.NARASI),
        alt=_alt([a.alt for a in ada], s.judul or s.kode),
        isi=ada[0].isi,
        berdampingan=tuple(a.isi for a in ada[1:]),
        lebar=s.lebar,
        sumber=teks(s.sumber, harfiah=Harfiah.NARASI),
    )


def _alt(keterangan: Sequence[str], judul: str) -> str:
    """Return what one sees, from left to right; the caption where nobody said it."""
    ada = [" ".join(t.split()) or judul for t in keterangan]
    if len(ada) == 1:
        return ada[0]
    return (
        "Dari kiri ke kanan: " + "; ".join(f"({n}) {t.rstrip('.')}" for n, t in enumerate(ada, start=1)) + "."
    )
