"""Documents made of the facts as they stand, and what they still lack."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from pathlib import Path

from akuntabel import api
from akuntabel.kinerja.potret import Potret
from akuntabel.situs.lingkup import BukuTerbuka
from akuntabel.situs.potret import potret
from akuntabel.situs.simpanan import Simpanan

FORMAT = {"docx": "Word (DOCX)", "pdf": "PDF", "html": "Halaman web (HTML)"}


_celah: Simpanan[tuple[api.CelahLaporan, ...]] = Simpanan()


_cetakan: Simpanan[tuple[str, bytes]] = Simpanan(12)


def cetak_tersimpan(buku: BukuTerbuka, pilihan: api.Pilihan) -> tuple[str, bytes]:
    """Return a document of a year; made again only when the facts have changed.

    Raises api.Ditolak when a final document still has gaps.
    """
    return _cetakan.ambil(
        f"{buku.tahun_kinerja.tanda}:{pilihan}", lambda: cetak_pilihan(potret(buku), pilihan)
    )


def cetak_dokumen(
    isi: Potret, dokumen: str, bentuk: str, *, pejabat: str = "", final: bool = False
) -> tuple[str, bytes]:
    """Return name and bytes of a document (``lkjip`` or ``pk``) in one form, marked as a draft unless final.

    ``pejabat`` is the code of the official of a unit whose Perjanjian Kinerja it is.
    """
    return cetak_pilihan(isi, api.Pilihan(dokumen=dokumen, format=(bentuk,), pejabat=pejabat, final=final))


def cetak_pilihan(isi: Potret, pilihan: api.Pilihan) -> tuple[str, bytes]:
    """Return name and bytes of a document in the one form that was chosen."""
    (bentuk,) = pilihan.format
    with tempfile.TemporaryDirectory(prefix="akuntabel-") as sementara:
        hasil = api.susun_potret(isi, Path(sementara), pilihan, lambda _: None)
        berkas = next(b for b in hasil.berkas if b.suffix == f".{bentuk}")
        return berkas.name, berkas.read_bytes()


def celah_laporan(buku: BukuTerbuka) -> tuple[api.CelahLaporan, ...]:
    """Return what the report of a year still lacks, what the mandated structure asks for first."""
    return _celah.ambil(buku.tahun_kinerja.tanda, lambda: _urut(api.celah_potret(potret(buku))))


def _urut(celah: Iterable[api.CelahLaporan]) -> tuple[api.CelahLaporan, ...]:
    return tuple(sorted(celah, key=lambda c: not c.wajib))
