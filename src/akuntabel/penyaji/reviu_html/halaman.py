"""The page: policy, style, head, findings beside the document."""

from __future__ import annotations

import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import PurePath

from akuntabel.bacaan import Bacaan
from akuntabel.hasil_reviu import HasilReviu
from akuntabel.penyaji.html.aman import lolos

from .dokumen import dokumen
from .konteks import Konteks
from .ringkasan import kepala, keterangan, lampiran
from .saring import aturan_saring, saringan
from .temuan import daftar_dibiarkan, daftar_temuan

_SPASI = re.compile(r"\s*\n\s*")


def halaman(hasil: HasilReviu, bacaan: Bacaan) -> str:
    """Return the review as one page that asks nothing of any server."""
    k = Konteks.untuk(hasil, bacaan)
    isi = dokumen(bacaan.dokumen.naskah, k)
    umum = f'<p class="seluruh">Seluruh dokumen: {k.lencana(k.buku.umum)}</p>' if k.buku.umum else ""
    return (
        f'<!DOCTYPE html>\n<html lang="id">\n<head>{_kepala(hasil, k)}</head>\n<body>\n'
        '<a class="lompat" href="#temuan">Lompat ke temuan</a>\n'
        f'<main class="tata">\n<div class="reviu">{kepala(hasil)}\n{_temuan(k)}\n{lampiran(k)}\n'
        f"{keterangan(hasil)}</div>\n"
        f'<article class="naskah" id="dokumen" tabindex="-1">{_pengantar(k)}{umum}{isi}</article>\n'
        "</main>\n</body>\n</html>\n"
    )


def _pengantar(k: Konteks) -> str:
    """Return the line above the document that explains its marks."""
    cocok = '; <span class="cocok">garis bawah</span> berarti diperiksa dan cocok' if k.hasil.memenuhi else ""
    return (
        '<header><h2>Dokumen</h2><p class="petunjuk">Nomor di sebelah sorotan membuka temuannya'
        f'{cocok}.</p><p class="ke-temuan"><a href="#temuan">Ke temuan</a></p></header>'
    )


def _temuan(k: Konteks) -> str:
    dibiarkan = daftar_dibiarkan(k)
    sisanya = (
        f'<section class="sisa"><h2>Dibiarkan dengan alasan</h2>{dibiarkan}</section>' if dibiarkan else ""
    )
    return (
        '<section id="temuan"><h2>Temuan</h2><p class="ke-dokumen"><a href="#dokumen">Ke dokumen</a></p>'
        f"{saringan(k)}{daftar_temuan(k)}</section>{sisanya}"
    )


def _kepala(hasil: HasilReviu, k: Konteks) -> str:
    gaya = _tetap() + aturan_saring(k)
    sidik = b64encode(sha256(gaya.encode()).digest()).decode()
    kebijakan = f"default-src 'none'; style-src 'sha256-{sidik}'; base-uri 'none'; form-action 'none'"
    return (
        f'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{kebijakan}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer">'
        f"<title>Reviu {lolos(PurePath(hasil.berkas).name)}</title><style>{gaya}</style>"
    )


@cache
def _tetap() -> str:
    return _SPASI.sub("\n", files(__package__).joinpath("gaya.css").read_text(encoding="utf-8")).strip()
