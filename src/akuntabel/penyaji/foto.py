"""Photographs made fit for a page: upright, no larger than print needs, several as one strip.

A telephone writes ten megabytes and turns the picture by a note that word processors do not read.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from akuntabel.naskah import Gambar

from .galat import GambarTidakSah

if TYPE_CHECKING:
    from PIL.Image import Image as Citra

LEBAR = 1_800
"""Pixels across a whole page of text: about 280 to the inch."""

BESAR = 600_000
TITIK = 80_000_000
_MUTU = 85
_SELA = 24
_PUTAR = 0x0112
_HALUS = 1  # Image.Resampling.LANCZOS, without importing Pillow
_JPEG = b"\xff\xd8"


def perlu_disiapkan(gambar: Gambar) -> bool:
    """Tell whether a picture cannot be printed as it is: several, large, or turned by its note."""
    isi = gambar.isi
    return bool(gambar.berdampingan) or len(isi) > BESAR or (isi.startswith(_JPEG) and _terputar(isi))


def _terputar(isi: bytes) -> bool:
    from PIL import Image

    if b"Exif" not in isi[:4096]:
        return False
    try:
        with Image.open(io.BytesIO(isi)) as gambar:
            return bool(gambar.getexif().get(_PUTAR, 1) != 1)
    except (OSError, ValueError, SyntaxError):
        return False


@lru_cache(maxsize=16)
def siapkan(isi: bytes, berdampingan: tuple[bytes, ...]) -> bytes:
    """Return one picture (PNG or JPEG): upright, bounded, those side by side of one height.

    Raises:
        GambarTidakSah: If a picture is damaged or has more than 80 million pixels.
    """
    semua = [_buka(satu) for satu in (isi, *berdampingan)]
    png = all(not satu.startswith(_JPEG) for satu in (isi, *berdampingan))
    if len(semua) == 1:
        (hasil,) = semua
        if hasil.width > LEBAR:
            hasil = hasil.resize((LEBAR, max(hasil.height * LEBAR // hasil.width, 1)), _HALUS)
    else:
        hasil = _deret(semua)
    keluar = io.BytesIO()
    if png:
        hasil.save(keluar, "PNG", optimize=True)
    else:
        hasil.save(keluar, "JPEG", quality=_MUTU)
    return keluar.getvalue()


def periksa_utuh(isi: bytes) -> None:
    """Read a picture to its end, small; raises GambarTidakSah when that cannot be done."""
    _buka(isi, LEBAR // 8)


def _buka(isi: bytes, sisi: int = 2 * LEBAR) -> Citra:
    """Return a picture upright and without transparency, a JPEG not much larger than ``sisi``."""
    from PIL import Image, ImageOps

    try:
        with Image.open(io.BytesIO(isi), formats=("PNG", "JPEG")) as gambar:
            if gambar.width * gambar.height > TITIK:
                raise GambarTidakSah(
                    f"Gambar {gambar.width} × {gambar.height} titik terlalu besar. Perkecil."
                )
            gambar.draft("RGB", (sisi, sisi))
            tegak = ImageOps.exif_transpose(gambar).convert("RGBA")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as galat:
        if isinstance(galat, GambarTidakSah):
            raise
        raise GambarTidakSah("Berkas gambar rusak. Simpan ulang sebagai PNG atau JPEG.") from galat
    alas = Image.new("RGB", tegak.size, "white")
    alas.paste(tegak, mask=tegak.getchannel("A"))
    return alas


def _deret(semua: Sequence[Citra]) -> Citra:
    """Return pictures side by side: of one height, together as wide as the page allows."""
    from PIL import Image

    ruang = LEBAR - _SELA * (len(semua) - 1)
    tinggi = max(ruang * 1_000 // sum(g.width * 1_000 // max(g.height, 1) or 1 for g in semua), 1)
    kecil = [g.resize((max(g.width * tinggi // g.height, 1), tinggi), _HALUS) for g in semua]
    lebar = sum(g.width for g in kecil) + _SELA * (len(kecil) - 1)
    hasil = Image.new("RGB", (lebar, tinggi), "white")
    kiri = 0
    for gambar in kecil:
        hasil.paste(gambar, (kiri, 0))
        kiri += gambar.width + _SELA
    return hasil
