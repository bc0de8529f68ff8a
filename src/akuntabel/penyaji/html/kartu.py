"""Cards as HTML: labelled figures, a predicate in words, a small trend."""

from __future__ import annotations

from akuntabel.naskah import ButirKartu, DeretKartu, Kartu

from .aman import lolos
from .gambar import rupa_gambar
from .konteks import Konteks
from .sebaris import sebaris


def kartu(satu: Kartu, k: Konteks, unsur: str = "div") -> str:
    """Return a card."""
    butir = "".join([_butir(b, k) for b in satu.butir])
    tren = f'<div class="tren">{rupa_gambar(satu.tren, k)}</div>' if satu.tren else ""
    predikat = f'<p class="predikat">{sebaris(satu.predikat, k)}</p>' if satu.predikat else ""
    return (
        f'<{unsur} class="kartu nada-{satu.nada.value}">'
        f'<p class="judul-kartu">{sebaris(satu.judul, k)}</p><dl>{butir}</dl>{tren}{predikat}</{unsur}>'
    )


def deret_kartu(deret: DeretKartu, k: Konteks) -> str:
    """Return cards side by side."""
    return '<ul class="deret">' + "".join([kartu(satu, k, "li") for satu in deret.kartu]) + "</ul>"


def _butir(b: ButirKartu, k: Konteks) -> str:
    return f"<div><dt>{lolos(b.label)}</dt><dd>{sebaris(b.isi, k)}</dd></div>"
