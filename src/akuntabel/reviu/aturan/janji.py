"""NAR122 and LKP106: a table that is announced and does not follow, a heading under which nothing stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from akuntabel.bacaan import Bacaan, Peran, TabelTerbaca
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.rangkuman import sebut_nama
from akuntabel.reviu.urutan_blok import Urutan, blok_berurut, tanpa_sela
from akuntabel.temuan import Temuan, Tingkat

_JANJI = re.compile(
    r"\b(?:disajikan|ditunjukkan|diuraikan|dijelaskan|dijabarkan|digambarkan|dirinci|dilihat|terlihat|tersaji|diilustrasikan)\b"
    r"[^.]{0,60}\b(?:tabel|table)\s+(?:di\s?bawah(?:\s+ini)?|(?:sebagai\s+)?berikut(?:\s+ini)?)\s*[:.]?\s*$",
    re.IGNORECASE,
)
_JANJI_ANGGARAN = re.compile(r"^\W*(?:rincian\s+|besaran\s+|alokasi\s+)?anggaran\b", re.IGNORECASE)
_UANG = re.compile(r"\b(?:anggaran|pagu|rp|rupiah|belanja|biaya|dana)\b", re.IGNORECASE)
_RUPIAH = re.compile(r"\brp\b\.?\s*\d", re.IGNORECASE)
_PERAN_UANG = (Peran.PAGU, Peran.BELANJA, Peran.SERAPAN, Peran.SISA)
_KETERANGAN = re.compile(r"^\W*(?:tabel|gambar|grafik|sumber)\b", re.IGNORECASE)


@aturan("NAR122", "nar.promise", "Tabel yang dijanjikan tidak menyusul", tingkat=Tingkat.PERINGATAN)
def periksa_janji_tabel(berkas: Berkas) -> Iterator[Hasil]:
    """Kalimat yang mengantar sebuah tabel diikuti tabel itu, dengan kolom yang disebutnya."""
    blok = blok_berurut(berkas.bacaan)
    tabel = {id(t.simpul): t for t in berkas.bacaan.tabel}
    for n, satu in enumerate(blok[:-1]):
        if satu.nomor is not None or not _JANJI.search(satu.teks):
            continue
        berikut = blok[n + 1]
        if berikut.nomor is not None and tanpa_sela(satu, berikut, berkas.bacaan):
            yield _temuan_janji(satu, f"langsung disusul judul “{berikut.teks[:80]}”")
        elif (isi := _tanpa_anggaran(satu, blok[n + 1 :], tabel)) is not None:
            yield _temuan_janji(satu, f"{isi.sebutan} yang menyusul tidak memuat kolom anggaran")


def _tanpa_anggaran(
    satu: Urutan, blok: Sequence[Urutan], tabel: dict[int, TabelTerbaca]
) -> TabelTerbaca | None:
    """Return the table after a sentence that promises amounts, if it holds none."""
    isi = _tabel_berikut(blok, tabel) if _JANJI_ANGGARAN.search(satu.teks) else None
    return None if isi is None or _memuat_uang(isi) else isi


def _tabel_berikut(blok: Sequence[Urutan], tabel: dict[int, TabelTerbaca]) -> TabelTerbaca | None:
    """Return the table that stands next, captions between left out."""
    for satu in blok:
        if id(satu.simpul) in tabel:
            return tabel[id(satu.simpul)]
        if not _KETERANGAN.search(satu.teks):
            return None
    return None


def _memuat_uang(tabel: TabelTerbaca) -> bool:
    if tabel.kolom_peran(*_PERAN_UANG) or any(_UANG.search(k.judul) for k in tabel.kolom):
        return True
    return any(_RUPIAH.search(s.teks) for b in tabel.baris for s in b.sel)


def _temuan_janji(satu: Urutan, sebab: str) -> Temuan:
    return Temuan(
        "NAR122",
        Tingkat.PERINGATAN,
        f"Kalimat ini menjanjikan tabel, tetapi {sebab}. Cantumkan yang dijanjikan, atau perbaiki "
        f"kalimatnya.",
        satu.letak,
        tertulis=satu.teks[-120:],
        kutipan=satu.teks[:300],
        alias="nar.promise",
    )


@aturan("LKP106", "str.empty-section", "Judul tanpa isi", tingkat=Tingkat.PERINGATAN)
def periksa_judul_kosong(berkas: Berkas) -> Iterator[Hasil]:
    """Di bawah setiap judul bernomor ada uraian, tabel, atau anak judul."""
    kosong = list(_judul_kosong(berkas.bacaan))
    if kosong:
        yield Temuan(
            "LKP106",
            Tingkat.PERINGATAN,
            f"Tidak ada isi di bawah judul {sebut_nama(j.teks for j in kosong)}. Isi bagian itu, atau hapus "
            f"judulnya.",
            kosong[0].letak,
            tertulis=kosong[0].teks,
            kutipan=kosong[0].teks,
            alias="str.empty-section",
            lokasi_lain=tuple(j.letak for j in kosong[1:]),
        )


def _judul_kosong(bacaan: Bacaan) -> Iterator[Urutan]:
    """Yield numbered headings followed at once by one of their own level or above it."""
    tempat = {j.letak for j in bacaan.judul}
    for satu, lain in pairwise(blok_berurut(bacaan)):
        if not satu.nomor or not lain.nomor or len(satu.nomor) < 2 or not {satu.letak, lain.letak} <= tempat:
            continue
        if len(lain.nomor) <= len(satu.nomor) and tanpa_sela(satu, lain, bacaan):
            yield satu
