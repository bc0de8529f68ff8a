"""Text files to grids: values between semicolons, tabs or commas, in the usual encodings."""

from __future__ import annotations

import csv
import io
from collections import Counter

from .kisi import EksporDitolak, Kisi, kisi

_PEMISAH = (";", "\t", "|")
_KOMA = ","
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
    """Return the mark that splits most lines into the same number of columns.

    A comma also stands in names and amounts, so it is taken only where no other mark will do.
    """
    garis = [b[:_PANJANG] for b in teks.splitlines()[:_CONTOH] if b.strip()]
    if garis and garis[0].lower().startswith("sep=") and len(garis[0].strip()) == 5:
        return garis[0].strip()[-1]
    nilai = {p: _ajek(garis, p) for p in (*_PEMISAH, _KOMA)}
    layak = [p for p in _PEMISAH if nilai[p][0] * 3 > len(garis)]
    terbaik = max(layak or (*_PEMISAH, _KOMA), key=lambda p: nilai[p][0] * nilai[p][1])
    if nilai[terbaik] == (0, 0):
        raise EksporDitolak(
            "Berkas teks ini tidak berisi tabel: tidak ada titik koma, tab, atau koma yang memisahkan kolom."
        )
    return terbaik


def _ajek(garis: list[str], pemisah: str) -> tuple[int, int]:
    """Return how many lines agree on a number of columns above one, and on which."""
    banyak = Counter(len(next(csv.reader([b], delimiter=pemisah), [])) for b in garis)
    return max(((n, kolom) for kolom, n in banyak.items() if kolom > 1), default=(0, 0))
