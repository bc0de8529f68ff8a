"""Numbering definitions: numbers, letters and bullets on nine levels, one instance for every list."""

from __future__ import annotations

from collections.abc import Sequence

from akuntabel.naskah import Penomoran

from .konteks import NomorDaftar
from .xml import DEKLARASI, NS

TAKUK = 397
TINGKAT = 9
ABSTRAK = {Penomoran.ANGKA: 1, Penomoran.HURUF: 2, Penomoran.BULIR: 3}
NOMOR_GAYA = 3
"""Instances 1 to 3 belong to the list styles themselves."""

_BULIR = ("•", "–", "▪")
_BENTUK = {Penomoran.ANGKA: "decimal", Penomoran.HURUF: "lowerLetter", Penomoran.BULIR: "bullet"}


def indentasi_daftar(tingkat: int) -> int:
    """Return where the text of a list level begins, in twips."""
    return TAKUK * (tingkat + 1)


def berkas_penomoran(daftar: Sequence[NomorDaftar]) -> str:
    """Return numbering.xml."""
    abstrak, nomor = isi_penomoran(daftar)
    return f"{DEKLARASI}<w:numbering {NS}>{abstrak}{nomor}</w:numbering>"


def isi_penomoran(daftar: Sequence[NomorDaftar], geser_abstrak: int = 0, geser: int = 0) -> tuple[str, str]:
    """Return abstract definitions and instances, their numbers moved out of the way of a base document's."""
    abstrak = "".join(_abstrak(p, geser_abstrak + a) for p, a in ABSTRAK.items())
    gaya = "".join(_nomor(geser + a, geser_abstrak + a) for a in ABSTRAK.values())
    return abstrak, gaya + "".join(_mulai_baru(d, geser_abstrak) for d in daftar)


def _abstrak(penomoran: Penomoran, nomor: int) -> str:
    tingkat = "".join(_tingkat(penomoran, i) for i in range(TINGKAT))
    jenis = '<w:multiLevelType w:val="hybridMultilevel"/>'
    return f'<w:abstractNum w:abstractNumId="{nomor}">{jenis}{tingkat}</w:abstractNum>'


def _tingkat(penomoran: Penomoran, i: int) -> str:
    tanda = _BULIR[i % 3] if penomoran is Penomoran.BULIR else f"%{i + 1}."
    return (
        f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{_BENTUK[penomoran]}"/>'
        f'<w:lvlText w:val="{tanda}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{indentasi_daftar(i)}" w:hanging="{TAKUK}"/></w:pPr></w:lvl>'
    )


def _nomor(nomor: int, abstrak: int, timpa: str = "") -> str:
    return f'<w:num w:numId="{nomor}"><w:abstractNumId w:val="{abstrak}"/>{timpa}</w:num>'


def _mulai_baru(d: NomorDaftar, geser_abstrak: int) -> str:
    timpa = f'<w:lvlOverride w:ilvl="{d.tingkat}"><w:startOverride w:val="1"/></w:lvlOverride>'
    return _nomor(d.nomor, geser_abstrak + ABSTRAK[d.penomoran], timpa)
