"""The documents of a year as the screens say them: a word with an icon, dates, days late, who makes it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from akuntabel.kinerja.aturan_kewajiban import AturanKewajiban, aturan_kewajiban
from akuntabel.kinerja.kewajiban import KeadaanKewajiban, Kewajiban
from akuntabel.situs.jadwal import Jadwal

from .alamat_kewajiban import alamat_kewajiban

_RUPA = {
    KeadaanKewajiban.TEPAT_WAKTU: ("Tepat waktu", "baik", "baik"),
    KeadaanKewajiban.TERLAMBAT: ("Terlambat", "peringatan", "awas"),
    KeadaanKewajiban.ADA: ("Ada", "baik", "baik"),
    KeadaanKewajiban.BELUM: ("Belum", "jam", "nihil"),
    KeadaanKewajiban.LEWAT: ("Lewat tenggat", "galat", "salah"),
    KeadaanKewajiban.MENUNGGU: ("Menunggu", "jam", "nihil"),
    KeadaanKewajiban.TIDAK_DIMINTA: ("Tidak diminta", "nihil", "nihil"),
}
SARINGAN = {
    "": "Semua keadaan",
    "lewat": "Lewat tenggat",
    "telat": "Terlambat atau lewat",
    "belum": "Belum ada",
}


@dataclass(frozen=True, slots=True)
class Sel:
    """A document of an agency: its state in words, since when or until when, how late."""

    kode: str
    singkat: str
    nama: str
    kata: str
    ikon: str
    kelas: str
    tanggal: date | None
    tenggat: date | None
    hari: int
    rinci: str
    alasan: str
    sumber: str
    pemegang: tuple[str, ...]
    alamat: str
    terbuka: bool
    lewat: bool


@dataclass(frozen=True, slots=True)
class BarisMatriks:
    """An agency with its documents, in the order of the columns; None where one is not asked of it."""

    nama: str
    kode: str
    tahun: int
    dimulai: bool
    petugas: tuple[str, ...]
    sel: tuple[Sel | None, ...]


def lajur(jadwal: Iterable[Jadwal], jenis: str = "") -> tuple[AturanKewajiban, ...]:
    """Return the documents that are columns: those somebody is asked for, or the chosen one."""
    ada = {k.aturan.kode for j in jadwal for k in j.kewajiban}
    return tuple(a for a in aturan_kewajiban() if a.kode in ada and jenis in ("", a.kode))


def susun_baris(jadwal: Jadwal, kolom: Sequence[AturanKewajiban]) -> BarisMatriks:
    """Return an agency as a row."""
    sel = {k.aturan.kode: susun_sel(jadwal, k) for k in jadwal.kewajiban}
    return BarisMatriks(
        jadwal.instansi.nama,
        jadwal.instansi.kode,
        jadwal.tahun,
        jadwal.buku is not None,
        jadwal.orang.get("perencana", ()),
        tuple(sel.get(a.kode) for a in kolom),
    )


def susun_sel(jadwal: Jadwal, k: Kewajiban) -> Sel:
    """Return a document of an agency in words."""
    kata, ikon, kelas = _RUPA[k.keadaan]
    return Sel(
        k.aturan.kode,
        k.aturan.singkat,
        k.aturan.nama,
        kata,
        ikon,
        kelas,
        k.tanggal,
        k.tenggat,
        k.hari,
        _rinci(k),
        k.khusus.alasan if k.khusus else k.aturan.alasan,
        "Keputusan pemerintah daerah" if k.khusus else k.aturan.sumber,
        jadwal.pemegang(k),
        alamat_kewajiban(jadwal, k.aturan),
        k.terbuka,
        k.keadaan is KeadaanKewajiban.LEWAT,
    )


def _rinci(k: Kewajiban) -> str:
    if k.keadaan is KeadaanKewajiban.MENUNGGU and k.aturan.tenggat and k.aturan.tenggat.sesudah:
        return f"tanggal {k.aturan.tenggat.sesudah.value} belum diisi"
    if k.dari and not k.selesai:
        return f"{k.terisi} dari {k.dari}"
    return ""


def cocok(jadwal: Jadwal, saringan: str, jenis: str, cari: str) -> bool:
    """Tell whether an agency is among those that are looked for."""
    if not all(kata in jadwal.instansi.nama.casefold() for kata in cari.casefold().split()):
        return False
    milik = [k for k in jadwal.kewajiban if jenis in ("", k.aturan.kode)]
    return bool(milik) and (not saringan or any(_kena(k, saringan) for k in milik))


def _kena(k: Kewajiban, saringan: str) -> bool:
    if saringan == "lewat":
        return k.keadaan is KeadaanKewajiban.LEWAT
    if saringan == "telat":
        return k.keadaan in (KeadaanKewajiban.LEWAT, KeadaanKewajiban.TERLAMBAT)
    return k.terbuka


def lewat(jadwal: Iterable[Jadwal], jenis: str = "") -> tuple[tuple[Jadwal, tuple[Kewajiban, ...]], ...]:
    """Return the agencies that owe something past its due date, with what they owe."""
    semua = (
        (
            j,
            tuple(
                k for k in j.kewajiban if k.keadaan is KeadaanKewajiban.LEWAT and jenis in ("", k.aturan.kode)
            ),
        )
        for j in jadwal
    )
    return tuple((j, k) for j, k in semua if k)
