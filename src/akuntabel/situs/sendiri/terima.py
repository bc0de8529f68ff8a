"""What is handed over on the first page: each file is measured and recognised by its content, then kept."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import PurePath

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest

from akuntabel import api
from akuntabel.api import JenisBerkas
from akuntabel.situs import gudang
from akuntabel.situs.nama import nama_aman

BATAS_BERKAS = 200
_MB = 1 << 20
_SESI = "kiriman"
PENDAMPING = (JenisBerkas.GAMBAR, JenisBerkas.LAMPIRAN)
PEMAKAI = (JenisBerkas.BUKU, JenisBerkas.ARSIP, JenisBerkas.DOCX, JenisBerkas.LAMPIRAN, JenisBerkas.LAIN)
"""What can be used for itself; a PDF is a report to be reviewed where it comes without a workbook."""
_EKSPOR = (".csv", ".xls", ".ods", ".html", ".htm", ".mht", ".txt", ".md")
_AKHIRAN = {
    JenisBerkas.BUKU: (".xlsx",),
    JenisBerkas.DOCX: (".docx",),
    JenisBerkas.ARSIP: (".zip",),
    JenisBerkas.GAMBAR: (".png", ".jpg", ".jpeg"),
    JenisBerkas.LAMPIRAN: (".pdf",),
}


@dataclass(frozen=True, slots=True)
class Unggahan:
    """A file that was kept, under a safe name."""

    nama: str
    sidik: str
    jenis: JenisBerkas

    @property
    def isi(self) -> bytes:
        """Return its bytes."""
        return gudang.baca(self.sidik)


@dataclass(frozen=True, slots=True)
class Tolakan:
    """A file that was not taken, and why."""

    nama: str
    pesan: str


@dataclass(frozen=True, slots=True)
class Kiriman:
    """The files of one form: those kept, those refused."""

    berkas: tuple[Unggahan, ...] = ()
    ditolak: tuple[Tolakan, ...] = ()

    def jenis(self, *jenis: JenisBerkas) -> list[Unggahan]:
        """Return the files of some kinds."""
        return [u for u in self.berkas if u.jenis in jenis]


def terima(kiriman: Iterable[UploadedFile]) -> Kiriman:
    """Recognise the files of a form and keep those that may be kept."""
    berkas, ditolak = [], []
    for satu in kiriman:
        nama = nama_aman(satu.name or "", "berkas")
        try:
            berkas.append(_terima(satu, nama))
        except api.Ditolak as tolak:
            ditolak.append(Tolakan(nama, str(tolak)))
    return Kiriman(tuple(berkas), tuple(ditolak))


def _terima(berkas: UploadedFile, nama: str) -> Unggahan:
    if berkas.size is not None and berkas.size > BATAS_BERKAS * _MB:
        raise api.Ditolak(
            f"Berkas lebih besar dari {BATAS_BERKAS} MB, jadi tidak diterima. Perkecil gambar di dalamnya."
        )
    isi = berkas.read()
    jenis = _kenali(isi, nama)
    if jenis is JenisBerkas.LAMPIRAN and not nama.lower().endswith(".pdf"):
        raise api.Ditolak(
            "Berkas ini PDF, bukan buku kerja atau dokumen Word. Pilihlah buku kerja .xlsx yang diisi."
        )
    return Unggahan(_berakhiran(nama, jenis), gudang.simpan(isi), jenis)


def _kenali(isi: bytes, nama: str) -> JenisBerkas:
    """Return the kind of a file; what an export of a budget or a report may be is kept where it says so."""
    try:
        return api.kenali(isi)
    except api.Ditolak:
        if not nama.lower().endswith(_EKSPOR):
            raise
        return api.kenali(isi, ekspor=True)


def _berakhiran(nama: str, jenis: JenisBerkas) -> str:
    """Return the name with the ending of what the file is, whatever it was called."""
    akhiran = _AKHIRAN.get(jenis)
    if akhiran is None or nama.lower().endswith(akhiran):
        return nama
    return f"{PurePath(nama).stem or 'berkas'}{akhiran[0]}"


def ingat(request: HttpRequest, kiriman: Kiriman) -> None:
    """Keep in the session what was handed over."""
    request.session[_SESI] = {
        "berkas": [[u.nama, u.sidik, u.jenis.value] for u in kiriman.berkas],
        "ditolak": [[t.nama, t.pesan] for t in kiriman.ditolak],
    }


def teringat(request: HttpRequest) -> Kiriman:
    """Return what this session handed over last."""
    isi = request.session.get(_SESI) or {"berkas": (), "ditolak": ()}
    return Kiriman(
        tuple(Unggahan(n, s, JenisBerkas(j)) for n, s, j in isi["berkas"]),
        tuple(Tolakan(n, p) for n, p in isi["ditolak"]),
    )


def lupakan(request: HttpRequest, selesai: Collection[Unggahan]) -> None:
    """Forget what has been dealt with; companions go with the last workbook."""
    lama = teringat(request)
    sisa = [u for u in lama.berkas if u not in selesai]
    if not any(u.jenis not in PENDAMPING for u in sisa):
        request.session.pop(_SESI, None)
        return
    ingat(request, Kiriman(tuple(sisa)))
