"""Web pages saved with their parts (.mht, .mhtml, workbooks named .xls that are such pages)."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Iterator
from email.message import Message

from akuntabel.bacaan import DokumenLuar

from .html_luar import baca_html
from .luar import TakTerbaca

_BANYAK_BAGIAN = 500


def baca_mhtml(isi: bytes, nama: str) -> DokumenLuar:
    """Return the document of all pages in the file, one after the other.

    Raises:
        TakTerbaca: There is no page in it.
    """
    pesan = email.message_from_bytes(isi.lstrip(b"\xef\xbb\xbf \r\n\t"), policy=email.policy.compat32)
    halaman = list(_halaman(pesan))
    if not halaman:
        raise TakTerbaca("Berkas ini pesan surel atau arsip web tanpa halaman yang dapat dibaca.")
    return baca_html("\n".join(halaman).encode("utf-8", "replace"), nama, "utf-8")


def _halaman(pesan: Message) -> Iterator[str]:
    for nomor, bagian in enumerate(pesan.walk()):
        if nomor > _BANYAK_BAGIAN:
            raise TakTerbaca("Halaman web ini terdiri atas terlalu banyak bagian, jadi tidak dibuka.")
        if bagian.get_content_type() == "text/html":
            muatan = bagian.get_payload(decode=True)
            sandi = bagian.get_content_charset() or "utf-8"
            yield (muatan if isinstance(muatan, bytes) else b"").decode(_dikenal(sandi), "replace")


def _dikenal(sandi: str) -> str:
    try:
        "".encode(sandi)
    except LookupError:
        return "cp1252"
    return sandi
