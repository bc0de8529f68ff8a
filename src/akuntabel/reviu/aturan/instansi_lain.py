"""TPL101: the name of another agency where the own name belongs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from akuntabel.bacaan import Bacaan, TabelTerbaca
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.instansi import (
    SebutanInstansi,
    instansi_daerah,
    milik_sendiri,
    pemerintah_lain,
    sebutan_instansi,
)
from akuntabel.reviu.kalimat_sendiri import KalimatSendiri, kalimat_bernama_lain
from akuntabel.reviu.kata import bakukan, sama
from akuntabel.reviu.penomoran import baca_nomor
from akuntabel.sumber import Sumber
from akuntabel.temuan import Temuan, Tingkat, Usulan

_TEMPAT_SENDIRI = re.compile(
    r"\b(?:rencana|perjanjian|penetapan|indikator|target|capaian|pengukuran|laporan) (?:kerja|kinerja)"
    r"|\b(?:struktur|susunan) organisasi|\brencana strategis"
    r"|\b(?:iku|renstra|renja|lkjip|lakip|lkip|pegawai|aparatur|program|sub ?kegiatan|kegiatan)\b"
    r"|\b(?:anggaran|belanja|sarana|aset|tugas|visi|misi)\b",
    re.IGNORECASE,
)
_PERBANDINGAN = re.compile(r"\bperbandingan\b|\bdibanding|\bkerja ?sama\b|\bmitra\b", re.IGNORECASE)
_PROGRAM = re.compile(r"^\W*program\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Tempat:
    """A place where the own name may belong: its text, and the same title elsewhere if there is one."""

    teks: str
    letak: Sumber
    padanan: str = ""
    mutlak: bool = False


@dataclass(frozen=True, slots=True)
class _Asing:
    sebutan: SebutanInstansi
    tempat: Tempat
    pasti: bool


@aturan("TPL101", "tpl.foreign-org", "Nama instansi lain tertinggal", tingkat=Tingkat.GALAT)
def periksa_instansi_lain(berkas: Berkas) -> Iterator[Hasil]:
    """Judul, daftar, kepala dan kaki halaman, serta baris instansi di tabel memuat nama instansi sendiri."""
    bacaan = berkas.bacaan
    yield from _kalimat_diri(bacaan)
    if not instansi_daerah(bacaan.identitas):
        return
    asing = [a for tempat in _semua_tempat(bacaan) for a in _asing(tempat, bacaan)]
    nama = {bakukan(a.sebutan.nama) for a in asing}
    tertinggal = nama if len(nama) == 1 else {bakukan(a.sebutan.nama) for a in asing if a.pasti}
    for satu in sorted(tertinggal):
        yield _temuan([a for a in asing if bakukan(a.sebutan.nama) == satu], bacaan)


def _kalimat_diri(bacaan: Bacaan) -> Iterator[Temuan]:
    """Yield the sentences that speak of this report or of the own duties and name somebody else."""
    if not bacaan.identitas.instansi:
        return
    for teks in bacaan.teks:
        for satu in kalimat_bernama_lain(teks.teks, bacaan.identitas):
            yield _temuan_kalimat(satu, teks.letak, bacaan)


def _temuan_kalimat(satu: KalimatSendiri, letak: Sumber, bacaan: Bacaan) -> Temuan:
    sendiri = bacaan.identitas.instansi
    tertulis = satu.sebutan.lengkap
    return Temuan(
        "TPL101",
        Tingkat.GALAT if satu.pasti else Tingkat.PERINGATAN,
        f"Kalimat tentang laporan atau tugas sendiri menyebut “{tertulis}”, padahal laporan ini milik "
        f"{sendiri}.",
        letak,
        tertulis=tertulis,
        seharusnya=sendiri,
        usulan=(Usulan(sendiri, "instansi penyusun laporan"),),
        kutipan=satu.kalimat,
        alias="tpl.foreign-org",
    )


def _semua_tempat(bacaan: Bacaan) -> Iterator[Tempat]:
    badan = {(k.jenis.value, baca_nomor(k.nomor)): k.teks for k in bacaan.keterangan}
    for butir in bacaan.daftar:
        jenis = butir.jenis.value.removeprefix("daftar ")
        yield Tempat(butir.teks, butir.letak, badan.get((jenis, baca_nomor(butir.nomor)), ""))
    daftar = {(b.jenis.value, baca_nomor(b.nomor)): b.teks for b in bacaan.daftar}
    for satu in bacaan.keterangan:
        padanan = daftar.get((f"daftar {satu.jenis.value}", baca_nomor(satu.nomor)), "")
        yield Tempat(satu.teks, satu.letak, padanan)
    yield from (Tempat(j.teks, j.letak) for j in bacaan.judul)
    yield from (Tempat(b.teks, b.letak[0]) for b in bacaan.dokumen.berulang if b.letak)
    for tabel in bacaan.tabel:
        yield from _baris_instansi(tabel)


def _baris_instansi(tabel: TabelTerbaca) -> Iterator[Tempat]:
    """Yield the rows that hold an agency's name alone, in a table of the programmes of one agency."""
    hasil = []
    berprogram = False
    for baris in tabel.baris:
        isi = {s.teks.strip(): s for s in baris.sel if s.teks.strip()}
        berprogram = berprogram or any(_PROGRAM.match(t) for t in isi)
        if len(isi) == 1 and _seluruhnya_instansi(next(iter(isi))):
            hasil.append(Tempat(next(iter(isi)), next(iter(isi.values())).letak, mutlak=True))
    if berprogram and len({bakukan(t.teks) for t in hasil}) == 1:
        yield from hasil


