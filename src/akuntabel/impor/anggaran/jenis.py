"""What a file is, judged by its content: its name may lie (an .xls that is a web page)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from akuntabel.wadah import Sebab

from .buku import BATAS, MINTA, SANDI, TOLAK, baca_buku, baca_buku_zip
from .kisi import EksporDitolak, Kisi
from .teks import baca_teks
from .web import baca_html, baca_mhtml
from .xml2003 import RUANG, baca_xml2003

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_TEPI = b"\xef\xbb\xbf \r\n\t"
_BUKAN: Mapping[bytes, str] = {
    b"%PDF": f"Berkas ini PDF. Angka di PDF tidak dibaca. {MINTA}",
    b"{\\rtf": f"Berkas ini dokumen RTF. {MINTA}",
    b"\x89PNG": f"Berkas ini gambar. {MINTA}",
    b"\xff\xd8\xff": f"Berkas ini gambar. {MINTA}",
    b"GIF8": f"Berkas ini gambar. {MINTA}",
    b"BM": f"Berkas ini gambar. {MINTA}",
    b"Rar!": "Berkas ini arsip .rar. Keluarkan dahulu isinya, lalu pakai berkas di dalamnya.",
    b"7z\xbc\xaf": "Berkas ini arsip .7z. Keluarkan dahulu isinya, lalu pakai berkas di dalamnya.",
    b"\x1f\x8b": "Berkas ini arsip .gz. Keluarkan dahulu isinya, lalu pakai berkas di dalamnya.",
    b"MZ": "Berkas ini program, bukan ekspor anggaran. Jangan dibuka.",
}
_HALAMAN = re.compile(rb"<(?:!doctype\s+html|html|head|body|table|style|meta|center|div)\b", re.IGNORECASE)


def baca_kisi(isi: bytes) -> list[Kisi]:
    """Return the sheets of a file of any kind that budget exports come in.

    Raises:
        EksporDitolak: it is none of them, damaged, protected, or out of bounds.
    """
    if not isi.strip(_TEPI + b"\0"):
        raise EksporDitolak("Berkas kosong. Unduh sekali lagi, atau pilih berkas lain.")
    if len(isi) > BATAS.berkas:
        raise EksporDitolak(TOLAK[Sebab.BERKAS_BESAR])
    lembar = [k for k in _pembaca(isi)(isi) if k.baris]
    if not lembar:
        raise EksporDitolak(f"Tidak ada tabel di berkas ini. {MINTA}")
    return lembar


def _pembaca(isi: bytes) -> Callable[[bytes], list[Kisi]]:
    if isi.startswith(b"PK"):
        return baca_buku_zip
    if isi.startswith(_OLE):
        return _baca_ole
    for awal, pesan in _BUKAN.items():
        if isi.startswith(awal):
            raise EksporDitolak(pesan)
    kepala = isi[:8192].lstrip(_TEPI)
    if _mime(kepala):
        return baca_mhtml
    return _pembaca_tulisan(isi, kepala)


def _mime(kepala: bytes) -> bool:
    awal = kepala.lower()
    return awal.startswith((b"mime-version:", b"from:", b"content-type:", b"subject:", b"date:")) and (
        b"mime-version:" in awal or b"content-type: multipart" in awal
    )


def _pembaca_tulisan(isi: bytes, kepala: bytes) -> Callable[[bytes], list[Kisi]]:
    if RUANG.encode() in kepala and b"<html" not in kepala.lower():
        return baca_xml2003
    lurus = (
        isi[:8192].decode("utf-16", "replace").encode() if isi[:2] in (b"\xff\xfe", b"\xfe\xff") else kepala
    )
    if _HALAMAN.search(lurus):
        return baca_html
    if kepala.startswith(b"<?xml"):
        raise EksporDitolak(f"Berkas XML ini bukan lembar Excel. {MINTA}")
    if kepala.startswith((b"{", b"[")):
        raise EksporDitolak(f"Berkas ini data JSON, bukan tabel. {MINTA}")
    return baca_teks


def _baca_ole(isi: bytes) -> list[Kisi]:
    if "EncryptedPackage".encode("utf-16-le") in isi:
        raise EksporDitolak(SANDI)
    if "WordDocument".encode("utf-16-le") in isi:
        raise EksporDitolak(f"Berkas ini dokumen Word lama (.doc). {MINTA}")
    return baca_buku(isi)
