"""``akuntabel formulir --bidang``: write the workbooks of units."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from .gagal import pesan_galat, pesan_os
from .tampilan import cetak_temuan

if TYPE_CHECKING:
    from akuntabel.api import FormulirBidang


def jalankan_bidang(pilihan: argparse.Namespace) -> int:
    """Write them; 0 when written, 1 when refused, 2 on wrong options or an unusable workbook."""
    if keberatan := _pilihan_salah(pilihan):
        pesan_galat(keberatan)
        return 2
    dari, tujuan = Path(pilihan.dari), Path(pilihan.buku)
    satu = _satu(pilihan)
    from akuntabel import api

    try:
        daftar = api.formulir_bidang(dari, pilihan.bidang)
        berkas = [tujuan] if satu else _berkas(daftar, tujuan, dari)
        ada = [b.name for b in berkas if b.exists()]
        if ada and not pilihan.timpa:
            pesan_galat(
                f"{', '.join(ada)} sudah ada dan tidak ditimpa. Pakai nama lain, atau tambahkan --timpa."
            )
            return 1
        for letak, f in zip(berkas, daftar, strict=True):
            letak.parent.mkdir(parents=True, exist_ok=True)
            letak.write_bytes(f.isi)
    except api.TidakTerbaca as salah:
        cetak_temuan(salah.temuan, sys.stderr)
        pesan_galat("Perbaiki dahulu buku kerja itu, lalu bagikan lagi.")
        return 2
    except api.Ditolak as salah:
        pesan_galat(str(salah))
        return 2
    except OSError as salah:
        pesan_galat(pesan_os(salah, dari))
        return 2
    _selesai(daftar, berkas, dari)
    return 0


def _pilihan_salah(pilihan: argparse.Namespace) -> str:
    """Return what is wrong with the options; empty when nothing is."""
    if not pilihan.dari:
        return "--bidang memerlukan buku kerja utamanya: tambahkan --dari BUKU.xlsx."
    if not pilihan.buku:
        return "tulislah juga berkas yang akan ditulis, atau folder bila bidangnya lebih dari satu."
    if pilihan.tahun is not None or pilihan.renstra:
        return "--tahun dan --renstra mengikuti buku kerja di --dari; hapus pilihan itu."
    if _satu(pilihan) and Path(pilihan.buku).suffix.lower() != ".xlsx":
        return f"{pilihan.buku} harus berakhiran .xlsx."
    return ""


def _satu(pilihan: argparse.Namespace) -> bool:
    """Tell whether a single workbook is asked for, not a folder of them."""
    return len(pilihan.bidang) == 1 and pilihan.bidang[0].casefold() != "semua"


def _ditolak(berkas: Sequence[Path], timpa: bool) -> bool:
    """Tell whether existing files must not be overwritten, and say so."""
    ada = [b.name for b in berkas if b.exists()]
    if ada and not timpa:
        daftar = ", ".join(ada)
        pesan_galat(f"{daftar} sudah ada dan tidak ditimpa. Pakai nama lain, atau tambahkan --timpa.")
    return bool(ada) and not timpa


def _berkas(daftar: Sequence[FormulirBidang], folder: Path, dari: Path) -> list[Path]:
    """Return a path in the folder for every unit, none twice."""
    hasil: list[Path] = []
    for f in daftar:
        calon, nomor = folder / f.nama_berkas(dari), 1
        while calon in hasil:
            nomor += 1
            calon = folder / f"{Path(f.nama_berkas(dari)).stem}-{nomor}.xlsx"
        hasil.append(calon)
    return hasil


def _selesai(daftar: Sequence[FormulirBidang], berkas: Sequence[Path], dari: Path) -> None:
    for letak, f in zip(berkas, daftar, strict=True):
        print(
            f"{letak}  {f.bidang.nama}: {f.indikator} indikator, {f.simpul} program/kegiatan/subkegiatan, "
            f"{f.bagian} bagian narasi"
        )
    contoh = berkas[0] if len(berkas) == 1 else berkas[0].parent
    print(f"Sesudah diisi bidang: akuntabel gabung {contoh} --ke {dari}")
