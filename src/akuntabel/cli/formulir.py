"""``akuntabel formulir``: write an empty workbook, or hand over to the Word form."""

from __future__ import annotations

import argparse
import re
from datetime import date
from pathlib import Path

from .gagal import bukan_xlsx, pesan_galat, pesan_os, tolak_timpa


def jalankan(pilihan: argparse.Namespace) -> int:
    """Write the workbook or the form; 0 when written, 1 when refused, 2 on wrong options."""
    if pilihan.narasi:
        from .formulir_narasi import jalankan_narasi

        return jalankan_narasi(pilihan)
    if pilihan.bidang:
        from .formulir_bidang import jalankan_bidang

        return jalankan_bidang(pilihan)
    if keberatan := _tanpa_narasi_salah(pilihan):
        pesan_galat(keberatan)
        return 2
    return _buku_kerja(pilihan, Path(pilihan.buku))


def _buku_kerja(pilihan: argparse.Namespace, berkas: Path) -> int:
    if bukan_xlsx(berkas):
        return 2
    periode = baca_periode(pilihan.renstra)
    if keberatan := _tahun_salah(pilihan, periode):
        pesan_galat(keberatan)
        return 2
    if tolak_timpa(berkas, pilihan.timpa):
        return 1
    from akuntabel import api

    try:
        berkas.write_bytes(api.formulir(pilihan.tahun or date.today().year - 1, periode))  # noqa: TID251, DTZ011
    except OSError as salah:
        pesan_galat(pesan_os(salah, berkas))
        return 2
    print(f"{berkas} siap diisi. Mulailah dari lembar Petunjuk; periksa dengan: akuntabel cek {berkas}")
    return 0


def _tanpa_narasi_salah(pilihan: argparse.Namespace) -> str:
    if not pilihan.buku:
        return (
            "nama buku kerja belum ditulis, misalnya: akuntabel formulir lkjip-2025.xlsx. Untuk formulir "
            "Word: akuntabel formulir --narasi narasi.docx"
        )
    return "--dari hanya berlaku bersama --narasi atau --bidang." if pilihan.dari else ""


def _tahun_salah(pilihan: argparse.Namespace, periode: tuple[int, int] | None) -> str:
    """Return what is wrong with the year and the period asked for; empty when nothing is."""
    if pilihan.renstra and periode is None:
        return f"periode Renstra {pilihan.renstra!r} tidak terbaca; tulis seperti 2025-2029."
    if pilihan.tahun is not None and not 2000 <= pilihan.tahun <= 2100:
        return f"tahun {pilihan.tahun} di luar 2000 sampai 2100."
    if pilihan.tahun is not None and periode and not periode[0] <= pilihan.tahun <= periode[1]:
        return f"tahun {pilihan.tahun} di luar periode Renstra {periode[0]}-{periode[1]}."
    return ""


def baca_periode(teks: str | None) -> tuple[int, int] | None:
    """Return the first and last year of a period written 2025-2029; None when it is none."""
    cocok = re.fullmatch(r"\s*(\d{4})\s*[-–]\s*(\d{4})\s*", teks or "")
    if cocok is None:
        return None
    awal, akhir = int(cocok[1]), int(cocok[2])
    return (awal, akhir) if awal <= akhir <= awal + 10 else None
