"""What every part of the Typst writer needs: the theme, labels of what can be referred to, picture files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from akuntabel.naskah import (
    Bab,
    Blok,
    DaftarOtomatis,
    Gambar,
    Lampiran,
    Naskah,
    Tabel,
    label_rujukan,
    telusuri,
)
from akuntabel.penyaji.rupa import Rupa
from akuntabel.penyaji.tema import Tema
from akuntabel.penyaji.tercetak import saring


@dataclass(frozen=True, slots=True)
class Konteks:
    """The theme, printed labels and Typst labels by key, picture files and sizes by key."""

    tema: Tema
    sebutan: Mapping[str, str]
    tanda: Mapping[str, str]
    berkas: Mapping[str, str]
    rupa: Mapping[str, Rupa]

    def teks(self, isi: str) -> str:
        """Return text as a Typst string literal; no text can ever become code."""
        return f'"{_lolos(isi, self.tema.huruf_pdf)}"'

    def label(self, kunci: str) -> str:
        """Return the Typst label of a key as an expression, ``none`` if it has none."""
        return f'label("{self.tanda[kunci]}")' if kunci in self.tanda else "none"


def buat_konteks(naskah: Naskah, rupa: Mapping[str, Rupa], tema: Tema) -> Konteks:
    """Number what can be referred to or has a page, and name the picture files."""
    kunci = dict.fromkeys(k for k in map(kunci_halaman, telusuri(naskah)) if k)
    return Konteks(
        tema,
        sebutan=label_rujukan(naskah),
        tanda={k: f"t{n}" for n, k in enumerate(kunci)},
        berkas={k: f"g{n}.{_jenis(r)}" for n, (k, r) in enumerate(rupa.items())},
        rupa=rupa,
    )


def kunci_halaman(blok: Blok) -> str:
    """Return the key under which the page of a block is reported, empty if it is not."""
    match blok:
        case Bab() | Lampiran():
            return blok.kunci
        case Tabel() | Gambar() if blok.judul:
            return blok.kunci
        case DaftarOtomatis() if blok.judul:
            return f"daftar:{blok.jenis.value}"
        case _:
            return ""


def _jenis(rupa: Rupa) -> str:
    if rupa.svg:
        return "svg"
    return "jpg" if rupa.png.startswith(b"\xff\xd8") else "png"


def _lolos(isi: str, keluarga: str) -> str:
    """Escape a text that holds only what can be printed."""
    return saring(isi, keluarga).replace("\\", "\\\\").replace('"', '\\"')
