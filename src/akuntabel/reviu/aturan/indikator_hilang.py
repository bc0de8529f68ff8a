"""LKP104: an indicator with a target that no table of results reports."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from akuntabel.bacaan import (
    Bacaan,
    BarisTerbaca,
    JenisBarisTerbaca,
    JenisSel,
    JenisTabel,
    KolomTerbaca,
    Peran,
    TabelTerbaca,
)
from akuntabel.hasil_reviu import Terpenuhi
from akuntabel.reviu.aturan.kelengkapan import laporan_utuh
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.kata import beda_kata, kata_isi, kedekatan, sebagian_sama
from akuntabel.sumber import Sumber
from akuntabel.temuan import Temuan, Tingkat

_RENCANA = {JenisTabel.PK, JenisTabel.RENSTRA}
_JENJANG_ATAS = (Peran.SASARAN, Peran.TUJUAN)
_MIRIP = 80
_PORSI_SAMA = 50
_KATA_TERSEDIKIT = 3
_SEPARUH = 2
_PECAHAN = re.compile(r"\d[.,](\d{1,4})(?!\d)")
_CATATAN = re.compile(r"\d\s*%?\s*(?:[a-z]\)|\*)")
_TAK_TERSEDIA = re.compile(
    r"\brealisasi(?:nya)?\b[^.]{0,40}\b(?:tidak|belum)\s+(?:tersedia|ada|dilaporkan|diukur|dapat)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class IndikatorBertarget:
    """An indicator of a plan: its name, key and target as printed."""

    nama: str
    entitas: str
    target: str
    letak: Sumber
    tabel: int


@aturan(
    "LKP104",
    "xref.row-set",
    "Indikator yang diperjanjikan tidak dilaporkan",
    tingkat=Tingkat.PERINGATAN,
    kriteria="PermenPANRB 53/2014, Lampiran II",
    pokok=3,
)
def periksa_indikator_dilaporkan(berkas: Berkas) -> Iterator[Hasil]:
    """Setiap indikator tujuan dan sasaran yang bertarget ada realisasinya di salah satu tabel capaian."""
    bacaan = berkas.bacaan
    if not laporan_utuh(bacaan):
        return
    bertarget = _menurut_entitas(bacaan)
    dilaporkan = list(dict.fromkeys(n for t in bacaan.tabel for n in _dilaporkan(t)))
    hilang = [k for k in bertarget if not any(_sama(k[0], n) for n in dilaporkan)]
    if not bertarget or len(hilang) * _SEPARUH > len(bertarget):
        return
    for kelompok in hilang:
        capaian = _capaian_tanpa_realisasi(kelompok[-1], bacaan)
        if not _terukur(capaian) and not _dijelaskan(capaian, bacaan):
            yield _temuan(kelompok, capaian)
    if not hilang:
        yield Terpenuhi("LKP104", f"{len(bertarget)} indikator bertarget dilaporkan", ())


def _menurut_entitas(bacaan: Bacaan) -> list[list[IndikatorBertarget]]:
    """Return the indicators of the plans, one list for each: every place it has a target.

    Only the last plan counts where there are several of one kind: a revised agreement may drop one.
    """
    kelompok: list[list[IndikatorBertarget]] = []
    for satu in (
        i for t in bacaan.tabel if t.jenis in _RENCANA for i in _indikator(t, bacaan.identitas.tahun)
    ):
        ada = next((k for k in kelompok if _setara(k[0], satu)), None)
        if ada is None:
            kelompok.append([satu])
        else:
            ada.append(satu)
    pk = [t.urutan for t in bacaan.tabel if t.jenis is JenisTabel.PK and _berjenjang(t)]
    return [k for k in kelompok if len({i.tabel for i in k}) > 1 or len(pk) <= 1]


def _berjenjang(tabel: TabelTerbaca) -> bool:
    """Tell whether the table speaks of goals and targets of the agency, not of programmes."""
    return bool(tabel.kolom_peran(*_JENJANG_ATAS)) and not tabel.kolom_peran(Peran.PROGRAM)


def _indikator(tabel: TabelTerbaca, tahun: int | None) -> Iterator[IndikatorBertarget]:
    indikator = tabel.kolom_peran(Peran.INDIKATOR)
    target = [k for k in tabel.kolom_peran(Peran.TARGET) if k.triwulan is None and k.tahun in (None, tahun)]
    if not _berjenjang(tabel) or len(indikator) != 1 or not target:
        return
    for baris in tabel.baris:
        nama = _teks(baris, indikator[0])
        isi = baris.sel[target[0].nomor - 1] if target[0].nomor <= len(baris.sel) else None
        if baris.jenis is not JenisBarisTerbaca.DATA or isi is None or isi.jenis is not JenisSel.ANGKA:
            continue
        if len(kata_isi(nama)) >= _KATA_TERSEDIKIT:
            yield IndikatorBertarget(nama, baris.entitas, isi.teks.strip(), baris.letak, tabel.urutan)


def _dilaporkan(tabel: TabelTerbaca) -> Iterator[str]:
    """Yield the names of the rows that print a result."""
    hasil = tabel.kolom_peran(Peran.REALISASI)
    for baris in tabel.baris:
        if any(
            k.nomor <= len(baris.sel) and baris.sel[k.nomor - 1].jenis is not JenisSel.KOSONG for k in hasil
        ):
            yield baris.nama
            yield from (
                _teks(baris, k) for k in tabel.kolom_peran(Peran.INDIKATOR, Peran.SASARAN, Peran.URAIAN)
            )


def _teks(baris: BarisTerbaca, kolom: KolomTerbaca) -> str:
    return " ".join(baris.sel[kolom.nomor - 1].teks.split()) if kolom.nomor <= len(baris.sel) else ""


def _sama(satu: list[IndikatorBertarget] | IndikatorBertarget, nama: str) -> bool:
    """Tell whether a reported name may mean the indicator: alike, or the one within the other."""
    acuan = satu if isinstance(satu, IndikatorBertarget) else satu[0]
    if not sebagian_sama(acuan.nama, nama, _PORSI_SAMA):
        return False
    kiri, kanan = beda_kata(acuan.nama, nama)
    return not kiri or not kanan or kedekatan(acuan.nama, nama) >= _MIRIP


def _setara(satu: IndikatorBertarget, lain: IndikatorBertarget) -> bool:
    return (bool(satu.entitas) and satu.entitas == lain.entitas) or _sama(satu, lain.nama)


def _terukur(capaian: str) -> bool:
    """Tell whether a capaian printed alone was measured: "100,11" gives the result away, "100%" none."""
    pecahan = _PECAHAN.search(capaian)
    return pecahan is not None and pecahan.group(1).strip("0") != ""


def _dijelaskan(capaian: str, bacaan: Bacaan) -> bool:
    """Tell whether a note stands at the capaian and the document says that there is no result."""
    return _CATATAN.search(capaian) is not None and any(_TAK_TERSEDIA.search(t.teks) for t in bacaan.teks)


def _temuan(kelompok: list[IndikatorBertarget], capaian: str) -> Temuan:
    satu = kelompok[-1]
    catatan = f" Capaian “{capaian}” tercetak tanpa realisasi." if capaian else ""
    return Temuan(
        "LKP104",
        Tingkat.SARAN if capaian else Tingkat.PERINGATAN,
        f"Indikator “{satu.nama}” bertarget {satu.target}, tetapi realisasinya tidak ada di tabel mana pun."
        f"{catatan} Laporkan realisasinya atau jelaskan mengapa tidak diukur.",
        satu.letak,
        tertulis=satu.target,
        kutipan=satu.nama,
        kriteria="PermenPANRB 53/2014, Lampiran II",
        alias="xref.row-set",
        lokasi_lain=tuple(i.letak for i in kelompok[:-1]),
    )


def _capaian_tanpa_realisasi(satu: IndikatorBertarget, bacaan: Bacaan) -> str:
    for tabel in bacaan.tabel:
        kolom = tabel.kolom_peran(Peran.CAPAIAN)
        if not kolom or tabel.kolom_peran(Peran.REALISASI):
            continue
        for baris in tabel.baris:
            nama = [_teks(baris, k) for k in tabel.kolom_peran(Peran.INDIKATOR)]
            if any(_sama(satu, n) for n in nama) and (isi := _teks(baris, kolom[0])) not in ("", "-"):
                return isi
    return ""
