"""Documents of others to a workbook: each read in a process of its own, put together here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from akuntabel.impor.baca import baca
from akuntabel.impor.kenali import kenali, kunci_bersama, kunci_dokumen
from akuntabel.impor.luar import TakTerbaca
from akuntabel.pertukaran.bacaan import HasilBuku, Petikan, TanpaIsi, buku_dari, petik

from .berkas_luar import isi_berkas, taksir_berkas
from .gagal import Ditolak
from .pengubahan import ubah_buku
from .salinan import tulis_utuh
from .terjaga import Gagal, jalankan_terjaga

LaporBaca = Callable[[Path, int, int], None]
"""Called with a document that is done, the number of those done so far and that of all."""


@dataclass(frozen=True, slots=True)
class TakDibaca:
    """A document that could not be read, and why."""

    berkas: Path
    alasan: str


@dataclass(frozen=True, slots=True)
class BukuDibaca:
    """The workbook that was written, what it was read from, what was not read, the copy of an older one."""

    buku: HasilBuku
    dibaca: tuple[Path, ...]
    gagal: tuple[TakDibaca, ...]
    salinan: Path | None = None


@dataclass(frozen=True, slots=True)
class PilihanBaca:
    """How to write: the reporting year (None = as the documents say), over an existing file, processes."""

    tahun: int | None = None
    timpa: bool = False
    pekerja: int = 1


def baca_ke_buku(
    daftar: Sequence[Path], ke: Path, pilihan: PilihanBaca, lapor: LaporBaca = lambda *_: None
) -> BukuDibaca:
    """Write a workbook filled with what documents say.

    An existing workbook is only replaced when ``pilihan.timpa`` is set; it is kept as a numbered copy beside
    the new one and can be brought back with ``akuntabel batal``.

    Raises:
        Ditolak: the workbook exists, nothing could be read, or nothing was recognised.
        OSError: the workbook cannot be written.
    """
    if ke.exists() and not pilihan.timpa:
        raise Ditolak(f"{ke.name} sudah ada dan tidak ditimpa. Pakai nama lain, atau tambahkan --timpa.")
    hasil = _baca_semua(daftar, pilihan.pekerja, lapor)
    petikan = [p for p in hasil if isinstance(p, Petikan)]
    gagal = tuple(p for p in hasil if isinstance(p, TakDibaca))
    if not petikan:
        raise Ditolak(" ".join(f"{g.berkas.name}: {g.alasan}" for g in gagal))
    try:
        buku = buku_dari(petikan, kunci_bersama(p.nama_terpisah() for p in petikan), tahun=pilihan.tahun)
    except TanpaIsi as salah:
        raise Ditolak(str(salah)) from salah
    salinan = _tulis(ke, buku.isi)
    dibaca = tuple(d for d, p in zip(daftar, hasil, strict=True) if isinstance(p, Petikan))
    return BukuDibaca(buku, dibaca, gagal, salinan)


def _tulis(ke: Path, isi: bytes) -> Path | None:
    if ke.exists():
        return ubah_buku(ke, isi, "membaca dokumen ke buku kerja ini")
    ke.parent.mkdir(parents=True, exist_ok=True)
    tulis_utuh(ke, isi)
    return None


def _baca_semua(daftar: Sequence[Path], pekerja: int, lapor: LaporBaca) -> list[Petikan | TakDibaca]:
    hasil: dict[int, Petikan | TakDibaca] = {}
    for nomor, satu in jalankan_terjaga(_petik, list(daftar), pekerja, halaman=taksir_berkas):
        hasil[nomor] = TakDibaca(daftar[nomor], satu.kalimat) if isinstance(satu, Gagal) else satu
        lapor(daftar[nomor], len(hasil), len(daftar))
    return [hasil[n] for n in range(len(daftar))]


def _petik(berkas: Path) -> Petikan | TakDibaca:
    """Read one document, in a process of its own."""
    try:
        bacaan = kenali(baca(isi_berkas(berkas), berkas.name))
    except TakTerbaca as salah:
        return TakDibaca(berkas, str(salah))
    return petik(bacaan, kunci_dokumen(bacaan))
