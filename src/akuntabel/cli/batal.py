"""``akuntabel batal``: take the last change of a workbook back."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from .gagal import pesan_galat, pesan_os
from .setuju import setuju

if TYPE_CHECKING:
    from akuntabel.api import HasilBatal


def jalankan(pilihan: argparse.Namespace) -> int:
    """Undo; 0 when done, 1 when refused or not agreed to, 2 when a file cannot be used."""
    from akuntabel import api

    berkas = Path(pilihan.buku)
    try:
        terakhir = api.akan_batal(berkas, paksa=pilihan.paksa)
        print(f"Yang dibatalkan: {terakhir.perihal}.", file=sys.stderr)
        print(f"{berkas.name} kembali menjadi isi {terakhir.salinan}.", file=sys.stderr)
        if not setuju(pilihan.ya):
            return 1
        hasil = api.batal(berkas, paksa=pilihan.paksa)
        sisa = len(api.perubahan(berkas))
    except api.Ditolak as salah:
        return _ditolak(str(salah), pilihan.json)
    except OSError as salah:
        pesan_galat(pesan_os(salah, berkas))
        return 2
    _ringkasan(berkas, hasil, sisa, pilihan.json)
    return 0


def _ditolak(alasan: str, sebagai_json: bool) -> int:
    if sebagai_json:
        print(json.dumps({"dibatalkan": False, "alasan": alasan}, ensure_ascii=False, indent=2))
    else:
        pesan_galat(alasan)
    return 1


def _ringkasan(berkas: Path, hasil: HasilBatal, sisa: int, sebagai_json: bool) -> None:
    if sebagai_json:
        isi = {
            "dibatalkan": True,
            "perihal": hasil.perubahan.perihal,
            "salinan": hasil.disimpan and str(hasil.disimpan),
            "sisa": sisa,
        }
        print(json.dumps(isi, ensure_ascii=False, indent=2))
        return
    print(f"Dibatalkan: {hasil.perubahan.perihal}. {berkas} kembali seperti semula.")
    if hasil.disimpan:
        print(f"Yang Anda sunting sesudahnya disimpan sebagai {hasil.disimpan}.")
    if sisa:
        print(f"Masih {sisa} perubahan sebelumnya yang dapat dibatalkan.")
