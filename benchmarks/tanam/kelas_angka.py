"""Wrong ratios: capaian, serapan, progress, differences, averages."""

from __future__ import annotations

import re
from decimal import Decimal
from random import Random

from akuntabel.naskah import Naskah, Paragraf, telusuri

from .daftar import Tanaman, kelas
from .kisi import Kisi, Petak, Rasio, rasio, tabel_semua
from .nilai import angka, digit_lain, nilai, seperti, tukar_digit
from .ubah import ganti, ganti_paragraf, isi_sel, teks

_UPAYA = 40


def pasang(naskah: Naskah, kisi: Kisi, *ubahan: tuple[Petak, str]) -> Naskah:
    """Return the document with other texts in cells of one table."""
    tabel = kisi.tabel
    for petak, baru in ubahan:
        tabel = isi_sel(tabel, petak.letak, baru)
    return ganti(naskah, kisi.tabel, tabel)


def tempat(kisi: Kisi, petak: Petak) -> str:
    """Say where a cell stands."""
    return f"Tabel {kisi.tabel.nomor}, baris {kisi.baris(petak.baris)!r}, kolom {kisi.kepala[petak.kolom]!r}"


def _jenis(naskah: Naskah, *jenis: str) -> list[Rasio]:
    return [r for r in rasio(naskah) if r.jenis in jenis]


def _nyata(lama: Decimal | None, baru: Decimal | None) -> bool:
    """Tell whether a percentage differs by more than any way of rounding explains."""
    return lama is not None and baru is not None and abs(lama - baru) >= 1


def _tanam_hasil(naskah: Naskah, r: Rasio, baru: str) -> Tanaman:
    return Tanaman(pasang(naskah, r.kisi, (r.hasil, baru)), r.hasil.teks, baru, tempat(r.kisi, r.hasil))


def _digit_hasil(naskah: Naskah, acak: Random, jenis: str) -> Tanaman | None:
    calon = _jenis(naskah, jenis)
    for _ in range(_UPAYA if calon else 0):
        r = acak.choice(calon)
        lama = angka(r.hasil.teks)
        baru = r.hasil.teks.replace(lama, digit_lain(lama, acak), 1)
        if _nyata(r.hasil.nilai, nilai(baru)):
            return _tanam_hasil(naskah, r, baru)
    return None


@kelas("ARI-CAPAIAN-DIGIT")
def capaian_digit(naskah: Naskah, acak: Random) -> Tanaman | None:
    return _digit_hasil(naskah, acak, "capaian")


@kelas("ARI-SERAPAN-DIGIT")
def serapan_digit(naskah: Naskah, acak: Random) -> Tanaman | None:
    return _digit_hasil(naskah, acak, "serapan")


@kelas("ARI-CAPAIAN-TUKAR")
def capaian_tukar(naskah: Naskah, acak: Random) -> Tanaman | None:
    calon = _jenis(naskah, "capaian")
    for _ in range(_UPAYA if calon else 0):
        r = acak.choice(calon)
        lama = angka(r.hasil.teks)
        tukar = tukar_digit(lama, acak)
        if tukar and _nyata(nilai(lama), nilai(tukar)):
            return _tanam_hasil(naskah, r, r.hasil.teks.replace(lama, tukar, 1))
    return None


def _terbalik(naskah: Naskah, acak: Random, jenis: str) -> Tanaman | None:
    calon = [r for r in _jenis(naskah, jenis) if r.atas.nilai and r.bawah.nilai]
    acak.shuffle(calon)
    for r in calon:
        assert r.atas.nilai
        assert r.bawah.nilai
        baru = seperti(r.bawah.nilai / r.atas.nilai * 100, r.hasil.teks)
        if _nyata(r.hasil.nilai, nilai(baru)):
            return _tanam_hasil(naskah, r, baru)
    return None


@kelas("ARI-TERBALIK")
def terbalik(naskah: Naskah, acak: Random) -> Tanaman | None:
    return _terbalik(naskah, acak, "capaian")


@kelas("ARI-KEMAJUAN")
def kemajuan(naskah: Naskah, acak: Random) -> Tanaman | None:
    return _terbalik(naskah, acak, "kemajuan")


def _dua_baris(naskah: Naskah, acak: Random, jenis: str) -> tuple[Rasio, Rasio] | None:
    """Return two rows of one column whose results differ visibly."""
    semua = _jenis(naskah, jenis)
    calon = [
        (a, b)
        for a in semua
        for b in semua
        if a.kisi is b.kisi and a.hasil.kolom == b.hasil.kolom and _nyata(a.hasil.nilai, b.hasil.nilai)
    ]
    return acak.choice(calon) if calon else None


