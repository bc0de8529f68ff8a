"""The formal parts as HTML: cover, letterhead, signatures."""

from __future__ import annotations

from akuntabel.naskah import Gambar, Kop, Naskah, Pihak, Sampul, TandaTangan

from .aman import lolos
from .gambar import rupa_gambar
from .konteks import Konteks
from .sebaris import sebaris


def sampul(naskah: Naskah, k: Konteks) -> str:
    """Return the head of the page: the cover, or title and agency where there is none."""
    muka = naskah.sampul
    isi = _sampul(muka, k) if muka else f"<h1>{lolos(naskah.judul)}</h1><p>{lolos(naskah.instansi)}</p>"
    return f'<header class="sampul" id="atas"><div>{isi}</div></header>'


def kop(satu: Kop, k: Konteks) -> str:
    """Return a letterhead."""
    lambang = f'<div class="lambang">{rupa_gambar(satu.lambang, k)}</div>' if satu.lambang else ""
    baris = "".join([f"<p>{lolos(b)}</p>" for b in satu.baris])
    return f'<div class="kop">{lambang}<div>{baris}</div></div>'


def tanda_tangan(satu: TandaTangan, k: Konteks) -> str:
    """Return a signature block."""
    tempat = f'<p class="tempat">{sebaris(satu.tempat_tanggal, k)}</p>' if satu.tempat_tanggal else ""
    pihak = "".join([_pihak(p) for p in satu.pihak])
    return f'<div class="tanda-tangan pihak-{min(len(satu.pihak), 2)}">{tempat}{pihak}</div>'


def _sampul(muka: Sampul, k: Konteks) -> str:
    judul = " ".join([f"<span>{lolos(baris)}</span>" for baris in muka.judul])
    tahun = f' <span class="tahun">Tahun {lolos(muka.tahun)}</span>' if muka.tahun else ""
    return (
        f"{_lambang(muka.lambang, k)}<div><h1>{judul}{tahun}</h1>"
        f'<p class="instansi">{lolos(muka.instansi)}</p>'
        f'<p class="pemerintah">{lolos(muka.pemerintah)}</p></div>'
    )


def _lambang(lambang: Gambar | None, k: Konteks) -> str:
    rupa = rupa_gambar(lambang, k) if lambang else ""
    return f'<div class="lambang">{rupa}</div>' if rupa else '<div class="lambang kosong">Lambang</div>'


def _pihak(p: Pihak) -> str:
    sebutan = f"<p>{lolos(p.sebutan)}</p>" if p.sebutan else ""
    nama = f"<strong>{lolos(p.nama)}</strong>" if p.nama else _garis("Nama")
    pangkat = f"<p>{lolos(p.pangkat)}</p>" if p.pangkat else ""
    return (
        f'<div class="pihak">{sebutan}<p>{lolos(p.jabatan)}</p><p class="nama">{nama}</p>{pangkat}'
        f"{_nip(p)}</div>"
    )


def _nip(p: Pihak) -> str:
    return f"<p>NIP {lolos(p.nip) or _garis('NIP')}</p>" if p.bernip else ""


def _garis(apa: str) -> str:
    return f'<span class="garis"><span class="terbaca">{apa} belum diisi</span></span>'
