"""Short constructors of columns, so that a sheet reads like the list of its headers."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum

from akuntabel.pertukaran.bentuk import Jenis, Kolom

SIMPUL = ("tujuan", "sasaran", "program", "kegiatan", "subkegiatan")


def kode(contoh: str, keterangan: str = "", *, lebar: int = 14) -> Kolom:
    """Return the column of the row's own code."""
    penjelasan = keterangan or (
        "Kode buatan sendiri, tetap dari tahun ke tahun, tidak boleh kembar. Tanpa spasi dan tanpa tanda "
        ": @ / ;"
    )
    return Kolom("kode", "Kode", Jenis.KODE, penjelasan, contoh, wajib=True, lebar=lebar)


def teks(kunci: str, judul: str, keterangan: str, contoh: str = "", *, lebar: int = 22) -> Kolom:
    """Return an optional column of short text."""
    return Kolom(kunci, judul, Jenis.TEKS, keterangan, contoh, lebar=lebar)


def uraian(kunci: str, judul: str, keterangan: str, contoh: str = "", *, lebar: int = 50) -> Kolom:
    """Return an optional column of long, wrapped text."""
    return Kolom(kunci, judul, Jenis.URAIAN, keterangan, contoh, lebar=lebar)


def rujukan(kunci: str, judul: str, acuan: tuple[str, ...], keterangan: str, contoh: str = "") -> Kolom:
    """Return an optional column that names a code of other rows."""
    return Kolom(kunci, judul, Jenis.RUJUKAN, keterangan, contoh, acuan=acuan, lebar=17)


def daftar_rujukan(
    kunci: str, judul: str, acuan: tuple[str, ...], keterangan: str, contoh: str = ""
) -> Kolom:
    """Return an optional column that names several codes."""
    return Kolom(kunci, judul, Jenis.DAFTAR_RUJUKAN, keterangan, contoh, acuan=acuan, lebar=16)


def nama(dari: str, judul: str) -> Kolom:
    """Return the read-only column that shows the name behind the code in column ``dari``."""
    return Kolom(
        f"nama:{dari}",
        judul,
        Jenis.NAMA,
        "Terisi sendiri dari kode di sebelahnya; tidak perlu diisi.",
        lebar=34,
        nama_dari=dari,
    )


def pilihan(kunci: str, judul: str, kelas: type[Enum], keterangan: str, contoh: str = "") -> Kolom:
    """Return an optional column whose texts are the values of an Enum."""
    isi = tuple((str(anggota.value), anggota) for anggota in kelas)
    lebar = max(20, 4 + max(len(teks) for teks, _ in isi))
    return Kolom(kunci, judul, Jenis.PILIHAN, keterangan, contoh, pilihan=isi, lebar=lebar)


def ya_tidak(kunci: str, judul: str, keterangan: str, contoh: str = "tidak") -> Kolom:
    """Return an optional yes/no column."""
    return Kolom(kunci, judul, Jenis.YA_TIDAK, keterangan, contoh, lebar=12)


def angka(kunci: str, judul: str, keterangan: str, contoh: str = "", *, satuan_dari: str = "") -> Kolom:
    """Return an optional column of exact numbers."""
    return Kolom(kunci, judul, Jenis.ANGKA, keterangan, contoh, lebar=14, satuan_dari=satuan_dari)


def rupiah(kunci: str, judul: str, keterangan: str, contoh: str = "") -> Kolom:
    """Return an optional column of money in whole rupiah."""
    return Kolom(kunci, judul, Jenis.RUPIAH, keterangan, contoh, lebar=22)


def bulat(kunci: str, judul: str, keterangan: str, contoh: str = "") -> Kolom:
    """Return an optional column of whole numbers."""
    return Kolom(kunci, judul, Jenis.BULAT, keterangan, contoh, lebar=12)


def tahun(kunci: str, judul: str, keterangan: str, contoh: str = "") -> Kolom:
    """Return an optional column of years."""
    return Kolom(kunci, judul, Jenis.TAHUN, keterangan, contoh, lebar=10)


def tanggal(kunci: str, judul: str, keterangan: str, contoh: str = "28 Februari 2023") -> Kolom:
    """Return an optional column of dates."""
    return Kolom(kunci, judul, Jenis.TANGGAL, keterangan, contoh, lebar=18)


def wajib(kolom: Kolom) -> Kolom:
    """Return the column as a required one."""
    return replace(kolom, wajib=True)


TAHUN_LALU = replace(
    ya_tidak(
        "tahun_lalu",
        "Teks tahun lalu",
        "ya bila teks ini dibawa dari buku kerja tahun lalu. Tinjaulah teksnya, lalu kosongkan sel ini.",
        "",
    ),
    boleh_tiada=True,
)

SASARAN_RPJMD = Kolom(
    "sasaran_rpjmd",
    "Sasaran RPJMD",
    Jenis.DAFTAR,
    "Kode sasaran RPJMD yang didukung, seperti di buku kerja pemerintah daerah; lebih dari satu dipisah "
    "titik koma.",
    "S1; S3",
    boleh_tiada=True,
    lebar=18,
)

CATATAN = uraian("catatan", "Catatan", "Catatan untuk diri sendiri; tidak dicetak di laporan.", lebar=28)
