"""``akuntabel impor-anggaran``: show what an export changes in a workbook, ask, change it."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from .gagal import pesan_galat, pesan_os
from .json_anggaran import json_telaah
from .setuju import setuju
from .tampilan import cetak_temuan, json_temuan
from .tampilan_anggaran import cetak_telaah

if TYPE_CHECKING:
    from akuntabel.api import PilihanAnggaran, TelaahAnggaran, TidakTerbaca


def jalankan(pilihan: argparse.Namespace) -> int:
    """Import; 0 when done or nothing to do, 1 when refused or not confirmed, 2 when a file cannot be used."""
    from akuntabel import api

    ekspor, buku = Path(pilihan.ekspor), Path(pilihan.ke)
    try:
        telaah = api.telaah_anggaran(ekspor, buku, _pilihan(pilihan))
        return _tawarkan(telaah, pilihan)
    except api.EksporDitolak as salah:
        return _gagal(f"{ekspor.name}: {salah}", pilihan.json, 2)
    except api.TidakTerbaca as salah:
        return _tidak_terbaca(salah, buku, pilihan.json)
    except api.Ditolak as salah:
        return _gagal(str(salah), pilihan.json, 1)
    except BrokenPipeError:
        raise
    except OSError as salah:
        return _gagal(pesan_os(salah, ekspor), pilihan.json, 2)


def _pilihan(p: argparse.Namespace) -> PilihanAnggaran:
    from akuntabel import api

    return api.PilihanAnggaran(
        lembar=tuple(p.lembar), kolom=tuple(p.kolom), dokumen=p.dokumen, sisip=p.sisip, paksa=p.paksa
    )


def _tawarkan(telaah: TelaahAnggaran, pilihan: argparse.Namespace) -> int:
    """Show the changes, ask, and make them."""
    if not pilihan.json:
        cetak_telaah(telaah, sys.stdout)
    if telaah.rencana.kosong:
        return _selesai(telaah, None, pilihan.json)
    if pilihan.json and not pilihan.ya:
        print(json.dumps(json_telaah(telaah, diubah=False), ensure_ascii=False, indent=2))
        return 1
    if not setuju(pilihan.ya):
        return 1
    from akuntabel import api

    return _selesai(telaah, api.terapkan_anggaran(telaah), pilihan.json)


def _selesai(telaah: TelaahAnggaran, salinan: Path | None, sebagai_json: bool) -> int:
    if sebagai_json:
        isi = json_telaah(telaah, diubah=salinan is not None)
        print(json.dumps(isi | {"salinan": str(salinan or "")}, ensure_ascii=False, indent=2))
    elif salinan is None:
        print("Tidak ada yang perlu diubah di buku kerja.")
    else:
        print(f"{telaah.buku} diubah. Isi sebelumnya disimpan di {salinan}.")
        print(f"Untuk membatalkan: akuntabel batal {telaah.buku}")
    return 0


def _gagal(pesan: str, sebagai_json: bool, kode: int) -> int:
    if sebagai_json:
        print(json.dumps({"diubah": False, "alasan": pesan}, ensure_ascii=False, indent=2))
    else:
        pesan_galat(pesan)
    return kode


def _tidak_terbaca(salah: TidakTerbaca, buku: Path, sebagai_json: bool) -> int:
    if sebagai_json:
        print(
            json.dumps({"diubah": False, "temuan": json_temuan(salah.temuan)}, ensure_ascii=False, indent=2)
        )
    else:
        cetak_temuan(salah.temuan, sys.stderr)
        pesan_galat(f"{buku}: masalah di atas harus diperbaiki sebelum anggaran dapat diimpor.")
    return 2
