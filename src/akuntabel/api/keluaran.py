"""The folder of results: names, digests, and the rule that what people changed is never overwritten."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from akuntabel.impor import masih_asli
from akuntabel.kinerja.potret import Potret
from akuntabel.pertukaran import arsip

from .gagal import Ditolak
from .salinan import nama_salinan, tulis_utuh

DOKUMEN = {"lkjip": "LKjIP", "pk": "PK", "iku": "IKU"}


def nama_berkas(potret: Potret, dokumen: str, pejabat: str = "") -> str:
    """Return the base name of output files (of the document of an official); safe on every system."""
    nama = re.sub(r"[^0-9A-Za-z]+", "-", f"{pejabat} {potret.instansi.nama_lengkap}").strip("-")
    return f"{DOKUMEN[dokumen]}-{potret.tahun}-{nama}"[:120]


def tulis(
    folder: Path, berkas: Mapping[str, bytes], diubah: Sequence[str], final: Sequence[str], timpa: bool
) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """Write the files; return them and the copies kept of what was changed by hand or had been final."""
    folder.mkdir(parents=True, exist_ok=True)
    if diubah and not timpa:
        raise Ditolak(
            f"{', '.join(diubah)} di {folder} berubah sejak disusun atau bukan buatan aplikasi ini, jadi "
            f"tidak ditimpa. {_saran(folder, diubah)}"
        )
    if final and not timpa:
        raise Ditolak(
            f"{', '.join(final)} di {folder} sudah final, jadi tidak diganti. Pakai folder lain "
            "(--keluaran), atau --timpa (yang final disimpan sebagai salinan)."
        )
    dijaga = dict.fromkeys([*diubah, *final])
    salinan = tuple((folder / nama).replace(nama_salinan(folder / nama)) for nama in dijaga)
    return tuple(tulis_utuh(folder / nama, isi) for nama, isi in berkas.items()), salinan


def _saran(folder: Path, diubah: Sequence[str]) -> str:
    docx = next((nama for nama in diubah if nama.endswith(".docx")), None)
    if docx is None:
        return "Pindahkan berkas itu, atau pakai --timpa (salinannya disimpan)."
    return (
        f'Ambil dahulu suntingan Word: akuntabel serap "{folder / docx}" --ke BUKU.xlsx. Sesudah itu susun '
        "lagi dengan --timpa; DOCX yang disunting disimpan sebagai salinan."
    )


def diubah_tangan(folder: Path, berkas: Mapping[str, bytes], tercatat: Mapping[str, str]) -> list[str]:
    """Return the files in the folder that are not as they were written (``tercatat``) last time.

    A DOCX of which there is no record, because the archive was moved away, is asked itself.
    """
    hasil = []
    for nama, isi in berkas.items():
        lama = folder / nama
        if not lama.exists():
            continue
        ada = lama.read_bytes()
        if ada == isi or hashlib.sha256(ada).hexdigest() == tercatat.get(nama):
            continue
        if nama in tercatat or not nama.endswith(".docx") or not masih_asli(ada):
            hasil.append(nama)
    return hasil


@dataclass(frozen=True, slots=True)
class ArsipLama:
    """What the archive of the last run says: documents by digest, the final ones, facts, numbers cited."""

    dokumen: Mapping[str, str] = field(default_factory=dict)
    final: frozenset[str] = frozenset()
    potret: Potret | None = None
    angka_lama: tuple[Mapping[str, str], ...] = ()

    def cetakan(self, folder: Path, berkas: Mapping[str, bytes], *, final: bool) -> arsip.Cetakan:
        """Return what the new archive says of its documents: those written now and the others still there."""
        sisa = {n: s for n, s in self.dokumen.items() if n not in berkas and (folder / n).exists()}
        baru = {nama: hashlib.sha256(isi).hexdigest() for nama, isi in berkas.items()}
        return arsip.Cetakan({**sisa, **baru}, self.final & sisa.keys() | (set(baru) if final else set()))

    def yang_final(self, folder: Path, berkas: Mapping[str, bytes], arsip: str) -> list[str]:
        """Return which of these files would replace a final one; the archive goes with its documents."""
        ada = [n for n in self.final if (folder / n).exists()]
        dijaga = {*ada, arsip} if ada else set()
        return [n for n, isi in berkas.items() if n in dijaga and (folder / n).read_bytes() != isi]


def arsip_lama(berkas: Path) -> ArsipLama:
    """Return the archive of the last run; an empty one when there is none or it cannot be trusted."""
    if not berkas.exists():
        return ArsipLama()
    try:
        potret, keterangan = arsip.baca_arsip(berkas.read_bytes())
    except arsip.ArsipTidakSah:
        return ArsipLama()
    return ArsipLama(
        keterangan.get("dokumen", {}),
        frozenset(keterangan.get("final", ())),
        potret,
        tuple(keterangan.get("angka_lama", ())),
    )
