"""Structure: numbers of headings and tables, typed lists, empty columns, lost sections."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from random import Random

from akuntabel.naskah import Bab, Naskah, Paragraf, Tabel, telusuri

from .daftar import Tanaman, kelas
from .kelas_angka import pasang
from .kisi import tabel_semua
from .ubah import ganti, ganti_paragraf, paragraf, teks


@kelas("TOC-NOMOR-KEMBAR")
def nomor_kembar(naskah: Naskah, acak: Random) -> Tanaman | None:
    calon = [
        (a, b)
        for induk in telusuri(naskah.isi)
        if isinstance(induk, Bab)
        for saudara in [[b for b in induk.isi if isinstance(b, Bab) and b.nomor]]
        for a, b in pairwise(saudara)
    ]
    if not calon:
        return None
    a, b = acak.choice(calon)
    jadi = ganti(naskah, b, replace(b, nomor=a.nomor))
    return Tanaman(jadi, b.nomor, a.nomor, f"judul {teks(b)!r}", (teks(b), teks(a)))


def _bernomor(naskah: Naskah) -> list[Tabel]:
    return [b for b in telusuri(naskah.isi) if isinstance(b, Tabel) and b.nomor]


@kelas("TOC-TABEL-KEMBAR")
def tabel_kembar(naskah: Naskah, acak: Random) -> Tanaman | None:
    semua = _bernomor(naskah)
    calon = [(a, b) for a, b in pairwise(semua) if a.nomor.split(".")[0] == b.nomor.split(".")[0]]
    if not calon:
        return None
    a, b = acak.choice(calon)
    jadi = ganti(naskah, b, replace(b, nomor=a.nomor))
    return Tanaman(jadi, b.nomor, f"Tabel {a.nomor}", f"judul tabel {teks(b)!r}", (teks(b), teks(a)))


def _butir_daftar(naskah: Naskah) -> list[tuple[Paragraf, str]]:
    """Return the typed lines of the list of tables."""
    bab = next((b for b in naskah.awal if isinstance(b, Bab) and teks(b) == "DAFTAR TABEL"), None)
    return [(b, teks(b)) for b in (bab.isi if bab else ()) if isinstance(b, Paragraf)]


@kelas("TOC-DAFTAR-JUDUL")
def daftar_judul(naskah: Naskah, acak: Random) -> Tanaman | None:
    calon = [
        (b, t, kata)
        for b, t in _butir_daftar(naskah)
        for kata in re.findall(r"\b[A-Z][a-z]{5,}\b", t)
        if kata not in ("Tabel",)
    ]
    if not calon:
        return None
    blok, butir, kata = acak.choice(calon)
    lain = acak.choice([k for k in ("Evaluasi", "Pemantauan", "Rekapitulasi", "Kebijakan") if k != kata])
    jadi = ganti_paragraf(naskah, blok, kata, lain)
    return Tanaman(jadi, kata, lain, f"daftar tabel, {butir!r}", (butir,)) if jadi else None


@kelas("TOC-DAFTAR-NOMOR")
def daftar_nomor(naskah: Naskah, acak: Random) -> Tanaman | None:
    calon = [(b, t, m) for b, t in _butir_daftar(naskah) if (m := re.match(r"Tabel (\d+)\.(\d+) ", t))]
    if not calon:
        return None
    blok, butir, cocok = acak.choice(calon)
    baru = f"Tabel {cocok.group(1)}.{int(cocok.group(2)) + acak.randint(20, 40)}"
    jadi = ganti_paragraf(naskah, blok, cocok.group().strip(), baru)
    judul = butir[cocok.end() :].split(" ...")[0]
    if jadi is None:
        return None
    return Tanaman(jadi, cocok.group().strip(), baru, f"daftar tabel, {butir!r}", (judul,))


@kelas("ANL-KOSONG")
def kosong(naskah: Naskah, acak: Random) -> Tanaman | None:
    calon = [
        (k, kolom)
        for k in tabel_semua(naskah)
        for kolom in k.kolom("analisis|solusi|penyebab|tindak lanjut")
        if sum(bool(p.teks.strip("–- ")) for p in k.isi(kolom)) >= 1
    ]
    if not calon:
        return None
    kisi, kolom = acak.choice(calon)
    isi = [p for p in kisi.isi(kolom) if p.teks and not re.fullmatch(r"\(\d+\)", p.teks)]
    jadi = pasang(naskah, kisi, *((p, "") for p in isi))
    judul = kisi.kepala[kolom]
    return Tanaman(jadi, isi[0].teks, "", f"Tabel {kisi.tabel.nomor}, kolom {judul!r}", (judul,))


@kelas("MIS-BAGIAN")
def bagian(naskah: Naskah, acak: Random) -> Tanaman | None:
    calon = [
        b
        for b in telusuri(naskah.isi)
        if isinstance(b, Bab) and re.fullmatch("(?i)realisasi anggaran|penutup", teks(b))
    ]
    if not calon:
        return None
    b = acak.choice(calon)
    return Tanaman(ganti(naskah, b), teks(b), "", f"bagian {b.nomor} {teks(b)}", (teks(b), b.nomor))


def ketik_daftar_tabel(naskah: Naskah, halaman: dict[str, str]) -> Naskah:
    """Return the document with its list of tables typed by hand, as authors without styles do."""
    butir = tuple(
        paragraf(f"Tabel {b.nomor} {teks(b)} {'.' * 12} {halaman.get(b.kunci, '1')}")
        for b in _bernomor(naskah)
    )
    bab = Bab("daftar-tabel-diketik", 1, paragraf("DAFTAR TABEL").isi, butir)
    awal = tuple(b for b in naskah.awal if not _daftar_tabel(b))
    return replace(naskah, awal=(*awal, bab))


def _daftar_tabel(blok: object) -> bool:
    return getattr(blok, "judul", None) == "DAFTAR TABEL"
