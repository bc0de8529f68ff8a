"""Review of documents of others: from a file, or many, to findings and what holds."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from pathlib import Path

from akuntabel import __version__
from akuntabel.bacaan import Bacaan, TabelTerbaca
from akuntabel.impor.baca import BATAS_UKURAN, baca
from akuntabel.impor.kenali import kenali
from akuntabel.impor.luar import TakTerbaca
from akuntabel.reviu import Berkas, Reviu, Terpenuhi, periksa, semua_aturan
from akuntabel.sumber import Sumber
from akuntabel.temuan import Temuan, Tingkat
from akuntabel.wadah import MB


@dataclass(frozen=True, slots=True)
class PilihanReviu:
    """What to look for, and when.

    ``pilih`` and ``abaikan`` hold codes, families or aliases of rules. ``hari_ini`` is the date of the law
    for a document that names no year.
    """

    hari_ini: date
    pilih: tuple[str, ...] = ()
    abaikan: tuple[str, ...] = ()


class StatusBaca(Enum):
    """Whether a document could be read."""

    TERBACA = "terbaca"
    TAK_TERBACA = "tak_terbaca"


@dataclass(frozen=True, slots=True)
class Cakupan:
    """How much was checked: numerals printed, numerals that stand in a relation, relations."""

    angka: int = 0
    diperiksa: int = 0
    relasi: int = 0


@dataclass(frozen=True, slots=True)
class TabelDikenal:
    """A table as recognised: printed number and title, page, kind, number of body rows."""

    nomor: str
    judul: str
    halaman: int | None
    baris_awal: int | None
    jenis: str
    baris: int


@dataclass(frozen=True, slots=True)
class HasilReviu:
    """The review of one document; without findings and tables when it could not be read."""

    berkas: str
    sidik_berkas: str
    status: StatusBaca
    alasan: str = ""
    halaman: int | None = None
    instansi: str = ""
    tahun: int | None = None
    tanggal_hukum: date | None = None
    cakupan: Cakupan = Cakupan()
    tabel: tuple[TabelDikenal, ...] = ()
    temuan: tuple[Temuan, ...] = ()
    memenuhi: tuple[Terpenuhi, ...] = ()
    versi_aturan: str = __version__

    def terberat(self) -> Tingkat | None:
        """Return the highest severity found, None without findings."""
        ada = {t.tingkat for t in self.temuan}
        return next((t for t in Tingkat if t in ada), None)


def reviu_berkas(berkas: Path, pilihan: PilihanReviu) -> HasilReviu:
    """Review one file; nothing is raised: a file that cannot be read gives a result that says so."""
    try:
        if berkas.stat().st_size > BATAS_UKURAN:
            alasan = f"Berkas lebih besar daripada {BATAS_UKURAN // MB} MB dan tidak dibuka."
            return tak_terbaca(str(berkas), alasan)
        isi = berkas.read_bytes()
    except OSError as salah:
        return tak_terbaca(
            str(berkas), f"Berkas tidak dapat dibuka. Pesan sistem: {salah.strerror or salah}."
        )
    return reviu_isi(isi, str(berkas), pilihan)


def reviu_isi(isi: bytes, nama: str, pilihan: PilihanReviu) -> HasilReviu:
    """Review the bytes of a document."""
    sidik = hashlib.sha256(isi).hexdigest()
    try:
        bacaan = kenali(baca(isi, Path(nama).name))
    except TakTerbaca as salah:
        return tak_terbaca(nama, str(salah), sidik)
    tanggal = date(bacaan.identitas.tahun, 12, 31) if bacaan.identitas.tahun else pilihan.hari_ini
    reviu = periksa(Berkas(bacaan, tanggal), pilihan.pilih, pilihan.abaikan)
    return HasilReviu(
        berkas=nama,
        sidik_berkas=sidik,
        status=StatusBaca.TERBACA,
        halaman=bacaan.dokumen.halaman,
        instansi=bacaan.identitas.instansi,
        tahun=bacaan.identitas.tahun,
        tanggal_hukum=tanggal,
        cakupan=_cakupan(bacaan, reviu),
        tabel=tuple(_tabel(t) for t in bacaan.tabel),
        temuan=reviu.temuan,
        memenuhi=reviu.terpenuhi,
    )


def tak_terbaca(nama: str, alasan: str, sidik: str = "") -> HasilReviu:
    """Return the result of a document that could not be read."""
    return HasilReviu(nama, sidik, StatusBaca.TAK_TERBACA, alasan)


def aturan_tak_dikenal(nama: Iterable[str]) -> tuple[str, ...]:
    """Return the names that are no code, family or alias of a rule."""
    dikenal = _nama_aturan()
    return tuple(n for n in nama if n not in dikenal)


def _nama_aturan() -> Collection[str]:
    return {n for a in semua_aturan() for n in (a.kode, a.kode[:3], a.alias)}


def _tabel(tabel: TabelTerbaca) -> TabelDikenal:
    letak = tabel.letak
    return TabelDikenal(
        tabel.nomor, tabel.judul, letak.halaman, letak.baris, tabel.jenis.value, len(tabel.baris)
    )


def _cakupan(bacaan: Bacaan, reviu: Reviu) -> Cakupan:
    semua = {_tempat(a.letak, a.teks) for a in bacaan.semua_angka()}
    diperiksa = {_tempat(a.letak, a.teks) for t in reviu.terpenuhi for a in t.angka}
    diperiksa |= {_tempat(t.lokasi, t.tertulis) for t in reviu.temuan}
    berhitung = sum(1 for t in reviu.temuan if t.hitungan)
    return Cakupan(len(semua), len(diperiksa & semua), len(reviu.terpenuhi) + berhitung)


def _tempat(letak: Sumber, teks: str) -> tuple[Sumber, str]:
    return letak, teks
