"""The text of a paragraph or a row with what stands in it: number controls, field results, pictures."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml import etree

from .docx_media import GambarTerbaca
from .docx_paket import DIBUANG, W
from .docx_sebaris import AWALAN_NARASI, Kamus, M, teks_dalam

_SPASI = re.compile(r"\s+")
_MEDAN = "¤"
_SELA = " | "


@dataclass(frozen=True, slots=True)
class AngkaTerbaca:
    """A number control: key of the fact, what is printed there, and where in the text."""

    kunci: str
    cetak: str
    mulai: int
    henti: int


@dataclass(frozen=True, slots=True)
class Untai:
    """Text as it reads; ``pola`` is the same with numbers as keys and field results as marks."""

    teks: str = ""
    pola: str = ""
    angka: tuple[AngkaTerbaca, ...] = ()
    gambar: tuple[GambarTerbaca, ...] = ()

    @property
    def kosong(self) -> bool:
        """Whether nothing is there to lose."""
        return not self.teks.strip() and not self.gambar

    @property
    def rapi(self) -> str:
        """Return the text with single spaces."""
        return rapikan(self.teks)

    def banding(self, *, bertanda: bool) -> str:
        """Return what is compared: by pattern where controls are known, else as printed."""
        isi = rapikan(self.pola if bertanda else self.teks)
        return isi + "".join(f" [{g.sidik}]" for g in self.gambar)


TANPA_UNTAI = Untai()


def rapikan(teks: str) -> str:
    """Return a text with single spaces and none at its ends."""
    return _SPASI.sub(" ", teks).strip()


def gabung(untai: Iterable[Untai]) -> Untai:
    """Return cells one after the other, parted by bars."""
    teks, pola = "", ""
    angka: list[AngkaTerbaca] = []
    gambar: list[GambarTerbaca] = []
    for n, satu in enumerate(untai):
        sela = _SELA if n else ""
        teks, pola = teks + sela, pola + sela
        geser = len(teks)
        angka += [AngkaTerbaca(a.kunci, a.cetak, a.mulai + geser, a.henti + geser) for a in satu.angka]
        teks, pola = teks + satu.teks, pola + satu.pola
        gambar += satu.gambar
    if not teks.replace("|", "").strip():
        teks = pola = ""
    return Untai(teks, pola, tuple(angka), tuple(gambar))


@dataclass(slots=True)
class _Perangkai:
    """Collects text while an element is walked; ``medan`` are the open fields, True in their results."""

    kamus: Kamus
    teks: str = ""
    pola: str = ""
    angka: list[AngkaTerbaca] = field(default_factory=list)
    medan: list[bool] = field(default_factory=list)

    def jelajah(self, unsur: Iterable[etree._Element]) -> None:
        for satu in unsur:
            if satu.tag in DIBUANG or satu.tag.endswith("}txbxContent"):
                continue
            if satu.tag == f"{W}sdt" and self._kotak(satu):
                continue
            if satu.tag == f"{W}fldChar":
                self._medan(satu.get(f"{W}fldCharType", ""))
            elif satu.tag == f"{W}fldSimple":
                self._hasil_medan(teks_dalam(satu))
            elif satu.tag == f"{M}t":
                self._tambah(satu.text or "" if self.kamus.utuh else "")
            elif len(satu):
                self.jelajah(satu)
            else:
                self._tambah(teks_dalam(satu))

    def _kotak(self, kotak: etree._Element) -> bool:
        """Take a control of ours; False for any other."""
        kunci = self.kamus.kunci(kotak)
        if kunci and not kunci.startswith(AWALAN_NARASI):
            cetak = teks_dalam(kotak)
            self.angka.append(AngkaTerbaca(kunci, cetak, len(self.teks), len(self.teks) + len(cetak)))
            self.teks += cetak
            self.pola += f"⟦{kunci}⟧"
        return bool(kunci)

    def _medan(self, tanda: str) -> None:
        if tanda == "begin":
            self.medan.append(False)
        elif tanda == "separate" and self.medan:
            self.medan[-1] = True
            self.pola += _MEDAN
        elif tanda == "end" and self.medan:
            self.medan.pop()

    def _hasil_medan(self, teks: str) -> None:
        self.teks += teks
        self.pola += _MEDAN

    def _tambah(self, teks: str) -> None:
        self.teks += teks
        if not any(self.medan):
            self.pola += teks


def untai(unsur: etree._Element, kamus: Kamus) -> Untai:
    """Return the text of a paragraph; authored sections and text boxes in it are left out."""
    perangkai = _Perangkai(kamus)
    perangkai.jelajah(unsur)
    gambar = tuple(kamus.media.gambar(unsur)) if kamus.media else ()
    return Untai(perangkai.teks, perangkai.pola, tuple(perangkai.angka), gambar)
