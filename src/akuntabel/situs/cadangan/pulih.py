"""Taking a backup back: checked first, then all rows in one transaction, or none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path

from django.contrib.sessions.models import Session
from django.core.management.color import no_style
from django.db import DatabaseError, IntegrityError, connection, models, transaction

from akuntabel.situs import gudang

from .arsip import Pencerna, terbaca
from .galat import CadanganGagal, CadanganRusak
from .manifes import NAMA_MANIFES, Anggota, Manifes, periksa_cocok
from .periksa import periksa
from .tabel import SEKALI_BACA, ada_isinya, kosongkan, masukkan, nama, tabel

_SETIAP = 500
Lapor = Callable[[str], None]


def pulihkan(berkas: Path, lapor: Lapor, *, timpa: bool = False) -> Manifes:
    """Put the rows and files of a backup in place of what is here; ``timpa`` when there is something.

    Raises CadanganGagal; then the database is as it was.
    """
    manifes = periksa(berkas)
    periksa_cocok(manifes)
    lapor(f"cadangan utuh: {manifes.baris} baris, {manifes.berkas} berkas, dibuat {manifes.dibuat}")
    _periksa_kosong(timpa)
    try:
        with transaction.atomic():
            _kosongkan_semua()
            _muat(berkas, manifes, lapor)
            connection.check_constraints()
            _setel_nomor()
    except IntegrityError as salah:
        raise CadanganGagal(
            f"Isi cadangan tidak sesuai dengan aturan basis data: {salah}. Tidak ada yang diubah."
        ) from salah
    except DatabaseError as salah:
        raise CadanganGagal(f"Basis data menolak: {salah}. Tidak ada yang diubah.") from salah
    return manifes


def _periksa_kosong(timpa: bool) -> None:
    berisi = [nama(m) for m in tabel() if ada_isinya(m)]
    if berisi and not timpa:
        lainnya = " dan lainnya" if berisi[4:] else ""
        raise CadanganGagal(
            f"Basis data ini sudah berisi ({', '.join(berisi[:4])}{lainnya}). Tidak ada yang diubah. "
            "Cadangkan dulu isinya, lalu ulangi dengan --timpa bila memang akan diganti."
        )


def _kosongkan_semua() -> None:
    """Remove what is here, and the sessions: they belong to people of before."""
    for model in (*tabel(), Session):
        kosongkan(model)


def _muat(berkas: Path, manifes: Manifes, lapor: Lapor) -> None:
    model = {nama(m): m for m in tabel()}
    urut = iter(manifes.anggota)
    banyak = 0
    with terbaca(berkas) as semua:
        for nama_anggota, isi in semua:
            if nama_anggota == NAMA_MANIFES:
                break
            cerna = Pencerna(isi)
            jenis, milik = nama_anggota.split("/")[:2]
            if jenis == "tabel":
                _muat_bagian(model[milik], cerna)
            else:
                gudang.simpan_aliran(iter(cerna.read, b""))
                banyak += 1
            _harus_sama(next(urut, None), nama_anggota, cerna.sidik)
            _kabari(nama_anggota, banyak, manifes, lapor)
    if next(urut, None) is not None:
        raise CadanganRusak(f"{berkas.name} berubah selagi dipulihkan.")


def _kabari(anggota: str, banyak: int, manifes: Manifes, lapor: Lapor) -> None:
    if anggota.startswith("tabel/"):
        lapor(anggota.removesuffix(".jsonl"))
    elif banyak % _SETIAP == 0 or banyak == manifes.berkas:
        lapor(f"berkas: {banyak} dari {manifes.berkas}")


def _muat_bagian(model: type[models.Model], semua: Iterable[bytes]) -> None:
    for kelompok in _kelompok(iter(semua)):
        masukkan(model, kelompok)


def _kelompok(semua: Iterator[bytes]) -> Iterator[list[bytes]]:
    while isi := list(islice(semua, SEKALI_BACA)):
        yield isi


def _harus_sama(harus: Anggota | None, nama_anggota: str, sidik: str) -> None:
    if harus is None or (harus.nama, harus.sidik) != (nama_anggota, sidik):
        raise CadanganRusak(f"{nama_anggota} berubah selagi dipulihkan. Tidak ada yang diubah.")


def _setel_nomor() -> None:
    """Let the next new row get a number that no restored row has."""
    with connection.cursor() as kursor:
        for perintah in connection.ops.sequence_reset_sql(no_style(), list(tabel())):
            kursor.execute(perintah)
