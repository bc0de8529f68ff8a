"""``python -m akuntabel.situs buat-admin``: the first account, and the government it administers."""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from collections.abc import Sequence
from pathlib import Path


class Batal(Exception):
    """The account was not made; the message says why and what to do."""


def main(argv: Sequence[str]) -> int:
    """Make an Admin; 2 when that is not possible, and nothing was made then."""
    pilihan = _urai(argv)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "akuntabel.situs.layanan")
    import django
    from django.db import DatabaseError

    django.setup()
    try:
        print(_buat(pilihan))
    except Batal as salah:
        print(f"galat {salah} Tidak ada yang dibuat.", file=sys.stderr)
        return 2
    except DatabaseError as salah:
        print(
            "galat basis data belum siap. Jalankan dulu: python -m akuntabel.situs migrasi. Jawaban basis "
            f"data: {salah}",
            file=sys.stderr,
        )
        return 2
    except (KeyboardInterrupt, EOFError):
        print("\nDibatalkan. Tidak ada yang dibuat.", file=sys.stderr)
        return 2
    return 0


def _buat(pilihan: argparse.Namespace) -> str:
    from django.db import transaction

    from akuntabel.situs.akun.models import Pengguna
    from akuntabel.situs.akun.peran import Peran
    from akuntabel.situs.kelola.catat import Tentang, catat
    from akuntabel.situs.kelola.penugasan import Tugas, tambah

    Pengguna.objects.exists()
    nama = _isi(pilihan.nama, "Nama lengkap", 150)
    username = _isi(pilihan.pengguna, "Nama pengguna (untuk masuk)", 60)
    if Pengguna.objects.filter(username=username).exists():
        raise Batal(f'Nama pengguna "{username}" sudah dipakai. Pilih yang lain.')
    sandi = _sandi(pilihan.sandi_dari, Pengguna(username=username, nama=nama))
    with transaction.atomic():
        pemerintah = _pemerintah(pilihan)
        orang = Pengguna.objects.create_user(username, password=sandi, nama=nama, pemerintah=pemerintah)
        catat(None, pemerintah, f"Membuat akun {username} ({nama}) lewat peladen", Tentang(orang))
        tambah(None, orang, Tugas(str(Peran.ADMIN), pemerintah))
    return (
        f"Akun {username} dibuat, sebagai Admin {pemerintah} ({pemerintah.kode}). Masuklah dengan akun itu."
    )


def _pemerintah(pilihan: argparse.Namespace):  # type: ignore[no-untyped-def]
    from akuntabel.situs.instansi.models import Instansi, JenisInstansi
    from akuntabel.situs.kelola.instansi import salah_kode

    ada = list(Instansi.objects.filter(induk=None).order_by("kode"))
    cocok = [i for i in ada if pilihan.pemerintah in ("", i.kode)]
    if len(cocok) == 1:
        return cocok[0]
    if ada and not pilihan.nama_pemerintah:
        daftar = ", ".join(i.kode for i in ada)
        raise Batal(f"Sebutkan pemerintah daerahnya: --pemerintah KODE, salah satu dari {daftar}.")
    kode = _isi(pilihan.pemerintah, "Kode pemerintah daerah (misalnya KOTA-ARUNIKA)", 60)
    if salah := salah_kode(kode):
        raise Batal(salah)
    nama = _isi(pilihan.nama_pemerintah, "Nama pemerintah daerah (misalnya Pemerintah Kota Arunika)", 200)
    return Instansi.objects.create(kode=kode, nama=nama, jenis=JenisInstansi.PEMERINTAH)


def _isi(diberikan: str, sebutan: str, paling: int) -> str:
    nilai = (diberikan or input(f"{sebutan}: ")).strip()
    if not nilai:
        raise Batal(f"{sebutan} belum diisi.")
    if len(nilai) > paling:
        raise Batal(f"{sebutan} paling panjang {paling} huruf.")
    return nilai


def _sandi(dari: str, orang) -> str:  # type: ignore[no-untyped-def]
    from akuntabel.situs.akun.sandi import kekurangan

    nilai = _sandi_berkas(dari) if dari else _sandi_diketik()
    if kurang := kekurangan(nilai, orang):
        raise Batal(" ".join(kurang))
    return nilai


def _sandi_berkas(dari: str) -> str:
    if dari == "-":
        return sys.stdin.readline().rstrip("\r\n")
    try:
        return Path(dari).read_text("utf-8").split("\n")[0].rstrip("\r")
    except (OSError, UnicodeDecodeError) as salah:
        raise Batal(f"Kata sandi tidak dapat dibaca dari {dari}: {salah}.") from salah


def _sandi_diketik() -> str:
    nilai = getpass.getpass("Kata sandi (paling sedikit 12 huruf): ")
    if getpass.getpass("Ulangi kata sandi: ") != nilai:
        raise Batal("Kedua kata sandi tidak sama.")
    return nilai


def _urai(argv: Sequence[str]) -> argparse.Namespace:
    pengurai = argparse.ArgumentParser(
        prog="akuntabel.situs buat-admin",
        description="Membuat akun Admin; yang tidak disebut akan ditanyakan.",
    )
    pengurai.add_argument("--nama", default="", help="nama lengkap")
    pengurai.add_argument("--pengguna", default="", help="nama pengguna untuk masuk")
    pengurai.add_argument(
        "--sandi-dari",
        default="",
        metavar="BERKAS|-",
        help="kata sandi dari baris pertama berkas, atau - untuk stdin",
    )
    pengurai.add_argument("--pemerintah", default="", metavar="KODE", help="kode pemerintah daerah")
    pengurai.add_argument("--nama-pemerintah", default="", help="nama pemerintah daerah, bila belum ada")
    return pengurai.parse_args(argv)
