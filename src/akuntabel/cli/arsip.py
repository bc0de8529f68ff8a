"""``akuntabel arsip``: verify an archive and take its workbook out."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .gagal import bukan_xlsx, pesan_galat, pesan_os
from .tampilan import cetak_pasangan

if TYPE_CHECKING:
    from akuntabel.kinerja.potret import Potret


def jalankan(pilihan: argparse.Namespace) -> int:
    """Verify; 0 when intact, 1 when an overwrite is refused, 2 when changed, damaged or unreadable."""
    from akuntabel import api
    from akuntabel.pertukaran.arsip import ArsipTidakSah

    berkas = Path(pilihan.arsip)
    if pilihan.ke and bukan_xlsx(Path(pilihan.ke)):
        return 2
    try:
        potret, keterangan = api.buka_arsip(berkas)
        if pilihan.ke:
            api.tulis_buku(potret, Path(pilihan.ke), timpa=pilihan.timpa)
    except api.Ditolak as salah:
        pesan_galat(str(salah))
        return 1
    except ArsipTidakSah as salah:
        pesan_galat(str(salah))
        return 2
    except OSError as salah:
        pesan_galat(pesan_os(salah, berkas))
        return 2
    if pilihan.json:
        print(json.dumps(dict(keterangan), ensure_ascii=False, indent=2))
    else:
        _cetak(potret, keterangan, pilihan.ke)
    return 0


def _cetak(potret: Potret, keterangan: Mapping[str, Any], ke: str | None) -> None:
    print("Arsip utuh: isi dan sidiknya cocok.")
    pasangan = [
        ("Instansi", potret.instansi.nama_lengkap),
        ("Tahun", str(potret.tahun)),
        ("Sidik", keterangan["sidik"]),
        ("Versi", keterangan["versi_mesin"]),
        ("Peraturan", ", ".join(keterangan["peraturan"])),
        ("Belum diisi", str(len(keterangan["celah"]))),
    ]
    for c in potret.catatan_final:
        pasangan.append(("Catatan final", f"{c.alasan} (oleh {c.oleh}, {c.tanggal.isoformat()})"))
    cetak_pasangan(pasangan, sys.stdout)
    if ke:
        print(f"Buku kerja ditulis: {ke}")
