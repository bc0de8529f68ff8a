"""From the bytes of a page to a DokumenLuar."""

from __future__ import annotations

from lxml import etree, html

from akuntabel.bacaan import DokumenLuar, Format
from akuntabel.impor.luar import TakTerbaca, dokumen_luar

from .jelajah import Penjelajah
from .judul import sesuaikan_judul
from .rangka import tabel_rangka
from .sandi import urai_halaman
from .tersembunyi import baca_tersembunyi


def baca_html(isi: bytes, nama: str, sandi: str = "") -> DokumenLuar:
    """Read a page; ``sandi`` is the encoding that was said from outside.

    Raises:
        TakTerbaca: There is no page in it.
    """
    akar = _urai(urai_halaman(isi, sandi))
    penjelajah = Penjelajah(baca_tersembunyi(akar), tabel_rangka(akar))
    penjelajah.baca(akar)
    return dokumen_luar(nama, Format.HTML, sesuaikan_judul(penjelajah.blok), berulang=penjelajah.berulang)


def _urai(teks: str) -> etree._Element:
    """Parse without network; what a page lacks is mended as browsers do."""
    pengurai = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True
    )
    try:
        akar = html.document_fromstring(teks.encode("utf-8", "replace"), parser=pengurai)
    except (etree.LxmlError, ValueError) as salah:
        raise TakTerbaca("Tidak ada teks yang dapat dibaca di halaman web ini.") from salah
    if any("depth" in galat.message for galat in pengurai.error_log):
        raise TakTerbaca("Susunan halaman web ini bersarang terlalu dalam, jadi tidak dibaca.")
    return akar
