"""``akuntabel lanjut``: the workbook of the new year from that of the old one."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from .formulir import baca_periode
from .gagal import bukan_xlsx, buku_tak_terpakai, pesan_galat, pesan_os
from .tampilan import bungkus, warnai

if TYPE_CHECKING:
    from akuntabel.kinerja.lanjut import HasilLanjut


def jalankan(pilihan: argparse.Namespace) -> int:
    """Write it; 0 when written, 1 when refused, 2 when the old workbook cannot be used."""
    from akuntabel import api

    lama, baru = Path(pilihan.lama), Path(pilihan.baru)
    periode = baca_periode(pilihan.renstra_baru)
    if pilihan.renstra_baru and periode is None:
        pesan_galat(f"periode Renstra {pilihan.renstra_baru!r} tidak terbaca; tulis seperti 2030-2034.")
        return 2
    if bukan_xlsx(baru):
        return 2
    try:
        hasil = api.lanjut(lama, baru, renstra_baru=periode, timpa=pilihan.timpa)
    except api.TidakTerbaca as salah:
        alasan = f"Buku kerja lama belum dapat dilanjutkan: {len(salah.temuan)} masalah di atas."
        return buku_tak_terpakai(salah.temuan, "ditulis", alasan, pilihan.json)
    except api.Ditolak as salah:
        if pilihan.json:
            print(json.dumps({"ditulis": False, "alasan": str(salah)}, ensure_ascii=False, indent=2))
        else:
            pesan_galat(str(salah))
        return 1
    except OSError as salah:
        pesan_galat(pesan_os(salah, lama))
        return 2
    if pilihan.json:
        print(json.dumps(_json(hasil, baru), ensure_ascii=False, indent=2))
    else:
        _cetak(hasil, lama, baru)
    return 0


def _cetak(hasil: HasilLanjut, lama: Path, baru: Path) -> None:
    tahun = hasil.potret.tahun
    print(warnai(f"Buku kerja tahun {tahun} ditulis: {baru}", "hijau", sys.stdout))
    print(f"{lama.name} tidak diubah.")
    lebar = max(len(b.lembar) for b in hasil.butir)
    for perlakuan in dict.fromkeys(b.perlakuan for b in hasil.butir):
        print(f"\n{warnai(perlakuan.value, 'tebal', sys.stdout)}")
        for b in [b for b in hasil.butir if b.perlakuan is perlakuan]:
            awal = f"  {b.lembar:<{lebar}}  "
            for baris in bungkus(b.pesan, awal, " " * len(awal)):
                print(baris)
    print(f"\nPeriksa dengan: akuntabel cek {baru}")


def _json(hasil: HasilLanjut, baru: Path) -> dict[str, object]:
    return {
        "ditulis": True,
        "buku": str(baru),
        "tahun": hasil.potret.tahun,
        "butir": [
            {"perlakuan": b.perlakuan.value, "lembar": b.lembar, "pesan": b.pesan} for b in hasil.butir
        ],
    }
