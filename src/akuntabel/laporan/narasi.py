"""Authored text: from the plain marks people type to blocks, unchanged in content."""

from __future__ import annotations

import re

from akuntabel.kinerja.narasi import LingkupBagian, daftar_bagian
from akuntabel.laporan.celah import CelahLaporan
from akuntabel.laporan.konteks import Konteks
from akuntabel.laporan.tahun_lalu import kotak_teks
from akuntabel.laporan.tulis import Isi, teks
from akuntabel.naskah import Blok, Celah, Daftar, Harfiah, Narasi, Paragraf, Penomoran, Sebaris

_BUTIR = {
    Penomoran.BULIR: re.compile(r"[-•*]\s+(.*)"),
    Penomoran.ANGKA: re.compile(r"\d{1,3}[.)]\s+(.*)"),
    Penomoran.HURUF: re.compile(r"[a-z][.)]\s+(.*)"),
}
_TEKANAN = re.compile(
    r"(?<![\w*])(?:\*\*(?P<tebal>[^*\s](?:[^*]*[^*\s])?)\*\*|\*(?P<miring>[^*\s](?:[^*]*[^*\s])?)\*)(?![\w*])"
)


def urai(isi: str) -> tuple[Blok, ...]:
    """Return authored text as paragraphs and lists."""
    blok: list[Blok] = []
    for bagian in re.split(r"\n\s*\n", isi.strip().replace("\r\n", "\n")):
        blok.extend(_urai_bagian([baris.strip() for baris in bagian.split("\n") if baris.strip()]))
    return tuple(blok)


def _urai_bagian(baris: list[str]) -> list[Blok]:
    hasil: list[Blok] = []
    sisa = baris
    while sisa:
        jenis = _jenis_butir(sisa[0])
        n = next((n for n, b in enumerate(sisa) if _jenis_butir(b) is not jenis), len(sisa))
        hasil.append(_daftar(sisa[:n], jenis) if jenis else Paragraf(urai_baris(" ".join(sisa[:n]))))
        sisa = sisa[n:]
    return hasil


def _jenis_butir(baris: str) -> Penomoran | None:
    return next((jenis for jenis, pola in _BUTIR.items() if pola.fullmatch(baris)), None)


def _daftar(baris: list[str], jenis: Penomoran) -> Daftar:
    isi = (_BUTIR[jenis].sub(r"\1", b) for b in baris)
    return Daftar(tuple((Paragraf(urai_baris(b)),) for b in isi), jenis)


def urai_baris(isi: str) -> Isi:
    """Return a line with its emphasis; numerals are literals of authored text."""
    hasil: list[Sebaris] = []
    akhir = 0
    for cocok in _TEKANAN.finditer(isi):
        hasil.extend(teks(isi[akhir : cocok.start()], harfiah=Harfiah.NARASI))
        tebal = cocok["tebal"]
        hasil.extend(
            teks(
                tebal or cocok["miring"],
                tebal=tebal is not None,
                miring=tebal is None,
                harfiah=Harfiah.NARASI,
            )
        )
        akhir = cocok.end()
    hasil.extend(teks(isi[akhir:], harfiah=Harfiah.NARASI))
    return tuple(hasil)


def bagian(k: Konteks, kunci: str, kode: str = "", *, wajib: bool = False) -> tuple[Blok, ...]:
    """Return the authored text of a section; a marked gap when it is missing, nothing when it is optional."""
    alamat = f"{kunci}:{kode}" if kode else kunci
    tertulis = k.indeks.narasi.get(alamat)
    daftar = next(b for b in daftar_bagian() if b.kunci == kunci)
    perihal = "" if daftar.lingkup is LingkupBagian.DOKUMEN else f" ({_sebutan(k, kode)})"
    if tertulis is not None:
        isi = Narasi(alamat, urai(tertulis.teks))
        return (kotak_teks(k, alamat, daftar, perihal), isi) if tertulis.tahun_lalu else (isi,)
    if daftar.pilihan and not wajib:
        return ()
    pesan = f"{daftar.judul}{perihal}. {daftar.petunjuk}"
    k.tandai(CelahLaporan(f"narasi:{alamat}", f"{daftar.judul}{perihal}", daftar.pengisi, "Narasi", wajib))
    return (Celah(f"narasi:{alamat}", pesan, daftar.pengisi),)


def _sebutan(k: Konteks, kode: str) -> str:
    indikator = k.indeks.indikator.get(kode)
    if indikator is not None:
        return indikator.nama
    return next((s.uraian for s in k.potret.sasaran if s.kode == kode), kode)
