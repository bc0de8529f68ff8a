"""Text files to grids: values between semicolons, tabs or commas, in the usual encodings."""

from __future__ import annotations

import csv
import io
from collections import Counter

from .kisi import EksporDitolak, Kisi, kisi

_PEMISAH = (";", "\t", "|", ",")
_CONTOH = 200
_PANJANG = 4_000


def baca_teks(isi: bytes, nama: str = "teks") -> list[Kisi]:
    """Return the one grid of a text file.

    Raises:
        EksporDitolak: it is no text, or has no columns.
    """
    teks = _urai(isi)
    pemisah = _pemisah(teks)
    try:
        return [kisi(nama, csv.reader(io.StringIO(teks, newline=""), delimiter=pemisah))]
    except csv.Error as salah:
        raise EksporDitolak(
            "Berkas teks ini tidak dapat dibagi menjadi kolom. Bukalah di Excel lalu simpan sebagai .xlsx."
        ) from salah


def _urai(isi: bytes) -> str:
    if isi.startswith((b"\xff\xfe", b"\xfe\xff")):
        return isi.decode("utf-16", "replace")
    if b"\0" in isi[:4096]:
        raise EksporDitolak(
            "Jenis berkas ini tidak dikenal. Pakailah ekspor berupa .xlsx, .xls, .html, .mht, atau .csv."
        )
    try:
        return isi.decode("utf-8-sig")
    except UnicodeDecodeError:
        return isi.decode("cp1252", "replace")


def _pemisah(teks: str) -> str:
    """Return the mark that splits most lines into the same number of columns."""
    garis = [b[:_PANJANG] for b in teks.splitlines()[:_CONTOH] if b.strip()]
    if garis and garis[0].lower().startswith("sep=") and len(garis[0].strip()) == 5:
        return garis[0].strip()[-1]
    nilai = {p: _ajek(garis, p) for p in _PEMISAH}
    terbaik = max(_PEMISAH, key=lambda p: nilai[p])
    if nilai[terbaik] <= 0:
        raise EksporDitolak(
            "Berkas teks ini tidak berisi tabel: tidak ada titik koma, tab, atau koma yang memisahkan kolom."
        )
    return terbaik


def _ajek(garis: list[str], pemisah: str) -> int:
    """Return how many lines agree on their number of columns, more columns counting more."""
    banyak = Counter(len(next(csv.reader([b], delimiter=pemisah), [])) for b in garis)
    return max((n * (kolom - 1) for kolom, n in banyak.items()), default=0)
