"""Agencies of a government: new ones, their name on the screens, the years in which they exist."""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.db import IntegrityError, transaction

from akuntabel.situs.akun.models import Pengguna
from akuntabel.situs.instansi.models import Instansi, JenisInstansi

from .catat import Tentang, catat
from .orang import TidakDapat

PANJANG_KODE = 60
PANJANG_NAMA = 200
_KODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


@dataclass(frozen=True, slots=True)
class IsiInstansi:
    """What is said of an agency."""

    kode: str
    nama: str
    sejak: int | None = None
    sampai: int | None = None


def salah_kode(kode: str) -> str:
    """Return what is wrong with a code; empty when nothing is."""
    if len(kode) > PANJANG_KODE:
        return f"Kode paling panjang {PANJANG_KODE} huruf; ini {len(kode)}."
    if not _KODE.fullmatch(kode):
        return "Kode terdiri atas huruf, angka, titik, dan tanda hubung, misalnya DINKES atau 1.02.0.00.01."
    return ""


def salah_masa(isi: IsiInstansi) -> str:
    """Return what is wrong with the years; empty when nothing is."""
    if isi.sejak and isi.sampai and isi.sejak > isi.sampai:
        return f"Tahun terakhir ({isi.sampai}) tidak boleh sebelum tahun pertama ({isi.sejak})."
    return ""


def buat(oleh: Pengguna | None, induk: Instansi, isi: IsiInstansi) -> Instansi:
    """Make an agency of a government. Raises TidakDapat for a code in use."""
    try:
        with transaction.atomic():
            baru = Instansi.objects.create(
                kode=isi.kode,
                nama=isi.nama,
                jenis=JenisInstansi.PERANGKAT_DAERAH,
                induk=induk,
                sejak=isi.sejak,
                sampai=isi.sampai,
            )
            catat(oleh, induk, f"Membuat instansi {baru.nama} ({baru.kode})", Tentang(instansi=baru))
    except IntegrityError as salah:
        raise TidakDapat(f'Kode "{isi.kode}" sudah dipakai instansi lain. Pilih yang lain.') from salah
    return baru


def ubah(oleh: Pengguna, satu: Instansi, isi: IsiInstansi) -> None:
    """Change name and years (the code stays: addresses and files use it). Raises TidakDapat."""
    dibuka = list(satu.tahun_kinerja.values_list("tahun", flat=True))
    di_luar = [t for t in dibuka if t < (isi.sejak or t) or t > (isi.sampai or t)]
    if di_luar:
        tahun = ", ".join(str(t) for t in sorted(di_luar))
        raise TidakDapat(f"Tahun kinerja {tahun} sudah dibuka, jadi masa instansi harus memuatnya.")
    perubahan = list(_beda(satu, isi))
    if not perubahan:
        return
    satu.nama, satu.sejak, satu.sampai = isi.nama, isi.sejak, isi.sampai
    with transaction.atomic():
        satu.save(update_fields=["nama", "sejak", "sampai"])
        catat(oleh, satu.pemerintah, f"Instansi {satu.kode}: {'; '.join(perubahan)}", Tentang(instansi=satu))


def _beda(satu: Instansi, isi: IsiInstansi):  # type: ignore[no-untyped-def]
    if satu.nama != isi.nama:
        yield f'nama "{satu.nama}" menjadi "{isi.nama}"'
    if satu.sejak != isi.sejak:
        yield f"sejak {isi.sejak or 'awal'}"
    if satu.sampai != isi.sampai:
        yield f"sampai {isi.sampai or 'seterusnya'}"
