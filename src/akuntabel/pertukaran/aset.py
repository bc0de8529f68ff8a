"""Pictures beside the workbook: written to and read from its folder, judged by their content."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from akuntabel.kinerja.narasi import Aset
from akuntabel.kinerja.potret import Potret

BESAR_GAMBAR = 10 * 1024 * 1024
_TANDA = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


class GambarTidakSah(ValueError):
    """A picture cannot be used; the message says why and what to do."""


def tulis_aset(potret: Potret, folder: Path) -> tuple[Path, ...]:
    """Write the pictures of a Potret into the folder of its workbook and return their paths.

    Raises:
        GambarTidakSah: a file name would lead out of the folder.
    """
    return tuple(_tulis(aset, folder) for aset in potret.aset)


def _tulis(aset: Aset, folder: Path) -> Path:
    tujuan = _letak(aset.berkas, folder)
    tujuan.write_bytes(aset.isi)
    return tujuan


def _letak(berkas: str, folder: Path) -> Path:
    if not nama_berkas_sah(berkas):
        raise GambarTidakSah(
            "Nama berkas gambar tidak boleh memuat folder; cukup nama berkasnya, misalnya lambang.png."
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
    if folder is None:
        raise GambarTidakSah("Berkas gambar tidak ikut dikirim. Kirimkan buku kerja bersama gambarnya.")
    letak = _letak(berkas, folder)
    try:
        besar = letak.stat().st_size if letak.is_file() else None
    except OSError:
        besar = None
    if besar is None:
        raise GambarTidakSah(_tidak_ada(berkas, folder))
    if besar > BESAR_GAMBAR:
        raise GambarTidakSah(f"Gambar {berkas} lebih besar dari {BESAR_GAMBAR >> 20} MB. Perkecil ukurannya.")
    isi = letak.read_bytes()
    if not gambar_sah(isi):
        raise GambarTidakSah(
            f"Isi {berkas} bukan PNG atau JPEG. Simpan ulang gambarnya sebagai PNG atau JPEG."
        )
    return isi


def _tidak_ada(berkas: str, folder: Path) -> str:
    serupa = [n for n in _isi_folder(folder) if n.casefold() == berkas.casefold()]
    saran = f" Yang ada: {serupa[0]}." if serupa else ""
    return f"Berkas gambar {berkas} tidak ada di folder buku kerja.{saran}"


def _isi_folder(folder: Path) -> Iterable[str]:
    try:
        return [p.name for p in folder.iterdir()]
    except OSError:
        return []
