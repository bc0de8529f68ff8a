"""``akuntabel baca``: a workbook filled from documents that exist."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from .gagal import bukan_xlsx, pesan_galat, pesan_os
from .permintaan import PermintaanTidakSah, dokumen_diminta
from .tampilan import Batang, bungkus, warnai

if TYPE_CHECKING:
    from akuntabel.api import BukuDibaca

_TAHUN = range(2000, 2101)


def jalankan(pilihan: argparse.Namespace) -> int:
    """Write the workbook; 0 when all was read, 1 when refused or one was not read, 2 on wrong options."""
    from akuntabel import api

    ke = Path(pilihan.ke)
    try:
        daftar = dokumen_diminta(pilihan.berkas)
    except PermintaanTidakSah as salah:
        pesan_galat(str(salah))
        return 2
    if bukan_xlsx(ke) or _salah(pilihan):
        return 2
    batang = Batang()
    minta = api.PilihanBaca(pilihan.tahun, pilihan.timpa, pilihan.proses or api.banyak_inti())
    try:
        hasil = api.baca_ke_buku(daftar, ke, minta, lambda berkas, n, m: batang(n, m, berkas.name))
    except api.Ditolak as salah:
        batang.selesai()
        return _ditolak(str(salah), pilihan.json)
    except OSError as salah:
        batang.selesai()
        pesan_galat(pesan_os(salah, ke))
        return 2
    batang.selesai()
    if pilihan.json:
        print(json.dumps(_json(hasil, ke), ensure_ascii=False, indent=2))
    else:
        _cetak(hasil, ke)
    return 1 if hasil.gagal else 0


def _salah(pilihan: argparse.Namespace) -> bool:
    if pilihan.tahun is not None and pilihan.tahun not in _TAHUN:
        pesan_galat(f"tahun {pilihan.tahun} di luar 2000 sampai 2100.")
        return True
    if pilihan.proses is not None and pilihan.proses < 1:
        pesan_galat("--proses paling sedikit 1.")
        return True
    return False


def _ditolak(alasan: str, sebagai_json: bool) -> int:
    if sebagai_json:
        print(json.dumps({"ditulis": False, "alasan": alasan}, ensure_ascii=False, indent=2))
    else:
        pesan_galat(alasan)
    return 1


def _cetak(hasil: BukuDibaca, ke: Path) -> None:
    buku = hasil.buku
    for gagal in hasil.gagal:
        pesan_galat(f"{gagal.berkas.name} tidak ikut. {gagal.alasan}")
    print(warnai(f"Buku kerja tahun {buku.tahun} ditulis: {ke}", "hijau", sys.stdout))
    if buku.instansi:
        print(buku.instansi)
    if hasil.salinan:
        print(f"Buku kerja yang lama disimpan sebagai {hasil.salinan.name}.")
    isi = ", ".join(f"{nama} {n}" for nama, n in buku.baris.items() if nama != "Identitas")
    for baris in bungkus(f"Baris: {isi}.", "", "  "):
        print(baris)
    sel = ", ".join(f"{n} {kepastian.value}" for kepastian, n in buku.menurut_kepastian())
    for baris in bungkus(
        f"Sel: {sel}. Yang berbeda dan ragu ada di atas daftar di lembar Asal Bacaan.", "", "  "
    ):
        print(baris)
    if buku.lain:
        print(f"{buku.lain} baris lain tanpa tempat di buku kerja ada di lembar Bacaan Lain.")
    print(f"\nPeriksa dengan: akuntabel cek {ke}")


def _json(hasil: BukuDibaca, ke: Path) -> dict[str, object]:
    buku = hasil.buku
    return {
        "ditulis": True,
        "buku": str(ke),
        "tahun": buku.tahun,
        "instansi": buku.instansi,
        "dibaca": [str(b) for b in hasil.dibaca],
        "tidak_dibaca": [{"berkas": str(g.berkas), "alasan": g.alasan} for g in hasil.gagal],
        "salinan": str(hasil.salinan) if hasil.salinan else "",
        "sel": {kepastian.value: n for kepastian, n in buku.menurut_kepastian()},
        "baris": buku.baris,
        "tanpa_tempat": buku.lain,
    }
