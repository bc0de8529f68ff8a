"""One figure, two places: targets, budgets, and what sentences say of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from random import Random

from akuntabel.naskah import Bab, Blok, Naskah, Paragraf, Tabel, teks_sebaris, telusuri

from .daftar import Tanaman, kelas
from .kelas_angka import pasang, tempat
from .kisi import Kisi, Petak, Rasio, jumlahan, rasio, tabel_semua
from .nilai import angka, digit_lain, nilai, ribuan, uang
from .ubah import ganti, ganti_paragraf, petakan, teks

_UPAYA = 40
_PK = re.compile(r"(?i)perjanjian kinerja")


def bab_ke(naskah: Naskah, pola: str) -> Bab | None:
    """Return the chapter whose title matches."""
    return next((b for b in naskah.isi if isinstance(b, Bab) and re.search(pola, teks(b))), None)


def paragraf_bab(naskah: Naskah, pola: str = "(?i)akuntabilitas") -> Iterator[Paragraf]:
    """Yield the paragraphs of one chapter."""
    bab = bab_ke(naskah, pola)
    yield from (b for b in telusuri(bab.isi if bab else ()) if isinstance(b, Paragraf))


def nama_indikator(kisi: Kisi, baris: int) -> str:
    """Return what the indicator column of a row says, else its longest text."""
    petak = (kisi.petak.get((baris, k)) for k in kisi.kolom("indikator"))
    return next((p.teks for p in petak if p and nilai(p.teks) is None and p.teks), kisi.baris(baris))


@kelas("X-TARGET-BAB")
def target_bab(naskah: Naskah, acak: Random) -> Tanaman | None:
    terukur = {nama_indikator(r.kisi, r.hasil.baris) for r in rasio(naskah) if r.jenis == "capaian"}
    calon = [
        (k, p)
        for k in tabel_semua(naskah)
        if _PK.search(teks(k.tabel)) and not re.search("(?i)capaian", teks(k.tabel))
        for kolom in k.kolom("target")
        for p in k.isi(kolom)
        if p.nilai and nama_indikator(k, p.baris) in terukur
    ]
    for _ in range(_UPAYA if calon else 0):
        kisi, p = acak.choice(calon)
        lama = angka(p.teks)
        baru = p.teks.replace(lama, digit_lain(lama, acak), 1)
        n = nilai(baru)
        if n and not ("%" in p.teks and n > 100):
            kunci = (nama_indikator(kisi, p.baris),)
            return Tanaman(pasang(naskah, kisi, (p, baru)), p.teks, baru, tempat(kisi, p), kunci)
    return None


@kelas("X-PAGU-TABEL")
def pagu_tabel(naskah: Naskah, acak: Random) -> Tanaman | None:
    """Change the budget of a program in chapter two, and the total of that table with it."""
    bab = bab_ke(naskah, "(?i)perencanaan")
    dua = {id(b) for b in telusuri(bab.isi if bab else ()) if isinstance(b, Tabel)}
    calon = [
        (k, p)
        for k in tabel_semua(naskah)
        if id(k.tabel) in dua
        for kolom in k.kolom(r"pagu|anggaran \(rp|alokasi|^anggaran$")
        for p in k.isi(kolom)
        if uang(p.teks) and k.baris(p.baris).lower().startswith("program")
    ]
    if not calon:
        return None
    kisi, p = acak.choice(calon)
    lama = uang(p.teks)
    baru = p.teks.replace(lama, digit_lain(lama, acak, awal=1), 1)
    ubahan = [(p, baru), *_jumlah_ikut(naskah, kisi, p, baru)]
    return Tanaman(
        pasang(naskah, kisi, *ubahan), p.teks, baru, tempat(kisi, p),
        (kisi.baris(p.baris), *(t for _, t in ubahan[1:])),
    )  # fmt: skip


def _jumlah_ikut(naskah: Naskah, kisi: Kisi, p: Petak, baru: str) -> list[tuple[Petak, str]]:
    """Return the totals over a cell with the total it now gives; only the topmost level feeds one."""
    beda = (nilai(baru) or 0) - (p.nilai or 0)
    return [
        (j.jumlah, j.jumlah.teks.replace(uang(j.jumlah.teks), ribuan((j.jumlah.nilai or 0) + beda), 1))
        for j in jumlahan(naskah)
        if j.kisi.tabel is kisi.tabel and any(b.letak == p.letak for b in j.bagian)
    ]


def _narasi(naskah: Naskah, acak: Random, *, capaian: bool) -> Tanaman | None:
    """Change a digit of a figure in a sentence that names its indicator."""
    baris = [
        (nama_indikator(r.kisi, r.hasil.baris), angka((r.hasil if capaian else r.atas).teks), r)
        for r in rasio(naskah)
        if r.jenis == "capaian"
    ]
    calon = [
        (blok, nama, n)
        for blok in paragraf_bab(naskah)
        for nama, n, r in baris
        if n != angka(r.bawah.teks)
        and nama.lower()[1:] in teks(blok).lower()
        and len(re.findall(rf"(?<![\d.,]){re.escape(n)}(?![\d]|[.,]\d)", teks(blok))) == 1
    ]
    for _ in range(_UPAYA if calon else 0):
        blok, nama, lama = acak.choice(calon)
        baru = digit_lain(lama, acak)
        jadi = ganti_paragraf(naskah, blok, lama, baru)
        if jadi is not None and abs((nilai(lama) or Decimal(0)) - (nilai(baru) or Decimal(0))) >= 1:
            return Tanaman(jadi, lama, baru, f"kalimat tentang {nama!r}: {teks(blok)[:160]!r}")
    return None


@kelas("X-REALISASI-NARASI")
def realisasi_narasi(naskah: Naskah, acak: Random) -> Tanaman | None:
    return _narasi(naskah, acak, capaian=False)


@kelas("X-CAPAIAN-NARASI")
def capaian_narasi(naskah: Naskah, acak: Random) -> Tanaman | None:
    return _narasi(naskah, acak, capaian=True)


_SERAPAN = re.compile(r"(?i)pagu.{0,160}?(\d[\d.,]*)(?=\s?%)")


@kelas("X-SERAPAN-NARASI")
def serapan_narasi(naskah: Naskah, acak: Random) -> Tanaman | None:
    calon = [(b, c) for b in paragraf_bab(naskah) if (c := _SERAPAN.search(teks(b)))]
    for _ in range(_UPAYA if calon else 0):
        blok, cocok = acak.choice(calon)
        lama = cocok.group(1)
        baru = digit_lain(lama, acak)
        jadi = ganti_paragraf(naskah, blok, lama, baru)
        if jadi is not None and abs((nilai(lama) or Decimal(0)) - (nilai(baru) or Decimal(0))) >= 1:
            return Tanaman(jadi, lama, baru, f"kalimat {teks(blok)[:200]!r}")
    return None


_CACAH = re.compile(r"\b(\d+)( \([a-z ]+\))? program\b")
_KATA = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh")


@kelas("X-CACAH")
def cacah(naskah: Naskah, acak: Random) -> Tanaman | None:
    calon = [
        (b, c) for b in telusuri((*naskah.awal, *naskah.isi)) if isinstance(b, Paragraf)
        for c in [_CACAH.search(teks(b))]
        if c and 1 < int(c.group(1)) < 9 and "terukur" not in teks(b) and "dapat diukur" not in teks(b)
    ]  # fmt: skip
    if not calon:
        return None
    blok, cocok = acak.choice(calon)
    n = int(cocok.group(1)) + acak.choice((-1, 1, 2))
    baru = f"{n} ({_KATA[n]}) program" if cocok.group(2) else f"{n} program"
    jadi = ganti_paragraf(naskah, blok, cocok.group(), baru)
    if jadi is None:
        return None
    return Tanaman(jadi, cocok.group(1), baru, f"kalimat {teks(blok)[:200]!r}")


@kelas("X-INDIKATOR-HILANG")
def indikator_hilang(naskah: Naskah, acak: Random) -> Tanaman | None:
    """Take an indicator out of chapter three, rows and sentences, and leave the agreement as it is."""
    bab = bab_ke(naskah, "(?i)akuntabilitas")
    nama = sorted({_di_kolom(r) for r in rasio(naskah) if r.jenis == "capaian"})
    pk = [
        p.teks
        for k in tabel_semua(naskah)
        if _PK.search(teks(k.tabel)) and not re.search("(?i)capaian", teks(k.tabel))
        for p in k.petak.values()
    ]
    calon = [n for n in nama if n in pk]
    if bab is None or len(calon) < 2:
        return None
    pilih = acak.choice(calon)
    if not _dapat_dibuang(naskah, bab, pilih):
        return None
    jadi = petakan(Naskah("", "", naskah.tanggal, "", (), (bab,)), lambda b: _tanpa(b, pilih))
    return Tanaman(ganti(naskah, bab, *jadi.isi), pilih, "", f"bab tiga tanpa {pilih!r}", (pilih,))


def _di_kolom(r: Rasio) -> str:
    """Return the indicator of a row, empty where the table has no column of indicators."""
    return nama_indikator(r.kisi, r.hasil.baris) if r.kisi.kolom("indikator kinerja|^indikator") else ""


def _dapat_dibuang(naskah: Naskah, bab: Bab, nama: str) -> bool:
    """Tell whether the rows of the indicator can go without breaking merged cells."""
    milik = {id(b) for b in telusuri(bab.isi)}
    return not any(
        len(k.semua[p.baris].sel) != len(k.tabel.kolom) or any(s.tinggi > 1 for s in k.semua[p.baris].sel)
        for k in tabel_semua(naskah)
        if id(k.tabel) in milik
        for p in k.petak.values()
        if p.teks == nama
    )


def _tanpa(blok: Blok, nama: str) -> tuple[Blok, ...]:
    if isinstance(blok, Tabel):
        sisa = tuple(b for b in blok.badan if nama not in [teks_sebaris(s.isi) for s in b.sel])
        return (replace(blok, badan=sisa),) if sisa else ()
    if isinstance(blok, Paragraf) and re.search(rf"(?i){re.escape(nama)}|^rata-rata capaian", teks(blok)):
        return ()
    return (blok,)
