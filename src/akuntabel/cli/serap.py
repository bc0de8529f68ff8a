"""``akuntabel serap``: take the edits of a DOCX back into the workbook."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from .gagal import buku_tak_terpakai, pesan_galat, pesan_os
from .serap_tampil import cetak_telaah, json_telaah
from .setuju import setuju
from .tampilan import warnai

if TYPE_CHECKING:
    from akuntabel.api import HasilSerap, TelaahSerapan


def jalankan(pilihan: argparse.Namespace) -> int:
    """Take edits back; 0 when nothing is left to decide, 1 when refused or in conflict, 2 when unreadable."""
    from akuntabel import api

    dokumen, buku = Path(pilihan.dokumen), Path(pilihan.ke)
    try:
        telaah = api.telaah_serapan(dokumen, buku, paksa=pilihan.paksa)
        return _lanjutkan(telaah, pilihan)
    except api.TidakTerbaca as salah:
        alasan = f"Buku kerja belum dapat menerima suntingan: {len(salah.temuan)} masalah di atas."
        return buku_tak_terpakai(salah.temuan, "diterapkan", alasan, pilihan.json)
    except api.BukanDokumenAkuntabel as salah:
        return _gagal(str(salah), pilihan.json, 2)
    except api.Ditolak as salah:
        return _gagal(str(salah), pilihan.json, 1)
    except BrokenPipeError:
        raise
    except OSError as salah:
        return _gagal(pesan_os(salah, dokumen), pilihan.json, 2)


def _lanjutkan(telaah: TelaahSerapan, p: argparse.Namespace) -> int:
    from akuntabel import api

    akan = telaah.diambil(utamakan=p.utamakan, hapus=p.hapus)
    ubahan = api.ubahan_serapan(telaah, utamakan=p.utamakan, hapus=p.hapus)
    if not p.json:
        cetak_telaah(telaah, akan, sys.stdout)
    hasil = None
    if ubahan and setuju(p.ya):
        hasil = api.terapkan_serapan(telaah, utamakan=p.utamakan, hapus=p.hapus)
    if p.json:
        print(json.dumps(json_telaah(telaah, akan, hasil), ensure_ascii=False, indent=2))
    elif hasil is not None:
        _cetak_hasil(telaah, hasil)
    tersisa = telaah.bentrok(utamakan=p.utamakan)
    if tersisa and not p.json:
        pesan_galat(
            f"{len(tersisa)} bagian belum diputuskan. Ulangi dengan --utamakan word untuk memakai teks Word, "
            "--utamakan buku untuk membiarkan buku kerja, atau samakan dahulu salah satunya."
        )
    return 1 if tersisa or (ubahan and hasil is None) else 0


def _cetak_hasil(telaah: TelaahSerapan, hasil: HasilSerap) -> None:
    print(warnai(f"{len(hasil.tertulis)} bagian ditulis ke {telaah.buku}", "hijau", sys.stdout))
    for gambar in hasil.gambar:
        print(f"  gambar baru: {gambar}")
    if hasil.salinan is not None:
        print(f"  salinan sebelumnya: {hasil.salinan}")
    print(f"Membatalkan: akuntabel batal {telaah.buku}")
    print(f"Menyusun lagi: akuntabel susun {telaah.buku}")
    print("(laporan yang tadi disunting hanya diganti dengan --timpa, dan salinannya disimpan)")


def _gagal(alasan: str, sebagai_json: bool, kode: int) -> int:
    if sebagai_json:
        print(json.dumps({"diterapkan": False, "alasan": alasan}, ensure_ascii=False, indent=2))
    else:
        pesan_galat(alasan)
    return kode
