"""The work folder: one subfolder a workbook, with its pictures, what was sent in, and what was made.

FOLDER/<kode>/<kode>.xlsx        the workbook, and its pictures beside it
FOLDER/<kode>/masukan/           Word files and exports that were handed over
FOLDER/<kode>/keluaran/          documents that were made
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from akuntabel import api
from akuntabel.temuan import Temuan, Tingkat, urut

from .keadaan import Keadaan
from .nama import belum_ada, kode_folder, nama_aman

T = TypeVar("T")
_KODE = re.compile(r"[0-9A-Za-z_][0-9A-Za-z_-]{0,79}\Z")
_TERSEMBUNYI = re.compile(r"^\.|^~\$|\.riwayat\.json$")
_SALINAN = re.compile(r"\.salinan-[\d-]+\.")
PENDAMPING = (".png", ".jpg", ".jpeg", ".pdf")
_URUTAN = (".xlsx", ".docx", ".pdf", ".html", ".zip")


@dataclass(frozen=True, slots=True)
class BerkasKerja:
    """A file of the work folder as the page lists it; ``jalur`` is its place below the subfolder."""

    jalur: str
    nama: str
    besar: int
    diubah: datetime

    def urutan(self) -> tuple[bool, str, int]:
        """Return where it stands in a list."""
        batang, akhiran = self.nama.lower().split(".", 1)[0], "." + self.nama.lower().rpartition(".")[2]
        return self.salinan, batang, _URUTAN.index(akhiran) if akhiran in _URUTAN else len(_URUTAN)

    @property
    def dilihat(self) -> bool:
        """Tell whether a browser can show it."""
        return self.nama.lower().endswith((".pdf", ".html"))

    @property
    def salinan(self) -> bool:
        """Tell whether it is a copy kept of something older."""
        return bool(_SALINAN.search(self.nama))


@dataclass(frozen=True, slots=True)
class Pekerjaan:
    """A workbook and everything around it."""

    kode: str
    folder: Path

    @property
    def buku(self) -> Path:
        """Return the workbook."""
        return self.folder / f"{self.kode}.xlsx"

    @property
    def keluaran(self) -> Path:
        """Return the folder of documents made."""
        return self.folder / "keluaran"

    @property
    def masukan(self) -> Path:
        """Return the folder of what was handed over beside the workbook."""
        return self.folder / "masukan"

    def daftar(self, folder: Path) -> list[BerkasKerja]:
        """Return the files of one of its folders: copies last, the kinds of a document together."""
        if not folder.is_dir():
            return []
        berkas = [p for p in folder.iterdir() if p.is_file() and not _TERSEMBUNYI.search(p.name)]
        return sorted((self._keterangan(p) for p in berkas), key=BerkasKerja.urutan)

    def _keterangan(self, p: Path) -> BerkasKerja:
        stat = p.stat()
        jalur = p.relative_to(self.folder).as_posix()
        return BerkasKerja(jalur, p.name, stat.st_size, datetime.fromtimestamp(stat.st_mtime))  # noqa: DTZ006

    def semua_berkas(self) -> dict[str, Path]:
        """Return every file that may be fetched, by its place; nothing else is ever served."""
        folder = (self.folder, self.keluaran, self.masukan)
        return {b.jalur: f / b.nama for f in folder for b in self.daftar(f)}

    def simpan_pendamping(self, nama: str, isi: bytes) -> None:
        """Keep a picture or annex beside the workbook; another one of that name stays as a numbered copy."""
        berkas = self.folder / nama
        if berkas.exists() and berkas.read_bytes() != isi:
            berkas.replace(belum_ada(berkas.with_name(f"{berkas.stem}.salinan-1{berkas.suffix}")))
        berkas.write_bytes(isi)

    def simpan_masukan(self, nama: str, isi: bytes) -> Path:
        """Keep a file that was handed over, under a name of its own."""
        self.masukan.mkdir(exist_ok=True)
        berkas = belum_ada(self.masukan / nama_aman(nama))
        berkas.write_bytes(isi)
        return berkas


def semua(k: Keadaan) -> list[Pekerjaan]:
    """Return the workbooks of the work folder, the one changed last first."""
    folder = [f for f in k.folder.iterdir() if _KODE.match(f.name) and f.is_dir() and not f.is_symlink()]
    ada = [p for p in (Pekerjaan(f.name, f) for f in folder) if p.buku.is_file()]
    return sorted(ada, key=lambda p: p.buku.stat().st_mtime, reverse=True)


def cari(k: Keadaan, kode: str) -> Pekerjaan | None:
    """Return a workbook by the name of its subfolder."""
    return next((p for p in semua(k) if p.kode == kode), None)


def baru(k: Keadaan, nama: str) -> Pekerjaan:
    """Make a subfolder for a workbook of this name; an existing one is never touched."""
    folder = belum_ada(k.folder / kode_folder(nama))
    folder.mkdir()
    return Pekerjaan(folder.name, folder)


def buang(p: Pekerjaan) -> None:
    """Take a subfolder away that was made a moment ago and could not be filled."""
    shutil.rmtree(p.folder, ignore_errors=True)


def periksa(k: Keadaan, p: Pekerjaan) -> Periksa:
    """Return what is known and wrong of a workbook; read again only when a file has changed."""
    return ingat(k, f"periksa:{p.kode}", p, lambda: _periksa(p))


def ingat(k: Keadaan, kunci: str, p: Pekerjaan, hitung: Callable[[], T]) -> T:
    """Return a result, computed anew when the workbook or a picture beside it has changed."""
    tanda = tuple(sorted(_tanda(p.folder)))
    lama = k.tembolok.get(kunci)
    if lama is None or lama[0] != tanda:
        lama = (tanda, hitung())
        k.tembolok[kunci] = lama
    hasil: T = lama[1]
    return hasil


def _tanda(folder: Path) -> Iterator[tuple[str, int, int]]:
    for p in folder.iterdir():
        if p.is_file():
            stat = p.stat()
            yield p.name, stat.st_mtime_ns, stat.st_size


@dataclass(frozen=True, slots=True)
class Periksa:
    """What checking a workbook gave."""

    tahun: int | None
    instansi: str
    temuan: tuple[Temuan, ...]
    terbaca: bool
    berkas_diminta: tuple[str, ...] = ()

    def banyak(self, tingkat: Tingkat) -> int:
        """Return the number of findings of a severity."""
        return sum(t.tingkat is tingkat for t in self.temuan)

    @property
    def galat(self) -> int:
        """Return how many findings must be repaired."""
        return self.banyak(Tingkat.GALAT)

    @property
    def peringatan(self) -> int:
        """Return how many findings need an explanation."""
        return self.banyak(Tingkat.PERINGATAN)

    @property
    def saran(self) -> int:
        """Return how many findings are suggestions."""
        return self.banyak(Tingkat.SARAN)

    @property
    def keterangan(self) -> str:
        """Return agency and year in words; empty when the workbook cannot be read."""
        return f"{self.instansi}, {self.tahun}" if self.tahun else ""


def _hilang(p: Pekerjaan, nama: str) -> bool:
    """Tell whether a workbook names a picture or annex that was not handed over."""
    return nama.lower().endswith(PENDAMPING) and nama == nama_aman(nama) and not (p.folder / nama).exists()


def _periksa(p: Pekerjaan) -> Periksa:
    hasil = api.cek(p.buku)
    temuan = tuple(urut(list(hasil.temuan)))
    hilang = tuple(t.tertulis for t in temuan if t.kode == "NAR505" and _hilang(p, t.tertulis))
    if hasil.potret is None:
        tak_terbaca = all(not t.lokasi.lembar for t in temuan)
        return Periksa(None, "", temuan, not tak_terbaca, hilang)
    return Periksa(hasil.potret.tahun, hasil.potret.instansi.nama_lengkap, temuan, True, hilang)
