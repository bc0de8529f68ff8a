"""Names of files and folders that every system accepts, Windows the strictest of them."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

PANJANG_NAMA = 100
PANJANG_KODE = 60
_TERLARANG = re.compile(r'[<>:"/\\|?*]')
_DICADANGKAN = re.compile(
    r"(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)", re.IGNORECASE
)


def nama_aman(nama: str, cadangan: str = "berkas") -> str:
    """Return the last part of a name without what a system may not store or would hide from the reader.

    Folders, control and direction marks, dots and blanks at the end are taken away; reserved names (CON, NUL)
    are marked.
    """
    bagian = re.split(r"[/\\]", unicodedata.normalize("NFC", nama))[-1]
    terlihat = "".join(c for c in bagian if unicodedata.category(c)[0] != "C")
    rapi = _TERLARANG.sub("-", " ".join(terlihat.split())).strip(" .")
    if not rapi.strip("-"):
        return cadangan
    if _DICADANGKAN.match(rapi):
        rapi = f"_{rapi}"
    return _pendekkan(rapi)


def _pendekkan(nama: str) -> str:
    if len(nama) <= PANJANG_NAMA:
        return nama
    batang, titik, akhiran = nama.rpartition(".")
    if not titik or len(akhiran) > 10:
        return nama[:PANJANG_NAMA].rstrip(" .")
    return f"{batang[: PANJANG_NAMA - len(akhiran) - 1].rstrip(' .')}.{akhiran}"


def kode_folder(nama: str) -> str:
    """Return a short name of plain letters for a folder and for addresses, from the name of a workbook."""
    batang = re.sub(r"(\.(xlsx|zip|docx|potret))+$", "", nama.strip(), flags=re.IGNORECASE)
    polos = unicodedata.normalize("NFKD", batang).encode("ascii", "ignore").decode()
    kode = re.sub(r"[^0-9A-Za-z]+", "-", polos).strip("-")[:PANJANG_KODE].strip("-")
    return nama_aman(kode, "buku-kerja")


def belum_ada(berkas: Path) -> Path:
    """Return the path itself, or with the next number when something of that name exists."""
    nomor, calon = 1, berkas
    while calon.exists():
        nomor += 1
        calon = berkas.with_name(f"{berkas.stem}-{nomor}{berkas.suffix}")
    return calon
