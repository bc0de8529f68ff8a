"""Statements beside plan and money: definitions of indicators, comparators, employees."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from akuntabel.bacaan import BarisTerbaca, JenisTabel, Peran

from .angka_petik import nilai_sel
from .petikan import Masa, Nama, Perihal, Petik, Sifat
from .tabel_petik import TabelPetik

_DEFINISI = re.compile(r"definisi|penjelasan indikator|makna indikator", re.IGNORECASE)
_RUMUS = re.compile(r"rumus|formula|cara\s+(?:peng)?hitung|perhitungan", re.IGNORECASE)
_IKU = re.compile(r"indikator kinerja utama|\biku\b", re.IGNORECASE)
_PECAHAN = re.compile(
    r"^\(?\s*(?P<atas>.+?)\s*\)?\s*(?:[÷/:]|\bdibagi\b|\bper\b)\s*\(?\s*(?P<bawah>[^÷/]+?)\s*\)?\s*[×xX*]\s*100\s*%?$"
)
_PEMILIK = re.compile(r"^(?P<pemilik>[^:]{3,80}):\s*(?P<nilai>.+)$")
_KELOMPOK = ("golongan", "jabatan", "pendidikan", "status kepegawaian", "unit kerja")


def petik_iku(t: TabelPetik) -> Iterator[Petik]:
    """Yield definition, formula and source of data where a table of indicators states them."""
    lajur = t.lajur(Peran.INDIKATOR)
    if not lajur or t.tabel.jenis not in (JenisTabel.LAIN, JenisTabel.PK):
        return
    utama = _IKU.search(f"{t.tabel.judul} {t.tabel.kolom[lajur[-1]].judul}") is not None
    for baris in t.baris():
        nama = t.nama(Perihal.INDIKATOR, baris.sel[lajur[-1]].teks)
        if nama is None:
            continue
        if utama:
            yield Petik(nama, Sifat.IKU, "ya", t.tempat(baris, lajur[-1]))
        yield from _keterangan(t, baris, nama)


def _keterangan(t: TabelPetik, baris: BarisTerbaca, nama: Nama) -> Iterator[Petik]:
    for nomor, kolom in enumerate(t.tabel.kolom):
        ujung = kolom.judul.rsplit(" / ", 1)[-1]
        teks = " ".join(baris.sel[nomor].teks.split())
        if not teks.strip("-–") or kolom.peran in (Peran.INDIKATOR, Peran.SASARAN, Peran.TARGET):
            continue
        if kolom.peran is Peran.SUMBER:
            yield Petik(nama, Sifat.SUMBER_DATA, teks, t.tempat(baris, nomor))
        elif _DEFINISI.search(ujung):
            yield Petik(nama, Sifat.DEFINISI, teks, t.tempat(baris, nomor))
        elif _RUMUS.search(ujung):
            yield from _rumus(t, baris, nomor, nama, teks)


def _rumus(t: TabelPetik, baris: BarisTerbaca, nomor: int, nama: Nama, teks: str) -> Iterator[Petik]:
    """Yield both parts of a printed fraction; any other formula is kept as it stands."""
    tempat = t.tempat(baris, nomor)
    cocok = _PECAHAN.match(teks)
    if cocok is None:
        yield Petik(nama, Sifat.RUMUS, teks, tempat)
        return
    yield Petik(nama, Sifat.PEMBILANG, cocok["atas"], tempat)
    yield Petik(nama, Sifat.PENYEBUT, cocok["bawah"], tempat)
    yield Petik(nama, Sifat.FAKTOR, Decimal(100), tempat)


def petik_pembanding(t: TabelPetik) -> Iterator[Petik]:
    """Yield figures of others; ``Masa.dana`` carries whose they are."""
    lajur = t.lajur(Peran.INDIKATOR)
    if not lajur or t.tabel.jenis is not JenisTabel.PEMBANDING:
        return
    for baris in t.baris():
        nama = t.nama(Perihal.INDIKATOR, baris.sel[lajur[0]].teks)
        for nomor in t.lajur(Peran.PEMBANDING):
            if nama is not None:
                yield from _pembanding(t, baris, nomor, nama)


def _pembanding(t: TabelPetik, baris: BarisTerbaca, nomor: int, nama: Nama) -> Iterator[Petik]:
    sel, kolom = baris.sel[nomor], t.tabel.kolom[nomor]
    pemilik = " ".join(kolom.judul.split())
    if (nilai := nilai_sel(sel)) is not None:
        masa = Masa(kolom.tahun or t.tabel.tahun or t.tahun_laporan, dana=pemilik)
        yield Petik(
            nama,
            Sifat.PEMBANDING,
            nilai.isi,
            t.tempat(baris, nomor),
            masa,
            alasan=nilai.alasan,
            arti=nilai.arti,
        )


def petik_pegawai(t: TabelPetik) -> Iterator[Petik]:
    """Yield numbers of employees by kind."""
    kelompok = _kelompok(t)
    if t.tabel.jenis is not JenisTabel.PEGAWAI or not kelompok:
        return
    for baris in t.baris():
        for nomor, kolom in enumerate(t.tabel.kolom):
            sifat = _sifat_pegawai(kolom.judul)
            nilai = nilai_sel(baris.sel[nomor]) if sifat else None
            if sifat is None or nilai is None or not baris.nama.strip():
                continue
            kunci = f"{kelompok}:{' '.join(baris.nama.split()).casefold()}"
            nama = Nama(Perihal.PEGAWAI, " ".join(baris.nama.split()), kunci)
            yield Petik(
                nama, sifat, nilai.isi, t.tempat(baris, nomor), Masa(dokumen=kelompok), alasan=nilai.alasan
            )


def _kelompok(t: TabelPetik) -> str:
    judul = " ".join((t.tabel.judul, *(k.judul for k in t.tabel.kolom))).casefold()
    return next((k for k in _KELOMPOK if k in judul), "")


def _sifat_pegawai(judul: str) -> Sifat | None:
    kecil = judul.casefold().rsplit(" / ", 1)[-1].strip()
    if kecil in ("l", "laki-laki", "laki laki", "pria"):
        return Sifat.LAKI_LAKI
    if kecil in ("p", "perempuan", "wanita"):
        return Sifat.PEREMPUAN
    return Sifat.JUMLAH if kecil.startswith("jumlah") else None
