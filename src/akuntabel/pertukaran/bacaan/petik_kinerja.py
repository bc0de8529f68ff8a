"""Statements about indicators: names, what they hang on, units, targets and results."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from akuntabel.bacaan import BarisTerbaca, JenisTabel, KolomTerbaca, Peran
from akuntabel.kinerja.capaian import Arah

from .angka_petik import nilai_sel, status_sel
from .cocok import arah_capaian
from .nama import jenjang_kata
from .petikan import Masa, Nama, Perihal, Petik, Sifat
from .rencana_petik import dokumen_target
from .tabel_petik import TabelPetik, tahun_kolom, terisi

_BERNILAI = {
    Peran.TARGET: Sifat.TARGET,
    Peran.TARGET_AKHIR: Sifat.TARGET,
    Peran.REALISASI: Sifat.REALISASI,
    Peran.CAPAIAN: Sifat.CAPAIAN,
}
_KINERJA = frozenset(_BERNILAI)
_TANPA = frozenset(
    {JenisTabel.SKALA, JenisTabel.DAFTAR_ISI, JenisTabel.RINGKASAN, JenisTabel.PEGAWAI, JenisTabel.ANGGARAN}
)
_KUMULATIF = re.compile(r"\bs\.?\s*/?\s*d\b|sampai|kumulatif", re.IGNORECASE)
_POLARITAS = re.compile(r"polari", re.IGNORECASE)
_TURUN = re.compile(r"negati|turun|minim|rendah", re.IGNORECASE)
_SATUAN = re.compile(r"[^\W\d_]|[%‰]")
_TRIWULAN = {"1": 1, "2": 2, "3": 3, "4": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4}
_URAIAN = {"target": Sifat.TARGET, "realisasi": Sifat.REALISASI}


def petik_kinerja(t: TabelPetik) -> Iterator[Petik]:
    """Yield what a table says about indicators."""
    lajur = _lajur_nama(t)
    if not lajur or (t.tabel.jenis in _TANPA and not t.lajur(Peran.INDIKATOR)):
        return
    for baris in t.baris():
        yield from _atas(t, baris)
        for nomor in lajur:
            yield from _perkenalkan(t, baris, nomor)
        yield from _angka(t, baris, lajur)


def _atas(t: TabelPetik, baris: BarisTerbaca) -> Iterator[Petik]:
    """Yield the tujuan and sasaran a row names, and which tujuan a sasaran stands under."""
    if t.kelompok is not None:
        sasaran, tempat = t.kelompok
        t.kelompok = None
        yield Petik(sasaran, Sifat.NAMA, sasaran.teks, tempat)
    for nomor in t.lajur(Peran.TUJUAN, Peran.SASARAN):
        if (nama := t.sel_nama(baris, nomor)) is not None:
            atas = t.induk(baris, nomor) if nama.perihal is Perihal.SASARAN else None
            induk = atas if atas and atas.perihal is Perihal.TUJUAN else None
            jenjang = jenjang_kata(nama.teks) if nama.perihal is Perihal.PROGRAM else None
            yield Petik(nama, Sifat.NAMA, nama.teks, t.tempat(baris, nomor), induk=induk, jenjang=jenjang)


def _lajur_nama(t: TabelPetik) -> list[int]:
    """Return the columns that name indicators; without any, the one that names what has target and result."""
    if lajur := t.lajur(Peran.INDIKATOR):
        return lajur
    if t.tabel.jenis in _TANPA or not (t.lajur(Peran.TARGET) and t.lajur(Peran.REALISASI)):
        return []
    return t.lajur(Peran.URAIAN)[:1] or t.lajur(Peran.PROGRAM)[-1:]


def _nama(t: TabelPetik, baris: BarisTerbaca, nomor: int) -> Nama | None:
    """Return the name of an indicator; one of a program is another than that of the same name elsewhere."""
    nama = t.nama(Perihal.INDIKATOR, baris.sel[nomor].teks)
    induk = t.induk(baris, nomor)
    if nama is None or induk is None or induk.perihal is not Perihal.PROGRAM:
        return nama
    return replace(nama, kunci=f"{nama.kunci}@{induk.kunci}")


def _perkenalkan(t: TabelPetik, baris: BarisTerbaca, nomor: int) -> Iterator[Petik]:
    nama = _nama(t, baris, nomor)
    if nama is None:
        return
    induk = t.induk(baris, nomor)
    alasan = "" if t.tabel.kolom[nomor].peran is Peran.INDIKATOR else "tabelnya tidak menyebut ini indikator"
    yield Petik(nama, Sifat.NAMA, nama.teks, t.tempat(baris, nomor), induk=induk, alasan=alasan)
    for lain in t.lajur(Peran.SATUAN):
        satuan = " ".join(baris.sel[lain].teks.split())
        if t.pemilik(lain, _lajur_nama(t)) == nomor and _SATUAN.search(satuan):
            yield Petik(nama, Sifat.SATUAN, satuan, t.tempat(baris, lain))
    for n, kolom in enumerate(t.tabel.kolom):
        if _POLARITAS.search(kolom.judul) and terisi(baris.sel[n]):
            arah = Arah.TURUN if _TURUN.search(baris.sel[n].teks) else Arah.NAIK
            yield Petik(nama, Sifat.ARAH, arah.value, t.tempat(baris, n), terbukti=True)


def _angka(t: TabelPetik, baris: BarisTerbaca, lajur: list[int]) -> Iterator[Petik]:
    triwulan, sejak = _triwulan_baris(t, baris)
    hasil: list[tuple[int, Petik]] = []
    for nomor, kolom in enumerate(t.tabel.kolom):
        sifat = _sifat(t, baris, kolom)
        tuan = t.pemilik(nomor, lajur)
        if sifat is None or tuan is None or (nama := _nama(t, baris, tuan)) is None:
            continue
        petik = _nilai(t, baris, nomor, nama, sifat)
        if petik is not None:
            masa = replace(petik.masa, triwulan=petik.masa.triwulan or (triwulan if nomor > sejak else None))
            hasil.append((nomor, replace(petik, masa=masa)))
    yield from _uji(t, baris, hasil)


def _triwulan_baris(t: TabelPetik, baris: BarisTerbaca) -> tuple[int | None, int]:
    """Return the quarter a row is about, and the column that says so: figures left of it are of the year."""
    for nomor, kolom in enumerate(t.tabel.kolom):
        if kolom.judul.strip().casefold() in ("triwulan", "tw") and kolom.peran not in _KINERJA:
            teks = baris.sel[nomor].teks.strip(" .").casefold().removeprefix("tw").strip()
            return _TRIWULAN.get(teks), nomor
    return None, 0


def _sifat(t: TabelPetik, baris: BarisTerbaca, kolom: KolomTerbaca) -> Sifat | None:
    """Return what a column states in this row; quarters may be told apart by a word in front of the row."""
    if kolom.peran in _BERNILAI:
        return None if _kumulatif(kolom) else _BERNILAI[kolom.peran]
    if t.tabel.jenis is not JenisTabel.TRIWULAN or kolom.peran is not Peran.LAIN or not kolom.triwulan:
        return None
    kata = [baris.sel[n].teks.strip().casefold() for n in t.lajur(Peran.URAIAN)]
    return next((_URAIAN[k] for k in kata if k in _URAIAN), None)


def _kumulatif(kolom: KolomTerbaca) -> bool:
    return kolom.peran is Peran.REALISASI and _KUMULATIF.search(kolom.judul) is not None


def _nilai(t: TabelPetik, baris: BarisTerbaca, nomor: int, nama: Nama, sifat: Sifat) -> Petik | None:
    kolom, sel = t.tabel.kolom[nomor], baris.sel[nomor]
    tahun, ganjil = tahun_kolom(t.tabel, kolom, t.tahun_laporan)
    if kolom.peran is Peran.TARGET_AKHIR and kolom.tahun is None:
        return None
    dokumen = dokumen_target(t.tabel, kolom, t.konteks, tahun) if sifat is Sifat.TARGET else ""
    masa = Masa(tahun, kolom.triwulan, dokumen)
    if sifat is Sifat.REALISASI and (status := status_sel(sel)):
        return Petik(nama, Sifat.STATUS, status, t.tempat(baris, nomor), masa)
    nilai = nilai_sel(sel)
    if nilai is None:
        return None
    alasan = "; ".join(a for a in (nilai.alasan, ganjil) if a)
    return Petik(nama, sifat, nilai.isi, t.tempat(baris, nomor), masa, alasan=alasan, arti=nilai.arti)


def _uji(t: TabelPetik, baris: BarisTerbaca, hasil: list[tuple[int, Petik]]) -> Iterator[Petik]:
    """Yield the figures of a row, tested against the capaian printed beside them."""
    bersatuan = any(_SATUAN.search(baris.sel[n].teks) for n in t.lajur(Peran.SATUAN))
    for nomor, petik in hasil:
        satuan = "" if bersatuan else _satuan(t, baris, nomor, petik)
        yield _teruji(t, baris, petik, hasil)
        if _SATUAN.search(satuan):
            yield Petik(petik.nama, Sifat.SATUAN, satuan, petik.tempat)
    yield from _arah(t, baris, hasil)


def _satuan(t: TabelPetik, baris: BarisTerbaca, nomor: int, petik: Petik) -> str:
    """Return the unit printed with a figure, or in the header above it."""
    if petik.sifat not in (Sifat.TARGET, Sifat.REALISASI):
        return ""
    angka = baris.sel[nomor].angka
    tercetak = angka.bacaan[0].satuan if angka and angka.bacaan else ""
    return tercetak or t.tabel.kolom[nomor].satuan


def _tiga(
    t: TabelPetik, baris: BarisTerbaca, petik: Petik, hasil: list[tuple[int, Petik]]
) -> tuple[Petik, tuple[Arah, ...]] | None:
    """Return the capaian beside a figure and the directions under which it follows; None without one."""
    masa = (petik.masa.tahun, petik.masa.triwulan)
    ada: dict[Sifat, list[tuple[int, Petik]]] = {}
    for n, p in hasil:
        if (p.masa.tahun, p.masa.triwulan) == masa and p.nama == petik.nama:
            ada.setdefault(p.sifat, []).append((n, p))
    if len(ada.get(Sifat.REALISASI, [])) != 1 or len(ada.get(Sifat.CAPAIAN, [])) != 1:
        return None
    tengah = ada[Sifat.REALISASI][0][0]
    target = min(ada.get(Sifat.TARGET, []), key=lambda satu: abs(satu[0] - tengah), default=None)
    if target is None or (petik.sifat is Sifat.TARGET and target[1] is not petik):
        return None
    sel = [baris.sel[n].bilangan for n in (target[0], tengah, ada[Sifat.CAPAIAN][0][0])]
    if sel[0] is None or sel[1] is None or sel[2] is None or not sel[0].nilai:
        return None
    return ada[Sifat.CAPAIAN][0][1], arah_capaian(sel[0], sel[1], sel[2])


def _teruji(t: TabelPetik, baris: BarisTerbaca, petik: Petik, hasil: list[tuple[int, Petik]]) -> Petik:
    if petik.sifat is Sifat.CAPAIAN or petik.alasan or (tiga := _tiga(t, baris, petik, hasil)) is None:
        return petik
    capaian, arah = tiga
    if arah:
        return replace(petik, terbukti=True)
    return replace(petik, alasan=f"tidak cocok dengan capaian tercetak {capaian.tempat.teks}")


def _arah(t: TabelPetik, baris: BarisTerbaca, hasil: list[tuple[int, Petik]]) -> Iterator[Petik]:
    """Yield the direction the printed capaian was computed with, where only one fits."""
    for _, petik in hasil:
        tiga = _tiga(t, baris, petik, hasil) if petik.sifat is Sifat.REALISASI else None
        if tiga and tiga[1] == (Arah.TURUN,):
            yield Petik(petik.nama, Sifat.ARAH, Arah.TURUN.value, tiga[0].tempat, petik.masa)
