"""What is handed over: each file is measured and recognised by its content before it is kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import PurePath

from django.core.files.uploadedfile import UploadedFile

from akuntabel import api
from akuntabel.api import JenisBerkas

from .keadaan import Keadaan
from .nama import nama_aman
from .pengaturan import BATAS_BERKAS, MB


@dataclass(frozen=True, slots=True)
class Unggahan:
    """A file that may be kept, under a safe name."""

    nama: str
    isi: bytes
    jenis: JenisBerkas


@dataclass(slots=True)
class Kiriman:
    """The files of one form by kind."""

    berkas: list[Unggahan] = field(default_factory=list)
    ditolak: int = 0

    @property
    def pendamping(self) -> list[Unggahan]:
        """Return the pictures and annexes, which lie beside a workbook."""
        return [u for u in self.berkas if u.jenis in (JenisBerkas.GAMBAR, JenisBerkas.LAMPIRAN)]

    def jenis(self, jenis: JenisBerkas) -> list[Unggahan]:
        """Return the files of a kind."""
        return [u for u in self.berkas if u.jenis is jenis]


def terima(k: Keadaan, kiriman: Iterable[UploadedFile], *, ekspor: bool = False) -> Kiriman:
    """Recognise the files of a form; what is refused leaves a message with its name."""
    hasil = Kiriman()
    for berkas in kiriman:
        nama = nama_aman(berkas.name or "", "berkas")
        try:
            hasil.berkas.append(_terima(berkas, nama, ekspor=ekspor))
        except api.Ditolak as tolak:
            hasil.ditolak += 1
            k.kabarkan("salah", str(tolak), nama)
    return hasil


def _terima(berkas: UploadedFile, nama: str, *, ekspor: bool) -> Unggahan:
    if berkas.size is not None and berkas.size > BATAS_BERKAS:
        raise api.Ditolak(
            f"Berkas lebih besar dari {BATAS_BERKAS // MB} MB, jadi tidak diterima. Perkecil gambar di "
            "dalamnya."
        )
    isi = berkas.read()
    jenis = api.kenali(isi, ekspor=ekspor)
    if jenis is JenisBerkas.LAMPIRAN and not nama.lower().endswith(".pdf"):
        raise api.Ditolak(
            "Berkas ini PDF, bukan buku kerja atau dokumen Word. Pilihlah buku kerja .xlsx yang diisi."
        )
    return Unggahan(_berakhiran(nama, jenis), isi, jenis)


_AKHIRAN = {
    JenisBerkas.BUKU: (".xlsx",),
    JenisBerkas.DOCX: (".docx",),
    JenisBerkas.ARSIP: (".zip",),
    JenisBerkas.GAMBAR: (".png", ".jpg", ".jpeg"),
}


def _berakhiran(nama: str, jenis: JenisBerkas) -> str:
    """Return the name with the ending of what the file is, whatever it was called."""
    akhiran = _AKHIRAN.get(jenis)
    if akhiran is None or nama.lower().endswith(akhiran):
        return nama
    return f"{PurePath(nama).stem or 'berkas'}{akhiran[0]}"