def _salin_baris(naskah: Naskah, acak: Random, jenis: str) -> Tanaman | None:
    dua = _dua_baris(naskah, acak, jenis)
    return _tanam_hasil(naskah, dua[0], dua[1].hasil.teks) if dua else None


@kelas("ARI-BARIS-LAIN")
def baris_lain(naskah: Naskah, acak: Random) -> Tanaman | None:
    return _salin_baris(naskah, acak, "capaian")


@kelas("ARI-SERAPAN-LAIN")
def serapan_lain(naskah: Naskah, acak: Random) -> Tanaman | None:
    return _salin_baris(naskah, acak, "serapan")


@kelas("ARI-DUA-TERTUKAR")
def dua_tertukar(naskah: Naskah, acak: Random) -> Tanaman | None:
    dua = _dua_baris(naskah, acak, "capaian")
    if dua is None:
        return None
    a, b = dua
    baru = pasang(naskah, a.kisi, (a.hasil, b.hasil.teks), (b.hasil, a.hasil.teks))
    return Tanaman(baru, a.hasil.teks, b.hasil.teks, tempat(a.kisi, a.hasil))


def _digit_masukan(naskah: Naskah, acak: Random, *, atas: bool) -> Tanaman | None:
    """Change a digit of target or result so that the printed capaian is clearly another one."""
    calon = _jenis(naskah, "capaian")
    for _ in range(_UPAYA if calon else 0):
        r = acak.choice(calon)
        p = r.atas if atas else r.bawah
        lama = angka(p.teks)
        baru = p.teks.replace(lama, digit_lain(lama, acak), 1)
        n = nilai(baru)
        bawah, hasil = (r.bawah.nilai, n) if atas else (n, r.atas.nilai)
        if n and bawah and hasil and _nyata(r.hasil.nilai, hasil / bawah * 100):
            return Tanaman(pasang(naskah, r.kisi, (p, baru)), p.teks, baru, tempat(r.kisi, p))
    return None


@kelas("ARI-REALISASI-DIGIT")
def realisasi_digit(naskah: Naskah, acak: Random) -> Tanaman | None:
    return _digit_masukan(naskah, acak, atas=True)


@kelas("ARI-TARGET-DIGIT")
def target_digit(naskah: Naskah, acak: Random) -> Tanaman | None:
    return _digit_masukan(naskah, acak, atas=False)


@kelas("ARI-SISA")
def sisa(naskah: Naskah, acak: Random) -> Tanaman | None:
    calon = [
        (k, p)
        for k in tabel_semua(naskah)
        for kolom in k.kolom("sisa")
        for p in k.isi(kolom)
        if p.nilai and p.nilai > 99_999
    ]
    if not calon:
        return None
    kisi, p = acak.choice(calon)
    lama = angka(p.teks)
    baru = p.teks.replace(lama, digit_lain(lama, acak), 1)
    return Tanaman(pasang(naskah, kisi, (p, baru)), p.teks, baru, tempat(kisi, p))


_BERTANDA = re.compile(r"[+−-]\d[\d.,]*")


@kelas("ARI-SELISIH-TANDA")
def selisih_tanda(naskah: Naskah, acak: Random) -> Tanaman | None:
    calon = [
        (k, p)
        for k in tabel_semua(naskah)
        for kolom in k.kolom("selisih|efisiensi|pertumbuhan|perubahan|deviasi")
        for p in k.isi(kolom)
        if _BERTANDA.match(p.teks) and p.nilai
    ]
    if not calon:
        return None
    kisi, p = acak.choice(calon)
    baru = ("−" if p.teks[0] == "+" else "+") + p.teks[1:]
    return Tanaman(pasang(naskah, kisi, (p, baru)), p.teks, baru, tempat(kisi, p))


_RATA = re.compile(r"(?i)rata-rata capaian.{0,90}?\b(\d+[,.]\d+|\d+)(?=\s?%)")


@kelas("ARI-RATA")
def rata(naskah: Naskah, acak: Random) -> Tanaman | None:
    calon = [
        (b, c)
        for b in telusuri(naskah.isi)
        if isinstance(b, Paragraf) and (c := _RATA.search(teks(b))) and nilai(c.group(1))
    ]
    for _ in range(_UPAYA if calon else 0):
        blok, cocok = acak.choice(calon)
        lama = cocok.group(1)
        baru = digit_lain(lama, acak)
        if not _nyata(nilai(lama), nilai(baru)):
            continue
        jadi = ganti_paragraf(naskah, blok, lama, baru)
        if jadi is not None:
            return Tanaman(jadi, lama, baru, f"kalimat {cocok.group()!r}")
    return None
