"""Frames of tables: header rows, column numbers, source lines."""

from __future__ import annotations

from collections.abc import Iterable

from akuntabel.kinerja.dokumen import Dokumen
from akuntabel.laporan.konteks import Konteks
from akuntabel.laporan.tulis import Isi, gabung, paragraf, sela, teks
from akuntabel.naskah import Baris, Blok, Kolom, Rata, Rujukan, Sebaris, Sel, Tabel
from akuntabel.naskah.tabel import JenisBaris

KANAN, TENGAH, KIRI = Rata.KANAN, Rata.TENGAH, Rata.KIRI
KOSONG = Sel()


def kolom(*bobot_rata: tuple[int, Rata]) -> tuple[Kolom, ...]:
    """Return columns from pairs of weight and alignment."""
    return tuple(Kolom(b, r) for b, r in bobot_rata)


def kepala(*judul: str | Isi | Sel) -> Baris:
    """Return a header row."""
    return Baris(tuple(j if isinstance(j, Sel) else _sel_kepala(j) for j in judul), JenisBaris.KEPALA)


def judul_sel(isi: str | Isi, *, lebar: int = 1, tinggi: int = 1) -> Sel:
    """Return a spanning header cell."""
    return Sel(gabung(isi), lebar, tinggi, Rata.TENGAH, tebal=True)


def _sel_kepala(isi: str | Isi) -> Sel:
    return judul_sel(isi)


def nomor_kolom(banyak: int) -> Baris:
    """Return the row of column numbers (1) ... (n)."""
    return Baris(tuple(Sel(teks(f"({n})"), rata=Rata.TENGAH) for n in range(1, banyak + 1)), JenisBaris.NOMOR)


def baris(*sel: Sel, jenis: JenisBaris = JenisBaris.BIASA) -> Baris:
    """Return a body row."""
    return Baris(tuple(sel), jenis)


def sumber_dokumen(dokumen: Iterable[Dokumen | None]) -> Isi:
    """Return a source line naming each document once; empty when none is known."""
    judul = dict.fromkeys(d.judul for d in dokumen if d is not None)
    return sela(teks(j) for j in judul) if judul else ()


def sumber_teks(bagian: Iterable[str]) -> Isi:
    """Return a source line of free texts, each once."""
    ada = dict.fromkeys(b.strip() for b in bagian if b.strip())
    return sela(teks(b) for b in ada) if ada else ()


def sumber_realisasi(k: Konteks, indikator: Iterable[str], tahun: Iterable[int] | None = None) -> Isi:
    """Return the source line of the results of these indicators."""
    pilih, masa = set(indikator), set(tahun or [k.tahun])
    return sumber_teks(r.sumber for r in k.potret.realisasi if r.indikator in pilih and r.tahun in masa)


def berpengantar(tabel: Tabel, *awal: str | Isi | Sebaris, akhir: str = ".") -> list[Blok]:
    """Return a table after the sentence that leads to it: the words before its number and those after."""
    return [paragraf(*awal, Rujukan(tabel.kunci), akhir), tabel]
