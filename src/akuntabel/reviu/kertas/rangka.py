"""Parts the papers share: title, table of labels, plain tables, lines to sign on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from akuntabel.bilangan import cetak_tanggal
from akuntabel.hasil_reviu import HasilReviu
from akuntabel.naskah import (
    Bab,
    Baris,
    Blok,
    GantiBaris,
    Gaya,
    JenisBaris,
    Kolom,
    Naskah,
    Paragraf,
    Rata,
    Sebaris,
    Sel,
    Tabel,
    Tulisan,
)

from .sifat import SifatKertas

TITIK = "." * 40
_HARI_TETAP = date(2000, 1, 1)
_RUANG_TTD = 3


def naskah(judul: str, hasil: HasilReviu, isi: Iterable[Blok]) -> Naskah:
    """Return a paper as a document; its footer says whose report it is about."""
    kaki = f"{judul[:1]}{judul[1:].lower()} atas Laporan Kinerja {hasil.instansi} {hasil.tahun or ''}".strip()
    tanggal = hasil.penugasan.tanggal or _HARI_TETAP
    return Naskah(f"{judul} {hasil.instansi}".strip(), hasil.instansi, tanggal, kaki, (), tuple(isi))


def kepala_kertas(judul: str, hasil: HasilReviu) -> list[Blok]:
    """Return the title over a paper."""
    baris = (
        judul,
        f"LAPORAN KINERJA {hasil.instansi.upper()}".strip(),
        f"TAHUN {hasil.tahun}" if hasil.tahun else "",
    )
    return [Paragraf(teks(b, tebal=True), Gaya.TENGAH) for b in baris if b]


def keterangan(hasil: HasilReviu, sifat: SifatKertas) -> Tabel:
    """Return whose report was reviewed, which file, when, and on which rule."""
    c = hasil.cakupan
    halaman = f"{hasil.halaman} halaman, " if hasil.halaman else ""
    lingkup = (
        f"{halaman}{len(hasil.tabel)} tabel, {c.angka} angka; {c.diperiksa} angka ikut diperiksa dalam "
        f"{c.relasi} hubungan"
    )
    isi = (
        ("Instansi", hasil.instansi or TITIK),
        ("Tahun laporan", str(hasil.tahun or TITIK)),
        ("Berkas", nama_berkas(hasil)),
        ("Sidik berkas", hasil.sidik_berkas[:16]),
        (f"Tanggal {sifat.kegiatan}", tanggal_kertas(hasil)),
        ("Yang terbaca", lingkup),
        ("Pedoman", sifat.dasar),
    )
    baris = tuple(Baris((Sel(teks(a)), Sel(teks(f": {b}")))) for a, b in isi)
    return Tabel("keterangan", (), (Kolom(1), Kolom(3)), (), baris, polos=True)


def nama_berkas(hasil: HasilReviu) -> str:
    """Return the name of the reviewed file without its folder."""
    return hasil.berkas.replace("\\", "/").rsplit("/", 1)[-1]


def tanggal_kertas(hasil: HasilReviu) -> str:
    """Return the date of the review in words."""
    return cetak_tanggal(hasil.penugasan.tanggal) if hasil.penugasan.tanggal else TITIK


def bab(nomor: str, judul: str, *isi: Blok) -> Bab:
    """Return a section."""
    return Bab(f"bagian-{nomor}", 2, teks(judul), isi, nomor)


def paragraf(isi: str) -> Paragraf:
    """Return a plain paragraph."""
    return Paragraf(teks(isi))


def tabel(kunci: str, kolom: Sequence[tuple[str, int]], baris: Iterable[Sequence[str] | Baris]) -> Tabel:
    """Return a table from titles with weights, and rows of text; the first column is centred."""
    kepala = Baris(tuple(Sel(teks(j), rata=Rata.TENGAH, tebal=True) for j, _ in kolom), JenisBaris.KEPALA)
    rata = (Rata.TENGAH, *(Rata.KIRI for _ in kolom[1:]))
    badan = tuple(b if isinstance(b, Baris) else Baris(tuple(Sel(teks(s)) for s in b)) for b in baris)
    lebar = tuple(Kolom(bobot, r) for (_, bobot), r in zip(kolom, rata, strict=True))
    return Tabel(kunci, (), lebar, (kepala,), badan)


def kelompok(judul: str, lebar: int) -> Baris:
    """Return a row that names a group."""
    return Baris((Sel(teks(judul), lebar, tebal=True, rata=Rata.KIRI),), JenisBaris.KELOMPOK)


def baris_kosong(banyak: int, lebar: int) -> list[Sequence[str]]:
    """Return rows to be filled in by hand."""
    return [[str(n), *("" for _ in range(lebar - 1))] for n in range(1, banyak + 1)]


def tanda_tim(hasil: HasilReviu) -> Tabel:
    """Return the lines on which the team signs, with the names that are known."""
    p = hasil.penugasan
    orang = (
        ("Disusun oleh", p.penyusun),
        ("Ketua tim", p.ketua_tim),
        ("Pengendali teknis", p.pengendali_teknis),
    )
    ruang = tuple(GantiBaris() for _ in range(_RUANG_TTD))
    atas = Baris(tuple(Sel((*teks(s), *ruang), rata=Rata.TENGAH) for s, _ in orang))
    bawah = Baris(tuple(Sel(teks(n or "." * 28), rata=Rata.TENGAH, tebal=bool(n)) for _, n in orang))
    return Tabel("tim", (), tuple(Kolom(1, Rata.TENGAH) for _ in orang), (), (atas, bawah), polos=True)


def teks(isi: str, *, tebal: bool = False) -> tuple[Sebaris, ...]:
    """Return text as inline nodes, lines kept apart."""
    hasil: list[Sebaris] = []
    for satu in isi.split("\n"):
        hasil += [GantiBaris()] if hasil else []
        hasil.append(Tulisan(satu, tebal))
    return tuple(hasil)
