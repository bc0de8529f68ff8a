"""Workbooks and archives: an empty one, one read and checked, one written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from akuntabel.kinerja.berkas import berkas_potret
from akuntabel.kinerja.potret import Potret
from akuntabel.laporan.periksa_kalimat import periksa_kalimat
from akuntabel.pertukaran import arsip, buku
from akuntabel.pertukaran.aset import nama_berkas_sah
from akuntabel.pertukaran.bagian import TeksTerlaluPanjang
from akuntabel.pertukaran.hasil import HasilBaca
from akuntabel.pertukaran.isi_sel import PemisahDiIsi
from akuntabel.temuan import urut

from .gagal import Ditolak
from .periksa_berkas import periksa_berkas


def formulir(tahun: int, periode: tuple[int, int] | None = None) -> bytes:
    """Return an empty workbook for a reporting year."""
    return buku.formulir(tahun, periode=periode)


def baca(berkas: Path) -> HasilBaca:
    """Read a workbook with its pictures; problems are findings, never exceptions.

    Raises OSError when the file cannot be opened.
    """
    from akuntabel.penyaji.tercetak import HURUF_CADANGAN, tercetak

    hasil = buku.baca_buku(
        berkas.read_bytes(), nama=berkas.name, folder=berkas.parent, tercetak=tercetak(HURUF_CADANGAN)
    )
    if hasil.potret is None:
        return hasil
    lain = (*periksa_kalimat(hasil.potret, hasil.sumber), *periksa_berkas(hasil.potret, hasil.sumber))
    temuan = urut([*hasil.temuan, *lain])
    return replace(hasil, temuan=tuple(temuan))


def cek(berkas: Path) -> HasilBaca:
    """Check a workbook: what was read, and every problem with its cell."""
    return baca(berkas)


def buka_arsip(berkas: Path) -> tuple[Potret, Mapping[str, Any]]:
    """Return the facts of an archive and what it says of itself, digests checked.

    Raises ``pertukaran.arsip.ArsipTidakSah`` when it was changed or damaged, OSError when it cannot be read.
    """
    return arsip.baca_arsip(berkas.read_bytes())


def urutkan(potret: Potret) -> Potret:
    """Return the facts in the order in which a workbook lists them."""
    return buku.urutkan(potret)


def tulis_buku(potret: Potret, berkas: Path, *, timpa: bool = False) -> None:
    """Write a workbook with its pictures beside it.

    Raises Ditolak when the workbook exists or a picture of another content would be overwritten and ``timpa``
    is not set; also, whatever ``timpa``, when the facts cannot be held by a workbook and its folder. Nothing
    has been written then.
    """
    isi = _isi_buku(potret, berkas)
    gambar = [(berkas.parent / a.berkas, a.isi) for a in berkas_potret(potret)]
    lain = [b.name for b, isi in gambar if b.exists() and b.read_bytes() != isi]
    if not timpa and (lain or berkas.exists()):
        raise Ditolak(
            f"{', '.join([*lain, *([berkas.name] if berkas.exists() else [])])} sudah ada dan tidak ditimpa. "
            "Pakai folder lain, atau tambahkan --timpa."
        )
    berkas.parent.mkdir(parents=True, exist_ok=True)
    berkas.write_bytes(isi)
    buku.tulis_aset(potret, berkas.parent)


def _isi_buku(potret: Potret, berkas: Path) -> bytes:
    nama = [b.berkas for b in berkas_potret(potret)]
    tidak_sah = [n for n in nama if not nama_berkas_sah(n)]
    if tidak_sah:
        raise Ditolak(f"Nama berkas {tidak_sah[0]!r} tidak sah, jadi buku kerja tidak ditulis.")
    if berkas.name.casefold() in (n.casefold() for n in nama):
        raise Ditolak(
            f"{berkas.name} juga nama gambar atau lampiran di data ini. Pakai nama lain untuk buku kerjanya."
        )
    try:
        return buku.tulis_buku(potret)
    except (TeksTerlaluPanjang, PemisahDiIsi) as salah:
        raise Ditolak(f"Data ini tidak muat di buku kerja. {salah}") from salah
