"""Our own DOCX read back: every number control and every authored section, as they stand now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lxml import etree

from akuntabel.naskah import Blok, Paragraf, Penomoran, bakukan_narasi

from .docx_blok import PembacaBlok
from .docx_paket import BukanDokumenAkuntabel, W, baca_gaya, baca_penomoran, buka_paket, urai_xml
from .docx_sebaris import AWALAN_NARASI, DIBUANG, Kamus, baca_sebaris, teks_dalam

NS_AKUNTABEL = "urn:akuntabel:dokumen:1"
_SARAN = "Simpanlah suntingan sebagai .docx dengan Microsoft Word atau LibreOffice 7.5 ke atas."
_A = f"{{{NS_AKUNTABEL}}}"


@dataclass(frozen=True, slots=True)
class FaktaTerbaca:
    """A number control: the key of the fact and what is printed there now."""

    kunci: str
    cetak: str


@dataclass(frozen=True, slots=True)
class DokumenTerbaca:
    """What came back from one of our documents.

    ``fakta`` stand in document order, each as often as it is printed. ``narasi`` holds the authored sections
    in normal form (see ``bakukan_narasi``); gaps nobody filled are left out. A section printed twice is
    taken from its first place, and its key is in ``berbeda`` when the two no longer say the same.
    ``keterangan`` are the notes the document was written with (kind, version).
    """

    fakta: tuple[FaktaTerbaca, ...]
    narasi: dict[str, tuple[Blok, ...]]
    sidik: str
    keterangan: Mapping[str, str]
    berbeda: tuple[str, ...] = ()


def baca_docx_sendiri(isi: bytes) -> DokumenTerbaca:
    """Read a DOCX written by this system, perhaps edited since.

    Raises:
        BukanDokumenAkuntabel: If it is no DOCX, not one of ours, or unsafe to open.
    """
    bagian = buka_paket(isi)
    utama = bagian.get("word/document.xml")
    data = _data_akuntabel(bagian)
    if utama is None or data is None:
        raise BukanDokumenAkuntabel(
            f"Berkas ini tidak disusun oleh Akuntabel, atau tandanya sudah hilang. {_SARAN}"
        )
    kamus = Kamus(
        baca_gaya(bagian),
        _peta(data, "tanda", "pendek", "kunci"),
        _peta(data, "penanda", "nama", "kunci"),
        _peta(data, "celah", "kunci", "teks"),
    )
    pembaca = _Pembaca(kamus, baca_penomoran(bagian), [], {}, [])
    pembaca.jelajah(urai_xml(utama))
    if not pembaca.bertemu and data.get("kotak", "0") != "0":
        raise BukanDokumenAkuntabel(f"Tanda pada angka dan narasi di berkas ini hilang. {_SARAN}")
    keterangan = {k.get("nama", ""): k.text or "" for k in data.iter(f"{_A}keterangan")}
    return DokumenTerbaca(
        tuple(pembaca.fakta), pembaca.narasi, data.get("sidik", ""), keterangan, tuple(pembaca.berbeda)
    )


def _data_akuntabel(bagian: Mapping[str, bytes]) -> etree._Element | None:
    for nama in sorted(n for n in bagian if n.startswith("customXml/item")):
        if NS_AKUNTABEL.encode() in bagian[nama]:
            akar = urai_xml(bagian[nama])
            if akar.tag == f"{_A}dokumen":
                return akar
    return None


def _peta(data: etree._Element, nama: str, dari: str, ke: str) -> dict[str, str]:
    return {e.get(dari, ""): e.get(ke, "") for e in data.iter(f"{_A}{nama}")}


@dataclass(slots=True)
class _Pembaca:
    """Collects controls in document order."""

    kamus: Kamus
    penomoran: Mapping[tuple[str, int], Penomoran]
    fakta: list[FaktaTerbaca]
    narasi: dict[str, tuple[Blok, ...]]
    berbeda: list[str]
    bertemu: bool = False

    def jelajah(self, unsur: Iterable[etree._Element]) -> None:
        """Walk elements; what was deleted under tracked changes is not there."""
        for satu in unsur:
            if satu.tag in DIBUANG:
                continue
            kunci = self.kamus.kunci(satu) if satu.tag == f"{W}sdt" else ""
            self.bertemu |= bool(kunci)
            if kunci.startswith(AWALAN_NARASI):
                self._bagian(kunci, satu)
            elif kunci:
                self.fakta.append(FaktaTerbaca(kunci, teks_dalam(satu)))
                continue
            self.jelajah(satu)

    def _bagian(self, kunci: str, kotak: etree._Element) -> None:
        pembaca = PembacaBlok(self.kamus, self.penomoran, self.kamus.celah.get(kunci, ""))
        if _di_dalam_paragraf(kotak):
            isi = bakukan_narasi((Paragraf(baca_sebaris(kotak, self.kamus)),))
        else:
            isi = pembaca.baca(kotak.iterchildren(f"{W}sdtContent"))
        if not isi and pembaca.bertemu_celah:
            return
        bagian = kunci.removeprefix(AWALAN_NARASI)
        if self.narasi.setdefault(bagian, isi) != isi and bagian not in self.berbeda:
            self.berbeda.append(bagian)


def _di_dalam_paragraf(kotak: etree._Element) -> bool:
    terdekat = next(kotak.iterancestors(f"{W}p", f"{W}tc", f"{W}body"), None)
    return terdekat is not None and terdekat.tag == f"{W}p"


__all__ = ["BukanDokumenAkuntabel", "DokumenTerbaca", "FaktaTerbaca", "baca_docx_sendiri"]
