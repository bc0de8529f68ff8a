"""The correct reports faults are planted in: both examples, invented large ones, generated short ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from random import Random
from zlib import crc32

from akuntabel.laporan import susun_lkjip
from akuntabel.naskah import Angka, Blok, Celah, CelahSebaris, Naskah, Paragraf, Sebaris, Tabel, Tulisan
from akuntabel.penyaji import docx, html, pdf
from akuntabel.penyaji.raster import lengkapi_png
from akuntabel.penyaji.rupa import Rupa, rupakan
from akuntabel.penyaji.tema import Tema, baca_tema
from benchmarks.besar import Ukuran, potret_besar
from benchmarks.kosakata import alinea
from contoh.buat import daftar_contoh

from .acak import naskah_acak
from .kelas_susunan import ketik_daftar_tabel
from .ubah import petakan

FORMAT = ("docx", "pdf", "docx", "html", "pdf", "docx")
KELOMPOK = ("acak", "rekaan", "acak", "kesehatan", "acak", "rekaan", "acak", "sosial")
_GARIS_BESAR = ("sasaran", "analisis")
_TEMA = ("baku", "perwali")
_REKAAN = (Ukuran(2, 2, 2, 10, 1), Ukuran(3, 2, 2, 14, 1))


@dataclass(frozen=True)
class Bahan:
    """Which correct report: its group, its seed, and whether its list of tables is typed by hand."""

    kelompok: str
    benih: int
    ketik: bool = False

    @property
    def nama(self) -> str:
        return f"{self.kelompok}-{self.benih}"

    @property
    def tema(self) -> str:
        return _TEMA[self.benih // 2 % 2]


def pilih_bahan(kode: str, benih: int, upaya: int, *, ketik: bool) -> Bahan:
    """Return the report of a case; another ``upaya`` gives another one, for faults a report has no place for.

    Short reports are new for every class, the long ones are few, because they are dear to print.
    """
    kelompok = KELOMPOK[(benih + upaya) % len(KELOMPOK)]
    if kelompok == "acak":
        return Bahan(kelompok, (crc32(kode.encode()) + benih * 31 + upaya * 7) % 100_000, ketik)
    return Bahan(kelompok, (benih + upaya) % (6 if kelompok == "rekaan" else 4), ketik)


@lru_cache(maxsize=6)
def naskah_bahan(bahan: Bahan) -> Naskah:
    """Return the report, complete and without gaps."""
    naskah = _naskah(bahan)
    return ketik_daftar_tabel(naskah, _halaman(naskah, bahan)) if bahan.ketik else naskah


def _naskah(bahan: Bahan) -> Naskah:
    if bahan.kelompok == "acak":
        return naskah_acak(bahan.benih)
    garis = _GARIS_BESAR[bahan.benih % 2]
    if bahan.kelompok == "rekaan":
        potret = potret_besar(bahan.benih, _REKAAN[bahan.benih % len(_REKAAN)])
    else:
        potret = next(m.potret() for m in daftar_contoh() if bahan.kelompok in m.NAMA)
    return isi_celah(susun_lkjip(potret, garis_besar=garis).naskah)


def isi_celah(naskah: Naskah) -> Naskah:
    """Fill the gaps of a draft, as the authors would before it is final."""
    acak = Random(7)

    def ubah(blok: Blok) -> tuple[Blok, ...]:
        match blok:
            case Celah():
                hukum = blok.kunci.startswith("hukum:")
                return () if hukum else (Paragraf((Tulisan(alinea(acak, "data kependudukan", 2)),)),)
            case Paragraf():
                return (replace(blok, isi=_terisi(blok.isi)),)
            case Tabel():
                badan = tuple(
                    replace(b, sel=tuple(replace(s, isi=_terisi(s.isi)) for s in b.sel)) for b in blok.badan
                )
                return (replace(blok, badan=badan),)
            case _:
                return (blok,)

    return petakan(naskah, ubah)


def _terisi(isi: tuple[Sebaris, ...]) -> tuple[Sebaris, ...]:
    return tuple(Tulisan("Laporan bidang") if isinstance(s, CelahSebaris) else s for s in isi)


@lru_cache(maxsize=4)
def _tema(nama: str) -> Tema:
    return baca_tema(nama)


@lru_cache(maxsize=4)
def _gambar(bahan: Bahan, format_: str) -> Mapping[str, Rupa]:
    rupa = rupakan(naskah_bahan(bahan), _tema(bahan.tema))
    return lengkapi_png(rupa) if format_ == "docx" else rupa


def _halaman(naskah: Naskah, bahan: Bahan) -> dict[str, str]:
    tema = _tema(bahan.tema)
    return pdf.tulis(naskah, rupakan(naskah, tema), tema).halaman


@lru_cache(maxsize=8)
def _halaman_bahan(bahan: Bahan) -> Mapping[str, str]:
    tertata = pdf.tulis(naskah_bahan(bahan), _gambar(bahan, "pdf"), _tema(bahan.tema))
    return tertata.halaman


def cetak(naskah: Naskah, bahan: Bahan, format_: str) -> bytes:
    """Print a document that differs from its base in text only, so that the pictures of the base serve."""
    rupa, tema = _gambar(bahan, format_), _tema(bahan.tema)
    bersih = petakan(naskah, _tanpa_kunci)
    if format_ == "docx":
        return docx.tulis(bersih, rupa, tema, halaman=_halaman_bahan(bahan))
    if format_ == "pdf":
        return pdf.tulis(bersih, rupa, tema).isi
    return html.tulis(bersih, rupa, tema)


def _tanpa_kunci(blok: Blok) -> tuple[Blok, ...]:
    """Print numerals of a paragraph as plain text: the document is to look like anybody's."""
    if isinstance(blok, Paragraf):
        return (replace(blok, isi=tuple(Tulisan(s.cetak) if isinstance(s, Angka) else s for s in blok.isi)),)
    return (blok,)
