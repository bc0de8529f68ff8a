"""Citations of regulations in a document: kind, number, year, what it is about, and where it is cited."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from akuntabel.bacaan import Bacaan
from akuntabel.reviu.ingatan import sekali
from akuntabel.sumber import Sumber

_KUTIPAN = re.compile(
    r"\b(?P<jenis>Undang\s?[-–]\s?undang|UU"
    r"|Peraturan\s+(?:Pemerintah|Presiden|Daerah|Wali\s?kota|Bupati|Gubernur|Menteri|Meneg|Menpan)"
    r"|Keputusan\s+(?:Wali\s?kota|Bupati|Gubernur)|Intruksi\s+Presiden|Instruksi\s+Presiden"
    r"|PP|Perpres|Inpres|Perda|Perwali|Perwal|Perbup|Pergub|Permendagri|Permen\s?PAN(?:[-\s]?RB)?)\b"
    r"(?P<sela>[^.;:\d]{0,120}?)\s(?P<kata>Nomor|No\.?)\s*:?\s*(?P<nomor>\d{1,3})\s+"
    r"Tahun\s+(?P<tahun>\d{4})(?:\s*,?\s+tentang\s+(?P<hal>[^.;:(\n]{10,260}))?",
    re.IGNORECASE,
)
_AKHIR = re.compile(
    r"\s+(?:adalah|yang|sebagaimana|sebagai|bahwa|maka|dan\s+peraturan|mempunyai|menyatakan|telah|ditetapkan"
    r"|dalam\s+rangka|no|nomor)\b.*|,.*",
    re.IGNORECASE,
)
_JENIS = {
    "undang": "uu",
    "uu": "uu",
    "peraturan pemerintah": "pp",
    "pp": "pp",
    "peraturan presiden": "perpres",
    "perpres": "perpres",
    "instruksi presiden": "inpres",
    "intruksi presiden": "inpres",
    "inpres": "inpres",
    "peraturan daerah": "perda",
    "perda": "perda",
    "peraturan walikota": "walikota",
    "perwal": "walikota",
    "peraturan bupati": "bupati",
    "perbup": "bupati",
    "peraturan gubernur": "gubernur",
    "pergub": "gubernur",
    "keputusan walikota": "keputusan walikota",
    "keputusan bupati": "keputusan bupati",
    "keputusan gubernur": "keputusan gubernur",
    "permendagri": "permendagri",
    "permen": "permenpanrb",
}
_PAN = re.compile(r"\bpendayagunaan aparatur|\bpan\b|\bpanrb\b|\bpan-rb\b", re.IGNORECASE)
_DALAM_NEGERI = re.compile(r"\bdalam negeri\b", re.IGNORECASE)
_DASAR_HUKUM = re.compile(r"\b(?:dasar|landasan)\s+hukum\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Kutipan:
    """One citation.

    Attributes:
        jenis: kind as in the codes of `peraturan` ("uu", "permenpanrb"), or a region's ("walikota", "perda").
        hal: the title after "tentang" as written, empty when only the number is given.
        tertulis: the citation without its title, as written.
        nomor_tertulis: number and year as written ("No. 07 Tahun 1999").
        di_dasar_hukum: stands under the heading of the legal basis.
    """

    jenis: str
    nomor: str
    tahun: int
    hal: str
    tertulis: str
    nomor_tertulis: str
    letak: Sumber
    kalimat: str
    di_dasar_hukum: bool = False

    @property
    def kode(self) -> str:
        """Return the code the regulation has, if it is one we know."""
        return f"{self.jenis}_{self.nomor.lstrip('0')}_{self.tahun}"


@sekali
def kutipan_peraturan(bacaan: Bacaan) -> tuple[Kutipan, ...]:
    """Return the citations of a document in reading order, captions and sources of tables included."""
    return tuple(_semua_kutipan(bacaan))


def _semua_kutipan(bacaan: Bacaan) -> Iterator[Kutipan]:
    dasar = {n for n, j in enumerate(bacaan.judul) if _DASAR_HUKUM.search(j.teks)}
    for teks in bacaan.teks:
        kalimat = " ".join(teks.teks.split())
        for cocok in _KUTIPAN.finditer(kalimat):
            yield Kutipan(
                jenis=_jenis(cocok["jenis"], cocok["sela"]),
                nomor=cocok["nomor"],
                tahun=int(cocok["tahun"]),
                hal=_AKHIR.sub("", cocok["hal"] or "").strip(),
                tertulis=kalimat[cocok.start() : cocok.end("tahun")],
                nomor_tertulis=kalimat[cocok.start("kata") : cocok.end("tahun")],
                letak=teks.letak,
                kalimat=kalimat,
                di_dasar_hukum=teks.bagian in dasar,
            )


def _jenis(kata: str, sela: str) -> str:
    rapi = " ".join(kata.casefold().replace("wali kota", "walikota").split())
    if rapi.startswith(("peraturan me", "permen")) and not rapi.startswith("permendagri"):
        return _kementerian(f"{rapi} {sela}")
    return next((j for awal, j in _JENIS.items() if rapi.startswith(awal)), rapi)


def _kementerian(teks: str) -> str:
    """Return the kind of a ministry's regulation; one we do not tell apart is named as written."""
    if _PAN.search(teks) or "permen" in teks or "menpan" in teks:
        return "permenpanrb"
    return "permendagri" if _DALAM_NEGERI.search(teks) else f"permen{''.join(teks.split()[2:4])}"
