"""``akuntabel susun``: build a document from a workbook."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from akuntabel.temuan import urut

from .gagal import buku_tak_terpakai, pesan_galat, pesan_os
from .pilihan_susun import PilihanTidakSah, baca_pilihan
from .tampilan import Kemajuan, cetak_pasangan, json_temuan, ringkas_temuan, warnai
from .tampilan_celah import cetak_celah, json_celah
from .usang import cetak_mirip, cetak_usang, json_usang

if TYPE_CHECKING:
    from akuntabel.api import HasilSusun
    from akuntabel.laporan import CelahLaporan


def jalankan(pilihan: argparse.Namespace) -> int:
    """Build; 0 when written, 1 when a final or an overwrite is refused, 2 on unusable input."""
    berkas = Path(pilihan.buku)
    if berkas.is_dir():
        from .borongan import susun_folder

        return susun_folder(pilihan, berkas)
    return _susun_satu(pilihan, berkas)


def _susun_satu(pilihan: argparse.Namespace, berkas: Path) -> int:
    from akuntabel import api

    kemajuan = Kemajuan()
    try:
        hasil = api.susun(berkas, Path(pilihan.keluaran), baca_pilihan(pilihan), kemajuan)
    except api.TidakTerbaca as salah:
        kemajuan.selesai()
        alasan = f"{salah}."
        return buku_tak_terpakai(salah.temuan, "tersusun", alasan, pilihan.json)
    except api.Ditolak as salah:
        kemajuan.selesai()
        return _ditolak(str(salah), salah.celah, pilihan.json)
    except PilihanTidakSah as salah:
        kemajuan.selesai()
        pesan_galat(str(salah))
        return 2
    except OSError as salah:
        kemajuan.selesai()
        pesan_galat(pesan_os(salah, berkas))
        return 2
    except api.salah_susun() as salah:
        kemajuan.selesai()
        pesan_galat(str(salah.args[0] if salah.args else salah))
        return 2
    kemajuan.selesai()
    _ringkasan(hasil, pilihan.json)
    return 0


def _ditolak(alasan: str, celah: Sequence[CelahLaporan], sebagai_json: bool) -> int:
    if sebagai_json:
        isi = {"tersusun": False, "alasan": alasan, "belum_diisi": json_celah(celah)}
        print(json.dumps(isi, ensure_ascii=False, indent=2))
    else:
        pesan_galat(alasan)
        cetak_celah(celah, sys.stderr)
    return 1


def _ringkasan(hasil: HasilSusun, sebagai_json: bool) -> None:
    if sebagai_json:
        print(json.dumps(_json(hasil), ensure_ascii=False, indent=2))
        return
    print(warnai("Selesai disusun", "hijau", sys.stdout))
    cetak_pasangan(
        [
            ("Halaman", str(hasil.halaman)),
            ("Tabel", str(hasil.tabel)),
            ("Gambar", str(hasil.gambar)),
            ("Angka terikat data", str(hasil.fakta)),
            ("Belum diisi", str(len(hasil.celah))),
            ("Catatan buku kerja", ringkas_temuan(hasil.temuan)),
            ("Sidik data", hasil.sidik[:16]),
        ],
        sys.stdout,
    )
    if hasil.celah:
        print("\nBelum diisi (ditandai di dalam dokumen):")
        cetak_celah(hasil.celah, sys.stdout)
    if hasil.usang:
        cetak_usang(hasil.usang, sys.stdout)
    if hasil.mirip:
        cetak_mirip(hasil.mirip, sys.stdout)
    for satu in hasil.keterangan:
        print(f"\n{satu}")
    print("\nBerkas:")
    for b in hasil.berkas:
        print(f"  {b}")
    for b in hasil.salinan:
        print(f"  {b}  (salinan yang diganti)")


def _json(hasil: HasilSusun) -> dict[str, object]:
    return {
        "tersusun": True,
        "berkas": [str(b) for b in hasil.berkas],
        "salinan": [str(b) for b in hasil.salinan],
        "halaman": hasil.halaman,
        "tabel": hasil.tabel,
        "gambar": hasil.gambar,
        "angka_terikat": hasil.fakta,
        "sidik": hasil.sidik,
        "belum_diisi": json_celah(hasil.celah),
        "angka_usang": json_usang(hasil.usang),
        "keterangan": list(hasil.keterangan),
        "angka_mirip": [asdict(m) for m in hasil.mirip],
        "temuan": json_temuan(urut(list(hasil.temuan))),
    }
