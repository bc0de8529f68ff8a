"""``akuntabel cek``: every problem of a workbook with its cell."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from akuntabel.temuan import Tingkat, urut

from .gagal import pesan_galat, pesan_os
from .tampilan import cetak_temuan, json_temuan, ringkas_temuan


def jalankan(pilihan: argparse.Namespace) -> int:
    """Check a workbook; 0 when usable, 1 on a galat, 2 when it cannot be read at all."""
    berkas = Path(pilihan.buku)
    if berkas.is_dir():
        from .borongan import cek_folder

        return cek_folder(pilihan, berkas)
    return _cek_satu(pilihan, berkas)


def _cek_satu(pilihan: argparse.Namespace, berkas: Path) -> int:
    from akuntabel import api

    try:
        hasil = api.cek(berkas)
    except OSError as salah:
        pesan_galat(pesan_os(salah, berkas))
        return 2
    temuan = urut(list(hasil.temuan))
    galat = any(t.tingkat is Tingkat.GALAT for t in temuan)
    tak_terbaca = hasil.potret is None and all(not t.lokasi.lembar for t in temuan)
    if pilihan.json:
        isi = {"berkas": berkas.name, "terbaca": not tak_terbaca, "temuan": json_temuan(temuan)}
        print(json.dumps(isi, ensure_ascii=False, indent=2))
    else:
        cetak_temuan(temuan, sys.stdout)
        print(f"{berkas.name}: {ringkas_temuan(temuan)}.")
        if not galat:
            print(f"Untuk melihat isian yang belum lengkap: akuntabel susun {berkas}")
    if tak_terbaca and galat:
        return 2
    return 1 if galat else 0
