"""Contents and the lists of tables and figures."""

from __future__ import annotations

from collections.abc import Iterable

from akuntabel.naskah import DaftarOtomatis, JenisDaftarIsi

from .aman import lolos
from .jangkar import Butir
from .konteks import Konteks

TINGKAT_NAVIGASI = 4


def navigasi(k: Konteks, asal: bool) -> str:
    """Return the contents beside the text; on narrow screens a line that opens."""
    butir = [b for b in k.butir if 0 < b.tingkat <= TINGKAT_NAVIGASI]
    if asal:
        butir.append(Butir("asal-angka", "", JenisDaftarIsi.ISI, "", "Asal angka", 2))
    return (
        '<nav class="navigasi" id="daftar-isi" aria-label="Daftar isi"><details>'
        f"<summary>Daftar isi</summary>{bersarang(butir)}</details></nav>"
    )


def daftar_otomatis(daftar: DaftarOtomatis, k: Konteks) -> str:
    """Return a generated list; the contents only for paper, the screen has them at the side."""
    jangkar = k.jangkar(daftar)
    if daftar.jenis is JenisDaftarIsi.ISI:
        isi = bersarang(b for b in k.butir if b.tingkat)
        judul = f"<h2>{lolos(daftar.judul)}</h2>" if daftar.judul else ""
        return f'<section class="daftar-isi hanya-cetak" id="{jangkar.pengenal}">{judul}{isi}</section>'
    isi = bersarang(b for b in k.butir if b.jenis is daftar.jenis and b.judul)
    isi = isi or '<p class="p-kecil">Tidak ada.</p>'
    if not daftar.judul:
        return f'<div class="daftar-isi" id="{jangkar.pengenal}">{isi}</div>'
    return (
        f'<section class="daftar-isi" id="{jangkar.pengenal}"><details>'
        f"<summary><h2>{lolos(daftar.judul)}</h2></summary>{isi}</details></section>"
    )


def bersarang(butir: Iterable[Butir]) -> str:
    """Return entries as nested lists of links."""
    keluaran: list[str] = []
    terbuka: list[int] = []
    for b in butir:
        if not terbuka or b.tingkat > terbuka[-1]:
            terbuka.append(b.tingkat)
            keluaran.append("<ol><li>")
        else:
            while len(terbuka) > 1 and b.tingkat < terbuka[-1]:
                terbuka.pop()
                keluaran.append("</li></ol>")
            keluaran.append("</li><li>")
        keluaran.append(_tautan(b))
    keluaran.append("</li></ol>" * len(terbuka))
    return "".join(keluaran)


def _tautan(b: Butir) -> str:
    nomor = f'<span class="nomor">{lolos(b.nomor)}</span> ' if b.nomor else ""
    return f'<a href="#{b.pengenal}">{nomor}{lolos(b.judul) or "Tanpa judul"}</a>'
