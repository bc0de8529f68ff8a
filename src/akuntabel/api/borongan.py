"""All workbooks of a folder, checked or built side by side: each has its own result, none stops another."""

from __future__ import annotations

import re
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum
from pathlib import Path

from akuntabel.laporan import CelahLaporan
from akuntabel.temuan import Temuan, Tingkat

from .buku_kerja import baca
from .gagal import Ditolak, TidakTerbaca
from .keluaran import nama_berkas
from .penyusunan import Pilihan, salah_susun, susun
from .salinan import TANDA_SALINAN
from .serentak import serentak

NAMA_REKAP = "rekap.xlsx"
_AKHIRAN = (".xlsx", ".xlsm")
_SALINAN = re.compile(re.escape(TANDA_SALINAN) + r"[0-9]+$")

LaporBuku = Callable[["HasilBuku", int, int], None]
"""Called with a result, the number of results so far and that of all workbooks."""


class Status(Enum):
    """What became of a workbook."""

    TERSUSUN = "tersusun"
    DAPAT_DISUSUN = "dapat disusun"
    ADA_GALAT = "ada galat"
    DITOLAK = "ditolak"
    TIDAK_TERBACA = "tidak terbaca"
    GAGAL = "gagal"


@dataclass(frozen=True, slots=True)
class HasilBuku:
    """The result of one workbook; ``pesan`` says why it was not built, ``detik`` how long it took."""

    buku: str
    status: Status
    instansi: str = ""
    tahun: int | None = None
    halaman: int = 0
    celah: tuple[CelahLaporan, ...] = ()
    temuan: tuple[Temuan, ...] = ()
    pesan: str = ""
    berkas: tuple[str, ...] = ()
    salinan: tuple[str, ...] = ()
    detik: Decimal = Decimal(0)
    dasar: str = ""

    def banyak_temuan(self, tingkat: Tingkat) -> int:
        """Return how many findings of a severity there are."""
        return sum(t.tingkat is tingkat for t in self.temuan)


@dataclass(frozen=True, slots=True)
class _Tugas:
    """One workbook for one process."""

    berkas: Path
    keluaran: Path
    pilihan: Pilihan
    dikenal: HasilBuku


def buku_di(folder: Path) -> tuple[Path, ...]:
    """Return the workbooks of a folder by name: no lock files, no copies, no summary of an earlier run.

    Raises OSError when the folder cannot be read.
    """
    return tuple(sorted(p for p in folder.iterdir() if p.is_file() and _buku(p)))


def _buku(berkas: Path) -> bool:
    sendiri = berkas.name.startswith((".", "~$")) or berkas.name.casefold() == NAMA_REKAP
    return berkas.suffix.lower() in _AKHIRAN and not sendiri and not _SALINAN.search(berkas.stem)


def cek_borongan(daftar: Sequence[Path], pekerja: int, lapor: LaporBuku) -> tuple[HasilBuku, ...]:
    """Check workbooks side by side; return their results in the order of the list."""
    hasil: dict[int, HasilBuku] = {}
    for nomor, satu in serentak(_cek, daftar, pekerja):
        hasil[nomor] = satu or _patah(daftar[nomor])
        lapor(hasil[nomor], len(hasil), len(daftar))
    return tuple(hasil[n] for n in range(len(daftar)))


def susun_borongan(
    daftar: Sequence[Path], keluaran: Path, pilihan: Pilihan, pekerja: int, lapor: LaporBuku
) -> tuple[HasilBuku, ...]:
    """Build workbooks side by side into one folder; return their results in the order of the list.

    Workbooks that are unreadable, or would write files of the same name, are not built.
    """
    hasil = {n: h for n, h in enumerate(_kenali(daftar, pekerja))}
    tugas: list[tuple[int, _Tugas]] = []
    selesai = 0
    for nomor, h in hasil.items():
        if h.status is Status.DAPAT_DISUSUN:
            tugas.append((nomor, _Tugas(daftar[nomor], keluaran, pilihan, h)))
        else:
            selesai += 1
            lapor(h, selesai, len(daftar))
    for urutan, satu in serentak(_susun, [t for _, t in tugas], pekerja):
        nomor = tugas[urutan][0]
        hasil[nomor] = satu or _patah(daftar[nomor])
        selesai += 1
        lapor(hasil[nomor], selesai, len(daftar))
    return tuple(hasil.values())


