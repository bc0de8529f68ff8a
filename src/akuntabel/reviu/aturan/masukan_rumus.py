"""ANL105: an indicator with a ratio for a formula, and neither of its two figures anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from akuntabel.bacaan import (
    Bacaan,
    BarisTerbaca,
    JenisBarisTerbaca,
    JenisSel,
    KolomTerbaca,
    Peran,
    SelTerbaca,
    TabelTerbaca,
)
from akuntabel.hasil_reviu import Terpenuhi
from akuntabel.reviu.aturan.kelengkapan import laporan_tuntas
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.hasil_indikator import hasil_indikator, nama_baris
from akuntabel.reviu.ingatan import sekali
from akuntabel.reviu.kata import bakukan, kata_isi, sebagian_sama
from akuntabel.reviu.rangkuman import sebut_nama
from akuntabel.reviu.relasi import sel_kolom
from akuntabel.temuan import Temuan, Tingkat

_RUMUS = re.compile(
    r"(?P<atas>(?:jumlah|total|banyaknya?|luas|panjang|volume|nilai)\b[^/:÷=]{6,200}?)\s*[/÷:]\s*"
    r"\(?\s*(?P<bawah>(?:jumlah|total|banyaknya?|luas|panjang|volume|nilai|seluruh)\b[^/÷=x×]{4,200}?)\)?\s*[)\s]*[x×*]\s*100",
    re.IGNORECASE,
)
_KOLOM_RUMUS = re.compile(
    r"\b(?:formula\w*|rumus\w*|perhitungan|penghitungan|cara\s+(?:meng)?hitung)\b", re.IGNORECASE
)
_PERSEN = ("persen", "presen", "prosen", "%")
_ANGKA_POLOS = re.compile(r"(?<![\d.,/])\d[\d.,]*(?![\d.,]|\s*%)")
_TAHUN = re.compile(r"(?:19|20)\d\d")
_UMUM = frozenset(["jumlah", "total", "banyak", "banyaknya", "seluruh", "nilai", "yang", "tahun"])
_BUKAN_JUMLAH = {Peran.NOMOR, Peran.KODE, Peran.CAPAIAN, Peran.KEMAJUAN, Peran.CACAH, Peran.PORSI}
_TERPANJANG = 600
_PORSI = 80
_JANGKAU = 8


@dataclass(frozen=True, slots=True)
class RumusNisbah:
    """The formula of an indicator: what is counted and what it is a part of."""

    indikator: str
    pembilang: str
    penyebut: str
    sel: SelTerbaca


@aturan(
    "ANL105",
    "calc.formula-inputs",
    "Pembilang dan penyebut rumus tidak dicetak",
    tingkat=Tingkat.SARAN,
    kriteria="Capaian dapat ditelusuri ke angka asalnya.",
)
def periksa_masukan_rumus(berkas: Berkas) -> Iterator[Hasil]:
    """Indikator yang dirumuskan sebagai perbandingan dua jumlah mencetak kedua jumlah itu."""
    bacaan = berkas.bacaan
    if not laporan_tuntas(bacaan):
        return
    dilaporkan = [h.nama for h in hasil_indikator(bacaan)]
    rumus = [
        r for r in _semua_rumus(bacaan) if any(sebagian_sama(r.indikator, n, _PORSI) for n in dilaporkan)
    ]
    tanpa = [r for r in rumus if not _tercetak(r.pembilang, bacaan) and not _tercetak(r.penyebut, bacaan)]
    if tanpa:
        yield Temuan(
            "ANL105",
            Tingkat.SARAN,
            "Rumusnya membandingkan dua jumlah, tetapi tidak satu pun tercetak: "
            f"{sebut_nama(r.indikator for r in tanpa)}. Cetak pembilang dan penyebutnya, agar realisasi "
            f"dapat diperiksa.",
            tanpa[0].sel.letak,
            tertulis=" ".join(tanpa[0].sel.teks.split())[:200],
            kutipan=f"{tanpa[0].pembilang} / {tanpa[0].penyebut}"[:300],
            kriteria="Capaian dapat ditelusuri ke angka asalnya.",
            alias="calc.formula-inputs",
            lokasi_lain=tuple(r.sel.letak for r in tanpa[1:]),
        )
    elif rumus:
        yield Terpenuhi("ANL105", f"{len(rumus)} rumus dengan angka yang tercetak", ())


def _semua_rumus(bacaan: Bacaan) -> Iterator[RumusNisbah]:
    for tabel in bacaan.tabel:
        kolom = [k for k in tabel.kolom if _KOLOM_RUMUS.search(k.judul)]
        for baris in tabel.baris if kolom and tabel.kolom_peran(Peran.INDIKATOR) else ():
            yield from _rumus_baris(tabel, baris, kolom)


def _rumus_baris(
    tabel: TabelTerbaca, baris: BarisTerbaca, kolom: list[KolomTerbaca]
) -> Iterator[RumusNisbah]:
    nama = nama_baris(tabel, baris)
    for k in kolom if nama else ():
        sel = sel_kolom(tabel, baris, k)
        cocok = None if sel is None else _RUMUS.search(" ".join(sel.teks.split())[:_TERPANJANG])
        if sel is not None and cocok is not None:
            yield RumusNisbah(nama, cocok["atas"].strip(" ()"), cocok["bawah"].strip(" ()"), sel)
            return


def _tercetak(apa: str, bacaan: Bacaan) -> bool:
    """Tell whether a figure stands for a quantity: in a row or close behind its name in a text."""
    khas = frozenset(k for k in kata_isi(apa) if k not in _UMUM)
    pokok = khas if len(khas) > 1 else frozenset(kata_isi(apa))
    return any(_di_teks(pokok, k, b) for k, b in _kata_teks(bacaan)) or any(
        _termuat(pokok, kata) for kata in _baris_berjumlah(bacaan)
    )


@sekali
def _baris_berjumlah(bacaan: Bacaan) -> tuple[frozenset[str], ...]:
    """Return the words of the rows that print a figure other than a percentage."""
    semua = ((t, b) for t in bacaan.tabel for b in t.baris if b.jenis is JenisBarisTerbaca.DATA)
    return tuple(kata for t, b in semua if (kata := _kata_baris(t, b)))


def _kata_baris(tabel: TabelTerbaca, baris: BarisTerbaca) -> frozenset[str]:
    isi = zip(tabel.kolom, baris.sel, strict=False)
    angka = [s.bilangan for k, s in isi if k.peran not in _BUKAN_JUMLAH and s.bilangan is not None]
    nama = [s.teks for s in baris.sel if s.jenis is JenisSel.TEKS and not _KOLOM_RUMUS.search(s.teks)]
    if all(a.satuan == "%" for a in angka) or any(bakukan(n).startswith(_PERSEN) or "%" in n for n in nama):
        return frozenset()
    return frozenset(kata_isi(baris.nama)).union(*(kata_isi(n) for n in nama))


@sekali
def _kata_teks(bacaan: Bacaan) -> tuple[tuple[list[str], list[frozenset[str]]], ...]:
    """Return the words of every text as they are printed, and what of each carries meaning."""
    semua = (" ".join(t.teks.split()).split(" ") for t in bacaan.teks)
    return tuple((kata, [frozenset(kata_isi(k)) for k in kata]) for kata in semua)


def _di_teks(pokok: frozenset[str], kata: list[str], baku: list[frozenset[str]]) -> bool:
    """Tell whether the words stand together in a text, with a figure that is no percentage nearby."""
    lebar = len(pokok) + _JANGKAU // 2
    for n in range(len(kata)):
        if baku[n] & pokok and _termuat(pokok, frozenset().union(*baku[n : n + lebar])):
            akhir = max(i for i in range(n, min(n + lebar, len(kata))) if baku[i] & pokok)
            dekat = " ".join(kata[max(0, n - 3) : akhir + _JANGKAU])
            if any(not _TAHUN.fullmatch(c) for c in _ANGKA_POLOS.findall(dekat)):
                return True
    return False


def _termuat(pokok: frozenset[str], kata: frozenset[str]) -> bool:
    return 100 * len(pokok & kata) >= _PORSI * len(pokok)
