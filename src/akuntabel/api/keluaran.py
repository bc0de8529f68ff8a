"""The folder of results: names, digests, and the rule that what people changed is never overwritten."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from akuntabel.kinerja.potret import Potret
from akuntabel.pertukaran import arsip

from .gagal import Ditolak
from .salinan import nama_salinan, tulis_utuh

DOKUMEN = {"lkjip": "LKjIP", "pk": "PK"}


def nama_berkas(potret: Potret, dokumen: str) -> str:
    """Return the base name of output files; safe on every system."""
    nama = re.sub(r"[^0-9A-Za-z]+", "-", potret.instansi.nama_lengkap).strip("-")
    return f"{DOKUMEN[dokumen]}-{potret.tahun}-{nama}"[:120]


def sidik(berkas: Mapping[str, bytes]) -> dict[str, str]:
    """Return the digest of each file by name."""
    return {nama: hashlib.sha256(isi).hexdigest() for nama, isi in berkas.items()}


def tulis(
    folder: Path, berkas: Mapping[str, bytes], diubah: Sequence[str], timpa: bool
) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """Write the files; return them and the copies kept of what was changed by hand."""
    folder.mkdir(parents=True, exist_ok=True)
    if diubah and not timpa:
        raise Ditolak(
            f"{', '.join(diubah)} di {folder} berubah sejak disusun atau bukan buatan aplikasi ini, jadi "
            "tidak ditimpa. Pindahkan berkas itu, atau pakai --timpa (salinannya disimpan)."
        )
    salinan = tuple((folder / nama).replace(nama_salinan(folder / nama)) for nama in diubah)
    return tuple(tulis_utuh(folder / nama, isi) for nama, isi in berkas.items()), salinan


def diubah_tangan(folder: Path, berkas: Mapping[str, bytes], tercatat: Mapping[str, str]) -> list[str]:
    """Return the files in the folder that are not as they were written (``tercatat``) last time."""
    hasil = []
    for nama, isi in berkas.items():
        lama = folder / nama
        if not lama.exists():
            continue
        ada = lama.read_bytes()
        if ada != isi and hashlib.sha256(ada).hexdigest() != tercatat.get(nama):
            hasil.append(nama)
    return hasil


def sidik_lama(berkas: Path) -> Mapping[str, str]:
    """Return the digests that the archive of the last run holds of its documents; none without one."""
    if not berkas.exists():
        return {}
    try:
        _, keterangan = arsip.baca_arsip(berkas.read_bytes())
    except arsip.ArsipTidakSah:
        return {}
    dokumen = keterangan.get("dokumen", {})
    return dokumen if isinstance(dokumen, dict) else {}
