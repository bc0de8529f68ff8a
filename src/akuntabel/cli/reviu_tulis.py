"""The files a review writes: one of the whole run, some of each document, none over a reviewed document."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from .pilihan_reviu import JSON, Bentuk
from .reviu_tampil import cetak_lengkap

if TYPE_CHECKING:
    from akuntabel.api import HasilReviu

_TEKS = ".reviu.txt"
_DIISI_ORANG = (".docx", ".xlsx")


@dataclass(frozen=True, slots=True)
class Tertulis:
    """What was written, and the copies kept of earlier papers that had other contents."""

    berkas: tuple[Path, ...]
    disimpan: tuple[Path, ...]


def tulis_hasil(hasil: Sequence[HasilReviu], bentuk: Bentuk, lengkap: bool) -> Tertulis:
    """Write what was asked for; ``lengkap`` adds JSON and the text of each document.

    Papers that people fill in are kept under a numbered name where new ones differ.
    Raises OSError when a file cannot be written.
    """
    from akuntabel import api

    bentuk.folder.mkdir(parents=True, exist_ok=True)
    bersama = dict.fromkeys((*([JSON] if lengkap else []), *bentuk.berkas_bersama))
    tertulis = [api.tulis_utuh(bentuk.folder / f"reviu.{b}", api.tulis_bersama(b, hasil)) for b in bersama]
    disimpan: list[Path | None] = []
    dijaga = frozenset(Path(h.berkas).resolve() for h in hasil)
    for nama, satu in _bernama(hasil, bentuk.folder, dijaga):
        for akhiran, isi in _isi(satu, lengkap):
            tujuan = bentuk.folder / f"{nama}{akhiran}"
            if akhiran.endswith(_DIISI_ORANG):
                disimpan.append(api.tulis_menyimpan(tujuan, isi))
            else:
                api.tulis_utuh(tujuan, isi)
            tertulis.append(tujuan)
    return Tertulis(tuple(tertulis), tuple(s for s in disimpan if s is not None))


def _isi(h: HasilReviu, lengkap: bool) -> Iterator[tuple[str, bytes]]:
    if lengkap:
        yield _TEKS, cetak_lengkap(h).encode()
    yield from ((s.akhiran, s.isi) for s in h.salinan if not s.pesan)


def tak_dibuat(hasil: Sequence[HasilReviu], bentuk: Bentuk) -> Iterator[str]:
    """Yield a sentence for each readable document that did not give a form asked for."""
    for h in hasil:
        dibuat = {s.bentuk for s in h.salinan}
        kurang = [b for b in bentuk.salinan if b not in dibuat and not h.alasan]
        if kurang:
            yield f"{h.berkas}: tidak ada {', '.join(kurang)} untuk berkas jenis ini."
        yield from (f"{h.berkas}: {s.pesan}" for s in h.salinan if s.pesan)


def _bernama(
    hasil: Sequence[HasilReviu], folder: Path, dijaga: Collection[Path]
) -> Iterator[tuple[str, HasilReviu]]:
    """Yield each result with a file name of its own that names no reviewed document."""
    dipakai: set[str] = set()
    for h in hasil:
        nama = dasar = Path(h.berkas).name
        urutan = 1
        akhiran = (_TEKS, *(s.akhiran for s in h.salinan))
        while nama in dipakai or any((folder / f"{nama}{a}").resolve() in dijaga for a in akhiran):
            urutan += 1
            nama = f"{dasar}-{urutan}"
        dipakai.add(nama)
        yield nama, h
