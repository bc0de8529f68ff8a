"""``akuntabel formulir --narasi``: write the Word form for authored text."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path

from .gagal import pesan_galat, pesan_os, tolak_timpa
from .tampilan import cetak_temuan


def jalankan_narasi(pilihan: argparse.Namespace) -> int:
    """Write the form; 0 when written, 1 when refused, 2 on wrong options or an unusable workbook."""
    berkas = Path(pilihan.narasi)
    if keberatan := _pilihan_salah(pilihan, berkas):
        pesan_galat(keberatan)
        return 2
    if tolak_timpa(berkas, pilihan.timpa):
        return 1
    from akuntabel import api

    dari = Path(pilihan.dari) if pilihan.dari else None
    tahun = pilihan.tahun or (None if dari else date.today().year - 1)  # noqa: TID251, DTZ011
    try:
        berkas.write_bytes(api.formulir_narasi(dari, tahun, pilihan.bidang or ()))
    except api.TidakTerbaca as salah:
        cetak_temuan(salah.temuan, sys.stderr)
        pesan_galat("Perbaiki dahulu buku kerja itu, lalu buat formulirnya lagi.")
        return 2
    except (api.Ditolak, api.KetentuanTidakAda) as salah:
        pesan_galat(str(salah.args[0] if salah.args else salah))
        return 2
    except OSError as salah:
        pesan_galat(pesan_os(salah, dari or berkas))
        return 2
    _selesai(berkas, dari)
    return 0


def _pilihan_salah(pilihan: argparse.Namespace, berkas: Path) -> str:
    """Return what is wrong with the options; empty when nothing is."""
    if berkas.suffix.lower() != ".docx":
        return f"{berkas} harus berakhiran .docx."
    if pilihan.buku:
        return (
            f"{pilihan.buku} tidak dipakai bersama --narasi. Untuk mengambil sasaran dan angkanya tulislah: "
            f"akuntabel formulir --narasi {berkas} --dari {pilihan.buku}"
        )
    if pilihan.renstra:
        return "--renstra hanya untuk buku kerja; hapus bila membuat formulir narasi."
    if pilihan.tahun is not None and not 2000 <= pilihan.tahun <= 2100:
        return f"tahun {pilihan.tahun} di luar 2000 sampai 2100."
    return _bidang_salah(pilihan)


def _bidang_salah(pilihan: argparse.Namespace) -> str:
    if pilihan.bidang and not pilihan.dari:
        return "--bidang memerlukan buku kerja utamanya: tambahkan --dari BUKU.xlsx."
    if "semua" in (b.casefold() for b in pilihan.bidang or ()):
        return "hapus --bidang semua: tanpa pilihan itu formulirnya memuat semua bagian."
    return ""


def _selesai(berkas: Path, dari: Path | None) -> None:
    print(f"{berkas} siap ditulisi dengan Word atau LibreOffice: satu kotak untuk setiap bagian.")
    if dari is None:
        print("Bagian per sasaran dan indikator belum ada; tambahkan --dari BUKU.xlsx untuk memuatnya.")
    print(f"Sesudah ditulisi: akuntabel serap {berkas} --ke {dari or 'BUKU.xlsx'}")
