"""A list of the national classification out of a CSV or Excel file: rows, and what is wrong with others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from akuntabel.impor.anggaran import EksporDitolak
from akuntabel.impor.anggaran.buku import baca_buku_zip
from akuntabel.impor.anggaran.kisi import Kisi
from akuntabel.impor.anggaran.teks import baca_teks
from akuntabel.kinerja.daftar_nomenklatur import ButirNomenklatur
from akuntabel.kinerja.nomenklatur import baca_kode

_KEPALA = {
    "kode": ("kode", "kode nomenklatur", "kode rekening", "kode program/kegiatan/subkegiatan"),
    "nama": ("nama", "nomenklatur", "uraian", "nama nomenklatur", "urusan/program/kegiatan/subkegiatan"),
    "indikator": ("indikator", "indikator kinerja"),
    "satuan": ("satuan",),
}
_CARI_KEPALA = 30
_PANJANG_NAMA = 1000


@dataclass(frozen=True, slots=True)
class SalahNomenklatur:
    """A row that cannot be taken: its number in the file, and why."""

    baris: int
    alasan: str


@dataclass(frozen=True, slots=True)
class DaftarTerbaca:
    """The rows of a file, and those that are wrong."""

    butir: tuple[ButirNomenklatur, ...]
    salah: tuple[SalahNomenklatur, ...]


def baca_nomenklatur(isi: bytes, nama: str) -> DaftarTerbaca:
    """Read a list; its header names the columns kode and nama, perhaps indikator and satuan.

    Raises:
        EksporDitolak: the file cannot be opened, or no such header stands in it.
    """
    kisi = baca_buku_zip(isi) if isi.startswith(b"PK") else baca_teks(isi, nama)
    for satu in kisi:
        if (tempat := _kepala(satu)) is not None:
            return _urai(satu, *tempat)
    raise EksporDitolak(
        "Tidak ada baris kepala dengan kolom Kode dan Nama. Tulislah keduanya di baris pertama; kolom "
        "Indikator dan Satuan boleh menyusul."
    )


def _kepala(kisi: Kisi) -> tuple[int, Mapping[str, int]] | None:
    for n, baris in enumerate(kisi.baris[:_CARI_KEPALA]):
        judul = [" ".join(str(s).casefold().split()) if s is not None else "" for s in baris]
        letak = {
            kunci: next(i for i, j in enumerate(judul) if j in sebutan)
            for kunci, sebutan in _KEPALA.items()
            if any(j in sebutan for j in judul)
        }
        if "kode" in letak and "nama" in letak:
            return n, letak
    return None


def _urai(kisi: Kisi, kepala: int, letak: Mapping[str, int]) -> DaftarTerbaca:
    butir: dict[str, ButirNomenklatur] = {}
    salah: list[SalahNomenklatur] = []
    for n, baris in enumerate(kisi.baris[kepala + 1 :], kepala + 2):
        isi = {k: _sel(baris, i) for k, i in letak.items()}
        if not any(isi.values()):
            continue
        alasan = next(_keberatan(isi, butir), "")
        if alasan:
            salah.append(SalahNomenklatur(n, alasan))
        else:
            kode = str(baca_kode(isi["kode"]))
            butir[kode] = ButirNomenklatur(kode, isi["nama"], isi.get("indikator", ""), isi.get("satuan", ""))
    return DaftarTerbaca(tuple(butir.values()), tuple(salah))


def _sel(baris: Sequence[object], nomor: int) -> str:
    nilai = baris[nomor] if nomor < len(baris) else None
    return "" if nilai is None else str(nilai).strip()


def _keberatan(isi: Mapping[str, str], ada: Mapping[str, ButirNomenklatur]) -> Iterator[str]:
    kode = baca_kode(isi["kode"])
    if kode is None:
        yield f'"{isi["kode"][:60]}" bukan kode nomenklatur (contoh: 1.06.02.2.03.0004).'
    elif str(kode) in ada:
        yield f"Kode {kode} tertulis dua kali."
    if not isi["nama"]:
        yield "Namanya kosong."
    if len(isi["nama"]) > _PANJANG_NAMA:
        yield f"Namanya lebih dari {_PANJANG_NAMA} huruf."
