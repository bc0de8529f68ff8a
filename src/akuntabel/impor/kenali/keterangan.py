"""Captions: "Tabel 3.2 Capaian ...", number and title together or on two lines."""

from __future__ import annotations

import re
from dataclasses import dataclass

from akuntabel.bacaan import JenisKeterangan
from akuntabel.sumber import Sumber

_KETERANGAN = re.compile(
    r"(Tabel|Table|Gambar|Grafik|Diagram|Bagan)\.?\s*"
    r"((?:[0-9]+|[IVXLC]+(?![a-z]))(?:\s?[.\-]\s?(?:[0-9]+|[a-z](?![a-z])))*)\s*[.:)]?\s*(.*)",
    re.IGNORECASE | re.DOTALL,
)
_KALIMAT = re.compile(
    r"(?:di\s?atas|di\s?bawah|berikut|tersebut|menunjukkan|menyajikan|memperlihatkan|menggambarkan|menjelaskan|dapat|"
    r"terlihat|merupakan|adalah|ini|diketahui|sebagai|dan|maka|memuat|yang|bahwa)\b",
    re.IGNORECASE,
)
_JENIS = {
    "tabel": JenisKeterangan.TABEL,
    "table": JenisKeterangan.TABEL,
    "gambar": JenisKeterangan.GAMBAR,
    "bagan": JenisKeterangan.GAMBAR,
    "grafik": JenisKeterangan.GRAFIK,
    "diagram": JenisKeterangan.GRAFIK,
}
_PANJANG = 300
_TAHUN = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])")


@dataclass(frozen=True, slots=True)
class Calon:
    """A caption before it is bound to its table; an empty ``teks`` waits for the title on the next line."""

    jenis: JenisKeterangan
    nomor: str
    teks: str
    letak: Sumber


def baca_keterangan(teks: str, letak: Sumber) -> Calon | None:
    """Return the caption a paragraph is; None for a sentence that only mentions a table."""
    rapi = " ".join(teks.split())
    if len(rapi) > _PANJANG or (cocok := _KETERANGAN.fullmatch(rapi)) is None:
        return None
    if _KALIMAT.match(cocok[3]) or cocok[3].endswith((";", ",")):
        return None
    nomor = re.sub(r"\s+", "", cocok[2])
    return Calon(_JENIS[cocok[1].casefold()], nomor, cocok[3].strip(" :"), letak)


def tahun_judul(judul: str) -> int | None:
    """Return the one year a caption names; several years, or none, give None."""
    tahun = set(_TAHUN.findall(judul))
    return int(tahun.pop()) if len(tahun) == 1 else None