def _seluruhnya_instansi(teks: str) -> bool:
    satu = next(sebutan_instansi(teks), None)
    return satu is not None and bakukan(teks) == bakukan(f"{satu.nama} {satu.pemerintah}")


def _asing(tempat: Tempat, bacaan: Bacaan) -> Iterator[_Asing]:
    sendiri = bacaan.identitas
    if _PERBANDINGAN.search(tempat.teks):
        return
    for satu in sebutan_instansi(tempat.teks):
        if milik_sendiri(satu, sendiri) or pemerintah_lain(satu, sendiri):
            continue
        pasti = tempat.mutlak or _padanan_bernama_sendiri(satu, tempat, bacaan)
        if pasti or _TEMPAT_SENDIRI.search(tempat.teks, 0, satu.mulai):
            yield _Asing(satu, tempat, pasti)


def _padanan_bernama_sendiri(satu: SebutanInstansi, tempat: Tempat, bacaan: Bacaan) -> bool:
    """Tell whether the same title elsewhere names the own agency at this place."""
    for lain in sebutan_instansi(tempat.padanan):
        ganti = tempat.teks[: satu.mulai] + lain.nama + tempat.teks[satu.akhir :]
        if milik_sendiri(lain, bacaan.identitas) and sama(ganti, tempat.padanan):
            return True
    return False


def _temuan(asing: Sequence[_Asing], bacaan: Bacaan) -> Temuan:
    awal = asing[0]
    seharusnya = next(sebutan_instansi(bacaan.identitas.instansi)).nama
    banyak = "" if len(asing) == 1 else f" di {len(asing)} tempat"
    tertulis = awal.sebutan.nama
    if tertulis.isupper():
        seharusnya = seharusnya.upper()
    return Temuan(
        "TPL101",
        Tingkat.GALAT if any(a.pasti for a in asing) else Tingkat.PERINGATAN,
        f"“{tertulis}” tertulis{banyak} pada laporan {seharusnya}: nama instansi lain tertinggal dari "
        "dokumen contoh.",
        awal.tempat.letak,
        tertulis=tertulis,
        seharusnya=seharusnya,
        usulan=(Usulan(seharusnya, "instansi penyusun laporan"),),
        kutipan=awal.tempat.teks.strip(),
        alias="tpl.foreign-org",
        lokasi_lain=tuple(a.tempat.letak for a in asing[1:]),
    )
