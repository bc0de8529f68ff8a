"""The page around the document: head, policy, landmarks, colophon."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

from akuntabel.bilangan import cetak_tanggal
from akuntabel.naskah import Naskah
from akuntabel.penyaji.tema import Tema

from .aman import lolos
from .blok import blok
from .daftar_isi import navigasi
from .formulir import sampul
from .gaya import lembar_gaya
from .konteks import Konteks


def halaman(naskah: Naskah, tema: Tema, k: Konteks) -> str:
    """Return the document as one page that asks nothing of any server."""
    muka = sampul(naskah, k)
    isi = _isi(naskah, k)
    asal = k.asal.cetak()
    sisi = navigasi(k, asal=bool(asal))
    gaya = lembar_gaya(tema, naskah.kaki, k.lebar)
    bahasa = lolos(tema.bahasa.partition("-")[0])
    return (
        f'<!DOCTYPE html>\n<html lang="{bahasa}">\n<head>{_kepala(naskah, gaya)}</head>\n'
        f'<body class="{tema.gaya_tabel}">\n<a class="lompat" href="#utama">Lompat ke isi</a>\n{muka}\n'
        f'<div class="tata">{sisi}\n<main id="utama" tabindex="-1">{isi}{asal}</main></div>\n'
        f"{_kolofon(naskah)}\n</body>\n</html>\n"
    )


def _isi(naskah: Naskah, k: Konteks) -> str:
    return (
        f'<div class="awal">{blok(naskah.awal, k)}</div>\n{blok(naskah.isi, k)}\n{blok(naskah.lampiran, k)}'
    )


def _kepala(naskah: Naskah, gaya: str) -> str:
    sidik_gaya = b64encode(sha256(gaya.encode()).digest()).decode()
    kebijakan = (
        f"default-src 'none'; style-src 'sha256-{sidik_gaya}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    keterangan = "".join(
        f'<meta name="akuntabel:{lolos(nama)}" content="{lolos(nilai)}">'
        for nama, nilai in naskah.keterangan.items()
    )
    return (
        f'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{kebijakan}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer">'
        f'<meta name="author" content="{lolos(naskah.instansi)}">{keterangan}'
        f"<title>{lolos(naskah.judul)}</title><style>{gaya}</style>"
    )


def _kolofon(naskah: Naskah) -> str:
    tanggal = f'<time datetime="{naskah.tanggal.isoformat()}">{cetak_tanggal(naskah.tanggal)}</time>'
    sidik = (
        f"<div><dt>Sidik data kinerja (dibekukan)</dt><dd><code>{lolos(naskah.sidik)}</code></dd></div>"
        if naskah.sidik
        else ""
    )
    kaki = f"<p>{lolos(naskah.kaki)}</p>" if naskah.kaki else ""
    return (
        f'<footer class="kolofon">{kaki}<dl><div><dt>Instansi</dt><dd>{lolos(naskah.instansi)}</dd></div>'
        f"<div><dt>Tanggal data</dt><dd>{tanggal}</dd></div>{sidik}</dl>"
        '<p class="ke-atas"><a href="#atas">Kembali ke atas</a></p></footer>'
    )
