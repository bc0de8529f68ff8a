"""Shape of a scale, as printed and as applied.

A scale is a list of rows from the highest class to the lowest. Each row keeps the printed text (`tercetak`)
and our half-open reading `bawah`..`atas`; a row without `atas` (only the first) has no upper limit. `selang`
says which end belongs to the row: `tutup_bawah` is [bawah, atas), `tutup_atas` is (bawah, atas]. Under
`tutup_atas` the lowest row also holds its own lower bound. Rows must meet exactly: a gap or an overlap is
refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from akuntabel.peraturan.skema import BerkasPeraturanRusak, angka, bagan, bulat, daftar_ber, pilihan, teks

BARIS = bagan(
    {"predikat": teks, "tercetak": teks, "bawah": angka},
    {"nomor": bulat, "kategori": teks, "interpretasi": teks, "atas": angka},
)
_ISIAN_SKALA = bagan(
    {
        "nama": teks,
        "selang": pilihan("tutup_bawah", "tutup_atas"),
        "baris": daftar_ber("tercetak", BARIS),
    },
    {
        "tafsir": teks,
        "sumber": teks,
        "catatan": teks,
        "keyakinan": pilihan("dibaca", "diingat"),
    },
)


def skala(nilai: Any, tempat: str) -> None:
    """Accept a scale whose rows form one unbroken range without overlap."""
    _ISIAN_SKALA(nilai, tempat)
    for urutan, baris in enumerate(nilai["baris"], start=1):
        _periksa_baris(baris, urutan, tempat)
    for atas, bawah in pairwise(nilai["baris"]):
        _periksa_sambungan(atas, bawah, tempat)


def _periksa_baris(baris: Mapping[str, Any], urutan: int, tempat: str) -> None:
    if urutan > 1 and "atas" not in baris:
        raise BerkasPeraturanRusak(f"{tempat} baris {urutan}: hanya baris pertama boleh tanpa batas atas.")
    if "atas" in baris and baris["bawah"] >= baris["atas"]:
        raise BerkasPeraturanRusak(
            f"{tempat} baris {urutan}: batas bawah harus lebih kecil daripada batas atas."
        )


def _periksa_sambungan(atas: Mapping[str, Any], bawah: Mapping[str, Any], tempat: str) -> None:
    celah = f"antara '{bawah['predikat']}' dan '{atas['predikat']}'"
    if bawah["atas"] < atas["bawah"]:
        raise BerkasPeraturanRusak(f"{tempat}: ada celah {celah} ({bawah['atas']} sampai {atas['bawah']}).")
    if bawah["atas"] > atas["bawah"]:
        raise BerkasPeraturanRusak(
            f"{tempat}: ada tumpang tindih {celah} ({atas['bawah']} sampai {bawah['atas']})."
        )
