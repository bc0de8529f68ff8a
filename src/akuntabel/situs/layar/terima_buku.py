"""An edited workbook comes back: read, checked, and compared with what the database holds."""

from __future__ import annotations

import io
import tempfile
import zipfile
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from akuntabel import api
from akuntabel.api import JenisBerkas
from akuntabel.kinerja.berkas import berkas_potret
from akuntabel.kinerja.potret import Potret
from akuntabel.situs.lingkup import BukuTerbuka
from akuntabel.situs.muat import KunciKembar, beda
from akuntabel.situs.potret import potret
from akuntabel.situs.tulis import Ubahan
from akuntabel.situs.uraian_temuan import Kelompok, kelompokkan
from akuntabel.temuan import Temuan, Tingkat

BATAS_BUKU = 50 << 20
_NAMA = "buku-kerja.xlsx"


class BukuDitolak(ValueError):
    """A workbook that is not applied; the message says why, ``kelompok`` where."""

    def __init__(self, pesan: str, kelompok: Iterable[Kelompok] = ()) -> None:
        """Keep the findings."""
        super().__init__(pesan)
        self.kelompok = tuple(kelompok)


@dataclass(frozen=True, slots=True)
class TelaahBuku:
    """What a workbook would change, and what was noticed in it."""

    ubahan: tuple[Ubahan, ...]
    temuan: tuple[Temuan, ...]

    @property
    def ringkas(self) -> tuple[tuple[str, int, int, int], ...]:
        """Return for each kind of row how many are new, changed and gone."""
        baru, beda_, hilang = Counter[str](), Counter[str](), Counter[str]()
        for u in self.ubahan:
            (baru if u.lama is None else hilang if u.baru is None else beda_)[u.jenis] += 1
        jenis = dict.fromkeys(u.jenis for u in self.ubahan)
        return tuple((j.replace("_", " "), baru[j], beda_[j], hilang[j]) for j in jenis)


def telaah(buku: BukuTerbuka, isi: bytes) -> TelaahBuku:
    """Return what a workbook would change in an opened year.

    Raises:
        BukuDitolak: no workbook, of another year or agency, or with problems that must be repaired first.
    """
    if len(isi) > BATAS_BUKU:
        raise BukuDitolak(f"Berkas lebih besar daripada {BATAS_BUKU >> 20} MB, jadi tidak dibuka.")
    kini, tk = potret(buku), buku.tahun_kinerja
    baru, temuan = _baca(isi, kini)
    if kini.instansi.kode and baru.instansi.kode != kini.instansi.kode:
        raise BukuDitolak(
            f"Buku kerja ini milik {baru.instansi.nama_lengkap} ({baru.instansi.kode}), sedangkan halaman "
            f"ini milik {kini.instansi.nama_lengkap} ({kini.instansi.kode})."
        )
    if baru.tahun != tk.tahun:
        raise BukuDitolak(f"Buku kerja ini untuk tahun {baru.tahun}, sedangkan halaman ini tahun {tk.tahun}.")
    try:
        return TelaahBuku(beda(buku, baru), temuan)
    except KunciKembar as salah:
        raise BukuDitolak(f"Buku kerja memuat baris kembar: {salah}.") from salah


def _baca(isi: bytes, kini: Potret) -> tuple[Potret, tuple[Temuan, ...]]:
    with tempfile.TemporaryDirectory(prefix="akuntabel-") as sementara:
        folder = Path(sementara)
        for b in berkas_potret(kini):
            (folder / b.berkas).write_bytes(b.isi)
        (folder / _NAMA).write_bytes(isi)
        try:
            if api.kenali(isi) is not JenisBerkas.BUKU:
                raise BukuDitolak("Berkas ini bukan buku kerja .xlsx Akuntabel.")
            hasil = api.baca(folder / _NAMA)
        except api.Ditolak as tolak:
            raise BukuDitolak(str(tolak)) from tolak
        galat = [t for t in hasil.temuan if t.tingkat is Tingkat.GALAT]
        if hasil.potret is None or galat:
            raise BukuDitolak(
                f"Buku kerja memuat {len(galat)} hal yang harus diperbaiki, jadi tidak ada yang dimuat.",
                kelompokkan(hasil.temuan, folder / _NAMA),
            )
    return hasil.potret, tuple(hasil.temuan)


def tulis_buku(isi: Potret) -> tuple[str, bytes]:
    """Return name and bytes of the workbook of these facts (pictures stay in the database)."""
    nama = nama_buku(isi, "buku-kerja", ".xlsx")
    with tempfile.TemporaryDirectory(prefix="akuntabel-") as sementara:
        berkas = Path(sementara) / nama
        api.tulis_buku(isi, berkas)
        return nama, berkas.read_bytes()


def tulis_paket(isi: Potret) -> tuple[str, bytes]:
    """Return name and bytes of a zip file: the workbook with its pictures and annexes beside it."""
    nama, keluaran = nama_buku(isi, "buku-kerja", ".zip"), io.BytesIO()
    with tempfile.TemporaryDirectory(prefix="akuntabel-") as sementara:
        folder = Path(sementara)
        api.tulis_buku(isi, folder / nama_buku(isi, "buku-kerja", ".xlsx"))
        with zipfile.ZipFile(keluaran, "w", zipfile.ZIP_DEFLATED) as arsip:
            for berkas in sorted(folder.iterdir()):
                arsip.write(berkas, berkas.name)
    return nama, keluaran.getvalue()


def nama_buku(isi: Potret, apa: str, akhiran: str) -> str:
    """Return the name of a file that holds the facts in some shape."""
    return f"{api.nama_berkas(isi, 'lkjip')}{akhiran}".replace("LKjIP", apa, 1)
