"""What somebody hands over on a page: measured and named safely before anything is read."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import PurePath

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest

from akuntabel.situs.nama import nama_aman

MB = 1 << 20
BATAS_BERKAS = 50 * MB
_KEPALA = 1024
_PDF = b"%PDF"


class KirimanDitolak(ValueError):
    """What was handed over is not taken; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Kiriman:
    """A file under a safe name."""

    nama: str
    isi: bytes


def satu_berkas(request: HttpRequest, isian: str, apa: str, akhiran: Collection[str] = ()) -> Kiriman:
    """Return the one file of a field. Raises KirimanDitolak; ``apa`` says what is asked for."""
    berkas = request.FILES.getlist(isian)
    if not berkas:
        raise KirimanDitolak(f"Belum ada berkas yang dipilih. Pilihlah {apa} lebih dulu.")
    if len(berkas) > 1:
        raise KirimanDitolak(f"Ada {len(berkas)} berkas. Kirimkan satu saja: {apa}.")
    return baca_kiriman(berkas[0], akhiran)


def baca_kiriman(berkas: UploadedFile, akhiran: Collection[str] = ()) -> Kiriman:
    """Return a file that may be looked at. Raises KirimanDitolak."""
    nama = nama_aman(berkas.name or "", "berkas")
    if berkas.size is not None and berkas.size > BATAS_BERKAS:
        raise KirimanDitolak(f"{nama} lebih besar daripada {BATAS_BERKAS // MB} MB, jadi tidak dibuka.")
    if akhiran and PurePath(nama).suffix.lower() not in akhiran:
        raise KirimanDitolak(f"{nama} bukan berkas yang dapat dibaca di sini ({', '.join(akhiran)}).")
    isi = berkas.read()
    if not isi:
        raise KirimanDitolak(f"{nama} kosong (0 bita). Periksa apakah berkas itu sudah selesai disimpan.")
    _tolak_palsu(nama, isi)
    return Kiriman(nama, isi)


def _tolak_palsu(nama: str, isi: bytes) -> None:
    """Raise KirimanDitolak when a PDF is none: its bytes would be read as plain text."""
    if PurePath(nama).suffix.lower() == ".pdf" and _PDF not in isi[:_KEPALA]:
        raise KirimanDitolak(f"{nama} bukan PDF, walau namanya begitu. Mintalah berkas aslinya.")
