"""From rows to facts: the one bridge that makes a Potret of what the database holds."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from akuntabel.kinerja.instansi import Instansi
from akuntabel.kinerja.potret import Pengaturan, Potret

from . import gudang
from .baris import BarisTahun, wadah
from .lingkup import BukuTerbuka
from .simpanan import Simpanan

TUNGGAL = ("instansi", "pengaturan")
_simpanan: Simpanan[Potret] = Simpanan()


def potret(buku: BukuTerbuka) -> Potret:
    """Return the facts of an opened year; read again only when they have changed."""
    return _simpanan.ambil(buku.tahun_kinerja.tanda, lambda: _susun(buku))


def _susun(buku: BukuTerbuka) -> Potret:
    isi: dict[str, Any] = {jenis: baris(buku, jenis) for jenis in wadah()}
    tanggal = isi.pop("tanggal_laporan")
    isi["instansi"] = isi["instansi"][0] if isi["instansi"] else _instansi_kosong(buku)
    isi["pengaturan"] = isi["pengaturan"][0] if isi["pengaturan"] else Pengaturan()
    return Potret(
        tahun=buku.tahun_kinerja.tahun, tanggal_laporan=tanggal[0].tanggal if tanggal else None, **isi
    )


def _instansi_kosong(buku: BukuTerbuka) -> Instansi:
    """Return what is known of the agency of a year into which nothing was loaded yet."""
    milik = buku.tahun_kinerja.instansi
    pemerintah = milik.pemerintah.nama.removeprefix("Pemerintah ")
    return Instansi(kode=milik.kode, nama=milik.nama, pemerintah=pemerintah, tempat="")


def baris(buku: BukuTerbuka, jenis: str) -> tuple[Any, ...]:
    """Return the rows of one kind as facts, in order; ``jenis`` as the Potret names them."""
    model = wadah()[jenis]
    nama = [f.name for f in fields(model.FAKTA)]
    isi = model.objects.dalam(buku).values_list(*nama)
    return tuple(_fakta(model.FAKTA, dict(zip(nama, nilai, strict=True))) for nilai in isi)


def fakta_baris(baris: BarisTahun) -> Any:
    """Return a row of the database as the facts have it."""
    return _fakta(baris.FAKTA, {f.name: getattr(baris, f.name) for f in fields(baris.FAKTA)})


def _fakta(jenis: type, isi: dict[str, Any]) -> Any:
    for bidang in berkas_isian(jenis):
        isi[bidang] = gudang.baca(isi[bidang])
    return jenis(**isi)


def berkas_isian(fakta: type) -> tuple[str, ...]:
    """Return the fields of a dataclass that hold the bytes of a file."""
    return tuple(f.name for f in fields(fakta) if f.type == "bytes")