def _kenali(daftar: Sequence[Path], pekerja: int) -> tuple[HasilBuku, ...]:
    """Read every workbook; those that would overwrite each other's documents are refused."""
    hasil = cek_borongan(daftar, pekerja, lambda *_: None)
    kembar = _kembar(h for h in hasil if h.status is Status.DAPAT_DISUSUN)
    return tuple(
        replace(h, status=Status.DITOLAK, pesan=kembar[h.buku]) if h.buku in kembar else h for h in hasil
    )


def _kembar(hasil: Iterable[HasilBuku]) -> Mapping[str, str]:
    """Return what to say about workbooks of the same agency and year, by workbook."""
    bersama: dict[str, list[str]] = defaultdict(list)
    for h in hasil:
        bersama[h.dasar.casefold()].append(h.buku)
    return {
        buku: (
            f"{' dan '.join(daftar)} berisi instansi dan tahun yang sama, jadi hasilnya akan bernama sama. "
            "Tidak satu pun disusun; sisakan satu di folder ini, atau bedakan nama perangkat daerahnya."
        )
        for daftar in bersama.values()
        if len(daftar) > 1
        for buku in daftar
    }


def _patah(berkas: Path) -> HasilBuku:
    return HasilBuku(
        berkas.name,
        Status.GAGAL,
        pesan="Prosesnya berhenti mendadak, mungkin karena memori habis. Susunlah buku kerja ini sendirian.",
    )


def _cek(berkas: Path) -> HasilBuku:
    awal = time.monotonic_ns()
    return replace(_aman(berkas, lambda: _hasil_cek(berkas)), detik=_detik(awal))


def _detik(awal: int) -> Decimal:
    return Decimal((time.monotonic_ns() - awal) // 10_000_000).scaleb(-2)


def _hasil_cek(berkas: Path) -> HasilBuku:
    hasil = baca(berkas)
    galat = any(t.tingkat is Tingkat.GALAT for t in hasil.temuan)
    if hasil.potret is None or galat:
        di_lembar = any(t.lokasi.lembar for t in hasil.temuan)
        status = Status.ADA_GALAT if di_lembar else Status.TIDAK_TERBACA
        pesan = "" if di_lembar else " ".join(t.pesan for t in hasil.temuan)
        return HasilBuku(berkas.name, status, temuan=hasil.temuan, pesan=pesan)
    return HasilBuku(
        berkas.name,
        Status.DAPAT_DISUSUN,
        hasil.potret.instansi.nama_lengkap,
        hasil.potret.tahun,
        temuan=hasil.temuan,
        dasar=nama_berkas(hasil.potret, "lkjip"),
    )


def _susun(tugas: _Tugas) -> HasilBuku:
    awal = time.monotonic_ns()
    hasil = _aman(tugas.berkas, lambda: _hasil_susun(tugas))
    return replace(
        hasil,
        instansi=tugas.dikenal.instansi,
        tahun=tugas.dikenal.tahun,
        detik=_detik(awal) + tugas.dikenal.detik,
    )


def _hasil_susun(tugas: _Tugas) -> HasilBuku:
    try:
        hasil = susun(tugas.berkas, tugas.keluaran, tugas.pilihan)
    except TidakTerbaca as salah:
        return HasilBuku(tugas.berkas.name, Status.ADA_GALAT, temuan=salah.temuan)
    except Ditolak as salah:
        return replace(tugas.dikenal, status=Status.DITOLAK, celah=salah.celah, pesan=str(salah))
    return replace(
        tugas.dikenal,
        status=Status.TERSUSUN,
        halaman=hasil.halaman,
        celah=hasil.celah,
        temuan=hasil.temuan,
        berkas=tuple(map(str, hasil.berkas)),
        salinan=tuple(map(str, hasil.salinan)),
    )


def _aman(berkas: Path, kerja: Callable[[], HasilBuku]) -> HasilBuku:
    """Return the result, or the failure as one: the other workbooks go on whatever happens to this one."""
    try:
        return kerja()
    except OSError as salah:
        nama = Path(salah.filename).name if salah.filename else berkas.name
        pesan = f"{nama} tidak dapat dipakai. Pesan sistem: {salah.strerror or salah}"
    except salah_susun() as salah:
        pesan = str(salah.args[0] if salah.args else salah)
    except Exception as salah:
        pesan = f"Kesalahan yang tidak terduga ({type(salah).__name__}: {salah}). Laporkan kepada pengembang."
    return HasilBuku(berkas.name, Status.GAGAL, pesan=pesan)
