"""``python -m akuntabel.situs cadangkan``, ``periksa-cadangan`` and ``pulihkan``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .manifes import Manifes

from akuntabel.situs.migrasi import siapkan_basisdata, siapkan_django

_AKHIRAN = ".tar.gz"


def main(perintah: str, argv: Sequence[str]) -> int:
    """Run one of the three; 2 when it could not be done."""
    pilihan = _urai(perintah, argv)
    siapkan_django()
    from .galat import CadanganGagal

    try:
        return {"cadangkan": _cadangkan, "periksa-cadangan": _periksa, "pulihkan": _pulihkan}[perintah](
            pilihan
        )
    except CadanganGagal as salah:
        print(f"galat {salah}", file=sys.stderr)
    except OSError as salah:
        print(f"galat {salah.filename or 'berkas'}: {salah.strerror or salah}.", file=sys.stderr)
    return 2


def _urai(perintah: str, argv: Sequence[str]) -> argparse.Namespace:
    pengurai = argparse.ArgumentParser(prog=f"akuntabel.situs {perintah}")
    if perintah == "cadangkan":
        pengurai.add_argument(
            "ke", type=Path, help=f"berkas {_AKHIRAN}, atau folder: namanya lalu dari jam kini"
        )
        pengurai.add_argument(
            "--lewati-rusak", action="store_true", help="tetap cadangkan bila ada berkas yang rusak"
        )
    else:
        pengurai.add_argument("dari", type=Path, help=f"cadangan {_AKHIRAN}")
    if perintah == "pulihkan":
        pengurai.add_argument("--timpa", action="store_true", help="ganti isi basis data yang sudah ada")
    return pengurai.parse_args(argv)


def _cadangkan(pilihan: argparse.Namespace) -> int:
    from django.utils.timezone import localtime

    from .buat import cadangkan
    from .galat import CadanganGagal

    pada = localtime()
    tujuan: Path = pilihan.ke
    if tujuan.is_dir():
        tujuan = tujuan / f"akuntabel-{pada:%Y-%m-%d-%H%M%S}{_AKHIRAN}"
    if not tujuan.name.endswith(_AKHIRAN):
        raise CadanganGagal(
            f"Nama cadangan harus berakhiran {_AKHIRAN}, atau sebutkan folder yang sudah ada."
        )
    manifes = cadangkan(tujuan, pada, _lapor, lewati_rusak=pilihan.lewati_rusak)
    print(f"Cadangan selesai: {tujuan}")
    _ringkas(manifes)
    return 0


def _periksa(pilihan: argparse.Namespace) -> int:
    from .periksa import periksa

    manifes = periksa(pilihan.dari)
    print(f"{pilihan.dari.name} utuh: semua bagian ada dan sidiknya sesuai.")
    _ringkas(manifes)
    return 0


def _pulihkan(pilihan: argparse.Namespace) -> int:
    from .manifes import sidik_kunci
    from .pulih import pulihkan

    siapkan_basisdata()
    manifes = pulihkan(pilihan.dari, _lapor, timpa=pilihan.timpa)
    print("Pemulihan selesai; semua orang perlu masuk lagi.")
    _ringkas(manifes)
    if manifes.kunci != sidik_kunci():
        print(
            "Perhatian: SECRET_KEY di sini lain dari yang dipakai ketika dicadangkan. Pasang kembali kunci "
            "yang lama; tanpa itu kode sekali pakai yang sudah didaftarkan tidak berlaku lagi."
        )
    return 0


def _ringkas(manifes: Manifes) -> None:
    print(
        f"  {len(manifes.kolom)} tabel, {manifes.baris} baris, {manifes.berkas} berkas; "
        f"Akuntabel {manifes.versi}, {manifes.mesin}, {manifes.dibuat}"
    )


def _lapor(pesan: str) -> None:
    print(pesan, file=sys.stderr, flush=True)
