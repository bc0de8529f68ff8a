"""Pictures and annexes beside the workbook: written to and read from its folder, judged by their content."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from pathlib import Path

from akuntabel.kinerja.berkas import BerkasPotret, berkas_potret
from akuntabel.kinerja.potret import Potret

BESAR_GAMBAR = 10 * 1024 * 1024
BESAR_LAMPIRAN = 15 * 1024 * 1024
BESAR_SEMUA_LAMPIRAN = 40 * 1024 * 1024
_PDF = b"%PDF"
BANYAK_TITIK = 60_000_000
_TANDA = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


class GambarTidakSah(ValueError):
    """A picture cannot be used; the message says why and what to do."""


def tulis_aset(potret: Potret, folder: Path) -> tuple[Path, ...]:
    """Write the pictures and annexes of a Potret into the folder of its workbook and return their paths.

    Raises:
        GambarTidakSah: a file name would lead out of the folder.
    """
    return tuple(_tulis(satu, folder) for satu in berkas_potret(potret))


def _tulis(satu: BerkasPotret, folder: Path) -> Path:
    tujuan = _letak(satu.berkas, folder)
    tujuan.write_bytes(satu.isi)
    return tujuan


def _letak(berkas: str, folder: Path) -> Path:
    if not nama_berkas_sah(berkas):
        raise GambarTidakSah(
            "Nama berkas tidak boleh memuat folder; cukup nama berkasnya, misalnya lambang.png."
        )
    return folder / berkas


def nama_berkas_sah(berkas: str) -> bool:
    """Tell whether a text is the plain name of a file: no folder, no drive, no control characters."""
    terlarang = any(tanda in berkas for tanda in '/\\:\0<>|"?*') or any(ord(c) < 32 for c in berkas)
    return bool(berkas) and not terlarang and berkas not in (".", "..") and len(berkas) <= 200


def gambar_sah(isi: bytes) -> bool:
    """Tell whether the bytes begin as a PNG or JPEG."""
    return isi.startswith(_TANDA)


def baca_gambar(berkas: str, folder: Path | None) -> bytes:
    """Return the bytes of a picture beside the workbook.

    Raises:
        GambarTidakSah: there is no such file, it is too big, or it is neither PNG nor JPEG.
    """
    isi = _ambil(berkas, folder, "Gambar", BESAR_GAMBAR)
    tolak_bukan_gambar(isi, berkas)
    return isi


def tolak_bukan_gambar(isi: bytes, berkas: str) -> None:
    """Raise GambarTidakSah unless the bytes are a PNG or JPEG one can print, under a plain name."""
    _letak(berkas, Path())
    if not gambar_sah(isi):
        raise GambarTidakSah(
            f"Isi {berkas} bukan PNG atau JPEG. Simpan ulang gambarnya sebagai PNG atau JPEG."
        )
    periksa_gambar(isi, berkas)


def baca_lampiran(berkas: str, folder: Path | None) -> bytes:
    """Return the bytes of an annex beside the workbook.

    Raises:
        GambarTidakSah: there is no such file, it is too big, or it is neither PDF nor picture.
    """
    isi = _ambil(berkas, folder, "Lampiran", BESAR_LAMPIRAN)
    tolak_bukan_lampiran(isi, berkas)
    return isi


def tolak_bukan_lampiran(isi: bytes, berkas: str) -> None:
    """Raise GambarTidakSah unless the bytes are a PDF, PNG or JPEG, not too many, under a plain name."""
    _letak(berkas, Path())
    if len(isi) > BESAR_LAMPIRAN:
        raise GambarTidakSah(
            f"Lampiran {berkas} lebih besar dari {BESAR_LAMPIRAN >> 20} MB. Perkecil ukurannya."
        )
    if isi.startswith(_PDF):
        return
    if not gambar_sah(isi):
        raise GambarTidakSah(
            f"Isi {berkas} bukan PDF, JPEG, atau PNG. Simpan atau pindai ulang sebagai salah satunya."
        )
    periksa_gambar(isi, berkas)


def _ambil(berkas: str, folder: Path | None, sebutan: str, batas: int) -> bytes:
    """Return the bytes of a file beside the workbook, after its name and size have been judged."""
    if folder is None:
        raise GambarTidakSah(
            f"Berkas {sebutan.lower()} tidak ikut dikirim. Kirimkan buku kerja bersama berkasnya."
        )
    letak = _letak(berkas, folder)
    try:
        besar = letak.stat().st_size if letak.is_file() else None
    except OSError:
        besar = None
    if besar is None:
        raise GambarTidakSah(_tidak_ada(berkas, folder))
    if besar > batas:
        raise GambarTidakSah(f"{sebutan} {berkas} lebih besar dari {batas >> 20} MB. Perkecil ukurannya.")
    return letak.read_bytes()


def periksa_gambar(isi: bytes, berkas: str = "ini") -> None:
    """Measure a PNG or JPEG before anybody unpacks it: a small file can be a picture of gigabytes.

    Raises:
        GambarTidakSah: too many bytes or pixels, or no size where it must stand.
    """
    if len(isi) > BESAR_GAMBAR:
        raise GambarTidakSah(f"Gambar {berkas} lebih besar dari {BESAR_GAMBAR >> 20} MB. Perkecil ukurannya.")
    ukuran = _ukuran_png(isi) if isi.startswith(_TANDA[0]) else _ukuran_jpeg(isi)
    if ukuran is None:
        raise GambarTidakSah(f"Gambar {berkas} rusak atau terpotong. Simpan ulang sebagai PNG atau JPEG.")
    lebar, tinggi = ukuran
    if lebar * tinggi > BANYAK_TITIK:
        raise GambarTidakSah(
            f"Gambar {berkas} berukuran {lebar} × {tinggi} titik, terlalu besar untuk dibuka dengan aman. "
            "Perkecil, misalnya menjadi 2.000 titik pada sisi terpanjang."
        )


def _ukuran_png(isi: bytes) -> tuple[int, int] | None:
    if len(isi) < 33 or isi[12:16] != b"IHDR":
        return None
    lebar, tinggi = struct.unpack(">II", isi[16:24])
    return (int(lebar), int(tinggi)) if lebar and tinggi else None


def _ukuran_jpeg(isi: bytes) -> tuple[int, int] | None:
    letak = 2
    while letak + 9 <= len(isi) and isi[letak] == 0xFF:
        if 0xC0 <= isi[letak + 1] <= 0xCF and isi[letak + 1] not in (0xC4, 0xC8, 0xCC):
            tinggi, lebar = struct.unpack(">HH", isi[letak + 5 : letak + 9])
            return int(lebar), int(tinggi)
        letak += 2 + int.from_bytes(isi[letak + 2 : letak + 4], "big")
    return None


def _tidak_ada(berkas: str, folder: Path) -> str:
    serupa = [n for n in _isi_folder(folder) if n.casefold() == berkas.casefold()]
    saran = f" Yang ada: {serupa[0]}." if serupa else ""
    return f"Berkas {berkas} tidak ada di folder buku kerja.{saran}"


def _isi_folder(folder: Path) -> Iterable[str]:
    try:
        return [p.name for p in folder.iterdir()]
    except OSError:
        return []
