"""Paragraphs and the figures in them, without the numerals that are none: years, numbers of laws, dates."""

from __future__ import annotations

import re
from dataclasses import replace

from akuntabel.bacaan import AngkaTerbaca, TeksTerbaca, letak_dalam
from akuntabel.bilangan import BULAN, find_angka
from akuntabel.naskah import Paragraf, Tulisan
from akuntabel.sumber import TANPA_LETAK, Sumber

from .larik import pecahan
from .sel import baca_sel

_TAHUN = re.compile(r"(?:19|20)[0-9]{2}")
_SEBELUM = re.compile(
    r"(?:nomor|no|pasal|ayat|angka|huruf|butir|bab|tahun|thn|t\.?a|tabel|gambar|grafik|lampiran|halaman|hal|nip|nik|npwp|"
    r"telp|telepon|fax|kode\s*pos|uu|pp|perpres|misi|sasaran|tujuan|indikator|ke|rt|rw|jalan|jl|permen\w*|perda|"
    r"triwulan|tw|semester|level|tipe|kelas|covid|versi|edisi)[\s.:\-/]*$",
    re.IGNORECASE,
)
_BULAN_SESUDAH = re.compile(rf"\s*(?:{'|'.join(BULAN)})\b", re.IGNORECASE)
_NOMOR_AWAL = re.compile(r"\s*(?:[(]?[0-9]{1,2}[.)]|[0-9]+(?:\.[0-9]+)+\.?)\s")
_KODE = re.compile(r"[0-9]{1,4}(?:\.[0-9]{1,4}){2,}")
_RIBUAN = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+")
_PANJANG_NOMOR = 15
_SEBELUM_PANJANG = 24


def baca_paragraf(paragraf: Paragraf, bagian: int | None, *, butir: bool) -> TeksTerbaca:
    """Return a paragraph with its figures; each knows the line it stands on."""
    bagian_baris = pecahan(paragraf.isi)
    teks = "".join(b.teks for b in bagian_baris)
    letak = paragraf.letak
    if letak == TANPA_LETAK and bagian_baris:
        letak = bagian_baris[0].letak
    return TeksTerbaca(teks, letak, _angka(teks, bagian_baris, letak), bagian, butir)


def _angka(teks: str, baris: tuple[Tulisan, ...], letak: Sumber) -> tuple[AngkaTerbaca, ...]:
    hasil = []
    for mulai, akhir in find_angka(teks):
        if bukan_besaran(teks, mulai, akhir):
            continue
        tempat = letak_dalam(baris, mulai)
        sel = baca_sel(teks[mulai:akhir], letak if tempat == TANPA_LETAK else tempat)
        if sel.angka is not None:
            hasil.append(replace(sel.angka, teks=teks[mulai:akhir]))
    return tuple(hasil)


def bukan_besaran(teks: str, mulai: int, akhir: int) -> bool:
    """Tell whether a numeral of a sentence counts and measures nothing."""
    angka = teks[mulai:akhir].strip()
    sebelum, sesudah = teks[max(0, mulai - _SEBELUM_PANJANG) : mulai], teks[akhir : akhir + 12]
    if "Rp" in angka or "%" in angka:
        return False
    if _TAHUN.fullmatch(angka) or _SEBELUM.search(sebelum) or _BULAN_SESUDAH.match(sesudah):
        return True
    if mulai == len(teks) - len(teks.lstrip()) and _NOMOR_AWAL.match(teks):
        return True
    menempel = sebelum[-1:].isalnum() or (sebelum[-1:] in "/-" and sebelum[-2:-1].isalnum())
    return menempel or _bernomor(angka, sesudah)


def _bernomor(angka: str, sesudah: str) -> bool:
    """Tell whether a numeral is a code, a service number or a part of a date."""
    if _KODE.fullmatch(angka) and not _RIBUAN.fullmatch(angka):
        return True
    digit = sum(h.isdigit() for h in angka)
    return (digit == len(angka) and digit >= _PANJANG_NOMOR) or bool(re.match(r"[/][0-9]", sesudah))
