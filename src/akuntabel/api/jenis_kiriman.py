"""What kind of file somebody hands over, told by its content; and why it is not taken."""

from __future__ import annotations

import stat
import zipfile
from enum import Enum

from akuntabel import wadah
from akuntabel.pertukaran import penjaga
from akuntabel.pertukaran.aset import BESAR_LAMPIRAN, GambarTidakSah, gambar_sah, periksa_gambar
from akuntabel.wadah import MB, Batas, WadahDitolak

from .gagal import Ditolak

_BATAS = Batas(berkas=200 * MB, banyak_anggota=10_000)
_BATAS_DDE = Batas(anggota=2 * MB)
_PDF = b"%PDF"
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")


class JenisBerkas(Enum):
    """The kinds of file that can be handed over."""

    BUKU = "buku kerja"
    DOCX = "dokumen Word"
    ARSIP = "arsip data kinerja"
    GAMBAR = "gambar"
    LAMPIRAN = "lampiran PDF"
    LAIN = "berkas lain"


def kenali(isi: bytes, *, ekspor: bool = False) -> JenisBerkas:
    """Return the kind of a file that is safe to keep.

    With ``ekspor`` also what may be a budget export: an old workbook, a web page, a text file (``LAIN``).

    Raises:
        Ditolak: nothing can be done with the file; the message says what it is and what to do.
    """
    if not isi:
        raise Ditolak(
            "Berkas kosong (0 bita). Periksa apakah berkas itu sudah selesai disimpan atau disalin."
        )
    if gambar_sah(isi):
        return _gambar(isi)
    if isi.startswith(_PDF) and not ekspor:
        return _lampiran(isi)
    if isi.startswith(b"PK"):
        return _wadah(isi, ekspor=ekspor)
    if ekspor and _mungkin_ekspor(isi):
        return JenisBerkas.LAIN
    try:
        penjaga.periksa_xlsx(isi)
    except penjaga.Ditolak as tolak:
        raise Ditolak(str(tolak)) from tolak
    raise Ditolak(
        "Berkas ini tidak dikenal. Pilihlah buku kerja .xlsx, dokumen .docx, atau arsip .potret.zip."
    )


def _mungkin_ekspor(isi: bytes) -> bool:
    if isi.startswith(_OLE):
        return "EncryptedPackage".encode("utf-16-le") not in isi
    return not isi.startswith((_PDF, b"{\\rtf")) and b"\0" not in isi[:2048]


def _gambar(isi: bytes) -> JenisBerkas:
    try:
        periksa_gambar(isi)
    except GambarTidakSah as salah:
        raise Ditolak(str(salah)) from salah
    return JenisBerkas.GAMBAR


def _lampiran(isi: bytes) -> JenisBerkas:
    if len(isi) > BESAR_LAMPIRAN:
        raise Ditolak(
            f"PDF lebih besar dari {BESAR_LAMPIRAN // MB} MB. Pindai ulang dengan mutu lebih rendah."
        )
    return JenisBerkas.LAMPIRAN


def _wadah(isi: bytes, *, ekspor: bool) -> JenisBerkas:
    try:
        arsip = wadah.buka(isi, _BATAS)
    except WadahDitolak as tolak:
        _, pesan = penjaga.TOLAK[tolak.sebab]
        raise Ditolak(pesan.format(berkas=_BATAS.berkas // MB, banyak=_BATAS.banyak_anggota)) from tolak
    with arsip:
        nama = arsip.namelist()
        _tolak_ganjil(arsip.infolist())
        if any(n.startswith("word/") for n in nama):
            return JenisBerkas.DOCX
        if "potret.json" in nama:
            return JenisBerkas.ARSIP
        if ekspor and "content.xml" in nama:
            return JenisBerkas.LAIN
        _tolak_dde(arsip)
        try:
            penjaga.periksa_xlsx(isi)
        except penjaga.Ditolak as tolak:
            raise Ditolak(str(tolak)) from tolak
    return JenisBerkas.BUKU


def _tolak_ganjil(anggota: list[zipfile.ZipInfo]) -> None:
    """Refuse what no office program writes: members of one name, links, programs inside."""
    nama = [a.filename.casefold() for a in anggota]
    if len(nama) != len(set(nama)):
        raise Ditolak(
            "Berkas memuat dua bagian dengan nama yang sama, jadi isinya dapat dibaca dengan dua cara dan "
            "tidak "
            "diterima. Bukalah di Excel atau Word, lalu simpan sebagai berkas baru."
        )
    if any(stat.S_ISLNK(a.external_attr >> 16) for a in anggota):
        raise Ditolak(
            "Berkas memuat tautan ke berkas lain di komputer (symlink), jadi tidak diterima. "
            "Mintalah berkas aslinya."
        )
    if any(n.endswith("vbaproject.bin") for n in nama):
        raise Ditolak(
            'Berkas memuat makro (.xlsm atau .docm), jadi tidak diterima. Simpanlah sebagai "Buku Kerja '
            "Excel "
            '(.xlsx)" atau "Dokumen Word (.docx)", lalu pilih berkas yang baru.'
        )


def _tolak_dde(arsip: zipfile.ZipFile) -> None:
    for nama in arsip.namelist():
        if not nama.startswith("xl/externalLinks/") or not nama.endswith(".xml"):
            continue
        try:
            isi = wadah.baca(arsip, nama, _BATAS_DDE)
        except WadahDitolak as tolak:
            raise Ditolak(
                "Daftar tautan ke berkas luar di buku kerja ini rusak. Simpan ulang di Excel."
            ) from tolak
        if b"ddeLink" in isi:
            raise Ditolak(
                "Buku kerja memuat tautan DDE, yang dapat menjalankan program lain saat dibuka di Excel. "
                "Hapuslah "
                "tautan itu (Data, Edit Tautan), simpan, lalu pilih berkasnya lagi."
            )
