"""Many documents under review side by side, each within bounds of time and memory."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from akuntabel.hasil_reviu import HasilReviu

from .berkas_luar import taksir_berkas
from .reviu import PilihanReviu, reviu_berkas, tak_terbaca
from .terjaga import Gagal, jalankan_terjaga

AKHIRAN = frozenset(
    [
        ".pdf",
        ".docx",
        ".docm",
        ".dotx",
        ".doc",
        ".rtf",
        ".odt",
        ".html",
        ".htm",
        ".xhtml",
        ".mht",
        ".mhtml",
        ".md",
        ".txt",
        ".xlsx",
        ".xlsm",
        ".xls",
        ".ods",
    ]
)
"""Names under which documents of a folder are taken; those we cannot read are reported, not passed over."""

TANDA_REVIU = ".reviu"
"""What stands before the suffix of every file a review writes."""

LaporReviu = Callable[[HasilReviu, int, int], None]
"""Called with a result, the number of results so far and that of all documents."""


def dokumen_di(folder: Path) -> tuple[Path, ...]:
    """Return the documents of a folder and its subfolders by name.

    Lock files, hidden ones and what an earlier review wrote (``laporan.pdf.reviu.html``) are left out.

    Raises OSError when the folder cannot be read.
    """
    next(folder.iterdir(), None)
    return tuple(sorted(p for p in folder.rglob("*") if _dokumen(p, folder)))


def _dokumen(berkas: Path, folder: Path) -> bool:
    bagian = berkas.relative_to(folder).parts
    tersembunyi = any(b.startswith((".", "~$")) for b in bagian)
    hasil_reviu = Path(berkas.stem).suffix == TANDA_REVIU
    return not (tersembunyi or hasil_reviu) and berkas.suffix.lower() in AKHIRAN and berkas.is_file()


def reviu_borongan(
    daftar: Sequence[Path], pilihan: PilihanReviu, pekerja: int, lapor: LaporReviu
) -> tuple[HasilReviu, ...]:
    """Review documents side by side; return their results in the order of the list."""
    hasil: dict[int, HasilReviu] = {}
    if pilihan.dasar:
        pilihan = replace(pilihan, dasar=pilihan.dasar.untuk(daftar))
    tugas = [(berkas, pilihan) for berkas in daftar]
    for nomor, satu in jalankan_terjaga(_reviu, tugas, pekerja, halaman=_halaman):
        hasil[nomor] = tak_terbaca(str(daftar[nomor]), satu.kalimat) if isinstance(satu, Gagal) else satu
        lapor(hasil[nomor], len(hasil), len(daftar))
    return tuple(hasil[n] for n in range(len(daftar)))


_Tugas = tuple[Path, PilihanReviu]


def _reviu(tugas: _Tugas) -> HasilReviu:
    return reviu_berkas(*tugas)


def _halaman(tugas: _Tugas) -> int:
    """Return about how many pages a document and its neighbours have."""
    berkas, pilihan = tugas
    return sum(map(taksir_berkas, (berkas, *(a.berkas for a in pilihan.acuan))))
